"""The pix2pix family as a plugin: paired image-to-image translation (arXiv:1611.07004). Imports no torch."""

from collections.abc import Sequence

from gantool.api import Family, hookimpl
from gantool_pix2pix.family import Pix2Pix


@hookimpl
def gantool_families() -> Sequence[Family]:
    """Offer pix2pix."""
    return (Pix2Pix(),)
