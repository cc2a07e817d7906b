"""What a task cannot learn from, said before anything is prepared."""

from gantool.api import DatasetReport, Family, Layout, Task
from gantool.errors import UnusableError


def refuse_unlearnable(report: DatasetReport, family: Family) -> None:
    """Say why this family cannot learn from these pictures, where it cannot.

    Raises:
        UnusableError: there are no pictures, or they are not arranged as its task needs them.
    """
    where = " and ".join(report.roots)
    if report.layout is Layout.EMPTY or report.counts.train == 0:
        first = f" ({report.problems[0].reason.rstrip('.')})" if report.problems else ""
        raise UnusableError(f"There are no pictures to learn from in {where}{first}; name a folder with pictures.")
    match family.task, report.layout:
        case Task.PAIRED, Layout.UNPAIRED:
            raise UnusableError(
                f"The two folders in {where} do not belong together picture by picture, and pairs are needed: give "
                "both files of a pair the same name, train a family that needs no pairs (cyclegan), or train on one "
                "folder with --recipe sketch."
            )
        case Task.UNPAIRED, Layout.SINGLE:
            raise UnusableError(
                f"There is one kind of picture in {where}, and {family.title} turns one kind into another: name a "
                "second folder."
            )
        case (Task.SYNTHESIS | Task.UPSCALE), Layout.UNPAIRED:
            raise UnusableError(
                f"There are two kinds of pictures in {where}, and {family.title} learns from one: name one folder, "
                "or take both as classes of one set with --layout single."
            )
        case _:
            return
