"""A piece of advice: what it is about, the judgement, its evidence in numbers, what to do, what usually comes next."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "diverged",
    "inverted",
    "unchanged",
    "collapsed",
    "copying",
    "overfitting",
    "d_too_strong",
    "g_too_strong",
    "nothing_learned",
    "levelled_off",
    "good_enough",
    "going_well",
    "too_early",
    "unchecked",
    "few_pictures",
]

Severity = Literal["good", "info", "warning"]


@dataclass(frozen=True)
class Advice:
    """Sentences for a person; `judgement` is a short one without a full stop, the others may be empty."""

    kind: Kind
    severity: Severity
    judgement: str
    evidence: str
    action: str = ""
    next: str = ""
