"""Facades from label maps, ours beside a plain implementation of the paper given the same minutes, and two baselines.

usage: python tests/measure/facades.py OUT [--minutes 10] [--shared ../shared] [--seed 0] [--together]

Trains `gantool train pix2pix FACADES --minutes M --set direction=BtoA`, converts the 20 held-out label maps, and scores
them with the independent scorer beside the data. OUT gets the run, the pictures and `sheet.png` (test material: never
commit it). Run it on a machine that does nothing else, or with --together, where both have the same conditions.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
from record import ROOT, record, table


def halves(folder: Path) -> dict[str, tuple[Image.Image, Image.Image]]:
    """Photo and label map of each pair, by stem."""
    found = {}
    for path in sorted(folder.glob("*.jpg")):
        with Image.open(path) as file:
            picture = file.convert("RGB")
        width, height = picture.size
        found[path.stem] = picture.crop((0, 0, width // 2, height)), picture.crop((width // 2, 0, width, height))
    return found


def nearest_neighbours(train: Path, val: Path, out: Path) -> None:
    """For each held-out label map the photo of the training pair whose label map is nearest to it."""
    out.mkdir(parents=True)
    small = {stem: np.asarray(labels.resize((32, 32)), float) for stem, (_, labels) in halves(train).items()}
    photos = {stem: photo for stem, (photo, _) in halves(train).items()}
    for stem, (_, labels) in halves(val).items():
        wanted = np.asarray(labels.resize((32, 32)), float)
        best = min(small, key=lambda each: float(((small[each] - wanted) ** 2).sum()))
        photos[best].save(out / f"{stem}.png")


def score(shared: Path, out: Path, *more: str, truth: Path | None = None) -> dict[str, Any]:
    """The figures of the independent scorer; the truth is the left half of the held-out facades, or of `truth`."""
    features = shared / "data/checkpoints/squeezenet1_1_features_imagenet.npz"
    truth = truth or shared / "data/facades/val"
    command = [sys.executable, str(shared / "tools/score.py"), str(out), str(truth), "--truth-half", "left"]
    text = run([*command, "--features", str(features), *more])
    found: dict[str, Any] = json.loads(text.strip().splitlines()[-1])
    return found


def run(command: Sequence[str]) -> str:
    print("$", " ".join(command[:4]), "...", flush=True)
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def start(command: Sequence[str], cores: Sequence[int], threads: int | None = None) -> "subprocess.Popen[str]":
    """Start a command on these cores, with as many threads unless told otherwise."""
    environment = {**os.environ, "OMP_NUM_THREADS": str(threads or len(cores))}
    pinned = ["taskset", "--cpu-list", ",".join(map(str, cores)), *command]
    return subprocess.Popen(pinned, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def ended(process: "subprocess.Popen[str]") -> str:
    text, _ = process.communicate()
    if process.returncode:
        raise SystemExit(f"{process.args} ended with {process.returncode}")
    return text


def sheet(val: Path, columns: Sequence[Path], out: Path) -> None:
    """Label map, one column for each folder, photo."""
    rows = []
    for stem, (photo, labels) in list(halves(val).items()):
        shown = [labels]
        for column in columns:
            with Image.open(next(column.glob(f"{stem}*.png"))) as file:
                shown.append(file.convert("RGB").resize(photo.size))
        rows.append(np.concatenate([np.asarray(each) for each in [*shown, photo]], 1))
    half = len(rows) // 2
    Image.fromarray(np.concatenate([np.concatenate(rows[:half]), np.concatenate(rows[half:])], 1)).save(out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--together", action="store_true", help="both at once on half of the cores each")
    given = parser.parse_args()
    facades, out, minutes = given.shared / "data/facades", given.out, str(given.minutes)
    train, val = facades / "train", facades / "val"
    out.mkdir(parents=True)
    (out / "labels").mkdir()
    for stem, (_, labels) in halves(val).items():
        labels.save(out / "labels" / f"{stem}.png")

    cores = sorted(os.sched_getaffinity(0))
    mine, other = (cores[::2], cores[1::2]) if given.together else (cores, cores)
    gantool = [sys.executable, "-m", "gantool"]
    train_command = [*gantool, "train", "pix2pix", str(facades), "--out", str(out / "run"), "--minutes", minutes]
    ours_process = start([*train_command, "--set", "direction=BtoA", "--seed", str(given.seed), "--json"], mine)
    if not given.together:
        ours_process.wait()
    plain_script = str(given.shared / "tools/plain_pix2pix.py")
    plain_command = [sys.executable, plain_script, str(train), str(val), str(out / "plain")]
    plain_process = start([*plain_command, "--minutes", minutes, "--seed", str(given.seed)], other)
    ours, plain_text = json.loads(ended(ours_process)), ended(plain_process)
    convert = [*gantool, "convert", str(out / "run"), str(out / "labels"), "--out", str(out / "ours")]
    run([*convert, "--template", "{stem}"])
    nearest_neighbours(train, val, out / "nearest")

    scored = {
        "gantool, preset quick": score(given.shared, out / "ours"),
        "plain pix2pix": score(given.shared, out / "plain", "--train", str(train), "--train-half", "left"),
        "nearest training neighbour": score(given.shared, out / "nearest"),
    }
    scored["mean training photo"] = scored["plain pix2pix"].pop("mean_baseline")
    steps = {"gantool, preset quick": str(ours["steps"]), "plain pix2pix": plain_text.split()[-1]}
    rows = [[name, steps.get(name, "-"), each["l1"], each["ssim"], each["feature"]] for name, each in scored.items()]
    order = f"at once on {len(mine)} core(s) each" if given.together else "one after the other"
    ratio = scored["gantool, preset quick"]["feature"] / scored["plain pix2pix"]["feature"]
    text = (
        f"100 pairs to learn from, 20 held out, label map to photo, 256 px, {minutes} minutes each on the processor, "
        f"{order} (ours took {ours['seconds'] / 60:.1f}), seed {given.seed}. Features: SqueezeNet 1.1, ImageNet. "
        "Lower is better but for SSIM.\n\n"
        + table(["", "steps", "L1", "SSIM", "feature distance"], rows)
        + f"\n\nFeature distance of ours against the plain one's: {ratio:.3f} (wanted: at most 0.9)."
    )
    sheet(val, [out / "ours", out / "plain"], out / "sheet.png")
    shutil.rmtree(out / "labels")
    record("Facades, ten minutes on a processor", "tests/measure/facades.py", text)


if __name__ == "__main__":
    main()
