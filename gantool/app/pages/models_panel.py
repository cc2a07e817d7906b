"""The chosen model, at the right: what it can do next, its facts, what may be written on it, and where it can go."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFormLayout, QFrame, QGridLayout, QWidget

from gantool.app.context import Context
from gantool.app.pages.models_menu import export_menu, more_menu
from gantool.app.pages.models_next import Next, next_steps
from gantool.app.pages.models_words import model_facts, model_words
from gantool.app.widgets.boxes import Scroll, clear, column, holder, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.editable import Editable
from gantool.app.widgets.label import label
from gantool.app.widgets.notice import Kind, Notice
from gantool.app.widgets.picture import PictureBox
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.library import Entry


class ModelPanel(QFrame):
    """Signals:
    next_requested(str): open this page with the model.
    renamed(str), licensed(str), noted(str): what the person wrote.
    menu_taken(str): rename, duplicate or folder.
    export_requested(str): in this format.
    share_requested(), compare_requested(), measure_requested(), removal_requested()
    """

    next_requested = Signal(str)
    renamed = Signal(str)
    licensed = Signal(str)
    noted = Signal(str)
    menu_taken = Signal(str)
    export_requested = Signal(str)
    share_requested = Signal()
    compare_requested = Signal()
    measure_requested = Signal()
    removal_requested = Signal()

    def __init__(self, context: Context, pages: frozenset[str]) -> None:
        """`pages`: the ids of those that there are."""
        super().__init__()
        self.setProperty("kind", "panel")
        self.setFixedWidth(316)
        self._context, self._pages = context, pages
        self._entry: Entry | None = None
        self.main: Button | None = None
        self.adopted = Notice()
        self.adopted.hide()
        self._picture = PictureBox(tr("What the model does"), 140, cut=False)
        self._what = label(tone="text2", wrap=True)
        self._next = row(gap=8)
        self._ways_on: list[Button] = []
        self._cannot = label(type="small", tone="text2", wrap=True)
        self._build_words()
        self._build_ways()
        about = column(self._picture, self._head(), self._what, self._next, self._cannot, line(), self._facts, gap=12)
        about.addWidget(line())
        about.addLayout(self._ways)
        about.addStretch(1)
        about.addLayout(row(self.remove, None))
        self.details = holder(about)
        self._nothing = label(tone="text2", wrap=True)
        self.remove_damaged = Button(tr("Move to trash"), "danger", "trash")
        self.remove_damaged.clicked.connect(self.removal_requested)
        self.remove_damaged.hide()
        content = QWidget()
        away = row(self.remove_damaged, None)
        layout = column(self.adopted, self._nothing, away, gap=14, margins=(18, 16, 18, 16))
        layout.addWidget(self.details, 1)
        content.setLayout(layout)
        self.setLayout(column(Scroll(content)))
        context.pictures.loaded.connect(lambda _: self._show_picture())

    # -- building

    def _head(self) -> QWidget:
        self.name = Editable(tr("Name"), "", type="page")  # the menu begins it
        self.name.edited.connect(self.renamed)
        self.more = more_menu()
        self.more.taken.connect(self._on_menu)
        layout = row(gap=4)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        return holder(layout)

    def _build_words(self) -> None:
        self._facts = QFormLayout()
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setVerticalSpacing(8)
        self._facts.setHorizontalSpacing(16)
        self._facts.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.licence = Editable(tr("Licence"), tr("not set"))
        self.licence.edited.connect(self.licensed)
        self.notes = Editable(tr("Notes"), tr("none"), lines=True)
        self.notes.edited.connect(self.noted)
        self._facts.addRow(label(tr("Licence"), tone="text2"), self.licence)
        self._facts.addRow(label(tr("Notes"), tone="text2"), self.notes)

    def _build_ways(self) -> None:
        self.export = export_menu()
        self.export.taken.connect(self.export_requested)
        self.share = Button(tr("Share"), "", "copy", tip=tr("One file with weights, card and preview"))
        self.share.clicked.connect(self.share_requested)
        self.compare = Button(tr("Compare"), "", "compare", tip=tr("Its card beside those of others"))
        self.compare.clicked.connect(self.compare_requested)
        self.copy = Button(tr("Duplicate"), "", "plus", tip=tr("A copy of your own"))
        self.copy.clicked.connect(lambda: self.menu_taken.emit("duplicate"))
        self.measure = Button(tr("Measure"), "", "grid", tip=tr("How good it is, on pictures of yours or held out"))
        self.measure.clicked.connect(self.measure_requested)
        self.remove = Button(tr("Move to trash"), "danger", "trash")
        self.remove.clicked.connect(self.removal_requested)
        self._ways = QGridLayout()
        self._ways.setContentsMargins(0, 0, 0, 0)
        self._ways.setSpacing(8)
        for at, button in enumerate((self.export, self.share, self.copy, self.compare, self.measure)):
            self._ways.addWidget(button, at // 2, at % 2)

    # -- showing

    def show_model(self, entry: "Entry | None", fault: str = "", *, others: bool = True) -> None:
        """Show this model; without one, say what is wrong with the chosen card, or what to do."""
        if self._is_written_on(entry):
            return
        self._entry = entry
        self.details.setVisible(entry is not None)
        self._nothing.setVisible(entry is None and not self.adopted.isVisible())
        self.remove_damaged.setVisible(bool(fault))
        self._nothing.setText(fault or tr("Choose a model to see what it learnt from and how good it is."))
        if entry is None:
            return
        self._show_picture()
        self.name.show_words(entry.name, "-")
        self._what.setText(model_words(entry, self._context.catalogue.families))
        self._show_next(next_steps(entry, self._pages))
        self._show_facts(entry)
        self._explain(entry, others=others)

    def _is_written_on(self, entry: "Entry | None") -> bool:
        """Whether the person is writing on this very model: nothing may take that away."""
        same = entry is not None and self._entry is not None and entry.folder == self._entry.folder
        return same and any(each.writing for each in (self.name, self.licence, self.notes))

    def _show_next(self, steps: list[Next]) -> None:
        clear(self._next)
        self.main = None
        self._ways_on.clear()
        for step in steps:
            button = Button(step.title, "" if self.main else "accent", step.icon, key="" if self.main else "Ctrl+Enter")
            button.clicked.connect(lambda _=False, page=step.page: self.next_requested.emit(page))
            self._next.addWidget(button, 1)
            self._ways_on.append(button)
            self.main = self.main or button
        self._fold_next()
        self._cannot.setVisible(not steps)
        self._cannot.setText(tr("It makes pictures of its own; the page that shows them is not here yet."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_next()

    def _fold_next(self) -> None:
        """Side by side where their words have room, else one below the other."""
        needs = sum(each.sizeHint().width() + self._next.spacing() for each in self._ways_on)
        way = QBoxLayout.Direction.LeftToRight if needs <= self.width() - 36 else QBoxLayout.Direction.TopToBottom
        self._next.setDirection(way)

    def _show_facts(self, entry: "Entry") -> None:
        while self._facts.rowCount() > 2:
            self._facts.removeRow(0)
        for at, (title, text) in enumerate(model_facts(entry)):
            self._facts.insertRow(at, label(title, tone="text2"), label(text, wrap=True))
        reason = self._fixed(entry)
        self.licence.show_words(entry.card.licence, reason)
        self.notes.show_words(entry.card.notes, reason)

    def _explain(self, entry: "Entry", *, others: bool) -> None:
        reason = self._fixed(entry)
        self.more.explain_item("rename", reason)
        self.remove.explain(reason)
        self.compare.explain("" if others else tr("there is one model only"))

    @staticmethod
    def _fixed(entry: "Entry") -> str:
        """Why it cannot be changed; empty where it can."""
        from gantool.library import Origin

        return {
            Origin.USER: "",
            Origin.SHIPPED: tr("It came with gantool; duplicate it to have your own."),
            Origin.RUN: tr("It belongs to a run; duplicate it to have your own."),
        }[entry.origin]

    def tell(self, kind: Kind, title: str, text: str = "", *, done: bool = True) -> None:
        """Say how bringing a model in or writing it goes; what is `done` can be put away."""
        actions = []
        if done:
            understood = Button(tr("Understood"), size="small")
            understood.clicked.connect(self._on_understood)
            actions.append(understood)
        self.adopted.tell(kind, title, text, *actions)
        self.adopted.show()
        self._nothing.hide()

    def _show_picture(self) -> None:
        preview = self._entry.preview if self._entry is not None else None
        self._picture.setVisible(preview is not None)
        if preview is not None:
            self._picture.show_image(self._context.pictures.get(preview))

    def _on_menu(self, id_: str) -> None:
        if id_ == "rename":
            self.name.begin()
        else:
            self.menu_taken.emit(id_)

    def _on_understood(self) -> None:
        self.adopted.hide()
        self._nothing.setVisible(self._entry is None)
