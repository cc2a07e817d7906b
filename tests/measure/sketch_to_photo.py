"""Sketch to photo from photos alone: trained on the photo halves of facades with the recipe, then given a drawn house.

usage: python tests/measure/sketch_to_photo.py OUT [--minutes 25] [--shared ../shared] [--seed 0] [--size 128]

No sketch is given: the recipe draws the inputs. The 20 held-out photos are sketched by the recipe and converted; a
house drawn with a mouse's straight strokes is converted as it is. OUT gets the run, the pictures and `sheet.png`
(test material: never commit it). A run that is there already is not trained again.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
from facades import halves
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from record import ROOT, record, table

from gantool.data.glance import glance_at
from gantool.data.relation import relation

Pixels = NDArray[np.float64]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=25)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--size", type=int, default=128)
    given = parser.parse_args()
    out, run = given.out, given.out / "run"
    photos = photo_halves(given.shared / "data/facades", out / "photos")
    if not (run / "model/model.safetensors").exists():
        settings = ["--set", f"size={given.size}", "--minutes", str(given.minutes), "--seed", str(given.seed)]
        gantool("train", "pix2pix", photos, "--recipe", "sketch", "--out", run, *settings)
    gantool("convert", run, photos / "val", "--out", out / "held-out", "--recipe", "apply", *NAMED)
    house = draw_house(out / "house.png", given.size)
    gantool("convert", run, house, "--out", out / "drawn", "--recipe", "skip", *NAMED)
    facts = json.loads((run / "model/card.json").read_text())["training"]
    sheet(sorted((photos / "val").iterdir())[:7], out / "held-out", (house, out / "drawn/house.png"), out / "sheet.png")
    told = table(("held-out pictures against the photos", "L1"), scores(photos, out / "held-out", given.size))
    told += "\n\n" + outlines(photos / "val", out / "held-out", given.size)
    record(
        "Sketch to photo without a sketch",
        "tests/measure/sketch_to_photo.py",
        f"pix2pix with the recipe sketch on the 100 photo halves of facades, {given.size} px, {facts['steps']} steps "
        f"({given.minutes:g} minutes given, while other work ran), seed {given.seed}; 20 photos held out.\n\n{told}",
    )


NAMED = ("--template", "{stem}", "--on-conflict", "overwrite", "--format", "png")


def gantool(*words: object) -> None:
    """Run a command, its output passed on."""
    subprocess.run([sys.executable, "-m", "gantool", *map(str, words)], check=True)


def photo_halves(facades: Path, out: Path) -> Path:
    """The left half of each pair as a picture of its own, in train and val."""
    for split in ("train", "val"):
        (out / split).mkdir(parents=True, exist_ok=True)
        for stem, (photo, _) in halves(facades / split).items():
            photo.save(out / split / f"{stem}.png")
    return out


def draw_house(path: Path, size: int) -> Path:
    """A front with a pitched roof, six windows with crosses and a door, in strokes of a pen."""
    picture = Image.new("RGB", (size, size), "white")
    pen, unit = ImageDraw.Draw(picture), size / 64
    width = max(1, round(unit * 0.6))

    def stroke(*points: tuple[float, float]) -> None:
        pen.line([(x * unit, y * unit) for x, y in points], fill="black", width=width)

    def box(x: float, y: float, across: float, down: float) -> None:
        stroke((x, y), (x + across, y + 0.4), (x + across - 0.3, y + down), (x, y + down), (x, y))

    box(8, 20, 48, 42)  # walls
    stroke((5, 20.5), (32, 4), (59, 20))  # roof
    stroke((8, 40), (56, 40.5))  # the ledge between the floors
    for x, y in ((13, 25), (28, 25), (43, 25), (13, 45), (43, 45)):
        box(x, y, 8, 11)
        stroke((x + 4, y), (x + 4, y + 11))
        stroke((x, y + 5), (x + 8, y + 5.4))
    box(28, 45, 8, 17)  # door
    stroke((34, 54), (34.6, 54.6))
    picture.save(path)
    return path


def pixels(path: Path, size: int) -> Pixels:
    """A picture as R, G, B in 0..1 at `size`."""
    with Image.open(path) as file:
        picture = file.convert("RGB").resize((size, size), Image.Resampling.LANCZOS)
    return np.asarray(picture, np.float64) / 255


def scores(photos: Path, made: Path, size: int) -> list[tuple[str, str]]:
    """Mean absolute difference of what was made, and of what needs no learning, to the held-out photos."""
    truth = {path.stem: pixels(path, size) for path in sorted((photos / "val").iterdir())}
    mean = np.mean([pixels(path, size) for path in (photos / "train").iterdir()], 0)
    inside = {stem: float(np.abs(pixels(made / f"{stem}.png", size) - each).mean()) for stem, each in truth.items()}
    flat = [float(np.abs(each.mean((0, 1)) - each).mean()) for each in truth.values()]
    return [
        ("made from the sketch", f"{np.mean(list(inside.values())):.4f}"),
        ("the mean training photo", f"{np.mean([np.abs(mean - each).mean() for each in truth.values()]):.4f}"),
        ("each photo's own mean colour, which nobody is told", f"{np.mean(flat):.4f}"),
    ]


def outlines(photos: Path, made: Path, size: int) -> str:
    """How much better the edges of what was made agree with those of its own photo than with those of the others."""
    both = []
    for path in sorted(photos.iterdir()):
        pair = ((255 * pixels(each, size)).round().astype(np.uint8) for each in (made / f"{path.stem}.png", path))
        a, b = (glance_at(each, each, tiny=False, edges=True) for each in pair)
        both.append((a, b))
    found = relation(both)
    return (
        f"Edges agree with those of the own photo by {found.lift:.2f} more (correlation) than with those of the other "
        f"photos, {found.certainty:.0f} standard errors: it draws what was sketched, and guesses the colours."
    )


def sheet(held_out: list[Path], made: Path, drawn: tuple[Path, Path], out: Path) -> None:
    """The drawn house over what was made of it; then photos over what was made of their sketches."""
    columns = [drawn, *((path, made / f"{path.stem}.png") for path in held_out)]
    tiles = [[(255 * pixels(path, 256)).round().astype(np.uint8) for path in column] for column in columns]
    Image.fromarray(np.concatenate([np.concatenate(column) for column in tiles], 1)).save(out)


if __name__ == "__main__":
    main()
