"""The footer of the report: where the run is saved, when it will be ready, and the start."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QFileDialog, QFrame

from gantool.app.context import Context
from gantool.app.runs import name_for, new_run_folder
from gantool.app.told import told as in_words
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import ElidedLabel
from gantool.app.words import duration, megabytes, number, place, tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.events import Estimated


class ReportFooter(QFrame):
    """Signals:
    place_changed(): `out` is another folder now.
    copy_requested(): put the same training on the clipboard as a command.
    start_requested(): begin.
    queue_requested(): begin when what runs now, and what waits, is done.
    """

    place_changed = Signal()
    copy_requested = Signal()
    start_requested = Signal()
    queue_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("kind", "footer")
        self.setFixedHeight(64)
        self._context = context
        self._paths: tuple[Path, ...] = ()
        self._place: Path | None = None  # the folder that the person chose for the runs on these pictures
        self._proposals = 0
        self.out: Path | None = None
        self._saves = ElidedLabel(elide=Qt.TextElideMode.ElideMiddle)
        self.ready = ElidedLabel(type="small", tone="text2")
        change = Button(tr("Change"), "link", size="small", tip=tr("Choose where the run is saved"))
        change.clicked.connect(self._on_change)
        self.copy = Button(tr("Copy as command"), "quiet", "terminal", tip=tr("The same training for a terminal"))
        self.copy.clicked.connect(self.copy_requested)
        self.queue = Button(
            tr("Add to queue"),
            "",
            "queue",
            size="large",
            tip=tr("It starts when what runs now, and what waits, is done"),
        )
        self.queue.clicked.connect(self.queue_requested)
        self.queue.hide()
        context.queue.changed.connect(self._show_queue)
        self.start = Button(tr("Start training"), "accent", "play", size="large", key="Ctrl+Enter")
        self.start.clicked.connect(self.start_requested)
        saves = row(self._saves, change, gap=6)
        saves.addStretch(1)
        layout = row(Icon("folder", "text2"), gap=12, margins=(24, 0, 24, 0))
        layout.addLayout(column(saves, self.ready, gap=0), 1)
        layout.addWidget(self.copy)
        layout.addWidget(self.queue)
        layout.addWidget(self.start)
        self.setLayout(layout)

    def propose(self, paths: tuple[Path, ...]) -> None:
        """Find a folder for a run on these pictures."""
        self._paths, self._place = paths, None
        self.propose_next()

    def propose_next(self) -> None:
        """Find a folder for one more run on the same pictures; an answer that comes late counts no more."""
        self._proposals += 1
        number, paths, place = self._proposals, self._paths, self._place

        def found(path: Path) -> None:
            if number == self._proposals:
                self.save_in(path)

        self._context.background.call(lambda: new_run_folder(name_for(paths), place), found)

    def save_in(self, path: Path) -> None:
        """The run will be this new folder."""
        self.out = path
        self._saves.setText(tr("Saves to {place}", place=place(path)))
        self._saves.setToolTip(shown(path))
        self.place_changed.emit()

    def explain(
        self, reason: str, minutes: float, left_out: int, memory_mb: float, told: "Estimated | None" = None
    ) -> None:
        """Why it cannot start yet; with an empty `reason`, when it will be ready and what memory it needs.

        `memory_mb` is what an earlier run like this one took; 0 where none is known. `told` is better: of this one.
        """
        self.start.explain(reason)
        self.queue.explain(reason)
        self._show_queue()
        self.copy.explain(reason and tr("nothing to copy yet"))
        if reason:
            self.ready.setText(tr("Start training: {reason}", reason=reason))
            return
        until = QLocale().toString(QTime.currentTime().addSecs(round(minutes * 60)), QLocale.FormatType.ShortFormat)
        parts = [tr("Ready after about {time}, at {until}", time=duration(minutes * 60), until=until)]
        if told is not None:
            parts += _needs(told)
        elif memory_mb:
            parts.append(tr("needs about {size}", size=megabytes(memory_mb * 1e6)))
        if left_out:
            parts.append(tr("{n} left out", n=number(left_out)))
        self.ready.setText(" · ".join(parts))

    def _show_queue(self) -> None:
        """Only where something has the device is there anything to wait for."""
        self.queue.setVisible(self._context.queue.is_busy)

    def _on_change(self) -> None:
        given = QFileDialog.getExistingDirectory(
            self, tr("Save the run in"), str(self._context.remembered.folder("runs"))
        )
        if given:
            self._context.remembered.keep("folders/runs", given)
            self._place = Path(given)
            self._proposals += 1  # what is still being looked for is not wanted any more
            self.save_in(new_run_folder(name_for(self._paths), self._place))


def _needs(told: "Estimated") -> list[str]:
    """What it needs of the memory that is there, and what is done where a batch is too large for it."""
    if not told.fits:
        return [tr("does not fit on {device}", device=in_words(told.device))]
    needs = tr(
        "needs {n:.1f} of {all:.0f} GB on {device}",
        n=told.memory_mb / 1000,
        all=told.capacity_mb / 1000,
        device=in_words(told.device),
    )
    if told.parts == 1:
        return [needs]
    return [needs, tr("each batch of {n} in {parts} parts", n=number(told.batch), parts=number(told.parts))]
