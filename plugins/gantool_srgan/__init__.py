"""The SRGAN family as a plugin: networks that enlarge pictures (arXiv:1609.04802, arXiv:1809.00219, arXiv:2107.10833),
trained on one's own or taken in from others. Imports no torch."""

from collections.abc import Sequence

from gantool.api import Family, hookimpl
from gantool_srgan.family import SRGAN


@hookimpl
def gantool_families() -> Sequence[Family]:
    """Offer SRGAN."""
    return (SRGAN(),)
