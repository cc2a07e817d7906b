"""One job on the Queue page: a picture, what it is, how it stands, and what can be done with it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu

from gantool.app.pages.queue_words import ended_words, standing_words, waiting_words
from gantool.app.pictures import Pictures
from gantool.app.queuewatch import Standing
from gantool.app.widgets.bar import Bar
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import ElidedLabel, badge, label, set_property
from gantool.app.widgets.picture import PictureBox
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.jobs.queue import Entry

MIME = "application/x-gantool-queue"  # what is dragged from place to place among those that wait
EDGE = 88  # px of the picture, for sharp screens too
ICONS = {"train": "train", "convert": "convert", "edit": "edit", "export": "export"}


class QueueRow(QFrame):
    """A row that keeps its widgets while its job goes on.

    Signals:
        chosen(str): the person looks at this job.
        asked(str, str): (what, id): pause, go-on, cancel, first, retry, open, forget, folder, log, action.
        moved(str, int): so many places later (earlier if negative).
    """

    chosen = Signal(str)
    asked = Signal(str, str)
    moved = Signal(str, int)

    def __init__(self, entry: "Entry", pictures: Pictures) -> None:
        super().__init__()
        self.entry = entry
        self._paused = False
        self._pressed: QPoint | None = None
        self.setProperty("kind", "row")
        self.setProperty("chosen", "false")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        name = ElidedLabel(entry.title, "row")
        self._line = ElidedLabel(type="small", tone="text2")
        self._bar = Bar(tr("Progress of {name}", name=entry.title), 4)
        self._badge = badge("")
        self._mark = Icon("check", "success", 18)
        self.pause = Button("", "icon", "pause", tip=tr("Pause"))
        self.pause.clicked.connect(lambda: self._ask("go-on" if self._paused else "pause"))
        self.first = Button("", "icon", "play", tip=tr("Let it be the next"))
        self.first.clicked.connect(lambda: self._ask("first"))
        self.action = Button("", size="small")
        self.action.clicked.connect(lambda: self._ask("action"))
        self.more = Button("", "icon", "more", tip=tr("More about {name}", name=entry.title))
        self.more.clicked.connect(self._on_more)
        head = row(name, label(entry.what, "small", "text2"), gap=10)
        head.addStretch(1)
        words = column(head, self._line, self._bar, gap=4)
        layout = row(gap=12, margins=(14, 10, 10, 10))
        layout.addWidget(self._picture(pictures))
        layout.addLayout(words, 1)
        for each in (self._mark, self._badge, self.action, self.pause, self.first, self.more):
            layout.addWidget(each)
        self.setLayout(layout)
        self.show_entry(entry, Standing(), "", first=False)

    def _picture(self, pictures: Pictures) -> PictureBox | Icon:
        if not self.entry.picture:
            made = Icon(ICONS.get(self.entry.kind, "queue"), "text2", 24)
            made.setFixedWidth(44)
            return made
        self._box = PictureBox(self.entry.title, 44, cut=True)
        self._box.setFixedWidth(44)
        self._pictures = pictures
        self._key = pictures.key(Path(self.entry.picture), EDGE)
        pictures.loaded.connect(self._on_loaded)
        self._on_loaded(self._key)
        return self._box

    def _on_loaded(self, key: str) -> None:
        if key == self._key:
            self._box.show_image(self._pictures.get(Path(self.entry.picture), EDGE))

    # -- showing

    def show_entry(self, entry: "Entry", standing: Standing, before: str, *, first: bool) -> None:
        """`before` is the job it waits for; `first`: nothing waits before it."""
        self.entry = entry
        active, waiting = entry.is_active, entry.state == "waiting"
        self._paused = standing.paused
        self._bar.setVisible(active)
        self._bar.show_share(standing.share, "warn" if self._paused else "accent")
        self._badge.setVisible(active or waiting)
        self._badge.setText(tr("Waiting") if waiting else tr("Paused") if self._paused else tr("Running"))
        kind = "neutral" if waiting else "warn" if self._paused else "chosen"
        set_property(self._badge, "badge", kind)
        self.pause.setVisible(active)
        self.pause.set_icon("play" if self._paused else "pause")
        self.pause.retip(tr("Go on") if self._paused else tr("Pause"))
        self.first.setVisible(waiting and not first)
        self._mark.setVisible(entry.has_ended)
        if entry.has_ended:
            self._mark.show_icon(*_mark(entry))
        title = action_title(entry)
        self.action.setText(title)
        self.action.setVisible(bool(title))
        words = standing_words(entry, standing) if active else waiting_words(before) if waiting else ended_words(entry)
        set_property(self._line, "tone", "danger" if entry.state in ("failed", "died") else "text2")
        self._line.setText(words)
        self.setAccessibleName(f"{entry.title}, {entry.what}, {words}")

    def show_chosen(self, chosen: bool) -> None:
        set_property(self, "chosen", "true" if chosen else "false")

    # -- acting

    def _ask(self, what: str) -> None:
        self.asked.emit(what, self.entry.id)

    def menu(self) -> QMenu:
        """What can be done with it."""
        made = QMenu(self)
        if self.entry.is_active:
            made.addAction(tr("Stop, keeping what is done")).triggered.connect(lambda: self._ask("cancel"))
        elif self.entry.state == "waiting":
            made.addAction(tr("Earlier\tAlt+Up")).triggered.connect(lambda: self.moved.emit(self.entry.id, -1))
            made.addAction(tr("Later\tAlt+Down")).triggered.connect(lambda: self.moved.emit(self.entry.id, 1))
            made.addAction(tr("Take out")).triggered.connect(lambda: self._ask("cancel"))
        else:
            made.addAction(tr("Do it again")).triggered.connect(lambda: self._ask("retry"))
            made.addAction(tr("Forget it")).triggered.connect(lambda: self._ask("forget"))
        if self.entry.state not in ("waiting", "cancelled"):
            made.addSeparator()
            made.addAction(tr("Open folder")).triggered.connect(lambda: self._ask("folder"))
        return made

    def _on_more(self) -> None:
        made = self.menu()
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.popup(self.more.mapToGlobal(QPoint(self.more.width() - made.sizeHint().width(), self.more.height() + 4)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if steps is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if self.entry.state == "waiting":
                self.moved.emit(self.entry.id, steps)
        elif event.key() == Qt.Key.Key_Delete and not self.entry.is_active:
            self._ask("forget" if self.entry.has_ended else "cancel")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Space):
            self.chosen.emit(self.entry.id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        self.chosen.emit(self.entry.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or self.entry.state != "waiting":
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            data = QMimeData()
            data.setData(MIME, self.entry.id.encode())
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.setPixmap(self.grab())
            drag.exec(Qt.DropAction.MoveAction)


def action_title(entry: "Entry") -> str:
    """The one sensible action for a job that has ended; empty while it goes on."""
    if entry.state in ("failed", "died", "stopped"):
        return tr("Go on") if entry.kind in ("train", "convert") else tr("Try again")
    if entry.state == "cancelled":
        return tr("Put back")
    if entry.state == "done":
        return {"train": tr("Try it"), "convert": tr("Open results"), "edit": tr("Open results")}.get(entry.kind, "")
    return tr("Show") if entry.kind == "train" and entry.is_active else ""


def _mark(entry: "Entry") -> tuple[str, str]:
    if entry.state == "done":
        return ("warn", "warn") if entry.result.get("failed") else ("check", "success")
    return ("error", "danger") if entry.state in ("failed", "died") else ("stop", "text2")
