"""The sliders: one for each latent direction, those with names first; a double-click on a name, or F2, renames it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QStackedWidget, QWidget

from gantool.app.widgets.boxes import clear, column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.slider import Slider
from gantool.app.words import tr

SHOWN = 5  # while the others are folded away
LONGEST_NAME = 60


@dataclass(frozen=True)
class Direction:
    """A latent direction as the window knows it: `id` names its part, `name` is the person's, or empty."""

    id: str
    name: str = ""
    number: int = 0  # for what has no name yet
    reach: float = 3.0  # the slider goes from -reach to reach
    taught: bool = False

    @property
    def title(self) -> str:
        return self.name or tr("Direction {n}", n=self.number)


class SliderRow(QWidget):
    """Signals:
    moved(float): it is being moved.
    settled(float): it was let go there.
    renamed(str): the person gave it this name.
    film_wished(): make a film along it.
    """

    moved = Signal(float)
    settled = Signal(float)
    renamed = Signal(str)
    film_wished = Signal()

    def __init__(self, direction: Direction, width: int) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.direction = direction
        self.slider = Slider(direction.title, -direction.reach, direction.reach, 0.0, step=0.1, centred=True)
        self.slider.name.hide()
        self.slider.track.setToolTip(tr("Double-click sets it back; with Shift ten times finer; F2 gives it a name"))
        self._name = ElidedLabel(direction.title, "small", "text2")
        self._field = QLineEdit()
        self._field.setAccessibleName(tr("Name of the direction"))
        self._field.setMaxLength(LONGEST_NAME)
        self._field.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._field.setStyleSheet("padding: 0 4px; min-height: 22px;")
        self._field.editingFinished.connect(self._on_named)
        self._field.installEventFilter(self)
        self._names = QStackedWidget()
        self._names.addWidget(self._name)
        self._names.addWidget(self._field)
        self._names.setFixedSize(width, 26)
        self._name.installEventFilter(self)
        self._name.setCursor(Qt.CursorShape.IBeamCursor)
        self.slider.value_changed.connect(self.moved)
        self.slider.settled.connect(self.settled)
        layout = row(self._names, gap=8)
        layout.addWidget(self.slider, 1)
        self.setLayout(layout)

    def rename(self) -> None:
        """Let the person type a name."""
        self._field.setText(self.direction.name)
        self._field.setPlaceholderText(self.direction.title)
        self._names.setCurrentWidget(self._field)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.selectAll()

    def show_direction(self, direction: Direction) -> None:
        self.direction = direction
        self._name.setText(direction.title)
        self.slider.track.setAccessibleName(direction.title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.rename()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """What else can be done with a slider."""
        menu = QMenu(self)
        menu.addAction(tr("Film along this slider…")).triggered.connect(self.film_wished)
        menu.addAction(tr("Rename")).triggered.connect(self.rename)
        back = menu.addAction(tr("Set back"))
        back.setEnabled(bool(self.slider.value))
        back.triggered.connect(lambda: self.settled.emit(0.0))
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._name and isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonDblClick:
            if self.isEnabled():
                self.rename()
            return True
        if watched is self._field and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self._field.setText(self.direction.name)
                self._on_named()
            return True
        return super().eventFilter(watched, event)

    def _on_named(self) -> None:
        if self._names.currentWidget() is not self._field:
            return
        self._names.setCurrentWidget(self._name)
        self.slider.track.setFocus(Qt.FocusReason.OtherFocusReason)
        name = self._field.text().strip()
        if name != self.direction.name:
            self.renamed.emit(name)


class SliderList(QWidget):
    """Signals:
    moved(str, float): the slider of this direction is being moved.
    settled(str, float): it was let go there.
    renamed(str, str): the direction and its name from now on.
    film_wished(str): make a film along this direction.
    teach_wished(): the person wants to show what a slider of their own shall do.
    """

    moved = Signal(str, float)
    settled = Signal(str, float)
    renamed = Signal(str, str)
    film_wished = Signal(str)
    teach_wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.rows: dict[str, SliderRow] = {}
        self._directions: tuple[Direction, ...] = ()
        self._open = False
        self._reason = ""
        self.teach = Button(
            tr("Teach a slider"), "link", "plus", tip=tr("Show pictures that have a trait and that lack it")
        )
        self.teach.clicked.connect(self.teach_wished)
        self.more = Button("", "link", "down")
        self.more.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow follows the words
        self.more.clicked.connect(self._on_more)
        self._words = label("", "small", "text2", wrap=True)
        self._list = column(gap=0)
        self.setLayout(
            column(
                row(label(tr("Sliders"), "section"), None, self.teach),
                self._words,
                self._list,
                row(self.more, None),
                gap=6,
            )
        )
        self.show_directions(())

    @property
    def directions(self) -> tuple[Direction, ...]:
        return self._directions

    def show_directions(self, directions: tuple[Direction, ...]) -> None:
        """Other directions; what the sliders of those that stay show is kept."""
        shown = {id_: row_.slider.value for id_, row_ in self.rows.items()}
        self._directions = tuple(sorted(directions, key=lambda each: (not each.name, not each.taught, each.number)))
        clear(self._list)
        self.rows = {}
        for at, direction in enumerate(self._directions):
            made = SliderRow(direction, 112)
            self._connect(made, direction.id)
            made.slider.show_value(shown.get(direction.id, 0.0))
            self.rows[direction.id] = made
            self._list.addWidget(made)
            made.setVisible(self._open or at < self._usual)
        self._show_more()
        self.explain(self._reason)

    @property
    def _usual(self) -> int:
        """How many are seen while the others are folded away: the named ones, at least a few."""
        return max(SHOWN, sum(bool(each.name) for each in self._directions))

    def show_amounts(self, amount_of: Callable[[str], float]) -> None:
        """Put every slider where the edit has it."""
        for id_, made in self.rows.items():
            made.slider.show_value(amount_of(id_))

    def show_name(self, id_: str, name: str) -> None:
        """A direction is called so from now on."""
        changed = (replace(each, name=name) if each.id == id_ else each for each in self._directions)
        self.show_directions(tuple(changed))

    def explain(self, reason: str) -> None:
        """Cannot be moved for this reason; with an empty one they can."""
        self._reason = reason
        for made in self.rows.values():
            made.slider.explain(reason)
            made.setEnabled(not reason)
        self.teach.explain(reason)
        self._words.setText(reason if reason else tr("The model has none yet."))
        self._words.setVisible(not self.rows)

    def _connect(self, made: SliderRow, id_: str) -> None:
        made.moved.connect(lambda value: self.moved.emit(id_, value))
        made.settled.connect(lambda value: self.settled.emit(id_, value))
        made.renamed.connect(lambda name: self.renamed.emit(id_, name))
        made.film_wished.connect(lambda: self.film_wished.emit(id_))

    def _on_more(self) -> None:
        self._open = not self._open
        for at, direction in enumerate(self._directions):
            self.rows[direction.id].setVisible(self._open or at < self._usual)
        self._show_more()

    def _show_more(self) -> None:
        hidden = len(self._directions) - self._usual
        self.more.setVisible(hidden > 0)
        self.more.setText(tr("Fewer") if self._open else tr("{n} more found by the model", n=hidden))
        self.more.set_icon("up" if self._open else "down")
