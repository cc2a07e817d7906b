"""What training would make of a person's own pictures, drawn anew while the ranges of the damage are moved."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from gantool.app.context import Context
from gantool.app.jobwatch import JobWatch
from gantool.app.told import told
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import label
from gantool.app.widgets.picture import PictureBox
from gantool.app.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from gantool.jobs.client import Outcome
    from gantool.jobs.events import Event

PAUSE = 180  # ms after the last change before it is drawn: a slider moves through many values
SHOWN, VARIANTS, EDGE = 2, 2, 160


class DamagePreview(QWidget):
    """One warm worker draws: left the middle of each picture, right of it the small ones an enlarger learns from."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._context = context
        self._pictures: tuple[Path, ...] = ()
        self._arguments: dict[str, Any] = {}
        self._seed = self._number = 0
        self._drawn = 0  # the newest answer that was shown
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._send)
        self._watch = JobWatch(context.background, self)
        self._watch.job_started.connect(self._ask)
        self._watch.events_arrived.connect(self._on_events)
        self._watch.job_ended.connect(self._on_ended)
        self._watch.refused.connect(self._say)
        self.box = PictureBox(tr("Your pictures, and the small ones made of them"), 212)
        self._note = label(type="small", tone="text2", wrap=True)
        self.again = Button(tr("Draw again"), "link", "dice", size="small", tip=tr("Other damage of the same kind"))
        self.again.clicked.connect(self._on_again)
        self.setLayout(column(self.box, row(self._note, None, self.again), gap=6))
        self._say("")

    def show_pictures(self, pictures: tuple[Path, ...]) -> None:
        """The pictures that are damaged."""
        if pictures[:SHOWN] != self._pictures:
            self.forget()
            self._pictures = pictures[:SHOWN]
        self.again.explain("" if pictures else tr("the pictures are still being looked at"))

    def show_damage(self, family: str, preset: str, settings: dict[str, Any]) -> None:
        """Draw them with these settings, soon; nothing is drawn while the preview is not seen."""
        arguments = {"family": family, "preset": preset or None, "settings": settings}
        if arguments != self._arguments:
            self._arguments = arguments
            self.wish()

    def wish(self) -> None:
        """Draw what was asked for last, where it can be seen."""
        if self._pictures and self._arguments and self.isVisible():
            self._timer.start()

    def forget(self) -> None:
        """End the worker and let its picture go."""
        self._timer.stop()
        self._watch.discard()
        self.box.show_image(None)
        self._say("")

    def _spec(self, *, stays: bool) -> Any:
        from gantool.jobs.spec import DegradePreviewSpec

        return DegradePreviewSpec(
            **self._arguments, paths=self._pictures, pictures=SHOWN, variants=VARIANTS, edge=EDGE, seed=self._seed,
            stays=stays,
        )  # fmt: skip

    def _send(self) -> None:
        self._say(tr("Trying it on your pictures …"))
        if self._watch.folder is not None:
            self._ask()
        elif not self._watch.active:
            self._watch.start(self._spec(stays=True))

    def _ask(self) -> None:
        job = self._watch.folder
        if job is None:
            return
        self._number += 1
        number, spec = self._number, self._spec(stays=False)

        def ask() -> None:
            from gantool.jobs.trials import ask_damage

            ask_damage(job, number, spec)

        self._context.background.call(ask, failed=lambda error: self._say(str(error)))

    def _on_events(self, events: "list[Event]") -> None:
        from gantool.jobs.events import Tried

        answers = [each for each in events if isinstance(each, Tried)]
        if not answers or answers[-1].number <= self._drawn:
            return
        answer = answers[-1]
        self._drawn = answer.number
        if answer.output is None:
            self._say(told(answer.reason))
            return
        path = Path(answer.output)

        def load() -> "QImage":
            from gantool.app.pictures import load

            return load(path)

        self._context.background.call(load, self._on_loaded)

    def _on_loaded(self, image: "QImage") -> None:
        self.box.show_when_there(image)
        if self._drawn == self._number:
            self._say(tr("Left your picture, right of it what the model gets to see, as large."))

    def _on_again(self) -> None:
        self._seed += 1
        self.wish()

    def _on_ended(self, outcome: "Outcome") -> None:
        """It had nothing to do for long, or it died; the next change starts another."""
        self._watch.discard()
        self._number = self._drawn = 0
        if outcome.state != "done":
            self._say(outcome.reason or tr("There is nothing to show."))

    def _say(self, words: str) -> None:
        self._note.setText(words)
