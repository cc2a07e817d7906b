"""The rarer things one does with a run: let it learn longer, fork it, look into its folder, read its log."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from gantool.app.widgets.button import Button
from gantool.app.words import duration, tr

LONGER = (5, 30, 120)  # minutes


class RunMenu(Button):
    """The "…" of the header.

    Signals:
        longer_requested(float): learn for so many minutes more.
        fork_requested(): begin a new run with what this one has learnt.
        folder_requested(): open the folder of the run.
        log_requested(): open what the worker wrote.
    """

    longer_requested = Signal(float)
    fork_requested = Signal()
    folder_requested = Signal()
    log_requested = Signal()

    def __init__(self) -> None:
        super().__init__("", "icon", "more", tip=tr("More about this run"))
        self.menu_shown = QMenu(self)
        self.menu_shown.setToolTipsVisible(True)
        self.longer = []
        for minutes in LONGER:
            action = self.menu_shown.addAction(tr("Continue {time} longer", time=duration(minutes * 60)))
            action.triggered.connect(lambda _=False, minutes=minutes: self.longer_requested.emit(float(minutes)))
            self.longer.append(action)
        self.fork = self.menu_shown.addAction(tr("Fork from here"))
        self.fork.setToolTip(tr("A new run that begins with what this one has learnt"))
        self.fork.triggered.connect(lambda: self.fork_requested.emit())
        self.menu_shown.addSeparator()
        self.menu_shown.addAction(tr("Open folder")).triggered.connect(lambda: self.folder_requested.emit())
        self.menu_shown.addAction(tr("Open log")).triggered.connect(lambda: self.log_requested.emit())
        self.clicked.connect(self._on_clicked)

    def explain_longer(self, reason: str) -> None:
        """Why it cannot learn longer now; with an empty one it can."""
        for action in self.longer:
            action.setEnabled(not reason)
            action.setToolTip(reason)

    def _on_clicked(self) -> None:
        width = self.menu_shown.sizeHint().width()
        self.menu_shown.popup(self.mapToGlobal(QPoint(self.width() - width, self.height() + 4)))
