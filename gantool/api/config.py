"""Settings of a family: one frozen pydantic model draws the form, the flags and the entry in the card.

There is never a second description of a parameter: default, bounds, help, section and whether it is for experts all
stand at the field, made by `setting`.
"""

from collections.abc import Mapping
from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from gantool.errors import UnusableError

Pipe = Literal["none", "blit", "geom", "color", "filter", "noise", "cutout",
               "bg", "bgc", "bgcf", "bgcfn", "bgcfnc", "diffaugment"]
"""What a discriminator's pictures may be changed by: parts of arXiv:2006.06676, by the paper's letters (b blit, g geom,
c color, f filter, n noise, c cutout), or the policy of arXiv:2006.10738."""

PIPE_NAMES: tuple[str, ...] = get_args(Pipe)


def setting(
    default: Any,
    help: str,
    *,
    ge: float | None = None,
    le: float | None = None,
    section: str = "Training",
    advanced: bool = True,
    log: bool = False,
) -> Any:
    """Declare one parameter of a `Config`.

    Args:
        default: the value from the paper, or the one measured to be better (say so where it stands).
        help: one sentence for a person who has not read the paper.
        ge, le: the inclusive bounds.
        section: the heading of the form under which it stands.
        advanced: False for the few that a newcomer may want to change.
        log: step through values by factors, as for learning rates.
    """
    return Field(
        default,
        ge=ge,
        le=le,
        description=help,
        json_schema_extra={"section": section, "advanced": advanced, "log": log},
    )


class Config(BaseModel):
    """The settings that every family shares; a family's own Config derives from this."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: int = setting(256, "Pictures are resized so that the training crop has this many pixels a side.",
                        ge=16, le=2048, section="Pictures", advanced=False)
    batch: int = setting(1, "How many pictures are learnt from in one step.", ge=1, le=256, advanced=False)
    direction: Literal["auto", "AtoB", "BtoA"] = setting(
        "auto", "Which side is the input: A is the left half or the first folder; auto guesses and says so.",
        section="Pictures", advanced=False)
    checkpoint_every: int = setting(
        500, "Steps between two saved states to which a run can go back.", ge=1, le=1_000_000)
    jitter: float = setting(
        0.117, "Pictures are made this share larger and a random part of the training size is taken from them.",
        ge=0.0, le=1.0, section="Pictures")
    flip: bool = setting(True, "Mirror half of the pictures left to right while learning.", section="Pictures")
    ema_kimg: float = setting(
        0.5, "The model that is kept is an average over training; this is its half-life, in thousand pictures.",
        ge=0.0, le=1000.0)
    precision: Literal["auto", "fp32", "bf16"] = setting(
        "auto", "Number format of the arithmetic: auto takes bf16 where the device is fast and right with it.")
    objective: str = setting("non-saturating", "The adversarial loss that generator and discriminator play.")
    lr_g: float = setting(2e-4, "Learning rate of the generator.", ge=0.0, le=1.0, log=True)
    lr_d: float = setting(2e-4, "Learning rate of the discriminator.", ge=0.0, le=1.0, log=True)

    augment: Pipe = setting(
        "none", "Change what the discriminator sees at random, so that few pictures go further; bgc suits most.",
        section="Augmentation")
    adaptive: bool = setting(
        True, "Change more the surer the discriminator is of real pictures; off: as often as ada_start says.",
        section="Augmentation")
    ada_target: float = setting(
        0.6, "How sure of real pictures the discriminator may be (0..1) before more of what it sees is changed.",
        ge=0.0, le=1.0, section="Augmentation")
    ada_kimg: float = setting(
        # The paper's 500 (section 3) are little in runs of 25,000 kimg, and never over in one of 10.
        0.0, "Thousands of pictures in which the share of changes can grow from none to all; 0 suits it to the run.",
        ge=0.0, le=100_000.0, section="Augmentation")
    ada_start: float = setting(
        0.0, "Probability of each change at the start; diffaugment always changes everything.",
        ge=0.0, le=1.0, section="Augmentation")
    clip_norm: float = setting(
        0.0, "Gradients of one optimiser longer than this are shortened to it; 0 leaves them as they are.",
        ge=0.0, le=1e6, section="Optimisers")

    @classmethod
    def checked(cls, values: Mapping[str, object]) -> "Config":
        """Build a config from untyped values, as the command line and the window give them.

        Raises:
            UnusableError: one sentence that names the first setting that is wrong, why, and what is allowed.
        """
        try:
            return cls.model_validate(dict(values))
        except ValidationError as error:
            first = error.errors()[0]
            name = ".".join(str(part) for part in first["loc"])
            if first["type"] == "extra_forbidden":
                known = ", ".join(sorted(cls.model_fields))
                raise UnusableError(f"There is no setting {name!r}; the settings are {known}.") from None
            reason = first["msg"].removeprefix("Value error, ").rstrip(".")
            if not first["loc"]:  # what a family says of several
                raise UnusableError(f"These settings do not go together: {reason}.") from None
            raise UnusableError(f"Setting {name}={first['input']!r} cannot be used: {reason}.") from None
