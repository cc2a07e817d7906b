"""What the engine lends to one training step: backward, micro-batches, autocast, the finite check and the optimiser."""

from collections.abc import Iterable, Mapping, Sequence

import torch
from torch import Tensor
from torch.nn import Parameter
from torch.optim import Optimizer

from gantool.api import Batch, LossFn, Terms
from gantool.engine.augmentation import Augmentation, AugmentPlan
from gantool.engine.devices import DeviceChoice
from gantool.engine.monitors.norms import total_norm


class NonFiniteError(ArithmeticError):
    """A loss or a gradient is not a number, or infinite; `name` says which, as the subject of a sentence."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class EngineUpdate:
    """The `Update` of the contract, for one trainer on one device.

    Args:
        optimisers: all of the trainer's, so that the parameters of the others can be frozen.
        choice: device and precision.
        micro_batches: into how many parts each batch is split; the gradients are averaged.
        augmentation: of what the discriminator sees; None: it sees pictures as they are.
        clip_norm: gradients of one optimiser longer than this are shortened to it; 0: none are.

    Attributes:
        watched: whether gradients are measured in this step; it changes nothing but `norms`.
        norms: by optimiser, the length of the last gradient that was measured, on the device.
    """

    def __init__(
        self,
        optimisers: Mapping[str, Optimizer],
        choice: DeviceChoice,
        micro_batches: int = 1,
        *,
        augmentation: Augmentation | None = None,
        clip_norm: float = 0.0,
    ) -> None:
        self.step = 0
        self.progress = 0.0
        self.watched = False
        self.norms: dict[str, Tensor] = {}
        self._choice = choice
        self._micro_batches = micro_batches
        self._augmentation = augmentation or Augmentation(AugmentPlan(), seed=0, batch=1)
        self._clip_norm = clip_norm
        self._names = {id(each): name for name, each in optimisers.items()}
        self._parameters = {id(each): list(_parameters(each)) for each in optimisers.values()}

    def begin(self, step: int, progress: float, salt: int) -> None:
        """A step begins; draws of the augmentation are those of `step` and `salt`."""
        self.step, self.progress = step, progress
        self._augmentation.begin(step, salt)

    def minimise(self, optimiser: Optimizer, loss_fn: LossFn, batch: Batch) -> Terms:
        """See `gantool.api.trainer.Update.minimise`.

        Raises:
            NonFiniteError: a loss, or a gradient that was measured, is not finite; the weights are as before the call.
        """
        self._let_learn(optimiser)
        optimiser.zero_grad(set_to_none=True)
        parts = split(batch, self._micro_batches)
        shares = [_length(part) / _length(batch) for part in parts]
        learnt = [self._backward(loss_fn, part, share) for part, share in zip(parts, shares, strict=True)]
        terms = _joined(learnt, shares)
        checked = {f"the loss {name!r}": loss.float() for name, loss in terms.losses.items()}
        if self.watched or self._clip_norm:
            name = self._names[id(optimiser)]
            norm = self.norms[name] = total_norm(self._parameters[id(optimiser)])
            checked[f"the gradient of {name}"] = norm.to(next(iter(checked.values())))
        finite = torch.isfinite(torch.stack(list(checked.values()))).tolist()  # waits once
        for name, is_finite in zip(checked, finite, strict=True):
            if not is_finite:
                optimiser.zero_grad(set_to_none=True)
                raise NonFiniteError(name)
        if self._clip_norm:
            self._shorten(optimiser, norm)
        optimiser.step()
        return terms

    def augment(self, *images: Tensor, color_on: Sequence[bool] | None = None) -> tuple[Tensor, ...]:
        """See `gantool.api.trainer.Update.augment`."""
        return self._augmentation(*images, color_on=color_on)

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

    def _shorten(self, optimiser: Optimizer, norm: Tensor) -> None:
        gradients = [each.grad for each in self._parameters[id(optimiser)] if each.grad is not None]
        if gradients:
            torch._foreach_mul_(gradients, (self._clip_norm / norm).clamp(max=1.0))

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
