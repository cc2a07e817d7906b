"""What dropping does while a report is open: look inside something else, or take it together with what is there."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QWidget

from gantool.app.dropped import Held
from gantool.app.pages.drop_words import drop_words
from gantool.app.widgets.boxes import row
from gantool.app.widgets.dropzone import DropZone
from gantool.app.words import tr


class DropOffer(QWidget):
    """Covers its parent while something hovers; the left half stands for another dataset, the right for adding."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.setAccessibleName(tr("What dropping does"))
        self._instead, self._add = DropZone("", ""), DropZone("", "")
        self._name = self._words = ("", "")
        self._usable = True
        self.adds = False
        self.setLayout(row(self._instead, self._add, gap=16, margins=(24, 20, 24, 20)))
        parent.installEventFilter(self)
        self.hide()

    def offer(self, held: Held, name: str) -> None:
        """This hovers over the dataset `name`."""
        state, title, sentence = drop_words(held)
        self._usable = state == "over"
        self._words = (title, sentence)
        self._name = (tr("Add to “{name}”", name=name), tr("Both are read together, as one set of pictures."))
        self.adds = False
        self._add.setVisible(self._usable and not held.run)
        self._draw()
        self.setGeometry(self.parentWidget().rect())  # type: ignore[union-attr]  # it always has one
        self.raise_()
        self.show()

    def withdraw(self) -> None:
        """It went away, or was dropped."""
        self.adds = False
        self.hide()

    def point_at(self, where: QPoint) -> None:
        """The pointer is here, in the window's coordinates."""
        if self.isVisible():
            here = self.mapFrom(self.window(), where)
            self.adds = self._add.isVisible() and here.x() > self.width() / 2
            self._draw()

    def _draw(self) -> None:
        usable = "over" if self._usable else "refused"
        state = "rest" if self.adds else usable
        self._instead.show_state(state, *self._words)  # type: ignore[arg-type]  # one of its states
        self._add.show_state("over" if self.adds else "rest", *self._name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self.resize(self.parentWidget().size())  # type: ignore[union-attr]  # it is the one that was resized
        return False
