"""Published enlargers on Set5 by the field's protocol, whole and in tiles; odd pictures; how far RRDB's tiles differ.

usage: python tests/measure/enlarging.py SHARED [--trained MODEL NEVER_SEEN] [--conditions WORDS] [--only-trained]

SHARED is the folder of test data; MODEL the folder of a model that was trained, NEVER_SEEN pictures it did not see.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import torch
from record import ROOT, record, table

from gantool.api import Export, Translator
from gantool.engine import devices, foreign
from gantool.engine.converter import Converter
from gantool.engine.enlarged_figures import enlarged, figures
from gantool.engine.sizing import Wanted
from gantool.engine.weights import load_model
from gantool.host import load_family
from gantool.images import Picture, decode, encode

CPU = devices.choose("cpu", "fp32")
PUBLISHED = ("srgan_x4_netG_epoch_4_100.legacy.pth", "realesr-animevideov3.pth", "fast-srgan_model.pt")


def ready(translator: Translator, tile: int | str, wanted: Wanted | None = None) -> Converter:
    return Converter(translator, CPU, "native", {}, tile=tile, enlarges=True, wanted=wanted)  # type: ignore[arg-type]  # one of its literals


def on_set5(shared: Path) -> str:
    family, rows = load_family("srgan"), []
    pictures = [decode(path) for path in sorted((shared / "data/sr-set5-set14/set5").glob("*.png"))]
    for name in PUBLISHED:
        _, adoption = foreign.adopt(shared / "data/checkpoints" / name, [family])
        for tile in ("off", 48):
            converter = ready(family.translator(adoption.export), tile)
            found = [figures(enlarged(converter, 4, each), 4) for each in pictures]
            rows.append([name, "whole" if tile == "off" else "tiles of 48 px",
                         *(f"{np.mean([each[key] for each in found]):.{digits}f}"
                           for key, digits in (("psnr", 2), ("ssim", 4), ("psnr_bicubic", 2), ("ssim_bicubic", 4)))])
    return table(["x4 on Set5", "", "PSNR, dB", "SSIM", "PSNR of bicubic, dB", "SSIM of bicubic"], rows)


def rrdb_reach() -> str:
    """Weights of the usual random start, without ESRGAN's factor 0.1: how much is felt of what lies beyond a tile."""
    torch.manual_seed(0)
    family, rows = load_family("srgan"), []
    from gantool_srgan.networks import Architecture, generator, settings_of  # type: ignore[import-not-found]  # a plugin, by its package

    architecture = Architecture(generator="rrdb", channels=3, scale=4, width=16, depth=23, growth=8)
    network = generator(architecture)
    translator = family.translator(Export(dict(network.state_dict()), settings_of(architecture)))
    picture = Picture(np.random.default_rng(0).integers(0, 256, (200, 200, 3)).astype(np.uint8))
    whole = ready(translator, "off").translate(picture).pixels.astype(int)
    for overlap, feather in ((8, 0), (8, 8), (16, 16), (32, 16), (48, 16)):
        translator.geometry = translator.geometry.model_copy(update={"overlap": overlap, "feather": feather})
        made = ready(translator, 64).translate(picture).pixels.astype(int)
        rows.append([overlap, feather, int(np.abs(whole - made).max())])
    return table(["overlap, px", "blended, px", "largest difference, steps of 255"], rows)


def odd(folder: Path) -> str:
    """Sizes and depths that break careless programs, through a small network at random."""
    from gantool.api import DataFacts

    family, rows = load_family("srgan"), []
    config = family.config.checked({"size": 32, "ngf": 8, "ndf": 8, "blocks": 2, "scale": 2})
    torch.manual_seed(0)
    trainer = family.trainer(config, DataFacts(), torch.device("cpu"))
    translator = family.translator(trainer.export(trainer.networks))
    chance = np.random.default_rng(0)
    deep = Picture(chance.integers(0, 65536, (60, 90, 3)).astype(np.uint16),
                   chance.integers(0, 65536, (60, 90)).astype(np.uint16))
    cases = [("16-bit colour with transparency, TIFF", deep, wanted, "auto")
             for wanted in (Wanted(scale=2), Wanted(scale=3.3))]
    cases += [("1 × 1", Picture(np.zeros((1, 1, 3), np.uint8)), Wanted(), "auto"),
              ("5000 × 40", Picture(chance.integers(0, 256, (40, 5000, 3)).astype(np.uint8)), Wanted(), "auto"),
              ("12 Mpx", Picture(chance.integers(0, 256, (3000, 4000, 3)).astype(np.uint8)), Wanted(), 256)]
    for name, picture, wanted, tile in cases:
        begun = time.monotonic()
        made = ready(translator, tile, wanted).translate(picture)
        if made.bits == 16:
            encode(made, folder / "deep.tif", format="TIFF", software="gantool")
            back = decode(folder / "deep.tif")
            assert back.bits == 16 and back.alpha is not None and back.pixels.shape == made.pixels.shape
        rows.append([name, f"{made.width:,} × {made.height:,}", f"{made.bits} bits", tile,
                     f"{time.monotonic() - begun:.1f}"])
    return table(["picture", "result", "depth", "tile", "s"], rows)


def trained(model: Path, unseen: Path, conditions: str) -> str:
    export, facts = load_model(model)
    translator = load_family("srgan").translator(export)
    rows, total = [], dict.fromkeys(("first", "second", "bicubic"), 0.0)
    strengths = (0.0, 1.0) if any(each.name == "strength" for each in translator.controls) else (1.0,)
    paths = sorted(unseen.glob("*.png"))
    for path in paths:
        found = {}
        for strength in strengths:
            controls = {"strength": strength} if len(strengths) > 1 else {}
            converter = Converter(translator, CPU, "native", controls, enlarges=True)
            scale = translator.geometry.scale
            found[strength] = figures(enlarged(converter, scale, decode(path)), scale)
        here = {"first": found[strengths[0]]["psnr"], "second": found[1.0]["psnr"],
                "bicubic": found[1.0]["psnr_bicubic"]}
        total = {name: total[name] + value for name, value in here.items()}
        rows.append([path.stem, *(f"{value:.2f}" for value in here.values())])
    rows.append(["mean", *(f"{value / len(paths):.2f}" for value in total.values())])
    steps = f"{facts.training.steps:,} steps" if facts.training else "no more is known"
    return f"Preset quick, x4, from scratch: {steps}. {conditions}\n\n" + table(
        ["picture it never saw", "first stage, dB", "second stage, dB", "bicubic, dB"], rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--trained", nargs=2, type=Path)
    parser.add_argument("--conditions", default="", help="how it was trained, in words")
    parser.add_argument("--only-trained", action="store_true")
    given = parser.parse_args()
    script = "tests/measure/enlarging.py"
    if not given.only_trained:
        with tempfile.TemporaryDirectory() as folder:
            record("Pictures of odd sizes and depths enlarged", script, odd(Path(folder)))
        record("RRDB in tiles and whole", script, rrdb_reach())
        record("Published enlargers on Set5", script, on_set5(given.shared))
    if given.trained:
        record("A compact enlarger trained from scratch on a processor", script,
               trained(*given.trained, given.conditions))


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "plugins"))
    main()
