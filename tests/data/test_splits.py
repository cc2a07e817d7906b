"""What is held out stays held out."""

from pathlib import Path

import pytest

from gantool.data import Part, Sample
from gantool.data.splits import assign


def samples(*keys: str) -> list[Sample]:
    return [Sample(key, "train", {"B": Part(Path(key))}) for key in keys]


def held_out(count: int) -> set[str]:
    found, _ = assign(samples(*(f"picture {n}" for n in range(count))), [None] * count)
    return {sample.key for sample in found if sample.split == "val"}


@pytest.mark.parametrize("count", [0, 1, 4])
def test_few_are_all_learnt_from(count: int) -> None:
    assert not held_out(count)


@pytest.mark.parametrize("count", [5, 10, 40, 100, 400, 2000])
def test_about_a_tenth_is_held_out(count: int) -> None:
    assert max(1, count // 25 if count <= 400 else 50) <= len(held_out(count)) <= max(1, min(50, count // 6))


def test_adding_files_moves_no_picture_out_of_training() -> None:
    """From 100 on the share is within its bounds, so that a sample's split depends on nothing but its key."""
    small, large = held_out(150), held_out(400)
    assert small <= large
    assert not {key for key in large - small if int(key.split()[1]) < 150}


def test_folders_are_obeyed() -> None:
    three = samples("a", "b", "c")
    found, _ = assign(three, ["train", "val", "test"])
    assert [sample.split for sample in found] == ["train", "val", "test"]
    found, reason = assign(three, ["train", "train", "test"])
    assert [sample.split for sample in found] == ["train", "train", "val"] and "test" in reason


def test_one_folder_of_a_split_is_split_anew() -> None:
    ten = samples(*map(str, range(10)))
    found, reason = assign(ten, ["test"] * 10)
    assert sum(sample.split == "train" for sample in found) >= 8 and "test" in reason


def test_unpaired_sides_are_split_each() -> None:
    a = [Sample(f"A/{n}", "train", {"A": Part(Path(f"{n}"))}) for n in range(30)]
    b = [Sample(f"B/{n}", "train", {"B": Part(Path(f"{n}"))}) for n in range(6)]
    found, _ = assign([*a, *b], [None] * 36)
    assert {name for sample in found if sample.split == "val" for name in sample.parts} == {"A", "B"}
    found, _ = assign([*a, *b[:3]], [None] * 33)
    assert all(sample.split == "train" for sample in found)
