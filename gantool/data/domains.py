"""Two unrelated folders compared: in what they differ that a translator would learn without anybody having meant it.

What they show, and in which light, colours, contrast and amount of detail, is what a translation is to change, so it
is not compared. Size, shape, sharpness and bars along the edges are seen by a discriminator before anything else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from gantool.api import Problem
from gantool.data.faults import fault
from gantool.data.finish import Finish
from gantool.data.kinds import Kind
from gantool.data.sample import SideName

ENOUGH = 8  # pictures of a side from which on its usual sharpness and bars are known
LEARNT = 256  # px that are usually learnt from: pictures of so many are not enlarged
SMALLER = 2.0  # times that the pictures of one side are smaller
PARTS = 2.0  # times that a square shows more of the pictures of one side
BLURRED, SHARP = 0.58, 0.66  # see `Finish.sharpness`: an enlargement by two gives 0.54, sharp photos 0.7 to 0.8
BAR = 0.04  # share of a picture that bars take at least
BARRED, UNBARRED = 0.5, 0.1  # share of the pictures with bars, on one side and on the other
KNOWN_BY_HEART = 100  # pictures below which the smaller side is too few beside one that is
FEWER = 5  # times as large,
LARGER = 50  # and has so many; where both are few, that is told of the whole


@dataclass(frozen=True)
class Domain:
    """What is compared of one side.

    Attributes:
        folder: where its pictures lie.
        sizes: width and height of each, in pixels.
        colored: the share of them in colour.
        finishes: of those that are large enough to have one.
        train: how many are learnt from.
    """

    name: SideName
    folder: Path
    kind: Kind
    sizes: Sequence[tuple[int, int]]
    colored: float
    finishes: Sequence[Finish]
    train: int


def unlike(a: Domain, b: Domain) -> list[Problem]:
    """What differs between two sides and will hurt, in words."""
    return [problem for one, other in ((a, b), (b, a)) for problem in _against(one, other)]


def _against(one: Domain, other: Domain) -> Iterator[Problem]:
    """What is amiss with `one` beside the `other`."""
    small, large = _shorter(one), _shorter(other)
    if small < LEARNT and large >= SMALLER * small:
        reason = (
            f"The pictures of {one.name} are about {small} pixels on their shorter side, those of {other.name} about "
            f"{large}: where more pixels are learnt from, the small ones are enlarged, and their blur is learnt as if "
            "it were meant."
        )
        yield _told(one, "sides size", reason, f"Give larger pictures for {one.name}, or learn from {small} pixels. "
                    "Leave it if sharpening is what you want.")
    shown, more = _square(one), _square(other)
    if more >= PARTS * shown:
        reason = (
            f"A square shows about {shown:.0%} of a picture of {one.name} and {more:.0%} of one of {other.name}, "
            "so parts are compared with wholes."
        )
        yield _told(one, "sides shape", reason, f"Crop the pictures of {one.name} to about the shape of the others.")
    if one.kind == other.kind == "photo":
        yield from _photos(one, other)
    if not {one.kind, other.kind} & {"labels", "lines"} and _barred(one) >= BARRED and _barred(other) <= UNBARRED:
        share = median(each.bars for each in one.finishes if each.bars >= BAR)
        reason = (
            f"Plain bars along the edges take about {share:.0%} of most pictures of {one.name} and none of "
            f"{other.name}, so they are learnt as if they were meant."
        )
        yield _told(one, "sides bars", reason, "Crop them off.")
    if one.train < KNOWN_BY_HEART and other.train >= max(LARGER, FEWER * one.train):
        reason = (
            f"{one.name} has {one.train} pictures to learn from and {other.name} {other.train:,}: the few are soon "
            "known by heart, however many the others are."
        )
        yield _told(one, "sides count", reason, f"Add pictures to {one.name}.")


def _photos(one: Domain, other: Domain) -> Iterator[Problem]:
    if one.colored <= 0.05 and other.colored >= 0.5:
        reason = (
            f"The photos of {one.name} are grey and those of {other.name} have colour: one way the colours are lost, "
            "and on the way back they are guessed."
        )
        yield _told(one, "sides colour", reason, f"If colouring is what you want, give only {other.name} with the "
                    "recipe grey, which makes true pairs. Else turn both grey.")
    sharpness = _sharpness(one), _sharpness(other)
    if min(sharpness) > 0 and sharpness[0] <= BLURRED and sharpness[1] >= SHARP:
        reason = (
            f"The photos of {one.name} are blurred for their size and those of {other.name} are sharp, so the blur is "
            "learnt as if it were meant."
        )
        yield _told(one, "sides blur", reason, f"Give sharper photos for {one.name}, or shrink them until they are "
                    "sharp. Leave it if sharpening is what you want.")


def _told(side: Domain, kind: str, reason: str, remedy: str) -> Problem:
    return fault(side.folder, kind, reason, remedy, "warning")


def _shorter(side: Domain) -> int:
    return round(median(min(size) for size in side.sizes))


def _square(side: Domain) -> float:
    """How much of a usual picture the largest square in it shows, 0..1."""
    return median(min(size) / max(size) for size in side.sizes)


def _sharpness(side: Domain) -> float:
    """The usual one; 0 where it is not known."""
    return median(each.sharpness for each in side.finishes) if len(side.finishes) >= ENOUGH else 0.0


def _barred(side: Domain) -> float:
    """The share of pictures with bars; in between where it is not known."""
    if len(side.finishes) < ENOUGH:
        return (BARRED + UNBARRED) / 2
    return sum(each.bars >= BAR for each in side.finishes) / len(side.finishes)
