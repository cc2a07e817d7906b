"""The command line: everything the window does, without it. Never imports torch or Qt."""

from gantool.cli.shell import run

__all__ = ["run"]
