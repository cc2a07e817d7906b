"""Answers of earlier probes, so that window and command line need not start processes to know the families."""

import contextlib
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from gantool.errors import GantoolError
from gantool.files import folder, write_bytes
from gantool.host.discovery import Found
from gantool.host.values import ANSWER, Answer


def key(found: Found, hashes: Mapping[str, str], environment: str) -> str:
    """Equal where the answer must be: same code, asked in the same way, in the same surroundings."""
    parts = [found.name, found.origin, found.module, found.attribute, found.location, dict(hashes), environment]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def recall(found: Found, key: str) -> Answer | None:
    """The stored answer, if it was given under this key."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError, ValidationError):
        stored = json.loads(_path(found).read_bytes())
        if stored["key"] == key:
            return ANSWER.validate_python(stored["answer"])
    return None


def store(found: Found, key: str, answer: Answer) -> None:
    """Keep the answer; where nothing can be written, the next start probes again."""
    with contextlib.suppress(OSError, GantoolError):
        content = {"key": key, "answer": ANSWER.dump_python(answer, mode="json")}
        write_bytes(_path(found), json.dumps(content).encode())


def forget(found: Found) -> None:
    """Drop the answer, so that the plugin is probed anew."""
    with contextlib.suppress(OSError):
        _path(found).unlink(missing_ok=True)


def _path(found: Found) -> Path:
    """One file a plugin, which its next answer replaces."""
    place = folder("cache") / "plugins"
    place.mkdir(exist_ok=True)
    return place / f"{hashlib.sha256(f'{found.origin}/{found.name}'.encode()).hexdigest()[:16]}.json"
