"""The samples of a dataset beside its report, one a line: written by the inspect job, read by whoever shows them all.

The file is JSON lines with escapes, so that names which are no UTF-8 come back as they were.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from gantool.data.sample import Part, Sample

FILE = "samples.jsonl"


def write_samples(folder: Path, samples: Iterable[Sample]) -> None:
    """Write all of them into a job's folder."""
    with (folder / FILE).open("w", encoding="ascii") as file:
        for sample in samples:
            file.write(json.dumps(_row(sample)) + "\n")


def read_samples(folder: Path) -> list[Sample]:
    """The samples that the job found, in its order; none if it found none or is older than this file."""
    try:
        lines = (folder / FILE).read_text("ascii").splitlines()
    except FileNotFoundError:
        return []
    return [_sample(json.loads(line)) for line in lines]


def _row(sample: Sample) -> dict[str, Any]:
    parts = {side: [str(part.path), part.half] for side, part in sample.parts.items()}
    return {"key": sample.key, "split": sample.split, "parts": parts}


def _sample(row: dict[str, Any]) -> Sample:
    parts = {side: Part(Path(path), half) for side, (path, half) in row["parts"].items()}
    return Sample(row["key"], row["split"], parts)
