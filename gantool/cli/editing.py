"""`gantool edit MODEL ...`: pictures by a model that makes them from nothing."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from cyclopts import Parameter
from pydantic import ValidationError
from rich.text import Text

from gantool import files, library
from gantool.cli.answer import Answer
from gantool.cli.follow import follow
from gantool.cli.settings import check_device, parse_settings
from gantool.cli.wording import duration
from gantool.errors import UnusableError
from gantool.jobs.client import Job
from gantool.jobs.spec import AnyEdit, EditSpec, Interpolation, Sampling, Sum

TERM = re.compile(r"(?:(?P<weight>[-+]?\d+(?:\.\d+)?)\*)?(?P<seed>\d+)")

OnConflict = Literal["skip", "rename", "overwrite"]
Controls = Annotated[list[str] | None, Parameter(name="--set", negative=())]


def sample(
    model: str,
    /,
    *,
    out: Path,
    count: int = 16,
    seed: int = 0,
    class_: Annotated[str | None, Parameter(name="--class")] = None,
    columns: int = 0,
    on_conflict: OnConflict = "rename",
    set_: Controls = None,
    device: str = "auto",
) -> Answer:
    """Invent pictures: one for each seed, and all of them on one sheet.

    Args:
        model: A name in the library, a model folder, a run folder or a checkpoint of a run.
        out: The folder for the pictures.
        count: How many.
        seed: The first seed; the same seed gives the same picture.
        class_: Of which class, where the model has learnt classes; else each seed decides.
        columns: Of the sheet; 0 makes it about as wide as high.
        on_conflict: What to do where a file of that name is there already.
        set_: A control of the model, as name=value; may be repeated.
        device: auto, cpu, cuda, cuda:<number> or mps.
    """
    made = checked(Sampling, count=count, seed=seed, label=class_, columns=columns)
    return edited(model, made, out, on_conflict, set_, device)


def interpolate(
    model: str,
    seeds: list[int],
    /,
    *,
    out: Path,
    frames: int = 24,
    along: Literal["sphere", "line"] = "sphere",
    loop: bool = True,
    class_: Annotated[str | None, Parameter(name="--class")] = None,
    format: Literal["webp", "png", "pictures"] = "webp",
    on_conflict: OnConflict = "rename",
    set_: Controls = None,
    device: str = "auto",
) -> Answer:
    """Make a film that goes from the picture of each seed to that of the next.

    Args:
        model: A name in the library, a model folder, a run folder or a checkpoint of a run.
        seeds: At least two.
        out: The folder for the film.
        frames: From one seed to the next; 25 of them last a second.
        along: sphere stays where pictures are likely; line goes straight.
        loop: Return to the first seed at the end.
        class_: Of which class, where the model has learnt classes.
        format: An animated webp or png, or each frame as a picture.
        on_conflict: What to do where a file of that name is there already.
        set_: A control of the model, as name=value; may be repeated.
        device: auto, cpu, cuda, cuda:<number> or mps.
    """
    made = checked(Interpolation, seeds=tuple(seeds), frames=frames, along=along, loop=loop, label=class_,
                    format=format)
    return edited(model, made, out, on_conflict, set_, device)


def combine(
    model: str,
    terms: Annotated[list[str], Parameter(allow_leading_hyphen=True)],
    /,
    *,
    out: Path,
    class_: Annotated[str | None, Parameter(name="--class")] = None,
    on_conflict: OnConflict = "rename",
    set_: Controls = None,
    device: str = "auto",
) -> Answer:
    """Add and subtract pictures: the picture of the weighted sum of what lies behind some seeds.

    Args:
        model: A name in the library, a model folder, a run folder or a checkpoint of a run.
        terms: Seeds, with weights where they are not 1: 3 -1*8 5 is the picture of 3, less that of 8, plus that of 5.
        out: The folder for the picture, and for a sheet with the terms before it.
        class_: Of which class, where the model has learnt classes.
        on_conflict: What to do where a file of that name is there already.
        set_: A control of the model, as name=value; may be repeated.
        device: auto, cpu, cuda, cuda:<number> or mps.
    """
    made = checked(Sum, terms=tuple(_term(each) for each in terms), label=class_)
    return edited(model, made, out, on_conflict, set_, device)


def edited(
    model: str,
    edit: AnyEdit,
    out: Path,
    on_conflict: OnConflict,
    controls: Sequence[str] | None,
    device: str,
) -> Answer:
    check_device(device)
    entry = library.find(model)
    spec = EditSpec(model=entry.folder, model_name=entry.name, out=out, edit=edit, on_conflict=on_conflict,
                    controls=parse_settings(controls or ()), device=device)
    job = Job.start(spec)
    try:
        ending = follow(job)
        some_failed = 1 if ending.result.get("failed") else 0
        return Answer(ending.result, _told(ending.result, out), ending.exit_code or some_failed)
    finally:
        job.discard()


def checked(kind: Any, **values: Any) -> Any:
    """The edit, or one sentence on the first flag that cannot be used.

    Raises:
        UnusableError: a value is out of bounds.
    """
    try:
        return kind(**values)
    except ValidationError as error:
        first = error.errors()[0]
        flag = ".".join(map(str, first["loc"][:1]))
        raise UnusableError(f"{flag} {first['input']!r} cannot be used: {first['msg']}.") from None


def _term(text: str) -> tuple[float, int]:
    found = TERM.fullmatch(text)
    if found is None:
        raise UnusableError(f"{text!a} is no term; write a seed, or weight*seed like -1*8.")
    return float(found["weight"] or 1), int(found["seed"])


def _told(result: dict[str, Any], out: Path) -> Text:
    """How much was made and where it lies."""
    done, skipped = result.get("done", ()), result.get("skipped", ())
    failed = result.get("failed", ())
    counts = [f"{len(done)} made", *(f"{len(rows)} {how}" for rows, how in ((skipped, "skipped"), (failed, "failed"))
                                     if rows)]
    text = Text(f"{', '.join(counts)} in ")
    text.append(f"{duration(float(result.get('seconds', 0)))}: {files.shown(out)}")
    if "sheet" in result:
        text.append(f"\nSide by side: {result['sheet']}")
    for row in done:
        if "words" in row:
            text.append(f"\n{row['words']}")
        if "model" in row:
            text.append(f"\nThe tuned model is in the library as {row['model']['name']}.")
    for network in dict.fromkeys(row["extractor"] for row in done if "extractor" in row):
        text.append(f"\nCompared by pixels and the features of {network}.")
    if "words" in result:
        text.append(f"\n{result['words']}")
    for each in result.get("directions", ()):
        text.append(f"\n{each['number']:>3}  {each['title']}{'  (kept)' if each['named'] else ''}")
    for row in failed:
        text.append(f"\n{row['input']}: {row['reason']}", "red")
    return text
