"""How pix2pix learns (arXiv:1611.07004, section 3): one generator update, then one discriminator update on its fakes.

x input, y target, G generator, D discriminator; G*(x) = arg min_G max_D L_cGAN(G, D) + lambda L_L1(G)   (4)
"""

from collections.abc import Mapping

import torch
from torch import Tensor
from torch.nn import Module
from torch.optim import Adam

from gantool.api import Batch, DataFacts, Export, Step, Terms, Trainer, Update
from gantool.nn.initialisation import initialise
from gantool.nn.objectives import OBJECTIVES, feature_matching
from gantool.nn.patchgan import PatchGAN, layers_for
from gantool.nn.unet import depth_for
from gantool_pix2pix.config import Pix2PixConfig
from gantool_pix2pix.networks import Architecture, Reader, generator, settings_of


class Pix2PixTrainer(Trainer):
    """Generator, discriminator, and the order in which they learn."""

    memory_format = "channels_last"  # `ImageNorm` is right there, which torch's instance norm is not

    def __init__(self, config: Pix2PixConfig, facts: DataFacts, device: torch.device) -> None:
        self.config = config
        self.architecture = architecture_of(config, facts)
        self.reader = Reader(self.architecture).to(device)
        self.objective = OBJECTIVES[config.objective]
        self.G = generator(self.architecture)
        self.D = PatchGAN(
            self.architecture.planes + facts.target_channels,
            layers={"patch": layers_for(config.size), "pixel": 0,
                    "layers": layers_for(config.size, config.d_layers)}[config.discriminator],
            width=config.ndf, norm=config.norm, spectral=config.spectral_norm,
        )
        initialise(self.G)
        initialise(self.D)
        self.D.normalise_spectrum()
        self.networks = {"G": self.G.to(device), "D": self.D.to(device)}
        betas = (config.beta1, config.beta2)
        fused = device.type in ("cpu", "cuda")
        self.optimisers = {
            "G": Adam(self.G.parameters(), config.lr_g, betas, fused=fused),
            "D": Adam(self.D.parameters(), config.lr_d, betas, fused=fused),
        }
        self.averaged = ("G",) if config.ema_kimg > 0 else ()

    def step(self, batch: Batch, update: Update) -> Step:
        """Improve G against D as it stands, then D on the same fakes: G runs forward once."""

        def generator_loss(part: Batch) -> Terms:
            x, y = part["input"], part["target"]
            fake = self.G(part["read"])
            seen_x, seen_fake, seen_y = update.augment(x, fake, y)
            condition = self._condition(part, seen_x)
            judged = self.D(torch.cat((condition, seen_fake), 1))
            losses = {
                "G_adversarial": self.objective.generator(judged.logits),
                "G_l1": self.config.lambda_l1 * (fake.float() - y).abs().mean(),  # E |y - G(x)|   (3)
            }
            if self.config.lambda_features > 0:
                with torch.no_grad():
                    real = self.D(torch.cat((condition, seen_y), 1))
                matching = feature_matching(judged.features, real.features)
                losses["G_features"] = self.config.lambda_features * matching
            return Terms(losses, outputs={"fake": fake})

        def discriminator_loss(part: Batch) -> Terms:
            x_real, y_real = update.augment(part["input"], part["target"])
            x_fake, y_fake = update.augment(part["input"], part["fake"])
            real = self.D(torch.cat((self._condition(part, x_real), y_real), 1)).logits
            fake = self.D(torch.cat((self._condition(part, x_fake), y_fake), 1)).logits
            # "We divide the objective by 2 while optimizing D" (3.3)
            losses = {"D_adversarial": 0.5 * self.objective.discriminator(real, fake)}
            return Terms(losses, decisions={"real": real.float().mean(), "fake": fake.float().mean()})

        batch = {**batch, "read": self.reader(batch["input"])}
        for_g = update.minimise(self.optimisers["G"], generator_loss, batch)
        fakes = {**batch, "fake": for_g.outputs["fake"]}
        return Step.of(for_g, update.minimise(self.optimisers["D"], discriminator_loss, fakes))

    def _condition(self, part: Batch, seen: Tensor) -> Tensor:
        """The input as D sees it: already read for G, unless augmentation has moved it."""
        return part["read"] if seen is part["input"] else self.reader(seen)

    def schedule(self, progress: float) -> float:
        """1, then down to 0 in a straight line over the last share `decay`."""
        if self.config.decay == 0.0:
            return 1.0
        return min(1.0, (1.0 - progress) / self.config.decay)

    def preview(self, batch: Batch, networks: Mapping[str, Module]) -> Mapping[str, Tensor]:
        """The translations of held-out inputs, each by itself, as the exported model would give them."""
        G = networks["G"]
        learning = G.training
        G.eval()
        try:
            seed = 0 if self.architecture.variation else None
            with torch.no_grad():
                made = [G(self.reader(one), seed) for one in torch.split(batch["input"], 1)]
        finally:
            G.train(learning)
        return {"translation": torch.cat(made).float()}

    def export(self, networks: Mapping[str, Module]) -> Export:
        """The generator's weights and what they mean."""
        weights = {name: value.detach().cpu().contiguous().clone()
                   for name, value in networks["G"].state_dict().items()}
        return Export(weights, settings_of(self.architecture))


def architecture_of(config: Pix2PixConfig, facts: DataFacts) -> Architecture:
    """What `config` makes of these data."""
    return Architecture(
        generator=config.generator,
        input_channels=facts.input_channels,
        output_channels=facts.target_channels,
        width=config.ngf,
        depth=depth_for(config.size, config.depth),
        blocks=config.blocks,
        norm=config.norm,
        dropout=config.dropout,
        upsampling=config.upsampling,
        labels=config.labels if facts.palette is not None else "as-is",
        palette=facts.palette,
        trained=config.size,
    )
