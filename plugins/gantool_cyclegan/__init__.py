"""The CycleGAN family as a plugin: unpaired translation in both directions (arXiv:1703.10593), and CUT and FastCUT
(arXiv:2007.15651) as the fast way in one. Imports no torch."""

from collections.abc import Sequence

from gantool.api import Family, hookimpl
from gantool_cyclegan.family import CycleGAN


@hookimpl
def gantool_families() -> Sequence[Family]:
    """Offer CycleGAN."""
    return (CycleGAN(),)
