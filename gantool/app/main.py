"""Opening the window: as little as possible before the first paint, the rest right after."""

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gantool.app.crash import Recorder
    from gantool.app.frame.window import Window


def main(argv: Sequence[str] = ()) -> int:
    """Open the window and return the exit code once it is closed.

    `argv` may name folders, pictures or models; they are treated like a drop.
    """
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from gantool.app import leftovers

    application = QApplication.instance() or QApplication(["gantool"])
    assert isinstance(application, QApplication)
    application.setApplicationName("gantool")
    application.setApplicationDisplayName("gantool")
    application.setDesktopFileName("gantool")
    window = make_window(application)
    recorder = record_failures(window)
    window.show()
    given = [Path(each) for each in argv]
    is_new = not given and not window.context.remembered.flag("said/welcome")
    QTimer.singleShot(0, lambda: window.context.page_requested.emit("train", given or "start"))
    if is_new:
        QTimer.singleShot(0, lambda: window.context.page_requested.emit("welcome", None))
    QTimer.singleShot(300, window.sidebar.watch_device)
    QTimer.singleShot(400, window.context.queue.start)
    QTimer.singleShot(450, lambda: window.context.background.call(leftovers.sweep))
    QTimer.singleShot(500, lambda: window.context.slow.call(warm_up, lambda _: window.build_ahead()))
    try:
        return application.exec()
    finally:
        recorder.stop()


def record_failures(window: "Window") -> "Recorder":
    """Write down what goes wrong from now on, and say so if the last session ended badly."""
    from PySide6.QtCore import QObject, Signal

    from gantool.app import crash

    class Teller(QObject):  # an error of any thread is told in that of the window
        failed = Signal(str)

    teller = Teller(window)
    teller.failed.connect(window.tell_error)
    recorder = crash.Recorder(teller.failed.emit)
    recorder.start()
    window.context.background.call(crash.left_behind, lambda found: window.tell_left_behind() if found else None)
    return recorder


def make_window(application: "object") -> "Window":
    """The window with its first page, not yet shown."""
    from PySide6.QtWidgets import QApplication

    from gantool.app import languages
    from gantool.app.context import Context
    from gantool.app.frame.window import Window
    from gantool.app.remembered import Remembered
    from gantool.app.theme.icons import icon
    from gantool.app.theme.theme import Theme

    assert isinstance(application, QApplication)
    sys.setswitchinterval(0.001)  # s: what other threads compute holds up the event loop no longer than that at a time
    remembered = Remembered()
    languages.put_on(application, remembered.text("language", "system"))
    mode = remembered.text("theme", "system")
    chosen = mode if mode in ("light", "dark") else "system"
    theme = Theme(application, chosen)  # type: ignore[arg-type]  # one of the three
    application.setWindowIcon(icon("gantool", "text", 64))
    window = Window(Context(theme, remembered))
    window.show_page("train")
    return window


def warm_up() -> None:
    """Import what the next clicks need, in a thread, so that no click waits for it."""
    for name in ("jobs.client", "jobs.spec", "jobs.state", "library", "host", "app.runs"):
        importlib.import_module(f"gantool.{name}")
    for page in ("train_report", "train_running", "convert", "paint", "models", "queue", "plugins", "settings"):
        importlib.import_module(f"gantool.app.pages.{page}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
