"""The texts of the window and their translations: `python tests/app/translations.py [LANGUAGE ...]`.

Reads every `tr("...")` and `later("...")` below `gantool/app`, brings `resources/translations/gantool_LANGUAGE.ts` up
to date (what is translated stays, what is gone goes, what is new waits as unfinished), and lets Qt's `lrelease` compile
it to `.qm`.
With `--merge FILE.json` (a dictionary from text to translation) translations are filled in. Qt's own `lupdate` reads
texts of classes only, with the class as their context; ours are all of one context.
"""

import ast
import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "gantool" / "app"
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "gantool"


def texts() -> dict[str, str]:
    """Every text that the window translates, and the file it first stands in."""
    found: dict[str, str] = {}
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "later"):
                for text in _literals(node, path):
                    found.setdefault(text, str(path.relative_to(ROOT)))
    return found


def _literals(call: ast.Call, path: Path) -> list[str]:
    """The texts a call may be given: one, or those of an expression that chooses among several."""
    given = call.args[0]
    if isinstance(given, ast.IfExp):
        options: list[ast.expr] = [given.body, given.orelse]
    else:
        options = [given]
    found = [each.value for each in options if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    if len(found) != len(options):
        raise SystemExit(f"{path}:{call.lineno}: tr() takes the text itself, so that it can be found.")
    return found


def read(language: str) -> dict[str, str]:
    """The translations that are finished, by text."""
    path = FOLDER / f"gantool_{language}.ts"
    if not path.exists():
        return {}
    found = {}
    for message in ET.parse(path).iter("message"):  # our own file
        translation = message.find("translation")
        if translation is not None and translation.get("type") != "unfinished" and translation.text:
            found[message.findtext("source") or ""] = translation.text
    return found


def write(language: str, known: dict[str, str]) -> list[str]:
    """Write the file of a language and compile it; the texts that have no translation."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    missing = []
    for text, where in texts().items():
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../{where}")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        if text in known:
            translation.text = known[text]
        else:
            translation.set("type", "unfinished")
            missing.append(text)
    ET.indent(root)
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"gantool_{language}.ts"
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    release = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([release, "-silent", path, "-qm", path.with_suffix(".qm")], check=True, timeout=60)
    return missing


def main(arguments: list[str]) -> int:
    merged: dict[str, str] = {}
    if "--merge" in arguments:
        at = arguments.index("--merge")
        merged = json.loads(Path(arguments[at + 1]).read_text(encoding="utf-8"))
        del arguments[at : at + 2]
    missing = {language: write(language, {**read(language), **merged}) for language in arguments or ["de"]}
    for language, left in missing.items():
        print(f"{language}: {len(texts()) - len(left)} texts, {len(left)} to translate")
        for text in left:
            print(f"  {text!r}")
    return 1 if any(missing.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
