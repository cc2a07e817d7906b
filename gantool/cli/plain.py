"""A job in quiet lines, for logs and pipes: a line where something changed, and one of progress now and then."""

import time
from types import TracebackType
from typing import Self

from rich.console import Console

from gantool.cli.wording import Remarks, duration, figures
from gantool.jobs.events import Continued, Event, Item, Paused, Phase, Progress

EVERY = 15.0  # seconds between two lines of progress


class PlainView:
    """Prints events as lines; steady progress at most every `every` seconds."""

    def __init__(self, console: Console, every: float = EVERY) -> None:
        self._console = console
        self._remarks = Remarks()
        self._every = every
        self._told_at = float("-inf")
        self._title = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def show(self, event: Event) -> None:
        for _, sentence in self._remarks.of(event):
            self.tell(sentence)
        match event:
            case Phase() if event.title != self._title:
                self._title = event.title
                self.tell(f"{event.title} ...")
            case Progress():
                self._now_and_then(_progress(event), last=event.step == event.steps)
            case Item(state="done"):
                self._now_and_then(f"{event.index} of {event.total} pictures", last=event.index == event.total)
            case Paused():
                self.tell("Paused.")
            case Continued():
                self.tell("Going on.")
            case _:
                pass

    def tell(self, sentence: str) -> None:
        self._console.print(sentence, soft_wrap=True)

    def _now_and_then(self, line: str, last: bool) -> None:
        now = time.monotonic()
        if last or now - self._told_at >= self._every:
            self._told_at = now
            self.tell(line)


def _progress(event: Progress) -> str:
    of = f" of {event.steps}" if event.steps else ""
    left = f", {duration(event.eta)} left" if event.eta is not None else ""
    return f"Step {event.step}{of}{left}  {figures(event.losses)}"
