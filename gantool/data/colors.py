"""Plain English names for colours, so that a class of a label map can be spoken of."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

NAMES: dict[str, tuple[int, int, int]] = {
    "black": (0, 0, 0),
    "dark grey": (64, 64, 64),
    "grey": (128, 128, 128),
    "light grey": (200, 200, 200),
    "white": (255, 255, 255),
    "dark red": (160, 0, 0),
    "red": (255, 0, 0),
    "coral": (255, 110, 90),
    "pink": (255, 180, 195),
    "hot pink": (255, 80, 170),
    "crimson": (220, 20, 60),
    "brown": (130, 75, 25),
    "dark brown": (75, 45, 20),
    "tan": (205, 170, 125),
    "beige": (240, 225, 190),
    "orange-red": (255, 80, 0),
    "orange": (255, 165, 0),
    "gold": (215, 170, 40),
    "yellow": (255, 255, 0),
    "pale yellow": (255, 250, 160),
    "olive": (128, 128, 0),
    "yellow-green": (170, 255, 80),
    "lime green": (60, 255, 0),
    "green": (0, 150, 0),
    "dark green": (0, 80, 0),
    "moss green": (105, 140, 40),
    "pale green": (155, 240, 155),
    "sea green": (85, 255, 170),
    "teal": (0, 128, 128),
    "turquoise": (60, 220, 205),
    "cyan": (0, 255, 255),
    "pale blue": (175, 215, 240),
    "sky blue": (70, 160, 230),
    "light blue": (0, 170, 255),
    "azure": (0, 90, 255),
    "blue": (0, 0, 255),
    "royal blue": (0, 50, 250),
    "medium blue": (0, 0, 215),
    "dark blue": (0, 0, 165),
    "navy": (0, 0, 80),
    "steel blue": (70, 110, 160),
    "slate": (100, 105, 145),
    "indigo": (80, 0, 150),
    "violet": (145, 70, 230),
    "purple": (135, 0, 135),
    "magenta": (255, 0, 255),
    "lilac": (205, 165, 225),
    "plum": (120, 40, 85),
}


def _lab(colors: NDArray[np.float64]) -> NDArray[np.float64]:
    """CIE L*a*b* (D65) of sRGB colours in 0..255: K 3 to K 3."""
    linear = colors / 255
    linear = np.where(linear <= 0.04045, linear / 12.92, ((linear + 0.055) / 1.055) ** 2.4)
    matrix = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    xyz = linear @ matrix.T / np.array([0.9505, 1.0, 1.089])
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.stack([116 * f[:, 1] - 16, 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])], 1)


CLOSE = 25.0  # distance in L*a*b* within which a colour may still go by a name


def unique_names(colors: Sequence[tuple[int, int, int]]) -> list[str]:
    """A name for each colour, no name twice: where two want one, the closer has it and the other takes the next that
    is still true of it, or a number."""
    known = list(NAMES)
    table = _lab(np.array(list(NAMES.values()), np.float64))
    distance = np.linalg.norm(
        _lab(np.array(colors, np.float64).reshape(-1, 3))[:, None] - table[None], axis=2
    )  # K names
    answer: dict[int, str] = {}
    taken: dict[str, int] = {}
    for k in sorted(range(len(colors)), key=lambda k: (float(distance[k].min()), k)):
        fitting = [known[i] for i in np.argsort(distance[k], kind="stable")[:4] if distance[k][i] <= CLOSE]
        nearest = known[int(distance[k].argmin())]
        name = next((name for name in fitting if name not in taken), nearest)
        taken[name] = taken.get(name, 0) + 1
        answer[k] = name if taken[name] == 1 else f"{name} {taken[name]}"
    return [answer[k] for k in range(len(colors))]
