"""Pulling: points of the picture are moved to their targets, seen as they go; what comes of it is one step."""

from typing import Any

from PySide6.QtCore import QObject

from gantool.app.edit import maskpicture, wording
from gantool.app.edit.bench import EditBench
from gantool.app.edit.handles import Handle
from gantool.app.edit.session import Progress
from gantool.app.edit.stage import EditStage
from gantool.app.told import told as in_their_language
from gantool.app.words import tr
from gantool.edits import Drag, EditStack

NEAR = 2.0  # px of the picture: a point that is no further from its target has arrived


class Pulling(QObject):
    """Lets the points on the stage act on the edit."""

    def __init__(self, bench: EditBench, stage: EditStage) -> None:
        super().__init__()
        self._bench, self._stage = bench, stage
        self._begun = bench.stack  # the edit whose picture is being pulled at
        stage.move_points.clicked.connect(self.move)
        stage.stop.clicked.connect(bench.session.cancel)
        stage.clear.clicked.connect(bench.clear_points)
        bench.handles.changed.connect(self.show)
        bench.outline.changed.connect(self.show)
        bench.session.progressed.connect(self._on_progress)
        bench.session.finished.connect(self._on_finished)
        bench.history.taken_back.connect(self._on_taken_back)

    def move(self) -> None:
        """Move what lies at the points to their targets."""
        bench, facts = self._bench, self._bench.facts
        pulling = bench.handles.pulling
        if not pulling or facts is None or bench.why_not("drag") or bench.outline.lets_nothing_change:
            return
        bench.handles.show(pulling)
        self._begun = bench.stack
        mask = maskpicture.drawn(bench.outline, facts.width, facts.height)
        bench.session.drag(self._begun, [each.start for each in pulling], [each.target for each in pulling], mask)
        self._stage.picture.tell(tr("moving, preparing"))
        self._stage.say("", "neutral")
        bench.able_changed.emit()

    def show(self) -> None:
        """Whether points move, and else why they cannot."""
        few = "" if self._bench.handles.pulling else tr("click on the picture and drag to where the point shall go")
        nowhere = tr("nothing is left that may change; draw an area, or clear it")
        still = nowhere if self._bench.outline.lets_nothing_change else ""
        self._stage.show_moving(self._bench.session.is_at("drag"), self._bench.why_not("drag") or still or few)

    def _on_progress(self, told: Progress) -> None:
        if told.work != "drag":
            return
        known = tr("moving, step {n} of about {all}", n=told.step, all=told.steps)
        self._stage.picture.tell(known if told.steps else tr("moving, step {n}", n=told.step))
        if told.image is not None:
            self._stage.picture.show_image(told.image)
        self._place(told.points, 0.0)

    def _on_finished(self, work: str, message: dict[str, Any]) -> None:
        if work != "drag":
            return
        self._stage.picture.tell("")
        operation = Drag.model_validate(message["operation"])
        facts = self._bench.facts
        self._place(
            [(float(x), float(y)) for x, y in message.get("points") or ()], NEAR / max(1, facts.width if facts else 1)
        )
        entry = wording.dragged(len(operation.handles), stopped=bool(message.get("stopped")))
        self._bench.history.take(self._begun.then(operation), entry)  # also if steps were taken back meanwhile
        if self._bench.handles.pulling and message.get("words"):
            self._bench.context.toast("info", in_their_language(str(message["words"])))

    def _place(self, points: Any, near: float) -> None:
        """The points are there now; those within `near` of their target are done."""
        handles = self._bench.handles
        if len(points) == len(handles.points):
            placed = zip(points, handles.points, strict=True)
            handles.show(tuple(_arrived(at, each, near) for at, each in placed))

    def _on_taken_back(self, stack: EditStack) -> None:
        """Points that are not moved any more are set again, to be moved elsewhere."""
        last = stack.operations[-1] if stack.operations else None
        if isinstance(last, Drag):
            self._bench.handles.show(tuple(Handle(*each) for each in zip(last.handles, last.targets, strict=True)))


def _arrived(at: tuple[float, float], handle: Handle, near: float) -> Handle:
    """A point after it was moved: done where it came near enough to its target."""
    close = abs(at[0] - handle.target[0]) < near and abs(at[1] - handle.target[1]) < near
    return Handle(at, at if close else handle.target)
