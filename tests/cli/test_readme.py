"""The README's list of commands names each command that there is, and none besides."""

import re
from collections.abc import Iterator
from pathlib import Path

from gantool.cli import commands

README = Path(__file__).resolve().parents[2] / "README.md"
GROUPS = {
    "models": commands.MODELS,
    "runs": commands.RUNS,
    "plugins": commands.PLUGINS,
    "edit": commands.EDIT,
    "samples": commands.SAMPLES,
}


def there() -> set[str]:
    single = {name for name, _, _ in commands.COMMANDS}
    return single | {f"{group} {name}" for group, each in GROUPS.items() for name, _, _ in each}


def listed() -> Iterator[str]:
    """The commands of the list: `gantool edit MODEL mix|drag` are two."""
    block = re.search(r"## Command line\n+```\n(.*?)\n```", README.read_text("utf-8"), re.DOTALL)
    assert block is not None
    for name, after in re.findall(r"\bgantool ([a-z-]+)(?: (?:MODEL )?([a-z|]+)\b)?", block[1]):
        if name in GROUPS:
            yield from (f"{name} {each}" for each in after.split("|"))
        else:
            yield name


def test_the_list_of_commands_is_that_of_the_command_line() -> None:
    assert set(listed()) == there()
