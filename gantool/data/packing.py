"""Writes pictures as one zip in the form of StyleGAN's dataset tool, which `archive` and other tools read.

Squares of one size as PNG under `00000/img00000000.png`, ..., a thousand to a folder, and `dataset.json` with the class
of each, or null where there are none. Stored, not packed: PNG is packed already.
"""

import io
import json
import uuid
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image

from gantool import files
from gantool.data.labelled import NAME
from gantool.data.read import Channels, Pixels, read_resized
from gantool.data.sample import Sample
from gantool.errors import UnusableError
from gantool.images import PictureError

IN_A_FOLDER = 1000


def pack(
    samples: Sequence[Sample],
    out: Path,
    size: int,
    channels: Channels,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
) -> int:
    """Write the first part of each sample, the largest square in its middle; returns how many there are.

    The file appears whole or not at all.

    Raises:
        UnusableError: there are no samples, or the file cannot be written.
    """
    if not samples:
        raise UnusableError("There are no pictures that could be packed.")
    temporary = out.with_name(f"{files.TEMPORARY}{uuid.uuid4().hex}")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(temporary, "w", zipfile.ZIP_STORED) as archive:
            count = _fill(archive, samples, size, channels, on_progress)
        temporary.replace(out)
    except OSError as error:
        raise UnusableError(f"{files.shown(out)} cannot be written: {error.strerror or error}.") from None
    finally:
        temporary.unlink(missing_ok=True)
    return count


def _fill(archive: zipfile.ZipFile, samples: Sequence[Sample], size: int, channels: Channels,
          on_progress: Callable[[int, int], None]) -> int:
    labels: list[tuple[str, int]] = []
    for number, sample in enumerate(samples):
        name = f"{number // IN_A_FOLDER:05d}/img{number:08d}.png"
        archive.writestr(_entry(name), _png(_square(sample, size, channels)))
        if sample.label is not None:
            labels.append((name, sample.label))
        on_progress(number + 1, len(samples))
    known = labels if len(labels) == len(samples) else None
    archive.writestr(_entry(NAME), json.dumps({"labels": known}))
    return len(samples)


def _square(sample: Sample, size: int, channels: Channels) -> Pixels:
    part = next(iter(sample.parts.values()))
    try:
        return read_resized(part, (size, size), channels, nearest=False, palette=None, cover=True)
    except PictureError as error:
        raise UnusableError(f"{files.shown(part.path)} cannot be packed: {error}") from None


def _png(pixels: Pixels) -> bytes:
    content = io.BytesIO()
    Image.fromarray(pixels[..., 0] if pixels.shape[2] == 1 else pixels).save(content, "PNG")
    return content.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    """A member without a clock in it: the same pictures give the same bytes."""
    return zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
