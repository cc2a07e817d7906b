"""Words typed at a terminal become settings, or a sentence."""

import pytest

from gantool.cli.settings import check_budget, check_device, parse_settings, parse_value
from gantool.errors import UnusableError


def test_values_become_what_they_look_like() -> None:
    given = ["size=128", "lr_g=2e-4", "flip=true", "dropout=False", "objective=hinge", "name=a=b", " spaced = 1 "]
    assert parse_settings(given) == {
        "size": 128, "lr_g": 2e-4, "flip": True, "dropout": False, "objective": "hinge", "name": "a=b", "spaced": 1,
    }  # fmt: skip


def test_whole_numbers_stay_whole() -> None:
    assert isinstance(parse_value("3"), int)
    assert isinstance(parse_value("3.0"), float)


@pytest.mark.parametrize("word", ["size", "=3", "", "size 3"])
def test_a_word_without_key_or_value_is_refused(word: str) -> None:
    with pytest.raises(UnusableError, match="key=value"):
        parse_settings([word])


@pytest.mark.parametrize(
    ("steps", "minutes", "words"),
    [(1, 1.0, "one of them"), (0, None, "at least 1"), (None, 0.0, "above 0"), (None, float("nan"), "above 0"),
     (None, float("inf"), "above 0"), (-5, None, "at least 1")],
)  # fmt: skip
def test_a_budget_that_bounds_nothing_is_refused(steps: int | None, minutes: float | None, words: str) -> None:
    with pytest.raises(UnusableError, match=words):
        check_budget(steps, minutes)


def test_a_budget_of_one_kind_or_none_is_fine() -> None:
    check_budget(None, None)
    check_budget(1, None)
    check_budget(None, 0.5)


@pytest.mark.parametrize("device", ["auto", "cpu", "mps", "cuda", "cuda:0", "cuda:11"])
def test_devices_that_may_be_there(device: str) -> None:
    check_device(device)


@pytest.mark.parametrize("device", ["", "gpu", "cuda:", "cuda:x", "CPU", "cuda:0 "])
def test_words_that_name_no_device(device: str) -> None:
    with pytest.raises(UnusableError, match="no device"):
        check_device(device)
