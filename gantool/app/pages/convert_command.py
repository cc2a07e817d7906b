"""The conversion that is set up in the window, as a line for a terminal: the same spec, said in flags."""

import shlex
from typing import TYPE_CHECKING

from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.spec import ConvertSpec

SAID_APART = frozenset({"kind", "model", "model_name", "inputs", "out", "controls"})


def convert_command(spec: "ConvertSpec", model: str) -> str:
    """`gantool convert ...` for `spec`; what is as always is left out.

    Args:
        model: how a terminal finds the model: its name, or its folder where a name could mean another.
    """
    parts = ["gantool", "convert", model, *(shown(path) for path in spec.inputs), "--out", shown(spec.out)]
    for name, field in type(spec).model_fields.items():
        value = getattr(spec, name)
        if name in SAID_APART or value == field.default:
            continue
        flag = f"--{name.replace('_', '-')}"
        parts += [flag] if value is True else [flag, str(value)]
    for name, value in spec.controls.items():
        parts += ["--set", f"{name}={str(value).lower() if isinstance(value, bool) else value}"]
    return shlex.join(parts)
