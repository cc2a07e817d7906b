"""Every fault a dataset can have, in words: what is wrong with which file, and what to do about it."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from gantool.api import Problem, Remedy
from gantool.api.report import Pairing, RemedyKind
from gantool.files import shown
from gantool.images import PictureError

MOST_NAMED = 3  # pictures that a sentence names


def closed_folder(path: Path, error: OSError) -> Problem:
    """A folder that cannot be listed."""
    reason = f"The folder cannot be opened: {error.strerror or error}."
    return _problem(path, "unreadable", reason, "Allow reading it, or leave it out.")


def unreadable(path: Path, error: OSError) -> Problem:
    """A file that the system will not hand out, or no longer has."""
    if isinstance(error, FileNotFoundError):
        return _problem(
            path, "vanished", "The file was there a moment ago and is gone.", "Scan again once copying has finished."
        )
    reason = f"The file cannot be opened: {error.strerror or error}."
    return _problem(path, "unreadable", reason, "Allow reading it, or leave it out.")


def dead_link(path: Path) -> Problem:
    """A link to nothing."""
    return _problem(
        path,
        "dead link",
        "It is a link, and what it points to is not there.",
        "Remove the link, or bring the file back.",
    )


def no_file(path: Path) -> Problem:
    """A pipe, a socket, a device."""
    return _problem(path, "no file", "It is called a picture but is no regular file.", "Leave it out.")


def no_picture(path: Path) -> Problem:
    """A file given by name that is something else."""
    return _problem(path, "no picture", "It is no picture that gantool reads.", "Give pictures, or a folder of them.")


def undecodable(path: Path, error: PictureError) -> Problem:
    """A file that is called a picture and cannot be decoded."""
    if error.kind == "missing":
        return unreadable(path, FileNotFoundError())
    return _problem(path, error.kind, _sentence(error.reason), _sentence(error.remedy))


def misnamed(path: Path, note: str) -> Problem:
    """A picture whose suffix belongs to another format; it is used all the same."""
    return _problem(
        path, "misnamed", note, "Nothing must be done here; other programs may stumble, so rename it.", "warning"
    )


def unpaired(path: Path, other: str) -> Problem:
    """A picture whose partner is not there."""
    reason = f"There is no picture of this name in {other}."
    return _problem(path, "unpaired", reason, "Add its partner or leave it out; until then it is not learnt from.")


def doubled(path: Path, first: Path, other: str) -> Problem:
    """Two pictures that both claim the same partner."""
    reason = f"{shown(first.name)} has the same name but for its ending, so both claim the same partner in {other}."
    return _problem(path, "unpaired", reason, "Delete or rename one of them; until then this one is not learnt from.")


def stray(path: Path, reason: str) -> Problem:
    """A picture outside the folders that hold the dataset."""
    return _problem(path, "stray", reason, "Move it to where it belongs; until then it is not learnt from.", "warning")


def no_pair(path: Path, width: int, height: int, usual: str) -> Problem:
    """A picture that is not of the pairs' shape."""
    reason = f"It is {width} × {height} pixels, while the pairs here are {usual}: its halves are no pair."
    return _problem(path, "no pair", reason, "Join both pictures side by side at equal size, or leave it out.")


def different_shape(
    path: Path, own: tuple[int, int], other: Path, others: tuple[int, int], *, left_out: bool
) -> Problem:
    """Two partners of different shape, so that they cannot lie on each other."""
    reason = f"{_sizes(own, other, others)}: they do not lie on each other."
    remedy = (
        "Crop both to the same part; until then the pair is left out."
        if left_out
        else "Crop both to the same part; as it is, one is stretched."
    )
    return _problem(path, "size", reason, remedy, "error" if left_out else "warning")


def different_scale(path: Path, own: tuple[int, int], other: Path, others: tuple[int, int]) -> Problem:
    """Two partners of the same shape and different size."""
    reason = f"{_sizes(own, other, others)}, unlike in the other pairs."
    return _problem(
        path, "size", reason, "Nothing must be done: both are resized. Check that they show the same.", "warning"
    )


def duplicate(path: Path, first: Path, key: str, held_out: str | None) -> Problem:
    """The same bytes twice; `held_out` is the key of that one of the two samples that is held out, if one is."""
    if held_out is not None:
        reason = f"It is the same file as {shown(first)}, but only one of them is held out, so figures would flatter."
        return _about((held_out,), _problem(path, "leak", reason, "Delete one of them.", "warning"), "new-split")
    reason = f"It is the same file as {shown(first)}, byte for byte."
    remedy = "Delete one of them: a picture that is there twice counts double."
    return _about((key,), _problem(path, "duplicate", reason, remedy, "warning"), "exclude")


def near_duplicate(path: Path, first: Path, key: str, held_out: str | None, *, mirrored: bool = False) -> Problem:
    """The same picture in another file, perhaps mirrored."""
    if held_out is not None:
        same = f"{shown(first)}, mirrored" if mirrored else shown(first)
        reason = f"It shows the same as {same}, but only one of them is held out, so figures would flatter."
        remedy = "Learn from both, or leave one of them out."
        return _about((held_out,), _problem(path, "leak", reason, remedy, "warning"), "new-split")
    how = "mirrored left to right" if mirrored else "at another size, brightness or quality"
    reason = f"It shows the same as {shown(first)}, {how}."
    remedy = "Leave one of them out: a picture that is there twice counts double."
    return _about((key,), _problem(path, "near duplicate", reason, remedy, "warning"), "exclude")


def identical(path: Path, partner: Path | None, key: str) -> Problem:
    """Input and target are one and the same file; `partner` None: the halves of one file."""
    what = f"It is the same file as its partner {shown(partner)}" if partner else "Both its halves are the same picture"
    reason = f"{what}, so there is nothing to learn from the pair."
    problem = _problem(path, "identical", reason, "Put the right picture in its place, or leave it out.", "warning")
    return _about((key,), problem, "exclude")


def same_input(path: Path, keys: tuple[str, ...]) -> Problem:
    """Many pairs with one and the same input."""
    reason = f"{len(keys)} pairs have this same input, so nothing tells which of their targets is meant."
    problem = _problem(path, "same input", reason, "Put the right inputs there, or leave them out.", "warning")
    return _about(keys, problem, "exclude")


def counted_differently(folder: Path, by: int, pairs: tuple[Pairing, ...]) -> Problem:
    """Two folders whose numbers are off by a few, so that every pair by name is wrong."""
    reason = (
        "Pictures of one number show different things, and those fit whose number in the second folder is "
        f"{abs(by)} {'higher' if by > 0 else 'lower'}."
    )
    problem = _problem(folder, "mispaired", reason, "Pair them by what they show.")
    return problem.model_copy(update={"fix": Remedy(kind="re-pair", pairs=pairs)})


def mispaired(names: Sequence[tuple[Path, Path]], pairs: tuple[Pairing, ...]) -> Problem:
    """Partners that were mixed up; `names` are the pictures that fit each other."""
    fits = " and ".join(f"{shown(a.name)} fits {shown(b.name)}" for a, b in names[:MOST_NAMED])
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    reason = f"Partners are mixed up: by what they show {fits}{more}."
    problem = _problem(names[0][0], "mispaired", reason, "Pair them by what they show, or leave them out.", "warning")
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
    return _about((key,), _problem(path, "misaligned", reason, "Crop both alike, or leave the pair out.", "warning"),
                  "exclude")


def all_misaligned(path: Path, words: str) -> Problem:
    """A set whose inputs and targets are all off by the same."""
    reason = f"In all pairs input and target do not lie on each other: {words}."
    return _problem(path, "misaligned", reason, "Crop one side of all pairs by that much.", "warning")


def stray_colors(path: Path, share: float, classes: int, key: str) -> Problem:
    """A label map with colours that are no class."""
    how = "It has more colours than a label map" if share >= 1 else f"{share:.1%} of it is in colours that are no class"
    remedy = f"Nothing must be done: each pixel is read as the nearest of the {classes} classes."
    return _about((key,), _problem(path, "stray colours", f"{how}.", remedy, "warning"), "quantise")


def soft_colors(folder: Path, side: str, classes: int) -> Problem:
    """A whole side of label maps saved as JPEG or drawn with soft edges."""
    reason = f"The label maps ({side}) have blurred colours, as JPEG and soft brushes leave them."
    remedy = f"Nothing must be done: each pixel is read as the nearest of the {classes} classes."
    return _about((), _problem(folder, "stray colours", reason, remedy, "warning"), "quantise")


_OUTLIERS = {
    "plain": ("It is a single tone from edge to edge.", "plain"),
    "dark": ("It is far darker than the others.", "brightness"),
    "bright": ("It is far brighter than the others.", "brightness"),
    "small": ("It is less than a quarter as large as most.", "small"),
}


def outlier(path: Path, which: str, key: str) -> Problem:
    """A picture that falls out of its set."""
    reason, kind = _OUTLIERS[which]
    return _about((key,), _problem(path, kind, reason, "Look at it, and leave it out if it is a slip.", "warning"),
                  "exclude")


def unrelated_contents(folder: Path) -> Problem:
    """Folders named input and target whose pictures of one name show different things."""
    reason = "The folders are named input and target, but pictures of one name seem to show different things."
    remedy = "Check that partners have the same name; if there are no partners, say --layout unpaired."
    return _problem(folder, "contents", reason, remedy, "warning")


def turned_names(folder: Path, kinds: str) -> Problem:
    """Folders named input and target that look the other way round."""
    reason = f"By the names of the folders A is the input, but by the pictures it is B: {kinds}"
    problem = _problem(folder, "direction", reason, "Flip the direction if the names are wrong.", "warning")
    return _about((), problem, "flip")


def labels_unreadable(path: Path, error: Exception) -> Problem:
    """A `dataset.json` that says nothing."""
    reason = f"The classes of the pictures cannot be read from it: {getattr(error, 'strerror', None) or error}."
    remedy = "Make it again with the tool that made the set, or remove it; until then it is passed over."
    return _problem(path, "labels", reason, remedy, "warning")


def unlabelled(path: Path, count: int, keys: tuple[str, ...]) -> Problem:
    """Pictures that `dataset.json` does not name."""
    reason = f"{count} pictures have no class in dataset.json, this one first." if count > 1 else (
        "It has no class in dataset.json."
    )
    problem = _problem(path, "labels", reason, "Leave it out where classes are learnt, or add its class.", "warning")
    return _about(keys, problem, "exclude")


def with_partners(problem: Problem, partners: Iterable[Path]) -> Problem:
    """Add to a broken file's problem that sound partners wait with it, so that every unusable file is named once."""
    names = ", ".join(shown(partner) for partner in partners)
    if not names:
        return problem
    return problem.model_copy(update={"remedy": f"{problem.remedy} Until then its partner is left out too: {names}."})


def _problem(path: Path, kind: str, reason: str, remedy: str, severity: str = "error") -> Problem:
    level = "warning" if severity == "warning" else "error"
    return Problem(path=shown(os.fspath(path)), kind=kind, reason=reason, remedy=remedy, severity=level)


def _about(keys: tuple[str, ...], problem: Problem, kind: RemedyKind) -> Problem:
    return problem.model_copy(update={"keys": keys, "fix": Remedy(kind=kind, keys=keys)})


def _sentence(clause: str) -> str:
    return f"{clause[:1].upper()}{clause[1:]}."


def _sizes(own: tuple[int, int], other: Path, others: tuple[int, int]) -> str:
    return f"It is {own[0]} × {own[1]} pixels, its partner {shown(other.name)} is {others[0]} × {others[1]}"
