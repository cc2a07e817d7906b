"""What the model gets to see: the inputs as they are, or made from the results by a recipe, previewed on one's own."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gantool.app.context import Context
from gantool.app.jobwatch import JobWatch
from gantool.app.titles import titled
from gantool.app.told import told
from gantool.app.widgets.boxes import clear, column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.label import label
from gantool.app.widgets.picture import PictureBox
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.host import RecipeData
    from gantool.jobs.client import Outcome

SHOWN = 3  # pictures in the preview of a recipe


class InputChoice(QWidget):
    """Signals:
    changed(): another kind of input is chosen.
    """

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._context = context
        self._known: Mapping[str, RecipeData] = {}
        self._examples: tuple[Path, ...] = ()
        self._previewing = False
        self._watch = JobWatch(context.background, self)
        self._watch.job_ended.connect(self._on_previewed)
        self._watch.refused.connect(self._on_refused)
        self.recipes = Choice(tr("Input"))
        self.recipes.currentIndexChanged.connect(self._on_recipe)
        self._text = label(type="small", tone="text2", wrap=True)
        self.preview = Button(tr("Preview"), "link", size="small", tip=tr("Try it on your own pictures"))
        self.preview.clicked.connect(self._on_preview)
        self._note = label(type="small", tone="text2", wrap=True)
        self._note.hide()
        self.previews = column(gap=6)
        self.setLayout(
            column(
                row(label(tr("Input"), "section"), None, self.preview),
                self.recipes,
                self._text,
                self._note,
                self.previews,
                gap=6,
            )
        )

    @property
    def recipe(self) -> str:
        """The id of the recipe; empty for the inputs as they are."""
        return str(self.recipes.currentData() or "") if not self.isHidden() else ""

    def show_recipes(self, known: "Mapping[str, RecipeData]", as_they_are: str, wished: str | None) -> None:
        """Offer these; `as_they_are` names the inputs there are, empty where all must be made."""
        self._known = known
        blocked = self.recipes.blockSignals(True)
        self.recipes.clear()
        if as_they_are:
            self.recipes.addItem(as_they_are, "")
        for recipe in known.values():
            self.recipes.addItem(tr("Made by recipe: {recipe}", recipe=titled(recipe.title)), recipe.id)
        self.recipes.choose("" if as_they_are else wished or "sketch")
        self.recipes.blockSignals(blocked)
        self._forget()
        self._explain()

    def rename_own(self, as_they_are: str) -> None:
        """Call the inputs that there are by another name; what is chosen stays."""
        if (at := self.recipes.findData("")) >= 0:
            self.recipes.setItemText(at, as_they_are)

    def take(self, id_: str) -> None:
        """Choose this recipe, where it is offered; an empty one leaves the inputs as they are."""
        self.recipes.choose(id_)
        self._explain()

    def show_examples(self, examples: tuple[Path, ...]) -> None:
        """The pictures that a preview is made of."""
        if examples != self._examples:
            self._examples = examples
            self._forget()

    def forget(self) -> None:
        """End a preview that is being made, and let the others go."""
        self._watch.discard()
        self._forget()

    def _forget(self) -> None:
        self._previewing = False
        clear(self.previews)
        self._note.hide()

    def _on_recipe(self) -> None:
        again = self._previewing
        self._forget()
        self._explain()
        if again and self.recipe:
            self._on_preview()
        self.changed.emit()

    def _explain(self) -> None:
        recipe = self._known.get(str(self.recipes.currentData() or ""))
        if recipe is not None:
            self._text.setText(told(recipe.summary))
            self.preview.explain("")
        elif self.recipes.count():
            self._text.setText("")
            self.preview.explain(tr("the tiles show the inputs as they are"))
        else:
            self._text.setText(tr("No recipe is at hand. Plugins says why."))
            self.preview.explain(tr("no recipe is at hand"))
        self._text.setVisible(bool(self._text.text()))

    def _on_preview(self) -> None:
        from gantool.jobs.spec import RecipePreviewSpec

        self._watch.discard()
        self._forget()
        self._previewing = True
        self._say(tr("Trying it on your pictures …"))
        self._watch.start(
            RecipePreviewSpec(recipe=self.recipe, paths=self._examples[:SHOWN], edge=160, variants=2)
        )

    def _on_previewed(self, outcome: "Outcome") -> None:
        files = [Path(each) for each in outcome.result.get("files", [])][:SHOWN]
        if outcome.state != "done" or not files:
            self._on_refused(outcome.reason or tr("There is nothing to show."))
            return
        self._say(tr("Your picture, then what the model gets to see; it varies from time to time."))
        for path in files:
            box = PictureBox(tr("Picture and inputs made from it"), 104)
            self.previews.addWidget(box)
            self._load(path, box)

    def _load(self, path: Path, box: PictureBox) -> None:
        from gantool.app.pictures import load

        self._context.background.call(lambda: load(path), box.show_when_there)

    def _on_refused(self, reason: str) -> None:
        self._previewing = False
        self._say(told(reason))

    def _say(self, words: str) -> None:
        self._note.setText(words)
        self._note.show()
