"""The figures of an enlarger by the field's protocol: PSNR and SSIM on luma, without a rim as wide as the scale.

The small picture is the large one resampled as MATLAB does it (`gantool.nn.bicubic`) and rounded to 8 bits, unless it
is given. The enlarger is run as `convert` runs it. Beside its figures stand those of bicubic enlarging.

H W pixels, C channels.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from gantool.engine.converter import Converter
from gantool.errors import UnusableError
from gantool.images import Picture, Pixels, eight_bit, flattened
from gantool.metrics.luma import psnr_luma, ssim_luma
from gantool.nn.bicubic import resampled

WORDS = {
    "psnr": "dB on luma (ITU-R BT.601, studio range), {scale} px of rim left out",
    "ssim": "luma, Gaussian windows of 11 px, {scale} px of rim left out",
    "psnr_bicubic": "the same of bicubic enlarging (MATLAB's imresize)",
    "ssim_bicubic": "the same of bicubic enlarging (MATLAB's imresize)",
}
"""How each is measured, in words."""


@dataclass(frozen=True)
class Enlarged:
    """One picture enlarged, 1 C H W in [-1, 1]: what was given, what came out, what bicubic makes of it, the truth."""

    given: Tensor
    made: Tensor
    plain: Tensor
    truth: Tensor


def enlarged(ready: Converter, scale: int, large: Picture, small: Picture | None = None) -> Enlarged:
    """Enlarge the small picture of `large`, or the given one.

    Raises:
        UnusableError: the given small picture is of another size than the large one by `scale`.
    """
    wanted = _cropped(eight_bit(flattened(large)), scale)
    truth = _tensor(wanted)
    size = wanted.shape[0] // scale, wanted.shape[1] // scale
    given = _pixels(resampled(truth, size)) if small is None else _checked(small, size)
    made = _tensor(ready.translate(Picture(given)).pixels)
    plain = _rounded(resampled(_tensor(given), wanted.shape[:2]))
    return Enlarged(_tensor(given), made, plain, truth)


def figures(each: Enlarged, scale: int) -> Mapping[str, float]:
    """The figures of one picture, and of bicubic enlarging."""
    found = {name: (psnr_luma(image, each.truth, scale), ssim_luma(image, each.truth, scale))
             for name, image in (("", each.made), ("_bicubic", each.plain))}
    return {f"{kind}{name}": float(value) for name, both in found.items()
            for kind, value in zip(("psnr", "ssim"), both, strict=True)}


def _cropped(pixels: Pixels, scale: int) -> Pixels:
    """Without what is over a multiple of the scale, on the right and below."""
    height, width = (side // scale * scale for side in pixels.shape[:2])
    if not height or not width:
        raise UnusableError(f"it is smaller than the scale {scale}")
    return pixels[:height, :width]


def _checked(small: Picture, size: tuple[int, int]) -> Pixels:
    pixels = eight_bit(flattened(small))
    if pixels.shape[:2] != size:
        raise UnusableError(f"its small picture is {pixels.shape[1]} × {pixels.shape[0]} px instead of "
                            f"{size[1]} × {size[0]}")
    return pixels


def _tensor(pixels: Pixels) -> Tensor:
    """1 C H W in [-1, 1]."""
    return torch.from_numpy(np.array(pixels, np.float64)).permute(2, 0, 1)[None] / 127.5 - 1


def _rounded(images: Tensor) -> Tensor:
    return ((images.clamp(-1, 1) + 1) * 127.5).round() / 127.5 - 1


def _pixels(images: Tensor) -> Pixels:
    values: Pixels = ((images[0].clamp(-1, 1) + 1) * 127.5).round().permute(1, 2, 0).numpy().astype(np.uint8)
    return values
