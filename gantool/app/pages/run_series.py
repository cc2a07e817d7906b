"""The figures of a run as curves, kept up as it goes on: a night's worth is not gone through anew each second."""

import bisect
from collections import deque
from collections.abc import Mapping
from typing import TYPE_CHECKING

from gantool.app.pages.run_words import metric_title
from gantool.app.widgets.curve import Curve
from gantool.app.words import duration, tr
from gantool.jobs.state import MOST_REPORTS, thinned

if TYPE_CHECKING:
    from gantool.jobs.events import Progress
    from gantool.jobs.state import RunState


SMOOTHED = 20  # reports


class Series:
    """Groups of curves by name, from the reports of a run."""

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._groups: dict[str, dict[str, Curve]] = {}
        self._last: Progress | None = None
        self._steps: list[float] = []
        self._seconds: list[float] = []
        self._r_t: deque[float] = deque(maxlen=SMOOTHED)

    def take_in(self, state: "RunState") -> None:
        """What has come since; from the beginning where a rollback or a resume took something back."""
        history = state.history
        taken = next((at + 1 for at in reversed(range(len(history))) if history[at] is self._last), 0)
        if not taken:
            self._forget()
        for report in history[taken:]:
            self._add(report)
        self._last = history[-1] if history else None
        self._thin()

    def group(self, name: str) -> list[Curve]:
        """The curves of one group, in the order in which they came."""
        return list(self._groups.get(name, {}).values())

    def when(self, step: float) -> str:
        """After how much training a step comes, in words; those to come by the pace so far."""
        if len(self._steps) < 2 or step <= 0:
            return "0"
        at = bisect.bisect_left(self._steps, step)
        if at < len(self._steps):
            return duration(self._seconds[at])
        return duration(self._seconds[-1] * step / max(1.0, self._steps[-1]))

    def _thin(self) -> None:
        """As the reports themselves, so that a week of curves takes no more room than a night."""
        if len(self._steps) > MOST_REPORTS:
            self._steps, self._seconds = thinned(self._steps), thinned(self._seconds)
        for curve in (each for group in self._groups.values() for each in group.values()):
            if len(curve.steps) > MOST_REPORTS:
                curve.steps, curve.values = thinned(curve.steps), thinned(curve.values)

    def _smooth(self, r_t: float | None) -> float | None:
        """The mean of the last r_t: that of one small batch is hardly more than a sign."""
        if r_t is None:
            return None
        self._r_t.append(r_t)
        return sum(self._r_t) / len(self._r_t)

    def _add(self, report: "Progress") -> None:
        step = float(report.step)
        self._steps.append(step)
        self._seconds.append(report.seconds)
        augmentation = {"p": report.p, "r_t": self._smooth(report.r_t), "r_v": report.r_v}
        groups: dict[str, Mapping[str, float | None]] = {
            "losses": report.losses,
            "decisions": {name: value for name, value in report.decisions.items() if name != "sign"},
            "rates": report.learning_rates,
            "norms": report.gradient_norms,
            "augmentation": augmentation,
            "memory": {"": report.memory_mb / 1024},
            "speed": {"": report.images_per_second},
        }
        for group, values in groups.items():
            for name, value in values.items():
                if value is not None:
                    curve = self._groups.setdefault(group, {}).setdefault(name, Curve(spoken(name)))
                    curve.steps.append(step)
                    curve.values.append(value)


def checked(state: "RunState") -> list[Curve]:
    """What was measured on the check pictures: the figures that decide which model is best."""
    return [
        Curve(
            metric_title(name),
            [float(each.step) for each in state.validations if name in each.metrics],
            [each.metrics[name] for each in state.validations if name in each.metrics],
        )
        for name in dict.fromkeys(each.criterion for each in state.validations)
    ]


def seen(state: "RunState", name: str, title: str) -> list[Curve]:
    """One figure of the previews ("variety", "nearness", ...)."""
    there = [each for each in state.previews if name in each.figures]
    return [Curve(title, [float(each.step) for each in there], [each.figures[name] for each in there])] if there else []


def spoken(name: str) -> str:
    """A curve's name for a person."""
    known = {"r_t": "r_t", "r_v": "r_v", "real": tr("Real"), "fake": tr("Made"), "G": "G", "D": "D"}
    return known.get(name) or name.replace("_", " ").replace(".", " ")
