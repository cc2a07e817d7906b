"""Every file of the collection of odd pictures is decoded right or refused in words, within 1 GB of memory."""

import csv
import json
import subprocess
import sys
import warnings
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from gantool.images import PictureError, decode, eight_bit

REFUSED_THOUGH_PILLOW_TAKES_THEM = {
    "broken_data_stream.png": "damaged",
    "xcsn0g01.png": "damaged",
    "hopper.qoi": "foreign",
    "hopper.fits": "foreign",
    "hopper.xpm": "foreign",
}
BETTER_THAN_PILLOW = {  # 16 bits are kept, or a profile is applied: the plain conversion is no reference
    "basn0g16.png", "16bit.cropped.tif", "tiff_16bit_RGBa.tiff", "landscape_6.jpg",
}


def rows(shared: Path) -> list[dict[str, str]]:
    with (shared / "data/odd-images/INDEX.tsv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.skipif(sys.platform != "linux", reason="caps memory by RLIMIT_AS and /proc")
def test_every_odd_file_is_decoded_or_refused_in_words(shared: Path) -> None:
    listed = rows(shared)
    paths = [shared / "data/odd-images" / row["category"] / row["file"] for row in listed]
    child = subprocess.run(
        [sys.executable, "-W", "error", str(Path(__file__).with_name("odd_images_child.py"))],
        input="".join(json.dumps(str(path)) + "\n" for path in paths), capture_output=True, text=True, timeout=120,
        check=False)
    assert child.returncode == 0, child.stderr[-3000:]
    assert "Traceback" not in child.stderr
    outcomes = [json.loads(line) for line in child.stdout.splitlines()]
    assert len(outcomes) == len(listed) == 94
    for row, outcome in zip(listed, outcomes, strict=True):
        name, pillow_took_it = row["file"], row["Pillow 13.0 (open+load+convert RGB)"] == "ok"
        if name in REFUSED_THOUGH_PILLOW_TAKES_THEM:
            assert outcome.get("kind") == REFUSED_THOUGH_PILLOW_TAKES_THEM[name], name
        elif pillow_took_it:
            assert "size" in outcome, f"{name}: {outcome}"
        else:
            allowed = name in {"hopper.heif"}  # an optional package may open it
            assert "refused" in outcome or allowed, f"{name} is broken and was taken"
        if "refused" in outcome:
            assert outcome["refused"].startswith(str(paths[listed.index(row)])) and outcome["refused"].endswith(".")
            assert "\n" not in outcome["refused"]
        assert outcome["seconds"] < 60, name  # hangs, not speed


def test_honest_odd_files_have_the_pixels_of_the_reference(shared: Path) -> None:
    compared = 0
    for row in rows(shared):
        path = shared / "data/odd-images" / row["category"] / row["file"]
        if row["file"] in BETTER_THAN_PILLOW or row["file"].endswith(".heif"):  # Pillow alone opens no HEIF
            continue
        try:
            picture = decode(path)
        except PictureError:
            continue
        with warnings.catch_warnings(), Image.open(path) as image:
            warnings.simplefilter("ignore")
            try:
                upright = ImageOps.exif_transpose(image)
            except OSError:  # truncated_end_chunk.png
                continue
            reference = np.asarray(upright.convert("RGBA" if picture.alpha is not None else "RGB"))
        ours = np.broadcast_to(eight_bit(picture.pixels), (*reference.shape[:2], 3)).astype(int)
        worst = np.abs(ours - reference[..., :3]).max()
        assert worst <= (1 if picture.bits == 16 else 0), f"{row['file']} differs by {worst}"
        if picture.alpha is not None:
            assert np.abs(eight_bit(picture.alpha).astype(int) - reference[..., 3]).max() <= 1, row["file"]
        compared += 1
    assert compared >= 55
