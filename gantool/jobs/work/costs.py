"""What trainings cost on this computer, kept by everything that decides it, and told as an estimate.

A file for each combination of family, settings that matter, kind of data, device, number format and torch, below
`home()/cache/costs`. Estimates and runs fill it, so that each measurement serves all that come after it.
"""

import hashlib
import json
from dataclasses import asdict

import torch
from pydantic import ValidationError

from gantool import files
from gantool.api import Config, DataFacts, Family
from gantool.engine.cost import Cost, Point, Verdict, capacity, judge
from gantool.engine.devices import DeviceChoice
from gantool.engine.observer import Gauged
from gantool.jobs.events import Estimated

FORMAT = 1
WITHOUT_COST = {"batch", "direction", "checkpoint_every", "jitter", "flip", "objective", "lr_g", "lr_d", "adaptive",
                "ada_target", "ada_kimg", "ada_start", "precision"}
"""Settings that every family has and that change neither memory nor time, or are told apart otherwise."""


class Ledger:
    """The cost of one kind of training, on the disk."""

    def __init__(self, family: Family, config: Config, facts: DataFacts, choice: DeviceChoice) -> None:
        settings = {name: value for name, value in config.model_dump(mode="json").items() if name not in WITHOUT_COST}
        data = {**asdict(facts), "samples": 0, "palette": len(facts.palette.swatches) if facts.palette else 0}
        how = [choice.name, choice.precision, choice.threads, choice.deterministic, torch.__version__]
        content = json.dumps([FORMAT, family.id, settings, data, how], sort_keys=True, default=str).encode()
        self._file = files.folder("cache") / "costs" / f"{hashlib.sha256(content).hexdigest()[:32]}.json"

    def cost(self) -> Cost | None:
        """What was measured before; None: nothing."""
        try:
            return Cost.model_validate_json(self._file.read_bytes())
        except (OSError, ValueError, ValidationError):
            return None

    def keep(self, cost: Cost) -> None:
        """Put this in the place of what was known."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        files.write_bytes(self._file, cost.model_dump_json(indent=1).encode())

    def take_in(self, found: Gauged) -> Cost:
        """Join what a run measured with what was known."""
        point = Point(pictures=found.pictures, memory=found.memory, seconds=found.seconds)
        known = self.cost() or Cost(base=found.base, points=())
        cost = known.with_point(point).with_least(found.batch, found.least_part)
        self.keep(cost)
        return cost


def estimated(
    cost: Cost | None,
    config: Config,
    choice: DeviceChoice,
    steps: int | None,
    minutes: float | None,
    devices: int = 1,
) -> Estimated:
    """What a training will need and take on each of its devices; `cost` None: not even one picture fitted."""
    there, share = capacity(choice.device), -(-config.batch // devices)
    if cost is None:
        half = config.size // 2 // 32 * 32
        verdict = Verdict(fits=False, needed=0.0, there=there, parts=1, size=half if half >= 64 else 0)
    else:
        verdict = judge(cost, share, cost.least_part(share), config.size, there)
    each = cost.seconds(share, verdict.parts) if cost is not None else None
    return Estimated(
        fits=verdict.fits,
        device=choice.name,
        memory_mb=verdict.needed / 1e6,
        capacity_mb=there / 1e6,
        size=config.size,
        batch=config.batch,
        parts=verdict.parts,
        devices=devices,
        size_that_fits=verdict.size,
        seconds_per_step=each,
        images_per_second=config.batch / each if each else None,
        seconds=minutes * 60 if minutes is not None else steps * each if steps and each else None,
        steps=steps if steps is not None else int(minutes * 60 / each) if minutes and each else None,
    )
