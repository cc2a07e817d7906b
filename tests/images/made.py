"""Pictures for these tests, made so that every pixel tells where it belongs."""

import io
import struct
import zlib

import numpy as np
from numpy.typing import NDArray
from PIL import Image


def ramp(width: int, height: int, channels: int = 3, dtype: type = np.uint8) -> NDArray[np.uint8]:
    """H W C, different at every corner and in every channel, over the full range."""
    top = np.iinfo(dtype).max
    y, x, c = np.meshgrid(np.linspace(0, 1, height), np.linspace(0, 1, width), np.arange(channels), indexing="ij")
    return np.rint(top * np.clip((0.55 * x + 0.35 * y) * (1 - 0.2 * c) + 0.1 * (c == 1), 0, 1)).astype(dtype)


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, rows: bytes, *, bits: int = 8, color: int = 2, extra: bytes = b"") -> bytes:
    """A PNG with exactly these filtered rows, whether or not they suffice."""
    header = struct.pack(">IIBBBBB", width, height, bits, color, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + extra + chunk(b"IDAT", zlib.compress(rows))
            + chunk(b"IEND", b""))


def saved(image: Image.Image, format: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, format, **options)
    return buffer.getvalue()
