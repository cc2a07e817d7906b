"""What the advisor says of real runs that go well and of runs that cannot, and their histories for the tests.

usage: python tests/measure/advised_runs.py OUT [--keep HISTORIES]

Tiny pix2pix runs through the engine (32 px, drawn landscapes): five healthy ones with five seeds, and one each with 8
pictures without augmentation, with a generator that does not look at its input, and with learning rate 1. With `--keep`
the record of each is written to HISTORIES as small JSON, which `tests/engine/advisor/test_runs.py` judges again.
"""

import contextlib
import json
import os
import shutil
import sys
import tempfile
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any
from unittest import mock

os.environ.setdefault("GANTOOL_HOME", tempfile.mkdtemp(prefix="gantool-advised-"))

import torch
from gantool_pix2pix.config import Pix2PixConfig
from gantool_pix2pix.family import Pix2Pix
from record import record, table
from torch import Tensor

from gantool.api import Config, DataFacts, Trainer
from gantool.engine import training
from gantool.engine.advisor import Record, advise
from gantool.errors import JobFailedError
from gantool.jobs.desk import Desk
from gantool.jobs.events import Advised
from gantool.jobs.folder import EventReader, JobFolder
from gantool.jobs.spec import TrainSpec
from gantool.jobs.work import train as training_job
from gantool.jobs.work import watching
from gantool.samples import make, worlds

SETTINGS: dict[str, Any] = {
    "size": 32, "ngf": 16, "ndf": 16, "batch": 4, "checkpoint_every": 40, "ema_kimg": 0.1, "lr_g": 1e-3, "lr_d": 1e-3,
    "precision": "fp32",
}
STEPS = 800
STRIDE = 8  # of the reports, one in so many is kept in a history


class OneForAll(Pix2Pix):
    """A pix2pix whose generator never looks at its input."""

    def trainer(self, config: Config, facts: DataFacts, device: torch.device) -> Trainer:
        """One picture for every input."""
        assert isinstance(config, Pix2PixConfig)
        made = super().trainer(config, facts, device)
        network = made.networks["G"]
        forward = network.forward

        def blind(given: Tensor, *rest: Any) -> Tensor:
            result: Tensor = forward(torch.zeros_like(given), *rest)
            return result

        network.forward = blind  # type: ignore[method-assign]  # in its place
        return made


def main() -> None:
    out = Path(sys.argv[1])
    kept = Path(sys.argv[sys.argv.index("--keep") + 1]) if "--keep" in sys.argv else None
    out.mkdir(parents=True, exist_ok=True)
    many, few = out / "many", out / "few"
    for folder, count in ((many, 90), (few, 10)):
        if not folder.exists():
            make(worlds()["landscapes"], count, 48, folder)
    rows = []
    runs: list[tuple[str, Path, int, dict[str, Any], Any]] = [
        *((f"healthy, seed {seed}", many, seed, {}, Pix2Pix()) for seed in range(5)),
        ("8 pictures, no augmentation", few, 0, {"lambda_l1": 10.0}, Pix2Pix()),
        ("a generator blind to its input", many, 0, {"dropout": 0.0}, OneForAll()),
        ("learning rate 1", many, 0, {"lr_g": 1.0, "lr_d": 1.0}, Pix2Pix()),
    ]
    for title, data, seed, changes, family in runs:
        run = out / title.replace(" ", "-").replace(",", "")
        history, told, ended = watched(run, data, seed, changes, family)
        last = advise(history)[0]
        rows.append([title, last.judgement, last.evidence, ", ".join(f"{kind} {n}" for kind, n in told.items()), ended])
        print(rows[-1], flush=True)
        if kept is not None:
            keep(kept / f"{run.name}.json", history)
    record(
        "The advisor on real runs",
        "tests/measure/advised_runs.py",
        f"pix2pix at 32 px on drawn landscapes, {STEPS} steps of 4 pictures. The judgement at the end, and how often "
        "each was told on the way.\n\n" + table(["run", "judgement at the end", "evidence", "told", "ended"], rows),
    )


def watched(run: Path, data: Path, seed: int, changes: dict[str, Any], family: Any) -> tuple[Record, Counter[str], str]:
    """Train; return the record, how often each kind of advice was told, and how it ended."""
    shutil.rmtree(run, ignore_errors=True)
    spec = TrainSpec(
        family="pix2pix", paths=(data,), steps=STEPS, device="cpu", seed=seed, settings={**SETTINGS, **changes}
    )
    job = JobFolder.create(run, spec)
    records: list[Record] = []
    original = watching.recall

    def noting(monitor: Any, folder: JobFolder) -> None:
        records.append(monitor.record)
        original(monitor, folder)

    ended = "done"
    with (
        mock.patch.multiple(training, REPORT_SECONDS=0.0, PREVIEW_SECONDS=0.5, PREVIEW_SHARE=0.2, PREVIEW_STRETCH=0.0),
        mock.patch.object(watching, "recall", noting),
        mock.patch.object(training_job.host, "load_family", lambda _: family),
        contextlib.closing(Desk(job)) as desk,
    ):
        try:
            training_job.train(spec, desk)
        except JobFailedError as error:
            ended = str(error)
    told: Counter[str] = Counter()
    reader = EventReader(job)
    while events := reader():
        told.update(each.judgement.kind for each in events if isinstance(each, Advised))
    return records[-1], told, ended


def keep(path: Path, history: Record) -> None:
    """A history as small JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {
        "facts": asdict(history.facts),
        "steps": history.steps,
        "rollbacks": history.rollbacks,
        "readings": [_short(asdict(each)) for each in history.readings[::STRIDE]],
        "looks": [_short(asdict(each)) for each in history.looks],
        "checks": [_short(asdict(each)) for each in history.checks],
    }
    path.write_text(json.dumps(content, separators=(",", ":")) + "\n")


def _short(values: dict[str, Any]) -> dict[str, Any]:
    rounded = {
        name: float(f"{value:.4g}") if isinstance(value, float) else _short(value) if isinstance(value, dict) else value
        for name, value in values.items()
    }
    return {name: value for name, value in rounded.items() if value is not None}


if __name__ == "__main__":
    main()
