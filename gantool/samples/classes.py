"""The classes of a landscape: their order, names and the colours they have in a label map."""

from enum import IntEnum

import numpy as np

from gantool.api import Palette, Swatch


class Class(IntEnum):
    """What a pixel of a landscape shows."""

    SKY = 0
    EVENING_SKY = 1
    CLOUDS = 2
    SUN = 3
    MOUNTAIN = 4
    SNOW = 5
    FOREST = 6
    MEADOW = 7
    SAND = 8
    PATH = 9
    WATER = 10
    HOUSE_WALL = 11
    HOUSE_ROOF = 12


_COLORS = {
    Class.SKY: (90, 160, 255),
    Class.EVENING_SKY: (255, 130, 40),
    Class.CLOUDS: (205, 205, 235),
    Class.SUN: (255, 220, 0),
    Class.MOUNTAIN: (125, 105, 125),
    Class.SNOW: (255, 255, 255),
    Class.FOREST: (0, 90, 40),
    Class.MEADOW: (110, 200, 50),
    Class.SAND: (245, 200, 120),
    Class.PATH: (165, 105, 55),
    Class.WATER: (0, 70, 185),
    Class.HOUSE_WALL: (255, 145, 150),
    Class.HOUSE_ROOF: (200, 35, 30),
}

PALETTE = Palette(
    swatches=tuple(Swatch(color=_COLORS[kind], name=kind.name.lower().replace("_", " ")) for kind in Class)
)
TABLE = np.array([_COLORS[kind] for kind in Class], np.uint8)  # class -> R G B
