"""Measuring a model on held-out pictures, and whether it is the best so far."""

import math
import time
from collections.abc import Callable, Mapping
from typing import TypeVar

import torch
from torch import Tensor

from gantool.api import Criterion, Task
from gantool.engine.observer import Observer
from gantool.engine.sources import Source
from gantool.engine.thrift import spared
from gantool.engine.training.distance import Distance
from gantool.engine.training.figures import CRITERIA, figures
from gantool.engine.training.learner import Learner
from gantool.engine.training.plan import Plan
from gantool.metrics.extractors import Extractor

MOST_VALIDATED = 32
MOST_JUDGED = 16

Found = TypeVar("Found")


class Validation:
    """The figures of a learner's shown networks on held-out pictures.

    Attributes:
        seconds: what the last measuring took.
        r_v: how much of D's verdict is knowing the training pictures by heart, as last measured; None: not known.
    """

    def __init__(
        self,
        learner: Learner,
        train: Source,
        held_out: Source,
        plan: Plan,
        observer: Observer,
        extractor: Extractor | None = None,
    ) -> None:
        self._distance = Distance(learner, held_out, plan, extractor)
        self._observer, self._was_told = observer, False
        self._learner, self._train, self._held_out = learner, train, held_out
        self._task, self._scale, self._device = plan.task, plan.scale, plan.choice.device
        self.seconds = 0.0
        self.r_v: float | None = None

    @property
    def criterion(self) -> Criterion | None:
        """Which figure names the best model; None: the latest is the best."""
        return criterion_of(self._learner.trainer.criterion, self._task) if len(self._held_out) else None

    def measure(self) -> dict[str, float]:
        """Mean figures over the held-out samples; none where there are none."""
        begun = time.monotonic()
        sums: dict[str, float] = {}
        count = min(len(self._held_out), MOST_VALIDATED)
        for index in range(count):
            found = self._within_memory(lambda index=index: self._figures(index))  # type: ignore[misc]  # a loop's value
            if not found:
                sums.clear()
                break
            for name, value in found.items():
                sums[name] = sums.get(name, 0.0) + float(value)
        distance = self._within_memory(self._distance.measure) or {}
        self.r_v = self._within_memory(self._overfitting)
        self.seconds = time.monotonic() - begun
        return {name: total / count for name, total in sums.items() if math.isfinite(total)} | distance

    def is_best(self, metrics: Mapping[str, float]) -> bool:
        """Whether a model with these figures is at least as good as the best before it."""
        criterion, before = self.criterion, self._learner.state.best
        if criterion is None:
            return True
        if criterion.name not in metrics:  # its pictures are no numbers, though its weights are
            return False
        score = metrics[criterion.name]
        return before is None or (score >= before if criterion.more_is_better else score <= before)

    def _within_memory(self, measure: Callable[[], Found]) -> Found | None:
        """What was measured; None, told once, where there is no memory for it."""
        found = spared(lambda: [measure()]) or spared(lambda: [measure()])  # what else used it may be gone by then
        if found is None and not self._was_told:
            self._was_told = True
            self._observer.noted("Memory is too short to measure the check pictures; the training goes on without.")
        return found[0] if found is not None else None

    def _figures(self, index: int) -> Mapping[str, Tensor]:
        batch, own = self._held_out.fixed([index], self._device), self._learner.validated
        measured: dict[str, Tensor] = {}
        if self._task in CRITERIA:
            measured = figures(self._task, batch, self._learner.shown(batch), self._scale)
        return {**measured, **own(batch)}

    def _overfitting(self) -> float | None:
        """r_v of arXiv:2006.06676, (1): (D(train) - D(held out)) / (D(train) - D(fake)); 0 none, 1 all of it."""
        count = min(len(self._held_out), len(self._train), MOST_JUDGED)
        known, fake = self._judged(self._train, count)
        unknown, _ = self._judged(self._held_out, count)
        if known is None or unknown is None or fake is None or abs(known - fake) < 1e-6:
            return None
        ratio = (known - unknown) / (known - fake)
        return ratio if math.isfinite(ratio) else None

    def _judged(self, source: Source, count: int) -> tuple[float | None, float | None]:
        """D's mean decisions on the first `count` samples and on fakes; None where the trainer cannot say."""
        decisions = [self._learner.judged(source.fixed([index], self._device)) for index in range(count)]
        if not decisions or not decisions[0]:
            return None, None
        real, fake = (float(torch.stack([each[name] for each in decisions]).mean()) for name in ("real", "fake"))
        return real, fake


def criterion_of(own: Criterion | None, task: Task) -> Criterion | None:
    """The trainer's criterion, or the task's, or None."""
    return own or CRITERIA.get(task)
