"""How a running job is shown: moving bars on a terminal, quiet lines anywhere else."""

from types import TracebackType
from typing import Protocol, Self

from gantool.cli.answer import stderr
from gantool.jobs.events import Event


class View(Protocol):
    """Shows the events of one job on standard error; a context, because a moving display has to be taken down."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def show(self, event: Event) -> None:
        """Take one event in."""

    def tell(self, sentence: str) -> None:
        """Say something of the client's own."""


def choose_view() -> View:
    """The view that suits where standard error goes."""
    console = stderr()
    if console.is_terminal and not console.is_dumb_terminal:
        from gantool.cli.live import LiveView

        return LiveView(console)
    from gantool.cli.plain import PlainView

    return PlainView(console)
