"""Finding, enabling, disabling, loading: in the plugin folder and among installed packages."""

import os
import sys
import threading
from pathlib import Path

import pytest

from gantool import host
from gantool.errors import UnusableError
from gantool.host import discovery, fingerprint, isolation, state
from gantool.host.values import FaultKind, PluginInfo
from host.conftest import Write, enable_without_probing
from host.plugin_sources import family, recipe


def plugin(name: str) -> PluginInfo:
    return next(info for info in host.plugins() if info.name == name)


def install(folder: Path, distribution: str, module: str, source: str, value: str = "") -> Path:
    """Put a package and its metadata where `pip install --target` would put them."""
    package = folder / module
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(source)
    metadata = folder / f"{distribution}-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text(f"[gantool.plugins]\n{module}-plugin = {value or module}\n")
    return package


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the module path."""
    path = tmp_path / "site"
    path.mkdir()
    monkeypatch.syspath_prepend(str(path))
    return path


def test_a_foreign_plugin_is_off_until_enabled_and_again_when_disabled(write: Write) -> None:
    write("extra", family("extra") + "raise_if_imported = 1")
    info = plugin("extra")
    assert (info.origin, info.enabled, info.families, info.fault) == ("folder", False, (), None)
    assert list(info.hashes) == ["extra.py"] and len(info.hashes["extra.py"]) == 64
    with pytest.raises(UnusableError, match="There is no family 'extra'"):
        host.load_family("extra")
    assert [each.id for each in host.enable("extra").families] == ["extra"]
    assert plugin("extra").enabled
    assert host.load_family("extra").id == "extra"
    assert not host.disable("extra").enabled
    assert host.families() == ()


def test_a_changed_file_turns_it_off_until_enabled_again(write: Write) -> None:
    write("extra", family("extra"))
    host.enable("extra")
    write("extra", family("changed"))
    info = plugin("extra")
    assert not info.enabled and info.families == ()
    assert info.fault is not None and info.fault.kind is FaultKind.CHANGED and "extra.py" in info.fault.reason
    assert [each.id for each in host.enable("extra").families] == ["changed"]


def test_a_file_added_to_a_package_turns_it_off_too(home: Path) -> None:
    package = home / "plugins" / "pack"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("from pack.inner import *")
    (package / "inner.py").write_text(family("packed"))
    assert [each.id for each in host.enable("pack").families] == ["packed"]
    assert set(plugin("pack").hashes) == {"__init__.py", "inner.py"}
    assert host.load_family("packed").id == "packed"
    (package / "more.py").write_text("")
    info = plugin("pack")
    assert not info.enabled and info.fault is not None and "(more.py)" in info.fault.reason


def test_family_data_holds_what_a_form_needs(write: Write) -> None:
    write("extra", family("extra") + recipe("grey").replace("from gantool.api import Recipe, hookimpl", ""))
    info = host.enable("extra")
    (data,) = info.families
    assert (data.id, data.title, data.task, data.contract) == ("extra", "Small", "paired", 1)
    assert data.presets[0].changes == {"depth": 2}
    pace = data.schema["properties"]["pace"]
    assert pace["log"] is True and pace["section"] == "Training" and pace["maximum"] == 1.0
    assert pace["description"] == "How fast it goes."
    assert data.defaults["pace"] == 1e-3 and data.defaults["size"] == 256
    assert [(each.id, each.kind, each.channels) for each in info.recipes] == [("grey", "photo", 1)]


@pytest.mark.parametrize("value", ["tool", "tool.deep", "tool.deep:plugin"])
def test_an_installed_plugin_is_found_by_its_entry_point(site: Path, value: str) -> None:
    package = install(site, "gantool-tool", "tool", family("tool") if value == "tool" else "", value)
    deep = family("tool") + "import sys\nplugin = sys.modules[__name__]\n"
    (package / "deep.py").write_text(deep if value != "tool" else "")
    info = plugin("tool-plugin")
    assert (info.origin, info.enabled, info.location) == ("installed", False, str(package))
    assert set(info.hashes) == {"__init__.py", "deep.py"}
    assert [each.id for each in host.enable("tool-plugin").families] == ["tool"]
    try:
        assert host.load_family("tool").id == "tool"
    finally:
        for name in ("tool", "tool.deep"):
            sys.modules.pop(name, None)


def test_what_comes_with_gantool_is_on_and_wins_over_the_same_id_elsewhere(
    site: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discovery, "OWN_DISTRIBUTION", "gantool-tool")
    install(site, "gantool-tool", "tool", family("tool"))
    write("a_thief", family("tool"))
    thief = host.enable("a_thief")
    assert thief.families == () and thief.fault is not None and "tool-plugin" in thief.fault.reason
    assert host.plugins()[0].name == "tool-plugin" and host.plugins()[0].origin == "bundled"
    assert not host.disable("tool-plugin").enabled
    assert [each.id for each in plugin("a_thief").families] == ["tool"]
    assert host.enable("tool-plugin").families != ()


def test_an_entry_point_without_module_is_listed(site: Path) -> None:
    install(site, "gantool-gone", "gone", "", "nowhere.at_all")
    fault = plugin("gone-plugin").fault
    assert fault is not None and fault.kind is FaultKind.MISSING and "install it again" in fault.reason


def test_broken_metadata_of_some_package_harms_nothing(site: Path) -> None:
    (site / "odd-1.0.dist-info").mkdir()
    (site / "odd-1.0.dist-info" / "METADATA").write_bytes(b"\xff\xfe\x00")
    (site / "odd-1.0.dist-info" / "entry_points.txt").write_bytes(b"[gantool.plugins\nx = = \xff")
    install(site, "gantool-tool", "tool", family("tool"))
    assert plugin("tool-plugin").fault is None


def test_two_plugins_of_one_name_stay_apart(site: Path, home: Path, write: Write) -> None:
    install(site, "gantool-tool", "tool", family("tool"))
    (site / "gantool-tool-1.0.dist-info" / "entry_points.txt").write_text("[gantool.plugins]\nextra = tool\n")
    write("extra", family("extra"))
    assert plugin("extra").origin == "installed"
    assert [each.id for each in host.enable("extra@folder").families] == ["extra"]
    assert not plugin("extra").enabled


@pytest.mark.parametrize(
    "name",
    ["not-a-name", "json", "pydantic"],
)
def test_a_name_that_cannot_be_imported_is_said(write: Write, name: str) -> None:
    write(name, family("x"))
    fault = host.enable(name).fault
    assert fault is not None and fault.kind is FaultKind.NAME and "rename" in fault.reason


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no UTF-8 exist on Linux only")
def test_a_file_name_that_is_no_text_is_shown(home: Path) -> None:
    (home / "plugins").mkdir()
    Path(os.fsdecode(os.fsencode(home / "plugins") + b"/caf\xe9.py")).write_text("")
    assert plugin("caf\\xe9").location.endswith("caf\\xe9.py")


def test_other_things_in_the_plugin_folder_are_passed_over(home: Path, write: Write) -> None:
    write("extra", family("extra"))
    for name in ("README.txt", ".hidden.py", "__pycache__"):
        (home / "plugins" / name).mkdir() if "." not in name else (home / "plugins" / name).write_text("")
    (home / "plugins" / "empty").mkdir()
    assert {info.name for info in host.plugins() if info.origin == "folder"} == {"extra", "empty"}
    fault = plugin("empty").fault
    assert fault is not None and "no __init__.py" in fault.reason


def test_unknown_names_are_refused_with_those_there_are(write: Write) -> None:
    write("extra", family("extra"))
    for ask in (host.enable, host.disable):
        with pytest.raises(UnusableError, match=r"There is no plugin 'nope'; the plugins are .*extra"):
            ask("nope")
    with pytest.raises(UnusableError, match="There is no recipe 'nope'; there are no recipes"):
        host.load_recipe("nope")


def test_a_damaged_state_enables_nothing_and_can_be_written_again(home: Path, write: Write) -> None:
    write("extra", family("extra"))
    host.enable("extra")
    (home / "plugins.json").write_text('{"enabled": {"extra": 7}}')
    assert not plugin("extra").enabled
    assert host.enable("extra").enabled


def test_a_damaged_cache_is_probed_anew(home: Path, write: Write) -> None:
    write("extra", family("extra"))
    host.enable("extra")
    (stored,) = (home / "cache" / "plugins").iterdir()
    for damage in (b"", b"[]", b'{"key": 1}', stored.read_bytes().replace(b'"paired"', b'"x"')):
        stored.write_bytes(damage)
        assert [each.id for each in plugin("extra").families] == ["extra"]


def test_a_fault_is_remembered_until_enabled_again(write: Write, tmp_path: Path) -> None:
    flag = tmp_path / "flag"
    write("moody", f"import os\nassert os.path.exists({str(flag)!r})\n" + family("moody"))
    assert host.enable("moody").fault is not None
    flag.touch()
    assert plugin("moody").fault is not None
    assert host.enable("moody").fault is None
    flag.unlink()
    assert plugin("moody").fault is None
    with pytest.raises(UnusableError, match="Plugin moody raised AssertionError while it was imported"):
        host.load_family("moody")


def test_a_new_package_beside_gantool_asks_again(site: Path, write: Write) -> None:
    write("needy", "import wanted_package\n" + family("needy"))
    fault = host.enable("needy").fault
    assert fault is not None and fault.kind is FaultKind.DEPENDENCY
    install(site, "wanted", "wanted_package", "")
    assert plugin("needy").fault is None


def test_two_gantools_that_enable_at_once_lose_nothing(home: Path) -> None:
    def add(name: str) -> None:
        state.change(lambda now: state.State(enabled={**now.enabled, name: {}}))

    threads = [threading.Thread(target=add, args=(f"p{number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(state.read().enabled) == {f"p{number}" for number in range(8)}


def test_hashing_follows_links_but_not_in_circles(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "code.py").write_text("1")
    package = tmp_path / "package"
    (package / "__pycache__").mkdir(parents=True)
    (package / "__pycache__" / "x.pyc").write_text("")
    (package / "__init__.py").write_text("")
    (package / "linked").symlink_to(outside)
    (outside / "back").symlink_to(package)
    (package / "broken").symlink_to(tmp_path / "nothing")
    os.mkfifo(package / "pipe")
    assert set(fingerprint.hashes(package)) == {"__init__.py", "linked/code.py"}


def test_an_interrupted_listing_leaves_no_process(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("slow", "import time\ntime.sleep(600)")
    started: list[isolation._Probe] = []

    class Watched(isolation._Probe):
        def is_over(self) -> bool:
            started.append(self)
            raise KeyboardInterrupt

    monkeypatch.setattr(isolation, "_Probe", Watched)
    with pytest.raises(KeyboardInterrupt):
        host.enable("slow")
    (probe,) = started
    assert probe._process.returncode is not None
    assert not probe._place.exists()


def test_a_listing_that_nobody_waits_for_any_more_ends_its_processes(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("slow", "import time\ntime.sleep(600)")
    enable_without_probing(path.parent)
    started: list[isolation._Probe] = []

    class Watched(isolation._Probe):
        def is_over(self) -> bool:
            started.append(self)
            return super().is_over()

    monkeypatch.setattr(isolation, "_Probe", Watched)
    with pytest.raises(isolation.GivenUpError):
        host.families(lambda: len(started) > 2)
    assert started[0]._process.returncode is not None
    assert not started[0]._place.exists()
