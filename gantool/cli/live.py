"""A job on a terminal: one moving bar with the time left, the losses below it, remarks scrolling past above it."""

from types import TracebackType
from typing import Self

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.spinner import Spinner
from rich.table import Table
from rich.text import Text

from gantool import files
from gantool.cli.wording import Remarks, duration, figures
from gantool.jobs.events import Continued, Event, Item, Paused, Phase, Progress

COLORS = {"info": "dim", "good": "green", "warning": "yellow"}


class LiveView:
    """Draws the newest phase, progress or item; shrinks with the terminal."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._remarks = Remarks()
        self._spinner = Spinner("dots", style="cyan")
        self._title = "Starting"
        self._done, self._total = 0, 0
        self._beside = ""
        self._below = ""
        self._live = Live(console=console, transient=True, refresh_per_second=8, get_renderable=self._render)

    def __enter__(self) -> Self:
        self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._live.stop()

    def show(self, event: Event) -> None:
        for severity, sentence in self._remarks.of(event):
            self._console.print(Text(sentence, COLORS[severity]))
        match event:
            case Phase():
                self._title, self._done, self._total = event.title, event.done, event.total
                self._beside = f"{event.done}/{event.total}" if event.total else ""
                self._below = ""
            case Progress():
                self._show_progress(event)
            case Item():
                self._title, self._done, self._total = "Converting", event.index, event.total
                self._beside = f"{event.index}/{event.total}"
                self._below = files.shown(event.input)
            case Paused():
                self._title = "Paused"
            case Continued():
                self._title = "Training"
            case _:
                pass

    def tell(self, sentence: str) -> None:
        self._console.print(Text(sentence, "bold"))

    def refresh(self) -> None:
        """Draw now what else is drawn eight times a second."""
        self._live.refresh()

    def _show_progress(self, event: Progress) -> None:
        self._title, self._done, self._total = "Training", event.step, event.steps or 0
        self._beside = f"{event.step}/{event.steps}" if event.steps else f"step {event.step}"
        if event.eta is not None:
            self._beside += f"  {duration(event.eta)} left"
        self._below = f"{event.images_per_second:.1f} images/s  {figures(event.losses)}"

    def _render(self) -> RenderableType:
        line = Table.grid(padding=(0, 1))
        bar = ProgressBar(
            total=self._total or None,
            completed=self._done,
            width=max(10, min(40, self._console.width - 45)),
            pulse=not self._total,
        )
        line.add_row(self._spinner, Text(self._title, "bold"), bar, Text(self._beside, "cyan"))
        if not self._below:
            return line
        return Group(line, Text("  " + self._below, "dim", no_wrap=True, overflow="ellipsis"))
