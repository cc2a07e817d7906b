"""Dropout as noise: random while learning, repeatable when a model runs."""

import torch

from gantool.nn.noise import SeededDropout


def test_without_a_seed_a_running_model_has_no_noise() -> None:
    x = torch.randn(2, 3, 4, 4)
    assert torch.equal(SeededDropout(0.5).eval()(x), x)


def test_a_seed_gives_one_mask_for_the_whole_batch() -> None:
    layer = SeededDropout(0.5).eval()
    ones = torch.ones(3, 8, 16, 16)
    made = layer(ones, 7)
    assert torch.equal(made[0], made[1]) and torch.equal(made[0], made[2])
    assert torch.equal(made[:1], layer(ones[:1], 7))
    assert not torch.equal(made, layer(ones, 8))
    assert set(made.unique().tolist()) == {0.0, 2.0}
    assert abs(float(made.mean()) - 1.0) < 0.1


def test_layers_of_one_network_drop_different_values() -> None:
    ones = torch.ones(1, 4, 8, 8)
    assert not torch.equal(SeededDropout(0.5, 0).eval()(ones, 7), SeededDropout(0.5, 1).eval()(ones, 7))


def test_running_with_a_seed_leaves_the_global_generator_alone() -> None:
    before = torch.get_rng_state()
    SeededDropout(0.5).eval()(torch.ones(1, 2, 3, 3), 7)
    assert torch.equal(torch.get_rng_state(), before)


def test_while_learning_it_follows_the_global_generator() -> None:
    layer, ones = SeededDropout(0.5), torch.ones(1, 4, 8, 8)
    torch.manual_seed(1)
    first, second = layer(ones), layer(ones)
    torch.manual_seed(1)
    assert torch.equal(layer(ones), first)
    assert not torch.equal(first, second)
