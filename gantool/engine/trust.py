"""Which devices can be trusted: each is tested once, and the verdict kept for that device, driver and torch.

So the first start on a new card takes a second longer, every later one reads a small file.
"""

from gantool.engine.hardware import Hardware
from gantool.engine.selftest import TOLERANCE, Format, deviation
from gantool.machine import Verdict, known, remember


def tested(hardware: Hardware) -> Verdict:
    """Test a device now."""
    errors: dict[str, float] = {}
    faults: dict[Format, str] = {}
    formats: list[Format] = ["fp32", "bf16"] if hardware.bf16 else ["fp32"]
    for each in formats:
        try:
            errors[each] = deviation(hardware.device, each)
        except (RuntimeError, NotImplementedError) as error:
            faults[each] = str(error).strip().splitlines()[0].rstrip(".") + "."
        else:
            if not errors[each] <= TOLERANCE[each]:
                faults[each] = f"In {each} it is {errors[each]:.1e} off, and {TOLERANCE[each]:.0e} is allowed."
    return Verdict(
        device=str(hardware.device),
        name=hardware.name,
        kind=hardware.kind,
        memory=hardware.memory,
        key=hardware.key,
        right="fp32" not in faults,
        bf16="bf16" in errors and "bf16" not in faults,
        errors=errors,
        fault=" ".join(dict.fromkeys(faults.values())),
    )


def verdict(hardware: Hardware) -> Verdict:
    """What the self-test of a device said, or says now where it has not been tested as it is."""
    before = known()
    for each in before:
        if each.key == hardware.key and each.device == str(hardware.device):
            return each
    found = tested(hardware)
    remember([*(each for each in before if each.device != found.device), found])
    return found
