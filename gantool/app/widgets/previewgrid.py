"""The pictures of a run: a row for each kind, a column for each check picture; and one of them over time."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gantool.app.pictures import Pictures
from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color
from gantool.app.widgets.picture import paint_picture
from gantool.app.words import tr

HEAD, GAP, SMALLEST, FILM = 72, 8, 96, 56
LOWEST_WINDOW = 740  # px; in lower ones the film hides before the pictures shrink
WANTED = 4  # pictures beside each other before they are made larger; 3 where two rows leave room below


@dataclass(frozen=True)
class Grid:
    """What is shown: titles of the rows, and for each sample (column) its picture in each row.

    `film` is the chosen sample at each time, `film_at` which of them is shown now.
    """

    titles: tuple[str, ...] = ()
    columns: tuple[tuple[Path | None, ...], ...] = ()
    film: tuple[Path | None, ...] = ()
    film_at: int = -1


class PreviewGrid(QWidget):
    """Square tiles, as large as the height allows.

    Signals:
        sample_chosen(int): the person wants to see this column over time.
        sample_opened(int): ... and enlarged.
        time_chosen(int): the person went to this picture of the film.
    """

    sample_chosen = Signal(int)
    sample_opened = Signal(int)
    time_chosen = Signal(int)

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures
        self._grid = Grid()
        self._sample = 0
        pictures.loaded.connect(lambda key: self.update())
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Check pictures"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(240)

    def sizeHint(self) -> QSize:
        return QSize(560, 420)

    @property
    def grid(self) -> Grid:
        return self._grid

    def show_grid(self, grid: Grid, sample: int) -> None:
        """`sample` is the chosen column."""
        self._grid, self._sample = grid, sample
        self.setAccessibleDescription(
            tr("{rows}; picture {n} of {all}", rows=", ".join(grid.titles), n=sample + 1, all=len(grid.columns))
        )
        self.update()

    def tile(self, at: int, row: int) -> QRectF:
        """Where the picture of a column in a row is."""
        side, _ = self._measure()
        return QRectF(HEAD + at * (side + GAP), row * (side + GAP), side, side)

    def film_tiles(self) -> list[tuple[int, QRectF]]:
        """Which times the film shows, and where: as many as fit, evenly."""
        if not self._has_film():
            return []
        side, _ = self._measure()
        top = len(self._grid.titles) * (side + GAP) + 8
        most = max(2, int((self.width() - HEAD + GAP) // (FILM + GAP)))
        times = _spread(len(self._grid.film), most)
        return [(time, QRectF(HEAD + at * (FILM + GAP), top, FILM, FILM)) for at, time in enumerate(times)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        column, time = self._under(event.position())
        if column is not None:
            self.sample_chosen.emit(column)
            self.sample_opened.emit(column)
        elif time is not None:
            self.time_chosen.emit(time)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = any(each is not None for each in self._under(event.position()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        columns = self._measure()[1]
        if by is not None and 0 <= self._sample + by < columns:
            self.sample_chosen.emit(self._sample + by)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Space) and columns:
            self.sample_opened.emit(self._sample)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        _, columns = self._measure()
        painter.setFont(sized(13))
        for row, title in enumerate(self._grid.titles):
            self._paint_row(painter, row, title, columns)
        film = self.film_tiles()
        if film:
            self._paint_film(painter, film)
        if len(self._grid.columns) > 1 and (film or self.hasFocus()):
            self._paint_chosen(painter)
        painter.end()

    def _paint_row(self, painter: QPainter, row: int, title: str, columns: int) -> None:
        painter.setPen(color("text2"))
        words = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(QRectF(0, row * (self._measure()[0] + GAP), HEAD - 8, self._measure()[0]), words, title)
        for at in range(columns):
            path = self._grid.columns[at][row] if row < len(self._grid.columns[at]) else None
            paint_picture(painter, self.tile(at, row), self._picture(path), cut=False)

    def _paint_film(self, painter: QPainter, film: Sequence[tuple[int, QRectF]]) -> None:
        painter.setPen(color("text2"))
        words = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(QRectF(0, film[0][1].top(), HEAD - 8, FILM), words, tr("Over time"))
        nearest = min(film, key=lambda each: abs(each[0] - self._grid.film_at))[0]
        for time, box in film:
            paint_picture(painter, box, self._picture(self._grid.film[time]), cut=True)
            if time == nearest:
                painter.setPen(QPen(color("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 7, 7)

    def _paint_chosen(self, painter: QPainter) -> None:
        """The column that the film shows: a line over its first picture; all of it where the keys go."""
        top = self.tile(self._sample, 0)
        if self.hasFocus():
            bottom = self.tile(self._sample, max(0, len(self._grid.titles) - 1)).bottom()
            painter.setPen(QPen(color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(top.left() - 2, 1, top.width() + 4, bottom), 7, 7)
        else:
            painter.fillRect(QRectF(top.left(), 0, top.width(), 3), color("accent"))

    def _picture(self, path: Path | None) -> QImage | None:
        return self._pictures.get(path) if path is not None else None

    def _has_film(self) -> bool:
        return len(self._grid.film) > 1 and self.window().height() >= LOWEST_WINDOW

    def _under(self, position: QPointF) -> tuple[int | None, int | None]:
        """(the column, the time) at a place."""
        side, columns = self._measure()
        rows = len(self._grid.titles)
        at = int((position.x() - HEAD) // (side + GAP))
        if position.x() >= HEAD and at < columns and position.y() < rows * (side + GAP):
            return at, None
        return None, next((time for time, box in self.film_tiles() if box.contains(position)), None)

    def _measure(self) -> tuple[float, int]:
        """The side of a tile, and how many columns fit."""
        rows, there = max(1, len(self._grid.titles)), len(self._grid.columns)
        film = FILM + 20 if self._has_film() else 0
        side = max(float(SMALLEST), (self.height() - film - (rows - 1) * GAP) / rows)
        columns, wanted = self._fitting(side), min(there, WANTED if rows > 2 else WANTED - 1)
        if columns < wanted:  # rather four smaller ones than two large ones
            side = max(float(SMALLEST), (self.width() - HEAD - (wanted - 1) * GAP) / wanted)
            columns = self._fitting(side)
        return side, columns

    def _fitting(self, side: float) -> int:
        return min(len(self._grid.columns), max(1, int((self.width() - HEAD + GAP) // (side + GAP))))


def _spread(count: int, most: int) -> list[int]:
    """At most `most` positions from 0 to count-1, evenly."""
    if count <= most:
        return list(range(count))
    return sorted({round(at * (count - 1) / (most - 1)) for at in range(most)})
