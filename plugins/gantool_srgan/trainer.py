"""How an enlarger learns, in two stages (arXiv:1609.04802, 3.2; arXiv:2107.10833, 4.1).

First only the difference from the truth (L1): faithful, and as blurred as what is not known. Then the discriminator
plays too, and what a network sees in the pictures counts: crisp. Both ends are kept, so that a person can mix them.

x low picture, y high picture, G: x -> y. L = lambda_1 |G(x) - y| + lambda_p L_perceptual + lambda_a L_adversarial
"""

import functools
from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor
from torch.nn import Module
from torch.optim import Adam

from gantool.api import Batch, Criterion, DataFacts, Export, Step, Terms, Trainer, Update
from gantool.nn.crops import smaller_crops
from gantool.nn.objectives import OBJECTIVES, feature_matching
from gantool.nn.patchgan import Judgement
from gantool_srgan import perceptual
from gantool_srgan.beginning import begin
from gantool_srgan.config import SRGANConfig
from gantool_srgan.degradation import Degradation
from gantool_srgan.discriminators import discriminator
from gantool_srgan.effort import second_stage
from gantool_srgan.faithful import Faithful
from gantool_srgan.networks import Architecture, generator, settings_of


class SRGANTrainer(Trainer):
    """One generator, one discriminator, and the generator as it was when the first stage ended."""

    memory_format = "channels_last"

    def __init__(self, config: SRGANConfig, facts: DataFacts, device: torch.device) -> None:
        self.config, self.device = config, device
        channels = facts.target_channels
        self.architecture = Architecture(
            generator=config.generator, channels=channels, scale=config.scale, width=config.ngf, depth=config.blocks,
            growth=config.growth, norm=config.norm, unit=True,
        )
        self.G = generator(self.architecture)
        begin(self.G)
        self.D = discriminator(config, channels)
        self.networks = {"G": self.G.to(device), "D": self.D.to(device)}
        rates = {"G": config.lr_g, "D": config.lr_d}
        self.optimisers = {
            name: Adam(network.parameters(), rates[name], (config.beta1, config.beta2),
                       fused=device.type in ("cpu", "cuda"))
            for name, network in self.networks.items()
        }
        self.averaged = ("G",) if config.ema_kimg > 0 else ()
        self.crops = smaller_crops(config.size, config.scale)
        self.objective = OBJECTIVES[config.objective]
        self.degradation = Degradation(config)
        self.faithful = Faithful(config.ema_kimg * 1000)
        self.crisp = False  # whether the second stage has begun
        plays = config.psnr_share < 1
        self.criterion = Criterion("structure_texture") if plays else Criterion("psnr", more_is_better=True)
        found = perceptual.find(config) if plays and config.perceptual == "auto" and config.lambda_perceptual else None
        self.vgg = perceptual.VGG19Distance(found).to(device) if found else None

    def schedule(self, progress: float) -> float:
        """1 in the first stage, less in the second; each ends in a straight line to 0 over its share `decay`."""
        share = self.config.psnr_share
        first = progress < share
        begin, end, full = (0.0, share, 1.0) if first else (share, 1.0, self.config.second_rate if share else 1.0)
        left = (end - progress) / (end - begin) if end > begin else 0.0
        return full * min(1.0, left / self.config.decay) if self.config.decay else full

    def effort(self, progress: float) -> float:
        """A step of the second stage may take many times as long as one of the first."""
        return self._second_stage if self.config.psnr_share <= progress else 1.0

    @functools.cached_property
    def _second_stage(self) -> float:
        return second_stage(self.config, self.architecture.channels, self.G, self.D, self.vgg)

    def step(self, batch: Batch, update: Update) -> Step:
        """Improve the generator; in the second stage against the discriminator, and then that."""
        pair = self._pair(batch, int(torch.randint(2**31, (), device="cpu")))
        if update.progress < self.config.psnr_share:
            terms = update.minimise(self.optimisers["G"], self._faithful_loss, pair)
            self.faithful.follow(self.G, len(pair["high"]))
            return Step.of(terms)
        self.crisp = True
        for_g = update.minimise(self.optimisers["G"], lambda part: self._crisp_loss(part, update), pair)
        shown = {**pair, "fake": for_g.outputs["fake"]}
        for_d = update.minimise(self.optimisers["D"], lambda part: self._discriminator_loss(part, update), shown)
        return Step.of(for_g, for_d)

    def _faithful_loss(self, part: Batch) -> Terms:
        return Terms({"G_l1": _l1(self.G(part["low"]), part["high"])})

    def _crisp_loss(self, part: Batch, update: Update) -> Terms:
        config, real = self.config, part["high"]
        fake = self.G(part["low"])
        losses = {"G_l1": config.lambda_l1 * _l1(fake, real)}
        on_fake, on_real = self._judged(fake, real, update)
        if self.vgg is not None:
            losses["G_perceptual_vgg19"] = config.lambda_perceptual * self.vgg(fake.float(), real)
        elif config.perceptual != "none":
            matched = feature_matching(on_fake.features, on_real.features)
            losses["G_feature_matching"] = config.lambda_perceptual * matched
        played = self.objective.generator(on_fake.logits, on_real.logits)
        losses["G_adversarial"] = config.lambda_adversarial * played
        return Terms(losses, outputs={"fake": fake})

    def _discriminator_loss(self, part: Batch, update: Update) -> Terms:
        on_fake, on_real = self._judged(part["fake"], part["high"], update)
        losses = {"D_adversarial": self.objective.discriminator(on_real.logits, on_fake.logits)}
        return Terms(losses, decisions=self.objective.decisions(on_real.logits, on_fake.logits))

    def _judged(self, fake: Tensor, real: Tensor, update: Update) -> tuple[Judgement, Judgement]:
        """What D says of both, which pass it in one batch: it normalises nothing over it."""
        (seen,) = update.augment(torch.cat((fake.float(), real)))
        both: Judgement = self.D(seen)
        half = len(fake)
        return (Judgement(both.logits[:half], tuple(each[:half] for each in both.features)),
                Judgement(both.logits[half:], tuple(each[half:] for each in both.features)))

    def _pair(self, batch: Batch, seed: int) -> dict[str, Tensor]:
        """"low" and "high": the real pair, or one that is made here; without what is over a multiple of the scale."""
        high, scale = batch["high"], self.config.scale
        height, width = (side // scale * scale for side in high.shape[-2:])
        high = high[..., :height, :width]
        low = batch["low"] if "low" in batch else self.degradation(high, seed)
        if high.is_contiguous(memory_format=torch.channels_last):
            low = low.contiguous(memory_format=torch.channels_last)
        return {"low": low, "high": high}

    def preview(self, batch: Batch, networks: Mapping[str, Module]) -> Mapping[str, Tensor]:
        """The small picture as it was made, and enlarged."""
        pair = self._pair(batch, seed=0)
        shown = {} if "low" in batch else {"low": pair["low"]}
        return {**shown, "enlarged": self._enlarged(networks["G"], pair["low"])}

    @torch.no_grad()
    def _enlarged(self, G: Module, low: Tensor) -> Tensor:
        """One by one, as the exported model enlarges."""
        learning = G.training
        G.eval()
        try:
            return torch.cat([G(one) for one in torch.split(low, 1)]).float().clamp(-1, 1)
        finally:
            G.train(learning)

    @torch.no_grad()
    def judge(self, batch: Batch, update: Update) -> Mapping[str, Tensor]:
        """What the discriminator thinks of a batch and of its enlargements, once it plays."""
        if not self.crisp:
            return {}
        pair = self._pair(batch, seed=0)
        on_fake, on_real = self._judged(self._enlarged(self.G, pair["low"]), pair["high"], update)
        return self.objective.decisions(on_real.logits, on_fake.logits)

    def export(self, networks: Mapping[str, Module]) -> Export:
        """The generator's weights, of both stages where there have been two."""
        now = _weights(networks["G"].state_dict())
        before = _weights(self.faithful.weights)
        if not (self.crisp and before):
            return Export(now, settings_of(self.architecture))
        both = {f"{stage}.{name}": value for stage, weights in (("crisp", now), ("faithful", before))
                for name, value in weights.items()}
        return Export(both, settings_of(self.architecture.model_copy(update={"both": True})))

    def extra_state(self) -> dict[str, Any]:
        """The generator of the first stage, and whether the second has begun."""
        return {"crisp": self.crisp, "faithful": self.faithful.state()}

    def load_extra_state(self, state: Mapping[str, Any]) -> None:
        """Take both back."""
        self.crisp = bool(state["crisp"])
        self.faithful.load(state["faithful"], self.device)


def _weights(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {name: value.detach().cpu().contiguous().clone() for name, value in state.items()}


def _l1(one: Tensor, other: Tensor) -> Tensor:
    return (one.float() - other).abs().mean()
