"""The figures that gantool measures: what each says, which way is better, and what it needs to be taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gantool.api import Task
from gantool.errors import UnusableError


class Kind(StrEnum):
    """What is held against what."""

    PICTURE = "picture"  # each result against its own goal; the figure is the mean
    SETS = "sets"  # all results against all goals, whichever belongs to which
    RESULTS = "results"  # the results alone
    MODEL = "model"  # the model itself


class Need(StrEnum):
    """What a figure cannot do without."""

    NOTHING = "nothing"
    FEATURES = "features"  # some network that describes pictures
    INCEPTION = "inception"  # this one, or the figure is not what its name says
    LPIPS = "lpips"  # one of the networks that LPIPS was published with


@dataclass(frozen=True)
class Figure:
    """One figure.

    Attributes:
        name: in JSON, and after `--metrics`.
        title: for a person.
        help: what it tells, in a sentence.
        tasks: of models it is taken of.
    """

    name: str
    title: str
    help: str
    kind: Kind
    need: Need
    more_is_better: bool
    tasks: frozenset[Task]


_WITH_GOALS = frozenset({Task.PAIRED, Task.UPSCALE})
_AS_SETS = frozenset({Task.PAIRED, Task.UNPAIRED, Task.UPSCALE, Task.SYNTHESIS})
_VARIED = frozenset({Task.UNPAIRED, Task.SYNTHESIS})
_LARGER = frozenset({Task.UPSCALE})

_ALL = (
    Figure("l1", "L1", "Mean difference from the goal, 0 to 1.", Kind.PICTURE, Need.NOTHING, False, _WITH_GOALS),
    Figure("psnr", "PSNR", "Nearness to the goal pixel by pixel, in dB.", Kind.PICTURE, Need.NOTHING, True,
           _WITH_GOALS),
    Figure("ssim", "SSIM", "Likeness of structure to the goal, up to 1.", Kind.PICTURE, Need.NOTHING, True,
           _WITH_GOALS),
    Figure("psnr_bicubic", "PSNR, bicubic", "The same of bicubic enlarging.", Kind.PICTURE, Need.NOTHING, True,
           _LARGER),
    Figure("ssim_bicubic", "SSIM, bicubic", "The same of bicubic enlarging.", Kind.PICTURE, Need.NOTHING, True,
           _LARGER),
    Figure("ms_ssim", "MS-SSIM", "Likeness of structure over five scales, up to 1.", Kind.PICTURE, Need.NOTHING, True,
           _WITH_GOALS),
    Figure("structure_texture", "Structure and texture",
           "Distance from the goal in what is shown and in how it is textured.", Kind.PICTURE, Need.NOTHING, False,
           _WITH_GOALS),
    Figure("lpips", "LPIPS", "Distance from the goal as a trained network sees it.", Kind.PICTURE, Need.LPIPS, False,
           _WITH_GOALS),
    Figure("fid", "FID", "Distance between results and goals as sets, for thousands of pictures.", Kind.SETS,
           Need.INCEPTION, False, _AS_SETS),
    Figure("kid", "KID", "Distance between results and goals as sets, without bias for few pictures.", Kind.SETS,
           Need.INCEPTION, False, _AS_SETS),
    Figure("frechet_distance", "Fréchet distance", "As FID, of another network's features.", Kind.SETS,
           Need.FEATURES, False, _AS_SETS),
    Figure("kernel_distance", "Kernel distance", "As KID, of another network's features.", Kind.SETS, Need.FEATURES,
           False, _AS_SETS),
    Figure("precision", "Precision", "Share of results that look like goals, 0 to 1.", Kind.SETS, Need.FEATURES, True,
           _AS_SETS),
    Figure("recall", "Recall", "Share of goals that results look like, 0 to 1.", Kind.SETS, Need.FEATURES, True,
           _AS_SETS),
    Figure("inception_score", "Inception score", "How clear and how varied the results are, from 1.", Kind.RESULTS,
           Need.INCEPTION, True, _VARIED),
    Figure("diversity", "Diversity", "Mean distance between two results.", Kind.RESULTS, Need.NOTHING, True, _VARIED),
    Figure("path_length", "Perceptual path length", "How abruptly pictures change between latents.", Kind.MODEL,
           Need.LPIPS, False, frozenset({Task.SYNTHESIS})),
)  # fmt: skip

FIGURES = {figure.name: figure for figure in _ALL}
"""All figures by name, in the order in which they are shown."""

RELATIVE = {"fid": "frechet_distance", "kid": "kernel_distance"}
"""What these are called where the features are not those of the published Inception network."""


def offered(task: Task, *, own_extractor: bool = False) -> tuple[Figure, ...]:
    """The figures of a model of `task`; with `own_extractor` the features come from a network of the person's."""
    instead = set(RELATIVE) if own_extractor else set(RELATIVE.values())
    return tuple(each for each in _ALL if task in each.tasks and each.name not in instead)


def chosen(task: Task, asked: Sequence[str], *, own_extractor: bool = False) -> tuple[Figure, ...]:
    """The figures that a person asks for, or all that suit the task. FID by another network is a Fréchet distance.

    Raises:
        UnusableError: there is none of that name for this task.
    """
    known = {figure.name: figure for figure in offered(task, own_extractor=own_extractor)}
    found: dict[str, Figure] = {}
    for name in asked:
        called = RELATIVE.get(name, name) if own_extractor else name
        if called not in known:
            raise UnusableError(f"There is no figure {name!r} for {_OF[task]}; there are {', '.join(known)}.")
        found[called] = known[called]
    return tuple(found.values()) or tuple(known.values())


_OF = {
    Task.PAIRED: "a model of pairs",
    Task.UNPAIRED: "a model of two sets of pictures",
    Task.UPSCALE: "an enlarger",
    Task.SYNTHESIS: "a model that makes pictures of its own",
}
