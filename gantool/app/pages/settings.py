"""The Settings page: how it looks, what this computer can do, where things are kept, and the keys."""

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from gantool import files
from gantool.app.context import Context
from gantool.app.frame.header import Header
from gantool.app.frame.page import Page
from gantool.app.jobwatch import JobWatch
from gantool.app.widgets.bar import Bar
from gantool.app.widgets.boxes import Scroll, clear, column, frame, holder, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.segmented import Segmented
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome
    from gantool.jobs.events import Event


class SettingsPage(Page):
    """One column."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._result: dict[str, Any] = {}
        self._watch = JobWatch(context.background, self)
        self._watch.events_arrived.connect(self._on_events)
        self._watch.job_ended.connect(self._on_tested)
        self._watch.refused.connect(self._on_refused)
        content = QWidget()
        content.setMaximumWidth(760)
        content.setLayout(
            column(
                self._appearance(),
                self._device(),
                self._folders(),
                self._keys(),
                None,
                gap=24,
                margins=(24, 24, 24, 24),
            )
        )
        centred = QWidget()
        middle = row(gap=0)
        middle.addStretch(0)
        middle.addWidget(content, 1)
        middle.addStretch(0)
        centred.setLayout(middle)
        page = column(Header(context, tr("Settings")), gap=0)
        page.addWidget(Scroll(centred), 1)
        self.setLayout(page)

    def main_button(self) -> Button | None:
        return self._test

    def closing(self) -> None:
        self._watch.discard()

    # -- parts

    def _appearance(self) -> QWidget:
        self._mode = Segmented(
            [("system", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark"))], tr("Appearance")
        )
        self._mode.choose(self.context.theme.mode)
        self._mode.chosen.connect(self._on_mode)
        return holder(column(label(tr("Appearance"), "section"), row(self._mode, None), gap=10))

    def _device(self) -> QWidget:
        self._test = Button(
            tr("Test this computer"), "", "chip", tip=tr("Runs a few small networks, takes some seconds")
        )
        self._test.clicked.connect(self._on_test)
        self._copy = Button(tr("Copy report"), "quiet", "copy")
        self._copy.clicked.connect(self._on_copy)
        self._copy.hide()
        self._phase = label(
            tr("gantool runs a few small networks and compares them with exact arithmetic."), tone="text2", wrap=True
        )
        self._bar = Bar(tr("Progress of the test"))
        self._bar.hide()
        self._rows = column(gap=0)
        self._card = frame("card", column(self._rows, margins=(1, 1, 1, 1)))
        self._card.hide()
        head = row(label(tr("What works here"), "section"), None, self._copy, self._test)
        return holder(column(head, self._phase, self._bar, self._card, gap=10))

    def _folders(self) -> QWidget:
        rows = column(gap=0)
        for at, (title, text, path) in enumerate(
            (
                (tr("Everything of gantool"), tr("Set GANTOOL_HOME to keep it elsewhere"), files.home()),
                (tr("Training runs"), tr("Each is a folder; whoever opens it sees the run"), files.home() / "runs"),
                (tr("Models"), tr("Your own, as safetensors with a card"), files.home() / "models"),
                (
                    tr("Plugins"),
                    tr("Python packages put here are off until you switch them on"),
                    files.home() / "plugins",
                ),
            )
        ):
            if at:
                rows.addWidget(line())
            button = Button(tr("Open"), "", "folder", size="small", tip=files.shown(path))
            button.clicked.connect(lambda _=False, path=path: self._open(path))
            words = column(label(title, "row"), ElidedLabel(f"{files.shown(path)}  ·  {text}", "small", "text2"), gap=2)
            made = row(gap=12, margins=(16, 9, 12, 9))
            made.addLayout(words, 1)
            made.addWidget(button)
            rows.addLayout(made)
        return holder(
            column(label(tr("Folders"), "section"), frame("card", column(rows, margins=(1, 1, 1, 1))), gap=10)
        )

    def _keys(self) -> QWidget:
        button = Button(tr("Show every action and key"), "", "help", key="?")
        button.clicked.connect(self.context.help_requested)
        return holder(column(label(tr("Keys"), "section"), row(button, None), gap=10))

    # -- acting

    def _on_mode(self, mode: str) -> None:
        self.context.remembered.keep("theme", mode)
        self.context.theme.set_mode("light" if mode == "light" else "dark" if mode == "dark" else "system")

    def _open(self, path: Any) -> None:
        path.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _on_test(self) -> None:
        from gantool.jobs.spec import DoctorSpec

        self._test.explain(tr("the test is running"))
        self._phase.setText(tr("Starting"))
        self._bar.show()
        self._bar.show_share(None)
        self._watch.start(DoctorSpec())

    def _on_events(self, events: "list[Event]") -> None:
        from gantool.jobs.events import Phase

        for event in events:
            if isinstance(event, Phase):
                self._phase.setText(event.title)

    def _on_tested(self, outcome: "Outcome") -> None:
        self._watch.discard()
        self._done()
        if outcome.state != "done":
            self._on_refused(outcome.reason)
            return
        self._result = outcome.result
        self._copy.show()
        clear(self._rows)
        wrong = False
        for device in outcome.result.get("devices", []):
            right = bool(device.get("right"))
            wrong = wrong or not right
            errors = device.get("errors", {})
            text = tr(
                "{gb:.1f} GB free, {precision}.", gb=device.get("memory_gb", 0.0), precision=device.get("precision", "")
            )
            if device.get("device") == outcome.result.get("chosen"):
                text += " " + tr("Used by default.")
            if errors:
                text += " " + tr(
                    "Largest deviation {list}.", list=", ".join(f"{name} {value:.1g}" for name, value in errors.items())
                )
            if device.get("fault"):
                text += f" {device['fault']}"
            self._add(
                "check" if right else "error",
                "success" if right else "danger",
                str(device.get("name", "")),
                text,
                tr("passed") if right else tr("wrong"),
            )
        for advice in outcome.result.get("advice", []):
            self._add("info", "text2", str(advice), "", "")
        free = float(outcome.result.get("free_disk_gb", 0.0))
        low = free < 10
        self._add(
            "warn" if low else "check",
            "warn" if low else "success",
            tr("{n:.0f} GB of disk free", n=free),
            tr("A long run with its checkpoints needs a few GB."),
            "",
        )
        self._card.show()
        self._phase.setText(
            tr("Something computes wrongly here; see below.") if wrong else tr("This computer is ready.")
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

    def _on_refused(self, reason: str) -> None:
        self._done()
        self._phase.setText(reason)

    def _done(self) -> None:
        self._bar.show_share(0.0)
        self._bar.hide()
        self._test.explain("")

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(json.dumps(self._result, indent=2))
        self.context.toast("done", tr("The report is on the clipboard."))
