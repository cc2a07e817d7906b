"""A plugin for tests: the family "blob", a made-up generator with styles that nobody had to train."""

from collections.abc import Sequence

from gantool.api import Family, hookimpl

from .family import Blob

__all__ = ["Blob"]

gantool_contract = 1


@hookimpl
def gantool_families() -> Sequence[Family]:
    """The one family."""
    return [Blob()]
