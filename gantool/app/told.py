"""What workers say, in the person's language.

Workers, plugins and the command line speak English, in whole sentences with names and figures in them. The window
knows the templates of these sentences, finds which one a sentence was made from, and fills the translated template
with what stood in its fields; a field may hold a phrase that is a template itself. What is known by no template stays
as it is, so a plugin's own words are shown in the words of its author.
"""

import re
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from gantool.app.told_advice import ADVICE
from gantool.app.told_edits import EDITS
from gantool.app.told_jobs import JOBS
from gantool.app.told_measuring import MEASURING
from gantool.app.told_pictures import PICTURES
from gantool.app.told_refusals import REFUSALS
from gantool.app.told_report import REPORT
from gantool.app.told_settings import SETTINGS
from gantool.app.words import number, respelled, tr

_BETWEEN = re.compile(r"(?<=[.:!?]) (?=[^a-z ])")  # two sentences
_FIELD = re.compile(r"\{(\w+)\}")
_COUNT = re.compile(r"\d{1,3}(?:,\d{3})+")
_FIGURES = {"n", "m", "p", "r", "figure", "first", "last", "now", "gap", "sure", "share", "average", "error"}
_MOST = 4  # sentences that may be one template


def told(text: str) -> str:
    """These sentences of a worker, translated as far as they are known."""
    if not text or tr("Train") == "Train":
        return text
    return _translated(text, tr("Train"))


def is_known(text: str) -> bool:
    """Whether every sentence of the text is made from a template, whatever language is spoken."""
    parts, at = _BETWEEN.split(text), 0
    while at < len(parts):
        taken = next((n for n in _lengths(parts, at) if _knows(" ".join(parts[at : at + n]))), 0)
        if not taken:
            return False
        at += taken
    return True


def _knows(sentence: str) -> bool:
    return _match(sentence) is not None or any(_match(clause) is not None for clause in _clauses(sentence))


@lru_cache(4096)
def _translated(text: str, language: str) -> str:
    """`language` stands for what is spoken now, so that nothing of another language is remembered."""
    parts, said, at = _BETWEEN.split(text), [], 0
    while at < len(parts):
        for n in _lengths(parts, at):
            sentence = " ".join(parts[at : at + n])
            found = _filled(sentence, language)
            if found is not None or n == 1:
                said.append(sentence if found is None else found)
                at += n
                break
    return " ".join(said)


def _lengths(parts: list[str], at: int) -> range:
    return range(min(_MOST, len(parts) - at), 0, -1)


def _filled(sentence: str, language: str) -> str | None:
    """The translation of one sentence, clause or phrase; None where no template is like it."""
    found = _match(sentence)
    if found is None:
        told_ = (_filled(clause, language) for clause in _clauses(sentence))
        return next((f"{each[:1].upper()}{each[1:]}." for each in told_ if each is not None), None)
    template, fields = found
    values = {name: _value(name, value, language) for name, value in fields.items()}
    return QCoreApplication.translate("gantool", template).format(**values)


def _clauses(sentence: str) -> tuple[str, ...]:
    """What was made a sentence by a capital and a full stop: "It is cut short." of "it is cut short"."""
    inner = sentence[:-1]
    return (f"{inner[:1].lower()}{inner[1:]}", inner) if inner and sentence.endswith(".") else ()


def _value(name: str, value: str, language: str) -> str:
    if _COUNT.fullmatch(value):
        return number(int(value.replace(",", "")))
    if name in _FIGURES:
        value = respelled(value)
    found = _filled(value, language)
    return value if found is None else found


def _match(sentence: str) -> tuple[str, dict[str, str]] | None:
    for template, pattern in _patterns():
        found = pattern.fullmatch(sentence)
        if found:
            return template, found.groupdict()
    return None


@lru_cache(1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The templates with what they match, those that say the most themselves first."""
    known = dict.fromkeys((*ADVICE, *REPORT, *JOBS, *MEASURING, *EDITS, *PICTURES, *REFUSALS, *SETTINGS))
    templates = sorted(known, key=lambda each: -len(_FIELD.sub("", each)))
    return tuple((template, _pattern(template)) for template in templates)


def _pattern(template: str) -> re.Pattern[str]:
    parts = _FIELD.split(template)
    made = [f"(?P<{part}>.+?)" if at % 2 else re.escape(part) for at, part in enumerate(parts)]
    return re.compile("".join(made), re.DOTALL)
