"""The custom painted parts: plane, picture with points and area, mix slots, sliders, pictures to teach with."""

from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gantool.app.edit import maskpicture
from gantool.app.edit.handles import MOST, Handle, Handles
from gantool.app.edit.mix import MixTable
from gantool.app.edit.outline import Outline, large_enough
from gantool.app.edit.picture import EditPicture
from gantool.app.edit.plane import CELLS, LatentPlane, nearest_first, place_of
from gantool.app.edit.seedstrip import MIME, SeedStrip
from gantool.app.edit.sliderlist import Direction, SliderList
from gantool.app.edit.teach import LEAST, TeachPanel
from gantool.app.theme.theme import Theme
from gantool.app.widgets.boxes import Scroll, column
from gantool.edits import Seed

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
SQUARE = [QPointF(0.2, 0.2), QPointF(0.6, 0.2), QPointF(0.6, 0.6), QPointF(0.2, 0.6)]


@pytest.fixture
def picture(qtbot: QtBot, theme: Theme) -> EditPicture:
    made = EditPicture(Handles(), Outline())
    qtbot.addWidget(made)
    made.resize(400, 400)
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    made.show_image(image)
    made.show()
    return made


def shown_in_a_window(widget: QWidget, qtbot: QtBot) -> QWidget:
    """A part in a window of its own; keep the window for as long as it is used."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(720, 640)
    widget.setParent(host)
    host.show()
    return host


def drag(qtbot: QtBot, widget: Any, start: tuple[int, int], *ways: tuple[int, int], held: Any = NONE) -> None:
    qtbot.mousePress(widget, LEFT, held, QPoint(*start))
    for way in ways:
        qtbot.mouseMove(widget, QPoint(*way))
    qtbot.mouseRelease(widget, LEFT, held, QPoint(*(ways or (start,))[-1]))


def test_the_plane_is_dragged_and_moved_by_keys(qtbot: QtBot, theme: Theme) -> None:
    plane = LatentPlane()
    qtbot.addWidget(plane)
    plane.show()
    moved: list[QPointF] = []
    settled: list[QPointF] = []
    plane.moved.connect(moved.append)
    plane.settled.connect(settled.append)
    drag(qtbot, plane, (100, 100), (150, 100), (150, 50))
    assert [(each.x(), each.y()) for each in moved] == [(0.5, 0), (0.5, -0.5)] and settled == [QPointF(0.5, -0.5)]
    assert len(plane.trail) == 3
    qtbot.keyClick(plane, Qt.Key.Key_Right)
    qtbot.keyClick(plane, Qt.Key.Key_Down, SHIFT)
    assert plane.place.x() == pytest.approx(0.55) and plane.place.y() == pytest.approx(-0.495) and len(settled) == 3
    qtbot.keyClick(plane, Qt.Key.Key_Home)
    assert plane.place == QPointF() and len(settled) == 4
    drag(qtbot, plane, (100, 100), (900, 100))
    assert plane.place.x() == 1.0


def test_cells_of_the_plane_come_from_the_middle(qtbot: QtBot, theme: Theme) -> None:
    order = nearest_first()
    assert sorted(order) == list(range(CELLS * CELLS)) and place_of(order[0]) == QPointF()
    plane = LatentPlane()
    qtbot.addWidget(plane)
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    before = plane.grab().toImage().pixelColor(20, 20)
    plane.show_picture(0, image)
    assert plane.grab().toImage().pixelColor(20, 20).lightness() > before.lightness()


def test_points_are_set_moved_and_taken_away(picture: EditPicture, qtbot: QtBot) -> None:
    drag(qtbot, picture, (100, 100), (150, 120), (200, 200))
    drag(qtbot, picture, (300, 300), (320, 320))
    assert picture.handles.points == (Handle((0.25, 0.25), (0.5, 0.5)), Handle((0.75, 0.75), (0.8, 0.8)))
    drag(qtbot, picture, (200, 200), (200, 240))  # the target of the first
    assert picture.handles.points[0].target == (0.5, 0.6)
    qtbot.mouseClick(picture, LEFT, ALT, QPoint(100, 100))
    assert picture.handles.points == (Handle((0.75, 0.75), (0.8, 0.8)),)


def test_points_by_keys_alone(picture: EditPicture, qtbot: QtBot) -> None:
    picture.setFocus()
    qtbot.keyClick(picture, Qt.Key.Key_Return)
    qtbot.keyClick(picture, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(picture, Qt.Key.Key_Up)
    (point,) = picture.handles.points
    assert point.start == (0.5, 0.5) and point.target == pytest.approx((0.55, 0.495))
    qtbot.keyClick(picture, Qt.Key.Key_Return)
    qtbot.keyClick(picture, Qt.Key.Key_Comma)
    assert picture.handles.current == 0
    qtbot.keyClick(picture, Qt.Key.Key_Delete)
    assert len(picture.handles.points) == 1


def test_there_are_enough_points_at_some_number() -> None:
    handles = Handles()
    assert [handles.add(QPointF(0.1, 0.1)) for _ in range(MOST + 2)][-2:] == [-1, -1]
    assert handles.pulling == ()


def test_nothing_is_set_while_points_move(picture: EditPicture, qtbot: QtBot) -> None:
    picture.frozen = True
    drag(qtbot, picture, (100, 100), (200, 200))
    qtbot.keyClick(picture, Qt.Key.Key_Return)
    assert picture.handles.points == ()


def test_the_area_is_drawn_and_taken_away(picture: EditPicture, qtbot: QtBot) -> None:
    picture.take("box")
    drag(qtbot, picture, (80, 80), (240, 240))
    assert picture.outline.path.contains(QPointF(0.4, 0.4)) and not picture.outline.path.contains(QPointF(0.7, 0.4))
    picture.take("mask")
    drag(qtbot, picture, (160, 60), (260, 60), (260, 260), (160, 260), held=ALT)
    assert picture.outline.path.contains(QPointF(0.3, 0.4)) and not picture.outline.path.contains(QPointF(0.5, 0.4))
    drag(qtbot, picture, (10, 10), (11, 11))
    assert not picture.outline.path.contains(QPointF(0.026, 0.026))


def test_the_area_as_a_picture() -> None:
    outline = Outline()
    assert maskpicture.drawn(outline, 50, 50) is None
    outline.add(SQUARE)
    image = maskpicture.drawn(outline, 50, 40)
    assert image is not None and (image.width(), image.height()) == (50, 40)
    assert image.pixelColor(20, 16).lightness() == 255 and image.pixelColor(45, 16).lightness() == 0
    assert not large_enough([QPointF(), QPointF(0.01, 0.01), QPointF(0, 0.01)])


def test_an_area_that_everything_is_taken_away_from_lets_nothing_change() -> None:
    outline = Outline()
    outline.add(SQUARE)
    outline.take_away(SQUARE)
    image = maskpicture.drawn(outline, 50, 50)
    assert outline.lets_nothing_change and image is not None and image.pixelColor(20, 16).lightness() == 0
    outline.take_away(SQUARE)
    assert outline.lets_nothing_change, "not everything but the square"
    outline.add(SQUARE)
    assert not outline.lets_nothing_change and outline.path.contains(QPointF(0.3, 0.3))
    outline.take_away(SQUARE)
    outline.clear()
    assert not outline.drawn and not outline.lets_nothing_change and maskpicture.drawn(outline, 50, 50) is None


def test_taking_away_from_everything_leaves_the_rest() -> None:
    outline = Outline()
    outline.take_away(SQUARE)
    assert outline.path.contains(QPointF(0.1, 0.1)) and not outline.path.contains(QPointF(0.4, 0.4))


def test_x_shows_before_and_the_line_can_be_dragged(picture: EditPicture, qtbot: QtBot) -> None:
    before = QImage(64, 64, QImage.Format.Format_RGB32)
    before.fill(Qt.GlobalColor.darkRed)
    picture.show_before(before)
    picture.setFocus()

    def red(x: int) -> bool:
        seen = picture.grab().toImage().pixelColor(x, 300)
        return bool(seen.red() > seen.green())

    assert not red(100)
    qtbot.keyPress(picture, Qt.Key.Key_X)
    assert red(100)
    qtbot.keyRelease(picture, Qt.Key.Key_X)
    picture.set_split(True)
    assert red(100) and not red(300)
    drag(qtbot, picture, (200, 20), (350, 20))
    assert red(300) and picture.handles.points == ()


def test_zoom_keeps_what_is_under_the_pointer(picture: EditPicture, qtbot: QtBot) -> None:
    fitted = picture.zoom
    picture.viewpoint.look(2 * fitted, QPointF(0.5, 0.5))
    assert picture.to_picture(QPointF(200, 200)) == QPointF(0.5, 0.5)
    assert picture.to_widget((0.25, 0.5)).x() == pytest.approx(0)
    qtbot.keyClick(picture, Qt.Key.Key_1)
    assert picture.zoom == 1.0
    qtbot.keyClick(picture, Qt.Key.Key_0)
    assert picture.zoom == fitted


def test_a_seed_is_dropped_on_a_mix_slot(qtbot: QtBot, theme: Theme) -> None:
    mix = MixTable()
    qtbot.addWidget(mix)
    wished: list[tuple[str, object]] = []
    mix.mix_wished.connect(lambda layers, seed: wished.append((layers, seed)))
    data = QMimeData()
    data.setData(MIME, b"88")
    enter = QDragEnterEvent(QPoint(10, 10), Qt.DropAction.CopyAction, data, LEFT, NONE)
    QApplication.sendEvent(mix.slots["fine"], enter)
    drop = QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, LEFT, NONE)
    QApplication.sendEvent(mix.slots["fine"], drop)
    assert wished == [("fine", 88)]
    mix.slots["fine"].show_mixed(Seed(seed=88), QImage(), "seed 88")
    nothing = mix.menu_for("fine").actions()[-1]
    nothing.trigger()
    assert wished[-1] == ("fine", None)


def test_the_strip_by_keys_and_by_number(qtbot: QtBot, theme: Theme) -> None:
    strip = SeedStrip()
    host = shown_in_a_window(strip, qtbot)
    strip.resize(200, 300)
    strip.fit(200)
    assert host.isVisible()
    chosen: list[int] = []
    wished: list[list[int]] = []
    strip.seed_chosen.connect(chosen.append)
    strip.pictures_wished.connect(wished.append)
    strip.grid.setCurrentIndex(strip.grid.tiles.index(0))
    qtbot.keyClick(strip.grid, Qt.Key.Key_Right)
    qtbot.keyClick(strip.grid, Qt.Key.Key_Return)
    assert chosen == [1]
    strip.field.setText("4127")
    strip.field._on_edited("4127")
    qtbot.keyClick(strip.field, Qt.Key.Key_Return)
    assert chosen == [1, 4127]
    strip.mark(4127)
    assert strip.seeds[0] == 4127 and len(strip.seeds) == 9 and wished
    strip.roll()
    assert len(set(strip.seeds)) == 9


def test_sliders_named_first_and_the_others_folded(qtbot: QtBot, theme: Theme) -> None:
    sliders = SliderList()
    host = shown_in_a_window(sliders, qtbot)
    sliders.resize(280, 600)
    assert host.isVisible()
    found = [Direction(f"d{at}", number=at) for at in range(1, 13)]
    sliders.show_directions((*found, Direction("named", "Age", 40)))
    assert next(iter(sliders.rows)) == "named" and sum(each.isVisible() for each in sliders.rows.values()) == 5
    qtbot.mouseClick(sliders.more, LEFT)
    assert all(each.isVisible() for each in sliders.rows.values())
    moved: list[tuple[str, float]] = []
    renamed: list[tuple[str, str]] = []
    sliders.settled.connect(lambda id_, value: moved.append((id_, value)))
    sliders.renamed.connect(lambda id_, name: renamed.append((id_, name)))
    row = sliders.rows["d3"]
    qtbot.keyClick(row.slider.track, Qt.Key.Key_Right)
    assert moved and moved[-1][0] == "d3" and moved[-1][1] > 0
    qtbot.mouseDClick(row.slider.track, LEFT)
    assert moved[-1] == ("d3", 0.0)
    qtbot.keyClick(row.slider.track, Qt.Key.Key_F2)
    qtbot.keyClicks(row._field, "Fur")
    qtbot.keyClick(row._field, Qt.Key.Key_Return)
    assert renamed == [("d3", "Fur")]
    sliders.explain("points are being moved")
    assert not row.slider.isEnabled() and "being moved" in row.slider.toolTip()


def test_pictures_to_teach_with_are_marked(qtbot: QtBot, theme: Theme) -> None:
    panel = TeachPanel()
    host = shown_in_a_window(panel, qtbot)
    panel.resize(700, 600)
    assert host.isVisible()
    panel.begin()
    learnt: list[tuple[list[int], list[int], str]] = []
    panel.learn_wished.connect(lambda has, lacks, name: learnt.append((has, lacks, name)))
    grid = panel.grid
    middle = grid.visualRect(grid.tiles.index(0)).center()
    qtbot.mouseClick(grid.viewport(), LEFT, NONE, middle)
    assert panel.marked("has") == [grid.tiles.tiles[0].seed]
    qtbot.mouseClick(grid.viewport(), LEFT, NONE, middle)
    assert panel.marked("lacks") == [grid.tiles.tiles[0].seed]
    for at in range(2 * LEAST):
        grid.setCurrentIndex(grid.tiles.index(at))
        qtbot.keyClick(grid, Qt.Key.Key_Plus if at % 2 else Qt.Key.Key_Minus)
    assert not panel.learn.isEnabled() and "say what" in panel.learn.toolTip()
    qtbot.keyClicks(panel.name, "Smiling")
    qtbot.mouseClick(panel.learn, LEFT)
    assert [(len(has), len(lacks), name) for has, lacks, name in learnt] == [(LEAST, LEAST, "Smiling")]
    kept = panel.marked("has")
    panel.roll()
    assert panel.marked("has") == kept


def test_what_scrolls_has_room_for_what_is_unfolded_after_its_last_wrapped_words_went(qtbot: QtBot) -> None:
    words, folded = QLabel("one line and another " * 20), QWidget()
    words.setWordWrap(True)
    folded.setFixedHeight(900)
    folded.hide()
    content = QWidget()
    content.setLayout(column(words, folded))
    scroll = Scroll(content)
    qtbot.addWidget(scroll)
    scroll.resize(200, 300)
    scroll.show()
    qtbot.waitUntil(lambda: content.minimumHeight() > 0)
    words.hide()
    folded.show()
    qtbot.waitUntil(lambda: content.height() >= 900)
