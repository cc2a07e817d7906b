"""The networks of tint, how they learn and how they run. N batch, C channels, H W pixels."""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn

from gantool.api import Batch, Control, DataFacts, Export, Geometry, Step, Terms, Tiling, Trainer, Translator, Update
from gantool.errors import UnusableError
from gantool.nn.objectives import OBJECTIVES
from gantool.nn.patchgan import PatchGAN
from gantool_tint import TintConfig


class Grade(nn.Module):
    """G: colours through a straight map and a bent one, pixel by pixel."""

    def __init__(self, channels_in: int, channels_out: int, width: int) -> None:
        super().__init__()
        self.straight = nn.Conv2d(channels_in, channels_out, 1)
        self.bent = nn.Sequential(nn.Conv2d(channels_in, width, 1), nn.SiLU(), nn.Conv2d(width, width, 1), nn.SiLU(),
                                  nn.Conv2d(width, channels_out, 1))

    def forward(self, images: Tensor) -> Tensor:
        return torch.tanh(self.straight(images) + self.bent(images))  # N C H W -> N C' H W


class TintTrainer(Trainer):
    """L1 keeps G near the target; a small PatchGAN that sees the input too keeps it from settling for the average."""

    averaged = ("G",)

    def __init__(self, config: TintConfig, facts: DataFacts, device: torch.device) -> None:
        self.config, self.objective = config, OBJECTIVES[config.objective]
        self.shape = {"channels_in": facts.input_channels, "channels_out": facts.target_channels, "width": config.width}
        self.G = Grade(**self.shape).to(device)
        self.D = PatchGAN(facts.input_channels + facts.target_channels, layers=1, width=16).to(device)
        self.networks = {"G": self.G, "D": self.D}
        self.optimisers = {"G": torch.optim.Adam(self.G.parameters(), config.lr_g, (0.5, 0.999)),
                           "D": torch.optim.Adam(self.D.parameters(), config.lr_d, (0.5, 0.999))}

    def step(self, batch: Batch, update: Update) -> Step:
        def generator_loss(part: Batch) -> Terms:
            fake = self.G(part["input"])
            seen = torch.cat(update.augment(part["input"], fake), 1)
            losses = {"adversarial": self.objective.generator(self.D(seen).logits),
                      "l1": self.config.lambda_l1 * (fake.float() - part["target"]).abs().mean()}
            return Terms(losses, outputs={"fake": fake})

        def discriminator_loss(part: Batch) -> Terms:
            real = self.D(torch.cat(update.augment(part["input"], part["target"]), 1)).logits
            fake = self.D(torch.cat(update.augment(part["input"], part["fake"]), 1)).logits
            return Terms({"discriminator": self.objective.discriminator(real, fake)},
                         decisions=self.objective.decisions(real, fake))

        g = update.minimise(self.optimisers["G"], generator_loss, batch)
        d = update.minimise(self.optimisers["D"], discriminator_loss, {**batch, "fake": g.outputs["fake"]})
        return Step.of(g, d)

    def preview(self, batch: Batch, networks: Mapping[str, nn.Module]) -> Mapping[str, Tensor]:
        with torch.no_grad():
            return {"translation": networks["G"](batch["input"]).float()}

    def export(self, networks: Mapping[str, nn.Module]) -> Export:
        weights = {name: value.detach().cpu().clone() for name, value in networks["G"].state_dict().items()}
        return Export(weights, {**self.shape, "trained": self.config.size})


class TintTranslator(Translator):
    """Grades a picture once (`encode`), then mixes it with the original as the slider says (`decode`)."""

    def __init__(self, export: Export) -> None:
        try:
            shape = {name: int(export.architecture[name]) for name in ("channels_in", "channels_out", "width")}
            self.network = Grade(**shape).eval().requires_grad_(False)
            self.network.load_state_dict(dict(export.weights))
        except (RuntimeError, KeyError, ValueError) as error:
            raise UnusableError("The weights do not belong to this tint model; export it again.") from error
        self.geometry = Geometry(tiling=Tiling.OVERLAP, overlap=0, trained=export.architecture.get("trained"))
        self.input_channels, self.output_channels = shape["channels_in"], shape["channels_out"]
        if self.input_channels == self.output_channels:
            self.controls = (Control(name="strength", title="Strength", help="0 is the original, 1 the learnt look.",
                                     kind="number", default=1.0, minimum=0.0, maximum=1.5, step=0.05),)

    def encode(self, images: Tensor) -> tuple[Tensor, Tensor]:
        return images, self.network(images).float()

    def decode(self, code: tuple[Tensor, Tensor], settings: Mapping[str, Any]) -> Tensor:
        original, graded = code
        strength = float(settings.get("strength", 1.0))
        return graded if strength == 1.0 else torch.lerp(original, graded, strength).clamp(-1, 1)
