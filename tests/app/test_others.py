"""Models, Plugins, Settings, toasts, and closing the window."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app import stage
from gantool.app.context import Context
from gantool.app.frame.window import Window
from gantool.app.theme import theme as themes
from gantool.app.theme.tokens import LIGHT
from gantool.app.widgets.switch import Switch
from gantool.app.widgets.toast import Toasts
from gantool.host import Fault, FaultKind, PluginInfo
from gantool.jobs.client import Outcome


def words(widget: QWidget) -> str:
    """Everything a widget says; what was put into a layout is shown a moment later."""
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


@pytest.fixture
def models(window: Window, qtbot: QtBot) -> Any:
    stage.model("hills")
    stage.model("facades", adopted="A U-Net of 8 levels, batch norm.")
    window.show_page("models")
    qtbot.waitUntil(lambda: window.page._cards.cards.rowCount() == 2, timeout=20_000)  # type: ignore[union-attr]  # of this page
    return window.page


def test_a_model_says_what_it_is(models: Any, qtbot: QtBot) -> None:
    models._on_chosen(next(key for key in models._entries if key.endswith("hills")))
    said = words(models._panel.details)
    assert "98 samples, 24,000 steps" in said and "0.149 on 18 pictures it never saw" in said
    models._on_chosen(next(key for key in models._entries if key.endswith("facades")))
    assert "A U-Net of 8 levels" in words(models._panel.details)


def test_search(models: Any, qtbot: QtBot) -> None:
    qtbot.keyClicks(models._search, "hil")
    assert [card.name for card in models._cards.cards.tiles] == ["hills"]


def test_convert_takes_the_chosen_model(models: Any, window: Window, qtbot: QtBot) -> None:
    models._on_chosen(next(key for key in models._entries if key.endswith("hills")))
    qtbot.mouseClick(models._panel.main, Qt.MouseButton.LeftButton)
    assert window.current == "convert"
    convert: Any = window.page
    qtbot.waitUntil(lambda: convert.models.entry is not None and convert.models.entry.name == "hills", timeout=20_000)


def test_a_damaged_model_is_listed_with_its_reason(window: Window, qtbot: QtBot) -> None:
    (stage.model("hills") / "card.json").write_text("{")
    window.show_page("models")
    qtbot.waitUntil(lambda: window.page._cards.cards.rowCount() == 1, timeout=20_000)  # type: ignore[union-attr]  # of this page
    assert "damaged" in window.page._cards.cards.tiles[0].fault  # type: ignore[union-attr]  # of this page


def test_a_file_that_is_no_model_is_refused_in_words(
    window: Window, qtbot: QtBot, drop: Callable[..., None], tmp_path: Path
) -> None:
    window.show_page("models")
    page: Any = window.page
    path = tmp_path / "letter.pth"
    path.write_bytes(b"Dear sir or madam")
    drop(window, path)
    assert page._panel.adopted.isVisible()
    qtbot.waitUntil(lambda: "cannot be taken in" in words(page._panel.adopted), timeout=60_000)
    assert "letter.pth" in words(page._panel.adopted) and "Traceback" not in words(page._panel.adopted)


def test_a_faulty_plugin_costs_only_itself(window: Window, qtbot: QtBot) -> None:
    catalogue = window.context.catalogue
    catalogue._asked_plugins = True
    catalogue._on_plugins(
        (
            PluginInfo("good", "bundled", "here", True),
            PluginInfo(
                "bad", "folder", "there", True, fault=Fault(FaultKind.RAISED, "Plugin bad raised ValueError.", "trace")
            ),
            PluginInfo("new", "folder", "there", False, hashes={"new.py": "ab" * 32}),
        )
    )
    window.show_page("plugins")
    said = words(window.page)  # type: ignore[arg-type]  # of this page
    assert "1 plugin works." in said and "Plugin bad raised ValueError." in said
    assert "Off. Its code has not been run." in said
    assert [switch.isChecked() for switch in window.page.findChildren(Switch)] == [True, True, False]  # type: ignore[union-attr]  # of this page


def test_appearance_is_changed_and_remembered(window: Window, qtbot: QtBot) -> None:
    window.show_page("settings")
    qtbot.mouseClick(window.page.appearance.mode.button("light"), Qt.MouseButton.LeftButton)  # type: ignore[union-attr]  # of this page
    assert themes.tokens() is LIGHT
    assert window.context.remembered.text("theme") == "light"


def test_the_self_test_is_told_in_rows(window: Window) -> None:
    window.show_page("settings")
    page: Any = window.page
    page.check.show_outcome(
        Outcome(
            "done",
            result={
                "devices": [
                    {
                        "device": "cpu",
                        "name": "Processor",
                        "precision": "fp32",
                        "memory_gb": 8.0,
                        "right": False,
                        "fault": "No.",
                    }
                ],
                "chosen": "cpu",
                "free_disk_gb": 200.0,
                "advice": ["Train at 128 px."],
            },
        )
    )
    said = words(page)
    assert "Something computes wrongly here" in said and "wrong" in said and "Train at 128 px." in said
    assert "200 GB of disk free" in said


def test_at_most_three_toasts_and_none_twice(qtbot: QtBot, context: Context) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 600)
    toasts = Toasts(host)
    for text in ("one", "two", "two", "three", "four"):
        toasts.show_toast("danger", text)
    assert toasts.texts == ["two", "three", "four"]


def test_closing_while_it_trains_says_so_once(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window.context.remembered.keep("said/goes-on", False)
    folder = stage.run_folder(tmp_path / "hills", at=1000, side=16)
    with stage.at_work(folder):
        window.page.open_run(folder.path)  # type: ignore[union-attr]  # of this page
        qtbot.waitUntil(lambda: window.page.is_training, timeout=10_000)  # type: ignore[union-attr]  # of this page
        assert not window.close()
        assert any("goes on without the window" in text for text in window.toasts.texts)
        assert window.close()
        assert folder.is_running() and folder.wish() == "run"
