"""Exploring: seeds, classes, the plane around a seed, variety and fine detail, each as steps of the edit."""

from typing import Any

from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QImage

from gantool.app.edit import steps, wording
from gantool.app.edit.bench import EditBench
from gantool.app.edit.explore import Explore
from gantool.app.edit.plane import nearest_first, place_of
from gantool.app.words import tr
from gantool.edits import EditStack, Projected, Seed

EXTENT = 1.4  # radians from the middle of the plane to its edge
STRIP_EDGE, CELL_EDGE = 128, 80  # px


class Exploring(QObject):
    """Lets the Explore column act on the edit, and shows the edit in it."""

    def __init__(self, bench: EditBench, column: Explore) -> None:
        super().__init__()
        self._bench, self._column = bench, column
        self._seed = -1  # whose pictures the plane shows
        column.plane.moved.connect(lambda place: bench.session.show(self._at(place)))
        column.plane.settled.connect(self._on_place)
        column.class_chosen.connect(self._on_class)
        column.variety_moved.connect(lambda psi: bench.session.show(steps.with_variety(bench.stack, psi)))
        column.variety_settled.connect(self._on_variety)
        column.noise_wished.connect(
            lambda noise: bench.history.take(steps.with_noise(bench.stack, noise), wording.grained(noise))
        )
        column.seeds.seed_chosen.connect(self.begin_with)
        column.seeds.pictures_wished.connect(lambda seeds: self._wish_strip())
        bench.session.opened.connect(self._on_opened)
        bench.session.thumbnail_arrived.connect(self._on_thumbnail)
        bench.history.changed.connect(self.show)

    def begin_with(self, seed: int) -> None:
        """Begin anew with the picture of this seed."""
        stack = self._bench.of_seed(seed)
        self._bench.title = ""
        self._bench.clear_points()
        self._bench.history.take(stack, wording.begun(stack.base))

    def show(self) -> None:
        """Show where the edit is."""
        stack, column = self._bench.stack, self._column
        base = stack.base
        column.show_variety(steps.variety_of(stack))
        column.show_noise(steps.noise_of(stack))
        if not isinstance(base, Seed):
            column.seeds.mark(None)
            column.plane.lay()
            self._seed = -1
            return
        column.show_class(base.label)
        column.seeds.mark(base.seed)
        place = QPointF(base.x / EXTENT, base.y / EXTENT)
        if base.seed != self._seed:
            self._seed = base.seed
            column.plane.lay(place)
            self._wish_plane()
        else:
            column.plane.show_place(place)

    def show_able(self) -> None:
        """What cannot be used now says why."""
        why_not = self._bench.why_not
        photo = tr("a photo has no plane around it") if isinstance(self._bench.stack.base, Projected) else ""
        self._column.explain(why_not() or photo, why_not("truncation"), why_not("noise"), why_not())

    def _on_opened(self, facts: Any) -> None:
        self._column.show_classes(facts.classes)
        self._seed = -1
        self._column.seeds.ask_again()
        self.show()

    def _at(self, place: QPointF) -> EditStack:
        base = self._bench.stack.base
        assert isinstance(base, Seed)  # a photo has no plane
        moved = base.model_copy(update={"x": round(place.x() * EXTENT, 4), "y": round(place.y() * EXTENT, 4)})
        return steps.another_base(self._bench.stack, moved)

    def _on_place(self, place: QPointF) -> None:
        base = self._bench.stack.base
        if isinstance(base, Seed):
            self._bench.history.take(self._at(place), wording.explored(base), "plane")

    def _on_class(self, name: str | None) -> None:
        base = self._bench.stack.base
        if isinstance(base, Seed) and base.label != name:
            other = base.model_copy(update={"label": name})
            self._bench.history.take(steps.another_base(self._bench.stack, other), wording.begun(other))
            self._ask_again()

    def _on_variety(self, psi: float) -> None:
        self._bench.history.take(steps.with_variety(self._bench.stack, psi), wording.varied(psi), "variety")
        self._ask_again()

    def _ask_again(self) -> None:
        self._column.seeds.ask_again()
        self._wish_plane()

    def _wish_strip(self) -> None:
        missing = [tile.seed for tile in self._column.seeds.tiles if tile.image is None]
        self._bench.session.thumbnails("strip", {seed: self._bench.of_seed(seed) for seed in missing}, STRIP_EDGE)

    def _wish_plane(self) -> None:
        base = self._bench.stack.base
        if not isinstance(base, Seed):
            return
        plain, stacks = self._bench.of_seed(base.seed), {}
        for cell in nearest_first():
            place = place_of(cell) * EXTENT
            moved = Seed(seed=base.seed, label=base.label, x=round(place.x(), 4), y=round(place.y(), 4))
            stacks[cell] = plain.model_copy(update={"base": moved})
        self._bench.session.thumbnails("plane", stacks, CELL_EDGE)

    def _on_thumbnail(self, purpose: str, key: Any, image: QImage) -> None:
        if purpose == "strip":
            self._column.seeds.show_image(key, image)
        elif purpose == "plane":
            self._column.plane.show_picture(key, image)
