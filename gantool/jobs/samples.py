"""The samples of a dataset beside its report, one a line: written by the inspect job, read by whoever shows them all.

The file is JSON lines with escapes, so that names which are no UTF-8 come back as they were.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from gantool.data.sample import Part, Sample

FILE, ALONE = "samples.jsonl", "alone.jsonl"


def write_samples(folder: Path, samples: Iterable[Sample], alone: Iterable[Sample] = ()) -> None:
    """Write all of them into a job's folder, then the pictures that are `alone` because their partner is missing."""
    with (folder / FILE).open("w", encoding="ascii") as file:
        for sample in samples:
            file.write(json.dumps(_row(sample)) + "\n")
    with (folder / ALONE).open("w", encoding="ascii") as file:
        for sample in alone:
            file.write(json.dumps(_row(sample)) + "\n")


def read_samples(folder: Path) -> list[Sample]:
    """The samples that the job found, in its order; none if it found none or is older than this file."""
    return _read(folder / FILE)


def read_alone(folder: Path) -> list[Sample]:
    """The pictures whose partner is missing."""
    return _read(folder / ALONE)


def _read(path: Path) -> list[Sample]:
    try:
        lines = path.read_text("ascii").splitlines()
    except FileNotFoundError:
        return []
    return [_sample(json.loads(line)) for line in lines]


def _row(sample: Sample) -> dict[str, Any]:
    parts = {side: [str(part.path), part.half] for side, part in sample.parts.items()}
    return {"key": sample.key, "split": sample.split, "parts": parts, "label": sample.label}


def _sample(row: dict[str, Any]) -> Sample:
    parts = {side: Part(Path(path), half) for side, (path, half) in row["parts"].items()}
    return Sample(row["key"], row["split"], parts, row["label"])
