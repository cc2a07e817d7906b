"""A trainer with all that one of its steps needs and changes: averages, augmentation, learning rates, the count."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from typing import Any

import torch
from torch import Tensor
from torch.nn import Module

from gantool.api import Batch, Step, Trainer
from gantool.engine.augmentation import Augmentation
from gantool.engine.distribution.together import ran_out_anywhere, share_statistics, together
from gantool.engine.ema import Average
from gantool.engine.seeds import seed_everything
from gantool.engine.thrift import Thrift
from gantool.engine.training.cropping import cut
from gantool.engine.training.plan import Plan, State
from gantool.engine.update import EngineUpdate
from gantool.engine.weights import not_finite


class Learner:
    """What a step does to it is a function of (seed, salt, step), of the batch, and of what `content` gives.

    Args:
        build: makes the trainer from scratch, the same each time.

    Attributes:
        steps: of the whole run; None while they are not yet known.
        thrift: what it does without where memory is short; it outlives the trainer.
        changes: how often its state was replaced by another.
    """

    def __init__(self, build: Callable[[], Trainer], plan: Plan) -> None:
        self._build, self._plan = build, plan
        self.state = State()
        self.steps = plan.steps
        share = plan.world.share(plan.batch)
        agreed = partial(ran_out_anywhere, plan.world)
        self.thrift = Thrift(share[1] - share[0], plan.micro_batches, plan.crop, agreed=agreed)
        self.changes = 0
        self.start_afresh()

    def start_afresh(self) -> None:
        """Build everything anew, as before the first step."""
        self.changes += 1
        seed_everything(self._plan.seed, "weights")
        self.trainer = self._build()
        for network in self.trainer.networks.values():
            if self.trainer.memory_format == "channels_last":
                network.to(memory_format=torch.channels_last)
        self.thrift.least_part, self.thrift.crops = self.trainer.least_part, self.trainer.crops
        averaged = {name: self.trainer.networks[name] for name in self.trainer.averaged}
        self._average = Average(averaged, self._plan.ema_kimg * 1000)
        self.augmentation = Augmentation(self._plan.augment, self._plan.seed, self._plan.batch)
        self.augmentation.plan_steps(self.steps)
        self.update = EngineUpdate(
            self.trainer.optimisers,
            self._plan.choice,
            self.thrift,
            networks=self.trainer.networks,
            augmentation=self.augmentation,
            clip_norm=self._plan.clip_norm,
            seed=self._plan.seed,
            world=self._plan.world,
        )
        for optimiser in self.trainer.optimisers.values():
            for group in optimiser.param_groups:
                group["initial_lr"] = float(group["lr"])

    def step(self, batch: Batch) -> Step:
        """One training step; on return it has been counted.

        Raises:
            NonFiniteError: a loss is not finite; go back to a saved state.
        """
        state = self.state
        seed_everything(self._plan.seed, state.salt, "step", state.step)
        self._set_rates()
        self.update.begin(state.step, self.progress, state.salt)
        for network in self.trainer.networks.values():
            network.train()
        world = self._plan.world
        with together(world):
            if self.thrift.crop is not None:
                batch = cut(batch, self.thrift.crop, self._plan.seed, state.salt, state.step)
            step = self.trainer.step(self.formatted(batch), self.update)
        world.agree()
        share_statistics(world, self.trainer.networks.values())
        state.step += 1
        self._average.update(state.step * self._plan.batch, self._plan.batch)
        self.augmentation.learnt(step.decisions)
        return step

    def plan_steps(self, steps: int) -> None:
        """Take in how many steps the run will have."""
        self.steps = steps
        self.augmentation.plan_steps(steps)

    @property
    def progress(self) -> float:
        """Share of the run that is done; 0 while its length is not known."""
        return min(1.0, self.state.step / self.steps) if self.steps else 0.0

    @property
    def is_done(self) -> bool:
        return self.steps is not None and self.state.step >= self.steps

    def formatted(self, batch: Batch) -> Batch:
        """The batch in the memory format of the networks."""
        if self.trainer.memory_format != "channels_last":
            return batch
        return {name: channels_last(tensor) for name, tensor in batch.items()}

    def shown_networks(self) -> Mapping[str, Module]:
        """The networks whose pictures are shown and kept: averages where there are averages."""
        return {**self.trainer.networks, **self._average.networks}

    @torch.no_grad()
    def shown(self, batch: Batch) -> Mapping[str, Tensor]:
        """What the trainer shows of these held-out pictures."""
        networks = self._looked_at()
        with self.autocast():
            return self.trainer.preview(self.formatted(batch), networks)

    @torch.no_grad()
    def validated(self, batch: Batch) -> Mapping[str, Tensor]:
        """The trainer's own figures on a held-out batch."""
        networks = self._looked_at()
        with self.autocast():
            return self.trainer.validate(self.formatted(batch), networks)

    @torch.no_grad()
    def judged(self, batch: Batch) -> Mapping[str, Tensor]:
        """D's decisions on a batch, by the weights that learn."""
        for network in self.trainer.networks.values():
            network.eval()
        with self.autocast():
            return self.trainer.judge(self.formatted(batch), self.update)

    def autocast(self) -> torch.autocast:
        """The number format of the run."""
        choice = self._plan.choice
        return torch.autocast(choice.device.type, torch.bfloat16, enabled=choice.precision == "bf16")

    def bad_weight(self) -> str | None:
        """The name of a network that holds a weight that is no number, or None."""
        for name, network in {**self.trainer.networks, **self._average.networks}.items():
            if any(not_finite(value) for value in network.state_dict().values()):
                return name
        return None

    def content(self) -> dict[str, Any]:
        """Everything that a bit-equal continuation needs: tensors and plain values."""
        trainer = self.trainer
        return {
            "format": 1,
            "state": asdict(self.state),
            "networks": {name: dict(network.state_dict()) for name, network in trainer.networks.items()},
            "averages": self._average.state(),
            "optimisers": {name: optimiser.state_dict() for name, optimiser in trainer.optimisers.items()},
            "augmentation": self.augmentation.state(),
            "extra": trainer.extra_state(),
        }

    def load(self, content: Mapping[str, Any]) -> None:
        """Take back what `content` gave."""
        self.changes += 1
        for name, network in self.trainer.networks.items():
            network.load_state_dict(content["networks"][name])
        for name, optimiser in self.trainer.optimisers.items():
            optimiser.load_state_dict(content["optimisers"][name])
        self._average.load(content["averages"])
        self.augmentation.load(content.get("augmentation", {}))
        self.trainer.load_extra_state(content["extra"])
        self.state = State(**content["state"])

    def rates(self) -> dict[str, float]:
        """The learning rates now, by optimiser."""
        return {name: float(each.param_groups[0]["lr"]) for name, each in self.trainer.optimisers.items()}

    def size(self) -> int:
        """Bytes of all weights that learn."""
        networks = self.trainer.networks.values()
        return sum(each.numel() * each.element_size() for network in networks for each in network.parameters())

    def _looked_at(self) -> Mapping[str, Module]:
        networks = self.shown_networks()
        for network in networks.values():
            network.eval()
        return networks

    def _set_rates(self) -> None:
        factor = self.trainer.schedule(self.progress) * self.state.factor
        for optimiser in self.trainer.optimisers.values():
            for group in optimiser.param_groups:
                group["lr"] = group["initial_lr"] * factor


def channels_last(tensor: Tensor) -> Tensor:
    """Pictures with their channels last in memory; whatever else a batch holds as it is."""
    return tensor.contiguous(memory_format=torch.channels_last) if tensor.ndim == 4 else tensor
