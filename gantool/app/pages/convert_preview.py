"""What the viewer shows of a picture: its result where it was made just so, else what models make of it right now."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gantool.app.context import Context
from gantool.app.pages.convert_output import Output
from gantool.app.pages.convert_pane import Offer
from gantool.app.pages.convert_spec import convert_spec, takes_pictures
from gantool.app.pages.convert_trial import Answer, Trial, Wish, wish_key
from gantool.app.pages.convert_viewer import ConvertViewer
from gantool.app.widgets.filerows import FileRow
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.jobs.trials import Crop
    from gantool.library import Entry


class Preview(QObject):
    """Keeps the panes of `viewer` about one row, with the settings of `output`.

    Signals:
        offers_loaded(): it is known what can be compared.
    """

    offers_loaded = Signal()

    def __init__(self, context: Context, viewer: ConvertViewer, output: Output, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._viewer, self._output = context, viewer, output
        self.row: FileRow | None = None
        self.quiet = False
        """A batch is at work: the processor is left to it, and only what is asked for is tried."""
        self.crop: Crop | None = None
        """Only this part of a picture is tried; None: all of it."""
        self.trial = Trial(context.background, self, lambda: context.device)
        self.trial.answered.connect(self.show_again)
        context.pictures.loaded.connect(self._on_picture_loaded)

    def show_row(self, row: FileRow | None) -> None:
        """Show another row, whole."""
        self.row = row
        self._viewer.notice.hide()
        self._show(keep_view=False)

    def show_again(self) -> None:
        """Something about the row, a model or a setting is otherwise now."""
        self._show(keep_view=True)

    def lead(self, entry: "Entry | None") -> None:
        """The page's model is this one now."""
        self._viewer.panes[0].lead(entry)
        self.show_again()

    def try_again(self) -> None:
        """Translate the picture anew, whatever is known, also while a batch is at work."""
        if self.row is not None:
            wishes = [wish for wish in self._wishes(self.row) if wish is not None]
            if self.row.output is not None:
                self.row.made = "another"
            self.trial.again(wishes)
            self._show(keep_view=True)

    def load_offers(self) -> None:
        """Look up what can be compared: the library, and the checkpoints of runs."""
        models = [each for each in self._context.catalogue.models if takes_pictures(each)]

        def look() -> list[Offer]:
            from gantool import library

            return [(each.name, each) for model in models for each in (model, *library.checkpoints(model))]

        def found(offers: list[Offer]) -> None:
            self._viewer.offer(offers)
            self.offers_loaded.emit()

        self._context.slow.call(look, found)

    def made(self, row: FileRow, entry: "Entry") -> str:
        """What stands for this model and these settings on this picture."""
        return wish_key(entry, row.path, self._output.arguments_for(entry))

    def answer(self) -> Answer | None:
        """What the page's own model made of the row, if it did."""
        row = self.row
        wish = self._wish(self._viewer.panes[0].entry, row) if row is not None else None
        return self._answer(row, wish, leads=True) if row is not None else None

    def _show(self, *, keep_view: bool) -> None:
        row = self.row
        if row is None:
            self._viewer.show_nothing()
            return
        wishes = self._wishes(row)
        answers = [self._answer(row, wish, leads=not at) for at, wish in enumerate(wishes)]
        missing = [wish for wish, answer in zip(wishes, answers, strict=True) if wish is not None and answer is None]
        if not self.quiet and not self._output.fault and row.state not in ("failed", "running"):
            self.trial.wish(missing)
        told = [
            (answer, answer is None and wish is not None and self.trial.awaits(wish.key))
            for wish, answer in zip(wishes, answers, strict=True)
        ]
        self._viewer.show_row(row, told, keep_view=keep_view)
        lead = self._viewer.panes[0].entry
        self._viewer.try_it.explain("" if lead is not None and takes_pictures(lead) else tr("no model is chosen"))

    def _wishes(self, row: FileRow) -> list[Wish | None]:
        """What each pane would like to see."""
        return [self._wish(pane.entry, row) for pane in self._viewer.panes]

    def _wish(self, entry: "Entry | None", row: FileRow) -> Wish | None:
        if entry is None or not takes_pictures(entry):
            return None
        arguments = self._output.arguments_for(entry)
        spec = convert_spec(entry, (row.path,), row.path.parent, arguments)
        crop = self.crop if row.output is None else None
        return Wish(wish_key(entry, row.path, arguments, crop), spec, crop)

    def _answer(self, row: FileRow, wish: Wish | None, *, leads: bool) -> Answer | None:
        if wish is None:
            return None
        if leads and row.output is not None and row.made in ("", wish.key):
            return Answer(row.output)
        return self.trial.answer(wish.key)

    def _on_picture_loaded(self, key: str) -> None:
        if self._viewer.is_about(key):
            self.show_again()
