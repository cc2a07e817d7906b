"""The zip archive around a PyTorch checkpoint (torch.save since 1.6), held to what torch itself writes.

torch's own reader inflates compressed members and believes the central directory, so that 522 KB become 512 MB and two
members may share their bytes. Here the directory is read by ourselves and everything that torch.save would not have
written is refused: then no two readers can see different archives either.
Format: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16.
"""

import re
import struct
from dataclasses import dataclass
from typing import BinaryIO

from gantool.engine.refusal import Refusal, printable

MOST_MEMBERS = 70_000  # tensors, with those of two optimisers
MOST_DIRECTORY = 16 << 20

_END = struct.Struct("<4s4H2IH")
_LOCATOR = struct.Struct("<4sIQI")
_END_64 = struct.Struct("<4sQ2H2I4Q")
_ENTRY = struct.Struct("<4s6H3I5H2I")
_LOCAL = struct.Struct("<4s5H3I2H")
_MEMBER = re.compile(r"(data\.pkl|data/\d{1,9}|version|byteorder|\.format_version|\.storage_alignment|\.data/[\w.]+)\Z")


@dataclass(frozen=True)
class Member:
    """Where a stored member's bytes lie in the file."""

    begin: int
    size: int
    plain: bool  # neither compressed nor encrypted


def members(file: BinaryIO, size: int) -> dict[str, Member]:
    """The members of a checkpoint archive, by their names inside its one top folder ("data.pkl", "data/0").

    Raises:
        Refusal: it is cut off, or not an archive as torch.save writes them.
    """
    count, begin, length, end = _directory(file, size)
    if count > MOST_MEMBERS or length > MOST_DIRECTORY:
        raise Refusal(f"holds {count} parts, where {MOST_MEMBERS} is the most a checkpoint may have")
    if begin + length != end:
        raise Refusal("is damaged: its table of contents is not where it must be")
    file.seek(begin)
    directory = file.read(length)
    found: dict[str, Member] = {}
    position = 0
    for _ in range(count):
        name, member, position = _member(file, directory, position, begin)
        if name in found:
            raise Refusal(f"holds the part {printable(name)} twice")
        found[name] = member
    if position != length:
        raise Refusal("is damaged: its table of contents does not match its length")
    _refuse_overlaps(found)
    return _inside_one_folder(found)


def _directory(file: BinaryIO, size: int) -> tuple[int, int, int, int]:
    """Number of members, begin and length of the central directory, and where the end records begin."""
    cut_off = "is cut off or damaged: the end of the archive is missing; download it again"
    if size < _END.size:
        raise Refusal(cut_off)
    end = size - _END.size
    file.seek(end)
    magic, disk, first, here, count, length, begin, comment = _END.unpack(file.read(_END.size))
    if magic != b"PK\x05\x06" or comment or disk or first or here != count:
        raise Refusal(cut_off)
    if end < _LOCATOR.size:
        return count, begin, length, end
    file.seek(end - _LOCATOR.size)
    magic, disk, at, disks = _LOCATOR.unpack(file.read(_LOCATOR.size))
    if magic != b"PK\x06\x07":
        return count, begin, length, end
    if disk or disks > 1 or at != end - _LOCATOR.size - _END_64.size:
        raise Refusal(cut_off)
    file.seek(at)
    magic, _, _, _, disk, first, here64, count64, length64, begin64 = _END_64.unpack(file.read(_END_64.size))
    if magic != b"PK\x06\x06" or disk or first or here64 != count64:
        raise Refusal(cut_off)
    for small, large, top in ((count, count64, 0xFFFF), (length, length64, 0xFFFFFFFF), (begin, begin64, 0xFFFFFFFF)):
        if small != top and small != large:  # else readers would disagree on what the archive holds
            raise Refusal("is damaged: its two tables of contents contradict each other")
    return count64, begin64, length64, at


def _member(file: BinaryIO, directory: bytes, position: int, limit: int) -> tuple[str, Member, int]:
    """Read one entry of the directory and the local header it points to; returns name, member, next position."""
    damaged = "is damaged: its table of contents cannot be read"
    if position + _ENTRY.size > len(directory):
        raise Refusal(damaged)
    fields = _ENTRY.unpack_from(directory, position)
    magic, _, _, flags, method, _, _, _, packed, size = fields[:10]
    name_length, extra_length, comment_length, disk, _, _, offset = fields[10:]
    after = position + _ENTRY.size + name_length + extra_length + comment_length
    if magic != b"PK\x01\x02" or after > len(directory) or disk not in (0, 0xFFFF):
        raise Refusal(damaged)
    raw = directory[position + _ENTRY.size : position + _ENTRY.size + name_length]
    try:
        name = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise Refusal(damaged) from None
    extra = directory[position + _ENTRY.size + name_length : after - comment_length]
    size, packed, offset = _widened(extra, size, packed, offset)
    if offset + _LOCAL.size > limit:
        raise Refusal(damaged)
    file.seek(offset)
    local = _LOCAL.unpack(file.read(_LOCAL.size))
    if local[0] != b"PK\x03\x04" or local[3] != method or local[9] != name_length or file.read(name_length) != raw:
        raise Refusal(f"is damaged: the part {printable(name)} is not where the table of contents says")
    begin = offset + _LOCAL.size + name_length + local[10]
    if begin + packed > limit:
        raise Refusal(f"is damaged: the part {printable(name)} reaches beyond the file")
    return name, Member(begin, packed, method == 0 and packed == size and not flags & 1), after


def _widened(extra: bytes, size: int, packed: int, offset: int) -> tuple[int, int, int]:
    """Take the 64-bit values (header id 1) in the place of those that are 0xFFFFFFFF."""
    position = 0
    while position + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, position)
        if kind == 1:
            wide = iter(struct.unpack_from(f"<{length // 8}Q", extra.ljust(position + 4 + length, b"\0"), position + 4))
            values = [next(wide, value) if value == 0xFFFFFFFF else value for value in (size, packed, offset)]
            return values[0], values[1], values[2]
        position += 4 + length
    return size, packed, offset


def _refuse_overlaps(found: dict[str, Member]) -> None:
    """Every byte belongs to one member: overlapping ones let a small file name any amount of data."""
    position = 0
    for name, member in sorted(found.items(), key=lambda item: (item[1].begin, item[1].size)):
        if member.begin < position:
            raise Refusal(f"holds parts that overlap ({printable(name)}), as only zip bombs do")
        position = member.begin + member.size


def _inside_one_folder(found: dict[str, Member]) -> dict[str, Member]:
    """Take the top folder off the names, and refuse what is no checkpoint."""
    folders = {name.split("/", 1)[0] for name in found}
    inside = {name.split("/", 1)[-1]: member for name, member in found.items()}
    for name in found:
        if ".." in name.split("/") or name.startswith("/") or "\\" in name or ":" in name.split("/")[0]:
            raise Refusal(f"holds a part whose name leads out of the archive ({printable(name)})")
    if "data.pkl" not in inside or len(folders) != 1:
        what = "NumPy arrays" if any(name.endswith(".npy") for name in found) else "other files"
        raise Refusal(f"is a zip archive with {what} in it, not a PyTorch checkpoint")
    if "constants.pkl" in inside:
        raise Refusal("is a TorchScript program, which can run code; save the model's state_dict() where it was made")
    for name, member in inside.items():
        if not _MEMBER.match(name):
            raise Refusal(f"holds a part that is not of a checkpoint ({printable(name)})")
        if not member.plain:
            raise Refusal(f"holds a compressed part ({printable(name)}), which PyTorch never writes and zip bombs use")
    return inside
