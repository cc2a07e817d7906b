"""Every kind of broken plugin costs only itself, is listed with its reason, and leaves the good ones usable."""

import locale
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from gantool import host
from gantool.errors import UnusableError
from gantool.host import isolation
from gantool.host.values import FaultKind, PluginInfo
from host.conftest import enable_without_probing
from host.plugin_sources import BAD, GOOD, family, recipe

SECONDS = "5"


@pytest.fixture(scope="module")
def full_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with all good and all bad plugins, enabled."""
    home = tmp_path_factory.mktemp("full")
    folder = home / "plugins"
    folder.mkdir()
    for name, source in {**GOOD, **{name: bad.source for name, bad in BAD.items()}}.items():
        (folder / f"{name}.py").write_text(source)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GANTOOL_HOME", str(home))
        enable_without_probing(folder)
    return home


@pytest.fixture(scope="module")
def listed(full_home: Path) -> dict[str, PluginInfo]:
    """What the host says of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GANTOOL_HOME", str(full_home))
        patch.setenv("GANTOOL_PROBE_SECONDS", SECONDS)
        return folder_plugins()


@pytest.fixture
def in_full_home(listed: dict[str, PluginInfo], full_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test's home is the full one."""
    monkeypatch.setenv("GANTOOL_HOME", str(full_home))
    monkeypatch.setenv("GANTOOL_PROBE_SECONDS", SECONDS)


def folder_plugins() -> dict[str, PluginInfo]:
    return {info.name: info for info in host.plugins() if info.origin == "folder"}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_plugin_is_listed_with_its_reason(listed: dict[str, PluginInfo], name: str) -> None:
    info, bad = listed[name], BAD[name]
    assert info.enabled
    assert info.families == ()
    assert info.fault is not None
    assert info.fault.kind is bad.kind, info.fault
    assert bad.words in info.fault.reason
    assert name in info.fault.reason
    assert info.fault.reason.endswith(".") and "\n" not in info.fault.reason


@pytest.mark.parametrize("name", GOOD)
def test_a_good_plugin_is_usable_beside_them(listed: dict[str, PluginInfo], name: str) -> None:
    assert listed[name].fault is None
    (family,) = listed[name].families
    assert family.schema["properties"]["depth"]["section"] == "Networks"


@pytest.mark.usefixtures("in_full_home")
def test_a_worker_loads_every_good_one(listed: dict[str, PluginInfo], tmp_path: Path) -> None:
    """In a process of its own, since some of them wreak havoc in theirs; they print, so the result goes to a file."""
    ids = [listed[name].families[0].id for name in GOOD if name != "closes_files"]
    code = (
        "import os, pathlib, sys; from gantool import host\n"
        "loaded = [host.load_family(id).id for id in sys.argv[2:]]\n"
        "pathlib.Path(sys.argv[1]).write_text(' '.join(loaded))\nos._exit(0)"
    )
    result = tmp_path / "loaded"
    subprocess.run([sys.executable, "-c", code, str(result), *ids], check=True, stdin=subprocess.DEVNULL,
                   capture_output=True)
    assert result.read_text().split() == ids


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("raises_at_import", "raises_at_import.py"),
        ("hangs", "hangs.py"),
        ("segfaults", "string_at"),
        ("aborts", "aborts.py"),
    ],
)
def test_the_traceback_shows_the_place(listed: dict[str, PluginInfo], name: str, place: str) -> None:
    fault = listed[name].fault
    assert fault is not None and place in fault.traceback


@pytest.mark.usefixtures("in_full_home")
def test_garbage_is_captured_and_cleaned(capfd: pytest.CaptureFixture[str]) -> None:
    info = host.enable("prints_garbage")
    assert 'GARBAGE {"families": 3}' in info.output
    assert "\x1b" not in info.output and "\x00" not in info.output
    assert info.remarks == ("It prints while it is loaded.",)
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("in_full_home")
def test_the_parent_is_untouched() -> None:
    where, words = Path.cwd(), locale.setlocale(locale.LC_ALL)
    for name, id in (("changes_cwd", "wanderer"), ("changes_locale", "foreigner")):
        sys.modules.pop(name, None)
        host.enable(name)
        assert name not in sys.modules
        host.load_family(id)
        assert name in sys.modules
    assert Path.cwd() == where
    assert locale.setlocale(locale.LC_ALL) == words


@pytest.mark.usefixtures("in_full_home")
def test_a_family_of_a_broken_plugin_is_refused_in_words() -> None:
    with pytest.raises(UnusableError, match=r"no family 'nameless'; the families are .*first.*last"):
        host.load_family("nameless")


@pytest.mark.usefixtures("in_full_home")
def test_listing_again_starts_no_process(listed: dict[str, PluginInfo], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", None)
    assert folder_plugins() == listed


@pytest.mark.usefixtures("in_full_home")
def test_listing_imports_nothing_of_a_plugin(full_home: Path) -> None:
    code = "import sys; from gantool import host; host.families(); print([m for m in sys.argv[1:] if m in sys.modules])"
    names = [*GOOD, *BAD, "torch", "PySide6", "kornia"]
    done = subprocess.run(
        [sys.executable, "-c", code, *names],
        env={**os.environ, "GANTOOL_HOME": str(full_home)}, capture_output=True, text=True, check=True,
    )
    assert done.stdout.strip() == "[]"


def test_torch_at_start_is_remarked(home: Path) -> None:
    (home / "plugins").mkdir()
    (home / "plugins" / "heavy.py").write_text(family("heavy", "import torch"))
    info = host.enable("heavy")
    assert info.fault is None
    assert info.remarks == ("It imports torch at start; it should do so only when it trains or translates.",)


def test_a_probe_that_ignores_its_own_deadline_is_killed(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pid = home / "pid"

    class Impatient(isolation._Probe):
        """Its time is up as soon as the plugin has done its worst."""

        def is_over(self) -> bool:
            if pid.exists() and pid.read_text():
                self._until = 0.0
            return super().is_over()

    monkeypatch.setattr(isolation, "_Probe", Impatient)
    source = (
        "import faulthandler, os, signal, subprocess, sys, time\nfaulthandler.cancel_dump_traceback_later()\n"
        f"child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        f"open({str(pid)!r}, 'w').write(str(child.pid))\ntime.sleep(600)\n"
    )
    (home / "plugins").mkdir()
    (home / "plugins" / "stubborn.py").write_text(source)
    info = host.enable("stubborn")
    assert info.fault is not None and info.fault.kind is FaultKind.HUNG
    until = time.monotonic() + 10
    while not is_dead(int(pid.read_text())) and time.monotonic() < until:
        time.sleep(0.01)
    assert is_dead(int(pid.read_text()))


def is_dead(pid: int) -> bool:
    """Whether the process has ended, be it that nobody has asked for its exit code yet."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def test_one_duplicate_id_costs_only_that_id(home: Path) -> None:
    (home / "plugins").mkdir()
    both = family("mine") + "\n@hookimpl\ndef gantool_families():\n    return [Small('shared'), Small('mine')]\n"
    (home / "plugins" / "a.py").write_text(family("shared") + recipe("grey"))
    (home / "plugins" / "b.py").write_text(both)
    (home / "plugins" / "c.py").write_text(recipe("grey"))
    enable_without_probing(home / "plugins")
    infos = folder_plugins()
    assert [each.id for each in infos["b"].families] == ["mine"]
    assert infos["b"].fault is not None and "family shared" in infos["b"].fault.reason
    assert infos["c"].fault is not None and "recipe grey" in infos["c"].fault.reason
    assert [each.id for each in host.families() if each.id in ("mine", "shared")] == ["shared", "mine"]
    assert host.load_recipe("grey").channels == 1
