"""What was measured, in words and rows: figures by name, what each was taken with, which is best."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gantool.app.told import told
from gantool.app.words import counted, figure, number, tr

_FLAG = re.compile(r" \(--[a-z-]+\)")  # what a terminal calls it


@dataclass(frozen=True)
class FigureRow:
    """One figure of one model, as the table shows it."""

    name: str
    title: str
    model: str
    value: float
    spread: float | None
    best: bool
    n: int
    taken: str
    more_is_better: bool

    @property
    def value_words(self) -> str:
        return signed(self.value)

    @property
    def spread_words(self) -> str:
        return "" if self.spread is None else f"± {signed(self.spread)}"

    @property
    def direction_words(self) -> str:
        return tr("more is better") if self.more_is_better else tr("less is better")


def figure_title(name: str) -> str:
    """A figure's name for a person; abbreviations stay what the field calls them."""
    return {
        "l1": "L1",
        "psnr": "PSNR",
        "ssim": "SSIM",
        "ms_ssim": "MS-SSIM",
        "psnr_bicubic": tr("PSNR, bicubic"),
        "ssim_bicubic": tr("SSIM, bicubic"),
        "structure_texture": tr("Structure and texture"),
        "lpips": "LPIPS",
        "fid": "FID",
        "kid": "KID",
        "frechet_distance": tr("Fréchet distance"),
        "kernel_distance": tr("Kernel distance"),
        "precision": tr("Precision"),
        "recall": tr("Recall"),
        "inception_score": tr("Inception score"),
        "diversity": tr("Diversity"),
        "path_length": tr("Perceptual path length"),
    }.get(name, name)


def figure_help(name: str) -> str:
    """What a figure tells, in a sentence."""
    return {
        "l1": tr("Mean difference from the goal, 0 to 1."),
        "psnr": tr("Nearness to the goal pixel by pixel, in dB."),
        "ssim": tr("Likeness of structure to the goal, up to 1."),
        "ms_ssim": tr("Likeness of structure over five scales, up to 1."),
        "psnr_bicubic": tr("The same of bicubic enlarging."),
        "ssim_bicubic": tr("The same of bicubic enlarging."),
        "structure_texture": tr("Distance from the goal in what is shown and in how it is textured."),
        "lpips": tr("Distance from the goal as a trained network sees it."),
        "fid": tr("Distance between results and goals as sets, for thousands of pictures."),
        "kid": tr("Distance between results and goals as sets, without bias for few pictures."),
        "frechet_distance": tr("As FID, of another network's features."),
        "kernel_distance": tr("As KID, of another network's features."),
        "precision": tr("Share of results that look like goals, 0 to 1."),
        "recall": tr("Share of goals that results look like, 0 to 1."),
        "inception_score": tr("How clear and how varied the results are, from 1."),
        "diversity": tr("Mean distance between two results."),
        "path_length": tr("How abruptly pictures change between latents."),
    }.get(name, "")


def signed(value: float) -> str:
    """Three digits that matter, with a true minus: kernel distances may lie below 0."""
    return f"−{figure(-value)}" if value < 0 else figure(value)


def rows_of(result: Mapping[str, Any]) -> list[FigureRow]:
    """Every figure of every model, figure by figure, so that what is compared stands together."""
    from gantool.measures import FIGURES

    rows = []
    for model in result["models"]:
        for name, entry in model["metrics"].items():
            best = model["name"] in result["best"].get(name, ())
            known = FIGURES.get(name)
            rows.append(
                FigureRow(name, figure_title(name), model["name"], entry["value"], entry.get("spread"), best,
                          entry["n"], taken_words(entry), known.more_is_better if known else False)
            )  # fmt: skip
    order = list(FIGURES)
    return sorted(rows, key=lambda row: order.index(row.name) if row.name in order else len(order))


def taken_words(entry: Mapping[str, Any]) -> str:
    """What a figure was taken with: network, how, seed, what of the goals, what makes it doubtful."""
    parts = [told(entry["extractor"]), told(entry.get("how", "")), tr("seed {n}", n=entry["seed"])]
    if "of_goals" in entry:
        parts.append(tr("of the goals {value}", value=figure(entry["of_goals"])))
    return "; ".join(part for part in (*parts, told(entry.get("note", ""))) if part)


def head_words(result: Mapping[str, Any]) -> str:
    """On how much it was measured."""
    models = result["models"]
    words = counted(result["n"], tr("{n} picture measured"), tr("{n} pictures measured"))
    if len(models) > 1:
        words = tr("{n} models, {what}", n=number(len(models)), what=words)
    if result["goals"] and result["goals"] != result["n"]:
        words += tr(", {n} goals", n=number(result["goals"]))
    return words


def missing_words(result: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(figures, reason) of what could not be measured, each reason once."""
    found: dict[str, list[str]] = {}
    for model in result["models"]:
        for name, reason in model["missing"].items():
            title = figure_title(name)
            if title not in found.setdefault(reason, []):
                found[reason].append(title)
    return [(", ".join(titles), _FLAG.sub("", told(reason))) for reason, titles in found.items()]
