"""StyleGAN2 on the processor: a short training told from its own record, and its speed against the plain formulation.

usage: python tests/measure/stylegan.py RUN [--shared FOLDER] [--size 256] [--rounds 3]

RUN may hold a training that has ended; then it is only told. The plain formulation is that of tests/stylegan/published:
weights of its own for each picture in grouped convolutions, zeros between pixels where sizes double.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from record import ROOT, record, table

sys.path.insert(0, str(ROOT / "tests"))

from gantool_stylegan.architecture import widths
from gantool_stylegan.discriminator import Discriminator
from gantool_stylegan.exporting import carried
from gantool_stylegan.synthesis import Generator
from stylegan.published import Official
from stylegan.small import FAMILY
from torch import Tensor

from gantool.engine import devices

BATCH = 4


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("run", type=Path)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--size", type=int, default=256)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    if not (asked.run / "events.jsonl").exists():
        command = [sys.executable, "-m", "gantool", "train", "stylegan", str(asked.shared / "data" / "pokemon100"),
                   "--out", str(asked.run), "--preset", "light", "--minutes", "20"]
        subprocess.run(command, check=True)
    record("StyleGAN2: twenty minutes on the processor", "tests/measure/stylegan.py", told(asked.run))
    record("StyleGAN2: speed against the plain formulation", "tests/measure/stylegan.py",
           speeds(asked.size, asked.rounds))


def told(run: Path) -> str:
    """The losses, p and the looks of a training, from what it told while it ran."""
    events = [json.loads(line) for line in (run / "events.jsonl").read_text().splitlines()]
    steps = [each for each in events if "losses" in each and each.get("p") is not None]
    shown = [each for each in events if each["event"] == "preview" and "figures" in each]
    started = next(each for each in events if each["event"] == "started" and "config" in each["facts"])["facts"]
    config, last = started["config"], events[-1]["result"]
    rows = []
    for share in (0.05, 0.25, 0.5, 0.75, 1.0):
        near = [each for each in steps if abs(each["step"] / last["steps"] - share) < 0.05]
        rows.append([f"{share:.0%}", *(f"{statistics.median(values):.2f}" if values else "" for values in (
            [each["losses"]["D_adversarial"] for each in near], [each["losses"]["G_adversarial"] for each in near],
            [each["p"] for each in near], [each["r_t"] for each in near if each.get("r_t") is not None]))])
    ps = [each["p"] for each in steps]
    looks = shown[-1]["figures"] if shown else {}
    return (
        f"{started['train']} pictures of ../shared/data/pokemon100 at {config['size']} px, batch {config['batch']}, "
        f"{last['steps']:,} steps ({last['steps'] * config['batch'] / 1000:.0f} kimg) in {last['seconds'] / 60:.0f} "
        f"minutes on one core, other work beside it; ada_kimg "
        f"{config['ada_kimg'] or 'suited to the run (all of it)'}.\n\n"
        + table(["share of the run", "D loss", "G loss", "p", "r_t"], rows)
        + f"\n\nThe controller moved p from {ps[0]:.2f} up to {max(ps):.2f} and to {ps[-1]:.2f} at the end. Variety of "
        f"the last previews {looks.get('variety', 0):.2f} (1: as the real pictures). {LOOKED}"
    )


LOOKED = ("Looked at: 32 samples, each a blot on a white ground, of many sizes and colours; some outlines come back in "
          "other colours, all have the same grain of stripes, and none is a creature yet. Thirty thousand pictures are "
          "about a hundredth of what the papers train with. With the speed of p before (from 0 to 1 in 5 kimg while "
          "the length of the run was not known, then in a fifth of it) all samples had one layout.")


def speeds(size: int, rounds: int) -> str:
    """Seconds for a thousand pictures of both formulations, one after the other in turn."""
    features = widths(size, 16_384, 512)
    made = Official(size=size, widths=features, latent=512, style=512, depth=2)
    G, D = _ours(made)
    real, rows = torch.randn(BATCH, 3, size, size), torch.randn(BATCH, 2 * len(features), 512)
    plain = [*made.G.parameters(), *made.D.parameters()]
    kinds: dict[str, Callable[[], Any]] = {
        "plain": lambda: _step(made.painted, made.judged, plain, real, rows),
        "ours": lambda: _step(lambda rows: G(rows, "fixed"), D, [*G.parameters(), *D.parameters()],
                              real.to(memory_format=torch.channels_last), rows),
    }
    painting: dict[str, Callable[[], Any]] = {
        "plain": lambda: _painted(made.painted, rows[:1]),
        "ours": lambda: _painted(lambda rows: G(rows, "fixed"), rows[:1]),
    }
    if devices.choose("cpu", "auto").precision == "bf16":  # as training and editing then choose it
        for works in (kinds, painting):
            works["ours, bf16"] = _in_bf16(works["ours"])
    learnt, shown = (_medians(each, rounds) for each in (kinds, painting))
    lines = [[name, f"{1000 * learnt[name] / BATCH:,.0f}", f"{learnt['plain'] / learnt[name]:.2f}",
              f"{1000 * shown[name]:,.0f}", f"{shown['plain'] / shown[name]:.2f}"] for name in kinds]
    return (
        f"{size} px, {features[0]} features at 4 px down to {features[-1]}, batch {BATCH}, fp32 where nothing else is "
        f"said, {torch.get_num_threads()} threads; medians of {rounds} rounds in turn. A step is D's loss on real and "
        "made pictures and G's, forwards and backwards, without augmentation, penalties and optimisers. Processor "
        "time, since other work may share the cores.\n\n"
        + table(["", "s for a thousand pictures", "times as fast", "ms to paint one", "times as fast"], lines)
    )


def _in_bf16(work: Callable[[], Any]) -> Callable[[], Any]:
    def done() -> None:
        with torch.autocast("cpu", torch.bfloat16):
            work()

    return done


def _ours(made: Official) -> tuple[Generator, Discriminator]:
    """The very same networks in our form."""
    state = {f"{name}.{key}": value.detach() for name, network in (("G_ema", made.G), ("D", made.D))
             for key, value in network.state_dict().items()}
    adoption = FAMILY.adopt(state)
    assert adoption is not None
    G, D = carried(adoption.export)
    assert D is not None
    return (G.to(memory_format=torch.channels_last), D.to(memory_format=torch.channels_last))  # type: ignore[call-overload,no-any-return]  # torch's overloads leave out channels last


def _step(paint: Callable[[Tensor], Tensor], judge: Callable[[Tensor], Tensor], weights: list[Any], real: Tensor,
          rows: Tensor) -> None:
    with torch.no_grad():
        fake = paint(rows)
    (F.softplus(judge(fake)).mean() + F.softplus(-judge(real)).mean()).backward()  # type: ignore[no-untyped-call]  # torch's has no types
    F.softplus(-judge(paint(rows))).mean().backward()  # type: ignore[no-untyped-call]  # torch's has no types
    for each in weights:
        each.grad = None


def _painted(paint: Callable[[Tensor], Tensor], rows: Tensor) -> None:
    with torch.inference_mode():
        paint(rows)


def _medians(kinds: dict[str, Callable[[], Any]], rounds: int) -> dict[str, float]:
    taken: dict[str, list[float]] = {name: [] for name in kinds}
    for number in range(rounds + 1):
        for name, work in kinds.items():
            begun = time.process_time()
            work()
            if number:  # the first warms up
                taken[name].append(time.process_time() - begun)
    return {name: statistics.median(times) for name, times in taken.items()}


if __name__ == "__main__":
    main()
