"""A gantool plugin: colour grades learnt from pairs. No torch is imported here."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from gantool import api

if TYPE_CHECKING:
    import torch


class TintConfig(api.Config):
    """What a person may set, beside what every family has."""

    size: int = api.setting(128, "Side of the crop in pixels.", ge=32, le=1024, section="Pictures", advanced=False)
    batch: int = api.setting(4, "How many pictures are learnt from in one step.", ge=1, le=64, advanced=False)
    lr_g: float = api.setting(2e-3, "Learning rate of the generator.", ge=0.0, le=1.0, log=True)
    objective: Literal["non-saturating", "lsgan", "hinge"] = api.setting("lsgan", "The game that G and D play.")
    width: int = api.setting(32, "How fine the colour curve can bend.", ge=4, le=256, section="Network", advanced=False)
    lambda_l1: float = api.setting(50.0, "How much being near the target counts.", ge=0.0, le=1000.0)


class Tint(api.Family):
    """Maps each pixel's colour by itself, so that any size can be graded and no detail is lost."""

    id = "tint"
    title = "Tint"
    summary = "Learns a colour look from pictures before and after it."
    task = api.Task.PAIRED
    config = TintConfig
    presets = (
        api.Preset(id="quick", title="Quick look", summary="The look in broad strokes.", minutes=1.0),
        api.Preset(id="good", title="Good", summary="Fine bends of the curve.", minutes=10.0, changes={"width": 64}),
    )

    def fits(self, report: api.DatasetReport) -> api.Fit:
        """Say how well it suits a dataset."""
        if report.layout not in (api.Layout.ALIGNED, api.Layout.PAIRED):
            return api.Fit(score=0.0, reason="A look is learnt from pairs, and these pictures are none.")
        if all(side.kind == "photo" for side in report.sides):
            return api.Fit(score=0.6, reason="Pairs of photos: if only the colours differ, this learns how.")
        return api.Fit(score=0.1, reason="Pairs, but more than their colours differs.")

    def trainer(self, config: api.Config, facts: api.DataFacts, device: "torch.device") -> api.Trainer:
        """Begin a training."""
        from gantool_tint.learning import TintTrainer

        assert isinstance(config, TintConfig)
        return TintTrainer(config, facts, device)

    def translator(self, export: api.Export) -> api.Translator:
        """Run what a training exported."""
        from gantool_tint.learning import TintTranslator

        return TintTranslator(export)


@api.hookimpl
def gantool_families() -> Sequence[api.Family]:
    """What gantool asks every plugin."""
    return [Tint()]
