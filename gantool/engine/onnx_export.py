"""A trained model as one ONNX file, that gives the pictures that the model itself gives: measured before it is kept.

N batch, C channels, H W pixels; values in [-1, 1]. Batch, height and width stay free: torch.onnx would fix every size
that it sees as 1, so the example is a batch of two.
"""

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from gantool.api import Translator
from gantool.engine.converter import checked_settings
from gantool.errors import JobFailedError, UnusableError

NEEDED = "Writing ONNX needs onnx, onnxscript and onnxruntime; install them with: pip install 'gantool[onnx]'."
MOST = 1.0  # of 255: as far as the file's pictures may be from the model's own
EDGE = 64  # px of the example, at least


@dataclass(frozen=True)
class Parity:
    """How far the pictures of an ONNX file were from the model's own.

    Attributes:
        largest: the largest difference of a value, in steps of 1/255.
        shapes: N C H W of the random pictures that both translated.
        fixed: the controls whose values the file has built in.
    """

    largest: float
    shapes: tuple[tuple[int, ...], ...]
    fixed: Mapping[str, Any]


def check_installed() -> None:
    """Raises:
    UnusableError: the libraries of the optional extra are not there; the sentence says how to get them.
    """
    try:
        import onnx
        import onnxruntime
        import onnxscript
    except ImportError:
        raise UnusableError(NEEDED) from None
    del onnx, onnxruntime, onnxscript


def write_onnx(translator: Translator, path: Path, given: Mapping[str, Any], facts: Mapping[str, str]) -> Parity:
    """Write the model as `path` and compare it with `translator` on pictures of several sizes.

    Args:
        translator: on the processor, as the family rebuilt it.
        given: values of controls that the file shall have built in; the others take their defaults.
        facts: words about the model that are kept in the file.

    Raises:
        UnusableError: a library is missing, or the model has a part that ONNX cannot hold.
        JobFailedError: the file's pictures are not the model's own.
    """
    check_installed()
    translator.network.eval().requires_grad_(False)
    program, settings = _exported(translator, checked_settings(translator.controls, given), given)
    _forget_machine(program, facts)
    program.save(str(path))
    shapes = _shapes(translator)
    largest = max(_difference(translator, settings, path, shape) for shape in shapes)
    if not largest <= MOST:
        raise JobFailedError(
            f"The ONNX file was not kept: its pictures differ from the model's own by up to {largest:.1f} of 255."
        )
    return Parity(largest, shapes, settings)


class _Whole(nn.Module):
    """Reading and translating in one, as ONNX knows no code between them."""

    def __init__(self, translator: Translator, settings: Mapping[str, Any]) -> None:
        super().__init__()
        self.network = translator.network
        self._translator, self._settings = translator, settings

    def forward(self, picture: Tensor) -> Tensor:
        """N C H W -> N C' sH sW."""
        code = self._translator.encode(picture)
        return self._translator.decode(code, self._settings).clamp(-1, 1)


def _exported(translator: Translator, settings: dict[str, Any], given: Mapping[str, Any]) -> tuple[Any, dict[str, Any]]:
    """The program, and the settings it has built in: what draws by chance cannot be exported and is left off."""
    off = {each.name: False for each in translator.controls if each.kind == "switch" and each.name not in given}
    try:
        return _traced(translator, settings), settings
    except Exception as error:  # torch.onnx raises whatever the network's own code does under tracing
        plainer = settings | off
        if plainer == settings:
            raise _inexpressible(error) from error
    try:
        return _traced(translator, plainer), plainer
    except Exception as error:
        raise _inexpressible(error) from error


def _inexpressible(error: Exception) -> UnusableError:
    words = f"{type(error).__name__}: {error}".splitlines()[0][:160].rstrip(" .:")
    return UnusableError(f"This model has a part that ONNX cannot hold ({words}); export it as safetensors.")


def _traced(translator: Translator, settings: Mapping[str, Any]) -> Any:
    free = torch.export.Dim.AUTO
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch.onnx speaks of its own future
        # Exported here: torch.onnx by itself would fall back to tracing, which takes every size for fixed.
        program = torch.export.export(
            _Whole(translator, settings).eval(),
            (_pictures(_example(translator)),),
            dynamic_shapes=({0: free, 2: free, 3: free},),
            strict=False,
        )
        return torch.onnx.export(
            program, dynamo=True, input_names=["picture"], output_names=["translation"], verbose=False
        )


def _example(translator: Translator) -> tuple[int, ...]:
    side = _side(translator)
    return (2, translator.input_channels, side, 2 * side)


def _shapes(translator: Translator) -> tuple[tuple[int, ...], ...]:
    """One picture, three at once, and one that is high instead of wide."""
    side, channels = _side(translator), translator.input_channels
    return ((1, channels, side, side), (3, channels, side, side), (1, channels, 2 * side, side))


def _side(translator: Translator) -> int:
    """The smallest size worth trying: a multiple of what the model takes."""
    geometry = translator.geometry
    least = max(geometry.minimum, EDGE)
    return -(-least // geometry.multiple_of) * geometry.multiple_of


def _pictures(shape: tuple[int, ...]) -> Tensor:
    """Random pictures, the same for the same shape."""
    draw = torch.Generator().manual_seed(sum(shape))
    return torch.rand(shape, generator=draw) * 2 - 1


def _difference(translator: Translator, settings: Mapping[str, Any], path: Path, shape: tuple[int, ...]) -> float:
    """The largest difference between file and model, in steps of 1/255."""
    import onnxruntime

    pictures = _pictures(shape)
    with torch.inference_mode():
        ours: NDArray[np.float32] = translator.decode(translator.encode(pictures), settings).clamp(-1, 1).numpy()
    quiet = onnxruntime.SessionOptions()
    quiet.log_severity_level = 4
    try:
        session = onnxruntime.InferenceSession(str(path), quiet, providers=["CPUExecutionProvider"])
        theirs = session.run(None, {"picture": pictures.numpy()})[0]
    except Exception as error:  # onnxruntime has a class of its own for every kind of failure
        words = str(error).splitlines()[0][:160].rstrip(" .:")
        raise JobFailedError(f"The ONNX file was not kept: it cannot be run on {shape} ({words}).") from error
    return float(np.abs(ours - theirs).max()) * 127.5  # from [-1, 1] to 0..255


def _forget_machine(program: Any, facts: Mapping[str, str]) -> None:
    """Take out where the code lay on this machine, and say in the file what it is."""
    model = program.model
    for node in model.graph.all_nodes():
        node.metadata_props.clear()
        for value in node.outputs:
            value.metadata_props.clear()
    model.metadata_props.clear()
    model.metadata_props.update(facts)
