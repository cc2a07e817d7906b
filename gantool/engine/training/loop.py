"""The training loop: one step after another, saved, shown, measured, and brought back when the numbers run away.

What a step does is a function of (seed, salt, step) and the state; previews, reports and pauses happen between steps
and change nothing. So a run that was killed and resumed computes what an unbroken one would.
"""

import time
from collections.abc import Callable
from typing import Literal

import torch

from gantool.api import Step, Trainer
from gantool.engine.budget import MinutesBudget
from gantool.engine.checkpoint import Checkpoint, CheckpointStore
from gantool.engine.observer import Observer
from gantool.engine.sources import Source
from gantool.engine.training.learner import Learner
from gantool.engine.training.plan import Plan, State
from gantool.engine.training.previews import Previews
from gantool.engine.training.reports import Reports
from gantool.engine.training.rollback import Rollback
from gantool.engine.training.saving import Publish, RanAwayError, Saving, WriteModel
from gantool.engine.training.validation import Validation
from gantool.engine.update import NonFiniteError
from gantool.errors import JobFailedError

BYTES_A_SECOND = 4e8  # hashed, written and synced


class Training:
    """One run of one trainer.

    Args:
        build: makes the trainer from scratch, the same each time (it is called again when the first steps diverge).
        train, held_out: the pictures; `held_out` may be empty, then the training pictures are shown instead.
        store: where checkpoints go.
        write_model, publish: see `Saving`.
    """

    def __init__(
        self,
        build: Callable[[], Trainer],
        train: Source,
        held_out: Source,
        plan: Plan,
        store: CheckpointStore,
        observer: Observer,
        write_model: WriteModel,
        publish: Publish,
    ) -> None:
        self._train, self._plan, self._observer = train, plan, observer
        self._learner = Learner(build, plan)
        self._validation = Validation(self._learner, train, held_out, plan)
        self._saving = Saving(self._learner, self._validation, store, observer, write_model, publish)
        self._rollback = Rollback(self._learner, self._saving, observer)
        self._previews = Previews(self._learner, train, held_out, plan, observer)

    @property
    def state(self) -> State:
        """How far it is."""
        return self._learner.state

    @property
    def criterion(self) -> str:
        """The name of the figure by which the best model is chosen; empty: the latest is the best."""
        criterion = self._validation.criterion
        return criterion.name if criterion else ""

    def restore(self) -> Checkpoint | None:
        """Go on from the newest whole checkpoint; damaged ones are told and removed. None: there is none."""
        return self._saving.restore()

    def run(self) -> Literal["done", "stopped"]:
        """Train until the budget is spent or a stop is wished; either way everything is saved at the end.

        Raises:
            JobFailedError: it diverged again and again, or the disk refuses a checkpoint.
        """
        learner = self._learner
        self._budget = self._new_budget()
        self._reports = Reports(learner, self._validation, self._budget, self._plan, self._observer)
        if self.state.step == 0:
            self._previews.show()
        while not learner.is_done:
            if not self._may_go_on():
                self._save(hurried=True)
                return "stopped"
            try:
                self._one_step()
            except NonFiniteError as error:
                self._rollback.go(f"{error.name} was no longer a number")
                continue
            except torch.OutOfMemoryError as error:
                raise JobFailedError(
                    f"The memory of {self._plan.choice.name} ran out at step {self.state.step:,}; a smaller size, "
                    "batch or width needs less. What was saved is kept."
                ) from error
            self._previews.show_now_and_then(last=learner.is_done)
            if learner.is_done or self.state.step % self._plan.checkpoint_every == 0:
                self._save()  # may go back, and then there is more to do
        return "done"

    def _one_step(self) -> None:
        begun = time.monotonic()
        due = self._reports.are_due()
        self._learner.update.watched = due
        step = self._step()
        self.state.seconds += time.monotonic() - begun
        if self._learner.steps is None:
            self._plan_steps()
        if due or self._learner.is_done:
            self._reports.tell(step)

    def _step(self) -> Step:
        """One training step; on return it has been counted."""
        plan, state = self._plan, self.state
        return self._learner.step(self._train.batch(state.step, plan.batch, state.salt, plan.choice.device))

    def _save(self, *, hurried: bool = False) -> None:
        try:
            self._saving.save(hurried=hurried)
        except RanAwayError as error:
            self._rollback.go(str(error))

    # budget

    def _new_budget(self) -> MinutesBudget:
        begun = time.monotonic()
        if self._learner.steps is None:
            self._validation.measure()  # what a validation costs
        overhead = time.monotonic() - begun + 5 * self._learner.size() / BYTES_A_SECOND  # weights, average, two moments
        minutes, every = self._plan.minutes or 0.0, self._plan.checkpoint_every
        spent = 0.0 if self._plan.more else self.state.seconds
        return MinutesBudget(minutes, overhead, every, self.state.step, spent)

    def _plan_steps(self) -> None:
        self._budget.record()
        steps = self._budget.steps()
        if steps is not None:
            self._learner.plan_steps(steps)
            self._observer.planned(steps)

    # wishes

    def _may_go_on(self) -> bool:
        wish = self._observer.wish()
        if wish == "pause":
            begun = time.monotonic()
            self._save()
            self._observer.paused()
            while wish == "pause":
                time.sleep(0.1)
                wish = self._observer.wish()
            self._budget.pass_over(time.monotonic() - begun)
            if wish == "run":
                self._observer.continued()
                self._reports.begin_session()
        return wish != "stop"
