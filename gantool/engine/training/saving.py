"""Saving a training, and finding what was saved."""

from collections.abc import Callable, Mapping
from pathlib import Path

from gantool.api import Export
from gantool.engine.checkpoint import Checkpoint, CheckpointStore
from gantool.engine.observer import Observer
from gantool.engine.training.learner import Learner
from gantool.engine.training.validation import Validation

HURRIED_SECONDS = 4.0  # who asks for a stop does not wait longer for a validation

WriteModel = Callable[[Path, Export, int, Mapping[str, float]], None]
Publish = Callable[[Checkpoint, bool], None]


class RanAwayError(ArithmeticError):
    """The numbers ran away; the message is a clause that says how."""


class Saving:
    """Writes a learner into checkpoints, with the model it makes, measured and published.

    Args:
        write_model: fills a folder with a model and its card, given export, step and metrics.
        publish: makes a checkpoint's model the run's latest, and its best where told.
    """

    def __init__(
        self,
        learner: Learner,
        validation: Validation,
        store: CheckpointStore,
        observer: Observer,
        write_model: WriteModel,
        publish: Publish,
    ) -> None:
        self._learner, self._validation = learner, validation
        self._store, self._observer = store, observer
        self._write_model, self._publish = write_model, publish

    def restore(self) -> Checkpoint | None:
        """Bring the learner to the newest whole checkpoint; damaged ones are told and removed. None: there is none."""
        had_some = bool(self._store.all())
        checkpoint = self.newest_whole()
        if checkpoint:
            self._learner.load(self._store.load(checkpoint))
            # A kill between saving and publishing has left the older models in place.
            self._publish(checkpoint, self._learner.state.best_step == checkpoint.step)
        elif had_some:
            self._learner.start_afresh()  # from what the run started from, which is left out where states are at hand
        return checkpoint

    def newest_whole(self) -> Checkpoint | None:
        """The newest whole checkpoint; newer ones that are damaged are told and removed."""
        checkpoint, damaged = self._store.newest_whole()
        for bad, fault in damaged:
            back = f"going on from step {checkpoint.step:,}" if checkpoint else "starting from the beginning"
            self._observer.noted(f"The state saved at step {bad.step:,} cannot be used, {fault}; {back}.")
            self._store.discard(bad)
        return checkpoint

    def load(self, checkpoint: Checkpoint) -> None:
        """Bring the learner to a checkpoint."""
        self._learner.load(self._store.load(checkpoint))

    def save(self, *, hurried: bool = False) -> None:
        """Save, unless it is; `hurried`: without measuring the held-out pictures where that takes long.

        Raises:
            RanAwayError: a weight is no number; nothing was written.
            JobFailedError: the disk refuses.
        """
        if self._is_saved():
            return
        bad = self._learner.bad_weight()
        if bad is not None:
            raise RanAwayError(f"a weight of {bad} was no longer a number")
        state, validation = self._learner.state, self._validation
        if hurried and validation.seconds > HURRIED_SECONDS and state.best_step is not None:
            self.write(best=False)
            return
        state.metrics = validation.measure()
        best, criterion = validation.is_best(state.metrics), validation.criterion
        name = criterion.name if criterion else ""
        before = state.best, state.best_step
        if best:
            state.best, state.best_step = state.metrics.get(name), state.step
        try:
            self.write(best)
        except BaseException:
            state.best, state.best_step = before  # what was not written is not the best
            raise
        if state.metrics:
            self._observer.validated(state.step, state.metrics, name, best)

    def write(self, best: bool) -> None:
        """Write the state and its model, whatever they are worth."""
        learner, state = self._learner, self._learner.state
        export = learner.trainer.export(learner.shown_networks())
        checkpoint = self._store.save(
            state.step, learner.content(), lambda folder: self._write_model(folder, export, state.step, state.metrics)
        )
        self._publish(checkpoint, best)
        self._observer.saved(state.step)

    def _is_saved(self) -> bool:
        checkpoints = self._store.all()
        return bool(checkpoints) and checkpoints[-1].step == self._learner.state.step
