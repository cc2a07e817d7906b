"""Which picture each layer of an edit comes from, as a table that can be changed row by row.

A drag replaces the code, so only what was mixed in after the last one can be changed; see `steps`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gantool.app.edit.steps import halves, replaced
from gantool.edits import Base, EditStack, Mix
from gantool.edits.stack import Layers


@dataclass(frozen=True)
class Source:
    """Another picture, and by how much it is mixed in."""

    other: Base
    strength: float = 1.0


@dataclass(frozen=True)
class Layering:
    """The rows of a model: how many, and which ones the presets mean."""

    count: int
    presets: Mapping[str, tuple[int, ...]]

    def rows(self, layers: Layers) -> tuple[int, ...]:
        """The rows that are meant."""
        if layers == "all":
            return tuple(range(self.count))
        return self.presets.get(layers, ()) if isinstance(layers, str) else layers

    def sources(self, stack: EditStack) -> list[Source | None]:
        """What is mixed into each row, by the last step that does; None: nothing."""
        return self._sources(stack.operations)

    def with_source(self, stack: EditStack, rows: Sequence[int], source: Source | None) -> EditStack:
        """The edit with this mixed into these rows; None mixes nothing in.

        Rows that make up a preset and have one source are one step of that name, others one for each source.
        """
        parts = halves(stack)
        sources = self._sources(parts.free)
        for row in rows:
            sources[row] = source
        own = [isinstance(each, Mix) for each in parts.free]
        return replaced(stack, parts, own, self._mixes(sources))

    def of(self, stack: EditStack, layers: Layers) -> "Source | Several | None":
        """What is mixed into these layers; `Several` where not all of them have the same."""
        table = self.sources(stack)
        found = {table[row] for row in self.rows(layers) if row < self.count}
        return next(iter(found), None) if len(found) < 2 else Several()

    def _sources(self, operations: Iterable[object]) -> list[Source | None]:
        sources: list[Source | None] = [None] * self.count
        for each in operations:
            if isinstance(each, Mix):
                for row in self.rows(each.layers):
                    if row < self.count:
                        sources[row] = Source(each.other, each.strength)
        return sources

    def _mixes(self, sources: Sequence[Source | None]) -> list[Mix]:
        left = dict(enumerate(sources))
        made = []
        for name, rows in self.presets.items():
            first = sources[rows[0]] if rows else None
            if first is not None and all(sources[row] == first for row in rows):
                made.append(Mix(other=first.other, layers=name, strength=first.strength))
                for row in rows:
                    left.pop(row)
        for source in dict.fromkeys(each for each in left.values() if each is not None):
            rows = tuple(row for row, each in left.items() if each == source)
            made.append(Mix(other=source.other, layers=rows, strength=source.strength))
        return made


@dataclass(frozen=True)
class Several:
    """Layers that belong together come from different pictures."""
