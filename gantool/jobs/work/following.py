"""A process that trains together with the first one: `python -m gantool.jobs.work.following`, told where by its
environment. It holds no run: what it makes on the way lies in a temporary folder, and goes with it."""

import contextlib
import faulthandler
import os
import signal
import sys
import tempfile
import threading
import time
from pathlib import Path

from gantool.errors import GantoolError, UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import TrainSpec
from gantool.jobs.standing import Standing

FAREWELL = 10.0  # seconds to end by itself after whoever started it is gone


def main() -> int:
    """Take part until the first process says that it is over; the exit code."""
    faulthandler.enable()
    _pass_on_a_stop()
    threading.Thread(target=_end_with_the_starter, name="starter", daemon=True).start()
    standing = Standing.told()
    if standing is None or standing.rank == 0:
        print("This is started by a training on several devices, not by hand.", file=sys.stderr)  # noqa: T201  (for people)
        return 2
    try:
        _take_part(standing)
    except GantoolError as error:
        print(f"Process {standing.rank + 1}: {error}", file=sys.stderr)  # noqa: T201  # the log of the worker
        return error.exit_code
    return 0


def _take_part(standing: Standing) -> None:
    from gantool.jobs.work.company import joined, place_of, refuse_together, told_to
    from gantool.jobs.work.train import TrainingJob

    world = joined(standing)
    spec, choices = told_to(world.told())
    spec = spec.model_copy(update={"observers": (), "start_from": None})  # the first process tells, and sends its state
    with tempfile.TemporaryDirectory(prefix="gantool-", ignore_cleanup_errors=True) as scratch:
        folder = _scratch(Path(scratch), spec, choices)
        with contextlib.closing(Desk(folder)) as desk:
            reason, job = "", None
            try:
                job = TrainingJob(spec, desk, place_of(standing))
                job.prepare()
                _check_same_pictures(choices, folder)
            except GantoolError as error:
                reason = str(error)
            except Exception as error:
                reason = f"{type(error).__name__}: {error}"
            refuse_together(world, reason)
            assert job is not None, "who has no reason has prepared"
            job.follow(world)


def _scratch(path: Path, spec: TrainSpec, choices: dict[str, object]) -> JobFolder:
    folder = JobFolder.create(path / "run", spec)
    folder.choose(**choices)
    return folder


def _check_same_pictures(told: dict[str, object], folder: JobFolder) -> None:
    if folder.choices().get("data_sha256") != told.get("data_sha256"):
        raise UnusableError(
            "the pictures on this machine are not those of the first; put the same files into the same folders."
        )


def _pass_on_a_stop() -> None:
    """Whoever ends one process means them all: the first one saves, and then lets everybody go.

    Where a whole group of processes is ended, it is told by both; the others wait for it.
    """
    if os.name == "nt":
        return  # nobody is asked there
    first = os.getppid()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda number, frame: _tell_to_stop(first))


def _tell_to_stop(first: int) -> None:
    if os.getppid() == first:  # else it is gone already
        os.kill(first, signal.SIGTERM)


def _end_with_the_starter() -> None:
    with contextlib.suppress(OSError, ValueError):
        while os.read(sys.stdin.fileno(), 4096):
            pass
    time.sleep(FAREWELL)
    os._exit(3)


if __name__ == "__main__":
    sys.exit(main())
