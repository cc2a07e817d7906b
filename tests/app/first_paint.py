"""Measures the time from the start of the process to the first paint: `python tests/app/first_paint.py [N]`.

Prints the median of N starts (5) with warm file caches, and what took how long. No limit is asserted: see
resources/docs/measurements.md for figures with their machine.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile

CHILD = """
import time, sys, psutil, json
begun = psutil.Process().create_time()
at = {}
def mark(name): at[name] = (round(time.time() - begun, 3), round(time.process_time(), 3))
mark("python")
from PySide6.QtCore import QObject, QEvent, QTimer
from PySide6.QtWidgets import QApplication
mark("Qt imported")
app = QApplication([])
mark("application")
from gantool.app.main import make_window
window = make_window(app)
mark("window made")
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and "first paint" not in at:
            QTimer.singleShot(0, self.done)
        return False
    def done(self):
        mark("first paint")
        print(json.dumps(at)); sys.stdout.flush()
        window.close(); app.quit()
watch = Watch()
window.stack.currentWidget().installEventFilter(watch)
window.show()
app.exec()
"""


def starts(times: int) -> list[dict[str, list[float]]]:
    """What took how long in so many starts: (seconds since the process began, of them on a processor) by name."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "GANTOOL_HOME": home}
        runs = []
        for _ in range(times + 1):
            done = subprocess.run(
                [sys.executable, "-c", CHILD], env=environment, capture_output=True, text=True, timeout=60
            )
            runs.append(json.loads(done.stdout.splitlines()[-1]))
    return runs[1:]  # the first one fills the caches


def main(arguments: list[str]) -> int:
    runs = starts(int(arguments[0]) if arguments else 5)
    for name in runs[0]:
        values, busy = zip(*(run[name] for run in runs), strict=True)
        wall = f"{statistics.median(values):6.3f} s ({min(values):.3f} to {max(values):.3f})"
        print(f"{name:14s} {wall}, {statistics.median(busy):.3f} s of them on a processor")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
