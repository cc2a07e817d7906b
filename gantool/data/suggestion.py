"""What to begin with: family, budget, recipe and augmentation for what a folder holds, each with its reason.

The numbers are rules of thumb of the field, not measured here: facades has 400 pairs (arXiv:1611.07004); adaptive
augmentation helps most with a few thousand pictures and hardly from some ten thousand on (arXiv:2006.06676, figure 7).
"""

from collections.abc import Sequence

from gantool.api import DatasetReport, FamilyFit, Layout, Preset, Suggestion, Task
from gantool.api.report import Choice
from gantool.host import FamilyData

FEW = 20  # below, a model knows them by heart within minutes
NARROW = 100
ENOUGH = {Task.PAIRED: 400, Task.UNPAIRED: 1000, Task.UPSCALE: 800, Task.SYNTHESIS: 5000}
PLENTY = {Task.PAIRED: 2000, Task.UNPAIRED: 5000, Task.UPSCALE: 5000, Task.SYNTHESIS: 30_000}


def suggest(report: DatasetReport, families: Sequence[FamilyData] = ()) -> Suggestion | None:
    """The suggestion for a report whose `fits` are filled in; without them no family; None where nothing is learnt.

    Of `families` the tasks and presets are taken.
    """
    train = report.counts.train
    if not train or report.layout is Layout.EMPTY:
        return None
    reasons: dict[Choice, str] = {}
    best = next((fit for fit in sorted(report.fits, key=lambda fit: -fit.score) if fit.score > 0), None)
    family = next((each for each in families if best and each.id == best.family), None)
    task = family.task if family else usual_task(report)
    reasons["family"] = _family_reason(report, best, family)
    preset = family.presets[0] if family and family.presets else None
    if family and preset:
        reasons["preset"] = _preset_reason(train, preset, family.presets)
    recipe, reasons["recipe"] = _recipe(report, task)
    augment, reasons["augment"] = _augment(report, task)
    reasons["enough"] = enough(report.layout, train, task)
    return Suggestion(
        family=family.id if family else None,
        preset=preset.id if preset else None,
        recipe=recipe,
        augment=augment,
        enough=ENOUGH[task],
        reasons=reasons,
    )


def with_suggestion(report: DatasetReport, families: Sequence[FamilyData] = ()) -> DatasetReport:
    """The report with a suggestion, and with advice: whether the pictures are enough, and what to begin with."""
    suggestion = suggest(report, families)
    if suggestion is None:
        return report
    reasons = suggestion.reasons
    begin = reasons["recipe"] if suggestion.recipe else reasons.get("preset") or reasons["family"]
    return report.model_copy(update={"suggestion": suggestion, "advice": (reasons["enough"], begin)})


def usual_task(report: DatasetReport) -> Task:
    """What such pictures are usually for: a single folder goes with a recipe."""
    return Task.UNPAIRED if report.layout is Layout.UNPAIRED else Task.PAIRED


def enough(layout: Layout, train: int, task: Task = Task.PAIRED) -> str:
    """A sentence on whether so many are enough."""
    things = "pairs" if layout in (Layout.ALIGNED, Layout.PAIRED) else "pictures"
    if train == 1:
        return f"One {things[:-1]} is enough to try it out; for results on new pictures gather a hundred or more."
    if train < FEW:
        return f"{train} {things} are enough to try it out; for results on new pictures gather a hundred or more."
    if train < NARROW:
        return f"{train} {things} can teach a narrow subject; a few hundred do better on new pictures."
    if train < ENOUGH[task]:
        return f"{train} {things} are a good start for one subject; variety helps more than training longer."
    return f"{train} {things} are plenty for one subject."


def _family_reason(report: DatasetReport, best: FamilyFit | None, family: FamilyData | None) -> str:
    if best and family:
        return f"{family.title}: {best.reason}"
    if report.layout is Layout.UNPAIRED:
        return "There are no partners: train on one of the folders with a recipe, or give pairs."
    return "No family that is here suits these pictures."


def _preset_reason(train: int, preset: Preset, presets: Sequence[Preset]) -> str:
    begin = f"Begin with “{preset.title}” to see whether it goes the right way"
    more = next((each for each in presets if each.minutes >= 2 * preset.minutes), None)  # and no other kind of quick
    if more is None:
        return f"{begin}."
    longer = f"“{more.title}”"
    if train < FEW:
        return f"{begin}; with so few {longer} would only learn them by heart."
    return f"{begin}; if it does, {longer} is worth its time."


def _recipe(report: DatasetReport, task: Task) -> tuple[str | None, str]:
    if task is Task.UNPAIRED:
        return None, "The folders are learnt from as they are; with a recipe one of them would be enough."
    if task is not Task.PAIRED:
        return None, "It needs no inputs."
    if report.layout is not Layout.SINGLE:
        return None, "The inputs are there; a recipe would make others of the targets."
    kind = report.sides[-1].kind if report.sides else "photo"
    if kind == "lines":
        return "noise", "There are no inputs, and drawings cannot be sketched: noise teaches cleaning them."
    what = {"photo": "pictures", "labels": "flat pictures", "mixed": "drawings"}[kind]
    return "sketch", f"There are no inputs: a recipe makes them of the {what}, sketch for drawing to picture."


def _augment(report: DatasetReport, task: Task) -> tuple[str, str]:
    train = report.counts.train
    if train >= PLENTY[task]:
        return "none", f"{train} are so many that the discriminator never knows them by heart: nothing needs changing."
    target = report.sides[0 if report.direction == "BtoA" else -1] if report.sides else None
    few = f"With {train} the discriminator may learn them by heart, so it is shown changed ones as far as it needs"
    if target is not None and target.kind in ("labels", "lines"):
        return "bg", f"{few}: moved and turned, but in their own colours, which mean something here."
    return "bgc", f"{few}: moved, turned, and in other tones."
