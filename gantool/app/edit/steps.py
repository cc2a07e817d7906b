"""What the sliders, the mix table and the plane do to an edit: each asks for a value, and gets the edit that has it.

A drag replaces the code, so what lies before the last one is fixed: what is changed later is added after it, such that
the values that are shown stay the sums of both.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from gantool.edits import Base, Drag, EditStack, Grain, Mix, Operation, Seed, Shift, Truncation
from gantool.edits.stack import Layers, Point

PARTS: tuple[Layers, ...] = ("coarse", "middle", "fine")
USUAL = 0.7  # truncation of a picture that is invented; a photo is searched for without
LEAST = 1e-4  # of an amount: less is nothing
Noise = str | int


@dataclass(frozen=True)
class Halves:
    """The operations up to the last drag, which are fixed, and those after it."""

    fixed: tuple[Operation, ...]
    free: tuple[Operation, ...]


def halves(stack: EditStack) -> Halves:
    """An edit around its last drag."""
    ends = [at + 1 for at, each in enumerate(stack.operations) if isinstance(each, Drag)]
    cut = ends[-1] if ends else 0
    return Halves(stack.operations[:cut], stack.operations[cut:])


def began(base: Base) -> EditStack:
    """An edit of this base with nothing done to it yet."""
    if isinstance(base, Seed):
        return EditStack(base=base, operations=(Truncation(psi=USUAL),))
    return EditStack(base=base)


def another_base(stack: EditStack, base: Base) -> EditStack:
    """The same sliders, mix and variety with another beginning; drags belong to their picture and are left out."""
    kept = [each for each in stack.operations if not isinstance(each, Drag | Truncation)]
    made = EditStack(base=base, operations=tuple(kept))
    for shift in {each.direction: each for each in kept if isinstance(each, Shift)}.values():
        made = with_amount(made, shift.direction, amount_of(stack, shift.direction), shift.title)
    return with_variety(made, variety_of(stack) if isinstance(base, Seed) else 1.0)


def place_of(stack: EditStack) -> tuple[float, float] | None:
    """Where in the plane of its seed an edit begins, in radians; None for a photo."""
    return (stack.base.x, stack.base.y) if isinstance(stack.base, Seed) else None


# -- sliders


def amount_of(stack: EditStack, direction: str) -> float:
    """How far the edit goes along a direction."""
    return sum(each.amount for each in stack.operations if isinstance(each, Shift) and each.direction == direction)


def with_amount(stack: EditStack, direction: str, amount: float, title: str = "") -> EditStack:
    """Go that far along it."""
    parts = halves(stack)
    fixed = amount_of(EditStack(operations=parts.fixed), direction)
    left = round(amount - fixed, 6)
    wished = (Shift(direction=direction, title=title, amount=left),) if abs(left) > LEAST else ()
    own = [isinstance(each, Shift) and each.direction == direction for each in parts.free]
    return replaced(stack, parts, own, wished)


# -- variety


def variety_of(stack: EditStack) -> float:
    """Truncation psi, all in all; 1 where nothing pulls the code to the average."""
    whole = 1.0
    for each in stack.operations:
        if isinstance(each, Truncation):
            whole *= each.psi
    return whole


def with_variety(stack: EditStack, psi: float) -> EditStack:
    """Pull the code to the average so far that the whole is `psi`."""
    parts = halves(stack)
    fixed = variety_of(EditStack(operations=parts.fixed))
    wished = max(0.0, min(2.0, psi / fixed if fixed > LEAST else psi))
    own = [isinstance(each, Truncation) for each in parts.free]
    cutoffs = [each.cutoff for each in parts.free if isinstance(each, Truncation)]
    pulling = Truncation(psi=round(wished, 6), cutoff=cutoffs[-1] if cutoffs else None)
    return replaced(stack, parts, own, (pulling,) if abs(wished - 1) > LEAST else ())


# -- mix


def mix_of(stack: EditStack, layers: Layers) -> Mix | None:
    """What is mixed into these layers, by the last step that does."""
    found = [each for each in stack.operations if isinstance(each, Mix) and each.layers == layers]
    return found[-1] if found else None


def with_mix(stack: EditStack, layers: Layers, other: Base | None, strength: float = 1.0) -> EditStack:
    """Mix another picture into these layers; None mixes nothing in."""
    parts = halves(stack)
    own = [isinstance(each, Mix) and each.layers == layers for each in parts.free]
    wished = (Mix(other=other, layers=layers, strength=strength),) if other is not None else ()
    return replaced(stack, parts, own, wished)


def with_strength(stack: EditStack, strength: float) -> EditStack:
    """Every picture that is mixed in, by that share of the way."""
    parts = halves(stack)
    turned = (each.model_copy(update={"strength": strength}) if isinstance(each, Mix) else each for each in parts.free)
    return EditStack(base=stack.base, operations=(*parts.fixed, *turned))


# -- drag and noise


def with_drag(stack: EditStack, part: str, handles: tuple[Point, ...], targets: tuple[Point, ...],
              masked: bool) -> EditStack:  # fmt: skip
    """Points were dragged: what came of it is the part of that name."""
    return stack.then(Drag(part=part, handles=handles, targets=targets, masked=masked))


def noise_of(stack: EditStack) -> Noise:
    """The fine detail: "fixed", "off" or a seed."""
    found = [each for each in stack.operations if isinstance(each, Grain)]
    return found[-1].noise if found else "fixed"


def with_noise(stack: EditStack, noise: Noise) -> EditStack:
    """Other fine detail."""
    others = tuple(each for each in stack.operations if not isinstance(each, Grain))
    more = (Grain(noise=noise),) if noise != "fixed" else ()
    return EditStack(base=stack.base, operations=(*others, *more))


def changes(stack: EditStack) -> int:
    """How many things were done to the picture that it began as."""
    return sum(not isinstance(each, Truncation) for each in stack.operations)


_ORDER: dict[type, int] = {Mix: 0, Truncation: 1, Shift: 2, Grain: 3}  # so that variety holds for what is mixed in too


def replaced(stack: EditStack, parts: Halves, own: list[bool], wished: Sequence[Operation]) -> EditStack:
    """The edit with `wished`, of one kind, in place of its free operations that are `own`.

    They stand where the last of those stood, since operations seldom commute; else where their kind usually stands.
    """
    others = [each for each, is_own in zip(parts.free, own, strict=True) if not is_own]
    if any(own):
        at = len(own) - own[::-1].index(True) - sum(own)
    elif wished:
        rank = _ORDER[type(wished[0])]
        at = max((at + 1 for at, each in enumerate(others) if _ORDER[type(each)] <= rank), default=0)
    else:
        at = 0
    return EditStack(base=stack.base, operations=(*parts.fixed, *others[:at], *wished, *others[at:]))
