"""Remedies change what is learnt from, and nothing else."""

from pathlib import Path

from gantool.api import Counts, DatasetReport, Layout, Problem, Remedy
from gantool.data import Part, Sample, flips, mended, offered, scan

from .painting import label_map, photo, save

SAMPLES = [
    Sample(key, split, {"B": Part(Path(key))})  # type: ignore[arg-type]  # one of its literals
    for key, split in (("a", "train"), ("b", "train"), ("c", "val"), ("d", "val"))
]


def splits(*remedies: Remedy) -> dict[str, str]:
    return {sample.key: sample.split for sample in mended(SAMPLES, remedies)}


def test_excluded_samples_are_gone_and_leaks_are_learnt_from() -> None:
    assert splits() == {"a": "train", "b": "train", "c": "val", "d": "val"}
    assert splits(Remedy(kind="exclude", keys=("a",)), Remedy(kind="new-split", keys=("c",))) == {
        "b": "train", "c": "train", "d": "val"
    }  # fmt: skip


def test_something_stays_held_out() -> None:
    assert splits(Remedy(kind="new-split", keys=("c", "d")))["d"] == "val"


def test_two_flips_are_none() -> None:
    flip = Remedy(kind="flip")
    assert flips([flip]) and not flips([flip, flip]) and not flips([])


def test_safe_remedies_lose_no_picture() -> None:
    problems = tuple(
        Problem(path="", kind=kind, reason="", fix=Remedy(kind=kind))
        for kind in ("exclude", "quantise", "flip", "new-split")
    )
    report = DatasetReport(roots=(), layout=Layout.SINGLE, reason="", confidence=1, counts=Counts(), problems=problems)
    assert {remedy.kind for remedy in offered(report, "safe")} == {"quantise", "new-split"}
    assert len(offered(report, "all")) == 4 and offered(report, "none") == ()


def test_names_that_contradict_the_pictures_offer_a_flip(tmp_path: Path) -> None:
    for n in range(10):
        save(tmp_path / "input" / f"h{n}.png", photo(n))
        save(tmp_path / "target" / f"h{n}.png", label_map(n))
    report = scan([tmp_path]).report
    assert report.direction == "AtoB"
    (problem,) = report.problems
    assert problem.kind == "direction" and problem.fix == Remedy(kind="flip")
