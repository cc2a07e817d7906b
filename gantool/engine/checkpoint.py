"""Checkpoints: whole or not there, verified before they are trusted.

A checkpoint is a folder `<step>` (or `<step>.<n>` after n rollbacks to it) with `state.pt`, the exported `model/` and
`manifest.json`, which names every file's size and SHA-256. It is written under a temporary name, synced, and renamed.
"""

import json
import os
import shutil
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from gantool import files
from gantool.engine.memory import is_out_of_memory
from gantool.errors import JobFailedError
from gantool.library.states import is_pinned

MANIFEST = "manifest.json"
STATE = "state.pt"
MODEL = "model"


@dataclass(frozen=True)
class Checkpoint:
    """A checkpoint on the disk; `retry` counts the rollbacks to this step."""

    path: Path
    step: int
    retry: int

    @property
    def model(self) -> Path:
        return self.path / MODEL


class CheckpointStore:
    """The checkpoints of one run, newest last; the `keep` newest stay, and pinned ones.

    Raises:
        JobFailedError: the folder cannot be made.
    """

    def __init__(self, folder: Path, keep: int = 2) -> None:
        self.folder = folder
        self._keep = keep
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = error.strerror or error
            raise JobFailedError(f"The folder {files.shown(folder)} cannot be used: {reason}.") from None
        for left in folder.glob(f"{files.TEMPORARY}*"):
            shutil.rmtree(left, ignore_errors=True)

    def all(self) -> list[Checkpoint]:
        """Every checkpoint, oldest first; not yet verified. What was never finished, or is half removed, is none.

        Raises:
            JobFailedError: somebody has moved or removed the folder meanwhile.
        """
        try:
            found = [_parse(path) for path in self.folder.iterdir() if path.is_dir()]
        except FileNotFoundError:
            gone = f"{files.shown(self.folder)} was moved or removed while it was being worked on"
            raise JobFailedError(f"{gone}; resume the run where it is now, from its last saved state.") from None
        return sorted((each for each in found if each), key=lambda each: (each.step, each.retry))

    def save(self, step: int, state: dict[str, Any], write_model: Callable[[Path], None]) -> Checkpoint:
        """Write a checkpoint; when this returns, it survives a kill and a power cut. Then drop the oldest.

        Args:
            step: the step it stands for.
            state: tensors and plain values only.
            write_model: fills a folder with the exported model.

        Raises:
            JobFailedError: the disk is full, or fails; earlier checkpoints are untouched.
            torch.OutOfMemoryError, MemoryError: there is no memory to do it in; the same.
        """
        temporary = self.folder / f"{files.TEMPORARY}{os.getpid()}-{step}"
        try:
            temporary.mkdir()
            with (temporary / STATE).open("wb") as file:
                torch.save(state, file)
                file.flush()
                os.fsync(file.fileno())
            (temporary / MODEL).mkdir()
            write_model(temporary / MODEL)
            files.write_bytes(temporary / MANIFEST, _manifest(_facts(temporary)))
            final = self._free_name(step)
            temporary.replace(final.path)
            files.sync_folder(self.folder)
        except (OSError, RuntimeError, MemoryError, JobFailedError) as error:  # torch.save: RuntimeError on a full disk
            shutil.rmtree(temporary, ignore_errors=True)
            if is_out_of_memory(error):
                raise
            raise JobFailedError(self._why(step, error)) from error
        self._drop_oldest()
        return final

    def newest_whole(self) -> tuple[Checkpoint | None, list[tuple[Checkpoint, str]]]:
        """The newest checkpoint whose every byte is right, and the newer ones that are not, each with its fault."""
        damaged: list[tuple[Checkpoint, str]] = []
        for checkpoint in reversed(self.all()):
            fault = self.fault(checkpoint)
            if fault is None:
                return checkpoint, damaged
            damaged.append((checkpoint, fault))
        return None, damaged

    def load(self, checkpoint: Checkpoint) -> dict[str, Any]:
        """The state in a checkpoint, on the CPU."""
        state = torch.load(checkpoint.path / STATE, map_location="cpu", weights_only=True)
        assert isinstance(state, dict)
        return state

    def fault(self, checkpoint: Checkpoint) -> str | None:
        """What is wrong with a checkpoint, or None if every byte is as it was written."""
        try:
            content = (checkpoint.path / MANIFEST).read_bytes()
        except FileNotFoundError:
            return "its manifest is missing"
        except OSError:
            return "its manifest cannot be read"
        try:
            expected = dict(json.loads(content)["files"])
        except (ValueError, RecursionError, KeyError, TypeError):
            return "its manifest is damaged"
        if content != _manifest(expected):
            return "its manifest is damaged"
        for name, facts in expected.items():
            path = checkpoint.path / name
            if not path.is_file():
                return f"{name} is missing"
            if path.stat().st_size != facts["size"]:
                return f"{name} is cut short"
            if files.sha256(path) != facts["sha256"]:
                return f"{name} has changed bytes"
        return None

    def discard(self, checkpoint: Checkpoint) -> None:
        """Remove a checkpoint, under another name first: half of one is then neither a whole one nor a loss to tell."""
        doomed = self.folder / f"{files.TEMPORARY}{os.getpid()}-gone-{checkpoint.path.name}"
        try:
            checkpoint.path.replace(doomed)
        except OSError:  # somebody looks at a file in it, where the system minds; then it goes file by file
            doomed = checkpoint.path
            (doomed / MANIFEST).unlink(missing_ok=True)
        shutil.rmtree(doomed, ignore_errors=True)

    def _free_name(self, step: int) -> Checkpoint:
        """The next name for this step: later ones sort behind, also where earlier ones have been dropped."""
        taken = [each for path in self.folder.iterdir() if (each := _parse(path)) and each.step == step]
        retry = max((each.retry for each in taken), default=-1) + 1
        return Checkpoint(self.folder / (f"{step:08d}.{retry}" if retry else f"{step:08d}"), step, retry)

    def _drop_oldest(self) -> None:
        for checkpoint in self.all()[: -self._keep]:
            if not is_pinned(checkpoint.path):
                self.discard(checkpoint)

    def _why(self, step: int, error: Exception) -> str:
        safe = self.all()
        kept = f"Nothing is lost up to step {safe[-1].step:,}" if safe else "No earlier state was saved"
        free = shutil.disk_usage(self.folder).free
        if free < 64 * 2**20:
            return (
                f"The disk is full: the state at step {step:,} could not be saved. {kept}; free some space and resume."
            )
        return f"The state at step {step:,} could not be saved ({error}). {kept}."


def _facts(folder: Path) -> dict[str, Any]:
    return {
        path.relative_to(folder).as_posix(): {"size": path.stat().st_size, "sha256": files.sha256(path)}
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _manifest(facts: dict[str, Any]) -> bytes:
    """The manifest of these files: the same bytes for the same files, with a checksum of its own."""
    checksum = zlib.crc32(json.dumps(facts, sort_keys=True).encode())
    return json.dumps({"format": 1, "files": facts, "checksum": checksum}, indent=1).encode()


def _parse(path: Path) -> Checkpoint | None:
    step, _, retry = path.name.partition(".")
    if not step.isdecimal() or not (retry or "0").isdecimal():
        return None
    return Checkpoint(path, int(step), int(retry or 0))
