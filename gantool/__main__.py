"""Where gantool starts: a window without arguments, a command with them."""

import os
import sys

from gantool.errors import GantoolError, UnusableError


def main() -> int:
    """Run what the command line says and return the exit code; `gantool` and `python -m gantool` end here."""
    arguments = sys.argv[1:]
    if arguments:
        from gantool import cli

        return cli.run(arguments)
    try:
        return open_window()
    except GantoolError as error:
        print(f"gantool: {error}", file=sys.stderr)  # noqa: T201  # there is no other place to say it
        return error.exit_code


def open_window() -> int:
    """Open the window and return when it closes.

    Raises:
        UnusableError: PySide6 or a library below it is missing, or there is no display.
    """
    without = "The command line works without: gantool --help."
    if sys.platform == "linux" and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise UnusableError(f"There is no display to open a window on (DISPLAY is not set). {without}")
    try:
        from gantool.app.main import main as window

        return window()
    except ImportError as error:
        if not _is_of_qt(error):
            raise
        if isinstance(error, ModuleNotFoundError):
            reason = "PySide6, which is not installed; add it by `pip install PySide6-Essentials`"
        else:
            reason = f"a system library that is missing ({error}); README.md lists the packages"
        raise UnusableError(f"The window needs {reason}. {without}") from None


def _is_of_qt(error: ImportError) -> bool:
    """Whether PySide6 or what it stands on is missing, and not a part of gantool."""
    named = (error.name or "").partition(".")[0] in ("PySide6", "shiboken6")
    return named or ("PySide6" in (error.path or "") and not isinstance(error, ModuleNotFoundError))


if __name__ == "__main__":
    sys.exit(main())
