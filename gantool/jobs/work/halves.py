"""Whether the pictures to convert are whole pairs, of which the model's input is one half."""

import contextlib
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from gantool.api import Layout
from gantool.card import Card
from gantool.data import Half, scan
from gantool.engine.inputs import Input
from gantool.errors import GantoolError
from gantool.images import Header, Picture, probe

MOST_LOOKED_AT = 40


def half_to_take(wanted: Literal["auto", "whole", "left", "right"], card: Card, inputs: Sequence[Input]) -> Half | None:
    """The half that is the model's input, or None for the whole picture.

    For "auto" the pictures must be twice as wide as high, and must look like pairs to the same eyes that look at a
    dataset; and the model must have been trained on such pairs. What is no picture has no say.
    """
    if wanted != "auto":
        return None if wanted == "whole" else wanted
    if card.training is None or card.training.layout != Layout.ALIGNED or card.training.recipe is not None:
        return None
    pictures = dict(itertools.islice(_headers(inputs), MOST_LOOKED_AT))
    if not pictures or any(header.width != 2 * header.height for header in pictures.values()):
        return None
    try:
        if scan(list(pictures)).report.layout != Layout.ALIGNED:
            return None
    except GantoolError:
        return None
    return "right" if card.training.direction == "BtoA" else "left"


def _headers(inputs: Sequence[Input]) -> Iterator[tuple[Path, Header]]:
    for each in inputs:
        with contextlib.suppress(GantoolError):  # no picture: it gets its row when its turn comes
            yield each.path, probe(each.path)


def cut(picture: Picture, half: Half) -> Picture:
    """The left or right half of a picture, with a note that says so."""
    middle = picture.width // 2
    columns = slice(0, middle) if half == "left" else slice(picture.width - middle, None)
    alpha = None if picture.alpha is None else picture.alpha[:, columns]
    taken = picture.with_pixels(picture.pixels[:, columns], alpha)
    return replace(taken, notes=(*picture.notes, f"The picture is a pair; its {half} half was translated."))
