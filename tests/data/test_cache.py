"""The decoded cache: right pixels, made once, whole or not there, bounded, and dispensable."""

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gantool import files
from gantool.api import Palette, Swatch
from gantool.data import DecodedCache, Part, open_cache, read_part
from gantool.data import cache as cache_module
from gantool.errors import UnusableError

from .painting import CLASSES, beside, label_map, photo, save

PALETTE = Palette(swatches=tuple(Swatch(color=color, name=str(color)) for color in CLASSES))


@pytest.fixture
def parts(tmp_path: Path) -> list[Part]:
    return [Part(save(tmp_path / "pictures" / f"{n}.png", photo(n))) for n in range(6)]


def decodings(monkeypatch: pytest.MonkeyPatch) -> list[Part]:
    made: list[Part] = []
    real = cache_module.read_resized

    def counted(part: Part, *arguments: object, **options: object) -> object:
        made.append(part)
        return real(part, *arguments, **options)  # type: ignore[arg-type]  # passed on as given

    monkeypatch.setattr(cache_module, "read_resized", counted)
    return made


def test_pixels_order_and_reuse(parts: list[Part], monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    made = decodings(monkeypatch)
    progress: list[tuple[int, int]] = []
    first = open_cache(parts, (64, 64), 3, nearest=False, on_progress=lambda *each: progress.append(each))
    assert first.shape == (6, 64, 64, 3) and first.dtype == np.uint8 and not first.flags.writeable
    for n in range(6):
        np.testing.assert_array_equal(first[n], photo(n))
    assert len(made) == 6 and progress == [(n, 6) for n in range(1, 7)]
    again = open_cache(parts, (64, 64), 3, nearest=False)
    np.testing.assert_array_equal(first, again)
    assert len(made) == 6
    assert [path.suffix for path in (home / "cache/decoded").iterdir()] == [".npy"]


def test_everything_that_matters_makes_a_new_file(parts: list[Part], monkeypatch: pytest.MonkeyPatch) -> None:
    made = decodings(monkeypatch)
    open_cache(parts, (64, 64), 3, nearest=False)
    variants = [
        lambda: open_cache(parts[::-1], (64, 64), 3, nearest=False),
        lambda: open_cache(parts, (64, 32), 3, nearest=False),
        lambda: open_cache(parts, (64, 64), 1, nearest=False),
        lambda: open_cache(parts, (64, 64), 3, nearest=True),
        lambda: open_cache(parts, (64, 64), 3, nearest=True, palette=PALETTE),
        lambda: open_cache(parts, (64, 64), 3, nearest=False, cover=True),
        lambda: open_cache([Part(part.path, "left") for part in parts], (64, 64), 3, nearest=False),
    ]
    for number, variant in enumerate(variants, 2):
        variant()
        assert len(made) == 6 * number
    save(parts[0].path, photo(99))
    assert np.array_equal(open_cache(parts, (64, 64), 3, nearest=False)[0], photo(99))


def test_label_maps_keep_their_colours_behind_jpeg(tmp_path: Path) -> None:
    parts = [Part(save(tmp_path / f"{n}.jpg", beside(photo(n), label_map(n)), quality=60), "right") for n in range(4)]
    array = open_cache(parts, (48, 48), 3, nearest=True, palette=PALETTE)
    assert {tuple(color) for color in array.reshape(-1, 3).tolist()} <= set(CLASSES)
    wanted = np.stack([np.asarray(Image.fromarray(label_map(n)).resize((48, 48), 0)) for n in range(4)])
    assert (array == wanted).all(-1).mean() > 0.97


def test_photos_are_shrunk_without_aliasing(tmp_path: Path) -> None:
    board = np.indices((256, 256)).sum(0) % 2 * 255
    path = save(tmp_path / "board.png", np.repeat(board[..., None].astype(np.uint8), 3, 2))
    array = open_cache([Part(path)], (32, 32), 3, nearest=False)
    assert abs(array.astype(int) - 127.5).max() < 8
    assert set(np.unique(open_cache([Part(path)], (32, 32), 3, nearest=True))) <= {0, 255}


def test_shrunken_jpegs_look_like_whole_ones(tmp_path: Path) -> None:
    path = save(tmp_path / "large.jpg", np.asarray(Image.fromarray(photo(1)).resize((1024, 1024), 3)), quality=95)
    whole = np.asarray(Image.open(path).resize((64, 64), Image.Resampling.LANCZOS), np.float64)
    array = open_cache([Part(path)], (64, 64), 3, nearest=False)[0]
    assert np.abs(array - whole).mean() < 2


def test_halves_channels_and_depth(tmp_path: Path) -> None:
    odd = save(tmp_path / "odd.png", np.repeat(np.arange(7, dtype=np.uint8)[None, :, None], 4, 0).repeat(3, 2))
    assert read_part(Part(odd, "left"), 3)[0, :, 0].tolist() == [0, 1, 2]
    assert read_part(Part(odd, "right"), 3)[0, :, 0].tolist() == [4, 5, 6]
    clear = np.zeros((4, 4, 4), np.uint8)
    clear[:, 2:, 3] = 255
    glass = save(tmp_path / "glass.png", clear)
    assert read_part(Part(glass), 3)[0, :, 0].tolist() == [255, 255, 0, 0]
    assert read_part(Part(glass), 1)[0, :, 0].tolist() == [255, 255, 0, 0]
    assert read_part(Part(glass), 4)[0, :, 3].tolist() == [0, 0, 255, 255]
    Image.fromarray(np.array([[0, 257, 65535]], np.uint16)).save(tmp_path / "deep.png")
    assert read_part(Part(tmp_path / "deep.png"), 3)[0].tolist() == [[0, 0, 0], [1, 1, 1], [255, 255, 255]]
    assert read_part(Part(tmp_path / "deep.png"), 4).shape == (1, 3, 4)


def test_transparent_edges_have_no_fringe(tmp_path: Path) -> None:
    pixels = np.zeros((64, 64, 4), np.uint8)
    pixels[:, 32:] = (200, 100, 50, 255)
    pixels[:, :32, 1] = 255  # a colour nobody sees
    array = open_cache([Part(save(tmp_path / "cut.png", pixels))], (15, 15), 4, nearest=False)[0]
    seen = array[array[..., 3] > 32]
    assert np.abs(seen[:, :3].astype(int) - (200, 100, 50)).max() <= 20  # the filter overshoots; 255 green would show


def test_cover_keeps_proportions(tmp_path: Path) -> None:
    wide = np.zeros((40, 120, 3), np.uint8)
    wide[:, 40:80] = 255
    part = Part(save(tmp_path / "wide.png", wide))
    assert open_cache([part], (40, 40), 3, nearest=False, cover=True).min() == 255
    assert open_cache([part], (40, 40), 3, nearest=False).min() == 0


def test_a_damaged_file_is_made_anew(parts: list[Part], home: Path) -> None:
    whole = open_cache(parts, (64, 64), 3, nearest=False).copy()
    (path,) = (home / "cache/decoded").iterdir()
    path.write_bytes(path.read_bytes()[:-5])
    np.testing.assert_array_equal(open_cache(parts, (64, 64), 3, nearest=False), whole)


def test_a_crash_leaves_nothing_behind_that_counts(
    parts: list[Part], monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    def die(*arguments: object, **options: object) -> object:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(cache_module, "read_resized", die)
        with pytest.raises(KeyboardInterrupt):
            open_cache(parts, (64, 64), 3, nearest=False)
    left = home / "cache/decoded" / f"{files.TEMPORARY}killed"
    left.write_bytes(b"half")
    os.utime(left, (1, 1))
    fresh = home / "cache/decoded" / f"{files.TEMPORARY}alive"
    fresh.write_bytes(b"half")
    np.testing.assert_array_equal(open_cache(parts, (64, 64), 3, nearest=False)[5], photo(5))
    assert not left.exists() and fresh.exists()


def test_writers_at_once_agree(parts: list[Part], home: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: open_cache(parts, (64, 64), 3, nearest=False), range(4)))
    for array in made:
        np.testing.assert_array_equal(array, made[0])
    assert len(list((home / "cache/decoded").iterdir())) == 1


def test_least_recently_used_goes_first(parts: list[Part], tmp_path: Path) -> None:
    one = 6 * 16 * 16 * 3 + 128
    cache = DecodedCache(tmp_path / "cache", limit=2 * one + 100)
    names: list[set[str]] = []
    for channels in (1, 3, 4):  # 3 bytes a pixel stand for the middle size
        cache.open(parts, (16, 16), channels, nearest=False)  # type: ignore[arg-type]  # one of its literals
        names.append({path.name for path in (tmp_path / "cache").iterdir()})
        for age, path in enumerate(sorted((tmp_path / "cache").iterdir(), key=lambda path: path.stat().st_mtime_ns)):
            os.utime(path, (1000 + age, 1000 + age))
    first = names[0]
    assert first <= names[1] and not first & names[2]  # grey went when transparent came
    sizes = sum(path.stat().st_size for path in (tmp_path / "cache").iterdir())
    assert sizes <= 2 * one + 100


def test_use_keeps_a_file_young(parts: list[Part], tmp_path: Path) -> None:
    cache = DecodedCache(tmp_path / "cache", limit=2 * (6 * 16 * 16 * 3 + 128) + 100)
    cache.open(parts, (16, 16), 3, nearest=False)
    (first,) = (tmp_path / "cache").iterdir()
    cache.open(parts, (16, 16), 3, nearest=True)
    for path in (tmp_path / "cache").iterdir():
        os.utime(path, (1000, 1000))
    cache.open(parts, (16, 16), 3, nearest=False)  # used again
    cache.open(parts, (16, 16), 3, nearest=False, cover=True)
    assert first.exists()


def test_full_disk_is_said_and_done_without(parts: list[Part], monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    usage = shutil.disk_usage(home)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage._replace(free=1000))
    said: list[str] = []
    array = open_cache(parts, (64, 64), 3, nearest=False, on_notice=said.append)
    np.testing.assert_array_equal(array[3], photo(3))
    assert len(said) == 1 and "kept in memory" in said[0] and "free disk" in said[0] and not array.flags.writeable
    assert list((home / "cache/decoded").iterdir()) == []


def test_disk_that_fills_while_writing(parts: list[Part], monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    said: list[str] = []
    array = open_cache(parts, (64, 64), 3, nearest=False, on_notice=said.append)
    np.testing.assert_array_equal(array[3], photo(3))
    assert len(said) == 1 and "No space left" in said[0]
    assert list((home / "cache/decoded").iterdir()) == []


def test_neither_disk_nor_memory(parts: list[Part], monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    usage = shutil.disk_usage(home)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage._replace(free=0))
    memory = cache_module.psutil.virtual_memory()
    monkeypatch.setattr(cache_module.psutil, "virtual_memory", lambda: memory._replace(available=10))
    with pytest.raises(UnusableError, match="smaller size"):
        open_cache(parts, (64, 64), 3, nearest=False)


def test_pictures_gone_or_broken_since_the_scan_are_named(parts: list[Part]) -> None:
    parts[2].path.write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(UnusableError, match=r"2\.png"):
        open_cache(parts, (64, 64), 3, nearest=False)
    parts[2].path.unlink()
    with pytest.raises(UnusableError, match=r"2\.png.*gone"):
        open_cache(parts, (64, 64), 3, nearest=False)


def test_no_parts() -> None:
    assert open_cache([], (8, 8), 3, nearest=False).shape == (0, 8, 8, 3)
