"""The DCGAN family as a plugin: pictures from nothing (arXiv:1511.06434). Imports no torch."""

from collections.abc import Sequence

from gantool.api import Family, hookimpl
from gantool_dcgan.family import DCGAN


@hookimpl
def gantool_families() -> Sequence[Family]:
    """Offer DCGAN."""
    return (DCGAN(),)
