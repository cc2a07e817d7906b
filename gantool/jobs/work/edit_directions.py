"""Latent directions as parts of edits: found by the model, taught, and kept in its card."""

import base64
import binascii
from collections.abc import Sequence

import numpy as np

from gantool import library
from gantool.card import Card, NamedDirection
from gantool.edits import Part, Parts
from gantool.engine.editing.directions import Direction, closed_form, principal
from gantool.engine.editing.studio import Studio
from gantool.errors import UnusableError
from gantool.jobs.editing import FoundDirection

TITLES = {"sefa": "Change", "pca": "Trait"}


def find_directions(studio: Studio, parts: Parts, kind: str, count: int,
                    rows: Sequence[int] | None) -> list[FoundDirection]:
    """What the model shows by itself, the strongest first.

    Raises:
        UnusableError: it has no styles, or no such rows.
    """
    space = studio.styles
    chosen = studio.rows(tuple(rows) if rows is not None else None)
    find = closed_form if kind == "sefa" else principal
    found = find(space, studio.model.latent_size, count, chosen)
    everywhere = len(chosen) == len(space.resolutions)
    return [_found(parts, kind, number, each, () if everywhere else each.rows) for number, each in enumerate(found, 1)]


def _found(parts: Parts, kind: str, number: int, direction: Direction, layers: tuple[int, ...]) -> FoundDirection:
    name = parts.keep("direction", direction_part(direction.vector.numpy(), layers))
    return FoundDirection(part=name, title=f"{TITLES[kind]} {number}", origin=kind,
                          number=number, layers=layers)


def direction_part(vector: "np.ndarray[tuple[int, ...], np.dtype[np.float32]]", layers: Sequence[int]) -> Part:
    """A direction, D or L D, as a part of edits."""
    part = {"direction": np.ascontiguousarray(vector, np.float32)}
    if layers:
        part["layers"] = np.array(layers, np.float32)
    return part


def name_direction(model: str, parts: Parts, direction: FoundDirection, title: str) -> FoundDirection:
    """Keep a direction in the card of the model under `title`; "" takes it out again.

    Raises:
        UnusableError: the model is not the user's own, or the name is too long.
    """
    vector = parts[direction.part]["direction"]
    kept = NamedDirection(
        name=title.strip()[:100] or direction.title[:100] or "?", origin=direction.origin, number=direction.number,
        layers=direction.layers, amount=direction.amount, rows=len(vector) if vector.ndim == 2 else 1,
        vector=base64.b64encode(vector.astype("<f4").tobytes()).decode())
    (library.keep_direction if title.strip() else library.drop_direction)(model, kept)
    return direction.model_copy(update={"title": kept.name, "named": bool(title.strip())})


def named_directions(card: Card, parts: Parts) -> tuple[FoundDirection, ...]:
    """The directions that the card keeps, as parts of edits.

    Raises:
        UnusableError: a vector in the card is damaged.
    """
    found = []
    for each in card.directions:
        try:
            numbers = np.frombuffer(base64.b64decode(each.vector, validate=True), "<f4").astype(np.float32)
        except (binascii.Error, ValueError):
            raise UnusableError(f"The direction {each.name!r} in the card of {card.name} is damaged; "
                                "take the model again from where it came.") from None
        if not numbers.size or numbers.size % each.rows or not np.isfinite(numbers).all():
            raise UnusableError(f"The direction {each.name!r} in the card of {card.name} is damaged.")
        vector = numbers.reshape(each.rows, -1) if each.rows > 1 else numbers
        name = parts.keep("direction", direction_part(vector, each.layers))
        found.append(FoundDirection(part=name, title=each.name, origin=each.origin,
                                    number=each.number, layers=each.layers, amount=each.amount, named=True))
    return tuple(found)
