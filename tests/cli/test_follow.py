"""Following a job: what is shown, what Ctrl+C does, how the end is told."""

import os
import signal
from types import TracebackType
from typing import Any, Self, cast

import pytest

from gantool.cli import follow as following
from gantool.cli.follow import JobEndedError, follow
from gantool.jobs.client import Job, Outcome
from gantool.jobs.events import Event, Finished, Noted, Saved
from gantool.jobs.folder import Wish


class Script:
    """A job that plays a script: at each poll one entry, an event or something that happens (Ctrl+C)."""

    def __init__(self, *entries: Any, outcome: Outcome | None = None, obeys: bool = True) -> None:
        self._entries = list(entries)
        self._outcome = outcome or Outcome("done", result={"a": 1})
        self._obeys = obeys
        self._ended = False
        self._idle = 0
        self.wishes: list[Wish] = []
        self.kills = 0

    def is_running(self) -> bool:
        return not self._ended

    def poll(self) -> list[Event]:
        if not self._entries:
            self._idle += 1
            assert self._idle < 2000, "nobody ended it"
            self._ended = self._ended or self._obeys
            return []
        entry = self._entries.pop(0)
        if callable(entry):
            entry()
            return []
        return [entry]

    def ask(self, wish: Wish) -> None:
        self.wishes.append(wish)

    def kill(self) -> None:
        self.kills += 1
        self._ended = True

    def outcome(self) -> Outcome:
        return self._outcome


class Seen:
    """A view that remembers."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.told: list[str] = []
        self.is_open = False

    def __enter__(self) -> Self:
        self.is_open = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.is_open = False

    def show(self, event: Event) -> None:
        self.events.append(event)

    def tell(self, sentence: str) -> None:
        self.told.append(sentence)


def press() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def ending_of(script: Script, view: Seen | None = None, **options: Any) -> following.Ending:
    return follow(cast(Job, script), view or Seen(), **options)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "INTERVAL", 0.001)


def test_every_event_is_shown_also_those_after_the_end() -> None:
    events = (Noted(message="a"), Saved(step=1), Finished(outcome="done"))
    view = Seen()
    ending = ending_of(Script(*events), view)
    assert tuple(view.events) == events
    assert not view.is_open
    assert (ending.result, ending.exit_code) == ({"a": 1}, 0)


def test_the_first_ctrl_c_asks_for_a_stop_and_waits() -> None:
    script = Script(press, Saved(step=3), Finished(outcome="stopped"), outcome=Outcome("stopped", result={"steps": 3}))
    view = Seen()
    ending = ending_of(script, view)
    assert (script.wishes, script.kills) == (["stop"], 0)
    assert (ending.exit_code, ending.result) == (130, {"steps": 3})
    assert "Ctrl+C again" in view.told[0]


def test_the_second_ctrl_c_kills() -> None:
    script = Script(press, Saved(step=3), press, outcome=Outcome("died", "killed", 3), obeys=False)
    ending = ending_of(script, patience=1e9)
    assert (script.wishes, script.kills) == (["stop"], 1)
    assert ending.exit_code == 130
    with pytest.raises(KeyboardInterrupt):
        _ = ending.result


def test_patience_ends_a_job_that_will_not_stop() -> None:
    script = Script(press, outcome=Outcome("died", "killed", 3), obeys=False)
    ending_of(script, patience=0.01)
    assert script.kills == 1


def test_a_job_that_was_done_before_it_could_stop_is_done() -> None:
    ending = ending_of(Script(press, Finished(outcome="done")))
    assert ending.exit_code == 0


def test_watching_ends_by_ctrl_c_and_leaves_the_job_alone() -> None:
    script = Script(press, Saved(step=1), obeys=False)
    with pytest.raises(KeyboardInterrupt):
        ending_of(script, stops=False)
    assert (script.wishes, script.kills) == ([], 0)


def test_ctrl_c_means_the_usual_again_afterwards() -> None:
    before = signal.getsignal(signal.SIGINT)
    ending_of(Script())
    assert signal.getsignal(signal.SIGINT) is before


def test_a_failure_carries_its_sentence_code_and_details() -> None:
    with pytest.raises(JobEndedError, match="No such setting") as caught:
        _ = ending_of(Script(outcome=Outcome("failed", "No such setting.", 2, details="trace"))).result
    assert (caught.value.exit_code, caught.value.details) == (2, "trace")
