"""Doing with less memory: what an attempt leaves behind, how far a batch can be split, and what a crop cuts."""

import pytest
import torch
from torch import nn

from gantool.api import Batch, Terms
from gantool.engine.devices import DeviceChoice
from gantool.engine.memory import is_out_of_memory
from gantool.engine.thrift import Thrift, spared
from gantool.engine.training.cropping import cut
from gantool.engine.update import EngineUpdate, split

CPU = DeviceChoice(torch.device("cpu"), "fp32", 1, "test")
BATCH: Batch = {"x": torch.randn(8, 3, 4, 4, generator=torch.Generator().manual_seed(0))}


def learnt(most: int, thrift: Thrift) -> tuple[dict[str, torch.Tensor], int]:
    """What a step makes of a network with batch norm and dropout, where `most` pictures fit; and the attempts."""
    torch.manual_seed(0)
    network = nn.Sequential(nn.Conv2d(3, 4, 1), nn.BatchNorm2d(4), nn.Dropout(0.5))
    optimiser = torch.optim.SGD(network.parameters(), 0.1)
    attempts = 0

    def loss(part: Batch) -> Terms:
        nonlocal attempts
        attempts += 1
        made = network(part["x"])
        if len(part["x"]) > most:
            raise torch.OutOfMemoryError("faked, after the buffers have moved and numbers were drawn")
        return Terms({"square": made.square().mean()})

    EngineUpdate({"G": optimiser}, CPU, thrift, networks={"G": network}).minimise(optimiser, loss, BATCH)
    return {name: value.clone() for name, value in network.state_dict().items()}, attempts


@pytest.mark.parametrize("parts", [2, 4, 8])
def test_an_attempt_that_failed_leaves_nothing_behind(parts: int) -> None:
    found, _ = learnt(8 // parts, Thrift(batch=8))
    wanted, _ = learnt(8, Thrift(batch=8, parts=parts))
    assert all(torch.equal(found[name], wanted[name]) for name in wanted)


def test_a_batch_is_split_no_further_than_the_family_allows() -> None:
    thrift = Thrift(batch=8, least_part=4)
    with pytest.raises(torch.OutOfMemoryError):
        learnt(2, thrift)
    assert thrift.parts == 2 and [len(part["x"]) for part in split(BATCH, thrift.parts)] == [4, 4]


def test_parts_differ_by_one_at_most() -> None:
    assert [len(part["x"]) for part in split({"x": torch.zeros(10)}, 4)] == [3, 3, 2, 2]
    assert len(split({"x": torch.zeros(3)}, 8)) == 3


@pytest.mark.parametrize(
    ("count", "parts", "unit", "lengths"),
    [(10, 2, 2, [6, 4]), (12, 2, 4, [8, 4]), (24, 4, 4, [8, 8, 4, 4]), (5, 2, 2, [2, 3]), (4, 2, 4, [2, 2])],
)
def test_parts_are_whole_units_as_far_as_it_goes(count: int, parts: int, unit: int, lengths: list[int]) -> None:
    whole = {"x": torch.arange(count)}
    cut = split(whole, parts, unit)
    assert [len(part["x"]) for part in cut] == lengths
    assert torch.equal(torch.cat([part["x"] for part in cut]), whole["x"])


def test_all_split_where_memory_ran_out_for_one() -> None:
    """Of two processes that take a step together, the other one's memory is short in the first attempt."""
    answers = iter((True, False))
    thrift = Thrift(batch=8, agreed=lambda ran_out: ran_out or next(answers))
    found, attempts = learnt(8, thrift)
    assert thrift.parts == 2 and attempts == 3
    assert all(torch.equal(found[name], each) for name, each in learnt(8, Thrift(batch=8, parts=2))[0].items())


def test_nothing_goes_back_up() -> None:
    thrift, seen = Thrift(batch=6, crops=(48, 32)), []
    while thrift.step_down():
        seen.append(thrift.measure())
    assert seen == [(2, None), (4, None), (6, None), (6, 48), (6, 32)]


def test_other_errors_pass() -> None:
    def fails() -> None:
        raise RuntimeError("shapes do not match")

    with pytest.raises(RuntimeError, match="shapes"):
        spared(fails)


@pytest.mark.parametrize(
    "error",
    [
        torch.OutOfMemoryError("CUDA out of memory."),
        MemoryError(),
        RuntimeError("MPS backend out of memory (MPS allocated: 18 GB)"),
        RuntimeError("[enforce fail at alloc_cpu.cpp:117] DefaultCPUAllocator: can't allocate memory"),
        RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 68719476736 bytes."),
        RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling cublasCreate(handle)"),
        RuntimeError("std::bad_alloc"),
    ],
)
def test_every_way_to_say_it_is_understood(error: BaseException) -> None:
    assert is_out_of_memory(error) and not is_out_of_memory(ValueError("out of memory"))


def test_a_crop_is_the_same_place_of_every_picture() -> None:
    low = torch.arange(16 * 16.0).reshape(1, 1, 16, 16).repeat(2, 1, 1, 1)
    high = low.repeat_interleave(4, 2).repeat_interleave(4, 3)
    batch = {"high": high, "low": low, "label": torch.tensor([0, 1])}
    found = cut(batch, 48, 0, 0, 3)
    assert found["high"].shape == (2, 1, 48, 48) and found["low"].shape == (2, 1, 12, 12)
    assert torch.equal(found["high"][:, :, ::4, ::4], found["low"])
    assert torch.equal(found["label"], batch["label"])
    assert torch.equal(cut(batch, 48, 0, 0, 3)["low"], found["low"])
    others = [cut(batch, 48, 0, 0, step)["low"][0, 0, 0, 0] for step in range(8)]
    assert len({float(each) for each in others}) > 1
    assert cut(batch, 64, 0) is batch
