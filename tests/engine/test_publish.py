"""The model of a run, taken from a checkpoint."""

from pathlib import Path

from gantool import files
from gantool.api import Geometry, Task
from gantool.card import CARD, WEIGHTS, Card, write_card
from gantool.engine.publish import publish


def test_publishing_the_same_model_again_leaves_nothing_behind(tmp_path: Path) -> None:
    """A hard link renamed onto another link of the same file stays where it is."""
    (tmp_path / "checkpoint").mkdir()
    (tmp_path / "checkpoint" / WEIGHTS).write_bytes(b"weights")
    write_card(tmp_path / "checkpoint", Card(name="m", family="f", task=Task.PAIRED, geometry=Geometry()))
    for _ in range(2):
        publish(tmp_path / "checkpoint", tmp_path / "model")
        assert sorted(path.name for path in (tmp_path / "model").iterdir()) == sorted([CARD, WEIGHTS])
    assert not list(tmp_path.rglob(f"{files.TEMPORARY}*"))
