"""JPEG as libjpeg does it, through Pillow: no formula has its rounding, its tables and its way with colours."""

import io

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Generator, Tensor

from gantool.recipes.chance import draw, magnitude, whole

_TILE = 8192  # px, whole blocks: a JPEG has at most 65,535 a side, and Pillow warns of very large pictures
_SUBSAMPLING = ("4:4:4", "4:2:2", "4:2:0", "4:2:0", "4:2:0")  # the last is what most programs do


def compressed(image: Tensor, generator: Generator) -> Tensor:
    """Save and open one picture, 1 3 H W in [-1, 1], once to three times, as JPEG of low quality."""
    pixels = ((image[0].permute(1, 2, 0).cpu() + 1) * 127.5).round().to(torch.uint8).numpy()  # H W 3
    for _ in range(1 + (draw(generator) < 0.35) + (draw(generator) < 0.15)):
        quality = round(magnitude(generator, 6, 60))
        subsampling = _SUBSAMPLING[whole(generator, 0, len(_SUBSAMPLING) - 1)]
        # The blocks of a picture that was cut after it was saved begin anywhere.
        moved = whole(generator, 0, 1) * np.array([whole(generator, 0, 7), whole(generator, 0, 7)])
        pixels = _saved(pixels, quality, subsampling, int(moved[0]), int(moved[1]))
    return torch.from_numpy(pixels).to(image.device).permute(2, 0, 1)[None].float() / 127.5 - 1


def _saved(pixels: NDArray[np.uint8], quality: int, subsampling: str, down: int, right: int) -> NDArray[np.uint8]:
    """Save and open H W 3, with blocks that begin `down` and `right` px before the picture does."""
    padded = np.pad(pixels, ((down, 0), (right, 0), (0, 0)), "edge")
    result = np.empty_like(padded)
    for top in range(0, padded.shape[0], _TILE):
        for left in range(0, padded.shape[1], _TILE):
            file = io.BytesIO()
            tile = np.ascontiguousarray(padded[top : top + _TILE, left : left + _TILE])
            Image.fromarray(tile).save(file, "JPEG", quality=quality, subsampling=subsampling)
            with Image.open(file) as opened:
                result[top : top + _TILE, left : left + _TILE] = np.asarray(opened)
    return np.ascontiguousarray(result[down:, right:])
