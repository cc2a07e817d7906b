"""Models out of the library and into it again."""

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import torch

from gantool import library
from gantool.card import write_card
from gantool.engine.weights import load_model
from gantool.errors import GantoolError, UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import AdoptSpec, AnySpec, ExportSpec
from gantool.jobs.work.adopt import adopt
from gantool.jobs.work.export import export


def run(folder: Path, spec: AnySpec) -> Mapping[str, Any]:
    job = JobFolder.create(folder / f"job-{os.urandom(4).hex()}", spec)
    with contextlib.closing(Desk(job)) as desk:
        if isinstance(spec, AdoptSpec):
            return adopt(spec, desk).result
        assert isinstance(spec, ExportSpec)
        return export(spec, desk).result


@pytest.fixture
def foreign(tmp_path: Path, fake_plugin: Path) -> Path:
    """A checkpoint of the fake family's "other tool"."""
    path = tmp_path / "downloads" / "latest_net_G.pth"
    path.parent.mkdir()
    torch.save({"module.affine.weight": torch.eye(3).view(3, 3, 1, 1), "module.affine.bias": torch.zeros(3)}, path)
    return path


def test_a_foreign_file_becomes_a_model_of_the_library(tmp_path: Path, foreign: Path) -> None:
    result = run(tmp_path, AdoptSpec(path=foreign))
    assert result["family"] == "mean-colour" and "colour map" in result["report"]
    entry = library.find(result["name"])
    assert entry.name == "downloads"  # the file's own name says nothing
    assert torch.equal(load_model(entry)[0].weights["map.weight"], torch.eye(3).view(3, 3, 1, 1))
    assert run(tmp_path, AdoptSpec(path=foreign))["name"] != result["name"]


@pytest.mark.parametrize("format", ["safetensors", "pth"])
def test_what_is_exported_comes_back_the_same(tmp_path: Path, foreign: Path, format: str) -> None:
    first = library.find(run(tmp_path, AdoptSpec(path=foreign, name="first"))["name"])
    out = tmp_path / f"shared.{format}"
    run(tmp_path, ExportSpec(model=first.folder, format=format, out=out))  # type: ignore[arg-type]  # parametrised
    second = library.find(run(tmp_path, AdoptSpec(path=out, name="second"))["name"])
    assert second.card.sha256 == first.card.sha256


def test_a_run_folder_is_copied_whole_and_an_unknown_file_refused(tmp_path: Path, foreign: Path) -> None:
    first = library.find(run(tmp_path, AdoptSpec(path=foreign, name="first"))["name"])
    assert run(tmp_path, AdoptSpec(path=first.folder, name="copy"))["name"] == "copy"
    stranger = tmp_path / "stranger.pth"
    torch.save({"something": torch.zeros(3)}, stranger)
    with pytest.raises(UnusableError, match="no family knows"):
        run(tmp_path, AdoptSpec(path=stranger))
    with pytest.raises(UnusableError, match="is not there"):
        run(tmp_path, AdoptSpec(path=tmp_path / "nothing.pth"))


def test_a_shared_file_comes_in_as_the_same_model(tmp_path: Path, foreign: Path) -> None:
    first = library.find(run(tmp_path, AdoptSpec(path=foreign, name="first"))["name"])
    first = library.amend("first", licence="CC0-1.0", notes="from the old tool")
    path = library.share(first, tmp_path / "first.gantool")
    result = run(tmp_path, AdoptSpec(path=path))
    second = library.find(result["name"])
    assert (second.name, second.card.sha256) == ("first 2", first.card.sha256)
    assert second.card.notes == "from the old tool" and "CC0-1.0" in result["report"]


def test_a_shared_file_that_does_not_run_is_not_taken_in(tmp_path: Path, foreign: Path) -> None:
    first = library.find(run(tmp_path, AdoptSpec(path=foreign, name="first"))["name"])
    facts = first.card.amended({"family": "unheard-of"})
    write_card(first.folder, facts)
    path = library.share(library.find("first"), tmp_path / "first.gantool")
    with pytest.raises(UnusableError, match="unheard-of"):
        run(tmp_path, AdoptSpec(path=path, name="second"))
    write_card(first.folder, first.card.amended({"architecture": {"input_channels": 9, "output_channels": 3}}))
    path = library.share(library.find("first"), tmp_path / "wrong.gantool")
    with pytest.raises(GantoolError):
        run(tmp_path, AdoptSpec(path=path, name="second"))
    assert [entry.name for entry in library.entries()[0] if entry.origin is library.Origin.USER] == ["first"]
