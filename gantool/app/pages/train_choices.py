"""How to learn: family, time budget, what the model gets to see, and all settings behind one row."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gantool.app.context import Context
from gantool.app.pace import Pace, pace_for, paces
from gantool.app.pages.augment_preview import AugmentPreview, varied_samples
from gantool.app.pages.choice_family import FamilyChoice
from gantool.app.pages.choice_input import InputChoice
from gantool.app.pages.choice_settings import SettingsRow, settings_page
from gantool.app.pages.choice_time import TimeChoice
from gantool.app.pages.choice_vary import NONE, VaryChoice
from gantool.app.pages.report_tiles import Found
from gantool.app.pages.report_words import kind_words
from gantool.app.widgets.boxes import Scroll, card, column, line
from gantool.app.widgets.button import Button
from gantool.app.widgets.form import SettingsForm
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.api import DatasetReport
    from gantool.host import FamilyData


class Choices(QWidget):
    """The right side of the report.

    Signals:
        changed(): something else is chosen now.
    """

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._found: Found | None = None
        self._turned = False
        self._paces: tuple[Pace, ...] = ()
        context.catalogue.families_loaded.connect(self._show)
        self.families = FamilyChoice()
        self.families.chosen.connect(lambda _: self._on_family())
        self.time = TimeChoice()
        self.time.chosen.connect(self._on_preset)
        self.input = InputChoice(context)
        self.input.changed.connect(self.changed)
        self.vary = VaryChoice()
        self.form: SettingsForm = SettingsForm()
        self.vary.chosen.connect(lambda pipe: self.form.set_value("augment", pipe))
        self.varied = AugmentPreview(context)
        self.vary.place.addWidget(self.varied)
        self.form.changed.connect(self._on_form)
        self.all = SettingsRow()
        self.all.opened.connect(self.open_settings)
        back = Button(tr("Back"), "quiet", "undo", size="small", key="Esc")
        back.clicked.connect(self.close_settings)
        self._between = line()
        self._seen = card(self.input, self._between, self.vary, gap=12)
        content = QWidget()
        content.setLayout(column(self.families, self.time, self._seen, self.all, None, gap=14))
        self.stack = QStackedWidget()
        self.stack.addWidget(Scroll(content))
        self.stack.addWidget(settings_page(self.form, back))
        self.setLayout(column(self.stack))

    # -- what is chosen

    @property
    def family(self) -> str:
        return self.families.current

    @property
    def preset(self) -> str:
        return self.time.current

    @property
    def minutes(self) -> float:
        return self.time.minutes

    @property
    def settings(self) -> dict[str, Any]:
        return self.form.changes

    @property
    def recipe(self) -> str:
        return self.input.recipe

    @property
    def fault(self) -> str:
        return self.form.fault

    @property
    def pace(self) -> Pace | None:
        """What an earlier run like this one did here."""
        size = self.form.value("size")
        return pace_for(self._paces, self.family, size) if isinstance(size, int) else None

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
        self._found = None
        self.input.forget()
        self.families.show_waiting(
            tr("The families say how well they suit your pictures as soon as these are looked at.")
        )
        for each in (self.time, self._seen, self.all):
            each.hide()
        self.stack.setCurrentIndex(0)
        self._context.background.call(paces, self._on_paces)

    def show_found(self, found: Found, turned: bool) -> None:
        """Offer what suits these pictures."""
        fresh, self._found = found is not self._found, found
        self._turned = turned
        self.varied.show_samples(*varied_samples(found, turned))
        if fresh:
            self._show()
        else:
            self._show_examples()

    def open_settings(self) -> None:
        """Show all settings."""
        self.stack.setCurrentIndex(1)
        self.form.search.setFocus()

    def close_settings(self) -> bool:
        """Back from all settings; whether they were open."""
        if self.stack.currentIndex() != 1:
            return False
        self.stack.setCurrentIndex(0)
        self.all.button.setFocus()
        return True

    # -- from one choice to the next

    def _show(self) -> None:
        found, known = self._found, self._context.catalogue.families
        if found is None:
            return
        if not self._context.catalogue.has_families:
            self.families.show_waiting(self._context.catalogue.fault or tr("The model families are being looked up."))
            return
        self.time.forget()
        self.families.show_families(found.report, known)
        self._on_family()

    def _family(self) -> "FamilyData | None":
        return self._context.catalogue.families.get(self.family)

    def _on_family(self) -> None:
        family, found = self._family(), self._found
        for each in (self.time, self.all):
            each.setVisible(family is not None)
        self._seen.setVisible(False)
        if family is None or found is None:
            self.changed.emit()
            return
        suggestion = found.report.suggestion
        self.time.show_presets(family.presets, suggestion.preset if suggestion is not None else None)
        self._on_preset()
        self._show_seen(family, found)

    def _on_preset(self) -> None:
        family, preset = self._family(), self.time.preset
        if family is None:
            return
        values = {**family.defaults, **(preset.changes if preset else {})}
        self.form.show_schema(family.schema, values, self.form.changes)
        self._on_form()

    def _show_seen(self, family: "FamilyData", found: Found) -> None:
        """Recipe and augmentation, where they mean something to the family."""
        report = found.report
        wished = report.suggestion
        makes_inputs = family.task == "paired" and (found.pairs or report.layout == "single")
        self.input.setVisible(makes_inputs)
        if makes_inputs:
            as_they_are = _as_they_are(report, found.direction(self._turned)) if found.pairs else ""
            self.input.show_recipes(self._context.catalogue.recipes, as_they_are, wished.recipe if wished else None)
            self._show_examples()
        pipes = [str(each) for each in self.form.choices("augment")] if "augment" in family.schema["properties"] else []
        self.vary.setVisible(bool(pipes))
        if pipes:
            pipe = wished.augment if wished is not None else NONE
            if pipe != NONE and "augment" not in self.form.changes:
                self.form.set_value("augment", pipe)
            reason = wished.reasons.get("augment", "") if wished is not None else ""
            self.vary.show_pipes(pipes, str(self.form.value("augment")), pipe, reason)
        self._between.setVisible(makes_inputs and bool(pipes))
        self._seen.setVisible(makes_inputs or bool(pipes))
        self.changed.emit()

    def _show_examples(self) -> None:
        if self._found is None:
            return
        target = "B" if self._found.direction(self._turned) == "AtoB" or not self._found.pairs else "A"
        self.input.show_examples(tuple(each[target] for each in self._found.examples if target in each))

    def _on_paces(self, known: tuple[Pace, ...]) -> None:
        self._paces = known
        self._explain_time()
        self.changed.emit()

    def _explain_time(self) -> None:
        if self._found is not None:
            self.time.explain(self.pace, self._found.report.counts.train)

    def _on_form(self) -> None:
        self.all.tell(self.form.count, len(self.form.changes))
        if (pipe := self.form.value("augment")) is not None:
            self.vary.show_value(str(pipe))
            self.varied.show_pipe(str(pipe))
        self._explain_time()
        self.changed.emit()


def _as_they_are(report: "DatasetReport", direction: str) -> str:
    """The inputs that there are, by what they look like."""
    side = report.sides[0 if direction == "AtoB" else 1] if len(report.sides) == 2 else None
    return tr("As they are: {kind}", kind=kind_words(side)) if side is not None else tr("As they are")


