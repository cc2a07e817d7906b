"""Which previews of a long night stay."""

import itertools

from gantool.jobs.work.thinning import superfluous


def test_a_night_keeps_its_bound_its_ends_and_its_best_and_is_denser_at_the_start() -> None:
    left: list[int] = []
    for step in range(0, 100_000, 100):
        left = [*left, step]
        gone = superfluous(left, 50, {30_000} & set(left))
        left = [each for each in left if each not in gone]
        assert len(left) <= 50
    assert left[0] == 0 and left[-1] == 99_900 and 30_000 in left
    half = sum(1 for each in left if each < 50_000)
    assert 25 < half < 45  # square roots: seven of ten lie in the first half
    gaps = [later - earlier for earlier, later in itertools.pairwise(left)]
    assert max(gaps) < 10_000


def test_few_previews_all_stay() -> None:
    assert superfluous([0, 5, 9], 3) == []
    assert superfluous([0, 5, 9], 2, {5}) == []
