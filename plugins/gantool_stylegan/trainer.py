"""How StyleGAN2 learns: arXiv:1912.04958, with the augmentation of arXiv:2006.06676; or the game of arXiv:2501.05441.

x real, z latent, y label, w and w+ styles, f mapping, g synthesis, G = g . f, D discriminator. N batch, L rows of w+.

Penalties come rarely ("lazily", appendix B): each in an update of its own every so many steps, weighing as much more.
Everything is drawn for the whole batch before an update, so that parts of a batch see what the whole would have.
"""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor
from torch.nn import Module
from torch.optim import Adam

from gantool.api import Batch, DataFacts, Export, Step, Terms, Trainer, Update
from gantool.nn.latents import latents
from gantool.nn.minibatch import group_size
from gantool.nn.objectives import OBJECTIVES
from gantool.nn.path_length import path_lengths
from gantool.nn.penalties import Penalties
from gantool.nn.styles import broadcast
from gantool_stylegan import automatic
from gantool_stylegan.config import StyleGANConfig
from gantool_stylegan.discriminator import Discriminator
from gantool_stylegan.exporting import weights_of
from gantool_stylegan.frame import padded
from gantool_stylegan.synthesis import Generator

PATH_DECAY = 0.01
PATH_SHARE = 2  # the path length is measured on one of so many pictures of a batch (appendix B)


class StyleGANTrainer(Trainer):
    """Generator, discriminator, and the order in which they learn."""

    memory_format = "channels_last"

    def __init__(self, config: StyleGANConfig, facts: DataFacts, device: torch.device) -> None:
        self.config = config
        made = automatic.architecture(config, facts)
        judge = automatic.judge(config, facts, made)
        self.architecture = made.model_copy(update={"judge": judge})
        self.G, self.D = Generator(self.architecture), Discriminator(judge)
        self.networks = {"G": self.G.to(device), "D": self.D.to(device)}
        self.objective = OBJECTIVES[config.objective]
        self.penalties = Penalties(r1=automatic.gamma(config), r2=automatic.opposite_gamma(config),
                                   every=config.penalty_every)
        self.path_mean = 0.0
        self.optimisers = {
            "G": self._adam(self.G, config.lr_g, config.path_every if config.path_weight else 0),
            "D": self._adam(self.D, config.lr_d, config.penalty_every),
        }
        self.averaged = ("G",) if config.ema_kimg > 0 else ()
        # D compares the pictures of a group: in parts that are no whole groups it would see another figure.
        self.least_part = group_size(config.batch, judge.group) if judge.group else 1

    def step(self, batch: Batch, update: Update) -> Step:
        """Improve D and then G; every now and then under their penalties too."""
        D, G = self.optimisers["D"], self.optimisers["G"]
        whole = self._with_codes(batch)
        terms = [update.minimise(D, lambda part: self._judging(part, update), whole)]
        if update.every(self.config.penalty_every):
            terms.append(update.minimise(D, lambda part: self._penalising(part, update), whole))
        made = update.minimise(G, lambda part: self._making(part, update), self._with_codes(batch))
        self.G.mapping.settle(made.outputs["w"])
        terms.append(made)
        if self.config.path_weight and update.every(self.config.path_every):
            terms.append(self._even_out(batch, update))
        return Step.of(*terms)

    def preview(self, batch: Batch, networks: Mapping[str, Module]) -> Mapping[str, Tensor]:
        """A made picture beside each real one, from the same latents every time."""
        G = networks["G"]
        assert isinstance(G, Generator)
        z = latents(range(len(batch["real"])), self.architecture.latent).to(batch["real"].device)
        with torch.no_grad():
            rows = broadcast(G.mapping(z, self._label(batch)), self.architecture.layers)
            return {"sample": G(rows, "fixed").float().clamp(-1, 1)}

    def judge(self, batch: Batch, update: Update) -> Mapping[str, Tensor]:
        """What D thinks of these pictures, and of as many made ones."""
        part = self._with_codes(batch)
        with torch.no_grad():
            real, fake = (self._seen(images, part, update) for images in (part["real"], self._made(part)[0]))
        return self.objective.decisions(real, fake)

    def export(self, networks: Mapping[str, Module]) -> Export:
        """The generator's weights, those of the discriminator where the model carries it, and what they mean."""
        kept = ("G", "D") if self.config.carry_discriminator else ("G",)
        return Export(weights_of({name: networks[name] for name in kept}), self.architecture.model_dump(mode="json"))

    def extra_state(self) -> dict[str, Any]:
        """The mean path length; the average of w is among the weights."""
        return {"path_mean": self.path_mean}

    def load_extra_state(self, state: Mapping[str, Any]) -> None:
        """Take back what `extra_state` gave."""
        self.path_mean = float(state["path_mean"])

    # losses

    def _judging(self, part: Batch, update: Update) -> Terms:
        with torch.no_grad():
            made, _ = self._made(part)
        real, fake = (self._seen(images, part, update) for images in (part["real"], made))
        return Terms({"D_adversarial": self.objective.discriminator(real, fake)},
                     decisions=self.objective.decisions(real, fake))

    def _penalising(self, part: Batch, update: Update) -> Terms:
        made = part["real"]
        if self.penalties.r2:
            with torch.no_grad():
                made, _ = self._made(part)
        return Terms(self.penalties.terms(
            lambda images: self._seen(images, part, update), part["real"], made.float(), step=0))

    def _making(self, part: Batch, update: Update) -> Terms:
        made, w = self._made(part)
        fake = self._seen(made, part, update)
        real = None
        if self.objective.needs_real:
            with torch.no_grad():
                real = self._seen(part["real"], part, update)
        return Terms({"G_adversarial": self.objective.generator(fake, real)}, outputs={"w": w})

    def _even_out(self, batch: Batch, update: Update) -> Terms:
        """E (|J_w^T y|_2 - a)^2, (4); the mean a of the lengths moves afterwards."""
        count = max(1, len(batch["real"]) // PATH_SHARE)
        weight = self.config.path_weight * self.config.path_every

        def loss(part: Batch) -> Terms:
            lengths = path_lengths(self.G, self._rows(part)[0])  # N
            return Terms({"G_path": weight * (lengths - self.path_mean).square().mean()}, outputs={"lengths": lengths})

        few = {name: tensor[:count] for name, tensor in batch.items()}
        terms = update.minimise(self.optimisers["G"], loss, self._with_codes(few))
        self.path_mean += PATH_DECAY * (float(terms.outputs["lengths"].mean()) - self.path_mean)
        return terms

    # pictures

    def _made(self, part: Batch) -> tuple[Tensor, Tensor]:
        """G's pictures, N C height width, and the w of their coarsest layer, N D."""
        rows, w = self._rows(part)
        return self.G(rows), w

    def _rows(self, part: Batch) -> tuple[Tensor, Tensor]:
        """w+, N L D, of which from row `switch` on belong to a second latent; and w, N D."""
        label, layers = self._label(part), self.architecture.layers
        w = self.G.mapping(part["z"], label)
        rows = broadcast(w, layers)
        if self.config.mixing:
            other = broadcast(self.G.mapping(part["z_other"], label), layers)
            mixed = torch.arange(layers, device=w.device) >= part["switch"][:, None]  # N L
            rows = torch.where(mixed[:, :, None], other, rows)
        return rows, w

    def _seen(self, images: Tensor, part: Batch, update: Update) -> Tensor:
        """D(augmented pictures): N 1."""
        (augmented,) = update.augment(padded(images, self.architecture))
        return self.D(augmented, self._label(part))  # type: ignore[no-any-return]  # a module's call

    def _label(self, batch: Batch) -> Tensor | None:
        return batch["label"] if self.architecture.classes else None

    def _with_codes(self, batch: Batch) -> Batch:
        """The batch with new latents for each of its pictures, and the row where a second one takes over."""
        real, latent = batch["real"], self.architecture.latent
        z = torch.randn(len(real), latent, device=real.device)
        if not self.config.mixing:
            return {**batch, "z": z}
        layers = self.architecture.layers
        switch = torch.randint(1, layers, (len(real),), device=real.device)
        alone = torch.rand(len(real), device=real.device) >= self.config.mixing
        other = torch.randn(len(real), latent, device=real.device)
        return {**batch, "z": z, "z_other": other, "switch": switch.masked_fill(alone, layers)}

    def _adam(self, network: Module, rate: float, every: int) -> Adam:
        """Adam, slower by the share of updates that only penalise, so that lazy terms do not change its pace: with an
        update for them every k steps, rate c and momenta^c for c = k / (k + 1) (appendix B)."""
        pace = every / (every + 1) if every else 1.0
        betas = (self.config.beta1**pace, self.config.beta2**pace)
        device = next(network.parameters()).device
        return Adam(network.parameters(), rate * pace, betas, eps=1e-8, fused=device.type in ("cpu", "cuda"))
