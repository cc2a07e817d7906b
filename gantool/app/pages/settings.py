"""The Settings page: look, language, what this computer can do, folders, notifications, keys, reports of failures."""

import contextlib
from typing import Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gantool import files
from gantool.app import crash
from gantool.app.context import Context
from gantool.app.frame.header import Header
from gantool.app.frame.page import Page
from gantool.app.pages.appearance import Appearance
from gantool.app.widgets.boxes import Scroll, column, frame, holder, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.devicecheck import DeviceCheck
from gantool.app.widgets.devicepicker import DevicePicker
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.switch import Switch
from gantool.app.words import tr


class SettingsPage(Page):
    """One column."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.appearance = Appearance(context)
        content = QWidget()
        content.setMaximumWidth(760)
        content.setLayout(
            column(
                self.appearance,
                self._device(),
                self._folders(),
                self._notifications(),
                self._keys(),
                self._reports(),
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
        self._scroll = Scroll(centred)
        page.addWidget(self._scroll, 1)
        self.setLayout(page)

    def arrived(self, payload: object) -> None:
        self._look_for_reports()
        self.picker.refresh()
        if payload == "reports":
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self.report))

    def main_button(self) -> Button | None:
        return self._test

    def closing(self) -> None:
        self.check.stop()

    # -- parts

    def _device(self) -> QWidget:
        self.check = DeviceCheck(self.context)
        self.check.test_ended.connect(self._on_test_ended)
        self._test = Button(
            tr("Test this computer"), "", "chip", tip=tr("Runs a few small networks, takes some seconds")
        )
        self._test.clicked.connect(self._on_test)
        self._copy = Button(tr("Copy report"), "quiet", "copy")
        self._copy.clicked.connect(self.check.copy)
        self._copy.hide()
        head = row(label(tr("What works here"), "section"), None, self._copy, self._test)
        self.picker = DevicePicker(self.context)
        chosen = column(self.picker, margins=(16, 12, 16, 12))
        return holder(column(head, frame("card", chosen), self.check, gap=10))

    def _notifications(self) -> QWidget:
        words = column(
            label(tr("Tell me when a long job ends"), "row"),
            label(
                tr("A note of the system where it has such, else a sign in the taskbar; only while I look elsewhere."),
                "small",
                "text2",
                wrap=True,
            ),
            gap=2,
        )
        self.notify = Switch(tr("Tell me when a long job ends"), self.context.remembered.flag("notify", True))
        self.notify.toggled.connect(lambda on: self.context.remembered.keep("notify", on))
        made = row(gap=12, margins=(16, 10, 16, 10))
        made.addLayout(words, 1)
        made.addWidget(self.notify)
        return holder(column(label(tr("Notifications"), "section"), frame("card", made), gap=10))

    def _reports(self) -> QWidget:
        self._copy_crash = Button(tr("Copy report"), "quiet", "copy")
        self._copy_crash.clicked.connect(self._on_copy_crash)
        self._forget = Button(tr("Remove reports"), "quiet", "trash")
        self._forget.clicked.connect(self._on_forget)
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(tr("The newest report"))
        self.report.setFixedHeight(160)
        self._no_report = label(
            tr("There are none. Should the window ever fail, what is known of it is kept here to read and to copy."),
            tone="text2",
            wrap=True,
        )
        head = row(label(tr("Reports of failures"), "section"), None, self._copy_crash, self._forget)
        return holder(column(head, self._no_report, self.report, gap=10))

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

    def _open(self, path: Any) -> None:
        with contextlib.suppress(OSError):  # then it is not there to be opened, which is said
            path.mkdir(parents=True, exist_ok=True)
        if not path.is_dir():
            self.context.toast("danger", tr("The folder {place} cannot be made.", place=files.shown(path)))
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.context.toast("info", tr("It is in {place}.", place=files.shown(path)))

    def _on_test(self) -> None:
        self._test.explain(tr("the test is running"))
        self.check.start()

    def _on_test_ended(self, right: bool) -> None:
        self._test.explain("")
        self.picker.refresh()
        self._copy.setVisible(bool(self.check.result))

    def _look_for_reports(self) -> None:
        self.context.background.call(crash.newest, self._show_report)

    def _show_report(self, text: str) -> None:
        self.report.setPlainText(text)
        for each in (self.report, self._copy_crash, self._forget):
            each.setVisible(bool(text))
        self._no_report.setVisible(not text)

    def _on_copy_crash(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.context.toast("done", tr("The report is on the clipboard."))

    def _on_forget(self) -> None:
        self.context.background.call(crash.forget, lambda _: self._look_for_reports())
