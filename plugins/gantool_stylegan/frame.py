"""Pictures that are no square: the networks see them in the middle of one, whose rims repeat the picture's edge.

N batch, C channels, H W pixels.
"""

import torch
import torch.nn.functional as F
from torch import Tensor

from gantool_stylegan.architecture import Shape


def padded(pictures: Tensor, shape: Shape) -> Tensor:
    """N C height width -> N C size size; squares as they are."""
    left, top = _before(shape, shape.width), _before(shape, shape.height)
    right, bottom = shape.size - shape.width - left, shape.size - shape.height - top
    if not (left or right or top or bottom):
        return pictures
    return F.pad(pictures, (left, right, top, bottom), mode="replicate")


def cropped(square: Tensor, shape: Shape) -> Tensor:
    """The part of the square that is the picture: N C size size -> N C height width."""
    left, top = _before(shape, shape.width), _before(shape, shape.height)
    return square[..., top : top + shape.height, left : left + shape.width]


def cropped_features(square: Tensor, shape: Shape) -> Tensor:
    """The part of the features that is the picture, to its very edges: N F s s -> N F h w.

    The edges seldom lie between two features, so these are looked up in between.
    """
    side = square.shape[-1]
    if shape.height == shape.width == shape.size:
        return square
    down, across = (_places(shape, extent, side).to(square) for extent in (shape.height, shape.width))
    grid = torch.stack(torch.meshgrid(down, across, indexing="ij")[::-1], -1)  # h w 2, x first
    grid = grid.expand(len(square), *grid.shape)
    return F.grid_sample(square, grid, mode="bilinear", padding_mode="border", align_corners=False)


def _places(shape: Shape, extent: int, side: int) -> Tensor:
    """Where in the square, -1..1, the middles of the features of a picture of that extent lie."""
    count = max(1, round(extent * side / shape.size))
    middles = (torch.arange(count) + 0.5) / count
    return (_before(shape, extent) + middles * extent) / shape.size * 2 - 1


def _before(shape: Shape, side: int) -> int:
    return (shape.size - side) // 2
