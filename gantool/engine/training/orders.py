"""How the process of rank 0 leads the others: before all do something together, it says what.

It alone looks at the clock, at what a person wishes, at the disk and at the held-out pictures, so it alone decides.
Between two orders the others wait, however long it takes: a pause, a preview and a checkpoint need nothing of them.
"""

import contextlib
import io
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from types import TracebackType
from typing import Literal, Self

import torch

from gantool.api import Batch
from gantool.engine.distribution import PartnerError, SharedFaultError, SharedMemoryError, World
from gantool.engine.distribution.together import together
from gantool.engine.training.learner import Learner
from gantool.engine.update import NonFiniteError


@dataclass(frozen=True)
class Order:
    """What all do next: take over a state, take the step number `step`, or end.

    `watched`: whether gradients are measured. `steps`: of the whole run, as far as that is known. `parts` and `crop`:
    see `Thrift`.
    """

    do: Literal["state", "step", "end"]
    step: int = 0
    watched: bool = False
    steps: int | None = None
    parts: int = 1
    crop: int | None = None

    def said(self) -> bytes:
        """As it travels."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def heard(cls, content: bytes) -> Self:
        """As it arrived."""
        return cls(**json.loads(content))


class Orders:
    """Given by rank 0; at the end of the block, whatever ends it, the others are sent home."""

    def __init__(self, world: World, learner: Learner) -> None:
        self._world, self._learner = world, learner
        self._known = -1  # which of the learner's states the others have

    def step(self) -> None:
        """Let all take the learner's next step, from the state that it has here."""
        learner, world = self._learner, self._world
        if world.place.size == 1:
            return
        if learner.changes != self._known:
            self._known = learner.changes
            world.told(Order("state").said())
            world.told(_packed(learner))
        parts, crop = learner.thrift.measure()
        world.told(Order("step", learner.state.step, learner.update.watched, learner.steps, parts, crop).said())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._world.place.size > 1 and not isinstance(error, PartnerError | SharedFaultError):
            with contextlib.suppress(PartnerError):  # who failed has told the others and is not listened to any more
                self._world.told(Order("end").said())


def obey(world: World, learner: Learner, batch: Callable[[], Batch]) -> None:
    """Follow the orders until the last; `batch` gives that of the learner's next step.

    Raises:
        PartnerError: rank 0, or another, is gone.
        SharedFaultError: another has failed.
    """
    while (order := Order.heard(world.told())).do != "end":
        if order.do == "state":
            learner.load(torch.load(io.BytesIO(world.told()), map_location="cpu", weights_only=True))
            continue
        assert order.step == learner.state.step, f"step {learner.state.step} instead of {order.step}"
        if order.steps is not None and order.steps != learner.steps:
            learner.plan_steps(order.steps)
        learner.update.watched = order.watched
        learner.thrift.parts, learner.thrift.crop = order.parts, order.crop
        with contextlib.suppress(NonFiniteError, SharedMemoryError):  # rank 0 has met it too, and says what now
            with together(world):
                pictures = batch()
            learner.step(pictures)


def _packed(learner: Learner) -> bytes:
    buffer = io.BytesIO()
    torch.save(learner.content(), buffer)
    return buffer.getvalue()
