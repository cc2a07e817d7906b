"""The errors a person can cause or meet, each one sentence that names the thing, the reason and the way out."""


class GantoolError(Exception):
    """An error whose text may be shown to a person as it stands."""

    exit_code = 3


class UnusableError(GantoolError):
    """What was given cannot be used: a path, a setting, a file, a folder, a name."""

    exit_code = 2


class BusyError(UnusableError):
    """Something else is working on the same folder."""


class JobFailedError(GantoolError):
    """A job could not go on: it diverged, its process died, the disk is full."""

    exit_code = 3
