"""What becomes of each of the 94 odd pictures in a conversion: converted as its reference decode says, or refused.

usage: python tests/measure/odd_images.py [--shared ../shared]

Runs the conversion job over `data/odd-images` with a model that changes nothing (the fake family's identity), writes
PNG, and compares every result with what Pillow makes of the original: turned as its EXIF says, its profile applied.
Colours are compared as seen, that is times their alpha: under an alpha of 1/255 a colour may be anything. Then the
animations once more, with all their frames.
"""

import argparse
import contextlib
import csv
import os
import sys
import tempfile
import warnings
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageOps
from record import ROOT, record, table

NO_RANGE = "none: numbers without a range"
EXPLAINED = {"mode/tiff_16bit_RGBa.tiff": "Pillow divides by alpha in 8 bits, we in 16"}
Line = tuple[str, str, str, str, str]  # file, outcome, as stored, notes, difference


def identity(home: Path) -> Path:
    """A model, below `home`, that gives back what it gets."""
    os.environ["GANTOOL_HOME"] = str(home)
    sys.path.insert(0, str(ROOT / "tests"))
    import torch
    from fakes import install_fake

    from gantool import host
    from gantool.api import Task
    from gantool.card import Card
    from gantool.engine.weights import save_model

    install_fake(home)
    family = host.load_family("mean-colour")
    adoption = family.adopt({"affine.weight": torch.eye(3).view(3, 3, 1, 1), "affine.bias": torch.zeros(3)})
    assert adoption is not None
    geometry = family.translator(adoption.export).geometry
    card = Card(name="same", family="mean-colour", task=Task.PAIRED, geometry=geometry)
    save_model(home / "same", adoption.export, card)
    return home / "same"


def converted(model: Path, inputs: tuple[Path, ...], out: Path, **changes: Any) -> Mapping[str, Any]:
    """The rows of the job by the input's path: each with state, output, reason and notes."""
    from gantool.jobs.desk import Desk
    from gantool.jobs.events import Item
    from gantool.jobs.folder import EventReader, JobFolder
    from gantool.jobs.spec import ConvertSpec
    from gantool.jobs.work.convert import convert

    spec = ConvertSpec(model=model, model_name="same", inputs=inputs, out=out, device="cpu", **changes)
    folder = JobFolder.create(out.with_name(f"{out.name}-job"), spec)
    with contextlib.closing(Desk(folder)) as desk:
        convert(spec, desk)
    rows = [event for event in EventReader(folder)() if isinstance(event, Item) and event.state != "running"]
    assert len(rows) == len({row.input for row in rows})
    return {row.input: row for row in rows}


def reference(path: Path) -> NDArray[np.float64] | None:
    """H W 4 in [0, 255] as Pillow sees it, or None where it has no range to take the numbers from.

    Raises:
        OSError, ValueError: Pillow does not read it.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(path) as file:
            profile = file.info.get("icc_profile")
            image = ImageOps.exif_transpose(file)
            if image.mode in ("I", "F") and file.format != "PPM":
                return None
            if image.mode.startswith("I;16") or image.mode == "I":
                grey = np.asarray(image, np.float64) / 257
                return np.dstack((grey, grey, grey, np.full(grey.shape, 255.0)))
            if profile and image.mode == "RGB":
                source = ImageCms.ImageCmsProfile(BytesIO(profile))
                changed = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"))
                assert changed is not None
                image = changed
            return np.asarray(image.convert("RGBA"), np.float64)


def difference(path: Path, output: Path) -> str:
    """The greatest difference of a result from the reference as seen, in 1/255; or why there is none."""
    from gantool.images import decode

    picture = decode(output)
    try:
        expected = reference(path)
    except Exception as error:  # whatever the other reader cannot do is no fault of ours
        return f"none: Pillow says {type(error).__name__}"
    if expected is None:
        return NO_RANGE
    if expected.shape[:2] != picture.pixels.shape[:2]:
        return f"**size {expected.shape[1]} × {expected.shape[0]} expected**"
    unit = 255 / np.iinfo(picture.pixels.dtype).max
    ours = np.broadcast_to(picture.pixels * unit, (*expected.shape[:2], 3))
    alpha = np.full(expected.shape[:2], 255.0) if picture.alpha is None else picture.alpha * unit
    seen = ours * alpha[..., None] / 255, expected[..., :3] * expected[..., 3:] / 255
    worst = max(float(np.abs(seen[0] - seen[1]).max()), float(np.abs(alpha - expected[..., 3]).max()))
    return plain(worst)


def explained(line: Line) -> Line:
    """The line with the reason of a difference that is none of ours."""
    name, outcome, stored, notes, off = line
    known = name in EXPLAINED and outcome != "refused" and off not in ("0", "")
    return name, outcome, stored, notes, f"{off}: {EXPLAINED[name]}" if known else off


def plain(value: float) -> str:
    """Two decimals, or fewer where those are zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def described(path: Path, row: Any, name: str) -> Line:
    """One line of the table: file, outcome, as stored, notes, difference."""
    from gantool.images import PictureError, decode

    if row.state != "done":
        reason = row.reason.partition(" cannot be used: ")[2] or row.reason
        return name, "refused", "", reason, ""
    try:
        stored = decode(path)
    except PictureError as error:  # it was converted a moment ago
        return name, f"**{error}**", "", "", ""
    result = decode(Path(row.output))
    kind = ("grey" if result.grey else "colour") + (" + alpha" if result.alpha is not None else "")
    outcome = f"{result.width} × {result.height} {kind}, {result.bits} bits"
    return name, outcome, f"{stored.format} {stored.mode}", " ".join(row.notes), difference(path, Path(row.output))


def animations(model: Path, folder: Path, out: Path) -> list[tuple[object, ...]]:
    """What becomes of all frames of each file: how many, greatest difference as seen, are times kept."""
    from gantool.images import frames

    lines: list[tuple[object, ...]] = []
    for path, row in converted(model, (folder,), out, frames="all", quality=100).items():
        if row.state != "done":
            lines.append((Path(path).name, "", "", "", row.reason))
            continue
        before, after = list(frames(Path(path))), list(frames(Path(row.output)))
        pairs = list(zip(before, after, strict=False))
        seen = [np.ones((1, 1, 1)) if old.alpha is None else old.alpha[..., None] / 255 for old, _ in pairs]
        worst = max(
            float((np.abs(old.pixels.astype(int) - new.pixels) * shown).max())
            for (old, new), shown in zip(pairs, seen, strict=True)
        )
        same = all((old.milliseconds, old.plays) == (new.milliseconds, new.plays) for old, new in pairs)
        lines.append(
            (
                Path(path).name,
                f"{len(before)} → {len(after)}",
                Path(row.output).suffix,
                plain(worst),
                "kept" if same else "lost",
            )
        )
    return sorted(lines, key=str)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    folder = arguments.parse_args().shared / "data" / "odd-images"
    with (folder / "INDEX.tsv").open(encoding="utf-8") as file:
        listed = [(row["category"], row["file"]) for row in csv.DictReader(file, delimiter="\t")]
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        model = identity(home)
        paths = {f"{category}/{name}": folder / category / name for category, name in sorted(listed)}
        folders = tuple(sorted({path.parent for path in paths.values()}))
        rows = converted(model, folders, home / "out", format="png")
        from gantool.files import shown

        lines = [described(path, rows[shown(path)], name) for name, path in paths.items()]
        moving = animations(model, folder / "animated", home / "moving")
    done = [line for line in lines if line[1] != "refused"]
    compared = [float(line[4]) for line in done if not line[4].startswith(("none", "*"))]
    text = (
        f"{len(lines)} files through `gantool convert --format png` with a model that changes nothing: {len(done)} "
        f"converted, {len(lines) - len(done)} refused with a reason. {len(compared)} could be compared with what "
        f"Pillow makes of the original (turned, its profile applied; colours times alpha, in 1/255): "
        f"{sum(value == 0 for value in compared)} are equal, {sum(0 < value <= 1 for value in compared)} differ by at "
        f"most 1, {sum(value > 1 for value in compared)} by more.\n\n"
        + table(
            ["file", "result", "stored as", "notes, or the reason of refusal", "difference"],
            [[cell.replace("|", "\\|") for cell in line] for line in map(explained, lines)],
        )
        + "\n\nAll frames (`--frames all --quality 100`):\n\n"
        + table(["file", "frames", "written as", "difference", "times"], moving)
    )
    record("Odd images", "tests/measure/odd_images.py", text)


if __name__ == "__main__":
    main()
