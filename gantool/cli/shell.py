"""The shell around every command: reads the words, prints the answer, makes each end a sentence and an exit code.

0 done, 1 some items failed, 2 wrong usage or unusable input, 3 the job failed, 130 interrupted. Nothing that a person
can cause ends in a traceback; what is our own fault goes into a log file whose name is told.
"""

import os
import sys
import time
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cyclopts import App, CycloptsError

from gantool import files
from gantool.cli.answer import Answer, help_console, print_answer, stderr
from gantool.cli.commands import build, in_order
from gantool.cli.follow import JobEndedError
from gantool.errors import GantoolError

INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code.

    `arguments` are the words after the program's name. `--json` anywhere before `--` asks for one JSON document on
    standard output; all else goes to standard error.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal that cannot show a sign must not end a job
    words, as_json = _without_json(arguments)
    try:
        try:
            answer = _answer(words)
        except KeyboardInterrupt:
            answer = _refusal("Interrupted.", INTERRUPTED)
        print_answer(answer, as_json)
    except BrokenPipeError:
        _close_quietly()
        return INTERRUPTED
    return answer.exit_code


def build_app() -> App:
    """The tree of commands, with its help on standard output."""
    return build(help_console(), stderr())


def _answer(words: list[str]) -> Answer:
    try:
        result = build_app()(in_order(words), exit_on_error=False, print_error=False, result_action="return_value")
    except CycloptsError as error:
        return _refusal(f"{_sentence(error)} See gantool {_command_of(error)}--help.", 2)
    except JobEndedError as error:
        return _refusal(str(error), error.exit_code, error.details)
    except GantoolError as error:
        return _refusal(str(error), error.exit_code)
    except (KeyboardInterrupt, BrokenPipeError):
        raise
    except SystemExit as error:  # a library that gives up; never our own code
        return _refusal(f"A library ended the command: {error.code}.", 3)
    except Exception:
        return _refusal("gantool made a mistake of its own and could not go on.", 3, traceback.format_exc())
    return result if isinstance(result, Answer) else Answer(None)  # help and version print for themselves


def _refusal(sentence: str, exit_code: int, details: str = "") -> Answer:
    """Tell on standard error why the command ended, and keep the details in a log file."""
    value: dict[str, Any] = {"error": sentence, "exit_code": exit_code}
    log = keep_log(details) if details and exit_code == 3 else None
    if log is not None:
        value["log"] = files.shown(log)
    console = stderr()
    console.print(f"gantool: {sentence}", soft_wrap=True)
    if log is not None:
        console.print(f"The details are in {files.shown(log)}.", soft_wrap=True)
    return Answer(value, exit_code=exit_code)


def keep_log(details: str) -> Path | None:
    """Write what a person may send with a report below `home()/logs`; None where even that cannot be written."""
    try:
        path = files.folder("logs") / f"{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.log"
        path.write_text(details, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return None
    return path


def _without_json(arguments: Sequence[str]) -> tuple[list[str], bool]:
    words = list(arguments)
    end = words.index("--") if "--" in words else len(words)
    asked = "--json" in words[:end]
    return [word for index, word in enumerate(words) if word != "--json" or index >= end], asked


def _sentence(error: CycloptsError) -> str:
    return " ".join(str(error).split())


def _command_of(error: CycloptsError) -> str:
    return "".join(f"{word} " for word in error.command_chain or ())


def _close_quietly() -> None:
    """Point the standard streams nowhere, so that Python's own flush at the end stays silent too."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            os.dup2(nowhere, stream.fileno())
