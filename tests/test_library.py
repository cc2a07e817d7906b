"""The library: what is at hand, what a person may call it by, and that changes are whole and harm nothing."""

import hashlib
import importlib.resources
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import send2trash

from gantool import files, library
from gantool.api import Geometry, Task
from gantool.card import CARD, PREVIEW, WEIGHTS, Card, read_card, write_card
from gantool.errors import UnusableError
from gantool.library import Origin


def make(folder: Path, name: str = "some model", content: bytes = b"weights") -> Path:
    """A model folder; nothing here looks into the weights."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / WEIGHTS).write_bytes(content)
    (folder / PREVIEW).write_bytes(b"png")
    digest = hashlib.sha256(content).hexdigest()
    write_card(folder, Card(name=name, family="fake", task=Task.PAIRED, geometry=Geometry(), sha256=digest))
    return folder


def make_run(folder: Path, name: str = "some model") -> Path:
    make(folder / "model", name)
    make(folder / "model/latest", name)
    make(folder / "checkpoints/000100/model", name)
    (folder / "checkpoints/000100/manifest.json").write_text("{}")
    (folder / "run.json").write_text("{}")
    return folder


@pytest.fixture(autouse=True)
def shipped(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of shipped models with one in it."""
    root = tmp_path_factory.mktemp("shipped")
    make(root / "Landscapes", "Landscapes")
    (root / "__pycache__").mkdir()
    monkeypatch.setattr(importlib.resources, "files", lambda package: root)
    return root


@pytest.fixture(autouse=True)
def no_bin(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without a bin, so that no test fills the developer's."""

    def refuse(path: Path) -> None:
        raise OSError("no bin here")

    monkeypatch.setattr(send2trash, "send2trash", refuse)


def names() -> list[tuple[str, Origin]]:
    good, bad = library.entries()
    assert not bad
    return [(entry.name, entry.origin) for entry in good]


def test_all_kinds_are_listed(tmp_path: Path) -> None:
    library.add(make(tmp_path / "m"), "Mine")
    library.remember_run(make_run(tmp_path / "run 1"))
    assert names() == [("Landscapes", Origin.SHIPPED), ("Mine", Origin.USER), ("run 1", Origin.RUN)]
    entry = library.find("mine")
    assert entry.folder == files.home() / "models/Mine"
    assert entry.preview == entry.folder / PREVIEW
    assert entry.card.name == "Mine"
    assert entry.weights.read_bytes() == b"weights"


def test_damaged_models_are_named_and_cost_only_themselves(tmp_path: Path) -> None:
    library.add(make(tmp_path / "m"), "good")
    (files.home() / "models/bad").mkdir()
    make(files.home() / "models/worse")
    (files.home() / "models/worse" / CARD).write_text("{")
    make(files.home() / "models/worst")
    (files.home() / "models/worst" / WEIGHTS).unlink()
    good, bad = library.entries()
    assert [entry.name for entry in good] == ["Landscapes", "good"]
    assert [(path.name, reason) for path, reason in bad if path.name != "bad" and not reason.endswith(".")] == []
    assert [path.name for path, _ in bad] == ["bad", "worse", "worst"]
    with pytest.raises(UnusableError, match="damaged"):
        library.find("worse")
    assert "trash" in library.remove("worse")
    assert not (files.home() / "models/worse").exists()


def test_find_takes_everything_that_is_a_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = make_run(tmp_path / "run")
    best, latest, earlier = run / "model", run / "model/latest", run / "checkpoints/000100/model"
    expected = {
        run: best, best: best, best / WEIGHTS: best, best / CARD: best, latest: latest,
        run / "checkpoints/000100": earlier, run / "checkpoints/000100/manifest.json": earlier,
        earlier / WEIGHTS: earlier,
    }  # fmt: skip
    for ref, folder in expected.items():
        assert library.find(ref).folder == folder, ref
        assert library.find(str(ref)).folder == folder, ref
    monkeypatch.chdir(tmp_path)
    assert library.find("run").folder == best
    assert library.find("./run/../run").folder == best
    assert library.find("run").origin is Origin.RUN
    assert library.find("landscapes").origin is Origin.SHIPPED


def test_a_name_comes_before_a_path_and_a_path_before_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = make(tmp_path / "Landscapes")
    monkeypatch.chdir(tmp_path)
    assert library.find("Landscapes").origin is Origin.SHIPPED
    assert library.find("./Landscapes").folder == here
    assert library.find(Path("Landscapes")).folder == here
    assert library.find(Path("landscapes ".strip())).name == "Landscapes"


def test_the_newest_of_two_runs_of_one_name_is_meant(tmp_path: Path) -> None:
    for parent in ("a", "b"):
        library.remember_run(make_run(tmp_path / parent / "run"))
    assert library.find("run").folder == tmp_path / "b/run/model"


@pytest.mark.parametrize(
    ("ref", "words"),
    [
        ("landscape", "no model 'landscape'; did you mean 'Landscapes'"),
        ("xyz", "no model 'xyz'; `gantool models list`"),
        ("", "No model was named"),
        ("a\0b", "No model was named"),
        ("./gone", "does not exist"),
        ("gone.pth", "does not exist"),
        ("latest_net_G.pth", "take it in first with `gantool models import"),
        ("other.safetensors", "take it in first with `gantool models import"),
        ("photo.png", "is no model"),
        ("photos", "holds neither"),
        ("young", "has no model yet"),
        ("old/checkpoints", "name the run or one of them"),
        ("x" * 5000, "no model"),
    ],
)
def test_what_is_no_model_is_said_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ref: str, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("latest_net_G.pth", "other.safetensors", "photo.png"):
        Path(name).write_bytes(b"x")
    for name in ("photos", "young", "old/checkpoints/000100"):
        Path(name).mkdir(parents=True)
    Path("young/run.json").write_text("{}")
    with pytest.raises(UnusableError, match=words) as refused:
        library.find(ref)
    assert "\n" not in str(refused.value)


def test_adding_is_whole_and_names_are_unique_without_case(tmp_path: Path) -> None:
    source = make(tmp_path / "m")
    (source / "evil.py").write_text("x")
    entry = library.add(source, "Facades")
    assert sorted(path.name for path in entry.folder.iterdir()) == sorted([CARD, WEIGHTS, PREVIEW])
    assert entry.folder.stat().st_mode & 0o055 == 0o055 or os.name == "nt"
    for taken in ("Facades", "facades", "FACADES"):
        with pytest.raises(UnusableError, match=f"already a model '{taken}'; '{taken} 2' is free"):
            library.add(source, taken)
    with pytest.raises(UnusableError, match="'landscapes 2' is free"):
        library.add(source, "landscapes")
    for wrong in ("../x", "con", "a/b", ""):
        with pytest.raises(UnusableError):
            library.add(source, wrong)
    assert library.free_name("Facades") == "Facades 2"
    assert library.free_name("new") == "new"
    assert [path.name for path in (files.home() / "models").iterdir()] == ["Facades"]


def test_a_damaged_model_is_not_added(tmp_path: Path) -> None:
    source = make(tmp_path / "m")
    (source / WEIGHTS).write_bytes(b"Weights")
    with pytest.raises(UnusableError, match="does not match its card"):
        library.add(source, "x")
    assert list((files.home() / "models").glob("*")) == [] if (files.home() / "models").exists() else True


def test_what_a_killed_process_left_is_not_listed_and_goes(tmp_path: Path) -> None:
    left = make(files.folder("models") / f"{files.TEMPORARY}abc")
    assert names() == [("Landscapes", Origin.SHIPPED)]
    library.add(make(tmp_path / "m"), "x")
    assert not left.exists()


def test_renaming(tmp_path: Path) -> None:
    library.add(make(tmp_path / "m"), "one")
    library.add(make(tmp_path / "m"), "two")
    with pytest.raises(UnusableError, match="already a model"):
        library.rename("one", "TWO")
    entry = library.rename("ONE", "One")  # the same name for a file system without case
    assert (entry.name, read_card(entry.folder).name) == ("One", "One")
    entry = library.rename("one", "three")
    assert [name for name, _ in names()] == ["Landscapes", "three", "two"]
    library.check(entry)
    with pytest.raises(UnusableError, match="came with gantool and cannot be renamed"):
        library.rename("Landscapes", "x")


def test_removing_keeps_what_is_removed_out_of_sight(tmp_path: Path) -> None:
    for _ in range(2):
        library.add(make(tmp_path / "m"), "one")
        assert "was moved to" in library.remove("ONE")
    assert names() == [("Landscapes", Origin.SHIPPED)]
    assert sorted(path.name for path in (files.home() / "trash").iterdir()) == ["one", "one 2"]
    with pytest.raises(UnusableError, match="no model 'one'"):
        library.remove("one")


def test_removing_uses_the_systems_bin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    binned: list[Path] = []
    monkeypatch.setattr(send2trash, "send2trash", binned.append)
    library.add(make(tmp_path / "m"), "one")
    assert library.remove("one") == "'one' was moved to the bin."
    assert binned == [files.home() / "models/one"]


def test_what_cannot_be_removed(tmp_path: Path, shipped: Path) -> None:
    library.remember_run(make_run(tmp_path / "run"))
    with pytest.raises(UnusableError, match="'Landscapes' came with gantool and cannot be removed"):
        library.remove("landscapes")
    with pytest.raises(UnusableError, match="belongs to the run"):
        library.remove("run")
    for wrong in ("..", "../models", ".", ""):
        with pytest.raises(UnusableError):
            library.remove(wrong)
    assert (shipped / "Landscapes" / WEIGHTS).exists()
    assert (tmp_path / "run/model" / WEIGHTS).exists()


def test_runs_are_remembered_once_and_forgotten_when_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = make_run(tmp_path / "one"), make_run(tmp_path / "two")
    monkeypatch.chdir(tmp_path)
    for run in (one, two, Path("one"), tmp_path / "two/../one"):
        library.remember_run(run)
    assert library.remembered_runs() == (two, one)
    two.rename(tmp_path / "moved")
    assert library.remembered_runs() == (one,)
    library.remember_run(tmp_path / "moved")
    assert json.loads((files.home() / "runs.json").read_bytes()) == [str(one), str(tmp_path / "moved")]


@pytest.mark.parametrize("content", [b"", b"{", b"{}", b'[1, null, "a\\u0000b", ""]', b"[" * 100_000])
def test_a_damaged_list_of_runs_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    (files.home() / "runs.json").write_bytes(content)
    assert library.remembered_runs() == ()
    library.remember_run(make_run(tmp_path / "run"))
    assert library.remembered_runs() == (tmp_path / "run",)


def test_a_run_whose_name_is_no_text(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("only Linux has file names that are no text")
    run = make_run(tmp_path / os.fsdecode(b"caf\xe9"))
    library.remember_run(run)
    assert library.remembered_runs() == (run,)
    assert library.find(run).folder == run / "model"
    (run / "model" / CARD).write_text("{")
    _, bad = library.entries()
    assert bad[0].reason.isprintable()


def test_check_finds_a_flipped_bit(tmp_path: Path) -> None:
    entry = library.add(make(tmp_path / "m"), "x")
    library.check(entry)
    entry.weights.write_bytes(b"wejghts")
    with pytest.raises(UnusableError, match="does not match its card"):
        library.check(entry)


def test_neither_card_nor_library_needs_torch_or_qt() -> None:
    code = "import sys, gantool.library; print(sorted({'torch', 'kornia', 'PySide6', 'numpy'} & set(sys.modules)))"
    path = os.pathsep.join(each for each in sys.path if each)
    env = {**os.environ, "PYTHONPATH": path}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env, timeout=100
    )
    assert done.stdout.strip() == "[]"


def test_copies_are_models_of_their_own(tmp_path: Path) -> None:
    library.remember_run(make_run(tmp_path / "run"))
    assert library.duplicate("landscapes").name == "Landscapes 2"
    assert library.duplicate("run", "kept").origin is Origin.USER
    library.amend("kept", notes="mine")
    assert library.find(tmp_path / "run").card.notes == ""
    with pytest.raises(UnusableError, match="no model 'gone'"):
        library.duplicate("gone")


def test_notes_and_licence_are_kept_on_the_card(tmp_path: Path) -> None:
    entry = library.add(make(tmp_path / "m"), "one")
    library.amend("ONE", notes=" good on old brick\n")
    library.amend("one", licence="CC0-1.0")
    card = read_card(entry.folder)
    assert (card.notes, card.licence, card.sha256) == ("good on old brick", "CC0-1.0", entry.card.sha256)
    with pytest.raises(UnusableError, match="came with gantool and cannot be changed"):
        library.amend("Landscapes", notes="x")
    with pytest.raises(UnusableError, match="make the text shorter"):
        library.amend("one", notes="x" * 20_001)


def test_what_is_set_aside_comes_back_or_goes_to_the_bin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library.add(make(tmp_path / "m"), "one")
    aside = library.set_aside("ONE")
    assert names() == [("Landscapes", Origin.SHIPPED)]
    library.add(make(tmp_path / "m"), "one")  # the name was taken meanwhile
    assert library.restore(aside).name == "one 2"
    with pytest.raises(UnusableError, match="could not be brought back"):
        library.restore(aside)
    binned: list[Path] = []
    monkeypatch.setattr(send2trash, "send2trash", binned.append)
    aside = library.set_aside("one 2")
    library.discard(aside)
    assert binned == [aside]
