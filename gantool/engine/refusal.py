"""Why a model file is not taken in: a reason that its reader turns into one sentence with the file's name."""


class Refusal(Exception):  # noqa: N818  # it is an answer, not a fault of gantool
    """A file is not what it should be, or is made to do harm.

    The text is the end of a sentence that begins with the file's name: "is empty", "holds a compressed part, ...".
    """


def printable(text: str, most: int = 80) -> str:
    """Text out of a foreign file, made fit for a terminal: no control characters, no more than `most` characters."""
    shown = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text[: most + 1])
    return shown if len(shown) <= most else shown[: most - 3] + "..."
