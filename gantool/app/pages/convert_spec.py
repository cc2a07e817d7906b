"""What is set on the page as the spec of a job: the same for a batch, for a trial, and for a terminal."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gantool.jobs.spec import ConvertSpec
    from gantool.library import Entry


def convert_spec(entry: "Entry", inputs: Sequence[Path], out: Path, arguments: dict[str, Any]) -> "ConvertSpec":
    """`arguments` are further fields of the spec."""
    from gantool.jobs.spec import ConvertSpec

    return ConvertSpec(model=entry.folder, model_name=entry.name, inputs=tuple(inputs), out=out, **arguments)


def takes_pictures(entry: "Entry") -> bool:
    """Whether the model translates pictures, instead of making them out of nothing."""
    return entry.card.task.value != "synthesis"
