"""What the engine lends to one training step: backward, micro-batches, autocast, the finite check and the optimiser.

A step is given the whole batch, on every device of the training. Only here is it cut: each device learns from its
share, in as many parts as its memory asks for, and then all of them have the gradient, the losses and the outputs of
the whole batch. What is drawn in a loss (`gantool.nn.rows`) depends on the picture, not on how the batch was cut.
"""

from collections.abc import Iterable, Mapping, Sequence

import torch
from torch import Tensor
from torch.nn import Module, Parameter
from torch.optim import Optimizer

from gantool.api import Batch, LossFn, Terms
from gantool.engine.augmentation import Augmentation, AugmentPlan
from gantool.engine.devices import DeviceChoice
from gantool.engine.distribution import ALONE, World
from gantool.engine.monitors.norms import total_norm
from gantool.engine.seeds import seed_everything
from gantool.engine.thrift import Moment, Thrift, spared
from gantool.nn import rows
from gantool.nn.rows import Rows


class NonFiniteError(ArithmeticError):
    """A loss or a gradient is not a number, or infinite; `name` says which, as the subject of a sentence."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class EngineUpdate:
    """The `Update` of the contract, for one trainer on one device, alone or with others.

    Args:
        optimisers: all of the trainer's, so that the parameters of the others can be frozen.
        choice: device and precision.
        thrift: into how many parts each batch is split; where memory runs out, into more. None: never.
        networks: those whose buffers a loss may change; they are put back before a loss is tried again.
        augmentation: of what the discriminator sees; None: it sees pictures as they are.
        clip_norm: gradients of one optimiser longer than this are shortened to it; 0: none are.
        seed: of what losses draw.
        world: the other devices of the training.

    Attributes:
        watched: whether gradients are measured in this step; it changes nothing but `norms`.
        norms: by optimiser, the length of the last gradient that was measured, on the device.
    """

    def __init__(
        self,
        optimisers: Mapping[str, Optimizer],
        choice: DeviceChoice,
        thrift: Thrift | None = None,
        *,
        networks: Mapping[str, Module] | None = None,
        augmentation: Augmentation | None = None,
        clip_norm: float = 0.0,
        seed: int = 0,
        world: World = ALONE,
    ) -> None:
        self.step = 0
        self.progress = 0.0
        self.watched = False
        self.norms: dict[str, Tensor] = {}
        self._choice = choice
        self._thrift = thrift or Thrift(batch=1)
        self._networks = networks or {}
        self._augmentation = augmentation or Augmentation(AugmentPlan(), seed=0, batch=1)
        self._clip_norm = clip_norm
        self._seed, self._salt, self._asked = seed, 0, 0
        self._world = world
        self._names = {id(each): name for name, each in optimisers.items()}
        self._parameters = {id(each): list(_parameters(each)) for each in optimisers.values()}

    def begin(self, step: int, progress: float, salt: int) -> None:
        """A step begins; draws of the augmentation are those of `step` and `salt`."""
        self.step, self.progress = step, progress
        self._salt, self._asked = salt, 0
        self._augmentation.begin(step, salt)

    def minimise(self, optimiser: Optimizer, loss_fn: LossFn, batch: Batch) -> Terms:
        """See `gantool.api.trainer.Update.minimise`.

        Raises:
            NonFiniteError: a loss, or a gradient that was measured, is not finite; the weights are as before the call.
            torch.OutOfMemoryError: memory ran out, in the smallest parts too; the weights are as before the call.
        """
        self._asked += 1
        self._let_learn(optimiser)
        terms = self._over_all(optimiser, self._learnt(optimiser, loss_fn, batch), _length(batch))
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
        self._draw_for("what follows")
        return terms

    def augment(self, *images: Tensor, color_on: Sequence[bool] | None = None) -> tuple[Tensor, ...]:
        """See `gantool.api.trainer.Update.augment`."""
        return self._augmentation(*images, color_on=color_on)

    def every(self, steps: int) -> bool:
        """Whether a lazy term with this interval is due in this step."""
        return self.step % steps == 0

    def _learnt(self, optimiser: Optimizer, loss_fn: LossFn, batch: Batch) -> Terms:
        """The gradients and the terms of this device's share: in as many parts as memory allows."""
        thrift = self._thrift
        while True:
            optimiser.zero_grad(set_to_none=True)
            may_split = thrift.parts < thrift.most_parts
            moment = Moment(self._networks, self._augmentation, self._choice.device) if may_split else None
            terms = spared(lambda: self._in_parts(loss_fn, batch))
            if not thrift.agreed(terms is None):
                assert terms is not None, "who is not short of memory has the terms"
                return terms
            terms = None
            if moment is None or not thrift.split_more():
                optimiser.zero_grad(set_to_none=True)
                raise torch.OutOfMemoryError("memory ran out, and the batch cannot be split further")
            moment.return_to()

    def _in_parts(self, loss_fn: LossFn, batch: Batch) -> Terms:
        """The gradients and the terms of this device's share of a batch.

        Where there are fewer pictures than devices, who has none looks at the first one, which then counts nothing.
        """
        count, calls = _length(batch), self._augmentation.calls
        start, stop = self._world.share(count)
        share = stop - start
        first, last = (start, stop) if share else (0, 1)
        learnt: list[Terms] = []
        lengths: list[int] = []
        for part in split(_cut(batch, first, last), self._thrift.parts, self._thrift.least_part):
            begin = first + sum(lengths)
            lengths.append(_length(part))
            self._draw_for("loss")
            self._augmentation.calls = calls
            with rows.only(Rows(begin, begin + lengths[-1], count)):
                learnt.append(self._backward(loss_fn, part, lengths[-1] / count if share else 0.0))
        return _joined(learnt, [length / (last - first) for length in lengths])

    def _over_all(self, optimiser: Optimizer, terms: Terms, count: int) -> Terms:
        """Sum up the gradients of all devices; the terms of the whole batch out of those of this device's share."""
        world = self._world
        if world.place.size == 1:
            return terms
        world.add_up([each.grad for each in self._parameters[id(optimiser)] if each.grad is not None])
        start, stop = world.share(count)
        scalars = {**terms.losses, **{f"decision {name}": value for name, value in terms.decisions.items()}}
        means = torch.stack([value.float() for value in scalars.values()]) * ((stop - start) / count)
        world.add_up([means])
        summed = dict(zip(scalars, means.unbind(), strict=True))
        return Terms(
            {name: summed[name] for name in terms.losses},
            {name: world.whole(value, count) for name, value in terms.outputs.items()},
            {name: summed[f"decision {name}"] for name in terms.decisions},
        )

    def _draw_for(self, what: str) -> None:
        """Let every device, and every part of a batch, begin from the same place of the random generators."""
        seed_everything(self._seed, self._salt, what, self.step, self._asked)

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


def split(batch: Batch, parts: int, unit: int = 1) -> list[Batch]:
    """Cut a batch into at most `parts` parts along N, which differ by one `unit` of pictures at most.

    What the units leave over goes to the last part. Where there are fewer units than parts, single pictures count.
    """
    fewest = min(len(tensor) for tensor in batch.values())
    parts = min(parts, fewest)
    if parts <= 1:
        return [batch]
    unit = unit if fewest // unit >= parts else 1
    columns = {name: tensor.tensor_split(_ends(len(tensor), parts, unit)) for name, tensor in batch.items()}
    return [{name: column[index] for name, column in columns.items()} for index in range(parts)]


def _ends(count: int, parts: int, unit: int) -> list[int]:
    """Where each part but the last ends."""
    each, more = divmod(count // unit, parts)
    return [unit * (each * number + min(number, more)) for number in range(1, parts)]


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


def _cut(batch: Batch, start: int, stop: int) -> Batch:
    if (start, stop) == (0, _length(batch)):
        return batch
    return {name: tensor[start:stop] for name, tensor in batch.items()}


def _length(batch: Batch) -> int:
    return len(next(iter(batch.values())))


def _parameters(optimiser: Optimizer) -> Iterable[Parameter]:
    for group in optimiser.param_groups:
        yield from group["params"]
