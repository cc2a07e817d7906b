"""What the engine lends to one training step: backward, micro-batches, autocast, the finite check and the optimiser."""

from collections.abc import Iterable, Mapping

import torch
from torch import Tensor
from torch.nn import Parameter
from torch.optim import Optimizer

from gantool.api import Batch, LossFn, Terms
from gantool.engine.devices import DeviceChoice


class NonFiniteError(ArithmeticError):
    """A loss is not a number, or infinite; `name` says which."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class EngineUpdate:
    """The `Update` of the contract, for one trainer on one device.

    Args:
        optimisers: all of the trainer's, so that the parameters of the others can be frozen.
        choice: device and precision.
        micro_batches: into how many parts each batch is split; the gradients are averaged.
    """

    def __init__(self, optimisers: Mapping[str, Optimizer], choice: DeviceChoice, micro_batches: int = 1) -> None:
        self.step = 0
        self.progress = 0.0
        self._choice = choice
        self._micro_batches = micro_batches
        self._parameters = {id(each): list(_parameters(each)) for each in optimisers.values()}

    def minimise(self, optimiser: Optimizer, loss_fn: LossFn, batch: Batch) -> Terms:
        """See `gantool.api.trainer.Update.minimise`.

        Raises:
            NonFiniteError: a loss is not finite; the weights are as before the call.
        """
        self._let_learn(optimiser)
        optimiser.zero_grad(set_to_none=True)
        parts = split(batch, self._micro_batches)
        shares = [_length(part) / _length(batch) for part in parts]
        learnt = [self._backward(loss_fn, part, share) for part, share in zip(parts, shares, strict=True)]
        terms = _joined(learnt, shares)
        finite = torch.isfinite(torch.stack([loss.float() for loss in terms.losses.values()])).tolist()  # waits once
        for name, is_finite in zip(terms.losses, finite, strict=True):
            if not is_finite:
                optimiser.zero_grad(set_to_none=True)
                raise NonFiniteError(name)
        optimiser.step()
        return terms

    def augment(self, *images: Tensor) -> tuple[Tensor, ...]:
        """The pictures as they are: no augmentation is chosen."""
        return images

    def every(self, steps: int) -> bool:
        """Whether a lazy term with this interval is due in this step."""
        return self.step % steps == 0

    def _backward(self, loss_fn: LossFn, batch: Batch, share: float) -> Terms:
        with torch.autocast(self._choice.device.type, torch.bfloat16, enabled=self._choice.precision == "bf16"):
            terms = loss_fn(batch)
        total = torch.stack([loss.float() for loss in terms.losses.values()]).sum() * share
        total.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        return Terms(
            *(
                {key: value.detach() for key, value in part.items()}
                for part in (terms.losses, terms.outputs, terms.decisions)
            )
        )

    def _let_learn(self, optimiser: Optimizer) -> None:
        for key, parameters in self._parameters.items():
            for parameter in parameters:
                parameter.requires_grad_(key == id(optimiser))


def split(batch: Batch, parts: int) -> list[Batch]:
    """Cut a batch into at most `parts` parts along N, equal but for the last."""
    if parts == 1:
        return [batch]
    columns = {name: tensor.chunk(parts) for name, tensor in batch.items()}
    count = min(len(column) for column in columns.values())
    return [{name: column[index] for name, column in columns.items()} for index in range(count)]


def _joined(parts: list[Terms], shares: list[float]) -> Terms:
    if len(parts) == 1:
        return parts[0]
    first = parts[0]

    def mean(values: Iterable[Tensor]) -> Tensor:
        return torch.stack([value * share for value, share in zip(values, shares, strict=True)]).sum(0)

    return Terms(
        {name: mean(part.losses[name] for part in parts) for name in first.losses},
        {name: torch.cat([part.outputs[name] for part in parts]) for name in first.outputs},
        {name: mean(part.decisions[name] for part in parts) for name in first.decisions},
    )


def _length(batch: Batch) -> int:
    return len(next(iter(batch.values())))


def _parameters(optimiser: Optimizer) -> Iterable[Parameter]:
    for group in optimiser.param_groups:
        yield from group["params"]
