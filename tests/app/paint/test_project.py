"""A drawing as a file: it comes back as it went, and what others made up is refused in words."""

import io
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gantool.app.paint import project
from gantool.app.paint.document import State
from gantool.app.paint.layer import Layer
from gantool.app.paint.project import Project
from gantool.errors import UnusableError

DRAW = np.random.default_rng(1)


def drawing() -> Project:
    layers = [
        Layer("Drawing", DRAW.integers(0, 256, (20, 30, 4)).astype(np.uint8)),
        Layer("Höhe", np.zeros((20, 30, 4), np.uint8), visible=False),
    ]
    layers[0].pixels[..., 3] = 255
    return Project(
        State(30, 20, layers, 1), "facades", "ab" * 32, reference=DRAW.integers(0, 256, (5, 5, 4)).astype(np.uint8),
        reference_visible=True, reference_opacity=0.7, result=layers[0].pixels, controls={"seed": 3, "noise": True},
    )  # fmt: skip


def test_it_comes_back_as_it_went(tmp_path: Path) -> None:
    made, path = drawing(), tmp_path / "a.gandrawing"
    project.write(path, made)
    back = project.read(path)
    assert [(each.name, each.visible) for each in back.state.layers] == [("Drawing", True), ("Höhe", False)]
    for old, new in zip(made.state.layers, back.state.layers, strict=True):
        assert np.array_equal(old.pixels, new.pixels)
    assert made.reference is not None and back.reference is not None and back.result is not None
    assert np.array_equal(back.reference, made.reference)
    assert back.controls == {"seed": 3, "noise": True} and back.state.active == 1
    assert (back.model, back.reference_opacity, back.reference_visible) == ("facades", 0.7, True)
    assert project.packed(back) == path.read_bytes(), "the same drawing gives the same bytes"


def changed(tmp_path: Path, members: dict[str, bytes | None], **facts: object) -> Path:
    """The good file with some members replaced, or left out."""
    path = tmp_path / "bad.gandrawing"
    with zipfile.ZipFile(io.BytesIO(project.packed(drawing()))) as good, zipfile.ZipFile(path, "w") as bad:
        for name in good.namelist():
            content = good.read(name)
            if name == project.DESCRIPTION and facts:
                content = json.dumps({**json.loads(content), **facts}).encode()
            if name not in members:
                bad.writestr(name, content)
        for name, given in members.items():
            if given is not None:
                bad.writestr(name, given, zipfile.ZIP_DEFLATED)
    return path


def png_of(width: int, height: int) -> bytes:
    buffer = io.BytesIO()
    Image.new("1", (width, height)).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("members", "facts", "words"),
    [
        ({"project.json": None}, {}, "has no project.json"),
        ({"project.json": b"{"}, {}, "no JSON"),
        ({"project.json": b"[" * 100_000}, {}, "no JSON"),
        ({"project.json": b" " * (2 << 20)}, {}, "too large"),
        ({"layer-00.png": None}, {}, "layer-00.png is missing"),
        ({"layer-00.png": b"no picture"}, {}, "no picture"),
        ({"layer-00.png": png_of(31, 20)}, {}, "another size"),
        ({"reference.png": png_of(30_000, 30_000)}, {}, "30000 × 30000"),
        ({"layer-00.png": b"\0" * (97 << 20)}, {}, "too large"),
        ({f"{n}": b"" for n in range(60)}, {}, "holds 65 files"),
        ({}, {"width": 10**9}, "width"),
        ({}, {"layers": []}, "layers"),
        ({}, {"layers": [{"name": "x"}] * 999}, "layers"),
        ({}, {"format": 2}, "newer gantool"),
        ({}, {"reference_opacity": 7}, "reference_opacity"),
        ({}, {"controls": {"a": {"b": []}}}, "controls"),
    ],
)
def test_what_was_made_up_is_refused(
    tmp_path: Path, members: dict[str, bytes | None], facts: dict[str, object], words: str
) -> None:
    with pytest.raises(UnusableError, match=words):
        project.read(changed(tmp_path, members, **facts))


def test_a_name_that_leads_elsewhere_is_never_followed(tmp_path: Path) -> None:
    path = changed(tmp_path, {"../../escaped.png": png_of(3, 3), "/etc/escaped": b"x"})
    assert project.read(path).state.width == 30
    assert not (tmp_path.parent.parent / "escaped.png").exists()


def test_every_cut_and_many_flips_are_refused_or_harmless(tmp_path: Path) -> None:
    good = project.packed(drawing())
    path = tmp_path / "bad.gandrawing"
    refused = 0
    for number in range(150):
        content = bytearray(good)
        if number % 2:
            content[int(DRAW.integers(len(content)))] ^= 1 << int(DRAW.integers(8))
        else:
            del content[int(DRAW.integers(len(content))) :]
        path.write_bytes(bytes(content))
        try:
            assert project.read(path).state.layers
        except UnusableError as error:
            refused += 1
            assert "bad.gandrawing" in str(error)
    assert refused > 120


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnusableError, match="cannot be read"):
        project.read(tmp_path / "gone.gantool")
