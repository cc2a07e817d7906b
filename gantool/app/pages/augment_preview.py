"""What augmentation does to a person's own pictures: each before and after, pipe by pipe, more and more often."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gantool.app.context import Context
from gantool.app.jobwatch import JobWatch
from gantool.app.told import told
from gantool.app.widgets.boxes import clear, column, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import label
from gantool.app.widgets.picture import PictureBox
from gantool.app.widgets.segmented import Segmented
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.app.pages.report_tiles import Found
    from gantool.jobs.client import Outcome

SHOWN = 3  # samples
EDGE = 128  # px
OFTEN = ("0.2", "0.5", "0.8")
NONE = "none"


class AugmentPreview(QWidget):
    """Asked for by a link; made once for all pipes, so that changing the pipe or how often shows at once."""

    def __init__(self, context: Context, samples: tuple[tuple[Path, ...], ...] = (), pipe: str = NONE) -> None:
        """`samples`: a picture each, or input and target."""
        super().__init__()
        self.setProperty("kind", "clear")
        self._context, self._samples, self._pipe = context, samples, pipe
        self._color_on: tuple[bool, ...] = ()
        self._strips: dict[tuple[str, str], QImage] = {}  # by pipe and p
        self._after: list[PictureBox] = []
        self._watch = JobWatch(context.background, self)
        self._watch.job_ended.connect(self._on_ended)
        self._watch.refused.connect(self._on_refused)
        self.preview = Button(tr("Preview"), "link", size="small", tip=tr("See it on your own pictures"))
        self.preview.clicked.connect(self._on_preview)
        self.often = Segmented([(p, tr("{p} %", p=round(float(p) * 100))) for p in OFTEN], tr("How often each changes"))
        self.often.choose("0.5")
        self.often.chosen.connect(lambda _: self._draw())
        self._note = label(type="small", tone="text2", wrap=True)
        self._choice = holder(row(label(tr("Each change"), type="small", tone="text2"), None, self.often))
        self.rows = column(gap=6)
        self.setLayout(column(row(self.preview, None), self._note, self._choice, self.rows, gap=6))
        self._forget()

    def show_samples(self, samples: tuple[tuple[Path, ...], ...], color_on: tuple[bool, ...]) -> None:
        """Small pictures of the first samples, input first, and whose colours may be changed."""
        if (samples, color_on) != (self._samples, self._color_on):
            self._samples, self._color_on = samples, color_on
            self.forget()
        self.preview.explain("" if samples else tr("the pictures are still being looked at"))

    def show_pipe(self, pipe: str) -> None:
        """Show this pipe; nothing for none."""
        self._pipe = pipe
        self.setVisible(pipe != NONE)
        self._draw()

    def forget(self) -> None:
        """End a preview that is being made, and let the others go."""
        self._watch.discard()
        self._forget()

    def _forget(self) -> None:
        self._strips.clear()
        self._after.clear()
        clear(self.rows)
        self._note.hide()
        self._choice.hide()
        self.preview.setVisible(True)

    def _on_preview(self) -> None:
        from gantool.api import PIPE_NAMES
        from gantool.jobs.spec import AugmentPreviewSpec

        self.forget()
        self._say(tr("Trying it on your pictures …"))
        self.preview.explain(tr("it is being drawn"))
        pipes = tuple(name for name in PIPE_NAMES if name != NONE)
        samples = self._samples[:SHOWN]
        color_on = self._color_on or (True,) * len(samples[0])
        self._watch.start(
            AugmentPreviewSpec.model_validate(
                {"samples": samples, "color_on": color_on, "pipes": pipes, "pictures": len(samples), "edge": EDGE}
            )
        )

    def _on_ended(self, outcome: "Outcome") -> None:
        result = outcome.result
        if outcome.state != "done" or not result.get("cells"):
            self._on_refused(outcome.reason or tr("There is nothing to show."))
            return
        files = {(str(cell["pipe"]), f"{cell['p']:g}"): Path(cell["file"]) for cell in result["cells"]}
        files["", ""] = Path(result["original"])

        def load() -> Mapping[tuple[str, str], QImage]:
            from gantool.app.pictures import load

            return {key: load(path) for key, path in files.items()}

        self._context.background.call(load, self._on_loaded)

    def _on_loaded(self, strips: Mapping[tuple[str, str], QImage]) -> None:
        if not isValid(self):
            return
        self._strips = dict(strips)
        self.preview.explain("")
        self.preview.hide()
        for before in _samples(self._strips["", ""], len(self._samples[:SHOWN])):
            height = 84 if before.width() <= before.height() else 76
            boxes = (PictureBox(tr("As it is"), height), PictureBox(tr("As the discriminator sees it"), height))
            boxes[0].show_image(before)
            self._after.append(boxes[1])
            self.rows.addLayout(row(*boxes, gap=8))
        self._draw()

    def _draw(self) -> None:
        """Show the strip of this pipe and p beside the pictures as they are."""
        if not self._strips or self._pipe == NONE:
            return
        always = (self._pipe, "1") in self._strips
        strip = self._strips.get((self._pipe, "1" if always else self.often.current))
        if strip is None:
            return
        self._choice.setVisible(not always)
        self._say(
            tr("Left as they are, right as they are judged. It always changes everything.")
            if always
            else tr("Left as they are, right as they are judged. How often rises by itself while learning, up to 80 %.")
        )
        for box, image in zip(self._after, _samples(strip, len(self._after)), strict=True):
            box.show_image(image)

    def _on_refused(self, reason: str) -> None:
        self.preview.explain("")
        self._say(told(reason))

    def _say(self, words: str) -> None:
        self._note.setText(words)
        self._note.show()


def varied_samples(found: "Found", turned: bool) -> tuple[tuple[tuple[Path, ...], ...], tuple[bool, ...]]:
    """The small pictures of the first samples, input first, and whose colours may change: not those of label maps."""
    input_side = "A" if found.direction(turned) == "AtoB" else "B"
    sides = (input_side, "B" if input_side == "A" else "A")
    if not found.pairs:
        return tuple((path,) for each in found.examples for path in list(each.values())[:1]), (True,)
    known = found.report.sides
    kind = known["AB".index(input_side)].kind if len(known) == 2 else "photo"
    samples = tuple(tuple(each[side] for side in sides) for each in found.examples if set(sides) <= set(each))
    return samples, (kind not in ("labels", "lines"), True)


def _samples(strip: QImage, count: int) -> list[QImage]:
    """The samples of a strip, between which there is a gap of a sixteenth of its height."""
    gap = max(2, strip.height() // 16)
    width = (strip.width() - gap * (count - 1)) // count
    return [strip.copy(QRect(index * (width + gap), 0, width, strip.height())) for index in range(count)]
