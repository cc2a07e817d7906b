"""Editing through a trained generator, in figures: `python tests/measure/editing.py --model FOLDER ...`.

`--pictures` is what the model was trained on; what the training held out serves as pictures that it never saw. Searches
and drags are seeded; figures of them do not depend on how busy the machine is, times do: processor time stands beside.
"""

import argparse
import math
import multiprocessing
import queue
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from gantool import host
from gantool.api import DataFacts, StyleSpace, Synthesis, Task, Translator
from gantool.card import Card
from gantool.data import scan
from gantool.edits import EditStack, Parts, Seed, Shift, Truncation, end_session, new_session
from gantool.engine.editing.directions import closed_form, principal
from gantool.engine.editing.dragging import drag
from gantool.engine.editing.eye import Sight, read_eye
from gantool.engine.editing.likeness import Likeness
from gantool.engine.editing.projecting import EFFORTS, project
from gantool.engine.editing.target import target_of
from gantool.engine.editing.tuning import tune
from gantool.engine.weights import load_model, save_model
from gantool.images import decode
from gantool.jobs.editing import EditProcess
from gantool.jobs.live import new_pixels
from gantool.jobs.work.edit_directions import find_directions
from gantool.jobs.work.edit_model import OpenedModel

CPU = torch.device("cpu")
PATCH = 4  # px around a point that is looked for again
SCRIPT = "tests/measure/editing.py"


def main() -> None:
    """Measure and record."""
    from measure.record import record

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--pictures", type=Path, help="for the searches")
    parser.add_argument("--extractor", type=Path, help="a network that looks at what the searches found")
    parser.add_argument("--only", choices=("searches", "drags", "speeds"))
    parser.add_argument("--each", type=int, default=4, help="pictures of each kind to look for")
    parser.add_argument("--quick", action="store_true", help="searches of the quality fast only")
    parser.add_argument("--drags", type=int, default=12)
    given = parser.parse_args()
    export, card = load_model(given.model)
    family = host.load_family(card.family)
    model = family.translator(export)
    assert isinstance(model, StyleSpace) and isinstance(model, Synthesis)
    height, width = model.picture_size
    assert card.training is not None
    seen = card.training.images_seen / 1000
    about = f"A {card.family} of {width} × {height} px, trained with {seen:.0f} kimg"
    if given.pictures is not None and given.only in (None, "searches"):
        record("Looking for pictures in the latent space", SCRIPT,
               f"{about} of {card.training.samples} pictures ({given.pictures.name}).\n\n"
               + searches(model, family.translator(export), given.pictures, given.each, given.quick,
                          read_eye(given.extractor, CPU) if given.extractor is not None else None))
    if given.only in (None, "drags"):
        discs = card.name == "discs"
        told = " by example (see `tests/measure/discs.py`)" if discs else f" of {card.training.samples} pictures"
        record(f"Dragging points: {card.name}", SCRIPT, f"{about}{told}. {drags(model, given.drags, discs)}")
    if given.only in (None, "speeds"):
        record("From slider to picture", SCRIPT, speeds(given.model))


def searches(model: Any, untouched: Any, pictures: Path, each: int, quick: bool, sight: Sight | None) -> str:
    """Errors of found pictures: of the model's own, of those it learnt from, and of those it never saw.

    By pixels alone, and with what the model's discriminator sees where it brings one; `sight` judges both ways.
    """
    from measure.record import table

    samples = scan([pictures]).samples
    photos = {split: [sample.parts["B"].path for sample in samples if sample.split == split][:each]
              for split in ("train", "val")}
    kinds: list[tuple[str, list[Tensor]]] = [
        ("its own, of seeds 1000 ...", [model.paint(model.sample([1000 + n])).clamp(-1, 1) for n in range(each)]),
        ("learnt from", [target_of(decode(path), model, model, CPU) for path in photos["train"]]),
        ("held out, never seen", [target_of(decode(path), model, model, CPU) for path in photos["val"]]),
    ]
    ways = (False, True) if model.discriminator_features(kinds[0][1][0]) is not None else (False,)
    asked = [(model, untouched, target, judged, quick) for _, targets in kinds for judged in ways for target in targets]
    # Side by side: errors do not depend on it. Threads of a forked process would wait for ever.
    with multiprocessing.get_context("fork").Pool(initializer=torch.set_num_threads, initargs=(1,)) as pool:
        searched = iter(pool.starmap(_searched, asked, chunksize=1))
    rows = []
    for name, targets in kinds:
        for _ in ways:
            found = [next(searched) for _ in targets]
            errors = zip(*(one.errors for one in found), strict=True)
            seen = [] if sight is None else [f"{_apart(sight, found, targets):.3f}"]
            rows.append([f"{len(targets)} {name}", found[0].by, *(_percent(list(column)) for column in errors), *seen,
                         f"{statistics.median(one.seconds for one in found):.0f} s"])
    quality = "fast" if quick else "good"
    efforts = ["fast"] if quick else ["fast", "good", "best (tuned)"]
    looked = [] if sight is None else [f"apart by features, {quality}"]
    header = ["pictures", "besides pixels compared by", "average picture", *efforts, *looked,
              f"processor time of {quality}"]
    told = "" if sight is None else (f"; apart by features: mean squared difference of unit features of {sight.title}, "
                                     "median, which no search went by")
    return ("Mean difference of pixels as a share of the whole range, median over the pictures (worst in brackets); "
            f"pixels are compared at every halved size{told}.\n\n" + table(header, rows))


@dataclass(frozen=True)
class Searched:
    """What was compared besides pixels, the errors of the average picture and by quality, and the best of a search,
    1 C H W as an array: tensors from another process would hold on to its memory."""

    by: str
    errors: list[float]
    image: NDArray[np.float32]
    seconds: float


def _searched(model: Any, untouched: Any, target: Tensor, judged: bool, quick: bool) -> Searched:
    if not judged:
        model.discriminator_features = untouched.discriminator_features = lambda images: None
    by = Likeness(model, target).by
    z = model.latent_size
    errors = []
    seconds = 0.0
    last = None
    for quality in ("fast",) if quick else ("fast", "good"):
        begun = time.process_time()
        for number, last in enumerate(project(model, z, target, EFFORTS[quality])):
            if number == 0 and quality == "fast":
                errors.append(last.best.error)
        seconds = time.process_time() - begun
        assert last is not None
        errors.append(last.best.error)
    assert last is not None
    found = Searched("nothing" if by == "pixels" else by, errors, last.best.image.clamp(-1, 1).numpy(), seconds)
    if not quick:
        for _ in tune(model, untouched, z, target, last.best):
            pass
        with torch.no_grad():
            tuned = model.paint(last.best.code, last.best.grain)
        errors.append(float((tuned.clamp(-1, 1) - target).abs().mean() / 2))
    return found


def _apart(sight: Sight, found: Sequence[Searched], targets: Sequence[Tensor]) -> float:
    """How far the pictures that were found are from what was looked for, as a network sees it."""
    apart = []
    with torch.no_grad():
        for one, target in zip(found, targets, strict=True):
            layers = zip(sight.eye(torch.from_numpy(one.image)), sight.eye(target), strict=True)
            apart.append(statistics.mean(float(2 - 2 * F.cosine_similarity(made, wanted).mean())
                                         for made, wanted in layers))
    return statistics.median(apart)


def _percent(errors: list[float]) -> str:
    return f"{statistics.median(errors):.1%} ({max(errors):.1%})"


def drags(model: Any, count: int, discs: bool) -> str:
    """Distances that are left, as the tracker says and as the picture shows: where the disc is, or where the
    surroundings of the point are found again."""
    from measure.record import table

    rows, tracked, seen = [], [], []
    height, width = model.picture_size
    for seed in range(count):
        code = model.sample([seed])
        code = torch.lerp(model.w_mean.expand_as(code), code, 0.8)
        with torch.no_grad():
            before = model.paint(code)
        x, y = _middle(before) if discs else _salient(before)
        step = width / (5 if discs else 10)
        goal = (x + (step if x < width / 2 else -step), y)
        begun = time.process_time()
        last = list(drag(model, model.latent_size, code, "fixed", [(x / width, y / height)],
                         [(goal[0] / width, goal[1] / height)]))[-1]
        with torch.no_grad():
            after = model.paint(last.code)
        found = (math.dist(_middle(after), goal) if discs
                 else _found_again(before, after, (x, y), goal))
        tracked.append(last.distances[0])
        seen.append(found)
        rows.append([seed, f"{step:.1f}", f"{last.distances[0]:.2f}", f"{found:.1f}", last.step,
                     f"{time.process_time() - begun:.0f} s"])
    header = ["seed", "asked, px", "left by the tracker, px", "left by the picture, px", "steps", "processor time"]
    point = "The point is the corner that stands out most; its surroundings are looked for again by correlation"
    if discs:
        point = "The point is the middle of the disc, which is measured in the picture by colour"
    near = sum(each <= 2 for each in tracked), sum(each <= 2 for each in seen)
    far = "a fifth" if discs else "a tenth"
    return (f"{point}; it is dragged {far} of the width towards the middle. Within 2 px of its target: {near[0]} of "
            f"{count} by the tracker, {near[1]} of {count} by the picture.\n\n" + table(header, rows))


def _middle(image: Tensor) -> tuple[float, float]:
    """Where what differs from the ground (the colour of the rim) has its middle."""
    rim = torch.cat([image[0, :, 0], image[0, :, -1], image[0, :, :, 0], image[0, :, :, -1]], 1)  # C K
    differs = (image[0] - rim.median(1).values[:, None, None]).abs().mean(0)  # H W
    weight = (differs > 0.4 * differs.max()).float() * differs
    total = weight.sum()
    line = torch.arange(image.shape[-1]) + 0.5
    return float((weight.sum(0) * line).sum() / total), float((weight.sum(1) * line).sum() / total)


def _salient(image: Tensor) -> tuple[float, float]:
    """The strongest corner (Harris) in the middle of the picture."""
    grey = image.mean(1, keepdim=True)
    across = F.pad(grey[..., 1:] - grey[..., :-1], (0, 1))
    down = F.pad(grey[..., 1:, :] - grey[..., :-1, :], (0, 0, 0, 1))
    blur = [F.avg_pool2d(each, 5, 1, 2) for each in (across * across, down * down, across * down)]
    strength = blur[0] * blur[1] - blur[2] ** 2 - 0.05 * (blur[0] + blur[1]) ** 2
    margin = image.shape[-1] // 4
    inner = strength[0, 0, margin:-margin, margin:-margin]
    row, column = divmod(int(inner.argmax()), inner.shape[1])
    return column + margin + 0.5, row + margin + 0.5


def _found_again(before: Tensor, after: Tensor, point: tuple[float, float], goal: tuple[float, float]) -> float:
    """How far from the target the surroundings of the point are found again, within a fifth of the width."""
    x, y = int(point[0]), int(point[1])
    patch = before[..., y - PATCH : y + PATCH + 1, x - PATCH : x + PATCH + 1]
    reach = after.shape[-1] // 5
    best, left = -2.0, float(reach)
    for row in range(max(PATCH, int(goal[1]) - reach), min(after.shape[-2] - PATCH, int(goal[1]) + reach + 1)):
        for column in range(max(PATCH, int(goal[0]) - reach), min(after.shape[-1] - PATCH, int(goal[0]) + reach + 1)):
            there = after[..., row - PATCH : row + PATCH + 1, column - PATCH : column + PATCH + 1]
            alike = float(torch.corrcoef(torch.stack([patch.flatten(), there.flatten()]))[0, 1])
            if alike > best:
                best, left = alike, ((column + 0.5 - goal[0]) ** 2 + (row + 0.5 - goal[1]) ** 2) ** 0.5
    return left


def speeds(model: Path) -> str:
    """Directions, and from the wish to the picture in the shared pixels, of this model and of a large one."""
    from measure.record import table

    rows = []
    with tempfile.TemporaryDirectory() as folder:
        large = _large(Path(folder))
        for name, path in (("the trained one", model), ("StyleGAN2 of 256 px, as set by default", large)):
            export, card = load_model(path)
            made = host.load_family(card.family).translator(export)
            assert isinstance(made, StyleSpace) and isinstance(made, Synthesis)
            size, rows_of_w = made.latent_size, range(len(made.resolutions))
            sefa = _median(lambda made=made, size=size, r=rows_of_w: closed_form(made, size, 12, r))  # type: ignore[misc]  # a lambda with defaults has no type
            pca = _median(lambda made=made, size=size, r=rows_of_w: principal(made, size, 12, r))  # type: ignore[misc]  # a lambda with defaults has no type
            slider = _slider(path)
            times = (sefa, pca, slider[len(slider) // 2], slider[int(len(slider) * 0.95)])
            rows.append([name, *(f"{each * 1000:.0f} ms" for each in times)])
    header = ["model", "12 directions by SeFa", "12 by PCA", "slider to picture, median", "95 of 100 under"]
    return ("Median wall times; the slider's from the wish in this process to the picture in the shared pixels, over "
            "24 wishes one after the other, each a seed with truncation and one direction. "
            f"One thread; load of the machine meanwhile {_load()}.\n\n" + table(header, rows))


def _load() -> str:
    import os

    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def _median(act: Callable[[], object]) -> float:
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        act()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def _large(folder: Path) -> Path:
    """A generator of 256 px with weights that mean nothing, which are as fast as others."""
    family = host.load_family("stylegan")
    torch.manual_seed(0)
    trainer = family.trainer(family.config.checked({"size": 256}), DataFacts(), CPU)
    export = trainer.export(trainer.networks)
    made: Translator = family.translator(export)
    card = Card(name="large", family="stylegan", task=Task.SYNTHESIS, geometry=made.geometry, controls=made.controls)
    save_model(folder / "large", export, card)
    return folder / "large"


def _slider(model: Path) -> list[float]:
    """Times of 24 wishes, sorted."""
    heard: queue.SimpleQueue[Any] = queue.SimpleQueue()
    session = new_session()
    process = EditProcess(heard.put)
    process.open(model, session, device="cpu")

    def hear(told: str) -> dict[str, Any]:
        while True:
            said = heard.get(timeout=300)
            if said is None or said["told"] in ("failed", "refused"):
                raise SystemExit(f"{said} {process.log()}")
            if said["told"] == told:
                return dict(said)

    facts = hear("opened")
    pixels = new_pixels(facts["width"], facts["height"])
    process.show(pixels)
    opened = OpenedModel.load(model, "", "cpu", Parts(session))
    direction = find_directions(opened.studio, opened.parts, "sefa", 1, None)[0].part
    times = []
    for number in range(28):
        stack = EditStack(base=Seed(seed=1)).then(Truncation(psi=0.7)).then(
            Shift(direction=direction, amount=number / 20))
        begun = time.perf_counter()
        process.render(number, stack)
        hear("rendered")
        times.append(time.perf_counter() - begun)
    process.end()
    pixels.close()
    end_session(session)
    return sorted(times[4:])


if __name__ == "__main__":
    main()
