"""What the sidebar says of work under way: the training that is followed on its page, else what else has the device."""

from PySide6.QtCore import QObject

from gantool.app.context import Context
from gantool.app.frame.sidebar import Sidebar
from gantool.app.queuewatch import Standing


class JobSign(QObject):
    """Keeps the sidebar's job up to date, and knows where a click on it leads."""

    def __init__(self, context: Context, sidebar: Sidebar) -> None:
        super().__init__(sidebar)
        self._context, self._sidebar = context, sidebar
        self._followed = False
        sidebar.job_opened.connect(self._on_opened)
        context.queue.changed.connect(self._on_queue_changed)

    def follow(self, name: str, share: float | None, left: str) -> None:
        """The Train page follows this run, or none with an empty name."""
        self._followed = bool(name)
        if name:
            self._sidebar.tell_job(name, share, left)
        else:
            self._on_queue_changed()

    def _on_queue_changed(self) -> None:
        snapshot = self._context.queue.snapshot
        if self._followed:
            return
        if snapshot is None or not snapshot.now:
            self._sidebar.tell_job("", None, "")
            return
        from gantool.app.pages.queue_words import standing_words

        entry = snapshot.now[0]
        standing = self._context.queue.standings.get(entry.id, Standing())
        self._sidebar.tell_job(entry.title, standing.share, standing_words(entry, standing))

    def _on_opened(self) -> None:
        if self._followed:
            self._context.go("train", "running")
        else:
            self._context.go("queue")
