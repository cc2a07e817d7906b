"""Torch as it is, layer by layer: right for every model and every setting, and there at once."""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from gantool.api import Translator
from gantool.engine.backends.backend import Backend
from gantool.engine.devices import DeviceChoice, fp32_throughout


class Eager(Backend):
    """Autocast to the number format of the choice; channels last, on processors about twice as fast."""

    name = "eager"

    def __init__(self, translator: Translator, choice: DeviceChoice) -> None:
        self._translator = translator
        self._choice = choice

    @torch.inference_mode()
    def run(self, images: Tensor, settings: Mapping[str, Any], *, deep: bool = False) -> Tensor:
        """See `Backend.run`; `deep` pictures in full fp32: bf16 has 8 bits and TF32 has 11."""
        faster = self._choice.precision == "bf16" and not deep
        with fp32_throughout(deep), torch.autocast(self._choice.device.type, torch.bfloat16, enabled=faster):
            code = self._translator.encode(images.contiguous(memory_format=torch.channels_last))
            return self._translator.decode(code, settings)
