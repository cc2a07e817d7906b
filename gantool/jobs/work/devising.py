"""The device of a run: chosen once by rule, then kept, so that a resumed run rounds as the first session did."""

from gantool.api import Config
from gantool.engine import devices
from gantool.engine.devices import DeviceChoice
from gantool.errors import UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.spec import TrainSpec


def chosen_device(spec: TrainSpec, config: Config, desk: Desk) -> DeviceChoice:
    """The recorded device, precision and threads, or what suits; applied and recorded.

    Raises:
        UnusableError: a device was asked for that is not here.
    """
    choices = desk.folder.choices()
    wanted = choices.get("device", spec.device)
    precision, threads = choices.get("precision", config.precision), choices.get("threads")
    deterministic = bool(choices.get("deterministic", spec.deterministic))
    try:
        choice = devices.choose(wanted, precision, threads, deterministic=deterministic)
    except UnusableError:
        if "device" not in choices:
            raise
        choice = devices.choose("auto", "auto", deterministic=deterministic)
        desk.note(f"This run began on {wanted}, which is not here; it goes on on {choice.name}, with other rounding.")
    devices.apply(choice)
    for remark in choice.remarks:
        desk.note(remark)
    desk.folder.choose(
        device=str(choice.device), precision=choice.precision, threads=choice.threads, deterministic=deterministic
    )
    return choice
