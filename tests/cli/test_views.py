"""What a terminal and a log show of a job."""

import io
import re

import pytest
from rich.console import Console
from rich.table import Table
from rich.text import Text

from gantool.cli.answer import Answer, print_answer, stderr
from gantool.cli.live import LiveView
from gantool.cli.plain import PlainView
from gantool.cli.view import choose_view
from gantool.cli.wording import Remarks, duration, figures, remark
from gantool.jobs.events import Advised, Counsel, Item, Noted, Phase, Progress, RolledBack, Started, Validated


def progress(step: int, steps: int | None = 100, eta: float | None = 75.0) -> Progress:
    return Progress(step=step, steps=steps, seconds=1, eta=eta, images_per_second=4.2, losses={"G_l1": 0.12345})


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 s"), (-1, "0 s"), (59.4, "59 s"), (59.6, "1 min 00 s"), (200, "3 min 20 s"), (7500, "2 h 05 min")],
)
def test_durations_as_a_person_says_them(seconds: float, words: str) -> None:
    assert duration(seconds) == words


def test_figures_have_three_digits() -> None:
    assert figures({"a": 0.123456, "b": 1234.5}) == "a 0.123  b 1.23e+03"


@pytest.mark.parametrize(
    ("event", "severity", "words"),
    [
        (Started(pid=1, facts={"device": "cpu", "precision": "bf16"}), "info", "cpu, bf16"),
        (Validated(step=5, metrics={"l1": 0.1}, criterion="l1", best=True), "good", "l1 0.1, the best so far"),
        (Validated(step=5, metrics={"l1": 0.1}, criterion="l1", best=False), "info", "Step 5"),
        (RolledBack(step=9, to=5, reason="A loss ran away.", factor=0.5), "warning", "Went back to step 5"),
        (Noted(message="The disk is nearly full.", severity="warning"), "warning", "The disk is nearly full."),
        (Item(index=1, total=2, input="a", output=None, state="failed", reason="cut short"), "warning", "cut short"),
        (Item(index=1, total=2, input="a", output=None, state="skipped", reason="no picture"), "info", "no picture"),
        (Item(index=1, total=2, input="a.png", output="b", state="done", notes=("Half.",)), "info", "a.png: Half."),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_worth_a_line(event: object, severity: str, words: str) -> None:
    said = remark(event)  # type: ignore[arg-type]  # one of the events
    assert said is not None
    assert said[0] == severity
    assert words in said[1]


@pytest.mark.parametrize(
    "event",
    [Started(pid=1), progress(1), Phase(title="x"), Item(index=1, total=1, input="a", output="b", state="done")],
    ids=lambda event: type(event).__name__,
)
def test_what_is_not(event: object) -> None:
    assert remark(event) is None  # type: ignore[arg-type]  # one of the events


def log(every: float) -> tuple[PlainView, io.StringIO]:
    text = io.StringIO()
    return PlainView(Console(file=text, width=200, highlight=False, markup=False), every), text


def test_a_log_is_quiet_but_tells_the_last_step() -> None:
    view, text = log(every=1e9)
    for step in range(1, 101):
        view.show(progress(step))
    lines = [line.split(",")[0] for line in text.getvalue().splitlines()]
    assert lines == ["Step 1 of 100", "Step 100 of 100"]


def test_a_log_names_each_phase_once() -> None:
    view, text = log(every=0)
    for title in ("Preparing", "Preparing", "Building", "Preparing"):
        view.show(Phase(title=title, done=1, total=3))
    assert text.getvalue().splitlines() == ["Preparing ...", "Building ...", "Preparing ..."]


def test_brackets_in_names_are_no_markup() -> None:
    view, text = log(every=0)
    view.show(Item(index=1, total=1, input="[red]a[/b].png", output=None, state="failed", reason="[bold]"))
    assert "[red]a[/b].png failed: [bold]" in text.getvalue()


@pytest.mark.parametrize("terminal", [False, True])
def test_words_out_of_foreign_files_do_not_command_the_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, terminal: bool
) -> None:
    """Clear the screen, set its title, turn around what is read, ring: it is shown, and nothing happens."""
    monkeypatch.setattr(Console, "is_terminal", terminal)
    hostile = "made with \x1b[2J\x1b]0;mine\x07 \u202egnp.exe \x9b31m, in 3\xa0s by Mädchen 画\n"
    console = stderr()
    LiveView(console).tell(hostile)
    PlainView(console).tell(hostile)
    console.print(Table.grid(hostile), Text(hostile, "red"), soft_wrap=True)
    table = Table(hostile)
    table.add_row(hostile)
    print_answer(Answer(None, table), as_json=False)
    out, err = capsys.readouterr()
    commands = set(re.findall(r"\x1b.[0-9;]*.", out + err))
    assert all(re.fullmatch(r"\x1b\[[0-9;]*m", each) for each in commands), "rich's own colours and nothing else"
    assert terminal or not commands
    for char in "\x07\x9b\u202e":
        assert char not in out + err
    assert r"made with \x1b[2J\x1b]0;mine \u202egnp.exe \x9b31m, in 3" in err and "in 3\xa0s by Mädchen 画" in err
    assert r"\x1b[2J" in out


def test_a_terminal_shows_bar_time_and_losses_and_leaves_only_remarks() -> None:
    text = io.StringIO()
    console = Console(file=text, force_terminal=True, width=100, _environ={"TERM": "xterm"})
    with LiveView(console) as view:
        for event in (Phase(title="Preparing"), progress(7, None, None), progress(8), Noted(message="Look out.")):
            view.show(event)
            view.refresh()
    shown = text.getvalue()
    for words in ("Preparing", "step 7", "8/100", "1 min 15 s left", "4.2 images/s", "G_l1 0.123", "Look out."):
        assert words in shown


def test_a_terminal_bar_takes_items_too() -> None:
    text = io.StringIO()
    with LiveView(Console(file=text, force_terminal=True, width=100, _environ={"TERM": "xterm"})) as view:
        view.show(Item(index=3, total=9, input="[x]\udcff.png", output=None, state="running"))
        view.refresh()
    assert "3/9" in text.getvalue()
    assert "[x]\\xff.png" in text.getvalue()


def test_where_nothing_moves_lines_are_chosen() -> None:
    assert isinstance(choose_view(), PlainView)


def test_advice_is_told_where_it_has_changed_its_mind() -> None:
    def advised(step: int, kind: str, *beside: str) -> Advised:
        told = f"At {step}."
        counsels = [Counsel(kind=each, severity="info", judgement=each, evidence=told) for each in (kind, *beside)]
        return Advised(step=step, judgement=counsels[0], beside=tuple(counsels[1:]))

    remarks = Remarks()
    assert remarks.of(advised(1, "too_early")) == []
    assert remarks.of(advised(2, "going_well")) == [("info", "Step 2: going_well. At 2.")]
    assert remarks.of(advised(3, "going_well", "few_pictures")) == [("info", "Step 3: few_pictures. At 3.")]
    assert remarks.of(advised(4, "going_well", "few_pictures")) == []
    assert remarks.of(advised(5, "levelled_off")) == [("info", "Step 5: levelled_off. At 5.")]
    assert remarks.of(advised(6, "going_well")) == [("info", "Step 6: going_well. At 6.")]
