"""The journal of a batch, in its output folder: what is done is not done again when the batch is started anew."""

import json
import os
from pathlib import Path
from typing import Any

from gantool import files
from gantool.engine.seeds import mix

NAME = ".gantool-batch.jsonl"


class Journal:
    """Rows of finished inputs; each is appended, and on the disk, before the next begins.

    Args:
        out: the output folder.
        recipe: everything that decides what a result looks like, apart from the input: a change makes old rows void.
    """

    def __init__(self, out: Path, recipe: dict[str, Any]) -> None:
        self._path = out / NAME
        self._recipe = mix(json.dumps(recipe, sort_keys=True, default=str))
        self._done: dict[str, str] = {}  # from the key of an input to its output
        self._made_from: dict[str, str] = {}  # and back: an output may be overwritten by a later batch
        self._read()
        self._file = self._path.open("ab")
        self._file.write(b"\n")  # closes a line that a kill cut short; empty lines mean nothing

    def result(self, path: Path) -> Path | None:
        """Where the finished translation of this very file lies, or None if it must be made."""
        key = self._key(path)
        name = self._done.get(key)
        if name is None or self._made_from[name] != key:
            return None
        output = self._path.parent / name
        return output if output.exists() else None

    def is_output(self, path: Path) -> bool:
        """Whether this file is a result of an earlier batch into the same folder."""
        try:
            return str(path.resolve().relative_to(self._path.parent.resolve())) in self._made_from
        except ValueError:
            return False

    def record(self, path: Path, output: Path) -> None:
        """Note that `output` is the finished translation of `path`."""
        name = str(output.relative_to(self._path.parent))
        row = {"key": self._key(path), "output": name}
        self._file.write(json.dumps(row).encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())
        self._note(row["key"], name)

    def close(self) -> None:
        self._file.close()

    def _note(self, key: str, name: str) -> None:
        self._done[key] = name
        self._made_from[name] = key

    def _key(self, path: Path) -> str:
        facts = path.stat()
        return f"{mix(files.shown(path.resolve()), facts.st_size, facts.st_mtime_ns, self._recipe):x}"

    def _read(self) -> None:
        try:
            lines = self._path.read_bytes().split(b"\n")
        except OSError:
            return
        for line in lines:
            try:
                row = json.loads(line)
                self._note(str(row["key"]), str(row["output"]))
            except (ValueError, KeyError, TypeError):
                continue  # a line that a kill cut short
