"""The fake plugin goes through the host as any other: a copy in the plugin folder, enabled, probed, loaded."""

from pathlib import Path

from gantool import host


def test_the_fixture_makes_the_family_available(fake_plugin: Path) -> None:
    data = next(family for family in host.families() if family.id == "mean-colour")
    assert data.defaults["size"] == 32
    assert data.schema["properties"]["fault"]["enum"][0] == "none"
    info = next(each for each in host.plugins() if each.name == "gantool_fake")
    assert info.fault is None and info.remarks == () and info.location == str(fake_plugin)
    family = host.load_family("mean-colour")
    assert family.config.checked({"fault": "exit", "fault_at": 3}).model_dump()["fault_at"] == 3
