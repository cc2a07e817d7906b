"""How CycleGAN learns (arXiv:1703.10593, section 3): both generators at once, then both discriminators on their fakes.

x in A, y in B, G: A -> B, F: B -> A. L(G, F, D_A, D_B) = L_GAN(G, D_B) + L_GAN(F, D_A) + lambda L_cyc(G, F)   (3)
"""

from collections.abc import Mapping
from typing import Any, cast

import torch
from torch import Tensor
from torch.nn import Module
from torch.optim import Adam

from gantool.api import Batch, DataFacts, Export, Step, Terms, Trainer, Update
from gantool.nn.crops import smaller_crops
from gantool.nn.initialisation import initialise
from gantool.nn.pool import ImagePool
from gantool.nn.resnet import ResNetGenerator
from gantool_cyclegan.adversary import Adversary, averaged, joined
from gantool_cyclegan.config import CycleGANConfig
from gantool_cyclegan.networks import WAYS, Architecture, Way, settings_of
from gantool_cyclegan.networks import generator as built


class UnpairedTrainer(Trainer):
    """What the two-way and the one-way trainer share: generators by direction, schedule, export."""

    memory_format = "channels_last"  # `ImageNorm` is right there, which torch's instance norm is not

    def __init__(self, config: CycleGANConfig, facts: DataFacts, device: torch.device, ways: tuple[Way, ...]) -> None:
        self.config = config
        self.device = device
        self.architecture = Architecture(
            channels_a=facts.input_channels, channels_b=facts.target_channels, width=config.ngf, blocks=config.depth,
            norm=config.norm, dropout=config.dropout, upsampling=config.upsampling, ways=ways, trained=config.size,
        )
        self.generators = {way: built(self.architecture, way) for way in ways}
        for each in self.generators.values():
            initialise(each)
            each.to(device)
        self.crops = smaller_crops(config.size, 4)  # two halvings
        self.averaged = tuple(f"G_{way}" for way in ways) if config.ema_kimg > 0 else ()
        # A picture that is of the wanted kind already can only be shown to a generator that takes its channels.
        self.alike = facts.input_channels == facts.target_channels

    def adam(self, rate: float, *networks: Module) -> Adam:
        """One optimiser over several networks."""
        parameters = [each for network in networks for each in network.parameters()]
        fused = self.device.type in ("cpu", "cuda")
        return Adam(parameters, rate, (self.config.beta1, self.config.beta2), fused=fused)

    def schedule(self, progress: float) -> float:
        """1, then down to 0 in a straight line over the last share `decay`."""
        if self.config.decay == 0.0:
            return 1.0
        return min(1.0, (1.0 - progress) / self.config.decay)

    def export(self, networks: Mapping[str, Module]) -> Export:
        """The generators' weights and what they mean."""
        weights = {f"{way}.{name}": value.detach().cpu().contiguous().clone()
                   for way in self.architecture.ways for name, value in networks[f"G_{way}"].state_dict().items()}
        return Export(weights, settings_of(self.architecture))

    @torch.no_grad()
    def translated(self, G: Module, images: Tensor) -> Tensor:
        """One by one and without noise, as the exported model translates."""
        learning = G.training
        G.eval()
        try:
            return torch.cat([G(one) for one in torch.split(images, 1)]).float()
        finally:
            G.train(learning)


class CycleGANTrainer(UnpairedTrainer):
    """Two generators, two discriminators, two pools of earlier fakes."""

    def __init__(self, config: CycleGANConfig, facts: DataFacts, device: torch.device) -> None:
        super().__init__(config, facts, device, WAYS)
        self.G, self.F = self.generators["AtoB"], self.generators["BtoA"]
        self.a = Adversary(config, facts.input_channels, device)
        self.b = Adversary(config, facts.target_channels, device)
        self.networks = {"G_AtoB": self.G, "G_BtoA": self.F, "D_A": self.a.D, "D_B": self.b.D}
        self.optimisers = {"G": self.adam(config.lr_g, self.G, self.F), "D": self.adam(config.lr_d, self.a.D, self.b.D)}
        self.pool_a, self.pool_b = ImagePool(config.pool), ImagePool(config.pool)
        self.identity = config.lambda_identity * config.identity_every if self.alike else 0.0

    def step(self, batch: Batch, update: Update) -> Step:
        """Improve both generators against both discriminators, then both discriminators."""
        for_g = update.minimise(self.optimisers["G"], lambda part: self._generator_loss(part, update), batch)
        (fake_a,), (fake_b,) = (pool.exchange(for_g.outputs[name])
                                for pool, name in ((self.pool_a, "fake_a"), (self.pool_b, "fake_b")))
        fakes = {**batch, "fake_a": fake_a, "fake_b": fake_b}
        for_d = update.minimise(self.optimisers["D"], lambda part: self._discriminator_loss(part, update), fakes)
        return Step.of(for_g, for_d)

    def _generator_loss(self, part: Batch, update: Update) -> Terms:
        x, y, cycle = part["a"], part["b"], self.config.lambda_cycle
        looks = bool(self.identity) and update.every(self.config.identity_every)
        fake_b, same_b = self._there(self.G, x, y if looks else None)  # G(x), G(y)
        fake_a, same_a = self._there(self.F, y, x if looks else None)  # F(y), F(x)
        losses = {
            "G_adversarial_b": self.b.fooled(fake_b, y, update),
            "G_adversarial_a": self.a.fooled(fake_a, x, update),
            "G_cycle_a": cycle * _l1(self.F(fake_b), x),  # E |F(G(x)) - x|   (2)
            "G_cycle_b": cycle * _l1(self.G(fake_a), y),  # E |G(F(y)) - y|   (2)
        }
        if same_a is not None and same_b is not None:
            weight = self.identity * cycle
            losses["G_identity_a"] = weight * _l1(same_a, x)  # E |F(x) - x|   (5.2)
            losses["G_identity_b"] = weight * _l1(same_b, y)  # E |G(y) - y|
        return Terms(losses, outputs={"fake_a": fake_a, "fake_b": fake_b})

    def _there(self, generator: ResNetGenerator, images: Tensor, others: Tensor | None) -> tuple[Tensor, Tensor | None]:
        """Translate, together with pictures that are of the wanted kind already where they count."""
        if others is None:
            return generator(images), None
        made = generator(torch.cat((images, others)))
        return made[: len(images)], made[len(images) :]

    def _discriminator_loss(self, part: Batch, update: Update) -> Terms:
        losses_a, decisions_a = self.a.learnt(part["fake_a"], part["a"], update)
        losses_b, decisions_b = self.b.learnt(part["fake_b"], part["b"], update)
        return Terms(joined(("a", losses_a), ("b", losses_b)), decisions=averaged(decisions_a, decisions_b))

    def preview(self, batch: Batch, networks: Mapping[str, Module]) -> Mapping[str, Tensor]:
        """There, there and back, and what is left of a picture that is of the wanted kind already; for both sides."""
        G, F = networks["G_AtoB"], networks["G_BtoA"]
        x, y = batch["a"], batch["b"]
        fake_b, fake_a = self.translated(G, x), self.translated(F, y)
        shown = {"a_to_b": fake_b, "a_recovered": self.translated(F, fake_b)}
        if self.alike:
            shown["a_identity"] = self.translated(F, x)
        shown |= {"b_to_a": fake_a, "b_recovered": self.translated(G, fake_a)}
        if self.alike:
            shown["b_identity"] = self.translated(G, y)
        return shown

    def validate(self, batch: Batch, networks: Mapping[str, Module]) -> Mapping[str, Tensor]:
        """How far held-out pictures are from themselves after going there and back: mean difference, 0..1."""
        G, F = networks["G_AtoB"], networks["G_BtoA"]
        back = [self.translated(F, self.translated(G, batch["a"])), self.translated(G, self.translated(F, batch["b"]))]
        return {"cycle_a": _l1(back[0], batch["a"]) / 2, "cycle_b": _l1(back[1], batch["b"]) / 2}

    @torch.no_grad()
    def judge(self, batch: Batch, update: Update) -> Mapping[str, Tensor]:
        """What the discriminators think of a batch and of its translations."""
        fake_b, fake_a = self.translated(self.G, batch["a"]), self.translated(self.F, batch["b"])
        return averaged(self.a.decisions(fake_a, batch["a"], update), self.b.decisions(fake_b, batch["b"], update))

    def extra_state(self) -> dict[str, Any]:
        """The pools."""
        return {"pool_a": self.pool_a.state(), "pool_b": self.pool_b.state()}

    def load_extra_state(self, state: Mapping[str, Any]) -> None:
        """Take the pools back."""
        for name, pool in (("pool_a", self.pool_a), ("pool_b", self.pool_b)):
            pool.load(cast(Mapping[str, Any], state[name]), self.device)


def _l1(one: Tensor, other: Tensor) -> Tensor:
    return (one.float() - other).abs().mean()
