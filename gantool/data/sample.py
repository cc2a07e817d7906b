"""What a dataset is made of: parts of files, joined to samples."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Half = Literal["left", "right"]
Split = Literal["train", "val", "test"]
SideName = Literal["A", "B"]


@dataclass(frozen=True, slots=True)
class Part:
    """A picture as it lies on the disk: a whole file, or the left or right half of one."""

    path: Path
    half: Half | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """What is learnt from at once.

    Attributes:
        key: names the sample within its dataset, as text; it decides the split where folders do not.
        split: "train" is learnt from, "val" is held out for previews and figures, "test" is never looked at.
        parts: ALIGNED and PAIRED: "A" and "B". UNPAIRED: one of them. SINGLE: only "B", the target, from which a
            recipe makes the input.
        label: the number of its class, in the order of `DatasetReport.classes`; None where there are no classes.
    """

    key: str
    split: Split
    parts: Mapping[SideName, Part]
    label: int | None = None
