"""How what goes wrong in a plugin becomes a `Fault`: an exception, an exit code, a signal."""

import signal
import traceback

from gantool.host.values import Fault, FaultKind

LONGEST_REASON = 300  # characters of an exception's text; the traceback has all of it


class PluginError(Exception):
    """A plugin is of no use; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.reason)
        self.fault = fault


def plain(text: str) -> str:
    """The text without what could upset a terminal, a file or a window: control characters, lone surrogates."""
    whole = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(char if char.isprintable() or char in "\n\t" else ascii(char)[1:-1] for char in whole)


def of_exception(name: str, doing: str, error: BaseException) -> Fault:
    """The fault of plugin `name` that let `error` out while it was `doing` ("imported", "asked for its families")."""
    trace = plain("".join(_formatted(error)))
    if isinstance(error, PluginError):
        return error.fault
    if isinstance(error, SystemExit):
        return Fault(FaultKind.EXITED, f"Plugin {name} tried to end gantool (SystemExit) while it was {doing}.", trace)
    if isinstance(error, ModuleNotFoundError) and error.name:
        reason = f"Plugin {name} needs the Python package {plain(error.name)}, which is not installed; install it."
        return Fault(FaultKind.DEPENDENCY, reason, trace)
    said = plain(" ".join(_text(error).split()))[:LONGEST_REASON]
    reason = f"Plugin {name} raised {type(error).__name__} while it was {doing}{': ' + said if said else ''}"
    return Fault(FaultKind.RAISED, reason.rstrip(".") + ".", trace)


def of_exit(name: str, code: int, trace: str) -> Fault:
    """The fault of plugin `name` whose probe process ended with `code` (negative: by a signal) and no answer."""
    native = code > 0xFFFF  # Windows: the NTSTATUS of the exception
    if code < 0 or native:
        how = f"0x{code:08X}" if native else _signal_name(-code)
        reason = f"Plugin {name} crashed its process ({how}) at import; `gantool plugins enable {name}` tries again."
        return Fault(FaultKind.CRASHED, reason, trace)
    return Fault(FaultKind.EXITED, f"Plugin {name} ended its process with exit code {code} at import.", trace)


def of_hang(name: str, seconds: float, trace: str) -> Fault:
    """The fault of plugin `name` that was not done after `seconds`."""
    reason = f"Plugin {name} was not loaded within {seconds:g} s; `gantool plugins enable {name}` tries again."
    return Fault(FaultKind.HUNG, reason, trace)


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def _text(error: BaseException) -> str:
    """The exception's own words; an exception whose `__str__` raises has none."""
    try:
        return str(error)
    except Exception:
        return ""


def _formatted(error: BaseException) -> list[str]:
    try:
        return traceback.format_exception(error)
    except Exception:
        return [type(error).__name__]
