"""A checkpoint's model becomes that of its run."""

import os
from pathlib import Path

import pytest
import torch

from gantool import files
from gantool.api import Export, Geometry, Task
from gantool.card import PREVIEW, Card
from gantool.engine.publish import publish
from gantool.engine.weights import load_model, save_model


@pytest.mark.parametrize("links", [True, False])
def test_it_is_taken_whole_and_nothing_is_left_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    def refused(source: Path, target: Path) -> None:
        raise PermissionError

    if not links:
        monkeypatch.setattr(os, "link", refused)
    card = Card(name="m", family="f", task=Task.PAIRED, geometry=Geometry())
    save_model(tmp_path / "model", Export({"w": torch.ones(2)}, {}), card)
    (tmp_path / "model" / PREVIEW).write_bytes(b"picture")
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / f"{files.TEMPORARY}of-a-killed-process").write_bytes(b"")
    publish(tmp_path / "model", tmp_path / "run")
    assert torch.equal(load_model(tmp_path / "run")[0].weights["w"], torch.ones(2))
    names = {path.name for path in (tmp_path / "model").iterdir()}
    assert {path.name for path in (tmp_path / "run").iterdir()} == names
    publish(tmp_path / "model", tmp_path / "run")  # a link renamed onto another link of the same file stays where it is
    assert {path.name for path in (tmp_path / "run").iterdir()} == names
