"""The pix2pix family: what gantool asks of it before torch is needed, and the way to the rest."""

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
from gantool_pix2pix.config import Pix2PixConfig
from gantool_pix2pix.presets import PRESETS

if TYPE_CHECKING:
    import torch
    from torch import Tensor

FEW = 20
"""Below this many pairs a discriminator soon knows them all by heart."""


class Pix2Pix(Family):
    """Paired image-to-image translation: arXiv:1611.07004."""

    id = "pix2pix"
    title = "Pix2Pix"
    summary = "Learns from pairs how one kind of picture becomes another: maps to photos, sketches to paintings."
    task = Task.PAIRED
    config = Pix2PixConfig
    presets = PRESETS

    def fits(self, report: DatasetReport) -> Fit:
        """Made for pairs; pictures without a partner need a recipe; unpaired folders need another family."""
        samples = report.counts.samples
        match report.layout:
            case Layout.PAIRED if report.enlargement > 1:
                return Fit(score=0.5, reason="One side is of larger pictures: if they show the same, enlarge instead.")
            case Layout.ALIGNED | Layout.PAIRED if samples >= FEW:
                return Fit(score=1.0, reason=f"{samples} pairs to learn from.")
            case Layout.ALIGNED | Layout.PAIRED if samples:
                return Fit(score=0.6, reason=f"Pairs, but only {samples}: expect it to know them by heart.")
            case Layout.SINGLE if samples:
                return Fit(score=0.7, reason="Pictures without inputs: a recipe such as sketch makes them.")
            case Layout.UNPAIRED:
                return Fit(score=0.0, reason="The two folders show different things, and pix2pix learns from pairs.")
            case _:
                return Fit(score=0.0, reason="There are no pictures to learn from.")

    def trainer(self, config: Config, facts: DataFacts, device: "torch.device") -> Trainer:
        """Networks, losses and optimisers of a run."""
        from gantool_pix2pix.trainer import Pix2PixTrainer

        if not isinstance(config, Pix2PixConfig):
            raise UnusableError(f"These are not the settings of pix2pix but {type(config).__name__}.")
        return Pix2PixTrainer(config, facts, device)

    def translator(self, export: Export) -> Translator:
        """A trained generator, ready to run."""
        from gantool_pix2pix.translator import Pix2PixTranslator

        return Pix2PixTranslator(export)

    def adopt(self, state: "Mapping[str, Tensor]") -> Adoption | None:
        """Take in a published `<epoch>_net_G.pth`."""
        from gantool_pix2pix import foreign

        return foreign.adopt(state)

    def foreign(self, export: Export) -> "Mapping[str, Tensor] | None":
        """Write a generator as `<epoch>_net_G.pth` has it, where that layout can say it."""
        from gantool_pix2pix import foreign

        return foreign.foreign(export)
