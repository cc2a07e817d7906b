"""A saved edit: one `.ganedit` file, which is a safetensors file whose metadata holds the stack as JSON.

Nothing in it can execute; it is read whole, checked, and never larger than `MOST_BYTES`. Torch-free: arrays are numpy.
"""

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from gantool import files
from gantool.edits.parts import DamagedPartError, Part, checked_part, numbers_of
from gantool.edits.stack import FORMAT_VERSION, EditStack, Title, Value
from gantool.errors import UnusableError

SUFFIX = ".ganedit"
KEY = "gantool.edit"
MOST_BYTES = 256 << 20
MOST_WORDS = 4 << 20  # bytes of JSON


class EditedModel(Value):
    """Which model an edit was made with: its name, family and the SHA-256 of its weights."""

    name: Title
    family: Title
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class EditHead(Value):
    """The words of a saved edit."""

    format_version: int = FORMAT_VERSION
    model: EditedModel
    stack: EditStack
    title: Title = ""


@dataclass(frozen=True)
class Edit:
    """A saved edit, whole: its words, and the parts that its stack refers to."""

    head: EditHead
    parts: Mapping[str, Part]


def write_edit(path: Path, edit: Edit) -> None:
    """Write a saved edit in one step: the same bytes for the same edit.

    Raises:
        JobFailedError: the disk is full or refuses.
    """
    import numpy as np
    import safetensors.numpy

    needed = edit.head.stack.parts()
    arrays = {f"{part}/{name}": np.ascontiguousarray(array, np.float32)
              for part in needed for name, array in edit.parts[part].items()}
    words = json.dumps(edit.head.model_dump(mode="json"), sort_keys=True, ensure_ascii=False, allow_nan=False)
    files.write_bytes(path, safetensors.numpy.save(arrays, {KEY: words}))


def read_edit(path: Path) -> Edit:
    """Read a saved edit.

    Raises:
        UnusableError: it is none, damaged, written by a newer gantool, or holds what no edit holds.
    """
    shown = files.shown(path)
    content = _content(path)
    try:
        head = EditHead.model_validate(_words(content))
        parts = _parts(content)
    except DamagedPartError as error:
        raise UnusableError(f"{shown} is no edit that gantool can open: {error}.") from None
    except ValidationError as error:
        first = error.errors()[0]
        where = ascii(".".join(map(str, first["loc"]))[:80])[1:-1]
        raise UnusableError(f"{shown} is no edit that gantool can open: {where}: {first['msg']}.") from None
    missing = [name for name in head.stack.parts() if name not in parts]
    if missing:
        raise UnusableError(f"{shown} is damaged: {missing[0]}, which its steps need, is not in it.")
    return Edit(head, parts)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnusableError(f"{files.shown(path)} cannot be read: {error.strerror or error}.") from None
    if len(content) > MOST_BYTES:
        raise UnusableError(f"{files.shown(path)} is no saved edit: it is larger than {MOST_BYTES >> 20} MB.")
    return content


def _words(content: bytes) -> dict[str, Any]:
    if len(content) < 8:
        raise DamagedPartError("it is cut off")
    (length,) = struct.unpack("<Q", content[:8])
    if length > min(len(content) - 8, MOST_WORDS):
        raise DamagedPartError("it is cut off, or something else")
    try:
        header = json.loads(content[8 : 8 + length])
        words = json.loads(header["__metadata__"][KEY], parse_constant=_no_number)
    except (ValueError, RecursionError, KeyError, TypeError):
        raise DamagedPartError("it does not hold the steps of one") from None
    if not isinstance(words, dict):
        raise DamagedPartError("it does not hold the steps of one")
    version = words.get("format_version")
    if isinstance(version, int) and version > FORMAT_VERSION:
        raise DamagedPartError("a newer gantool wrote it; update this one")
    return words


def _no_number(text: str) -> None:
    raise ValueError(text)


def _parts(content: bytes) -> dict[str, Part]:
    parts: dict[str, Part] = {}
    for key, array in numbers_of(content).items():
        part, _, name = key.partition("/")
        parts.setdefault(part, {})[name] = array
    return {name: checked_part(name, part) for name, part in parts.items()}
