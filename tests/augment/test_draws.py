"""Draws depend on seed, step and call alone; p decides how many act, and how often each is what the paper says."""

import numpy as np
import pytest

from gantool.augment import PIPES, Draws, draw
from gantool.augment.draws import BAND_POWER


def test_a_draw_is_a_function_of_seed_step_and_call() -> None:
    one = draw(PIPES["bgcfnc"], 4, 0.5, seed=7, step=3, call=1)
    same = draw(PIPES["bgcfnc"], 4, 0.5, seed=7, step=3, call=1)
    assert [one.said(i) for i in range(4)] == [same.said(i) for i in range(4)]
    assert one.noise_seed == same.noise_seed
    for other in ((8, 3, 1), (7, 4, 1), (7, 3, 2)):
        assert draw(PIPES["bgcfnc"], 4, 0.5, *other).said(0) != one.said(0)


def test_what_is_drawn_at_a_low_p_is_drawn_at_a_high_one() -> None:
    low, high = (draw(PIPES["bgc"], 50, p, 0, 0, 0) for p in (0.2, 0.8))
    for name in ("shift", "scale", "slide", "hue"):
        acts = low.acts(name)
        assert acts.any()
        assert np.array_equal(getattr(low, name)[acts], getattr(high, name)[acts])


@pytest.mark.parametrize("p", [0.2, 0.8])
def test_each_operation_is_skipped_with_probability_one_minus_p(p: float) -> None:
    draws = draw(PIPES["bgcfnc"], 20_000, p, 0, 0, 0)
    shares = {"flip": p / 2, "quarter": 3 * p / 4, "luma": p / 2, "bands": 1 - (1 - p) ** 4}
    for name in PIPES["bgcfnc"].operations:
        assert draws.acts(name).mean() == pytest.approx(shares.get(name, p), abs=0.015), name


def test_the_ranges_are_those_of_the_paper() -> None:
    draws = draw(PIPES["bgcfnc"], 50_000, 1.0, 0, 0, 0)
    assert np.log2(draws.scale).std() == pytest.approx(0.2, rel=0.02)
    assert np.log2(draws.contrast).std() == pytest.approx(0.5, rel=0.02)
    assert np.log2(draws.saturation).std() == pytest.approx(1.0, rel=0.02)
    assert draws.brightness.std() == pytest.approx(0.2, rel=0.02)
    assert draws.slide.std() == pytest.approx(0.125, rel=0.02)
    assert np.abs(draws.shift).max() == pytest.approx(0.125, rel=0.01)
    assert (draws.noise**2).mean() == pytest.approx(0.01, rel=0.03)
    assert set(np.unique(draws.quarter)) == {0, 1, 2, 3}
    assert np.corrcoef(draws.noise, draws.bands[:, 0])[0, 1] == pytest.approx(0, abs=0.02)


def test_one_band_alone_keeps_the_power_of_natural_pictures() -> None:
    draws = draw(PIPES["filter"], 2000, 0.1, 0, 0, 0)
    power = (BAND_POWER * draws.bands**2).sum(1)
    distinct = (draws.bands.round(9) != draws.bands[:, :1].round(9)).any(1)
    single = distinct & (np.abs(power - 1) < 1e-9)
    assert single.sum() > 400  # most of the third in which something was drawn


def test_what_was_drawn_can_be_said_in_plain_numbers() -> None:
    assert Draws.neutral(1).said(0) == {}
    said = draw(PIPES["color"], 1, 1.0, 0, 0, 0).said(0)
    assert set(said) >= {"brightness", "contrast", "hue", "saturation"}
    assert all(isinstance(value, float) for value in said.values())


def test_the_policy_of_diffaugment_keeps_to_its_own_ranges() -> None:
    draws = draw(PIPES["diffaugment"], 5000, 1.0, 0, 0, 0)
    assert (np.abs(draws.brightness).max(), draws.contrast.min(), draws.contrast.max()) == pytest.approx(
        (0.5, 0.5, 1.5), abs=0.01
    )
    assert draws.saturation.max() == pytest.approx(2, abs=0.01)
    assert not any(draws.acts(name).any() for name in ("flip", "quarter", "shift", "turn", "hue", "noise"))
