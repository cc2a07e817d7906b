"""Put the model of a run among those that ship: `python tests/measure/ship.py RUN NAME --notes "..." [--licence MIT]`.

The weights go to `models/NAME` in half precision, which halves the file; they are loaded into fp32 networks as ever.
How far that moves a picture is printed: the mean and the largest difference over noise as the input, in 1/255.
"""

import argparse
import shutil
from pathlib import Path

import torch
from record import ROOT
from torch import Tensor

from gantool import host
from gantool.api import Export, Translator
from gantool.card import PREVIEW
from gantool.engine.converter import checked_settings
from gantool.engine.weights import load_model, save_model


def halved(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """Every float as float16; what would overflow says so when it is saved."""
    return {name: value.half() if value.is_floating_point() else value for name, value in weights.items()}


@torch.inference_mode()
def translated(translator: Translator, images: Tensor) -> Tensor:
    """What the model makes of pictures in [-1, 1]."""
    translator.network.eval()
    return translator.decode(translator.encode(images), checked_settings(translator.controls, {}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", type=Path)
    parser.add_argument("name")
    parser.add_argument("--notes", required=True)
    parser.add_argument("--licence", default="MIT")
    given = parser.parse_args()
    export, card = load_model(given.run / "model")
    half = Export(halved(dict(export.weights)), export.architecture)
    out = ROOT / "models" / given.name
    written = save_model(out, half, card.amended({"name": given.name, "notes": given.notes, "licence": given.licence}))
    shutil.copyfile(given.run / "model" / PREVIEW, out / PREVIEW)
    family = host.load_family(card.family)
    side = card.geometry.trained or 128
    generator = torch.Generator().manual_seed(0)
    images = torch.rand(4, card.input_channels, side, side, generator=generator) * 2 - 1
    full, small = (translated(family.translator(each), images) for each in (export, load_model(out)[0]))
    apart = (full - small).abs() * 127.5
    print(f"{written.name}: {(out / 'model.safetensors').stat().st_size / 1e6:.1f} MB; half precision moves a picture "
          f"by {apart.mean():.3f} of 255 on average, {apart.max():.2f} at most (noise as the input).")


if __name__ == "__main__":
    main()
