"""`gantool runs`: what each command says, as a document and in words."""

from pathlib import Path
from typing import Any

import pytest

from cli.said import Gantool
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import TrainSpec
from gantool.library.states import saved_states


@pytest.fixture
def run(home: Path, tmp_path: Path) -> Path:
    """A run that has not learnt anything, with three saved states."""
    path = home / "runs" / "hills"
    JobFolder.create(path, TrainSpec(family="mean-colour", paths=(tmp_path,), settings={"size": 32}))
    for step in (10, 20, 30):
        state = path / "checkpoints" / f"{step:08d}"
        state.mkdir(parents=True)
        (state / "manifest.json").write_bytes(b"0" * 500)
    return path


def test_names_and_tags_are_listed_and_filtered(gantool: Gantool, run: Path) -> None:
    assert gantool("runs", "rename", "hills", "Hills at dusk", "--json").value["name"] == "Hills at dusk"
    assert gantool("runs", "tag", run, "Keep", "evening", "--json").value["tags"] == ["Keep", "evening"]
    assert gantool("runs", "tag", run, "--remove", "keep", "--json").value["tags"] == ["evening"]
    listed: list[Any] = gantool("runs", "list", "--json").value
    assert [(each["name"], each["tags"], each["states"]) for each in listed] == [("Hills at dusk", ["evening"], 3)]
    assert gantool("runs", "list", "--tag", "Evening", "--family", "mean-colour", "--json").value == listed
    assert gantool("runs", "list", "--tag", "keep", "--json").value == []
    assert "Hills at dusk" in gantool("runs", "list").out
    said = gantool("runs", "show", "hills at dusk")
    assert "evening" in said.out and "step 20" in said.out


def test_compare_says_what_differs(gantool: Gantool, run: Path, home: Path, tmp_path: Path) -> None:
    other = home / "runs" / "lakes"
    JobFolder.create(other, TrainSpec(family="mean-colour", paths=(tmp_path,), settings={"size": 64}, seed=1))
    said = gantool("runs", "compare", "hills", "lakes", "--json")
    assert said.value["differing"] == {"size": [32, 64], "seed": [0, 1]}
    assert "size" in gantool("runs", "compare", "hills", "lakes").out
    assert gantool("runs", "compare", "hills").code == 2


def test_prune_tells_before_it_does(gantool: Gantool, run: Path) -> None:
    assert gantool("runs", "pin", "hills", "10", "--json").value == {"run": str(run), "step": 10, "pinned": True}
    dry = gantool("runs", "prune", "--keep", "0", "--dry-run", "--json").value
    assert [each["step"] for each in dry["gone"]] == [20] and len(saved_states(run)) == 3
    assert {each["step"]: each["why"] for each in dry["stays"]} == {10: "pinned", 30: "latest"}
    said = gantool("runs", "prune", "hills", "--keep", "0", "--gb", "0", "--delete")
    assert "1 states, 500 B, are gone." in said.out and "never go" in said.out
    assert [each.step for each in saved_states(run)] == [10, 30]
    assert "Nothing has to go." in gantool("runs", "prune", "--keep", "5").out
    gantool("runs", "pin", "hills", "10", "--off")
    assert not any(each.pinned for each in saved_states(run))


def test_prune_without_a_budget_and_unknown_runs_are_wrong_usage(gantool: Gantool, run: Path) -> None:
    assert gantool("runs", "prune").code == 2 and gantool("runs", "show", "nowhere").code == 2


def test_a_clone_learns_with_the_settings_of_its_run(
    gantool: Gantool, fake_plugin: Path, pairs: Path, tmp_path: Path
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    assert gantool("train", "mean-colour", pairs, "--out", first, "--steps", "4", "--set", "size=16").code == 0
    said = gantool("runs", "clone", first, "--out", second, "--steps", "6", "--seed", "5", "--json")
    assert said.code == 0 and said.value["steps"] == 6
    spec = JobFolder(second).spec()
    assert isinstance(spec, TrainSpec) and (spec.settings, spec.seed, spec.steps) == ({"size": 16}, 5, 6)
    assert gantool("runs", "clone", first, "--out", second).code == 2  # the folder is taken
