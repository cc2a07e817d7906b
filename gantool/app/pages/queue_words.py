"""What the Queue page says of a job: how it stands, how it ended, and its log."""

import time
from typing import TYPE_CHECKING, Any

from gantool.app.queuewatch import Standing
from gantool.app.told import told
from gantool.app.words import counted, duration, figure, number, tr

if TYPE_CHECKING:
    from gantool.jobs.queue import Entry

LONGEST_LOG = 200  # lines


def standing_words(entry: "Entry", standing: Standing) -> str:
    """A running job in a line: what is done, what is left, how fast."""
    if standing.paused:
        return tr("Paused")
    progress, item, phase = (standing.last(kind) for kind in ("progress", "item", "phase"))
    if progress is not None:
        parts = [
            tr("Step {at} of {all}", at=number(int(progress["step"])), all=number(int(progress["steps"])))
            if progress.get("steps")
            else tr("Step {at}", at=number(int(progress["step"])))
        ]
        if progress.get("eta") is not None:
            parts.append(tr("{time} left", time=duration(float(progress["eta"]))))
        parts.append(tr("{n} images/s", n=figure(float(progress.get("images_per_second", 0.0)))))
        return ", ".join(parts)
    if item is not None:
        return tr("{at} of {all} pictures", at=number(int(item["index"])), all=number(int(item["total"])))
    return told(str(phase["title"])) if phase is not None else tr("Starting")


def waiting_words(before: str) -> str:
    """When a waiting job starts: `before` is the title of the one it waits for, empty if nothing is before it."""
    return tr("Starts when {name} is done", name=before) if before else tr("Starts next")


def ended_words(entry: "Entry") -> str:
    """How it ended, in a line."""
    spent = duration(max(0.0, entry.ended - entry.started)) if entry.started else ""
    match entry.state:
        case "cancelled":
            return tr("Taken out before it began")
        case "stopped":
            return told(entry.reason) or tr("Stopped after {time}, everything is saved", time=spent)
        case "failed" | "died":
            return told(entry.reason)
    if entry.kind == "convert":
        return ", ".join(_converted(entry.result, spent))
    metrics = entry.result.get("metrics")
    if isinstance(metrics, dict) and "l1" in metrics:
        return tr("{time}, L1 {value} on check pictures", time=spent, value=figure(float(metrics["l1"])))
    return tr("Done in {time}", time=spent)


def _converted(result: dict[str, Any], spent: str) -> list[str]:
    done, failed, skipped = (int(result.get(name, 0) or 0) for name in ("done", "failed", "skipped"))
    parts = [counted(done, tr("{n} picture"), tr("{n} pictures")) + " " + tr("in {time}", time=spent)]
    if failed:
        parts.append(tr("{n} failed", n=number(failed)))
    if skipped:
        parts.append(tr("{n} skipped", n=number(skipped)))
    return parts


def log_lines(standing: Standing) -> str:
    """The last events, a line each, with the time of day."""
    lines = (_line(each) for each in standing.events[-LONGEST_LOG:])
    return "\n".join(line for line in lines if line)


def _line(event: dict[str, Any]) -> str:
    words = _event_words(event)
    clock = time.strftime("%H:%M:%S", time.localtime(float(event.get("time", 0.0))))
    return f"{clock}  {words}" if words else ""


def _event_words(event: dict[str, Any]) -> str:
    match event.get("event"):
        case "started":
            return tr("started")
        case "phase":
            return str(event.get("title", ""))
        case "progress":
            losses = "  ".join(f"{name} {figure(float(value))}" for name, value in event.get("losses", {}).items())
            return f"{tr('step {at}', at=number(int(event['step'])))}  {losses}"
        case "validated":
            figures = "  ".join(f"{name} {figure(float(value))}" for name, value in event.get("metrics", {}).items())
            return f"{tr('checked')}  {figures}" + (f"  {tr('best so far')}" if event.get("best") else "")
        case "saved":
            return tr("checkpoint {at} saved", at=number(int(event["step"])))
        case "item" if event.get("state") != "running":
            return f"{event.get('input', '')}  {event.get('state', '')}  {event.get('reason', '')}".rstrip()
        case "noted" | "rolled_back" | "failed":
            return str(event.get("message") or event.get("reason") or "")
        case "paused" | "continued" | "finished" as word:
            return {"paused": tr("paused"), "continued": tr("continued"), "finished": tr("finished")}[word]
        case _:
            return ""
