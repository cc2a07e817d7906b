"""Folder names in the spellings people use."""

import pytest

from gantool.data.names import Meaning, differ_in_digits_only, meaning, without_side


@pytest.mark.parametrize(
    ("name", "split", "side"),
    [
        ("train", "train", None), ("Training", "train", None), ("VAL", "val", None), ("validation", "val", None),
        ("Test", "test", None), ("A", None, "A"), ("b", None, "B"), ("trainA", "train", "A"), ("testB", "test", "B"),
        ("valb", "val", "B"), ("train_A", "train", "A"), ("B-test", "test", "B"), ("train input", "train", "A"),
        ("Target", None, "B"), ("real_A", None, "A"), ("label_images", None, "A"), ("summer_B", None, "B"),
        ("domainA", None, "A"), ("cats", None, None), ("old photos", None, None), ("batman", None, None),
        ("train cats", None, None), ("data", None, None), ("aab", None, None), ("训练", None, None), ("", None, None),
    ],
)  # fmt: skip
def test_meaning(name: str, split: str | None, side: str | None) -> None:
    found = meaning(name)
    assert (found.split, found.side) == (split, side)


def test_strength_orders_letters_before_words() -> None:
    assert meaning("A").strength > meaning("input").strength > meaning("labels").strength > meaning("images").strength
    assert meaning("cats") == Meaning()


def test_stems_without_side() -> None:
    assert without_side("House_Label") == without_side("house-photo") == "house"
    assert without_side("input") == "input" and without_side("cat 3") == "cat 3"


def test_series() -> None:
    assert differ_in_digits_only("set5", "Set14")
    assert not differ_in_digits_only("day", "night") and not differ_in_digits_only("a1", "a1")
