"""The plugin contract: everything an outside author imports. Neither torch nor Qt is imported here at run time."""

from gantool.api.config import PIPE_NAMES, Config, Pipe, setting
from gantool.api.family import Adoption, DataFacts, Export, Family, Preset, Task
from gantool.api.hooks import CONTRACT_VERSION, hookimpl, hookspec
from gantool.api.observing import Listener, TrainingObserver
from gantool.api.recipe import Recipe
from gantool.api.report import (
    Counts,
    DatasetReport,
    Direction,
    FamilyFit,
    Fit,
    Layout,
    Pairing,
    Palette,
    Problem,
    Remedy,
    Share,
    Side,
    SizeCount,
    Suggestion,
    Swatch,
)
from gantool.api.stylespace import Noise, StyleSpace
from gantool.api.synthesis import Synthesis
from gantool.api.trainer import Batch, Criterion, LossFn, Step, Terms, Trainer, Update
from gantool.api.translator import Control, Geometry, Streamed, Tiling, Translator

__all__ = [
    "CONTRACT_VERSION",
    "PIPE_NAMES",
    "Adoption",
    "Batch",
    "Config",
    "Control",
    "Counts",
    "Criterion",
    "DataFacts",
    "DatasetReport",
    "Direction",
    "Export",
    "Family",
    "FamilyFit",
    "Fit",
    "Geometry",
    "Layout",
    "Listener",
    "LossFn",
    "Noise",
    "Pairing",
    "Palette",
    "Pipe",
    "Preset",
    "Problem",
    "Recipe",
    "Remedy",
    "Share",
    "Side",
    "SizeCount",
    "Step",
    "Streamed",
    "StyleSpace",
    "Suggestion",
    "Swatch",
    "Synthesis",
    "Task",
    "Terms",
    "Tiling",
    "Trainer",
    "TrainingObserver",
    "Translator",
    "Update",
    "hookimpl",
    "hookspec",
    "setting",
]
