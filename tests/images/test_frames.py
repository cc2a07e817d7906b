"""Every frame of an animation and page of a document: read in turn, written again with its times."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image, ImageSequence

from gantool.errors import UnusableError
from gantool.images import (
    Format,
    Metadata,
    Picture,
    PictureError,
    decode,
    encode_frames,
    frames,
    holds_frames,
    probe,
    several,
)
from gantool.images.modes import Samples

from .made import chunk, ramp

SUFFIX = {"PNG": "png", "WEBP": "webp", "GIF": "gif", "AVIF": "avif", "TIFF": "tif"}
TIMES = [40, 250, 1000]


def shades(alpha: bool = True, size: tuple[int, int] = (24, 16)) -> list[Image.Image]:
    base = ramp(*size, 4)
    return [Image.fromarray(np.roll(base, 5 * turn, axis=1)).convert("RGBA" if alpha else "RGB") for turn in range(3)]


def animation(folder: Path, format: str, alpha: bool = True, **options: object) -> Path:
    first, *others = shades(alpha)
    path = folder / f"in.{SUFFIX[format]}"
    lossless = {"lossless": True, "exact": True} if format == "WEBP" else {"quality": 100} if format == "AVIF" else {}
    first.save(path, format, save_all=True, append_images=others, duration=TIMES, loop=2, **lossless | options)
    return path


@pytest.mark.parametrize("format", ["PNG", "WEBP", "GIF", "AVIF"])
def test_frames_are_what_pillow_shows_with_their_times(tmp_path: Path, format: str) -> None:
    path = animation(tmp_path, format)
    pictures = list(frames(path))
    assert [picture.milliseconds for picture in pictures] == TIMES
    with Image.open(path) as image:
        references = [np.asarray(frame.convert("RGBA")) for frame in ImageSequence.Iterator(image)]
    for picture, reference in zip(pictures, references, strict=True):
        assert np.array_equal(picture.pixels, reference[..., :3])
        assert picture.alpha is None or np.array_equal(picture.alpha, reference[..., 3])
    expected = {"GIF": 3, "AVIF": 0}.get(format, 2)  # a GIF counts the repetitions after the first run
    assert {picture.plays for picture in pictures} == {expected}
    assert all("Only the first" not in note for picture in pictures for note in picture.notes)


@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize("format", ["PNG", "WEBP", "GIF", "TIFF"])
def test_one_frame_by_its_number(tmp_path: Path, format: str, number: int) -> None:
    path = animation(tmp_path, format, alpha=False)
    assert np.array_equal(decode(path, frame=number).pixels, list(frames(path))[number].pixels)


def test_a_frame_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match=r"no frame 3 \(they are 0 to 2\)"):
        decode(animation(tmp_path, "PNG"), frame=3)
    Image.fromarray(ramp(4, 4)).save(tmp_path / "still.png")
    assert len(list(frames(tmp_path / "still.png"))) == 1
    with pytest.raises(PictureError, match="no frame 1"):
        decode(tmp_path / "still.png", frame=1)


def test_the_default_picture_of_an_animated_png_is_no_frame(tmp_path: Path) -> None:
    first, *others = shades()
    path = tmp_path / "in.png"
    Image.new("RGBA", first.size, "red").save(path, save_all=True, append_images=[first, *others], default_image=True)
    assert decode(path).pixels[0, 0].tolist() == [255, 0, 0]
    pictures = list(frames(path))
    assert len(pictures) == probe(path).frames == 3
    assert np.array_equal(pictures[0].pixels, np.asarray(first)[..., :3])


def test_a_gif_is_transparent_and_coloured_throughout_if_any_frame_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = animation(tmp_path, "GIF")
    original = several.samples

    def mixed(image: Image.Image) -> Samples:  # as decoders may hand over frames: grey and opaque, then neither
        pixels, _, space, notes = original(image)
        if image.tell() == 0:
            return pixels[..., :1], None, "grey", notes
        return pixels, np.full(pixels.shape[:2], 7, np.uint8), space, notes

    monkeypatch.setattr(several, "samples", mixed)
    one, two, _ = frames(path)
    assert one.alpha is not None and two.alpha is not None
    assert one.alpha.min() == 255 and two.alpha.max() == 7
    assert one.pixels.shape == two.pixels.shape == (16, 24, 3)


@pytest.mark.parametrize("target", ["PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("format", ["PNG", "WEBP", "GIF"])
@pytest.mark.parametrize("alpha", [True, False])
def test_written_frames_are_the_same_again(tmp_path: Path, format: str, target: Format, alpha: bool) -> None:
    path, out = animation(tmp_path, format, alpha), tmp_path / f"out.{SUFFIX[target]}"
    before = list(frames(path))
    notes = encode_frames(iter(before), out, format=target, quality=100, software="gantool 0.1")
    after = list(frames(out))
    assert len(after) == len(before) == 3
    for old, new in zip(before, after, strict=True):
        assert (old.alpha is None) == (new.alpha is None)
        visible = True if old.alpha is None else old.alpha[..., None] > 0
        assert np.array_equal(old.pixels * visible, new.pixels * visible)
        assert old.alpha is None or np.array_equal(old.alpha, new.alpha)
        assert target == "TIFF" or (new.milliseconds, new.plays) == (old.milliseconds, old.plays)
    assert notes == (("TIFF keeps the frames as pages, without their times.",) if target == "TIFF" else ())
    with Image.open(out) as image:  # and another reader agrees
        assert image.n_frames == 3
        for old, frame in zip(before, ImageSequence.Iterator(image), strict=True):
            shown = np.asarray(frame.convert("RGBA"))
            assert old.alpha is None or np.array_equal(shown[..., 3], old.alpha)
            opaque = shown[..., 3:] == 255
            assert np.array_equal(shown[..., :3] * opaque, old.pixels * opaque)


def test_an_animated_png_keeps_16_bits_grey_and_metadata(tmp_path: Path) -> None:
    metadata = Metadata(xmp=b"<x:xmpmeta/>", dpi=(300.0, 300.0))
    deep = [Picture(np.roll(ramp(9, 7, 1, np.uint16), turn, 1), metadata=metadata, milliseconds=70_000, plays=1)
            for turn in (0, 0, 4)]
    encode_frames(iter(deep), tmp_path / "a.png", format="PNG", software="us")
    still = decode(tmp_path / "a.png")
    assert still.grey and still.bits == 16 and np.array_equal(still.pixels, deep[0].pixels) and still.frames == 3
    assert still.metadata.xmp == metadata.xmp and still.metadata.dpi == pytest.approx((300, 300), abs=0.02)
    one, two, three = frames(tmp_path / "a.png")
    assert one.milliseconds == 70_000 and one.plays == 1
    assert np.array_equal(one.pixels, two.pixels)
    assert np.array_equal(three.pixels, deep[2].pixels) and three.notes == ()


def test_an_animated_png_of_16_bit_colour_is_read_with_a_note(tmp_path: Path) -> None:
    deep = [Picture(ramp(9, 7, 3, np.uint16)), Picture(ramp(9, 7, 3, np.uint16)[::-1])]
    encode_frames(iter(deep), tmp_path / "a.png", format="PNG")
    with_note = list(frames(tmp_path / "a.png"))[1]
    assert np.abs(with_note.pixels.astype(int) - deep[1].pixels // 256).max() <= 1
    assert "Its frames are kept with 8 of their bits." in with_note.notes


def test_pages_of_all_kinds_keep_size_depth_and_metadata(tmp_path: Path) -> None:
    xmp = b"<x:xmpmeta>page</x:xmpmeta>"
    pages = [
        Picture(ramp(30, 20), metadata=Metadata(xmp=xmp, dpi=(150.0, 75.0))),
        Picture(ramp(5, 41, 1, np.uint16), ramp(5, 41, 1, np.uint16)[..., 0], Metadata(dpi=(600.0, 600.0))),
        Picture(ramp(1, 1, 1)),
        Picture(ramp(33, 9, 3, np.uint16)),
    ]
    encode_frames(iter(pages), tmp_path / "out.tif", format="TIFF")
    again = list(frames(tmp_path / "out.tif"))
    for old, new in zip(pages, again, strict=True):
        assert np.array_equal(old.pixels, new.pixels) and old.pixels.dtype == new.pixels.dtype
        assert old.alpha is None or np.array_equal(old.alpha, new.alpha)
        assert new.metadata.dpi == old.metadata.dpi and new.metadata.xmp == old.metadata.xmp
    with tifffile.TiffFile(tmp_path / "out.tif") as tiff:
        assert [page.shape for page in tiff.pages] == [(20, 30, 3), (41, 5, 2), (1, 1), (9, 33, 3)]


def test_pages_follow_the_byte_order_of_the_first_ones_exif(tmp_path: Path) -> None:
    motorola = b"MM\0*\0\0\0\x08\0\0\0\0\0\0"
    pages = [Picture(ramp(6, 5), metadata=Metadata(exif=motorola)), Picture(ramp(7, 3, 3, np.uint16))]
    encode_frames(iter(pages), tmp_path / "out.tif", format="TIFF")
    assert (tmp_path / "out.tif").read_bytes().startswith(b"MM")
    assert [np.array_equal(a.pixels, b.pixels) for a, b in zip(pages, frames(tmp_path / "out.tif"), strict=True)] == [
        True, True]


def test_pages_turned_each_in_its_own_way(tmp_path: Path) -> None:
    with tifffile.TiffWriter(tmp_path / "in.tif") as tiff:
        for orientation in (1, 6, 3):
            tiff.write(ramp(8, 4), photometric="rgb", metadata=None,
                       extratags=[(274, "H", 1, orientation, False)])
    shapes = [picture.pixels.shape[:2] for picture in frames(tmp_path / "in.tif")]
    assert shapes == [(4, 8), (8, 4), (4, 8)]


def test_only_one_frame_is_asked_for_at_a_time(tmp_path: Path) -> None:
    asked: list[int] = []
    written: list[int] = []

    def drawn() -> Iterator[Picture]:
        for turn in range(4):
            asked.append(turn)
            yield Picture(np.random.default_rng(turn).integers(0, 256, (300, 300, 3)).astype(np.uint8))
            written.append(max(path.stat().st_size for path in tmp_path.iterdir()))

    encode_frames(drawn(), tmp_path / "a.png", format="PNG")
    assert written[-2] > 2 * 200_000  # on the disk before the last was asked for


def test_frames_that_do_not_fit_together_are_refused_and_nothing_is_left(tmp_path: Path) -> None:
    unlike = [Picture(ramp(8, 8)), Picture(ramp(8, 9))]
    for target in ("PNG", "WEBP"):
        with pytest.raises(UnusableError, match="size or kind"):
            encode_frames(iter(unlike), tmp_path / "out", format=target)  # type: ignore[arg-type]  # one of its literals
    with pytest.raises(UnusableError, match="transparent"):
        mixed = [unlike[0], replace(unlike[0], alpha=ramp(8, 8, 1)[..., 0])]
        encode_frames(iter(mixed), tmp_path / "out", format="PNG")
    with pytest.raises(UnusableError, match="holds one picture"):
        encode_frames(iter(unlike), tmp_path / "out", format="JPEG")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("format", ["GIF", "WEBP", "TIFF", "PNG"])
def test_a_broken_later_frame_is_named(tmp_path: Path, format: str) -> None:
    path = animation(tmp_path, format, alpha=False)
    content = path.read_bytes()
    if format == "PNG":  # the last frame's pixels are no longer there
        place = content.rindex(b"fdAT") - 4
        content = content[:place] + chunk(b"IEND", b"")
    elif format == "TIFF":
        with tifffile.TiffFile(path) as tiff:
            content = content[:tiff.pages[2].dataoffsets[0] + 3]
    else:
        content = content[:-40]
    path.write_bytes(content)
    with pytest.raises(PictureError) as caught:
        list(frames(path))
    assert "Traceback" not in str(caught.value)
    if format in ("PNG", "GIF"):
        assert f"{'page' if format == 'TIFF' else 'frame'} 3 of 3" in str(caught.value)


def test_which_format_holds_what() -> None:
    assert holds_frames("GIF", "PNG") and holds_frames("TIFF", "TIFF") and holds_frames("WEBP", "TIFF")
    assert not holds_frames("TIFF", "PNG") and not holds_frames("GIF", "JPEG")
