"""A model at hand: what its folder holds, and where it comes from."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from gantool import files
from gantool.card import PREVIEW, WEIGHTS, Card, read_card
from gantool.errors import UnusableError


class Origin(StrEnum):
    """Where a model comes from."""

    SHIPPED = "shipped"
    USER = "user"
    RUN = "run"


@dataclass(frozen=True)
class Entry:
    """A model at hand.

    Attributes:
        name: what a person calls it by.
        folder: where `model.safetensors` and `card.json` lie.
        preview: a picture of what it does, if there is one.
    """

    name: str
    folder: Path
    card: Card
    origin: Origin
    weights: Path
    preview: Path | None


class Damaged(NamedTuple):
    """A model folder that cannot be used, and why, in one sentence."""

    path: Path
    reason: str


def look_at(folder: Path, name: str, origin: Origin) -> Entry:
    """Look at one model folder. The folder's name counts, whatever the card says."""
    card = read_card(folder)
    weights = folder / WEIGHTS
    if not weights.is_file():
        raise UnusableError(f"{files.shown(folder)} is damaged: it has a card but no {WEIGHTS}.")
    preview = folder / PREVIEW
    return Entry(name, folder, card, origin, weights, preview if preview.is_file() else None)
