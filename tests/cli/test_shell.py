"""Each end of a command is a sentence and an exit code, never a traceback."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.said import Gantool
from gantool import cli, host
from gantool.cli import shell
from gantool.cli.commands import COMMANDS, EDIT, MODELS, PLUGINS, SAMPLES
from gantool.errors import JobFailedError

ALL = [
    *([name] for name, _, _ in COMMANDS),
    *(["models", name] for name, _, _ in MODELS),
    *(["plugins", name] for name, _, _ in PLUGINS),
    *(["samples", name] for name, _, _ in SAMPLES),
    *(["edit", name] for name, _, _ in EDIT),
]


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_every_command_explains_itself(gantool: Gantool, words: list[str]) -> None:
    said = gantool(*words, "--help")
    assert said.code == 0
    assert f"Usage: gantool {' '.join(words)}" in said.out
    assert "--json" in said.out


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_every_flag_says_what_it_is_for(words: list[str]) -> None:
    app = shell.build_app()
    for word in words:
        app = app[word]
    for argument in app.assemble_argument_collection(parse_docstring=True):
        assert argument.parameter.help, f"{' '.join(words)} {argument.name}"


def test_the_tree_of_commands_is_that_of_the_design() -> None:
    assert {name for name, _, _ in COMMANDS} >= {"demo", "inspect", "train", "resume", "convert", "doctor"}
    assert {name for name, _, _ in MODELS} >= {"list", "show", "import", "export", "remove"}
    assert [name for name, _, _ in EDIT] == [
        "sample", "interpolate", "film", "combine", "mix", "project", "directions", "teach", "drag", "apply",
    ]  # fmt: skip
    assert [name for name, _, _ in PLUGINS] == ["list", "enable", "disable"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("bogus", "Unknown command"),
        ("--bogus", "Unknown command"),
        ("train", "FAMILY"),
        ("train pix2pix", "PATHS"),
        ("train pix2pix pictures", "--out"),
        ("train pix2pix pictures --out run --bogus", "--bogus"),
        ("train pix2pix pictures --out run --steps many", "--steps"),
        ("train pix2pix pictures --out run --steps 1 --minutes 1", "one of them"),
        ("train pix2pix pictures --out run --device gpu", "no device"),
        ("train pix2pix pictures --out run --set size", "key=value"),
        ("convert model", "INPUTS"),
        ("convert model pictures --out x --fit huge", "--fit"),
        ("convert model pictures --out x --format bmp", "--format"),
        ("models bogus", "Unknown command"),
        ("models show", "NAME"),
        ("models show nothing", "no model 'nothing'"),
        ("models show a b", "Unused"),
        ("models export nothing --format gguf", "--format"),
        ("models remove nothing", "no model 'nothing'"),
        ("plugins enable nothing", "no plugin 'nothing'"),
        ("plugins disable nothing", "no plugin 'nothing'"),
        ("samples make nowhere --count 1 --size 32 --out x", "landscapes"),
        ("samples make landscapes --count 0 --size 32 --out x", "from 1"),
        ("samples pack nowhere --out x.zip --size 4", "16 to 2048"),
        ("samples pack nowhere --out x --size 32", "end in .zip"),
        ("resume nowhere", "no run.json"),
        ("watch nowhere", "no run.json"),
        ("stop nowhere", "no run.json"),
    ],
)
def test_wrong_usage_is_one_sentence(
    gantool: Gantool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    said = gantool(*line.split())
    assert (said.code, said.out) == (2, "")
    assert words in said.err
    assert len(said.err.splitlines()) == 1
    assert said.err.startswith("gantool: ")
    assert not list(tmp_path.iterdir()), "a refused command leaves nothing behind"


def test_a_refusal_is_a_json_document_too(gantool: Gantool) -> None:
    said = gantool("models", "show", "nothing", "--json")
    assert said.code == 2
    assert said.value == {"error": said.err.removeprefix("gantool: ").strip(), "exit_code": 2}


def test_a_fault_of_our_own_is_told_and_logged(
    gantool: Gantool, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(host, "plugins", lambda: 1 / 0)
    said = gantool("plugins", "list", "--json")
    assert said.code == 3
    (log,) = (home / "logs").iterdir()
    assert "ZeroDivisionError" in log.read_text()
    assert said.value["log"] == str(log)
    assert str(log) in said.err


def raising(error: BaseException) -> Callable[[], None]:
    def command() -> None:
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (KeyboardInterrupt(), 130, "Interrupted"),
        (JobFailedError("The disk is full."), 3, "The disk is full."),
        (SystemExit(5), 3, "A library ended the command"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_other_ends(
    gantool: Gantool, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int, words: str
) -> None:
    monkeypatch.setattr(host, "plugins", raising(error))
    said = gantool("plugins", "list")
    assert said.code == code
    assert words in said.err


def test_json_after_two_dashes_is_a_name(gantool: Gantool) -> None:
    said = gantool("models", "show", "--", "--json")
    assert said.code == 2
    assert said.out == ""
    assert "--json" in said.err


def test_the_version_stands_alone(gantool: Gantool) -> None:
    from gantool import __version__

    assert gantool("--version").out.strip() == __version__


def run_script(*words: str, **settings: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "gantool", *words],
        env={**os.environ, **settings}, capture_output=True, timeout=60, stdin=subprocess.DEVNULL,
    )  # fmt: skip


def test_a_reader_that_goes_away_is_no_error() -> None:
    program = f"{sys.executable} -m gantool train --help | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", program], capture_output=True, timeout=60)
    assert done.stderr == b""
    assert done.returncode in (0, 130)


def test_a_terminal_that_knows_only_ascii_is_enough() -> None:
    done = run_script("train", "--help", PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert done.returncode == 0
    assert b"--preset" in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="only here names are bytes")
def test_names_that_are_no_text_are_shown_and_survive_json(tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/\xff\xfe"
    for words in ([b"models", b"show", odd], [b"resume", odd, b"--json"]):
        done = subprocess.run([sys.executable, "-m", "gantool", *words], capture_output=True, timeout=60)
        assert done.returncode == 2
        assert b"Traceback" not in done.stderr
        assert b"\\xff\\xfe" in done.stderr
    assert json.loads(done.stdout)["exit_code"] == 2


def test_without_display_the_window_says_so() -> None:
    surroundings = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    done = run_script(**surroundings)
    assert done.returncode == 2
    assert b"no display" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_without_pyside_the_window_says_so(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text("import sys; sys.modules['PySide6'] = None\n")
    done = run_script(QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(tmp_path))
    assert done.returncode == 2
    assert b"needs PySide6" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_neither_torch_nor_qt_reaches_the_command_line(home: Path) -> None:
    program = (
        "import sys, pkgutil, importlib, gantool.cli\n"
        "for found in pkgutil.iter_modules(gantool.cli.__path__):\n"
        "    importlib.import_module('gantool.cli.' + found.name)\n"
        "assert gantool.cli.run(['plugins', 'list']) == 0\n"
        "assert gantool.cli.run(['models', 'list']) == 0\n"
        "print(sorted({'torch', 'torchvision', 'kornia', 'PySide6'} & sys.modules.keys()), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert done.stderr.splitlines()[-1] == "[]", done.stderr


def test_run_is_what_the_package_offers() -> None:
    assert cli.run is shell.run
