"""Smaller crops: multiples that the networks take, never under half of what was asked for."""

import pytest

from gantool.nn.crops import smaller_crops


@pytest.mark.parametrize(
    ("size", "multiple_of", "sides"), [(256, 4, (192, 128)), (256, 256, ()), (200, 16, (144, 96)), (96, 4, (72,))]
)
def test_crops_suit_the_networks(size: int, multiple_of: int, sides: tuple[int, ...]) -> None:
    assert smaller_crops(size, multiple_of) == sides
