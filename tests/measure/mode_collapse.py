"""How many of eight kinds of picture a generator makes, under every objective: the ring of tests/dcgan/ring.py.

usage: python tests/measure/mode_collapse.py
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import torch
from record import record, table

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from dcgan.ring import Game

from gantool.nn.objectives import MINIMAX, NON_SATURATING, OBJECTIVES, Objective
from gantool.nn.penalties import Penalties

STEPS = 1000
SEEDS = (0, 1)


def games() -> Iterator[tuple[str, Objective, Penalties | None]]:
    """Name, objective, penalties in the place of its own."""
    for objective in OBJECTIVES.values():
        yield objective.id, objective, None
    for objective in (MINIMAX, NON_SATURATING):
        yield f"{objective.id} with R1", objective, Penalties(r1=5.0)


def main() -> None:
    torch.set_num_threads(1)
    rows = []
    for name, objective, penalties in games():
        counts = [Game(objective, penalties, seed=seed).play(STEPS) for seed in SEEDS]
        rows.append([name, ", ".join(str(each.modes) for each in counts),
                     ", ".join(f"{each.quality:.2f}" for each in counts),
                     ", ".join(str(each.kinds) for each in counts)])
        print(*rows[-1], flush=True)
    record("Mode collapse on a ring of eight", "tests/measure/mode_collapse.py", told(rows))


def told(rows: list[list[str]]) -> str:
    """The table, and what its words mean."""
    return (
        f"Dots of 16 px at eight places on a ring; networks of two layers; {STEPS:,} steps of 64 pictures, learning "
        f"rate 0.001; seeds {', '.join(map(str, SEEDS))}. Modes: of 8, those that get a quarter of their share in good "
        "pictures. Good: one dot, within 3 deviations of a mode. Kinds: of 8, the places towards which pictures tend, "
        "good or not; real pictures have 8 modes, 0.99 good and 8 kinds. Each objective comes with the penalties of "
        "its paper and, for the two Wasserstein ones, its 5 steps of the critic for one of the generator, which so "
        "learns five times less often here. R1 has gamma 5. Adam has its usual momentum of 0.9.\n\n"
        + table(["objective", "modes", "good", "kinds"], rows)
    )


if __name__ == "__main__":
    main()
