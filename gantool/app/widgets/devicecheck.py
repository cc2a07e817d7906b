"""The self-test of this computer: started, followed, and told in rows and in three estimates."""

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gantool.app.context import Context
from gantool.app.jobwatch import JobWatch
from gantool.app.told import told
from gantool.app.widgets.bar import Bar
from gantool.app.widgets.boxes import clear, column, frame, holder, line, row
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import label
from gantool.app.words import duration, figure, tr, written

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome
    from gantool.jobs.events import Event

LITTLE_DISK = 10.0  # GB


class DeviceCheck(QWidget):
    """Signals:
    test_ended(bool): it is over; whether everything here computes right.
    """

    test_ended = Signal(bool)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.result: dict[str, Any] = {}
        self._watch = JobWatch(context.background, self)
        self._watch.events_arrived.connect(self._on_events)
        self._watch.job_ended.connect(self.show_outcome)
        self._watch.refused.connect(self._on_refused)
        self.words = label(
            tr("gantool runs a few small networks and compares them with exact arithmetic."), tone="text2", wrap=True
        )
        self._bar = Bar(tr("Progress of the test"))
        self._bar.hide()
        self._estimates = row(gap=12)
        self._figures = holder(self._estimates)
        self._figures.hide()
        self._rows = column(gap=0)
        self._card = frame("card", column(self._rows, margins=(1, 1, 1, 1)))
        self._card.hide()
        self.setLayout(column(self.words, self._bar, self._figures, self._card, gap=12))

    @property
    def at_work(self) -> bool:
        return self._watch.active

    def start(self) -> None:
        """Begin the test, unless it runs."""
        from gantool.jobs.spec import DoctorSpec

        if self._watch.active:
            return
        self.words.setText(tr("Starting"))
        self._bar.show()
        self._bar.show_share(None)
        self._watch.start(DoctorSpec(speed=True))

    def stop(self) -> None:
        """End it: its result is not wanted any more."""
        self._watch.discard()

    def copy(self) -> None:
        """Put the whole report on the clipboard."""
        QGuiApplication.clipboard().setText(json.dumps(self.result, indent=2))
        self.context.toast("done", tr("The report is on the clipboard."))

    def _on_events(self, events: "list[Event]") -> None:
        from gantool.jobs.events import Phase

        for event in events:
            if isinstance(event, Phase):
                self.words.setText(told(event.title))

    def _on_refused(self, reason: str) -> None:
        self._bar.hide()
        self.words.setText(told(reason))
        self.test_ended.emit(False)

    def show_outcome(self, outcome: "Outcome") -> None:
        """Tell how the test ended."""
        self._watch.discard()
        self._bar.hide()
        if outcome.state != "done":
            self._on_refused(outcome.reason)
            return
        self.result = outcome.result
        right = all(bool(each.get("right")) for each in self.result.get("devices", []))
        self._show_estimates(self.result.get("speed") or {})
        self._show_rows()
        self.words.setText(
            tr("Everything here computes as it should.") if right else tr("Something computes wrongly here; see below.")
        )
        self.test_ended.emit(right)

    # -- three figures

    def _show_estimates(self, speed: dict[str, Any]) -> None:
        clear(self._estimates)
        self._figures.setVisible(bool(speed))
        if not speed:
            return
        hours, milliseconds, seconds = (float(speed[name]) for name in ("train_hours", "paint_ms", "convert_seconds"))
        for icon, title, value, text in (
            (
                "train",
                tr("Train"),
                tr("about {time}", time=duration(hours * 3600)),
                tr("for Pix2Pix as in its paper: 80,000 pictures of 256 px. A first impression takes 5 min"),
            ),
            (
                "paint",
                tr("Paint"),
                tr("{n} ms", n=round(milliseconds)),
                tr("of computing from stroke to picture, Pix2Pix at 256 px"),
            ),
            ("convert", tr("Convert"), tr("{n} s", n=figure(seconds)), tr("for a picture of 512 px, CycleGAN")),
        ):
            head = row(Icon(icon, "accent_text", 20), label(title, "row"), None, gap=8)
            words = column(head, label(value, "figure"), label(text, "small", "text2", wrap=True), None, gap=6)
            words.setContentsMargins(16, 14, 16, 14)
            self._estimates.addWidget(frame("card", words), 1)

    # -- rows

    def _show_rows(self) -> None:
        clear(self._rows)
        for device in self.result.get("devices", []):
            self._add_device(device)
        for advice in self.result.get("advice", []):
            self._add("info", "text2", told(str(advice)), "", "")
        free = float(self.result.get("free_disk_gb", 0.0))
        low = free < LITTLE_DISK
        self._add(
            "warn" if low else "check",
            "warn" if low else "success",
            tr("Disk nearly full") if low else tr("{n:.0f} GB of disk free", n=free),
            tr("{n:.0f} GB free. A long run with its checkpoints needs a few GB.", n=free)
            if low
            else tr("A long run with its checkpoints needs a few GB."),
            "",
        )
        self._card.show()

    def _add_device(self, device: dict[str, Any]) -> None:
        right, errors = bool(device.get("right")), device.get("errors", {})
        text = tr(
            "{gb:.1f} GB free, {precision}.", gb=device.get("memory_gb", 0.0), precision=device.get("precision", "")
        )
        if device.get("device") == self.result.get("chosen"):
            text += " " + tr("Used by default.")
        if errors:
            listed = ", ".join(f"{name} {written(value, '.1g')}" for name, value in errors.items())
            text += " " + tr("Largest deviation {list}.", list=listed)
        if device.get("fault"):
            text += f" {told(str(device['fault']))}"
        self._add(
            "check" if right else "error",
            "success" if right else "danger",
            told(str(device.get("name", ""))),
            text,
            tr("passed") if right else tr("wrong"),
        )

    def _add(self, icon: str, token: str, title: str, text: str, word: str) -> None:
        if self._rows.count():
            self._rows.addWidget(line())
        words = column(label(title, "row", wrap=True), gap=2)
        if text:
            words.addWidget(label(text, "small", "text2", wrap=True))
        made = row(Icon(icon, token), gap=14, margins=(16, 10, 16, 10))
        made.addLayout(words, 1)
        made.addWidget(label(word, tone="text2"))
        self._rows.addLayout(made)
