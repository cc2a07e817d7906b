"""`gantool doctor`: which devices are here, whether they calculate right, and what is missing or slow."""

from typing import Any

from rich.table import Table
from rich.text import Text

from gantool.cli.answer import Answer
from gantool.cli.follow import result_of
from gantool.jobs.spec import DoctorSpec


def doctor() -> Answer:
    """Test the devices, tell the versions, and say what is slow and how to mend it."""
    result = result_of(DoctorSpec())
    table = Table.grid(padding=(0, 2))
    for name, value in _flat(result):
        table.add_row(Text(name, "bold"), Text(value, overflow="fold"))
    return Answer(result, table)


def _flat(value: Any, name: str = "") -> list[tuple[str, str]]:
    """Nested facts as rows of a dotted name and a text."""
    if isinstance(value, dict):
        return [row for key, each in value.items() for row in _flat(each, f"{name}.{key}" if name else str(key))]
    if isinstance(value, list) and any(isinstance(each, (dict, list)) for each in value):
        return [row for index, each in enumerate(value) for row in _flat(each, f"{name} {index + 1}")]
    if isinstance(value, list):
        return [(name, ", ".join(map(str, value)) or "none")]
    words = {True: "yes", False: "no", None: "-"}
    return [(name, words[value] if value is None or isinstance(value, bool) else str(value))]
