"""All colour operations of a draw composed into one matrix for each picture (arXiv:2006.06676, appendix B)."""

import numpy as np
import torch
from torch import Tensor

from gantool.augment.draws import Draws, Values

GREY = np.array([1.0, 1.0, 1.0, 0.0]) / np.sqrt(3.0)  # v, the direction of the grey axis


def color_matrices(draws: Draws) -> Values:
    """N 3 4: the matrix and, in its last column, what is added; values are in [-1, 1] and not clipped."""
    along = np.outer(GREY, GREY)
    across = np.diag([1.0, 1.0, 1.0, 0.0]) - along
    point = np.diag([0.0, 0.0, 0.0, 1.0])
    rgb = np.diag([1.0, 1.0, 1.0, 0.0])
    brighter = np.tile(np.eye(4), (draws.count, 1, 1))
    brighter[:, :3, 3] = draws.brightness[:, None]
    contrast = draws.contrast[:, None, None] * rgb + point
    luma = np.eye(4) - 2 * draws.luma[:, None, None] * along  # Householder: mirrored at the plane across the grey axis
    saturation = along + draws.saturation[:, None, None] * across + point
    composed = saturation @ (_hue(draws.hue) + point) @ luma @ contrast @ brighter
    return np.asarray(composed[:, :3])


def recolored(colors: Tensor, matrices: Tensor) -> Tensor:
    """Apply `matrices` N 3 4 to pictures N C H W, grey or RGB.

    A grey picture is taken for one with three equal channels, and the mean of what becomes of them is its result.
    """
    if colors.shape[1] == 1:
        mean = matrices.mean(1)  # N 4
        return colors * mean[:, :3].sum(1)[:, None, None, None] + mean[:, 3, None, None, None]
    flat = torch.baddbmm(matrices[:, :, 3:], matrices[:, :, :3], colors.flatten(2))  # N 3 HW
    return flat.reshape(colors.shape)


def _hue(angle: Values) -> Values:
    """N 4 4: rotations about the grey axis (Rodrigues)."""
    v = GREY[:3]
    cross = np.zeros((4, 4))
    cross[:3, :3] = [[0, -v[2], v[1]], [v[2], 0, -v[0]], [-v[1], v[0], 0]]
    along = np.outer(GREY, GREY)
    across = np.diag([1.0, 1.0, 1.0, 0.0]) - along
    cos, sin = np.cos(angle)[:, None, None], np.sin(angle)[:, None, None]
    return np.asarray(along + cos * across + sin * cross)
