"""The icon set: SVG files of one line colour, redrawn in the colour of a token at the size and density wanted."""

import functools
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gantool.app.theme.theme import tokens
from gantool.app.theme.tokens import DARK
from gantool.app.where import resources


def pixmap(name: str, token: str = "text", size: int = 20, ratio: float = 1.0) -> QPixmap:
    """The icon `name` in the colour of `token`, `size` device-independent pixels wide."""
    color = getattr(tokens(), token) if not token.startswith("#") else token
    return _drawn(name, color, size, ratio)


def icon(name: str, token: str = "text", size: int = 20, gap: int = 0) -> QIcon:
    """The icon for a button: sharp at every scaling up to 200 %; `gap` is room at its right."""
    made = QIcon()
    color = getattr(tokens(), token)
    for ratio in (1.0, 2.0):
        made.addPixmap(_drawn(name, color, size, ratio, gap))
    return made


def paint(painter: QPainter, name: str, rect: QRectF, token: str = "text") -> None:
    """Draw the icon `name` into `rect`."""
    _renderer(name, getattr(tokens(), token)).render(painter, rect)


@functools.cache
def _source(path: Path) -> bytes:
    return path.read_bytes()


@functools.lru_cache(256)
def _renderer(name: str, color: str) -> QSvgRenderer:
    source = _source(resources() / "icons" / f"{name}.svg")
    if name == "gantool":
        drawn = (
            (DARK.text, tokens().text),
            (DARK.accent, tokens().accent),
        )  # the file has the colours of the dark theme
        for old, new in drawn:
            source = source.replace(old.encode(), new.encode())
    return QSvgRenderer(QByteArray(source.replace(b'stroke="#000"', b'stroke="' + color.encode() + b'"')))


@functools.lru_cache(1024)
def _drawn(name: str, color: str, size: int, ratio: float, gap: int = 0) -> QPixmap:
    side = round(size * ratio)
    made = QPixmap(side + round(gap * ratio), side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, color).render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made
