"""A saved edit comes back as it was, and a hostile file is refused in words."""

import json
import os
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy
from hypothesis import given, settings
from hypothesis import strategies as st

from gantool.edits import (
    Edit,
    EditedModel,
    EditHead,
    EditStack,
    Mix,
    Parts,
    Projected,
    Seed,
    Shift,
    Truncation,
    end_session,
    new_session,
    part_name,
    read_edit,
    write_edit,
)
from gantool.edits.file import KEY
from gantool.errors import UnusableError

PART = {"w": np.arange(12, dtype=np.float32).reshape(3, 4), "noise.0": np.ones((2, 2), np.float32)}
NAME = part_name("code", PART)
HEAD = EditHead(model=EditedModel(name="cats", family="stylegan", sha256="ab" * 32), title="Ginger, looking up",
                stack=EditStack(base=Projected(part=NAME)).then(Truncation(psi=0.5)).then(
                    Mix(other=Seed(seed=3, label="tabby"), layers=(0, 2))))


def saved(path: Path, words: Any, parts: dict[str, Any]) -> Path:
    path.write_bytes(safetensors.numpy.save(parts, {KEY: json.dumps(words)}))
    return path


def words() -> dict[str, Any]:
    return HEAD.model_dump(mode="json")


def arrays() -> dict[str, Any]:
    return {f"{NAME}/{key}": value for key, value in PART.items()}


def test_it_comes_back_as_it_was_and_equal_edits_are_equal_files(tmp_path: Path) -> None:
    edit = Edit(HEAD, {NAME: PART, "code-0123456789abcdef": PART})
    for name in ("a", "b"):
        write_edit(tmp_path / f"{name}.ganedit", edit)
    back = read_edit(tmp_path / "a.ganedit")
    assert back.head == HEAD and set(back.parts) == {NAME}, "what no step needs is not written"
    assert all(np.array_equal(back.parts[NAME][key], value) for key, value in PART.items())
    assert (tmp_path / "a.ganedit").read_bytes() == (tmp_path / "b.ganedit").read_bytes()


def test_what_is_no_edit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.ganedit"
    with pytest.raises(UnusableError, match="cannot be read"):
        read_edit(path)
    pickle = b"\x80\x04cposix\nsystem\n."
    for content in (b"", b"12345678", struct.pack("<Q", 1 << 60) + b"{}", pickle, os.urandom(4096),
                    struct.pack("<Q", 2) + b"{}", struct.pack("<Q", 200_000) + b"[" * 200_000):
        path.write_bytes(content)
        with pytest.raises(UnusableError, match="no edit"):
            read_edit(path)


@pytest.mark.parametrize(("change", "reason"), [
    ({"format_version": 99}, "newer gantool"),
    ({"extra": 1}, "extra"),
    ({"stack": {"base": {"what": "seed", "seed": -1}}}, "seed"),
    ({"stack": {"base": {"what": "projected", "part": "../../etc/passwd"}}}, "part"),
    ({"stack": {"base": {"what": "projected", "part": "code-0123456789abcdef"}}}, "is not in it"),
    ({"stack": {"operations": [{"what": "truncation", "psi": 1e400}]}}, "no edit"),
    ({"stack": {"operations": [{"what": "shell", "run": "rm"}]}}, "no edit"),
    ({"stack": {"operations": [{"what": "truncation"}] * 2000}}, "operations"),
    ({"model": {"name": "x", "family": "y", "sha256": "short"}}, "sha256"),
])  # fmt: skip
def test_words_that_no_edit_has_are_refused(tmp_path: Path, change: dict[str, Any], reason: str) -> None:
    with pytest.raises(UnusableError, match=reason):
        read_edit(saved(tmp_path / "x.ganedit", {**words(), **change}, arrays()))


@pytest.mark.parametrize(("change", "reason"), [
    ({f"{NAME}/w": PART["w"] + 1}, "was changed"),
    ({f"{NAME}/w": PART["w"].astype(np.float64)}, "no edit has"),
    ({f"{NAME}/w": np.full((3, 4), np.inf, np.float32)}, "not finite"),
    ({"../../x/w": PART["w"]}, "no edit has"),
    ({"weights": PART["w"]}, "no edit has"),
])  # fmt: skip
def test_numbers_that_no_edit_has_are_refused(tmp_path: Path, change: dict[str, Any], reason: str) -> None:
    with pytest.raises(UnusableError, match=reason):
        read_edit(saved(tmp_path / "x.ganedit", words(), {**arrays(), **change}))


@given(st.integers(0, 10_000), st.integers(0, 255))
@settings(max_examples=150, deadline=None)
def test_any_flipped_byte_is_found_or_harmless(at: int, value: int) -> None:
    content = bytearray(safetensors.numpy.save(arrays(), {KEY: json.dumps(words())}))
    content[at % len(content)] = value
    path = Path(os.environ["GANTOOL_HOME"]) / "flipped.ganedit"
    path.write_bytes(content)
    try:
        edit = read_edit(path)
    except UnusableError:
        return
    assert np.array_equal(edit.parts[NAME]["w"], PART["w"])


def test_the_parts_of_a_session_outlive_the_process_that_made_them(home: Path) -> None:
    folder = new_session()
    name = Parts(folder).keep("code", PART)
    assert name == NAME and np.array_equal(Parts(folder)[name]["w"], PART["w"])
    for wrong in ("../secrets", "code-0000000000000000"):
        with pytest.raises(UnusableError):
            Parts(folder)[wrong]
    (folder / f"{NAME}.safetensors").write_bytes(safetensors.numpy.save({"w": np.zeros((3, 4), np.float32)}))
    with pytest.raises(UnusableError, match="was changed"):
        Parts(folder)[NAME]
    end_session(folder)
    assert not folder.exists()


def test_a_session_of_a_process_that_is_gone_is_swept(home: Path) -> None:
    mine = new_session()
    left = mine.with_name(mine.name.replace(str(os.getpid()), "999999999"))
    left.mkdir()
    new_session()
    assert mine.exists() and not left.exists()


def test_a_shift_names_its_direction_and_a_stack_all_its_parts() -> None:
    stack = HEAD.stack.then(Shift(direction="direction-00000000000000aa", amount=1)).then(
        Mix(other=Projected(part="code-00000000000000bb")))
    assert stack.parts() == (NAME, "direction-00000000000000aa", "code-00000000000000bb")
