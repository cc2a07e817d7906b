"""A drawing as one file: a zip of `project.json` and PNGs. Read back as if somebody else had made it.

Nothing is unpacked to a disk: members are read by the names that are expected, with bounds on their sizes before and
after decompression, and pictures are looked at for their size before a pixel is decoded.
"""

import io
import json
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, UnidentifiedImageError
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from gantool import files
from gantool.app.paint.document import LONGEST, MOST_LAYERS, State
from gantool.app.paint.layer import Layer
from gantool.app.pixels import Pixels, png
from gantool.errors import UnusableError

SUFFIX = ".gandrawing"  # `.gantool` is a model shared as one file
FORMAT_VERSION = 1
DESCRIPTION, REFERENCE, RESULT = "project.json", "reference.png", "result.png"
MOST_FILE = 512 << 20
MOST_DESCRIPTION = 1 << 20
MOST_MEMBER = 96 << 20  # bytes of one PNG: LONGEST x LONGEST of noise with alpha is 67 MB
MOST_MEMBERS = MOST_LAYERS + 8


@dataclass
class Project:
    """A drawing with what belongs to it; pictures are H W 4 uint8."""

    state: State
    model: str = ""
    model_sha256: str = ""
    reference: Pixels | None = None
    reference_visible: bool = False
    reference_opacity: float = 0.4
    result: Pixels | None = None
    controls: dict[str, Any] = field(default_factory=dict)


class _LayerEntry(BaseModel):
    model_config = ConfigDict(extra="ignore")
    name: str = Field(max_length=200)
    visible: bool = True


class _Description(BaseModel):
    model_config = ConfigDict(extra="ignore")
    format: int = Field(ge=1)
    width: int = Field(ge=1, le=LONGEST)
    height: int = Field(ge=1, le=LONGEST)
    layers: list[_LayerEntry] = Field(min_length=1, max_length=MOST_LAYERS)
    active: int = Field(0, ge=0)
    model: str = Field("", max_length=300)
    model_sha256: str = Field("", max_length=64)
    reference_visible: bool = False
    reference_opacity: float = Field(0.4, ge=0, le=1)
    controls: dict[str, bool | int | float | str] = Field(default={}, max_length=64)


def layer_file(index: int) -> str:
    """The member that holds this layer."""
    return f"layer-{index:02d}.png"


def packed(project: Project) -> bytes:
    """The file's bytes; equal drawings give equal bytes."""
    state = project.state
    description = _Description(
        format=FORMAT_VERSION,
        width=state.width,
        height=state.height,
        layers=[_LayerEntry(name=each.name[:200], visible=each.visible) for each in state.layers],
        active=state.active,
        model=project.model,
        model_sha256=project.model_sha256,
        reference_visible=project.reference_visible,
        reference_opacity=project.reference_opacity,
        controls=project.controls,
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        _add(archive, DESCRIPTION, json.dumps(description.model_dump(), indent=1, sort_keys=True).encode())
        for index, layer in enumerate(state.layers):
            _add(archive, layer_file(index), png(layer.pixels))
        for name, pixels in ((REFERENCE, project.reference), (RESULT, project.result)):
            if pixels is not None:
                _add(archive, name, png(pixels))
    return buffer.getvalue()


def write(path: Path, project: Project) -> None:
    """Write the file in one step, or leave the old one.

    Raises:
        JobFailedError: the disk is full or refuses.
    """
    files.write_bytes(path, packed(project))


def read(path: Path) -> Project:
    """Read a drawing.

    Raises:
        UnusableError: it is no such file, damaged, made to do harm, or of a newer gantool.
    """
    shown = files.shown(path.name)
    try:
        if path.stat().st_size > MOST_FILE:
            raise UnusableError(f"{shown} is no drawing of gantool: it is larger than {MOST_FILE >> 20} MB.")
        with zipfile.ZipFile(path) as archive:
            return _read(archive, shown)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise UnusableError(f"{shown} is no drawing of gantool, or damaged: {_short(error)}.") from None
    except OSError as error:
        raise UnusableError(f"{shown} cannot be read: {error.strerror or error}.") from None


def _read(archive: zipfile.ZipFile, shown: str) -> Project:
    if len(archive.infolist()) > MOST_MEMBERS:
        raise UnusableError(f"{shown} is no drawing of gantool: it holds {len(archive.infolist())} files.")
    content = _member(archive, DESCRIPTION, MOST_DESCRIPTION, shown)
    if content is None:
        raise UnusableError(f"{shown} is no drawing of gantool: it has no {DESCRIPTION}.")
    about = _description(content, shown)
    layers = []
    for index, entry in enumerate(about.layers):
        pixels = _picture(archive, layer_file(index), shown)
        if pixels is None:
            raise UnusableError(f"{shown} is damaged: the layer {layer_file(index)} is missing.")
        if pixels.shape[:2] != (about.height, about.width):
            raise UnusableError(f"{shown} is damaged: the layer {layer_file(index)} has another size than the drawing.")
        layers.append(Layer(entry.name, pixels, entry.visible))
    return Project(
        state=State(about.width, about.height, layers, min(about.active, len(layers) - 1)),
        model=about.model,
        model_sha256=about.model_sha256,
        reference=_picture(archive, REFERENCE, shown),
        reference_visible=about.reference_visible,
        reference_opacity=about.reference_opacity,
        result=_picture(archive, RESULT, shown),
        controls=dict(about.controls),
    )


def _description(content: bytes, shown: str) -> _Description:
    try:
        values = json.loads(content)
        if isinstance(values, dict) and isinstance(values.get("format"), int) and values["format"] > FORMAT_VERSION:
            raise UnusableError(f"{shown} was drawn with a newer gantool: update gantool.")
        return _Description.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise UnusableError(f"{shown} is damaged: {where}: {first['msg']}.") from None
    except (ValueError, RecursionError):
        raise UnusableError(f"{shown} is damaged: its {DESCRIPTION} is no JSON.") from None


def _picture(archive: zipfile.ZipFile, name: str, shown: str) -> Pixels | None:
    content = _member(archive, name, MOST_MEMBER, shown)
    if content is None:
        return None
    width, height = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))  # as PNG says it first of all
    if max(width, height) > LONGEST:
        raise UnusableError(f"{shown} is damaged: {name} is no picture, or one of {width} × {height} px.")
    try:
        with Image.open(io.BytesIO(content), formats=("PNG",)) as image:
            return np.asarray(image.convert("RGBA"), np.uint8).copy()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UnusableError(f"{shown} is damaged: {name} is no picture: {_short(error)}.") from None


def _member(archive: zipfile.ZipFile, name: str, most: int, shown: str) -> bytes | None:
    """The bytes of one member, never more than `most`, whatever the directory of the zip says; None if not there."""
    try:
        info = archive.getinfo(name)
    except KeyError:
        return None
    if info.flag_bits & 1:
        raise UnusableError(f"{shown} is encrypted; save it without a password.")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) or info.file_size > most:
        raise UnusableError(f"{shown} is damaged: {name} is packed in a way that gantool does not use, or too large.")
    with archive.open(info) as member:
        content = member.read(most + 1)
    if len(content) > most:
        raise UnusableError(f"{shown} is damaged: {name} is larger than {most >> 20} MB.")
    return content


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content)


def _short(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:120].rstrip(".")
