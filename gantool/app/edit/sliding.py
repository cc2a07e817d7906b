"""Sliding: the model's latent directions as sliders, their names, and what moving one does to the edit."""

from typing import Any

from PySide6.QtCore import QObject

from gantool.app.edit import steps, wording
from gantool.app.edit.bench import EditBench
from gantool.app.edit.sliderlist import Direction, SliderList
from gantool.edits import EditStack
from gantool.jobs.editing import FoundDirection

ASKED = 12  # directions that the model is asked for


class Sliding(QObject):
    """Lets the sliders act on the edit, and shows the edit in them."""

    def __init__(self, bench: EditBench, sliders: SliderList) -> None:
        super().__init__()
        self._bench, self._sliders = bench, sliders
        self.found: dict[str, FoundDirection] = {}
        sliders.moved.connect(lambda id_, value: bench.session.show(self.shifted(id_, value)))
        sliders.settled.connect(self._on_settled)
        sliders.renamed.connect(lambda id_, name: bench.session.name_direction(self.found[id_], name))
        bench.session.opened.connect(self._on_opened)
        bench.session.finished.connect(self._on_finished)
        bench.history.changed.connect(self.show)

    def forget(self) -> None:
        """Another model has others."""
        self.found = {}
        self._sliders.show_directions(())

    def keep(self, *directions: FoundDirection) -> None:
        """These are there too, or are called otherwise now."""
        for each in directions:
            self.found[each.part] = each
        shown = (_shown(each, at) for at, each in enumerate(self.found.values(), 1))
        self._sliders.show_directions(tuple(shown))
        self.show()

    def show(self) -> None:
        """Put every slider where the edit has it."""
        stack = self._bench.stack
        self._sliders.show_amounts(lambda id_: steps.amount_of(stack, id_))

    def show_able(self, stage: str) -> None:
        """What cannot be used now says why; `stage`: why nothing can."""
        why_not = self._bench.why_not
        self._sliders.explain(stage or why_not("shift") or why_not("directions"))
        self._sliders.teach.explain(stage or why_not("teach"))

    def shifted(self, id_: str, value: float) -> EditStack:
        """The edit with this slider there."""
        return steps.with_amount(self._bench.stack, id_, value, self._sliders.rows[id_].direction.title)

    def _on_settled(self, id_: str, value: float) -> None:
        title = self._sliders.rows[id_].direction.title
        self._bench.history.take(self.shifted(id_, value), wording.shifted(title, value), f"slider {id_}")

    def _on_opened(self, facts: Any) -> None:
        self.keep(*facts.directions)
        if self._bench.able("directions"):
            self._bench.session.directions("sefa", ASKED)

    def _on_finished(self, work: str, message: dict[str, Any]) -> None:
        if work == "directions":
            self.keep(*(FoundDirection.model_validate(each) for each in message["directions"]))
        elif work == "name":
            self.keep(FoundDirection.model_validate(message["direction"]))


def _shown(found: FoundDirection, at: int) -> Direction:
    """As the list shows it: found ones have no name before a person gives them one."""
    taught = found.origin == "taught"
    name = found.title if found.named or taught else ""
    return Direction(found.part, name, found.number or at, found.amount, taught=taught)
