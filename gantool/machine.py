"""What this computer computes with, as it was last found and tested: kept in a file that window and workers read.

Only a worker, which has torch, finds and tests devices (`gantool.engine.trust`).
"""

import json
from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from gantool import files

FORMAT = 1


class Verdict(BaseModel):
    """A device and what its self-test said.

    `device`: as torch names it ("cuda:0"). `kind`: cuda, rocm, mps or cpu. `memory`: in bytes, of the whole device.
    `key`: what the verdict holds for (device, driver, torch). `right`: it computes as it should in fp32; `bf16`: in
    bf16 too. `errors`: relative deviation by number format. `fault`: what is wrong, in words; empty: nothing.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    device: str
    name: str
    kind: str
    memory: int
    key: str
    right: bool
    bf16: bool = False
    errors: dict[str, float] = {}
    fault: str = ""


def known() -> tuple[Verdict, ...]:
    """The devices that were last found, best first, the processor last; empty where none was looked for yet."""
    try:
        content = json.loads(_file().read_bytes())
        return tuple(Verdict.model_validate(each) for each in content["devices"])
    except (OSError, ValueError, RecursionError, KeyError, TypeError, ValidationError):
        return ()


def remember(found: Sequence[Verdict]) -> None:
    """Keep what was found, in place of what was kept before."""
    files.home().mkdir(parents=True, exist_ok=True)
    content = {"format": FORMAT, "devices": [each.model_dump(mode="json") for each in found]}
    files.write_bytes(_file(), json.dumps(content, indent=1).encode())


def _file() -> Path:
    return files.home() / "devices.json"
