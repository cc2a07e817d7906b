"""Mixing: pictures of seeds or photos of one's own, mixed into the shape, the features or the colours of the edit."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from gantool.app.edit import steps, wording
from gantool.app.edit.bench import EditBench
from gantool.app.edit.layering import Layering, Several, Source
from gantool.app.edit.layertable import Offered
from gantool.app.edit.mix import WHOLE, MixTable
from gantool.app.edit.seedstrip import SeedStrip
from gantool.app.words import tr
from gantool.edits import Base, EditStack, Mix, Projected, Seed
from gantool.edits.stack import Layers

EDGE = 128  # px of the small pictures


class Mixing(QObject):
    """Lets the mix table act on the edit, and shows the edit in it."""

    def __init__(self, bench: EditBench, table: MixTable, strip: SeedStrip) -> None:
        super().__init__()
        self._bench, self._table, self._strip = bench, table, strip
        self._images: dict[Base, QImage] = {}
        self._looking: Layers | None = None  # for which a photo is being looked for
        table.mix_wished.connect(lambda layers, seed: self.mix(layers, Seed(seed=seed) if seed is not None else None))
        table.photo_dropped.connect(self._on_photo)
        table.layer_wished.connect(self.mix_layer)
        table.strength_moved.connect(lambda share: bench.session.show(steps.with_strength(bench.stack, share)))
        table.strength_settled.connect(self._on_strength)
        bench.session.opened.connect(self._on_opened)
        bench.session.thumbnail_arrived.connect(self._on_thumbnail)
        bench.history.changed.connect(self.show)

    def mix(self, layers: Layers, other: Base | None) -> None:
        """Mix this into these layers; None: nothing."""
        before = self._found(layers)
        strength = before.strength if isinstance(before, Source) else self._table.amount.value / 100 or 1.0
        if layers == WHOLE and before is None:
            strength = 0.5  # the whole of another picture would leave nothing of this one
        if (layering := self._layering) is None or layers == WHOLE:
            mixed = steps.with_mix(self._bench.stack, layers, other, strength)
        else:
            source = Source(other, strength) if other is not None else None
            mixed = layering.with_source(self._bench.stack, layering.rows(layers), source)
        self._bench.history.take(mixed, wording.mixed(str(layers), other))

    def mix_layer(self, row: int, other: Base | None) -> None:
        """Let one layer come from this; None: from the picture itself."""
        layering = self._layering
        if layering is None:
            return
        source = Source(other, self._strength() or self._table.amount.value / 100 or 1.0) if other is not None else None
        mixed = layering.with_source(self._bench.stack, [row], source)
        self._bench.history.take(mixed, wording.layered(row, other))

    def take_found(self, base: Projected) -> bool:
        """A photo was found; whether it was looked for to be mixed in."""
        layers, self._looking = self._looking, None
        if layers is not None:
            self.mix(layers, base)
        return layers is not None

    @property
    def is_looking(self) -> bool:
        """Whether a photo is being looked for to be mixed in."""
        return self._looking is not None

    def give_up(self) -> None:
        """The photo could not be found."""
        self._looking = None

    def show(self) -> None:
        """Show what is mixed in."""
        table = self._table
        table.offered = tuple(self._strip.tiles)
        for layers, slot in table.slots.items():
            found = self._found(layers)  # type: ignore[arg-type]  # slots are named as layers are
            if isinstance(found, Several):
                slot.show_several()
            elif found is None:
                slot.show_nothing()
            else:
                slot.show_mixed(found.other, self._image_of(found.other), wording.inside(found.other))
        self._show_layers()
        self._bench.session.thumbnails("mix", self._missing(), EDGE)
        strength, reason = self._strength(), self._bench.why_not("mix")
        table.show_strength(strength if strength is not None else 1.0, any_mixed=strength is not None, reason=reason)

    @property
    def _layering(self) -> Layering | None:
        """The layers of the model; None where it has none."""
        facts = self._bench.facts
        if facts is None or not facts.presets:
            return None
        return Layering(len(facts.resolutions), facts.presets)

    def _found(self, layers: Layers) -> Source | Several | None:
        """What a slot shows."""
        stack = self._bench.stack
        if (layering := self._layering) is not None and layers != WHOLE:
            return layering.of(stack, layers)
        found = steps.mix_of(stack, layers)
        return Source(found.other, found.strength) if found is not None else None

    def _strength(self) -> float | None:
        """By how much pictures are mixed in; None where there are none."""
        found = [each.strength for each in self._bench.stack.operations if isinstance(each, Mix)]
        return found[-1] if found else None

    def _mixed_in(self) -> list[Base]:
        """Every picture that is mixed in, each once."""
        return list(dict.fromkeys(each.other for each in self._bench.stack.operations if isinstance(each, Mix)))

    def _missing(self) -> dict[Base, EditStack]:
        """What there is no small picture of yet."""
        wished: dict[Base, EditStack] = {}
        for other in self._mixed_in():
            if self._image_of(other).isNull():
                plain = isinstance(other, Projected)
                wished[other] = EditStack(base=other) if plain else self._bench.of_seed(_seed_of(other))
        return wished

    def _show_layers(self) -> None:
        layering = self._layering
        if layering is None or len(self._table.layers.choices) != layering.count:
            return
        sources = [each.other if each is not None else None for each in layering.sources(self._bench.stack)]
        seeds = (Seed(seed=tile.seed) for tile in self._strip.tiles)
        others = dict.fromkeys((*self._mixed_in(), *seeds))
        offered = [Offered(None, tr("this one"), QImage())]
        offered += [Offered(other, wording.base_name(other), self._image_of(other)) for other in others]
        self._table.layers.show_sources(sources, offered)

    def show_able(self, stage: str) -> None:
        """What cannot be used now says why; `stage`: why nothing can."""
        self._table.explain(stage or self._bench.why_not("mix"))
        self.show()

    def _image_of(self, other: Base) -> QImage:
        if other not in self._images and isinstance(other, Seed) and (found := self._strip.image_of(other.seed)):
            self._images[other] = found
        return self._images.get(other, QImage())

    def _on_photo(self, layers: Layers, path: Path) -> None:
        if reason := self._bench.why_not("project"):
            words = tr("{name} cannot be looked for: {reason}.", name=path.name, reason=reason)
            self._bench.context.toast("info", words)
            return
        self._looking = layers
        self._bench.session.project(path, "fast")
        self._bench.able_changed.emit()

    def _on_strength(self, share: float) -> None:
        stack = steps.with_strength(self._bench.stack, share)
        self._bench.history.take(stack, wording.strengthened(share), "strength")

    def _on_opened(self, facts: Any) -> None:
        self._images = {}
        self._table.layers.show_layers(facts.resolutions if facts.presets else ())
        self._table.show_parts(layered="layers" in facts.able)

    def _on_thumbnail(self, purpose: str, key: Any, image: QImage) -> None:
        if purpose == "mix":
            self._images[key] = image
            for slot in self._table.slots.values():
                if slot.other == key:
                    slot.show_mixed(key, image, wording.inside(key))
            self._show_layers()
        elif purpose == "strip":
            self._table.offered = tuple(self._strip.tiles)
            self._show_layers()


def _seed_of(base: Base) -> int:
    assert isinstance(base, Seed)
    return base.seed
