"""How long the window's event loop is held up, and how soon it paints: `python tests/measure/event_loop.py [SECONDS]`.

A timer of 5 ms beats in the loop of the real window while real workers scan, train and convert. What a beat comes late
is what a click would wait. Beside it stands the processor time that the loop itself spent between two beats: on a
machine with other work the first figure has that work in it, the second has not. Offscreen; writes its section of
resources/docs/measurements.md.
"""

import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from app.first_paint import starts  # noqa: E402  # the folders and variables above come first
from measure.record import ROOT, record, table  # noqa: E402  # the folders and variables above come first

BEAT = 0.005  # s
SAMPLES = ROOT / "resources" / "samples" / "landscapes"


class Pulse:
    """The beats of one stretch of the session."""

    def __init__(self, application: Any) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._application = application
        self._late: list[float] = []
        self._busy: list[float] = []
        self._last = (time.perf_counter(), time.thread_time())
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start(round(BEAT * 1000))

    def until(self, holds: Callable[[], bool], patience: float) -> None:
        """Let the loop run until something holds, or patience ends."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop, end = QEventLoop(), time.monotonic() + patience
        look = QTimer()
        look.timeout.connect(lambda: loop.quit() if holds() or time.monotonic() > end else None)
        look.start(50)
        loop.exec()

    def begin(self) -> None:
        self._late, self._busy = [], []
        self._last = (time.perf_counter(), time.thread_time())

    def row(self, what: str) -> list[str]:
        """What was measured since `begin`, in ms."""
        late = sorted(1000 * each for each in self._late)
        busy = sorted(1000 * each for each in self._busy)
        return [what, str(len(late)), *(f"{each:.0f}" for each in (_p99(late), late[-1], _p99(busy), busy[-1]))]

    def _on_beat(self) -> None:
        now = (time.perf_counter(), time.thread_time())
        self._late.append(max(0.0, now[0] - self._last[0] - BEAT))
        self._busy.append(now[1] - self._last[1])
        self._last = now


def session(home: Path, seconds: float) -> list[list[str]]:
    """Walk through the window; a row for each stretch."""
    from PySide6.QtWidgets import QApplication

    from gantool.app.main import make_window, warm_up

    application = QApplication([])
    window = make_window(application)
    window.show()
    pulse = Pulse(application)
    window.show_page("train", "start")
    window.sidebar.watch_device()
    window.context.slow.call(warm_up, lambda _: window.build_ahead())
    pulse.until(lambda: False, 4)
    pages: dict[str, Any] = {}
    rows = []
    for id_ in ("convert", "models", "plugins", "settings", "train"):
        pulse.begin()
        window.show_page(id_)
        pulse.until(lambda: False, 1.5)
        rows.append(pulse.row(f"first show of {id_.capitalize()}" if id_ != "train" else "back to Train"))
        pages[id_] = window.page
    train, convert = pages["train"], pages["convert"]

    pulse.begin()
    train.dropped((SAMPLES,))
    pulse.until(lambda: train._report is not None and train.report.footer.start.isEnabled(), 180)
    pulse.until(lambda: False, 2)
    rows.append(pulse.row("drop, scan and report of the samples"))

    pulse.begin()
    train.report.footer.start.click()
    pulse.until(lambda: train._running is not None and train.running.state.status == "training", 180)
    rows.append(pulse.row("starting a training"))
    pulse.begin()
    pulse.until(lambda: train.running._outcome is not None, seconds)
    rows.append(pulse.row(f"training, {seconds:.0f} s"))
    pulse.begin()
    train.running.status.stop.click()
    pulse.until(lambda: train.running._outcome is not None and train.running.status.try_it.isEnabled(), 180)
    rows.append(pulse.row("stopping it"))

    train.running.status.try_it.click()
    pulse.until(lambda: convert.models.entry is not None, 30)
    place = home / "to convert"
    shutil.copytree(SAMPLES / "train" / "input", place)
    pulse.begin()
    convert.dropped((place,))
    pulse.until(lambda: bool(convert.files.rows) and not convert.inputs.reading, 30)
    convert.footer.convert.click()
    pulse.until(lambda: convert.batch.ended, seconds + 30)
    if not convert.batch.ended:
        convert.batch.cancel()
        pulse.until(lambda: convert.batch.ended, 60)
    rows.append(pulse.row(f"converting {convert.files.count('done')} pictures"))

    convert._on_clear()
    many = many_files(home / "many")
    pulse.until(lambda: False, 0.5)
    pulse.begin()
    convert.dropped((many,))
    pulse.until(lambda: len(convert.files.rows) == 10_000 and not convert.inputs.reading, 60)
    pulse.until(lambda: False, 1.5)
    rows.append(pulse.row("10,000 files dropped on Convert"))
    window.close()
    return rows


def many_files(place: Path) -> Path:
    """Ten thousand small pictures, all the same."""
    place.mkdir()
    first = next((SAMPLES / "train" / "input").glob("*.png"))
    for at in range(10_000):
        os.link(first, place / f"{at:05d}.png") if at else shutil.copy(first, place / "00000.png")
        first = place / "00000.png"
    return place


def _p99(values: list[float]) -> float:
    return values[min(len(values) - 1, int(len(values) * 0.99))]


def main(arguments: list[str]) -> int:
    seconds = float(arguments[0]) if arguments else 40.0
    with tempfile.TemporaryDirectory(prefix="gantool-pulse-") as home:
        os.environ["GANTOOL_HOME"] = home
        paints = starts(5)
        load = os.getloadavg()[0]
        rows = session(Path(home), seconds)
    wall, busy = zip(*(run["first paint"] for run in paints), strict=True)
    (ROOT / "resources" / "docs").mkdir(exist_ok=True)
    text = "\n\n".join(
        [
            f"First paint after the start of the process, median of {len(paints)} with warm file caches: "
            f"{statistics.median(wall):.2f} s ({min(wall):.2f} to {max(wall):.2f}), "
            f"{statistics.median(busy):.2f} s of them on a processor.",
            "A beat of 5 ms in the event loop: how late it came (what a click would wait), and how much processor time "
            "the loop itself spent between two beats; both in ms. Other work on the machine counts in the first, not "
            f"in the second: the load average at the start was {load:.1f}, and the priority of all processes was "
            f"lowered by {os.nice(0)}.",
            table(["stretch", "beats", "late p99", "late max", "own p99", "own max"], rows),
        ]
    )
    record("The window: event loop and first paint", "python tests/measure/event_loop.py", text)
    print(json.dumps(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
