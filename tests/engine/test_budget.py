"""Minutes turned into steps."""

import pytest

from gantool.engine import budget
from gantool.engine.budget import MinutesBudget


def test_steps_fill_the_minutes_less_what_saving_costs(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr(budget.time, "monotonic", lambda: now)
    watch = MinutesBudget(minutes=1.0, overhead=2.0, checkpoint_every=10)
    for took in [5.0, 1.0] + [0.5] * 8:
        assert watch.steps() is None
        now += took
        watch.record(took)
    # 10 s are spent, 2 s go to the last checkpoint: 48 s at 0.5 s a step and 2 s for each ten.
    assert watch.steps() == 10 + int(48 / (0.5 + 0.2))


def test_a_machine_too_slow_for_ten_steps_still_gets_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr(budget.time, "monotonic", lambda: now)
    watch = MinutesBudget(minutes=0.1, overhead=0.0, checkpoint_every=10)
    now = 7.0
    watch.record(7.0)
    assert watch.steps() == 1
