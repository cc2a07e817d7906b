"""UPSCALE: crops of pictures at their full size, which are decoded once; low and high ones together for real pairs."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from gantool import files
from gantool.api import Batch
from gantool.data import Part, Sample
from gantool.data.fullsize import FullSize, Window, size_of, windows_of
from gantool.engine.seeds import generator
from gantool.engine.sources.crop import Box, SidePlan, stack
from gantool.engine.sources.order import Order
from gantool.engine.sources.source import OnProgress
from gantool.errors import UnusableError

MOST_CROPS = 400  # of one picture, in an epoch


class UpscaleSource:
    """The pictures of one split: "high", and "low" for real pairs, cut at the same place and `scale` times as small.

    A picture comes as often as it holds crops, `MOST_CROPS` at most, and so a hundred tiny ones do not outweigh a few
    large ones of which there is more to see. Pictures smaller than the crop are continued by their mirror images.

    Args:
        low: None where the family makes the small pictures.
        size: px of the crop of "high"; a multiple of `scale`.
        scale: how many times as large "high" is.

    Raises:
        UnusableError: a real pair's pictures differ in size by another factor than `scale`.
    """

    def __init__(
        self,
        samples: Sequence[Sample],
        high: SidePlan,
        low: SidePlan | None,
        size: int,
        scale: int,
        flip: bool,
        seed: int,
        on_progress: OnProgress = lambda done, total: None,
    ) -> None:
        self._samples = tuple(samples)
        self._size, self._scale, self._flip, self._seed = size, scale, flip, seed
        total = len(samples) * (1 if low is None else 2)
        highs = [sample.parts[high.side] for sample in samples]
        self._low: FullSize | None = None
        if low is None:
            self._high = FullSize(highs, high.channels, on_progress=lambda done, _: on_progress(done, total))
        else:
            lows = [sample.parts[low.side] for sample in samples]
            kept = paired_windows(lows, highs, scale, high.channels)
            self._low = FullSize(
                lows, low.channels, windows=kept, on_progress=lambda done, _: on_progress(done, total)
            )
            self._high = FullSize(
                highs,
                high.channels,
                windows=[window.scaled(scale) for window in kept],
                on_progress=lambda done, _: on_progress(len(lows) + done, total),
            )
        self._turns = [index for index in range(len(samples)) for _ in range(self._crops(index))]
        self._order = Order(seed, len(self._turns))

    def __len__(self) -> int:
        return len(self._samples)

    def key(self, index: int) -> str:
        """The key of a sample."""
        return self._samples[index].key

    def batch(self, step: int, count: int, salt: int, device: torch.device) -> Batch:
        """The batch of a training step: "high", `count` C size size in [-1, 1], and "low" for real pairs."""
        chosen = self._order.batch(step, count, salt)
        draws = [generator(self._seed, salt, "crop", epoch, turn) for epoch, turn in chosen]
        indices = [self._turns[turn] for _, turn in chosen]
        boxes = [
            Box.random(self._shape(index), self._size, self._flip, draw, self._step)
            for index, draw in zip(indices, draws, strict=True)
        ]
        return self._collect(indices, boxes, device)

    def fixed(self, indices: Sequence[int], device: torch.device) -> Batch:
        """The middle of the named pictures."""
        boxes = [Box.middle(self._shape(index), self._size, self._step) for index in indices]
        return self._collect(indices, boxes, device)

    @property
    def _step(self) -> int:
        return 1 if self._low is None else self._scale

    def _crops(self, index: int) -> int:
        """How many crops lie in a picture beside each other."""
        height, width = self._shape(index)
        return min(MOST_CROPS, (height // self._size) * (width // self._size))

    def _shape(self, index: int) -> tuple[int, int]:
        """Height and width of a picture, at least those of the crop."""
        window = self._high.windows[index]
        return max(window.height, self._size), max(window.width, self._size)

    def _collect(self, indices: Sequence[int], boxes: Sequence[Box], device: torch.device) -> Batch:
        size, scale = self._size, self._scale
        pairs = list(zip(indices, boxes, strict=True))
        high = stack([box.cut(mirrored(self._high[index], size)) for index, box in pairs], device)
        if self._low is None:
            return {"high": high}
        low = self._low
        small = [box.shrunk(scale).cut(mirrored(low[index], size // scale)) for index, box in pairs]
        return {"high": high, "low": stack(small, device)}


def mirrored(picture: NDArray[np.uint8], size: int) -> NDArray[np.uint8]:
    """H W C continued to the right and below by its mirror image, so that each side has at least `size` px."""
    height, width = picture.shape[:2]
    if height >= size and width >= size:
        return picture
    return np.pad(picture, ((0, max(0, size - height)), (0, max(0, size - width)), (0, 0)), "symmetric")


def paired_windows(lows: Sequence[Part], highs: Sequence[Part], scale: int, channels: int) -> list[Window]:
    """What is kept of small pictures, so that `scale` times as much of the large ones is there and finds room.

    Raises:
        UnusableError: a large picture is not `scale` times as large as its small one, give or take an edge.
    """
    sizes = [size_of(part) for part in lows]
    for part, small, large in zip(highs, sizes, map(size_of, highs), strict=True):
        if any(not 0 <= big - scale * little < 2 * scale for little, big in zip(small, large, strict=True)):
            raise UnusableError(
                f"{files.shown(part.path)} is {large[0]} x {large[1]} px and its small picture {small[0]} x {small[1]}:"
                f" not {scale} times as large; choose another scale, or take the pair out."
            )
    large_sizes = [(scale * width, scale * height) for width, height in sizes]
    return [window.shrunk(scale) for window in windows_of(large_sizes, channels)]
