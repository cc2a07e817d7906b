"""What sliders, mix and plane do to an edit, and its undo."""

import pytest

from gantool.app.edit import steps
from gantool.app.edit.history import EditHistory, Entry
from gantool.app.edit.layering import Layering, Several, Source
from gantool.edits import Drag, EditStack, Mix, Seed, Shift, Truncation

ONE, TWO = "direction-0000000000000001", "direction-0000000000000002"
PART = "drag-0000000000000001"


def dragged(stack: EditStack) -> EditStack:
    return steps.with_drag(stack, PART, ((0.2, 0.2),), ((0.4, 0.4),), False)


def test_a_slider_has_one_operation_and_nought_has_none() -> None:
    stack = steps.began(Seed(seed=4))
    stack = steps.with_amount(stack, ONE, 1.0, "Age")
    stack = steps.with_amount(stack, TWO, -0.5)
    stack = steps.with_amount(stack, ONE, 1.4, "Age")
    assert [each for each in stack.operations if isinstance(each, Shift)] == [
        Shift(direction=ONE, title="Age", amount=1.4),
        Shift(direction=TWO, amount=-0.5),
    ]
    assert steps.amount_of(stack, ONE) == 1.4
    assert steps.amount_of(steps.with_amount(stack, ONE, 0.0), ONE) == 0 and steps.changes(stack) == 2


def test_after_a_drag_a_slider_shows_the_sum_and_adds_the_difference() -> None:
    stack = dragged(steps.with_amount(steps.began(Seed()), ONE, 1.0))
    assert steps.amount_of(stack, ONE) == 1.0
    further = steps.with_amount(stack, ONE, 1.5)
    assert steps.amount_of(further, ONE) == 1.5
    assert isinstance(further.operations[-2], Drag) and further.operations[-1] == Shift(direction=ONE, amount=0.5)
    assert steps.with_amount(further, ONE, 1.0) == stack


def test_variety_holds_for_what_is_mixed_in_too() -> None:
    stack = steps.with_mix(steps.began(Seed()), "coarse", Seed(seed=8), 0.5)
    assert [type(each) for each in stack.operations] == [Mix, Truncation]
    assert steps.variety_of(steps.with_variety(stack, 0.9)) == 0.9
    later = steps.with_variety(dragged(stack), 0.35)
    assert steps.variety_of(later) == pytest.approx(0.35) and later.operations[-1] == Truncation(psi=0.5)


def test_what_is_changed_stays_where_it_stands_for_operations_do_not_commute() -> None:
    first, last = Truncation(psi=0.8, cutoff=4), Mix(other=Seed(seed=3), layers="coarse")
    stack = EditStack(base=Seed(), operations=(first, Shift(direction=ONE, amount=1.0), last))
    assert steps.with_amount(stack, ONE, 1.0) == stack == steps.with_variety(stack, 0.8)
    assert steps.with_strength(stack, 1.0) == stack == steps.with_mix(stack, "coarse", Seed(seed=3))
    moved = steps.with_amount(stack, ONE, 2.0)
    assert moved.operations == (first, Shift(direction=ONE, amount=2.0), last)
    assert steps.with_variety(stack, 0.5).operations[0] == Truncation(psi=0.5, cutoff=4)
    assert [type(each) for each in steps.with_amount(stack, TWO, 1.0).operations] == [Truncation, Shift, Mix, Shift]


def test_mix_is_one_picture_for_each_part() -> None:
    stack = steps.with_mix(steps.began(Seed()), "coarse", Seed(seed=8))
    stack = steps.with_mix(stack, "coarse", Seed(seed=9))
    stack = steps.with_mix(stack, "fine", Seed(seed=3))
    assert sum(isinstance(each, Mix) for each in stack.operations) == 2
    found = steps.mix_of(steps.with_strength(stack, 0.25), "coarse")
    assert found is not None and found.other == Seed(seed=9) and found.strength == 0.25
    assert steps.mix_of(steps.with_mix(stack, "coarse", None), "coarse") is None


def test_another_beginning_keeps_sliders_and_loses_drags() -> None:
    stack = steps.with_amount(dragged(steps.with_amount(steps.began(Seed()), ONE, 1.0)), ONE, 1.5)
    moved = steps.another_base(stack, Seed(seed=0, x=0.3))
    assert not any(isinstance(each, Drag) for each in moved.operations)
    assert steps.amount_of(moved, ONE) == 1.5 and steps.variety_of(moved) == pytest.approx(0.7)


def test_fine_detail() -> None:
    stack = steps.with_noise(steps.began(Seed()), "off")
    assert steps.noise_of(stack) == "off" and steps.noise_of(steps.with_noise(stack, 7)) == 7
    assert steps.with_noise(stack, "fixed") == steps.began(Seed())


def test_history_goes_to_any_step() -> None:
    history, first = EditHistory(), steps.began(Seed())
    history.begin(first, Entry("dice", "Seed 0"))
    stacks = [steps.with_amount(first, ONE, amount) for amount in (1.0, 2.0, 3.0)]
    for at, stack in enumerate(stacks):
        history.take(stack, Entry("edit", f"step {at}"))
    assert history.stack == stacks[-1] and history.undo_text == "step 2"
    history.go_to(1)
    assert history.stack == stacks[0] and history.redo_text == "step 1" and len(history.entries()) == 4
    history.go_to(0)
    assert history.stack == first and not history.undo() and history.redo()
    history.take(stacks[2], Entry("edit", "another"))
    assert [each.text for each in history.entries()] == ["Seed 0", "step 0", "another"]


def test_presses_that_follow_each_other_are_one_step() -> None:
    history, first = EditHistory(), steps.began(Seed())
    history.begin(first, Entry("dice", "Seed 0"))
    for amount in (0.1, 0.2, 0.3):
        history.take(steps.with_amount(first, ONE, amount), Entry("edit", f"{amount}"), "slider one")
    history.take(steps.with_amount(history.stack, TWO, 1.0), Entry("edit", "two"), "slider two")
    assert [each.text for each in history.entries()] == ["Seed 0", "0.3", "two"]
    history.go_to(0)
    assert history.stack == first


def test_nothing_changed_is_no_step() -> None:
    history = EditHistory()
    history.take(history.stack, Entry("edit", "nothing"))
    assert history.index == 0


LAYERING = Layering(6, {"coarse": (0, 1, 2), "middle": (3, 4), "fine": (5,)})


def test_layers_are_mixed_one_by_one_and_are_steps_of_presets_where_they_can_be() -> None:
    eight, nine = Source(Seed(seed=8), 0.5), Source(Seed(seed=9))
    stack = steps.with_amount(steps.began(Seed()), ONE, 2.0)
    stack = LAYERING.with_source(stack, LAYERING.rows("coarse"), eight)
    assert steps.mix_of(stack, "coarse") is not None and LAYERING.of(stack, "coarse") == eight
    apart = LAYERING.with_source(stack, [1], nine)
    assert LAYERING.sources(apart) == [eight, nine, eight, None, None, None]
    assert LAYERING.of(apart, "coarse") == Several() and LAYERING.of(apart, "middle") is None
    assert {each.layers for each in apart.operations if isinstance(each, Mix)} == {(0, 2), (1,)}
    assert LAYERING.with_source(apart, [1], eight) == stack, "the way back is the same edit"
    assert LAYERING.sources(LAYERING.with_source(apart, range(6), None)) == [None] * 6
    assert steps.amount_of(apart, ONE) == 2.0 and steps.variety_of(apart) == steps.USUAL


def test_what_was_mixed_in_before_a_drag_stays() -> None:
    stack = LAYERING.with_source(steps.began(Seed()), [0], Source(Seed(seed=8)))
    dragged = steps.with_drag(stack, PART, (), (), False)
    more = LAYERING.with_source(dragged, [5], Source(Seed(seed=9)))
    assert more.operations[: len(dragged.operations)] == dragged.operations
    assert LAYERING.sources(more)[5] == Source(Seed(seed=9)) and steps.mix_of(more, "fine") is not None
