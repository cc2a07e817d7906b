"""From two real folders to translated pictures on the command line, with nothing said but where they are.

The settings make the networks tiny; none of them is needed.
"""

import json
from pathlib import Path

import pytest
from PIL import Image

from gantool import cli

TINY = [word for each in ("size=32", "ngf=4", "ndf=4", "blocks=1") for word in ("--set", each)]


@pytest.mark.slow
def test_dogs_become_cats_after_a_training_of_two_folders(
    shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = [str(shared / "data/cat2dog" / name) for name in ("testA", "testB")]
    run = tmp_path / "run"
    assert cli.run(["train", "cyclegan", *folders, "--out", str(run), "--steps", "2", *TINY, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["steps"] == 2 and set(answer["metrics"]) >= {"cycle_a", "cycle_b"}
    dog, out = next((shared / "data/cat2dog/testB").glob("*.jpg")), tmp_path / "cats"
    words = ["convert", str(run), str(dog), "--out", str(out), "--set", "direction=BtoA", "--json"]
    assert cli.run(words) == 0
    (done,) = json.loads(capsys.readouterr().out)["done"]
    with Image.open(done["output"]) as made:
        assert made.mode == "RGB" and made.size == (256, 256)
