"""A model as one file: equal files for equal models, whole or not at all, and nothing but a model comes out of one."""

import io
import os
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from test_library import make

from gantool import files, library
from gantool.card import CARD, PREVIEW, WEIGHTS, read_card
from gantool.errors import GantoolError, UnusableError


@pytest.fixture
def entry(tmp_path: Path) -> library.Entry:
    return library.add(make(tmp_path / "m", content=os.urandom(3000)), "Facades")


def test_what_was_shared_comes_out_the_same(tmp_path: Path, entry: library.Entry) -> None:
    first, second = (library.share(entry, tmp_path / name) for name in ("a.gantool", "b.gantool"))
    assert first.read_bytes() == second.read_bytes()
    with library.unpacked(first) as folder:
        assert {path.name for path in folder.iterdir()} == {CARD, WEIGHTS, PREVIEW}
        assert read_card(folder) == entry.card
        assert (folder / WEIGHTS).read_bytes() == entry.weights.read_bytes()
        library.add(folder, "again")
    assert not folder.exists()
    with pytest.raises(UnusableError, match="is there already"):
        library.share(entry, first)


def test_a_damaged_model_is_not_shared(tmp_path: Path, entry: library.Entry) -> None:
    entry.weights.write_bytes(b"other")
    with pytest.raises(UnusableError, match="does not match its card"):
        library.share(entry, tmp_path / "a.gantool")
    assert not (tmp_path / "a.gantool").exists()


def archive(members: list[tuple[str, bytes]], compression: int = zipfile.ZIP_STORED) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", compression) as made:
        for name, data in members:
            made.writestr(name, data)
    return content.getvalue()


def lying(content: bytes) -> bytes:
    """The table of contents says that the weights are a gigabyte, in the file and in the archive alike."""
    at = content.rindex(b"PK\x01\x02", 0, content.rindex(WEIGHTS.encode()))
    return content[: at + 20] + struct.pack("<II", 1 << 30, 1 << 30) + content[at + 28 :]


CARD_AND_WEIGHTS = [(CARD, b"{}"), (WEIGHTS, b"w" * 100)]
HOSTILE: list[tuple[str, Callable[[], bytes]]] = [
    ("traversal", lambda: archive([*CARD_AND_WEIGHTS, ("../../evil.py", b"x")])),
    ("absolute", lambda: archive([*CARD_AND_WEIGHTS, ("/tmp/evil", b"x")])),
    ("backslash", lambda: archive([(CARD, b"{}"), ("..\\model.safetensors", b"x")])),
    ("folder", lambda: archive([(CARD, b"{}"), ("model/", b"")])),
    ("code", lambda: archive([*CARD_AND_WEIGHTS, ("plugin.py", b"x")])),
    ("bomb", lambda: archive([(CARD, b"{}"), (WEIGHTS, b"\0" * 20_000_000)], zipfile.ZIP_DEFLATED)),
    ("huge card", lambda: archive([(CARD, b" " * (9 << 20)), (WEIGHTS, b"w")])),
    ("many members", lambda: archive([(f"{at}", b"") for at in range(5000)])),
    ("lying size", lambda: lying(archive(CARD_AND_WEIGHTS))),
    ("no card", lambda: archive([(WEIGHTS, b"w")])),
    ("cut off", lambda: archive(CARD_AND_WEIGHTS)[:-30]),
    ("flipped bit", lambda: archive(CARD_AND_WEIGHTS).replace(b"w" * 100, b"w" * 50 + b"x" + b"w" * 49)),
    ("no zip", lambda: b"weights" * 20),
    ("empty", lambda: b""),
]


@pytest.mark.parametrize(("name", "make_it"), HOSTILE, ids=[name for name, _ in HOSTILE])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_what_is_no_shared_model_is_refused_and_leaves_nothing(
    tmp_path: Path, name: str, make_it: Callable[[], bytes]
) -> None:
    path = tmp_path / "deep" / "down" / f"{name}.gantool"
    path.parent.mkdir(parents=True)
    path.write_bytes(make_it())
    cached = set(files.folder("cache").iterdir())
    with pytest.raises(GantoolError) as refused, library.unpacked(path):
        pass
    assert str(refused.value).endswith(".") and "\n" not in str(refused.value)
    assert set(files.folder("cache").iterdir()) == cached
    assert [each.name for each in tmp_path.rglob("*")] == ["deep", "down", path.name]


def test_the_same_member_twice_is_refused(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        content = archive([(CARD, b"{}"), (CARD, b"{}"), (WEIGHTS, b"w")])
    (tmp_path / "twice.gantool").write_bytes(content)
    with pytest.raises(UnusableError, match="which no shared model does"), library.unpacked(tmp_path / "twice.gantool"):
        pass
