"""The folder of a job: what is to be done, what has happened, what is wished, and who works on it."""

import contextlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from gantool import files
from gantool.errors import JobFailedError, UnusableError
from gantool.jobs.events import Event, event_adapter
from gantool.jobs.spec import FORMAT_VERSION, AnySpec, TrainSpec, spec_adapter

Wish = Literal["run", "pause", "stop", "cancel"]


class JobFolder:
    """A folder that holds one job; a training run is one that stays.

    `run.json` (a training run) or `job.json` holds the spec and every choice made once. `events.jsonl` only grows.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def events_file(self) -> Path:
        return self.path / "events.jsonl"

    @property
    def log_file(self) -> Path:
        """What the worker printed: for a person who looks for the cause of a crash."""
        return self.path / "worker.log"

    @property
    def lock_file(self) -> Path:
        return self.path / "worker.lock"

    @property
    def spec_file(self) -> Path:
        run = self.path / "run.json"
        return run if run.exists() else self.path / "job.json"

    @classmethod
    def create(cls, path: Path, spec: AnySpec) -> "JobFolder":
        """Make the folder and write the spec.

        Raises:
            UnusableError: the folder already holds a job, or something else, or cannot be made.
            JobFailedError: the disk is full or refuses.
        """
        try:
            path.mkdir(parents=True, exist_ok=True)
            taken = any(path.iterdir())
        except OSError as error:
            raise UnusableError(f"The folder {files.shown(path)} cannot be used: {error.strerror}.") from None
        held = f"{files.shown(path)} already holds a run; go on with it by `gantool resume`, or name another folder."
        if (path / "run.json").exists():
            raise UnusableError(held)
        if taken:
            raise UnusableError(f"The folder {files.shown(path)} is not empty; name a new one for the run.")
        name = "run.json" if isinstance(spec, TrainSpec) else "job.json"
        try:
            (path / name).open("xb").close()  # of two that start at the same instant, one gets the folder
        except FileExistsError:
            raise UnusableError(held) from None
        except OSError as error:
            raise UnusableError(f"The folder {files.shown(path)} cannot be used: {error.strerror}.") from None
        job = cls(path)
        try:
            job._write(path / name, {"format": FORMAT_VERSION, "spec": spec.model_dump(mode="json"), "choices": {}})
        except JobFailedError:
            (path / name).unlink(missing_ok=True)  # the folder is free for another try
            raise
        return job

    def spec(self) -> AnySpec:
        """The job's description.

        Raises:
            UnusableError: there is none, it is damaged, or it was written by a newer gantool.
        """
        content = self._read()
        try:
            return spec_adapter.validate_python(content["spec"])
        except (KeyError, ValidationError):
            raise UnusableError(f"{files.shown(self.spec_file)} is damaged, so the job cannot be read.") from None

    def choices(self) -> dict[str, Any]:
        """What was chosen once for the whole run: device, precision, threads, steps ..."""
        return _choices(self._read())

    def choose(self, **choices: Any) -> None:
        """Record choices beside the spec; those made before stay unless they are named again."""
        content = self._read()
        content["choices"] = {**_choices(content), **choices}
        self._write(self.spec_file, content)

    def wish(self) -> Wish:
        """What the person last asked of the job."""
        try:
            wish = json.loads((self.path / "control.json").read_bytes())["wish"]
        except (OSError, ValueError, RecursionError, KeyError, TypeError):
            return "run"
        return wish if wish in ("run", "pause", "stop", "cancel") else "run"

    def ask(self, wish: Wish) -> None:
        """Ask the job to pause, to go on ("run"), to stop and keep what there is, or to cancel."""
        self._write(self.path / "control.json", {"wish": wish})

    def is_running(self) -> bool:
        """Whether a living worker holds this job."""
        return files.is_held(self.lock_file)

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Be the one writer of this job.

        Raises:
            BusyError: another worker is.
        """
        sentence = f"{files.shown(self.path)} is being worked on by another process; wait for it or stop it first."
        with files.exclusive(self.lock_file, sentence):
            yield

    def _read(self) -> dict[str, Any]:
        try:
            content = json.loads(self.spec_file.read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            raise UnusableError(f"{files.shown(self.path)} is not a run: it has no run.json.") from None
        except (OSError, ValueError, RecursionError):
            raise UnusableError(f"{files.shown(self.spec_file)} is damaged, so the job cannot be read.") from None
        if not isinstance(content, dict) or not isinstance(content.get("format", 0), int):
            raise UnusableError(f"{files.shown(self.spec_file)} is damaged, so the job cannot be read.")
        if content.get("format", 0) > FORMAT_VERSION:
            raise UnusableError(f"{files.shown(self.path)} was written by a newer gantool; update gantool to open it.")
        return content

    def _write(self, path: Path, content: dict[str, Any]) -> None:
        files.write_bytes(path, json.dumps(content, indent=2, default=str).encode())


def _choices(content: dict[str, Any]) -> dict[str, Any]:
    choices = content.get("choices", {})
    return choices if isinstance(choices, dict) else {}


class EventWriter:
    """Appends events to a job's folder; a line that a crash or a full disk cut short is closed first.

    An event that the disk does not take is dropped (`lost` says so of the last one): what must not be lost is told by
    whoever saves it.
    """

    def __init__(self, folder: JobFolder) -> None:
        self._file = folder.events_file.open("ab+", buffering=0)
        size = self._file.seek(0, os.SEEK_END)
        self._file.seek(max(0, size - 1))
        self._torn = size > 0 and self._file.read(1) != b"\n"
        self.lost = False

    def __call__(self, event: Event) -> None:
        line = json.dumps(event.model_dump(mode="json")).encode() + b"\n"
        if self._torn:
            line = b"\n" + line
        self.lost = True
        try:
            written = self._file.write(line)
        except OSError:
            return
        self._torn = self.lost = written != len(line)

    def close(self) -> None:
        self._file.close()


class EventReader:
    """Reads what was appended since the last call; what is not yet a whole line waits for the next."""

    def __init__(self, folder: JobFolder) -> None:
        self._path = folder.events_file
        self._offset = 0

    def skip_to_end(self) -> None:
        """Pass over what has been written so far."""
        with contextlib.suppress(OSError):
            self._offset = self._path.stat().st_size

    def skip_to(self, offset: int) -> None:
        """Pass over the first `offset` bytes: they are of an earlier attempt."""
        self._offset = offset

    def __call__(self, most: int = 10_000) -> list[Event]:
        """The next events, at most about `most`; damaged lines are passed over."""
        try:
            with self._path.open("rb") as file:
                file.seek(self._offset)
                lines = file.readlines(most * 256)
        except OSError:
            return []
        events: list[Event] = []
        for line in lines:
            if not line.endswith(b"\n"):
                break
            self._offset += len(line)
            with contextlib.suppress(ValueError, RecursionError):
                events.append(event_adapter.validate_python(json.loads(line)))
        return events


