"""Smaller pictures out of a batch, where memory is too short for whole ones. N batch, C channels, H W pixels."""

import torch
from torch import Tensor

from gantool.api import Batch
from gantool.engine.seeds import generator


def cut(batch: Batch, side: int, *what_for: int | str) -> Batch:
    """The same square out of every picture of a batch, `side` px of the largest, at a place drawn for `what_for`.

    Pictures of other sizes (the small ones of an enlarger) lose the same share at the same place; labels stay.
    """
    pictures = [tensor for tensor in batch.values() if tensor.ndim == 4]
    largest = max(min(each.shape[2:]) for each in pictures)
    smallest = min(min(each.shape[2:]) for each in pictures)
    if largest <= side:
        return batch
    unit = largest // smallest  # px of the largest that are one px of the smallest
    draw = generator("crop", *what_for)
    y, x = (int(each) * unit for each in torch.randint((largest - side) // unit + 1, (2,), generator=draw))
    return {name: _window(tensor, y, x, side, largest) for name, tensor in batch.items()}


def _window(tensor: Tensor, y: int, x: int, side: int, largest: int) -> Tensor:
    if tensor.ndim != 4:
        return tensor
    share = largest // min(tensor.shape[2:])
    y, x, side = y // share, x // share, side // share
    return tensor[:, :, y : y + side, x : x + side]  # N C H W -> N C side side
