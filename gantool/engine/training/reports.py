"""Telling how far a training is, twice a second at most."""

import time

from gantool.api import Step
from gantool.engine import devices
from gantool.engine.budget import MinutesBudget, mean_effort
from gantool.engine.observer import Observer, StepReport
from gantool.engine.training.learner import Learner
from gantool.engine.training.plan import Plan
from gantool.engine.training.validation import Validation

REPORT_SECONDS = 0.5


class Reports:
    """Makes a report of a step where one is due. Numbers leave the device only then."""

    def __init__(
        self, learner: Learner, validation: Validation, budget: MinutesBudget, plan: Plan, observer: Observer
    ) -> None:
        self._learner, self._validation, self._budget = learner, validation, budget
        self._plan, self._observer = plan, observer
        self._next = 0.0
        self.begin_session()

    def begin_session(self) -> None:
        """Measure speed from here on."""
        self._session = time.monotonic(), self._learner.state.step

    def are_due(self) -> bool:
        """Whether the step that comes next is to be reported; its gradients are then measured."""
        learner = self._learner
        return time.monotonic() >= self._next or (learner.steps is not None and learner.state.step + 1 >= learner.steps)

    def tell(self, step: Step) -> None:
        """Report the step that was just taken."""
        now = time.monotonic()
        self._next = now + REPORT_SECONDS
        learner, state = self._learner, self._learner.state
        begun, first = self._session
        each = (now - begun) / max(1, state.step - first)
        decisions = {name: float(value) for name, value in step.decisions.items()}
        sign = decisions.pop("sign", None)
        augmentation = learner.augmentation
        self._observer.stepped(
            StepReport(
                step=state.step,
                steps=learner.steps,
                seconds=state.seconds,
                eta=self._budget.left() if learner.steps is None else self._left(learner.steps, each),
                images_per_second=self._plan.batch / each if each else 0.0,
                losses={name: float(value) for name, value in step.losses.items()},
                decisions=decisions,
                learning_rates=learner.rates(),
                memory_mb=devices.memory_mb(self._plan.choice.device),
                gradient_norms={name: float(value) for name, value in learner.update.norms.items()},
                p=augmentation.p,
                r_t=sign if augmentation.r_t is None else augmentation.r_t,
                r_v=self._validation.r_v,
            )
        )

    def _left(self, steps: int, each: float) -> float:
        """Seconds to the end, where a step of this session took `each` and later ones may be of another kind."""
        at, first, effort = self._learner.state.step, self._session[1], self._learner.trainer.effort
        seen = mean_effort(effort, min(first, at) / steps, at / steps)
        return (steps - at) * each * mean_effort(effort, at / steps) / seen
