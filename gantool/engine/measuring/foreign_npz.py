"""Reading weights out of a NumPy archive (`.npz`) without trusting it: numbers only, no more than the file may hold.

An archive may inflate, hold pickled objects, announce shapes it does not have, or hold a member twice. Members are
looked at one by one before anything is allocated, and only arrays of plain numbers are read.
"""

import tokenize
import zipfile
import zlib
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from gantool.engine.refusal import Refusal, printable

MOST_MEMBERS = 4096
MOST_BYTES = 2 << 30
MOST_RATIO = 20  # inflated bytes for one of the file's: weights hardly shrink
HEADER = 4096
MOST_SIDES = 16
PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # those of savez and savez_compressed
ENCRYPTED = 1  # the bit of a member that says so


def read_npz(path: Path) -> dict[str, Tensor]:
    """The arrays of the archive, floats as float32.

    Raises:
        Refusal: it is no such archive, damaged, too large, or holds anything but numbers.
        OSError: it cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            _check(members, path.stat().st_size)
            return {member.filename.removesuffix(".npy"): _array(archive, member) for member in members}
    except (zipfile.BadZipFile, NotImplementedError, EOFError, zipfile.LargeZipFile, zlib.error) as error:
        raise Refusal(f"cannot be read as a NumPy archive ({printable(str(error), 120)})") from None


def _check(members: list[zipfile.ZipInfo], size: int) -> None:
    names = [member.filename for member in members]
    if not names or len(names) > MOST_MEMBERS or len(set(names)) != len(names):
        raise Refusal(f"holds {len(names)} parts, or one of them twice; it is no archive of weights")
    if any(not name.endswith(".npy") for name in names):
        raise Refusal("holds more than arrays; gantool reads archives that NumPy's savez wrote")
    if any(member.flag_bits & ENCRYPTED or member.compress_type not in PACKINGS for member in members):
        raise Refusal("is encrypted, or packed in a way that NumPy never packs")
    total = sum(member.file_size for member in members)
    if total > MOST_BYTES or total > MOST_RATIO * size + HEADER * len(members):
        raise Refusal(f"would unpack to {total >> 20} MB out of {size >> 10} kB, which weights never do")


def _array(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Tensor:
    """One array, whose header must fit the bytes that are there."""
    name = printable(member.filename)
    with archive.open(member) as file:
        try:
            version = np.lib.format.read_magic(file)
            read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
            shape, fortran, kind = read(file, max_header_size=HEADER)
        except (ValueError, tokenize.TokenError) as error:
            raise Refusal(f"holds {name}, which is no array ({printable(str(error).splitlines()[0], 80)})") from None
        if kind.hasobject or kind.kind not in "fiub" or kind.itemsize > 8 or kind.names:
            raise Refusal(f"holds {name} of the type {printable(str(kind))}; only plain numbers are read")
        if len(shape) > MOST_SIDES or any(type(side) is not int or side < 0 for side in shape):
            raise Refusal(f"holds {name}, whose size is none that an array can have")
        count = 1
        for side in shape:
            count *= side
        content = file.read(count * kind.itemsize + 1) if count * kind.itemsize <= member.file_size else b""
    if len(content) != count * kind.itemsize:
        raise Refusal(f"is damaged: {name} has not the size that it announces")
    values = np.frombuffer(content, kind).reshape(shape, order="F" if fortran else "C")
    if kind.kind == "f":
        values = values.astype(np.float32)
        if not np.isfinite(values).all():
            raise Refusal(f"holds weights that are not finite ({name})")
    elif kind.byteorder == ">" or kind.kind == "u":
        values = values.astype(np.int64)
    return torch.from_numpy(np.array(values))
