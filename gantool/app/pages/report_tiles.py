"""From samples, report and decisions to the tiles that are shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from gantool.app.pictures import Piece
from gantool.app.widgets.pairtiles import Tile

if TYPE_CHECKING:
    from gantool.api import DatasetReport, Remedy
    from gantool.app.pages.report_decisions import Decisions
    from gantool.data import Part, Sample


@dataclass(frozen=True)
class Found:
    """What the scan of some folders found.

    `examples`: small pictures of the first samples, files by "A" and "B", for previews.
    """

    report: "DatasetReport"
    samples: "tuple[Sample, ...]" = ()
    alone: "tuple[Sample, ...]" = ()
    examples: tuple[Mapping[str, Path], ...] = ()

    @property
    def pairs(self) -> bool:
        """Whether inputs and results belong together."""
        return self.report.layout in ("aligned", "paired")

    def direction(self, turned: bool) -> Literal["AtoB", "BtoA"]:
        """Which side is the input, a person's flip included."""
        guess = self.report.direction or "AtoB"
        return guess if not turned else "BtoA" if guess == "AtoB" else "AtoB"


def found_in(folder: Path, result: Mapping[str, Any]) -> Found:
    """Read what an inspect job left. Not for the event loop: a large dataset takes a while."""
    from gantool.api import DatasetReport
    from gantool.jobs.samples import read_alone, read_samples

    report = DatasetReport.model_validate(result["report"])
    names = ("B", "A") if report.direction == "BtoA" else ("A", "B")
    examples = tuple(
        {side: Path(row[kind]) for side, kind in zip(names, ("input", "target"), strict=True) if row.get(kind)}
        for row in result.get("thumbnails", [])
    )
    return Found(report, tuple(read_samples(folder)), tuple(read_alone(folder)), examples)


def tiles(found: Found, now: "Decisions", flaws: Mapping[str, str]) -> list[Tile]:
    """A tile for each sample as it would be learnt from, then the pictures whose partner is missing."""
    repairs = [each for each in now.taken if each.kind == "re-pair"]
    samples = paired_anew(found, repairs) if repairs else found.samples
    taken = {part for sample in samples for part in sample.parts.values()} if found.alone else set()
    left = [sample for sample in found.alone if not taken & set(sample.parts.values())]
    out, sides = now.excluded, found.report.layout == "unpaired"
    first = "A" if found.direction(now.turned) == "AtoB" else "B"
    second = "B" if first == "A" else "A"
    learnt = {key for each in now.in_force(found.report) if each.kind == "new-split" for key in each.keys}

    def tile(sample: "Sample", alone: bool) -> Tile:
        return Tile(
            sample.key,
            "train" if sample.key in learnt else sample.split,
            _piece(sample.parts.get(first)),  # type: ignore[call-overload]  # "A" or "B"
            _piece(sample.parts.get(second)),  # type: ignore[call-overload]  # the other
            flaws.get(sample.key, ""),
            sample.key in out,
            ("A" if "A" in sample.parts else "B") if sides else "",
            alone,
        )

    return [*(tile(each, False) for each in samples), *(tile(each, True) for each in left)]


def paired_anew(found: Found, repairs: "Iterable[Remedy]") -> "tuple[Sample, ...]":
    """The samples as the run will pair them."""
    from gantool.data import mended

    return tuple(mended(found.samples, repairs, found.alone))


def pairing(found: Found, now: "Decisions", what: str, onto: str) -> "Remedy | None":
    """The remedy that gives a picture another partner; two pairs swap theirs. None where nothing can be paired so."""
    from gantool.api.report import Pairing, Remedy

    parts = {each.key: set(each.parts) for each in (*found.alone, *found.samples, *paired_anew(found, now.taken))}
    one, other = parts.get(what, set()), parts.get(onto, set())
    pairs: tuple[Pairing, ...] = ()
    if len(one) == 2 and len(other) == 2:
        pairs = (Pairing(a=what, b=onto), Pairing(a=onto, b=what))
    elif "A" in one and "B" in other and len(one) + len(other) < 4:
        pairs = (Pairing(a=what, b=onto),) if one == {"A"} or other == {"B"} else ()
    elif "A" in other and "B" in one:
        pairs = (Pairing(a=onto, b=what),)
    return Remedy(kind="re-pair", keys=(what, onto), pairs=pairs) if pairs else None


def _piece(part: "Part | None") -> Piece | None:
    return Piece(part.path, part.half) if part is not None else None
