"""How many misaligned pairs the report finds, and how many sound ones it accuses: real pairs, shifted and scaled.

usage: python tests/measure/misaligned.py [--shared ../shared] [--seed 0]

Each pair is judged in its set with all others sound. A shift by s cuts s of the side off opposite edges of input and
target, in a random direction; a scale cuts a border off the target and enlarges the rest.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from record import ROOT, record, table

from gantool.data import scan
from gantool.data.alignment import judge_alignment
from gantool.data.glance import glance_at
from gantool.data.read import read_part
from gantool.samples import worlds

Pixels = NDArray[np.uint8]
Pair = tuple[Pixels, Pixels]
Change = Callable[[Pair, np.random.Generator], Pair]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    sets = {name: pairs_in(given.shared / "data" / name) for name in ("facades", "edges2shoes-sample")}
    sets["landscapes (samples)"] = made_pairs(60, given.seed)
    changes: dict[str, Change] = {"sound": lambda pair, draw: pair}
    changes |= {f"moved {share:.0%}": moved(share) for share in (0.02, 0.03, 0.04, 0.06, 0.1)}
    changes |= {f"enlarged {scale - 1:.0%}": enlarged(scale) for scale in (1.04, 1.06, 1.08, 1.12)}
    rows = []
    for name, change in changes.items():
        counts = [accused(pairs, change, given.seed) for pairs in sets.values()]
        cells = (f"{count} of {len(pairs)}" for count, pairs in zip(counts, sets.values(), strict=True))
        rows.append((name, *cells))
    text = "How many pairs are called misaligned (wanted: none of the sound ones, all of the others).\n\n"
    record("Misaligned pairs", "tests/measure/misaligned.py", text + table(("", *sets), rows))


def pairs_in(folder: Path) -> list[Pair]:
    """Both pictures of each pair that the scan finds."""
    samples = scan([folder]).samples
    return [(read_part(sample.parts["A"], 3), read_part(sample.parts["B"], 3)) for sample in samples]


def made_pairs(count: int, seed: int) -> list[Pair]:
    """Pairs of a sample world."""
    world = worlds()["landscapes"]
    return [world.render(seed, number, 256) for number in range(count)]


def moved(share: float) -> Change:
    """The target shows what lies `share` of the side beside what the input shows."""

    def change(pair: Pair, draw: np.random.Generator) -> Pair:
        a, b = pair
        height, width = a.shape[:2]
        angle = draw.uniform(0, 2 * np.pi)
        right, down = round(share * width * np.cos(angle)), round(share * height * np.sin(angle))
        return _cut(a, right, down), _cut(b, -right, -down)

    return change


def _cut(pixels: Pixels, right: int, down: int) -> Pixels:
    height, width = pixels.shape[:2]
    return pixels[max(0, down) : height + min(0, down), max(0, right) : width + min(0, right)]


def enlarged(scale: float) -> Change:
    """The target shows the middle of what the input shows."""

    def change(pair: Pair, draw: np.random.Generator) -> Pair:
        a, b = pair
        height, width = b.shape[:2]
        x, y = width * (1 - 1 / scale) / 2, height * (1 - 1 / scale) / 2
        box = (x, y, width - x, height - y)
        return a, np.asarray(Image.fromarray(b).resize((width, height), Image.Resampling.BICUBIC, box))

    return change


def accused(pairs: list[Pair], change: Change, seed: int) -> int:
    """How many of the pairs are found misaligned when one after the other is changed and the rest is sound."""
    draw = np.random.default_rng(seed)
    sound = [_edges(pair) for pair in pairs]
    found = 0
    context = 8
    for number, pair in enumerate(pairs):
        others = [sound[(number + 1 + i) % len(sound)] for i in range(context)]
        found += 0 in judge_alignment([_edges(change(pair, draw)), *others]).single
    return found


def _edges(pair: Pair) -> tuple[Pixels, Pixels]:
    a, b = (glance_at(np.ascontiguousarray(each), each, tiny=False, edges=True).edges for each in pair)
    assert a is not None
    assert b is not None
    return a, b


if __name__ == "__main__":
    main()
