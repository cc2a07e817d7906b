"""The model card: the same bytes for the same content, and one sentence for whatever is wrong with one."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gantool.api import Control, Geometry, Layout, Palette, Swatch, Task
from gantool.card import (
    CARD,
    Card,
    Metric,
    TrainingFacts,
    canonical,
    check_name,
    migrated,
    read_card,
    safe_name,
    write_card,
)
from gantool.errors import UnusableError


def full() -> Card:
    return Card(
        name="Facades Größe 2",
        family="pix2pix",
        task=Task.PAIRED,
        config={"size": 256, "objective": "lsgan", "lr_g": 2e-4, "nested": {"b": [1, None], "a": True}},
        architecture={"ngf": 64},
        geometry=Geometry(multiple_of=256, minimum=256, trained=256),
        controls=(Control(name="seed", title="Seed", help="The noise.", kind="seed", default=0),),
        palette=Palette(swatches=(Swatch(color=(0, 0, 255), name="sky", share=0.5),)),
        training=TrainingFacts(
            layout=Layout.ALIGNED,
            samples=400,
            held_out=100,
            data_sha256="0" * 64,
            steps=1000,
            images_seen=1000,
            seed=3,
            direction="BtoA",
            recipe=None,
            resized=True,
            size=256,
        ),
        licence="CC0",
        notes="two\nlines",
        tags=("house",),
        metrics={"lpips": Metric(value=0.25, extractor="squeezenet", n=20)},
        sha256="a" * 64,
    )


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_card(tmp_path, full())
    assert read_card(tmp_path) == full()
    assert [path.name for path in tmp_path.iterdir()] == [CARD]


def test_equal_cards_are_equal_bytes() -> None:
    other = full().model_copy(update={"config": dict(reversed(full().config.items()))})
    assert list(other.config) != list(full().config)
    assert canonical(other) == canonical(full())
    assert "Größe" in canonical(full()).decode()  # for people to read


def test_a_card_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        full().name = "other"  # type: ignore[misc]  # that is what is refused
    assert full().amended({"notes": "new"}).notes == "new"
    with pytest.raises(UnusableError, match="name"):
        full().amended({"name": "a/b"})


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is no JSON"),
        (b"\xff\xfe", "is no JSON"),
        (b"{", "is no JSON"),
        (b"[" * 100_000, "is no JSON"),
        (b'{"format_version": NaN}', "is no JSON"),
        (b"[]", "holds no fields"),
        (b"{}", "in which format"),
        (b'{"format_version": true}', "in which format"),
        (b'{"format_version": 0}', "in which format"),
        (b'{"format_version": 99, "name": {}}', "newer gantool .card format 99, this one reads 1.: update gantool"),
        (b" " * (9 << 20), "larger than 8 MB"),
    ],
)
def test_a_damaged_card_is_one_sentence(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / CARD).write_bytes(content)
    with pytest.raises(UnusableError, match=words) as refused:
        read_card(tmp_path)
    assert "\n" not in str(refused.value)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"name": "../../x"}, "name: .* is no name"),
        ({"name": 3}, "name"),
        ({"sha256": "abc"}, "sha256"),
        ({"task": "cooking"}, "task"),
        ({"surprise": 1}, "surprise"),
        ({"metrics": {"l1": {"value": "x", "n": 1}}}, "metrics.l1.value"),
        ({"metrics": {"l1\x1b": {"value": "x", "n": 1}}}, r"metrics.l1\\x1b"),
        ({"notes": "half \ud800"}, "broken text"),
        ({"config": {"deep": json.loads("[" * 900 + "]" * 900)}}, "damaged"),
    ],
)
def test_a_field_that_is_wrong_is_named(tmp_path: Path, change: dict[str, Any], words: str) -> None:
    (tmp_path / CARD).write_text(json.dumps(json.loads(canonical(full())) | change))
    with pytest.raises(UnusableError, match=words) as refused:
        read_card(tmp_path)
    assert "\n" not in str(refused.value)


def test_no_card_at_all(tmp_path: Path) -> None:
    with pytest.raises(UnusableError, match="is not a gantool model: it has no card"):
        read_card(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / CARD)  # opening it would wait for ever
        with pytest.raises(UnusableError, match="not a gantool model"):
            read_card(tmp_path)


def test_older_formats_are_brought_up_step_by_step() -> None:
    steps = (lambda card: {"b": card["a"] + 1}, lambda card: {"c": card["b"] * 10})
    assert migrated({"format_version": 1, "a": 1}, "x", steps) == {"format_version": 3, "c": 20}
    assert migrated({"format_version": 2, "b": 5}, "x", steps) == {"format_version": 3, "c": 50}
    assert migrated({"format_version": 3, "c": 1}, "x", steps) == {"format_version": 3, "c": 1}
    with pytest.raises(UnusableError, match="newer"):
        migrated({"format_version": 4}, "x", steps)


def test_values_without_a_place_in_json_are_refused_at_once() -> None:
    with pytest.raises(ValueError, match="JSON"):
        Card(name="x", family="f", task=Task.PAIRED, geometry=Geometry(), config={"lr": float("nan")})


@pytest.mark.parametrize("name", ["a", "Facades 2", "größe", "猫", "v1.2 (best)", "a" * 200, "x+y=z", "console"])
def test_good_names(name: str) -> None:
    assert check_name(name) == name
    assert safe_name(name[:190]) == name[:190]


@pytest.mark.parametrize(
    "name",
    ["", "  ", ".", "..", "../x", "a/b", "a\\b", "C:", "con", "NUL.txt", "com1", "LPT¹", "x.", "x ", " x", "-rf",
     "~root", "a\nb", "a\0b", "\x1b[31m", "\u202egpj", "\ud800", "a" * 201, "*", "a?", ".hidden", "100%", "$HOME"],
)  # fmt: skip
def test_bad_names(name: str) -> None:
    with pytest.raises(UnusableError) as refused:
        check_name(name)
    assert str(refused.value).isprintable()
    assert check_name(safe_name(name))


@given(st.text(max_size=300))
def test_any_text_has_a_safe_name(text: str) -> None:
    name = safe_name(text)
    assert check_name(name) == name


def test_names_are_one_however_they_are_composed() -> None:
    assert check_name("gro\u0308ße") == "größe"
