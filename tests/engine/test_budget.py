"""Minutes turned into steps."""

import pytest

from gantool.engine import budget
from gantool.engine.budget import MinutesBudget


class Clock:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 100.0
        monkeypatch.setattr(budget.time, "monotonic", lambda: self.now)


def watched(watch: MinutesBudget, clock: Clock, took: list[float]) -> list[int | None]:
    answers = []
    for seconds in took:
        clock.now += seconds
        watch.record()
        answers.append(watch.steps())
    return answers


def test_steps_fill_the_minutes_less_what_saving_costs(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    answers = watched(MinutesBudget(1.0, overhead=2.0, checkpoint_every=10), clock, [5.0, 1.0] + [0.5] * 36)
    assert answers[:-1] == [None] * 37
    # Two fifths of the minute are spent, 2 s go to the last checkpoint: 34 s at 0.5 s a step and 2 s for each ten.
    assert answers[-1] == 38 + int(34 / (0.5 + 0.2))


def test_a_machine_too_slow_for_the_budget_still_gets_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    assert watched(MinutesBudget(0.1, overhead=0.0, checkpoint_every=10), clock, [7.0]) == [1]


def test_what_earlier_sessions_did_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    watch = MinutesBudget(1.0, overhead=0.0, checkpoint_every=10, done=100, seconds=30.0)
    answers = watched(watch, clock, [1.0] * 24)
    assert answers[-1] == 100 + 24 + 6


def test_a_pause_while_watching_costs_no_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    watch = MinutesBudget(1.0, overhead=0.0, checkpoint_every=10)
    assert watched(watch, clock, [1.0] * 10)[-1] is None
    clock.now += 3600
    watch.pass_over(3600)
    assert watched(watch, clock, [1.0] * 14)[-1] == 60


def test_steps_that_will_take_longer_are_reckoned_with(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    watch = MinutesBudget(1.0, 0.0, 10, effort=lambda progress: 1.0 if progress < 0.8 else 4.0)
    steps = watched(watch, clock, [0.1] * 241)[-1]
    assert steps is not None
    assert 0.1 * 0.8 * steps + 0.4 * 0.2 * steps == pytest.approx(60, rel=0.01)
