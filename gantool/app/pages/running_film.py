"""The previews of a run saved as an animation: a worker draws it, the window only asks where to."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from gantool.app.context import Context
from gantool.app.jobwatch import JobWatch
from gantool.app.widgets.button import Button
from gantool.app.words import tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome


class FilmExport(QObject):
    """What its button does; the button says why it cannot."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent
        self._run, self._columns = Path(), tuple[str, ...]()
        self._previews = 0
        self._watch = JobWatch(context.background, self)
        self._watch.job_started.connect(self._explain)
        self._watch.refused.connect(self._on_refused)
        self._watch.job_ended.connect(self._on_ended)
        self.button = Button("", "tool", "export", tip=tr("Save as an animation"))
        self.button.clicked.connect(self._on_clicked)

    def offer(self, run: Path, columns: tuple[str, ...], previews: int) -> None:
        """These columns of the previews of a run would be saved."""
        self._run, self._columns, self._previews = run, columns, previews
        self._explain()

    def save(self, out: Path) -> None:
        """Have it drawn and told when it is there."""
        from gantool.jobs.spec import FilmSpec

        self._watch.start(FilmSpec(run=self._run, out=out, columns=self._columns))
        self._explain()

    def closing(self) -> None:
        """The window closes: what is not drawn by now is given up."""
        self._watch.discard()

    def _explain(self) -> None:
        busy = tr("the animation is being drawn") if self._watch.active else ""
        few = tr("an animation needs two previews") if self._previews < 2 else ""
        self.button.explain(busy or few)

    def _on_clicked(self) -> None:
        folder = self._context.remembered.folder("films")
        name = str(folder / f"{shown(self._run.name)}.webp")
        kinds = ";;".join((tr("Animated WebP (*.webp)"), tr("Animated PNG (*.png)")))
        given, kind = QFileDialog.getSaveFileName(self._parent, tr("Save as an animation"), name, kinds)
        if given:
            out = Path(given)
            if out.suffix.lower() not in (".webp", ".png"):
                out = out.with_name(f"{out.name}{'.png' if '*.png' in kind else '.webp'}")
            self._context.remembered.keep("folders/films", str(out.parent))
            self.save(out)

    def _on_refused(self, reason: str) -> None:
        self._explain()
        self._context.toast("danger", reason)

    def _on_ended(self, outcome: "Outcome") -> None:
        self._watch.discard()
        self._explain()
        if outcome.state != "done":
            self._context.toast("danger", outcome.reason or tr("The animation was not drawn."))
            return
        path = str(outcome.result["output"])
        said = tr("The animation is saved as {name}.", name=Path(path).name)
        self._context.toast("done", said, (tr("Show it"), lambda: _open(path)))


def _open(path: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
