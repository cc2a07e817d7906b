"""How pix2pix learns (arXiv:1611.07004, section 3): one generator update, then one discriminator update on its fakes.

x input, y target, G generator, D discriminator; G*(x) = arg min_G max_D L_cGAN(G, D) + lambda L_L1(G)   (4)
"""

from collections.abc import Mapping

import torch
from torch import Tensor
from torch.nn import Module
from torch.optim import Adam

from gantool.api import Batch, DataFacts, Export, Step, Terms, Trainer, Update
from gantool.nn.crops import smaller_crops
from gantool.nn.initialisation import initialise
from gantool.nn.objectives import OBJECTIVES, feature_matching, smoothed
from gantool.nn.patchgan import Judgement, PatchGAN, layers_for
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
        self.objective = smoothed(OBJECTIVES[config.objective], config.label_smoothing)
        self.penalties = self.objective.penalties.wanting(r1=config.r1_gamma, every=config.penalty_every)
        self.critic_steps = config.critic_steps or self.objective.critic_steps
        # The colours of a label map or a drawing mean something; those of a photo may change with the target's.
        self.recolored = (self.reader.labels == "as-is" and facts.input_kind not in ("labels", "lines"), True)
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
        self.crops = smaller_crops(config.size, 2**self.architecture.halvings)

    def step(self, batch: Batch, update: Update) -> Step:
        """Improve G against D as it stands, then D on the same fakes: G runs forward once.

        A critic learns several times for each time that G does, with new pictures each time.
        """

        def judge(part: Batch, target: Tensor) -> Judgement:
            x, y = update.augment(part["read"], target, color_on=self.recolored)
            return self.D(torch.cat((x, y), 1))  # type: ignore[no-any-return]  # a module's call

        def generator_loss(part: Batch) -> Terms:
            x, y = part["read"], part["target"]
            fake = self.G(x)
            condition, seen_fake, seen_y = update.augment(x, fake, y, color_on=(*self.recolored, True))
            judged = self.D(torch.cat((condition, seen_fake), 1))
            real = None
            if self.objective.needs_real or self.config.lambda_features > 0:
                with torch.no_grad():
                    real = self.D(torch.cat((condition, seen_y), 1))
            losses = {
                "G_adversarial": self.objective.generator(judged.logits, real.logits if real else None),
                "G_l1": self.config.lambda_l1 * (fake.float() - y).abs().mean(),  # E |y - G(x)|   (3)
            }
            if real and self.config.lambda_features > 0:
                matching = feature_matching(judged.features, real.features)
                losses["G_features"] = self.config.lambda_features * matching
            return Terms(losses, outputs={"fake": fake})

        def discriminator_loss(part: Batch) -> Terms:
            made = part.get("fake")
            if made is None:
                with torch.no_grad():
                    made = self.G(part["read"])
            real, fake = judge(part, part["target"]).logits, judge(part, made).logits
            # "We divide the objective by 2 while optimizing D" (3.3)
            losses = {"D_adversarial": 0.5 * self.objective.discriminator(real, fake),
                      **self.penalties.terms(lambda y: judge(part, y).logits, part["target"], made, step=update.step)}
            return Terms(losses, decisions=self.objective.decisions(real, fake))

        batch = {**batch, "read": self.reader(batch["input"])}
        if not update.every(self.critic_steps):
            return Step.of(update.minimise(self.optimisers["D"], discriminator_loss, batch))
        for_g = update.minimise(self.optimisers["G"], generator_loss, batch)
        fakes = {**batch, "fake": for_g.outputs["fake"]}
        return Step.of(for_g, update.minimise(self.optimisers["D"], discriminator_loss, fakes))

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

    def judge(self, batch: Batch, update: Update) -> Mapping[str, Tensor]:
        """What D thinks of these pairs, and of their inputs with translations."""
        x, y = self.reader(batch["input"]), batch["target"]
        self.G.eval()
        self.D.eval()
        with torch.no_grad():
            pairs = [update.augment(x, each, color_on=self.recolored) for each in (y, self.G(x))]
            real, fake = (self.D(torch.cat(pair, 1)).logits for pair in pairs)
        return self.objective.decisions(real, fake)

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
