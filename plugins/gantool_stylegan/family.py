"""The StyleGAN2 family: what gantool asks of it before torch is needed, and the way to the rest."""

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
from gantool_stylegan.config import StyleGANConfig
from gantool_stylegan.presets import PRESETS

if TYPE_CHECKING:
    import torch
    from torch import Tensor

FEW = 50
"""Below this many pictures even an augmented discriminator soon knows them all by heart."""


class StyleGAN(Family):
    """Pictures from nothing, with styles that can be edited: arXiv:1912.04958."""

    id = "stylegan"
    title = "StyleGAN2"
    summary = "Learns from one kind of picture to invent more of them, which can then be mixed and edited."
    task = Task.SYNTHESIS
    config = StyleGANConfig
    presets = PRESETS

    def fits(self, report: DatasetReport) -> Fit:
        """One kind of picture, the more the better; augmentation lets a hundred do."""
        samples = report.counts.samples
        if report.layout is Layout.UNPAIRED and Layout.SINGLE in report.alternatives:
            reason = "Two folders of different things: it would take them as two classes of one set."
            return Fit(score=0.25 if samples >= FEW else 0.05, reason=reason)
        if report.layout is not Layout.SINGLE or not samples:
            return Fit(score=0.0, reason="It learns from pictures of one kind, without pairs or sides.")
        if samples < FEW:
            return Fit(score=0.15, reason=f"Only {samples} pictures: it would repeat them instead of inventing.")
        kinds = f" of {len(report.classes)} classes" if report.classes else ""
        return Fit(score=0.6, reason=f"{samples} pictures{kinds} to invent more of, and to edit what it invents.")

    def frame(self, config: Config) -> tuple[int, int] | None:
        """Height and width, where they differ."""
        assert isinstance(config, StyleGANConfig)
        return None if config.frame[0] == config.frame[1] else config.frame

    def trainer(self, config: Config, facts: DataFacts, device: "torch.device") -> Trainer:
        """Networks, losses and optimisers of a run."""
        from gantool_stylegan.trainer import StyleGANTrainer

        if not isinstance(config, StyleGANConfig):
            raise UnusableError(f"These are not the settings of StyleGAN2 but {type(config).__name__}.")
        return StyleGANTrainer(config, facts, device)

    def translator(self, export: Export) -> Translator:
        """A trained generator, ready to paint."""
        from gantool_stylegan.translator import StyleGANTranslator

        return StyleGANTranslator(export)

    def adopt(self, state: "Mapping[str, Tensor]") -> Adoption | None:
        """A published StyleGAN2 model, generator and discriminator."""
        from gantool_stylegan.adopting import adopt

        return adopt(state)
