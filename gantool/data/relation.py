"""Whether pictures that are said to be pairs show the same thing, told from where they have structure."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gantool.data.glance import EDGES, Glance, structure
from gantool.data.kinds import Character
from gantool.data.look import Detail

SEAM = 2.5  # how much sharper than elsewhere a picture changes where two pictures were joined
ENOUGH = 3  # pairs from which on a relation can be judged
BLOCKS = 4  # a side, when agreement is seen in detail
MOST = 500  # pairs that are compared: each with each


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


def relation(pairs: Sequence[tuple[Glance, Glance]]) -> Relation:
    """Compare partners with strangers, by where they have edges."""
    known = [pair for pair in pairs if pair[0].edges is not None and pair[1].edges is not None]
    known = known[:: -(-len(known) // MOST) or 1]
    if len(known) < 2:
        return Relation(0.0, 0.0, len(known))
    return relation_of(agreement([a for a, _ in known], [b for _, b in known]))


def agreement(first: Sequence[Glance], second: Sequence[Glance]) -> NDArray[np.float32]:
    """How alike the places of edges are, each of the first with each of the second: n m, 1 at best.

    All must have edges. What all pictures of a side share (the thing is in the middle) says nothing, and is left out.
    """
    left, right = (_normal(np.stack([structure(glance) for glance in side])) for side in (first, second))
    return left @ right.T


def agreement_in_detail(first: Sequence[Glance], second: Sequence[Glance]) -> NDArray[np.float32]:
    """The same at full detail, mean over blocks, so that no strong edge decides alone: n m, 1 at best."""
    left, right = (_normal_blocks(np.stack([g.edges for g in side if g.edges is not None])) for side in (first, second))
    return left @ right.T


def _normal_blocks(edges: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Each block of n E E with mean 0 and length 1, all in a row: n cells."""
    n, block = len(edges), EDGES // BLOCKS
    maps = edges.astype(np.float32)
    maps -= maps.mean(0) if n >= 6 else 0
    cut = maps.reshape(n, BLOCKS, block, BLOCKS, block).transpose(0, 1, 3, 2, 4).reshape(n, BLOCKS**2, -1)
    cut = cut - cut.mean(2, keepdims=True)
    lengths = np.sqrt((cut * cut).sum(2, keepdims=True))
    normal: NDArray[np.float32] = (cut / (lengths + 1) / BLOCKS).reshape(n, -1)
    return normal


def _normal(maps: NDArray[np.float32]) -> NDArray[np.float32]:
    """Mean 0 and length 1 each: n cells."""
    if len(maps) >= 6:
        maps = maps - maps.mean(0)
    maps = maps - maps.mean(1, keepdims=True)
    lengths = np.sqrt((maps * maps).sum(1, keepdims=True))
    normal: NDArray[np.float32] = maps / (lengths + 1e-6)
    return normal


def relation_of(agreements: NDArray[np.float32]) -> Relation:
    """How much more the diagonal of n n, the partners, agrees than the rest."""
    n = len(agreements)
    own = np.diag(agreements).astype(np.float64)
    lift = own - (agreements.sum(1) - own) / (n - 1)
    error = float(lift.std(ddof=1)) / np.sqrt(n)
    return Relation(float(lift.mean()), float(lift.mean() / (error + 1e-9)), n)


@dataclass(frozen=True)
class Halves:
    """Whether wide pictures are pairs side by side: the verdict, how sure it is (0..1), and why, in words."""

    pairs: bool
    confidence: float
    reason: str


def judge_halves(
    details: Sequence[Detail],
    glances: Sequence[tuple[Glance, Glance]],
    left: Character,
    right: Character,
    *,
    twice: bool,
) -> Halves:
    """Judge pictures of one shape; `glances` are those of their halves; `twice`: they are twice as wide as high.

    A panorama is twice as wide as high as well, but it goes on over the middle and both its halves are of one kind.
    """
    found = relation(glances)
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
