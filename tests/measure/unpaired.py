"""Label maps to photos without a single pair: CycleGAN and FastCUT beside a plain CycleGAN given the same minutes.

usage: python tests/measure/unpaired.py OUT [--minutes 15] [--size 128] [--shared ../shared] [--seed 0] [--note TEXT]

An unpaired set is made out of facades: label maps of one half of the buildings, photos of the other half. All three
learn one after another; the plain one gets the minutes that our CycleGAN took. Then the held-out label maps are
translated and scored against the true photos. Called again, it goes on where it was. OUT gets runs, pictures and
`sheet.png` (test material: never commit it).
"""

import argparse
import json
import os
import sys
from pathlib import Path

import numpy as np
from facades import ended, halves, run, score, sheet, start
from PIL import Image
from record import ROOT, record, table


def unpaired_set(facades: Path, out: Path) -> None:
    """trainA: label maps of every second building; trainB: photos of the others; testA, testB: those of the pairs."""
    for name in ("trainA", "trainB", "testA", "testB"):
        (out / name).mkdir(parents=True, exist_ok=True)
    for number, (stem, (photo, labels)) in enumerate(halves(facades / "train").items()):
        (labels if number % 2 else photo).save(out / ("trainA" if number % 2 else "trainB") / f"{stem}.png")
    for stem, (photo, labels) in halves(facades / "val").items():
        labels.save(out / "testA" / f"{stem}.png")
        photo.save(out / "testB" / f"{stem}.png")


def mean_photo(data: Path, out: Path) -> None:
    """The mean of all photos that are learnt from, for every held-out building."""
    out.mkdir(exist_ok=True)
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
    parser.add_argument("--note", default="", help="what a reader must know besides")
    given = parser.parse_args()
    out, data = given.out, given.out / "data"
    unpaired_set(given.shared / "data/facades", data)
    gantool = [sys.executable, "-m", "gantool", "train", "cyclegan", str(data / "trainA"), str(data / "trainB")]
    more = ["--set", f"size={given.size}", "--set", "direction=AtoB", "--seed", str(given.seed), "--json"]
    cores = sorted(os.sched_getaffinity(0))
    said, minutes = {}, given.minutes
    for name, run_folder, method in (("gantool, CycleGAN", out / "cyclegan", "cyclegan"),
                                     ("gantool, FastCUT", out / "fastcut", "fastcut")):
        command = [*gantool, "--out", str(run_folder), "--minutes", f"{minutes:g}", *more, "--set", f"method={method}"]
        if run_folder.exists():  # of an earlier call that was interrupted
            command = [sys.executable, "-m", "gantool", "resume", str(run_folder), "--json"]
        said[name] = json.loads(ended(start(command, cores)))
        minutes = said["gantool, CycleGAN"]["seconds"] / 60  # a busy machine makes a run longer than it was told
    steps = {name: str(each["steps"]) for name, each in said.items()}
    took = {name: f"{each['seconds'] / 60:.1f}" for name, each in said.items()}
    told = out / "plain.json"
    if not told.exists():
        plain = [sys.executable, str(given.shared / "tools/plain_cyclegan.py"), str(data), str(out / "plain_all")]
        plain += ["--minutes", f"{minutes:.2f}", "--size", str(given.size), "--seed", str(given.seed)]
        counted = ended(start(plain, cores)).split()[-1]
        (out / "plain_all" / "AtoB").rename(out / "plain")
        told.write_text(json.dumps({"steps": counted, "minutes": f"{minutes:.1f}"}), "utf-8")
    plainly = json.loads(told.read_text("utf-8"))
    steps["plain CycleGAN"], took["plain CycleGAN"] = plainly["steps"], plainly["minutes"]
    how = f"one after another on {len(cores)} core{'s' if len(cores) > 1 else ''}"
    run([*gantool, "--out", str(out / "untrained"), "--steps", "1", *more])
    folders = {"gantool, CycleGAN": out / "ours", "gantool, FastCUT": out / "fast", "plain CycleGAN": out / "plain",
               "untrained network": out / "none", "mean photo": out / "mean", "the label map itself": data / "testA"}
    for name, model in (("ours", "cyclegan"), ("fast", "fastcut"), ("none", "untrained")):
        convert(out / model, data, out / name)
    mean_photo(data, out / "mean")
    scored = {name: score(given.shared, folder) for name, folder in folders.items()}
    rows = [[name, took.get(name, "-"), steps.get(name, "-"), each["l1"], each["ssim"], each["feature"]]
            for name, each in scored.items()]
    ratio = scored["gantool, CycleGAN"]["feature"] / scored["plain CycleGAN"]["feature"]
    text = (
        f"Facades with the pairs taken apart: 50 label maps of some buildings, 50 photos of others; 20 held-out label "
        f"maps against their true photos. {given.size} px, preset quick, {given.minutes:g} minutes wished, {how}, "
        f"seed {given.seed}. Features: SqueezeNet 1.1, ImageNet. Lower is "
        "better but for SSIM.\n\n" + table(["", "minutes", "steps", "L1", "SSIM", "feature distance"], rows)
        + f"\n\nFeature distance of our CycleGAN against the plain one's: {ratio:.3f} (wanted: at most 0.9)."
        + (f"\n\n{given.note}" if given.note else "")
    )
    sheet(given.shared / "data/facades/val", [out / "ours", out / "fast", out / "plain"], out / "sheet.png")
    record("Unpaired facades, a quarter of an hour on a processor", "tests/measure/unpaired.py", text)


if __name__ == "__main__":
    main()
