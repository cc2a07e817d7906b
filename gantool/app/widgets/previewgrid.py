"""The pictures of a run: rows Input, Now, Goal; a column for each check picture; and one of them over time."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gantool.app.pictures import Pictures
from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color
from gantool.app.widgets.picture import paint_picture
from gantool.app.words import tr

HEAD, GAP, SMALLEST, FILM = 72, 8, 96, 56


@dataclass(frozen=True)
class Grid:
    """What is shown: titles of the rows, and for each sample (column) its picture in each row."""

    titles: tuple[str, ...]
    columns: tuple[tuple[Path | None, ...], ...]


class PreviewGrid(QWidget):
    """Square tiles, as large as the height allows.

    Signals:
        sample_chosen(int): the person wants to see this column over time.
    """

    sample_chosen = Signal(int)

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures
        self._grid = Grid((), ())
        self._film: list[Path | None] = []
        self._film_at = -1
        self._sample = 0
        self._tall = True
        pictures.loaded.connect(lambda key: self.update())
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Check pictures: input, now, goal"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(240)

    def sizeHint(self) -> QSize:
        return QSize(560, 420)

    @property
    def grid(self) -> Grid:
        return self._grid

    def show_grid(self, grid: Grid, film: list[Path | None], film_at: int, sample: int) -> None:
        """`film` is the chosen sample at a few times, `film_at` which of them is shown now."""
        self._grid, self._film, self._film_at, self._sample = grid, film, film_at, sample
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tall = self.window().height() >= 740

    def mousePressEvent(self, event: QMouseEvent) -> None:
        side, columns = self._measure()
        at = int((event.position().x() - HEAD) // (side + GAP))
        if 0 <= at < columns and event.position().x() >= HEAD:
            self.sample_chosen.emit(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        side, columns = self._measure()
        over = HEAD <= event.position().x() < HEAD + columns * (side + GAP)
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        side, columns = self._measure()
        painter.setFont(sized(13))
        for row, title in enumerate(self._grid.titles):
            top = row * (side + GAP)
            painter.setPen(color("text2"))
            painter.drawText(
                QRectF(0, top, HEAD - 8, side), int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), title
            )
            for at in range(columns):
                path = self._grid.columns[at][row] if row < len(self._grid.columns[at]) else None
                box = QRectF(HEAD + at * (side + GAP), top, side, side)
                paint_picture(painter, box, self._picture(path), cut=False)
        if self._tall and self._film:
            self._paint_film(painter, len(self._grid.titles) * (side + GAP) + 8)
        painter.end()

    def _picture(self, path: Path | None) -> QImage | None:
        return self._pictures.get(path) if path is not None else None

    def _measure(self) -> tuple[float, int]:
        """The side of a tile, and how many columns fit."""
        rows = max(1, len(self._grid.titles))
        film = FILM + 20 if self._tall and self._film else 0
        by_height = (self.height() - film - (rows - 1) * GAP) / rows
        side = max(float(SMALLEST), by_height)
        room = self.width() - HEAD
        columns = min(len(self._grid.columns), max(1, int((room + GAP) // (side + GAP))))
        wanted = min(len(self._grid.columns), 4)
        if columns < wanted:  # rather four smaller ones than two large ones
            side = max(float(SMALLEST), (room - (wanted - 1) * GAP) / wanted)
            columns = min(len(self._grid.columns), max(1, int((room + GAP) // (side + GAP))))
        return side, columns

    def _paint_film(self, painter: QPainter, top: float) -> None:
        painter.setFont(sized(13))
        painter.setPen(color("text2"))
        painter.drawText(QRectF(0, top, HEAD - 4, FILM), int(Qt.AlignmentFlag.AlignVCenter), tr("Over time"))
        room = self.width() - HEAD
        most = max(1, int((room + GAP) // (FILM + GAP)))
        for at, path in enumerate(self._film[-most:]):
            box = QRectF(HEAD + at * (FILM + GAP), top, FILM, FILM)
            paint_picture(painter, box, self._picture(path), cut=True)
            if at + max(0, len(self._film) - most) == self._film_at:
                painter.setPen(QPen(color("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 7, 7)
