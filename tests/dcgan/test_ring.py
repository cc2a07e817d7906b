"""Mode collapse with the first objective, and its cure, counted."""

import pytest
import torch

from dcgan.ring import Game, count, drawn, places, ring
from gantool.nn.objectives import MINIMAX
from gantool.nn.penalties import Penalties


@pytest.fixture(autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)


def test_the_count_knows_the_ring_a_single_mode_a_wrong_place_and_noise() -> None:
    whole = count(ring(1000, torch.Generator().manual_seed(0)))
    assert (whole.modes, whole.kinds) == (8, 8) and whole.quality > 0.97
    one = count(drawn(places()[:1].repeat(100, 1)))
    assert (one.modes, one.quality, one.kinds) == (1, 1.0, 1)
    assert count(drawn(places() + 1)).modes == 0  # one dot each, but not where they belong
    assert count(torch.rand(100, 1, 16, 16) * 2 - 1).quality == 0


def test_minimax_collapses_to_a_kind_or_two_and_r1_cures_it() -> None:
    collapsed = Game(MINIMAX).play(600)
    cured = Game(MINIMAX, Penalties(r1=5.0)).play(600)  # the same first weights, pictures and latents
    assert collapsed.kinds <= 2 and collapsed.modes == 0
    assert cured.kinds >= 7 and cured.modes >= 5 and cured.quality > 0.25
