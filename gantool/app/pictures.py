"""Pictures for the screen: decoded outside the event loop, kept while they fit, delivered one by one."""

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from gantool.app.background import Background

MOST_PIXELS = 60_000_000  # kept in memory, over all pictures: 240 MB


class Pictures(QObject):
    """A cache of decoded pictures.

    Signals:
        loaded(str): the picture for this key is there now, or is known to be unreadable.
    """

    loaded = Signal(str)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._kept: OrderedDict[str, QImage] = OrderedDict()
        self._asked: set[str] = set()
        self._pixels = 0

    def key(self, path: Path, edge: int) -> str:
        """The key under which `loaded` announces the picture."""
        return f"{edge}:{path}"

    def get(self, path: Path, edge: int = 0) -> QImage | None:
        """The picture, at most `edge` px a side (0: as it is); None until it is loaded, a null image if unreadable."""
        key = self.key(path, edge)
        if (image := self._kept.get(key)) is not None:
            self._kept.move_to_end(key)
            return image
        if key not in self._asked:
            self._asked.add(key)
            self._background.call(lambda: load(path, edge), lambda image: self._keep(key, image))
        return None

    def forget(self, path: Path) -> None:
        """The file has changed: load it anew when it is next asked for."""
        for key in [key for key in self._kept if key.split(":", 1)[1] == str(path)]:
            gone = self._kept.pop(key)
            self._pixels -= gone.width() * gone.height()

    def _keep(self, key: str, image: QImage) -> None:
        self._asked.discard(key)
        self._kept[key] = image
        self._pixels += image.width() * image.height()
        while self._pixels > MOST_PIXELS and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self._pixels -= gone.width() * gone.height()
        self.loaded.emit(key)


def load(path: Path, edge: int = 0) -> QImage:
    """Decode a picture upright, at most `edge` px a side; a null image if it cannot be read. For background threads.

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
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if edge and size.isValid() and max(size.width(), size.height()) > edge:
        reader.setScaledSize(_fitted(size, edge))
    image = reader.read() if size.isValid() else QImage()
    if image.isNull():
        image = _decoded(path)
    if edge and max(image.width(), image.height()) > edge:
        image = image.scaled(
            QSize(edge, edge), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return image


def _fitted(size: QSize, edge: int) -> QSize:
    return size.scaled(QSize(edge, edge), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _decoded(path: Path) -> QImage:
    """By gantool's decoder: formats that Qt does not know."""
    import numpy as np

    from gantool import images

    try:
        picture = images.decode(path)
    except Exception:  # an unreadable picture has no thumbnail; the job's row says why
        return QImage()
    pixels = picture.pixels if picture.pixels.dtype == np.uint8 else (picture.pixels >> 8).astype(np.uint8)
    height, width, channels = pixels.shape
    pixels = np.ascontiguousarray(pixels)
    form = QImage.Format.Format_Grayscale8 if channels == 1 else QImage.Format.Format_RGB888
    return QImage(pixels.data, width, height, width * channels, form).copy()
