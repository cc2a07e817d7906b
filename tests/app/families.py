"""Families and recipes as the host would tell them, for tests that need no plugin."""

from typing import Any

from gantool.api import Preset, Task
from gantool.app.frame.window import Window
from gantool.host import FamilyData, RecipeData


def _setting(kind: str, default: Any, help: str, section: str, advanced: bool, **more: Any) -> dict[str, Any]:
    return {
        "type": kind,
        "default": default,
        "description": help,
        "section": section,
        "advanced": advanced,
        "log": False,
        **more,
    }


SCHEMA: dict[str, Any] = {
    "properties": {
        "size": _setting("integer", 256, "Pixels a side.", "Pictures", False, minimum=16, maximum=2048),
        "lr_g": _setting("number", 2e-4, "Learning rate of G.", "Training", True, minimum=0, maximum=1, log=True),
        "precision": _setting("string", "auto", "Number format.", "Training", True, enum=["auto", "fp32", "bf16"]),
        "flip": _setting("boolean", True, "Mirror pictures.", "Pictures", True),
        "augment": _setting("string", "none", "Vary them.", "Augmentation", True, enum=["none", "bg", "bgc"]),
    }
}
DEFAULTS = {name: each["default"] for name, each in SCHEMA["properties"].items()}
PRESETS = (
    Preset(id="quick", title="Quick look", summary="A first impression.", minutes=5, changes={"size": 128}),
    Preset(id="good", title="Good", summary="Clear pictures.", minutes=60),
)


def family(id_: str, title: str, task: Task = Task.PAIRED) -> FamilyData:
    """A family with the settings above."""
    return FamilyData(id_, title, "It learns.", task, PRESETS, SCHEMA, DEFAULTS, 1)


def with_families(window: Window, *more: FamilyData) -> None:
    """The window knows Pix2Pix, Mean colour and these, and two recipes."""
    known = (family("pix2pix", "Pix2Pix"), family("mean-colour", "Mean colour"), *more)
    recipes = (
        RecipeData("sketch", "Sketch", "Dark lines on paper.", "lines", 3),
        RecipeData("grey", "Grey", "Without colours.", "photo", 1),
    )
    window.context.catalogue._asked_families = True
    window.context.catalogue._on_families(({each.id: each for each in known}, {each.id: each for each in recipes}))
