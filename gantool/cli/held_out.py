"""How far translations are from the truth, beside two baselines that learn nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.float32]  # H W 3, in [0, 1]


@dataclass(frozen=True)
class Triple:
    """One held-out sample on disk: what went in, what came out, what should have."""

    input: Path
    translation: Path
    target: Path


@dataclass(frozen=True)
class Scores:
    """Mean absolute differences from the targets: means over images, of values in [0, 1]. Lower is better."""

    l1: float
    baseline_input_l1: float
    baseline_mean_l1: float


def score(triples: Sequence[Triple], training_targets: Sequence[Path]) -> Scores:
    """Measure the translations, a copy of the input, and the mean of all training targets.

    All pictures are compared at the size of the held-out target.
    """
    differences: list[tuple[float, float, float]] = []
    means: dict[tuple[int, int], Pixels] = {}
    for triple in triples:
        target = pixels(triple.target)
        size = (target.shape[1], target.shape[0])
        if size not in means:
            means[size] = mean_of(training_targets, size)
        guesses = (pixels(triple.translation, size), pixels(triple.input, size), means[size])
        l1, copied, mean = (float(np.abs(guess - target).mean()) for guess in guesses)
        differences.append((l1, copied, mean))
    return Scores(*(float(value) for value in np.mean(differences, axis=0)))


def mean_of(pictures: Sequence[Path], size: tuple[int, int]) -> Pixels:
    """The mean of pictures at `size` (width, height)."""
    total = np.zeros((size[1], size[0], 3))
    for path in pictures:
        total += pixels(path, size)
    return np.asarray(total / len(pictures), dtype=np.float32)


def pixels(path: Path, size: tuple[int, int] | None = None) -> Pixels:
    """A picture of our own making as RGB in [0, 1], resized to `size` (width, height) if it differs."""
    with Image.open(path) as image:
        picture = image.convert("RGB")
    if size is not None and picture.size != size:
        picture = picture.resize(size, Image.Resampling.BICUBIC)
    return np.asarray(picture, dtype=np.float32) / 255.0
