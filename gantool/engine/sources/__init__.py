"""Batches of pictures as functions of (seed, salt, step): one source for each task."""

from gantool.engine.sources.crop import CropPlan, SideName, SidePlan
from gantool.engine.sources.paired import PairedSource
from gantool.engine.sources.source import OnProgress, Source
from gantool.engine.sources.synthesis import SynthesisSource
from gantool.engine.sources.unpaired import UnpairedSource
from gantool.engine.sources.upscale import UpscaleSource

__all__ = [
    "CropPlan",
    "OnProgress",
    "PairedSource",
    "SideName",
    "SidePlan",
    "Source",
    "SynthesisSource",
    "UnpairedSource",
    "UpscaleSource",
]
