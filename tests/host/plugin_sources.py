"""Tiny plugins as source text: good ones, and every kind of bad one with what must be said of it."""

from dataclasses import dataclass

from gantool.host import FaultKind

FAMILY = '''
from gantool.api import Config, Family, Fit, Preset, Recipe, Task, hookimpl, setting

class Settings(Config):
    depth: int = setting(3, "How deep it goes.", ge=1, le=9, section="Networks", advanced=False)
    pace: float = setting(1e-3, "How fast it goes.", ge=0.0, le=1.0, log=True)

class Small(Family):
    title = "Small"
    summary = "A family without a trainer."
    task = Task.PAIRED
    config = Settings
    presets = (Preset(id="quick", title="Quick look", summary="Soon done.", minutes=1.0, changes={{"depth": 2}}),)

    def __init__(self, id):
        self.id = id

    def fits(self, report):
        return Fit(score=0.5, reason="It suits anything.")

    def trainer(self, config, facts, device):
        raise NotImplementedError

    def translator(self, export):
        raise NotImplementedError

@hookimpl
def gantool_families():
    return [Small("{id}")]
'''

RECIPE = '''
from gantool.api import Recipe, hookimpl

class Grey(Recipe):
    id, title, summary, kind, channels = "{id}", "Grey", "Takes the colour away.", "photo", 1

    def apply(self, images, seeds):
        return images.mean(dim=1, keepdim=True)

@hookimpl
def gantool_recipes():
    return (Grey(),)
'''


def family(id: str, before: str = "", after: str = "") -> str:
    """The source of a plugin with one family, and what else it does before and after it is defined."""
    return f"{before}\n{FAMILY.format(id=id)}\n{after}\n"


def recipe(id: str) -> str:
    """The source of a plugin with one recipe."""
    return RECIPE.format(id=id)


@dataclass(frozen=True)
class Bad:
    """A bad plugin: its source, the kind of its fault, and words that the reason must hold."""

    source: str
    kind: FaultKind
    words: str


GOOD = {
    "a_first": family("first"),
    "changes_cwd": family("wanderer", 'import os\nos.chdir("/")'),
    "changes_locale": family("foreigner", 'import locale\nlocale.setlocale(locale.LC_ALL, "C")'),
    "closes_files": family("closer", after="import os\nos.closerange(0, 64)"),
    "leaves_threads": family(
        "busy", "import threading, time\nthreading.Thread(target=time.sleep, args=(600,)).start()"
    ),
    "prints_garbage": family(
        "printer",
        'import os, sys\nprint("GARBAGE {\\"families\\": 3}")\n'
        'os.write(1, b"\\x00\\xff\\x1b[31m")\nsys.stderr.write("}")',
    ),
    "reads_stdin": family("reader", 'import sys\nassert sys.stdin.read() == ""'),
    "z_last": family("last"),
}

BAD = {
    "duplicate": Bad(family("first"), FaultKind.DUPLICATE, "a_first"),
    "raises_at_import": Bad(
        'raise ValueError("no luck\\nat all")', FaultKind.RAISED, "ValueError while it was imported: no luck at all"
    ),
    "raises_in_hook": Bad(
        "from gantool.api import hookimpl\n@hookimpl\ndef gantool_families():\n    1 / 0",
        FaultKind.RAISED,
        "ZeroDivisionError while it was asked for its families",
    ),
    "raises_in_attribute": Bad(
        family("moody", after="Small.title = property(lambda self: 1 / 0)"), FaultKind.RAISED, "ZeroDivisionError"
    ),
    "raises_mute": Bad(
        "class Mute(Exception):\n    def __str__(self):\n        raise RuntimeError\nraise Mute",
        FaultKind.RAISED,
        "Mute",
    ),
    "wrong_signature": Bad(
        "from gantool.api import hookimpl\n@hookimpl\ndef gantool_families(colour):\n    return []",
        FaultKind.SIGNATURE,
        "colour",
    ),
    "unknown_hook": Bad(
        "from gantool.api import hookimpl\n@hookimpl\ndef gantool_familys():\n    return []",
        FaultKind.SIGNATURE,
        "gantool_familys",
    ),
    "system_exit": Bad("import sys\nsys.exit(0)", FaultKind.EXITED, "SystemExit"),
    "keyboard_interrupt": Bad("raise KeyboardInterrupt", FaultKind.RAISED, "KeyboardInterrupt"),
    "hangs": Bad("import time\nwhile True:\n    time.sleep(1)", FaultKind.HUNG, "within 5 s"),
    "hangs_in_hook": Bad(
        "from gantool.api import hookimpl\n@hookimpl\ndef gantool_families():\n    while True: pass",
        FaultKind.HUNG,
        "within 5 s",
    ),
    "os_exit": Bad("import os\nos._exit(3)", FaultKind.EXITED, "exit code 3"),
    "os_exit_content": Bad("import os\nos._exit(0)", FaultKind.EXITED, "exit code 0"),
    "segfaults": Bad("import ctypes\nctypes.string_at(0)", FaultKind.CRASHED, "SIGSEGV"),
    "aborts": Bad("import os\nos.abort()", FaultKind.CRASHED, "SIGABRT"),
    "prints_forever": Bad('while True:\n    print("x" * 65536)', FaultKind.RAISED, "OSError"),
    "eats_memory": Bad("hoard = bytearray(1 << 40)", FaultKind.RAISED, "MemoryError"),
    "returns_nonsense": Bad(
        'from gantool.api import hookimpl\n@hookimpl\ndef gantool_families():\n    return ["pix2pix"]',
        FaultKind.NONSENSE,
        "an object of type str",
    ),
    "returns_number": Bad(
        "from gantool.api import hookimpl\n@hookimpl\ndef gantool_families():\n    return 7",
        FaultKind.NONSENSE,
        "returns int",
    ),
    "returns_class": Bad(
        family("classy", after="@hookimpl\ndef gantool_families():\n    return [Small]"),
        FaultKind.NONSENSE,
        "the class Small",
    ),
    "no_title": Bad(family("nameless", after='Small.title = ""'), FaultKind.NONSENSE, "no `title`"),
    "bad_id": Bad(family("Not An Id"), FaultKind.NONSENSE, "`id`"),
    "bad_task": Bad(family("idle", after='Small.task = "dream"'), FaultKind.NONSENSE, "`task`"),
    "bad_config": Bad(family("loose", after="Small.config = dict"), FaultKind.NONSENSE, "`config`"),
    "bad_preset": Bad(
        family(
            "preset",
            after='Small.presets = (Preset(id="q", title="Q", summary="Q.", minutes=1, changes={"depth": 99}),)',
        ),
        FaultKind.NONSENSE,
        "preset q",
    ),
    "twins": Bad(
        family("twin", after='@hookimpl\ndef gantool_families():\n    return [Small("twin"), Small("twin")]'),
        FaultKind.NONSENSE,
        "twice",
    ),
    "no_hooks": Bad("answer = 42", FaultKind.NONSENSE, "no hook"),
    "no_python": Bad("def (:", FaultKind.RAISED, "SyntaxError"),
    "too_new": Bad(
        "from gantool.api import SomethingOfTomorrow\ngantool_contract = 99", FaultKind.CONTRACT, "version 99"
    ),
    "missing_dependency": Bad("import a_package_nobody_has", FaultKind.DEPENDENCY, "a_package_nobody_has"),
    "schema": Bad(
        family(
            "callable",
            after="from collections.abc import Callable\nclass Odd(Settings):\n"
            '    call: Callable[[], int] = setting(int, "What is called.")\nSmall.config = Odd',
        ),
        FaultKind.SCHEMA,
        "JSON",
    ),
    "schema_nan": Bad(
        family(
            "nan",
            after='class Odd(Settings):\n    x: float = setting(float("nan"), "A number.")\nSmall.config = Odd',
        ),
        FaultKind.SCHEMA,
        "JSON",
    ),
}
