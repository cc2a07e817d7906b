"""How a process that is told what to do listens and answers: lines of JSON, see `gantool.jobs.talking`."""

import faulthandler
import json
import os
import queue
import sys
import threading
import traceback
from collections.abc import Callable
from typing import Any, BinaryIO

from gantool.errors import GantoolError

Message = dict[str, Any]
Todo = queue.SimpleQueue[Message]


class Teller:
    """Writes messages, each as one line at once; from any thread."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def __call__(self, told: str, **values: Any) -> None:
        line = json.dumps({"told": told, **values}).encode() + b"\n"
        with self._lock:
            self._stream.write(line)
            self._stream.flush()


def reason_of(error: Exception) -> str:
    """The first line of an error that nobody foresaw."""
    return str(error).splitlines()[0][:300] if str(error) else type(error).__name__


def serve(work: Callable[[Teller, Todo], None], hear: Callable[[Message], None] = lambda message: None) -> int:
    """Do what the window says until it closes the pipe, or is gone.

    Args:
        work: takes messages from the queue for ever.
        hear: is told of each message as soon as it comes, in the listening thread.
    """
    faulthandler.enable()
    tell = Teller(os.fdopen(os.dup(1), "wb"))
    os.dup2(2, 1)  # what a plugin prints goes to the log, not among the messages
    todo: Todo = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(todo, hear), name="window", daemon=True).start()
    try:
        work(tell, todo)
    except GantoolError as error:
        tell("failed", reason=str(error))
        return error.exit_code
    except Exception as error:
        traceback.print_exc()
        tell("failed", reason=f"The model could not be started: {type(error).__name__}: {error}"[:400])
        return 3
    return 0


def _listen(todo: Todo, hear: Callable[[Message], None]) -> None:
    """Take in messages. Whoever cannot listen any more ends: no process stays that would not see its window go."""
    code = 3
    try:
        with os.fdopen(os.dup(0), "rb") as stream:
            while line := stream.readline(1 << 22):
                message = json.loads(line)
                hear(message)
                todo.put(message)
        code = 0  # the window is gone; nothing is lost, whatever is being computed
    except Exception:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)
