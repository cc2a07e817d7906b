"""Which pictures a model is measured on: found below the paths that a person gave, or held out in its training run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gantool import files
from gantool.api import Direction, Task
from gantool.card import Card
from gantool.data import Part, Sample, SideName
from gantool.engine.inputs import find_inputs
from gantool.engine.measuring.makers import Case
from gantool.errors import GantoolError, UnusableError
from gantool.images import SUFFIXES, decode, probe
from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import EvaluateSpec, TrainSpec
from gantool.jobs.work.dataset import scanned
from gantool.jobs.work.namesakes import goals_of

UNLIKE = "By their names the results belong to no certain goals, so they are compared with them as sets only."
INVENTED = 100  # pictures made where there are no goals to say how many
MOST_INVENTED = 1000


@dataclass(frozen=True)
class Cases:
    """What is to be made, and what the results are compared with as a set.

    Attributes:
        goals: None: those of the cases.
        notes: what should be known of the choice, in whole sentences.
    """

    cases: tuple[Case, ...]
    goals: tuple[Part, ...] | None = None
    notes: tuple[str, ...] = ()

    @property
    def has_goals(self) -> bool:
        """Whether each case has a goal of its own."""
        return any(case.goal is not None for case in self.cases)

    @property
    def wanted(self) -> tuple[Part, ...]:
        if self.goals is not None:
            return self.goals
        return tuple(case.goal for case in self.cases if case.goal is not None)


def cases_of(spec: EvaluateSpec, card: Card, name: str, desk: Desk) -> Cases:
    """The cases for a model with this card, and those that are measured beside it.

    Raises:
        UnusableError: there are none that suit it.
    """
    match card.task:
        case Task.SYNTHESIS:
            found = _invented(spec, desk)
        case Task.UPSCALE:
            found = _large(spec, desk)
        case Task.PAIRED | Task.UNPAIRED:
            found = _translated(spec, card, name, desk)
    if not found.cases:
        raise UnusableError("Nothing could be measured: there are no pictures there.")
    return found


def compared(spec: EvaluateSpec) -> Cases:
    """Folders of results against the pictures below `paths`; those of one name belong together.

    `model` and every rival are folders then, and the cases are those of the first.
    """
    goals = tuple(Part(path) for path in _pictures(spec.paths))
    return against(spec.model, goals, spec.limit)


def against(results: Path, goals: Sequence[Part], limit: int | None) -> Cases:
    """The results in one folder, each with the goal of its name where all results have one."""
    made = _pictures((results,))[:limit]
    if not made:
        raise UnusableError(f"Nothing could be measured: there are no pictures in {files.shown(results)}.")
    wanted = goals_of(made, [goal.path for goal in goals])
    if wanted is not None:
        pairs = zip(made, wanted, strict=True)
        return Cases(tuple(Case(files.shown(path.name), Part(path), goals[at]) for path, at in pairs))
    cases = tuple(Case(files.shown(path.name), Part(path)) for path in made)
    return Cases(cases, tuple(goals), (UNLIKE,) if goals else ())


def _translated(spec: EvaluateSpec, card: Card, name: str, desk: Desk) -> Cases:
    samples, notes = _samples(spec, desk)
    direction: Direction = (card.training.direction if card.training else None) or "AtoB"
    source: SideName = "A" if direction == "AtoB" else "B"
    goal: SideName = "B" if direction == "AtoB" else "A"
    if card.task is Task.UNPAIRED:
        return _two_sets(samples, source, goal, spec.limit, notes)
    pairs = [sample for sample in samples if len(sample.parts) == 2]
    if pairs:
        made = tuple(Case(sample.key, sample.parts[source], sample.parts[goal]) for sample in pairs[: spec.limit])
        return Cases(made, notes=notes)
    if card.training is not None and card.training.recipe is not None:
        made = tuple(Case(sample.key, None, next(iter(sample.parts.values()))) for sample in samples[: spec.limit])
        return Cases(made, notes=notes)
    raise UnusableError(f"The model {name} learnt from pairs and is measured on pairs; below "
                        f"{_shown(spec.paths)} there are none.")


def _two_sets(
    samples: Sequence[Sample], source: SideName, goal: SideName, limit: int | None, notes: tuple[str, ...]
) -> Cases:
    sources = [(sample.key, sample.parts[source]) for sample in samples if source in sample.parts]
    goals = tuple(sample.parts[goal] for sample in samples if goal in sample.parts)
    if not sources:  # one folder alone: it is what goes in
        sources, goals = [(sample.key, next(iter(sample.parts.values()))) for sample in samples], ()
    if not goals:
        notes = (*notes, "There is no second set to compare with, so only figures of the results themselves are taken.")
    return Cases(tuple(Case(key, part) for key, part in sources[:limit]), goals, notes)


def _samples(spec: EvaluateSpec, desk: Desk) -> tuple[list[Sample], tuple[str, ...]]:
    """All samples below the paths, or the held-out ones of the run."""
    if spec.paths:
        return list(scanned(spec.paths, desk).samples), ()
    training = _training(spec)
    found = scanned(training.paths, desk, training.layout)
    kept = [sample for sample in found.samples if sample.key not in training.excluded]
    held_out = [sample for sample in kept if sample.split != "train"]
    if held_out:
        return held_out, ("Measured on the pictures that its training held out.",)
    return kept, ("Nothing was held out, so these are pictures that it learnt from; the figures flatter it.",)


def _training(spec: EvaluateSpec) -> TrainSpec:
    """What the run at `spec.run` learns from."""
    found = JobFolder(spec.run).spec() if spec.run else None
    if not isinstance(found, TrainSpec):
        raise UnusableError(f"Name pictures to measure {spec.model_name} on; only a training run has its own.")
    return found


def _large(spec: EvaluateSpec, desk: Desk) -> Cases:
    """The large pictures, with the small ones of their names where two folders are given."""
    if not spec.paths:
        samples, notes = _samples(spec, desk)
        parts = [next(iter(sample.parts.values())) for sample in samples]
        return Cases(tuple(Case(files.shown(part.path), None, part) for part in parts[: spec.limit]), notes=notes)
    sides = [_all_files((path,)) for path in spec.paths]
    if len(sides) == 2 and all(path.is_dir() for path in spec.paths):
        first, second = ({path.stem: path for path in side} for side in sides)
        shared = sorted(first.keys() & second.keys())
        if shared:
            low, high = _by_size(first, second, shared[0])
            names = shared[: spec.limit]
            return Cases(tuple(Case(files.shown(high[name]), Part(low[name]), Part(high[name])) for name in names))
    large = [path for side in sides for path in side][: spec.limit]
    return Cases(tuple(Case(files.shown(path), None, Part(path)) for path in large))


def _invented(spec: EvaluateSpec, desk: Desk) -> Cases:
    """As many seeds as there are goals, or as many as are asked for."""
    notes: tuple[str, ...] = ()
    if spec.paths:
        goals = tuple(Part(path) for path in _pictures(spec.paths))
    elif spec.run:
        samples, notes = _samples(spec, desk)
        goals = tuple(next(iter(sample.parts.values())) for sample in samples)
    else:
        goals = ()
    count = spec.limit or min(MOST_INVENTED, len(goals) or INVENTED)
    seeds = range(spec.seed, spec.seed + count)
    return Cases(tuple(Case(f"seed {seed}", seed=seed) for seed in seeds), goals, notes)


def _all_files(paths: Sequence[Path]) -> list[Path]:
    """Every file: one that is no picture is told as left out."""
    return [each.path for each in find_inputs(paths, Path())]


def _pictures(paths: Sequence[Path]) -> list[Path]:
    """The files that are called like pictures and begin like pictures."""
    return [path for path in _all_files(paths) if path.suffix.lower() in SUFFIXES and _is_picture(path)]


def _is_picture(path: Path) -> bool:
    try:
        probe(path)
    except GantoolError:
        return False
    return True


def _by_size(first: Mapping[str, Path], second: Mapping[str, Path], name: str) -> tuple[Mapping[str, Path], ...]:
    """The side with the small pictures, and that with the large ones."""
    small = decode(first[name]).width <= decode(second[name]).width
    return (first, second) if small else (second, first)


def _shown(paths: Sequence[Path]) -> str:
    return ", ".join(files.shown(path) for path in paths) or "its run"
