"""Tools on a drawing: classes stay classes, undo brings back every pixel, soft edges are soft where they may be."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from gantool.app.paint.document import Document
from gantool.app.paint.flood import flooded
from gantool.app.paint.ground import Ground, PaintClass
from gantool.app.paint.history import History
from gantool.app.paint.layer import filled
from gantool.app.paint.options import Options, ToolName
from gantool.app.paint.shapes import EMPTY, Box, Edge, ellipse, rectangle, segment
from gantool.app.paint.tools import Easel, Touch, make_tool
from gantool.app.paint.vault import Vault

CLASSES = (
    PaintClass("sky", (60, 110, 220)),
    PaintClass("grass", (70, 160, 60)),
    PaintClass("wall", (200, 30, 30)),
)
LABELS = Ground("labels", CLASSES, paper=CLASSES[0].color, ink=CLASSES[1].color)
TOOLS: tuple[ToolName, ...] = ("brush", "eraser", "line", "rect", "ellipse", "fill", "picker", "select", "move")
SIDE = 48


def easel(ground: Ground, side: int = SIDE) -> Easel:
    document = Document(ground, side, side)
    options = Options()
    options.suit(ground)
    return Easel(document, History(document), options)


def use(at: Easel, tool: ToolName, points: list[tuple[float, float]], *, pressure: float = 1.0) -> None:
    at.options.take(tool)
    made = make_tool(at)
    made.press(Touch(points[0], pressure))
    for point in points[1:]:
        made.move(Touch(point, pressure))
    made.release(Touch(points[-1], pressure))


place = st.tuples(st.floats(-10, SIDE + 10), st.floats(-10, SIDE + 10))
action = st.tuples(
    st.sampled_from(TOOLS), st.lists(place, min_size=1, max_size=4), st.integers(0, 2), st.floats(1, 40),
    st.floats(0, 1), st.booleans(), st.sampled_from(["", "layer", "hide", "undo", "resize"]),
)  # fmt: skip


@given(st.lists(action, min_size=1, max_size=8))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_pixel_of_a_label_map_stays_a_class(qapp: QApplication, actions: list[tuple]) -> None:  # type: ignore[type-arg]  # tuples of many kinds
    at = easel(LABELS)
    allowed = {each.color for each in CLASSES}
    for tool, points, number, size, pressure, filled_shape, also in actions:
        at.options.color, at.options.size, at.options.filled = CLASSES[number].color, size, filled_shape
        at.options.opacity, at.options.hardness = 0.4, 0.1  # locked on this ground: without effect
        use(at, tool, points, pressure=pressure)
        if also == "layer" and len(at.document.layers) < 3:
            at.history.rebuild("layer", at.document.with_layer("more"))
        elif also == "hide":
            at.document.layer.visible = not at.document.layer.visible
            at.document.rebuilt.emit()
        elif also == "undo":
            at.history.undo()
        elif also == "resize":
            at.history.rebuild("resize", at.document.resized(SIDE, SIDE))
        assert set(at.document.colors()) <= allowed
        assert (at.document.flattened()[..., 3] == 255).all()
    at.history.clear()


@pytest.mark.parametrize("ground", [LABELS, Ground("lines"), Ground("colors"), Ground("holes")], ids=lambda g: g.kind)
def test_undo_and_redo_bring_back_every_pixel(qapp: QApplication, ground: Ground) -> None:
    at = easel(ground, 150)
    states = [at.document.flattened()]
    draw = np.random.default_rng(4)
    for number, tool in enumerate(("brush", "line", "rect", "eraser", "ellipse", "fill", "brush", "move")):
        at.options.color = CLASSES[number % 3].color
        before = at.history.steps
        use(at, tool, [(float(x), float(y)) for x, y in draw.uniform(5, 140, (3, 2))])  # type: ignore[arg-type]  # one of its literals
        if at.history.steps > before:
            states.append(at.document.flattened())
    assert len(states) > 6
    for wanted in reversed(states[:-1]):
        assert at.history.undo()
        assert np.array_equal(at.document.flattened(), wanted)
    assert not at.history.undo()
    for wanted in states[1:]:
        assert at.history.redo()
        assert np.array_equal(at.document.flattened(), wanted)
    at.history.clear()


def test_a_stroke_that_crosses_itself_does_not_get_darker(qapp: QApplication) -> None:
    at = easel(Ground("colors"))
    at.options.opacity, at.options.smoothing, at.options.hardness = 0.5, 0.0, 1.0
    at.options.color, at.options.size = (0, 0, 0), 10
    use(at, "brush", [(10, 24), (40, 24), (10, 24), (40, 24)])
    assert at.document.flattened()[24, 25, 0] == 128


def test_a_soft_brush_fades_and_a_light_pen_is_thin(qapp: QApplication) -> None:
    soft, hard, light = (easel(Ground("colors")) for _ in range(3))
    for at, hardness in ((soft, 0.0), (hard, 1.0), (light, 1.0)):
        at.options.size, at.options.hardness, at.options.color = 20, hardness, (0, 0, 0)
    use(soft, "brush", [(24, 24)])
    use(hard, "brush", [(24, 24)])
    use(light, "brush", [(24, 24)], pressure=0.3)
    dark = [int((at.document.flattened()[..., 0] < 255).sum()) for at in (hard, light)]
    assert dark[0] == pytest.approx(np.pi * 100, rel=0.12)
    assert dark[1] == pytest.approx(np.pi * 9, rel=0.4)
    greys = np.unique(soft.document.flattened()[..., 0])
    assert len(greys) > 8


def test_the_eraser_leaves_paper_below_and_nothing_above(qapp: QApplication) -> None:
    at = easel(LABELS)
    at.options.color, at.options.size = CLASSES[2].color, 100
    use(at, "brush", [(24, 24)])
    at.history.rebuild("layer", at.document.with_layer("above"))
    at.options.color = CLASSES[1].color
    use(at, "brush", [(24, 24)])
    assert set(at.document.colors()) == {CLASSES[1].color}
    use(at, "eraser", [(24, 24)])
    assert set(at.document.colors()) == {CLASSES[2].color}, "the lower layer shines through"
    at.document.choose_layer(0)
    use(at, "eraser", [(24, 24)])
    assert set(at.document.colors()) == {LABELS.paper}


def test_holes_are_holes(qapp: QApplication) -> None:
    at = easel(Ground("holes"))
    at.options.size = 12
    use(at, "eraser", [(24, 24)])
    seen = at.document.flattened()
    assert seen[24, 24, 3] == 0 and seen[0, 0, 3] == 255


def test_tools_stay_within_the_selection_and_move_takes_it_along(qapp: QApplication) -> None:
    at = easel(LABELS)
    use(at, "select", [(10, 10), (20, 20)])
    assert at.document.selection == Box(10, 10, 20, 20)
    at.options.color, at.options.size = CLASSES[2].color, 100
    use(at, "brush", [(15, 15)])
    painted = (at.document.flattened()[..., :3] == CLASSES[2].color).all(2)
    assert painted.sum() == 100 and painted[10:20, 10:20].all()
    use(at, "move", [(15, 15), (30, 18)])
    moved = (at.document.flattened()[..., :3] == CLASSES[2].color).all(2)
    assert moved.sum() == 100 and moved[13:23, 25:35].all()
    assert at.document.selection == Box(25, 13, 35, 23)
    use(at, "select", [(1, 1)])
    assert at.document.selection == EMPTY


def test_shift_draws_straight_on_from_the_last_stroke(qapp: QApplication) -> None:
    at = easel(LABELS)
    at.options.size, at.options.color = 2, CLASSES[2].color
    use(at, "brush", [(5, 5)])
    at.options.take("brush")
    tool = make_tool(at)
    tool.press(Touch((40, 40), shift=True))
    tool.release(Touch((40, 40), shift=True))
    seen = (at.document.flattened()[..., :3] == CLASSES[2].color).all(2)
    assert all(seen[at_, at_] for at_ in range(6, 40))


def test_a_cancelled_stroke_leaves_nothing(qapp: QApplication) -> None:
    at = easel(LABELS)
    before = at.document.flattened()
    for name in ("brush", "rect", "move"):
        at.options.take(name)  # type: ignore[arg-type]  # one of its literals
        tool = make_tool(at)
        tool.press(Touch((10, 10)))
        tool.move(Touch((30, 30)))
        tool.cancel()
        assert np.array_equal(at.document.flattened(), before), name
    assert at.history.steps == 0


def test_fill_is_stopped_by_lines_and_not_by_corners() -> None:
    pixels = filled(9, 9, (255, 255, 255))
    for index in range(9):
        pixels[index, index, :3] = 0  # a diagonal: its pixels touch by corners alone
    found = flooded(pixels, 8, 0)
    assert found.sum() == 36 and not found[8, 0]
    pixels[4, 4, :3] = 255
    assert flooded(pixels, 8, 0).sum() == 73


def test_shapes_cover_their_area() -> None:
    within = Box(0, 0, 100, 100)
    hard = Edge(hard=True)
    assert rectangle((10, 10), (30, 20), hard, within)[1].astype(bool).sum() == 200
    assert ellipse((10, 10), (50, 50), hard, within)[1].astype(bool).sum() == pytest.approx(np.pi * 400, rel=0.02)
    assert segment((20, 50), (80, 50), (5, 5), hard, within)[1].astype(bool).sum() == pytest.approx(
        600 + np.pi * 25, rel=0.02
    )
    ring = ellipse((10, 10), (90, 90), hard, within, outline=6)[1].astype(bool).sum()
    assert ring == pytest.approx(2 * np.pi * 40 * 6, rel=0.04)
    assert segment((-50, -50), (-40, -40), (2, 2), hard, within)[0] == EMPTY


def test_undo_stays_within_its_memory_and_lets_the_oldest_go(qapp: QApplication) -> None:
    document = Document(Ground("colors"), 128, 128)
    history = History(document, Vault(in_memory=200_000, on_disk=800_000))
    draw = np.random.default_rng(0)
    kept = []
    for number in range(40):
        before = document.layer.pixels.copy()
        document.layer.pixels[..., :3] = draw.integers(0, 256, (128, 128, 3))  # noise: nothing to compress
        kept.append(before)
        history.record_pixels(f"noise {number}", document.layer, before, document.box)
        assert history.vault.bytes_in_memory <= 200_000 + 70_000
        assert history.vault.bytes_on_disk <= 800_000
    back = 0
    while history.undo():
        back += 1
        assert np.array_equal(document.layer.pixels, kept[-back])
    assert 5 <= back < 40, "some steps go back, the oldest are gone"
    history.clear()


def test_a_new_step_lets_go_of_what_could_be_redone(qapp: QApplication) -> None:
    at = easel(LABELS)
    use(at, "brush", [(10, 10), (40, 40)])
    used = at.history.vault.bytes_in_memory
    assert at.history.undo()
    at.options.color = CLASSES[2].color
    use(at, "brush", [(10, 10), (40, 40)])
    assert at.history.vault.bytes_in_memory <= 2 * used
    assert not at.history.redo()
