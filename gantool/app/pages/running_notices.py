"""What a run has to say: how it ended, how it goes, and what happened on the way."""

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from gantool.app.told import told
from gantool.app.widgets.boxes import clear, column
from gantool.app.widgets.button import Button
from gantool.app.widgets.notice import Kind, Notice
from gantool.app.words import number, tr, written

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome
    from gantool.jobs.events import Advised, SteppedDown
    from gantool.jobs.state import RunState

_KINDS: dict[str, Kind] = {"good": "done", "info": "info", "warning": "warn"}
MOST = 6  # notes that are added at once: the last ones of a long story


class RunNotices(QWidget):
    """Notices one below the other; what was read can be put away."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.outcome = _whole(Notice())
        self.advice = _whole(Notice())
        self._beside = column(gap=12)
        self._counsel: object = None
        self.notes = column(gap=8)
        self._told = 0
        self.setLayout(column(self.outcome, self.advice, self._beside, self.notes, gap=12))

    def reset(self) -> None:
        """Another run."""
        self._told = 0
        clear(self.notes)

    def show_state(self, state: "RunState", outcome: "Outcome | None") -> None:
        """`outcome` is how its process ended; None while it lives."""
        if outcome is not None:
            self._tell_outcome(outcome, state)
        self.outcome.setVisible(outcome is not None)
        advised = state.advised if outcome is None else None
        self.advice.setVisible(advised is not None)
        if advised is not self._counsel:
            self._counsel = advised
            self._tell_advice(advised)
        for note in state.notes[self._told :][-MOST:]:
            self._add_note(note)
        self._told = len(state.notes)
        self.setVisible(bool(outcome is not None or advised is not None or self.notes.count()))

    def tell_refusal(self, reason: str) -> None:
        """Going on did not work."""
        self.outcome.tell("danger", tr("It could not go on"), told(reason))
        self.outcome.show()
        self.show()

    def _tell_advice(self, advised: "Advised | None") -> None:
        """The judgement in its card, and what is told beside it in cards of their own."""
        clear(self._beside)
        if advised is None:
            return
        said = advised.judgement
        words = " ".join(map(told, filter(None, (said.evidence, said.action, said.next))))
        self.advice.tell(_KINDS[said.severity], told(said.judgement), words)
        for each in advised.beside:
            text = " ".join(map(told, filter(None, (each.evidence, each.action))))
            self._beside.addWidget(_whole(Notice(_KINDS[each.severity], told(each.judgement), text)))

    def _add_note(self, note: Any) -> None:
        from gantool.jobs.events import RolledBack, SteppedDown

        if isinstance(note, SteppedDown):
            made = Notice("warn", tr("Not enough memory at step {n}", n=number(note.at)), _stepped_down(note))
        elif isinstance(note, RolledBack):
            text = tr(
                "Went back to step {n} and goes on with {f} times the learning rate.",
                n=number(note.to),
                f=written(note.factor, "g"),
            )
            title = tr("The numbers ran away at step {n}", n=number(note.step))
            made = Notice("warn", title, f"{told(note.reason)} {text}")
        else:
            kind: Kind = "warn" if note.severity == "warning" else "info"
            made = Notice(kind, told(note.message))
        close = Button(tr("Understood"), size="small")
        close.clicked.connect(made.hide)
        made.add_action(close)
        self.notes.addWidget(_whole(made))

    def _tell_outcome(self, outcome: "Outcome", state: "RunState") -> None:
        saved = state.saved_step
        kept = tr("Nothing is lost up to step {n}.", n=number(saved)) if saved else tr("Nothing had been saved yet.")
        if outcome.state == "done":
            message = str(outcome.result.get("message") or "")
            self.outcome.tell(
                "done", tr("The model is ready"), told(message) or tr("It is in Models, and Convert can use it.")
            )
        elif outcome.state == "stopped":
            self.outcome.tell(
                "info", tr("Stopped, everything is saved"), tr("The best model is kept. You can go on at any time.")
            )
        else:
            title = tr("Training failed") if outcome.state == "failed" else tr("Training ended early")
            copy = Button(tr("Copy report"), "", "copy", size="small")
            details = f"{outcome.reason}\n\n{outcome.details}"
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
            actions = (copy,) if outcome.details else ()
            self.outcome.tell("danger", title, f"{told(outcome.reason)} {kept}", *actions)


def _whole(notice: Notice) -> Notice:
    """As high as its words need at this width: what is no higher than its hint would cut them off."""
    notice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return notice


def _stepped_down(note: "SteppedDown") -> str:
    """What a run does without from now on."""
    if note.crop is not None:
        done = tr("Going on with pictures cut to {n} px.", n=number(note.crop))
    else:
        done = tr("Going on with each batch of {n} in {parts} parts.", n=number(note.batch), parts=number(note.parts))
    if note.on_from > note.at:
        return done
    return f"{done} " + tr("What came after step {n} is learnt once more.", n=number(note.on_from))
