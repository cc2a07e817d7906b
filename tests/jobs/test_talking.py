"""A process that is talked to: what is sent arrives in order, and one that does not listen holds nobody up."""

import queue
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from gantool.jobs.talking import Message, TalkingProcess

ECHO = "import sys\nfor line in sys.stdin:\n    print(line, end='', flush=True)\n"
DEAF = "import time\nprint('{}', flush=True)\ntime.sleep(600)\n"
GONE = "print('{}', flush=True)\n"
FULL = {"words": "x" * 1000}  # a thousand of them are more than any pipe holds

Start = Callable[[str], tuple[TalkingProcess, "queue.Queue[Message | None]"]]


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Starts a process that runs this code; what it tells comes into the queue."""
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    def start(code: str) -> tuple[TalkingProcess, "queue.Queue[Message | None]"]:
        (tmp_path / "told_what_to_do.py").write_text(code)
        told: queue.Queue[Message | None] = queue.Queue()
        kind = type("Told", (TalkingProcess,), {"module": "told_what_to_do"})
        return kind(told.put), told

    return start


def threads() -> list[str]:
    return [each.name for each in threading.enumerate() if each.name.startswith("talking")]


def test_what_is_sent_arrives_in_order_before_it_is_let_end(start: Start) -> None:
    process, told = start(ECHO)
    for number in range(300):
        process.send({"number": number})
    process.end(20)
    assert [told.get(timeout=20) for _ in range(301)] == [*({"number": each} for each in range(300)), None]
    assert not threads()


def test_a_process_that_never_reads_holds_up_neither_what_is_sent_nor_the_end(start: Start) -> None:
    process, told = start(DEAF)
    assert told.get(timeout=20) == {}
    begun = time.monotonic()
    for _ in range(1000):
        process.send(FULL)
    assert time.monotonic() - begun < 2
    process.end(0.2)
    assert told.get(timeout=20) is None and process.cause_of_death()
    assert not threads() and time.monotonic() - begun < 10


def test_one_that_is_gone_is_sent_to_in_vain(start: Start) -> None:
    process, told = start(GONE)
    assert told.get(timeout=20) == {} and told.get(timeout=20) is None
    process.send(FULL)
    process.end()
    assert not threads()
