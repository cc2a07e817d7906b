"""Kill a training at random instants, resume it, and compare with an unbroken one, bit for bit.

usage: python tests/reliability/kill_training.py [--kills 200] [--seed 0]

Each training is a forked child of one process that has imported everything but computed nothing, so that a kill costs
a second and not ten. Writes a section of `resources/docs/measurements.md`; exits 1 if any run differs.
"""

import argparse
import contextlib
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "measure")]

STEPS, INTERVAL = 40, 10


def child(work: Callable[[], None]) -> int:
    """Run `work` in a forked child; its process id."""
    pid = os.fork()
    if pid == 0:
        try:
            work()
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    return pid


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    home = Path(tempfile.mkdtemp(prefix="gantool-kills-"))
    os.environ |= {"GANTOOL_HOME": str(home), "OMP_NUM_THREADS": "1"}

    import numpy as np
    import torch
    import torch._dynamo  # the optimisers import it at their first use, which takes seconds
    from fakes.install import install_fake
    from PIL import Image
    from record import record

    from gantool import files
    from gantool.jobs.desk import Desk
    from gantool.jobs.events import Progress, RolledBack, Started
    from gantool.jobs.folder import EventReader, JobFolder
    from gantool.jobs.spec import TrainSpec
    from gantool.jobs.work.train import train

    torch.set_num_threads(1)
    install_fake(home)
    for name, factor in (("input", 1.0), ("target", 0.6)):
        (home / "pairs" / name).mkdir(parents=True)
        draw = np.random.default_rng(0)
        for number in range(12):
            pixels = (draw.integers(0, 255, (5, 5, 3)) * factor).astype(np.uint8).repeat(8, 0).repeat(8, 1)
            Image.fromarray(pixels).save(home / "pairs" / name / f"{number}.png")
    settings = {"size": 32, "checkpoint_every": INTERVAL, "pause": 0.01}
    spec = TrainSpec(family="mean-colour", paths=(home / "pairs",), steps=STEPS, device="cpu", settings=settings)

    def run(folder: Path) -> None:
        job = JobFolder(folder) if (folder / "run.json").exists() else JobFolder.create(folder, spec)
        with job.held(), contextlib.closing(Desk(job)) as desk:
            train(spec, desk)

    def weights(folder: Path) -> bytes:
        return (folder / "model" / "latest" / "model.safetensors").read_bytes()

    begun = time.monotonic()
    unbroken = home / "0" / "run"
    os.waitpid(child(lambda: run(unbroken)), 0)
    length = time.monotonic() - begun
    truth = weights(unbroken)
    chance = random.Random(given.seed)
    resumed = worst = killed = 0
    wrong: list[str] = []
    for number in range(1, given.kills + 1):
        folder = home / str(number) / "run"
        pid = child(lambda folder=folder: run(folder))  # type: ignore[misc]  # mypy cannot type a bound lambda
        time.sleep(chance.uniform(0, length))
        os.kill(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
        killed += os.WIFSIGNALED(status)
        done = [each.step for each in EventReader(JobFolder(folder))() if isinstance(each, Progress)]
        _, status = os.waitpid(child(lambda folder=folder: run(folder)), 0)  # type: ignore[misc]  # a lambda with defaults has no type
        if status or weights(folder) != truth:
            wrong.append(str(folder))
            continue
        resumed += 1
        events = EventReader(JobFolder(folder))()
        starts = [each.facts.get("resumed_from") for each in events if isinstance(each, Started)]
        starts = [each for each in starts if each is not None]
        if len(starts) > 1:  # else it had not begun, or had ended
            worst = max(worst, max(done, default=0) - starts[-1])
        assert not any(isinstance(each, RolledBack) for each in events)
        assert not list(folder.rglob(f"{files.TEMPORARY}*")), "a temporary file is left"
    text = (
        f"SIGKILL at {given.kills} random instants ({killed} while it ran), seed {given.seed}: {resumed} resumed "
        f"bit-equal, at most {worst} steps lost (a checkpoint every {INTERVAL}), no "
        "temporary file left."
    )
    record("Training killed at random instants", "tests/reliability/kill_training.py", text)
    for folder_name in wrong:
        print("wrong:", folder_name)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
