"""The report with the settings of an earlier training: what of its spec becomes decisions, and what goes along."""

from typing import TYPE_CHECKING, Any

from gantool.app.pages.report_decisions import Decisions
from gantool.app.pages.report_tiles import Found

if TYPE_CHECKING:
    from gantool.jobs.spec import TrainSpec


def decided(spec: "TrainSpec", found: Found | None = None) -> Decisions:
    """What was decided about the pictures then; without `found` only what the scan has to know."""
    if found is None:
        return Decisions(layout=spec.layout)
    safe = frozenset(each.fix for each in found.report.problems if each.fix is not None and each.fix.safe)
    return Decisions(
        excluded=frozenset(spec.excluded),
        taken=spec.remedies,
        declined=safe - set(spec.remedies) if spec.fix == "none" else frozenset(),
        turned=found.pairs and spec.settings.get("direction", "auto") == found.direction(True),
        layout=spec.layout,
    )


def carried(spec: "TrainSpec") -> dict[str, Any]:
    """What the report has no place for."""
    beside = {"start_from": spec.start_from, "observers": spec.observers, "seed": spec.seed}
    return {**beside, "deterministic": spec.deterministic}
