"""First weights: a compact network begins as bicubic enlarging, in the layout of published files."""

import pytest
import torch
from gantool_srgan.beginning import begin
from gantool_srgan.compact import Compact
from torch import Tensor

from gantool.nn.bicubic import resampled


def difference(network: Compact, images: Tensor) -> Tensor:
    """From bicubic enlarging; without the rim of 2 px, where bicubic mirrors and the network sees black."""
    height, width = images.shape[-2:]
    s = network.scale
    with torch.no_grad():
        apart = network(images) - resampled(images, (s * height, s * width))
    return apart[..., 2 * s : -2 * s, 2 * s : -2 * s].abs()


@pytest.mark.parametrize("scale", [1, 2, 3, 4, 8])
@pytest.mark.parametrize("channels", [1, 3, 4])
def test_a_compact_network_begins_nearly_as_bicubic(scale: int, channels: int) -> None:
    torch.manual_seed(0)
    network = Compact(channels, scale=scale, convs=4, width=24)
    begin(network)
    images = torch.rand(2, channels, 9, 12) * 2 - 1
    assert float(difference(network, images).mean()) < 0.04
    last = network.body[-1]
    assert isinstance(last, torch.nn.Conv2d)
    last.weight.data[:, 4 * channels :] = 0  # the noise of the channels that carry nothing
    torch.testing.assert_close(difference(network, images).amax(), torch.tensor(0.0), atol=1e-5, rtol=0)


def test_one_too_narrow_to_carry_the_colours_begins_near_nearest() -> None:
    torch.manual_seed(0)
    network = Compact(3, scale=4, convs=2, width=8)
    begin(network)
    images = torch.rand(1, 3, 8, 8) * 2 - 1
    nearest = torch.nn.functional.interpolate(images, scale_factor=4)
    with torch.no_grad():
        assert float((network(images) - nearest).abs().mean()) < 0.2
