"""Which side of the pictures is what for a task, and how it is read: found once in a run, then kept beside it."""

from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict

from gantool.api import DataFacts, DatasetReport, Direction, Layout, Recipe, Side, Task
from gantool.data import Sample
from gantool.engine.sources import SideName, SidePlan
from gantool.errors import UnusableError

DEFAULT_RECIPE = "sketch"


class Plans(BaseModel):
    """Which side is the input, and how both are read.

    `input`: PAIRED None where the recipe of that id makes it; UNPAIRED "a"; UPSCALE the low pictures of real pairs,
    else None; SYNTHESIS None. `target`: UNPAIRED "b"; UPSCALE the high ones; SYNTHESIS the real ones.
    `direction`: None where there are no two sides. `input_kind`: what the inputs look like, as in `Side.kind`.
    `classes`: names of the class folders. `layout`: as the pictures were read; None in runs older than that.
    """

    model_config = ConfigDict(frozen=True)

    direction: Direction | None
    recipe: str | None
    input: SidePlan | None
    target: SidePlan
    input_kind: str = "photo"
    classes: tuple[str, ...] = ()
    layout: Layout | None = None


def plans_for(task: Task, report: DatasetReport, direction: Direction, recipe: str | None) -> Plans:
    """How a task reads these pictures.

    Raises:
        UnusableError: a recipe was asked for where inputs are not made from targets.
    """
    if recipe is not None and task is not Task.PAIRED:
        raise UnusableError(f"The recipe {recipe} makes inputs for pairs, and there are no pairs here; leave it out.")
    match task:
        case Task.PAIRED:
            return _paired(report, direction, recipe)
        case Task.UNPAIRED:
            return _two_sided(report, direction)
        case Task.UPSCALE if report.layout is Layout.PAIRED:
            return _two_sided(report, _enlarging(report) or direction)
        case Task.UPSCALE:
            return _one_sided(report)
        case Task.SYNTHESIS:
            return _one_sided(report).model_copy(update={"classes": report.classes})


def _paired(report: DatasetReport, direction: Direction, recipe: str | None) -> Plans:
    if report.layout is Layout.SINGLE:
        wanted = recipe or DEFAULT_RECIPE
        target = side_plan("B", report.sides[-1])
        return Plans(direction=direction, recipe=wanted, input=None, target=target, layout=report.layout)
    plans = _two_sided(report, direction)
    return plans.model_copy(update={"recipe": recipe, "input": None}) if recipe else plans


def _two_sided(report: DatasetReport, direction: Direction) -> Plans:
    first: SideName = "A" if direction == "AtoB" else "B"
    second: SideName = "B" if direction == "AtoB" else "A"
    sides = dict(zip(("A", "B"), report.sides, strict=True))
    return Plans(
        direction=direction,
        recipe=None,
        input=side_plan(first, sides[first]),
        target=side_plan(second, sides[second]),
        input_kind=sides[first].kind,
        layout=report.layout,
    )


def _enlarging(report: DatasetReport) -> Direction | None:
    """From the smaller pictures to the larger ones, whatever they show; None where they are equal."""
    a, b = (side.pixels for side in report.sides)
    return None if a == b else "AtoB" if a < b else "BtoA"


def _one_sided(report: DatasetReport) -> Plans:
    """Pictures as they are: no label map is read by its palette here."""
    side = report.sides[-1]
    return Plans(direction=None, recipe=None, input=None, target=SidePlan("B", side.channels), layout=report.layout)


def side_plan(name: SideName, side: Side) -> SidePlan:
    """How one side is read."""
    labels = side.kind == "labels"
    return SidePlan(name, side.channels, nearest=labels, palette=side.palette, settled=side.settled)


def data_facts(task: Task, plans: Plans, recipe: Recipe | None, samples: int) -> DataFacts:
    """What the trainer must know of the data."""
    target = plans.target.channels
    one_kind = plans.input is None and recipe is None
    return DataFacts(
        input_channels=recipe.channels if recipe else target if plans.input is None else plans.input.channels,
        target_channels=target,
        palette=plans.input.palette if plans.input and task is Task.PAIRED else None,
        samples=samples,
        input_kind=recipe.kind if recipe else "photo" if one_kind else plans.input_kind,
        classes=plans.classes,
    )


def refuse_other_sides(task: Task, samples: Sequence[Sample], plans: Plans) -> None:
    """Say so where a resumed run finds pictures that are no longer arranged as when it began.

    Raises:
        UnusableError: a picture lacks a side that is learnt from, or a class.
    """
    wanted = {plan.side for plan in (plans.input, plans.target) if plan}
    for sample in samples:
        lacking = not (wanted & sample.parts.keys() if task is Task.UNPAIRED else wanted <= sample.parts.keys())
        if lacking:
            raise UnusableError(
                f"The pictures no longer lie as they did when this run began: {sample.key} has lost its partner; "
                "put them back, or begin a new run."
            )
        if plans.classes and (sample.label is None or sample.label >= len(plans.classes)):
            raise UnusableError(
                f"The pictures no longer lie as they did when this run began: {sample.key} is in none of the classes "
                f"{', '.join(plans.classes)}; put it back, or begin a new run."
            )
