"""What the first steps of a session take: the probe whose work is kept, since the steps are those of the run."""

from gantool.engine.observer import Gauged, Observer
from gantool.engine.peak import Peak, held
from gantool.engine.training.learner import Learner
from gantool.engine.training.plan import Plan

STEPS = 3  # the first warms up


class Gauge:
    """Watches the first steps, tells, and is done. Begun and ended by `with`, however few steps there were."""

    def __init__(self, learner: Learner, plan: Plan, observer: Observer) -> None:
        self._learner, self._plan, self._observer = learner, plan, observer
        self._peak: Peak | None = None
        self._fastest = float("inf")
        self._left = STEPS

    def begin(self) -> None:
        """The session begins."""
        device = self._plan.choice.device
        self._base = held(device)
        self._measure = self._learner.thrift.measure()
        self._peak = Peak(device)
        self._peak.__enter__()

    def stepped(self, seconds: float) -> None:
        """A step has taken so long."""
        if self._peak is None:
            return
        if self._learner.thrift.measure() != self._measure:  # what it took before does not count
            self.end()
            return
        self._fastest = min(self._fastest, seconds)
        self._left -= 1
        if self._left:
            return
        peak = self._peak.so_far()
        self.end()
        parts, batch = self._learner.thrift.parts, self._plan.batch
        self._observer.gauged(Gauged(
            -(-batch // parts), parts, self._base, peak, self._fastest / parts, batch, self._learner.trainer.least_part,
        ))  # fmt: skip

    def end(self) -> None:
        """Measure no more."""
        if self._peak is not None:
            self._peak.__exit__(None, None, None)
            self._peak = None
