"""The chosen model, at the right: what it does, what can be done with it, and its facts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QWidget

from gantool.app.context import Context
from gantool.app.pages.models_words import model_facts, model_words
from gantool.app.widgets.boxes import Scroll, column, holder, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.notice import Kind, Notice
from gantool.app.widgets.picture import PictureBox
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.library import Entry


class ModelPanel(QFrame):
    """Signals:
    convert_requested(): convert with the model that is shown.
    removal_requested(): move it to the trash.
    """

    convert_requested = Signal()
    removal_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        self.setFixedWidth(316)
        self._context = context
        self._entry: Entry | None = None
        self.adopted = Notice()
        self.adopted.hide()
        self._picture = PictureBox(tr("What the model does"), 140, cut=False)
        self._name = ElidedLabel(type="page")
        self._what = label(tone="text2", wrap=True)
        self.convert = Button(tr("Convert"), "accent", "convert", key="Ctrl+Enter")
        self.convert.clicked.connect(self.convert_requested)
        self._facts = QFormLayout()
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setVerticalSpacing(8)
        self._facts.setHorizontalSpacing(16)
        self._facts.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.remove = Button(tr("Move to trash"), "danger", "trash")
        self.remove.clicked.connect(self.removal_requested)
        about = column(self._picture, self._name, self._what, self.convert, line(), self._facts, None, gap=12)
        about.addWidget(line())
        about.addLayout(row(self.remove, None))
        self.details = holder(about)
        self._nothing = label(tone="text2", wrap=True)
        content = QWidget()
        content.setLayout(column(self.adopted, self._nothing, self.details, gap=14, margins=(18, 16, 18, 16)))
        self.setLayout(column(Scroll(content)))
        context.pictures.loaded.connect(lambda _: self._show_picture())

    def show_model(self, entry: "Entry | None", fault: str = "") -> None:
        """Show this model; without one, say what is wrong with the chosen card, or what to do."""
        from gantool.library import Origin

        self._entry = entry
        self.details.setVisible(entry is not None)
        self._nothing.setVisible(entry is None and not self.adopted.isVisible())
        self._nothing.setText(fault or tr("Choose a model to see what it learnt from and how good it is."))
        if entry is None:
            return
        self._show_picture()
        self._name.setText(entry.name)
        self._what.setText(model_words(entry, self._context.catalogue.families))
        self.remove.explain(
            {
                Origin.USER: "",
                Origin.SHIPPED: tr("it came with gantool"),
                Origin.RUN: tr("it belongs to a run; remove the run's folder"),
            }[entry.origin]
        )
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for title, text in model_facts(entry):
            self._facts.addRow(label(title, tone="text2"), label(text, wrap=True))

    def tell(self, kind: Kind, title: str, text: str = "", *, done: bool = True) -> None:
        """Say how bringing a model in goes; what is `done` can be put away."""
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

    def _on_understood(self) -> None:
        self.adopted.hide()
        self._nothing.setVisible(self._entry is None)
