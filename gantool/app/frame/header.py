"""The header of a page: its title, or a path to it, and the page's actions, Help last."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QWidget

from gantool.app.context import Context
from gantool.app.widgets.boxes import row
from gantool.app.widgets.button import Button
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.words import tr

LEAST_TITLE = 140  # px


class _Title(ElidedLabel):
    """A short one is never shortened further, whatever stands beside it."""

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), LEAST_TITLE), super().minimumSizeHint().height())


class Header(QFrame):
    """56 px: title at the left, `parts` beside it, `actions` and Help at the right."""

    def __init__(
        self,
        context: Context,
        title: str,
        *,
        parent_title: str = "",
        go_back: Callable[[], None] | None = None,
        parts: tuple[QWidget, ...] = (),
        actions: tuple[QWidget, ...] = (),
    ) -> None:
        super().__init__()
        self.setProperty("kind", "header")
        self.setFixedHeight(56)
        layout = row(gap=12, margins=(24, 0, 16, 0))
        if parent_title:
            crumb = Button(parent_title, "crumb", tip=tr("Back to {page}", page=parent_title))
            if go_back is not None:
                crumb.clicked.connect(go_back)
            layout.addWidget(crumb)
            layout.addWidget(Icon("right", "text3", 16))
        self._title = _Title(title, "page")
        layout.addWidget(self._title)
        for part in parts:
            layout.addWidget(part)
        layout.addStretch(1)
        for action in actions:
            layout.addWidget(action)
        help_button = Button("", "icon", "help", tip=tr("Every action and key"), key="?")
        help_button.clicked.connect(context.help_requested)
        layout.addWidget(help_button)
        self.setLayout(layout)

    def retitle(self, title: str) -> None:
        self._title.setText(title)


def hint(text: str) -> QWidget:
    """A quiet word beside the title."""
    made = label(text, tone="text2")
    made.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    return made
