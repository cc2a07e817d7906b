"""What the figures say where the answer is known, and of a facades model with and without a network at hand.

usage: python tests/measure/figures.py OUT [--minutes 1] [--shared ../shared]

Two known Gaussians through torchmetrics and torch-fidelity; what Fréchet and kernel distance say of two draws of one
distribution, by the number of pictures; what resizing does to the distance; and `gantool evaluate` of a model trained
for a minute, beside label maps taken for results.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import torch
from facades import halves
from PIL import Image
from record import ROOT, record, table
from torch_fidelity.metric_fid import KEY_METRIC_FID, fid_features_to_statistics, fid_statistics_to_metric

from gantool.engine.measuring.reading import read_extractor
from gantool.metrics.extractors import Gathering
from gantool.metrics.sets import frechet, kernel

SIZE = 64  # features: as many as the ResNet for 32 px has


def normal(count: int, seed: int, mean: float = 0.0, spread: float = 1.0) -> torch.Tensor:
    draw = torch.Generator().manual_seed(seed)
    return torch.randn(count, SIZE, generator=draw, dtype=torch.float64) * spread + mean


def known_gaussians() -> str:
    """N(0, 1) and N(0.5, 1.5^2) in 64 dimensions: 64 (0.25 + 0.25) = 32."""
    rows = []
    for count in (100, 1000, 10_000, 50_000):
        made, goals = normal(count, 0), normal(count, 1, 0.5, 1.5)
        statistics = [fid_features_to_statistics(each) for each in (made, goals)]
        other = fid_statistics_to_metric(*statistics, verbose=False)[KEY_METRIC_FID]
        rows.append([f"{count:,}", f"{frechet(made, goals).value:.4f}", f"{other:.4f}"])
    return table(["pictures in each set", "torchmetrics", "torch-fidelity"], rows)


def bias() -> str:
    """Two draws of one distribution: the truth is 0."""
    rows = []
    for count in (20, 50, 100, 200, 500):
        pairs = [(normal(count, 2 * seed), normal(count, 2 * seed + 1)) for seed in range(20)]
        distances = [frechet(*pair).value for pair in pairs]
        kernels = [kernel(*pair, 0).value for pair in pairs]
        rows.append([count, f"{np.mean(distances):.2f} ± {np.std(distances):.2f}",
                     f"{np.mean(kernels):+.4f} ± {np.std(kernels):.4f}"])  # fmt: skip
    return table(["pictures in each set", "Fréchet distance", "kernel distance"], rows)


def resizing(shared: Path) -> str:
    """The same photos resized well and badly before they are described: the distance that the resizing alone makes."""
    extractor = read_extractor(shared / "data/checkpoints/squeezenet1_1_features_imagenet.npz", torch.device("cpu"))
    photos = [photo for photo, _ in halves(shared / "data/facades/train").values()][:60]
    found = {}
    for way, name in ((Image.Resampling.BICUBIC, "bicubic, antialiased"), (Image.Resampling.NEAREST, "nearest pixel")):
        gathering = Gathering(extractor)
        for photo in photos:
            small = np.asarray(photo.resize((96, 96), way), np.float32)
            gathering.add(torch.from_numpy(small).permute(2, 0, 1)[None] / 127.5 - 1)
        found[name] = gathering.features().described
    first, other = found.values()
    distance = kernel(other, first, 0, scaled=True)
    between = kernel(first[:30], first[30:], 0, scaled=True)
    return (f"60 photos of facades at 96 px, once shrunk with a filter and once by picking pixels: kernel distance "
            f"{distance.value:.4f} ± {distance.spread:.4f} between the same photos. Between two halves of the well "
            f"shrunk ones: {between.value:.4f} ± {between.spread:.4f}.")


def gantool(*words: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "gantool", *words, "--json"]
    print("$ gantool", *words, flush=True)
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: dict[str, Any] = json.loads(text)
    return found


def facades(shared: Path, out: Path, minutes: float) -> str:
    data, run = shared / "data/facades", out / "run"
    if not run.exists():
        gantool("train", "pix2pix", str(data), "--out", str(run), "--minutes", str(minutes), "--set", "direction=BtoA")
    (out / "labels").mkdir(exist_ok=True)
    (out / "photos").mkdir(exist_ok=True)
    for stem, (photo, labels) in halves(data / "val").items():
        labels.save(out / "labels" / f"{stem}.png")
        photo.save(out / "photos" / f"{stem}.png")
    without = gantool("evaluate", str(run), str(data / "val"))
    network = shared / "data/checkpoints/squeezenet1_1_features_imagenet.npz"
    sheet = ("--sheet", str(out / "sheet.png"))
    model = gantool("evaluate", str(run), str(data / "val"), "--extractor", str(network), *sheet)
    labels = gantool("evaluate", str(out / "labels"), str(out / "photos"), "--extractor", str(network))
    names = ["l1", "psnr", "ssim", "ms_ssim", "structure_texture", "kernel_distance", "precision", "recall"]
    rows = [[name, *(shown(each["metrics"].get(name)) for each in (without, model, labels))] for name in names]
    missing = ", ".join(without["missing"])
    header = ["figure", "model, no network at hand", "model, SqueezeNet 1.1", "label maps as if they were results"]
    return (
        table(header, rows)
        + f"\n\n20 held-out label maps at 256 px. Not measured without a network: {missing}. The distances are those "
        "of SqueezeNet's features, scaled to the goals: relative, not FID."
    )


def shown(entry: dict[str, Any] | None) -> str:
    if entry is None:
        return "-"
    return f"{entry['value']:.4g}" + (f" ± {entry['spread']:.2g}" if "spread" in entry else "")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    text = (
        f"Two Gaussians of {SIZE} features whose Fréchet distance is 32, by two libraries:\n\n{known_gaussians()}\n\n"
        f"Two draws of one Gaussian of {SIZE} features, the truth being 0; mean and deviation over 20 draws. That is "
        f"why few pictures are measured by the kernel distance:\n\n{bias()}\n\n{resizing(given.shared)}\n\n"
        f"`gantool evaluate` of pix2pix after {given.minutes:g} minute(s), seed 0:\n\n"
        f"{facades(given.shared, given.out, given.minutes)}"
    )
    record("Figures where the answer is known", "tests/measure/figures.py", text)


if __name__ == "__main__":
    main()
