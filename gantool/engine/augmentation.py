"""What the discriminator sees in one run: how it is changed at random, and how often.

Adaptive augmentation (arXiv:2006.06676, section 3): every four steps p moves towards where D is as sure of the real
pictures as `target` says. How sure it is comes from the family, as `Terms.decisions["sign"]`, and stays on the device
until p moves; p itself lives on the host, so that p = 0 costs nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from gantool.engine.seeds import mix

INTERVAL = 4  # steps between two moves of p
UNKNOWN_KIMG = 50.0  # while it is not known how long the run will be: slow, see `kimg_for`
A_SALT = 2**32  # further than any run has steps


@dataclass(frozen=True)
class AugmentPlan:
    """The settings of `gantool.api.Config` that begin with `ada_`, and the pipe."""

    pipe: str = "none"
    adaptive: bool = True
    target: float = 0.6
    kimg: float = 0.0
    start: float = 0.0


class Augmentation:
    """Changes pictures by draws from (seed, salt, step, call), and moves p by what D decided.

    Args:
        batch: pictures of a step.
    """

    def __init__(self, plan: AugmentPlan, seed: int, batch: int) -> None:
        self._plan, self._batch = plan, batch
        self._signs: list[Tensor] = []
        self._augmenter = self._controller = None
        if plan.pipe == "none":
            return
        from gantool.augment import Augmenter, Controller  # only here: kornia takes a second to import
        from gantool.augment.controller import HIGHEST

        self._augmenter = Augmenter(plan.pipe, mix(seed, "augment"))
        if not self._augmenter.pipe.adaptive:
            return
        self._augmenter.p = plan.start
        if plan.adaptive:
            start, kimg = min(plan.start, HIGHEST), plan.kimg or UNKNOWN_KIMG
            self._controller = Controller(plan.target, kimg, batch, start=start)
            self._augmenter.p = start

    def __call__(self, *images: Tensor, color_on: Sequence[bool] | None = None) -> tuple[Tensor, ...]:
        """One draw for all images; the very same tensors where nothing is changed."""
        if self._augmenter is None:
            return images
        return self._augmenter(*images, color_on=color_on)

    @property
    def p(self) -> float | None:
        """The probability of each change; None where there are none."""
        return None if self._augmenter is None else self._augmenter.p

    @property
    def r_t(self) -> float | None:
        """How sure D was of real pictures when p last moved; None where p does not move."""
        return None if self._controller is None else self._controller.r_t

    @property
    def calls(self) -> int:
        """How many draws this step has had; set it back to have the same ones again."""
        return 0 if self._augmenter is None else self._augmenter.calls

    @calls.setter
    def calls(self, value: int) -> None:
        if self._augmenter is not None:
            self._augmenter.calls = value

    def plan_steps(self, steps: int | None) -> None:
        """Suit the speed of p to a run of so many steps, where the settings leave that open."""
        if self._controller is not None and self._plan.kimg == 0 and steps is not None:
            from gantool.augment import kimg_for

            self._controller.kimg = kimg_for(steps * self._batch)

    def begin(self, step: int, salt: int) -> None:
        """A step begins: its draws are those of `step` and `salt`."""
        if self._augmenter is not None:
            self._augmenter.step = step + salt * A_SALT

    def learnt(self, decisions: Mapping[str, Tensor]) -> None:
        """A step has ended; every fourth moves p."""
        if self._controller is None or self._augmenter is None:
            return
        if "sign" in decisions:
            self._signs.append(decisions["sign"].detach())
        if (int(self._controller.state()["ticks"]) + 1) % INTERVAL == 0:
            self._tell_signs()
        self._controller.tick()
        self._augmenter.p = self._controller.p

    def state(self) -> dict[str, float | int]:
        """What a bit-equal continuation needs."""
        if self._controller is None:
            return {}
        self._tell_signs()
        return self._controller.state()

    def load(self, state: Mapping[str, float | int]) -> None:
        """Take back what `state` gave; nothing, where the run was saved without."""
        self._signs.clear()
        if state and self._controller is not None and self._augmenter is not None:
            self._controller.load(state)
            self._augmenter.p = self._controller.p

    def _tell_signs(self) -> None:
        if self._controller is not None and self._signs:
            for sign in torch.stack(self._signs).tolist():  # waits for the device
                self._controller.observe(sign, self._batch)
        self._signs.clear()
