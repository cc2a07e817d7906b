"""Recipes that ship with gantool, offered through the same hook as anybody's. Importing this loads no torch."""

from collections.abc import Sequence

from gantool.api import Recipe, hookimpl
from gantool.recipes.blur import Blur
from gantool.recipes.flat import Flat
from gantool.recipes.grey import Grey
from gantool.recipes.holes import Holes
from gantool.recipes.jpeg import Jpeg
from gantool.recipes.lowres import LowRes
from gantool.recipes.noise import Noise
from gantool.recipes.scribble import Scribble
from gantool.recipes.sketch import Sketch

__all__ = ["Blur", "Flat", "Grey", "Holes", "Jpeg", "LowRes", "Noise", "Scribble", "Sketch", "gantool_recipes"]


@hookimpl
def gantool_recipes() -> Sequence[Recipe]:
    """Offer them: what is drawn by hand first, then what is mended."""
    return [Sketch(), Scribble(), Flat(), Grey(), Holes(), LowRes(), Blur(), Noise(), Jpeg()]
