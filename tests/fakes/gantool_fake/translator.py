"""How a model of the fake family runs."""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from gantool.api import Control, Export, Geometry, Translator
from gantool.errors import UnusableError

from .mischief import Mischief, commit
from .networks import ColourMap


class MeanColourTranslator(Translator):
    """Maps the colours; `grain` adds noise that `seed` decides, the same for every picture of a batch."""

    geometry = Geometry()
    controls = (
        Control(name="seed", title="Seed", help="Which grain is drawn.", kind="seed", default=0),
        Control(name="grain", title="Grain", help="How much noise is added.", kind="number", default=0.0,
                minimum=0.0, maximum=1.0, step=0.05),
    )

    def __init__(self, export: Export) -> None:
        architecture = export.architecture
        self.input_channels = int(architecture["input_channels"])
        self.output_channels = int(architecture["output_channels"])
        self.network = ColourMap(self.input_channels, self.output_channels)
        try:
            self.network.load_state_dict(dict(export.weights))
        except RuntimeError as error:
            raise UnusableError("The weights are not those of a mean-colour model; get the file again.") from error
        self.network.eval()
        self._mischief = Mischief(
            architecture.get("fault", "none"), architecture.get("fault_at", 0), architecture.get("fault_repeats", False)
        )
        self._calls = 0

    def encode(self, images: Tensor) -> Tensor:
        result: Tensor = self.network(images)
        return result

    def decode(self, code: Any, settings: Mapping[str, Any]) -> Tensor:
        fault = self._mischief.due(self._calls)
        self._calls += 1
        commit(fault)
        if fault in ("nan-loss", "nan-weights"):
            return torch.full_like(code, float("nan"))
        generator = torch.Generator().manual_seed(int(settings["seed"]))
        grain = torch.randn(1, *code.shape[1:], generator=generator).to(code)  # 1 C H W
        result: Tensor = (code + float(settings["grain"]) * grain).clamp(-1, 1)
        return result
