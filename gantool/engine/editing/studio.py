"""A model in which edits are painted: what a stack of operations means, in numbers.

The same stack gives the same picture, bit for bit on one device: codes are made one by one and in one order, always in
full precision. N batch, L rows of w+, D numbers of a w, C channels, H W pixels.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor

from gantool.api import Noise, StyleSpace, Synthesis, Translator
from gantool.edits import Base, Drag, EditStack, Grain, Mix, Operation, Part, Projected, Seed, Shift, Truncation
from gantool.engine import devices
from gantool.engine.converter import checked_settings
from gantool.engine.devices import DeviceChoice
from gantool.engine.editing.layers import rows_of
from gantool.engine.editing.mixing import mixed, shifted
from gantool.engine.editing.plane import code_at
from gantool.errors import UnusableError
from gantool.nn.styles import truncated

ALWAYS = ("mix",)
STYLED = ("layers", "shift", "noise", "directions", "project", "drag", "teach", "truncation", "cutoff")


@dataclass(frozen=True)
class State:
    """What is painted: a code of one row, the noise, and what a model without styles takes as controls."""

    code: Tensor
    noise: Noise = "fixed"
    maps: tuple[Tensor, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)

    @property
    def grain(self) -> Noise:
        """The noise to paint with: a projected photo brings maps of its own in the place of the fixed ones."""
        return list(self.maps) if self.maps and self.noise == "fixed" else self.noise


class Studio:
    """A model that makes pictures, on its device.

    Attributes:
        model: makes, mixes and adds codes.
        space: its styles, or None where it has none.

    Raises:
        UnusableError: the model translates pictures and makes none.
    """

    model: Synthesis
    space: StyleSpace | None

    def __init__(self, translator: Translator, name: str, choice: DeviceChoice, parts: Mapping[str, Part]) -> None:
        if not isinstance(translator, Synthesis):
            raise UnusableError(f"The model {name} translates pictures and makes none of its own; use gantool convert.")
        self.model, self.translator, self.name, self.choice = translator, translator, name, choice
        self.space = translator if isinstance(translator, StyleSpace) else None
        self.parts = parts
        translator.network.to(choice.device)

    @property
    def styles(self) -> StyleSpace:
        """Its styles.

        Raises:
            UnusableError: it has none.
        """
        if self.space is None:
            raise UnusableError(f"{self.name} {self.unable()['shift']}")
        return self.space

    def unable(self) -> dict[str, str]:
        """What cannot be done with this model, and why, as the end of a sentence that begins with its name."""
        if self.space is not None:
            return {} if self.space.noise_maps() else {"noise": "adds no noise to its pictures."}
        reason = "has no styles to edit by; that takes a StyleGAN model."
        return {name: reason for name in STYLED if name != "truncation" or not self._has_psi()}

    def rows(self, layers: Any) -> list[int]:
        """The rows of w+ that are meant."""
        return rows_of(layers, self.styles.resolutions)

    def state(self, stack: EditStack) -> State:
        """The code at the end of a stack.

        Raises:
            UnusableError: a step is not possible with this model.
        """
        with self.exactly():
            state = self._begun(stack.base)
            for operation in stack.operations:
                state = self._after(state, operation)
            return state

    def paint(self, state: State) -> Tensor:
        """1 C H W in [-1, 1]."""
        with self.exactly():
            if self.space is not None:
                return self.space.paint(state.code, state.grain).clamp(-1, 1)
            settings = checked_settings(self.translator.controls, state.settings)
            return self.translator.decode(state.code, settings).clamp(-1, 1)

    def paint_stack(self, stack: EditStack) -> Tensor:
        """1 C H W in [-1, 1]."""
        return self.paint(self.state(stack))

    @contextmanager
    def exactly(self) -> Iterator[None]:
        """No gradients, full precision, and the same way of computing each time."""
        with torch.no_grad(), devices.fp32_throughout(), torch.backends.cudnn.flags(
            enabled=True, benchmark=False, deterministic=True, allow_tf32=False
        ):
            yield

    @contextmanager
    def searching(self) -> Iterator[None]:
        """Full precision for what needs gradients."""
        with devices.fp32_throughout():
            yield

    def label(self, name: str | None) -> int | None:
        """The number of a class.

        Raises:
            UnusableError: there is no such class.
        """
        if name is None:
            return None
        classes = self.model.classes
        if name not in classes:
            known = f"its classes are {', '.join(classes)}" if classes else "it has learnt no classes"
            raise UnusableError(f"The model has no class {name!r}; {known}.")
        return classes.index(name)

    def _begun(self, base: Base) -> State:
        if isinstance(base, Seed):
            return State(code_at(self.model, base.seed, self.label(base.label), base.x, base.y))
        assert isinstance(base, Projected)
        return self._of_part(base.part)

    def _of_part(self, name: str) -> State:
        part = self.parts[name]
        maps = tuple(self._tensor(part[key]) for key in sorted((key for key in part if key.startswith("noise.")),
                                                               key=lambda key: int(key.partition(".")[2])))
        shapes = [tuple(each.shape) for each in self.styles.noise_maps()]
        if maps and [tuple(each.shape) for each in maps] != shapes:
            raise UnusableError(f"A part of the edit was not made with {self.name}: its noise has another size.")
        return State(self._code(part), maps=maps)

    def _code(self, part: Part) -> Tensor:
        wanted = (len(self.styles.resolutions), self.styles.style_width)
        code = part.get("w")
        if code is None or code.shape != wanted:
            raise UnusableError(f"A part of the edit was not made with {self.name}: it has other layers.")
        return self._tensor(code)[None]

    def _after(self, state: State, operation: Operation) -> State:
        match operation:
            case Truncation():
                return self._truncated(state, operation)
            case Mix():
                return self._mixed(state, operation)
            case Shift():
                return self._shifted(state, operation)
            case Drag():
                return State(self._code(self.parts[operation.part]), state.noise, state.maps, state.settings)
            case Grain():
                if not self.styles.noise_maps():
                    raise UnusableError(f"{self.name} {self.unable()['noise']}")
                return State(state.code, operation.noise, state.maps, state.settings)

    def _truncated(self, state: State, operation: Truncation) -> State:
        if self.space is None and self._has_psi() and operation.cutoff is None:
            return State(state.code, settings={**state.settings, "psi": min(operation.psi, self._most_psi())})
        code = truncated(state.code, self.styles.w_mean, operation.psi, operation.cutoff)
        return State(code, state.noise, state.maps, state.settings)

    def _mixed(self, state: State, operation: Mix) -> State:
        other = self._begun(operation.other).code
        if self.space is None and operation.layers == "all":
            code = self.model.interpolate(state.code, other, operation.strength)
        else:
            code = mixed(state.code, other, self.rows(operation.layers), operation.strength)
        return State(code, state.noise, state.maps, state.settings)

    def _shifted(self, state: State, operation: Shift) -> State:
        part = self.parts[operation.direction]
        direction = part.get("direction")
        count, width = len(self.styles.resolutions), self.styles.style_width
        if direction is None or direction.shape not in ((width,), (count, width)):
            raise UnusableError(f"A direction of the edit was not made with {self.name}: it has other layers.")
        meant = [int(row) for row in part["layers"]] if "layers" in part else None
        rows = self.rows(operation.layers if operation.layers is not None else meant)
        code = shifted(state.code, self._tensor(direction), operation.amount, rows)
        return State(code, state.noise, state.maps, state.settings)

    def _tensor(self, array: Any) -> Tensor:
        return torch.from_numpy(array.copy()).to(self.choice.device)

    def _has_psi(self) -> bool:
        return any(each.name == "psi" and each.kind == "number" for each in self.translator.controls)

    def _most_psi(self) -> float:
        most = next((each.maximum for each in self.translator.controls if each.name == "psi"), None)
        return 1.0 if most is None else most
