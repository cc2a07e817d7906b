"""The DCGAN family: what gantool asks of it before torch is needed, and the way to the rest."""

from typing import TYPE_CHECKING

from gantool.api import Config, DataFacts, DatasetReport, Export, Family, Fit, Layout, Task, Trainer, Translator
from gantool.errors import UnusableError
from gantool_dcgan.config import DCGANConfig
from gantool_dcgan.presets import PRESETS

if TYPE_CHECKING:
    import torch

FEW = 50
"""Below this many pictures even an augmented discriminator soon knows them all by heart."""


class DCGAN(Family):
    """Pictures from nothing, by convolutions: arXiv:1511.06434."""

    id = "dcgan"
    title = "DCGAN"
    summary = "Learns from one kind of small picture to invent more of them: the plainest of all such networks."
    task = Task.SYNTHESIS
    config = DCGANConfig
    presets = PRESETS

    def fits(self, report: DatasetReport) -> Fit:
        """One kind of picture, the more the better; it makes them small."""
        samples = report.counts.samples
        if report.layout is Layout.UNPAIRED and Layout.SINGLE in report.alternatives:
            reason = "Two folders of different things: it would take them as two classes of one set."
            return Fit(score=0.2 if samples >= FEW else 0.05, reason=reason)
        if report.layout is not Layout.SINGLE or not samples:
            return Fit(score=0.0, reason="It learns from pictures of one kind, without pairs or sides.")
        if samples < FEW:
            return Fit(score=0.1, reason=f"Only {samples} pictures: it would repeat them instead of inventing.")
        kinds = f" of {len(report.classes)} classes" if report.classes else ""
        return Fit(score=0.5, reason=f"{samples} pictures{kinds} to invent more of, at up to 128 px.")

    def trainer(self, config: Config, facts: DataFacts, device: "torch.device") -> Trainer:
        """Networks, losses and optimisers of a run."""
        from gantool_dcgan.trainer import DCGANTrainer

        if not isinstance(config, DCGANConfig):
            raise UnusableError(f"These are not the settings of DCGAN but {type(config).__name__}.")
        return DCGANTrainer(config, facts, device)

    def translator(self, export: Export) -> Translator:
        """A trained generator, ready to paint."""
        from gantool_dcgan.translator import DCGANTranslator

        return DCGANTranslator(export)
