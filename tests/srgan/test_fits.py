"""Which pairs are for an enlarger: those of one kind whose sides differ by a whole number."""

from typing import Any

import pytest
from gantool_pix2pix.family import Pix2Pix
from gantool_srgan.family import SRGAN

from gantool.api import Counts, DatasetReport, Layout, Side


@pytest.mark.parametrize(
    ("small", "kind", "times"),
    [(100, "photo", 4), (201, "photo", 2), (133, "photo", 3), (400, "photo", 1), (150, "photo", 1), (100, "labels", 1)],
)
def test_pairs_of_small_and_large_pictures_go_to_an_enlarger(small: int, kind: Any, times: int) -> None:
    sides = (
        Side(name="A", kind=kind, channels=3, pixels=small**2), Side(name="B", kind="photo", channels=3, pixels=400**2),
    )  # fmt: skip
    for both in (sides, sides[::-1]):
        pairs = DatasetReport(
            roots=("x",), layout=Layout.PAIRED, reason="", confidence=1.0, counts=Counts(samples=400), sides=both
        )
        assert pairs.enlargement == times
        ours, enlarger = Pix2Pix().fits(pairs), SRGAN().fits(pairs)
        assert (enlarger.score > ours.score) == (times > 1)
        assert times == 1 or f"set scale={times}." in enlarger.reason
