"""Pixels as arrays, as pictures of Qt and as PNG. None of it reads or writes through Qt, so threads may use it all."""

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtGui import QImage

Pixels = NDArray[np.uint8]  # H W 4: R, G, B, A, not premultiplied


def image_of(pixels: Pixels) -> QImage:
    """A picture of its own with these pixels, H W 3 or H W 4."""
    height, width, channels = pixels.shape
    form = QImage.Format.Format_RGBA8888 if channels == 4 else QImage.Format.Format_RGB888
    return QImage(np.ascontiguousarray(pixels).data, width, height, width * channels, form).copy()


def pixels_of(image: QImage) -> Pixels:
    """H W 4 of a picture."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    height, width = plain.height(), plain.width()
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(height, plain.bytesPerLine())
    return rows[:, : width * 4].reshape(height, width, 4).copy()


def png(pixels: Pixels) -> bytes:
    """The pixels as PNG, H W 4; without transparency where there is none."""
    plain = pixels[..., :3] if int(pixels[..., 3].min()) == 255 else pixels
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(plain)).save(buffer, "PNG", compress_level=4)
    return buffer.getvalue()
