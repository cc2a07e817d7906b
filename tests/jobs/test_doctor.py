"""What the doctor finds: a device's test, and what a build of torch lacks for the card that is there."""

import contextlib
from pathlib import Path

import pytest

from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import DoctorSpec
from gantool.jobs.work.doctor import doctor
from gantool.jobs.work.lacking import Surroundings, lacking, surroundings
from gantool.machine import known

CARD = ("GeForce RTX 4070",)


def test_the_doctor_tests_and_remembers(home: Path, tmp_path: Path) -> None:
    job = JobFolder.create(tmp_path / "job", DoctorSpec())
    with contextlib.closing(Desk(job)) as desk:
        result = doctor(DoctorSpec(), desk).result
    assert result["devices"][-1]["device"] == "cpu" and result["devices"][-1]["right"]
    assert set(result["devices"][-1]["errors"]) == {"fp32", "bf16"}
    assert [each.device for each in known()] == [each["device"] for each in result["devices"]]


@pytest.mark.parametrize(
    ("here", "words"),
    [
        (Surroundings("linux", False, nvidia=CARD), "RTX 4070, and this torch was built without CUDA"),
        (Surroundings("win32", False, nvidia=CARD), "built without CUDA; `pip install --force-reinstall torch"),
        (Surroundings("linux", False, cuda="13.0", nvidia=CARD, driver="550.54"), "driver 550.54 is too old for"),
        (Surroundings("linux", False, cuda="12.8", nvidia=CARD, driver="550.54"), "CUDA does not start; restart"),
        (Surroundings("linux", False, cuda="12.8", nvidia=CARD), "CUDA does not start"),
        (Surroundings("linux", False, cuda="13.0", amd=True), "card of AMD's, and this torch was built without ROCm"),
        (Surroundings("linux", False, hip="6.4", amd=True), "groups render and video"),
        (Surroundings("win32", False), "torch that pip installs on Windows has no graphics support"),
        (Surroundings("darwin", True), "needs macOS 14"),
        (
            Surroundings("linux", False, cuda="13.0", works=True, built_for=("sm_75", "sm_120"), capability=(6, 1)),
            "compute capability 6.1 is older than what this torch was built for (7.5 and up)",
        ),
    ],
)  # fmt: skip
def test_what_is_lacking_is_named_first(here: Surroundings, words: str) -> None:
    assert words in lacking(here)[0]


def test_a_card_that_works_lacks_nothing() -> None:
    assert lacking(Surroundings("linux", False, cuda="13.0", works=True, nvidia=CARD, driver="580.1")) == []


def test_the_processor_alone_is_slow() -> None:
    assert lacking(Surroundings("linux", False, memory=4 << 30))[0].endswith("about 20 times slower.")
    assert "train at 128 px" in lacking(Surroundings("linux", False, memory=4 << 30))[-1]
    assert surroundings(False).system
