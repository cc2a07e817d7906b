"""Generator, discriminator and mapping network: what the papers say of them."""

import pytest
import torch
from gantool_stylegan.architecture import Architecture, widths
from gantool_stylegan.discriminator import Discriminator
from gantool_stylegan.frame import cropped, padded
from gantool_stylegan.mapping import SETTLING, Mapping, spread
from gantool_stylegan.synthesis import Generator
from torch import Tensor
from torch.nn import Module

from gantool.nn.path_length import path_lengths
from gantool.nn.penalties import slopes
from stylegan import small

FORMS = pytest.mark.parametrize("form", ["skip", "residual"])


def rows(generator: Generator, count: int = 2, seed: int = 0) -> Tensor:
    """w+ of random latents, each row another."""
    source = torch.Generator().manual_seed(seed)
    shape = generator.architecture
    return torch.randn(count, shape.layers, shape.style, generator=source, dtype=generator.synthesis.constant.dtype)


@FORMS
@pytest.mark.parametrize("size", [16, 64, 1024])
def test_sizes_are_powers_of_two_from_4_px_to_the_pictures(size: int, form: str) -> None:
    thin = widths(size, 4, 4)
    generator = Generator(small.architecture(size=size, height=size, width=size, widths=thin, form=form))
    with torch.no_grad():
        made = generator(rows(generator, 1))
        assert made.shape == (1, 3, size, size)
        judge = Discriminator(small.judge(size=size, height=size, width=size, widths=thin, form=form))
        assert judge(made).shape == (1, 1)
        assert [each.shape[-1] for each in judge.features(made)] == [size // 2**k for k in range(1, len(thin))]


@pytest.mark.parametrize("channels", [1, 3, 4])
def test_pictures_may_be_grey_coloured_or_transparent(channels: int) -> None:
    generator = Generator(small.architecture(channels=channels))
    made = generator(rows(generator))
    assert made.shape[1] == channels
    assert Discriminator(small.judge(channels=channels))(made).shape == (2, 1)


@FORMS
def test_memory_format_does_not_change_gradients(form: str) -> None:
    """Against float64, for networks that learn in channels_last (PERFORMANCE.md, trap 1)."""
    torch.manual_seed(0)
    exact = Generator(small.architecture(form=form)).double()
    judge = Discriminator(small.judge(form=form)).double()
    x, codes = torch.randn(3, 3, 16, 16, dtype=torch.float64), rows(exact, 3)

    def gradients(G: Module, D: Module, codes: Tensor) -> list[Tensor]:
        (D(G(codes, "fixed")).square().sum() + slopes(D, x.to(codes)).sum()).backward()
        found = [parameter.grad for network in (G, D) for parameter in network.parameters()]
        return [each.double() for each in found if each is not None]

    wanted = gradients(exact, judge, codes)
    for layout in (torch.contiguous_format, torch.channels_last):
        G, D = Generator(small.architecture(form=form)), Discriminator(small.judge(form=form))
        G.load_state_dict(exact.state_dict())
        D.load_state_dict(judge.state_dict())
        G, D = G.to(memory_format=layout), D.to(memory_format=layout)
        for one, other in zip(gradients(G, D, codes.float()), wanted, strict=True):
            assert float((one - other).norm() / other.norm().clamp_min(1e-6)) < 1e-3


def test_slopes_of_slopes_are_right_through_whole_networks() -> None:
    torch.manual_seed(0)
    tiny: dict[str, object] = {"size": 8, "height": 8, "width": 8, "widths": (3, 2), "channels": 1}
    judge = Discriminator(small.judge(**tiny)).double()
    x = torch.randn(2, 1, 8, 8, dtype=torch.float64, requires_grad=True)
    assert torch.autograd.gradgradcheck(judge, (x,))
    generator = Generator(small.architecture(**tiny, style=3)).double()
    codes = rows(generator).requires_grad_(True)
    assert torch.autograd.gradgradcheck(lambda codes: generator(codes, "fixed"), (codes,))


def test_r1_of_the_discriminator_matches_finite_differences() -> None:
    torch.manual_seed(0)
    judge = Discriminator(small.judge()).double()
    x = torch.randn(1, 3, 16, 16, dtype=torch.float64)
    ways = torch.randn(64, 3, 16, 16, dtype=torch.float64)
    (gradient,) = torch.autograd.grad(judge(x.requires_grad_(True)).sum(), x)
    with torch.no_grad():
        steps = [(judge(x + 1e-6 * way) - judge(x - 1e-6 * way)).item() / 2e-6 for way in ways]
    found = torch.tensor(steps, dtype=torch.float64)
    torch.testing.assert_close(found, (ways * gradient).sum((1, 2, 3)), rtol=1e-4, atol=1e-6)
    torch.testing.assert_close(slopes(judge, x), gradient.square().sum().view(1))


def test_path_lengths_are_those_of_the_jacobian() -> None:
    torch.manual_seed(0)
    generator = Generator(small.architecture(size=8, height=8, width=8, widths=(4, 3), style=5)).double()
    w = torch.randn(1, 5, dtype=torch.float64)
    y = torch.randn(1, 3, 8, 8, dtype=torch.float64)

    def paint(w: Tensor) -> Tensor:
        return generator(w[:, None].expand(-1, generator.architecture.layers, -1), "fixed")

    jacobian = torch.autograd.functional.jacobian(paint, w).view(3 * 8 * 8, 5)
    torch.testing.assert_close(path_lengths(paint, w, y), (y.flatten() @ jacobian).norm().view(1))


def test_the_mapping_network_sees_latents_of_one_length() -> None:
    mapping = Mapping(6, 9, 8, 0.01)
    z = torch.randn(4, 6)
    torch.testing.assert_close(mapping(z), mapping(7 * z))
    torch.testing.assert_close(spread(z).square().mean(1), torch.ones(4))


def test_labels_change_w_and_weights_of_classes_are_labels() -> None:
    mapping = Mapping(6, 9, 2, 0.01, classes=3)
    z, label = torch.randn(2, 6), torch.tensor([0, 2])
    one, other = mapping(z, label), mapping(z, torch.tensor([1, 2]))
    assert not torch.equal(one[0], other[0]) and torch.equal(one[1], other[1])
    torch.testing.assert_close(mapping(z, torch.eye(3)[label]), one)
    with pytest.raises(ValueError, match="needs labels"):
        mapping(z)


def test_a_conditional_discriminator_tells_classes_apart() -> None:
    judge = Discriminator(small.judge(classes=("a", "b")))
    x = torch.randn(2, 3, 16, 16)
    assert judge(x, torch.tensor([0, 1])).shape == (2, 1)
    assert not torch.allclose(judge(x, torch.tensor([0, 1])), judge(x, torch.tensor([1, 0])))


def test_the_average_of_w_moves_by_its_share() -> None:
    mapping = Mapping(6, 9, 2, 0.01)
    w = torch.randn(4, 9)
    mapping.settle(w)
    torch.testing.assert_close(mapping.average, (1 - SETTLING) * w.mean(0))


def test_noise_is_new_fixed_none_of_a_seed_or_given() -> None:
    generator = Generator(small.architecture())
    with torch.no_grad():
        for block in generator.synthesis.blocks:
            for layer in (block.first, block.second):
                if layer is not None:
                    layer.strength.fill_(0.5)
    codes = rows(generator, 1).expand(2, -1, -1)
    with torch.no_grad():
        random, fixed, off, seeded = (generator(codes, kind) for kind in ("random", "fixed", "off", 3))
        assert not torch.allclose(random[0], random[1]), "each picture has noise of its own"
        for alike in (fixed, off, seeded):
            torch.testing.assert_close(alike[0], alike[1])
        torch.testing.assert_close(seeded, generator(codes, 3), rtol=0, atol=0)
        assert not torch.allclose(seeded, generator(codes, 4)) and not torch.allclose(fixed, off)
        shapes = [(size, size) for size in (4, 8, 8, 16, 16)]
        torch.testing.assert_close(generator(codes, [torch.zeros(1, 1, *shape) for shape in shapes]), off)
        one, other = (layer._drawn(torch.zeros(1, 8, 16, 16), 3) for layer in (
            generator.synthesis.blocks[2].first, generator.synthesis.blocks[2].second))
        assert not torch.equal(one, other), "two layers of one size have noise of their own"


def test_a_picture_that_is_no_square_lies_in_the_middle() -> None:
    shape: Architecture = small.architecture(height=10, width=16)
    pictures = torch.randn(2, 3, 10, 16)
    square = padded(pictures, shape)
    assert square.shape == (2, 3, 16, 16)
    torch.testing.assert_close(cropped(square, shape), pictures)
    assert torch.equal(square[:, :, 0], pictures[:, :, 0]) and torch.equal(square[:, :, -1], pictures[:, :, -1])
    assert Generator(shape)(rows(Generator(shape))).shape == (2, 3, 10, 16)


def test_large_blocks_alone_are_rounded_under_autocast() -> None:
    thin = widths(64, 256, 8)
    generator = Generator(small.architecture(size=64, height=64, width=64, widths=thin))
    codes = rows(generator)
    with torch.no_grad():
        exact = generator.synthesis(codes, "fixed", until=32)[1]
        whole = generator(codes, "fixed")
        with torch.autocast("cpu", torch.bfloat16):
            torch.testing.assert_close(generator.synthesis(codes, "fixed", until=32)[1], exact, rtol=0, atol=0)
            rounded = generator(codes, "fixed")
    assert rounded.dtype == torch.float32 and not torch.equal(rounded, whole)
    torch.testing.assert_close(rounded, whole, rtol=0.05, atol=0.05)
