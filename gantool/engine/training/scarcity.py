"""Going on where memory ran out: nothing that was learnt is lost, and the run does with less from there on.

Where it ran out decides what is undone:

- In a loss or its gradient no weight has moved since the last one that did: the update repeats that part of the step
  from the same buffers and draws, with the batch in more parts (`EngineUpdate.minimise`). The step then ends as a
  whole, with G's update kept where it was D's that did not fit. It is saved at once, so that a resumed run goes on from
  the very numbers that an unbroken one has.
- Anywhere else in a step (an optimiser, an average, a batch on its way to the device) some weights may have moved and
  others not. There is no cheap copy of them: one in the device's memory would make the shortage, one in the computer's
  would cost every step. So the run goes back to the newest saved state, or to its beginning, and takes the steps since
  then again: their pictures and draws are functions of the step, so they are the same steps.
- A preview is made of fewer pictures, or left out; so are figures; a state that cannot be saved is tried again at the
  next occasion, but for the last, which must be.
"""

import contextlib
from collections.abc import Callable, Iterator

from gantool.engine.devices import DeviceChoice
from gantool.engine.memory import is_out_of_memory
from gantool.engine.observer import Observer, Scarcer
from gantool.engine.thrift import release, spared
from gantool.engine.training.learner import Learner
from gantool.engine.training.plan import State
from gantool.engine.training.saving import Saving
from gantool.errors import JobFailedError


@contextlib.contextmanager
def memory_for(doing: str, choice: DeviceChoice) -> Iterator[None]:
    """Tell in words that there is not enough memory for what the block is `doing`.

    Raises:
        JobFailedError: there is not.
    """
    try:
        yield
    except Exception as error:
        if not is_out_of_memory(error):
            raise
        raise JobFailedError(
            f"The memory of {choice.name} ran out while {doing}; a smaller size or width needs less, and so does "
            "ending what else uses it. What was saved is kept."
        ) from error


class Scarcity:
    """Watches over the steps of a training."""

    def __init__(self, learner: Learner, saving: Saving, observer: Observer, choice: DeviceChoice) -> None:
        self._learner, self._saving, self._observer, self._choice = learner, saving, observer, choice

    def take(self, step: Callable[[], None], *, will_save: Callable[[], bool]) -> bool:
        """Take a step; False where it could not be ended and the run has gone back, to do with less.

        Args:
            will_save: whether the state after the step is going to be saved anyway.

        Raises:
            JobFailedError: there is nothing left to do without.
        """
        learner = self._learner
        at, before = learner.state.step, learner.thrift.measure()
        if not _fits(step):
            self._go_back(at)
            return False
        if learner.thrift.measure() != before:
            self._tell(at, learner.state.step)
            if not will_save():
                self._write()
        return True

    def save(self, save: Callable[[], None], *, must: bool) -> None:
        """Save, with a second try once memory has been given back.

        Raises:
            JobFailedError: it `must` be saved, and cannot.
        """
        if _fits(save) or _fits(save):
            return
        step = self._learner.state.step
        if must:
            raise JobFailedError(
                f"The memory of {self._choice.name} ran out while the state at step {step:,} was being saved. What was "
                "saved before is kept; end what else uses the memory and resume."
            )
        self._observer.noted(
            f"The state at step {step:,} could not be saved: memory ran out. It is saved at the next occasion."
        )

    def _write(self) -> None:
        self.save(lambda: self._saving.write(best=False), must=False)

    def _go_back(self, failed_at: int) -> None:
        learner = self._learner
        if not learner.thrift.step_down():
            raise JobFailedError(
                f"The memory of {self._choice.name} ran out at step {failed_at:,}, with nothing left to do without; a "
                "smaller size, batch or width needs less. What was saved is kept."
            )
        release()
        with memory_for("going back to the last saved state", self._choice):
            self._to_last_saved()
        self._tell(failed_at, learner.state.step)

    def _to_last_saved(self) -> None:
        learner, seconds = self._learner, self._learner.state.seconds
        checkpoint = self._saving.newest_whole()
        if checkpoint:
            self._saving.load(checkpoint)
        else:
            learner.start_afresh()
            learner.state = State()
        learner.state.seconds = seconds

    def _tell(self, at: int, on_from: int) -> None:
        thrift = self._learner.thrift
        self._observer.scarcer(
            Scarcer(at, on_from, self._choice.name, thrift.batch, thrift.parts, thrift.crop)
        )


def _fits(act: Callable[[], None]) -> bool:
    """Do it; whether there was memory enough."""

    def done() -> bool:
        act()
        return True

    return bool(spared(done))
