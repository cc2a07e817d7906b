"""Pictures painted for tests: photos with grain, label maps that fit them, drawings."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]

CLASSES = ((0, 0, 170), (255, 170, 0), (0, 170, 85), (240, 240, 240))


def scene(seed: int, size: int = 64) -> NDArray[np.int64]:
    """Which class is where: a ground and three boxes, H W."""
    random = np.random.default_rng(seed)
    labels = np.zeros((size, size), np.int64)
    for number in (1, 2, 3):
        x, y = random.integers(0, size * 2 // 3, 2)
        labels[y : y + size // 3, x : x + size // 4] = number
    return labels


def label_map(seed: int, size: int = 64) -> Pixels:
    """A scene in its classes' colours."""
    return np.array(CLASSES, np.uint8)[scene(seed, size)]


def photo(seed: int, size: int = 64) -> Pixels:
    """The same scene with light, tone and grain."""
    random = np.random.default_rng(1000 + seed)
    tones = random.integers(40, 215, (4, 3))[scene(seed, size)].astype(np.float64)
    light = np.linspace(0.7, 1.1, size)[:, None, None] * np.linspace(0.8, 1.2, size)[None, :, None]
    return np.clip(tones * light + random.normal(0, 12, tones.shape), 0, 255).astype(np.uint8)


def drawing(seed: int, size: int = 64) -> Pixels:
    """The borders of the scene, black on white."""
    labels = scene(seed, size)
    borders = np.zeros(labels.shape, bool)
    borders[1:] |= labels[1:] != labels[:-1]
    borders[:, 1:] |= labels[:, 1:] != labels[:, :-1]
    return np.repeat(np.where(borders, 0, 255).astype(np.uint8)[..., None], 3, axis=2)


def beside(left: Pixels, right: Pixels) -> Pixels:
    """Two pictures side by side."""
    return np.concatenate([left, right], axis=1)


def save(path: Path, pixels: Pixels, quality: int = 85) -> Path:
    """Write a picture, and the folders to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    options = {"quality": quality} if path.suffix.lower() in (".jpg", ".jpeg") else {}
    Image.fromarray(pixels).save(path, **options)
    return path
