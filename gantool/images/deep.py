"""Colour of more than 8 bits in AVIF, JPEG 2000 and PPM, which Pillow would reduce to 8.

AVIF: AV1 codec configuration box, AV1-ISOBMFF section 2.3.3. JPEG 2000: ISO/IEC 15444-1, sections A.5.1 (SIZ) and I.5.3
(colour specification). PPM: the format's own manual page.
"""

import re
import struct
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from gantool.images.fault import RefusedError
from gantool.images.picture import Pixels
from gantool.images.rows import by_rows

_HEAD = 1 << 16
_SIZ = b"\xff\x4f\xff\x51"
_SYCC = b"colr\x01\x00\x00\x00\x00\x00\x12"  # brightness and colour differences, which only Pillow turns into RGB
_GAP = rb"(?:\s|#[^\n]*\n)+"
_PPM = re.compile(rb"P([36])" + _GAP + rb"\d+" + _GAP + rb"\d+" + _GAP + rb"(\d+)\s")  # plain or packed, most


def depth(file: BinaryIO, format: str) -> tuple[int, bool]:
    """How many bits a sample of colour has, as far as the format tells here, and whether `read` can keep them all."""
    if format not in ("AVIF", "JPEG2000", "PPM"):
        return 8, False
    place = file.tell()
    file.seek(0)
    head = file.read(_HEAD)
    file.seek(place)
    if format == "AVIF":
        return _avif_bits(head), True
    if format == "JPEG2000":
        return _jpeg2000_bits(head)
    found = _PPM.match(head)
    return (max(8, min(65535, int(found[2])).bit_length()), found[1] == b"6") if found else (8, False)


def keeps(file: BinaryIO, format: str) -> bool:
    """Whether there are more than 8 bits that `read` can keep."""
    bits, readable = depth(file, format)
    return readable and bits > 8


def read(file: BinaryIO, format: str, size: tuple[int, int]) -> NDArray[np.uint16]:
    """The first frame as stored, H W C over the full range of 16 bits; `size` is its (width, height).

    Raises:
        RefusedError: it is cut short or not of that size.
    """
    bits, _ = depth(file, format)
    file.seek(0)
    content = file.read()
    top = (1 << bits) - 1
    if format == "PPM":
        values, top = _ppm(content, size)
    else:
        import imagecodecs

        values = imagecodecs.avif_decode(content, index=0) if format == "AVIF" else imagecodecs.jpeg2k_decode(content)
    if values.shape[:2] != (size[1], size[0]) or values.dtype != np.uint16:
        raise RefusedError("damaged", "its pixels are not of the size it states")
    values = values.reshape(size[1], size[0], -1)
    return values if top == 65535 else _stretched(values, top)


def _stretched(values: Pixels, top: int) -> NDArray[np.uint16]:
    def scaled(band: Pixels) -> NDArray[Any]:
        return (np.minimum(band, top).astype(np.uint32) * 65535 + top // 2) // top

    result = np.empty(values.shape, np.uint16)
    by_rows(result, scaled, values)
    return result


def _avif_bits(head: bytes) -> int:
    place = head.find(b"av1C")
    if place < 0 or len(head) < place + 8:
        return 8
    high, twelve = head[place + 6] & 0x40, head[place + 6] & 0x20
    return 12 if high and twelve else 10 if high else 8


def _jpeg2000_bits(head: bytes) -> tuple[int, bool]:
    place = head.find(_SIZ)
    if place < 0:
        return 8, False
    start = place + 4 + 2 + 2 + 32  # behind markers, length, capabilities and eight sizes
    (count,) = struct.unpack_from(">H", head.ljust(start + 2, b"\0"), start)
    components = {head[start + 2 + 3 * each: start + 5 + 3 * each] for each in range(count)}
    bits = max((component[0] & 0x7F for component in components if component), default=7) + 1
    plain = all(component[:1] < b"\x80" and component[1:] == b"\1\1" for component in components)  # no sign, not coarse
    in_box = _SYCC in head[:place] or b"pclr" in head[:place]  # or a palette
    return max(8, min(16, bits)), plain and len(components) == 1 and count in (1, 3, 4) and not in_box


def _ppm(content: bytes, size: tuple[int, int]) -> tuple[NDArray[np.uint16], int]:
    found = _PPM.match(content)
    assert found is not None  # `depth` saw it
    width, height = size
    if len(content) < found.end() + 6 * width * height:
        raise RefusedError("truncated", "it is cut short")
    values = np.frombuffer(content, ">u2", 3 * width * height, found.end())
    return values.astype(np.uint16).reshape(height, width, 3), min(65535, int(found[2]))
