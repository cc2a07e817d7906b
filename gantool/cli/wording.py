"""The words in which terminal views speak of events: the same on a moving display and in plain lines."""

from collections.abc import Mapping

from gantool import files
from gantool.jobs.events import (
    Advised,
    Counsel,
    Estimated,
    Event,
    Item,
    Noted,
    RolledBack,
    Started,
    SteppedDown,
    Validated,
)


def duration(seconds: float) -> str:
    """Seconds as a person says them: "42 s", "3 min 20 s", "2 h 05 min"."""
    whole = round(max(0.0, seconds))
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {rest:02d} s"
    return f"{minutes // 60} h {minutes % 60:02d} min"


def figures(values: Mapping[str, float]) -> str:
    """Named numbers in one line, three significant digits each."""
    return "  ".join(f"{name} {value:.3g}" for name, value in values.items())


class Remarks:
    """What is worth a line of its own, one event after the other: advice only where it has changed its mind."""

    def __init__(self) -> None:
        self._advised: set[str] = {"too_early"}  # it goes without saying

    def of(self, event: Event) -> list[tuple[str, str]]:
        """(severity, sentence) of each line."""
        if isinstance(event, Advised):
            return self._news(event)
        said = remark(event)
        return [said] if said is not None else []

    def _news(self, event: Advised) -> list[tuple[str, str]]:
        counsels = (event.judgement, *event.beside)
        news = [each for each in counsels if each.kind not in self._advised]
        self._advised = {each.kind for each in counsels}
        return [(each.severity, f"Step {event.step}: {advice(each)}") for each in news]


def advice(counsel: Counsel) -> str:
    """Judgement, evidence and what to do, in one line."""
    return " ".join(filter(None, (f"{counsel.judgement}.", counsel.evidence, counsel.action)))


def remark(event: Event) -> tuple[str, str] | None:
    """What is worth a line of its own, as (severity, sentence), or None: severity is "info", "good" or "warning"."""
    match event:
        case Started(facts=facts) if facts.get("device"):
            precision = f", {facts['precision']}" if facts.get("precision") else ""
            return "info", f"Working on {facts['device']}{precision}."
        case Validated():
            best = ", the best so far" if event.best else ""
            return ("good" if event.best else "info"), f"Step {event.step}: held out {figures(event.metrics)}{best}"
        case RolledBack():
            return "warning", (
                f"Step {event.step}: {event.reason} Went back to step {event.to}, on with {event.factor:g} times the "
                "learning rates."
            )
        case Estimated():
            return ("info" if event.fits else "warning"), estimate(event)
        case SteppedDown():
            return "warning", f"Step {event.at}: {stepped_down(event)}"
        case Noted():
            return event.severity, event.message
        case Item(state="failed" | "skipped"):
            return ("warning" if event.state == "failed" else "info"), f"{_name(event)} {event.state}: {event.reason}"
        case Item(notes=notes) if notes:
            return "info", f"{_name(event)}: {' '.join(notes)}"
        case _:
            return None


def _name(item: Item) -> str:
    return files.shown(item.input)


def stepped_down(event: SteppedDown) -> str:
    """What a run does without from now on."""
    done = f"the batch of {event.batch} is learnt from in {event.parts} parts from now on"
    if event.crop is not None:
        done = f"pictures are cut to {event.crop} px from now on"
    back = f"; from step {event.on_from:,} again" if event.on_from <= event.at else ""
    return f"Not enough memory on {event.device}; {done}{back}."


def estimate(told: Estimated) -> str:
    """What a training needs and takes, or what would have to change."""
    each = f"each of {told.devices} × " if told.devices > 1 else ""
    there = f"{told.capacity_mb / 1000:.1f} GB of {each}{told.device} can be used"
    if not told.fits:
        needs = f"it needs about {told.memory_mb / 1000:.1f} GB, and " if told.memory_mb else ""
        way = f"--set size={told.size_that_fits} would fit, or a smaller width" if told.size_that_fits else (
            "a smaller width, or a device with more memory, is needed"
        )
        return f"This does not fit: {needs}{there}; {way}."
    parts = f", each batch of {told.batch} in {told.parts} parts" if told.parts > 1 else ""
    words = f"It fits: about {told.memory_mb / 1000:.1f} GB needed{parts}, {there}."
    if told.seconds_per_step is None or told.seconds is None:
        return words
    wait = ", and what the devices wait for each other" if told.devices > 1 else ""
    steps = f", about {told.steps:,} steps" if told.steps else ""
    return f"{words} A step takes {told.seconds_per_step:.2g} s{steps}: ready in about {duration(told.seconds)}{wait}."
