"""How far a translation looks: measured from gradients, and what the families tell the tiler."""

import pytest
import torch
from gantool_cyclegan import networks as unpaired
from gantool_cyclegan import translator as cyclegan
from gantool_pix2pix import networks as paired
from gantool_pix2pix import translator as pix2pix
from torch import Tensor, nn

from gantool.nn.resnet import Scaling

EDGE = 128


def looked_at(network: nn.Module, at: int) -> int:
    """How far from the pixel `at` `at` of the output lies what it depends on."""
    given = torch.zeros(1, 1, EDGE, EDGE, dtype=torch.float64).requires_grad_()
    made: Tensor = network(given)
    (gradient,) = torch.autograd.grad(made[0, 0, at, at], given)
    seen = gradient[0, 0].abs().sum(0).nonzero().flatten()
    return max(at - int(seen.min()), int(seen.max()) - at)


def open_everywhere(network: nn.Module) -> nn.Module:
    """With weights that let every ReLU through and never fill the last tanh: each path shows in the gradient."""
    for parameter in network.parameters():
        parameter.data.fill_(1e-2)
    return network.double().eval()


@pytest.mark.parametrize("blocks", [1, 2])
@pytest.mark.parametrize("upsampling", ["resize", "transposed", "antialiased"])
def test_the_tiler_is_told_all_that_a_network_sees(upsampling: Scaling, blocks: int) -> None:
    """Tiles that overlap by less would show seams."""
    shape = unpaired.Architecture(channels_a=1, channels_b=1, width=2, blocks=blocks, norm="batch",
                                  upsampling=upsampling, ways=("AtoB",))
    network = open_everywhere(unpaired.generator(shape, "AtoB"))
    measured = max(looked_at(network, at) for at in range(EDGE // 2, EDGE // 2 + 4))
    told = cyclegan.geometry(shape).overlap
    assert told - 8 < measured <= told, "not less, and no whole pixel of the smallest map more"
    if upsampling != "antialiased":
        other = paired.Architecture(generator="resnet", input_channels=1, output_channels=1, width=2,
                                    blocks=blocks, norm="batch", upsampling=upsampling)
        assert pix2pix.geometry(other).overlap == told
