"""Translating one picture: from what a file holds to what a file will hold.

N batch, C channels, H W pixels; values in [-1, 1] between networks, full range of uint8 or uint16 in files.
"""

from collections.abc import Mapping
from typing import Any, Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from gantool.api import Control, Recipe, Translator
from gantool.data import settle
from gantool.engine.backends import Backend, Eager
from gantool.engine.devices import DeviceChoice, free_bytes
from gantool.engine.fitting import Fitted, padded, resized, trained_size
from gantool.engine.holes import with_visible
from gantool.engine.seeds import mix
from gantool.engine.sizing import Wanted, entries, passes
from gantool.engine.tiling.tiler import Tile, Tiler
from gantool.engine.transparency import resized_straight, spread, without_white
from gantool.errors import UnusableError
from gantool.images import Picture, Pixels
from gantool.images.rows import by_rows

MAP, FILE = 4 * 3, 2 * 4  # bytes a pixel: of colours between networks, and of what a file holds


class Converter:
    """A model on its device, ready to translate pictures one by one.

    Args:
        translator: as the family rebuilt it.
        choice: device and number format.
        fit: "native" translates at the picture's own size, "model" at the size of training and back.
        controls: values by name; the others take their defaults.
        recipe: applied to each picture first, or None.
        seed: for the recipe's draws.
        keeps_visible: only what is transparent is taken from the model, see `Recipe`; without effect under a recipe.
        tile: side in px of the pieces of large pictures, see `Tile`.
        enlarges: the model shows the same picture, larger or cleaner: grey stays grey, and a model of grey pictures
            is given the colours one by one.
        wanted: how large results are to be; reached by passes of the model and a resample.
        alpha: of an enlarger, how transparency grows: by resampling, or as a grey picture through the model.

    Raises:
        UnusableError: a control has no such name or value.
    """

    def __init__(
        self,
        translator: Translator,
        choice: DeviceChoice,
        fit: Literal["native", "model"],
        controls: Mapping[str, Any],
        recipe: Recipe | None = None,
        seed: int = 0,
        keeps_visible: bool = False,
        tile: Tile = "auto",
        *,
        enlarges: bool = False,
        wanted: Wanted | None = None,
        alpha: Literal["resample", "model"] = "resample",
    ) -> None:
        self._translator = translator
        self._choice = choice
        self._fit = fit
        self._recipe = recipe
        self._seed = seed
        self._enlarges, self._wanted, self._alpha_by = enlarges, wanted or Wanted(), alpha
        self._keeps_visible = keeps_visible and recipe is None and translator.geometry.scale == 1
        self._settings = checked_settings(translator.controls, controls)
        # Right for every network where there is no backward, and on processors about twice as fast.
        network = translator.network.to(choice.device).to(memory_format=torch.channels_last)
        network.eval().requires_grad_(False)
        self._backend: Backend = Eager(translator, choice)
        self._tiler = Tiler(translator, choice, self._settings, tile)

    def turn(self, controls: Mapping[str, Any]) -> None:
        """Give the controls other values; those that are not named take their defaults.

        Raises:
            UnusableError: a control has no such name or value.
        """
        self._settings = checked_settings(self._translator.controls, controls)

    @property
    def settings(self) -> Mapping[str, Any]:
        """A value for every control."""
        return dict(self._settings)

    @property
    def tile(self) -> int | None:
        """Side in px of the pieces in which the last picture went through; None: whole."""
        return self._tiler.tile

    def use(self, backend: Backend) -> None:
        """Let another backend of the same translator compute from now on."""
        self._backend = backend

    @torch.inference_mode()
    def fitted(self, picture: Picture) -> Tensor:
        """What the model is given for `picture`: 1 C H W in [-1, 1], of a size that its geometry takes."""
        return self._fitted(self._prepared(picture)).images

    def size(self, picture: Picture) -> tuple[int, int]:
        """(height, width) of the translation.

        Raises:
            UnusableError: it would be too large for any picture file.
        """
        return self._wanted.size(picture.height, picture.width, self._translator.geometry.scale)

    def translate(self, picture: Picture) -> Picture:
        """The translation, as large as is wanted, with the picture's alpha, depth and metadata.

        Raises:
            UnusableError: there is not enough memory for the picture, and the model cannot take it in pieces; or the
                result would be too large.
        """
        size = self.size(picture)
        self._require_memory(picture, size)
        result = self._passed(self._prepared(picture), picture)
        if result.shape[1] == 4:
            result = resized_straight(result, size)
        elif picture.alpha is not None and self._laid_on_white():
            alpha = torch.from_numpy(picture.alpha.astype(np.float32) / _full(picture.alpha))[None, None]
            result = without_white(result, alpha.to(result.device), size)
        else:
            result = resized(result, size)
        if self._enlarges and picture.grey and result.shape[1] == 3:
            result = result.mean(1, keepdim=True)
        translated = self._as_picture(result, picture, size)
        seen = self._keeps_visible and size == (picture.height, picture.width)
        return with_visible(picture, translated) if seen else translated

    def _passed(self, images: Tensor, picture: Picture) -> Tensor:
        """Through the model as often as the wanted size asks for; with a model of grey pictures colour by colour."""
        entered = self._entries(picture)
        planes = torch.split(images, 1, 1) if self._by_planes(images.shape[1]) else (images,)
        made = []
        for plane in planes:
            for size in entered:
                plane = self._run(resized(plane, size), deep=picture.bits == 16)
            made.append(plane)
        return made[0] if len(made) == 1 else torch.cat(made, 1)

    def _entries(self, picture: Picture) -> list[tuple[int, int]]:
        """The (height, width) at which the picture enters each pass."""
        own, height, width = self._translator.geometry.scale, picture.height, picture.width
        if not self._enlarges:
            return [(height, width)]
        return entries(height, width, passes(self._wanted.factor(height, width, own), own), own, self.size(picture))

    def _require_memory(self, picture: Picture, size: tuple[int, int]) -> None:
        """Refuse a picture whose result, or what a pass makes on the way to it, finds no room in this computer.

        Raises:
            UnusableError: so it is.
        """
        final = size[0] * size[1]
        made = max(height * width for height, width in self._entries(picture)) * self._translator.geometry.scale**2
        maps = made * (2 if self._by_planes(picture.pixels.shape[2]) else 1) + (2 * final if made != final else 0)
        need, free = maps * MAP + final * FILE, free_bytes(torch.device("cpu"))
        if need > free:
            raise UnusableError(
                f"{picture.width} × {picture.height} px would become {size[1]:,} × {size[0]:,} px, which takes about "
                f"{need / 1e9:.1f} GB of memory, and {free / 1e9:.1f} GB are free; choose a smaller scale.")

    def _by_planes(self, channels: int) -> bool:
        return self._enlarges and self._translator.input_channels == 1 and channels > 1

    def _laid_on_white(self) -> bool:
        geometry, channels = self._translator.geometry, self._translator.input_channels
        return self._recipe is not None or (channels != 4 and geometry.scale == 1)

    @torch.inference_mode()
    def _run(self, images: Tensor, deep: bool) -> Tensor:
        """Translate; `deep` pictures of 16 bits in full fp32, whatever is faster."""
        fitted = self._fitted(images)
        result = self._tiler.run(self._backend, fitted.images, self._settings, deep=deep)
        if not all(map(torch.isfinite, torch.aminmax(result))):  # which hand on what is no number, and take no memory
            raise UnusableError("The model gives numbers that are no picture; try another size, or train it again.")
        result = result.float()
        return fitted.cropped(torch.clamp(result, -1, 1, out=result), self._translator.geometry.scale)

    def _fitted(self, images: Tensor) -> Fitted:
        """At the size of training if that is wanted, as the recipe makes it, and padded to what the model takes."""
        geometry = self._translator.geometry
        if self._fit == "model" and geometry.trained:
            nearest = self._translator.palette is not None and self._recipe is None
            if images.shape[1] == 4 and not nearest:
                images = resized_straight(images, trained_size(images, geometry.trained))
            else:
                images = resized(images, trained_size(images, geometry.trained), nearest=nearest)
        if self._recipe:  # at the size that training applied it at
            images = self._recipe.apply(images, [mix(self._seed, "recipe", "convert")])
        return padded(images, geometry)

    def _prepared(self, picture: Picture) -> Tensor:
        """1 C H W on the device, with the channels the model takes, or the 3 of a recipe."""
        pixels = picture.pixels.astype(np.float32) / _full(picture.pixels)  # H W C in [0, 1]
        alpha = None if picture.alpha is None else picture.alpha.astype(np.float32)[..., None] / _full(picture.alpha)
        wanted = 3 if self._recipe else self._translator.input_channels
        if wanted == 4:
            opaque = np.ones_like(pixels[..., :1]) if alpha is None else alpha
            # Training shows black where nothing is seen, and what a person erased must not shine through.
            pixels = np.concatenate([_colour(pixels) * (opaque > 0), opaque], -1)
        else:
            if alpha is not None:
                # The alpha itself is carried over to the result.
                pixels = pixels * alpha + (1 - alpha) if self._laid_on_white() else _spread(pixels, alpha)
            if not self._by_planes(pixels.shape[2]):
                pixels = _grey(pixels) if wanted == 1 else _colour(pixels)
        palette = self._translator.palette
        if palette is not None and wanted == 3 and not self._recipe:  # as label maps were read for training
            bytes_ = (pixels * 255).round().astype(np.uint8)
            pixels = settle(bytes_, palette).astype(np.float32) / 255
        return torch.from_numpy(np.ascontiguousarray(pixels)).permute(2, 0, 1)[None].to(self._choice.device) * 2 - 1

    def _as_picture(self, result: Tensor, source: Picture, size: tuple[int, int]) -> Picture:
        pixels = _in_file(result[0].permute(1, 2, 0).cpu().numpy(), source.pixels)  # H W C
        if pixels.shape[2] == 4:
            return source.with_pixels(pixels[..., :3], pixels[..., 3])
        return source.with_pixels(pixels, self._alpha(source, size))

    def _alpha(self, source: Picture, size: tuple[int, int]) -> NDArray[Any] | None:
        """The source's transparency, at the size of the result; None where the model has made whole what was erased."""
        if self._translator.input_channels == 4 and not self._recipe:
            return None
        by_model = self._enlarges and self._alpha_by == "model" and self._translator.input_channels in (1, 3)
        if source.alpha is None or (size == source.alpha.shape and not by_model):
            return source.alpha
        alpha = torch.from_numpy(source.alpha.astype(np.float32) / _full(source.alpha))[None, None] * 2 - 1
        if by_model:
            channels = self._translator.input_channels
            alpha = self._passed(alpha.to(self._choice.device).expand(-1, channels, -1, -1), source)
            alpha = alpha.mean(1, keepdim=True)
        return _in_file(resized(alpha, size)[0, 0].cpu().numpy(), source.alpha)


def checked_settings(controls: tuple[Control, ...], given: Mapping[str, Any]) -> dict[str, Any]:
    """A value for every control: the given one, checked against its bounds, or the default.

    Raises:
        UnusableError: no such control, or a value it cannot take.
    """
    known = {control.name: control for control in controls}
    for name in given:
        if name not in known:
            names = ", ".join(known) or "none"
            raise UnusableError(f"This model has no control {name!r}; it has {names}.")
    return {name: _checked(control, given.get(name, control.default)) for name, control in known.items()}


def _checked(control: Control, value: Any) -> Any:
    wrong = UnusableError(f"Control {control.name} cannot be {value!r}; {control.help}")
    try:
        match control.kind:
            case "switch":
                return {"true": True, "false": False, "1": True, "0": False}[str(value).lower()]
            case "choice":
                if value not in control.choices:
                    raise wrong
                return value
            case "seed":
                number: float | int = int(value)
            case "number":
                number = float(value)
    except (KeyError, ValueError, TypeError):
        raise wrong from None
    low = control.minimum if control.minimum is not None else (0 if control.kind == "seed" else -np.inf)
    high = control.maximum if control.maximum is not None else (2**63 - 1 if control.kind == "seed" else np.inf)
    if not low <= number <= high:
        raise wrong
    return number


def _in_file(values: NDArray[np.float32], like: Pixels) -> Pixels:
    """From [-1, 1] to the full range of a file's numbers."""
    full = _full(like)
    return by_rows(np.empty(values.shape, like.dtype), lambda band: ((band + 1) / 2 * full).round(), values)


def _full(pixels: NDArray[Any]) -> float:
    return float(np.iinfo(pixels.dtype).max)


def _spread(pixels: NDArray[np.float32], alpha: NDArray[np.float32]) -> NDArray[np.float32]:
    """`spread` for H W C colours and H W 1 alpha in [0, 1]."""
    planes = [torch.from_numpy(np.ascontiguousarray(each)).permute(2, 0, 1)[None] for each in (pixels, alpha)]
    result: NDArray[np.float32] = spread(*planes)[0].permute(1, 2, 0).numpy()
    return result


def _colour(pixels: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.repeat(pixels, 3, -1) if pixels.shape[2] == 1 else pixels


def _grey(pixels: NDArray[np.float32]) -> NDArray[np.float32]:
    """Luma by ITU-R BT.601, as Pillow's "L"."""
    if pixels.shape[2] == 1:
        return pixels
    luma: NDArray[np.float32] = pixels @ np.array([[0.299], [0.587], [0.114]], np.float32)
    return luma
