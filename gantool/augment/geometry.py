"""All geometric operations of a draw composed into one matrix for each picture (arXiv:2006.06676, appendix B)."""

from dataclasses import dataclass

import numpy as np

from gantool.augment.draws import Draws, Values


@dataclass(frozen=True)
class Motion:
    """Where each output pixel comes from.

    Attributes:
        inverse: N 3 3, from output to input positions, in pixels from the middle of the picture.
        moves: N, whether it is more than the identity.
        on_grid: whether every position is that of a pixel, for all pictures: nothing lies between two of them.
        footprint: N 2, input pixels in x and y that one output pixel covers, 1 at least.
    """

    inverse: Values
    moves: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]
    on_grid: bool
    footprint: Values


def motion(draws: Draws, width: int, height: int) -> Motion:
    """Compose the draws for pictures of `width` x `height` px."""
    size = np.array([width, height], dtype=np.float64)
    steps = (
        _scale(1 - 2 * draws.flip, np.ones(draws.count)),
        _turn(draws.quarter * (np.pi / 2)),
        _shift(np.round(draws.shift * size)),
        _scale(draws.scale, draws.scale),
        _turn(draws.turn[:, 0]),
        _scale(draws.stretch, 1 / draws.stretch),
        _turn(draws.turn[:, 1]),
        _shift(draws.slide * size),
    )
    forward = np.broadcast_to(np.eye(3), (draws.count, 3, 3))
    for step in steps:
        forward = step @ forward
    inverse = np.linalg.inv(forward)
    whole = np.round(inverse)
    near = np.abs(inverse - whole) < 1e-9
    inverse = np.where(near, whole, inverse)  # a quarter turn by sine and cosine is off by 1e-16
    # a quarter turn takes pixels to pixels only if width and height are both even or both odd
    turned = (inverse[:, 0, 1] != 0) & ((width + height) % 2 == 1)
    unscaled = np.abs(inverse[:, :2, :2]).sum(2) == 1
    return Motion(
        inverse=np.asarray(inverse, dtype=np.float64),
        moves=(inverse != np.eye(3)).any((1, 2)),
        on_grid=bool(near.all() and unscaled.all() and not turned.any()),
        footprint=np.maximum(np.linalg.norm(inverse[:, :2, :2], axis=2), 1.0),
    )


def theta(motion: Motion, width: int, height: int) -> Values:
    """The matrices N 2 3 in the coordinates of `affine_grid(align_corners=True)`: -1 and 1 are the outermost pixels."""
    half = np.array([(width - 1) / 2, (height - 1) / 2, 1.0])
    return np.asarray((motion.inverse / half[:, None] * half[None, :])[:, :2])


def _scale(x: Values, y: Values) -> Values:
    matrix = np.zeros((len(x), 3, 3))
    matrix[:, 0, 0], matrix[:, 1, 1], matrix[:, 2, 2] = x, y, 1
    return matrix


def _turn(angle: Values) -> Values:
    matrix = np.zeros((len(angle), 3, 3))
    cos, sin = np.cos(angle), np.sin(angle)
    matrix[:, 0, 0], matrix[:, 0, 1], matrix[:, 1, 0], matrix[:, 1, 1], matrix[:, 2, 2] = cos, -sin, sin, cos, 1
    return matrix


def _shift(by: Values) -> Values:
    matrix = np.tile(np.eye(3), (len(by), 1, 1))
    matrix[:, :2, 2] = by
    return matrix
