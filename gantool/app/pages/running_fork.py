"""Fork from here: a new run that begins with a saved state of this one, its settings taken over and open to change."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from gantool.app.context import Context
from gantool.app.runs import new_run_folder
from gantool.app.widgets.boxes import clear, column, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.form import SettingsForm
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.segmented import Segmented
from gantool.app.words import duration, number, place, tr

if TYPE_CHECKING:
    from gantool.jobs.forking import State
    from gantool.jobs.spec import TrainSpec

MINUTES = (5, 30, 120, 480)


class ForkPanel(QFrame):
    """A card in the place of the pictures.

    Signals:
        start_requested(object, object, object): the spec, the state and the folder of the new run.
        left(): the person does not want one.
    """

    start_requested = Signal(object, object, object)
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._context = context
        self._spec: TrainSpec | None = None
        self._states: list[State] = []
        self._step: int | None = None
        self._fault = ""
        self._starting = self._shown = False
        self.out: Path | None = None
        self.state_choice: Segmented | None = None
        self._state_place = row(gap=0)
        self._words = label(tone="text2", wrap=True)
        self.budget = Segmented(
            [(str(each), duration(each * 60)) for each in MINUTES], tr("How long the new run learns")
        )
        self.budget.choose("30")
        self.form = SettingsForm()
        self.form.changed.connect(self._explain)
        self._saves = ElidedLabel(type="small", tone="text2", elide=Qt.TextElideMode.ElideMiddle)
        self.cancel = Button(tr("Back to the run"), key="Esc")
        self.cancel.clicked.connect(self.left)
        self.start = Button(tr("Start the new run"), "accent", "play", key="Ctrl+Enter")
        self.start.clicked.connect(self._on_start)
        context.catalogue.families_loaded.connect(self._show_form)
        self._lay_out()

    def _lay_out(self) -> None:
        choice = row(label(tr("Begin with"), tone="text2"), gap=12)
        choice.addLayout(self._state_place)
        choice.addStretch(1)
        length = row(label(tr("How long"), tone="text2"), self.budget, None, gap=12)
        foot = row(gap=12)
        foot.addWidget(self._saves, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.start)
        layout = column(
            label(tr("Fork: a new run from here"), "section"), choice, self._words, length, line(), gap=10,
            margins=(16, 12, 16, 12),
        )
        layout.addWidget(self.form, 1)
        layout.addLayout(foot)
        self.setLayout(layout)

    # -- what it is asked

    def offer(self, run: Path, step: int | None) -> None:
        """Fork this run, from the state nearest to `step`; None: the newest."""
        self._spec, self._states, self._step, self._fault, self.out = None, [], step, "", None
        self._starting = self._shown = False
        clear(self._state_place)
        self.state_choice = None
        self._words.setText(tr("Looking for what was saved"))
        self._saves.setText("")
        self._context.catalogue.load_families()
        self._context.background.call(lambda: _looked_up(run), lambda found: self._on_found(*found), self._on_failed)
        self._explain()

    def refuse(self, reason: str) -> None:
        """It could not be started."""
        self._starting, self._fault = False, reason
        self._explain()

    @property
    def state(self) -> "State | None":
        """The state that is chosen."""
        choice = self.state_choice
        return next((each for each in self._states if choice is not None and str(each.step) == choice.current), None)

    def spec(self) -> "TrainSpec | None":
        """The new run as it is set up now."""
        if self._spec is None:
            return None
        new = {"settings": self.form.changes, "steps": None, "minutes": float(self.budget.current)}
        return self._spec.model_copy(update=new)

    # -- what comes back

    def _on_found(self, spec: "TrainSpec", states: "list[State]", out: Path) -> None:
        self._spec, self._states, self.out = spec, states, out
        if states:
            self._offer_states()
        self._show_form()

    def _on_failed(self, error: Exception) -> None:
        self._fault = str(error)
        self._explain()

    def _offer_states(self) -> None:
        self.state_choice = Segmented([(str(each.step), _title(each)) for each in self._states], tr("Begin with"))
        wanted = self._step
        nearest = self._states[-1] if wanted is None else min(self._states, key=lambda each: abs(each.step - wanted))
        self.state_choice.choose(str(nearest.step))
        self.state_choice.chosen.connect(lambda _: self._explain())
        self._state_place.addWidget(self.state_choice)

    def _show_form(self) -> None:
        """The settings of the run, as changes to its preset."""
        spec = self._spec
        family = self._context.catalogue.families.get(spec.family) if spec is not None else None
        if spec is not None and family is not None:
            preset = next((each for each in family.presets if spec.preset in (None, each.id)), None)
            values: dict[str, Any] = {**family.defaults, **(preset.changes if preset is not None else {})}
            self.form.show_schema(family.schema, values, self.form.changes if self._shown else spec.settings)
            self._shown = True
        self._explain()

    def _explain(self) -> None:
        reason = self._why_not()
        self.start.explain(reason)
        state = self.state
        saves = tr("Saves to {place}", place=place(self.out)) if self.out is not None else ""
        self._saves.setText(tr("Start the new run: {reason}", reason=reason) if reason else saves)
        if self._fault or (reason and state is None):
            self._words.setText(self._fault or tr("Not yet: {reason}.", reason=reason))
        elif state is not None:
            self._words.setText(_taken_along(state))

    def _why_not(self) -> str:
        if self._starting:
            return tr("it is being started")
        if self._spec is None:
            return tr("the run is being read")
        if not self._states:
            return tr("nothing was saved yet; the first state comes with the first check")
        if self._spec.family not in self._context.catalogue.families:
            catalogue = self._context.catalogue
            gone = tr("the plugin of this family is not there") if catalogue.has_families else ""
            return catalogue.fault or gone or tr("its family is being looked up")
        return self.form.fault

    def _on_start(self) -> None:
        spec, state = self.spec(), self.state
        if spec is not None and state is not None and self.out is not None and not self._why_not():
            self._starting, self._fault = True, ""
            self._explain()
            self.start_requested.emit(spec, state, self.out)


def _looked_up(run: Path) -> "tuple[TrainSpec, list[State], Path]":
    from gantool.errors import UnusableError
    from gantool.files import shown
    from gantool.jobs.folder import JobFolder
    from gantool.jobs.forking import states
    from gantool.jobs.spec import TrainSpec

    spec = JobFolder(run).spec()
    if not isinstance(spec, TrainSpec):
        raise UnusableError(f"{shown(run)} is not a training run.")
    return spec, states(run), new_run_folder(shown(run.name))


def _title(state: "State") -> str:
    step = number(state.step)
    return tr("Step {n}, the best", n=step) if state.best else tr("Step {n}", n=step)


def _taken_along(state: "State") -> str:
    """What the new run has from the old one, in words."""
    step = number(state.step)
    begins = (
        tr("It begins with the generator and the discriminator as they were at step {n}.", n=step)
        if state.whole
        else tr("It begins with the generator of step {n}; the discriminator was not kept and begins anew.", n=step)
    )
    rest = tr(
        "Pictures, remedies and settings are those of this run; change here what shall be different. Settings that "
        "change the networks (their width or depth) cannot. The optimisers, the learning rates and the count of steps "
        "begin anew, and this run stays as it is."
    )
    return f"{begins} {rest}"
