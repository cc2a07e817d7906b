"""Label maps to photos without a single pair: CycleGAN and FastCUT beside a plain CycleGAN given the same minutes.

usage: python tests/measure/unpaired.py OUT [--minutes 15] [--size 128] [--shared ../shared] [--seed 0]

An unpaired set is made out of facades: label maps of one half of the buildings, photos of the other half. All three
learn at once, with one thread each, so that they have the same conditions; then the held-out label maps are translated
and scored against the true photos. OUT gets runs, pictures and `sheet.png` (test material: never commit it).
"""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

import numpy as np
from facades import ended, halves, run, score, sheet, start
from PIL import Image
from record import ROOT, record, table


def unpaired_set(facades: Path, out: Path) -> None:
    """trainA: label maps of every second building; trainB: photos of the others; testA, testB: those of the pairs."""
    for name in ("trainA", "trainB", "testA", "testB"):
        (out / name).mkdir(parents=True)
    for number, (stem, (photo, labels)) in enumerate(halves(facades / "train").items()):
        (labels if number % 2 else photo).save(out / ("trainA" if number % 2 else "trainB") / f"{stem}.png")
    for stem, (photo, labels) in halves(facades / "val").items():
        labels.save(out / "testA" / f"{stem}.png")
        photo.save(out / "testB" / f"{stem}.png")


def mean_photo(data: Path, out: Path) -> None:
    """The mean of all photos that are learnt from, for every held-out building."""
    out.mkdir()
    photos = [np.asarray(Image.open(path).convert("RGB"), np.float32) for path in sorted((data / "trainB").iterdir())]
    mean = Image.fromarray(np.mean(photos, 0).round().astype(np.uint8))
    for path in sorted((data / "testA").iterdir()):
        mean.save(out / path.name)


def convert(model: Path, data: Path, out: Path) -> None:
    gantool = [sys.executable, "-m", "gantool", "convert", str(model), str(data / "testA"), "--out", str(out)]
    run([*gantool, "--template", "{stem}", "--half", "whole"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=15)
    parser.add_argument("--size", type=int, default=128)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    out, data = given.out, given.out / "data"
    unpaired_set(given.shared / "data/facades", data)
    gantool = [sys.executable, "-m", "gantool", "train", "cyclegan", str(data / "trainA"), str(data / "trainB")]
    more = ["--set", f"size={given.size}", "--set", "direction=AtoB", "--seed", str(given.seed), "--json"]
    budget = ["--minutes", str(given.minutes)]
    plain = [sys.executable, str(given.shared / "tools/plain_cyclegan.py"), str(data), str(out / "plain_all"), *budget]
    cores = sorted(os.sched_getaffinity(0))
    processes: dict[str, Any] = {
        "gantool, CycleGAN": start([*gantool, "--out", str(out / "cyclegan"), *budget, *more], cores, threads=1),
        "gantool, FastCUT": start(
            [*gantool, "--out", str(out / "fastcut"), *budget, *more, "--set", "method=fastcut"], cores, threads=1),
        "plain CycleGAN": start(
            [*plain, "--size", str(given.size), "--seed", str(given.seed)], cores, threads=1),
    }
    said = {name: ended(process) for name, process in processes.items()}
    steps = {name: str(json.loads(text)["steps"]) if name.startswith("gantool") else text.split()[-1]
             for name, text in said.items()}
    run([*gantool, "--out", str(out / "untrained"), "--steps", "1", *more])
    folders = {"gantool, CycleGAN": out / "ours", "gantool, FastCUT": out / "fast", "plain CycleGAN": out / "plain",
               "untrained network": out / "none", "mean photo": out / "mean", "the label map itself": data / "testA"}
    for name, model in (("ours", "cyclegan"), ("fast", "fastcut"), ("none", "untrained")):
        convert(out / model, data, out / name)
    (out / "plain_all" / "AtoB").rename(out / "plain")
    mean_photo(data, out / "mean")
    scored = {name: score(given.shared, folder) for name, folder in folders.items()}
    rows = [[name, steps.get(name, "-"), each["l1"], each["ssim"], each["feature"]] for name, each in scored.items()]
    ratio = scored["gantool, CycleGAN"]["feature"] / scored["plain CycleGAN"]["feature"]
    text = (
        f"Facades with the pairs taken apart: 50 label maps of some buildings, 50 photos of others; 20 held-out label "
        f"maps against their true photos. {given.size} px, preset quick, {given.minutes:g} minutes each, all three at "
        f"once with one thread each on two cores, seed {given.seed}. Features: SqueezeNet 1.1, ImageNet. Lower is "
        "better but for SSIM.\n\n" + table(["", "steps", "L1", "SSIM", "feature distance"], rows)
        + f"\n\nFeature distance of our CycleGAN against the plain one's: {ratio:.3f} (wanted: at most 0.9)."
    )
    sheet(given.shared / "data/facades/val", [out / "ours", out / "fast", out / "plain"], out / "sheet.png")
    record("Unpaired facades, a quarter of an hour on a processor", "tests/measure/unpaired.py", text)


if __name__ == "__main__":
    main()
