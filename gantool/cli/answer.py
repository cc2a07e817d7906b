"""What a command answers: one value for programs, one text for a person, and the exit code."""

import json
import sys
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

from gantool import files


@dataclass(frozen=True)
class Answer:
    """The end of a command.

    `value` is what `--json` prints; `text` is what a person reads instead, on standard output.
    """

    value: Any
    text: RenderableType | None = None
    exit_code: int = 0


UNWRAPPED = 400  # columns: into a file or pipe a line stays a line, and a path stays whole
HELP_COLUMNS = 100


class _Console(Console):
    """All that is said passes here, and much of it stands in foreign files: none of it commands the terminal.

    rich ends the program where the reader has gone; whether that is an error is the shell's to say.
    """

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        for segment in super().render(renderable, options):  # rich's own commands are marked as such, or are styles
            yield segment if segment.control or segment.text.isprintable() else segment._replace(
                text="".join(map(_harmless, segment.text)))


def _harmless(char: str) -> str:
    """The character, or what it is written as where it would move, clear, colour or turn around what a person reads."""
    kept = char.isprintable() or char == "\n" or unicodedata.category(char) == "Zs"
    return char if kept else ascii(char)[1:-1]


def stdout() -> Console:
    """The console for answers."""
    return _Console(highlight=False, markup=False, emoji=False, width=None if sys.stdout.isatty() else UNWRAPPED)


def stderr() -> Console:
    """The console for progress, notes and errors."""
    width = None if sys.stderr.isatty() else UNWRAPPED
    return _Console(stderr=True, highlight=False, markup=False, emoji=False, width=width)


def help_console() -> Console:
    """The console for help texts."""
    return _Console(highlight=False, emoji=False, width=None if sys.stdout.isatty() else HELP_COLUMNS)


def print_answer(answer: Answer, as_json: bool) -> None:
    """Write the answer to standard output, as one JSON document or as text."""
    if as_json:
        sys.stdout.write(json.dumps(answer.value, indent=2, default=_plain) + "\n")
    elif answer.text is not None:
        console = stdout()
        with console.capture() as captured:
            console.print(answer.text)
        text = captured.get()
        # tables are padded to their width, which only a terminal hides
        sys.stdout.write(text if console.is_terminal else "".join(f"{line.rstrip()}\n" for line in text.splitlines()))
    sys.stdout.flush()


def _plain(value: Any) -> Any:
    from pathlib import Path

    if isinstance(value, Path):
        return files.shown(value)
    raise TypeError(f"{type(value).__name__} has no place in JSON")
