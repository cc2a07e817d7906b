"""Foreign checkpoints: honest ones load, hostile ones are refused in one sentence, and nothing they carry runs."""

import json
import os
import pickle
import random
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import safetensors.torch
import torch
from engine.hostile_checkpoints import HOSTILE, honest, op_state, op_tensor, saved

from gantool.api import Adoption, Export, Family
from gantool.engine import foreign, foreign_pickle
from gantool.engine.capped import limit_memory
from gantool.engine.foreign import adopt, read_state
from gantool.errors import UnusableError

REAL = {  # name: (tensors, a key, words of the kind)
    "realesr-animevideov3.pth": (53, "body.0.weight", '"params"'),
    "srgan_x4_netG_epoch_4_100.pth": (93, "block1.0.weight", "a PyTorch checkpoint"),
    "srgan_x4_netG_epoch_4_100.legacy.pth": (93, "block1.0.weight", "before 1.6"),
    "srgan_x2_netG_epoch_2_100.legacy.pth": (90, "block1.0.weight", "before 1.6"),
    "fast-srgan_model.pt": (36, "neck.0.weight", '"_orig_mod."'),
    "cifar10_resnet20-12fca82f.th": (97, "conv1.weight", '"module."'),
    "lpips_v0.1_alex.pth": (5, "lin0.model.1.weight", "before 1.6"),
}
REFUSED = {
    "lfs-pointer.pth": "Git LFS",
    "truncated-realesr-animevideov3.pth": "cut off",
    "squeezenet1_1_features_imagenet.npz": "NumPy arrays",
    "squeezenet_v1.1_imagenet_notop.h5": "HDF5",
    "SOURCE.txt": "no checkpoint that gantool reads",
}


class Knows(Family):
    """A family that knows states with one certain key."""

    def __init__(self, key: str, id: str = "knows", error: Exception | None = None) -> None:
        self.id, self._key, self._error = id, key, error
        self.asked: list[list[str]] = []

    def fits(self, report: Any) -> Any: ...
    def trainer(self, config: Any, facts: Any, device: Any) -> Any: ...
    def translator(self, export: Any) -> Any: ...

    def adopt(self, state: Mapping[str, torch.Tensor]) -> Adoption | None:
        self.asked.append(list(state))
        if self._error:
            raise self._error
        return Adoption(Export(state, {}), "A thing.") if self._key in state else None


@pytest.mark.parametrize("name", REAL)
def test_published_checkpoints_load(shared: Path, name: str) -> None:
    count, key, words = REAL[name]
    path = shared / "data/checkpoints" / name
    state, kind = read_state(path)
    assert len(state) == count
    assert key in state
    assert words in kind
    theirs: Any = torch.load(path, map_location="cpu", weights_only=True)
    theirs = theirs.get("params", theirs.get("state_dict", theirs))
    for mine, other in zip(state.values(), theirs.values(), strict=True):
        assert mine.is_contiguous()
        assert torch.equal(mine, other.to(mine.dtype))


@pytest.mark.parametrize("name", REFUSED)
def test_published_files_that_are_none(shared: Path, name: str) -> None:
    with pytest.raises(UnusableError, match=REFUSED[name]) as refused:
        read_state(shared / "data/checkpoints" / name)
    assert_one_sentence(str(refused.value))


def test_honest_formats(tmp_path: Path) -> None:
    files = honest(tmp_path)
    state, _ = read_state(files["zip"])
    assert torch.equal(state["layer2.weight"], torch.arange(12.0).reshape(3, 4) + 2)
    assert state["wide"].is_contiguous()  # it was saved channels_last
    legacy, _ = read_state(files["legacy"])
    assert all(torch.equal(state[name], legacy[name]) for name in state)
    half, _ = read_state(files["half"])
    assert {tensor.dtype for tensor in half.values()} == {torch.float32}
    module, kind = read_state(files["module"])
    for name in ("args", "old args"):
        found, _ = read_state(files[name])
        assert set(found) == set(state), "the weights beside a command line, and nothing of that"
    assert "0.weight" in module
    assert "module." in kind


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("only Linux has file names that are no text")
    path = honest(tmp_path)["zip"].rename(tmp_path / os.fsdecode(b"caf\xe9.pth"))
    state, _ = read_state(path)
    assert "wide" in state
    safe = safetensors.torch.save({"w": torch.ones(2)})
    path.with_suffix(".safetensors").write_bytes(safe)
    assert torch.equal(read_state(path.with_suffix(".safetensors")).state["w"], torch.ones(2))
    path.write_bytes(b"")
    with pytest.raises(UnusableError, match=r"caf\\xe9\.pth is empty"):
        read_state(path)


def test_all_hostile_files_are_refused_within_bounds() -> None:
    """In a process of its own, whose memory is measured; a hang ends it."""
    if sys.platform != "linux":
        pytest.skip("memory is measured through /proc")
    script = Path(__file__).with_name("hostile_checkpoints.py")
    path = os.pathsep.join(each for each in sys.path if each)
    done = subprocess.run(
        [sys.executable, str(script), "--json"],
        capture_output=True, text=True, timeout=200, check=True,
        env={**os.environ, "PYTHONPATH": path, "OMP_NUM_THREADS": "1"},
    )  # fmt: skip
    *rows, summary = json.loads(done.stdout)
    assert summary == {"executed": False, "limit_restored": True}
    assert {row["name"] for row in rows} == set(HOSTILE)
    for row in rows:
        assert HOSTILE[row["name"]][1] in row["said"], row
        assert_one_sentence(row["said"])
        assert row["mb"] < 500, row


def test_payloads_would_run_without_us(tmp_path: Path) -> None:
    """The test above cannot pass because the payloads are duds."""
    path = HOSTILE["code, mkdir, protocol 2"][0](tmp_path)
    with zipfile.ZipFile(path) as file:
        pickle.loads(file.read("archive/data.pkl"))
    assert (tmp_path / "code-was-run").is_dir()


@pytest.mark.parametrize("kind", ["zip", "legacy", "safetensors"])
def test_damage_anywhere_is_one_sentence(tmp_path: Path, kind: str) -> None:
    """300 files cut short or altered at random: each is read, or refused in one sentence; nothing else escapes."""
    source = {name: torch.randn(4, 4) for name in ("a.weight", "b.weight")}
    path = tmp_path / f"x.{'safetensors' if kind == 'safetensors' else 'pth'}"
    if kind == "safetensors":
        safetensors.torch.save_file(source, path)
    else:
        saved(path, {"params": source}, legacy=kind == "legacy")
    whole = path.read_bytes()
    dice = random.Random(0)
    refused = 0
    for number in range(300):
        content = bytearray(whole)
        if number % 3 == 0:
            del content[dice.randrange(len(content)) :]
        else:
            for _ in range(dice.choice([1, 1, 3, 20])):
                content[dice.randrange(len(content))] = dice.randrange(256)
        path.write_bytes(content)
        try:
            read_state(path)
        except UnusableError as error:
            refused += 1
            assert_one_sentence(str(error))
    assert refused >= 100  # at least those that were cut short


def test_a_reader_that_runs_out_of_depth_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(path: Path) -> object:
        return endless(path)

    monkeypatch.setattr(foreign, "read_networks", endless)
    path = HOSTILE["networks: a deep attribute"][0](tmp_path)
    for read in (read_state, lambda path: adopt(path, [])):
        with pytest.raises(UnusableError, match="is nested deeper than any checkpoint needs") as refused:
            read(path)
        assert_one_sentence(str(refused.value))


def test_what_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnusableError, match="does not exist"):
        read_state(tmp_path / "none.pth")
    with pytest.raises(UnusableError, match="is a folder"):
        read_state(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.pth")  # opening it would wait for ever
        with pytest.raises(UnusableError, match="no regular file"):
            read_state(tmp_path / "pipe.pth")


def test_the_averaged_generator_is_preferred(tmp_path: Path) -> None:
    state = {
        "epoch": 3,
        "optimizer": {"state": {0: {"exp_avg": torch.ones(3)}}, "param_groups": [{"lr": 0.1, "betas": (0.5, 0.999)}]},
        "D": {"w": torch.ones(9)},
        "g": {"w": torch.ones(2)},
        "g_ema": {"w": torch.ones(3)},
        "latent_avg": torch.ones(4),
    }
    read, kind = read_state(saved(tmp_path / "sg.pt", state))
    assert read["w"].shape == (3,)
    assert '"g_ema"' in kind
    family = Knows("w")
    id, adoption = adopt(tmp_path / "sg.pt", [family])
    assert id == "knows"
    assert adoption.report.endswith("A thing.")
    assert adoption.export.weights["w"].shape == (3,)
    # Everything under full names comes first, then each table, but never the optimiser's.
    assert [sorted(names) for names in family.asked] == [["D.w", "g.w", "g_ema.w", "latent_avg"], ["w"]]


def test_everything_under_full_names_is_an_offer(tmp_path: Path) -> None:
    path = saved(tmp_path / "two.pt", {"G_A": {"w": torch.ones(2)}, "G_B": {"w": torch.ones(2)}})
    _, adoption = adopt(path, [Knows("G_B.w")])
    assert sorted(adoption.export.weights) == ["G_A.w", "G_B.w"]


def test_a_generator_that_lies_flat_beside_its_discriminator_is_found(tmp_path: Path) -> None:
    table = {"generator.head.weight": torch.zeros(2), "generator.head.bias": torch.zeros(2),
             "discriminator.0.weight": torch.zeros(3)}
    for content, title in ({"state_dict": table, "epoch": 3}, "state_dict.generator"), (table, "generator"):
        knows = Knows("head.weight")
        _, adoption = adopt(saved(tmp_path / "lightning.ckpt", content), [knows])
        assert set(adoption.export.weights) == {"head.weight", "head.bias"}, "and nothing of the other network"
        assert f'the part "{title}"' in adoption.report and knows.asked[0] == list(table), "as it is comes first"


def test_weights_of_whole_numbers_are_refused(tmp_path: Path) -> None:
    pressed = {"head.weight": torch.ones(2, 2, dtype=torch.int8), "head.num_batches_tracked": torch.tensor(3)}
    with pytest.raises(UnusableError, match=r"holds head.weight as whole numbers"):
        adopt(saved(tmp_path / "x.pth", pressed), [Knows("head.weight")])
    pressed["head.weight"] = torch.ones(2, 2)
    assert adopt(saved(tmp_path / "x.pth", pressed), [Knows("head.weight")])[0] == "knows"


def test_the_first_family_that_knows_wins_and_a_broken_one_costs_only_its_answer(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.pth", {"module._orig_mod.w": torch.ones(1)})
    families = [
        Knows("w", "broken", ZeroDivisionError("oops")),
        Knows("v", "other"),
        Knows("w", "right"),
        Knows("w", "late"),
    ]
    id, adoption = adopt(path, families)
    assert id == "right"
    assert adoption.report == 'Read a PyTorch checkpoint, without "module." and "_orig_mod." in its names. A thing.'
    assert families[3].asked == []


def test_nobody_knows_it(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.pth", {f"layer\x1b[31m{n}": torch.ones(1) for n in range(7)})
    with pytest.raises(UnusableError) as refused:
        adopt(path, [Knows("w", "one"), Knows("w", "two", ZeroDivisionError("oops"))])
    sentence = str(refused.value)
    assert "holds 7 tensors (layer\\x1b[31m0, " in sentence
    assert "asked: one, two (two failed with ZeroDivisionError: oops)" in sentence
    assert_one_sentence(sentence)


def test_memory_is_bounded_and_the_bound_is_lifted() -> None:
    if sys.platform != "linux":
        pytest.skip("only Linux holds to the bound")
    with pytest.raises(MemoryError), limit_memory(64 << 20):
        bytearray(256 << 20)
    assert len(bytearray(256 << 20)) == 256 << 20


def test_a_plan_knows_what_torch_would_build() -> None:
    plan, end = foreign_pickle.read_plan(op_state(w=op_tensor((2, 2), (2, 1))) + b"rest")
    storage = foreign_pickle.StorageRef("0", "Float", 4, 4)
    assert plan == {"w": foreign_pickle.TensorRef(storage, 0, (2, 2), (2, 1))}
    assert end == len(op_state(w=op_tensor((2, 2), (2, 1))))


def assert_one_sentence(text: str) -> None:
    assert text.endswith(".")
    assert "\n" not in text
    assert ". " not in text
    assert len(text) < 600
