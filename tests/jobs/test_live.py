"""Live rendering: one under way, newest wins, never backwards, the last always shown; and a process that says so."""

import queue
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from fakes.model import negative_model
from gantool_pix2pix.networks import Architecture, generator, settings_of
from gantool_pix2pix.translator import Pix2PixTranslator
from hypothesis import given, settings
from hypothesis import strategies as st

from gantool.api import Export, Task
from gantool.card import Card
from gantool.engine.weights import save_model
from gantool.errors import UnusableError
from gantool.jobs.live import LiveProcess, Render, Requests, new_pixels
from gantool.jobs.pixels import SharedPixels

PATIENCE = 120  # seconds, on a machine that does much else


@given(st.lists(st.sampled_from(["result", "result", "variation 1", "variation 2", "answer", "late answer", "lost"])))
@settings(max_examples=300, deadline=None)
def test_whatever_happens_the_newest_comes_last(events: list[str]) -> None:
    requests, sent, stamp = Requests[Render](), [], 0
    newest: dict[str, int] = {}
    answered: list[tuple[int, Render]] = []

    def send() -> None:
        before = requests.under_way
        if (wished := requests.next()) is not None:
            assert before is None, "two under way"
            sent.append(wished)

    for event in events:
        if event == "answer" and requests.under_way is not None:
            number = requests.under_way[0]
            render = requests.answered(number)
            assert render is not None
            answered.append((number, render))
        elif event == "late answer" and sent:
            assert requests.answered(sent[0][0] - 1) is None
        elif event == "lost":
            requests.lost()
        elif event not in ("answer", "late answer"):
            stamp += 1
            newest[event] = stamp
            requests.wish(Render({"stamp": stamp}, purpose=event))
        send()
    while requests.under_way is not None:
        number = requests.under_way[0]
        answered.append((number, requests.answered(number) or Render()))
        send()
    numbers = [number for number, _ in sent]
    assert numbers == sorted(set(numbers))
    for purpose, last in newest.items():
        stamps = [render.controls["stamp"] for _, render in answered if render.purpose == purpose]
        assert stamps == sorted(stamps), "an older picture after a newer one"
        assert stamps[-1] == last, "the last wish was never shown"


def test_the_result_comes_before_variations() -> None:
    requests = Requests[Render]()
    for purpose in ("variation 1", "result", "variation 2"):
        requests.wish(Render(purpose=purpose))
    order = []
    while (wished := requests.next()) is not None:
        order.append(wished[1].purpose)
        requests.answered(wished[0])
    assert order == ["result", "variation 1", "variation 2"]


def test_pixels_of_another_size_are_refused(tmp_path: Path) -> None:
    made = SharedPixels.create(tmp_path, "x", 8, 4)
    made.array[1, 2] = (1, 2, 3, 4)
    seen = SharedPixels(made.path, 8, 4)
    assert tuple(seen.array[1, 2]) == (1, 2, 3, 4)
    with pytest.raises(UnusableError, match="another size"):
        SharedPixels(made.path, 8, 5)
    with pytest.raises(UnusableError, match="most"):
        SharedPixels(made.path, 10**9, 1)
    seen.close()
    made.close()
    assert not made.path.exists()


class Talk:
    """A live process and what it says."""

    def __init__(self, model: Path) -> None:
        self.heard: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self.process = LiveProcess(self.heard.put)
        self.process.open(model, device="cpu")
        self.pixels: list[SharedPixels] = []

    def hear(self) -> dict[str, Any] | None:
        return self.heard.get(timeout=PATIENCE)

    def canvas(self, width: int, height: int) -> tuple[SharedPixels, SharedPixels]:
        both = new_pixels(width, height), new_pixels(width, height)
        self.pixels += both
        self.process.show_canvas(*both)
        said = self.hear()
        assert said is not None and said["told"] == "shown", said
        return both

    def close(self) -> None:
        self.process.end()
        for each in self.pixels:
            each.close()


@pytest.fixture
def talk(fake_plugin: Path, tmp_path: Path) -> Iterator[Talk]:
    made = Talk(negative_model(tmp_path / "negative"))
    said = made.hear()
    assert said is not None and said["told"] == "opened" and said["scale"] == 1, said
    yield made
    made.close()


def test_it_translates_what_changed_and_refuses_in_words(talk: Talk) -> None:
    canvas, result = talk.canvas(24, 16)
    assert not canvas.path.exists() and not result.path.exists(), "a crash of both would leave them behind"
    draw = np.random.default_rng(0)
    canvas.array[...] = draw.integers(0, 256, canvas.array.shape)
    canvas.array[..., 3] = 255
    talk.process.request(1, Render(), None)
    said = talk.hear()
    assert said is not None and said["told"] == "rendered" and said["number"] == 1, said
    assert np.abs(result.array[..., :3].astype(int) - (255 - canvas.array[..., :3])).max() <= 1

    first = canvas.array.copy()
    canvas.array[...] = (9, 9, 9, 255)
    talk.process.request(2, Render(), (4, 2, 10, 6))  # only this part is said to have changed
    assert (talk.hear() or {})["number"] == 2
    wanted = 255 - first[..., :3].astype(int)
    wanted[2:8, 4:14] = 255 - 9
    assert np.abs(result.array[..., :3] - wanted).max() <= 1

    talk.process.request(3, Render({"grain": 7}), None)
    said = talk.hear()
    assert said is not None and said["told"] == "refused" and "grain" in said["reason"], said
    talk.process.request(4, Render({"grain": 1.0, "seed": 3}), None)
    assert (talk.hear() or {})["told"] == "rendered"
    noisy = result.array.copy()
    talk.process.request(5, Render(derive=True), None)
    said = talk.hear()
    assert said is not None and said["told"] == "refused" and "recipe" in said["reason"], said
    assert np.array_equal(result.array, noisy), "a refused request leaves the last result"

    other, shown = talk.canvas(40, 8)
    other.array[...] = (1, 2, 3, 255)
    talk.process.request(6, Render(), None)
    assert (talk.hear() or {})["number"] == 6
    assert tuple(shown.array[0, 0]) == (254, 253, 252, 255)


def unet(folder: Path) -> Path:
    """A small model that OpenVINO can hold."""
    torch.manual_seed(0)
    facts = Architecture(generator="unet", input_channels=3, output_channels=3, width=8, depth=4, trained=64)
    export = Export(generator(facts).state_dict(), settings_of(facts))
    translator = Pix2PixTranslator(export)
    card = Card(name="unet", family="pix2pix", task=Task.PAIRED, geometry=translator.geometry,
                controls=translator.controls)  # fmt: skip
    save_model(folder, export, card)
    return folder


def test_two_backends_take_turns_with_strokes_until_one_has_won(home: Path, tmp_path: Path) -> None:
    pytest.importorskip("openvino", reason="OpenVINO has no wheel for this machine")
    talk = Talk(unet(tmp_path / "unet"))
    assert (talk.hear() or {})["told"] == "opened"
    canvas, result = talk.canvas(64, 64)
    canvas.array[...] = np.random.default_rng(0).integers(0, 256, canvas.array.shape)
    canvas.array[..., 3] = 255
    end, number, won = time.monotonic() + 2 * PATIENCE, 0, ""
    answered, first = [], None
    while not won and time.monotonic() < end:
        number += 1
        talk.process.request(number, Render(), None)
        told = talk.hear() or {}
        if told["told"] == "raced":
            won = told["backend"]
            told = talk.hear() or {}
        assert told["told"] == "rendered" and told["number"] == number, told
        first = result.array.astype(int) if first is None else first
        assert np.abs(result.array - first).mean() < 2, "one of the two makes another picture"
        answered.append(told["backend"])
        time.sleep(0.02)  # as between two strokes: preparing needs the cores too
    assert won in ("eager", "openvino") and answered[-1] == won and set(answered[:-2]) == {"eager"}
    talk.close()


def test_a_crash_is_told_with_its_cause(fake_plugin: Path, tmp_path: Path) -> None:
    # The first decode is the one that asks for memory, the second the first picture.
    model = negative_model(tmp_path / "bad", fault="segfault", fault_at=2, fault_repeats=False)
    talk = Talk(model)
    assert (talk.hear() or {})["told"] == "opened"
    talk.canvas(8, 8)
    talk.process.request(1, Render(), None)
    assert (talk.hear() or {})["told"] == "rendered"
    talk.process.request(2, Render(), None)
    assert talk.hear() is None
    assert "SIGSEGV" in talk.process.cause_of_death()
    talk.process.request(3, Render(), None)  # into the void, and that is no error
    talk.close()


def test_a_model_that_is_none_is_told_and_ends(fake_plugin: Path, tmp_path: Path) -> None:
    model = negative_model(tmp_path / "damaged")
    (model / "model.safetensors").write_bytes(b"nothing")
    talk = Talk(model)
    said = talk.hear()
    assert said is not None and said["told"] == "failed" and "damaged" in said["reason"], said
    assert talk.hear() is None
    talk.close()
