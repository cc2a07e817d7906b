"""What recipes and the controls of models are called, in the person's language.

Titles are single words, as folders are called too, so they are no templates of `told`, which looks into sentences.
"""

from PySide6.QtCore import QCoreApplication

from gantool.app.words import later

TITLES = (
    later("Average of eight views"),
    later("Blur"),
    later("Direction"),
    later("Flat colours"),
    later("Greyscale"),
    later("Holes"),
    later("JPEG damage"),
    later("Low resolution"),
    later("Noise"),
    later("Noise seed"),
    later("Scribble"),
    later("Seed"),
    later("Sketch"),
    later("Texture"),
    later("Truncated layers"),
    later("Truncation"),
    later("Variation"),
)


def titled(title: str) -> str:
    """The title translated, where it is known; else in the words of its author."""
    return QCoreApplication.translate("gantool", title) if title in TITLES else title
