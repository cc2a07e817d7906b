"""The guide for plugin authors shows code that runs: each block stands in the file that it names."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GUIDE = ROOT / "resources" / "docs" / "plugins.md"
EXAMPLE = ROOT / "tests" / "example_plugin"  # trained and run by tests/host/test_example_plugin.py
BLOCK = re.compile(r"<!-- from: (\S+) -->\n```\w+\n(.*?)\n```\n", re.DOTALL)


def shown() -> dict[Path, list[str]]:
    """The blocks of each file, in the order of the guide."""
    blocks: dict[Path, list[str]] = {}
    for name, code in BLOCK.findall(GUIDE.read_text()):
        blocks.setdefault(ROOT / name, []).append(code)
    return blocks


def test_every_block_of_code_stands_in_the_file_that_it_names() -> None:
    text = GUIDE.read_text()
    assert text.count("```python") + text.count("```toml") == sum(map(len, shown().values()))
    for path, blocks in shown().items():
        for code in blocks:
            assert code in path.read_text(), f"{path.name} no longer has\n{code}"


def test_the_whole_example_is_shown_in_order() -> None:
    files = [path for path in EXAMPLE.rglob("*") if path.suffix in (".py", ".toml") and "__pycache__" not in path.parts]
    assert len(files) == 3
    for path in files:
        lines = [line for line in path.read_text().splitlines() if line]
        assert [line for code in shown()[path] for line in code.splitlines() if line] == lines, path.name


def test_every_file_it_speaks_of_is_there_and_the_readme_leads_to_it() -> None:
    text = GUIDE.read_text()
    for name in re.findall(r"`((?:plugins|tests|gantool)/[\w./]+)`", text):
        assert (ROOT / name).exists(), name
    for row in re.findall(r"^\| `(\w+\.py)` \|", text, re.MULTILINE):
        assert (ROOT / "plugins" / "gantool_dcgan" / row).exists(), row
    for link in re.findall(r"\]\(([\w./]+)\)", text):
        assert (GUIDE.parent / link).exists(), link
    assert "resources/docs/plugins.md" in (ROOT / "README.md").read_text()
