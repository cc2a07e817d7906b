"""How DCGAN learns: the discriminator on real and made pictures, then the generator against it.

x real, z latent, y label, G generator, D discriminator. Which losses, under which penalties: gantool.nn.objectives.
"""

from collections.abc import Mapping

import torch
import torch.nn.functional as F
from torch import Tensor
from torch.nn import Module
from torch.optim import Adam

from gantool.api import Batch, DataFacts, Export, Step, Terms, Trainer, Update
from gantool.nn.initialisation import initialise
from gantool.nn.latents import latents
from gantool.nn.lipschitz import clip_weights, normalise_spectrum
from gantool.nn.objectives import OBJECTIVES, smoothed
from gantool_dcgan.config import DCGANConfig
from gantool_dcgan.networks import Architecture, Discriminator, Generator


class DCGANTrainer(Trainer):
    """Generator, discriminator, and the order in which they learn."""

    memory_format = "channels_last"

    def __init__(self, config: DCGANConfig, facts: DataFacts, device: torch.device) -> None:
        self.config = config
        self.architecture = Architecture(
            size=config.size, channels=facts.target_channels, latent=config.latent, width=config.ngf,
            upsampling=config.upsampling, classes=facts.classes if config.conditional else ())
        self.objective = smoothed(OBJECTIVES[config.objective], config.label_smoothing)
        self.penalties = self.objective.penalties.wanting(
            r1=config.r1_gamma, r2=config.r2_gamma, every=config.penalty_every)
        self.critic_steps = config.critic_steps or self.objective.critic_steps
        by_itself = self.penalties.r1 or self.penalties.r2 or self.penalties.gradient
        batch_norm = config.d_norm == "batch" or (config.d_norm == "auto" and not by_itself)
        self.G = Generator(self.architecture)
        self.D = Discriminator(facts.target_channels, config.size, config.ndf, len(self.architecture.classes),
                               batch_norm=batch_norm, compare=config.compare)
        initialise(self.G)
        if batch_norm:  # else weights so small would leave nothing of the picture
            initialise(self.D)
        if config.spectral_norm:
            normalise_spectrum(self.D)
        self.networks = {"G": self.G.to(device), "D": self.D.to(device)}
        betas = (config.beta1, config.beta2)
        fused = device.type in ("cpu", "cuda")
        self.optimisers = {
            "G": Adam(self.G.parameters(), config.lr_g, betas, fused=fused),
            "D": Adam(self.D.parameters(), config.lr_d, betas, fused=fused),
        }
        self.averaged = ("G",) if config.ema_kimg > 0 else ()
        self.least_part = 2  # one picture has no statistics of a batch, and nothing to be compared with

    def step(self, batch: Batch, update: Update) -> Step:
        """Improve D; then G, in every step or, for a critic, in one of several."""

        def discriminator_loss(part: Batch) -> Terms:
            with torch.no_grad():
                made = self.G(part["code"]).float()  # G(z)

            def judge(images: Tensor) -> Tensor:
                return self.D(update.augment(images)[0], self._label(part))  # type: ignore[no-any-return]  # Module

            real, fake = judge(part["real"]), judge(made)
            losses = {"D_adversarial": self.objective.discriminator(real, fake),
                      **self.penalties.terms(judge, part["real"], made, step=update.step)}
            return Terms(losses, decisions=self.objective.decisions(real, fake))

        def generator_loss(part: Batch) -> Terms:
            label = self._label(part)
            fake = self.D(update.augment(self.G(part["code"]))[0], label)
            real = None
            if self.objective.needs_real:
                with torch.no_grad():
                    real = self.D(update.augment(part["real"])[0], label)
            return Terms({"G_adversarial": self.objective.generator(fake, real)})

        terms = [update.minimise(self.optimisers["D"], discriminator_loss, self._with_codes(batch))]
        if self.penalties.clip:
            clip_weights(self.D, self.penalties.clip)
        if update.every(self.critic_steps):
            terms.append(update.minimise(self.optimisers["G"], generator_loss, self._with_codes(batch)))
        return Step.of(*terms)

    def preview(self, batch: Batch, networks: Mapping[str, Module]) -> Mapping[str, Tensor]:
        """A made picture beside each real one, from the same latents every time."""
        G = networks["G"]
        learning = G.training
        G.eval()
        try:
            z = latents(range(len(batch["real"])), self.config.latent).to(batch["real"].device)
            with torch.no_grad():
                return {"sample": G(self._code(z, batch)).float()}
        finally:
            G.train(learning)

    def judge(self, batch: Batch, update: Update) -> Mapping[str, Tensor]:
        """What D thinks of these pictures, and of as many made ones."""
        self.G.eval()
        self.D.eval()
        with torch.no_grad():
            made = self.G(self._with_codes(batch)["code"]).float()
            real, fake = (self.D(update.augment(images)[0], self._label(batch)) for images in (batch["real"], made))
        return self.objective.decisions(real, fake)

    def export(self, networks: Mapping[str, Module]) -> Export:
        """The generator's weights and what they mean."""
        weights = {name: value.detach().cpu().contiguous().clone()
                   for name, value in networks["G"].state_dict().items()}
        return Export(weights, self.architecture.model_dump(mode="json"))

    def _label(self, batch: Batch) -> Tensor | None:
        return batch["label"] if self.architecture.classes else None

    def _with_codes(self, batch: Batch) -> Batch:
        """The batch with a new code for each of its pictures, of the same class: part by part where it is cut."""
        real = batch["real"]
        return {**batch, "code": self._code(torch.randn(len(real), self.config.latent, device=real.device), batch)}

    def _code(self, z: Tensor, batch: Batch) -> Tensor:
        """z, N Z, and the labels of the batch as a code, N Z+K."""
        label = self._label(batch)
        if label is None:
            return z
        return torch.cat((z, F.one_hot(label, len(self.architecture.classes)).to(z.dtype)), 1)
