"""What a command left behind, and pictures to call it on."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image


@dataclass(frozen=True)
class Said:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def value(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)


Gantool = Callable[..., Said]


def draw_pairs(folder: Path, count: int = 6, size: int = 32) -> Path:
    """Pairs whose targets are dark where the inputs are light: train/ and val/, each with input/ and target/."""
    rng = np.random.default_rng(0)
    for index in range(count):
        part = folder / ("val" if index % 3 == 2 else "train")
        patches = rng.integers(40, 200, (4, 4, 3)).repeat(size // 4, 0).repeat(size // 4, 1)
        patches = (patches + rng.integers(-20, 20, (size, size, 3))).astype(np.uint8)
        dark = ((255 - patches.astype(int)) ** 2 // 255).astype(np.uint8)
        for side, picture in (("input", patches), ("target", dark)):
            (part / side).mkdir(parents=True, exist_ok=True)
            Image.fromarray(picture).save(part / side / f"{index:03}.png")
    return folder
