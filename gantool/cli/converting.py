"""`gantool convert`: pictures through a trained model."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from cyclopts import Parameter
from rich.text import Text

from gantool import files, library
from gantool.cli.answer import Answer
from gantool.cli.follow import follow
from gantool.cli.settings import check_device, parse_settings
from gantool.cli.wording import duration
from gantool.errors import UnusableError
from gantool.jobs.client import Job
from gantool.jobs.spec import LARGEST_RESULT, LARGEST_TILE, MOST_SCALE, SMALLEST_TILE, ConvertSpec

SOME_FAILED = 1


def convert(
    model: str,
    inputs: list[Path],
    /,
    *,
    out: Path,
    fit: Literal["auto", "native", "model"] = "auto",
    half: Literal["auto", "whole", "left", "right"] = "auto",
    recipe: Literal["apply", "skip"] = "skip",
    format: Literal["keep", "png", "jpeg", "webp", "tiff"] = "keep",
    quality: int = 95,
    template: str = "{stem}_{model}",
    on_conflict: Literal["skip", "rename", "overwrite"] = "rename",
    strip_metadata: Annotated[bool, Parameter(negative=(), show_default=False)] = False,
    frames: Literal["first", "all"] = "first",
    watch: Annotated[bool, Parameter(negative=(), show_default=False)] = False,
    tile: str = "auto",
    scale: float | None = None,
    width: int | None = None,
    height: int | None = None,
    alpha: Literal["resample", "model"] = "resample",
    set_: Annotated[list[str] | None, Parameter(name="--set", negative=())] = None,
    device: str = "auto",
) -> Answer:
    """Translate pictures with a trained model; originals are never changed, and a second call goes on where one ended.

    Args:
        model: A name in the library, a model folder, a run folder or a checkpoint of a run.
        inputs: Pictures and folders of pictures.
        out: The folder for the results; the folder tree of the inputs is mirrored in it.
        fit: native keeps the picture's size, model resizes to the trained size and back; auto knows which suits.
        half: Which part of each picture is the input; auto takes the half of whole pairs where the model has
            learnt from pairs side by side.
        recipe: apply first derives the model's kind of input from the pictures (photo to sketch).
        format: File format of the results.
        quality: Of JPEG and WebP, 1 to 100.
        template: Name of a result without its suffix; {stem}, {model} and {n} stand for what they say.
        on_conflict: What to do where a file of that name is in the output folder already.
        strip_metadata: Leave EXIF and colour profile out of the results.
        frames: all translates every frame of an animation (GIF and AVIF become an animated PNG, or WebP if asked) and
            every page of a TIFF; first only the first.
        watch: Go on converting what arrives in the folders, until Ctrl+C; files that still grow are waited for.
        tile: Side in px of the pieces in which large pictures are translated where the model allows it; the result is
            that of the whole. auto cuts only what memory cannot hold, off never cuts.
        scale: How many times as large the results are, 3.3 as well as 4; an enlarger is passed as often as that takes,
            and what it gives too much is resampled away.
        width: Width of the results in px, instead of a scale; with height too, the largest size that fits into both.
        height: Height of the results in px.
        alpha: How an enlarger's transparency grows: resample it, or pass it through the model as well.
        set_: A control of the model, as name=value; may be repeated.
        device: auto, cpu, cuda, cuda:<number> or mps.
    """
    check_device(device)
    if not 1 <= quality <= 100:
        raise UnusableError(f"--quality cannot be {quality}; give a number from 1 to 100.")
    entry = library.find(model)
    spec = ConvertSpec(
        model=entry.folder,
        model_name=entry.name,
        inputs=tuple(inputs),
        out=out,
        fit=fit,
        half=half,
        recipe=recipe,
        format=format,
        quality=quality,
        template=template,
        on_conflict=on_conflict,
        strip_metadata=strip_metadata,
        frames=frames,
        watch=watch,
        tile=said_tile(tile),
        **_size(scale, width, height),
        alpha=alpha,
        controls=parse_settings(set_ or ()),
        device=device,
    )
    result, interrupted = run_conversion(spec)
    return Answer(result, summary(result, out), _exit_code(result, interrupted))


def _size(scale: float | None, width: int | None, height: int | None) -> dict[str, Any]:
    """The wanted size as fields of the spec."""
    if scale is not None and (width is not None or height is not None):
        raise UnusableError("--scale and --width or --height both say how large the results are; give one of them.")
    if scale is not None and not 0 < scale <= MOST_SCALE:
        raise UnusableError(f"--scale cannot be {scale:g}; give a number above 0 and up to {MOST_SCALE:g}.")
    for name, side in (("width", width), ("height", height)):
        if side is not None and not 1 <= side <= LARGEST_RESULT:
            raise UnusableError(f"--{name} cannot be {side}; give a number of pixels from 1 to {LARGEST_RESULT:,}.")
    return {"scale": scale, "width": width, "height": height}


def said_tile(said: str) -> int | Literal["auto", "off"]:
    """The side of a piece as the person said it."""
    if said == "auto":
        return "auto"
    if said == "off":
        return "off"
    if not said.isdecimal() or not SMALLEST_TILE <= int(said) <= LARGEST_TILE:
        raise UnusableError(
            f"--tile cannot be {said!r}; say auto, off, or a number of pixels from {SMALLEST_TILE} to {LARGEST_TILE}."
        )
    return int(said)


def run_conversion(spec: ConvertSpec) -> tuple[dict[str, Any], int]:
    """Convert and return the report with 0, or with 130 where Ctrl+C cut it short.

    Raises:
        JobEndedError: it could not be done.
    """
    job = Job.start(spec)
    try:
        ending = follow(job)
        return ending.result, ending.exit_code
    finally:
        job.discard()


def summary(result: Mapping[str, Any], out: Path) -> Text:
    """How many of each, and each failure by name."""
    done, skipped, failed = (_rows(result, name) for name in ("done", "skipped", "failed"))
    text = Text(f"{len(done)} converted, {len(skipped)} skipped, {len(failed)} failed in ")
    text.append(f"{duration(float(result.get('seconds', 0)))}: {files.shown(out)}")
    for row in failed:
        text.append(f"\nfailed  {files.shown(str(row.get('input', '')))}: {row.get('reason', '')}", "red")
    return text


def _rows(result: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    rows = result.get(name, ())
    return rows if isinstance(rows, Sequence) else ()


def _exit_code(result: Mapping[str, Any], interrupted: int) -> int:
    return interrupted or (SOME_FAILED if _rows(result, "failed") else 0)
