"""Every family on two devices learns what it learns on one: losses, weights, pools and augmentation."""

from collections.abc import Mapping
from typing import Any

import pytest
import torch
from torch import Tensor

from conformance.families import families
from conformance.ranks import Course, beside_another, learn
from gantool.engine.distribution import ALONE

FAMILIES = families()


@pytest.fixture(scope="module")
def by_two() -> dict[str, Course]:
    """What each family learns in this process together with another."""
    with beside_another() as world:
        return {name: learn(family, world) for name, family in FAMILIES.items()}


@pytest.mark.parametrize("name", FAMILIES)
def test_two_devices_learn_what_one_does(name: str, by_two: Mapping[str, Course]) -> None:
    together, alone = by_two[name], learn(FAMILIES[name], ALONE)
    assert together.p == alone.p and (alone.p != 0.5 or "sign" not in alone.losses[0]), "p must move"
    for step, (ours, expected) in enumerate(zip(together.losses, alone.losses, strict=True)):
        assert ours == pytest.approx(expected, rel=1e-4, abs=1e-5), f"step {step}"
    assert_near(together.weights, alone.weights)
    assert_near(together.extra, alone.extra)


def assert_near(ours: Any, expected: Any, where: str = "") -> None:
    if isinstance(expected, Tensor):
        assert torch.allclose(ours.float(), expected.float(), atol=1e-4, rtol=1e-3), where
    elif isinstance(expected, Mapping):
        assert ours.keys() == expected.keys(), where
        for key, value in expected.items():
            assert_near(ours[key], value, f"{where}.{key}")
    elif isinstance(expected, list | tuple):
        assert len(ours) == len(expected), where
        for number, (one, other) in enumerate(zip(ours, expected, strict=True)):
            assert_near(one, other, f"{where}[{number}]")
    else:
        assert ours == pytest.approx(expected, rel=1e-3), where
