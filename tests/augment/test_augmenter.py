"""One call of the augmenter: what is drawn, what is left alone, what moves together."""

import pytest
import torch

from gantool.api import PIPE_NAMES
from gantool.augment import PIPES, Augmenter


def test_at_zero_the_very_tensors_come_back() -> None:
    image = torch.rand(2, 3, 16, 16)
    augmenter = Augmenter("bgcfnc", seed=0)
    assert augmenter(image, image)[1] is image
    assert augmenter.last is None


@pytest.mark.parametrize("pipe", [name for name in PIPES if name != "none"])
def test_every_pipe_changes_pictures_and_keeps_their_form(pipe: str) -> None:
    image = torch.rand(4, 3, 24, 20) * 2 - 1
    augmenter = Augmenter(pipe, seed=0)
    augmenter.p = 1.0
    (changed,) = augmenter(image)
    assert changed.shape == image.shape
    assert changed.isfinite().all()
    assert not torch.equal(changed, image)


def test_calls_of_a_step_differ_and_a_step_can_be_drawn_again() -> None:
    image = torch.rand(2, 3, 16, 16)
    augmenter, resumed = Augmenter("bgcfnc", seed=5), Augmenter("bgcfnc", seed=5)
    augmenter.p = resumed.p = 0.7
    for step in range(4):
        augmenter.step = step
        first, second = augmenter(image)[0], augmenter(image)[0]
    assert not torch.equal(first, second)
    resumed.step = 3
    assert torch.equal(resumed(image)[0], first)
    assert torch.equal(resumed(image)[0], second)


def test_only_diffaugment_starts_by_changing_everything() -> None:
    assert {name for name in PIPES if Augmenter(name, 0).p == 1.0} == {"diffaugment"}
    assert {name for name, pipe in PIPES.items() if not pipe.adaptive} == {"diffaugment"}


def test_nonsense_is_refused() -> None:
    with pytest.raises(ValueError, match="bgcfnc"):
        Augmenter("bgx", 0)
    with pytest.raises(ValueError, match="probability"):
        Augmenter("bgc", 0).p = 1.1


def test_the_pipes_are_those_that_a_config_offers() -> None:
    assert tuple(PIPES) == PIPE_NAMES
