"""One domain's discriminator and the game it plays with the generator that makes pictures of that domain."""

import torch
from torch import Tensor

from gantool.api import Update
from gantool.nn.initialisation import initialise
from gantool.nn.objectives import OBJECTIVES
from gantool.nn.patchgan import PatchGAN, layers_for
from gantool_cyclegan.config import CycleGANConfig


class Adversary:
    """Judges real pictures of a domain and translations into it; real and fake pass D together, in one batch.

    That is the same as one after the other, as long as D normalises each picture by itself or not at all.
    """

    def __init__(self, config: CycleGANConfig, channels: int, device: torch.device) -> None:
        norm = "plain-instance" if config.norm == "plain-instance" else config.norm
        self.D = PatchGAN(channels, layers=layers_for(config.size, config.d_layers), width=config.ndf, norm=norm,
                          spectral=config.spectral_norm)
        initialise(self.D)
        self.D.normalise_spectrum()
        self.D.to(device)
        self.objective = OBJECTIVES[config.objective]
        self.penalties = self.objective.penalties.wanting(r1=config.r1_gamma, every=config.penalty_every)
        self._apart = norm == "batch"
        # arXiv:1703.10593, 3.1: G minimises E (D(G(x)) - 1)^2, which is twice the form of arXiv:1611.04076.
        self._weight = 2.0 if config.objective == "lsgan" else 1.0

    def fooled(self, fake: Tensor, real: Tensor, update: Update) -> Tensor:
        """The generator's loss."""
        if not self.objective.needs_real:
            (seen,) = update.augment(fake)
            return self._weight * self.objective.generator(self._logits(seen))
        logits_real, logits_fake = self._both(real, fake, update)
        return self._weight * self.objective.generator(logits_fake, logits_real)

    def learnt(self, fake: Tensor, real: Tensor, update: Update) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
        """D's losses, and its decisions as `Terms.decisions`."""
        logits_real, logits_fake = self._both(real, fake, update)
        loss = self.objective.discriminator(logits_real, logits_fake)
        # "We divide the objective by 2 while optimizing D": Mao's form of least squares is halved already.
        losses = {"D_adversarial": loss if self._weight == 2.0 else 0.5 * loss}

        def judge(images: Tensor) -> Tensor:
            (seen,) = update.augment(images)
            return self._logits(seen)

        losses |= self.penalties.terms(judge, real, fake, step=update.step)
        return losses, self.objective.decisions(logits_real, logits_fake)

    def decisions(self, fake: Tensor, real: Tensor, update: Update) -> dict[str, Tensor]:
        """D's decisions, without learning."""
        return self.objective.decisions(*self._both(real, fake, update))

    def _both(self, real: Tensor, fake: Tensor, update: Update) -> tuple[Tensor, Tensor]:
        (seen,) = update.augment(torch.cat((real, fake.to(real.dtype))))
        if self._apart:
            return self._logits(seen[: len(real)]), self._logits(seen[len(real) :])
        logits = self._logits(seen)
        return logits[: len(real)], logits[len(real) :]

    def _logits(self, seen: Tensor) -> Tensor:
        logits: Tensor = self.D(seen).logits
        return logits


def joined(*sides: tuple[str, dict[str, Tensor]]) -> dict[str, Tensor]:
    """Losses of several domains under names of their own: "D_adversarial" of side "b" becomes "D_adversarial_b"."""
    return {f"{name}_{side}": value for side, terms in sides for name, value in terms.items()}


def averaged(*sides: dict[str, Tensor]) -> dict[str, Tensor]:
    """The mean decisions of several discriminators."""
    return {name: torch.stack([side[name] for side in sides]).mean() for name in sides[0]}
