"""Enlargers and restorers of other people's architectures, rebuilt by spandrel from their own weights.

A model of that kind keeps its weights under their original names; spandrel recognises the architecture by them, builds
it, and loads every weight strictly, each time the model is opened.
"""

import warnings
from collections.abc import Mapping
from typing import Any

import torch
from pydantic import BaseModel, ConfigDict
from torch import Tensor

from gantool.api import Adoption, Export, Geometry, Tiling, Translator
from gantool.errors import UnusableError
from gantool_srgan.controls import ENSEMBLE, eightfold

OVERLAP, FEATHER = 64, 16  # px at the low size; how far each architecture sees is not known


class Wrapping(BaseModel):
    """A wrapped model as data: what `Export.architecture` holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    wrapped: str = "spandrel"
    name: str
    scale: int
    channels: int
    multiple: int = 1
    minimum: int = 1
    tiles: bool = True


class WrappedTranslator(Translator):
    """Lets the architecture that spandrel rebuilt enlarge the picture."""

    def __init__(self, export: Export) -> None:
        try:
            wanted = Wrapping.model_validate(dict(export.architecture))
            found = rebuilt(export.weights)
        except ValueError as error:
            raise UnusableError(f"These weights are no enlarger that gantool can run: {_line(error)}.") from error
        if found is None or _wrapping(found) != wanted:
            raise UnusableError(f"These weights are no {wanted.name} enlarger any more; take the model in again.")
        self._descriptor = found.eval()
        self.network = found.model.requires_grad_(False)
        tiling = {"tiling": Tiling.OVERLAP, "overlap": OVERLAP, "feather": FEATHER} if wanted.tiles else {}
        self.geometry = Geometry(multiple_of=wanted.multiple, minimum=wanted.minimum, scale=wanted.scale, **tiling)
        self.controls = (ENSEMBLE,)
        self.input_channels = self.output_channels = wanted.channels

    def encode(self, images: Tensor) -> Tensor:
        """The picture itself."""
        return images

    def decode(self, code: Tensor, settings: Mapping[str, Any]) -> Tensor:
        """N C H W -> N C sH sW in [-1, 1]."""
        run = eightfold(self._enlarged) if settings.get("ensemble") else self._enlarged
        return torch.cat([run(part) for part in torch.split(code, 1)]).float()

    def _enlarged(self, images: Tensor) -> Tensor:
        made: Tensor = self._descriptor((images + 1) / 2)
        return made * 2 - 1


def adopt(state: Mapping[str, Tensor]) -> Adoption | None:
    """Take in what spandrel recognises, if it turns one picture into one picture.

    Raises:
        UnusableError: spandrel recognises it, and its weights are not whole, or it is for something else.
    """
    try:
        found = rebuilt(state)
    except ValueError as error:
        raise UnusableError(str(error)) from error
    if found is None:
        return None
    if reason := _unfit(found):
        raise UnusableError(f"it is a {found.architecture.name} model, and {reason}.")
    wrapping = _wrapping(found)
    kind = "Enlarger" if found.purpose == "SR" else "Restorer"
    tags = f" ({', '.join(found.tags)})" if found.tags else ""
    weights = {name: value.detach().cpu().contiguous().clone() for name, value in sorted(state.items())}
    return Adoption(Export(weights, wrapping.model_dump(mode="json")),
                    f"{kind} x{wrapping.scale}: {found.architecture.name}{tags}, through spandrel.")


def rebuilt(state: Mapping[str, Tensor]) -> Any:
    """spandrel's descriptor of the model, every weight loaded; None where spandrel knows no such architecture.

    Raises:
        ValueError: it is like an architecture, and its weights do not fit that one whole.
    """
    import spandrel

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of libraries under spandrel, on their own deprecations
        own = spandrel.canonicalize_state_dict({name: value.detach().clone() for name, value in sorted(state.items())})
        known = spandrel.MAIN_REGISTRY.architectures("detection")
        likely = next((each.architecture for each in known if _detects(each, own)), None)
        if likely is None:
            return None
        try:
            with torch.random.fork_rng(devices=[]):  # building draws weights, which are then replaced
                return likely.load(own)
        except Exception as error:  # each architecture deduces its parameters in its own way, and fails in its own
            raise ValueError(f"it looks like a {likely.name} model, but its weights do not fit that whole "
                             f"({_line(error)})") from error


def _detects(support: Any, state: Mapping[str, Tensor]) -> bool:
    try:
        return bool(support.detect(state))
    except Exception:  # a detector may stumble over what it was not made for; then it is not that
        return False


def _unfit(found: Any) -> str:
    """Why a recognised model cannot be an enlarger here, or nothing."""
    if found.purpose == "Inpainting":
        return "it fills holes by a mask, which an enlarger has not"
    if found.purpose == "FaceSR":
        return "it mends single faces that were cut out and aligned before, not pictures"
    if found.size_requirements.square:
        return "it takes square pictures of one size only"
    if found.input_channels != found.output_channels or found.input_channels not in (1, 3, 4):
        return f"it takes {found.input_channels} channels and gives {found.output_channels}"
    return ""


def _wrapping(found: Any) -> Wrapping:
    from spandrel import ModelTiling

    needs = found.size_requirements
    return Wrapping(name=found.architecture.name, scale=found.scale, channels=found.input_channels,
                    multiple=needs.multiple_of, minimum=max(needs.minimum, 1),
                    tiles=found.tiling is ModelTiling.SUPPORTED)


def _line(error: BaseException) -> str:
    """The first telling line of a long message."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return " ".join(lines[:2])[:200].rstrip(" .:") or type(error).__name__
