"""Training, resuming, converting through the command line with a real worker and the fake family."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fakes import install_fake
from PIL import Image

from cli.said import Gantool, Said, draw_pairs
from gantool import cli
from gantool.api import DatasetReport
from gantool.cli.answer import Answer, print_answer
from gantool.cli.company import Company, asked_company
from gantool.cli.converting import summary
from gantool.cli.inspecting import describe
from gantool.errors import UnusableError
from gantool.jobs.folder import JobFolder
from gantool.jobs.standing import NAMES, Standing

FAMILY = "mean-colour"


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the fake family, six pairs, and a finished run of 20 steps; for reading only."""
    root = tmp_path_factory.mktemp("workshop")
    draw_pairs(root / "pairs")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GANTOOL_HOME", str(root / "home"))
        install_fake(root / "home")
        words = ["train", FAMILY, str(root / "pairs"), "--out", str(root / "run"), "--steps", "20"]
        with (root / "answer.json").open("w") as answer:
            patch.setattr(sys, "stdout", answer)
            assert cli.run([*words, "--set", "checkpoint_every=10", "--json"]) == 0
    return root


@pytest.fixture
def at_work(workshop: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The workshop, as this test's home."""
    monkeypatch.setenv("GANTOOL_HOME", str(workshop / "home"))
    return workshop


def test_training_answers_in_the_shape_of_the_design(workshop: Path) -> None:
    value = json.loads((workshop / "answer.json").read_text())
    assert value["run"] == str(workshop / "run")
    assert value["steps"] == 20
    assert value["seconds"] > 0
    assert 0 < value["metrics"]["l1"] < 1
    assert (workshop / "run" / "model" / "model.safetensors").exists()


def test_resuming_a_finished_run_says_so(gantool: Gantool, at_work: Path) -> None:
    before = (at_work / "run" / "events.jsonl").read_bytes()
    said = gantool("resume", at_work / "run")
    assert said.code == 0
    assert "finished already" in said.out
    assert gantool("resume", at_work / "run", "--json").value["steps"] == 20
    assert (at_work / "run" / "events.jsonl").read_bytes() == before


def test_a_budget_lengthens_a_finished_run(gantool: Gantool, at_work: Path, tmp_path: Path) -> None:
    run = shutil.copytree(at_work / "run", tmp_path / "run")
    said = gantool("resume", run, "--steps", 30, "--json")
    assert said.code == 0, said.err
    assert said.value["steps"] == 30
    assert "Step 30 of 30" in said.err


def test_a_run_is_not_written_over(gantool: Gantool, at_work: Path) -> None:
    said = gantool("train", FAMILY, at_work / "pairs", "--out", at_work / "run")
    assert said.code == 2
    assert "gantool resume" in said.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--set", "bogus=1"), "no setting 'bogus'"),
        (("--recipe", "nothing"), "no recipe 'nothing'"),
    ],
    ids=str,
)
def test_what_the_worker_refuses_leaves_the_folder_free(
    gantool: Gantool, at_work: Path, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    said = gantool("train", FAMILY, at_work / "pairs", "--out", tmp_path / "run", *words)
    assert said.code == 2
    assert sentence in said.err.splitlines()[-1]
    assert not (tmp_path / "run").exists()


def test_unknown_families_and_presets_are_refused_at_once(gantool: Gantool, at_work: Path, tmp_path: Path) -> None:
    said = gantool("train", "nothing", at_work / "pairs", "--out", tmp_path / "run")
    assert said.code == 2
    assert FAMILY in said.err
    said = gantool("train", FAMILY, at_work / "pairs", "--out", tmp_path / "run", "--preset", "nothing")
    assert said.code == 2
    assert "quick, good" in said.err
    said = gantool("train", FAMILY, at_work / "nothing", "--out", tmp_path / "run")
    assert said.code == 2
    assert "does not exist" in said.err
    assert not (tmp_path / "run").exists()


def test_a_worker_that_dies_is_code_3_and_its_end_is_kept(
    gantool: Gantool, at_work: Path, tmp_path: Path
) -> None:
    words = ("--set", "fault=exit", "--set", "fault_at=2", "--steps", "5")
    said = gantool("train", FAMILY, at_work / "pairs", "--out", tmp_path / "run", *words, "--json")
    assert said.code == 3
    assert "exit code 7" in said.value["error"]
    assert (tmp_path / "run" / "run.json").exists(), "it can be resumed"


def test_a_model_starts_from_another(gantool: Gantool, at_work: Path, tmp_path: Path) -> None:
    words = ("--out", tmp_path / "run", "--steps", 2, "--from", at_work / "run", "--json")
    said = gantool("train", FAMILY, at_work / "pairs", *words)
    assert said.code == 0, said.err
    first = json.loads((at_work / "answer.json").read_text())["metrics"]["l1"]
    assert said.value["metrics"]["l1"] < 2 * first + 0.05


def test_converting_gives_each_file_one_row_and_code_1_where_one_failed(
    gantool: Gantool, at_work: Path, tmp_path: Path
) -> None:
    inputs = shutil.copytree(at_work / "pairs" / "val" / "input", tmp_path / "inputs")
    (inputs / "broken.png").write_bytes((inputs / "002.png").read_bytes()[:60])
    (inputs / "notes.txt").write_text("no picture")
    said = gantool("convert", at_work / "run", inputs, "--out", tmp_path / "out", "--json")
    assert said.code == 1, said.err
    value = said.value
    assert set(value) >= {"done", "skipped", "failed", "seconds"}
    rows = [row["input"] for name in ("done", "skipped", "failed") for row in value[name]]
    assert sorted(rows) == sorted(str(path) for path in inputs.iterdir())
    assert value["failed"][0]["input"].endswith("broken.png")
    assert value["failed"][0]["reason"]
    for row in value["done"]:
        with Image.open(row["output"]) as image:
            assert image.size == (32, 32)


def test_a_conversion_is_told_to_a_person_in_one_line_and_one_for_each_failure() -> None:
    row = {"input": "[b]c.png", "reason": "It is cut short."}
    text = summary({"done": [{}, {}], "skipped": [], "failed": [row], "seconds": 61.0}, Path("out")).plain
    assert text.splitlines() == [
        "2 converted, 0 skipped, 1 failed in 1 min 01 s: out", "failed  [b]c.png: It is cut short.",
    ]  # fmt: skip


def test_a_control_that_the_model_lacks_is_refused(gantool: Gantool, at_work: Path, tmp_path: Path) -> None:
    said = gantool("convert", at_work / "run", at_work / "pairs", "--out", tmp_path / "out", "--set", "bogus=1")
    assert said.code == 2, said.out
    assert "bogus" in said.err


def test_inspecting_answers_in_the_shape_of_the_design(
    gantool: Gantool, at_work: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pairs = shutil.copytree(at_work / "pairs", tmp_path / "pairs")
    (pairs / "train" / "input" / "000.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    said = gantool("inspect", pairs, "--json")
    assert said.code == 0, said.err
    value = said.value
    assert value["layout"] == "paired"
    assert value["counts"]["samples"] == 5
    assert any("000.png" in problem["path"] and problem["reason"] for problem in value["problems"])
    assert {fit["family"] for fit in value["fits"]} >= {FAMILY}
    assert all(set(fit) >= {"family", "score", "reason"} for fit in value["fits"])
    print_answer(Answer(value, describe(DatasetReport.model_validate(value))), as_json=False)
    text = capsys.readouterr().out
    for words in ("paired", "000.png", "error", FAMILY):
        assert words in text


def test_models_are_listed_shown_exported_imported_and_removed(
    gantool: Gantool, at_work: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = at_work / "run"
    (row,) = [row for row in gantool("models", "list", "--json").value if Path(row["path"]).parent == run]
    assert set(row) >= {"name", "family", "task", "path"}
    assert gantool("models", "show", run, "--json").value["card"]["training"]["steps"] == 20
    assert FAMILY in gantool("models", "show", run).out
    path = gantool("models", "export", run, "--format", "pth", "--json").value["path"]
    assert Path(path) == tmp_path / "run.pth"
    assert gantool("models", "export", run, "--format", "pth").code == 2, "nothing is written over"
    said = gantool("models", "import", path, "--name", "taken in", "--json")
    assert said.code == 0, said.err
    assert said.value["name"] == "taken in"
    assert said.value["family"] == FAMILY
    assert said.value["report"]
    assert gantool("models", "remove", "taken in").code == 0
    assert "taken in" not in gantool("models", "list").out


def test_a_file_that_is_no_model_is_a_json_error(gantool: Gantool, at_work: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.pth").write_bytes(b"nothing at all")
    said = gantool("models", "import", tmp_path / "bad.pth", "--json")
    assert said.code == 2
    assert "bad.pth" in said.value["error"]


def test_plugins_are_listed_enabled_and_disabled(gantool: Gantool, home: Path, fake_plugin: Path) -> None:
    rows = {row["name"]: row for row in gantool("plugins", "list", "--json").value}
    fake = rows[fake_plugin.name]
    assert (fake["enabled"], fake["families"], fake["fault"]) == (True, [FAMILY], None)
    assert gantool("plugins", "disable", fake_plugin.name).code == 0
    assert FAMILY not in gantool("plugins", "list").out
    said = gantool("plugins", "enable", fake_plugin.name)
    assert said.code == 0
    assert "family.py" in said.out


def test_a_faulty_plugin_is_listed_with_its_reason(gantool: Gantool, home: Path) -> None:
    (home / "plugins").mkdir(exist_ok=True)
    (home / "plugins" / "gantool_bad.py").write_text("raise ValueError('spilt milk')\n")
    said = gantool("plugins", "enable", "gantool_bad", "--json")
    assert said.code == 2
    assert "spilt milk" in said.value["fault"] + said.value["traceback"]
    assert "gantool_bad" in gantool("plugins", "list").out


def test_the_doctor_names_devices_and_versions(gantool: Gantool, at_work: Path) -> None:
    said = gantool("doctor", "--json")
    assert said.code == 0, said.err
    assert any(device["device"] == "cpu" and device["right"] for device in said.value["devices"])
    assert said.value["versions"]["torch"]


def start(at_work: Path, run: Path, *words: str) -> "subprocess.Popen[str]":
    """A training that takes its time, in a process of its own."""
    settings = ["--set", "pause=0.05", "--set", "checkpoint_every=5", "--steps", "100000"]
    paths = [str(at_work / "pairs"), "--out", str(run)]
    return subprocess.Popen(
        [sys.executable, "-m", "gantool", "train", FAMILY, *paths, *settings, *words],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, "GANTOOL_FAKE_HEALTHY": "1"},
    )  # fmt: skip


def until(condition: Callable[[], bool], patience: float = 90.0) -> None:
    deadline = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < deadline, "it did not come"
        time.sleep(0.05)


def has_learnt(run: Path) -> Callable[[], bool]:
    return lambda: (run / "events.jsonl").exists() and b'"progress"' in (run / "events.jsonl").read_bytes()


@pytest.fixture
def running(at_work: Path, tmp_path: Path) -> Iterator[Path]:
    """A run that trains by itself, started with --detach; what is left of it is ended."""
    run = tmp_path / "run"
    process = start(at_work, run, "--detach", "--json")
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert json.loads(out)["detached"] is True
    until(has_learnt(run))
    yield run
    if JobFolder(run).is_running():
        JobFolder(run).ask("cancel")
        until(lambda: not JobFolder(run).is_running())


def test_ctrl_c_saves_and_the_run_goes_on_later(gantool: Gantool, at_work: Path, tmp_path: Path) -> None:
    run = tmp_path / "run"
    process = start(at_work, run, "--json")
    until(has_learnt(run))
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert "Traceback" not in err
    value = json.loads(out)
    assert not JobFolder(run).is_running()
    assert f"{value['steps']:06}" in {path.name for path in (run / "checkpoints").iterdir()} or value["steps"] > 0
    said = gantool("resume", run, "--steps", value["steps"] + 3, "--json")
    assert said.code == 0, said.err
    assert said.value["steps"] == value["steps"] + 3


def test_a_detached_run_outlives_its_command_and_is_stopped(gantool: Gantool, running: Path) -> None:
    assert JobFolder(running).is_running()
    busy = gantool("resume", running)
    assert busy.code == 2
    assert "another process" in busy.err
    said: Said = gantool("stop", running, "--json")
    assert said.code == 0, said.err
    assert said.value["steps"] > 0
    assert not JobFolder(running).is_running()
    again = gantool("stop", running)
    assert again.code == 2
    assert "gantool resume" in gantool("watch", running).err


def test_how_many_learn_together_is_asked_for_or_told_by_torchrun(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    assert asked_company(None, None) == Company(1, 1)
    assert asked_company(2, None) == Company(2, 1)
    for devices, nodes, says in ((0, None, "--devices 0"), (None, 2, "torchrun --nnodes 2"), (2, -1, "--nodes -1")):
        with pytest.raises(UnusableError, match=says):
            asked_company(devices, nodes)
    for name, value in Standing(3, 4, 1, 2, "host", 29500).environment().items():
        monkeypatch.setenv(name, value)
    assert asked_company(None, None) == asked_company(2, 2) == Company(2, 2, several=True, follows=True)
    with pytest.raises(UnusableError, match="leave both out"):
        asked_company(3, None)
