"""`gantool edit MODEL mix | project | directions | teach | drag | apply | film`: editing by a model with styles."""

import re
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from gantool import files
from gantool.cli.answer import Answer
from gantool.cli.editing import OnConflict, checked, edited
from gantool.edits import SUFFIX
from gantool.errors import UnusableError
from gantool.images import SUFFIXES
from gantool.jobs.spec import Application, Directions, Dragging, Filming, Mixing, Projecting, Start, Teaching

Quality = Literal["fast", "good", "best"]
Extractor = Annotated[Path | None, Parameter(name="--extractor")]
Truncation = Annotated[float | None, Parameter(name="--psi")]
ClassName = Annotated[str | None, Parameter(name="--class")]

PLACE = r"(?:0?\.\d+|[01](?:\.\d+)?)"
MOVE = re.compile(rf"(?P<x>{PLACE}),(?P<y>{PLACE}):(?P<to_x>-?\d*\.?\d+),(?P<to_y>-?\d*\.?\d+)")
MOST_SEEDS = 10_000


def mix(
    model: str,
    start: str,
    others: list[str],
    /,
    *,
    out: Path,
    strength: float = 1.0,
    psi: Truncation = None,
    quality: Literal["fast", "good"] = "good",
    extractor: Extractor = None,
    class_: ClassName = None,
    on_conflict: OnConflict = "rename",
    device: str = "auto",
) -> Answer:
    """Take layers of a picture from others: `mix 3 coarse=8 fine=12`.

    Args:
        model: A name in the library, a model folder, a run folder or a checkpoint of a run.
        start: A seed, a saved edit (.ganedit), or a photo, which is looked for first.
        others: Layers and where they come from: coarse, middle, fine, all or rows like 0-3,6; = ; seed, edit or photo.
        out: The folder for the picture, its edit, and a sheet with the terms before it.
        strength: How far, from 0 to 1.
        psi: Variety of the result; below 1 it is pulled towards the average.
        quality: How long photos are looked for: fast or good.
        extractor: A file with a network (npz, safetensors, pth) whose features photos are compared by, besides pixels.
        class_: Of which class the seeds are, where the model has learnt classes.
        on_conflict: What to do where a file of that name is there already.
        device: auto, cpu, cuda, cuda:<number> or mps.
    """
    pairs = tuple(_layered(each, class_) for each in others)
    made = checked(Mixing, start=_start(start, class_, photos=True), others=pairs, strength=strength, truncation=psi,
                   quality=quality, extractor=_network(extractor))
    return edited(model, made, out, on_conflict, None, device)


def project(
    model: str,
    photos: list[Path],
    /,
    *,
    out: Path,
    quality: Quality = "good",
    extractor: Extractor = None,
    on_conflict: OnConflict = "rename",
    device: str = "auto",
) -> Answer:
    """Look for photos in what a model can paint: each gives its nearest picture, and a saved edit to go on from.

    Args:
        model: A name in the library, a model folder, a run folder or a checkpoint of a run.
        photos: Pictures, or folders of them; the middle of each is taken, in the shape of the model's pictures.
        out: The folder for the pictures and edits.
        quality: fast, good, or best, which also tunes the model to each photo and adds that to the library.
        extractor: A file with a network (npz, safetensors, pth) whose features are compared, besides pixels.
        on_conflict: What to do where a file of that name is there already.
        device: auto, cpu, cuda, cuda:<number> or mps.
    """
    made = checked(Projecting, photos=tuple(photos), quality=quality, extractor=_network(extractor))
    return edited(model, made, out, on_conflict, None, device)


def directions(
    model: str,
    /,
    *,
    out: Path,
    method: Literal["sefa", "pca"] = "sefa",
    count: int = 8,
    layers: str = "all",
    seed: int = 0,
    name: Annotated[list[str] | None, Parameter(negative=())] = None,
    on_conflict: OnConflict = "rename",
    device: str = "auto",
) -> Answer:
    """Find what a model can change by itself, and show each direction on one seed, from -3 to 3.

    Args:
        model: A name in the library, a model folder, a run folder or a checkpoint of a run.
        out: The folder for the sheet.
        method: sefa looks at the weights; pca at what codes have in common.
        count: How many, the strongest first.
        layers: Of which layers: coarse, middle, fine, all, or rows like 0-3,6.
        seed: The picture to show them on.
        name: Give one a name, as number=name, kept with the model; may be repeated.
        on_conflict: What to do where a file of that name is there already.
        device: auto, cpu, cuda, cuda:<number> or mps.
    """
    names = tuple(_name(each) for each in name or ())
    made = checked(Directions, method=method, count=count, layers=_layers(layers), seed=seed, names=names)
    return edited(model, made, out, on_conflict, None, device)


def teach(
    model: str,
    name: str,
    /,
    *,
    having: str,
    lacking: str,
    out: Path,
    seed: int = 0,
    class_: ClassName = None,
    on_conflict: OnConflict = "rename",
    device: str = "auto",
) -> Answer:
    """Make a direction of seeds whose pictures have a trait, and others that lack it; it is kept with the model.

    Args:
        model: The name of one of your own models in the library.
        name: What the direction is called.
        having: Seeds that have the trait, like 3,8,20-24.
        lacking: Seeds that lack it.
        out: The folder for a sheet that shows it.
        seed: The picture to show it on.
        class_: Of which class the seeds are, where the model has learnt classes.
        on_conflict: What to do where a file of that name is there already.
        device: auto, cpu, cuda, cuda:<number> or mps.
    """
    starts = [tuple(Start(seed=number, label=class_) for number in _numbers(text)) for text in (having, lacking)]
    made = checked(Teaching, name=name, having=starts[0], lacking=starts[1], seed=seed)
    return edited(model, made, out, on_conflict, None, device)


def drag(
    model: str,
    start: str,
    moves: list[str],
    /,
    *,
    out: Path,
    mask: Path | None = None,
    class_: ClassName = None,
    on_conflict: OnConflict = "rename",
    device: str = "auto",
) -> Answer:
    """Drag points of a picture to where they shall be: `drag 3 0.4,0.5:0.6,0.5`.

    Args:
        model: A name in the library, a model folder, a run folder or a checkpoint of a run.
        start: A seed, or a saved edit (.ganedit).
        moves: From and to as x,y:x,y; shares of width and height, 0,0 is the top left.
        out: The folder for the picture, its edit, and a sheet of before and after.
        mask: A grey picture: only where it is white may the picture change.
        class_: Of which class the seed is, where the model has learnt classes.
        on_conflict: What to do where a file of that name is there already.
        device: auto, cpu, cuda, cuda:<number> or mps.
    """
    points = [_move(each) for each in moves]
    made = checked(Dragging, start=_start(start, class_), handles=tuple(each for each, _ in points),
                   targets=tuple(each for _, each in points), mask=mask)
    return edited(model, made, out, on_conflict, None, device)


def apply(
    model: str,
    edit: Path | None = None,
    /,
    *,
    out: Path,
    seeds: str = "",
    photos: Annotated[list[Path] | None, Parameter(negative=(), consume_multiple=True)] = None,
    shift: Annotated[list[str] | None, Parameter(negative=(), allow_leading_hyphen=True)] = None,
    psi: Truncation = None,
    quality: Quality = "good",
    extractor: Extractor = None,
    class_: ClassName = None,
    on_conflict: OnConflict = "rename",
    device: str = "auto",
) -> Answer:
    """Paint a saved edit again, or put its steps, and moves along directions, on many seeds and photos.

    Args:
        model: A name in the library, a model folder, a run folder or a checkpoint of a run.
        edit: A saved edit (.ganedit).
        out: The folder for the pictures and their edits.
        seeds: Put the steps on these instead, like 3,8,20-24.
        photos: And on these pictures, which are looked for first.
        shift: Move along a direction, as name=amount; sefa:2=1.5 is the second that the model shows by itself.
        psi: Variety; below 1 the result is pulled towards the average.
        quality: How long photos are looked for: fast, good, or best.
        extractor: A file with a network (npz, safetensors, pth) whose features photos are compared by, besides pixels.
        class_: Of which class the seeds are, where the model has learnt classes.
        on_conflict: What to do where a file of that name is there already.
        device: auto, cpu, cuda, cuda:<number> or mps.
    """
    starts = (*(Start(seed=number, label=class_) for number in (_numbers(seeds) if seeds else ())),
              *(Start(photo=photo) for photo in photos or ()))
    made = checked(Application, edit=edit, shifts=tuple(_shift(each) for each in shift or ()), starts=starts,
                   truncation=psi, quality=quality, extractor=_network(extractor))
    return edited(model, made, out, on_conflict, None, device)


def film(
    model: str,
    stations: list[str],
    /,
    *,
    out: Path,
    shift: Annotated[str | None, Parameter(allow_leading_hyphen=True)] = None,
    frames: int = 24,
    along: Literal["line", "sphere"] | None = None,
    loop: bool = True,
    psi: Truncation = None,
    format: Literal["webp", "png", "pictures"] = "webp",
    name: str = "",
    class_: ClassName = None,
    on_conflict: OnConflict = "rename",
    device: str = "auto",
) -> Answer:
    """Make a film through edits and seeds, `film 3 mine.ganedit`, or along a direction, `film 3 --shift Age=-3:3`.

    Args:
        model: A name in the library, a model folder, a run folder or a checkpoint of a run.
        stations: Seeds, or saved edits (.ganedit); with --shift one of them.
        out: The folder for the film.
        shift: Along a direction instead, as name=from:to; sefa:2=-3:3 goes along the second that the model shows.
        frames: From one picture to the next.
        along: line is straight; sphere goes around the average picture. Without it, line where there are styles.
        loop: End where it began: from the last to the first; there and back where there are two.
        psi: Variety; below 1 the pictures are pulled towards the average.
        format: An animated webp or png, or each frame as a numbered picture.
        name: What the film is called; without it, after its stations.
        class_: Of which class the seeds are, where the model has learnt classes.
        on_conflict: What to do where a file of that name is there already.
        device: auto, cpu, cuda, cuda:<number> or mps.
    """
    made = checked(Filming, stations=tuple(_start(each, class_) for each in stations),
                   shift=_way(shift) if shift is not None else None, frames=frames, along=along, loop=loop,
                   truncation=psi, format=format, title=name)
    return edited(model, made, out, on_conflict, None, device)


def _start(text: str, label: str | None, *, photos: bool = False) -> Start:
    if text.isdecimal() and len(text) < 11:
        return Start(seed=int(text), label=label)
    path = Path(text)
    if path.suffix.lower() == SUFFIX:
        return Start(edit=path)
    if photos and path.suffix.lower() in SUFFIXES:
        return Start(photo=path)
    kinds = f"a seed, a saved edit ({SUFFIX}) nor a picture" if photos else f"a seed nor a saved edit ({SUFFIX})"
    raise UnusableError(f"{files.shown(path)} is neither {kinds}.")


def _network(extractor: Path | None) -> Path | None:
    if extractor is not None and not extractor.is_file():
        raise UnusableError(f"{files.shown(extractor)} does not exist; name the file of a network after --extractor.")
    return extractor


def _layered(text: str, label: str | None) -> tuple[str | tuple[int, ...], Start]:
    layers, equals, source = text.partition("=")
    if not equals:
        raise UnusableError(f"{text!a} says not which layers come from where; write coarse=8.")
    return _layers(layers), _start(source, label, photos=True)


def _layers(text: str) -> str | tuple[int, ...]:
    return text if text in ("all", "coarse", "middle", "fine") else tuple(_numbers(text))


def _numbers(text: str) -> list[int]:
    """3,8,20-24 as numbers."""
    numbers: list[int] = []
    for part in text.split(","):
        first, dash, last = part.strip().partition("-")
        if not first.isdecimal() or (dash and not last.isdecimal()) or len(first) > 10 or len(last) > 10:
            raise UnusableError(f"{text!a} is no list of numbers; write 3,8,20-24.")
        begin, end = int(first), int(last) if dash else int(first)
        if end - begin >= MOST_SEEDS or len(numbers) >= MOST_SEEDS:
            raise UnusableError(f"{text!a} names more than {MOST_SEEDS:,} numbers; name fewer at once.")
        numbers += range(begin, end + 1)
    return numbers


def _name(text: str) -> tuple[int, str]:
    number, equals, name = text.partition("=")
    if not equals or not number.isdecimal():
        raise UnusableError(f"{text!a} names no direction; write number=name, like 2=Age.")
    return int(number), name


def _shift(text: str) -> tuple[str, float]:
    name, equals, amount = text.rpartition("=")
    try:
        return name, float(amount if equals else "")
    except ValueError:
        raise UnusableError(f"{text!a} is no move along a direction; write name=amount, like Age=-1.5.") from None


def _way(text: str) -> tuple[str, float, float]:
    name, _, amounts = text.rpartition("=")
    try:
        first, last = map(float, amounts.split(":"))
    except ValueError:
        name = ""
    if not name:
        raise UnusableError(f"{text!a} is no way along a direction; write name=from:to, like Age=-3:3.")
    return name, first, last


def _move(text: str) -> tuple[tuple[float, float], tuple[float, float]]:
    found = MOVE.fullmatch(text)
    if found is None:
        raise UnusableError(f"{text!a} is no move; write from and to as shares of width and height: 0.4,0.5:0.6,0.5.")
    return (float(found["x"]), float(found["y"])), (float(found["to_x"]), float(found["to_y"]))
