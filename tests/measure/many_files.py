"""A folder of 100,000 files: when the first count and the first rows come, and what the scan keeps in memory.

usage: python tests/measure/many_files.py [--files 100000] [--rows 10000]

The scan is cancelled after `rows` pictures; the memory that all would take is reckoned from those.
"""

import argparse
import contextlib
import tempfile
import time
from pathlib import Path

import numpy as np
import psutil
from PIL import Image
from record import record, table

from gantool.data import ScanCancelled, scan

SETTLED = 2_000  # rows after which buffers and caches have their size


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--rows", type=int, default=10_000)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder), wanted.files)
        figures = measure(Path(folder), wanted.files, wanted.rows)
    record("A folder of many files", "tests/measure/many_files.py", table(("what", "figure", "wanted"), figures))


def fill(folder: Path, files: int) -> None:
    """Small pictures, a thousand different ones, in folders of ten thousand."""
    draw = np.random.default_rng(0)
    for number in range(min(1000, files)):
        Image.fromarray(draw.integers(0, 255, (48, 48, 3), np.uint8)).save(folder / f"source{number}.png")
    for number in range(files):
        inside = folder / f"part{number // 10_000}"
        inside.mkdir(exist_ok=True)
        (inside / f"{number:06}.png").hardlink_to(folder / f"source{number % 1000}.png")
    for number in range(min(1000, files)):
        (folder / f"source{number}.png").unlink()


def measure(folder: Path, files: int, rows: int) -> list[tuple[str, str, str]]:
    process, start = psutil.Process(), time.perf_counter()
    base = process.memory_info().rss
    seen: dict[str, float] = {}
    done = 0

    def on_found(count: int) -> None:
        seen.setdefault("count", time.perf_counter() - start)

    def on_picture(path: Path, pixels: object) -> None:
        seen.setdefault("row", time.perf_counter() - start)

    def on_progress(looked: int, total: int) -> None:
        nonlocal done
        if looked == 1:
            seen["listed"] = (process.memory_info().rss - base) / 2**20
        if looked == SETTLED:
            seen["settled"] = float(process.memory_info().rss)
        if looked == rows:
            seen["last"] = float(process.memory_info().rss)
        done = looked

    told = {"on_found": on_found, "on_progress": on_progress, "on_picture": on_picture}
    with contextlib.suppress(ScanCancelled):
        scan([folder], **told, cancelled=lambda: done >= rows)  # type: ignore[arg-type]  # passed on as given
    grown = (seen["last"] - seen["settled"]) / (rows - SETTLED)  # bytes a row
    return [
        ("first count", f"{seen['count']:.2f} s", "0.5 s"),
        ("first row", f"{seen['row']:.2f} s", "0.5 s"),
        ("memory when all are listed", f"{seen['listed']:.0f} MB", ""),
        (f"memory of {files} rows, reckoned from {done}", f"{grown * files / 2**20 + seen['listed']:.0f} MB", "150 MB"),
    ]


if __name__ == "__main__":
    main()
