"""Letting a faster runtime translate a batch, where it gives the pictures that torch gives.

The choice is made once, by rule and never by timing, before the first picture, and is recorded in the job's folder.
"""

from collections.abc import Sequence

import torch

from gantool.api import Translator
from gantool.engine.backends import Eager, OpenVino, UnfitError, openvino_pays
from gantool.engine.converter import Converter
from gantool.engine.devices import DeviceChoice
from gantool.engine.inputs import Input
from gantool.errors import GantoolError
from gantool.images import decode
from gantool.jobs.desk import Desk
from gantool.jobs.spec import ConvertSpec

WORTH = 24  # pictures: preparing takes 2 to 11 s, which fewer do not win back
MOST_OFF = 2 / 255  # in units of [-1, 1]: one step of 8 bits
LOOKED_AT = 8  # files that are tried for a picture to compare with


def choose_backend(
    spec: ConvertSpec,
    desk: Desk,
    ready: Converter,
    translator: Translator,
    choice: DeviceChoice,
    inputs: Sequence[Input],
) -> str:
    """Have `ready` use OpenVINO where that pays and agrees with torch to one step of 8 bits; returns what is used.

    Only in fp32: in bf16 both are further from the truth than they may be from each other.
    """
    name = "eager"
    pays = choice.precision == "fp32" and openvino_pays(choice) and translator.geometry.trained is not None
    if pays and (len(inputs) >= WORTH or spec.watch):
        desk.phase("Preparing the model for this processor")
        name = _prepared(ready, translator, choice, inputs)
    desk.folder.choose(backend=name)
    return name


def _prepared(ready: Converter, translator: Translator, choice: DeviceChoice, inputs: Sequence[Input]) -> str:
    for each in inputs[:LOOKED_AT]:
        try:
            images = ready.fitted(decode(each.path))
        except (GantoolError, OSError):
            continue  # it gets its row when its turn comes
        try:
            backend = OpenVino(translator, choice, ready.settings, images)
            _compare(backend, Eager(translator, choice), images, ready)
        except UnfitError:
            return "eager"
        ready.use(backend)
        return backend.name
    return "eager"


@torch.inference_mode()
def _compare(backend: OpenVino, eager: Eager, images: torch.Tensor, ready: Converter) -> None:
    """Raises:
    UnfitError: some value of the picture is off by more than `MOST_OFF`.
    """
    ours, theirs = (each.run(images, ready.settings).float().clamp(-1, 1) for each in (backend, eager))
    off = float((ours - theirs).abs().max())
    if not off <= MOST_OFF:
        raise UnfitError(f"it is {off:.4f} off, and {MOST_OFF:.4f} is allowed")
