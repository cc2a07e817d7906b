"""The least an engine does for a step, so that a family can be judged without one."""

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor
from torch.optim import Optimizer

from gantool.api import Batch, Config, LossFn, Step, Task, Terms, Trainer


class PlainUpdate:
    """Freeze all but the optimiser's own parameters, zero_grad, loss, backward, step; no augmentation."""

    def __init__(self, trainer: Trainer, step: int = 0, progress: float = 0.0) -> None:
        self._trainer = trainer
        self.step = step
        self.progress = progress

    def minimise(self, optimiser: Optimizer, loss_fn: LossFn, batch: Batch) -> Terms:
        own = {id(parameter) for group in optimiser.param_groups for parameter in group["params"]}
        for network in self._trainer.networks.values():
            for parameter in network.parameters():
                parameter.requires_grad_(id(parameter) in own)
        optimiser.zero_grad()
        terms = loss_fn(batch)
        torch.stack(list(terms.losses.values())).sum().backward()
        optimiser.step()
        return Terms(_detached(terms.losses), _detached(terms.outputs), _detached(terms.decisions))

    def augment(self, *images: Tensor, color_on: Sequence[bool] | None = None) -> tuple[Tensor, ...]:
        return images

    def every(self, steps: int) -> bool:
        return self.step % steps == 0


def learn(trainer: Trainer, batches: Sequence[Batch], first: int = 0) -> list[Step]:
    """One step for each batch, as the engine would take them."""
    return [trainer.step(batch, PlainUpdate(trainer, first + number)) for number, batch in enumerate(batches)]


def batches(
    task: Task, config: Config, channels: tuple[int, int], count: int, seed: int = 0, classes: int = 0
) -> list[Batch]:
    """`count` batches of random smooth pictures, named as the task names them; `channels` of input and target."""
    source = torch.Generator().manual_seed(seed)

    def pictures(kind: int, size: int) -> Tensor:
        coarse = torch.rand(config.batch, kind, 4, 4, generator=source) * 2 - 1
        return torch.nn.functional.interpolate(coarse, size=(size, size), mode="bilinear")

    def one() -> Mapping[str, Any]:
        match task:
            case Task.PAIRED:
                return {"input": pictures(channels[0], config.size), "target": pictures(channels[1], config.size)}
            case Task.UNPAIRED:
                return {"a": pictures(channels[0], config.size), "b": pictures(channels[1], config.size)}
            case Task.UPSCALE:
                return {"high": pictures(channels[1], config.size)}
            case Task.SYNTHESIS:
                real = {"real": pictures(channels[1], config.size)}
                label = torch.randint(classes, (config.batch,), generator=source) if classes else None
                return real if label is None else {**real, "label": label}

    return [one() for _ in range(count)]


def _detached(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {name: value.detach() for name, value in tensors.items()}
