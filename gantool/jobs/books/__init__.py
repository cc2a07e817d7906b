"""The books of the training runs: what each is called, how it went, how runs differ, and what they take of the disk."""

from gantool.jobs.books.clone import clone, start_values
from gantool.jobs.books.compare import Comparison, Row, compare
from gantool.jobs.books.label import Label, label_of, relabel
from gantool.jobs.books.prune import Plan, Pruned, plan, prune
from gantool.jobs.books.record import RunRecord, find_run, record, records, run_folders

__all__ = [
    "Comparison",
    "Label",
    "Plan",
    "Pruned",
    "Row",
    "RunRecord",
    "clone",
    "compare",
    "find_run",
    "label_of",
    "plan",
    "prune",
    "record",
    "records",
    "relabel",
    "run_folders",
    "start_values",
]
