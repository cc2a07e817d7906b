"""The CycleGAN family: what gantool asks of it before torch is needed, and the way to the rest."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from gantool.api import (
    Adoption,
    Config,
    DataFacts,
    DatasetReport,
    Export,
    Family,
    Fit,
    Layout,
    Task,
    Trainer,
    Translator,
)
from gantool.errors import UnusableError
from gantool_cyclegan.config import CycleGANConfig
from gantool_cyclegan.presets import PRESETS

if TYPE_CHECKING:
    import torch
    from torch import Tensor

FEW = 50
"""Below this many pictures in all a discriminator soon knows them by heart."""


class CycleGAN(Family):
    """Unpaired image-to-image translation: arXiv:1703.10593, arXiv:2007.15651."""

    id = "cyclegan"
    title = "CycleGAN"
    summary = "Learns from two unrelated folders to turn one kind of picture into the other, in both directions."
    task = Task.UNPAIRED
    config = CycleGANConfig
    presets = PRESETS

    def fits(self, report: DatasetReport) -> Fit:
        """Made for two folders without pairs; pairs are better served by a family that learns from them."""
        samples = report.counts.samples
        match report.layout:
            case Layout.UNPAIRED if samples >= FEW:
                return Fit(score=1.0, reason="Two folders of different pictures, to be turned into one another.")
            case Layout.UNPAIRED if samples:
                return Fit(score=0.6, reason=f"Two folders, but only {samples} pictures in all: "
                                             "expect it to know them by heart; some hundred are better.")
            case Layout.ALIGNED | Layout.PAIRED if samples:
                return Fit(score=0.3, reason="These are pairs, and CycleGAN would not use who belongs to whom.")
            case Layout.SINGLE if samples:
                return Fit(score=0.0, reason="There is one kind of picture; CycleGAN needs a folder of each of two.")
            case _:
                return Fit(score=0.0, reason="There are no pictures to learn from.")

    def trainer(self, config: Config, facts: DataFacts, device: "torch.device") -> Trainer:
        """Networks, losses and optimisers of a run: both directions, or the contrastive way in one."""
        from gantool_cyclegan.contrastive import ContrastiveTrainer
        from gantool_cyclegan.trainer import CycleGANTrainer

        if not isinstance(config, CycleGANConfig):
            raise UnusableError(f"These are not the settings of CycleGAN but {type(config).__name__}.")
        return (CycleGANTrainer if config.method == "cyclegan" else ContrastiveTrainer)(config, facts, device)

    def translator(self, export: Export) -> Translator:
        """Trained generators, ready to run."""
        from gantool_cyclegan.translator import CycleGANTranslator

        return CycleGANTranslator(export)

    def adopt(self, state: "Mapping[str, Tensor]") -> Adoption | None:
        """Take in a published `*_net_G_A.pth`, `latest_net_G.pth` or a CUT generator."""
        from gantool_cyclegan import foreign

        return foreign.adopt(state)

    def foreign(self, export: Export) -> "Mapping[str, Tensor] | None":
        """Write the A-to-B generator as the field's tools have it, where that layout can say it."""
        from gantool_cyclegan import foreign

        return foreign.foreign(export)
