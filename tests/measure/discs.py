"""A small StyleGAN2 generator that has learnt where things are: `python tests/measure/discs.py FOLDER [--minutes M]`.

Minutes on a processor are too few for adversarial training to learn shapes that move. So here the same generator is
taught by example: each latent z is given the picture that it shall be, a disc whose place, size and colours
z decides, and the squared difference is brought down. What is measured with it is dragging and searching, not learning.
"""

import argparse
import time
from pathlib import Path

import torch
from torch import Tensor

from gantool import host
from gantool.api import DataFacts, Layout, StyleSpace, Task
from gantool.card import Card, TrainingFacts
from gantool.engine.editing.adam import Adam
from gantool.engine.weights import save_model
from gantool.nn.styles import broadcast

SIDE, LATENT, BATCH = 32, 9, 16
SETTINGS = {"size": SIDE, "ngf": 8, "ndf": 8, "most_features": 32, "style": 32, "latent": LATENT, "mapping_layers": 2}
RATE = 5e-3


def wanted(z: Tensor) -> Tensor:
    """The picture of each z, N 3 H W in [-1, 1]: numbers 0 and 1 are the place, 2 the size, 3 to 8 the colours."""
    line = (torch.arange(SIDE) + 0.5) / SIDE
    x, y = (0.5 + 0.28 * torch.tanh(z[:, place, None, None]) for place in (0, 1))
    radius = 0.17 + 0.05 * torch.tanh(z[:, 2, None, None])
    across, down = line[None, None, :] - x, line[None, :, None] - y
    disc = _soft(radius - (across.square() + down.square()).sqrt())
    colour, ground = (0.7 * torch.tanh(z[:, first : first + 3, None, None]) for first in (3, 6))
    return ground + (colour - ground) * disc[:, None]


def _soft(inside: Tensor) -> Tensor:
    return torch.sigmoid(inside * SIDE * 1.5)


def main() -> None:
    """Teach a generator, and write it into a folder as a model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--minutes", type=float, default=6)
    given = parser.parse_args()
    torch.manual_seed(0)
    family = host.load_family("stylegan")
    trainer = family.trainer(family.config.checked(SETTINGS), DataFacts(), torch.device("cpu"))
    made = family.translator(trainer.export(trainer.networks))
    assert isinstance(made, StyleSpace)
    weights = [each.requires_grad_(True) for each in made.network.parameters()]
    optimiser = Adam(weights, [RATE] * len(weights))
    averages = [each.detach().clone() for each in weights]
    draws = torch.Generator().manual_seed(1)
    begun, step, error = time.monotonic(), 0, 0.0
    while (share := (time.monotonic() - begun) / 60 / given.minutes) < 1:
        z = torch.randn(BATCH, LATENT, generator=draws)
        codes = broadcast(made.map(z), len(made.resolutions))
        optimiser.zero_grad()
        loss = (made.paint(codes) - wanted(z)).square().mean()
        loss.backward()  # type: ignore[no-untyped-call]  # torch's has no types
        optimiser.step(min(1.0, 3 * (1 - share)))
        step += 1
        error = 0.98 * error + 0.02 * float(loss.detach()) if step > 1 else float(loss.detach())
        for average, weight in zip(averages, weights, strict=True):
            average.lerp_(weight.detach(), 1 - min(0.995, step / (step + 10)))
        if step % 50 == 0:
            print(f"step {step}, squared error {error:.4f}", flush=True)
    with torch.no_grad():
        for average, weight in zip(averages, weights, strict=True):
            weight.copy_(average)
        made.w_mean.copy_(made.map(torch.randn(1000, LATENT, generator=draws)).mean(0))
    facts = TrainingFacts(layout=Layout.SINGLE, samples=step * BATCH, held_out=0, data_sha256="", steps=step,
                          images_seen=step * BATCH, seed=0, resized=True, size=SIDE)
    card = Card(name="discs", family="stylegan", task=Task.SYNTHESIS, geometry=made.geometry, controls=made.controls,
                training=facts, notes=f"Taught by example; squared error at the end {error:.4f}.")
    save_model(given.folder, made.export(), card)


if __name__ == "__main__":
    main()
