"""One call of the augmenter: what is drawn, what is left alone, what moves together."""

import pytest
import torch

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
