"""The scan: from folders a person gave to a report and the samples to learn from."""

import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from gantool.api import Counts, DatasetReport, Layout, Problem
from gantool.data import faults
from gantool.data.archive import renamed, unpacked
from gantool.data.arrangement import arrange
from gantool.data.arriving import listed
from gantool.data.describe import describe_sides
from gantool.data.diagnosis import diagnose
from gantool.data.facts import alternatives, aspect, shares
from gantool.data.labelled import labelled
from gantool.data.layout import understand
from gantool.data.listing import Entry, Listing, ScanCancelled
from gantool.data.look import Look, Pixels, look_at
from gantool.data.parallel import ordered
from gantool.data.repairing import repaired
from gantool.data.sample import Sample
from gantool.data.splits import assign, position
from gantool.data.suggestion import with_suggestion
from gantool.files import shown

CLOSE_LOOKS = 48  # files of a folder that are looked at closely
CLOSE_LOOKS_ALL = 192  # and of all folders together: each keeps up to 0.3 MB until the scan ends
EDGE_MAPS = 2_400  # pictures whose edges are kept to see whether partners lie on each other: 9 to 28 KB each
TINY_PICTURES = 40_000  # pictures up to which a small one of each is kept to find near duplicates: 0.7 to 2 KB each
AT_ONCE = 8  # looks under way for each thread: enough to keep it busy, few enough to cancel soon


@dataclass(frozen=True)
class Scan:
    """What was found: the report for a person, the samples for the engine, and the pictures of pairs that have no
    partner (samples of one part, which nothing is learnt from unless a remedy pairs them)."""

    report: DatasetReport
    samples: tuple[Sample, ...]
    alone: tuple[Sample, ...] = ()


def scan(
    paths: Sequence[Path],
    *,
    on_progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    on_picture: Callable[[Path, Pixels], None] | None = None,
    layout: Layout | None = None,
    on_found: Callable[[int], None] | None = None,
    one_kind: bool = False,
) -> Scan:
    """Find out what lies in folders (or files) and what can be learnt from it.

    Every file is decoded once (but the few that are shown early), by as many threads as there are cores; memory does
    not grow with the pictures but by about 1 KB for each. The same files give the same scan.

    Args:
        on_progress: called in the caller's thread with how many files are done, and of how many.
        cancelled: asked between files.
        on_picture: called in the caller's thread with each sound picture, H W 3, small: thumbnails as they come. The
            first come while a large folder is still being listed.
        layout: what a person says it is; None finds out.
        one_kind: whoever learns from it wants pictures of one kind: two folders that nothing proves to be the sides of
            pairs are two classes.
        on_found: called while folders are still being listed, with how many pictures there are so far.

    Raises:
        UnusableError: nothing was given, a path does not exist, a zip cannot be unpacked, or the pictures cannot have
            the layout that the person says. Every other fault is in the report.
        ScanCancelled: `cancelled` said so.
    """
    stop = cancelled or (lambda: False)
    folders, shown_as = unpacked(paths, stop)
    listing, seen = listed(folders, stop, on_found, on_picture)
    looks: dict[Entry, Look] = {}
    for entry, (look, pixels) in _looks(listing.entries, stop):
        looks[entry] = look
        if pixels is not None and on_picture is not None and entry.path not in seen:
            on_picture(entry.path, pixels)
        if on_progress is not None:
            on_progress(len(looks), len(listing.entries))
    roots = tuple(shown(path) for path in paths)
    existing, wish = [folder for folder in folders if folder.is_dir()], (layout, one_kind)
    found = _conclude(roots, existing, listing, looks, stop, wish)
    if not shown_as:
        return found
    problems = tuple(renamed(problem, shown_as) for problem in found.report.problems)
    return replace(found, report=found.report.model_copy(update={"problems": problems}))


def _looks(entries: Sequence[Entry], stop: Callable[[], bool]) -> Iterator[tuple[Entry, tuple[Look, Pixels | None]]]:
    close = _looked_at_closely(entries)
    compared = _compared_by_edges(entries)
    tiny = len(entries) <= TINY_PICTURES
    workers = min(8, os.cpu_count() or 1)
    with ThreadPoolExecutor(workers, thread_name_prefix="scan") as pool:

        def look(entry: Entry) -> tuple[Entry, tuple[Look, Pixels | None]]:
            return entry, look_at(entry.path, closely=entry in close, tiny=tiny, edges=entry in compared)

        try:
            for result in ordered(pool, look, entries, workers * AT_ONCE):
                if stop():
                    raise ScanCancelled("The scan was stopped.")
                yield result
        finally:
            pool.shutdown(cancel_futures=True)


def _looked_at_closely(entries: Sequence[Entry]) -> set[Entry]:
    """Some files of each folder, chosen by their stems so that partners in two folders are chosen together."""
    folders: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        folders[entry.folder].append(entry)
    quota = max(2, min(CLOSE_LOOKS, CLOSE_LOOKS_ALL // max(1, len(folders))))
    chosen: list[Entry] = []
    for inside in folders.values():
        chosen += sorted(inside, key=lambda entry: (position(shown(entry.stem.casefold())), entry.name))[:quota]
    return set(sorted(chosen, key=lambda entry: position(shown(entry.stem.casefold())))[:CLOSE_LOOKS_ALL])


def _compared_by_edges(entries: Sequence[Entry]) -> set[Entry]:
    """All of them, or as many as memory allows, chosen by their stems so that partners are chosen together."""
    if len(entries) <= EDGE_MAPS:
        return set(entries)
    return set(sorted(entries, key=lambda entry: position(shown(entry.stem.casefold())))[:EDGE_MAPS])


def _conclude(
    roots: tuple[str, ...],
    folders: Sequence[Path],
    listing: Listing,
    looks: Mapping[Entry, Look],
    stop: Callable[[], bool],
    wish: tuple[Layout | None, bool],
) -> Scan:
    entries = listing.entries
    # A broken file takes part in the arrangement, so that its partner is not called unpaired.
    arrangement = arrange(entries, listing.folders_given)
    understood = understand(arrangement, looks, wish[0], one_kind=wish[1])
    split, split_reason = assign(understood.samples, understood.folders)
    sorted_ = labelled(split, understood.classes, folders)
    samples = sorted_.samples
    used = {part.path for sample in samples for part in sample.parts.values()}
    of_path = {entry.path: look for entry, look in looks.items()}
    paired_anew, understood = repaired(samples, understood, of_path)
    problems = [*listing.problems, *understood.problems, *sorted_.problems, *paired_anew]
    problems += [remark for path, look in of_path.items() if path in used and (remark := look.remark) is not None]
    diagnosis = diagnose(samples, understood, of_path, stop, told={key for each in paired_anew for key in each.keys})
    if stop():
        raise ScanCancelled("The scan was stopped.")
    problems += diagnosis.problems
    described = describe_sides(diagnosis.understood, samples, looks)
    if arrangement.explicit and understood.layout is Layout.PAIRED and described.direction == "BtoA":
        problems.append(faults.turned_names(Path(os.path.commonpath(sorted(used))), described.direction_reason))
        reason = "The folders are named input and target."
        described = replace(described, direction="AtoB", direction_reason=reason)
    problems.sort(key=lambda problem: (problem.severity, problem.path))
    splits = Counter(sample.split for sample in samples)
    counts = Counts(
        files=len(entries),
        samples=len(samples),
        train=splits["train"],
        val=splits["val"],
        test=splits["test"],
        unusable=len(entries) - len(used),
    )
    report = DatasetReport(
        roots=roots,
        layout=understood.layout if samples else Layout.EMPTY,
        reason=understood.reason if samples else _why_empty(entries, problems),
        confidence=understood.confidence if samples else 1.0,
        counts=counts,
        sizes=described.sizes,
        sides=described.sides,
        direction=described.direction,
        direction_reason=described.direction_reason,
        split_reason=split_reason,
        problems=tuple(problems),
        aspects=shares(aspect(size.width, size.height) for size in described.sizes for _ in range(size.count)),
        depths=shares(f"{of_path[path].bits} bit" for path in used),
        colors=shares(_colors(of_path[path]) for path in used),
        alternatives=alternatives(understood, two_sides=arrangement.sides is not None) if samples else (),
        classes=sorted_.classes,
        class_counts=sorted_.counts,
        limits=(*_limits(understood.layout, len(entries)), *diagnosis.limits),
    )
    return Scan(with_suggestion(report), samples, understood.alone)


def _limits(layout: Layout, files_found: int) -> list[str]:
    """What is not looked at in so many files, in words."""
    if layout not in (Layout.PAIRED, Layout.ALIGNED) or files_found <= EDGE_MAPS:
        return []
    return [f"Whether input and target lie on each other was looked at in {EDGE_MAPS:,} of {files_found:,} pictures."]


def _colors(look: Look) -> str:
    """In the words of the command line."""
    return "colour with transparency" if look.transparent else "colour" if any(look.color) else "grey"


def _why_empty(entries: Sequence[Entry], problems: Sequence[Problem]) -> str:
    if not entries and not problems:
        return "There is no picture in it."
    return f"Of {max(len(entries), len(problems))} files none can be learnt from; the problems say why."
