"""The process that renders while a person paints: `python -m gantool.jobs.work.live`, see `gantool.jobs.live`."""

import sys
import threading
import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from gantool import host
from gantool.api import Recipe, Translator
from gantool.card import Card
from gantool.engine import devices
from gantool.engine.backends import Eager, OpenVino, Race, UnfitError, openvino_pays
from gantool.engine.converter import Converter
from gantool.engine.fitting import resized
from gantool.engine.seeds import mix
from gantool.engine.weights import load_model
from gantool.errors import GantoolError, UnusableError
from gantool.images import Picture
from gantool.jobs.pixels import SharedPixels
from gantool.jobs.work.telling import Teller, Todo, reason_of, serve

Rect = tuple[int, int, int, int]


class Live:
    """A model, a canvas and a result, told by messages what to do with them."""

    def __init__(self, tell: Teller) -> None:
        self._tell = tell
        self._model: Model | None = None
        self._canvas: SharedPixels | None = None
        self._result: SharedPixels | None = None
        self._seen: NDArray[np.uint8] | None = None  # H W 4, what of the canvas has been taken over

    def do(self, message: dict[str, Any]) -> None:
        """Do what a message says.

        Raises:
            GantoolError: the model cannot be opened.
        """
        match message.get("do"):
            case "open":
                self._open(message)
            case "canvas":
                self._show_canvas(message)
            case "render" | "derive":
                self._answer(message)
            case other:
                raise UnusableError(f"A live process cannot do {other!r}.")

    def _open(self, message: dict[str, Any]) -> None:
        self._model = Model.load(Path(message["model"]), message.get("device", "auto"), message.get("fit", "auto"))
        self._tell("opened", scale=self._model.translator.geometry.scale, device=self._model.choice.name,
                   backend="eager", **self._model.facts())  # fmt: skip

    def _show_canvas(self, message: dict[str, Any]) -> None:
        for each in (self._canvas, self._result):
            if each is not None:
                each.close()
        self._canvas = SharedPixels(Path(message["canvas"]), *message["size"])
        self._result = SharedPixels(Path(message["result"]), *message["result_size"])
        self._canvas.unlink()  # both have them open: nothing stays behind if both are killed
        self._result.unlink()
        self._seen = None
        self._tell("shown", canvas=message["canvas"])

    def _answer(self, message: dict[str, Any]) -> None:
        number = int(message["number"])
        begun = time.perf_counter()
        try:
            model, picture = self._render(message)
        except GantoolError as error:
            self._tell("refused", number=number, reason=str(error))
        except Exception as error:
            traceback.print_exc()
            self._tell("refused", number=number, reason=f"The model could not translate this: {reason_of(error)}.")
        else:
            backend = "recipe" if message["do"] == "derive" else model.backend
            self._tell("rendered", number=number, seconds=time.perf_counter() - begun, backend=backend)
            if message["do"] == "render":
                model.prepare_faster(picture)  # only now: nobody waits for it, and its faults come after
                if (winner := model.won()) is not None:
                    self._tell("raced", backend=winner)

    def _render(self, message: dict[str, Any]) -> "tuple[Model, Picture]":
        if self._model is None or self._canvas is None or self._result is None:
            raise UnusableError("There is no model or no canvas yet.")
        picture = self._taken(self._canvas, message.get("rect"))
        if message["do"] == "derive":
            _write(self._model.derived(picture), self._result)
        else:
            _write(self._model.translated(picture, message.get("controls") or {}), self._result)
        return self._model, picture

    def _taken(self, canvas: SharedPixels, rect: Rect | None) -> Picture:
        """The canvas as a picture; of the last one only `rect` is taken over anew."""
        if self._seen is None or rect is None:
            self._seen = canvas.array.copy()
        else:
            x, y, width, height = rect
            self._seen[y : y + height, x : x + width] = canvas.array[y : y + height, x : x + width]
        alpha = self._seen[..., 3]
        return Picture(self._seen[..., :3], None if alpha.min() == 255 else alpha)


@dataclass
class Model:
    """A model ready to translate, by the way that conversion takes."""

    card: Card
    translator: Translator
    choice: devices.DeviceChoice
    converter: Converter
    recipe: Recipe | None
    _preparing: threading.Thread | None = None
    _ready: Race | None = None
    _race: Race | None = None
    _told: Race | None = None
    _wanted: object = None

    @classmethod
    def load(cls, folder: Path, device: str, fit: str) -> "Model":
        export, card = load_model(folder)
        translator = host.load_family(card.family).translator(export)
        choice = devices.choose(device, "auto")
        devices.apply(choice)
        if fit == "auto":
            fit = "model" if card.training and card.training.resized else "native"
        recipe = _recipe_of(card)
        keeps = recipe is not None and recipe.keeps_visible and card.input_channels == 4
        converter = Converter(translator, choice, "model" if fit == "model" else "native", {}, keeps_visible=keeps)
        return cls(card, translator, choice, converter, recipe)

    @property
    def backend(self) -> str:
        """What computes now."""
        return self._race.name if self._race is not None else "eager"

    def won(self) -> str | None:
        """Which backend has won, told once after each race."""
        race = self._race
        if race is None or race.winner is None or race is self._told:
            return None
        self._told = race
        return race.name

    def facts(self) -> dict[str, Any]:
        """What the window shows of it."""
        kind = self.recipe.kind if self.recipe else ("labels" if self.card.palette else "")
        return {"recipe": self.recipe.id if self.recipe else None, "kind": kind}

    def translated(self, picture: Picture, controls: dict[str, Any]) -> Picture:
        if self._ready is not None:
            self.converter.use(self._ready)
            self._race, self._ready = self._ready, None
        self.converter.turn(controls)
        return self.converter.translate(picture)

    @torch.inference_mode()
    def derived(self, picture: Picture) -> Picture:
        """What the recipe makes of a photo, at the size of training as conversion has it, and back."""
        if self.recipe is None:
            raise UnusableError("This model was trained on pairs, without a recipe that could make drawings of photos.")
        images = torch.from_numpy(picture.pixels.astype(np.float32)).permute(2, 0, 1)[None] / 127.5 - 1  # 1 3 H W
        made = self.recipe.apply(images.contiguous(), [mix(0, "recipe", "convert")])
        made = resized(made, (picture.height, picture.width))
        values = ((made[0].permute(1, 2, 0).cpu().numpy() + 1) * 127.5).round().astype(np.uint8)  # H W C
        return picture.with_pixels(values[..., :3], values[..., 3] if values.shape[2] == 4 else None)

    def prepare_faster(self, picture: Picture) -> None:
        """Prepare a faster backend for this size and these settings beside the work, once each, and let it race."""
        if self._preparing is not None and self._preparing.is_alive():
            return
        images, settings = self.converter.fitted(picture), self.converter.settings
        wanted = (tuple(images.shape), tuple(sorted(settings.items())))
        if wanted == self._wanted or any(settings.get(each.name) != each.default for each in self.translator.controls):
            return  # for a variation that is looked at for a moment nothing is prepared
        self._wanted = wanted
        if not openvino_pays(self.choice):
            return

        def prepare() -> None:
            try:
                ready = OpenVino(self.translator, self.choice, settings, images.clone())
            except UnfitError as error:
                print(f"OpenVINO is not used: {error}", file=sys.stderr)  # noqa: T201  # the log
                return
            self._ready = Race(ready, Eager(self.translator, self.choice), images, settings)

        self._preparing = threading.Thread(target=prepare, name="faster", daemon=True)
        self._preparing.start()


def _recipe_of(card: Card) -> Recipe | None:
    if card.training is None or card.training.recipe is None:
        return None
    try:
        return host.load_recipe(card.training.recipe)
    except UnusableError:
        return None  # the plugin that offered it is gone; painting needs it not


def _write(picture: Picture, result: SharedPixels) -> None:
    pixels, alpha = picture.pixels, picture.alpha
    if pixels.shape[:2] != result.array.shape[:2]:
        raise UnusableError("The result has another size than the place for it.")
    result.array[..., :3] = pixels  # grey spreads over all three
    result.array[..., 3] = 255 if alpha is None else alpha


def main() -> int:
    """Do what the window says until it closes the pipe, or is gone."""

    def work(tell: Teller, todo: Todo) -> None:
        live = Live(tell)
        while True:
            live.do(todo.get())

    return serve(work)


if __name__ == "__main__":
    sys.exit(main())
