"""The plugin contract: everything an outside author imports. Neither torch nor Qt is imported here at run time."""

from gantool.api.config import Config, setting
from gantool.api.family import Adoption, DataFacts, Export, Family, Preset, Task
from gantool.api.hooks import CONTRACT_VERSION, hookimpl, hookspec
from gantool.api.recipe import Recipe
from gantool.api.report import (
    Counts,
    DatasetReport,
    Direction,
    FamilyFit,
    Fit,
    Layout,
    Palette,
    Problem,
    Remedy,
    Share,
    Side,
    SizeCount,
    Swatch,
)
from gantool.api.trainer import Batch, LossFn, Step, Terms, Trainer, Update
from gantool.api.translator import Control, Geometry, Tiling, Translator

__all__ = [
    "CONTRACT_VERSION",
    "Adoption",
    "Batch",
    "Config",
    "Control",
    "Counts",
    "DataFacts",
    "DatasetReport",
    "Direction",
    "Export",
    "Family",
    "FamilyFit",
    "Fit",
    "Geometry",
    "Layout",
    "LossFn",
    "Palette",
    "Preset",
    "Problem",
    "Recipe",
    "Remedy",
    "Share",
    "Side",
    "SizeCount",
    "Step",
    "Swatch",
    "Task",
    "Terms",
    "Tiling",
    "Trainer",
    "Translator",
    "Update",
    "hookimpl",
    "hookspec",
    "setting",
]
