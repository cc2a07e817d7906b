"""How the fake family learns: a non-saturating game with an L1 term, on networks of a few dozen weights."""

import time
from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gantool.api import Batch, DataFacts, Export, Step, Terms, Trainer, Update
from gantool.nn import rows

from .family import MeanColourConfig
from .mischief import Mischief, commit
from .networks import ColourJudge, ColourMap


class MeanColourTrainer(Trainer):
    """Trains `ColourMap` against `ColourJudge`."""

    averaged = ("G",)
    memory_format = "contiguous"

    def __init__(self, config: MeanColourConfig, facts: DataFacts, device: torch.device) -> None:
        self._config, self._facts = config, facts
        self._g = ColourMap(facts.input_channels, facts.target_channels).to(device)
        self._d = ColourJudge(facts.input_channels + facts.target_channels).to(device)
        self.networks: Mapping[str, nn.Module] = {"G": self._g, "D": self._d}
        self.optimisers = {
            "G": torch.optim.Adam(self._g.parameters(), lr=config.lr_g, betas=(0.5, 0.999)),
            "D": torch.optim.Adam(self._d.parameters(), lr=config.lr_d, betas=(0.5, 0.999)),
        }
        self._mean = torch.zeros(facts.target_channels)
        self._mischief = Mischief(
            config.fault if config.fault_when == "step" else "none", config.fault_at, config.fault_repeats
        )

    def step(self, batch: Batch, update: Update) -> Step:
        time.sleep(self._config.pause)
        fault = self._mischief.due(update.step)
        commit(fault)
        bad = float("nan") if fault == "nan-loss" else 1.0
        colours = batch["target"].mean(dim=(0, 2, 3)).float().cpu()  # C
        self._mean = 0.9 * self._mean + 0.1 * colours

        def generator_loss(part: Batch) -> Terms:
            fake = self._g(part["input"])
            seen, inputs = update.augment(fake, part["input"])
            logits = self._d(inputs, _noisy(seen))
            losses = {
                "adversarial": F.softplus(-logits).mean() * bad,  # -log sigmoid(D(x, G(x)))
                "l1": self._config.lambda_l1 * F.l1_loss(fake, part["target"]),
            }
            return Terms(losses, outputs={"fake": fake})

        def discriminator_loss(part: Batch) -> Terms:
            real_seen, real_inputs = update.augment(part["target"], part["input"])
            fake_seen, fake_inputs = update.augment(part["fake"], part["input"])
            real, fake = self._d(real_inputs, _noisy(real_seen)), self._d(fake_inputs, _noisy(fake_seen))
            loss = F.softplus(-real).mean() + F.softplus(fake).mean()
            return Terms({"discriminator": loss}, decisions={"real": real.mean(), "fake": fake.mean()})

        g = update.minimise(self.optimisers["G"], generator_loss, batch)
        d = update.minimise(self.optimisers["D"], discriminator_loss, {**batch, "fake": g.outputs["fake"]})
        if fault == "nan-weights":
            with torch.no_grad():
                self._g.map.weight.fill_(float("nan"))
        return Step.of(g, d)

    def schedule(self, progress: float) -> float:
        return min(1.0, 2.0 - 2.0 * progress)  # constant, then linear to nothing over the second half

    def preview(self, batch: Batch, networks: Mapping[str, nn.Module]) -> Mapping[str, Tensor]:
        with torch.no_grad():
            return {"translation": networks["G"](batch["input"]).clamp(-1, 1)}

    def export(self, networks: Mapping[str, nn.Module]) -> Export:
        architecture: dict[str, Any] = {
            "input_channels": self._facts.input_channels,
            "output_channels": self._facts.target_channels,
        }
        if self._config.fault_when == "translate":
            architecture["fault"] = self._config.fault
            architecture["fault_at"] = self._config.fault_at
            architecture["fault_repeats"] = self._config.fault_repeats
        weights = {name: value.detach().cpu().float().clone() for name, value in networks["G"].state_dict().items()}
        return Export(weights, architecture)

    def extra_state(self) -> dict[str, Any]:
        return {"mean": self._mean.clone()}

    def load_extra_state(self, state: Mapping[str, Any]) -> None:
        self._mean = state["mean"].clone()


def _noisy(images: Tensor) -> Tensor:
    """A little noise from the global generator, so that a resume which forgets its state shows."""
    return images + 0.01 * rows.randn_like(images)
