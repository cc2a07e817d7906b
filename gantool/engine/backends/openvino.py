"""OpenVINO on x86 processors: the network traced once for one size, its layers fused and its weights packed.

Parity: what it computes is compared with eager torch before it may answer. In fp32 no value may be further off than
`FP32_OFF`, a quarter of a step of 8 bits. In bf16 the mean distance to fp32 may be `BF16_SHARE` times that of eager
bf16, plus `BF16_OFF`. Measured: 1e-5 to 3e-5 in fp32; in bf16 about half the distance of eager bf16.
"""

import contextlib
import io
import platform
import warnings
from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn

from gantool.api import Translator
from gantool.engine.backends.backend import Backend
from gantool.engine.backends.eager import Eager
from gantool.engine.devices import DeviceChoice

FP32_OFF = 0.5 / 255  # in units of [-1, 1]: a quarter of a step of 8 bits
BF16_SHARE, BF16_OFF = 1.5, 2e-3


class UnfitError(Exception):
    """This model cannot run here by OpenVINO; the text is the reason, for the log. Eager goes on answering."""


def openvino_pays(choice: DeviceChoice) -> bool:
    """Whether preparing it is worth while: on x86 processors, where it was measured, and where it is installed."""
    if choice.device.type != "cpu" or platform.machine().lower() not in ("x86_64", "amd64"):
        return False
    try:
        import openvino  # noqa: F401  (whether it is there)
    except ImportError:
        return False
    return True


class OpenVino(Backend):
    """Answers for one size and one setting of the controls, and hands everything else on to `Eager`.

    Args:
        translator: on the CPU.
        settings: the controls, as they are fixed into the trace.
        images: 1 C H W, the size to prepare for; the comparison with eager runs on them.

    Raises:
        UnfitError: the model cannot be traced, or gives something else than eager torch.
    """

    name = "openvino"

    def __init__(
        self, translator: Translator, choice: DeviceChoice, settings: Mapping[str, Any], images: Tensor
    ) -> None:
        self._eager = Eager(translator, choice)
        self._settings = dict(settings)
        self._shape = images.shape
        try:
            self._request = self._compiled(translator, choice, images)
        except Exception as error:  # whatever a tracer or compiler raises, eager is still there
            raise UnfitError(f"{type(error).__name__}: {str(error)[:300]}") from error
        self._compare(translator, choice, images)

    def run(self, images: Tensor, settings: Mapping[str, Any], *, deep: bool = False) -> Tensor:
        """See `Backend.run`."""
        if deep or images.shape != self._shape or dict(settings) != self._settings:
            return self._eager.run(images, settings, deep=deep)
        return self._infer(images)

    def _infer(self, images: Tensor) -> Tensor:
        self._request.infer({0: images.contiguous().numpy()}, share_inputs=True)
        return torch.from_numpy(self._request.get_output_tensor(0).data.copy())

    def _compiled(self, translator: Translator, choice: DeviceChoice, images: Tensor) -> Any:
        import openvino

        traced = _traced(_Whole(translator, self._settings), images)
        model = openvino.convert_model(traced, example_input=images)
        model.reshape(list(images.shape))
        options = {
            "INFERENCE_PRECISION_HINT": "bf16" if choice.precision == "bf16" else "f32",
            "PERFORMANCE_HINT": "LATENCY",
            "INFERENCE_NUM_THREADS": choice.threads,
        }
        return openvino.Core().compile_model(model, "CPU", options).create_infer_request()

    def _compare(self, translator: Translator, choice: DeviceChoice, images: Tensor) -> None:
        exact = self._eager.run(images, self._settings, deep=True).float()
        ours = self._infer(images).float()
        if ours.shape != exact.shape or not bool(torch.isfinite(ours).all()):
            raise UnfitError("it gives no picture")
        if choice.precision == "fp32":
            off, allowed = float((ours - exact).abs().max()), FP32_OFF
        else:
            eager = self._eager.run(images, self._settings).float()
            off = float((ours - exact).abs().mean())
            allowed = BF16_SHARE * float((eager - exact).abs().mean()) + BF16_OFF
        if off > allowed:
            raise UnfitError(f"it is {off:.4f} off, and {allowed:.4f} is allowed")


class _Whole(nn.Module):
    """Encode and decode as one module; the settings are constants of it."""

    def __init__(self, translator: Translator, settings: Mapping[str, Any]) -> None:
        super().__init__()
        self.network = translator.network  # so that its weights are parameters of the trace
        self._translator = translator
        self._chosen = dict(settings)

    def forward(self, images: Tensor) -> Tensor:
        return self._translator.decode(self._translator.encode(images), self._chosen)


def _traced(module: nn.Module, images: Tensor) -> Any:
    """The trace; what the tracer has to say about itself goes nowhere, because the comparison is what counts."""
    quiet = io.StringIO()
    with warnings.catch_warnings(), contextlib.redirect_stderr(quiet), torch.no_grad():
        warnings.simplefilter("ignore")
        return torch.jit.trace(module, images, check_trace=False)  # type: ignore[no-untyped-call]  # untyped in torch
