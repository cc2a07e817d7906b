"""A large picture whole and in pieces through a ResNet with instance norm: how far apart, and how much memory.

usage: python tests/measure/tiling.py [--side 2048] [--tile 256] [--width 64] [--blocks 9]

Each way runs in a process of its own with the maps of the streamed one spilled to disk, as where memory is short.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from record import record, table

CHILD = """
import json, resource, sys, time
from pathlib import Path
import torch
from gantool.engine.tiling.streaming import stream
from gantool.nn.initialisation import initialise
from gantool.nn.resnet import ResNetGenerator
way, folder = sys.argv[1], Path(sys.argv[2])
side, tile, width, blocks = map(int, sys.argv[3:])
torch.manual_seed(0)
G = ResNetGenerator(3, 3, blocks=blocks, width=width, norm="plain-instance")
initialise(G)
G.eval().requires_grad_(False)
coarse = torch.rand(1, 3, side // 16, side // 16) * 2 - 1
picture = torch.nn.functional.interpolate(coarse, size=(side, side), mode="bicubic").clamp(-1, 1)
with torch.inference_mode():
    G(picture[..., :256, :256])
    base, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    made = G(picture) if way == "whole" else stream(list(G.layers()), picture, tile, torch.device("cpu"), folder)
    seconds = time.monotonic() - begun
torch.save(made, folder / f"{way}.pt")
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"base": base, "peak": peak, "seconds": seconds}))
"""


def measured(way: str, folder: Path, given: argparse.Namespace) -> dict[str, float]:
    numbers = map(str, (given.side, given.tile, given.width, given.blocks))
    command = [sys.executable, "-c", CHILD, way, str(folder), *numbers]
    found: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def main() -> None:
    import torch

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--side", type=int, default=2048)
    parser.add_argument("--tile", type=int, default=256)
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--blocks", type=int, default=9)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        found = {way: measured(way, folder, given) for way in ("whole", "pieces")}
        whole, pieces = (torch.load(folder / f"{way}.pt", weights_only=True) for way in ("whole", "pieces"))
    apart = (whole - pieces).abs() * 127.5  # in steps of 8 bits
    rows = [[way, f"{(each['peak'] - each['base']) / 1024:,.0f}", f"{each['seconds']:.0f}"]
            for way, each in found.items()]
    text = (
        f"{given.side} × {given.side} px through a ResNet of {given.blocks} blocks, width {given.width}, instance "
        f"norm, fp32, processor; pieces of {given.tile} px of each map, what lies between spilled to disk.\n\n"
        + table(["", "memory above the loaded model, MB", "s"], rows)
        + f"\n\nDifference in steps of 8 bits: largest {float(apart.max()):.4f}, mean {float(apart.mean()):.5f} "
        "(wanted: at most 1)."
    )
    record("A large picture whole and in pieces", "tests/measure/tiling.py", text)


if __name__ == "__main__":
    main()
