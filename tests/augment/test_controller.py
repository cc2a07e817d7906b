"""p follows the decision statistic, at the speed told, within its bounds, and through a save."""

import pytest

from gantool.augment import Controller, kimg_for


def run(controller: Controller, sign: float, steps: int, images: int = 1) -> None:
    for _ in range(steps):
        controller.observe(sign, images)
        controller.tick()


def test_p_goes_from_nothing_to_all_in_so_many_thousand_pictures() -> None:
    controller = Controller(target=0.6, kimg=1.0, batch=4, highest=1.0)
    run(controller, 1.0, steps=125, images=4)
    assert controller.p == pytest.approx(0.496)  # 31 moves of 16 pictures; the last step waits for its move
    assert controller.r_t == 1.0


def test_p_falls_when_the_discriminator_is_less_sure_than_the_target() -> None:
    controller = Controller(target=0.6, kimg=0.1, batch=1, start=0.5)
    run(controller, 0.59, steps=4)
    assert controller.p == pytest.approx(0.46)
    run(controller, 0.6, steps=4)
    assert controller.p == pytest.approx(0.46)


def test_p_stays_below_where_it_would_leak_and_above_zero() -> None:
    controller = Controller(kimg=0.01)
    run(controller, 1.0, steps=40)
    assert controller.p == 0.8
    run(controller, -1.0, steps=80)
    assert controller.p == 0.0


def test_r_t_is_the_mean_over_pictures_since_the_last_move() -> None:
    controller = Controller(batch=1)
    for sign, images in ((1.0, 1), (1.0, 1), (1.0, 1), (0.0, 5)):
        controller.observe(sign, images)
        controller.tick()
    assert controller.r_t == pytest.approx(3 / 8)


def test_steps_without_real_pictures_leave_p() -> None:
    controller = Controller(kimg=0.01, start=0.3)
    for _ in range(8):
        controller.tick()
    assert controller.p == 0.3


def test_speed_zero_leaves_p_and_still_tells_r_t() -> None:
    controller = Controller(kimg=0, start=0.3)
    run(controller, 1.0, steps=4)
    assert (controller.p, controller.r_t) == (0.3, 1.0)


@pytest.mark.parametrize("saved_at", range(1, 9))
def test_a_resumed_controller_goes_on_as_if_unbroken(saved_at: int) -> None:
    signs = [1.0, 0.2, 0.9, 0.7, 0.1, 1.0, 0.3, 0.9, 0.8, 0.9, 1.0, 1.0]
    unbroken, first, second = (Controller(kimg=0.05, batch=2) for _ in range(3))
    for sign in signs:
        run(unbroken, sign, 1, 2)
    for sign in signs[:saved_at]:
        run(first, sign, 1, 2)
    second.load(first.state())
    for sign in signs[saved_at:]:
        run(second, sign, 1, 2)
    assert second.state() == unbroken.state()


def test_nonsense_is_refused() -> None:
    with pytest.raises(ValueError, match="start"):
        Controller(start=0.9)
    with pytest.raises(ValueError, match="target"):
        Controller(target=2.0)


def test_small_runs_get_a_speed_that_matters_within_them() -> None:
    assert kimg_for(5_000) == 5.0
    assert kimg_for(25_000_000) == 500.0  # the paper's
    assert kimg_for(10) == 0.05
