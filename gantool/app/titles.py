"""What recipes and the controls of models are called, in the person's language.

Titles are single words, as folders are called too, so they are no templates of `told`, which looks into sentences.
"""

from PySide6.QtCore import QCoreApplication

from gantool.app.words import later

RECIPES = {
    "blur": later("Blur"),
    "flat": later("Flat colours"),
    "grey": later("Greyscale"),
    "holes": later("Holes"),
    "jpeg": later("JPEG damage"),
    "lowres": later("Low resolution"),
    "noise": later("Noise"),
    "scribble": later("Scribble"),
    "sketch": later("Sketch"),
}
CONTROLS = (
    later("Average of eight views"),
    later("Direction"),
    later("Noise"),
    later("Noise seed"),
    later("Seed"),
    later("Texture"),
    later("Truncated layers"),
    later("Truncation"),
    later("Variation"),
)


def titled(title: str) -> str:
    """The title translated, where it is known; else in the words of its author."""
    known = title in CONTROLS or title in RECIPES.values()
    return QCoreApplication.translate("gantool", title) if known else title


def recipe_titled(id_: str) -> str:
    """What a recipe is called that stands on a model's card by its id; one of a plugin's by that."""
    return titled(RECIPES.get(id_, id_))
