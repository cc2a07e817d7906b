"""Published networks are found where a person keeps them, and fetched only whole and genuine."""

import io
import urllib.error
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from metrics.networks import known_as

from gantool import measures
from gantool.api import Task
from gantool.errors import UnusableError
from gantool.measures.download import fetch
from gantool.measures.networks import check_genuine, own_folder

NAME = "squeezenet1_1-b8a52dc0.pth"


@pytest.fixture(autouse=True)
def no_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    return tmp_path / "torch" / "hub" / "checkpoints"


def gives(content: bytes) -> Any:
    def open_url(url: str, timeout: float) -> BinaryIO:
        assert url.startswith("https://") and timeout > 0
        return io.BytesIO(content)

    return open_url


def test_weights_are_found_in_all_places(tmp_path: Path, no_cache: Path, home: Path) -> None:
    assert measures.at_hand("squeeze") is None
    for folder, given in ((no_cache, None), (home / "weights", None), (tmp_path / "mine", tmp_path / "mine")):
        folder.mkdir(parents=True)
        (folder / NAME).write_bytes(b"weights")
        assert measures.at_hand("squeeze", given) == folder / NAME, "the later places go before the earlier"
    measures.remember_weights(tmp_path / "mine")
    assert measures.at_hand("squeeze") == tmp_path / "mine" / NAME
    measures.remember_weights(None)
    assert measures.at_hand("squeeze") == home / "weights" / NAME


def test_a_damaged_setting_is_none(home: Path) -> None:
    for content in (b"{", b"[]", b'{"weights": 3}', b"\xff"):
        (home / "measuring.json").write_bytes(content)
        assert measures.remembered_weights() is None


def test_the_sentence_names_file_places_and_ways_out(tmp_path: Path) -> None:
    words = measures.absent("inception", tmp_path)
    for each in ("weights-inception-2015-12-05-6726825d.pth", str(tmp_path), "--weights", "--download", "96 MB"):
        assert each in words


def test_what_is_fetched_is_whole_and_genuine(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    with known_as("squeeze", b"weights" * 1000):
        path = fetch("squeeze", None, lambda *both: heard.append(both), open_url=gives(b"weights" * 1000))
        assert path == own_folder() / NAME and path.read_bytes() == b"weights" * 1000 and heard[-1][0] == 7000
        check_genuine("squeeze", path)
        with pytest.raises(UnusableError, match="SHA-256"):
            fetch("squeeze", tmp_path / "new", open_url=gives(b"something else"))
        with pytest.raises(UnusableError, match="stopped"):
            fetch("squeeze", tmp_path / "new", may_go_on=lambda: False, open_url=gives(b"weights" * 1000))
    assert not list((tmp_path / "new").iterdir()), "nothing is left behind"
    with pytest.raises(UnusableError, match="damaged or another file"):
        check_genuine("squeeze", path)


def test_what_cannot_be_reached_is_one_sentence(tmp_path: Path) -> None:
    def refuse(url: str, timeout: float) -> BinaryIO:
        raise urllib.error.URLError("no route to host")

    class Breaking(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise ConnectionResetError("connection reset")

    for open_url in (refuse, lambda url, timeout: Breaking()):
        with pytest.raises(UnusableError, match="could not be fetched"):
            fetch("squeeze", tmp_path / "new", open_url=open_url)
    assert not list((tmp_path / "new").iterdir())


def test_a_download_that_does_not_end_is_ended(tmp_path: Path) -> None:
    class Endless(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            return bytes(size or 1)

    with pytest.raises(UnusableError, match="larger than"):
        fetch("squeeze", tmp_path, open_url=lambda url, timeout: Endless())


def test_figures_are_chosen_by_task_and_named_by_what_they_are() -> None:
    names = [figure.name for figure in measures.chosen(Task.PAIRED, ())]
    assert "fid" in names and "frechet_distance" not in names and "inception_score" not in names
    relative = measures.chosen(Task.PAIRED, ("fid", "kid"), own_extractor=True)
    assert [figure.name for figure in relative] == ["frechet_distance", "kernel_distance"]
    with pytest.raises(UnusableError, match="there are l1, psnr"):
        measures.chosen(Task.PAIRED, ("path_length",))
    assert {figure.name for figure in measures.chosen(Task.SYNTHESIS, ())} >= {"path_length", "diversity", "kid"}
