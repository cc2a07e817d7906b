"""Running a model: a slow `encode` of a picture and a fast `decode` of its code under controls."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal, Protocol, runtime_checkable

from gantool.api.report import Palette, Value

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Module

    from gantool.nn.streaming import Layer


class Tiling(StrEnum):
    """Whether a large picture may be translated in parts."""

    NONE = "none"  # the receptive field is unbounded (U-Net): whole or not at all
    OVERLAP = "overlap"  # exact where tiles overlap by `Geometry.overlap` px
    GLOBAL = "global"  # exact where tiles share normalisation statistics


class Geometry(Value):
    """Which input sizes a model takes, and what comes out.

    Height and width are padded up to a multiple of `multiple_of` and to at least `minimum` px; the output is `scale`
    times as large. `trained` is the size in px it was trained at, to which `--fit model` resizes. `feather`:
    neighbouring tiles blend over this many px on both sides of their seam, where `overlap` is less than all that the
    network sees.
    """

    multiple_of: int = 1
    minimum: int = 1
    scale: int = 1
    tiling: Tiling = Tiling.NONE
    overlap: int = 0
    feather: int = 0
    trained: int | None = None


class Control(Value):
    """Something a person may turn while a model runs.

    `kind`: "number" (minimum..maximum by `step`), "switch" (bool), "choice" (one of `choices`) or "seed" (int >= 0).
    """

    name: str
    title: str
    help: str
    kind: Literal["number", "switch", "choice", "seed"]
    default: float | int | bool | str
    minimum: float | None = None
    maximum: float | None = None
    step: float | None = None
    choices: tuple[str, ...] = ()


class Translator(ABC):
    """A model that runs.

    Deterministic: the same picture and settings give the same result, whatever else is in the batch. The engine moves
    `network` to its device and calls `encode` and `decode` under `torch.inference_mode()`.

    Attributes:
        network: the module with the weights; in eval mode.
        geometry: which sizes it takes.
        controls: what may be turned; they depend on the weights.
        input_channels, output_channels: 1 grey, 3 colour, 4 colour with transparency.
        palette: of a label-map model, else None.
    """

    network: "Module"
    geometry: Geometry
    controls: tuple[Control, ...] = ()
    input_channels: int = 3
    output_channels: int = 3
    palette: Palette | None = None

    @abstractmethod
    def encode(self, images: "Tensor") -> Any:
        """Turn pictures, N C H W float in [-1, 1] of a size the geometry takes, into a code. Pure; may be slow."""

    @abstractmethod
    def decode(self, code: Any, settings: Mapping[str, Any]) -> "Tensor":
        """Turn a code into pictures, N C (scale*H) (scale*W) float in [-1, 1]. Pure; fast enough for a slider.

        `settings` holds a value for every control, checked against its bounds.
        """


@runtime_checkable
class Streamed(Protocol):
    """A capability of a `Translator` with `Tiling.GLOBAL`: its network as a chain of local layers.

    The engine computes them layer by layer over pieces of a picture, so that statistics are those of the whole.
    """

    def layers(self, settings: Mapping[str, Any]) -> "Sequence[Layer] | None":
        """What `decode(code, settings)` does to a code of N C H W; None where these settings need the whole picture."""
        ...
