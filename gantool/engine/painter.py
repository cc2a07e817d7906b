"""Painting codes with a translator that makes pictures from nothing: a few at a time, as pictures that can be written.

N batch, C channels, H W pixels.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from gantool.api import Synthesis, Translator
from gantool.engine import devices
from gantool.engine.converter import checked_settings
from gantool.engine.devices import DeviceChoice
from gantool.errors import UnusableError
from gantool.images import Picture

AT_ONCE = 16


class Painter:
    """A model that makes pictures from nothing, on its device.

    Attributes:
        model: makes, mixes and adds codes.

    Raises:
        UnusableError: the model translates pictures and makes none, or a control has no such name or value.
    """

    model: Synthesis

    def __init__(self, translator: Translator, name: str, choice: DeviceChoice, controls: Mapping[str, Any]) -> None:
        if not isinstance(translator, Synthesis):
            raise UnusableError(f"The model {name} translates pictures and makes none of its own; use gantool convert.")
        self.model = translator
        self._translator = translator
        self._settings = checked_settings(translator.controls, controls)
        translator.network.to(choice.device)

    def paint(self, codes: Tensor) -> Iterator[Picture]:
        """One picture for each row of `codes`. Always in full precision: a seed gives one picture everywhere."""
        for part in torch.split(codes, AT_ONCE):
            for each in self.decode(part):
                yield as_picture(each)

    def decode(self, codes: Tensor) -> Tensor:
        """The pictures of some codes at once, in full precision: N C H W in [-1, 1]."""
        with torch.inference_mode(), devices.fp32_throughout():
            return self._translator.decode(codes, self._settings)


def as_picture(image: Tensor) -> Picture:
    """C H W in [-1, 1] with 1, 3 or 4 channels."""
    values = ((image.float().clamp(-1, 1) + 1) * 127.5).round().byte().permute(1, 2, 0).cpu().numpy()  # H W C
    alpha = np.ascontiguousarray(values[..., 3]) if values.shape[2] == 4 else None
    return Picture(np.ascontiguousarray(values[..., :3]), alpha)


def sheet(pictures: list[Picture], columns: int, gap: int = 2) -> Picture:
    """All pictures, of one size, in rows of `columns`; between them it is white, or transparent where they can be."""
    first = pictures[0]
    height, width, channels = first.pixels.shape
    rows = -(-len(pictures) // columns)
    shape = (rows * (height + gap) - gap, columns * (width + gap) - gap)
    pixels: NDArray[np.uint8] = np.full((*shape, channels), 255, np.uint8)
    alpha: NDArray[np.uint8] | None = None if first.alpha is None else np.zeros(shape, np.uint8)
    for number, each in enumerate(pictures):
        row, column = divmod(number, columns)
        top, left = row * (height + gap), column * (width + gap)
        pixels[top : top + height, left : left + width] = each.pixels
        if alpha is not None and each.alpha is not None:
            alpha[top : top + height, left : left + width] = each.alpha
    return Picture(pixels, alpha)
