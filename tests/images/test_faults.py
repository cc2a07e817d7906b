"""What is no usable picture is refused by a sentence that names the file, the reason and the way out; nothing waits."""

import os
import pickle
import struct
import tracemalloc
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gantool.images import Limits, PictureError, decode, probe

from .made import chunk, png, ramp, saved


def refusal(path: Path, limits: Limits | None = None) -> PictureError:
    with pytest.raises(PictureError) as caught:
        decode(path, limits=limits or Limits())
    return caught.value


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "kind", "word"),
    [
        ("a.png", b"", "empty", "empty"),
        ("a.png", b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "foreign", "git lfs pull"),
        ("a.png", b"<!DOCTYPE html>\n<html><body>404</body></html>", "foreign", "web page"),
        ("a.jpg", b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", "foreign", "SVG"),
        ("a.eps", b"%!PS-Adobe-3.0 EPSF-3.0\n", "foreign", "PostScript"),
        ("a.tga", b"<html></html>", "foreign", "web page"),
        ("a.zip", b"PK\x03\x04" + bytes(40), "foreign", "archive"),
        ("a.mp4", b"\0\0\0\x18ftypisom" + bytes(40), "foreign", "video"),
        ("a.jpg", b"just a note to myself", "foreign", "text"),
        ("a.bin", bytes(range(200, 256)) * 4, "foreign", "JPEG 2000"),
        ("a.nef", b"II*\0\x08\0\0\0\0\0", "foreign", "raw"),
        ("a.jpg", b"\xff\xd8\xff\xe0" + bytes(30), "damaged", "JPEG"),
        ("a.gif", b"GIF89a", "damaged", "GIF"),
        ("a.tif", b"II*\0\xff\xff\xff\x7f", "damaged", "damaged"),
    ],
)
def test_foreign_and_broken_files_are_named_as_what_they_are(
    tmp_path: Path, name: str, content: bytes, kind: str, word: str
) -> None:
    error = refusal(written(tmp_path, name, content))
    assert error.kind == kind
    assert word in str(error)
    assert name in str(error)
    assert str(error).endswith(".") and "\n" not in str(error)


def test_a_png_that_ends_cleanly_after_one_row_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "one-row.png", png(64, 64, b"\0" + b"\7" * 192))
    with Image.open(path) as image:
        image.load()  # Pillow takes it: that is the trap
    assert refusal(path).kind == "truncated"


@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP", "TIFF", "BMP", "GIF", "PPM", "AVIF", "JPEG2000"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_file_cut_short_is_refused(tmp_path: Path, format: str, share: float) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (96, 80, 3), np.uint8)
    whole = saved(Image.fromarray(noise), format)
    path = written(tmp_path, "cut.bin", whole[: int(len(whole) * share)])
    assert refusal(path).kind in ("truncated", "damaged")


@pytest.mark.parametrize("options", [{}, {"compression": "tiff_lzw"}, {"compression": "tiff_adobe_deflate"}])
def test_a_sixteen_bit_tiff_cut_short_is_refused(tmp_path: Path, options: dict[str, str]) -> None:
    whole = saved(Image.fromarray(ramp(64, 64, 1, np.uint16)[..., 0]), "TIFF", **options)
    assert decode(written(tmp_path, "whole.tif", whole)).bits == 16
    with pytest.raises(PictureError):
        decode(written(tmp_path, "cut.tif", whole[: len(whole) // 2]))


def test_too_many_pixels_are_refused_before_they_are_decoded(tmp_path: Path) -> None:
    path = written(tmp_path, "big.png", png(60_000, 60_000, b""))
    error = refusal(path)
    assert error.kind == "too-large" and "60000 × 60000" in str(error)
    with pytest.raises(PictureError):
        probe(path)
    small = written(tmp_path, "small.png", saved(Image.fromarray(ramp(20, 10)), "PNG"))
    assert refusal(small, Limits(pixels=199)).kind == "too-large"
    assert decode(small, limits=Limits(pixels=200)).width == 20
    assert refusal(small, Limits(file_bytes=10)).kind == "too-large"


def test_a_tiny_tiff_with_a_huge_tile_is_refused(tmp_path: Path) -> None:
    tags = [(256, 16), (257, 16), (258, 8), (259, 1), (262, 1), (277, 1), (322, 65520), (323, 65520),
            (324, 8), (325, 256)]
    body = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
    content = b"II*\0\x08\0\0\0" + struct.pack("<H", len(tags)) + body + bytes(4 + 256)
    assert refusal(written(tmp_path, "tile.tif", content)).kind == "too-large"


def test_a_compressed_chunk_cannot_fill_the_memory(tmp_path: Path) -> None:
    bomb = b"icc\0\0" + zlib.compress(bytes(200 << 20), 9)
    rows = b"".join(b"\0" + b"\x40" * 12 for _ in range(4))
    path = written(tmp_path, "icc.png", png(4, 4, rows, extra=chunk(b"iCCP", bomb)))
    tracemalloc.start()
    try:
        picture = decode(path)
        assert tracemalloc.get_traced_memory()[1] < 100 << 20
    finally:
        tracemalloc.stop()
    assert picture.metadata.icc is None
    assert any("profile" in note for note in picture.notes)


@pytest.mark.skipif(os.name == "nt", reason="no FIFOs there")
def test_what_is_no_ordinary_file_is_refused_without_waiting(tmp_path: Path) -> None:
    fifo = tmp_path / "pipe.png"
    os.mkfifo(fifo)
    link = tmp_path / "link.png"
    link.symlink_to("/dev/zero")
    loop = tmp_path / "loop.png"
    loop.symlink_to(loop)
    assert refusal(fifo).kind == "special"
    assert refusal(link).kind == "special"
    assert refusal(tmp_path).kind == "special"
    assert refusal(loop).kind == "missing"
    assert refusal(tmp_path / "nowhere.png").kind == "missing"
    assert refusal(tmp_path / ("x" * 300 + ".png")).kind == "missing"
    assert refusal(Path("nul\0byte.png")).kind == "damaged"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be read")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "a.png", saved(Image.new("L", (1, 1)), "PNG"))
    path.chmod(0)
    assert refusal(path).kind == "unreadable"


@pytest.mark.skipif(os.name == "nt", reason="names are UTF-16 there")
def test_names_that_are_no_text_are_shown_and_read(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.png"))
    try:
        path.write_bytes(saved(Image.fromarray(ramp(3, 2)), "PNG"))
    except OSError:
        pytest.skip("this disk takes only UTF-8 names")
    assert decode(path).width == 3
    path.write_bytes(b"no")
    str(refusal(path)).encode("utf-8")
    assert r"\xff\xfe.png" in str(refusal(path))


def test_the_error_survives_the_way_between_processes() -> None:
    error = PictureError("a.png", "truncated", "it is cut short", "leave it out")
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == str(error) == "a.png cannot be used: it is cut short; leave it out."
    assert again.kind == "truncated"


def test_heic_without_its_package_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    error = refusal(written(tmp_path, "a.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(64)))
    assert error.kind == "foreign" and "pillow-heif" in str(error)
