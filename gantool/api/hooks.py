"""The hooks of gantool: what a plugin may answer.

A plugin is a Python module (or package) named by an entry point in the group `gantool.plugins`, or a file or folder in
the user's plugin folder. It answers hooks by functions marked `@hookimpl`. Importing it must be cheap: no torch, no Qt.
"""

from collections.abc import Sequence

import pluggy

from gantool.api.family import Family
from gantool.api.observing import TrainingObserver
from gantool.api.recipe import Recipe

PROJECT = "gantool"
GROUP = "gantool.plugins"

CONTRACT_VERSION = 1
"""Raised when a plugin written for the contract before would no longer work. A plugin may state the version it needs
as a module attribute `gantool_contract: int`; one that needs a newer gantool is listed with that reason."""

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def gantool_families() -> Sequence[Family]:  # type: ignore[empty-body]  # a hook spec has no body
    """Offer the model families this plugin trains and runs. Cheap: no torch import here."""


@hookspec
def gantool_recipes() -> Sequence[Recipe]:  # type: ignore[empty-body]  # a hook spec has no body
    """Offer recipes that derive a training input from its target. Cheap: no torch import here."""


@hookspec
def gantool_observers() -> Sequence[TrainingObserver]:  # type: ignore[empty-body]  # a hook spec has no body
    """Offer observers of trainings, which a person may ask for. Cheap: no torch import here."""
