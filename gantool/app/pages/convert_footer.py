"""The footer of Convert: how far the batch is, and the actions that make sense now."""

import time
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from gantool.app.widgets.bar import Bar
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.words import counted, duration, figure, number, tr

ROOMY = 1000  # px


@dataclass(frozen=True)
class BatchView:
    """What the footer tells: rows by state, and how the job stands. `begun` is of the monotonic clock."""

    rows: int = 0
    done: int = 0
    failed: int = 0
    skipped: int = 0
    at_work: bool = False
    ended: bool = False
    paused: bool = False
    begun: float = 0.0
    phase: str = ""
    folder: str = ""
    reason: str = ""  # why it cannot be converted now
    watching: bool = False  # more pictures come as they arrive
    will_watch: bool = False  # and would, if it began now
    can_wait: bool = False  # something else has the device now
    earlier: bool = False  # results of another model or of other settings are there

    @property
    def finished(self) -> int:
        return self.done + self.failed + self.skipped


class ConvertFooter(QFrame):
    """Signals: one for each button: `copy_requested`, `cancel_requested`, `pause_requested`, `retry_requested`,
    `open_requested`, `convert_requested`, `queue_requested`.
    """

    copy_requested = Signal()
    cancel_requested = Signal()
    pause_requested = Signal()
    retry_requested = Signal()
    open_requested = Signal()
    convert_requested = Signal()
    queue_requested = Signal()

    def __init__(self, *, enlarges: bool = False) -> None:
        super().__init__()
        self._enlarges = enlarges
        self._reason = ""
        self.setProperty("kind", "footer")
        self.setFixedHeight(64)
        self.done = label(type="chosen")
        self._left = ElidedLabel(tone="text2")
        self._bar = Bar(tr("Progress of the conversion"), 5)
        self.copy = Button(tr("Copy as command"), "quiet", "terminal", tip=tr("The same conversion for a terminal"))
        self.cancel = Button(tr("Cancel"), size="large", tip=tr("What is done stays"))
        self.pause = Button(tr("Pause"), "", "pause", size="large")
        self.retry = Button(tr("Try the failed ones again"), size="large")
        self.queue = Button(
            tr("Add to queue"),
            "",
            "queue",
            size="large",
            tip=tr("It starts when what runs now, and what waits, is done"),
        )
        self.open = Button(tr("Open results"), "accent", "folder", size="large", key="Ctrl+Enter")
        self.convert = Button(
            _verb(enlarges), "accent", "enlarge" if enlarges else "convert", size="large", key="Ctrl+Enter"
        )
        words = row(self.done, gap=10)
        words.addWidget(self._left, 1)
        layout = row(gap=12, margins=(24, 0, 24, 0))
        layout.addLayout(column(None, words, self._bar, None, gap=7), 1)
        for button, request in (
            (self.copy, self.copy_requested),
            (self.retry, self.retry_requested),
            (self.cancel, self.cancel_requested),
            (self.pause, self.pause_requested),
            (self.queue, self.queue_requested),
            (self.convert, self.convert_requested),
            (self.open, self.open_requested),
        ):
            button.clicked.connect(request)
            layout.addWidget(button)
        self.setLayout(layout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """How far it is goes before the words on the quiet button."""
        super().resizeEvent(event)
        self.copy.setText(tr("Copy as command") if self.width() >= ROOMY else "")
        self.copy.setAccessibleName(tr("Copy as command"))
        self.copy.retip(tr("The same conversion for a terminal") if self.copy.text() else tr("Copy as command"))
        self.copy.explain(self._reason)

    def main_button(self) -> Button:
        return self.open if self.open.isVisible() and not self.convert.isVisible() else self.convert

    def show_batch(self, batch: BatchView) -> None:
        """Say how the batch stands, and offer what can be done."""
        n, waiting = batch.rows, batch.rows - batch.finished
        self.convert.setText(_invitation(batch, self._enlarges))
        self.convert.explain(batch.reason)
        self._reason = batch.reason
        self.copy.explain(batch.reason)
        self.queue.explain(batch.reason)
        over = batch.ended and n > 0 and waiting == 0 and not batch.will_watch
        self.convert.setVisible(not batch.at_work and not over)
        self.queue.setVisible(batch.can_wait and not batch.at_work and not over and not batch.will_watch)
        self.open.setVisible(batch.at_work or over or batch.earlier)
        self.open.restyle("" if batch.earlier else "accent")
        self.open.explain("" if batch.done or batch.earlier else tr("no result yet"))
        self.cancel.setVisible(batch.at_work)
        self.cancel.setText(tr("Stop watching") if batch.watching else tr("Cancel"))
        self.pause.setVisible(batch.at_work)
        self.pause.setText(tr("Continue") if batch.paused else tr("Pause"))
        self.pause.set_icon("play" if batch.paused else "pause")
        self.retry.setVisible(not batch.at_work and batch.failed > 0)
        told = batch.at_work or batch.ended
        self._bar.setVisible(told)
        self._bar.show_share(
            None if batch.at_work and not batch.finished and not batch.paused else batch.finished / max(1, n),
            "warn" if batch.paused else "accent",
        )
        self.done.setText(tr("{at} of {all}", at=number(batch.finished), all=number(n)) if told else "")
        self.done.setVisible(told)
        self._left.setText(_words(batch, self._enlarges))


def _verb(enlarges: bool) -> str:
    return tr("Enlarge") if enlarges else tr("Convert")


def _invitation(batch: BatchView, enlarges: bool) -> str:
    """What the main button does."""
    if batch.will_watch:
        return tr("Enlarge and watch") if enlarges else tr("Convert and watch")
    n = batch.rows - batch.finished or batch.rows
    if enlarges:
        return counted(n, tr("Enlarge {n} picture"), tr("Enlarge {n} pictures")) if n else tr("Enlarge")
    return counted(n, tr("Convert {n} picture"), tr("Convert {n} pictures")) if n else tr("Convert")


def _words(batch: BatchView, enlarges: bool) -> str:
    if not batch.at_work and not batch.ended:
        return (
            tr("{action}: {reason}", action=_verb(enlarges), reason=batch.reason)
            if batch.reason
            else tr("Results go to {folder}. The originals are never changed.", folder=batch.folder)
        )
    parts = _speed(batch) if batch.at_work else []
    if batch.failed:
        parts.append(tr("{n} failed", n=number(batch.failed)))
    if batch.skipped:
        parts.append(tr("{n} skipped", n=number(batch.skipped)))
    return " · ".join(parts or [tr("all done")])


def _speed(batch: BatchView) -> list[str]:
    spent = time.monotonic() - batch.begun
    if batch.paused:
        return [tr("paused")]
    if batch.watching and batch.finished == batch.rows:
        return [tr("waiting for new pictures")]
    if batch.finished and spent > 1:
        return [
            tr("about {time} left", time=duration((batch.rows - batch.finished) * spent / batch.finished)),
            tr("{n} images/s", n=figure(batch.finished / spent)),
        ]
    return [batch.phase]
