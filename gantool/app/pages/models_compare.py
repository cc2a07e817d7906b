"""Cards of models side by side: what each does, what it learnt from, how good it is, in the same rows."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gantool.app.context import Context
from gantool.app.pages.models_words import model_facts, model_words
from gantool.app.widgets.boxes import Scroll, clear, column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.picture import PictureBox
from gantool.app.words import megabytes, tr

if TYPE_CHECKING:
    from gantool.library import Entry

MOST = 4


class CompareCards(QWidget):
    """Two to four models.

    Signals:
        left(): the person goes back to all cards.
    """

    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._folders: list[str] = []
        self._entries: Mapping[str, Entry] = {}
        back = Button(tr("Back to all models"), "", "x")
        back.clicked.connect(self.left)
        self.add = Choice(tr("Model to compare"))
        self.add.setMinimumWidth(180)
        self.add.setMaximumWidth(260)
        self.add.activated.connect(self._on_added)
        self.table = QGridLayout()
        self.table.setContentsMargins(0, 0, 12, 16)
        self.table.setHorizontalSpacing(20)
        self.table.setVerticalSpacing(10)
        content = QWidget()
        content.setLayout(column(self.table, None))
        layout = column(row(back, None, self.add, gap=12, margins=(0, 0, 16, 0)), gap=14)
        layout.addWidget(Scroll(content), 1)
        self.setLayout(layout)
        context.pictures.loaded.connect(lambda _: self._show_pictures())
        self._pictures: list[tuple[PictureBox, Entry]] = []

    @property
    def compared(self) -> list[str]:
        """The folders of those that are compared."""
        return self._folders

    def begin(self, folder: str) -> None:
        """Compare this one with the next in the list."""
        others = [key for key in self._entries if key != folder]
        self._folders = [folder, *others[:1]]
        self._show()

    def show_entries(self, entries: "Mapping[str, Entry]") -> None:
        """The models at hand; those that are gone leave the comparison."""
        self._entries = entries
        self._folders = [key for key in self._folders if key in entries]
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        clear(self.table)
        self._pictures = []
        entries = [self._entries[key] for key in self._folders]
        facts = [dict(self._facts(entry)) for entry in entries]
        titles = list(dict.fromkeys(title for each in facts for title in each))
        for at, entry in enumerate(entries, 1):
            self._head(entry, at)
            self.table.setColumnStretch(at, 1)
        for line, title in enumerate(titles, 2):
            top = Qt.AlignmentFlag.AlignTop
            self.table.addWidget(label(title, tone="text2"), line, 0, top)
            for at, each in enumerate(facts, 1):
                self.table.addWidget(label(each.get(title, "–"), wrap=True), line, at, top)
        self._offer()
        self._show_pictures()

    def _facts(self, entry: "Entry") -> list[tuple[str, str]]:
        kind = (tr("Kind"), model_words(entry, self._context.catalogue.families))
        licence = (tr("Licence"), entry.card.licence or tr("not set"))
        notes = [(tr("Notes"), entry.card.notes)] if entry.card.notes else []
        return [kind, *model_facts(entry), licence, *notes, (tr("File"), megabytes(entry.weights.stat().st_size))]

    def _head(self, entry: "Entry", at: int) -> None:
        name = ElidedLabel(entry.name, "section")
        drop = Button("", "icon", "x", size="small", tip=tr("Compare without {name}", name=entry.name))
        drop.clicked.connect(lambda: self._on_dropped(str(entry.folder)))
        head = row(gap=4)
        head.addWidget(name, 1)
        head.addWidget(drop)
        self.table.addLayout(head, 0, at)
        picture = PictureBox(tr("What the model does"), 120, cut=False)
        self.table.addWidget(picture, 1, at)
        self._pictures.append((picture, entry))

    def _show_pictures(self) -> None:
        for box, entry in self._pictures:
            box.show_image(self._context.pictures.get(entry.preview) if entry.preview is not None else None)

    def _offer(self) -> None:
        self.add.clear()
        self.add.addItem(tr("Add a model"), "")
        for key, entry in self._entries.items():
            if key not in self._folders:
                self.add.addItem(entry.name, key)
        full = len(self._folders) >= MOST
        self.add.setEnabled(self.add.count() > 1 and not full)
        self.add.setToolTip(tr("Four are as many as can be seen at once") if full else "")

    def _on_added(self) -> None:
        key = str(self.add.currentData())
        if key:
            self._folders.append(key)
            self._show()

    def _on_dropped(self, key: str) -> None:
        self._folders.remove(key)
        if len(self._folders) < 2:
            self.left.emit()
        else:
            self._show()
