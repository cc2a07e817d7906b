"""The figures of an evaluation as rows for a spreadsheet, one a figure of a model."""

import csv
import io
from collections.abc import Mapping
from typing import Any

HEADER = ("model", "figure", "value", "spread", "best", "n", "seed", "extractor", "how", "note")


def as_csv(result: Mapping[str, Any]) -> bytes:
    """The result of an evaluation as CSV, UTF-8; what could not be measured has a row without a value."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(HEADER)
    for model in result["models"]:
        for name, entry in model["metrics"].items():
            best = "best" if model["name"] in result["best"].get(name, ()) else ""
            cells = [entry.get(key, "") for key in ("value", "spread")]
            rest = [entry.get(key, "") for key in ("n", "seed", "extractor", "how", "note")]
            writer.writerow([_text(model["name"]), name, *cells, best, *rest])
        for name, reason in model["missing"].items():
            writer.writerow([_text(model["name"]), name, "", "", "", model["n"], result["seed"], "", "", reason])
    return buffer.getvalue().encode("utf-8", "replace")


def _text(name: str) -> str:
    """A name that no spreadsheet takes for a formula."""
    return f"'{name}" if name[:1] in "=+-@\t\r" else name
