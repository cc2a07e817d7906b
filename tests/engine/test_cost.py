"""What a training costs: reckoned from a few points, judged against what is there, measured on a real step."""

import threading

import pytest
import torch

from gantool.engine.cost import SPARE, Cost, Point, judge
from gantool.engine.peak import Peak, held

MB = 1e6


def cost(*points: tuple[int, float, float], base: float = 100.0) -> Cost:
    return Cost(base=base, points=tuple(Point(pictures=n, memory=m, seconds=s) for n, m, s in points))


def test_two_points_tell_any_number_of_pictures() -> None:
    found = cost((1, 150.0, 1.0), (2, 180.0, 1.8))
    assert [found.memory(n) for n in (1, 2, 4, 8)] == [150.0, 180.0, 240.0, 360.0]
    assert found.seconds(2) == 1.8 and found.seconds(8) == pytest.approx(6.6)
    assert found.seconds(8, 4) == pytest.approx(4 * 1.8)  # four parts of two, one after the other


def test_one_point_is_reckoned_from_the_base() -> None:
    found = cost((4, 300.0, 2.0))
    assert found.memory(2) == 200.0 and found.memory(8) == 500.0 and found.seconds(8) == 4.0
    assert found.memory_at(4, 0.5) == 150.0


def test_what_was_measured_last_counts() -> None:
    found = cost((1, 150.0, 1.0), (2, 180.0, 1.8)).with_point(Point(pictures=8, memory=420.0, seconds=6.0))
    assert found.memory(8) == 420.0 and found.memory(4) == pytest.approx(260.0)
    assert len(found.with_point(Point(pictures=8, memory=400.0, seconds=6.0)).points) == 3


@pytest.mark.parametrize(
    ("there", "fits", "parts", "size"),
    [(1000.0, True, 1, 0), (300.0, True, 2, 0), (170.0, True, 8, 0), (140.0, False, 8, 192), (90.0, False, 8, 0)],
)
def test_a_batch_is_split_until_it_fits_else_a_size_is_named(there: float, fits: bool, parts: int, size: int) -> None:
    found = judge(cost((1, 150.0, 1.0), (2, 180.0, 1.8)), 8, 1, 256, there)
    assert (found.fits, found.parts, found.size) == (fits, parts, size)
    assert not fits or found.needed <= there * SPARE


def test_no_part_is_smaller_than_a_family_allows() -> None:
    found = judge(cost((4, 300.0, 1.0), (8, 500.0, 2.0)), 16, 4, 128, 250.0)
    assert not found.fits and found.parts == 4


def test_the_peak_is_seen_though_it_has_passed() -> None:
    device = torch.device("cpu")
    before = held(device)
    with Peak(device) as peak:
        big = torch.ones(60_000_000)  # 240 MB
        for _ in range(3):
            big += 1
        del big
    assert peak.so_far() - before > 150 * MB
    assert not any(thread.name == "peak" for thread in threading.enumerate())
