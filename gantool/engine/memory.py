"""How much memory a model needs for a picture, so that a huge one is refused in words and not by the system."""

import torch
from torch import Tensor, nn

from gantool.api import Translator
from gantool.api.translator import Geometry

PROBE = 64  # px
NO_MEMORY = ("out of memory", "can't allocate memory", "not enough memory", "bad_alloc", "status_alloc_failed")
"""What torch, its allocators on each system and NVIDIA's libraries say where there is none left."""


def bytes_per_pixel(translator: Translator, settings: dict[str, object], device: torch.device) -> float:
    """What all layer outputs together take for one input pixel, in bytes: an upper bound of what is alive at once."""
    total = 0

    def count(_module: nn.Module, _inputs: object, output: object) -> None:
        nonlocal total
        if isinstance(output, Tensor):
            total += output.numel() * output.element_size()

    leaves = [module for module in translator.network.modules() if not list(module.children())]
    hooks = [leaf.register_forward_hook(count) for leaf in leaves]
    side = probe_side(translator.geometry)
    try:
        with torch.inference_mode():
            images = torch.zeros(1, translator.input_channels, side, side, device=device)
            translator.decode(translator.encode(images), settings)
    finally:
        for hook in hooks:
            hook.remove()
    return total / side**2


def probe_side(geometry: Geometry) -> int:
    """A small square side that the geometry takes, in px."""
    least = max(PROBE, geometry.minimum)
    return -(-least // geometry.multiple_of) * geometry.multiple_of


def is_out_of_memory(error: BaseException) -> bool:
    """Whether memory ran out, of the device or of the computer; torch has no class of its own for the latter."""
    if isinstance(error, torch.OutOfMemoryError | MemoryError):
        return True
    text = str(error).lower()
    return isinstance(error, RuntimeError) and any(words in text for words in NO_MEMORY)
