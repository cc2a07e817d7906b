"""The journal of a batch, in its output folder: what is done is not done again when the batch is started anew.

The same row is written before a result is and after it. A result appears whole or not at all, so one that is there
for a row is finished, also where a kill came before the second row.
"""

import json
import os
from pathlib import Path
from typing import Any

from gantool import files
from gantool.engine.seeds import mix
from gantool.errors import UnusableError

NAME = ".gantool-batch.jsonl"


class Journal:
    """Rows of inputs begun and finished; each is on the disk before what follows it.

    Args:
        out: the output folder.
        recipe: everything that decides what a result looks like, apart from the input: a change makes old rows void.

    Raises:
        UnusableError: the journal cannot be written.
    """

    def __init__(self, out: Path, recipe: dict[str, Any]) -> None:
        self._path = out / NAME
        self._recipe = mix(json.dumps(recipe, sort_keys=True, default=str))
        self._done: dict[str, str] = {}  # from the key of an input to its output
        self._made_from: dict[str, str] = {}  # and back: an output may be overwritten by a later batch
        self._read()
        try:
            self._file = self._path.open("ab")
        except OSError as error:
            reason = error.strerror or error
            raise UnusableError(f"The folder {files.shown(out)} cannot be written: {reason}; name another.") from None
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

    @property
    def folder(self) -> Path:
        """The output folder."""
        return self._path.parent

    def begin(self, path: Path, output: Path) -> None:
        """Note that `output` is about to become the translation of `path`; only where nothing is replaced."""
        if not output.exists():
            self._write(path, output, sync=False)

    def record(self, path: Path, output: Path) -> None:
        """Note that `output` is the finished translation of `path`."""
        self._write(path, output, sync=True)
        self._note(self._key(path), self._name(output))

    def close(self) -> None:
        self._file.close()

    def _write(self, path: Path, output: Path, *, sync: bool) -> None:
        row = {"key": self._key(path), "output": self._name(output)}
        self._file.write(json.dumps(row).encode() + b"\n")
        self._file.flush()
        if sync:
            os.fsync(self._file.fileno())

    def _name(self, output: Path) -> str:
        return str(output.relative_to(self._path.parent))

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
            except (ValueError, RecursionError, KeyError, TypeError):
                continue  # a line that a kill cut short
