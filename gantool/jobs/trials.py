"""Trials: what models make of a picture, without a batch and without a result in anybody's folder; and in the same way
what training would make of pictures before it has them enlarged again.

One worker stays for many requests, so that a model is loaded once and the answer comes while a slider moves. A request
is a file in the job's folder; a newer one takes the place of an older one, of which at most the picture under way is
still finished. Answers are `Tried` events.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from gantool import files
from gantool.jobs.spec import ConvertSpec, DegradePreviewSpec

REQUEST = "request.json"

Asked = TypeVar("Asked", bound=BaseModel)


class Crop(BaseModel):
    """A part of a picture: at most `side` px wide and high, its middle at the shares `x` and `y` of the picture."""

    model_config = ConfigDict(frozen=True)

    x: float = Field(0.5, ge=0, le=1)
    y: float = Field(0.5, ge=0, le=1)
    side: int = Field(256, ge=16)


class Request(BaseModel):
    """`conversions` of one picture each; `out` of each is a folder that the asker removes.

    `crop`: only this part of them, as it would look in the whole.
    """

    number: int
    conversions: tuple[ConvertSpec, ...]
    crop: Crop | None = None


class DamageRequest(BaseModel):
    """Show `preview`; of its pictures only those of the job's own spec are looked at."""

    number: int
    preview: DegradePreviewSpec


def ask(job: Path, number: int, conversions: Sequence[ConvertSpec], crop: Crop | None = None) -> None:
    """Put a request into the folder of a trial's job; numbers grow."""
    _put(job, Request(number=number, conversions=tuple(conversions), crop=crop))


def ask_damage(job: Path, number: int, preview: DegradePreviewSpec) -> None:
    """Put a request into the folder of a preview that stays; numbers grow."""
    _put(job, DamageRequest(number=number, preview=preview))


def asked(job: Path) -> Request | None:
    """The newest request, or None while there is none."""
    return _newest(job, Request)


def asked_damage(job: Path) -> DamageRequest | None:
    """The newest request, or None while there is none."""
    return _newest(job, DamageRequest)


def _put(job: Path, request: BaseModel) -> None:
    files.write_bytes(job / REQUEST, json.dumps(request.model_dump(mode="json")).encode())


def _newest(job: Path, kind: type[Asked]) -> Asked | None:
    try:
        return kind.model_validate(json.loads((job / REQUEST).read_bytes()))
    except (OSError, ValueError, ValidationError):
        return None
