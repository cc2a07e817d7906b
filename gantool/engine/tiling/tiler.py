"""How a picture passes a model: whole where memory allows, else in pieces, smaller ones when memory still runs out.

H W pixels.
"""

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import psutil
import torch
from torch import Tensor

from gantool.api import Streamed, Tiling, Translator
from gantool.engine.backends import Backend
from gantool.engine.devices import DeviceChoice, fp32_throughout, free_bytes
from gantool.engine.memory import bytes_per_pixel, is_out_of_memory
from gantool.engine.tiling.overlap import overlapped
from gantool.engine.tiling.streaming import stream
from gantool.errors import UnusableError

Tile = int | Literal["auto", "off"]
"""The side of a piece in px; auto finds it from the free memory; off never cuts."""

MEMORY_SHARE = 0.8  # of what is free may be planned for
LARGEST, SMALLEST = 1024, 64  # px
MAPS = 3 * 64 * 4  # bytes a pixel that streaming keeps beside the device: three maps of 64 float32


class Tiler:
    """Runs one translator, and remembers which size of piece worked.

    Attributes:
        tile: side in px of the pieces of the last picture; None where it went through whole.
    """

    def __init__(self, translator: Translator, choice: DeviceChoice, settings: Mapping[str, Any], wish: Tile) -> None:
        self._translator, self._choice, self._wish = translator, choice, wish
        self._bytes_per_pixel = bytes_per_pixel(translator, dict(settings), choice.device)
        self._most: int | None = None  # the largest piece that did not run out of memory, once one did
        self.tile: int | None = None

    def run(self, backend: Backend, images: Tensor, settings: Mapping[str, Any], *, deep: bool) -> Tensor:
        """Translate 1 C H W in [-1, 1], of a size that the geometry takes.

        Raises:
            UnusableError: it does not fit, and cannot be cut, or not any smaller.
        """
        tile = self._first(images, settings)
        while True:
            try:
                result = self._once(backend, images, settings, tile, deep=deep)
            except (RuntimeError, MemoryError) as error:
                if not is_out_of_memory(error):
                    raise
                tile = self._smaller(images, settings, tile)
                self._most = tile
                continue
            self.tile = tile
            return result

    def _once(
        self, backend: Backend, images: Tensor, settings: Mapping[str, Any], tile: int | None, *, deep: bool
    ) -> Tensor:
        if tile is None:
            return backend.run(images, settings, deep=deep)
        if self._translator.geometry.tiling is Tiling.OVERLAP:
            return overlapped(
                lambda part: backend.run(part, settings, deep=deep), images, tile, self._translator.geometry
            )
        return self._streamed(images, settings, tile, deep=deep)

    def _streamed(self, images: Tensor, settings: Mapping[str, Any], tile: int, *, deep: bool) -> Tensor:
        assert isinstance(self._translator, Streamed)
        layers = self._translator.layers(settings)
        assert layers is not None
        faster = self._choice.precision == "bf16" and not deep
        height, width = images.shape[-2:]
        spills = MAPS * height * width > MEMORY_SHARE * psutil.virtual_memory().available
        spill = Path(tempfile.gettempdir()) if spills else None
        with fp32_throughout(deep), torch.autocast(self._choice.device.type, torch.bfloat16, enabled=faster):
            code = self._translator.encode(images).cpu()
            return stream(layers, code, tile, self._choice.device, spill)

    def _first(self, images: Tensor, settings: Mapping[str, Any]) -> int | None:
        """The size to begin with, None for whole."""
        height, width = images.shape[-2:]
        cuts = self._cuts(settings)
        if isinstance(self._wish, int) and cuts:
            return None if max(height, width) <= self._wish else min(self._wish, self._most or self._wish)
        free = MEMORY_SHARE * free_bytes(self._choice.device)
        if self._bytes_per_pixel * height * width <= free and (self._most is None or max(height, width) <= self._most):
            return None
        if not cuts or self._wish == "off":
            raise self._too_large(height, width)
        tile = self._most or LARGEST
        while tile > SMALLEST and self._bytes_per_pixel * self._area(tile) > free:
            tile //= 2
        return tile

    def _smaller(self, images: Tensor, settings: Mapping[str, Any], tile: int | None) -> int:
        height, width = images.shape[-2:]
        if not self._cuts(settings) or self._wish == "off":
            raise self._too_large(height, width)
        if tile is None:
            return max(SMALLEST, min(LARGEST, max(height, width) // 2))
        if tile <= SMALLEST:
            raise UnusableError(
                f"The memory of {self._choice.name} ran out even with tiles of {tile} px; close other programs, or use "
                "another device."
            )
        return max(SMALLEST, tile // 2)

    def _cuts(self, settings: Mapping[str, Any]) -> bool:
        """Whether the model can be run in pieces, under these settings."""
        match self._translator.geometry.tiling:
            case Tiling.OVERLAP:
                return True
            case Tiling.GLOBAL:
                return isinstance(self._translator, Streamed) and self._translator.layers(settings) is not None
            case _:
                return False

    def _area(self, tile: int) -> int:
        geometry = self._translator.geometry
        return (tile + 2 * (geometry.overlap + geometry.feather)) ** 2

    def _too_large(self, height: int, width: int) -> UnusableError:
        need, free = self._bytes_per_pixel * height * width, free_bytes(self._choice.device)
        why = "cutting into tiles is off" if self._wish == "off" else "this kind of model must see the whole picture"
        way_out = "leave --tile out" if self._wish == "off" else "use --fit model or make the picture smaller"
        return UnusableError(
            f"{width} × {height} px needs up to {need / 1e9:.1f} GB and {free / 1e9:.1f} GB are free; {why}, so "
            f"{way_out}."
        )
