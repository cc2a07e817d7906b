"""A picture in tiles that overlap by as much as the network sees: each shows its middle, so that no seam is left.

N batch, C channels, H W pixels.
"""

from collections.abc import Callable

import torch
from torch import Tensor

from gantool.api import Geometry
from gantool.engine.tiling.streaming import Window, pieces


def overlapped(run: Callable[[Tensor], Tensor], images: Tensor, tile: int, geometry: Geometry) -> Tensor:
    """What `run` makes of `images`, 1 C H W; the result 1 C' H*scale W*scale is gathered on the CPU.

    Args:
        tile: side in px of what one tile shows; it is run with `geometry.overlap` px more on every side.
        geometry: sides of `images` and of every tile are multiples of `multiple_of`.
    """
    height, width = images.shape[-2:]
    scale, result = geometry.scale, None
    step = max(tile // geometry.multiple_of, 1) * geometry.multiple_of
    for window in pieces(height, width, step):
        around = _widened(window, height, width, geometry)
        made = run(images[..., around.top : around.bottom, around.left : around.right]).float().cpu()
        if result is None:
            result = torch.empty(1, made.shape[1], height * scale, width * scale)
        top, left = (window.top - around.top) * scale, (window.left - around.left) * scale
        tall, wide = (window.bottom - window.top) * scale, (window.right - window.left) * scale
        shown = made[..., top : top + tall, left : left + wide]
        result[..., window.top * scale : window.bottom * scale, window.left * scale : window.right * scale] = shown
    assert result is not None
    return result


def _widened(window: Window, height: int, width: int, geometry: Geometry) -> Window:
    """With the overlap, aligned, at least the minimum, and within the picture."""
    top, bottom = _span(window.top, window.bottom, height, geometry)
    left, right = _span(window.left, window.right, width, geometry)
    return Window(top, bottom, left, right)


def _span(low: int, high: int, length: int, geometry: Geometry) -> tuple[int, int]:
    multiple = geometry.multiple_of
    margin = -(-geometry.overlap // multiple) * multiple
    first, last = max(low - margin, 0), min(high + margin, length)
    least = min(-(-geometry.minimum // multiple) * multiple, length)
    if last - first < least:
        first = max(0, min(first, length - least))
        last = first + least
    return first, last
