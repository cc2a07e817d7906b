"""What a dataset was understood to be: the layout, the samples, the sides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from gantool.api import Layout, Problem
from gantool.data.kinds import Character
from gantool.data.sample import Sample, SideName, Split


@dataclass(frozen=True)
class Understood:
    """What a dataset is.

    Attributes:
        samples: not yet split; `folders` says for each which split its folder names.
        characters: what the sides are; SINGLE has "B" only.
        problems: of files that are not learnt from, and of pairs that do not fit.
        alone: sound pictures of pairs whose partner is missing, one part each; a person may pair them.
        classes: names of the classes that folders sort the pictures into; `Sample.label` counts them.
    """

    layout: Layout
    reason: str
    confidence: float
    samples: tuple[Sample, ...] = ()
    folders: tuple[Split | None, ...] = ()
    characters: Mapping[SideName, Character] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    alone: tuple[Sample, ...] = ()
    classes: tuple[str, ...] = ()

    @property
    def may_repeat(self) -> set[SideName]:
        """The sides on which equal files are nothing odd: an empty label map, a blank drawing."""
        if len(self.characters) < 2:
            return set()
        return {name for name, found in self.characters.items() if found.kind in ("labels", "lines")}

    def with_problems(self, problems: Sequence[Problem]) -> "Understood":
        """The same with more to tell."""
        return replace(self, problems=(*self.problems, *problems))
