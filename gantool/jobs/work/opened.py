"""The model of a conversion, opened as its spec asks."""

from typing import Any, Literal

from gantool import host
from gantool.api import Task, Translator
from gantool.card import Card
from gantool.engine.converter import Converter
from gantool.engine.devices import DeviceChoice
from gantool.engine.sizing import Wanted
from gantool.engine.weights import load_model
from gantool.errors import UnusableError
from gantool.jobs.spec import ConvertSpec


def open_model(spec: ConvertSpec) -> tuple[Translator, Card]:
    """Load the model that `spec` names.

    Raises:
        UnusableError: it is damaged, its family is not there, or it does not take pictures.
    """
    export, card = load_model(spec.model)
    if card.task is Task.SYNTHESIS:
        raise UnusableError(
            f"The model {spec.model_name} makes pictures of its own and takes none, so it cannot convert; "
            "choose a model that learnt from pairs or from two sets of pictures."
        )
    return host.load_family(card.family).translator(export), card


def converter(spec: ConvertSpec, translator: Translator, card: Card, choice: DeviceChoice) -> Converter:
    """The model ready to translate, as `spec` sets it."""
    return Converter(
        translator,
        choice,
        fit(spec, card),
        spec.controls,
        _recipe(spec, card),
        keeps_visible=keeps_visible(card),
        tile=spec.tile,
        enlarges=card.task is Task.UPSCALE,
        wanted=Wanted(spec.scale, spec.width, spec.height),
        alpha=spec.alpha,
    )


def fit(spec: ConvertSpec, card: Card) -> Literal["native", "model"]:
    """The size at which pictures are translated."""
    if spec.fit != "auto":
        return spec.fit
    return "model" if card.training and card.training.resized else "native"


def software(spec: ConvertSpec, card: Card) -> str:
    """What results say that they were made with."""
    return f"gantool {spec.model_name} {card.sha256[:16]}"


def _recipe(spec: ConvertSpec, card: Card) -> Any:
    if spec.recipe == "skip":
        return None
    if card.training is None or card.training.recipe is None:
        raise UnusableError(f"The model {spec.model_name} was trained without a recipe; leave --recipe apply out.")
    return host.load_recipe(card.training.recipe)


def keeps_visible(card: Card) -> bool:
    """Whether the model is one that fills holes; not where the recipe that would say so is gone."""
    if card.input_channels != 4 or card.training is None or card.training.recipe is None:
        return False
    try:
        return host.load_recipe(card.training.recipe).keeps_visible
    except UnusableError:
        return False
