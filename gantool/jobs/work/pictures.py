"""Pictures that a job shows: written as PNG into its folder, quickly."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor


def as_array(picture: Tensor) -> NDArray[np.uint8]:
    """C H W in [-1, 1] as H W 3 (or 4) uint8."""
    values = ((picture.detach().float().cpu().clamp(-1, 1) + 1) * 127.5).round().byte().permute(1, 2, 0).numpy()
    array: NDArray[np.uint8] = np.repeat(values, 3, -1) if values.shape[2] == 1 else values
    return array


def write_png(path: Path, array: NDArray[np.uint8]) -> None:
    """Write a picture that is shown once or twice: compressed little, and so quickly."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(array).save(path, compress_level=1)
