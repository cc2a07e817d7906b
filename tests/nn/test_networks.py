"""The shared networks: sizes, receptive fields, and gradients that are right in every memory format."""

from collections.abc import Callable

import pytest
import torch
from torch import Tensor, nn

from gantool.nn.initialisation import initialise
from gantool.nn.noise import SeededDropout
from gantool.nn.norms import Norm
from gantool.nn.patchgan import PatchGAN, layers_for
from gantool.nn.resnet import ResNetGenerator
from gantool.nn.unet import UNet, depth_for


def unet(norm: Norm = "instance") -> nn.Module:
    return UNet(3, 3, depth=4, width=8, norm=norm, dropout=0.0)


def resnet(norm: Norm = "instance") -> nn.Module:
    return ResNetGenerator(3, 3, blocks=3, width=8, norm=norm)


class Logits(nn.Module):
    def __init__(self, norm: Norm = "instance") -> None:
        super().__init__()
        self.judge = PatchGAN(3, layers=2, width=8, norm=norm)

    def forward(self, x: Tensor) -> Tensor:
        return self.judge(x).logits  # type: ignore[no-any-return]  # Module gives anything


@pytest.mark.parametrize("norm", ["instance", "plain-instance", "batch", "none"])
@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("build", [unet, resnet, Logits])
def test_gradients_agree_with_float64_in_every_memory_format(
    build: Callable[[Norm], nn.Module], count: int, norm: Norm
) -> None:
    torch.manual_seed(0)
    network = build(norm)
    initialise(network, 0.05 if norm == "none" else 0.2)  # without norms large weights saturate tanh
    x = torch.randn(count, 3, 32, 32)

    def gradients(dtype: torch.dtype, layout: torch.memory_format) -> list[Tensor]:
        network.to(dtype=dtype, memory_format=layout)  # type: ignore[call-overload]  # torch's overloads leave out channels last
        network.zero_grad()
        out = network(x.to(dtype=dtype, memory_format=layout))
        weights = torch.linspace(-1, 1, out.numel(), dtype=dtype).view_as(out).contiguous(memory_format=layout)
        (out * weights).sum().backward()
        return [each.grad.double().clone() for each in network.parameters() if each.grad is not None]

    exact = gradients(torch.float64, torch.contiguous_format)
    largest = max(float(each.abs().max()) for each in exact)
    for layout in (torch.contiguous_format, torch.channels_last):
        for ours, true in zip(gradients(torch.float32, layout), exact, strict=True):
            assert float((ours - true).norm()) <= 1e-3 * float(true.norm()) + 1e-5 * largest


@pytest.mark.parametrize("build", [unet, resnet, Logits])
def test_gradients_in_bf16_point_where_those_in_float32_do(build: Callable[[Norm], nn.Module]) -> None:
    torch.manual_seed(0)
    network = build("instance").to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # torch's overloads leave out channels last
    initialise(network)
    x = torch.randn(1, 3, 32, 32).contiguous(memory_format=torch.channels_last)

    def gradient(half: bool) -> Tensor:
        network.zero_grad()
        with torch.autocast("cpu", torch.bfloat16, enabled=half):
            out = network(x)
        (out.float() * torch.linspace(-1, 1, out.numel()).view_as(out)).sum().backward()
        return torch.cat([each.grad.flatten() for each in network.parameters() if each.grad is not None])

    assert float(torch.cosine_similarity(gradient(True), gradient(False), dim=0)) > 0.98


def test_the_papers_unet_has_the_papers_weights() -> None:
    with torch.device("meta"):
        network = UNet(3, 3, depth=8, width=64, norm="batch", upsampling="transposed")
    assert sum(each.numel() for each in network.parameters()) == 54_413_955  # as the published unet_256 counts them


def test_dropout_stands_where_the_paper_has_it() -> None:
    def noisy(depth: int) -> list[int]:
        with torch.device("meta"):
            ups = UNet(3, 3, depth=depth, width=8, dropout=0.5).ups
        return [k for k, up in enumerate(ups) if isinstance(up.dropout, SeededDropout) and up.dropout.p > 0]

    assert noisy(8) == [4, 5, 6]
    assert noisy(7) == [4, 5]
    assert noisy(5) == [3]  # the paper has none here; one, so that there is noise at all
    assert noisy(2) == []


@pytest.mark.parametrize(("depth", "height", "width"), [(2, 4, 12), (3, 8, 8), (5, 64, 96), (8, 256, 256)])
def test_a_unet_takes_every_multiple_of_its_depth(depth: int, height: int, width: int) -> None:
    out = UNet(4, 1, depth=depth, width=4)(torch.randn(1, 4, height, width))
    assert out.shape == (1, 1, height, width)
    assert float(out.detach().abs().max()) <= 1


def test_a_signal_passes_the_innermost_scale() -> None:
    network = UNet(3, 3, depth=4, width=8, dropout=0.0)
    initialise(network, 0.2)
    seen: list[Tensor] = []
    network.ups[-1].register_forward_hook(lambda _m, _i, out: seen.append(out))
    network(torch.randn(1, 3, 16, 16))
    network(torch.randn(1, 3, 16, 16))
    assert float((seen[0] - seen[1]).detach().abs().max()) > 0.1


@pytest.mark.parametrize(("size", "depth"), [(256, 8), (512, 8), (128, 7), (48, 4), (96, 5), (16, 4)])
def test_the_depth_that_a_size_allows(size: int, depth: int) -> None:
    assert depth_for(size) == depth


@pytest.mark.parametrize("upsampling", ["resize", "transposed"])
@pytest.mark.parametrize(("height", "width"), [(8, 8), (12, 20)])
def test_a_resnet_takes_every_multiple_of_four(upsampling: str, height: int, width: int) -> None:
    network = ResNetGenerator(1, 4, blocks=1, width=4, upsampling=upsampling)  # type: ignore[arg-type]  # one of its literals
    assert network(torch.randn(1, 1, height, width)).shape == (1, 4, height, width)


@pytest.mark.parametrize(("layers", "pixels"), [(0, 1), (1, 16), (2, 34), (3, 70), (4, 142)])
def test_a_logit_sees_a_patch_of_the_papers_size(layers: int, pixels: int) -> None:
    network = PatchGAN(3, layers=layers, width=2, norm="none").double()
    x = torch.randn(1, 3, 256, 256, dtype=torch.float64, requires_grad=True)
    logits = network(x).logits
    logits[0, 0, logits.shape[2] // 2, logits.shape[3] // 2].backward()
    assert x.grad is not None
    rows = x.grad.abs().sum((0, 1, 3)).nonzero()
    assert int(rows.max() - rows.min()) + 1 == pixels


def test_it_hands_on_what_every_layer_saw() -> None:
    judged = PatchGAN(6, layers=3, width=4)(torch.randn(2, 6, 64, 64))
    assert [each.shape[1] for each in judged.features] == [4, 8, 16, 32]
    assert judged.logits.shape == (2, 1, 6, 6)


@pytest.mark.parametrize("size", [16, 32, 64])
def test_a_small_picture_gets_as_many_layers_as_leave_a_patch(size: int) -> None:
    layers = layers_for(size)
    assert PatchGAN(3, layers=layers, width=2)(torch.randn(1, 3, size, size)).logits.numel() >= 1
    assert layers_for(256) == 3


def test_spectral_norm_bounds_every_layer() -> None:
    network = PatchGAN(3, layers=2, width=8, norm="none", spectral=True)
    initialise(network, 0.5)
    network.normalise_spectrum()
    for _ in range(50):
        network(torch.randn(1, 3, 32, 32))
    for conv in (*network.convs, network.head):
        largest = torch.linalg.matrix_norm(conv.weight.detach().flatten(1), 2)
        assert float(largest) == pytest.approx(1.0, abs=0.05)


def test_the_first_weights_have_the_papers_spread() -> None:
    network = UNet(3, 3, depth=6, width=32)
    initialise(network)
    drawn = torch.cat([up.conv.weight.detach().flatten() for up in network.ups])
    assert float(drawn.std()) == pytest.approx(0.02, rel=0.02)
    assert float(network.ups[0].conv.bias.detach().abs().max()) == 0
    assert float(network.downs[2].norm.weight.detach().mean()) == pytest.approx(1.0, abs=0.01)
