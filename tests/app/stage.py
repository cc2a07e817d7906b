"""Things to show in the window without training anything: runs told by events, models, datasets, small pictures."""

import contextlib
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from gantool import files
from gantool.api import Layout, Task
from gantool.api.report import Counts, DatasetReport, FamilyFit, Palette, Problem, Remedy, Side, SizeCount, Swatch
from gantool.api.translator import Control, Geometry
from gantool.app.pages.report_tiles import Found
from gantool.card import Card, Metric, TrainingFacts, canonical
from gantool.data import Part, Sample
from gantool.jobs import books
from gantool.jobs.client import Outcome
from gantool.jobs.events import (
    Advised,
    Counsel,
    Estimated,
    Event,
    Finished,
    Item,
    Phase,
    Preview,
    Progress,
    Saved,
    Started,
    Validated,
)
from gantool.jobs.folder import EventWriter, JobFolder
from gantool.jobs.queue import Queue
from gantool.jobs.spec import ConvertSpec, TrainSpec
from gantool.machine import Verdict

_WELL = Counsel(
    kind="going_well",
    severity="good",
    judgement="Going well, let it run",
    evidence="The error (L1) on the check pictures is still falling: 0.302 to 0.206 in 15 min.",
    next="First come colours and shapes, then textures; details settle as the learning rate falls.",
)


def drawn(seed: int, side: int = 128) -> tuple[Image.Image, Image.Image]:
    """A label map and a picture that belongs to it: a hill under a sky, different for each seed."""
    draw = np.random.default_rng(seed)
    x = np.linspace(0, 1, side)
    hill = 0.45 + 0.2 * np.sin(2 * math.pi * (x * draw.uniform(0.6, 1.6) + draw.uniform())) + 0.05 * draw.uniform()
    y = np.linspace(0, 1, side)[:, None]
    below = y > hill[None, :]
    labels = np.where(below[..., None], np.array([70, 160, 60]), np.array([60, 110, 220])).astype(np.uint8)
    sky = np.array([120, 170, 220]) + 70 * y[..., None] * np.ones((1, side, 1))
    ground = np.array([60, 110, 50]) + 60 * (y - hill[None, :])[..., None] * np.array([1.5, 1.0, 0.4])
    photo = np.where(below[..., None], ground, sky) + draw.normal(0, 6, (side, side, 1))
    return Image.fromarray(labels), Image.fromarray(np.clip(photo, 0, 255).astype(np.uint8))


def pair_folder(path: Path, count: int = 6, side: int = 64) -> Path:
    """A folder of side-by-side pairs."""
    path.mkdir(parents=True, exist_ok=True)
    for seed in range(count):
        both = Image.new("RGB", (2 * side, side))
        for at, picture in enumerate(drawn(seed, side)):
            both.paste(picture, (at * side, 0))
        both.save(path / f"hill_{seed}.png")
    return path


def photo_folder(path: Path, count: int = 5, side: int = 96) -> Path:
    """A folder of single pictures."""
    path.mkdir(parents=True, exist_ok=True)
    for seed in range(count):
        drawn(seed, side)[1].save(path / f"hill {seed}.jpg")
    return path


def report(samples: int = 98, *, single: bool = False, problems: bool = True) -> DatasetReport:
    """What a scan might have found."""
    labels = Side(
        name="maps",
        kind="labels",
        channels=3,
        palette=Palette(
            swatches=(
                Swatch(color=(60, 110, 220), name="blue", share=0.5),
                Swatch(color=(70, 160, 60), name="green", share=0.5),
            )
        ),
    )
    photo = Side(name="photos", kind="photo", channels=3)
    found = (
        Problem(
            path="hill_3.png",
            kind="duplicate",
            reason="It is the same file as hill_4.png, byte for byte.",
            remedy="Leave one of them out: a picture that is there twice counts double.",
            severity="warning",
            keys=("hill_3",),
            against=("hill_4",),
            fix=Remedy(kind="exclude", keys=("hill_3",)),
        ),
        Problem(
            path="hill_4.png",
            kind="leak",
            reason="It shows the same as hill_5.png, but only one of them is held out, so figures would flatter.",
            remedy="Learn from both, or leave one of them out.",
            severity="warning",
            keys=("hill_4",),
            fix=Remedy(kind="new-split", keys=("hill_4",)),
        ),
        Problem(
            path="hills",
            kind="direction",
            reason="By the names of the folders A is the input.",
            remedy="Flip the direction if the names are wrong.",
            severity="warning",
            fix=Remedy(kind="flip"),
        ),
        Problem(
            path="hill_9.png",
            kind="truncated",
            reason="It is cut short.",
            remedy="It is left out; copy it again.",
        ),
        Problem(
            path="hill_8.png",
            kind="truncated",
            reason="It is cut short.",
            remedy="They are left out; copy them again.",
        ),
    )
    return DatasetReport(
        roots=("hills",),
        layout=Layout.SINGLE if single else Layout.ALIGNED,
        reason="Each picture is twice as wide as high.",
        confidence=0.98,
        counts=Counts(files=samples + 2, samples=samples, train=samples - 18, val=18, unusable=2),
        sizes=(SizeCount(width=256, height=256, count=samples),),
        sides=(photo,) if single else (labels, photo),
        direction=None if single else "AtoB",
        direction_reason="" if single else "Flat colours, so drawn maps.",
        problems=found if problems else (),
        fits=(
            FamilyFit(
                family="pix2pix",
                score=0.9,
                reason=f"{samples} pairs to learn from.",
            ),
            FamilyFit(family="mean-colour", score=0.0, reason="There are no pairs."),
        ),
    )


def thumbnails(path: Path, count: int = 24, side: int = 160) -> list[dict[str, Any]]:
    """Thumbnails as an inspect job gives them."""
    path.mkdir(parents=True, exist_ok=True)
    rows = []
    for seed in range(count):
        names = []
        for kind, picture in zip(("input", "target"), drawn(seed, side), strict=True):
            name = path / f"{seed}-{kind}.png"
            picture.save(name)
            names.append(str(name))
        rows.append(
            {"key": f"hill_{seed}", "split": "val" if seed % 5 == 4 else "train", "input": names[0], "target": names[1]}
        )
    return rows


def found(path: Path, count: int = 12, side: int = 48, *, single: bool = False, problems: bool = True) -> Found:
    """What a scan might have found in a folder of pairs or photos that is made for it."""
    path.mkdir(parents=True, exist_ok=True)
    samples = []
    for seed in range(count):
        parts = {}
        for name, picture in zip(("A", "B"), drawn(seed, side), strict=True):
            file = path / f"{seed}-{name}.png"
            picture.save(file)
            parts[name] = Part(file)
        if single:
            del parts["A"]
        samples.append(Sample(f"hill_{seed}", "val" if seed % 5 == 4 else "train", parts))  # type: ignore[arg-type]  # one of its literals
    examples = tuple({name: part.path for name, part in each.parts.items()} for each in samples[:8])
    return Found(report(single=single, problems=problems), tuple(samples), examples=examples)


def run_folder(
    path: Path, *, steps: int = 24_000, at: int = 10_000, every: int = 1_000, side: int = 160, advised: bool = False
) -> JobFolder:
    """A run that has come to step `at`, with previews, figures and losses."""
    spec = TrainSpec(family="pix2pix", paths=(path,), preset="good")
    folder = JobFolder.create(path, spec)
    write(folder, [Started(pid=1, facts={"device": "cpu"}), Phase(title="Preparing the pictures", done=98, total=98)])
    samples = [drawn(seed, side) for seed in range(4)]
    for column in ("input", "target"):
        (path / "previews" / column).mkdir(parents=True)
    for number, (labels, photo) in enumerate(samples):
        labels.save(path / "previews" / "input" / f"{number}.png")
        photo.save(path / "previews" / "target" / f"{number}.png")
    draw = np.random.default_rng(0)
    events: list[Event] = []
    for step in range(50, at + 1, 50):
        share = step / steps
        losses = {
            "G adversarial": 1.9 * math.exp(-4 * share) + 0.9 + draw.normal(0, 0.05),
            "L1": 0.3 * math.exp(-3 * share) + 0.1 + draw.normal(0, 0.006),
            "D": 0.5 + 0.1 * math.sin(step / 900) + draw.normal(0, 0.03),
        }
        events.append(
            Progress(
                step=step,
                steps=steps,
                seconds=step * 0.15,
                eta=(steps - step) * 0.15,
                images_per_second=61.4,
                losses=losses,
                decisions={"real": 0.6, "fake": -0.4},
                learning_rates={"G": 2e-4 * (1 - share), "D": 2e-4 * (1 - share)},
                memory_mb=3174,
            )
        )
        if step % every == 0:
            events.append(_previewed(path, step, share, samples))
            events.append(
                Validated(
                    step=step,
                    metrics={"l1": 0.3 * math.exp(-3 * share) + 0.12, "feature": 1 - share},
                    criterion="l1",
                    best=True,
                )
            )
            events.append(Saved(step=step))
    if advised:
        events.append(Advised(step=at, judgement=_WELL))
    write(folder, events)
    return folder


def _previewed(path: Path, step: int, share: float, samples: list[Any]) -> Preview:
    rows = {}
    place = path / "previews" / f"{step:08d}"
    place.mkdir()
    for number, (labels, photo) in enumerate(samples):
        Image.blend(labels, photo, min(1.0, 0.2 + 1.2 * share)).save(place / f"{number}.png")
        rows[f"hill_{number}"] = (
            f"previews/input/{number}.png",
            f"previews/{step:08d}/{number}.png",
            f"previews/target/{number}.png",
        )
    return Preview(step=step, columns=("input", "translation", "target"), rows=rows)


def write(folder: JobFolder, events: list[Event]) -> None:
    """Append events, as a worker would."""
    writer = EventWriter(folder)
    for event in events:
        writer(event)
    writer.close()


@contextlib.contextmanager
def at_work(folder: JobFolder) -> Iterator[None]:
    """As long as this lasts, the job looks as if a worker were at it."""
    with folder.held():
        yield


def model(
    name: str,
    *,
    recipe: str | None = None,
    adopted: str = "",
    controls: tuple[Control, ...] = (),
    task: Task = Task.PAIRED,
) -> Path:
    """A model of the library whose weights are no weights."""
    path = files.folder("models") / name
    path.mkdir(parents=True)
    (path / "model.safetensors").write_bytes(b"\0" * 54_000)
    labels, photo = drawn(len(name))
    both = Image.new("RGB", (256, 128))
    both.paste(labels, (0, 0))
    both.paste(photo, (128, 0))
    both.save(path / "preview.png")
    facts = (
        None
        if adopted
        else TrainingFacts(
            layout=Layout.SINGLE if recipe else Layout.ALIGNED,
            samples=98,
            held_out=18,
            data_sha256="",
            steps=24_000,
            images_seen=24_000,
            seed=0,
            direction=None if recipe else "AtoB",
            recipe=recipe,
            resized=True,
            size=256,
        )
    )
    card = Card(
        name=name,
        family="dcgan" if task is Task.SYNTHESIS else "pix2pix",
        task=task,
        geometry=Geometry(multiple_of=256, trained=256),
        training=facts,
        adopted=adopted,
        controls=controls,
        metrics={} if adopted else {"l1": Metric(value=0.149, n=18)},
    )
    (path / "card.json").write_bytes(canonical(card))
    return path


def measured(path: Path, models: tuple[str, ...] = ("hills", "facades"), pictures: int = 6) -> dict[str, Any]:
    """What an evaluation of some models might have found, with its pictures in the folder."""
    path.mkdir(parents=True, exist_ok=True)
    shown = []
    for seed in range(pictures):
        given, goal = drawn(seed, 96)
        files_ = {name: path / f"{seed}-{name}.png" for name in ("given", "goal", *models)}
        given.save(files_["given"])
        goal.save(files_["goal"])
        for at, name in enumerate(models):
            Image.blend(given, goal, 0.9 - 0.3 * at).save(files_[name])
        shown.append({"key": f"hill_{seed}", "given": str(files_["given"]), "goal": str(files_["goal"]),
                      "made": {name: str(files_[name]) for name in models}})  # fmt: skip
    told = []
    for at, name in enumerate(models):
        values = {"l1": 0.06 + 0.05 * at, "psnr": 22.4 - 3 * at, "kernel_distance": 0.0214 + 0.01 * at,
                  "precision": 0.7}  # fmt: skip
        plain = "R G B pixels at the goal's size, no network"
        network = "SqueezeNet 1.1 (net.npz), 512 features at 224 px, antialiased bicubic; a relative distance, not FID"
        metrics = {key: {"value": value, "extractor": network if key[0] in "kp" and key != "psnr" else plain, "n": 18,
                         "seed": 0, "spread": abs(value) / 9} for key, value in values.items()}  # fmt: skip
        rows = [{"path": each["key"], "l1": 0.05 + 0.01 * number} for number, each in enumerate(shown)]
        missing = {"lpips": "AlexNet is not at hand: there is no alexnet-owt-7be5be79.pth in /home/anna/weights; put "
                            "it there, name its folder (--weights), or agree to fetch it, about 244 MB (--download)."}
        told.append({"name": name, "n": 18, "metrics": metrics, "missing": missing, "pictures": rows, "failed": []})
    best = {key: [models[0]] for key in ("l1", "psnr", "kernel_distance")} | {"precision": list(models)}
    (path / "sheet.png").write_bytes(Path(shown[0]["given"]).read_bytes())
    return {**told[0], "seed": 0, "goals": 18, "notes": ["Measured on the pictures that its training held out."],
            "models": told, "best": best if len(models) > 1 else {}, "shown": shown,
            "sheet": str(path / "sheet.png")}  # fmt: skip


def conversion(path: Path, pictures: list[Path], done: int, failed: int = 1) -> JobFolder:
    """A conversion that has come to the picture after `done` and `failed`."""
    out = path / "out"
    out.mkdir(parents=True)
    spec = ConvertSpec(model=path, model_name="hills", inputs=tuple(pictures), out=out)
    folder = JobFolder.create(path / "job", spec)
    events: list[Event] = [Started(pid=1)]
    for at, picture in enumerate(pictures[: done + failed + 1], 1):
        shown = files.shown(picture)
        if at <= done:
            result = out / f"{picture.stem}_hills.png"
            with Image.open(picture) as image:
                image.convert("L").convert("RGB").save(result)
            events.append(Item(index=at, total=len(pictures), input=shown, output=str(result), state="done"))
        elif at <= done + failed:
            events.append(
                Item(
                    index=at,
                    total=len(pictures),
                    input=shown,
                    output=None,
                    state="failed",
                    reason="The file ends too early",
                )
            )
        else:
            events.append(Item(index=at, total=len(pictures), input=shown, output=None, state="running"))
    write(folder, events)
    return folder


def queue(path: Path, held: contextlib.ExitStack) -> None:
    """A queue with one job at work (as long as `held` is open), two that wait, and three that have ended."""
    pictures = [str(each) for each in sorted(photo_folder(path / "pictures", 6, 96).iterdir())]
    made = Queue()
    run = run_folder(path / "facades", at=10_000)
    out = path / "out"
    convert = ConvertSpec(model=path, model_name="Colour 1", inputs=(path / "pictures",), out=out)
    ended = (
        ("Cats 256", "Train, DCGAN", run.spec(), Outcome("failed", "Out of graphics memory at step 8,400.")),
        ("Lakeside", "Train, Pix2Pix", run.spec(), Outcome("done", result={"metrics": {"l1": 0.061}})),
        ("portraits", "Convert, Old brick", convert, Outcome("done", result={"done": [0] * 212, "failed": [0]})),
    )
    for (title, what, spec, outcome), picture in zip(ended, pictures, strict=False):
        entry = made.record(spec, title, what, path / title, picture)
        made.settle(entry.folder, outcome)
    held.enter_context(at_work(run))
    made.record(run.spec(), "facades", "Train, Pix2Pix", run.path, pictures[3])
    made.add(convert, "scans", "Convert, Colour 1", picture=pictures[4])
    made.add(run.spec(), "Day to dusk", "Train, CycleGAN", path / "dusk", pictures[5])


def finished_runs(place: Path) -> None:
    """Some runs that have ended, with names, tags and saved states."""
    names = (("facades", ("good", "evening")), ("hills", ()), ("a name that is long but not too long", ("try",)))
    for at, (name, tags) in enumerate(names):
        folder = run_folder(place / name, at=4000 + 1000 * at, side=96)
        folder.choose(config={"size": 128 << (at > 1), "lr_g": 2e-4 * (at + 1), "batch": 1, "augment": "bgc"})
        write(folder, [Finished(outcome="done" if at else "stopped")])
        books.relabel(folder.path, add=tags)
        for step in (2000, 3000, 4000 + 1000 * at):
            state = folder.path / "checkpoints" / f"{step:08d}"
            state.mkdir(parents=True)
            (state / "state.pt").write_bytes(b"\0" * 9_000_000)
            (state / "manifest.json").write_bytes(b"0")


def estimate(*, fits: bool = True) -> Estimated:
    """What a training on a card needs."""
    return Estimated(fits=fits, device="GeForce RTX 4070", memory_mb=3100.0 if fits else 14_200.0, capacity_mb=11_600.0,
                     size=256, batch=8, parts=2 if fits else 8, size_that_fits=0 if fits else 192, seconds_per_step=0.5,
                     images_per_second=16.0, seconds=3600.0, steps=7200)  # fmt: skip


def devices() -> tuple[Verdict, ...]:
    """Two cards, of which one computes wrongly, and a processor."""
    card = Verdict(device="cuda:0", name="GeForce RTX 4070", kind="cuda", memory=12 << 30, key="", right=True)
    wrong = {"device": "cuda:1", "name": "GeForce GTX 970", "memory": 4 << 30, "right": False,
             "fault": "In fp32 it is 0.9 off, and 2e-03 is allowed."}  # fmt: skip
    processor = {"device": "cpu", "name": "Processor (8 cores, x86_64)", "kind": "cpu", "memory": 32 << 30}
    return card, card.model_copy(update=wrong), card.model_copy(update=processor)
