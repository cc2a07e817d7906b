"""How to learn: family, time budget, recipe, and all settings behind one row."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedWidget, QWidget

from gantool.app.context import Context
from gantool.app.jobwatch import JobWatch
from gantool.app.widgets.boxes import Scroll, card, clear, column, frame, holder, line, row
from gantool.app.widgets.budgets import Budgets
from gantool.app.widgets.button import Button
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.form import SettingsForm
from gantool.app.widgets.label import label
from gantool.app.widgets.picture import PictureBox
from gantool.app.widgets.radiorow import RadioRows
from gantool.app.words import counted, duration, number, tr

if TYPE_CHECKING:
    from gantool.api.report import DatasetReport
    from gantool.jobs.client import Outcome

SHOWN = 4  # pictures in the preview of a recipe


class Choices(QWidget):
    """The right side of the report.

    Signals:
        changed(): something else is chosen now.
    """

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._stack: QStackedWidget
        self._report: DatasetReport | None = None
        self._paths: tuple[Path, ...] = ()
        self._watch = JobWatch(context.background, self)
        self._watch.job_ended.connect(self._on_previewed)
        self._watch.refused.connect(self._on_preview_refused)
        context.catalogue.families_loaded.connect(self._show)
        self._families = RadioRows()
        self._families.chosen.connect(self._on_family)
        self._waiting = label(
            tr("The families say how well they suit your pictures as soon as these are looked at."),
            "small",
            "text2",
            wrap=True,
        )
        self._budgets = Budgets()
        self._budgets.chosen.connect(lambda _: self._on_preset())
        self._budget_text = label(type="small", tone="text2", wrap=True)
        self._recipes = Choice(tr("Input"))
        self._recipes.currentIndexChanged.connect(self._on_recipe)
        self._recipe_text = label(type="small", tone="text2", wrap=True)
        self._preview_button = Button(tr("Preview on your pictures"), "link", size="small")
        self._preview_button.clicked.connect(self._on_preview)
        self._preview_note = label(type="small", tone="text2", wrap=True)
        self._preview_note.hide()
        self._previews = column(gap=6)
        self._all = Button(tr("All settings"), "quiet", "settings")
        self._all.clicked.connect(self._open_settings)
        self._all_note = label(type="small", tone="text2")
        self._build()

    # -- what is chosen

    @property
    def family(self) -> str:
        return self._families.current

    @property
    def preset(self) -> str:
        return self._budgets.current

    @property
    def minutes(self) -> float:
        return next((preset.minutes for preset in self._presets() if preset.id == self.preset), 0.0)

    @property
    def settings(self) -> dict[str, Any]:
        return self.form.changes

    @property
    def recipe(self) -> str:
        single = self._report is not None and self._report.layout == "single"
        return str(self._recipes.currentData() or "") if single else ""

    @property
    def fault(self) -> str:
        return self.form.fault

    @property
    def why_not(self) -> str:
        """Why no family is chosen."""
        if self._context.catalogue.fault:
            return self._context.catalogue.fault
        if not self._context.catalogue.has_families:
            return tr("the model families are being looked up")
        return tr("no family can learn from these pictures")

    # -- what is shown

    def show_waiting(self) -> None:
        """The pictures are being looked at."""
        self._report = None
        self._watch.discard()
        self._families.show_rows([], "")
        self._waiting.show()
        self._how_long.hide()
        self._input.hide()
        self._settings_row.hide()
        self._stack.setCurrentIndex(0)

    def show_report(self, report: "DatasetReport", paths: tuple[Path, ...]) -> None:
        """Offer what suits these pictures."""
        self._report, self._paths = report, paths
        clear(self._previews)
        self._preview_note.hide()
        self._show()

    def _show(self) -> None:
        report, known = self._report, self._context.catalogue.families
        if report is None or not self._context.catalogue.has_families:
            return
        rows, chosen = [], ""
        for fit in sorted(report.fits, key=lambda each: -each.score):
            family = known.get(fit.family)
            if family is None:
                continue
            usable = fit.score > 0
            first = usable and not chosen
            chosen = chosen or (fit.family if usable else "")
            reason = (
                fit.reason if usable else tr("Does not fit: {reason}", reason=fit.reason[:1].lower() + fit.reason[1:])
            )
            rows.append((fit.family, family.title, reason, tr("Suggested") if first else "", usable))
        self._waiting.setVisible(not rows)
        if not rows:
            self._waiting.setText(tr("No model family is at hand. Plugins says why."))
        self._families.show_rows(rows, chosen)
        for each in (self._how_long, self._settings_row):
            each.setVisible(bool(chosen))
        self._show_recipes()
        if chosen:
            self._on_family(chosen)
        else:
            self.changed.emit()

    def _build(self) -> None:
        self._how_long = card(label(tr("How long"), "section"), self._budgets, self._budget_text, gap=10)
        self._input = card(
            row(label(tr("Input"), "section"), None, self._preview_button),
            self._recipes,
            self._recipe_text,
            self._preview_note,
            self._previews,
            gap=8,
        )
        settings = row(self._all, None, self._all_note, margins=(4, 4, 16, 4))
        self._settings_row = frame("card", settings)
        families = frame(
            "card",
            column(
                holder(row(label(tr("How to learn"), "section"), margins=(12, 4, 12, 2))),
                holder(row(self._waiting, margins=(12, 0, 12, 8))),
                self._families,
                gap=4,
                margins=(4, 8, 4, 6),
            ),
        )
        content = QWidget()
        content.setLayout(column(families, self._how_long, self._input, self._settings_row, None, gap=14))
        self.form = SettingsForm()
        self.form.changed.connect(self._on_form)
        back = Button(tr("Back"), "quiet", "undo", size="small")
        back.clicked.connect(lambda: self._stack.setCurrentIndex(0))
        self._form_title = label(tr("All settings"), "section")
        form_card = frame(
            "card",
            column(
                row(self._form_title, None, back),
                line(),
                self.form,
                gap=10,
                margins=(16, 10, 10, 12),
            ),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(Scroll(content))
        self._stack.addWidget(form_card)
        self.setLayout(column(self._stack))

    def _presets(self) -> Any:
        family = self._context.catalogue.families.get(self.family)
        return family.presets if family is not None else ()

    def _on_family(self, id_: str) -> None:
        family = self._context.catalogue.families.get(id_)
        if family is None:
            return
        budgets = [
            (each.id, each.title, duration(each.minutes * 60), _result_words(each.minutes)) for each in family.presets
        ]
        kept = self.preset if any(self.preset == each.id for each in family.presets) else ""
        self._budgets.show_budgets(budgets, kept or (family.presets[0].id if family.presets else ""))
        self._on_preset()

    def _on_preset(self) -> None:
        family = self._context.catalogue.families.get(self.family)
        if family is None:
            return
        preset = next((each for each in family.presets if each.id == self.preset), None)
        values = {**family.defaults, **(preset.changes if preset else {})}
        self.form.show_schema(family.schema, values, self.form.changes)
        self._budget_text.setText(preset.summary if preset else "")
        self._form_title.setText(tr("All {n} settings", n=number(self.form.count)))
        self._all.setText(tr("All {n} settings", n=number(self.form.count)))
        self._on_form()

    def _on_form(self) -> None:
        n = len(self.form.changes)
        self._all_note.setText(counted(n, tr("{n} changed"), tr("{n} changed")) if n else tr("as the preset has them"))
        self.changed.emit()

    def _open_settings(self) -> None:
        self._stack.setCurrentIndex(1)
        self.form.search.setFocus()

    def close_settings(self) -> bool:
        """Back from all settings; whether they were open."""
        if self._stack.currentIndex() != 1:
            return False
        self._stack.setCurrentIndex(0)
        self._all.setFocus()
        return True

    # -- recipe

    def _show_recipes(self) -> None:
        single = self._report is not None and self._report.layout == "single"
        self._input.setVisible(single and bool(self.family or self._report))
        if not single:
            return
        blocked = self._recipes.blockSignals(True)
        self._recipes.clear()
        for recipe in self._context.catalogue.recipes.values():
            self._recipes.addItem(tr("Made from your pictures: {recipe}", recipe=recipe.title), recipe.id)
        self._recipes.choose("sketch")
        self._recipes.blockSignals(blocked)
        self._on_recipe()

    def _on_recipe(self) -> None:
        recipe = self._context.catalogue.recipes.get(self.recipe)
        self._recipe_text.setText(
            recipe.summary if recipe is not None else tr("No recipe is at hand. Plugins says why.")
        )
        clear(self._previews)
        self._preview_note.hide()
        self._preview_button.explain("" if recipe is not None else tr("no recipe is at hand"))
        self.changed.emit()

    def _on_preview(self) -> None:
        from gantool.jobs.spec import RecipePreviewSpec

        self._watch.discard()
        clear(self._previews)
        self._preview_note.setText(tr("Trying it on your pictures …"))
        self._preview_note.show()
        self._preview_button.explain(tr("it is being drawn"))
        self._watch.start(RecipePreviewSpec(recipe=self.recipe, paths=self._paths, edge=160, variants=2))

    def _on_previewed(self, outcome: "Outcome") -> None:
        self._preview_button.explain("")
        files = [Path(each) for each in outcome.result.get("files", [])][:SHOWN]
        if outcome.state != "done" or not files:
            self._on_preview_refused(outcome.reason or tr("There is nothing to show."))
            return
        self._preview_note.setText(
            tr("Your picture, then what the model gets to see; the lines vary from time to time.")
        )
        for path in files:
            box = PictureBox(tr("Picture and inputs made from it"), 104)
            self._previews.addWidget(box)
            self._load(path, box)

    def _load(self, path: Path, box: PictureBox) -> None:
        from gantool.app.pictures import load

        self._context.background.call(lambda: load(path), lambda image: _show(box, image))

    def _on_preview_refused(self, reason: str) -> None:
        self._preview_button.explain("")
        self._preview_note.setText(reason)
        self._preview_note.show()


def _show(box: PictureBox, image: QImage) -> None:
    try:
        box.show_image(image)
    except RuntimeError:  # the box has gone meanwhile
        return


def _result_words(minutes: float) -> str:
    """What may be hoped for after so long."""
    return tr("Rough") if minutes < 20 else tr("Clear") if minutes < 180 else tr("Overnight")
