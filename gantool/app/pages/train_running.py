"""Train, running: how far it is, what it can do by now, and how its figures move. Also of a run that has ended."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from gantool.app.context import Context
from gantool.app.frame.header import Header
from gantool.app.jobwatch import JobWatch, sentence
from gantool.app.pages.run_words import column_title, levelled_off, metric_title, progress_words, share, trend
from gantool.app.widgets.bar import Bar
from gantool.app.widgets.boxes import Scroll, clear, column, frame, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.chart import Chart, Curve
from gantool.app.widgets.label import ElidedLabel, badge, label, set_property
from gantool.app.widgets.notice import Kind, Notice
from gantool.app.widgets.previewgrid import Grid, PreviewGrid
from gantool.app.widgets.segmented import Segmented
from gantool.app.widgets.timeline import Timeline
from gantool.app.words import duration, number, tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome
    from gantool.jobs.events import Event
    from gantool.jobs.state import RunState

FRAMES = 10  # of the film strip


class TrainRunning(QWidget):
    """Signals:
    left(): the person goes back to the empty page; the run goes on.
    opened(): the run can be shown now.
    refused(str): it could not be started or opened; the sentence says why.
    job_told(str, object, str): name, share and time left, for the sidebar; an empty name for none.
    """

    left = Signal()
    opened = Signal()
    refused = Signal(str)
    job_told = Signal(str, object, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._watch = JobWatch(context.background, self)
        self._watch.job_started.connect(self._on_job_started)
        self._watch.refused.connect(self._on_refused)
        self._watch.events_arrived.connect(self._on_events)
        self._watch.job_ended.connect(self._on_job_ended)
        self._path: Path | None = None
        self._state: RunState | None = None
        self._outcome: Outcome | None = None
        self._pinned: int | None = None
        self._sample = 0
        self._asked = ""
        self._shown_notes = 0
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
        self._reset(path)
        self._watch.start(spec, path, tied=False)

    def open_run(self, path: Path) -> None:
        """Follow a run, at work or not."""
        if path == self._path and self._watch.active:
            self.opened.emit()
            return
        self._reset(path)
        self._watch.attach(path)

    def main_button(self) -> Button | None:
        return next(
            (
                each
                for each in (self._resume, self._stop, self._try)
                if each.isVisible() and each.property("role") == "accent"
            ),
            None,
        )

    def closing(self) -> None:
        self._watch.let_go()

    # -- building

    def _build(self) -> None:
        self._status = badge("", "accent")
        self._what = ElidedLabel(type="small", tone="text2")
        open_folder = Button(tr("Open run"), "quiet", "folder", tip=tr("Open the folder of the run"))
        open_folder.clicked.connect(self._on_open_folder)
        self._header = Header(
            self._context,
            "",
            parent_title=tr("Train"),
            go_back=self.left.emit,
            parts=(self._status, self._what),
            actions=(open_folder,),
        )
        self._charts_scroll = self._build_charts()
        body = row(gap=16)
        body.addWidget(self._build_pictures(), 1)
        body.addWidget(self._charts_scroll)
        inner = column(self._build_status(), gap=16, margins=(24, 16, 24, 20))
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

    def _build_status(self) -> QFrame:
        self._done = label(type="chosen")
        self._left = ElidedLabel(tone="text2")
        self._speed = label(tone="text2")
        self._bar = Bar(tr("Progress of the training"), 6)
        self._pause = Button(tr("Pause"), "", "pause")
        self._pause.clicked.connect(self._on_pause)
        self._stop = Button(tr("Stop and keep best"), "", "check", tip=tr("End now; the best model so far is kept"))
        self._stop.clicked.connect(lambda: self._ask("stop"))
        self._resume = Button(tr("Go on"), "accent", "play", key="Ctrl+Enter")
        self._resume.clicked.connect(self._on_resume)
        self._try = Button(
            tr("Try it now"),
            "accent",
            "convert",
            key="Ctrl+Enter",
            tip=tr("Convert pictures with the best model so far"),
        )
        self._try.clicked.connect(self._on_try)
        words = row(self._done, gap=10)
        words.addWidget(self._left, 1)
        words.addWidget(self._speed)
        layout = row(gap=12, margins=(16, 12, 16, 12))
        layout.addLayout(column(words, self._bar, gap=9), 1)
        layout.addSpacing(4)
        for button in (self._pause, self._stop, self._resume, self._try):
            layout.addWidget(button)
        return frame("card", layout)

    def _build_pictures(self) -> QFrame:
        self._shown_step = label(type="small", tone="text2")
        self._back = Button(tr("Back to now"), "link", size="small")
        self._back.clicked.connect(self._on_back_to_now)
        self._back.hide()
        self._grid = PreviewGrid(self._context.pictures)
        self._grid.sample_chosen.connect(self._on_sample_chosen)
        self._timeline = Timeline()
        self._timeline.moved.connect(self._on_moved)
        self._no_pictures = label(
            tr("The first pictures come as soon as it has learnt a little. They show what it never learns from."),
            tone="text2",
            wrap=True,
        )
        self._timeline_row = holder(row(self._timeline, margins=(64, 0, 0, 0)))
        layout = column(
            row(label(tr("Check pictures"), "section"), self._shown_step, None, self._back, gap=10),
            self._no_pictures,
            gap=10,
            margins=(16, 12, 16, 8),
        )
        layout.addWidget(self._grid, 1)
        layout.addWidget(self._timeline_row)
        return frame("card", layout)

    def _build_charts(self) -> QWidget:
        self._notice = Notice()
        self._advice = Notice()
        self._notes = column(gap=8)
        self._which = Segmented(
            [("overview", tr("Overview")), ("losses", tr("Losses")), ("rates", tr("Rates"))],
            tr("Which curves"),
            stretch=True,
        )
        self._which.chosen.connect(lambda _: self._show_curves())
        self._first, self._second = Chart(tr("Error on check pictures")), Chart(tr("Losses"))
        charts = frame("card", column(self._which, 4, gap=8, margins=(16, 14, 16, 12)))
        layout = charts.layout()
        assert layout is not None
        layout.addWidget(self._first)
        layout.addWidget(self._second)
        content = QWidget()
        inner = column(self._notice, self._advice, self._notes, gap=12)
        inner.addWidget(charts, 1)
        content.setLayout(inner)
        scroll = Scroll(content)
        scroll.setFixedWidth(364)
        return scroll

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._charts_scroll.setFixedWidth(300 if self.width() < 1000 else 364)

    # -- the run

    def _reset(self, path: Path) -> None:
        from gantool.jobs.state import RunState

        self._watch.let_go()
        self._path, self._state, self._outcome = path, RunState(), None
        self._pinned, self._sample, self._asked, self._shown_notes = None, 0, "", 0
        self._has_model = False
        clear(self._notes)
        self._header.retitle(shown(path.name))
        self._what.setText("")
        self._show()

    def _on_job_started(self) -> None:
        self._outcome = None
        self.opened.emit()
        path = self._path
        if path is not None:
            self._context.background.call(lambda: _described(path), self._what.setText)
        self._show()

    def _on_refused(self, reason: str) -> None:
        path, self._path = self._path, None
        self.job_told.emit("", None, "")
        if self._outcome is not None:  # going on did not work: stay where the run is shown
            self._path = path
            self._notice.tell("danger", tr("It could not go on"), reason)
            self._notice.show()
            return
        self.refused.emit(reason)

    def _on_events(self, events: "list[Event]") -> None:
        assert self._state is not None
        for event in events:
            self._state.apply(event)
        kinds = {event.event for event in events}
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
                lambda: (path / "model" / "model.safetensors").is_file(), self._on_model_looked_for
            )

    def _on_model_looked_for(self, there: bool) -> None:
        self._has_model = there
        self._show_buttons()

    def _ask(self, wish: Any) -> None:
        self._asked = wish
        self._watch.ask(wish)
        self._show_buttons()

    def _on_pause(self) -> None:
        paused = self._state is not None and self._state.status == "paused"
        self._ask("run" if paused else "pause")

    def _on_resume(self) -> None:
        if self._path is not None and not self._watch.active:
            self._asked = ""
            self._watch.resume(self._path)
            self._resume.explain(tr("it is being started"))

    def _on_try(self) -> None:
        if self._path is not None:
            self._context.go("convert", ("model", self._path))

    def _on_open_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    # -- showing

    def _show(self, *, pictures: bool = True) -> None:
        state = self._state
        if state is None:
            return
        self._show_status(state)
        self._show_buttons()
        self._show_notices(state)
        self._show_curves()
        if pictures:
            self._show_pictures(state)
        if (
            self._watch.active
            and self._path is not None
            and state.status in ("preparing", "training", "paused", "waiting")
        ):
            self.job_told.emit(shown(self._path.name), share(state), self._sidebar_words(state))

    def _sidebar_words(self, state: "RunState") -> str:
        if state.status == "paused":
            return tr("paused")
        if state.progress is None or state.progress.eta is None:
            return state.phase.title if state.progress is None and state.phase is not None else tr("getting ready")
        return tr("{time} left", time=duration(state.progress.eta))

    def _word(self) -> str:
        """The state in one word of ours: that of the events, or of how the process ended."""
        state = self._state
        assert state is not None
        if self._outcome is not None:
            return self._outcome.state
        return state.status

    def _show_status(self, state: "RunState") -> None:
        word = self._word()
        words, kind = {
            "waiting": (tr("Starting"), "neutral"),
            "preparing": (tr("Getting ready"), "neutral"),
            "training": (tr("Training"), "accent"),
            "paused": (tr("Paused"), "warn"),
            "done": (tr("Done"), "success"),
            "stopped": (tr("Stopped"), "neutral"),
            "failed": (tr("Failed"), "danger"),
            "died": (tr("Ended early"), "danger"),
        }[word]
        self._status.setText(words)
        set_property(self._status, "badge", kind)
        if state.status in ("waiting", "preparing") and self._outcome is None:
            phase = state.phase
            self._done.setText(phase.title if phase is not None else tr("Starting"))
            self._left.setText(
                tr("{done} of {total}", done=number(phase.done), total=number(phase.total))
                if phase and phase.total
                else tr("the first time takes a little longer")
            )
            self._speed.setText("")
            self._bar.show_share(phase.done / phase.total if phase and phase.total else None, "accent")
            return
        done, left, speed = progress_words(state)
        self._done.setText(done)
        self._left.setText(left if self._outcome is None else left if state.progress else "")
        self._speed.setText(speed if self._outcome is None and word == "training" else "")
        token = "danger" if word in ("failed", "died") else "warn" if word == "paused" else "accent"
        self._bar.show_share(1.0 if word == "done" else share(state) or 0.0, token)

    def _show_buttons(self) -> None:
        state = self._state
        if state is None:
            return
        word = self._word()
        at_work = self._outcome is None
        paused = word == "paused"
        self._pause.setVisible(at_work)
        self._pause.setText(tr("Continue") if paused else tr("Pause"))
        self._pause.set_icon("play" if paused else "pause")
        waiting = word in ("waiting", "preparing")
        stopping = self._asked == "stop"
        pausing = self._asked == "pause" and not paused
        self._pause.explain(
            tr("it is getting ready")
            if waiting
            else tr("it is stopping")
            if stopping
            else tr("it pauses after this step")
            if pausing
            else ""
        )
        self._stop.setVisible(at_work)
        self._stop.setText(tr("Stopping …") if stopping else tr("Stop and keep best"))
        self._stop.explain(tr("it is stopping and saving") if stopping else "")
        self._resume.setVisible(word in ("stopped", "failed", "died"))
        self._resume.explain("")
        step = state.saved_step
        self._resume.setText(
            tr("Go on from step {n}", n=number(step))
            if step
            else tr("Start again")
            if word != "stopped"
            else tr("Go on")
        )
        self._try.setText(tr("Try it now") if at_work else tr("Convert pictures"))
        self._try.explain(
            "" if self._has_model else tr("there is no model yet; the first is saved with the first check")
        )
        level = at_work and levelled_off(state)
        accent = "resume" if word in ("failed", "died") else "stop" if level else "try"
        for name, button in (("resume", self._resume), ("stop", self._stop), ("try", self._try)):
            button.restyle("accent" if name == accent else "")

    def _show_notices(self, state: "RunState") -> None:
        outcome = self._outcome
        if outcome is not None:
            self._tell_outcome(outcome, state)
        self._notice.setVisible(outcome is not None)
        judgement, evidence = trend(state) if outcome is None else ("", "")
        self._advice.setVisible(bool(judgement))
        if judgement:
            self._advice.tell("warn" if levelled_off(state) else "info", judgement, evidence)
        for note in state.notes[self._shown_notes :][-6:]:
            self._add_note(note)
        self._shown_notes = len(state.notes)

    def _add_note(self, note: Any) -> None:
        from gantool.jobs.events import RolledBack

        if isinstance(note, RolledBack):
            text = tr(
                "Went back to step {n} and goes on with {f} times the learning rate.",
                n=number(note.to),
                f=f"{note.factor:g}",
            )
            made = Notice("warn", tr("The numbers ran away at step {n}", n=number(note.step)), f"{note.reason} {text}")
        else:
            kind: Kind = "warn" if note.severity == "warning" else "info"
            made = Notice(kind, note.message)
        close = Button(tr("Understood"), size="small")
        close.clicked.connect(made.hide)
        made.add_action(close)
        self._notes.addWidget(made)

    def _tell_outcome(self, outcome: "Outcome", state: "RunState") -> None:
        saved = state.saved_step
        kept = tr("Nothing is lost up to step {n}.", n=number(saved)) if saved else tr("Nothing had been saved yet.")
        if outcome.state == "done":
            message = str(outcome.result.get("message") or "")
            self._notice.tell(
                "done", tr("The model is ready"), message or tr("It is in Models, and Convert can use it.")
            )
        elif outcome.state == "stopped":
            self._notice.tell(
                "info", tr("Stopped, everything is saved"), tr("The best model is kept. You can go on at any time.")
            )
        else:
            title = tr("Training failed") if outcome.state == "failed" else tr("Training ended early")
            copy = Button(tr("Copy report"), "", "copy", size="small")
            details = f"{outcome.reason}\n\n{outcome.details}"
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
            actions = (copy,) if outcome.details else ()
            self._notice.tell("danger", title, f"{outcome.reason} {kept}", *actions)

    # -- curves

    def _show_curves(self) -> None:
        state = self._state
        if state is None:
            return
        best = float(state.best.step) if state.best is not None else None
        last = float(state.progress.steps) if state.progress is not None and state.progress.steps else None
        losses = _curves(state.history, lambda event: event.losses)
        if self._which.current == "overview":
            names = list(dict.fromkeys(each.criterion for each in state.validations))
            figures = [
                Curve(
                    metric_title(name),
                    [float(each.step) for each in state.validations if name in each.metrics],
                    [each.metrics[name] for each in state.validations if name in each.metrics],
                )
                for name in names
            ]
            self._first.retitle(tr("Error on check pictures"))
            self._first.show_curves(figures, best, last)
            self._second.retitle(tr("Losses"))
            self._second.show_curves(losses[:2], best, last)
        elif self._which.current == "losses":
            self._first.retitle(tr("Losses"))
            self._first.show_curves(losses[:4], best, last)
            self._second.retitle(tr("Discriminator on real and made"))
            self._second.show_curves(_curves(state.history, lambda event: event.decisions)[:4], best, last)
        else:
            self._first.retitle(tr("Learning rates"))
            self._first.show_curves(_curves(state.history, lambda event: event.learning_rates)[:4], None, last)
            self._second.retitle(tr("Images per second"))
            speed = Curve(
                "", [float(each.step) for each in state.history], [each.images_per_second for each in state.history]
            )
            self._second.show_curves([speed] if state.history else [], None, last)

    # -- pictures

    def _show_pictures(self, state: "RunState") -> None:
        previews = state.previews
        self._no_pictures.setVisible(not previews)
        self._timeline_row.setVisible(len(previews) > 1)
        self._grid.setVisible(bool(previews))
        if not previews or self._path is None:
            self._shown_step.setText("")
            self._back.hide()
            return
        at = len(previews) - 1 if self._pinned is None else min(self._pinned, len(previews) - 1)
        preview = previews[at]
        root = self._path
        columns = tuple(tuple(root / file for file in files) for files in preview.rows.values())
        self._sample = min(self._sample, max(0, len(columns) - 1))
        picks = _spread(len(previews), FRAMES)
        film = [_translation(root, previews[each], self._sample) for each in picks]
        film_at = min(range(len(picks)), key=lambda each: abs(picks[each] - at))
        self._grid.show_grid(
            Grid(tuple(column_title(name) for name in preview.columns), columns),
            film if len(previews) > 1 else [],
            film_at,
            self._sample,
        )
        best = state.best.step if state.best is not None else None
        self._timeline.show_steps([each.step for each in previews], at, best)
        pinned = self._pinned is not None
        self._back.setVisible(pinned)
        self._shown_step.setText(
            tr("at step {n}", n=number(preview.step))
            if pinned
            else tr("never seen while learning, step {n}", n=number(preview.step))
        )

    def _on_moved(self, at: int) -> None:
        assert self._state is not None
        self._pinned = None if at == len(self._state.previews) - 1 else at
        self._show_pictures(self._state)

    def _on_back_to_now(self) -> None:
        self._pinned = None
        if self._state is not None:
            self._show_pictures(self._state)

    def _on_sample_chosen(self, at: int) -> None:
        self._sample = at
        if self._state is not None:
            self._show_pictures(self._state)


def _curves(history: Any, pick: Any) -> list[Curve]:
    """A curve for each name in what `pick` takes from the events."""
    curves: dict[str, Curve] = {}
    for event in history:
        for name, value in pick(event).items():
            curve = curves.setdefault(name, Curve(_spoken(name)))
            curve.steps.append(float(event.step))
            curve.values.append(value)
    return list(curves.values())


def _spoken(name: str) -> str:
    known = {"real": tr("Real"), "fake": tr("Made"), "G": "G", "D": "D"}
    return known.get(name) or name.replace("_", " ").replace(".", " ")


def _spread(count: int, most: int) -> list[int]:
    """At most `most` positions from 0 to count-1, evenly."""
    if count <= most:
        return list(range(count))
    return sorted({round(at * (count - 1) / (most - 1)) for at in range(most)})


def _translation(root: Path, preview: Any, sample: int) -> Path | None:
    files = list(preview.rows.values())
    if sample >= len(files):
        return None
    at = preview.columns.index("translation") if "translation" in preview.columns else len(preview.columns) - 1
    return root / str(files[sample][at])


def _described(path: Path) -> str:
    """Family and preset of a run, in a few words."""
    from gantool import host
    from gantool.jobs.folder import JobFolder

    try:
        spec = JobFolder(path).spec()
    except Exception as error:
        return sentence(error)
    family = next((each for each in host.families() if each.id == getattr(spec, "family", "")), None)
    preset = (
        next((each.title for each in family.presets if each.id == getattr(spec, "preset", None)), "") if family else ""
    )
    title = family.title if family is not None else str(getattr(spec, "family", ""))
    return " · ".join(filter(None, [title, preset]))
