"""What workers say is known to the window by its templates, and comes out in the person's language."""

import ast
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from gantool import host
from gantool.app import colornames, titles
from gantool.app import told as module
from gantool.app.colornames import class_named
from gantool.app.told import is_known, told
from gantool.app.widgets import settingnames
from gantool.app.words import later
from gantool.data.colors import NAMES
from gantool.engine import foreign_pickle
from gantool.engine.advisor import Check, Facts, Look, Reading, Record, advise
from gantool.images import fault, formats
from gantool.recipes import gantool_recipes

ROOT = Path(__file__).resolve().parents[2]
ADVISOR = sorted((ROOT / "gantool" / "engine" / "advisor").glob("*.py"))
REPORT = sorted((ROOT / "gantool" / "data").glob("*.py"))
FAMILIES = [ROOT / "plugins" / f"gantool_{each}" / "family.py" for each in ("cyclegan", "dcgan", "pix2pix", "srgan")]
RECIPES = sorted((ROOT / "gantool" / "recipes").glob("*.py"))
FOREIGN = [*sorted((ROOT / "gantool" / "engine").glob("foreign*.py")), ROOT / "gantool" / "engine" / "tensor_header.py"]
CONFIGS = [*ROOT.glob("plugins/*/config.py"), ROOT / "gantool" / "api" / "config.py"]
PICTURES = sorted((ROOT / "gantool" / "images").glob("*.py"))
HISTORIES = sorted((ROOT / "tests" / "engine" / "histories").glob("*.json"))

PARTS = {
    # What is put together with other parts before it is said; the whole is tested by what the rules say, below.
    "Begin with “{}” to see whether it goes the right way",
    "With {} the discriminator may learn them by heart, so it is shown changed ones as far as it needs",
    "Two folders, {} and {}, whose pictures pair up by name",
    "It is {} × {} pixels, its partner {} is {} × {}",
    "It is the same file as its partner {}",
    "Both its halves are the same picture",
    "It has more colours than a label map",
    "{} of it is in colours that are no class",
    "Each picture is twice as wide as high",
    "Each picture is wide",
    "There is no other folder beside train, so",
    "There is no folder train beside {}, so",
    "There are no folders train and val, so",
}


def sentences(paths: list[Path]) -> Iterator[tuple[str, str]]:
    """(where, text) of every text in these modules that begins as a sentence does and has some words."""
    for path in paths:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        passed = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
        passed |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in ast.walk(tree):
            if id(node) in passed or not isinstance(node, ast.JoinedStr | ast.Constant):
                continue
            text = _text(node)
            if text is not None and text.count(" ") >= 3 and text[0].isupper() and not _of_programs(text):
                yield f"{path.relative_to(ROOT)}:{node.lineno}", text


def _text(node: ast.JoinedStr | ast.Constant) -> str | None:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)


def _of_programs(text: str) -> bool:
    """Types, and what only a programmer can do wrong."""
    return "[" in text or text.startswith("These are not the settings of")


FILLERS = ("7", "input", "pictures", "picture", "mirrored left to right", "higher")


def may_be_known(text: str) -> bool:
    """With something in its fields; a field after the end of a sentence is another sentence, or nothing."""
    open_ = text.replace(".{}", ".").replace("){}", ")")
    return any(is_known(open_.replace("{}", each)) for each in FILLERS)


@pytest.mark.parametrize("paths", [ADVISOR, REPORT, FAMILIES, RECIPES], ids=["advisor", "report", "family", "recipe"])
def test_every_sentence_of_the_workers_is_known(paths: list[Path]) -> None:
    found = list(sentences(paths))
    assert len(found) >= 9
    unknown = [(where, text) for where, text in found if text not in PARTS and not may_be_known(text)]
    assert not unknown, f"add templates to gantool/app/told_*.py: {unknown}"


def test_why_a_picture_cannot_be_used_is_known_as_a_clause_a_sentence_and_with_its_file() -> None:
    verdicts = [(*each[1:],) for each in fault._SYSTEM.values()]
    verdicts += [(reason, remedy) for _, reason, remedy in formats._FOREIGN]
    said = [word for words in verdicts for word in words]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in PICTURES]
    for call in (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)):
        if isinstance(call.func, ast.Name) and call.func.id == "RefusedError":
            said += [_text(each) or "" for each in call.args[1:] if isinstance(each, ast.JoinedStr | ast.Constant)]
    odd = (MemoryError(), OSError(5, "I/O error"), KeyError(), zlib.error("?"), ValueError("odd"), ValueError())
    said += [fault._verdict(error)[1] for error in (*odd, ValueError("truncated"))]
    said = [each.replace("{} {} of {}", f"{kind} 3 of 7") for each in said for kind in ("page", "frame")]
    said = [each.replace("{}", format) for each in said for format in ("a PNG", "an AVIF")]
    assert len(said) > 100
    for clause in said:
        sentence = f"{clause[:1].upper()}{clause[1:]}."
        assert all(map(is_known, (clause, sentence, f"my. File a.png cannot be used: {clause}; leave it out."))), clause


def test_what_the_settings_of_all_families_are_for_is_known() -> None:
    helps, sections = [], set()
    for path in CONFIGS:
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for call in (each for each in nodes if isinstance(each, ast.Call)):
            if isinstance(call.func, ast.Name) and call.func.id in ("setting", "damage") and len(call.args) > 1:
                helps += [call.args[1].value] if isinstance(call.args[1], ast.Constant) else []
            sections |= {each.value.value for each in call.keywords
                         if each.arg == "section" and isinstance(each.value, ast.Constant)}  # fmt: skip
    assert len(helps) > 150 and len(sections) > 5
    unknown = [each for each in (*helps, *sections) if not is_known(str(each))]
    assert not unknown, f"add templates to gantool/app/told_settings.py: {unknown}"


def test_what_controls_and_recipes_are_called_and_do_is_known() -> None:
    said: dict[str, set[str]] = {"title": set(), "help": set()}
    for path in ROOT.glob("plugins/*/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Control":
                for each in node.keywords:
                    if each.arg in said:
                        said[each.arg].add(ast.literal_eval(each.value))
    assert said["title"] == set(titles.CONTROLS), "bring gantool/app/titles.py up to date"
    assert {each.id: each.title for each in gantool_recipes()} == titles.RECIPES
    assert len(said["help"]) > 8 and all(map(is_known, said["help"])), "add templates to told_settings.py"


def test_every_colour_that_a_class_is_named_after_is_known() -> None:
    assert set(colornames.COLORS) == set(NAMES)
    assert class_named("dark blue 2") == "dark blue 2" and class_named("Haus 2") == "Haus 2"


def test_why_a_checkpoint_is_not_taken_in_is_known() -> None:
    words = set()
    for path in FOREIGN:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr | ast.Constant) and id(node) not in parts:
                words.add(_text(node) or "")
    words = {_with_fields(text) for text in words if _ends_a_refusal(text)}
    assert len(words) > 60
    unknown = {text for text in words if not is_known(f"my. File x4.pth {text}.")}
    assert not unknown, f"add templates to gantool/app/told_refusals.py: {unknown}"


def _with_fields(text: str) -> str:
    text = text.replace("{} tensors{} ({}){}, which", "{} tensors ({}), which").replace("asked: {}{}", "asked: {}")
    text = text.replace("; {}", f"; {foreign_pickle._OUTSIDE}").replace("with {} in it", "with other files in it")
    return text.replace("{}", "x")


def _ends_a_refusal(text: str) -> bool:
    """Whether it is the end of a sentence that begins with a file's name; {} alone stands for a part of one."""
    verbs = ("is ", "was ", "holds ", "has ", "calls ", "wants ", "builds ", "gives ", "refers ", "repeats ", "claims ",
             "describes ", "cannot ")  # fmt: skip
    return text.startswith(verbs) and text.count(" ") >= 2


def test_what_the_live_editing_says_is_known() -> None:
    from gantool.engine.editing import words

    said = [words.told(error, 0.3) for error in (0.01, 0.04, 0.08, 0.2)]
    said += [f"{phase}: good match, 0.041" for phase in ("Looking where to start", "Looking for the details")]
    said += ["The model moves no further: 3.4 px are left. Another point or a wider outline may help."]
    assert not [text for text in said if not is_known(text)]


@pytest.fixture
def german(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A language of this test's own: each template in angle brackets, its fields as they are."""
    monkeypatch.setattr(module, "tr", lambda text, **_: f"<{text}>")
    monkeypatch.setattr(module, "QCoreApplication", SimpleNamespace(translate=lambda _, text: f"<{text}>"))
    module._translated.cache_clear()
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)
    module._translated.cache_clear()


@pytest.mark.parametrize("history", HISTORIES, ids=lambda path: path.stem)
def test_what_the_advisor_says_of_real_runs_is_known(history: Path) -> None:
    content = json.loads(history.read_text())
    record, said = Record(Facts(**content["facts"])), set()
    record.steps = content["steps"]
    kinds = {"readings": Reading, "looks": Look, "checks": Check}
    told_ = [(each["step"], at, kind(**each)) for at, (n, kind) in enumerate(kinds.items()) for each in content[n]]
    for _, _, each in sorted(told_, key=lambda each: each[:2]):
        record.add(each)  # type: ignore[arg-type]  # its kind stands beside it
        if not isinstance(each, Reading):
            for advice in advise(record):
                said |= {advice.judgement, advice.evidence, advice.action, advice.next} - {""}
    assert len(said) > 3 and not [text for text in said if not is_known(text)]


def test_sentences_are_taken_one_by_one_and_fields_too(german: None) -> None:
    said = told(
        "The error (L1) on the check pictures was best at step 16,000 (0.158) and is 7 % worse now (0.169). "
        "A plugin adds this. You can stop and keep it."
    )
    assert said == (
        "<<<The error (L1)> on the check pictures> was best at <step 16.000> (0,158) and is 7 % worse now (0,169).> "
        "A plugin adds this. <You can stop and keep it.>"
    )


def test_names_with_dots_and_sentences_of_two_parts_stay_whole(german: None) -> None:
    said = told("It is the same file as a. B. c.png, byte for byte.")
    assert said == "<It is the same file as a. B. c.png, byte for byte.>"
    assert told("It is 3 × 4 pixels, its partner x.png is 5 × 6: they do not lie on each other.").startswith("<It is 3")


def test_a_name_that_looks_like_a_figure_keeps_its_dot(german: None) -> None:
    assert told("Stopped with 3.4 px to go.") == "<Stopped with 3,4 px to go.>"
    assert told("2.5 adds no noise to its pictures.") == "<2.5 adds no noise to its pictures.>"


def test_a_clause_that_was_made_a_sentence_stays_one(german: None) -> None:
    assert told("It is cut short.") == "<it is cut short>.", "a capital where there is one"
    assert told("a.png cannot be used: it is cut short; leave it out.") == (
        "<a.png cannot be used: <it is cut short>; <leave it out>.>"
    )


def test_in_english_nothing_is_touched(qapp: QApplication) -> None:
    text = "The best so far is step 16,000 (0.158 by the error (L1)); it is 0.2 now."
    assert told(text) is text and later(text) is text


def test_settings_have_names_of_their_own() -> None:
    """Those of damage have theirs in the form that shows what they do."""
    for info in host.plugins():
        for family in info.families:
            for name, field in host.load_family(family.id).config.model_fields.items():
                extra = field.json_schema_extra
                assert isinstance(extra, dict)
                if extra.get("section") != "Degradation":
                    assert name in settingnames._known(""), f"{family.id}: {name}"
    assert settingnames.spoken("ngf") == "Width of G" and settingnames.spoken("of_a_plugin") == "Of a plugin"
