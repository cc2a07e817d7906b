"""What a job is to do, as a value: the window, the command line and a resumed run all speak through these."""

from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from gantool.api import DatasetReport, Layout, Pipe, Remedy
from gantool.edits import EditStack, Layers

FORMAT_VERSION = 1
SMALLEST_TILE, LARGEST_TILE = 64, 65_536  # px
MOST_MEASURED = 1_000_000  # pictures
MOST_SCALE, LARGEST_RESULT = 64.0, 200_000  # px


class Spec(BaseModel):
    """A frozen job description that survives JSON, non-UTF-8 paths included."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class TrainSpec(Spec):
    """Train `family` on the pictures below `paths`.

    One of `steps` and `minutes` bounds the run; with neither, the preset's budget does. `settings` are changes to the
    preset's config. `recipe` makes the inputs from the targets; None takes the pairs, or "sketch" where there are none.
    `layout` is what a person says the pictures are, where the guess was wrong. `fix` are the remedies of the dataset
    report that are applied (those that are right without asking, all, or none), `remedies` those chosen besides.
    `excluded` are keys of samples left out. `start_from` is a trained model whose weights are the starting point.
    `observers` are ids of those who are told besides (`tensorboard`). `extractor`: a network that describes pictures,
    by which held-out ones are compared with what is made where no picture has a goal of its own. `deterministic`: the
    device computes the same bits each time, or says that it cannot. `devices`: how many of one
    kind learn together, on each of `nodes` machines.
    """

    kind: Literal["train"] = "train"
    family: str
    paths: tuple[Path, ...]
    preset: str | None = None
    settings: dict[str, Any] = {}
    steps: int | None = Field(None, ge=1)
    minutes: float | None = Field(None, gt=0)
    recipe: str | None = None
    layout: Layout | None = None
    fix: Literal["safe", "all", "none"] = "safe"
    remedies: tuple[Remedy, ...] = ()
    excluded: tuple[str, ...] = ()
    start_from: Path | None = None
    observers: tuple[str, ...] = ()
    extractor: Path | None = None
    device: str = "auto"
    deterministic: bool = False
    devices: int = Field(1, ge=1)
    nodes: int = Field(1, ge=1)
    seed: int = 0


class EstimateSpec(Spec):
    """Say whether the training `train` fits on its device, what memory it needs and how long it takes; it is not begun.

    `report` is the dataset report where one was made already; None: the pictures are looked through first.
    """

    kind: Literal["estimate"] = "estimate"
    train: TrainSpec
    report: DatasetReport | None = None


class ConvertSpec(Spec):
    """Translate every picture below `inputs` into the folder `out` with the model at `model` (a resolved folder).

    `half`: which part of each picture is the input; "auto" takes the input's half where the model was trained on pairs
    side by side and the pictures are such pairs, else the whole.
    `fit`: "auto" is "model" where training resized the pictures, else "native". `recipe`: "apply" derives the model's
    kind of input from the pictures (photo to sketch) first. `frames`: the first of an animation or document, or all of
    them where the format can hold them. `template` names the results: {stem}, {model}, {n}. `watch`: go on looking into
    the folders among `inputs` for new pictures until the job is told to stop. `scale`, `width` and `height`: how large
    the results are, see `gantool.engine.sizing`. `alpha`: how an enlarger's transparency grows.
    """

    kind: Literal["convert"] = "convert"
    model: Path
    model_name: str
    inputs: tuple[Path, ...]
    out: Path
    fit: Literal["auto", "native", "model"] = "auto"
    half: Literal["auto", "whole", "left", "right"] = "auto"
    recipe: Literal["apply", "skip"] = "skip"
    format: Literal["keep", "png", "jpeg", "webp", "tiff"] = "keep"
    quality: int = Field(95, ge=1, le=100)
    template: str = "{stem}_{model}"
    on_conflict: Literal["skip", "rename", "overwrite"] = "rename"
    strip_metadata: bool = False
    frames: Literal["first", "all"] = "first"
    watch: bool = False
    scale: float | None = Field(None, gt=0, le=MOST_SCALE)
    width: int | None = Field(None, ge=1, le=LARGEST_RESULT)
    height: int | None = Field(None, ge=1, le=LARGEST_RESULT)
    alpha: Literal["resample", "model"] = "resample"
    tile: Annotated[int, Field(ge=SMALLEST_TILE, le=LARGEST_TILE)] | Literal["auto", "off"] = "auto"
    controls: dict[str, Any] = {}
    device: str = "auto"


class FilmSpec(Spec):
    """Show the previews of the training run at `run` one after the other as an animation in the file `out`.

    A frame is a sheet: a row for each of `columns` of the previews (empty: all), a picture for each check picture,
    `edge` px a side. `milliseconds` is how long each is shown; the last one stays longer. The suffix of `out` says
    which kind it is: .webp or .png.
    """

    kind: Literal["film"] = "film"
    run: Path
    out: Path
    columns: tuple[str, ...] = ()
    edge: int = Field(192, ge=16, le=1024)
    milliseconds: int = Field(200, ge=20, le=10_000)


class Rival(Spec):
    """What is measured beside the first: the model in the folder `path`, or the `pictures` there, made by whatever."""

    name: str
    path: Path
    pictures: bool = False


class EvaluateSpec(Spec):
    """Measure the model at `model`, and those of `against`, on the pictures below `paths`.

    PAIRED: pairs, or targets where the model has a recipe. UNPAIRED: two sets. SYNTHESIS: goals, with which as many
    invented pictures are compared. UPSCALE: `paths` are good pictures, of which small ones are made by bicubic
    resampling; or a folder of small and one of large pictures, by name. Without `paths` the held-out pictures of the
    training run at `run` serve. `pictures`: `model` is a folder of results, not a model.

    `metrics`: which figures; none means all that suit the task. `limit`: the first so many pictures. `extractor`: a
    file with another network in the place of Inception's. `weights`: a folder with published networks. `download`:
    a person agrees that missing ones are fetched. `sheet`: where to write a sheet with the first `shown` cases, `edge`
    px a picture; None: beside their pictures in the job's folder.
    """

    kind: Literal["evaluate"] = "evaluate"
    model: Path
    model_name: str
    pictures: bool = False
    against: tuple[Rival, ...] = ()
    paths: tuple[Path, ...] = ()
    run: Path | None = None
    metrics: tuple[str, ...] = ()
    limit: int | None = Field(None, ge=1, le=MOST_MEASURED)
    extractor: Path | None = None
    weights: Path | None = None
    download: bool = False
    sheet: Path | None = None
    shown: int = Field(8, ge=0, le=200)
    edge: int = Field(192, ge=16, le=1024)
    tile: Annotated[int, Field(ge=SMALLEST_TILE, le=LARGEST_TILE)] | Literal["auto", "off"] = "auto"
    controls: dict[str, Any] = {}
    device: str = "auto"
    seed: int = Field(0, ge=0)


class InspectSpec(Spec):
    """Make the dataset report of `paths`, with thumbnails of the first `thumbnails` samples, `edge` px high.

    The first `live` pictures are told one by one (`Item`) as soon as they have been looked at.
    """

    kind: Literal["inspect"] = "inspect"
    paths: tuple[Path, ...]
    layout: Layout | None = None
    thumbnails: int = 0
    edge: int = 160
    live: int = 0


class AdoptSpec(Spec):
    """Take in a foreign checkpoint, or a gantool model, as a model of the library."""

    kind: Literal["adopt"] = "adopt"
    path: Path
    name: str | None = None


class TrialSpec(Spec):
    """Show what models make of single pictures, one request after the other, see `gantool.jobs.trials`."""

    kind: Literal["trial"] = "trial"
    device: str = "auto"


class ExportSpec(Spec):
    """Write a model for other tools: safetensors with its card, `.pth` in the family's published layout, or ONNX.

    `controls` are built into an ONNX file, which has none.
    """

    kind: Literal["export"] = "export"
    model: Path
    format: Literal["safetensors", "pth", "onnx"]
    out: Path
    controls: dict[str, Any] = {}


class Sampling(Spec):
    """Invent `count` pictures, from the seeds `seed`, `seed` + 1, ...; `label` names the class, if one is wanted.

    They are also put on one sheet, `columns` in a row (0: as many as rows).
    """

    what: Literal["sample"] = "sample"
    count: int = Field(16, ge=1, le=10_000)
    seed: int = Field(0, ge=0)
    label: str | None = None
    columns: int = Field(0, ge=0, le=1000)


class Interpolation(Spec):
    """A film from the picture of each seed to that of the next, `frames` for each way; `loop`: back to the first."""

    what: Literal["interpolate"] = "interpolate"
    seeds: tuple[int, ...] = Field(min_length=2)
    frames: int = Field(24, ge=1, le=1000)
    along: Literal["sphere", "line"] = "sphere"
    loop: bool = True
    label: str | None = None
    format: Literal["webp", "png", "pictures"] = "webp"


class Sum(Spec):
    """Latent arithmetic: the picture of the weighted sum of the codes of seeds, beside the pictures of the terms."""

    what: Literal["combine"] = "combine"
    terms: tuple[tuple[float, int], ...] = Field(min_length=1)
    label: str | None = None


class Start(Spec):
    """What an edit starts from: a seed (of the class `label`, if one is wanted), a saved edit, or a photo.

    Or an edit that was never saved: its `stack`, with the folder where its `parts` are.
    """

    seed: int | None = Field(None, ge=0, le=2**32 - 1)
    label: str | None = None
    edit: Path | None = None
    photo: Path | None = None
    stack: EditStack | None = None
    parts: Path | None = None


class Mixing(Spec):
    """Style mixing: the picture of `start` with layers of others, each by `strength`.

    Photos are looked for with `quality` (the model stays as it is), see `Projecting` for `extractor`.
    """

    what: Literal["mix"] = "mix"
    start: Start
    others: tuple[tuple[Layers, Start], ...] = Field(min_length=1, max_length=64)
    strength: float = Field(1.0, ge=0, le=1)
    truncation: float | None = Field(None, ge=0, le=2)
    quality: Literal["fast", "good"] = "good"
    extractor: Path | None = None


class Projecting(Spec):
    """Look for each of `photos` (files, or folders of them) in the latent space, and keep what was found as an edit.

    `extractor`: a file with a network by whose features pictures are compared, besides pixels.
    """

    what: Literal["project"] = "project"
    photos: tuple[Path, ...] = Field(min_length=1)
    quality: Literal["fast", "good", "best"] = "good"
    extractor: Path | None = None


class Directions(Spec):
    """Find latent directions and show each on one seed; `names` (number, name) go into the card of the model."""

    what: Literal["directions"] = "directions"
    method: Literal["sefa", "pca"] = "sefa"
    count: int = Field(8, ge=1, le=512)
    layers: Layers = "all"
    seed: int = Field(0, ge=0, le=2**32 - 1)
    names: tuple[tuple[int, str], ...] = ()


class Teaching(Spec):
    """Make a direction of pictures that have a trait and that lack it, kept in the card as `name`."""

    what: Literal["teach"] = "teach"
    name: str = Field(min_length=1, max_length=100)
    having: tuple[Start, ...]
    lacking: tuple[Start, ...]
    seed: int = Field(0, ge=0, le=2**32 - 1)


class Dragging(Spec):
    """Drag points of a picture (shares of its width and height), which may change where the grey `mask` is white."""

    what: Literal["drag"] = "drag"
    start: Start
    handles: tuple[tuple[float, float], ...] = Field(min_length=1, max_length=64)
    targets: tuple[tuple[float, float], ...] = Field(min_length=1, max_length=64)
    mask: Path | None = None


class Application(Spec):
    """Paint saved edits; or put one edit's steps, and moves along named directions, on many other starts.

    `shifts`: a direction (its name in the card, or sefa:3, or pca:1) and how far. Photos are looked for with `quality`,
    see `Projecting` for `extractor`.
    """

    what: Literal["apply"] = "apply"
    edit: Path | None = None
    shifts: tuple[tuple[str, float], ...] = ()
    starts: tuple[Start, ...] = ()
    truncation: float | None = Field(None, ge=0, le=2)
    quality: Literal["fast", "good", "best"] = "good"
    extractor: Path | None = None


class Filming(Spec):
    """A film from the picture of each of `stations` to that of the next, `frames` for each way; `loop`: and back.

    `shift`: of one station along a direction instead, from one amount to another, see `Application`. `along`: straight,
    or around the average; None: what suits the model. A loop of two stations goes there and back, one of more goes on
    from the last to the first. The film is called `title`, or after its stations.
    """

    what: Literal["film"] = "film"
    stations: tuple[Start, ...] = Field(min_length=1, max_length=64)
    shift: tuple[str, float, float] | None = None
    frames: int = Field(24, ge=1, le=1000)
    along: Literal["sphere", "line"] | None = None
    loop: bool = True
    truncation: float | None = Field(None, ge=0, le=2)
    format: Literal["webp", "png", "pictures"] = "webp"
    title: str = Field("", max_length=100)


AnyEdit = (
    Sampling | Interpolation | Sum | Mixing | Projecting | Directions | Teaching | Dragging | Application | Filming
)


class EditSpec(Spec):
    """Let a model that makes pictures from nothing make some, into the folder `out`; see the kinds of `edit`."""

    kind: Literal["edit"] = "edit"
    model: Path
    model_name: str
    out: Path
    edit: Annotated[AnyEdit, Field(discriminator="what")]
    on_conflict: Literal["skip", "rename", "overwrite"] = "rename"
    controls: dict[str, Any] = {}
    device: str = "auto"


class RecipePreviewSpec(Spec):
    """Show what a recipe makes of some pictures: PNGs of target and input side by side in the job's folder."""

    kind: Literal["recipe-preview"] = "recipe-preview"
    recipe: str
    paths: tuple[Path, ...]
    edge: int = 256
    variants: int = 3
    seed: int = 0


class AugmentPreviewSpec(Spec):
    """Show what each of `pipes` does to some pictures at each p: PNGs in the job's folder, and a sheet at `out`.

    `pictures` of them (or pairs) are shown, `edge` px high; the same draws serve every p. Where `samples` are named
    (a picture each, or input and target), `paths` are not looked at, and `color_on` says whose colours may change.
    """

    kind: Literal["augment-preview"] = "augment-preview"
    paths: tuple[Path, ...] = ()
    samples: tuple[tuple[Path, ...], ...] = ()
    color_on: tuple[bool, ...] = (True,)
    pipes: tuple[Pipe, ...]
    out: Path | None = None
    ps: tuple[Annotated[float, Field(ge=0, le=1)], ...] = (0.2, 0.5, 0.8)
    pictures: int = Field(4, ge=1, le=12)
    edge: int = Field(128, ge=16, le=1024)
    seed: int = Field(0, ge=0)


class DegradePreviewSpec(Spec):
    """Show the small pictures that an enlarger would learn from: PNGs in the job's folder, and a sheet at `out`.

    The middle of `pictures` of the pictures below `paths`, `edge` px a side, and `variants` of its small picture, each
    enlarged to the same size without blending. `settings` are changes to the preset's config, as in a training.
    `stays`: nothing is shown at once; the same pictures are shown again and again as they are asked for, see
    `gantool.jobs.trials`.
    """

    kind: Literal["degrade-preview"] = "degrade-preview"
    family: str
    paths: tuple[Path, ...]
    preset: str | None = None
    settings: dict[str, Any] = {}
    out: Path | None = None
    pictures: int = Field(4, ge=1, le=12)
    edge: int = Field(192, ge=32, le=1024)
    variants: int = Field(3, ge=1, le=8)
    seed: int = Field(0, ge=0)
    stays: bool = False


class DoctorSpec(Spec):
    """Find the devices, test each against exact arithmetic, and say what is missing or slow.

    `speed`: also measure how fast the default one learns, paints and converts, which takes some seconds.
    """

    kind: Literal["doctor"] = "doctor"
    speed: bool = False


AnySpec = Annotated[
    TrainSpec
    | EstimateSpec
    | ConvertSpec
    | FilmSpec
    | EvaluateSpec
    | TrialSpec
    | InspectSpec
    | AdoptSpec
    | ExportSpec
    | EditSpec
    | RecipePreviewSpec
    | AugmentPreviewSpec
    | DegradePreviewSpec
    | DoctorSpec,
    Field(discriminator="kind"),
]
spec_adapter: TypeAdapter[AnySpec] = TypeAdapter(AnySpec)
