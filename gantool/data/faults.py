"""Faults of files and folders by themselves, in words: what is wrong with which file, and what to do about it."""

import os
from collections.abc import Iterable
from pathlib import Path

from gantool.api import Problem, Remedy
from gantool.api.report import RemedyKind
from gantool.files import shown
from gantool.images import PictureError


def closed_folder(path: Path, error: OSError) -> Problem:
    """A folder that cannot be listed."""
    reason = f"The folder cannot be opened: {error.strerror or error}."
    return fault(path, "unreadable", reason, "Allow reading it, or leave it out.")


def unreadable(path: Path, error: OSError) -> Problem:
    """A file that the system will not hand out, or no longer has."""
    if isinstance(error, FileNotFoundError):
        return fault(
            path, "vanished", "The file was there a moment ago and is gone.", "Scan again once copying has finished."
        )
    reason = f"The file cannot be opened: {error.strerror or error}."
    return fault(path, "unreadable", reason, "Allow reading it, or leave it out.")


def dead_link(path: Path) -> Problem:
    """A link to nothing."""
    return fault(
        path,
        "dead link",
        "It is a link, and what it points to is not there.",
        "Remove the link, or bring the file back.",
    )


def no_file(path: Path) -> Problem:
    """A pipe, a socket, a device."""
    return fault(path, "no file", "It is called a picture but is no regular file.", "Leave it out.")


def no_picture(path: Path) -> Problem:
    """A file given by name that is something else."""
    return fault(path, "no picture", "It is no picture that gantool reads.", "Give pictures, or a folder of them.")


def undecodable(path: Path, error: PictureError) -> Problem:
    """A file that is called a picture and cannot be decoded."""
    if error.kind == "missing":
        return unreadable(path, FileNotFoundError())
    return fault(path, error.kind, _sentence(error.reason), _sentence(error.remedy))


def misnamed(path: Path, note: str) -> Problem:
    """A picture whose suffix belongs to another format; it is used all the same."""
    return fault(
        path, "misnamed", note, "Nothing must be done here; other programs may stumble, so rename it.", "warning"
    )


def unpaired(path: Path, other: str) -> Problem:
    """A picture whose partner is not there."""
    reason = f"There is no picture of this name in {other}."
    return fault(path, "unpaired", reason, "Add its partner or leave it out; until then it is not learnt from.")


def doubled(path: Path, first: Path, other: str) -> Problem:
    """Two pictures that both claim the same partner."""
    reason = f"{shown(first.name)} has the same name but for its ending, so both claim the same partner in {other}."
    return fault(path, "unpaired", reason, "Delete or rename one of them; until then this one is not learnt from.")


def stray(path: Path, reason: str) -> Problem:
    """A picture outside the folders that hold the dataset."""
    return fault(path, "stray", reason, "Move it to where it belongs; until then it is not learnt from.", "warning")


def no_pair(path: Path, width: int, height: int, usual: str) -> Problem:
    """A picture that is not of the pairs' shape."""
    reason = f"It is {width} × {height} pixels, while the pairs here are {usual}: its halves are no pair."
    return fault(path, "no pair", reason, "Join both pictures side by side at equal size, or leave it out.")


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
    return fault(path, "size", reason, remedy, "error" if left_out else "warning")


def different_scale(path: Path, own: tuple[int, int], other: Path, others: tuple[int, int]) -> Problem:
    """Two partners of the same shape and different size."""
    reason = f"{_sizes(own, other, others)}, unlike in the other pairs."
    return fault(
        path, "size", reason, "Nothing must be done: both are resized. Check that they show the same.", "warning"
    )


def unrelated_contents(folder: Path) -> Problem:
    """Folders named input and target whose pictures of one name show different things."""
    reason = "The folders are named input and target, but pictures of one name seem to show different things."
    remedy = "Check that partners have the same name; if there are no partners, say --layout unpaired."
    return fault(folder, "contents", reason, remedy, "warning")


def turned_names(folder: Path, kinds: str) -> Problem:
    """Folders named input and target that look the other way round."""
    reason = f"By the names of the folders A is the input, but by the pictures it is B: {kinds}"
    problem = fault(folder, "direction", reason, "Flip the direction if the names are wrong.", "warning")
    return about((), problem, "flip")


def labels_unreadable(path: Path, error: Exception) -> Problem:
    """A `dataset.json` that says nothing."""
    reason = f"The classes of the pictures cannot be read from it: {getattr(error, 'strerror', None) or error}."
    remedy = "Make it again with the tool that made the set, or remove it; until then it is passed over."
    return fault(path, "labels", reason, remedy, "warning")


def unlabelled(path: Path, count: int, keys: tuple[str, ...]) -> Problem:
    """Pictures that `dataset.json` does not name."""
    reason = f"{count} pictures have no class in dataset.json, this one first." if count > 1 else (
        "It has no class in dataset.json."
    )
    problem = fault(path, "labels", reason, "Leave it out where classes are learnt, or add its class.", "warning")
    return about(keys, problem, "exclude")


def with_partners(problem: Problem, partners: Iterable[Path]) -> Problem:
    """Add to a broken file's problem that sound partners wait with it, so that every unusable file is named once."""
    names = ", ".join(shown(partner) for partner in partners)
    if not names:
        return problem
    return problem.model_copy(update={"remedy": f"{problem.remedy} Until then its partner is left out too: {names}."})


def fault(path: Path, kind: str, reason: str, remedy: str, severity: str = "error") -> Problem:
    """A problem of a file or folder; `severity` is "error" or "warning"."""
    level = "warning" if severity == "warning" else "error"
    return Problem(path=shown(os.fspath(path)), kind=kind, reason=reason, remedy=remedy, severity=level)


def about(keys: tuple[str, ...], problem: Problem, kind: RemedyKind) -> Problem:
    """The problem with the samples that it is about, and a remedy for them."""
    return problem.model_copy(update={"keys": keys, "fix": Remedy(kind=kind, keys=keys)})


def _sentence(clause: str) -> str:
    return f"{clause[:1].upper()}{clause[1:]}."


def _sizes(own: tuple[int, int], other: Path, others: tuple[int, int]) -> str:
    return f"It is {own[0]} × {own[1]} pixels, its partner {shown(other.name)} is {others[0]} × {others[1]}"
