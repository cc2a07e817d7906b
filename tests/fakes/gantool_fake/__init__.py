"""A plugin for tests: the family "mean-colour"."""

from collections.abc import Sequence

from gantool.api import Family, hookimpl

from .family import MeanColour

__all__ = ["MeanColour"]

gantool_contract = 1


@hookimpl
def gantool_families() -> Sequence[Family]:
    """The one family."""
    return [MeanColour()]
