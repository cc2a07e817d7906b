"""Pix2Pix on 50 facades pairs with and without augmentation of what the discriminator sees, scored on held-out pairs.

usage: python tests/measure/ablation.py OUT [--steps 2000] [--seeds 3] [--lanes 2] [--shared ../shared] [--no-record]
           [--set key=value ...]

Nine runs of equal steps at 128 px: no augmentation, ADA (bgc) and DiffAugment, three seeds each, `lanes` at once. Each
ends in OUT/<name>-<seed>.json, so that a second call goes on where one ended and only adds up what is done already.
OUT also gets `sheet.png`: test material, never to be committed.
"""

import argparse
import concurrent.futures
import json
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
from facades import halves, score
from PIL import Image
from record import ROOT, record, table

ARMS = {"none": "none", "ADA (bgc)": "bgc", "DiffAugment": "diffaugment"}
PAIRS, SIZE = 50, 128
METRICS = {"l1": "L1", "ssim": "SSIM", "feature": "feature distance"}


def prepare(facades: Path, data: Path) -> None:
    """The first pairs to learn from and all held-out ones, photo left of label map, and the label maps alone."""
    if (data / "done").exists():
        return
    shutil.rmtree(data, ignore_errors=True)
    for split, most in (("train", PAIRS), ("val", None)):
        (data / "pairs" / split).mkdir(parents=True)
        (data / split).mkdir()
        for stem, (photo, labels) in list(halves(facades / split).items())[:most]:
            both = Image.new("RGB", (2 * SIZE, SIZE))
            both.paste(photo.resize((SIZE, SIZE), Image.Resampling.LANCZOS), (0, 0))
            both.paste(labels.resize((SIZE, SIZE), Image.Resampling.NEAREST), (SIZE, 0))
            both.save(data / "pairs" / split / f"{stem}.png")
            both.crop((SIZE, 0, 2 * SIZE, SIZE)).save(data / split / f"{stem}.png")
    (data / "done").touch()


def measured(out: Path, arm: str, seed: int, given: argparse.Namespace) -> dict[str, Any]:
    """Train, translate and score one run, or read what an earlier call has found."""
    pipe = ARMS[arm]
    found = out / f"{pipe}-{seed}.json"
    if found.exists():
        done: dict[str, Any] = json.loads(found.read_text())
        return done
    folder, made = out / f"{pipe}-{seed}", out / f"{pipe}-{seed}-translated"
    gantool = [sys.executable, "-m", "gantool"]
    if (folder / "run.json").exists():
        command = [*gantool, "resume", str(folder), "--json"]
    else:
        settings = [f"augment={pipe}", f"size={SIZE}", "direction=BtoA", *given.set]
        command = [*gantool, "train", "pix2pix", str(out / "data" / "pairs"), "--out", str(folder), "--preset", "quick"]
        command += ["--steps", str(given.steps), "--seed", str(seed), "--device", given.device, "--json"]
        command += [word for each in settings for word in ("--set", each)]
    trained = json.loads(_run(command))
    shutil.rmtree(made, ignore_errors=True)
    weights = str(_latest(folder))
    _run([*gantool, "convert", weights, str(out / "data" / "val"), "--out", str(made), "--template", "{stem}"])
    scored = score(given.shared, made, truth=out / "data" / "pairs" / "val")
    result = {**scored, "steps": trained["steps"], "seconds": trained["seconds"], "p": _last_p(folder)}
    found.write_text(json.dumps(result))
    print(f"{arm}, seed {seed}: {result}", flush=True)
    return result


def _latest(folder: Path) -> Path:
    """The weights after the last step: a best export would compare different amounts of training."""
    latest = folder / "model" / "latest"
    return latest if latest.exists() else folder


def _last_p(folder: Path) -> float | None:
    """The probability at which the run ended, where it reported one."""
    last = None
    for line in (folder / "events.jsonl").read_text().splitlines():
        event = json.loads(line)
        if isinstance(event.get("p"), float):
            last = round(event["p"], 3)
    return last


def _run(command: list[str]) -> str:
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout


def sheet(out: Path) -> None:
    """Label map, a column for each arm (seed 0), photo: the first eight held-out pairs."""
    rows = []
    for path in sorted((out / "data" / "pairs" / "val").glob("*.png"))[:8]:
        with Image.open(path) as file:
            pair = np.asarray(file.convert("RGB"))
        columns = [pair[:, SIZE:]]
        for pipe in ARMS.values():
            with Image.open(out / f"{pipe}-0-translated" / path.name) as file:
                columns.append(np.asarray(file.convert("RGB").resize((SIZE, SIZE))))
        rows.append(np.concatenate([*columns, pair[:, :SIZE]], 1))
    Image.fromarray(np.concatenate(rows)).save(out / "sheet.png")


def told(found: dict[str, list[dict[str, Any]]], given: argparse.Namespace) -> str:
    """The table and what it says, whichever way it goes."""
    rows = []
    for arm, runs in found.items():
        figures = [_mean_and_spread([run[key] for run in runs]) for key in METRICS]
        ends = [run["p"] for run in runs if run["p"] is not None]
        rows.append([arm, len(runs), *figures, " ".join(f"{p:.2f}" for p in ends) or "-"])
    said = []
    plain = found["none"]
    for arm, runs in found.items():
        if arm == "none" or len(runs) != len(plain):
            continue
        for key, name in METRICS.items():
            better = [(a[key] - b[key]) * (-1 if key == "ssim" else 1) < 0 for a, b in zip(runs, plain, strict=True)]
            ratio = statistics.mean(a[key] for a in runs) / statistics.mean(b[key] for b in plain)
            said.append(f"{arm}: {name} {ratio:.3f} of that without, better in {sum(better)} of {len(better)} seeds.")
    return (
        f"{PAIRS} pairs to learn from, 20 held out, label map to photo, {SIZE} px, preset quick, {given.steps} steps "
        f"each{', ' + ', '.join(given.set) if given.set else ''}; the weights after the last step, mean and range over "
        "the seeds. Features: SqueezeNet 1.1, ImageNet. Lower is better but for SSIM.\n\n"
        + table(["augmentation", "seeds", *METRICS.values(), "p at the end"], rows)
        + "\n\n"
        + "\n".join(f"- {each}" for each in said)
    )


def _mean_and_spread(values: list[float]) -> str:
    return f"{statistics.mean(values):.4f} ({min(values):.4f} to {max(values):.4f})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--lanes", type=int, default=2)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    parser.add_argument("--no-record", action="store_true", help="print the table instead of writing it down")
    given = parser.parse_args()
    out = given.out.absolute()
    prepare(given.shared / "data" / "facades", out / "data")
    with concurrent.futures.ThreadPoolExecutor(given.lanes) as pool:
        wanted = {
            (arm, seed): pool.submit(measured, out, arm, seed, given) for seed in range(given.seeds) for arm in ARMS
        }
        found = {arm: [wanted[arm, seed].result() for seed in range(given.seeds)] for arm in ARMS}
    sheet(out)
    text = told(found, given)
    if given.no_record:
        print(text)
    else:
        record("Augmentation on 50 pairs", "tests/measure/ablation.py", text)


if __name__ == "__main__":
    main()
