"""Any picture through an enlarger, to any size: transparency, grey, depth, palettes, tiles, memory that runs out."""

from pathlib import Path

import imagecodecs
import numpy as np
import pytest
import tifffile
import torch
from gantool_srgan.family import SRGAN
from PIL import Image

from gantool.api import Export, Tiling
from gantool.engine import converter, devices, sizing
from gantool.engine.backends import Eager
from gantool.engine.converter import Converter
from gantool.engine.sizing import Wanted, entries, passes
from gantool.errors import UnusableError
from gantool.images import Picture, decode, encode
from gantool.images.color import srgb_profile
from srgan.test_adoption import own

CPU = devices.choose("cpu", "fp32")


def enlarger(wanted: Wanted | None = None, tile: int | str = "auto", export: Export | None = None,
             **changes: object) -> Converter:
    translator = SRGAN().translator(export or own(**{"scale": 2, **changes}))
    return Converter(translator, CPU, "native", {}, tile=tile, enlarges=True, wanted=wanted)  # type: ignore[arg-type]  # one of its literals


def noise(height: int, width: int, channels: int = 3, bits: int = 8) -> np.ndarray:
    kind = np.uint8 if bits == 8 else np.uint16
    return np.random.default_rng(0).integers(0, 2**bits, (height, width, channels)).astype(kind)


@pytest.mark.parametrize(("wanted", "size"), [
    (Wanted(), (14, 22)), (Wanted(scale=3.3), (23, 36)), (Wanted(width=100), (64, 100)), (Wanted(height=9), (9, 14)),
    (Wanted(width=100, height=30), (30, 47)), (Wanted(scale=0.5), (4, 6)), (Wanted(scale=9), (63, 99)),
])
def test_a_picture_becomes_as_large_as_is_wanted(wanted: Wanted, size: tuple[int, int]) -> None:
    assert enlarger(wanted).translate(Picture(noise(7, 11))).pixels.shape == (*size, 3)


def test_the_model_is_passed_until_it_is_large_enough_and_a_giant_is_refused() -> None:
    assert [passes(factor, 2) for factor in (0.5, 2, 2.1, 4, 4.1, 100)] == [1, 1, 2, 2, 3, 3]
    assert passes(3, 1) == 1
    with pytest.raises(UnusableError, match="too large"):
        enlarger(Wanted(scale=64)).translate(Picture(noise(1, 4000)))


def test_what_is_made_on_the_way_to_an_odd_size_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    assert entries(100, 100, 3, 4, (1700, 1700)) == [(100, 100), (400, 400), (1600, 1600)], "small enough as it is"
    *_, last = entries(500, 500, 3, 4, (8500, 8500))
    assert 8500**2 < (4 * last[0]) ** 2 <= sizing.MOST_BETWEEN, "and not 32,000 px a side, which no memory holds"
    assert entries(8192, 8192, 1, 4, (32_768, 32_768)) == [(8192, 8192)], "what is asked for is made in full"
    monkeypatch.setattr(sizing, "MOST_BETWEEN", 100)
    made = enlarger(Wanted(scale=4.5), export=nearest(2)).translate(Picture(noise(10, 10)))
    assert made.pixels.shape == (45, 45, 3)
    assert np.abs(made.pixels.mean((0, 1)) - noise(10, 10).mean((0, 1))).max() < 3


def test_a_result_that_no_memory_holds_is_refused_before_it_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    ready, picture = enlarger(Wanted(scale=2)), Picture(noise(100, 100))
    monkeypatch.setattr(converter, "free_bytes", lambda device: 500_000)
    with pytest.raises(UnusableError, match=r"100 × 100 px would become 200 × 200 px, .* are free; choose a smaller"):
        ready.translate(picture)
    monkeypatch.setattr(converter, "free_bytes", lambda device: 900_000)
    assert ready.translate(picture).pixels.shape == (200, 200, 3)


def test_one_pixel_and_a_strip_are_enlarged() -> None:
    for shape in ((1, 1), (3, 500)):
        made = enlarger(generator="rrdb", scale=1).translate(Picture(noise(*shape)))
        assert made.pixels.shape[:2] == shape
    assert enlarger().translate(Picture(noise(40, 5000))).pixels.shape == (80, 10_000, 3)


@pytest.mark.parametrize(("wanted", "size"), [(Wanted(scale=2), (60, 40)), (Wanted(scale=3.3), (99, 66))])
def test_deep_colour_with_alpha_profile_and_orientation_comes_through(
    wanted: Wanted, size: tuple[int, int], tmp_path: Path
) -> None:
    deep = np.random.default_rng(0).integers(20_000, 45_000, (20, 30, 4)).astype(np.uint16)
    wide = bytes(imagecodecs.cms_profile("rgb", whitepoint=[0.3127, 0.329, 1.0], gamma=2.2,
                                         primaries=[0.68, 0.32, 1, 0.265, 0.69, 1, 0.15, 0.06, 1]))
    lying, made_at = tmp_path / "lying.tif", tmp_path / "made.tif"
    tifffile.imwrite(lying, deep, photometric="rgb", extrasamples=["unassalpha"], iccprofile=wide, metadata=None,
                     extratags=[(274, "H", 1, 6, True)])  # to be turned clockwise by 90 degrees
    seen = decode(lying)
    assert seen.pixels.shape == (30, 20, 3) and seen.bits == 16 and seen.metadata.icc == srgb_profile()
    assert seen.alpha is not None and np.array_equal(seen.alpha, np.rot90(deep[..., 3], -1)), "turned once"
    made = enlarger(wanted, export=nearest(2)).translate(seen)
    encode(made, made_at, format="TIFF", software="gantool")
    again = decode(made_at)
    assert again.pixels.shape == (*size, 3) and again.bits == 16 and np.array_equal(again.pixels, made.pixels)
    assert again.alpha is not None and again.alpha.shape == size and np.array_equal(again.alpha, made.alpha)
    assert again.metadata.icc == srgb_profile(), "the profile of the pixels as they are now"
    with tifffile.TiffFile(made_at) as file:
        assert 274 not in file.pages[0].tags or file.pages[0].tags[274].value == 1, "and not a second time"
    if wanted.scale == 2:  # this network only repeats pixels, so each must be found again
        assert np.abs(again.pixels[::2, ::2].astype(int) - seen.pixels).max() <= 1


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("channels", [1, 3])
def test_grey_stays_grey_and_depth_stays(channels: int, bits: int) -> None:
    made = enlarger(Wanted(scale=3.3)).translate(Picture(noise(8, 8, channels, bits)))
    assert made.pixels.shape == (26, 26, channels) and made.bits == bits


def test_sixteen_bits_are_more_than_eight() -> None:
    steps = np.linspace(0, 2000, 64).astype(np.uint16).reshape(8, 8, 1)
    assert len(np.unique(enlarger().translate(Picture(steps)).pixels)) > 64


def test_a_model_of_grey_pictures_enlarges_colours_one_by_one() -> None:
    from gantool.api import DataFacts

    torch.manual_seed(0)
    config = SRGAN.config.checked({"size": 32, "ngf": 8, "ndf": 8, "blocks": 2, "scale": 2})
    trainer = SRGAN().trainer(config, DataFacts(1, 1), torch.device("cpu"))
    ready = enlarger(export=trainer.export(trainer.networks))
    picture = noise(6, 5)
    whole = ready.translate(Picture(picture)).pixels
    for channel in range(3):
        alone = ready.translate(Picture(picture[..., channel : channel + 1])).pixels
        assert np.array_equal(whole[..., channel], alone[..., 0])


@pytest.mark.parametrize("alpha", ["resample", "model"])
def test_no_dark_fringe_grows_around_what_is_transparent(alpha: str) -> None:
    """A white disc on hidden black: whatever is seen of it must stay white."""
    y, x = np.mgrid[:24, :24] - 11.5
    seen = (np.clip(9 - np.hypot(x, y), 0, 1) * 255).astype(np.uint8)
    pixels = np.where(seen[..., None] > 0, 255, 0).astype(np.uint8).repeat(3, -1)
    translator = SRGAN().translator(nearest(2))
    ready = Converter(translator, CPU, "native", {}, enlarges=True, alpha=alpha)  # type: ignore[arg-type]  # one of its literals
    made = ready.translate(Picture(pixels, seen))
    assert made.alpha is not None and made.alpha.shape == (48, 48)
    assert made.pixels[made.alpha > 0].min() >= 254
    assert made.alpha[0, 0] == 0 and made.alpha[24, 24] == 255


def nearest(scale: int) -> Export:
    """A compact network that only repeats pixels: its weights are 0."""
    export = own(scale=scale)
    return Export({name: torch.zeros_like(value) for name, value in export.weights.items()}, export.architecture)


def test_palettes_and_their_transparent_colour_are_respected(tmp_path: Path) -> None:
    image = Image.new("P", (8, 8), 1)
    image.putpalette([255, 0, 0, 0, 0, 255])
    image.paste(0, (0, 0, 4, 8))
    image.save(tmp_path / "keyed.png", transparency=1)
    made = enlarger(export=nearest(2)).translate(decode(tmp_path / "keyed.png"))
    assert made.alpha is not None and made.alpha[8, 2] == 255 and made.alpha[8, 14] == 0
    assert tuple(made.pixels[8, 2]) == (255, 0, 0)


@pytest.mark.parametrize("changes", [{"blocks": 6}, {"generator": "srresnet"}, {"generator": "rrdb", "scale": 2},
                                     {"generator": "rrdb", "scale": 4, "blocks": 6}], ids=str)
def test_tiles_give_the_picture_of_the_whole(changes: dict[str, object]) -> None:
    picture = Picture(noise(90, 110))
    whole, parts = (enlarger(tile=tile, **changes).translate(picture).pixels.astype(int) for tile in ("off", 64))
    assert np.abs(whole - parts).max() <= 1


def test_blended_seams_of_a_linear_network_leave_nothing() -> None:
    """Where tiles agree, weights that add up to 1 change nothing, at any overlap."""
    translator = SRGAN().translator(nearest(2))
    translator.geometry = translator.geometry.model_copy(update={"overlap": 4, "feather": 12})
    picture = Picture(noise(130, 101))
    whole, parts = (Converter(translator, CPU, "native", {}, tile=tile).translate(picture).pixels.astype(int)
                    for tile in ("off", 64))  # type: ignore[arg-type]  # one of its literals
    assert np.abs(whole - parts).max() <= 1


def test_tiles_are_halved_when_memory_runs_out(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    run = Eager.run

    def starved(self: Eager, images: torch.Tensor, *args: object, **named: object) -> torch.Tensor:
        asked.append(max(images.shape[-2:]))
        if asked[-1] > 200:
            raise torch.OutOfMemoryError("faked")
        return run(self, images, *args, **named)  # type: ignore[arg-type]  # passed on as given

    picture = Picture(noise(300, 280))
    expected = enlarger(tile="off").translate(picture).pixels
    monkeypatch.setattr(Eager, "run", starved)
    ready = enlarger()
    made = ready.translate(picture).pixels
    assert np.abs(made.astype(int) - expected).max() <= 1 and ready.tile == 150
    asked.clear()
    ready.translate(picture)
    assert max(asked) <= 200, "the size that worked is remembered"


def both_stages() -> Export:
    first, second = own(scale=2), own(scale=2, beta1=0.8)
    weights = {f"crisp.{name}": value + 0.05 for name, value in second.weights.items()}
    weights |= {f"faithful.{name}": value for name, value in first.weights.items()}
    return Export(weights, {**first.architecture, "both": True})


def test_strength_mixes_the_weights_of_both_stages_and_its_ends_are_theirs() -> None:
    translator = SRGAN().translator(both_stages())
    images = torch.rand(1, 3, 12, 12) * 2 - 1
    with torch.inference_mode():
        made = [translator.decode(images, {"strength": strength}) for strength in (0.0, 0.5, 1.0)]
        ends = [SRGAN().translator(Export(
            {name.partition(".")[2]: value for name, value in both_stages().weights.items() if name.startswith(stage)},
            {**both_stages().architecture, "both": False})).decode(images, {}) for stage in ("faithful", "crisp")]
    assert torch.equal(made[0], ends[0]) and torch.equal(made[2], ends[1])
    assert not torch.equal(made[1], made[0]) and not torch.equal(made[1], made[2])


def test_the_average_of_eight_views_turns_with_the_picture() -> None:
    translator = SRGAN().translator(own(scale=2))
    images = torch.rand(1, 3, 10, 14) * 2 - 1
    with torch.inference_mode():
        made = translator.decode(images, {"ensemble": True})
        turned = translator.decode(torch.rot90(images, 1, (2, 3)), {"ensemble": True})
        plain = translator.decode(images, {})
    torch.testing.assert_close(torch.rot90(made, 1, (2, 3)), turned, atol=1e-5, rtol=0)
    assert not torch.allclose(made, plain, atol=1e-4)
    assert translator.geometry.tiling is Tiling.OVERLAP
