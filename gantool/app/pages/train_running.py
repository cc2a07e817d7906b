"""Train, running: the page of a run that is followed, at work or ended."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from gantool.app.context import Context
from gantool.app.frame.header import Header
from gantool.app.jobwatch import JobWatch, sentence
from gantool.app.pages.run_words import share, status_words
from gantool.app.pages.running_curves import RunCurves
from gantool.app.pages.running_fork import ForkPanel
from gantool.app.pages.running_menu import RunMenu
from gantool.app.pages.running_notices import RunNotices
from gantool.app.pages.running_pictures import CheckPictures
from gantool.app.pages.running_status import RunStatus
from gantool.app.told import told
from gantool.app.widgets.boxes import Scroll, column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import ElidedLabel, badge, set_property
from gantool.app.words import duration, tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome
    from gantool.jobs.events import Event
    from gantool.jobs.state import RunState


class TrainRunning(QWidget):
    """Signals:
    left(): the person goes back to the empty page; the run goes on.
    opened(): the run can be shown now.
    refused(str): it could not be started or opened; the sentence says why.
    job_told(str, object, str): name, share and time left, for the sidebar; an empty name for none.
    view_changed(): a fork is set up now, or no longer.
    """

    left = Signal()
    opened = Signal()
    refused = Signal(str)
    job_told = Signal(str, object, str)
    view_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._watch = JobWatch(context.background, self)
        self._watch.job_started.connect(self._on_job_started)
        self._watch.refused.connect(self._on_refused)
        self._watch.events_arrived.connect(self._on_events)
        self._watch.job_ended.connect(self._on_job_ended)
        self._path: Path | None = None
        self._forked_from: Path | None = None
        self._instead_of: Path | None = None  # the run that was shown before the one that is being started
        self._quiet = False  # what is opened was shown before, and nobody asked for it
        self._state: RunState | None = None
        self._outcome: Outcome | None = None
        self._asked = ""
        self._has_model = False
        self._build()

    # -- what the page is asked

    @property
    def is_training(self) -> bool:
        return (
            self._watch.active and self._state is not None and self._state.status not in ("done", "stopped", "failed")
        )

    @property
    def path(self) -> Path | None:
        return self._path

    @property
    def state(self) -> "RunState | None":
        return self._state

    def start(self, spec: Any, path: Path) -> None:
        """Begin a training; it outlives the window."""
        before = self._path
        self._reset(path)
        self._instead_of = before
        self._watch.start(spec, path, tied=False)

    def open_run(self, path: Path) -> None:
        """Follow a run, at work or not."""
        self._quiet = False
        if path == self._path and self._watch.active:
            self.opened.emit()
            return
        self._reset(path)
        self._watch.attach(path)

    def main_button(self) -> Button | None:
        return self.fork.start if self._forking else self.status.main_button()

    def footer_height(self) -> int:
        """px at the bottom that messages stay clear of: the last row of a fork holds what starts it."""
        return 64 if self._forking else 0

    def escape(self) -> bool:
        """Leave the fork, if one is being set up."""
        forking = self._forking
        if forking:
            self._on_fork_left()
        return forking

    @property
    def _forking(self) -> bool:
        return self._large_part.currentWidget() is self.fork

    def closing(self) -> None:
        self.pictures.closing()
        self._watch.let_go()

    # -- building

    def _build(self) -> None:
        self._word_badge = badge("", "accent")
        self._what = ElidedLabel(type="small", tone="text2")
        self.menu = RunMenu()
        self.menu.longer_requested.connect(self._on_longer)
        self.menu.fork_requested.connect(self._on_fork_wanted)
        self.menu.folder_requested.connect(lambda: self._open(Path()))
        self.menu.log_requested.connect(lambda: self._open(Path("worker.log")))
        self._header = Header(
            self._context,
            "",
            parent_title=tr("Train"),
            go_back=self.left.emit,
            parts=(self._word_badge, self._what),
            actions=(self.menu,),
        )
        self.status = RunStatus()
        self.status.pause_requested.connect(self._on_pause)
        self.status.stop_requested.connect(lambda: self._ask("stop"))
        self.status.resume_requested.connect(self._on_resume)
        self.status.try_requested.connect(self._on_try)
        self.pictures = CheckPictures(self._context)
        self.notices, self.curves = RunNotices(), RunCurves(self._context.background)
        beside = QWidget()
        beside_layout = column(self.notices, gap=12)
        beside_layout.addWidget(self.curves, 1)
        beside.setLayout(beside_layout)
        self._beside = Scroll(beside)
        self._beside.setFixedWidth(364)
        body = row(gap=16)
        self.fork = ForkPanel(self._context)
        self.fork.left.connect(self._on_fork_left)
        self.fork.start_requested.connect(self._on_fork)
        self._large_part = QStackedWidget()
        self._large_part.addWidget(self.pictures)
        self._large_part.addWidget(self.fork)
        self._large_part.currentChanged.connect(self.view_changed)
        body.addWidget(self._large_part, 1)
        body.addWidget(self._beside)
        inner = column(self.status, gap=16, margins=(24, 16, 24, 20))
        inner.addLayout(body, 1)
        content = QWidget()
        content.setMaximumWidth(1680)
        content.setLayout(inner)
        centred = row(gap=0)
        centred.addStretch(0)
        centred.addWidget(content, 1)
        centred.addStretch(0)
        page = column(self._header, gap=0)
        page.addLayout(centred, 1)
        self.setLayout(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._beside.setFixedWidth(316 if self.width() < 1000 else 364)

    # -- the run

    def _reset(self, path: Path) -> None:
        from gantool.jobs.state import RunState

        self._watch.let_go()
        self._path, self._state, self._outcome = path, RunState(), None
        self._asked, self._has_model, self._forked_from, self._instead_of = "", False, None, None
        self.notices.reset()
        self.curves.reset()
        self.pictures.reset(path)
        self._on_fork_left()
        self._header.retitle(shown(path.name))
        self._what.setText("")
        self._show()

    def _on_job_started(self) -> None:
        self._outcome = self._instead_of = None
        if not self._quiet:
            self.opened.emit()
        self._quiet = False
        path = self._path
        if path is not None:
            self._context.background.call(lambda: _described(path), lambda told: self._on_described(path, *told))
        self._show()

    def _on_described(self, path: Path, name: str, what: str) -> None:
        if path == self._path:
            self._header.retitle(name)
            self._what.setText(self._what.text() or what)
        family = self._context.catalogue.families.get(what.partition(" · ")[0])
        title = family.title if family is not None else what
        self._context.queue.take_in(path, name, tr("Train, {family}", family=title))

    def _on_refused(self, reason: str) -> None:
        path, self._path = self._path, None
        self.job_told.emit("", None, "")
        if self._forked_from is not None:  # the fork did not work: back to the run it was to come from
            self.open_run(self._forked_from)
            self._context.toast("danger", reason)
            return
        if self._outcome is not None:  # going on did not work: stay where the run is shown
            self._path = path
            self.notices.tell_refusal(reason)
            return
        before = self._instead_of
        self.refused.emit(reason)
        if before is not None:
            self._quiet = True
            self._reset(before)
            self._watch.attach(before)

    def _on_events(self, events: "list[Event]") -> None:
        assert self._state is not None
        for event in events:
            self._state.apply(event)
        kinds = {event.event for event in events}
        if "started" in kinds and (titled := _titled(self._state)):
            self._what.setText(titled)
        if kinds & {"saved", "validated", "finished"}:
            self._look_for_model()
        self._show(pictures=bool(kinds & {"preview", "validated", "rolled_back", "started"}))

    def _on_job_ended(self, outcome: "Outcome") -> None:
        self._outcome = outcome
        self._look_for_model()
        self._context.catalogue.load_models(anew=True)
        self._show()
        self.job_told.emit("", None, "")
        name = shown(self._path.name) if self._path is not None else ""
        if outcome.state == "done" and not self.isVisible():
            self._context.toast(
                "done", tr("{name} is ready. It is now in Models.", name=name), (tr("Convert"), self._on_try)
            )
        elif outcome.state in ("failed", "died") and not self.isVisible():
            self._context.toast("danger", outcome.reason, (tr("Show it"), lambda: self._context.go("train", "running")))

    def _look_for_model(self) -> None:
        path = self._path
        if path is not None:
            self._context.background.call(
                lambda: (path / "model" / "model.safetensors").is_file(),
                lambda there: self._on_model_looked_for(path, there),
            )

    def _on_model_looked_for(self, path: Path, there: bool) -> None:
        if path == self._path:
            self._has_model = there
            self._show_actions()

    def _ask(self, wish: Any) -> None:
        self._asked = wish
        self._watch.ask(wish)
        self._show_actions()

    def _on_pause(self) -> None:
        paused = self._state is not None and self._state.status == "paused"
        self._ask("run" if paused else "pause")

    def _on_resume(self) -> None:
        if self._path is not None and not self._watch.active:
            self._asked = ""
            self._watch.resume(self._path)
            self.status.resume.explain(tr("it is being started"))

    def _on_try(self) -> None:
        if self._path is not None:
            self._context.go("convert", ("model", self._path))

    def _on_longer(self, minutes: float) -> None:
        if self._path is not None and not self._watch.active:
            self._asked = ""
            self._watch.resume(self._path, minutes=minutes)
            self.menu.explain_longer(tr("it is being started"))

    def _on_fork_wanted(self) -> None:
        if self._path is not None:
            self.fork.offer(self._path, self.pictures.step)
            self._large_part.setCurrentWidget(self.fork)
            self._show_actions()

    def _on_fork_left(self) -> None:
        self._large_part.setCurrentWidget(self.pictures)
        self._show_actions()

    def _on_fork(self, spec: Any, state: Any, path: Path) -> None:
        """This run goes on by itself; the new one is shown."""
        before = self._path
        self._reset(path)
        self._forked_from = before
        self._watch.fork(spec, state, path)

    def _open(self, part: Path) -> None:
        """Show the folder of the run, or a file in it, in the program that the system has for it."""
        if self._path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path / part))):
            self._context.toast("info", tr("It is in {place}.", place=shown(self._path / part)))

    # -- showing

    def _show(self, *, pictures: bool = True) -> None:
        state = self._state
        if state is None:
            return
        word = self._word()
        words, kind = status_words(word)
        self._word_badge.setText(words)
        set_property(self._word_badge, "badge", kind)
        self.status.show_progress(state, word, ended=self._outcome is not None)
        self._show_actions()
        self.notices.show_state(state, self._outcome)
        self.curves.show_state(state)
        if pictures:
            self.pictures.show_state(state)
        if (
            self._watch.active
            and self._path is not None
            and state.status in ("preparing", "training", "paused", "waiting")
        ):
            self.job_told.emit(shown(self._path.name), share(state), _sidebar_words(state))

    def _show_actions(self) -> None:
        if self._state is not None:
            self.status.show_actions(
                self._state,
                self._word(),
                ended=self._outcome is not None,
                asked=self._asked,
                has_model=self._has_model,
            )
            if self._large_part.currentWidget() is self.fork:
                self.status.step_back()
            self.menu.explain_longer("" if self._outcome is not None else tr("it is still learning; stop it first"))

    def _word(self) -> str:
        """The state in one word of ours: that of the events, or of how the process ended."""
        assert self._state is not None
        return self._outcome.state if self._outcome is not None else self._state.status


def _sidebar_words(state: "RunState") -> str:
    if state.status == "paused":
        return tr("paused")
    if state.progress is None or state.progress.eta is None:
        return told(state.phase.title) if state.progress is None and state.phase is not None else tr("getting ready")
    return tr("{time} left", time=duration(state.progress.eta))


def _described(path: Path) -> tuple[str, str]:
    """What a run is called, and its family and preset, by id: whoever knows their titles is slow to ask."""
    from gantool.jobs.books import label_of
    from gantool.jobs.folder import JobFolder

    name = label_of(path).name or shown(path.name)
    try:
        spec = JobFolder(path).spec()
    except Exception as error:
        return name, sentence(error)
    return name, " · ".join(filter(None, [str(getattr(spec, "family", "")), str(getattr(spec, "preset", None) or "")]))


def _titled(state: "RunState") -> str:
    """The family, preset and size of a run in its own words; empty until it has told them."""
    titles, config = state.facts.get("titles"), state.facts.get("config")
    size = config.get("size") if isinstance(config, dict) else None
    words = " · ".join(told(str(title)) for title in titles) if isinstance(titles, list) else ""
    return tr("{what}, {n} px", what=words, n=size) if words and size else words
