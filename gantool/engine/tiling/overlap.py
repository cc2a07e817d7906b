"""A picture in tiles that overlap by as much as the network sees: each shows its middle, so that no seam is left.

Where the network sees further than the tiles overlap, what is left of a seam is blended over `Geometry.feather` px on
both of its sides: weights fall from 1 to 0 in a straight line, and those of neighbours add up to 1.

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
    feather = min(geometry.feather, step // 2)
    for window in pieces(height, width, step):
        shown = _blended(window, height, width, feather)
        around = _widened(shown, height, width, geometry)
        made = run(images[..., around.top : around.bottom, around.left : around.right]).float().cpu()
        if result is None:
            result = torch.zeros(1, made.shape[1], height * scale, width * scale)
        top, left = (shown.top - around.top) * scale, (shown.left - around.left) * scale
        tall, wide = (shown.bottom - shown.top) * scale, (shown.right - shown.left) * scale
        part = made[..., top : top + tall, left : left + wide]
        if feather:
            part = part * _shares(window.top, window.bottom, height, feather, scale)[:, None]
            part = part * _shares(window.left, window.right, width, feather, scale)
        result[..., shown.top * scale : shown.bottom * scale, shown.left * scale : shown.right * scale] += part
    assert result is not None
    return result


def _blended(window: Window, height: int, width: int, feather: int) -> Window:
    """What a tile shows: its window, and `feather` px of each neighbour's."""
    return Window(max(window.top - feather, 0), min(window.bottom + feather, height),
                  max(window.left - feather, 0), min(window.right + feather, width))


def _shares(low: int, high: int, length: int, feather: int, scale: int) -> Tensor:
    """A tile's weight along one side, for each px of the result that it shows."""
    first, last = max(low - feather, 0), min(high + feather, length)
    places = (torch.arange((last - first) * scale) + 0.5) / scale + first  # in px of the picture
    rising = (places - (low - feather)) / (2 * feather) if low > 0 else torch.ones_like(places)
    falling = (high + feather - places) / (2 * feather) if high < length else torch.ones_like(places)
    return torch.minimum(rising, falling).clamp(0, 1)


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
