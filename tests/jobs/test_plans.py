"""Real pairs for an enlarger: the larger pictures are the target, whatever they show and are called."""

from pathlib import Path

import pytest

from gantool.api import Task
from gantool.data import scan
from gantool.jobs.work.plans import plans_for
from tests.data.painting import label_map, photo, save


@pytest.mark.parametrize(("large", "small"), [("A", "B"), ("B", "A")])
def test_the_larger_side_is_the_target(tmp_path: Path, large: str, small: str) -> None:
    for n in range(6):
        save(tmp_path / large / f"house{n}.png", label_map(n, 96))  # drawn ones would be the input of a translator
        save(tmp_path / small / f"house{n}.png", photo(n, 48))
    report = scan([tmp_path]).report
    assert report.direction == f"{large}to{small}"
    plans = plans_for(Task.UPSCALE, report, report.direction or "AtoB", None)
    assert plans.input is not None and (plans.input.side, plans.target.side) == (small, large)
    assert plans_for(Task.PAIRED, report, "AtoB", None).target.side == "B"
