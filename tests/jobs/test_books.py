"""The books of the runs: labels by many writers at once, a line a run, what differs, clones, states taken away."""

import json
import os
import threading
from pathlib import Path

import pytest

from gantool.api import Geometry, Layout, Task
from gantool.card import Card, TrainingFacts, canonical
from gantool.errors import UnusableError
from gantool.jobs import books
from gantool.jobs.events import Finished, Preview, Progress, Started, Validated
from gantool.jobs.folder import EventReader, EventWriter, JobFolder
from gantool.jobs.spec import TrainSpec
from gantool.library.states import pin, saved_states


def make_run(path: Path, *, best: int = 200, states: tuple[int, ...] = (100, 200, 300), lr: float = 2e-4) -> Path:
    """A run of 300 steps with some saved states of a thousand bytes each."""
    folder = JobFolder.create(path, TrainSpec(family="mean-colour", paths=(path / "in",), settings={"lr_g": lr}))
    folder.choose(config={"lr_g": lr, "size": 64}, device="cpu")
    writer = EventWriter(folder)
    writer(Started(pid=1))
    for step in (100, 200, 300):
        writer(Progress(step=step, steps=300, seconds=1.0, eta=0.0, images_per_second=1.0))
        writer(Validated(step=step, metrics={"l1": 1 / step, "ssim": 0.5}, criterion="l1", best=step <= best))
    writer(Preview(step=300, columns=("input", "translation"), rows={"a": ("a.png", f"{path.name}.png")}))
    writer(Finished(outcome="done", result={}))
    writer.close()
    for age, step in enumerate(states):
        state = path / "checkpoints" / f"{step:08d}"
        state.mkdir(parents=True)
        (state / "state.pt").write_bytes(b"\0" * 1000)
        (state / "manifest.json").write_bytes(b"")
        os.utime(state, (1000 + age, 1000 + age))
    facts = TrainingFacts(
        layout=Layout.ALIGNED,
        samples=1,
        held_out=1,
        data_sha256="",
        steps=best,
        images_seen=best,
        seed=0,
        resized=True,
        size=64,
    )
    (path / "model").mkdir()
    card = Card(name=path.name, family="mean-colour", task=Task.PAIRED, geometry=Geometry(), training=facts)
    (path / "model" / "card.json").write_bytes(canonical(card))
    return path


def steps(run: Path) -> list[int]:
    return [each.step for each in saved_states(run)]


def test_a_run_in_one_line(tmp_path: Path) -> None:
    found = books.record(make_run(tmp_path / "hills"))
    assert (found.name, found.family, found.state) == ("hills", "mean-colour", "done")
    assert (found.step, found.steps) == (300, 300)
    assert found.best is not None and (found.best.criterion, found.best.value, found.best.step) == ("l1", 0.005, 200)
    assert found.states == 3 and found.size > 3000


ODD_EVENTS = [
    b"[" * 200_000,
    b"12",
    b'{"event": "progress", "step": null, "steps": "many"}',
    b'{"event": "progress", "step": NaN}',
    b'[{"event": "validated"}]',
    b'{"event": "validated", "step": 7, "metrics": {"l1": 1}, "criterion": ["l1"], "best": true}',
    b'{"event": "preview", "columns": 5, "rows": {"a": ["a.png"]}}',
    b'{"event": "validated", "step": 1',
]


@pytest.mark.parametrize("line", ODD_EVENTS, ids=range(len(ODD_EVENTS)))
def test_what_is_no_event_is_passed_over(tmp_path: Path, line: bytes) -> None:
    run, other = make_run(tmp_path / "hills"), make_run(tmp_path / "trees")
    with (run / "events.jsonl").open("ab") as file:
        file.write(line + b"\n")
    assert books.record(run).best == books.record(other).best
    assert books.compare([run, other]).differing and EventReader(JobFolder(run))()


@pytest.mark.parametrize("content", [
    b"[" * 200_000, b"12", b"", b'{"format": "x", "spec": {}}', b'{"format": null}', b'{"format": [1]}',
    b'{"spec": []}',
])  # fmt: skip
def test_a_damaged_run_is_said_to_be_and_hides_no_other(tmp_path: Path, home: Path, content: bytes) -> None:
    bad, good = make_run(home / "runs" / "bad"), make_run(home / "runs" / "good")
    (bad / "run.json").write_bytes(content)
    with pytest.raises(UnusableError, match="is damaged, so the job cannot be read"):
        books.record(bad)
    assert [each.path for each in books.records()] == [good.resolve()]


def test_damaged_choices_are_as_good_as_none(tmp_path: Path) -> None:
    run, other = make_run(tmp_path / "hills"), make_run(tmp_path / "trees")
    content = json.loads((run / "run.json").read_bytes())
    for choices in ([1], "text", None, {"config": "text"}):
        (run / "run.json").write_text(json.dumps({**content, "choices": choices}))
        assert books.compare([run, other]).differing
        JobFolder(run).choose(device="cpu")
        assert JobFolder(run).choices()["device"] == "cpu"


def test_labels_are_changed_by_many_at_once(tmp_path: Path) -> None:
    run = make_run(tmp_path / "hills")
    threads = [threading.Thread(target=books.relabel, args=(run,), kwargs={"add": [f"tag {at}"]}) for at in range(8)]
    for each in threads:
        each.start()
    JobFolder(run).choose(precision="fp32")  # the worker writes its own file meanwhile
    for each in threads:
        each.join()
    label = books.relabel(run, name="  Hills\nat dusk ", remove=["TAG 0"], add=["Tag 1"])
    assert label.name == "Hills at dusk"
    assert {each.casefold() for each in label.tags} == {f"tag {n}" for n in range(1, 8)}
    assert len(label.tags) == 7 and books.label_of(run) == label
    assert books.record(run).name == "Hills at dusk" and JobFolder(run).choices()["precision"] == "fp32"


@pytest.mark.parametrize(("name", "tag"), [("x" * 121, "a"), ("", "a,b"), ("", " "), ("", "t" * 41)])
def test_what_cannot_be_a_label_is_refused(tmp_path: Path, name: str, tag: str) -> None:
    with pytest.raises(UnusableError):
        books.relabel(make_run(tmp_path / "hills"), name=name, add=[tag])


@pytest.mark.parametrize("content", [
    b"{", b"[" * 200_000, b"[]", b'{"name": 1, "tags": 5}', b'{"name": "a\\u0000b", "tags": [[]]}',
])  # fmt: skip
def test_a_damaged_label_is_passed_over(tmp_path: Path, content: bytes) -> None:
    run = make_run(tmp_path / "hills")
    (run / "label.json").write_bytes(content)
    assert "\0" not in books.record(run).name and books.relabel(run, add=["b"]).tags[-1] == "b"


def test_runs_are_found_by_folder_or_name(tmp_path: Path, home: Path) -> None:
    run = make_run(home / "runs" / "hills")
    books.relabel(run, name="Dusk")
    assert books.find_run("dusk") == books.find_run("hills") == run.resolve() and books.find_run(str(run)) == run
    make_run(home / "runs" / "dusk")
    for words in ("dusk", "nothing"):
        with pytest.raises(UnusableError):
            books.find_run(words)
    assert {each.name for each in books.records()} == {"Dusk", "dusk"}


def test_what_differs_is_told_and_what_went_back_counts_once(tmp_path: Path) -> None:
    runs = [make_run(tmp_path / "a"), make_run(tmp_path / "b", lr=1e-3, best=300)]
    writer = EventWriter(JobFolder(runs[1]))
    writer(Validated(step=200, metrics={"l1": 0.7}, criterion="l1", best=False))
    writer.close()
    found = books.compare(runs)
    assert {row.name: row.values for row in found.differing if row.name != "pictures"} == {"lr_g": (2e-4, 1e-3)}
    assert found.alike > 5 and {row.name: row.values for row in found.metrics}["l1"] == (1 / 200, 1 / 300)
    assert found.curves["l1"] == (([100, 200, 300], [1 / 100, 1 / 200, 1 / 300]), ([100, 200], [1 / 100, 0.7]))
    assert found.pictures == {"a": (runs[0] / "a.png", runs[1] / "b.png")}
    for wrong in (runs[:1], [runs[0], runs[0]]):
        with pytest.raises(UnusableError):
            books.compare(wrong)


def test_a_clone_has_the_settings_and_another_budget(tmp_path: Path) -> None:
    run = make_run(tmp_path / "a")
    spec = books.clone(run, settings={"size": 32}, minutes=5.0, seed=3)
    assert spec.settings == {"lr_g": 2e-4, "size": 32} and (spec.minutes, spec.steps, spec.seed) == (5.0, None, 3)
    assert books.clone(run) == JobFolder(run).spec() and books.start_values(run) == {"lr_g": 2e-4, "size": 64}


def test_a_clone_of_what_began_with_a_model_that_has_gone_says_so(tmp_path: Path) -> None:
    JobFolder.create(tmp_path / "a", TrainSpec(family="x", paths=(), start_from=tmp_path / "gone"))
    with pytest.raises(UnusableError, match="has gone"):
        books.clone(tmp_path / "a")


def test_a_count_spares_latest_best_and_pinned(tmp_path: Path) -> None:
    run = make_run(tmp_path / "a", states=(50, 100, 150, 200, 250, 300))
    pin(run, 50)
    planned = books.plan([run], count=0)
    assert {each.step: why for each, why in planned.stays} == {50: "pinned", 200: "best", 300: "latest"}
    assert [each.step for each in planned.goes] == [100, 150, 250]
    assert [each.step for each in books.plan([run], count=4).goes] == [100, 150]
    done = books.prune(planned, for_good=True)
    assert steps(run) == [50, 200, 300] and done.freed == 3000 and not done.failed and not done.binned
    assert not [path for path in (run / "checkpoints").iterdir() if path.name.startswith(".")]


def test_gigabytes_are_of_all_runs_and_the_oldest_go_first(tmp_path: Path) -> None:
    runs = [make_run(tmp_path / name, states=(100, 150, 200, 300)) for name in "ab"]
    for at, each in enumerate(saved_states(runs[1])):
        os.utime(each.path, (500 + at, 500 + at))
    planned = books.plan(runs, gigabytes=7e-6)
    assert (planned.before, planned.after) == (8000, 7000)
    assert [(state.run.name, state.step) for state in planned.goes] == [("b", 100)]
    assert [s.step for s in books.plan(runs, gigabytes=0).goes] == [100, 150, 100, 150]
    assert not books.plan(runs, gigabytes=1).goes


def test_a_run_at_work_is_left_alone_also_when_it_began_after_the_plan(tmp_path: Path) -> None:
    run = make_run(tmp_path / "a")
    before = books.plan([run], count=0)
    assert [each.step for each in before.goes] == [100]
    with JobFolder(run).held():
        assert {why for _, why in books.plan([run], count=0).stays} == {"running"}
        done = books.prune(before, for_good=True)
    assert steps(run) == [100, 200, 300] and [each.step for each, _ in done.failed] == [100]


def test_a_run_that_cannot_be_written_keeps_no_other_from_being_pruned(tmp_path: Path) -> None:
    runs = [make_run(tmp_path / name) for name in "ab"]
    (runs[0] / "worker.lock").mkdir()
    done = books.prune(books.plan(runs, count=0), for_good=True)
    assert [each.run.name for each in done.gone] == ["b"]
    assert [each.run.name for each, reason in done.failed if "cannot be written" in reason] == ["a"]


def test_what_was_pinned_after_the_plan_stays(tmp_path: Path) -> None:
    run = make_run(tmp_path / "a")
    planned = books.plan([run], count=0)
    pin(run, 100)
    assert "pinned" in books.prune(planned, for_good=True).failed[0][1] and steps(run) == [100, 200, 300]
    with pytest.raises(UnusableError, match="has no state saved at step 7"):
        pin(run, 7)


def test_states_go_to_the_bin_or_for_good_where_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    binned: list[Path] = []

    def to_bin(path: Path) -> None:
        if binned:
            raise OSError("no bin")
        binned.append(path)
        path.rename(tmp_path / "bin")

    monkeypatch.setattr("send2trash.send2trash", to_bin)
    run = make_run(tmp_path / "a", states=(50, 100, 200, 300))
    done = books.prune(books.plan([run], count=0))
    assert [each.step for each in done.gone] == [50, 100] and not done.binned and steps(run) == [200, 300]
    assert [path.name for path in binned] == ["00000050"] and (tmp_path / "bin" / "state.pt").exists()


def test_what_is_no_number_is_no_budget(tmp_path: Path) -> None:
    run = make_run(tmp_path / "a")
    for gigabytes in (float("nan"), -1.0):
        with pytest.raises(UnusableError, match="not below 0"):
            books.plan([run], gigabytes=gigabytes)


def test_a_run_without_a_name_is_not_what_nothing_means(home: Path) -> None:
    run = make_run(home / "runs" / "only")
    with pytest.raises(UnusableError, match="There is no run ''"):
        books.find_run("")
    with pytest.raises(UnusableError, match=r"is not a run: it has no run\.json"):
        books.record(run / "run.json")


def test_no_budget_is_refused(tmp_path: Path) -> None:
    for budget in ({}, {"count": -1}, {"gigabytes": -0.1}):
        with pytest.raises(UnusableError):
            books.plan([tmp_path], **budget)  # type: ignore[arg-type]  # each of them is one of both


def test_the_file_of_a_label_is_plain(tmp_path: Path) -> None:
    run = make_run(tmp_path / "a")
    books.relabel(run, name="Ähre", add=["x"])
    assert json.loads((run / "label.json").read_bytes()) == {"format": 1, "name": "Ähre", "tags": ["x"]}
