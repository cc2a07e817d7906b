"""The Queue page: what runs now, what is next, what has ended and how."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gantool.app.context import Context
from gantool.app.frame.header import Header
from gantool.app.frame.page import Page
from gantool.app.pages.queue_panel import QueuePanel
from gantool.app.pages.queue_row import MIME, QueueRow
from gantool.app.pages.queue_words import log_lines
from gantool.app.queuewatch import Standing
from gantool.app.widgets.boxes import Scroll, clear, column, frame, holder, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.empty import Empty
from gantool.app.widgets.label import label
from gantool.app.widgets.notice import Notice
from gantool.app.words import tr
from gantool.files import shown
from gantool.jobs.ends import tail

if TYPE_CHECKING:
    from gantool.jobs.queue import Entry, Snapshot


class QueuePage(Page):
    """Three lists beside the device."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._rows: dict[str, QueueRow] = {}
        self._order: tuple[tuple[str, ...], ...] = ()
        self._chosen = self._logged = ""
        self.hold = Button(tr("Pause all"), "", "pause", tip=tr("Pause what runs, and start nothing new"))
        self.hold.clicked.connect(self._on_hold)
        self.panel = QueuePanel(context)
        self._empty = Empty(
            "queue",
            tr("Nothing is queued"),
            tr(
                "While one job has the device, others can wait here: start a training or a conversion, and add the "
                "next with “Add to queue”."
            ),
            self._go_to_train(),
        )
        self._notice = Notice()
        self._notice.hide()
        self._now, self._next, self._ended = column(gap=0), _Waiting(self), column(gap=0)
        self._clear = Button(tr("Clear"), "link", size="small", tip=tr("Forget all that have ended; runs stay"))
        self._clear.clicked.connect(lambda: self.context.queue.clear())
        self._parts = [
            self._part(tr("Now"), self._now),
            self._part(tr("Next"), self._next, label(tr("drag to reorder"), "small", "text2")),
            self._part(tr("Finished"), self._ended, self._clear),
        ]
        content = QWidget()
        content.setLayout(column(self._notice, *self._parts, None, gap=20, margins=(24, 18, 24, 24)))
        self._lists = Scroll(content)
        body = row(gap=0)
        body.addWidget(self._lists, 1)
        body.addWidget(self._empty, 1)
        body.addWidget(self.panel)
        page = column(Header(context, tr("Queue"), actions=(self.hold,)), gap=0)
        page.addLayout(body, 1)
        self.setLayout(page)
        context.queue.changed.connect(self._show)
        context.queue.refused.connect(self._on_refused)
        self._show()

    def _go_to_train(self) -> Button:
        made = Button(tr("Train a model"), "accent", "train", size="large", key="Ctrl+Enter")
        made.clicked.connect(lambda: self.context.go("train"))
        self._train = made
        return made

    def _part(self, title: str, rows: "QWidget | QVBoxLayout", beside: QWidget | None = None) -> QWidget:
        head = row(label(title, "section"), None)
        if beside is not None:
            head.addWidget(beside)
        inside = column(gap=0, margins=(1, 1, 1, 1))
        inside.addWidget(rows) if isinstance(rows, QWidget) else inside.addLayout(rows)
        return holder(column(head, frame("card", inside), gap=8))

    # -- Page

    def arrived(self, payload: object) -> None:
        self.context.queue.look()
        self._show()

    def main_button(self) -> Button | None:
        return self._train if self._empty.isVisible() else None

    def closing(self) -> None:
        self.panel.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.setFixedWidth(356 if self.width() >= 1000 else 300)

    # -- showing

    def _show(self) -> None:
        snapshot = self.context.queue.snapshot
        entries = snapshot.entries if snapshot is not None else ()
        self._empty.setVisible(not entries)
        self._lists.setVisible(bool(entries))
        self.hold.setVisible(bool(entries))
        if snapshot is None or not entries:
            self.panel.show_log("", "")
            return
        self.hold.setText(tr("Go on with all") if snapshot.held else tr("Pause all"))
        self.hold.set_icon("play" if snapshot.held else "pause")
        if snapshot.fault:
            self._notice.tell("warn", tr("The queue was damaged"), snapshot.fault)
            self._notice.show()
        self._arrange(snapshot)
        self._tell(snapshot)
        self._show_log(snapshot)

    def _arrange(self, snapshot: "Snapshot") -> None:
        """Lay the rows out anew if there are others, or in another order."""
        groups = (snapshot.now, snapshot.next, snapshot.ended)
        order = tuple(tuple(each.id for each in group) for group in groups)
        for part, group in zip(self._parts, groups, strict=True):
            part.setVisible(bool(group))
        if order == self._order:
            return
        focused = next((id_ for id_, each in self._rows.items() if each.hasFocus()), "")
        self._order = order
        self._rows.clear()
        for layout, group in zip((self._now, self._next.rows, self._ended), groups, strict=True):
            clear(layout)
            for at, entry in enumerate(group):
                if at:
                    layout.addWidget(line())
                layout.addWidget(self._row(entry))
        if focused in self._rows:
            self._rows[focused].setFocus()

    def row(self, id_: str) -> QueueRow:
        """The row of this job."""
        return self._rows[id_]

    def _row(self, entry: "Entry") -> QueueRow:
        made = QueueRow(entry, self.context.pictures)
        made.chosen.connect(self._on_chosen)
        made.asked.connect(self._on_asked)
        made.moved.connect(self.context.queue.move)
        self._rows[entry.id] = made
        return made

    def _tell(self, snapshot: "Snapshot") -> None:
        before = snapshot.now[-1].title if snapshot.now else ""
        for at, entry in enumerate((*snapshot.now, *snapshot.next, *snapshot.ended)):
            standing = self.context.queue.standings.get(entry.id, Standing())
            self._rows[entry.id].show_entry(entry, standing, before, first=at == len(snapshot.now))
            if entry.state == "waiting":
                before = entry.title

    def _show_log(self, snapshot: "Snapshot") -> None:
        entry = snapshot.entry(self._chosen) or (snapshot.now or snapshot.ended or snapshot.next)[0]
        for id_, each in self._rows.items():
            each.show_chosen(id_ == entry.id)
        self._logged = entry.id
        standing = self.context.queue.standings.get(entry.id)
        if standing is not None:
            self.panel.show_log(entry.title, log_lines(standing))
            return
        folder, title = entry.folder, entry.title

        def show(text: str) -> None:
            if self._logged == entry.id:  # else another was chosen meanwhile
                self.panel.show_log(title, text)

        self.context.background.call(
            lambda: log_lines(Standing(tuple(tail(folder / "events.jsonl")))),
            show,
        )

    # -- acting

    def _on_chosen(self, id_: str) -> None:
        self._chosen = id_
        if (snapshot := self.context.queue.snapshot) is not None:
            self._show_log(snapshot)

    def _on_hold(self) -> None:
        snapshot = self.context.queue.snapshot
        self.context.queue.hold(not (snapshot is not None and snapshot.held))

    def _on_asked(self, what: str, id_: str) -> None:
        queue = self.context.queue
        entry = queue.snapshot.entry(id_) if queue.snapshot is not None else None
        if entry is None:
            return
        match what:
            case "pause" | "go-on":
                queue.pause(id_, what == "pause")
            case "cancel":
                queue.cancel(id_)
            case "first":
                queue.first(id_)
            case "retry":
                queue.retry(id_)
            case "forget":
                queue.clear(id_)
            case "folder":
                self._open(entry)
            case "action":
                self._act(entry)

    def _act(self, entry: "Entry") -> None:
        """The one sensible thing."""
        if entry.state in ("failed", "died", "stopped", "cancelled"):
            self.context.queue.retry(entry.id)
        elif entry.is_active:
            self.context.go("train", ("run", entry.folder))
        elif entry.kind == "train":
            self.context.go("convert", ("model", entry.folder))
        else:
            self._open(entry)

    def _open(self, entry: "Entry") -> None:
        place = getattr(entry.spec, "out", None) or entry.folder
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))):
            self.context.toast("info", tr("It is in {place}.", place=shown(place)))

    def _on_refused(self, reason: str) -> None:
        self.context.toast("warn", reason)


class _Waiting(QFrame):
    """The list of those that wait: rows can be dragged to another place."""

    def __init__(self, page: QueuePage) -> None:
        super().__init__()
        self._page = page
        self.rows = column(gap=0)
        self.setLayout(self.rows)
        self.setProperty("kind", "row")
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        id_ = bytes(event.mimeData().data(MIME).data()).decode()
        snapshot = self._page.context.queue.snapshot
        waiting = [each.id for each in snapshot.next] if snapshot is not None else []
        if id_ not in waiting:
            return
        y = event.position().y()
        above = sum(self._page.row(each).geometry().center().y() < y for each in waiting if each != id_)
        event.accept()
        self._page.context.queue.move(id_, above - waiting.index(id_))
