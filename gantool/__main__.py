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
    try:
        import PySide6.QtWidgets  # noqa: F401  # to tell a missing library from a fault of ours
    except ModuleNotFoundError:
        raise UnusableError(
            f"The window needs PySide6, which is not installed; add it by `pip install PySide6-Essentials`. {without}"
        ) from None
    except ImportError as error:
        raise UnusableError(
            f"The window needs a system library that is missing ({error}); README.md lists the packages. {without}"
        ) from None
    if sys.platform == "linux" and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise UnusableError(f"There is no display to open a window on (DISPLAY is not set). {without}")
    from gantool.app.main import main as window

    return window()


if __name__ == "__main__":
    sys.exit(main())
