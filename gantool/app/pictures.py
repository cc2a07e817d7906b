"""Pictures for the screen: decoded outside the event loop, kept while they fit, delivered one by one."""

import threading
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from gantool.app.background import Background

MOST_PIXELS = 60_000_000  # kept in memory, over all pictures: 240 MB
MOST_WAITING = 200  # pictures that wait to be decoded: more than a screen shows; older wishes have been scrolled past

Half = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A picture as a dataset has it: a whole file, or one half of it."""

    path: Path
    half: Half | None = None


class Pictures(QObject):
    """A cache of decoded pictures. What was asked for last is decoded first: it is what the screen shows now.

    Signals:
        loaded(str): the picture for this key is there now, or is known to be unreadable.
    """

    loaded = Signal(str)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._kept: OrderedDict[str, QImage] = OrderedDict()
        self._waiting: OrderedDict[str, tuple[Piece, int]] = OrderedDict()  # the newest last
        self._decoding: set[str] = set()
        self._lock = threading.Lock()
        self._pixels = 0

    def key(self, piece: Path | Piece, edge: int) -> str:
        """The key under which `loaded` announces the picture."""
        if isinstance(piece, Piece):
            return f"{edge}{piece.half or ''}:{piece.path}"
        return f"{edge}:{piece}"

    def get(self, piece: Path | Piece, edge: int = 0) -> QImage | None:
        """The picture, at most `edge` px a side (0: as it is); None until it is loaded, a null image if unreadable."""
        key = self.key(piece, edge)
        if (image := self._kept.get(key)) is not None:
            self._kept.move_to_end(key)
            return image
        with self._lock:
            if key in self._waiting or key in self._decoding:
                return None
            self._waiting[key] = (piece if isinstance(piece, Piece) else Piece(piece), edge)
            if len(self._waiting) > MOST_WAITING:
                self._waiting.popitem(last=False)
        self._background.call(self._decode_newest, self._keep)
        return None

    def forget(self, path: Path) -> None:
        """The file has changed: load it anew when it is next asked for."""
        for key in [key for key in self._kept if key.split(":", 1)[1] == str(path)]:
            gone = self._kept.pop(key)
            self._pixels -= gone.width() * gone.height()

    def _decode_newest(self) -> tuple[str, QImage] | None:
        """In a thread: the newest wish; None where it was taken or given up meanwhile."""
        with self._lock:
            if not self._waiting:
                return None
            key, (piece, edge) = self._waiting.popitem()
            self._decoding.add(key)
        return key, load(piece.path, edge, piece.half)

    def _keep(self, decoded: tuple[str, QImage] | None) -> None:
        if decoded is None:
            return
        key, image = decoded
        self._decoding.discard(key)
        self._kept[key] = image
        self._pixels += image.width() * image.height()
        while self._pixels > MOST_PIXELS and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self._pixels -= gone.width() * gone.height()
        self.loaded.emit(key)


def load(path: Path, edge: int = 0, half: Half | None = None) -> QImage:
    """Decode a picture upright, at most `edge` px a side; a null image if it cannot be read. For background threads.

    With `half`, only that half of it, which is then at most `edge` px a side.

    Qt reads the usual formats at thumbnail size straight from the file's bytes (a path need not be UTF-8); what it does
    not know goes through gantool's own decoder.
    """
    try:
        if path.stat().st_size > 400_000_000:
            return QImage()
        content = path.read_bytes()
    except OSError:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    room = QSize(2 * edge if half else edge, edge)
    image = _read(buffer, room if edge else QSize())
    if image.isNull():
        image = _decoded(path)
    if edge and (image.width() > room.width() or image.height() > room.height()):
        image = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return _half_of(image, half) if half else image


def _read(buffer: QBuffer, room: QSize) -> QImage:
    """By Qt, no larger than the room, if that is valid. The reader must go before its buffer: TIFF looks back at it."""
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid():
        return QImage()
    if room.isValid() and (size.width() > room.width() or size.height() > room.height()):
        reader.setScaledSize(_fitted(size, room))
    return reader.read()


def _half_of(image: QImage, half: Half) -> QImage:
    width = image.width() // 2
    return image.copy(0 if half == "left" else image.width() - width, 0, width, image.height())


def _fitted(size: QSize, room: QSize) -> QSize:
    return size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _decoded(path: Path) -> QImage:
    """By gantool's decoder: formats that Qt does not know."""
    import numpy as np

    from gantool import images

    try:
        picture = images.decode(path)
    except Exception:  # an unreadable picture has no thumbnail; the job's row says why
        return QImage()
    pixels = picture.pixels
    if pixels.dtype == np.uint16:
        pixels = (pixels >> 8).astype(np.uint8)
    elif pixels.dtype != np.uint8:
        pixels = np.rint(np.clip(np.nan_to_num(pixels), 0, 1) * 255).astype(np.uint8)
    height, width, channels = pixels.shape
    pixels = np.ascontiguousarray(pixels)
    if channels == 2:  # grey with transparency
        pixels, channels = np.ascontiguousarray(pixels[..., (0, 0, 0, 1)]), 4
    form = {1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBA8888}
    return QImage(pixels.data, width, height, width * channels, form[channels]).copy()
