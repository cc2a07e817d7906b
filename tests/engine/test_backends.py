"""A faster backend answers only with what eager torch would have given."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
import torch
from gantool_pix2pix.networks import Architecture, generator, settings_of
from gantool_pix2pix.translator import Pix2PixTranslator
from torch import Tensor

from gantool.api import Export, Palette, Swatch, Translator
from gantool.engine.backends import Backend, Eager, OpenVino, Race, UnfitError
from gantool.engine.backends.race import ROUNDS
from gantool.engine.converter import Converter
from gantool.engine.devices import DeviceChoice
from gantool.images import Picture

pytest.importorskip("openvino", reason="OpenVINO has no wheel for this machine")

PALETTE = Palette(swatches=(Swatch(color=(0, 0, 200), name="sky"), Swatch(color=(0, 150, 0), name="grass")))


def choice(precision: str = "fp32") -> DeviceChoice:
    return DeviceChoice(torch.device("cpu"), precision, 1, "Processor")  # type: ignore[arg-type]  # one of its literals


@pytest.fixture(scope="module")
def translator() -> Translator:
    torch.manual_seed(3)
    facts = Architecture(
        generator="unet", input_channels=3, output_channels=3, width=8, depth=4, labels="planes", palette=PALETTE,
        trained=32,
    )  # fmt: skip
    network = generator(facts)
    for weight in network.parameters():  # far from nothing, so that a wrong layer shows
        torch.nn.init.normal_(weight, 0, 0.1)
    return Pix2PixTranslator(Export(network.state_dict(), settings_of(facts)))


def labels(seed: int = 0, side: int = 32) -> Picture:
    colors = np.array([swatch.color for swatch in PALETTE.swatches], np.uint8)
    return Picture(colors[np.random.default_rng(seed).integers(0, 2, (side, side))])


@pytest.fixture(scope="module")
def prepared(translator: Translator) -> tuple[Converter, OpenVino]:
    converter = Converter(translator, choice(), "model", {})
    return converter, OpenVino(translator, choice(), converter.settings, converter.fitted(labels()))


def test_a_conversion_is_the_same_to_the_byte_or_one_step(
    translator: Translator, prepared: tuple[Converter, OpenVino]
) -> None:
    converter, fast = prepared
    other = labels(7)
    plain = converter.translate(other).pixels.astype(int)
    converter.use(fast)
    quick = converter.translate(other).pixels.astype(int)
    converter.use(Eager(translator, choice()))
    assert np.ptp(plain) > 20, "a picture without contrast would prove nothing"
    assert np.abs(plain - quick).max() <= 1


def test_another_size_or_setting_is_answered_by_eager(translator: Translator) -> None:
    torch.manual_seed(1)
    images = torch.rand(1, 3, 32, 32) * 2 - 1
    settings: dict[str, Any] = {"variation": False, "seed": 0}
    fast, eager = OpenVino(translator, choice(), settings, images), Eager(translator, choice())
    larger = torch.rand(1, 3, 48, 48) * 2 - 1
    assert torch.equal(fast.run(larger, settings), eager.run(larger, settings))
    noisy = {"variation": True, "seed": 5}
    assert torch.equal(fast.run(images, noisy), eager.run(images, noisy))
    assert not torch.equal(fast.run(images, noisy), fast.run(images, settings))


def test_bf16_is_no_further_off_than_eager_bf16() -> None:
    torch.manual_seed(2)
    facts = Architecture(generator="unet", input_channels=3, output_channels=3, width=8, depth=4, trained=32)
    translator = Pix2PixTranslator(Export(generator(facts).state_dict(), settings_of(facts)))
    images = torch.rand(1, 3, 32, 32) * 2 - 1
    settings = {"variation": False, "seed": 0}
    fast = OpenVino(translator, choice("bf16"), settings, images)  # raises if it is
    exact = Eager(translator, choice()).run(images, settings)
    assert float((fast.run(images, settings) - exact).abs().mean()) < 0.05


class Drifting(Translator):
    """Traces to something else than it computes: the tracer keeps what was drawn once."""

    def __init__(self, translator: Translator) -> None:
        self.network, self.geometry = translator.network, translator.geometry
        self._calls = 0

    def encode(self, images: Tensor) -> Tensor:
        return images

    def decode(self, code: Any, settings: Mapping[str, Any]) -> Tensor:
        self._calls += 1
        return code * (1.0 / self._calls)  # type: ignore[no-any-return]  # code is anything


def test_a_model_that_a_trace_cannot_hold_is_refused(translator: Translator) -> None:
    with pytest.raises(UnfitError, match="off"):
        OpenVino(Drifting(translator), choice(), {}, torch.rand(1, 3, 32, 32))


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


class Runner(Backend):
    """Takes so many seconds of a clock, at first more."""

    def __init__(self, name: str, clock: Clock, seconds: float) -> None:
        self.name, self._clock, self._seconds = name, clock, seconds
        self.runs: list[bool] = []  # whether deep

    def run(self, images: Tensor, settings: Mapping[str, Any], *, deep: bool = False) -> Tensor:
        self._clock.now += self._seconds if self.runs else 100.0
        self.runs.append(deep)
        return images


@pytest.mark.parametrize(("ours", "winner"), [(0.8, "new"), (0.95, "old"), (2.0, "old")])
def test_the_faster_of_two_is_found_out_by_turns(ours: float, winner: str) -> None:
    clock, images = Clock(), torch.zeros(1, 3, 4, 4)
    new, old = Runner("new", clock, ours), Runner("old", clock, 1.0)
    race = Race(new, old, images, {"seed": 0}, clock)
    for _ in range(2 * (ROUNDS + 1)):
        assert race.winner is None and race.name == "old"
        race.run(images, {"seed": 0})
    assert len(new.runs) == len(old.runs) == ROUNDS + 1
    assert race.winner is not None and race.name == race.winner.name == winner
    race.run(images, {"seed": 0})
    assert len((new if winner == "new" else old).runs) == ROUNDS + 2


def test_what_is_not_raced_for_is_answered_by_the_other_and_does_not_count() -> None:
    clock, images = Clock(), torch.zeros(1, 3, 4, 4)
    new, old = Runner("new", clock, 0.1), Runner("old", clock, 1.0)
    race = Race(new, old, images, {"seed": 0}, clock)
    for _ in range(9):
        race.run(torch.zeros(1, 3, 8, 8), {"seed": 0})
        race.run(images, {"seed": 1})
        race.run(images, {"seed": 0}, deep=True)
    assert not new.runs and old.runs == 9 * [False, False, True] and race.winner is None
