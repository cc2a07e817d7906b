"""Trying models on a picture: one warm worker answers, into gantool's cache, without a result in the batch."""

import shutil
import time
import uuid
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from gantool.app.background import Background
from gantool.app.jobwatch import JobWatch

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome
    from gantool.jobs.events import Event, Tried
    from gantool.jobs.spec import ConvertSpec
    from gantool.jobs.trials import Crop
    from gantool.library import Entry

PAUSE = 180  # ms after the last change before a wish is sent: a slider moves through many values
MOST_KEPT = 60  # answers
OLD = 24 * 3600  # s after which what an earlier window left is swept


@dataclass(frozen=True)
class Answer:
    """What a model made of a picture, or why it could not."""

    output: Path | None
    reason: str = ""
    seconds: float = 0.0
    region: tuple[float, float, float, float] | None = None
    """Which part of the picture it is: left, top, width, height as shares; None for all of it."""
    told: "Tried | None" = None


@dataclass(frozen=True)
class Wish:
    """One picture, or a part of it, through one model; `key` tells it from all others."""

    key: str
    spec: "ConvertSpec"
    crop: "Crop | None" = None


def wish_key(entry: "Entry", picture: Path, arguments: dict[str, Any], crop: "Crop | None" = None) -> str:
    """What decides how the translation of a picture looks: the weights and the settings, not the file's name."""
    deciding = ("fit", "recipe", "controls", "scale", "width", "height", "alpha")
    settings = {name: arguments[name] for name in deciding if name in arguments}
    part = f"|{crop.x:.4f} {crop.y:.4f} {crop.side}" if crop is not None else ""
    return f"{entry.folder}|{entry.card.sha256}|{sorted(settings.items())}|{picture}{part}"


class Trial(QObject):
    """Answers by key; the newest wishes win.

    Signals:
        answered(): there is an answer that was not there before, or none will come.
    """

    answered = Signal()

    def __init__(
        self, background: Background, parent: QObject, device: Callable[[], str] = lambda: "auto"
    ) -> None:
        super().__init__(parent)
        self._background, self._device = background, device
        self._answers: OrderedDict[str, Answer] = OrderedDict()
        self._wishes: tuple[Wish, ...] = ()
        self._number = 0
        self._sent: dict[int, tuple[Wish, ...]] = {}
        self._folder: Path | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._send)
        self.watch = JobWatch(background, self)
        self.watch.job_started.connect(self._ask)
        self.watch.events_arrived.connect(self._on_events)
        self.watch.job_ended.connect(self._on_ended)
        self.watch.refused.connect(self._give_up)

    def answer(self, key: str) -> Answer | None:
        return self._answers.get(key)

    def awaits(self, key: str) -> bool:
        """Whether an answer to this is under way."""
        return key not in self._answers and any(each.key == key for each in self._wishes)

    def wish(self, wishes: Sequence[Wish]) -> None:
        """Answer these, those that are known already excepted; earlier wishes are forgotten."""
        missing = tuple(each for each in wishes if each.key not in self._answers)
        if missing == self._wishes:
            return
        self._wishes = missing
        if missing:
            self._timer.start()
        else:
            self._timer.stop()

    def again(self, wishes: Sequence[Wish]) -> None:
        """Answer these anew, whatever is known."""
        for each in wishes:
            self._answers.pop(each.key, None)
        self._wishes = ()
        self.wish(wishes)

    def close(self) -> None:
        """End the worker and remove what it made."""
        self._timer.stop()
        self.watch.discard()
        if (place := self._folder) is not None:
            self._background.call(lambda: shutil.rmtree(place, ignore_errors=True))

    def _send(self) -> None:
        if self.watch.folder is not None:
            self._ask()
        elif not self.watch.active:
            from gantool.jobs.spec import TrialSpec

            self.watch.start(TrialSpec(device=self._device()))

    def _ask(self) -> None:
        job, wishes = self.watch.folder, self._wishes
        if job is None or not wishes:
            return
        self._number += 1
        self._sent = {number: sent for number, sent in self._sent.items() if number > self._number - 5}
        self._sent[self._number] = wishes
        number, place = self._number, self._place()

        def send() -> None:
            from gantool.jobs.trials import ask

            outs = (place / f"{number}-{at}" for at in range(len(wishes)))
            conversions = [each.spec.model_copy(update={"out": out}) for each, out in zip(wishes, outs, strict=True)]
            ask(job, number, conversions, wishes[0].crop)

        self._background.call(send, failed=lambda error: self._give_up(str(error)))

    def _place(self) -> Path:
        """A folder of this window's own; those that others left long ago go."""
        if self._folder is None:
            from gantool.files import folder

            tries = folder("cache") / "tries"
            self._folder = tries / uuid.uuid4().hex
            self._background.call(lambda: _sweep(tries))
        return self._folder

    def _on_events(self, events: "list[Event]") -> None:
        from gantool.jobs.events import Tried

        answers = [each for each in events if isinstance(each, Tried)]
        for each in answers:
            self._take(each)
        if answers:
            self.answered.emit()

    def _take(self, told: "Tried") -> None:
        sent = self._sent.get(told.number, ())
        if told.at < len(sent):
            output = Path(told.output) if told.output else None
            self._keep(sent[told.at].key, Answer(output, told.reason, told.seconds, told.region, told))

    def _keep(self, key: str, answer: Answer) -> None:
        self._answers[key] = answer
        while len(self._answers) > MOST_KEPT:
            _, gone = self._answers.popitem(last=False)
            if gone.output is not None:
                self._background.call(partial(shutil.rmtree, gone.output.parent, ignore_errors=True))

    def _on_ended(self, outcome: "Outcome") -> None:
        """It had nothing to do for long, or it died; a new wish starts another."""
        self.watch.discard()
        if outcome.state == "done":
            if any(each.key not in self._answers for each in self._wishes):
                self._send()  # the wish came while it was leaving
        else:
            self._give_up(outcome.reason)

    def _give_up(self, reason: str) -> None:
        for each in self._wishes:
            if each.key not in self._answers:
                self._keep(each.key, Answer(None, reason))
        self.answered.emit()


def _sweep(tries: Path) -> None:
    for left in tries.glob("*"):
        if time.time() - left.stat().st_mtime > OLD:
            shutil.rmtree(left, ignore_errors=True)
