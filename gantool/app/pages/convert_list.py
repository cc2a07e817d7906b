"""The pictures to convert, at the left: counted, filtered, added and taken off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from gantool.app.pictures import Pictures
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.filelist import FileList
from gantool.app.widgets.filerows import FileModel
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import ElidedLabel, badge, label
from gantool.app.widgets.segmented import Segmented
from gantool.app.words import counted, number, tr


class ConvertList(QFrame):
    """Signals:
    add_requested(): the person wants to choose more pictures.
    clear_requested(): take all off the list.
    """

    add_requested = Signal()
    clear_requested = Signal()

    def __init__(self, files: FileModel, pictures: Pictures) -> None:
        super().__init__()
        self.setProperty("kind", "list")
        self.setMinimumWidth(240)
        self._files = files
        self.count = label(type="section")
        self.badge = badge(tr("Watching"), "accent")
        self.badge.hide()
        add = Button(tr("Add"), "", "plus", size="small", key="Ctrl+O")
        add.clicked.connect(self.add_requested)
        self._clear = Button(tr("Clear"), "quiet", size="small", tip=tr("Take all pictures off this list; files stay"))
        self._clear.clicked.connect(self.clear_requested)
        self.filters = Segmented(
            [("all", tr("All")), ("done", tr("Done")), ("failed", tr("Failed"))],
            tr("Which rows are shown"),
            stretch=True,
        )
        self.filters.chosen.connect(files.show_only)
        self.rows = FileList(files, pictures)
        self._hint = ElidedLabel("", "small", "text2")
        self.show_hint("")
        layout = column(
            row(self.count, self.badge, None, self._clear, add, gap=4), self.filters, gap=10, margins=(16, 14, 10, 0)
        )
        layout.addWidget(self.rows, 1)
        layout.addLayout(row(Icon("drop", "text2", 16), self._hint, margins=(6, 8, 8, 10)))
        self.setLayout(layout)

    def show_hint(self, text: str) -> None:
        """What dropping would do; an empty text for nothing held."""
        self._hint.setText(text or tr("Drop pictures or folders anywhere"))

    def show_counts(self, *, at_work: bool, watching: bool = False) -> None:
        """Count the rows anew; `watching`: more come as they arrive."""
        self.badge.setVisible(watching)
        self._clear.setVisible(not watching)  # there is no room for both, and it cannot be done now
        n = len(self._files.rows)
        done, failed = self._files.count("done"), self._files.count("failed", "skipped")
        self.count.setText(counted(n, tr("{n} picture"), tr("{n} pictures")))
        self.filters.retitle("done", tr("Done {n}", n=number(done)) if done else tr("Done"))
        self.filters.retitle("failed", tr("Failed {n}", n=number(failed)) if failed else tr("Failed"))
        self._clear.explain(tr("pictures are being converted") if at_work else "")
