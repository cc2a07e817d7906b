"""A model in words: its card in the grid, and the facts of the panel."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from gantool.app.colornames import class_named
from gantool.app.pages.measure_words import figure_title
from gantool.app.titles import recipe_titled
from gantool.app.told import told
from gantool.app.widgets.modelcards import ModelCard
from gantool.app.words import counted, figure, listed, megabytes, number, tr

if TYPE_CHECKING:
    from gantool.host import FamilyData
    from gantool.library import Entry


def model_card(entry: "Entry", families: "Mapping[str, FamilyData]") -> ModelCard:
    """The card of a model: name, family, honest figure, size."""
    from gantool.library import Origin

    mark = {Origin.SHIPPED: tr("Comes with gantool"), Origin.RUN: tr("From a run"), Origin.USER: ""}[entry.origin]
    try:
        size = megabytes(entry.weights.stat().st_size)
    except OSError:
        size = ""
    return ModelCard(
        str(entry.folder), entry.name, model_words(entry, families), _best(entry), size, mark, entry.preview
    )


def model_words(entry: "Entry", families: "Mapping[str, FamilyData]") -> str:
    """What kind of model it is."""
    family = families.get(entry.card.family)
    title = family.title if family is not None else entry.card.family
    training = entry.card.training
    if training is not None and training.recipe:
        return tr("{family}, from {recipe}", family=title, recipe=recipe_titled(training.recipe))
    return tr("{family}, taken in", family=title) if entry.card.adopted else title


def model_facts(entry: "Entry") -> list[tuple[str, str]]:
    """(what, how) of all there is to know of a model, but for what a person writes on its card."""
    from gantool.library import MEASURED

    card, facts = entry.card, []
    training = card.training
    if training is not None:
        facts.append((tr("Size"), tr("learnt at {n} px", n=number(training.size))))
        samples = counted(training.samples, tr("{n} sample"), tr("{n} samples"))
        facts.append((tr("Learnt from"), samples + tr(", {n} steps", n=number(training.steps))))
        if training.recipe:
            facts.append((tr("Input"), tr("made by the recipe “{recipe}”", recipe=recipe_titled(training.recipe))))
    for name, metric in card.metrics.items():
        on = counted(metric.n, tr("on {n} picture it never saw"), tr("on {n} pictures it never saw"))
        if name.startswith(MEASURED):  # after the training, on whatever pictures a person gave
            on = counted(metric.n, tr("on {n} picture given to it"), tr("on {n} pictures given to it"))
        by = f" ({told(metric.extractor)})" if metric.extractor else ""
        facts.append((_figure_title(name), f"{figure(metric.value)}{by} {on}"))
    if card.palette is not None:
        facts.append((tr("Input colours"), listed([class_named(each.name) for each in card.palette.swatches], 4)))
    if card.adopted:
        facts.append((tr("Taken in"), card.adopted))
    return facts


def ordered(entries: "Sequence[Entry]", order: str) -> "list[Entry]":
    """newest, name or size; what cannot be asked for its age or size comes last."""
    if order == "name":
        return sorted(entries, key=lambda entry: entry.name.casefold())
    facts = {entry.folder: _file_facts(entry) for entry in entries}
    if order == "size":
        return sorted(entries, key=lambda entry: facts[entry.folder][0])
    return sorted(entries, key=lambda entry: -facts[entry.folder][1])


def searched(entry: "Entry", card: ModelCard) -> str:
    """All words by which a model is found."""
    facts = entry.card
    return " ".join([card.name, card.what, facts.notes, facts.licence, facts.adopted, *facts.tags]).lower()


def _file_facts(entry: "Entry") -> tuple[float, float]:
    """Size in bytes and time of change of the weights."""
    try:
        found = entry.weights.stat()
    except OSError:
        return float("inf"), 0.0
    return found.st_size, found.st_mtime


def _best(entry: "Entry") -> str:
    """The figure that says most, with the number of pictures it was measured on."""
    from gantool.library import MEASURED

    metrics = entry.card.metrics
    name = next((each for each in ("l1", "feature", *metrics) if each in metrics), "")
    if not name:
        return tr("taken in") if entry.card.adopted else ""
    short = figure_title(name.removeprefix(MEASURED))
    short = short.upper() if len(short) < 5 else short[:1].upper() + short[1:]
    return tr("{name} {value} on {n}", name=short, value=figure(metrics[name].value), n=number(metrics[name].n))


def _figure_title(name: str) -> str:
    from gantool.library import MEASURED

    if name.startswith(MEASURED):
        return figure_title(name.removeprefix(MEASURED))
    return name.upper() if len(name) < 5 else name.replace("_", " ").capitalize()
