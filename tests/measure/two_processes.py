"""How near two processes come to one, and how soon a killed one ends the job: `python tests/measure/two_processes.py`.

Each family takes the steps of the conformance battery, in one process and in two over gloo; what differs is rounding.
Then a training of the fake family in two processes has one of them killed. Writes its section of
resources/docs/measurements.md.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

import psutil  # noqa: E402  # the folders and variables above come first
import torch  # noqa: E402  # the folders and variables above come first
from conformance.families import families  # noqa: E402  # the folders and variables above come first
from conformance.ranks import BATCH, STEPS, Course, beside_another, learn  # noqa: E402  # the folders and variables above come first
from fakes.install import install_fake  # noqa: E402  # the folders and variables above come first
from measure.record import ROOT, record, table  # noqa: E402  # the folders and variables above come first

from gantool.engine.distribution import ALONE  # noqa: E402  # the folders and variables above come first
from gantool.jobs.client import Job  # noqa: E402  # the folders and variables above come first
from gantool.jobs.events import Progress  # noqa: E402  # the folders and variables above come first
from gantool.jobs.spec import TrainSpec  # noqa: E402  # the folders and variables above come first


def main() -> None:
    with beside_another() as world:
        together = {name: learn(family, world) for name, family in families().items()}
    rows = []
    for name, family in families().items():
        alone = learn(family, ALONE)
        rows.append((name, f"{losses_apart(together[name], alone):.1e}", f"{weights_apart(together[name], alone):.1e}"))
    seconds, reason = killed()
    text = (
        f"{STEPS} steps at 32 px with a batch of {BATCH} (two pictures and one), with augmentation, R1 and dropout "
        "where a family has them, without batch statistics. Largest difference to one process, relative to the largest "
        "value of its kind.\n\n"
        + table(("family", "losses and decisions", "weights"), rows)
        + f"\n\nOne of two processes killed (SIGKILL) in the midst of a training: the job ended after {seconds:.1f} s, "
        f"with the sentence: {reason}"
    )
    record("Two processes against one", "tests/measure/two_processes.py", text)


def losses_apart(one: Course, other: Course) -> float:
    """Over all steps."""
    worst = 0.0
    for ours, expected in zip(one.losses, other.losses, strict=True):
        scale = max(map(abs, expected.values()))
        worst = max(worst, *(abs(ours[name] - value) / scale for name, value in expected.items()))
    return worst


def weights_apart(one: Course, other: Course) -> float:
    """Over all tensors."""
    scale = max(float(value.abs().max()) for value in other.weights.values())
    return max(float((one.weights[name] - value).abs().max()) for name, value in other.weights.items()) / scale


def killed() -> tuple[float, str]:
    """Seconds from the death of a process to the end of the job, and what was said."""
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["GANTOOL_HOME"] = scratch
        install_fake(Path(scratch))
        pictures = (ROOT / "resources" / "samples" / "landscapes",)
        spec = TrainSpec(
            family="mean-colour", paths=pictures, steps=1_000_000, device="cpu", devices=2, settings={"size": 32}
        )
        job = Job.start(spec, Path(scratch) / "run")
        while not any(isinstance(event, Progress) and event.step > 20 for event in job.poll()):
            time.sleep(0.02)
        assert job._process is not None
        (other,) = psutil.Process(job._process.pid).children()
        begun = time.monotonic()
        other.kill()
        outcome = job.wait(interval=0.01)
        return time.monotonic() - begun, outcome.reason


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
