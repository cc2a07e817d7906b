"""The family "mean-colour" and its settings."""

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
    Preset,
    Task,
    Trainer,
    Translator,
    setting,
)
from gantool.errors import UnusableError

from .mischief import FaultKind, FaultWhen

if TYPE_CHECKING:
    import torch
    from torch import Tensor

FOREIGN = {"affine.weight", "affine.bias"}  # the keys of the "other tool" whose files it adopts


class MeanColourConfig(Config):
    """Settings of the fake family: tiny pictures, and what shall go wrong."""

    size: int = setting(32, "Side of the training crop in pixels.", ge=16, le=2048, section="Pictures", advanced=False)
    batch: int = setting(4, "How many pictures are learnt from in one step.", ge=1, le=256, advanced=False)
    checkpoint_every: int = setting(10, "Steps between two saved states.", ge=1, le=1_000_000)
    lr_g: float = setting(0.05, "Learning rate of the generator.", ge=0.0, le=1.0, log=True)
    lr_d: float = setting(0.01, "Learning rate of the discriminator.", ge=0.0, le=1.0, log=True)
    lambda_l1: float = setting(10.0, "Weight of the L1 distance to the target.", ge=0.0, le=1000.0)
    pause: float = setting(0.0, "Seconds to sleep in each step.", ge=0.0, le=60.0, section="Mischief")
    fault: FaultKind = setting("none", "What goes wrong.", section="Mischief")
    fault_at: int = setting(0, "The step, or the translation, at which it goes wrong.", ge=0, section="Mischief")
    fault_when: FaultWhen = setting("step", "Whether training or translating goes wrong.", section="Mischief")
    fault_repeats: bool = setting(False, "Whether it goes wrong again and again.", section="Mischief")


class MeanColour(Family):
    """Learns the affine map of colours that brings inputs nearest to their targets."""

    id = "mean-colour"
    title = "Mean colour"
    summary = "Learns one affine map of the colours: a fake family for tests."
    task = Task.PAIRED
    config = MeanColourConfig
    presets = (
        Preset(id="quick", title="Quick look", summary="A moment.", minutes=0.05),
        Preset(id="good", title="Good", summary="A moment longer.", minutes=0.2, changes={"lr_g": 0.02, "batch": 8}),
    )

    def fits(self, report: DatasetReport) -> Fit:
        """Pairs of any kind; less so single pictures, for which a recipe must make the inputs."""
        if report.layout in (Layout.ALIGNED, Layout.PAIRED):
            return Fit(score=0.2, reason="Pairs, whose mean colours can be matched.")
        if report.layout is Layout.SINGLE:
            return Fit(score=0.1, reason="Single pictures; a recipe must make the inputs.")
        return Fit(score=0.0, reason="There are no pairs.")

    def trainer(self, config: Config, facts: DataFacts, device: "torch.device") -> Trainer:
        """Build the two tiny networks on `device`."""
        from .trainer import MeanColourTrainer

        assert isinstance(config, MeanColourConfig)
        return MeanColourTrainer(config, facts, device)

    def translator(self, export: Export) -> Translator:
        """Rebuild the affine map."""
        from .translator import MeanColourTranslator

        return MeanColourTranslator(export)

    def adopt(self, state: "Mapping[str, Tensor]") -> Adoption | None:
        """Take files with exactly the keys of `FOREIGN`, the weight being that of a 1x1 convolution."""
        if set(state) != FOREIGN or state["affine.weight"].ndim != 4 or state["affine.weight"].shape[2:] != (1, 1):
            return None
        weight, bias = state["affine.weight"], state["affine.bias"]
        if bias.shape != weight.shape[:1]:
            raise UnusableError("affine.bias does not match affine.weight; the file is damaged, get it again.")
        architecture = {"input_channels": weight.shape[1], "output_channels": weight.shape[0]}
        export = Export({"map.weight": weight.float(), "map.bias": bias.float()}, architecture)
        return Adoption(export, f"An affine colour map from {weight.shape[1]} to {weight.shape[0]} channels.")

    def foreign(self, export: Export) -> "Mapping[str, Tensor]":
        """Write the keys that `adopt` reads."""
        return {"affine.weight": export.weights["map.weight"], "affine.bias": export.weights["map.bias"]}
