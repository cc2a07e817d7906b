"""The sidebar: the pages, the job that runs, and the device."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QWidget

from gantool.app.context import Context
from gantool.app.device import Device, look_at_device
from gantool.app.theme import icons
from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color, tokens
from gantool.app.widgets.bar import Bar
from gantool.app.widgets.boxes import column, line, row
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import ElidedLabel, as_tip, label
from gantool.app.words import number, tr

WIDE, NARROW = 188, 60


class PageButton(QAbstractButton):
    """One page in the sidebar."""

    def __init__(self, icon: str, title: str, key: str) -> None:
        super().__init__()
        self._icon, self._title, self._key = icon, title, key
        self.setCheckable(True)
        self.setText(title)
        self.setAccessibleName(title)
        self.setToolTip(f"{title}  ({key})")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._count = 0

    def count(self, n: int, words: str) -> None:
        """Show how many wait here; `words` say it to those who do not see it."""
        if n != self._count:
            self._count = n
            self.setAccessibleDescription(words if n else "")
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDE - 20, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        narrow = self.width() < 100
        ground = QRectF(10, 1, self.width() - 20, self.height() - 2)
        if self.isChecked() or self.underMouse():
            chosen = "raised" if tokens().dark else "surface"
            painter.setBrush(color(chosen if self.isChecked() else "hover", 1.0 if self.isChecked() else 0.6))
            painter.drawRoundedRect(ground, 6, 6)
        if self.isChecked():
            painter.setBrush(color("accent"))
            painter.drawRoundedRect(QRectF(-2, 10, 5, self.height() - 20), 2, 2)
        left = (self.width() - 20) / 2 if narrow else 20.0
        icons.paint(
            painter,
            self._icon,
            QRectF(left, (self.height() - 20) / 2, 20, 20),
            "accent_text" if self.isChecked() else "text2",
        )
        if self._count and narrow:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent"))
            painter.drawEllipse(QRectF(left + 16, 6, 7, 7))
        if self._count and not narrow:
            painter.setFont(sized(12))
            painter.setPen(color("text2"))
            painter.drawText(
                QRectF(0, 0, self.width() - 24, self.height()),
                int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight),
                number(self._count),
            )
        if not narrow:
            weight = painter.font().Weight.Medium
            painter.setFont(sized(13, weight))
            painter.setPen(color("text" if self.isChecked() else "text2"))
            painter.drawText(
                QRectF(50, 0, self.width() - 60, self.height()), int(Qt.AlignmentFlag.AlignVCenter), self._title
            )
        painter.end()


class RunningJob(QWidget):
    """The job that runs now; a click opens it, or Enter.

    Signals:
        clicked(): the person wants to see it.
    """

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = ElidedLabel(type="small")
        self._share = label(type="small", tone="text2")
        self._bar = Bar(tr("Progress of the training"))
        self._left = ElidedLabel(type="small", tone="text2")
        self.setLayout(
            column(row(self._name, None, self._share), self._bar, self._left, gap=5, margins=(18, 8, 18, 10))
        )
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def tell(self, name: str, share: float | None, left: str) -> None:
        self._name.setText(name)
        self._share.setText("" if share is None else f"{share * 100:.0f} %")
        self._bar.show_share(share)
        self._left.setText(left)
        self.setToolTip(as_tip(f"{name}: {left}"))
        self.setAccessibleName(tr("At work: {name}", name=name))
        self.setAccessibleDescription(f"{self._share.text()} {left}".strip())
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()


class Sidebar(QFrame):
    """Pages in groups; narrow it shows icons alone.

    Signals:
        page_chosen(str): the person went to this page.
        job_opened(): the person clicked the running job.
    """

    page_chosen = Signal(str)
    job_opened = Signal()

    def __init__(self, context: Context, groups: Sequence[Sequence[tuple[str, str, str]]]) -> None:
        """`groups` of (id, icon, title)."""
        super().__init__()
        self.setProperty("kind", "sidebar")
        self._context = context
        self._group = QButtonGroup(self)
        self.buttons: dict[str, PageButton] = {}
        layout = column(gap=0, margins=(0, 0, 0, 0))
        self._name = label("gantool", "section")
        self._brand = row(Icon("gantool", "text", 24), self._name, None, gap=10, margins=(18, 16, 8, 14))
        layout.addLayout(self._brand)
        number = 0
        for at, group in enumerate(groups):
            if at:
                layout.addLayout(column(line(), margins=(18, 10, 18, 10)))
            for id_, icon, title in group:
                number += 1
                button = PageButton(icon, title, f"Alt+{number}")
                button.toggled.connect(lambda on, id_=id_: self._on_toggled(id_, on))
                self._group.addButton(button)
                self.buttons[id_] = button
                layout.addWidget(button)
        layout.addStretch(1)
        self.job = RunningJob()
        self.job.clicked.connect(self.job_opened)
        layout.addWidget(self.job)
        self._device = ElidedLabel(type="small")
        self._memory_bar = Bar(tr("Memory in use"), 4, "text2")
        self._memory = ElidedLabel(type="small", tone="text2")
        device = column(
            line(),
            6,
            row(Icon("chip", "text2", 16), self._device, gap=8),
            self._memory_bar,
            self._memory,
            gap=6,
            margins=(18, 0, 18, 12),
        )
        self._chip = Icon("chip", "text2", 20)
        self._chip_bar = Bar(tr("Memory in use"), 4, "text2")
        self._chip_bar.setFixedWidth(28)
        self._chip_box = QWidget()
        self._chip_box.setLayout(
            column(line(), 6, row(None, self._chip, None), row(None, self._chip_bar, None), margins=(10, 0, 10, 14))
        )
        self._chip_box.hide()
        layout.addWidget(self._chip_box)
        self._device_box = QWidget()
        self._device_box.setLayout(device)
        self._device_box.hide()
        layout.addWidget(self._device_box)
        self.setLayout(layout)
        self._job_wanted = False
        self._device_known = False
        self._timer = QTimer(self)
        self._timer.setInterval(5000)
        self._timer.timeout.connect(self._look_at_device)
        context.device_changed.connect(self._look_at_device)
        self.set_narrow(False)

    @property
    def narrow(self) -> bool:
        return self.width() < 100

    def set_narrow(self, narrow: bool) -> None:
        self.setFixedWidth(NARROW if narrow else WIDE)
        self._name.setVisible(not narrow)
        self.job.setVisible(self._job_wanted and not narrow)
        self._device_box.setVisible(self._device_known and not narrow)
        self._chip_box.setVisible(self._device_known and narrow)

    def choose(self, id_: str) -> None:
        """Show the page as chosen, without a signal."""
        button = self.buttons[id_]
        blocked = button.blockSignals(True)
        button.setChecked(True)
        button.blockSignals(blocked)
        for each in self.buttons.values():
            each.update()

    def tell_job(self, name: str, share: float | None, left: str) -> None:
        """Show the running job; an empty name hides it."""
        self._job_wanted = bool(name)
        if name:
            self.job.tell(name, share, left)
        self.job.setVisible(self._job_wanted and not self.narrow)

    def watch_device(self) -> None:
        """Start to show device and memory, refreshed every few seconds."""
        self._look_at_device()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _on_toggled(self, id_: str, on: bool) -> None:
        if on:
            self.page_chosen.emit(id_)

    def _look_at_device(self) -> None:
        chosen = self._context.device
        self._context.background.call(lambda: look_at_device(chosen), self._on_device)

    def _on_device(self, device: Device) -> None:
        self._device_known = True
        self._device.setText(device.name)
        for bar in (self._memory_bar, self._chip_bar):
            bar.show_share(device.used / max(1, device.total))
        self._memory.setText(
            tr("{used:.1f} of {total:.0f} GB used", used=device.used / 2**30, total=device.total / 2**30)
        )
        self._device_box.setToolTip(device.name)
        self._chip_box.setToolTip(f"{device.name}\n{self._memory.text()}")
        self._device_box.setVisible(not self.narrow)
        self._chip_box.setVisible(self.narrow)
