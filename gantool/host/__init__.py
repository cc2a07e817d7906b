"""Finds plugins and keeps each one's families as data, or its fault. Window and command line never import a plugin."""

from gantool.host.registry import (
    disable,
    enable,
    families,
    load_family,
    load_observer,
    load_recipe,
    observers,
    plugins,
    recipes,
)
from gantool.host.values import FamilyData, Fault, FaultKind, ObserverData, Origin, PluginInfo, RecipeData

__all__ = [
    "FamilyData",
    "Fault",
    "FaultKind",
    "ObserverData",
    "Origin",
    "PluginInfo",
    "RecipeData",
    "disable",
    "enable",
    "families",
    "load_family",
    "load_observer",
    "load_recipe",
    "observers",
    "plugins",
    "recipes",
]
