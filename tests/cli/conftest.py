"""A command line to call, and pictures to call it on."""

from pathlib import Path

import pytest

from cli.said import Gantool, Said, draw_pairs
from gantool import cli


@pytest.fixture
def gantool(capsys: pytest.CaptureFixture[str]) -> Gantool:
    """Runs one command in this process."""

    def call(*words: object) -> Said:
        capsys.readouterr()
        code = cli.run([str(word) for word in words])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Said(code, captured.out, captured.err)

    return call


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    """A folder of six small pairs."""
    return draw_pairs(tmp_path / "pairs")
