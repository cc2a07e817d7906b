"""The ring around what has the keyboard: shown only when a key brought the focus there."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from gantool.app.theme.theme import color

REACH = 4  # px: 2 of gap and 2 of line


class FocusRing(QWidget):
    """One ring for a window; `follow` puts it around a widget until the focus moves on."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._watched: list[QObject] = []
        self._target: QWidget | None = None
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def follow(self, widget: QWidget | None) -> None:
        self._let_go()
        window = self.parentWidget()
        if widget is None or window is None or not window.isAncestorOf(widget):
            return
        self._target = widget
        each: QWidget | None = widget
        while each is not None and each is not window:
            each.installEventFilter(self)
            self._watched.append(each)
            each = each.parentWidget()
        self._place()
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        elif event.type() in (QEvent.Type.Hide, QEvent.Type.Destroy):
            self._let_go()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def _place(self) -> None:
        if self._target is None:
            return
        window = self.parentWidget()
        assert window is not None
        corner = self._target.mapTo(window, QPoint(0, 0))
        self.setGeometry(QRect(corner, self._target.size()).adjusted(-REACH, -REACH, REACH, REACH))

    def _let_go(self) -> None:
        for each in self._watched:
            each.removeEventFilter(self)
        self._watched.clear()
        self._target = None
        self.hide()

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not self._target:
            self._let_go()
