"""Every text of the window has a German translation, whose fields are the same, and Qt finds it."""

import re

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from app.translations import read, texts
from gantool.app import languages
from gantool.app.colornames import class_named
from gantool.app.edit.wording import inside
from gantool.app.told import told
from gantool.app.words import duration, keys, tr
from gantool.edits import Seed

LANGUAGES = [each for each in languages.OWN if each != "en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_lacks_a_translation(language: str) -> None:
    known = read(language)
    missing = [text for text in texts() if text not in known]
    assert not missing, "run tests/app/translations.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_left_over(language: str) -> None:
    assert not set(read(language)) - set(texts()), "run tests/app/translations.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_fields_are_the_same(language: str) -> None:
    def fields(text: str) -> list[str]:
        return sorted(re.findall(r"\{\{?[^{}]*\}\}?", text))

    assert not {text: said for text, said in read(language).items() if fields(text) != fields(said)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_holds_them_all(language: str, qapp: QApplication) -> None:
    loaded = languages.translator(language)
    assert loaded is not None
    wrong = [text for text, said in read(language).items() if loaded.translate("gantool", text) != said]
    assert not wrong, "run tests/app/translations.py"


def test_the_window_speaks_german(qapp: QApplication) -> None:
    before, translator = QLocale(), languages.translator("de")
    assert translator is not None
    QCoreApplication.installTranslator(translator)
    QLocale.setDefault(QLocale("de"))
    try:
        assert tr("Start training") == "Training beginnen"
        assert tr("Convert, {model}", model="x") == "Umwandeln, x"
        assert duration(3 * 3600) == "3 h"
        assert keys("Ctrl+Shift+Z") == "Strg+Umschalt+Z" and keys("Ctrl+,  Alt+Up") == "Strg+,  Alt+↑"
        assert told("In bf16 it is 9.0e-01 off, and 2e-03 is allowed.") == (
            "In bf16 liegt es um 9,0e-01 daneben, und 2e-03 ist erlaubt."
        )
        assert class_named("dark blue 2") == "dunkelblau 2" and class_named("Haus") == "Haus"
        assert inside(Seed(seed=3)) == "Startwert 3", "a noun within a sentence keeps its capital"
    finally:
        QCoreApplication.removeTranslator(translator)
        QLocale.setDefault(before)


def test_a_language_without_a_translation_falls_back_to_english() -> None:
    assert languages.wished("xx") in languages.OWN and languages.wished("de") == "de"
    assert languages.translator("en") is None
