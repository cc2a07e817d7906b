"""Work that must not hold up the event loop but needs no process: reading folders, waiting for child processes."""

import contextlib
import queue
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

T = TypeVar("T")
_Work = tuple[Callable[[], Any], Callable[[Any], None], Callable[[Exception], None]]


class Background(QObject):
    """A few daemon threads; results come back in the thread of the window, in the order they are ready.

    Everything given to it is pure Python and free of torch: models run in job processes.
    """

    _answered = Signal(object, object)

    def __init__(self, name: str, threads: int = 1, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: queue.SimpleQueue[_Work | None] = queue.SimpleQueue()
        self._closed = threading.Event()
        self._finish = False
        self._answered.connect(self._on_answered)
        self._threads = [threading.Thread(target=self._run, name=f"{name} {i}", daemon=True) for i in range(threads)]
        for thread in self._threads:
            thread.start()

    def call(
        self,
        work: Callable[[], T],
        answer: Callable[[T], None] = lambda value: None,
        failed: Callable[[Exception], None] = lambda error: None,
    ) -> None:
        """Do `work` elsewhere, then call `answer` with its value here, or `failed` with what it raised."""
        if not self._closed.is_set():
            self._work.put((work, answer, failed))

    def is_closed(self) -> bool:
        """Whether nobody waits for answers any more; long work asks now and then."""
        return self._closed.is_set()

    def close(self, patience: float = 2.0, *, finish: bool = False) -> None:
        """Let go of what waits, or `finish` it; no answers come any more. Threads that hang end with the process."""
        self._finish = finish
        self._closed.set()
        for _ in self._threads:
            self._work.put(None)
        for thread in self._threads:
            thread.join(patience)

    def _run(self) -> None:
        while (given := self._work.get()) is not None:
            if self._closed.is_set() and not self._finish:
                continue
            work, answer, failed = given
            try:
                value = work()
            except Exception as error:  # whatever it is, it belongs to the caller
                self._answer(failed, error)
            else:
                self._answer(answer, value)

    def _answer(self, receiver: Callable[[Any], None], value: object) -> None:
        with contextlib.suppress(RuntimeError):  # the window has gone
            self._answered.emit(receiver, value)

    def _on_answered(self, receiver: Callable[[Any], None], value: object) -> None:
        if not self._closed.is_set():
            receiver(value)
