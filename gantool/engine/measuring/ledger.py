"""The figures of one model: pictures go in one by one, figures come out at the end.

N batch, C channels, H W pixels; values in [-1, 1].
"""

import math
import statistics
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import torch
from torch import Tensor

from gantool.engine.measuring.instruments import Instruments
from gantool.errors import UnusableError
from gantool.metrics import likeness
from gantool.metrics.extractors import Features, Gathering
from gantool.metrics.paired import l1, structure_texture
from gantool.metrics.resizing import fitted, sized
from gantool.metrics.sets import Found, diversity, frechet, inception_score, is_stable, kernel, precision_recall

PIXELS_SIDE = 32  # px at which pictures are held against each other where there is no network
MOST_KEPT, KEPT_SIDE = 64, 128  # pictures for the diversity by LPIPS, and their side in px

PLAIN = "R G B pixels at the goal's size, no network"
BY_PIXELS = f"pixels at {PIXELS_SIDE} px, root mean square of the value range, no network"


@dataclass(frozen=True)
class Entry:
    """A figure as it is told: what it was taken with, of how many pictures, and how.

    Attributes:
        spread: standard deviation of its parts, where it has parts: pictures, subsets.
        note: what makes it doubtful; empty where nothing does.
        of_goals: the same figure of the goals themselves, where that says something.
    """

    value: float
    extractor: str
    n: int
    spread: float | None = None
    how: str = ""
    note: str = ""
    of_goals: float | None = None


class Crowd:
    """A set of pictures, described in all ways that its figures will ask for."""

    def __init__(self, instruments: Instruments) -> None:
        self._gathering = Gathering(instruments.extractor) if instruments.extractor else None
        self._diverse = instruments.takes("diversity")
        self._pixels: list[Tensor] = []
        self._kept: list[Tensor] = []
        self._lpips = instruments.lpips
        self.count = 0

    def add(self, image: Tensor) -> None:
        """One picture, 1 C H W."""
        self.count += 1
        if self._gathering:
            self._gathering.add(image)
        if self._diverse and self._lpips and len(self._kept) < MOST_KEPT:
            self._kept.append(fitted(image, KEPT_SIDE).cpu())
        elif self._diverse and not self._lpips and not self._gathering:
            self._pixels.append(fitted(image, PIXELS_SIDE).flatten().cpu() / 2)

    @property
    def features(self) -> Features | None:
        return self._gathering.features() if self._gathering else None

    def diversity(self, seed: int) -> Found:
        """By LPIPS, or by features, or by plain pixels, whichever is at hand.

        Raises:
            UnusableError: there are fewer than two pictures.
        """
        if self._lpips:
            return self._lpips.diversity(self._kept, seed)
        if (features := self.features) is not None:
            return diversity(features.described, seed)
        side = PIXELS_SIDE**2 * 3
        rows = torch.stack(self._pixels) if self._pixels else torch.zeros(0, side)
        found = diversity(rows.double(), seed)
        return Found(found.value / math.sqrt(side), how=found.how)


@dataclass
class Ledger:
    """One model's account.

    Attributes:
        words: what stands beside figures that the maker of the pictures takes itself, by name.
        missing: figures that could not be taken after all, with the reason.
    """

    instruments: Instruments
    words: Mapping[str, str] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    crowd: Crowd = field(init=False)

    def __post_init__(self) -> None:
        self.crowd = Crowd(self.instruments)
        self._rows: dict[str, list[float]] = {}
        self._resized = 0

    def add(self, made: Tensor, goal: Tensor | None, own: Mapping[str, float]) -> dict[str, float]:
        """Enter one result with its goal, each 1 C H W, and the figures that its maker took; returns its figures."""
        self.crowd.add(made)
        found = {name: value for name, value in own.items() if self.instruments.takes(name)}
        if goal is not None:
            if made.shape[-2:] != goal.shape[-2:]:
                self._resized += 1
            found |= self._against(sized(made.float(), (goal.shape[-2], goal.shape[-1])), goal.float(), set(found))
        for name, value in found.items():
            self._rows.setdefault(name, []).append(value)
        return found

    def entries(self, goals: Crowd | None, more: Mapping[str, Callable[[], tuple[Found, str]]]) -> dict[str, Entry]:
        """All figures, in their order.

        Args:
            goals: the set to compare with; None: there is none.
            more: figures that need the model itself, by name: each answers the figure and what it was taken with.
        """
        taken = self._means()
        for figure in self.instruments.figures:
            try:
                taken |= self._of_sets(figure.name, goals)
                if figure.name in more:
                    found, extractor = more[figure.name]()
                    taken[figure.name] = Entry(found.value, extractor, self.crowd.count, found.spread, found.how)
            except UnusableError as error:
                self.missing[figure.name] = _sentence(figure.title, str(error))
        finite = {name: entry for name, entry in taken.items() if math.isfinite(entry.value)}
        for name in taken.keys() - finite.keys():
            self.missing[name] = f"{name} came out as no number."
        return {figure.name: finite[figure.name] for figure in self.instruments.figures if figure.name in finite}

    def _against(self, made: Tensor, goal: Tensor, known: set[str]) -> dict[str, float]:
        """The figures of one picture that are wanted and not known yet."""
        ways: dict[str, Callable[[Tensor, Tensor], Tensor | None]] = {
            "l1": l1, "psnr": likeness.psnr, "ssim": likeness.ssim, "ms_ssim": likeness.ms_ssim,
            "structure_texture": structure_texture,
        }  # fmt: skip
        if self.instruments.lpips:
            ways["lpips"] = self.instruments.lpips.distance
        found = {}
        made, goal = _alike(made, goal)
        for name, way in ways.items():
            if name in known or not self.instruments.takes(name):
                continue
            value = way(made, goal)
            if value is None:
                side = likeness.LEAST_SCALES if name == "ms_ssim" else likeness.WINDOW
                self.missing[name] = f"{name} needs pictures of at least {side} px a side, and some are smaller."
            else:
                found[name] = float(value.mean())
        return found

    def _means(self) -> dict[str, Entry]:
        found = {}
        for name, values in self._rows.items():
            spread = statistics.stdev(values) if len(values) > 1 else None
            extractor = self.words.get(name) or self._extractor(name)
            note = f"{self._resized} results were resampled to their goal's size." if self._resized else ""
            found[name] = Entry(statistics.fmean(values), extractor, len(values), spread, note=note)
        return found

    def _extractor(self, name: str) -> str:
        lpips = self.instruments.lpips
        return lpips.words if name == "lpips" and lpips else PLAIN

    def _of_sets(self, name: str, goals: Crowd | None) -> dict[str, Entry]:
        """The figures of the results as a set that `name` asks for."""
        seed, extractor, made = self.instruments.seed, self.instruments.extractor, self.crowd.features
        if name == "diversity":
            return {name: self._diversity(goals)}
        if name == "inception_score" and extractor and made is not None and made.logits is not None:
            return {name: _entry(inception_score(made.logits, seed), extractor.words, self.crowd.count)}
        if name not in ("fid", "kid", "frechet_distance", "kernel_distance", "precision", "recall"):
            return {}
        if goals is None or not goals.count:
            raise UnusableError("there are no goals to compare the results with")
        wanted = goals.features
        if extractor is None or made is None or wanted is None:
            return {}
        found, note = self._distance(name, made.described, wanted.described)
        return {name: _entry(found, extractor.words, self.crowd.count, note)}

    def _distance(self, name: str, made: Tensor, goals: Tensor) -> tuple[Found, str]:
        """The figure, and what makes it doubtful."""
        match name:
            case "fid" | "frechet_distance":
                note = ""
                if not is_stable(len(made), len(goals), goals.shape[1]):
                    note = self._too_few(name, len(made), len(goals), goals.shape[1])
                    if not self.instruments.asked:
                        raise UnusableError(note)
                return frechet(made, goals), note
            case "kid" | "kernel_distance":
                return kernel(made, goals, self.instruments.seed, scaled=name == "kernel_distance"), ""
        precision, recall = precision_recall(made, goals)
        return (precision if name == "precision" else recall), ""

    def _too_few(self, name: str, made: int, goals: int, size: int) -> str:
        title, other, its = ("FID", "kid", "KID") if name == "fid" else (
            "Fréchet distance", "kernel_distance", "the kernel distance")
        instead = f"{its} is shown" if self.instruments.takes(other) else f"{its} suits so few"
        return (f"{made} results and {goals} goals are too few for a stable {title}, which takes more than {size} of "
                f"each; {instead}.")

    def _diversity(self, goals: Crowd | None) -> Entry:
        seed, instruments = self.instruments.seed, self.instruments
        found = self.crowd.diversity(seed)
        of_goals = goals.diversity(seed).value if goals is not None and goals.count > 1 else None
        extractor = BY_PIXELS
        if instruments.lpips:
            extractor = f"{instruments.lpips.words}, at {KEPT_SIDE} px"
        elif instruments.extractor:
            extractor = instruments.extractor.words
        return Entry(found.value, extractor, self.crowd.count, how=found.how, of_goals=of_goals)


def _entry(found: Found, extractor: str, n: int, note: str = "") -> Entry:
    return Entry(found.value, extractor, n, found.spread, found.how, note)


def _alike(made: Tensor, goal: Tensor) -> tuple[Tensor, Tensor]:
    """Both with as many channels: grey is shown as colour where the other is in colour, transparency is left out."""
    return _three(made), _three(goal)


def _three(images: Tensor) -> Tensor:
    return images[:, :3] if images.shape[1] >= 3 else images[:, :1].expand(-1, 3, -1, -1)


def _sentence(title: str, reason: str) -> str:
    return reason if reason.endswith(".") else f"{title} cannot be taken: {reason}."
