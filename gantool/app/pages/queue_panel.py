"""The right panel of the Queue page: the device, its memory, figures, the live log."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPlainTextEdit, QWidget

from gantool.app.context import Context
from gantool.app.device import Figures, look_at_figures
from gantool.app.widgets.boxes import Scroll, column, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import ElidedLabel, label, set_property
from gantool.app.widgets.memorycurve import MemoryCurve
from gantool.app.widgets.switch import Switch
from gantool.app.words import megabytes, tr

INTERVAL = 2000  # ms


class QueuePanel(QFrame):
    """Looks at the device while it is seen."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        self._context = context
        self._name = ElidedLabel(type="row")
        self._memory = label(type="small", tone="text2")
        self._curve = MemoryCurve()
        self._values: dict[str, ElidedLabel] = {}
        self._log_title = ElidedLabel(tr("Log"), "section")
        self.copy = Button("", "icon", "copy", tip=tr("Copy the log"))
        self.copy.clicked.connect(self._on_copy)
        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setTabChangesFocus(True)
        self.log.setProperty("type", "log")
        self.log.setAccessibleName(tr("Log"))
        self.log.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.log.setMinimumHeight(140)
        self.notify = Switch(tr("Tell me when a long job ends"), context.remembered.flag("notify", True))
        self.notify.toggled.connect(lambda on: context.remembered.keep("notify", on))
        content = QWidget()
        inner = column(
            label(tr("Device"), "section"),
            row(Icon("chip", "text2", 18), self._name, gap=8),
            row(label(tr("Memory"), "row"), None, self._memory),
            self._curve,
            line(),
            self._figures(),
            line(),
            row(self._log_title, None, self.copy),
            gap=10,
            margins=(18, 16, 18, 12),
        )
        inner.addWidget(self.log, 1)
        inner.addLayout(row(label(tr("Tell me when a long job ends"), wrap=True), None, self.notify))
        content.setLayout(inner)
        layout = column(gap=0)
        layout.addWidget(Scroll(content), 1)
        self.setLayout(layout)
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(self.look)

    def _figures(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        titles = {
            "load": tr("Load"),
            "celsius": tr("Temperature"),
            "memory": tr("Working memory"),
            "disk": tr("Disk free"),
        }
        for at, (id_, title) in enumerate(titles.items()):
            value = self._values[id_] = ElidedLabel("–")
            grid.addWidget(label(title, tone="text2"), at, 0)
            grid.addLayout(row(None, value), at, 1)
        return grid

    def look(self) -> None:
        """Ask for the figures of this moment."""
        chosen = self._context.device
        self._context.background.call(lambda: look_at_figures(chosen), self.show_figures)

    def show_figures(self, figures: Figures) -> None:
        device, gigabyte = figures.device, 2**30
        self._name.setText(device.name)
        used, total = device.used / gigabyte, device.total / gigabyte
        self._memory.setText(tr("{used:.1f} of {total:.0f} GB", used=used, total=total))
        self._curve.add(used, total)
        self._values["load"].setText(tr("{n:.0f} %", n=100 * figures.load))
        self._values["celsius"].setText(
            tr("not told") if figures.celsius is None else tr("{n:.0f} °C", n=figures.celsius)
        )
        self._values["memory"].setText(
            tr(
                "{used:.1f} of {total:.0f} GB",
                used=figures.memory_used / gigabyte,
                total=figures.memory_total / gigabyte,
            )
        )
        self._values["disk"].setText(megabytes(figures.disk_free))

    def show_log(self, title: str, text: str) -> None:
        """The log of the job `title`; the end of it is seen, unless the person has scrolled up."""
        self._log_title.setText(tr("Log, {name}", name=title) if title else tr("Log"))
        self.copy.explain("" if text else tr("there is no log yet"))
        shown = text or tr("What a job reports is written here while it runs.")
        if shown == self.log.toPlainText():
            return
        bar = self.log.verticalScrollBar()
        at_end, before = bar.value() >= bar.maximum() - 2, bar.value()
        self.log.setPlainText(shown)
        set_property(self.log, "tone", "" if text else "text3")
        bar.setValue(bar.maximum() if at_end else before)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def stop(self) -> None:
        self._timer.stop()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.log.toPlainText())
        self._context.toast("done", tr("The log is on the clipboard."))
