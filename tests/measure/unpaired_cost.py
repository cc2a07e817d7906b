"""What a step of CycleGAN, CUT and FastCUT costs: processor time, and memory above that of the libraries.

usage: python tests/measure/unpaired_cost.py [--size 128] [--steps 3]

Each in a process of its own with one thread, on random pictures, at the settings of the preset "quick". Processor time
is that of the process, so that other work on the machine disturbs it little. Libraries load much of themselves at their
first use, so a tiny network has learnt two steps before memory is counted.
"""

import argparse
import json
import subprocess
import sys

from record import ROOT, record, table

CHILD = """
import json, resource, sys, time
sys.path[:0] = sys.argv[1].split(":")
import torch
from conformance.update import PlainUpdate
from gantool.api import DataFacts
from gantool.host import load_family
method, size, steps = sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
torch.set_num_threads(1)
family = load_family("cyclegan")
preset = next(each for each in family.presets if each.id == "quick")
torch.manual_seed(0)
def learnt(steps, **changes):
    config = family.config.checked({**preset.changes, "method": method, **changes})
    trainer = family.trainer(config, DataFacts(), torch.device("cpu"))
    a, b = (torch.rand(config.batch, 3, config.size, config.size) * 2 - 1 for _ in range(2))
    for step in range(steps + 1):
        if step == 1:
            begun = time.process_time()
        trainer.step({"a": a, "b": b}, PlainUpdate(trainer, step, 0.0))
    return trainer, config, (time.process_time() - begun) / steps
learnt(1, size=32, ngf=4, ndf=4)
base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
trainer, config, seconds = learnt(steps, size=size)
weights = sum(each.numel() for network in trainer.networks.values() for each in network.parameters())
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"seconds": seconds, "mb": (peak - base) / 1024, "weights": weights, "batch": config.batch}))
"""


def measured(method: str, size: int, steps: int) -> dict[str, float]:
    paths = f"{ROOT / 'tests'}:{ROOT / 'plugins'}"
    command = [sys.executable, "-c", CHILD, paths, method, str(size), str(steps)]
    found: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=128)
    parser.add_argument("--steps", type=int, default=3)
    given = parser.parse_args()
    found = {method: measured(method, given.size, given.steps) for method in ("cyclegan", "cut", "fastcut")}
    most = found["cyclegan"]["mb"]
    rows = [[method, f"{each['weights'] / 1e6:.1f}", f"{each['seconds']:.2f}",
             f"{each['batch'] / each['seconds']:.2f}", f"{each['mb']:,.0f}", f"{each['mb'] / most:.2f}"]
            for method, each in found.items()]
    head = ["method", "million weights", "processor s a step", "pictures/s", "peak, MB", "of CycleGAN's"]
    how = (f"Preset quick, {given.size} px, one thread, {given.steps} steps after the first. Peak memory is that of "
           "the process above what it had after two steps of a tiny network: weights, what the optimiser remembers of "
           "them, gradients, and the maps of the pictures.")
    record("What a step of unpaired training costs", "tests/measure/unpaired_cost.py",
           f"{how}\n\n{table(head, rows)}\n\nWanted: CUT in about half of CycleGAN's memory.")


if __name__ == "__main__":
    main()
