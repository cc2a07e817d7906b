"""What is learnt from and what is held out.

Folders called train, val and test are obeyed. With train and test only, test is held out under the name "val": some
pictures must be kept to look at while training goes on, and none of them is ever learnt from. Without such folders a
tenth is held out by a hash of each sample's key, so that adding files moves nothing that was there before (save where
a bound is met: at least one, at most 50, at most a sixth).
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from gantool.data.sample import Sample, Split

FEWEST = 5  # samples from which on some are held out
MOST_HELD_OUT = 50
SHARE = 0.1


def assign(samples: Sequence[Sample], folders: Sequence[Split | None]) -> tuple[list[Sample], str]:
    """Give every sample its split; `folders` says for each in which folder it lies. Also says why, in words."""
    found = set(folders)
    if "train" in found and "val" in found:
        return _as_folders(samples, folders, {}), "The folders say which pictures are held out."
    if "train" in found and "test" in found:
        reason = "There is no folder val, so the pictures of test are held out and shown while training."
        return _as_folders(samples, folders, {"test": "val"}), reason
    held_out = _hold_out(samples)
    if not held_out:
        return [replace(sample, split="train") for sample in samples], _too_few(len(samples))
    answer = [replace(sample, split="val" if sample.key in held_out else "train") for sample in samples]
    some = "is held out, always the same one" if len(held_out) == 1 else "are held out, always the same ones"
    return answer, f"{_why(found)} {len(held_out)} of {len(samples)} {some}."


def _why(found: set[Split | None]) -> str:
    named = " and ".join(sorted(split for split in found if split))
    if named == "train":
        return "There is no other folder beside train, so"
    return f"There is no folder train beside {named}, so" if named else "There are no folders train and val, so"


def _as_folders(samples: Sequence[Sample], folders: Sequence[Split | None], other: dict[Split, Split]) -> list[Sample]:
    return [
        replace(sample, split=other.get(folder or "train", folder or "train"))
        for sample, folder in zip(samples, folders, strict=True)
    ]


def _too_few(count: int) -> str:
    return f"With only {count} nothing is held out: figures are of pictures that were learnt from." if count else ""


def _hold_out(samples: Sequence[Sample]) -> set[str]:
    """The keys of the held-out samples; unpaired sides are split each on its own."""
    sides: dict[Literal["pair", "A", "B"], list[str]] = {}
    for sample in samples:
        side: Literal["pair", "A", "B"] = "pair" if len(sample.parts) == 2 else "A" if "A" in sample.parts else "B"
        sides.setdefault(side, []).append(sample.key)
    if any(len(keys) < FEWEST for keys in sides.values()):
        return set()
    return {key for keys in sides.values() for key in _lowest(keys)}


def _lowest(keys: Iterable[str]) -> list[str]:
    ordered = sorted(keys, key=position)
    most = max(1, min(MOST_HELD_OUT, len(ordered) // 6))
    count = sum(position(key) < SHARE for key in ordered)
    return ordered[: max(1, min(most, count))]


def position(key: str) -> float:
    """Where a key lies between 0 and 1, the same on every machine and for ever."""
    digest = hashlib.sha256(key.encode("utf-8", "surrogateescape")).digest()
    return int.from_bytes(digest[:8], "big") / 2**64
