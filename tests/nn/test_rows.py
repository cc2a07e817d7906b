"""Draws for a part of a batch are those that its pictures get in the whole batch."""

from collections.abc import Callable

import pytest
import torch
from torch import Tensor

from gantool.nn import rows
from gantool.nn.rows import Rows

TOTAL = 5
PARTS = ((0, 2), (2, 3), (3, 5))

DRAWS: dict[str, Callable[[Tensor], Tensor]] = {
    "rand": lambda x: rows.rand(len(x), 2),
    "randn": lambda x: rows.randn(len(x), 2, dtype=torch.float64),
    "randn_like": rows.randn_like,
    "dropout": lambda x: rows.dropout(x, 0.5),
}


@pytest.mark.parametrize("layout", [torch.contiguous_format, torch.channels_last], ids=["contiguous", "channels_last"])
@pytest.mark.parametrize("stacks", [1, 2])
@pytest.mark.parametrize("name", DRAWS)
def test_parts_draw_what_the_whole_draws(name: str, stacks: int, layout: torch.memory_format) -> None:
    def drawn(start: int, stop: int) -> Tensor:
        torch.manual_seed(3)
        ones = torch.ones(stacks * (stop - start), 4, 6, 6).contiguous(memory_format=layout)
        with rows.only(Rows(start, stop, TOTAL)):
            return DRAWS[name](ones)

    whole = drawn(0, TOTAL)
    assert len(whole.reshape(len(whole), -1).unique(dim=0)) == len(whole), "every picture has numbers of its own"
    for start, stop in PARTS:
        expected = torch.cat([stack[start:stop] for stack in whole.split(TOTAL)])
        assert torch.equal(drawn(start, stop), expected)


def test_after_a_part_the_generator_is_where_the_whole_leaves_it() -> None:
    states = []
    for start, stop in ((0, TOTAL), *PARTS):
        torch.manual_seed(3)
        with rows.only(Rows(start, stop, TOTAL)):
            rows.randn(stop - start, 3)
            rows.dropout(torch.ones(stop - start, 2, 3, 3), 0.3)
        states.append(torch.get_rng_state())
    assert all(torch.equal(states[0], each) for each in states)


def test_without_parts_it_is_torch() -> None:
    torch.manual_seed(3)
    expected = torch.randn(4, 2), torch.rand(4), torch.nn.functional.dropout(torch.ones(4, 3), 0.5)
    torch.manual_seed(3)
    assert rows.here() is None
    got = rows.randn(4, 2), rows.rand(4), rows.dropout(torch.ones(4, 3), 0.5)
    assert all(map(torch.equal, got, expected))


@pytest.mark.parametrize(("count", "expected"), [(1, [2]), (2, [2, 3]), (3, [2, 3, 7]), (4, [2, 3, 7, 8])])
def test_any_number_of_rows_has_a_place(count: int, expected: list[int]) -> None:
    part = Rows(2, 4, TOTAL)
    assert part.indices(count) == expected
    assert part.of(torch.arange(part.whole(count)), count).tolist() == expected
