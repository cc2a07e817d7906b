"""What every page shares: the threads for slow reading, pictures, memory of settings, and ways to speak and to go."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gantool.app.background import Background
from gantool.app.catalogue import Catalogue
from gantool.app.pictures import Pictures
from gantool.app.queuewatch import QueueWatch
from gantool.app.remembered import Remembered
from gantool.app.theme.theme import Theme
from gantool.app.told import told
from gantool.app.widgets.toast import Kind

Action = tuple[str, Callable[[], None]]


class Context(QObject):
    """The surroundings of a page.

    Attributes:
        background: for short waits: folders, job polls.
        slow: for long waits: plugin probes, copying models.
        pictures: decoded pictures, loaded by threads of their own.
        queue: the jobs that run, wait and have ended.

    Signals:
        device_changed(): what is started from now on computes on another device.
        toast_requested(str, str, object): kind, sentence, action or None.
        page_requested(str, object): go to a page, with something for it or None.
        help_requested(): show the sheet of keys.
    """

    device_changed = Signal()
    toast_requested = Signal(str, str, object)
    page_requested = Signal(str, object)
    help_requested = Signal()

    def __init__(self, theme: Theme, remembered: Remembered) -> None:
        super().__init__()
        self.theme = theme
        self.remembered = remembered
        self.background = Background("quick", 2, self)
        self.slow = Background("slow", 1, self)
        self._picture_threads = Background("pictures", 2, self)
        self.pictures = Pictures(self._picture_threads, self)
        self.catalogue = Catalogue(self.slow, self)
        self._queue_thread = Background("queue", 1, self)  # one: what is asked of the queue is done in that order
        self.queue = QueueWatch(self._queue_thread, self)

    @property
    def device(self) -> str:
        """What jobs that are started here compute on: auto, or a device as torch names it."""
        return self.remembered.text("device", "auto")

    def use_device(self, name: str) -> None:
        """Compute on this from the next start on."""
        if name != self.device:
            self.remembered.keep("device", name)
            self.device_changed.emit()

    def toast(self, kind: Kind, text: str, action: Action | None = None) -> None:
        """Say something at the edge of the window; what a worker said is translated."""
        self.toast_requested.emit(kind, told(text), action)

    def go(self, page: str, payload: object = None) -> None:
        """Show another page."""
        self.page_requested.emit(page, payload)

    def close(self) -> None:
        """End the threads."""
        self.queue.stop()
        self._queue_thread.close(finish=True)
        self.background.close(finish=True)  # the folders of jobs that nobody needs any more are removed there
        for each in (self.slow, self._picture_threads):
            each.close()
        self.remembered.save()


def paths_of(payload: object) -> list[Path]:
    """The paths in what was given to a page."""
    return [each for each in payload if isinstance(each, Path)] if isinstance(payload, list | tuple) else []
