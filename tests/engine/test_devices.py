"""Which device is chosen, in what format, and why not another: with devices that are only said to be there."""

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from gantool.engine import devices, selftest, trust
from gantool.engine.hardware import Hardware, Kind, present, processor
from gantool.errors import JobFailedError, UnusableError
from gantool.machine import Verdict, known


def card(kind: Kind = "cuda", index: int = 0, *, bf16: bool = True, driver: str = "550") -> Hardware:
    name = {"cuda": "GeForce RTX 4070", "rocm": "Radeon RX 7900", "mps": "Apple graphics", "cpu": ""}[kind]
    device = torch.device("mps") if kind == "mps" else torch.device("cuda", index)
    return Hardware(device, kind, name, 12 << 30, driver, bf16, bf16)


def judged(*, right: bool = True, bf16: bool = True, fault: str = "") -> Callable[[Hardware], Verdict]:
    return lambda each: Verdict(device=str(each.device), name=each.name, kind=each.kind, memory=each.memory,
                               key=each.key, right=right, bf16=bf16, fault=fault)  # fmt: skip


@pytest.mark.parametrize("kind", ["cuda", "rocm", "mps"])
def test_auto_takes_the_card(kind: Kind) -> None:
    found = card(kind, bf16=kind != "mps")
    choice = devices.choose(source=lambda: [found, processor()], verdict=judged())
    assert choice.device == found.device and choice.remarks == ()
    assert choice.precision == ("fp32" if kind == "mps" else "bf16")


def test_auto_passes_over_what_computes_wrongly_and_says_so() -> None:
    wrong, right = card("cuda", 0), card("rocm", 1)

    def verdict(each: Hardware) -> Verdict:
        return judged(right=each is right, fault="" if each is right else "In fp32 it is 0.9 off.")(each)

    choice = devices.choose(source=lambda: [wrong, right, processor()], verdict=verdict)
    assert choice.device == right.device
    (remark,) = choice.remarks
    assert remark.startswith("GeForce RTX 4070 is not used: it failed its self-test (In fp32 it is 0.9 off). `gantool")
    alone = devices.choose(source=lambda: [wrong, processor()], verdict=judged(right=False, fault="Off."))
    assert alone.device.type == "cpu"


def test_who_names_a_device_gets_it_with_a_warning() -> None:
    choice = devices.choose("cuda", source=lambda: [card(), processor()], verdict=judged(right=False, fault="Off."))
    assert choice.device == torch.device("cuda", 0)
    assert choice.remarks[0].startswith("GeForce RTX 4070 computes wrongly (Off); it is used because you named it")


def test_a_card_wrong_in_bf16_computes_in_fp32() -> None:
    choice = devices.choose(source=lambda: [card(), processor()], verdict=judged(bf16=False, fault="In bf16 off."))
    assert choice.precision == "fp32" and "not right in bf16" in choice.remarks[0]


def test_what_cannot_be_had_is_refused_in_words() -> None:
    def source() -> list[Hardware]:
        return [card(bf16=False), processor()]

    with pytest.raises(UnusableError, match="Device mps is not here; there is cuda:0, cpu"):
        devices.choose("mps", source=source, verdict=judged())
    with pytest.raises(UnusableError, match="'cudda' is no device"):
        devices.choose("cudda", source=source, verdict=judged())
    with pytest.raises(UnusableError, match="cannot compute in bf16"):
        devices.choose("cuda", "bf16", source=source, verdict=judged())


def test_apple_graphics_has_no_deterministic_mode() -> None:
    choice = devices.choose(
        deterministic=True, source=lambda: [card("mps", bf16=False), processor()], verdict=judged()
    )
    assert not choice.deterministic and "no deterministic mode" in choice.remarks[0]


def test_a_verdict_is_kept_for_device_driver_and_torch(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def deviation(device: torch.device, number_format: str) -> float:
        asked.append(number_format)
        return 0.9 if number_format == "bf16" else 1e-6

    monkeypatch.setattr(trust, "deviation", deviation)
    first = trust.verdict(card())
    assert first.right and not first.bf16 and "In bf16 it is 9.0e-01 off" in first.fault
    assert trust.verdict(card()) == first and asked == ["fp32", "bf16"]
    trust.verdict(card(driver="560"))
    assert len(asked) == 4 and [each.key for each in known()] == [card(driver="560").key]
    trust.verdict(card(index=1))
    assert [each.device for each in known()] == ["cuda:0", "cuda:1"]
    (home / "devices.json").write_text("{torn")
    assert known() == () and trust.verdict(card()).right


def test_a_device_that_raises_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_code(device: torch.device, number_format: str) -> float:
        raise RuntimeError("CUDA error: no kernel image is available for execution on the device\nCompile with ...")

    monkeypatch.setattr(trust, "deviation", no_code)
    found = trust.tested(card())
    assert not found.right and found.fault.endswith("no kernel image is available for execution on the device.")


def test_the_processor_renders_the_patch_right_in_every_format() -> None:
    found = trust.tested(processor())
    assert found.right and found.bf16 and found.errors["fp32"] < 1e-4 < found.errors["bf16"] < 0.1
    assert present()[-1].kind == "cpu"


@pytest.mark.parametrize("name", ["conv2d", "grid_sample", "instance_norm", "conv_transpose2d", "softmax"])
def test_one_operation_that_is_wrong_is_found(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is left slightly wrong in fp32 only, as by a faulty driver."""
    module = torch if name == "softmax" else torch.nn.functional
    right = getattr(module, name)

    def wrong(x: torch.Tensor, *given: object, **named: object) -> torch.Tensor:
        made: torch.Tensor = right(x, *given, **named)
        return made if made.dtype is torch.float64 else made * torch.linspace(0.9, 1.1, made.shape[-1])

    monkeypatch.setattr(module, name, wrong)
    assert selftest.deviation(torch.device("cpu"), "fp32") > selftest.TOLERANCE["fp32"]


def test_deterministic_mode_is_set_and_unset() -> None:
    devices.apply(devices.choose("cpu", deterministic=True, threads=1))
    try:
        assert torch.are_deterministic_algorithms_enabled() and torch.backends.cudnn.deterministic
    finally:
        devices.apply(devices.choose("cpu", threads=1))
    assert not torch.are_deterministic_algorithms_enabled()


def test_an_operation_without_deterministic_form_is_told() -> None:
    choice, said = devices.choose("cpu", deterministic=True), "pool_cuda does not have a deterministic implementation"
    with pytest.raises(JobFailedError, match="form of pool_cuda"), devices.deterministic_or_told(choice):
        raise RuntimeError(said)
