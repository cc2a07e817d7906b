"""Trials: what models make of a picture, without a batch and without a result in anybody's folder.

One worker stays for many requests, so that a model is loaded once and the answer comes while a slider moves. A request
is a file in the job's folder; a newer one takes the place of an older one, of which at most the picture under way is
still finished. Answers are `Tried` events.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ValidationError

from gantool import files
from gantool.jobs.spec import ConvertSpec

REQUEST = "request.json"


class Request(BaseModel):
    """`conversions` of one picture each; `out` of each is a folder that the asker removes."""

    number: int
    conversions: tuple[ConvertSpec, ...]


def ask(job: Path, number: int, conversions: Sequence[ConvertSpec]) -> None:
    """Put a request into the folder of a trial's job; numbers grow."""
    content = Request(number=number, conversions=tuple(conversions)).model_dump(mode="json")
    files.write_bytes(job / REQUEST, json.dumps(content).encode())


def asked(job: Path) -> Request | None:
    """The newest request, or None while there is none."""
    try:
        return Request.model_validate(json.loads((job / REQUEST).read_bytes()))
    except (OSError, ValueError, ValidationError):
        return None
