"""Writing samples to a folder, laid out so that gantool recognises the pairs without being told anything."""

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from gantool.errors import UnusableError
from gantool.files import shown, write_bytes
from gantool.samples.world import Picture, World

HELD_OUT = 9  # every ninth picture is for validation
QUALITY = 93


def make(
    world: World,
    count: int,
    size: int,
    out: Path,
    seed: int = 0,
    on_progress: Callable[[int, int], None] | None = None,
) -> None:
    """Draw `count` pairs into out/{train,val}/input/NNN.png (label maps) and out/{train,val}/target/NNN.jpg (photos).

    The same arguments write the same bytes. `on_progress(done, count)` is called after each pair.

    Raises:
        UnusableError: `count` or `size` is out of range, or the folder already holds something else.
    """
    if not 1 <= count <= 100_000:
        raise UnusableError(f"{count} samples cannot be made: give a count from 1 to 100000.")
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UnusableError(f"{shown(out)} is not an empty folder: name a new one for the samples.")
    digits = max(3, len(str(count - 1)))
    for index in range(count):
        label, photo = world.render(seed, index, size)
        part = out / ("val" if is_held_out(index, count) else "train")
        for side in ("input", "target"):
            (part / side).mkdir(parents=True, exist_ok=True)
        write_bytes(part / "input" / f"{index:0{digits}}.png", label_bytes(label))
        write_bytes(part / "target" / f"{index:0{digits}}.jpg", photo_bytes(photo))
        if on_progress is not None:
            on_progress(index + 1, count)


def is_held_out(index: int, count: int) -> bool:
    """Whether this picture is for validation: every ninth, and the last where there are fewer."""
    return index % HELD_OUT == HELD_OUT - 1 or (index == count - 1 and 1 < count < HELD_OUT)


def label_bytes(label: Picture) -> bytes:
    """A label map as PNG with a colour table of its own: exact and small."""
    packed = (label.astype(np.int64) * (65536, 256, 1)).sum(axis=2)
    colors, indices = np.unique(packed, return_inverse=True)
    image = Image.fromarray(indices.reshape(packed.shape).astype(np.uint8), "P")
    image.putpalette([int(color) >> shift & 255 for color in colors for shift in (16, 8, 0)])
    buffer = io.BytesIO()
    image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def photo_bytes(photo: Picture) -> bytes:
    """A photo as JPEG with full colour resolution."""
    buffer = io.BytesIO()
    Image.fromarray(photo).save(buffer, "JPEG", quality=QUALITY, subsampling=0, optimize=True)
    return buffer.getvalue()
