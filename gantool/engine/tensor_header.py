"""The header of a `.safetensors` file, checked before anything is allocated.

Format: 8 bytes little-endian length, that many bytes of JSON (name -> dtype, shape, data_offsets), then the numbers
without holes. Source: https://github.com/huggingface/safetensors#format
"""

import json
import math
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gantool.engine.refusal import Refusal, printable

MOST_HEADER = 16 << 20
MOST_KEYS = 20_000
MOST_DIMENSIONS = 16

ITEM_BYTES = {"F64": 8, "F32": 4, "F16": 2, "BF16": 2, "I64": 8, "I32": 4, "I16": 2, "I8": 1, "U8": 1, "BOOL": 1}


@dataclass(frozen=True)
class Stored:
    """One tensor as the header describes it; `begin` and `end` count from the end of the header."""

    dtype: str
    shape: tuple[int, ...]
    begin: int
    end: int


def read_header(path: Path) -> dict[str, Stored]:
    """Read the header and make sure that it describes exactly the bytes that follow it.

    Raises:
        Refusal: it lies about sizes, has holes or overlaps, unknown number formats, or more than 20,000 keys.
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        size = path.stat().st_size
        prefix = file.read(8)
        if len(prefix) < 8:
            raise Refusal("is cut off: it ends before its table of contents")
        (length,) = struct.unpack("<Q", prefix)
        if length > min(size - 8, MOST_HEADER):
            raise Refusal("is cut off or damaged: its table of contents is larger than the file allows")
        header = file.read(length)
    tensors = {name: _stored(name, value) for name, value in _fields(header).items() if name != "__metadata__"}
    if len(tensors) > MOST_KEYS:
        raise Refusal(f"holds {len(tensors)} tensors, where {MOST_KEYS} is the most a model may have")
    position = 0
    for name, each in sorted(tensors.items(), key=lambda item: (item[1].begin, item[1].end)):
        if each.begin != position:
            raise Refusal(f"is damaged: the tensor {printable(name)} overlaps another or leaves a hole")
        position = each.end
    if position != size - 8 - length:
        raise Refusal("is cut off or damaged: its table of contents does not match its length")
    return tensors


def _fields(header: bytes) -> dict[str, Any]:
    """Parse the JSON; a key that stands twice would let two readers see two different files."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        fields = dict(pairs)
        if len(fields) != len(pairs):
            raise Refusal("is damaged: a name stands twice in its table of contents")
        return fields

    try:
        fields = json.loads(header.decode("utf-8"), object_pairs_hook=once)
    except (ValueError, RecursionError):
        raise Refusal("is damaged: its table of contents cannot be read") from None
    if not isinstance(fields, dict):
        raise Refusal("is damaged: its table of contents is no table")
    return fields


def _stored(name: str, value: object) -> Stored:
    """Check one tensor's description."""
    damaged = f"is damaged: the tensor {printable(name)} is not described as it must be"
    if not isinstance(value, dict) or set(value) != {"dtype", "shape", "data_offsets"}:
        raise Refusal(damaged)
    dtype, shape, offsets = value["dtype"], value["shape"], value["data_offsets"]
    if not isinstance(dtype, str) or not _are_sizes(shape) or not _are_sizes(offsets) or len(offsets) != 2:
        raise Refusal(damaged)
    if dtype not in ITEM_BYTES:
        raise Refusal(f"holds numbers in the format {printable(dtype)}, which gantool does not read")
    if len(shape) > MOST_DIMENSIONS:
        raise Refusal(damaged)
    if math.prod(shape) * ITEM_BYTES[dtype] != offsets[1] - offsets[0]:
        raise Refusal(f"is damaged: the tensor {printable(name)} has another size than its shape says")
    return Stored(dtype, tuple(shape), offsets[0], offsets[1])


def _are_sizes(value: object) -> bool:
    return isinstance(value, list) and all(type(each) is int and 0 <= each < 1 << 63 for each in value)
