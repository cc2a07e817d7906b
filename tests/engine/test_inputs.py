"""Which files a batch takes, and what its journal remembers of them."""

import os
from pathlib import Path

import pytest

from gantool.engine.inputs import find_inputs
from gantool.engine.journal import Journal


@pytest.mark.skipif(os.name == "nt", reason="needs rights on Windows")
def test_hard_links_are_two_files_and_other_links_the_same_one(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.png").write_bytes(b"1")
    (folder / "copy.png").hardlink_to(folder / "a.png")
    (folder / "shortcut.png").symlink_to(folder / "a.png")
    found = find_inputs([folder, folder / "a.png"], tmp_path / "out")
    assert [each.path.name for each in found] == ["a.png", "copy.png"]


def test_an_output_that_another_input_took_over_is_made_again(tmp_path: Path) -> None:
    one, two, output = tmp_path / "1/a.png", tmp_path / "2/a.png", tmp_path / "out/a_m.png"
    for path in (one, two, output):
        path.parent.mkdir()
        path.write_bytes(b"1")
    for again in (False, True):
        journal = Journal(output.parent, {})
        if again:
            assert journal.result(one) is None and journal.result(two) == output
        journal.record(one, output)
        assert journal.result(one) == output
        journal.record(two, output)  # a batch that overwrites
        assert journal.result(one) is None and journal.is_output(output)
        journal.close()


@pytest.mark.skipif(os.name == "nt", reason="needs rights on Windows")
def test_what_is_named_comes_whatever_it_is_and_a_closed_folder_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone, circle, inner = tmp_path / "gone.png", tmp_path / "circle.png", tmp_path / "in" / "closed"
    gone.symlink_to("nowhere.png")
    circle.symlink_to(circle)
    inner.mkdir(parents=True)
    real = os.scandir

    def scandir(path: str) -> object:
        if Path(path) == inner:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = find_inputs([gone, circle, tmp_path / "in"], tmp_path / "out")
    assert [each.path for each in found] == [gone, circle, inner]
    assert [bool(each.fault) for each in found] == [False, False, True] and "Permission denied" in found[2].fault
