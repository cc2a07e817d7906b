"""The average of weights, against its closed form."""

import torch
from torch import nn

from gantool.engine.ema import RAMP_UP, Average


def test_after_one_half_life_half_of_the_old_is_left() -> None:
    net = nn.Linear(1, 1)
    nn.init.constant_(net.weight, 0.0)
    average = Average({"G": net}, half_life=100)
    nn.init.constant_(net.weight, 1.0)
    for _ in range(25):
        average.update(images_seen=1_000_000, batch=4)
    shown = average.networks["G"]
    assert isinstance(shown, nn.Linear)
    assert torch.allclose(shown.weight, torch.tensor(0.5), atol=1e-5)


def test_early_on_the_average_is_short() -> None:
    net = nn.Linear(1, 1)
    nn.init.constant_(net.weight, 0.0)
    average = Average({"G": net}, half_life=1_000_000)
    nn.init.constant_(net.weight, 1.0)
    average.update(images_seen=20, batch=1)
    shown = average.networks["G"]
    assert isinstance(shown, nn.Linear)
    assert torch.allclose(shown.weight, torch.tensor(1 - 0.5 ** (1 / (20 * RAMP_UP))))


def test_no_half_life_keeps_the_newest_and_buffers_are_copied() -> None:
    net = nn.BatchNorm2d(2)
    average = Average({"G": net}, half_life=0)
    nn.init.constant_(net.weight, 3.0)
    net.running_mean += 5  # type: ignore[operator]  # a buffer of BatchNorm2d is a tensor
    average.update(images_seen=10, batch=1)
    shown = average.networks["G"]
    assert torch.equal(shown.weight, net.weight) and torch.equal(shown.running_mean, net.running_mean)
