"""Partners that names mix up: found by what the pictures show, told, and paired anew where a person wants it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gantool.api import Problem, Remedy
from gantool.api.report import Pairing
from gantool.data import Part, Sample, Scan, mended, scan
from gantool.data.stems import close

from .painting import label_map, photo, save


def pair(key: str, a: str, b: str) -> Sample:
    return Sample(key, "train", {"A": Part(Path(a)), "B": Part(Path(b))})


SAMPLES = [pair(key, f"A/{key}", f"B/{key}") for key in "wxyz"]
ALONE = [Sample("A/one", "train", {"A": Part(Path("A/one"))}), Sample("B/1", "train", {"B": Part(Path("B/1"))})]


def joined(*pairs: tuple[str, str], before: tuple[Remedy, ...] = ()) -> dict[str, tuple[str, str]]:
    remedy = Remedy(kind="re-pair", pairs=tuple(Pairing(a=a, b=b) for a, b in pairs))
    made = mended(SAMPLES, [*before, remedy], ALONE)
    return {each.key: (str(each.parts["A"].path), str(each.parts["B"].path)) for each in made}


def test_swapping_leftovers_and_what_loses_its_partner() -> None:
    whole = {key: (f"A/{key}", f"B/{key}") for key in "wxyz"}
    assert joined(("x", "y"), ("y", "x")) == {**whole, "x": ("A/x", "B/y"), "y": ("A/y", "B/x")}
    assert joined(("A/one", "B/1")) == {**whole, "A/one": ("A/one", "B/1")}
    dragged = joined(("x", "B/1"))
    assert dragged == {**whole, "x": ("A/x", "B/1")}
    stolen = joined(("x", "y"))
    assert stolen == {"w": whole["w"], "x": ("A/x", "B/y"), "z": whole["z"]}
    assert joined(("x", "y"), ("w", "y")).keys() == {"w", "x", "z"}  # the last who asks has it


def test_unknown_keys_and_wrong_sides_change_nothing() -> None:
    assert len(joined(("x", "gone"), ("gone", "y"), ("B/1", "x"), ("x", "A/one"))) == 4


def test_remedies_are_applied_in_their_order() -> None:
    out = Remedy(kind="exclude", keys=("x",))
    assert joined(("x", "y"), before=(out,))["x"] == ("A/x", "B/y")
    again = Remedy(kind="re-pair", pairs=(Pairing(a="x", b="y"), Pairing(a="y", b="x")))
    assert mended(SAMPLES, [again, again]) == SAMPLES  # swapped, and swapped back
    assert [each.key for each in mended(SAMPLES, [again, out])] == ["w", "y", "z"]


def fill(folder: Path, name_a: Callable[[int], str], name_b: Callable[[int], str], count: int = 14) -> Scan:
    for n in range(count):
        save(folder / "A" / f"{name_a(n)}.png", label_map(n, 96))
        save(folder / "B" / f"{name_b(n)}.png", photo(n, 96))
    return scan([folder])


def only(found: Scan, kind: str) -> Problem:
    (problem,) = found.report.problems
    assert problem.kind == kind and problem.fix is not None and problem.fix.kind == "re-pair" and not problem.fix.safe
    return problem


def shows_the_same(found: Scan, remedy: Remedy) -> int:
    """How many pairs are right after the remedy: their files were painted of one scene."""
    made = mended(found.samples, [remedy], found.alone)
    return sum(
        sorted(each.parts) == ["A", "B"] and _number(each.parts["A"].path) == _number(each.parts["B"].path)
        for each in made
    )


SCENES: dict[bytes, int] = {}


def _number(path: Path) -> int:
    return SCENES[path.read_bytes()]


@pytest.fixture(autouse=True)
def scenes(tmp_path: Path) -> None:
    for n in range(14):
        for paint in (label_map, photo):
            SCENES[save(tmp_path / "one.png", paint(n, 96)).read_bytes()] = n
    (tmp_path / "one.png").unlink()


@pytest.mark.parametrize("by", [1, -2])
def test_numbers_off_by_a_few(tmp_path: Path, by: int) -> None:
    found = fill(tmp_path / "set", lambda n: f"h{n + 5:02}", lambda n: f"h{n + 5 + by:02}")
    problem = only(found, "mispaired")
    assert f"{abs(by)} {'higher' if by > 0 else 'lower'}" in problem.reason and problem.severity == "error"
    assert problem.fix is not None and shows_the_same(found, problem.fix) == 14


def test_numbers_that_begin_elsewhere_are_no_fault(tmp_path: Path) -> None:
    found = fill(tmp_path / "set", lambda n: f"{n}", lambda n: f"frame{n + 100}")
    assert found.report.problems == () and found.report.counts.samples == 14
    assert shows_the_same(found, Remedy(kind="re-pair")) == 14


def test_two_swapped_partners(tmp_path: Path) -> None:
    turned = {3: 8, 8: 3}
    found = fill(tmp_path / "set", lambda n: f"h{n:02}", lambda n: f"h{turned.get(n, n):02}")
    problem = only(found, "mispaired")
    assert problem.fix is not None and set(problem.keys) == {"h03", "h08"}
    assert shows_the_same(found, problem.fix) == 14
    assert shows_the_same(found, Remedy(kind="re-pair")) == 12


def test_a_slip_in_a_name(tmp_path: Path) -> None:
    found = fill(tmp_path / "set", lambda n: f"house {n:02}", lambda n: f"house {n:02}" if n != 6 else "huose 06")
    assert {problem.kind for problem in found.report.problems} <= {"unpaired", "mispaired"}
    fixes = {problem.fix for problem in found.report.problems if problem.fix}
    assert len(fixes) == 1 and shows_the_same(found, fixes.pop()) == 14 and len(found.alone) == 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("house_6", "huose_6", True), ("house6", "house 006", True), ("cat", "dog", False), ("img_1", "img_2", False),
     ("window", "windows", True), ("a", "b", False), ("north tower", "north-tower", True)],
)  # fmt: skip
def test_close_names(one: str, other: str, same: bool) -> None:
    assert close(one, other) is same
