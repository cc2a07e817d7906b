"""The StyleGAN2 family as a plugin: pictures from nothing, and their styles to edit. Imports no torch."""

from collections.abc import Sequence

from gantool.api import Family, hookimpl
from gantool_stylegan.family import StyleGAN


@hookimpl
def gantool_families() -> Sequence[Family]:
    """Offer StyleGAN2."""
    return (StyleGAN(),)
