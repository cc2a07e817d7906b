"""The pool of earlier fakes: what goes in, what comes out, and that a resume goes on with it."""

import torch
from torch import Tensor

from gantool.nn.pool import ImagePool


def fakes(first: int, count: int) -> tuple[Tensor, Tensor]:
    """Pictures whose pixels are their number, and the numbers."""
    numbers = torch.arange(first, first + count)
    return numbers.float().reshape(-1, 1, 1, 1).expand(-1, 3, 2, 2), numbers


def test_it_gives_the_new_ones_while_it_fills() -> None:
    pool = ImagePool(4)
    given, numbers = fakes(0, 4)
    shown, labels = pool.exchange(given, numbers)
    assert torch.equal(shown, given) and torch.equal(labels, numbers)


def test_then_half_are_older_rows_stay_together_and_none_comes_twice() -> None:
    torch.manual_seed(0)
    pool = ImagePool(10)
    seen: list[int] = []
    old = 0
    for step in range(200):
        pictures, numbers = pool.exchange(*fakes(5 * step, 5))
        assert torch.equal(pictures[:, 0, 0, 0].long(), numbers)
        if step >= 2:
            old += sum(number < 5 * step for number in numbers.tolist())
        seen += numbers.tolist()[: 5 if step >= 2 else 0]
    assert len(set(seen)) == len(seen)
    assert abs(old / 990 - 0.5) < 0.05


def test_what_comes_back_is_detached_and_the_pool_keeps_its_own_copies() -> None:
    pool = ImagePool(1)
    given = torch.ones(1, 1, 1, 1, requires_grad=True)
    (shown,) = pool.exchange(given)
    assert not shown.requires_grad
    with torch.no_grad():
        given.zero_()
    torch.manual_seed(1)
    older = [float(pool.exchange(torch.zeros(1, 1, 1, 1))[0]) for _ in range(8)]
    assert older.count(1.0) == 1


def test_a_pool_of_none_gives_back_what_came() -> None:
    given, numbers = fakes(0, 3)
    pool = ImagePool(0)
    assert all(torch.equal(pool.exchange(given, numbers)[0], given) for _ in range(3))


def test_a_resumed_pool_goes_on_bit_by_bit() -> None:
    torch.manual_seed(3)
    pool = ImagePool(6)
    for step in range(5):
        pool.exchange(*fakes(4 * step, 4))
    resumed = ImagePool(6)
    resumed.load(pool.state(), torch.device("cpu"))
    chance = torch.get_rng_state()
    ahead = [pool.exchange(*fakes(4 * step, 4))[1].tolist() for step in range(5, 15)]
    torch.set_rng_state(chance)
    assert [resumed.exchange(*fakes(4 * step, 4))[1].tolist() for step in range(5, 15)] == ahead
    empty = ImagePool(6)
    empty.load(ImagePool(6).state(), torch.device("cpu"))
    assert torch.equal(empty.exchange(*fakes(0, 2))[1], torch.tensor([0, 1]))


def test_fakes_of_another_size_are_let_go() -> None:
    """Memory was short, and crops have been smaller since."""
    pool = ImagePool(2)
    pool.exchange(torch.zeros(2, 3, 8, 8))
    for _ in range(20):
        (given,) = pool.exchange(torch.ones(1, 3, 4, 4))
        assert given.shape == (1, 3, 4, 4)
