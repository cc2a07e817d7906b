"""What the window asks of a page."""

from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from gantool.app.context import Context
from gantool.app.dropped import Held
from gantool.app.widgets.button import Button


class Page(QWidget):
    """A page of the window; the methods below are asked for the one that is shown.

    Signals:
        view_changed(): the page shows another of its views; what is asked below may be answered otherwise now.
    """

    view_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setProperty("kind", "page")

    def prepare(self) -> None:
        """Nobody waits now: build what the person will see next, and would have to wait for then."""

    def arrived(self, payload: object) -> None:
        """The page is shown; `payload` is what the person brings along, or None."""

    def main_button(self) -> Button | None:
        """The page's accent button: Ctrl+Enter presses it."""
        return None

    def choose(self) -> None:
        """Ctrl+O: open the file dialog of this page."""

    def search(self) -> None:
        """Ctrl+F: go to the search field, if there is one."""

    def escape(self) -> bool:
        """Esc: close what is open on the page; whether there was something."""
        return False

    def drag_entered(self, held: Held) -> None:
        """Something hovers over the window: show what dropping it would do."""

    def drag_moved(self, where: QPoint) -> None:
        """It is here, in the window's coordinates."""

    def drag_left(self) -> None:
        """It went away."""

    def dropped(self, paths: tuple[Path, ...]) -> None:
        """It was dropped."""

    def footer_height(self) -> int:
        """px at the bottom that toasts stay clear of."""
        return 0

    def collapses_sidebar(self) -> bool:
        """Whether the page would rather have the sidebar's room."""
        return False

    def goodbye(self) -> tuple[str, str]:
        """What becomes of work under way when the window closes: by what name it is remembered as said, and a sentence.

        Both are empty where nothing is under way.
        """
        return "", ""

    def closing(self) -> None:
        """The window closes."""
