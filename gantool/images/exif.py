"""The EXIF block as bytes: read one tag, rewrite its first directory, leave everything else exactly as it lies.

A block is a small TIFF file (EXIF 2.32, section 4.5; TIFF 6.0, section 2): header, then directories whose entries point
at values by their offset from the start. A new first directory appended at the end keeps all those offsets right, so
maker notes and tags that no library understands survive. Its thumbnail shows the old picture and is removed.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

ORIENTATION = 0x0112
DESCRIPTION = 0x010E
SOFTWARE = 0x0131
X_RESOLUTION = 0x011A
Y_RESOLUTION = 0x011B
RESOLUTION_UNIT = 0x0128

_EXIF_DIRECTORY = 0x8769
_PIXEL_WIDTH = 0xA002
_PIXEL_HEIGHT = 0xA003
_THUMBNAIL_OFFSET = 0x0201
_THUMBNAIL_LENGTH = 0x0202
_MOST_ENTRIES = 4096

SHORT, LONG = 3, 4


class DamagedExifError(ValueError):
    """The block does not hold together."""


@dataclass(frozen=True)
class Value:
    """A tag's type, number of values and bytes, in the byte order of the block it goes into."""

    type: int
    count: int
    content: bytes


def text(content: str) -> Value:
    """ASCII as EXIF wants it; UTF-8 in fact, as every reader takes it."""
    encoded = content.encode("utf-8", "replace") + b"\0"
    return Value(2, len(encoded), encoded)


class Block:
    """An EXIF block that can be read and rewritten.

    Args:
        content: the block, or None for an empty one of byte order `order`.
        start: where an empty block will lie in a larger file; the offsets it is given count from that file's start.

    Raises:
        DamagedExifError: on construction, where its first directory cannot be read.
    """

    def __init__(self, content: bytes | None = None, *, order: Literal["<", ">"] = "<", start: int = 0) -> None:
        empty = b"II*\0\x08\0\0\0" if order == "<" else b"MM\0*\0\0\0\x08"
        content = content or empty + b"\0\0\0\0\0\0"  # an empty directory
        self.start = start
        self.content = bytearray(content.removeprefix(b"Exif\0\0"))
        if not self.content.startswith((b"II*\0", b"MM\0*")):
            raise DamagedExifError("no TIFF header")
        self.order: Literal["<", ">"] = "<" if self.content.startswith(b"II") else ">"
        self.entries, self._thumbnail_directory = self._directory(self._number(4, LONG))

    @property
    def orientation(self) -> int:
        """1..8, and 1 where there is none or a senseless one."""
        value = self._single(self.entries, ORIENTATION)
        return value if value is not None and 1 <= value <= 8 else 1

    @property
    def dpi(self) -> tuple[float, float] | None:
        """Pixels per inch, across and down, where the block states both and their unit."""
        unit = {2: 1.0, 3: 2.54}.get(self._single(self.entries, RESOLUTION_UNIT) or 2)
        across, down = self._fraction(X_RESOLUTION), self._fraction(Y_RESOLUTION)
        return (across * unit, down * unit) if unit and across and down else None

    def pack(self, format: str, *values: int) -> bytes:
        """`struct.pack` in the byte order of this block."""
        return struct.pack(self.order + format, *values)

    def rational(self, value: float) -> Value:
        """A positive number to three decimals."""
        return Value(5, 1, self.pack("II", round(value * 1000), 1000))

    def short(self, *values: int) -> Value:
        return Value(SHORT, len(values), self.pack(f"{len(values)}H", *values))

    def long(self, *values: int) -> Value:
        return Value(LONG, len(values), self.pack(f"{len(values)}I", *values))

    def resize(self, width: int, height: int) -> None:
        """Say the picture's new size where the block states one."""
        pointer = self._single(self.entries, _EXIF_DIRECTORY)
        if pointer is None:
            return
        try:
            entries, _ = self._directory(pointer)
        except DamagedExifError:
            return
        for tag, pixels in ((_PIXEL_WIDTH, width), (_PIXEL_HEIGHT, height)):
            entry = entries.get(tag)
            if entry and self._single(entries, tag) is not None:
                kind = SHORT if pixels < 65536 else LONG
                packed = self.pack("H2x" if kind == SHORT else "I", pixels)
                self.content[entry - 6:entry + 4] = self.pack("HI", kind, 1) + packed

    def rewritten(self, changes: Mapping[int, Value | None]) -> bytes:
        """The block with tags of its first directory set, or left out where the value is None; without a thumbnail."""
        content = self._without_thumbnail()
        kept = {tag: bytes(content[at - 8:at + 4]) for tag, at in self.entries.items() if tag not in changes}
        for tag, value in changes.items():
            if value is not None:
                inline = value.content
                if len(inline) > 4:
                    inline = self.pack("I", self.start + len(content))
                    content += value.content + b"\0" * (len(value.content) % 2)
                kept[tag] = self.pack("HHI", tag, value.type, value.count) + inline.ljust(4, b"\0")
        content += b"\0" * (len(content) % 2)
        content[4:8] = self.pack("I", self.start + len(content))
        content += self.pack("H", len(kept)) + b"".join(kept[tag] for tag in sorted(kept)) + self.pack("I", 0)
        return bytes(content)

    def _without_thumbnail(self) -> bytearray:
        content = bytearray(self.content)
        if not self._thumbnail_directory:
            return content
        try:
            entries, _ = self._directory(self._thumbnail_directory)
        except DamagedExifError:
            return content
        start = self._single(entries, _THUMBNAIL_OFFSET)
        length = self._single(entries, _THUMBNAIL_LENGTH)
        if start is None or length is None or start < 8 or start + length > len(content):
            return content
        if start + length >= len(content) - 1:  # nothing lies behind it
            return content[:start]
        content[start:start + length] = bytes(length)
        return content

    def _directory(self, offset: int) -> tuple[dict[int, int], int]:
        """Where each tag's four value bytes lie, and the offset of the next directory (0 for none)."""
        count = self._number(offset, SHORT)
        end = offset + 2 + 12 * count
        if offset < 8 or count > _MOST_ENTRIES or end > len(self.content):
            raise DamagedExifError("a directory reaches beyond the block")
        found = {self._number(at, SHORT): at + 8 for at in range(offset + 2, end, 12)}
        return found, self._number(end, LONG) if end + 4 <= len(self.content) else 0

    def _single(self, entries: Mapping[int, int], tag: int) -> int | None:
        """The value of a tag that holds one SHORT or LONG."""
        at = entries.get(tag)
        if at is None:
            return None
        kind, count = self._number(at - 6, SHORT), self._number(at - 4, LONG)
        return self._number(at, kind) if kind in (SHORT, LONG) and count == 1 else None

    def _fraction(self, tag: int) -> float | None:
        """The value of a tag that holds one RATIONAL."""
        at = self.entries.get(tag)
        if at is None or (self._number(at - 6, SHORT), self._number(at - 4, LONG)) != (5, 1):
            return None
        where = self._number(at, LONG)
        below = self._number(where + 4, LONG)
        return self._number(where, LONG) / below if below else None

    def _number(self, offset: int, kind: int) -> int:
        try:
            return int(struct.unpack_from(self.order + ("H" if kind == SHORT else "I"), self.content, offset)[0])
        except struct.error:
            raise DamagedExifError("an offset points beyond the block") from None
