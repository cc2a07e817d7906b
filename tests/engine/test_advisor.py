"""What the advisor says of the histories of real runs, and each rule on both sides of its thresholds.

The histories were written by `tests/measure/advised_runs.py`.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from gantool.engine.advisor import Check, Facts, Look, Reading, Record, advise, game, pictures
from gantool.engine.advisor import checks as on_checks

HISTORIES = Path(__file__).parent / "histories"
FINE = {"too_early", "going_well", "good_enough", "levelled_off"}


def told(name: str) -> list[Any]:
    """The history of a run in the order in which it was told."""
    content = json.loads((HISTORIES / f"{name}.json").read_text())
    everything = [
        *(Reading(**each) for each in content["readings"]),
        *(Look(**each) for each in content["looks"]),
        *(Check(**each) for each in content["checks"]),
    ]
    everything.sort(key=lambda each: each.step)
    return [content, *everything]


def kinds(name: str) -> list[str]:
    """What is advised after each look and check of a recorded run."""
    content, *everything = told(name)
    record, said = Record(Facts(**content["facts"])), []
    for each in everything:
        record.steps = content["steps"]
        record.add(each)
        if not isinstance(each, Reading):
            said.append(advise(record)[0].kind)
    return said


@pytest.mark.parametrize("seed", range(5))
def test_no_false_alarm_in_a_healthy_run(seed: int) -> None:
    said = kinds(f"healthy-seed-{seed}")
    assert set(said) <= FINE
    assert said[-1] in ("going_well", "good_enough", "levelled_off")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("8-pictures-no-augmentation", "overfitting"),
        ("a-generator-blind-to-its-input", "collapsed"),
        ("learning-rate-1", "diverged"),
    ],
)
def test_a_run_that_cannot_go_well_is_labelled_right(name: str, kind: str) -> None:
    assert kinds(name)[-1] == kind


def looks(**figures: float) -> Record:
    record = Record(Facts(held_out=5))
    for step in (0, 100, 200, 300):
        record.add(Look(step, step / 10, **{n: v if step else 0.4 for n, v in figures.items()}))
    return record


@pytest.mark.parametrize(
    ("rule", "figures", "holds"),
    [
        (pictures.collapsed, {"variety": 0.09}, True),
        (pictures.collapsed, {"variety": 0.11}, False),
        (pictures.inverted, {"agreement": -0.31}, True),
        (pictures.inverted, {"agreement": -0.29}, False),
        (pictures.copying, {"nearness": 0.39}, True),
        (pictures.copying, {"nearness": 0.41}, False),
        (pictures.nothing_learned, {"movement": 0.029}, True),
        (pictures.nothing_learned, {"movement": 0.031}, False),
        (game.diverged, {"error": 0.61}, True),
        (game.diverged, {"error": 0.59}, False),
    ],
)
def test_rules_on_previews(rule: Any, figures: dict[str, float], holds: bool) -> None:
    assert (rule(looks(**figures)) is not None) == holds


def checked(*values: float) -> Record:
    record, best = Record(Facts(held_out=5)), float("inf")
    for at, value in enumerate(values, 1):
        record.add(Check(at * 100, at * 60.0, value, value <= best))
        best = min(best, value)
    return record


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ((0.5, 0.4), "too_early"),
        ((0.5, 0.4, 0.3), "going_well"),
        ((0.5, 0.4, 0.3, 0.301, 0.302, 0.301), "going_well"),
        ((0.5, 0.4, 0.3, 0.301, 0.302, 0.301, 0.302), "levelled_off"),
        ((0.5, 0.4, 0.3, 0.31, 0.33, 0.34, 0.35), "overfitting"),
        ((0.5, 0.3, 0.2, 0.1, 0.099, 0.098), "good_enough"),
        ((0.5, 0.4, 0.3, 0.2, 0.15, 0.1), "going_well"),
    ],
)
def test_rules_on_check_pictures(values: tuple[float, ...], kind: str) -> None:
    assert advise(checked(*values))[0].kind == kind


def played(gap: float, norms: tuple[float, float] = (1.0, 1.0), game_id: str = "non-saturating") -> Record:
    record = Record(Facts(game=game_id))
    for step in range(100):
        norm = norms[0] if step < 30 else norms[1]
        record.add(Reading(step, float(step), {"D": 0.1}, real=gap / 2, fake=-gap / 2, norm=norm))
    return record


def test_a_discriminator_that_is_sure_is_too_strong_only_where_the_gradient_fades() -> None:
    assert game.d_too_strong(played(8.1, (1.0, 0.09))) is not None
    assert game.d_too_strong(played(7.9, (1.0, 0.09))) is None
    assert game.d_too_strong(played(8.1, (1.0, 0.11))) is None
    assert game.d_too_strong(played(50.0, (1.0, 0.01), "wgan")) is None  # there a large distance is what is wanted


def test_a_discriminator_that_is_fooled_is_too_weak() -> None:
    assert game.g_too_strong(played(-0.9)) is not None
    assert game.g_too_strong(played(-0.7)) is None
    assert game.g_too_strong(played(0.0)) is None


def test_a_rollback_is_told_until_the_run_has_come_well_past_it() -> None:
    record = Record()
    record.add(Reading(1000, 10.0))
    record.rolled_back(1000, 900)
    assert advise(record)[0].kind == "diverged"
    record.add(Reading(1199, 20.0))
    assert advise(record)[0].kind == "diverged"
    record.add(Reading(1201, 21.0))
    assert advise(record)[0].kind != "diverged"


def test_losses_that_run_away() -> None:
    def run(last: float) -> Record:
        record = Record()
        for step in range(60):
            record.add(Reading(step, float(step), {"G": 1.0 if step < 30 else last}))
        return record

    assert game.diverged(run(31.0)) is not None
    assert game.diverged(run(29.0)) is None


def test_few_pictures_are_told_beside_the_judgement() -> None:
    def run(samples: int, p: float | None, r_v: float | None) -> list[str]:
        record = Record(Facts(samples=samples))
        record.add(Reading(1, 1.0, p=p, r_v=r_v))
        return [each.kind for each in advise(record)[1:]]

    assert run(100, 0.31, 0.4) == ["few_pictures"]
    assert run(100, None, 0.31) == ["few_pictures"]
    assert run(100, None, 0.29) == [] and run(100, None, None) == [] and run(200, 0.31, 0.4) == []
    assert on_checks.FEW == 200


def test_output_that_is_the_input_is_told_where_there_are_no_goals_and_it_is_late() -> None:
    def run(change: float, *, paired: bool = False, steps: int = 1000) -> bool:
        record = Record(Facts(paired=paired))
        record.steps = steps
        for step in (0, 100, 200, 300):
            record.add(Look(step, step / 10, change=change))
        return pictures.unchanged(record) is not None

    assert run(0.029) and not run(0.031)
    assert not run(0.029, paired=True) and not run(0.029, steps=1201)


def test_without_a_goal_only_a_negative_of_the_input_is_an_inversion() -> None:
    def run(agreement: float) -> bool:
        record = looks(agreement=agreement)
        record.facts = Facts(paired=False)
        return pictures.inverted(record) is not None

    assert run(-0.61) and not run(-0.59)


def test_every_objective_has_its_distance_but_those_without_one() -> None:
    from gantool.nn.objectives import OBJECTIVES

    assert {*game.SURE, "wgan", "wgan-gp"} == set(OBJECTIVES)


def test_a_loss_that_is_told_on_some_steps_only_is_watched_all_the_same() -> None:
    record = Record()
    for step in range(60):
        grown = 1.0 if step < 30 else 31.0
        record.add(Reading(step, float(step), {"D": 0.1} if step % 5 else {"D": 0.1, "G": grown}))
    assert "G" not in record.readings[-1].losses and game.diverged(record) is not None


def test_variation_that_has_not_begun_holds_against_nothing() -> None:
    record = Record(Facts(samples=100))
    record.add(Reading(1, 1.0, p=0.004, r_v=0.1))
    assert [each.kind for each in advise(record)[1:]] == []


def test_how_far_pictures_are_from_what_was_given() -> None:
    import torch

    from gantool.engine.monitors import looks as seen

    given = torch.zeros(2, 3, 32, 32)
    columns = {"a": given, "a_to_b": given + 0.5, "b": given}
    assert seen.figures(columns, None, None)["change"] == pytest.approx(0.5)
    assert "change" not in seen.figures({"low": given, "enlarged": given, "high": given}, None, None)
