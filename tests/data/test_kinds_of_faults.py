"""A folder for each fault: the report tells exactly that, and nothing else."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gantool.data import scan

from .painting import beside, label_map, photo, save

SIZE, COUNT = 96, 14


def pairs(folder: Path) -> None:
    for n in range(COUNT):
        save(folder / "A" / f"h{n:02}.png", label_map(n, SIZE))
        save(folder / "B" / f"h{n:02}.png", photo(n, SIZE))


def photos(folder: Path) -> None:
    for n in range(COUNT):
        save(folder / ("val" if n > 10 else "train") / f"{n:02}.png", photo(n, SIZE))


def side_by_side(folder: Path) -> None:
    for n in range(COUNT):
        save(folder / f"{n:02}.png", beside(label_map(n, SIZE), photo(n, SIZE)))


def replaced(name: str, content: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def plant(folder: Path) -> None:
        path = folder / name
        path.write_bytes(content(path.read_bytes()))

    return plant


def saved(name: str, make: Callable[[], object], quality: int = 85) -> Callable[[Path], None]:
    def plant(folder: Path) -> None:
        save(folder / name, np.asarray(make()), quality)

    return plant


def renamed(name: str, other: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).rename(folder / other) and None


def copied(name: str, other: str) -> Callable[[Path], None]:
    return lambda folder: shutil.copy(folder / name, folder / other) and None


def linked(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).symlink_to(folder / "nowhere.png")


def swapped(folder: Path) -> None:
    one, other = folder / "B/h03.png", folder / "B/h08.png"
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)


def reversed_names(folder: Path) -> None:
    (folder / "A").rename(folder / "target")
    (folder / "B").rename(folder / "input")


def same_inputs(folder: Path) -> None:
    for n in range(1, 6):
        shutil.copy(folder / "A/h00.png", folder / f"A/h{n:02}.png")


def stretched(pixels: np.ndarray) -> Image.Image:
    return Image.fromarray(pixels).resize((SIZE, SIZE), Image.Resampling.BICUBIC, (6, 6, SIZE - 6, SIZE - 6))


def grown(pixels: np.ndarray, times: int) -> Image.Image:
    return Image.fromarray(pixels).resize((times * SIZE, times * SIZE))


def slip() -> np.ndarray:
    pixels = label_map(5, SIZE)
    pixels[10:20, 10:20] = (1, 0, 170)
    return pixels


def dark() -> np.ndarray:
    noise = np.random.default_rng(0).integers(0, 2, (12, 12, 1), np.uint8).repeat(8, 0).repeat(8, 1)
    return np.repeat(noise * 15, 3, 2)


FAULTS: dict[str, tuple[Callable[[Path], None], Callable[[Path], None], dict[str, str]]] = {
    "sound pairs": (pairs, lambda folder: None, {}),
    "sound photos": (photos, lambda folder: None, {}),
    "sound pairs side by side": (side_by_side, lambda folder: None, {}),
    "zero bytes": (pairs, replaced("B/h03.png", lambda _: b""), {"B/h03.png": "empty"}),
    "truncated": (pairs, replaced("B/h03.png", lambda all_: all_[:900]), {"B/h03.png": "truncated"}),
    "corrupt": (photos, replaced("train/03.png", lambda all_: all_[:60] + bytes(400) + all_[460:]),
                {"train/03.png": "damaged"}),
    "text": (photos, replaced("train/03.png", lambda _: b"hello"), {"train/03.png": "foreign"}),
    "wrong ending": (photos, renamed("train/03.png", "train/03.jpg"), {"train/03.jpg": "misnamed"}),
    "no partner": (pairs, lambda folder: (folder / "B/h03.png").unlink(), {"A/h03.png": "unpaired"}),
    "two claim one partner": (pairs, saved("B/h03.jpg", lambda: 255 - photo(3, SIZE)), {"B/h03.png": "unpaired"}),
    "stray": (pairs, saved("preview.png", lambda: photo(50, SIZE)), {"preview.png": "stray"}),
    "dead link": (pairs, linked("A/x.png"), {"A/x.png": "dead link"}),
    "pipe": (pairs, lambda folder: os.mkfifo(folder / "A/x.png"), {"A/x.png": "no file"}),
    "exact copy": (photos, copied("train/03.png", "train/99.png"), {"train/99.png": "duplicate"}),
    "near copy": (photos, saved("train/99.jpg", lambda: photo(3, SIZE), 60), {"train/99.jpg": "near duplicate"}),
    "mirrored copy": (photos, saved("train/99.png", lambda: photo(3, SIZE)[:, ::-1]),
                      {"train/99.png": "near duplicate"}),
    "exact leak": (photos, copied("train/03.png", "val/99.png"), {"val/99.png": "leak"}),
    "near leak": (photos, saved("val/99.jpg", lambda: photo(3, SIZE), 60), {"val/99.jpg": "leak"}),
    "other shape": (pairs, saved("B/h03.png", lambda: photo(3, SIZE)[:60]), {"B/h03.png": "size"}),
    "other size": (pairs, saved("B/h03.png", lambda: grown(photo(3, SIZE), 2)), {"B/h03.png": "size"}),
    "moved": (pairs, saved("B/h05.png", lambda: np.roll(photo(5, SIZE), 5, 1)), {"B/h05.png": "misaligned"}),
    "scaled": (pairs, saved("B/h05.png", lambda: stretched(photo(5, SIZE))), {"B/h05.png": "misaligned"}),
    "mixed up": (pairs, swapped, {"A/h03.png": "mispaired"}),
    "partner is the same": (pairs, copied("A/h03.png", "B/h03.png"), {"B/h03.png": "identical"}),
    "one input for many": (pairs, same_inputs, {"A/h00.png": "same input"}),
    "names the wrong way round": (pairs, reversed_names, {"": "direction"}),
    "stray colours": (pairs, saved("A/h05.png", slip), {"A/h05.png": "stray colours"}),
    "no pair": (side_by_side, saved("99.png", lambda: photo(99, SIZE)), {"99.png": "no pair"}),
    "single tone": (photos, saved("train/99.png", lambda: np.full((SIZE, SIZE, 3), 128, np.uint8)),
                    {"train/99.png": "plain"}),
    "dark": (photos, saved("train/99.png", dark), {"train/99.png": "brightness"}),
    "small": (photos, saved("train/99.png", lambda: Image.fromarray(photo(60, SIZE)).resize((20, 20))),
              {"train/99.png": "small"}),
    "labels without end": (photos, lambda folder: (folder / "dataset.json").write_text("{") and None,
                           {"dataset.json": "labels"}),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_exactly_what_is_wrong_is_told(tmp_path: Path, fault: str) -> None:
    fill, plant, wanted = FAULTS[fault]
    if fault == "pipe" and not hasattr(os, "mkfifo"):
        pytest.skip("there are no pipes here")
    fill(tmp_path)
    plant(tmp_path)
    report = scan([tmp_path]).report
    told = {os.path.relpath(each.path, tmp_path).removeprefix("."): each.kind for each in report.problems}
    assert told == wanted and len(report.problems) == len(wanted)
    for problem in report.problems:
        assert problem.reason[-1] == problem.remedy[-1] == "." and (problem.fix is None or problem.fix.kind)
