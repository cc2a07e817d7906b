"""The check pictures of a run: input, now and goal, at any step it has come past."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame

from gantool.app.pages.run_words import column_title
from gantool.app.pictures import Pictures
from gantool.app.widgets.boxes import column, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import label
from gantool.app.widgets.previewgrid import Grid, PreviewGrid
from gantool.app.widgets.timeline import Timeline
from gantool.app.words import number, tr

if TYPE_CHECKING:
    from gantool.jobs.state import RunState

FRAMES = 10  # of the film strip


class CheckPictures(QFrame):
    """A card; the slider pins an earlier preview until the person goes back to now."""

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._root = Path()
        self._state: RunState | None = None
        self._pinned: int | None = None
        self._sample = 0
        self.shown_step = label(type="small", tone="text2")
        self.back = Button(tr("Back to now"), "link", size="small")
        self.back.clicked.connect(self._on_back_to_now)
        self.back.hide()
        self.nearest = Button(
            tr("Nearest match"), size="small", tip=tr("Show the training picture that is most like each picture made")
        )
        self.nearest.setCheckable(True)
        self.nearest.toggled.connect(lambda _: self._again())
        self.grid = PreviewGrid(pictures)
        self.grid.sample_chosen.connect(self._on_sample_chosen)
        self.timeline = Timeline()
        self.timeline.moved.connect(self._on_moved)
        told = label(
            tr("The first pictures come as soon as it has learnt a little. They show what it never learns from."),
            tone="text2",
            wrap=True,
        )
        self._none_yet = holder(column(told, None))  # takes the room of the pictures until they come
        self._timeline_row = holder(row(self.timeline, margins=(64, 0, 0, 0)))
        layout = column(
            row(label(tr("Check pictures"), "section"), self.shown_step, None, self.back, self.nearest, gap=10),
            gap=10,
            margins=(16, 12, 16, 8),
        )
        layout.addWidget(self._none_yet, 1)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self._timeline_row)
        self.setLayout(layout)

    def reset(self, root: Path) -> None:
        """Another run, whose folder is `root`."""
        self._root, self._state, self._pinned, self._sample = root, None, None, 0

    def show_state(self, state: "RunState") -> None:
        """Show the previews of the run, the newest unless one is pinned."""
        self._state = state
        previews = state.previews
        self._none_yet.setVisible(not previews)
        self._timeline_row.setVisible(len(previews) > 1)
        self.grid.setVisible(bool(previews))
        if not previews:
            self.shown_step.setText("")
            self.back.hide()
            return
        at = len(previews) - 1 if self._pinned is None else min(self._pinned, len(previews) - 1)
        preview = previews[at]
        matched = self._explain_nearest(preview) and self.nearest.isChecked()
        columns: tuple[tuple[Path | None, ...], ...] = tuple(
            (*(self._root / file for file in files), *([self._match(preview, key)] if matched else []))
            for key, files in preview.rows.items()
        )
        self._sample = min(self._sample, max(0, len(columns) - 1))
        picks = _spread(len(previews), FRAMES)
        film = [_translation(self._root, previews[each], self._sample) for each in picks]
        film_at = min(range(len(picks)), key=lambda each: abs(picks[each] - at))
        self.grid.show_grid(
            Grid((*map(column_title, preview.columns), *([tr("Nearest match")] if matched else [])), columns),
            film if len(previews) > 1 else [],
            film_at,
            self._sample,
        )
        best = state.best.step if state.best is not None else None
        self.timeline.show_steps([each.step for each in previews], at, best)
        pinned = self._pinned is not None
        self.back.setVisible(pinned)
        self.shown_step.setText(
            tr("at step {n}", n=number(preview.step))
            if pinned
            else tr("never seen while learning, step {n}", n=number(preview.step))
        )

    def _match(self, preview: Any, key: str) -> Path | None:
        """The training picture nearest to what was made for this sample."""
        file = preview.nearest.get(key)
        return self._root / file if file else None

    def _explain_nearest(self, preview: Any) -> bool:
        """Whether matches are known; the button says why where they are not."""
        known = bool(preview.nearest)
        self.nearest.explain("" if known else tr("the training pictures have not been compared yet"))
        return known

    def _again(self) -> None:
        if self._state is not None:
            self.show_state(self._state)

    def _on_moved(self, at: int) -> None:
        assert self._state is not None
        self._pinned = None if at == len(self._state.previews) - 1 else at
        self._again()

    def _on_back_to_now(self) -> None:
        self._pinned = None
        self._again()

    def _on_sample_chosen(self, at: int) -> None:
        self._sample = at
        self._again()


def _spread(count: int, most: int) -> list[int]:
    """At most `most` positions from 0 to count-1, evenly."""
    if count <= most:
        return list(range(count))
    return sorted({round(at * (count - 1) / (most - 1)) for at in range(most)})


def _translation(root: Path, preview: Any, sample: int) -> Path | None:
    files = list(preview.rows.values())
    if sample >= len(files):
        return None
    at = preview.columns.index("translation") if "translation" in preview.columns else len(preview.columns) - 1
    return root / str(files[sample][at])
