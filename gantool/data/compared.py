"""Faults that show when pictures are compared, in words: with each other, with their partners, with the whole set."""

from collections.abc import Sequence
from pathlib import Path

from gantool.api import Problem, Remedy
from gantool.api.report import Pairing
from gantool.data.faults import about, fault
from gantool.files import shown

MOST_NAMED = 3  # pictures that a sentence names


def duplicate(path: Path, first: Path, key: str, held_out: str | None) -> Problem:
    """The same bytes twice; `held_out` is the key of that one of the two samples that is held out, if one is."""
    if held_out is not None:
        reason = f"It is the same file as {shown(first)}, but only one of them is held out, so figures would flatter."
        return about((held_out,), fault(path, "leak", reason, "Delete one of them.", "warning"), "new-split")
    reason = f"It is the same file as {shown(first)}, byte for byte."
    remedy = "Delete one of them: a picture that is there twice counts double."
    return about((key,), fault(path, "duplicate", reason, remedy, "warning"), "exclude")


def near_duplicate(path: Path, first: Path, key: str, held_out: str | None, *, mirrored: bool = False) -> Problem:
    """The same picture in another file, perhaps mirrored."""
    if held_out is not None:
        same = f"{shown(first)}, mirrored" if mirrored else shown(first)
        reason = f"It shows the same as {same}, but only one of them is held out, so figures would flatter."
        remedy = "Learn from both, or leave one of them out."
        return about((held_out,), fault(path, "leak", reason, remedy, "warning"), "new-split")
    how = "mirrored left to right" if mirrored else "at another size, brightness or quality"
    reason = f"It shows the same as {shown(first)}, {how}."
    remedy = "Leave one of them out: a picture that is there twice counts double."
    return about((key,), fault(path, "near duplicate", reason, remedy, "warning"), "exclude")


def identical(path: Path, partner: Path | None, key: str) -> Problem:
    """Input and target are one and the same file; `partner` None: the halves of one file."""
    what = f"It is the same file as its partner {shown(partner)}" if partner else "Both its halves are the same picture"
    reason = f"{what}, so there is nothing to learn from the pair."
    problem = fault(path, "identical", reason, "Put the right picture in its place, or leave it out.", "warning")
    return about((key,), problem, "exclude")


def same_input(path: Path, keys: tuple[str, ...]) -> Problem:
    """Many pairs with one and the same input."""
    reason = f"{len(keys)} pairs have this same input, so nothing tells which of their targets is meant."
    problem = fault(path, "same input", reason, "Put the right inputs there, or leave them out.", "warning")
    return about(keys, problem, "exclude")


def counted_differently(folder: Path, by: int, pairs: tuple[Pairing, ...]) -> Problem:
    """Two folders whose numbers are off by a few, so that every pair by name is wrong."""
    reason = (
        "Pictures of one number show different things, and those fit whose number in the second folder is "
        f"{abs(by)} {'higher' if by > 0 else 'lower'}."
    )
    problem = fault(folder, "mispaired", reason, "Pair them by what they show.")
    return problem.model_copy(update={"fix": Remedy(kind="re-pair", pairs=pairs)})


def mispaired(names: Sequence[tuple[Path, Path]], pairs: tuple[Pairing, ...]) -> Problem:
    """Partners that were mixed up; `names` are the pictures that fit each other."""
    fits = " and ".join(f"{shown(a.name)} fits {shown(b.name)}" for a, b in names[:MOST_NAMED])
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    reason = f"Partners are mixed up: by what they show {fits}{more}."
    problem = fault(names[0][0], "mispaired", reason, "Pair them by what they show, or leave them out.", "warning")
    keys = tuple(dict.fromkeys(key for pair in pairs for key in (pair.a, pair.b)))
    return problem.model_copy(update={"keys": keys, "fix": Remedy(kind="re-pair", keys=keys, pairs=pairs)})


def may_belong(problem: Problem, other: Path, pair: Pairing) -> Problem:
    """Add to an unpaired picture's problem that another leftover is named nearly alike."""
    reason = f"{problem.reason} {shown(other.name)} has no partner either, and nearly the same name."
    remedy = "Pair them if they belong together; until then neither is learnt from."
    return problem.model_copy(
        update={"reason": reason, "remedy": remedy, "fix": Remedy(kind="re-pair", keys=(pair.a, pair.b), pairs=(pair,))}
    )


def misaligned(path: Path, words: str, key: str) -> Problem:
    """A pair whose pictures do not lie on each other."""
    reason = f"Input and target do not lie on each other: {words}."
    return about((key,), fault(path, "misaligned", reason, "Crop both alike, or leave the pair out.", "warning"),
                 "exclude")


def all_misaligned(path: Path, words: str) -> Problem:
    """A set whose inputs and targets are all off by the same."""
    reason = f"In all pairs input and target do not lie on each other: {words}."
    return fault(path, "misaligned", reason, "Crop one side of all pairs by that much.", "warning")


def stray_colors(path: Path, share: float, classes: int, key: str) -> Problem:
    """A label map with colours that are no class."""
    how = "It has more colours than a label map" if share >= 1 else f"{share:.1%} of it is in colours that are no class"
    remedy = f"Nothing must be done: each pixel is read as the nearest of the {classes} classes."
    return about((key,), fault(path, "stray colours", f"{how}.", remedy, "warning"), "quantise")


def soft_colors(folder: Path, side: str, classes: int) -> Problem:
    """A whole side of label maps saved as JPEG or drawn with soft edges."""
    reason = f"The label maps ({side}) have blurred colours, as JPEG and soft brushes leave them."
    remedy = f"Nothing must be done: each pixel is read as the nearest of the {classes} classes."
    return about((), fault(folder, "stray colours", reason, remedy, "warning"), "quantise")


_OUTLIERS = {
    "plain": ("It is a single tone from edge to edge.", "plain"),
    "dark": ("It is far darker than the others.", "brightness"),
    "bright": ("It is far brighter than the others.", "brightness"),
    "small": ("It is less than a quarter as large as most.", "small"),
}


def outlier(path: Path, which: str, key: str) -> Problem:
    """A picture that falls out of its set."""
    reason, kind = _OUTLIERS[which]
    return about((key,), fault(path, kind, reason, "Look at it, and leave it out if it is a slip.", "warning"),
                 "exclude")
