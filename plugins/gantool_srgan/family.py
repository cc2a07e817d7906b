"""The SRGAN family: what gantool asks of it before torch is needed, and the way to the rest."""

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
from gantool_srgan.config import SRGANConfig
from gantool_srgan.presets import PRESETS

if TYPE_CHECKING:
    import torch
    from torch import Tensor

FEW = 20
"""Below this many pictures an enlarger sees too little of what a kind of picture can hold."""
SCALES = (2, 3, 4, 8)


class SRGAN(Family):
    """Enlargers: SRGAN (arXiv:1609.04802), ESRGAN (arXiv:1809.00219), Real-ESRGAN (arXiv:2107.10833)."""

    id = "srgan"
    title = "SRGAN"
    summary = "Learns from good pictures to enlarge pictures of that kind, one to eight times."
    task = Task.UPSCALE
    config = SRGANConfig
    presets = PRESETS
    published_under = "params_ema"

    def fits(self, report: DatasetReport) -> Fit:
        """Made for one folder of good pictures, of which it makes the small ones itself, and for pairs of two sizes."""
        samples = report.counts.samples
        match report.layout:
            case Layout.SINGLE if samples >= FEW:
                return Fit(score=0.8, reason="One kind of picture: an enlarger for it makes the small ones itself.")
            case Layout.SINGLE if samples:
                return Fit(score=0.5, reason=f"One kind of picture; {samples} are few for an enlarger, unless large.")
            case Layout.PAIRED if samples and report.enlargement in SCALES:
                n = report.enlargement
                return Fit(score=1.0, reason=f"{samples} pictures, each beside one {n} times as large: set scale={n}.")
            case Layout.PAIRED if samples:
                return Fit(score=0.3, reason="An enlarger can learn from these if one side is the other made smaller.")
            case Layout.ALIGNED if samples:
                return Fit(score=0.0, reason="The halves of a picture have one size, so nothing is to be enlarged.")
            case Layout.UNPAIRED if samples:
                return Fit(score=0.0, reason="There are two kinds of picture; an enlarger needs one.")
            case _:
                return Fit(score=0.0, reason="There are no pictures to learn from.")

    def trainer(self, config: Config, facts: DataFacts, device: "torch.device") -> Trainer:
        """Networks, losses and optimisers of a run."""
        from gantool_srgan.trainer import SRGANTrainer

        if not isinstance(config, SRGANConfig):
            raise UnusableError(f"These are not the settings of SRGAN but {type(config).__name__}.")
        return SRGANTrainer(config, facts, device)

    def translator(self, export: Export) -> Translator:
        """An enlarger, ready to run: one of our networks, or one that spandrel rebuilds."""
        if "wrapped" in export.architecture:
            from gantool_srgan.wrapped import WrappedTranslator

            return WrappedTranslator(export)
        from gantool_srgan.translator import SRGANTranslator

        return SRGANTranslator(export)

    def scale(self, config: Config) -> int:
        """How many times as large the results are."""
        return config.scale if isinstance(config, SRGANConfig) else 1

    def degraded(self, config: Config, images: "Tensor", seed: int) -> "Tensor | None":
        """What training makes of these pictures before it has them enlarged again."""
        from gantool_srgan.degradation import Degradation

        return Degradation(config)(images, seed) if isinstance(config, SRGANConfig) else None

    def adopt(self, state: "Mapping[str, Tensor]") -> Adoption | None:
        """Take in a published enlarger: our own networks in their usual layouts, and all that spandrel knows."""
        from gantool_srgan import foreign

        return foreign.adopt(state)

    def foreign(self, export: Export) -> "Mapping[str, Tensor] | None":
        """Write the generator as the field's tools have it, where that layout can say it."""
        from gantool_srgan import foreign

        return foreign.foreign(export)
