"""The first page that a newcomer sees: what this computer can do, and where to begin."""

from PySide6.QtWidgets import QWidget

from gantool.app import where
from gantool.app.context import Context
from gantool.app.frame.header import Header
from gantool.app.frame.page import Page
from gantool.app.pages.appearance import Appearance
from gantool.app.widgets.boxes import Scroll, column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.devicecheck import DeviceCheck
from gantool.app.widgets.label import label
from gantool.app.words import tr


class FirstRunPage(Page):
    """The device check under a title, with the way on."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.title = label(tr("Looking at this computer"), "hero", wrap=True)
        self.check = DeviceCheck(context)
        self.check.test_ended.connect(self._on_test_ended)
        self.start = Button(tr("Start with my images"), "accent", size="large", key="Ctrl+Enter")
        self.start.clicked.connect(lambda: self._leave(None))
        self.samples = Button(tr("Try with sample images"), size="large", tip=tr("Pictures that come with gantool"))
        self.samples.clicked.connect(lambda: self._leave([where.samples()]))
        self.copy = Button(tr("Copy report"), "quiet", "copy")
        self.copy.clicked.connect(self.check.copy)
        self.copy.explain(tr("the test is running"))
        content = QWidget()
        content.setMaximumWidth(808)
        content.setLayout(
            column(
                self.title,
                self.check,
                Appearance(context),
                row(self.copy, None, self.samples, self.start, gap=12),
                None,
                gap=16,
                margins=(24, 28, 24, 24),
            )
        )
        centred = QWidget()
        middle = row(gap=0)
        middle.addStretch(0)
        middle.addWidget(content, 1)
        middle.addStretch(0)
        centred.setLayout(middle)
        page = column(Header(context, tr("Welcome")), gap=0)
        page.addWidget(Scroll(centred), 1)
        self.setLayout(page)

    def arrived(self, payload: object) -> None:
        if not self.check.result:
            self.check.start()

    def main_button(self) -> Button | None:
        return self.start

    def closing(self) -> None:
        self.check.stop()

    def _on_test_ended(self, right: bool) -> None:
        self.title.setText(tr("This computer is ready") if right else tr("Something is wrong with this computer"))
        self.copy.explain("" if self.check.result else tr("there is no report"))

    def _leave(self, payload: object) -> None:
        self.context.remembered.keep("said/welcome", True)
        self.context.go("train", payload)
