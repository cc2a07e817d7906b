"""Settings as typed at a terminal: `--set key=value`, budgets, devices."""

import re
from collections.abc import Sequence

from pydantic import ValidationError

from gantool.api import Remedy
from gantool.errors import UnusableError

DEVICE = re.compile(r"auto|cpu|mps|cuda(:\d+)?")


def parse_settings(pairs: Sequence[str]) -> dict[str, object]:
    """Turn `key=value` words into settings; numbers and true/false become such, all else stays text.

    Whoever owns the settings (a family's Config, a model's controls) checks names and bounds.

    Raises:
        UnusableError: a word has no `=`, or names nothing.
    """
    settings: dict[str, object] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not equals or not key.strip():
            raise UnusableError(f"--set {pair!a} cannot be read; write it as key=value, for example --set size=128.")
        settings[key.strip()] = parse_value(value.strip())
    return settings


def parse_remedies(given: Sequence[str]) -> tuple[Remedy, ...]:
    """Remedies as they stand in the JSON of `gantool inspect`.

    Raises:
        UnusableError: one is no remedy.
    """
    try:
        return tuple(Remedy.model_validate_json(each) for each in given)
    except ValidationError as error:
        first = error.errors()[0]
        raise UnusableError(
            f"--remedy {first['input']!a} is no remedy ({first['msg']}); take it from `gantool inspect --json`, where "
            "each problem has it under fix."
        ) from None


def parse_value(text: str) -> object:
    """The number, truth value or text that `text` stands for."""
    if text.lower() in ("true", "false"):
        return text.lower() == "true"
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text


def check_budget(steps: int | None, minutes: float | None) -> None:
    """Refuse budgets that bound nothing.

    Raises:
        UnusableError: both are given, or one is not above zero.
    """
    if steps is not None and minutes is not None:
        raise UnusableError("--steps and --minutes both bound the run; give one of them.")
    if steps is not None and steps < 1:
        raise UnusableError(f"--steps {steps} is no budget; give at least 1.")
    if minutes is not None and not 0 < minutes < float("inf"):
        raise UnusableError(f"--minutes {minutes:g} is no budget; give a number above 0.")


def check_device(device: str) -> None:
    """Refuse what names no device; whether the device is there, the worker finds out.

    Raises:
        UnusableError: it is none of auto, cpu, cuda, cuda:<number>, mps.
    """
    if not DEVICE.fullmatch(device):
        raise UnusableError(f"There is no device {device!a}; say auto, cpu, cuda, cuda:0, cuda:1, ... or mps.")
