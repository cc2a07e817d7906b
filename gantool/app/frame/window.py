"""The window: sidebar, the page that is shown, toasts, keys and drops. Pages are built when they are first shown."""

import importlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QMainWindow, QPlainTextEdit, QStackedWidget, QWidget

from gantool.app.context import Context
from gantool.app.dropped import Held, held
from gantool.app.frame.jobsign import JobSign
from gantool.app.frame.page import Page
from gantool.app.frame.pasted import is_address, kept, picture_of
from gantool.app.frame.sidebar import Sidebar
from gantool.app.jobwatch import sentence
from gantool.app.notify import Notifier
from gantool.app.widgets.focusring import FocusRing
from gantool.app.widgets.toast import Toasts
from gantool.app.words import counted, tr

NARROW_BELOW = 1180
ROOMY_FROM = 1600  # a page that would rather have the sidebar's room gets it below this
_PAGES = {
    "train": ("gantool.app.pages.train", "TrainPage"),
    "convert": ("gantool.app.pages.convert", "ConvertPage"),
    "paint": ("gantool.app.pages.paint", "PaintPage"),
    "edit": ("gantool.app.pages.edit", "EditPage"),
    "enlarge": ("gantool.app.pages.enlarge", "EnlargePage"),
    "models": ("gantool.app.pages.models", "ModelsPage"),
    "measure": ("gantool.app.pages.measure", "MeasurePage"),
    "queue": ("gantool.app.pages.queue", "QueuePage"),
    "plugins": ("gantool.app.pages.plugins", "PluginsPage"),
    "settings": ("gantool.app.pages.settings", "SettingsPage"),
    "welcome": ("gantool.app.pages.first_run", "FirstRunPage"),
}
_BUILT_AHEAD = ("train", "convert", "models", "enlarge", "settings", "queue")
PAUSE = 150  # ms between two of these
_STANDS_UNDER = {"welcome": "settings", "measure": "models"}  # pages without a place of their own in the sidebar


class Window(QMainWindow):
    """gantool's one window."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        context.theme.dress(self)
        self.setWindowTitle("gantool")
        self.setMinimumSize(1024, 700)
        self.setAcceptDrops(True)
        groups = (
            (
                ("train", "train", tr("Train")),
                ("convert", "convert", tr("Convert")),
                ("paint", "paint", tr("Paint")),
                ("edit", "edit", tr("Edit")),
                ("enlarge", "enlarge", tr("Enlarge")),
            ),
            (("models", "models", tr("Models")), ("queue", "queue", tr("Queue"))),
            (("plugins", "plugins", tr("Plugins")), ("settings", "settings", tr("Settings"))),
        )
        self.sidebar = Sidebar(context, groups)
        self.stack = QStackedWidget()
        middle = QWidget()
        self._middle = middle
        middle.setProperty("kind", "page")
        layout = QHBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sidebar)
        layout.addWidget(self.stack, 1)
        self.setCentralWidget(middle)
        self.toasts = Toasts(middle)
        self.ring = FocusRing(self)
        self.pages: dict[str, Page] = {}
        self.current = ""
        self._held: Held | None = None
        self._sheet: QWidget | None = None
        self._said_goodbye = self._closed = False
        self._unprepared = list(_BUILT_AHEAD)
        self.sidebar.page_chosen.connect(self.show_page)
        self._sign = JobSign(context, self.sidebar)
        context.page_requested.connect(self.show_page)
        context.toast_requested.connect(self._on_toast_requested)
        context.help_requested.connect(self.toggle_help)
        context.queue.changed.connect(self._on_queue_changed)
        self.notifier = Notifier(self, context)
        self._make_shortcuts(list(self.sidebar.buttons))
        self._restore()

    # -- pages

    def show_page(self, id_: str, payload: object = None) -> None:
        """Show a page, building it if this is the first time."""
        page = self._build(id_)
        if id_ != self.current:
            self.toasts.pass_by()
        self.current = id_
        self.sidebar.choose(_STANDS_UNDER.get(id_, id_))
        self.stack.setCurrentWidget(page)
        self._fit_sidebar()
        page.arrived(payload)
        self.toasts.keep_clear(page.footer_height())
        if id_ not in _STANDS_UNDER:
            self.context.remembered.keep("page", id_)

    def _build(self, id_: str) -> Page:
        if id_ not in self.pages:
            module, name = _PAGES[id_]
            page: Page = getattr(importlib.import_module(module), name)(self.context)
            self.pages[id_] = page
            page.view_changed.connect(partial(self._on_view_changed, id_))
            self.stack.addWidget(page)
            if id_ == "train":
                page.job_told.connect(self._sign.follow)  # type: ignore[attr-defined]  # TrainPage's own signal
        return self.pages[id_]

    def _on_view_changed(self, id_: str) -> None:
        if id_ == self.current:
            self.toasts.pass_by()
            self.toasts.keep_clear(self.pages[id_].footer_height())

    def build_ahead(self) -> None:
        """Build the pages that take longest, one at a time with pauses, so that no click waits for it."""
        if self._unprepared and not self._closed:
            self._build(self._unprepared.pop(0)).prepare()
            QTimer.singleShot(PAUSE, self, self.build_ahead)

    @property
    def page(self) -> Page | None:
        return self.pages.get(self.current)

    # -- keys

    def focusNextPrevChild(self, next: bool) -> bool:
        before = QApplication.focusWidget()
        by_key = before is None or (before.isEnabled() and not _hidden(before))  # else it had to move: it went away
        moved = super().focusNextPrevChild(next)
        if moved and by_key:
            self.ring.follow(QApplication.focusWidget())
        return moved

    def toggle_help(self) -> None:
        """Show or hide the sheet of keys."""
        from gantool.app.frame.keys import KeySheet

        if not isinstance(self._sheet, KeySheet):
            self._sheet = KeySheet(self._middle)
            self._sheet.closed.connect(lambda: self.stack.setFocus())
        if self._sheet.isVisible():
            self._sheet.close_sheet()
        else:
            self._sheet.open_sheet()

    def _make_shortcuts(self, pages: list[str]) -> None:
        for number, id_ in enumerate(pages, 1):
            self._key(f"Alt+{number}", partial(self.show_page, id_))
        self._key("Ctrl+Return", self._press_main)
        self._key("Ctrl+Enter", self._press_main)
        self._key("Ctrl+O", self._choose)
        self._key("Ctrl+F", self._search)
        self._key("Ctrl+B", self._toggle_sidebar)
        self._key("Ctrl+,", lambda: self.show_page("settings"))
        self._key("F6", self._next_region)
        self._key("F11", self._toggle_full_screen)
        self._key("Ctrl+V", self._paste)
        self._key("Esc", self._escape)
        self._key("F1", self.toggle_help)
        self._key("?", self._question)

    def _key(self, keys: str, act: Callable[[], object]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _choose(self) -> None:
        if self.page is not None:
            self.page.choose()

    def _search(self) -> None:
        if self.page is not None:
            self.page.search()

    def _paste(self) -> None:
        """Pictures and files from the clipboard are treated like a drop."""
        mime = QGuiApplication.clipboard().mimeData()
        given = held(mime) if mime is not None else Held(())
        if given.paths:
            self._take(given)
            return
        image = picture_of(mime)
        if image.isNull():
            self.context.toast("info", tr("There are no pictures and no files on the clipboard."))
        else:
            self._keep(image)

    def _keep(self, image: QImage) -> None:
        """A picture without a file gets one, and is treated like a drop."""
        self.context.background.call(
            lambda: kept(image),
            lambda path: self._take(Held((path,), pictures=1)),
            lambda error: self.context.toast("danger", sentence(error)),
        )

    def _escape(self) -> None:
        """Close what is open: the page's own, else the newest toast, else full screen."""
        if isinstance(self._sheet, QWidget) and self._sheet.isVisible():
            self.toggle_help()
        elif (self.page is not None and self.page.escape()) or self.toasts.close_newest():
            return
        elif self.isFullScreen():
            self._toggle_full_screen()

    def _question(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QPlainTextEdit):
            focused.insert("?") if isinstance(focused, QLineEdit) else focused.insertPlainText("?")
        else:
            self.toggle_help()

    def _press_main(self) -> None:
        button = self.page.main_button() if self.page else None
        if button is None or not button.isVisible():
            return
        if button.isEnabled():
            button.click()
        else:
            self.context.toast("info", f"{button.text()}: {button.toolTip()}")

    def _next_region(self) -> None:
        """Sidebar, header, then what follows: to the first stop of the next part."""
        page = self.page
        if page is None:
            return
        focused = QApplication.focusWidget()
        if focused is not None and self.sidebar.isAncestorOf(focused):
            page.setFocus()
            self.focusNextPrevChild(True)
        else:
            button = self.sidebar.buttons[_STANDS_UNDER.get(self.current, self.current)]
            button.setFocus(Qt.FocusReason.TabFocusReason)
            self.ring.follow(button)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # -- sidebar

    def _toggle_sidebar(self) -> None:
        narrow = not self.sidebar.narrow
        self.context.remembered.keep(f"sidebar/{self.current}", "narrow" if narrow else "wide")
        self.sidebar.set_narrow(narrow)

    def _fit_sidebar(self) -> None:
        wish = self.context.remembered.text(f"sidebar/{self.current}")
        wants_room = self.page is not None and self.page.collapses_sidebar() and self.width() < ROOMY_FROM
        self.sidebar.set_narrow(self.width() < NARROW_BELOW or wish == "narrow" or (wants_room and wish != "wide"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sidebar()

    # -- drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        self._held = held(mime)
        if not self._held.paths and (mime.hasImage() or is_address(mime)):  # from a browser
            self._held = Held((Path(tr("a picture")),), pictures=1)
        if not self._held.paths or event.source() is not None:  # nothing of use, or dragged out of this window
            self._held = None
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if self.page is not None:
            self.page.drag_entered(self._held)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._held is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            if self.page is not None:
                self.page.drag_moved(event.position().toPoint())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._held = None
        if self.page is not None:
            self.page.drag_left()

    def dropEvent(self, event: QDropEvent) -> None:
        mime = event.mimeData()
        dropped, image = held(mime), picture_of(mime)
        self._held = None
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if self.page is not None:
            self.page.drag_moved(event.position().toPoint())
        if dropped.paths:
            self._take(dropped)
        elif not image.isNull():
            self._keep(image)
        else:
            words = tr("That is an address on the web, and gantool fetches nothing. Save the picture, then drop it.")
            self.context.toast("info", words)
        if self.page is not None:
            self.page.drag_left()

    def _take(self, dropped: Held) -> None:
        """What was dropped or pasted goes to the page, a model to Models."""
        if self.page is None:
            return
        if dropped.models and dropped.models == len(dropped.paths) and self.current != "models":
            paths = dropped.paths
            self.context.toast(
                "info",
                tr("{name} is a model.", name=dropped.name),
                (tr("Bring it in"), lambda: self.show_page("models", list(paths))),
            )
            return
        self.page.dropped(dropped.paths)

    # -- life

    def _on_queue_changed(self) -> None:
        snapshot = self.context.queue.snapshot
        n = len(snapshot.next) if snapshot is not None else 0
        self.sidebar.buttons["queue"].count(n, counted(n, tr("{n} job waits"), tr("{n} jobs wait")))

    def tell_error(self, sentence: str) -> None:
        """Something that nobody foresaw went wrong in the window, which goes on."""
        self.context.toast(
            "danger",
            tr("Something went wrong in the window ({reason}). It goes on.", reason=sentence),
            (tr("Show report"), lambda: self.show_page("settings", "reports")),
        )

    def tell_left_behind(self) -> None:
        """The last session ended without a word, and something is known of it."""
        self.context.toast(
            "warn",
            tr("gantool ended unexpectedly the last time."),
            (tr("Show report"), lambda: self.show_page("settings", "reports")),
        )

    def _on_toast_requested(self, kind: str, text: str, action: object) -> None:
        self.toasts.show_toast(kind, text, action)  # type: ignore[arg-type]  # signals carry plain objects

    def _restore(self) -> None:
        shape = self.context.remembered.shape("window")
        if shape.isEmpty() or not self.restoreGeometry(shape):
            self.resize(1280, 800)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closed:
            event.accept()
            return
        if not self._said_goodbye and self._say_goodbye():
            self._said_goodbye = True
            QTimer.singleShot(2500, self.close)
            event.ignore()
            return
        self.context.remembered.keep("window", self.saveGeometry())
        self._closed = True
        self.sidebar.stop()
        self.toasts.clear()
        for page in self.pages.values():
            page.closing()
        self.context.close()
        event.accept()

    def _say_goodbye(self) -> bool:
        """Once in a life, say where it can be read what becomes of work under way; whether there was any."""
        said = False
        for page in self.pages.values():
            name, words = page.goodbye()
            if name and not self.context.remembered.flag(f"said/{name}"):
                self.context.remembered.keep(f"said/{name}", True)
                self.toasts.show_toast("info", words)
                said = True
        return said


def _hidden(widget: QWidget) -> bool:
    """Whether the widget, or what it lies in, has just been hidden."""
    each: QWidget | None = widget
    while each is not None and not each.isWindow():
        if each.isHidden():
            return True
        each = each.parentWidget()
    return False
