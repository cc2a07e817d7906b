"""The named pipes: which operations each of them draws from."""

from collections.abc import Mapping
from dataclasses import dataclass

BLIT = frozenset({"flip", "quarter", "shift"})
GEOM = frozenset({"scale", "turn", "stretch", "slide"})
COLOR = frozenset({"brightness", "contrast", "luma", "hue", "saturation"})
FILTER = frozenset({"bands"})
NOISE = frozenset({"noise"})
CUTOUT = frozenset({"cutout"})


@dataclass(frozen=True)
class Pipe:
    """What a pipe does to the pictures.

    Attributes:
        operations: the operations that are drawn, by the names of the fields of `draws.Draws`.
        adaptive: whether its p is moved by a `Controller`; else it stays at 1.
        gentle_color: the colour ranges of arXiv:2006.10738 instead of those of arXiv:2006.06676.
    """

    operations: frozenset[str] = frozenset()
    adaptive: bool = True
    gentle_color: bool = False


PIPES: Mapping[str, Pipe] = {
    "none": Pipe(),
    "blit": Pipe(BLIT),
    "geom": Pipe(GEOM),
    "color": Pipe(COLOR),
    "filter": Pipe(FILTER),
    "noise": Pipe(NOISE),
    "cutout": Pipe(CUTOUT),
    "bg": Pipe(BLIT | GEOM),
    "bgc": Pipe(BLIT | GEOM | COLOR),
    "bgcf": Pipe(BLIT | GEOM | COLOR | FILTER),
    "bgcfn": Pipe(BLIT | GEOM | COLOR | FILTER | NOISE),
    "bgcfnc": Pipe(BLIT | GEOM | COLOR | FILTER | NOISE | CUTOUT),
    "diffaugment": Pipe(frozenset({"brightness", "contrast", "saturation", "pan", "cutout"}), False, True),
}
