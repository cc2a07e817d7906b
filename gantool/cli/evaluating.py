"""`gantool evaluate`: the figures of models on pictures."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter

from gantool import files, library, measures
from gantool.cli.answer import Answer
from gantool.cli.converting import said_tile
from gantool.cli.figures import figures_text
from gantool.cli.follow import result_of
from gantool.cli.settings import check_device, parse_settings
from gantool.errors import UnusableError
from gantool.images import SUFFIXES
from gantool.jobs.spec import MOST_MEASURED, EvaluateSpec, Rival
from gantool.measures.table import as_csv


def evaluate(
    model: str,
    paths: Annotated[list[Path] | None, Parameter(negative=())] = None,
    /,
    *,
    against: Annotated[list[str] | None, Parameter(negative=())] = None,
    checkpoints: Annotated[bool, Parameter(negative=())] = False,
    metrics: Annotated[list[str] | None, Parameter(negative=())] = None,
    extractor: Path | None = None,
    weights: Path | None = None,
    download: Annotated[bool, Parameter(negative=())] = False,
    limit: int | None = None,
    seed: int = 0,
    csv: Path | None = None,
    sheet: Path | None = None,
    store: Annotated[bool, Parameter(negative=())] = False,
    tile: str = "auto",
    set_: Annotated[list[str] | None, Parameter(name="--set", negative=())] = None,
    device: str = "auto",
) -> Answer:
    """Measure a model on pictures: each result against its goal, and results against goals as sets.

    Figures that need a published network (FID, KID, LPIPS, ...) are taken where its weights lie in --weights, in
    gantool's folder "weights" or in the cache of torch; nothing is fetched without --download.

    Args:
        model: A name in the library, a model folder, a run folder or a checkpoint of a run; or a folder of pictures
            that are results already.
        paths: For a model of pairs: pairs, or the goals alone where it learnt with a recipe. For one of two sets: both.
            For one that makes pictures of its own: goals. For an enlarger: good pictures, of which small ones are made
            by bicubic resampling; or two folders, of small and of large pictures with the same names. Without paths:
            the pictures that a run has held out.
        against: Another model, or another folder of results, measured on the same pictures; may be repeated.
        checkpoints: Measure every checkpoint of the run, the oldest first, and its best model.
        metrics: Only this figure, for example kid; may be repeated, or several with commas between them.
        extractor: A file with another network for the distances (npz, safetensors, pth): they are relative, not FID.
        weights: The folder in which published networks lie.
        download: Agree that missing published networks are fetched (Inception 96 MB, AlexNet 244 MB).
        limit: Only the first so many pictures; of a model that makes pictures of its own, how many it makes.
        seed: For what is drawn at random: pictures invented, subsets, recipes.
        csv: Write the figures into this file.
        sheet: Write a sheet with the first pictures, inputs, results and goals side by side, into this PNG file.
        store: Write the figures on the card of the model, which must be one of your own.
        tile: Side in px of the pieces in which large pictures are translated; auto, off or a number.
        set_: A control of the model, as name=value; may be repeated.
        device: auto, cpu, cuda, cuda:<number> or mps.
    """
    check_device(device)
    if limit is not None and not 1 <= limit <= MOST_MEASURED:
        raise UnusableError(f"--limit {limit} cannot be; give a number from 1 to {MOST_MEASURED:,}.")
    if not 0 <= seed < 2**31:
        raise UnusableError(f"--seed {seed} is no seed; give a number from 0 to {2**31 - 1}.")
    first, *others = _rivals(model, against or (), checkpoints)
    if store and (first.pictures or others):
        raise UnusableError("--store writes the figures of one model; leave --against and --checkpoints out.")
    if store:
        library.own_at(first.path, first.name)  # said before anything is measured
    if first.pictures and not paths:
        raise UnusableError(f"Name the pictures to compare those of {files.shown(model)} with.")
    names = _names(metrics or ())
    _check_what_is_asked(model, first, names, extractor)
    for flag, place in (("--csv", csv), ("--sheet", sheet)):
        _check_place(flag, place)
    if sheet is not None and sheet.suffix.lower() != ".png":
        raise UnusableError(f"{files.shown(sheet)} cannot be the sheet, which is a PNG; name a file that ends in .png.")
    spec = EvaluateSpec(
        model=first.path, model_name=first.name, pictures=first.pictures, against=tuple(others),
        paths=tuple(paths or ()), run=None if paths else _run(model), metrics=names,
        limit=limit, extractor=extractor, weights=weights, download=download, sheet=sheet, shown=8 if sheet else 0,
        tile=said_tile(tile), controls=parse_settings(set_ or ()), device=device, seed=seed,
    )  # fmt: skip
    result = result_of(spec)
    if csv is not None:
        files.write_bytes(csv, as_csv(result))
    if store:
        library.record_figures(first.name, first.path, result["metrics"])
    return Answer(result, figures_text(result), _exit_code(result, asked=bool(names)))


def _check_what_is_asked(ref: str, first: Rival, names: tuple[str, ...], extractor: Path | None) -> None:
    """Say at once what no process need be started for."""
    if extractor is not None and not extractor.is_file():
        raise UnusableError(f"{files.shown(extractor)} does not exist; name the file of a network after --extractor.")
    if names and not first.pictures:
        measures.chosen(library.find(ref).card.task, names, own_extractor=extractor is not None)


def _check_place(flag: str, place: Path | None) -> None:
    """What could not be written in the end is said before anything is measured."""
    if place is not None and (place.is_dir() or not os.access(place.absolute().parent, os.W_OK)):
        raise UnusableError(f"{files.shown(place)} cannot be written; name a file in a folder of yours after {flag}.")


def _rivals(model: str, against: Sequence[str], checkpoints: bool) -> list[Rival]:
    """What is measured, each under a name of its own."""
    found = _saved_states(model) if checkpoints else [_rival(model)]
    found += [_rival(each) for each in against]
    named: dict[str, Rival] = {}
    for rival in found:
        name, number = rival.name, 2
        while name in named:
            name, number = f"{rival.name} ({number})", number + 1
        named[name] = rival.model_copy(update={"name": name})
    return list(named.values())


def _rival(ref: str) -> Rival:
    """A model, or a folder of pictures where no model is meant."""
    folder = Path(ref).expanduser()
    try:
        entry = library.find(ref)
    except UnusableError:
        if not _holds_pictures(folder):
            raise
        return Rival(name=files.shown(folder.name or folder), path=folder, pictures=True)
    return Rival(name=entry.name, path=entry.folder)


def _saved_states(ref: str) -> list[Rival]:
    """All checkpoints of a run, the oldest first, and its best model."""
    entry = library.find(ref)
    states = [Rival(name=each.name, path=each.folder) for each in reversed(library.checkpoints(entry))]
    if not states:
        raise UnusableError(f"{entry.name} has no checkpoints to compare; name the folder of a training run.")
    return [*states, Rival(name=f"{entry.name}, best", path=entry.folder)]


def _run(ref: str) -> Path | None:
    """The training run that a model belongs to, whose held-out pictures serve where none are named."""
    try:
        entry = library.find(ref)
    except UnusableError:
        return None
    return library.run_of(entry)


def _holds_pictures(folder: Path) -> bool:
    try:
        return any(path.suffix.lower() in SUFFIXES for path in folder.iterdir())
    except OSError:
        return False


def _names(metrics: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for each in metrics for name in each.replace(" ", "").split(",") if name)


def _exit_code(result: dict[str, Any], *, asked: bool) -> int:
    """1 where a picture was left out, or a figure that was asked for could not be taken."""
    models = result["models"]
    return 1 if any(model["failed"] or (asked and model["missing"]) for model in models) else 0
