"""Going back when the numbers run away: to the last good state, with half the learning rates and other data next."""

from gantool.engine.observer import Observer
from gantool.engine.training.learner import Learner
from gantool.engine.training.plan import State
from gantool.engine.training.saving import Saving
from gantool.errors import JobFailedError

MOST_ROLLBACKS = 3


class Rollback:
    """Goes back, at most three times in a run."""

    def __init__(self, learner: Learner, saving: Saving, observer: Observer) -> None:
        self._learner, self._saving, self._observer = learner, saving, observer

    def go(self, reason: str) -> None:
        """Return to the last good state; a kill at any instant leaves a run that can go on.

        Raises:
            JobFailedError: it has gone back too often already.
        """
        failed_at, before = self._learner.state.step, self._learner.state
        if before.rollbacks == MOST_ROLLBACKS:
            raise JobFailedError(
                f"The numbers ran away at step {failed_at:,} ({reason}), for the {MOST_ROLLBACKS + 1}th time; "
                "the last good state is kept. A lower learning rate (lr_g, lr_d) would help."
            )
        self._to_last_good()
        state = self._learner.state
        state.rollbacks = before.rollbacks + 1
        state.factor = before.factor / 2
        state.salt = before.salt + 1
        state.seconds = before.seconds
        self._observer.rolled_back(failed_at, state.step, reason, state.factor)
        self._saving.write(best=False)  # a kill from here on must not bring the old order and rates back

    def _to_last_good(self) -> None:
        checkpoint = self._saving.newest_whole()
        if checkpoint:
            self._saving.load(checkpoint)
        else:
            self._learner.start_afresh()
            self._learner.state = State()
