"""Pictures for the screen: decoded outside the event loop, kept while they fit, delivered one by one."""

import threading
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from gantool.app.background import Background

if TYPE_CHECKING:
    from gantool.app.pixels import Pixels
    from gantool.images import Picture
    from gantool.images import Pixels as Deep

MOST_PIXELS = 60_000_000  # kept in memory, over all pictures: 240 MB
MOST_WAITING = 200  # pictures that wait to be decoded: more than a screen shows; older wishes have been scrolled past
LARGEST = 400_000_000  # bytes of a file

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

    gantool's own decoder reads every format, the same that reads them for a model. Qt's readers must not be used here:
    some are plugins that connect signals, and so wait for a lock of Qt's with the interpreter's lock in hand, while the
    window holds the former wherever an object of Python's goes, and waits for the latter. Both then hang for ever.
    """
    from gantool import images  # only here, in a thread: it takes a tenth of a second that the first paint needs not
    from gantool.app.pixels import image_of

    try:
        picture = images.decode(path, limits=images.Limits(file_bytes=LARGEST), shrink_to=edge or None)
    except images.PictureError:  # an unreadable picture has no thumbnail; the job's row says why
        return QImage()
    room = (2 * edge if half else edge, edge)
    image = image_of(_fitted(picture, room) if edge else _pixels(picture.pixels, picture.alpha))
    return _half_of(image, half) if half else image


def _half_of(image: QImage, half: Half) -> QImage:
    width = image.width() // 2
    return image.copy(0 if half == "left" else image.width() - width, 0, width, image.height())


def _fitted(picture: "Picture", room: tuple[int, int]) -> "Pixels":
    """No larger than the room (width, height); never enlarged. H W 4, or H W 3 where it is opaque."""
    from gantool.images import BICUBIC, resize, resize_with_alpha

    scale = min(1.0, room[0] / picture.width, room[1] / picture.height)
    size = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
    if picture.alpha is None:
        return _pixels(resize(picture.pixels, size, BICUBIC), None)
    return _pixels(*resize_with_alpha(picture.pixels, picture.alpha, size, BICUBIC))


def _pixels(pixels: "Deep", alpha: "Deep | None") -> "Pixels":
    """H W 1 or H W 3 of any depth, and their alpha, as a screen shows them: H W 3, with alpha H W 4."""
    import numpy as np

    from gantool.images import eight_bit

    color = np.broadcast_to(eight_bit(pixels), (*pixels.shape[:2], 3))
    return color if alpha is None else np.dstack([color, eight_bit(alpha)])
