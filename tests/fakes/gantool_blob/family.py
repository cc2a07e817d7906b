"""The family "blob": it cannot be trained; its models are written by `fakes.blob.blob_model`."""

from typing import TYPE_CHECKING

from gantool.api import Config, DataFacts, DatasetReport, Export, Family, Fit, Preset, Task, Trainer, Translator
from gantool.errors import UnusableError

if TYPE_CHECKING:
    import torch


class BlobConfig(Config):
    """Nothing can be set."""


class Blob(Family):
    """Paints a soft disc on a plain ground."""

    id = "blob"
    title = "Blob"
    summary = "Paints a soft disc on a plain ground, to test what edits pictures."
    task = Task.SYNTHESIS
    config = BlobConfig
    presets = (Preset(id="quick", title="Quick", minutes=1, summary="It cannot be trained.", changes={}),)

    def fits(self, report: DatasetReport) -> Fit:
        return Fit(score=0.0, reason="It is for tests.")

    def trainer(self, config: Config, facts: DataFacts, device: "torch.device") -> Trainer:
        raise UnusableError("Blobs cannot be trained.")

    def translator(self, export: Export) -> Translator:
        from .translator import BlobTranslator

        return BlobTranslator(export)
