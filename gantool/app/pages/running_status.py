"""The status card of a run: how much is done, how fast it goes, and what can be done with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from gantool.app.pages.run_words import levelled_off, progress_words, share
from gantool.app.told import told
from gantool.app.widgets.bar import Bar
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.words import number, tr

if TYPE_CHECKING:
    from gantool.jobs.state import RunState


ROOMY = 1000  # px of the card; below, when it will be ready goes before how fast it is


class RunStatus(QFrame):
    """Signals:
    pause_requested(): the person wants it paused, or to go on if it is.
    stop_requested(): end now and keep the best model.
    resume_requested(): go on with a run that has ended.
    try_requested(): convert with the best model so far.
    """

    pause_requested = Signal()
    stop_requested = Signal()
    resume_requested = Signal()
    try_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.done = label(type="chosen")
        self._left = ElidedLabel(tone="text2")
        self._speed = label(tone="text2")
        self._bar = Bar(tr("Progress of the training"), 6)
        self.pause = Button(tr("Pause"), "", "pause")
        self.stop = Button(tr("Stop and keep best"), "", "check", tip=tr("End now; the best model so far is kept"))
        self.resume = Button(tr("Go on"), "accent", "play", key="Ctrl+Enter")
        self.try_it = Button(
            tr("Try it now"),
            "accent",
            "convert",
            key="Ctrl+Enter",
            tip=tr("Convert pictures with the best model so far"),
        )
        words = row(self.done, gap=10)
        words.addWidget(self._left, 1)
        words.addWidget(self._speed)
        layout = row(gap=12, margins=(16, 12, 16, 12))
        layout.addLayout(column(words, self._bar, gap=9), 1)
        layout.addSpacing(4)
        for button, request in (
            (self.pause, self.pause_requested),
            (self.stop, self.stop_requested),
            (self.resume, self.resume_requested),
            (self.try_it, self.try_requested),
        ):
            button.clicked.connect(request)
            layout.addWidget(button)
        self.setLayout(layout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._speed.setVisible(self.width() >= ROOMY)

    def main_button(self) -> Button | None:
        """The accent one of those that are seen."""
        each: Button
        for each in (self.resume, self.stop, self.try_it):
            if each.isVisible() and each.property("role") == "accent":
                return each
        return None

    def show_progress(self, state: "RunState", word: str, *, ended: bool) -> None:
        """`word` is the state of the run in one of our words; `ended`: its process is gone."""
        if state.status in ("waiting", "preparing") and not ended:
            phase = state.phase
            self.done.setText(told(phase.title) if phase is not None else tr("Starting"))
            self._left.setText(
                tr("{done} of {total}", done=number(phase.done), total=number(phase.total))
                if phase and phase.total
                else tr("the first time takes a little longer")
            )
            self._speed.setText("")
            self._bar.show_share(phase.done / phase.total if phase and phase.total else None, "accent")
            return
        done, left, speed = progress_words(state, ended=ended)
        self.done.setText(done)
        self._left.setText(left if not ended or state.progress else "")
        self._speed.setText(speed if not ended and word == "training" else "")
        token = "danger" if word in ("failed", "died") else "warn" if word == "paused" else "accent"
        self._bar.show_share(1.0 if word == "done" else share(state) or 0.0, token)

    def show_actions(self, state: "RunState", word: str, *, ended: bool, asked: str, has_model: bool) -> None:
        """`asked` is the wish that was last sent; `has_model`: there is something to try."""
        self._show_pause(word, asked, ended=ended)
        self.stop.setVisible(not ended)
        self.stop.setText(tr("Stopping …") if asked == "stop" else tr("Stop and keep best"))
        self.stop.explain(tr("it is stopping and saving") if asked == "stop" else "")
        self.resume.setVisible(word in ("stopped", "failed", "died"))
        self.resume.explain("")
        step = state.saved_step
        self.resume.setText(
            tr("Go on from step {n}", n=number(step))
            if step
            else tr("Start again")
            if word != "stopped"
            else tr("Go on")
        )
        self.try_it.setText(tr("Convert pictures") if ended else tr("Try it now"))
        self.try_it.explain("" if has_model else tr("there is no model yet; the first is saved with the first check"))
        level = not ended and levelled_off(state)
        accent = self.resume if word in ("failed", "died") else self.stop if level else self.try_it
        for button in (self.resume, self.stop, self.try_it):
            button.restyle("accent" if button is accent else "")

    def step_back(self) -> None:
        """Something else is what is to be done next."""
        for button in (self.resume, self.stop, self.try_it):
            button.restyle("")

    def _show_pause(self, word: str, asked: str, *, ended: bool) -> None:
        paused = word == "paused"
        self.pause.setVisible(not ended)
        self.pause.setText(tr("Continue") if paused else tr("Pause"))
        self.pause.set_icon("play" if paused else "pause")
        self.pause.explain(
            tr("it is getting ready")
            if word in ("waiting", "preparing")
            else tr("it is stopping")
            if asked == "stop"
            else tr("it pauses after this step")
            if asked == "pause" and not paused
            else ""
        )
