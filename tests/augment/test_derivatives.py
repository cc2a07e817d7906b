"""First and second derivatives against differences, of every pipe and of the warp on its own."""

import pytest
import torch
import torch.nn.functional as F
from torch.autograd import gradcheck, gradgradcheck

from gantool.augment import PIPES, Augmenter, apply, bands, draw
from gantool.augment.warp import affine_grid, warp


@pytest.mark.parametrize("pipe", [name for name in PIPES if name != "none"])
def test_each_pipe_can_be_differentiated_twice(pipe: str) -> None:
    draws = draw(PIPES[pipe], 2, 0.9, seed=3, step=0, call=0)
    image = torch.rand(2, 3, 5, 6, dtype=torch.float64, requires_grad=True)
    assert gradcheck(lambda x: apply(draws, x)[0], image, fast_mode=True)
    # squared, for a linear map's second derivative says nothing
    assert gradgradcheck(lambda x: apply(draws, x)[0].square(), image, fast_mode=True)


def test_a_pair_can_be_differentiated_twice() -> None:
    draws = draw(PIPES["bgcfnc"], 2, 0.9, seed=1, step=0, call=0)
    pair = [torch.rand(2, c, 6, 5, dtype=torch.float64, requires_grad=True) for c in (4, 2)]
    assert gradcheck(lambda *x: apply(draws, *x, color_on=[True, False]), pair, fast_mode=True)
    assert gradgradcheck(
        lambda *x: [y.square() for y in apply(draws, *x, color_on=[True, False])], pair, fast_mode=True
    )


@pytest.mark.parametrize("mirrored", [True, False])
def test_the_warp_is_torchs_and_has_both_derivatives_on_every_torch(mirrored: bool) -> None:
    image = torch.rand(2, 2, 6, 7, dtype=torch.float64, requires_grad=True)
    matrices = torch.tensor([[[0.8, 0.4, 0.3], [-0.5, 1.3, 0.1]], [[1.7, 0, 0], [0, 0.6, -0.9]]], dtype=torch.float64)
    grid = affine_grid(matrices, 5, 4)
    assert torch.allclose(grid, F.affine_grid(matrices, [2, 1, 4, 5], align_corners=True))
    beyond = "reflection" if mirrored else "zeros"
    theirs = F.grid_sample(image, grid, padding_mode=beyond, align_corners=True)
    ours = warp(image, grid, mirrored=mirrored)
    assert torch.equal(ours, theirs)
    (gradient,) = torch.autograd.grad(ours.square().sum(), image, retain_graph=True)
    assert torch.allclose(gradient, *torch.autograd.grad(theirs.square().sum(), image))
    assert gradcheck(lambda x: warp(x, grid, mirrored=mirrored), image)
    assert gradgradcheck(lambda x: warp(x, grid, mirrored=mirrored).square(), image)


def test_banded_products_are_the_full_ones_in_both_directions() -> None:
    image = torch.rand(2, 3, 70, 55, dtype=torch.float64)
    covered = torch.tensor([[1.0, 1.3], [2.0, 1.0]], dtype=torch.float64)
    far = bands.reach(2.0)
    rows, columns = bands.upsampling(covered[:, 0], 70, far), bands.upsampling(covered[:, 1], 55, far)
    full = torch.einsum("nah,nchw,nbw->ncab", rows, image, columns)
    assert torch.allclose(bands.filtered(image, rows, columns, far), full)
    back = torch.einsum("nah,ncab,nbw->nchw", rows, full, columns)
    assert torch.allclose(bands.filtered(full, rows.mT, columns.mT, far), back)


def test_r1_through_the_augmentation_reaches_the_discriminators_weights() -> None:
    """R1 of D(x) = <w, T x> is |T^t w|^2, whose gradient in w is 2 T T^t w."""
    image = torch.rand(1, 3, 8, 8, dtype=torch.float64, requires_grad=True)
    draws = draw(PIPES["geom"], 1, 1.0, 0, 0, 0)
    w = torch.rand(3 * 64, dtype=torch.float64, requires_grad=True)
    (slope,) = torch.autograd.grad((apply(draws, image)[0].flatten() * w).sum(), image, create_graph=True)
    (found,) = torch.autograd.grad(slope.square().sum(), w)
    matrix = torch.autograd.functional.jacobian(lambda x: apply(draws, x)[0].flatten(), image).reshape(192, 192)
    assert torch.allclose(found, 2 * matrix @ matrix.mT @ w.detach())


@pytest.mark.parametrize("kind", [torch.bfloat16, torch.float16])
def test_half_precision_is_raised_and_its_gradient_lowered_again(kind: torch.dtype) -> None:
    augmenter = Augmenter("bgc", seed=0)
    augmenter.p = 0.9
    image = torch.rand(2, 3, 16, 16, dtype=kind, requires_grad=True)
    with torch.autocast("cpu", torch.bfloat16):
        (changed,) = augmenter(image)
    assert changed.dtype == torch.float32
    changed.sum().backward()  # type: ignore[no-untyped-call]  # torch's has no types
    assert image.grad is not None
    assert image.grad.dtype == kind
