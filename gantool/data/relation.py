"""Whether pictures that are said to be pairs show the same thing, told from where they have structure."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gantool.data.kinds import Character
from gantool.data.look import Detail, Face

SEAM = 2.5  # how much sharper than elsewhere a picture changes where two pictures were joined
ENOUGH = 3  # pairs from which on a relation can be judged


@dataclass(frozen=True)
class Relation:
    """How much better partners agree than strangers do.

    Attributes:
        lift: mean correlation of partners less that of strangers, in -2..2.
        certainty: the lift in its standard errors.
        pairs: how many were compared.
    """

    lift: float
    certainty: float
    pairs: int

    @property
    def related(self) -> bool:
        """Partners show the same thing."""
        return self.pairs >= ENOUGH and self.lift >= (0.1 if self.pairs >= 6 else 0.25) and self.certainty >= 3

    @property
    def unrelated(self) -> bool:
        """There were enough pairs to see a relation, and there is none."""
        return self.pairs >= 8 and self.certainty < 2


def relation(pairs: Sequence[tuple[Face, Face]]) -> Relation:
    """Compare partners with strangers, by where they have edges."""
    n = len(pairs)
    if n < 2:
        return Relation(0.0, 0.0, n)
    maps = [np.stack([pair[side].structure.ravel() for pair in pairs]).astype(np.float64) for side in (0, 1)]
    if n >= 6:  # what all pictures share (the thing is in the middle) says nothing about partners
        maps = [side - side.mean(0) for side in maps]
    left, right = ((side - side.mean(1, keepdims=True)) / (side.std(1, keepdims=True) + 1e-6) for side in maps)
    agreement = left @ right.T / left.shape[1]  # n n
    own = np.diag(agreement)
    lift = own - (agreement.sum(1) - own) / (n - 1)
    error = float(lift.std(ddof=1)) / np.sqrt(n)
    return Relation(float(lift.mean()), float(lift.mean() / (error + 1e-9)), n)


@dataclass(frozen=True)
class Halves:
    """Whether wide pictures are pairs side by side: the verdict, how sure it is (0..1), and why, in words."""

    pairs: bool
    confidence: float
    reason: str


def judge_halves(details: Sequence[Detail], left: Character, right: Character, *, twice: bool) -> Halves:
    """Judge pictures of one shape; `twice`: they are twice as wide as high.

    A panorama is twice as wide as high as well, but it goes on over the middle and both its halves are of one kind.
    """
    faces = [(each.left, each.right) for each in details if each.left is not None and each.right is not None]
    found = relation([(a, b) for a, b in faces if a is not None and b is not None])
    seam = float(np.median([each.seam for each in details])) if details else 1.0
    differ = left.kind != right.kind and "mixed" not in (left.kind, right.kind)
    shape = "Each picture is twice as wide as high" if twice else "Each picture is wide"
    if differ and (twice or found.related):
        reason = f"{shape}; the left halves are {left.words}, the right halves {right.words}."
        return Halves(True, 0.99 if found.related else 0.95, reason)
    if found.related and (seam >= SEAM or (twice and found.lift >= 0.5)):
        return Halves(True, 0.95 if twice else 0.85, f"{shape}, and its halves show the same thing in two ways.")
    if twice and seam >= 2 * SEAM:
        return Halves(True, 0.7, f"{shape} and changes abruptly in the middle, as where two pictures were joined.")
    if twice:
        return Halves(False, 0.6, "All pictures are twice as wide as high, but each goes on over the middle: no pairs.")
    return Halves(False, 0.9, "")
