"""How the window says things: translation, and numbers, times and sizes in words."""

import math
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from gantool.files import shown

_DECIMAL = re.compile(r"-?\d+\.\d+(?:e[+-]?\d+)?")
_KEY = re.compile(r"\b(?:Ctrl|Shift|Enter|Del|Up|Down)\b")


def tr(text: str, **values: Any) -> str:
    """`text` in the person's language; `values` fill its {names} afterwards."""
    said = QCoreApplication.translate("gantool", text)
    if not values:
        return said
    return said.format(**{name: _Local(each) if isinstance(each, float) else each for name, each in values.items()})


class _Local(float):
    """A number that is written with the decimal sign of this locale."""

    def __format__(self, form: str) -> str:
        return super().__format__(form).replace(".", QLocale().decimalPoint())


def later(text: str) -> str:
    """`text` itself: it is known to the translators here, and said by somebody else."""
    return text


def counted(n: int, one: str, many: str) -> str:
    """`one` or `many` (both translated already), with {n} written as this locale writes numbers."""
    return (one if n == 1 else many).format(n=number(n))


def number(value: int) -> str:
    """A whole number with the locale's thousands."""
    locale = QLocale()
    if locale.language() == QLocale.Language.C:  # a system without a language: digits in groups all the same
        locale = QLocale(QLocale.Language.English)
    return locale.toString(value)


def written(value: float, form: str) -> str:
    """`value` in this form of Python's (".2f"), with the decimal sign of this locale."""
    return format(_Local(value), form)


def respelled(text: str) -> str:
    """A decimal written in English (0.041), with the decimal sign of this locale; any other `text` as it is."""
    return text.replace(".", QLocale().decimalPoint()) if _DECIMAL.fullmatch(text) else text


def figure(value: float) -> str:
    """A measured value with three digits that matter."""
    if not math.isfinite(value):
        return "–"
    if value == 0:
        return "0"
    if abs(value) >= 1000:
        return number(round(value))
    digits = max(0, 2 - math.floor(math.log10(abs(value))))
    return written(value, f".{min(digits, 6)}f")


def keys(text: str) -> str:
    """Keys as they are written on the keyboards of this language: Ctrl+Enter, in German Strg+Eingabe."""
    names = {
        "Ctrl": tr("Ctrl"),
        "Shift": tr("Shift"),
        "Enter": tr("Enter"),
        "Del": tr("Del"),
        "Up": tr("Up"),
        "Down": tr("Down"),
    }
    return _KEY.sub(lambda found: names[found[0]], text)


def duration(seconds: float) -> str:
    """A time as a person says it: 12 s, 5 min, 1 h 20 min, 9 h."""
    if seconds < 59.5:
        return tr("{n} s", n=max(0, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 60:
        return tr("{n} min", n=minutes)
    hours, rest = divmod(minutes, 60)
    if hours >= 10 or rest == 0:
        return tr("{n} h", n=hours + (rest >= 30))
    return tr("{h} h {m:02d} min", h=hours, m=rest)


def moment(milliseconds: float) -> str:
    """A time that nobody waits for: 120 ms, 1.4 s."""
    if milliseconds < 1000:
        return tr("{n} ms", n=round(milliseconds))
    return tr("{n} s", n=written(milliseconds / 1000, ".1f"))


def megabytes(size: float) -> str:
    """A size in bytes as KB, MB or GB."""
    if size >= 1e9:
        return f"{written(size / 1e9, '.1f')} GB"
    if size >= 1e6:
        return f"{size / 1e6:.0f} MB"
    return f"{max(1, round(size / 1e3))} KB"


def pixels(width: int, height: int) -> str:
    """600 × 400."""
    return f"{number(width)} × {number(height)}"


def listed(names: Sequence[str], most: int = 3) -> str:
    """A few names as a list in words."""
    if len(names) > most:
        return tr("{names} and {n} more", names=", ".join(names[:most]), n=number(len(names) - most))
    if len(names) < 2:
        return "".join(names)
    return tr("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def place(path: Path) -> str:
    """A folder in short, as a person reads it: its last three parts, below the home folder without it."""
    try:
        parts: tuple[str, ...] = path.relative_to(Path.home()).parts
    except ValueError:
        parts = path.parts
    return " / ".join(shown(part) for part in parts[-3:] if part not in ("/", "\\"))
