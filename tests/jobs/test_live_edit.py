"""The live editing process: pictures, thumbnails, directions, and long work that can be ended and never blocks it."""

import base64
import io
import queue
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from fakes.blob import blob_model
from fakes.install import install_fake
from PIL import Image
from PySide6.QtGui import QImage

from gantool import library
from gantool.edits import (
    Drag,
    Edit,
    EditHead,
    EditStack,
    Grain,
    Mix,
    Parts,
    Projected,
    Seed,
    Shift,
    Truncation,
    end_session,
    new_session,
)
from gantool.jobs import talking
from gantool.jobs.editing import EditProcess, Facts, FoundDirection, plane
from gantool.jobs.live import new_pixels
from gantool.jobs.pixels import SharedPixels
from gantool.jobs.work import live_edit
from gantool.jobs.work.edit_model import OpenedModel
from gantool.jobs.work.edit_tasks import Report, Work
from gantool.jobs.work.live_edit import Cancelled, LiveEdit
from gantool.metrics.resnet_small import SmallResNet

PATIENCE = 120  # seconds, on a machine that does much else


class Talk:
    """A live process, what it says, and the picture that it paints into."""

    def __init__(self, model: Path) -> None:
        self.heard: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self.session = new_session()
        self.process = EditProcess(self.heard.put)
        self.process.open(model, self.session, device="cpu")
        self.facts = Facts.model_validate(self.hear("opened"))
        self.pixels: SharedPixels = new_pixels(self.facts.width, self.facts.height)
        self.process.show(self.pixels)
        self.hear("shown")
        self._number = 0

    def hear(self, told: str = "") -> dict[str, Any]:
        """The next message, or the next that tells this."""
        while True:
            said = self.heard.get(timeout=PATIENCE)
            assert said is not None, self.process.log()
            if told in ("", said["told"]):
                return said
            assert said["told"] not in ("failed", "refused"), said

    def ask(self, request: Callable[..., None], *values: Any) -> int:
        self._number += 1
        request(self._number, *values)
        return self._number

    def picture(self, stack: EditStack) -> Any:
        number = self.ask(self.process.render, stack)
        assert self.hear("rendered")["number"] == number
        return self.pixels.array.copy()

    def close(self) -> None:
        self.process.end()
        self.pixels.close()
        end_session(self.session)


@pytest.fixture
def model(home: Path) -> Path:
    install_fake(home, "gantool_blob")
    blob_model(home / "made" / "blobs")
    return library.add(home / "made" / "blobs", "blobs").folder


@pytest.fixture
def talk(model: Path) -> Iterator[Talk]:
    made = Talk(model)
    yield made
    made.close()


def seed(number: int) -> EditStack:
    return EditStack(base=Seed(seed=number))


def test_it_paints_edits_and_their_thumbnails(talk: Talk) -> None:
    assert (talk.facts.width, talk.facts.height, talk.facts.model.name) == (32, 32, "blobs")
    assert {"shift", "drag", "project", "teach", "noise"} <= set(talk.facts.able) and not talk.facts.unable
    assert talk.facts.presets == {"coarse": (0, 1), "middle": (2,), "fine": (3,)}
    plain = talk.picture(seed(1))
    mixed = talk.picture(seed(1).then(Mix(other=Seed(seed=2), layers="fine")))
    assert not np.array_equal(plain, mixed)
    assert np.array_equal(talk.picture(seed(1)), plain), "bit for bit"
    assert not np.array_equal(talk.picture(seed(1).then(Grain(noise=5))), plain)
    average = talk.picture(seed(1).then(Truncation(psi=0)))
    assert np.array_equal(average, talk.picture(seed(7).then(Truncation(psi=0))))
    number = talk.ask(talk.process.thumbnails, plane(1, None, (0, 0), 1.0, 3), 16, "plane")
    thumbs = [talk.hear("thumbnail") for _ in range(9)]
    assert [(each["number"], each["at"]) for each in thumbs] == [(number, at) for at in range(9)]
    with Image.open(io.BytesIO(base64.b64decode(thumbs[4]["picture"]))) as middle:
        assert middle.size == (16, 16)


def test_directions_are_found_taught_and_kept_in_the_card(talk: Talk, model: Path) -> None:
    talk.ask(talk.process.directions, "sefa", 3)
    found = [FoundDirection.model_validate(each) for each in talk.hear("finished")["directions"]]
    assert len(found) == 3
    moved = talk.picture(seed(1).then(Shift(direction=found[0].part, amount=1.5)))
    assert not np.array_equal(moved, talk.picture(seed(1)))
    talk.ask(talk.process.name_direction, found[0], "Sideways")
    assert talk.hear("finished")["direction"]["named"]
    (kept,) = library.find("blobs").card.directions
    assert (kept.name, kept.origin) == ("Sideways", "sefa")
    again = Talk(model)
    try:
        (named,) = again.facts.directions
        assert named.title == "Sideways" and named.part == found[0].part
        assert np.array_equal(again.picture(seed(1).then(Shift(direction=named.part, amount=1.5))), moved)
    finally:
        again.close()
    talk.ask(talk.process.teach, [seed(1)], [seed(2)], "Round")
    assert "at least 4" in talk.hear("refused")["reason"]


def test_a_drag_a_photo_and_a_file(talk: Talk, tmp_path: Path) -> None:
    Image.fromarray(talk.picture(seed(5))[..., :3]).save(tmp_path / "photo.png")
    torch.save(SmallResNet(1, 10).state_dict(), tmp_path / "eye.pth")
    number = talk.ask(talk.process.project, tmp_path / "photo.png", "fast", tmp_path / "eye.pth")
    assert talk.hear("progress")["number"] == number
    talk.process.cancel(number)
    asked = talk.ask(talk.process.render, seed(3))
    said = talk.hear()
    while said["told"] == "progress":
        said = talk.hear()
    rest = [said, talk.hear()]
    assert {each["told"] for each in rest} == {"rendered", "finished"}
    assert next(each for each in rest if each["told"] == "rendered")["number"] == asked
    done = next(each for each in rest if each["told"] == "finished")
    assert done["stopped"] and done["number"] == number and done["figures"]["error"] < 0.5
    assert done["extractor"] == "ResNet-8 for 32 px (eye.pth)" and done["compared_by"] == "perceptual features"
    base = Projected.model_validate(done["base"])

    talk.ask(talk.process.drag, EditStack(base=base), [(0.5, 0.5)], [(0.6, 0.5)])
    dragged = talk.hear("finished")
    stack = EditStack(base=base).then(Drag.model_validate(dragged["operation"]))
    picture = talk.picture(stack)
    talk.ask(talk.process.save, stack, tmp_path / "mine.ganedit", "Mine")
    talk.hear("finished")
    talk.ask(talk.process.load, tmp_path / "mine.ganedit")
    loaded = talk.hear("finished")
    assert loaded["remark"] == "" and loaded["title"] == "Mine"
    assert np.array_equal(talk.picture(EditStack.model_validate(loaded["stack"])), picture)
    talk.ask(talk.process.drag, seed(1), [], [])
    assert "no point" in talk.hear("refused")["reason"]


def test_a_model_name_out_of_a_foreign_edit_is_told_without_control_characters(model: Path) -> None:
    session = new_session()
    opened = OpenedModel.load(model, "blobs", "cpu", Parts(session))
    made = opened.identity.model_copy(update={"name": "\x1b[2J\nblobs", "sha256": "0" * 64})
    remark = opened.take(Edit(EditHead(model=made, stack=seed(1)), {}))
    end_session(session)
    assert remark.isprintable() and r"\x1b[2J\nblobs (00000000)" in remark


@pytest.mark.parametrize("channels", [3, 4])
def test_a_detailed_picture_fits_into_a_message(channels: int) -> None:
    """Noise, which no format makes small; transparent pictures had grown beyond the longest line, and never came."""
    picture = torch.rand(1, channels, 1024, 1024, generator=torch.Generator().manual_seed(0)) * 2 - 1
    packed = live_edit._encoded(picture, live_edit.VIEW)
    assert len(packed) < talking.LONGEST_LINE // 2
    image = QImage.fromData(base64.b64decode(packed))  # as the window reads it
    assert 300 < image.width() == image.height() <= live_edit.VIEW
    assert image.hasAlphaChannel() == (channels == 4)


def test_lines_that_are_no_message_are_kept_for_a_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is longer than the longest line is one such, and the next message is understood again."""
    (tmp_path / "gantool_says.py").write_text(
        """for line in '{"told": "a"}', "noise", '{"told": "' + "b" * 300 + '"}', '{"told": "c"}': print(line)""")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(talking, "LONGEST_LINE", 100)
    monkeypatch.setattr(talking.TalkingProcess, "module", "gantool_says", raising=False)
    heard: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
    process = talking.TalkingProcess(heard.put)
    assert [heard.get(timeout=PATIENCE) for _ in range(3)] == [{"told": "a"}, {"told": "c"}, None]
    process.end()
    assert " bytes could not be read: noise" in process.log()
    assert process.log().count("could not be read") == 2
    assert '100 bytes could not be read: {"told": "bbb' in process.log()


def test_nothing_is_kept_or_told_of_long_work_that_is_discarded(
    model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, dict[str, Any]]] = []
    cancelled = Cancelled()
    live = LiveEdit(lambda told_, **values: told.append((told_, values)), cancelled)
    closed: list[str] = []

    def looks(opened: Any, photo: Path, *asked: Any) -> Work:
        try:
            yield Report(1, 2, "Looking")
        finally:
            closed.append(photo.name)
        return {"kept": photo.name}

    monkeypatch.setattr(live_edit, "project_photo", looks)
    session = new_session()
    live._take({"do": "open", "model": str(model), "session": str(session), "device": "cpu"})
    for number, name in ((7, "a.png"), (8, "b.png")):
        live._take({"do": "project", "number": number, "photo": name, "quality": "best"})
    live._advance()
    cancelled.hear({"do": "discard", "number": 7})
    live._take({"do": "discard", "number": 7})
    for _ in range(4):
        live._advance()
    end_session(session)
    assert closed == ["a.png", "b.png"]
    assert [values for kind, values in told if kind == "finished"] == [
        {"number": 8, "stopped": False, "kept": "b.png"}]


def test_long_work_is_cancelled_before_it_is_asked_for(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[str, dict[str, Any]]] = []
    cancelled = Cancelled()
    live = LiveEdit(lambda told_, **values: told.append((told_, values)), cancelled)

    def drags(*asked: Any) -> Work:
        for step in range(3):
            yield Report(step, 3, "Moving")
            if asked[-1]():
                break
        return {"steps": step}

    monkeypatch.setattr(live_edit, "drag_points", drags)
    session = new_session()
    live._take({"do": "open", "model": str(model), "session": str(session), "device": "cpu"})
    cancelled.hear({"do": "cancel", "number": 7})
    for number in (7, 8):
        live._take({"do": "drag", "number": number, "stack": {}, "handles": [], "targets": []})
    for _ in range(6):
        live._advance()
    end_session(session)
    assert [values for kind, values in told if kind == "finished"] == [
        {"number": 7, "stopped": True, "steps": 0}, {"number": 8, "stopped": False, "steps": 2}]


def test_long_work_that_fails_unforeseen_is_told_in_a_sentence_and_ends_nothing(
    model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, dict[str, Any]]] = []
    live = LiveEdit(lambda told_, **values: told.append((told_, values)), Cancelled())

    def breaks(*asked: Any) -> Work:
        yield Report(1, 2, "Looking")
        raise RuntimeError("CUDA error: the card fell off\nand much more")

    monkeypatch.setattr(live_edit, "project_photo", breaks)
    session = new_session()
    live._take({"do": "open", "model": str(model), "session": str(session), "device": "cpu"})
    for number in (7, 8):
        live._take({"do": "project", "number": number, "photo": "a.png", "quality": "fast"})
    for _ in range(4):
        live._advance()
    end_session(session)
    reason = "The model could not do this: CUDA error: the card fell off."
    refused = [values for kind, values in told if kind == "refused"]
    assert refused == [{"number": number, "reason": reason} for number in (7, 8)]
