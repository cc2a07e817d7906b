"""What can be measured here and now: the figures asked for, the networks they need, and why others are missing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import torch

from gantool import measures
from gantool.api import Task
from gantool.engine.measuring.reading import read_extractor, read_inception, read_lpips
from gantool.errors import UnusableError
from gantool.measures import Figure, Need
from gantool.measures.networks import FOR_LPIPS
from gantool.metrics.extractors import Extractor
from gantool.metrics.perceptual import Lpips

Obtain = Callable[[str], Path | None]
"""The file of a published network by its name, wherever it comes from; None, or UnusableError, where there is none."""


@dataclass(frozen=True)
class Instruments:
    """Figures that can be taken, with what takes them.

    Attributes:
        asked: a person named the figures; else they are all that suit the task.
        missing: names of figures that cannot be taken, each with its reason.
    """

    figures: tuple[Figure, ...]
    asked: bool
    device: torch.device
    seed: int
    extractor: Extractor | None = None
    lpips: Lpips | None = None
    missing: dict[str, str] = field(default_factory=dict)

    def takes(self, name: str) -> bool:
        return any(figure.name == name for figure in self.figures)


def assembled(
    task: Task,
    asked: Sequence[str],
    obtain: Obtain,
    device: torch.device,
    seed: int,
    extractor: Path | None = None,
    weights: Path | None = None,
) -> Instruments:
    """Get everything that the figures need and that is to be had.

    Args:
        asked: names of figures; none: all that suit the task.
        extractor: a network of the person's, in the place of the Inception network.
        weights: where a person keeps published networks, for the sentences.

    Raises:
        UnusableError: a name is no figure of the task, the person's network cannot be used, or nothing can be taken.
    """
    own = read_extractor(extractor, device) if extractor else None
    relative = own is not None and not own.is_inception
    wanted = measures.chosen(task, asked, own_extractor=relative)
    missing: dict[str, str] = {}
    if own is None and any(figure.need in (Need.FEATURES, Need.INCEPTION) for figure in wanted):
        own = _inception(obtain, device, weights, missing)
    lpips = _lpips(obtain, device, weights, missing) if _wants_lpips(wanted) else None
    reasons = {figure.name: reason for figure in wanted if (reason := _reason(figure, own, lpips, missing))}
    figures = tuple(figure for figure in wanted if figure.name not in reasons)
    if not figures:
        raise UnusableError(next(iter(reasons.values())))
    return Instruments(figures, bool(asked), device, seed, own, lpips, reasons)


def _wants_lpips(wanted: Sequence[Figure]) -> bool:
    return any(figure.need is Need.LPIPS or figure.name == "diversity" for figure in wanted)


def _inception(
    obtain: Obtain, device: torch.device, weights: Path | None, missing: dict[str, str]
) -> Extractor | None:
    try:
        path = obtain("inception")
        if path is not None:
            return read_inception(path, device)
        missing["inception"] = measures.absent("inception", weights)
        return None
    except UnusableError as error:
        missing["inception"] = str(error)
        return None


def _lpips(obtain: Obtain, device: torch.device, weights: Path | None, missing: dict[str, str]) -> Lpips | None:
    """The first of its networks that is to be had and sound."""
    missing["lpips"] = measures.absent(FOR_LPIPS[0], weights)
    for name in FOR_LPIPS:
        try:
            if path := obtain(name):
                return read_lpips(name, path, device)
        except UnusableError as error:
            missing["lpips"] = str(error)
    return None


def _reason(
    figure: Figure, extractor: Extractor | None, lpips: Lpips | None, missing: dict[str, str]
) -> str | None:
    """Why a figure cannot be taken, or None."""
    if figure.need is Need.LPIPS:
        return None if lpips else missing["lpips"]
    if figure.need is Need.NOTHING:
        return None
    if extractor is None:
        return missing["inception"]
    if figure.need is Need.INCEPTION and not extractor.is_inception:
        return f"{figure.title} is defined on the Inception network, and the features are those of another one."
    return None
