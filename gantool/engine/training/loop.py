"""The training loop: one step after another, saved, shown, measured, and brought back when the numbers run away.

What a step does is a function of (seed, salt, step) and the state; previews, reports and pauses happen between steps
and change nothing. So a run that was killed and resumed computes what an unbroken one would.
"""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Literal

from gantool.api import Batch, Step, Trainer
from gantool.engine.budget import MinutesBudget
from gantool.engine.checkpoint import Checkpoint, CheckpointStore
from gantool.engine.distribution.together import together
from gantool.engine.observer import Observer
from gantool.engine.sources import Source
from gantool.engine.training.gauge import Gauge
from gantool.engine.training.learner import Learner
from gantool.engine.training.orders import Orders, obey
from gantool.engine.training.plan import Plan, State
from gantool.engine.training.previews import Previews
from gantool.engine.training.reports import Reports
from gantool.engine.training.rollback import Rollback
from gantool.engine.training.saving import Publish, RanAwayError, Saving, WriteModel
from gantool.engine.training.scarcity import Scarcity, memory_for
from gantool.engine.training.validation import Validation
from gantool.engine.update import NonFiniteError
from gantool.metrics.extractors import Extractor

BYTES_A_SECOND = 4e8  # hashed, written and synced


class Training:
    """One run of one trainer.

    Args:
        build: makes the trainer from scratch, the same each time (it is called again when the first steps diverge).
        train, held_out: the pictures; `held_out` may be empty, then the training pictures are shown instead.
        store: where checkpoints go.
        write_model, publish: see `Saving`.
        extractor: describes pictures for the figure of tasks without a goal for each picture; None: there is none.
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
        extractor: Extractor | None = None,
    ) -> None:
        self._train, self._plan, self._observer = train, plan, observer
        with memory_for("the networks were being built", plan.choice):
            self._learner = Learner(build, plan)
        self._validation = Validation(self._learner, train, held_out, plan, observer, extractor)
        self._saving = Saving(self._learner, self._validation, store, observer, write_model, publish)
        self._rollback = Rollback(self._learner, self._saving, observer)
        self._gauge = Gauge(self._learner, plan, observer)
        self._scarcity = Scarcity(self._learner, self._saving, observer, plan.choice)
        self._previews = Previews(self._learner, train, held_out, plan, observer)
        self._orders = Orders(plan.world, self._learner)

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
        with memory_for("the saved state was being loaded", self._plan.choice):
            return self._saving.restore()

    def leading(self) -> AbstractContextManager[object]:
        """From where on the other processes follow; at its end, whatever ends it, they are sent home."""
        return self._orders

    def follow(self) -> None:
        """Do what the process of rank 0 does in `run`, until it ends: learn from this device's share of each batch."""
        obey(self._plan.world, self._learner, self._batch)

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
        self._gauge.begin()
        try:
            return self._until_done()
        finally:
            self._gauge.end()

    def _until_done(self) -> Literal["done", "stopped"]:
        learner = self._learner
        while not learner.is_done:
            if not self._may_go_on():
                self._save(hurried=True, must=True)
                return "stopped"
            try:
                if not self._scarcity.take(self._one_step, will_save=self._is_save_due):
                    continue
            except NonFiniteError as error:
                self._rollback.go(f"{error.name} was no longer a number")
                continue
            self._previews.show_now_and_then(last=learner.is_done)
            if self._is_save_due():
                self._save(must=learner.is_done)  # may go back, and then there is more to do
        return "done"

    def _is_save_due(self) -> bool:
        return self._learner.is_done or self.state.step % self._plan.checkpoint_every == 0

    def _one_step(self) -> None:
        begun = time.monotonic()
        due = self._reports.are_due()
        self._learner.update.watched = due
        step = self._step()
        took = time.monotonic() - begun
        self.state.seconds += took
        self._gauge.stepped(took)
        if self._learner.steps is None:
            self._plan_steps()
        if due or self._learner.is_done:
            self._reports.tell(step)

    def _step(self) -> Step:
        """One training step; on return it has been counted."""
        self._orders.step()
        with together(self._plan.world):
            batch = self._batch()
        return self._learner.step(batch)

    def _batch(self) -> Batch:
        plan, state = self._plan, self.state
        return self._train.batch(state.step, plan.batch, state.salt, plan.choice.device)

    def _save(self, *, hurried: bool = False, must: bool) -> None:
        try:
            self._scarcity.save(lambda: self._saving.save(hurried=hurried), must=must)
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
        return MinutesBudget(minutes, overhead, every, self.state.step, spent, self._learner.trainer.effort)

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
            self._save(must=False)
            self._observer.paused()
            while wish == "pause":
                time.sleep(0.1)
                wish = self._observer.wish()
            self._budget.pass_over(time.monotonic() - begun)
            if wish == "run":
                self._observer.continued()
                self._reports.begin_session()
        return wish != "stop"
