"""`gantool edit MODEL mix | project | directions | teach | drag | apply | film` with a fake that has styles."""

import contextlib
import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from fakes.blob import blob_model
from fakes.install import install_fake
from PIL import Image, ImageSequence

from gantool import cli, library
from gantool.cli import styling
from gantool.cli.answer import Answer
from gantool.edits import EditedModel, EditHead, EditStack, Projected, Seed, Shift, read_edit, write_edit
from gantool.edits.file import Edit
from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import AnyEdit, EditSpec, Filming, Start
from gantool.jobs.work.edit import edit as worker_edit
from gantool.metrics.resnet_small import SmallResNet


@pytest.fixture
def model(home: Path) -> str:
    install_fake(home, "gantool_blob")
    blob_model(home / "made" / "blobs")
    return library.add(home / "made" / "blobs", "blobs").name


def at_once(model: str, edit: AnyEdit, out: Path, on_conflict: Any, controls: Any, device: str) -> Answer:
    """What `gantool.cli.editing.edited` does, without a process of its own."""
    entry = library.find(model)
    spec = EditSpec(model=entry.folder, model_name=entry.name, out=out, edit=edit, on_conflict=on_conflict,
                    device="cpu")
    job = JobFolder.create(out.parent / f"job-{os.urandom(4).hex()}", spec)
    with contextlib.closing(Desk(job)) as desk:
        result = worker_edit(spec, desk).result
    return Answer(result, None, 1 if result["failed"] else 0)


@pytest.fixture
def no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(styling, "edited", at_once)


def gantool(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, Any]:
    capsys.readouterr()
    code = cli.run([*map(str, words), "--json"])
    out = capsys.readouterr().out
    return code, json.loads(out) if out.strip() else None


def pixels(path: str | Path) -> Any:
    with Image.open(path) as image:
        return np.asarray(image)


@pytest.mark.usefixtures("no_process")
def test_everything_that_styles_allow(model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"

    code, told = gantool(capsys, "edit", model, "mix", 3, "coarse=8", "3=5", "--out", out, "--device", "cpu")
    assert code == 0, told
    (mixed,) = told["done"]
    assert read_edit(Path(mixed["edit"])).head.stack.base == Seed(seed=3)
    assert pixels(told["sheet"]).shape == (32, 4 * 32 + 3 * 2, 3)

    code, told = gantool(capsys, "edit", model, "directions", "--count", 2, "--name", "1=Sideways", "--out", out)
    assert code == 0 and [each["title"] for each in told["directions"]] == ["Sideways", "Change 2"]
    assert [each.name for each in library.find(model).card.directions] == ["Sideways"]

    code, told = gantool(capsys, "edit", model, "apply", mixed["edit"], "--out", out / "again")
    assert code == 0
    assert np.array_equal(pixels(told["done"][0]["output"]), pixels(mixed["output"])), "bit for bit"

    code, told = gantool(capsys, "edit", model, "apply", "--shift", "Sideways=-1.5", "--seeds", "1,4-5", "--out", out)
    assert code == 0 and [row["input"] for row in told["done"]] == ["seed1", "seed4", "seed5"]
    stack = read_edit(Path(told["done"][1]["edit"])).head.stack
    assert isinstance(stack.operations[0], Shift) and stack.operations[0].amount == -1.5

    code, told = gantool(capsys, "edit", model, "drag", 3, "0.5,0.5:0.6,0.5", "--out", out)
    assert code == 0 and len(told["done"][0]["reached"]) == 1 and "steps" in told["done"][0]

    (tmp_path / "photos").mkdir()
    Image.fromarray(pixels(mixed["output"])).resize((50, 40)).save(tmp_path / "photos" / "my.2nd.png")
    (tmp_path / "photos" / "broken.png").write_bytes(b"no picture")
    code, told = gantool(capsys, "edit", model, "project", tmp_path / "photos", "--quality", "fast", "--out", out)
    assert code == 1 and len(told["failed"]) == 1, "one of two is no picture"
    (row,) = told["done"]
    assert row["figures"]["error"] < row["figures"]["average_error"] and "match" in row["words"]
    assert isinstance(read_edit(Path(row["edit"])).head.stack.base, Projected)
    assert Path(row["output"]).name == "blobs_my.2nd.png"

    torch.manual_seed(0)
    torch.save(SmallResNet(1, 10).state_dict(), tmp_path / "eye.pth")
    photo = tmp_path / "photos" / "my.2nd.png"
    code, told = gantool(capsys, "edit", model, "project", photo, "--quality", "fast", "--extractor",
                         tmp_path / "eye.pth", "--out", out)
    assert code == 0 and told["done"][0]["extractor"] == "ResNet-8 for 32 px (eye.pth)"
    assert told["done"][0]["figures"] != row["figures"], "another eye sees otherwise"

    code, told = gantool(capsys, "edit", model, "mix", photo, "coarse=8", "--quality", "fast", "--extractor",
                         tmp_path / "eye.pth", "--out", out)
    assert code == 0 and told["done"][0]["extractor"] == "ResNet-8 for 32 px (eye.pth)"
    assert isinstance(read_edit(Path(told["done"][0]["edit"])).head.stack.base, Projected)
    code, told = gantool(capsys, "edit", model, "apply", "--photos", photo, "--psi", "0.5", "--quality", "fast",
                         "--extractor", tmp_path / "eye.pth", "--out", out)
    assert code == 0 and told["done"][0]["extractor"] == "ResNet-8 for 32 px (eye.pth)"
    code, told = gantool(capsys, "edit", model, "mix", 3, "coarse=8", "--extractor", tmp_path / "eye.pth", "--out", out)
    assert code == 2 and "there is none" in json.dumps(told), "without a photo"

    Image.new("L", (8, 8)).save(tmp_path / "black.png")
    code, told = gantool(capsys, "edit", model, "drag", 3, "0.5,0.5:0.6,0.5", "--mask", tmp_path / "black.png",
                         "--out", out)
    assert code == 2 and "black all over" in json.dumps(told)

    code, told = gantool(capsys, "edit", model, "teach", "Luck", "--having", "1-3", "--lacking", "4-9", "--out", out)
    assert code == 2 and told is not None and "at least 4" in json.dumps(told)


def frames_of(path: str | Path) -> list[Any]:
    with Image.open(path) as film:
        return [np.asarray(frame.convert("RGB")) for frame in ImageSequence.Iterator(film)]


@pytest.mark.usefixtures("no_process")
def test_a_film_goes_through_edits_seeds_and_along_a_direction(
    model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    film, how = ("edit", model, "film"), ("--format", "png", "--frames", 4, "--out", out)
    _, told = gantool(capsys, "edit", model, "apply", "--shift", "sefa:1=2", "--seeds", "3", "--out", out)
    edit, ended = told["done"][0]["edit"], pixels(told["done"][0]["output"])
    _, told = gantool(capsys, "edit", model, "apply", "--seeds", "3,5", "--out", out)
    plain, other = (pixels(row["output"]) for row in told["done"])

    code, told = gantool(capsys, *film, 3, edit, 5, "--no-loop", *how)
    assert code == 0, told
    shown = frames_of(told["done"][0]["output"])
    assert told["done"][0]["frames"] == len(shown) == 9
    for at, expected in ((0, plain), (4, ended), (8, other)):
        assert np.array_equal(shown[at], expected), f"{at} is the station itself"
    assert not np.array_equal(shown[2], plain) and not np.array_equal(shown[2], ended)

    code, told = gantool(capsys, *film, 3, "--shift", "sefa:1=0:2", *how)
    assert code == 0, told
    assert Path(told["done"][0]["output"]).name == "blobs_film-seed3_sefa_1.png", "a name for every system"
    along = frames_of(told["done"][0]["output"])
    assert len(along) == 8 and np.array_equal(along[2], shown[2]), "one slider between them: that is the same way"
    assert all(np.array_equal(along[4 + at], along[4 - at]) for at in (1, 2, 3)), "there and back"

    swing = (edit, "--shift", "sefa:1=-1:1", "--no-loop", "--name", "swing", *how)
    code, told = gantool(capsys, *film, *swing)
    assert code == 0 and Path(told["done"][0]["output"]).name == "blobs_swing.png"
    _, at_one = gantool(capsys, "edit", model, "apply", "--shift", "sefa:1=1", "--seeds", "3", "--out", out)
    assert np.array_equal(frames_of(told["done"][0]["output"])[4], pixels(at_one["done"][0]["output"])), "not 2 + 1"

    again, told = gantool(capsys, *film, *swing)
    assert again == 0 and Path(told["done"][0]["output"]).name != "blobs_swing.png", "never over another film"
    code, told = gantool(capsys, *film, 3, 5, "--format", "pictures", "--frames", 2, "--along", "sphere", "--out", out)
    assert [Path(row["output"]).stem[-5:] for row in told["done"]] == ["00000", "00001", "00002", "00003"]


@pytest.mark.usefixtures("no_process")
def test_a_name_leads_nowhere_else(model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    film = ("edit", model, "film", 1, 2, "--frames", 1)
    code, told = gantool(capsys, *film, "--name", "../../out", "--out", tmp_path / "o")
    assert code == 0 and Path(told["done"][0]["output"]).parent == tmp_path / "o"


def test_a_film_that_is_stopped_leaves_no_half_of_it(model: str, tmp_path: Path) -> None:
    entry = library.find(model)
    way = Filming(stations=(Start(seed=1), Start(seed=2)), frames=1000)
    spec = EditSpec(model=entry.folder, model_name=model, out=tmp_path / "out", edit=way, device="cpu")
    job = JobFolder.create(tmp_path / "job", spec)
    with contextlib.closing(Desk(job)) as desk:
        desk.may_go_on = lambda: False  # type: ignore[method-assign]  # in its place
        ending = worker_edit(spec, desk)
    assert ending.result["done"] == [] and not list((tmp_path / "out").glob("[!.]*"))


def test_an_edit_of_another_version_is_painted_with_a_word(
    model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head = EditHead(model=EditedModel(name="blobs", family="blob", sha256="0" * 64), stack=EditStack(base=Seed(seed=3)))
    write_edit(tmp_path / "old.ganedit", Edit(head, {}))
    assert cli.run(["edit", model, "apply", str(tmp_path / "old.ganedit"), "--out", str(tmp_path / "out")]) == 0
    assert "another version of blobs" in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(("words", "reason"), [
    (["mix", "3", "coarse"], "which layers"),
    (["mix", "cat", "coarse=3"], "neither a seed, a saved edit (.ganedit) nor a picture"),
    (["drag", "cat.png", "0.5,0.5:0.6,0.5"], "neither a seed nor"),
    (["mix", "3", "coarse=cat.png", "--extractor", "none.npz"], "none.npz does not exist"),
    (["mix", "3", "fine=1-x"], "neither a seed"),
    (["mix", "3", "1-x=4"], "no list of numbers"),
    (["apply", "--seeds", "1", "--shift", "Age"], "no move along"),
    (["drag", "3", "here:there"], "no move"),
    (["apply", "--seeds", "1-99999999"], "more than"),
    (["film", "3", "--shift", "Age=3"], "no way along"),
    (["project", "mine.png", "--extractor", "none.npz"], "none.npz does not exist"),
    (["film", "3"], "needs two pictures"),
    (["film", "3", "4", "--shift", "sefa:1=0:1"], "begins with one picture"),
])  # fmt: skip
def test_what_cannot_be_done_is_said_in_a_line(
    model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], reason: str
) -> None:
    capsys.readouterr()
    assert cli.run(["edit", model, *words, "--out", str(tmp_path)]) == 2
    assert reason in " ".join(capsys.readouterr().err.split())
