"""The process of a job: `python -m gantool.jobs.worker FOLDER [--tied]`. Whatever happens, it says how it ended."""

import contextlib
import faulthandler
import os
import sys
import traceback
from pathlib import Path
from typing import Any

from gantool import __version__
from gantool.errors import GantoolError, UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.ends import UNTOLD
from gantool.jobs.events import Failed, Finished, Started
from gantool.jobs.folder import JobFolder


def main(arguments: list[str]) -> int:
    """Do the job in the folder; return the exit code of the process."""
    faulthandler.enable()
    folder = JobFolder(Path(arguments[0]))
    try:
        with folder.held():
            return _work(folder, tied="--tied" in arguments)
    except UnusableError as error:  # another is at it, or nothing can be written there
        print(error, file=sys.stderr)  # noqa: T201  # the log of the worker; the other worker's events stay its own
        return error.exit_code


def _work(folder: JobFolder, tied: bool) -> int:
    with contextlib.closing(Desk(folder)) as desk:
        desk.obey_signals()
        if tied:
            desk.watch_client()
        code = _reported(folder, desk)
        return UNTOLD if desk.report.lost else code


def _reported(folder: JobFolder, desk: Desk) -> int:
    """Do the job and report its end; return the exit code."""
    try:
        spec = folder.spec()
        desk.report(Started(pid=os.getpid(), facts={"gantool": __version__, "kind": spec.kind}))
        finished = _do(spec, desk)
    except GantoolError as error:
        desk.report(Failed(reason=str(error), exit_code=error.exit_code, details=_trace(error)))
        return error.exit_code
    except MemoryError as error:
        desk.report(Failed(reason="The memory of this computer ran out.", details=_trace(error)))
        return 3
    except Exception as error:
        reason = f"{type(error).__name__}: {error}".rstrip(": ").splitlines()[0][:300]
        desk.report(Failed(reason=f"Something unforeseen happened: {reason}.", details=_trace(error)))
        return 3
    desk.report(finished)
    return 0


def _do(spec: Any, desk: Desk) -> Finished:
    """Hand the spec to the module that does its kind of work; only that one is imported."""
    match spec.kind:
        case "train":
            from gantool.jobs.work.train import train

            return train(spec, desk)
        case "estimate":
            from gantool.jobs.work.estimate import estimate

            return estimate(spec, desk)
        case "convert":
            from gantool.jobs.work.convert import convert

            return convert(spec, desk)
        case "film":
            from gantool.jobs.work.film import film

            return film(spec, desk)
        case "trial":
            from gantool.jobs.work.trial import trial

            return trial(spec, desk)
        case "inspect":
            from gantool.jobs.work.inspect import inspect

            return inspect(spec, desk)
        case "adopt":
            from gantool.jobs.work.adopt import adopt

            return adopt(spec, desk)
        case "export":
            from gantool.jobs.work.export import export

            return export(spec, desk)
        case "edit":
            from gantool.jobs.work.edit import edit

            return edit(spec, desk)
        case "recipe-preview":
            from gantool.jobs.work.recipe_preview import preview

            return preview(spec, desk)
        case "augment-preview":
            from gantool.jobs.work.augment_preview import preview as show_augmentation

            return show_augmentation(spec, desk)
        case "evaluate":
            from gantool.jobs.work.evaluate import evaluate

            return evaluate(spec, desk)
        case "degrade-preview":
            from gantool.jobs.work.degrade_preview import preview as show_degradation

            return show_degradation(spec, desk)
        case _:
            from gantool.jobs.work.doctor import doctor

            return doctor(spec, desk)


def _trace(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
