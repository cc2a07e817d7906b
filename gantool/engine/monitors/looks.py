"""What the preview pictures show in numbers: variety, movement, agreement, error. Everything on pictures of 16 px."""

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from gantool.engine.monitors.descriptors import descriptors, distances, pooled

FLAT = 1e-3  # root mean square below which there is nothing to compare with


@dataclass(frozen=True)
class Columns:
    """The names of a preview's columns: what is made, what is given, what is wished for ("" where there is none)."""

    made: str
    given: str = ""
    goal: str = ""

    @classmethod
    def among(cls, names: tuple[str, ...]) -> "Columns | None":
        """Those of the task whose columns these are; None: nothing is known of them."""
        for each in KNOWN:
            if each.made in names:
                given, goal = (name if name in names else "" for name in (each.given, each.goal))
                return cls(each.made, given, goal)
        return None


KNOWN = (
    Columns("translation", "input", "target"),
    Columns("a_to_b", "a"),
    Columns("enlarged", "low", "high"),
    Columns("sample"),
)


def variety(made: Tensor, real: Tensor) -> float | None:
    """How much the pictures made differ from each other, as a share of how much real ones do; None: too few to say.

    1: as various as real ones; 0: the same picture again and again.
    """
    if len(made) < 2 or len(real) < 2:
        return None
    wanted = _spread(pooled(real).flatten(1))
    return None if wanted < FLAT else _spread(pooled(made).flatten(1)) / wanted


def agreement(made: Tensor, other: Tensor) -> float | None:
    """Mean correlation of light and dark, -1..1: -1 is a negative of it; None where a side is flat."""
    one, two = _lights(made), _lights(other)
    lengths = one.norm(dim=1) * two.norm(dim=1)
    seen = lengths > FLAT**2 * one.shape[1]
    return float(((one * two).sum(1)[seen] / lengths[seen]).mean()) if bool(seen.any()) else None


def error(made: Tensor, goal: Tensor) -> float:
    """Mean absolute difference, in units of [-1, 1]."""
    return float((pooled(made) - pooled(goal)).abs().mean())


def detail(made: Tensor, goal: Tensor) -> float:
    """As `error`, of every pixel: what is enlarged is right from the first on a scale of 16 px."""
    return float((made.float() - goal.float()).abs().mean()) if made.shape == goal.shape else error(made, goal)


def movement(made: Tensor, first: Tensor) -> float:
    """How far the pictures have come from the first ones of the run: the median over them of root mean squares."""
    return float((pooled(made) - pooled(first)).square().mean((1, 2, 3)).sqrt().median())


def change(made: Tensor, given: Tensor) -> float | None:
    """How far the pictures made are from those they were made of: the median over them of mean absolute differences.

    Of every pixel: what turns into what may be a matter of texture alone. None where the sizes differ.
    """
    if made.shape != given.shape:
        return None
    return float((made.float() - given.float()).abs().mean((1, 2, 3)).median())


def figures(columns: Mapping[str, Tensor], first: Tensor | None, real: Tensor | None) -> dict[str, float]:
    """All of the above that can be said of a preview.

    Args:
        first: the pictures made at the first preview of the run.
        real: training pictures of the kind that is made, where there are no goals to compare with.
    """
    names = Columns.among(tuple(columns))
    if names is None or not len(columns[names.made]):
        return {}
    made = columns[names.made]
    goal = columns.get(names.goal)
    given = columns.get(names.given)
    enlarges = names.made == "enlarged"
    comparable = first is not None and first.shape == made.shape and not enlarges  # that begins, on this scale, right
    reference = goal if goal is not None else given
    found = {
        "variety": variety(made, goal) if goal is not None else variety(made, real) if real is not None else None,
        "agreement": agreement(made, reference) if reference is not None else None,
        "error": None if goal is None else detail(made, goal) if enlarges else error(made, goal),
        "change": change(made, given) if given is not None and goal is None else None,
        "movement": movement(made, first) if first is not None and comparable else None,
    }
    return {name: value for name, value in found.items() if value is not None}


def _spread(small: Tensor) -> float:
    """The mean distance of two of them."""
    count = len(small)
    return float(distances(small, small).sum()) / (count * (count - 1))


def _lights(pictures: Tensor) -> Tensor:
    """Descriptors of what is light and what dark; the alpha of N 4 H W is no light."""
    return descriptors(pictures[:, :3].mean(1, keepdim=True))


def not_a_number(columns: Mapping[str, Tensor]) -> bool:
    """Whether a preview holds what is no picture any more."""
    return any(not bool(torch.isfinite(each).all()) for each in columns.values())
