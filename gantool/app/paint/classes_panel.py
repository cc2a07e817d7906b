"""What to paint: the classes of a label map with their names and keys, ink and paper, or a field of colours."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gantool.app.paint.color_field import ColorField
from gantool.app.paint.ground import MOST_KEYS, Color, Ground
from gantool.app.paint.options import Options
from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color
from gantool.app.widgets.boxes import clear, column
from gantool.app.widgets.label import as_tip, label
from gantool.app.words import tr


class ClassRow(QAbstractButton):
    """One class: its colour, its name and its key."""

    def __init__(self, title: str, rgb: Color, key: str) -> None:
        super().__init__()
        self.rgb, self._key = rgb, key
        self.setCheckable(True)
        self.setText(title)
        self.setAccessibleName(title)
        self.setToolTip(as_tip(f"{title}  ({key})" if key else title))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(160, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        from PySide6.QtGui import QColor

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            painter.setPen(QPen(color("accent"), 1))
            painter.setBrush(color("soft"))
            painter.drawRoundedRect(ground, 6, 6)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("hover"))
            painter.drawRoundedRect(ground, 6, 6)
        painter.setPen(QPen(color("outline"), 1))
        painter.setBrush(QColor(*self.rgb))
        painter.drawRoundedRect(QRectF(8.5, self.height() / 2 - 8.5, 17, 17), 4, 4)
        weight = painter.font().Weight
        painter.setFont(sized(13, weight.DemiBold if self.isChecked() else weight.Normal))
        painter.setPen(color("text"))
        words = QRectF(34, 0, self.width() - 34 - 36, self.height())
        elided = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), elided)
        if self._key:
            self._paint_key(painter)
        painter.end()

    def _paint_key(self, painter: QPainter) -> None:
        cap = QRectF(self.width() - 28, self.height() / 2 - 9, 18, 18)
        painter.setPen(QPen(color("outline"), 1))
        painter.setBrush(color("raised"))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setFont(sized(11))
        painter.setPen(color("text2"))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self._key)


class ClassesPanel(QWidget):
    """Signals:
    color_chosen(object): the person took this (R, G, B).
    """

    color_chosen = Signal(object)

    def __init__(self, options: Options) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._options = options
        self._ground = Ground("colors")
        self.rows: list[ClassRow] = []
        self.field: ColorField | None = None
        self._title = label(tr("What to paint"), "section")
        self._hint = label("", "small", "text2", wrap=True)
        self._list = column(gap=0)
        layout = column(gap=6)
        layout.addLayout(column(self._title, margins=(8, 0, 8, 0)))
        layout.addLayout(column(self._hint, margins=(8, 0, 8, 0)))
        layout.addLayout(self._list)
        self.setLayout(layout)
        options.changed.connect(self._show_chosen)

    def show_ground(self, ground: Ground) -> None:
        """Offer what this ground takes."""
        self._ground = ground
        clear(self._list)
        self.rows, self.field = [], None
        match ground.kind:
            case "labels":
                named = [(each.title, each.color) for each in ground.classes]
            case "lines":
                named = [(tr("Ink"), ground.ink), (tr("Paper"), ground.paper)]
            case _:
                named = []
        words = {"holes": tr("What you erase is filled in by the model."), "lines": ground.why_ink()}
        self._hint.setText(words.get(ground.kind, ""))
        self._hint.setVisible(bool(self._hint.text()))
        for index, (title, rgb) in enumerate(named):
            row = ClassRow(title, rgb, str((index + 1) % 10) if index < MOST_KEYS else "")
            row.clicked.connect(lambda _=False, rgb=rgb: self.color_chosen.emit(rgb))
            self.rows.append(row)
            self._list.addWidget(row)
        if not named:
            self.field = ColorField()
            self.field.color_chosen.connect(self.color_chosen)
            self._list.addWidget(self.field)
        self._show_chosen()

    def choose(self, number: int) -> bool:
        """Take the class with this digit (1..9, then 0); whether there is one."""
        index = (number - 1) % 10
        if index >= len(self.rows):
            return False
        self.color_chosen.emit(self.rows[index].rgb)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        chosen = next((index for index, row in enumerate(self.rows) if row.isChecked()), None)
        if step is None or chosen is None:
            super().keyPressEvent(event)
            return
        row = self.rows[(chosen + step) % len(self.rows)]
        self.color_chosen.emit(row.rgb)
        row.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_chosen(self) -> None:
        chosen = self._options.color
        exact = any(row.rgb == chosen for row in self.rows)
        for index, row in enumerate(self.rows):
            row.setChecked(row.rgb == chosen)
            stop = row.rgb == chosen or (not exact and index == 0)
            row.setFocusPolicy(Qt.FocusPolicy.TabFocus if stop else Qt.FocusPolicy.NoFocus)
        if self.field is not None:
            self.field.show_color(chosen)
