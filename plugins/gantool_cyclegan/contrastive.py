"""How CUT and FastCUT learn (arXiv:2007.15651, section 3): one generator in one direction, held to its input patch by
patch instead of by a way back.

x in A, y in B, G: A -> B, H the embedding. L_GAN(G, D) + lambda_X L_NCE(G, H, X) + lambda_Y L_NCE(G, H, Y)   (5)
CUT: lambda_X = lambda_Y = 1. FastCUT: lambda_X = 10, lambda_Y = 0, and half of the pictures mirrored for the generator
but not for the comparison.
"""

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor
from torch.nn import Module

from gantool.api import Batch, DataFacts, Step, Terms, Update
from gantool.nn.at_once import at_once
from gantool.nn.contrastive import PatchEmbedding, patch_nce, sampled_places
from gantool.nn.initialisation import initialise
from gantool_cyclegan.adversary import Adversary
from gantool_cyclegan.config import CycleGANConfig
from gantool_cyclegan.trainer import UnpairedTrainer


class ContrastiveTrainer(UnpairedTrainer):
    """One generator, one discriminator, and the embedding of patches."""

    def __init__(self, config: CycleGANConfig, facts: DataFacts, device: torch.device) -> None:
        super().__init__(config, facts, device, ("AtoB",))
        self.G = self.generators["AtoB"]
        # The picture, both halvings, the first and the fifth residual block (appendix C.1).
        self.layers = [number for number in (0, 1, 2, 3, 7) if number < 3 + config.depth]
        self.H = PatchEmbedding(self.G.feature_widths(self.layers)).to(device)
        initialise(self.H)
        self.b = Adversary(config, facts.target_channels, device)
        self.networks = {"G_AtoB": self.G, "H": self.H, "D_B": self.b.D}
        self.optimisers = {"G": self.adam(config.lr_g, self.G, self.H), "D": self.adam(config.lr_d, self.b.D)}
        self.identity = self.alike and config.method == "cut"

    def step(self, batch: Batch, update: Update) -> Step:
        """Improve the generator and the embedding against the discriminator, then the discriminator."""
        for_g = update.minimise(self.optimisers["G"], lambda part: self._generator_loss(part, update), batch)
        fakes = {**batch, "fake_b": for_g.outputs["fake_b"]}
        for_d = update.minimise(self.optimisers["D"], lambda part: self._discriminator_loss(part, update), fakes)
        return Step.of(for_g, for_d)

    def _generator_loss(self, part: Batch, update: Update) -> Terms:
        x, y = part["a"], part["b"]
        mirrored = self.config.method == "fastcut" and bool(torch.rand((), device="cpu") < 0.5)
        kept = {}
        if self.identity:  # at once: the maps of the one pass are gone before those of the other are there
            kept["G_nce_identity"] = at_once(lambda: self._translated(y)[1], self._learning())  # L_NCE(G, H, Y)
        fake, loss = self._translated(x, mirrored=mirrored)
        losses = {"G_adversarial": self.b.fooled(fake, y, update), "G_nce": loss, **kept}
        return Terms(losses, outputs={"fake_b": fake})

    def _translated(self, x: Tensor, *, mirrored: bool = False) -> tuple[Tensor, Tensor]:
        """The translation of the pictures, mirrored or not, and L_NCE(G, H, X), weighted: (4)."""
        if mirrored:
            made = self.G(x.flip(3))
            with torch.no_grad():
                keys = self.G.features(x, self.layers)
        else:
            made, keys = self.G.translated(x, self.layers)
        queries = self.G.features(made, self.layers)
        if mirrored:  # back to how the input lies
            queries = [each.flip(3) for each in queries]
        return made, self.config.nce_weight * self._nce(queries, keys)

    def _learning(self) -> list[Tensor]:
        return [*self.G.parameters(), *self.H.parameters()]

    def _nce(self, queries: Sequence[Tensor], keys: Sequence[Tensor]) -> Tensor:
        """The mean over the layers. The keys get no gradient."""
        places = sampled_places(keys, self.config.patches)
        embedded = self.H(queries, places)  # before the keys: autocast remembers the weights as they are used first
        with torch.no_grad():
            known = self.H(keys, places)
        pairs = zip(embedded, known, strict=True)
        return torch.stack([patch_nce(query, key, self.config.temperature) for query, key in pairs]).mean()

    def _discriminator_loss(self, part: Batch, update: Update) -> Terms:
        losses, decisions = self.b.learnt(part["fake_b"], part["b"], update)
        return Terms(losses, decisions=decisions)

    def preview(self, batch: Batch, networks: Mapping[str, Module]) -> Mapping[str, Tensor]:
        """The translation, and what is left of a picture that is of the wanted kind already."""
        G = networks["G_AtoB"]
        shown = {"a_to_b": self.translated(G, batch["a"])}
        if self.alike:
            shown["b_identity"] = self.translated(G, batch["b"])
        return shown

    @torch.no_grad()
    def judge(self, batch: Batch, update: Update) -> Mapping[str, Tensor]:
        """What the discriminator thinks of a batch and of its translations."""
        return self.b.decisions(self.translated(self.G, batch["a"]), batch["b"], update)
