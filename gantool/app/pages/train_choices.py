"""How to learn: family, time budget, what the model gets to see, and all settings behind one row."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gantool.app.context import Context
from gantool.app.pace import Pace, pace_for, paces
from gantool.app.pages.augment_preview import AugmentPreview, varied_samples
from gantool.app.pages.choice_damage import DamageChoice, DamageEditor
from gantool.app.pages.choice_family import FamilyChoice
from gantool.app.pages.choice_input import InputChoice
from gantool.app.pages.choice_settings import SettingsRow, settings_page
from gantool.app.pages.choice_time import TimeChoice
from gantool.app.pages.choice_vary import NONE, VaryChoice
from gantool.app.pages.damage_settings import KIND
from gantool.app.pages.report_tiles import Found
from gantool.app.pages.report_words import kind_words
from gantool.app.told import told as in_words
from gantool.app.widgets.boxes import Scroll, card, column, line
from gantool.app.widgets.button import Button
from gantool.app.widgets.form import SettingsForm
from gantool.app.widgets.notice import Notice
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.api import DatasetReport
    from gantool.host import FamilyData
    from gantool.jobs.events import Estimated
    from gantool.jobs.spec import TrainSpec


@dataclass(frozen=True)
class Chosen:
    """What a person has chosen, as a `TrainSpec` names it."""

    family: str
    preset: str
    settings: Mapping[str, Any]
    recipe: str


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
        self._like: TrainSpec | Chosen | None = None
        self._before: tuple[Found | None, Chosen] | None = None
        self._paces: tuple[Pace, ...] = ()
        self._tried: Pace | None = None
        context.catalogue.families_loaded.connect(self._on_families_loaded)
        self.too_large = Notice()
        self.too_large.hide()
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
        self.damage = DamageChoice(self.form)
        self.damage.opened.connect(self.open_damage)
        self._small = card(self.damage)
        done = Button(tr("Back"), "quiet", "undo", size="small", key="Esc")
        done.clicked.connect(self.close_settings)
        self.editor = DamageEditor(context, self.form, done)
        content = QWidget()
        parts = (self.too_large, self.families, self.time, self._small, self._seen, self.all)
        content.setLayout(column(*parts, None, gap=14))
        self.stack = QStackedWidget()
        self.stack.addWidget(Scroll(content))
        self.stack.addWidget(settings_page(self.form, back))
        self.stack.addWidget(self.editor)
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
        if self._found is not None:
            self._before = self._found, self._chosen()
        self._found = None
        self.input.forget()
        self.families.show_waiting(
            tr("The families say how well they suit your pictures as soon as these are looked at.")
        )
        for each in (self.time, self._small, self._seen, self.all):
            each.hide()
        self.stack.setCurrentIndex(0)
        self._context.background.call(paces, self._on_paces)

    def follow(self, spec: "TrainSpec | None") -> None:
        """Choose as in this training, as soon as the families have spoken; None for what is suggested."""
        self._like = spec

    def show_found(self, found: Found, turned: bool) -> None:
        """Offer what suits these pictures."""
        fresh, self._found = found is not self._found, found
        self._turned = turned
        if fresh and self._before is not None and self._before[0] is found:  # back to what was shown before
            self._like = self._before[1]
        self._before = None
        self.varied.show_samples(*varied_samples(found, turned))
        self.editor.show_pictures(tuple(part.path for each in found.samples for part in list(each.parts.values())[:1]))
        if fresh:
            self._show()
        else:
            self._show_examples()
            if found.pairs:
                self.input.rename_own(_as_they_are(found.report, found.direction(turned)))

    def open_settings(self) -> None:
        """Show all settings."""
        self.stack.setCurrentIndex(1)
        self.form.search.setFocus()

    def close_settings(self) -> bool:
        """Back from all settings, or from the damage; whether they were open."""
        opened_by = {1: self.all.button, 2: self.damage.open}.get(self.stack.currentIndex())
        if opened_by is None:
            return False
        self.stack.setCurrentIndex(0)
        opened_by.setFocus()
        return True

    def open_damage(self) -> None:
        """Show what is done to the pictures, and every range of it."""
        self.stack.setCurrentIndex(2)
        self._show_damage()
        self.editor.kinds.setFocus()

    def forget(self) -> None:
        """End the previews that are being made, and let the others go."""
        self.input.forget()
        self.varied.forget()
        self.editor.preview.forget()

    # -- from one choice to the next

    def _chosen(self) -> Chosen:
        return Chosen(self.family, self.preset, dict(self.settings), self.recipe)

    def _on_families_loaded(self) -> None:
        """They may be others, such as after a plugin was switched on; what was chosen stays where it can."""
        if self._found is not None and self._like is None and self.family in self._context.catalogue.families:
            self._like = self._chosen()
        self._show()

    def _show(self) -> None:
        found, known = self._found, self._context.catalogue.families
        if found is None:
            return
        if not self._context.catalogue.has_families:
            self.families.show_waiting(self._context.catalogue.fault or tr("The model families are being looked up."))
            return
        self.time.forget()
        self.families.show_families(found.report, known)
        if self._like is not None:
            self.families.take(self._like.family)
            self.time.take(self._like.preset or "")
            self.form.forget()
        self._on_family()
        self._like = None

    def _family(self) -> "FamilyData | None":
        return self._context.catalogue.families.get(self.family)

    def _on_family(self) -> None:
        family, found = self._family(), self._found
        for each in (self.time, self.all):
            each.setVisible(family is not None)
        self._small.setVisible(False)
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
        keep = self.form.changes
        if self._like is not None:  # which way it goes is decided in the report
            keep = {name: value for name, value in self._like.settings.items() if name != "direction"}
        self.form.show_schema(family.schema, values, keep)
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
            if self._like is not None:
                self.input.take(self._like.recipe or "")
            self._show_examples()
        pipes = [str(each) for each in self.form.choices("augment")] if "augment" in family.schema["properties"] else []
        self.vary.setVisible(bool(pipes))
        if pipes:
            pipe = wished.augment if wished is not None else NONE
            if pipe != NONE and "augment" not in self.form.changes and self._like is None:
                self.form.set_value("augment", pipe)
            reason = wished.reasons.get("augment", "") if wished is not None else ""
            self.vary.show_pipes(pipes, str(self.form.value("augment")), pipe, reason)
        self._between.setVisible(makes_inputs and bool(pipes))
        self._seen.setVisible(makes_inputs or bool(pipes))
        mends = family.task == "upscale" and KIND in family.schema["properties"] and not found.pairs
        self._small.setVisible(mends)
        if mends:
            self.damage.show_kinds()
        self.changed.emit()

    def _show_examples(self) -> None:
        if self._found is None:
            return
        target = "B" if self._found.direction(self._turned) == "AtoB" or not self._found.pairs else "A"
        self.input.show_examples(tuple(each[target] for each in self._found.examples if target in each))

    def _show_damage(self) -> None:
        if self.form.value(KIND) is not None:
            self.damage.show_value()
            self.editor.show_settings(self.family, self.preset)

    def _on_paces(self, known: tuple[Pace, ...]) -> None:
        self._paces = known
        self._explain_time()
        self.changed.emit()

    def explain_cost(self, told: "Estimated | None") -> None:
        """What the budget means here: by what such a run did before, else by a step that was tried; and if it fits."""
        self._tell_fit(told)
        self._tried = None
        if told is not None and told.images_per_second is not None:
            self._tried = Pace(self.family, told.size, told.device, told.images_per_second, 0.0, tried=True)
        self._explain_time()

    def _tell_fit(self, told: "Estimated | None") -> None:
        """A training that does not fit is told before it is begun, with what would."""
        if told is None or told.fits:
            self.too_large.hide()
            return
        way = (
            tr("A size of {n} px would fit, or a smaller width; both are in all settings.", n=told.size_that_fits)
            if told.size_that_fits
            else tr("A smaller width, or a device with more memory, is needed.")
        )
        needs = (
            tr("It needs {n:.1f} GB, and {all:.1f} GB are there.", n=told.memory_mb / 1000, all=told.capacity_mb / 1000)
            if told.memory_mb
            else tr("Not even one picture at once fits.")
        )
        self.too_large.tell("warn", tr("Too large for {device}", device=in_words(told.device)), f"{needs} {way}")
        self.too_large.show()

    def _explain_time(self) -> None:
        if self._found is not None:
            self.time.explain(self.pace or self._tried, self._found.report.counts.train)

    def _on_form(self) -> None:
        self.all.tell(self.form.count, len(self.form.changes))
        if (pipe := self.form.value("augment")) is not None:
            self.vary.show_value(str(pipe))
            self.varied.show_pipe(str(pipe))
        self._show_damage()
        self._explain_time()
        self.changed.emit()


def _as_they_are(report: "DatasetReport", direction: str) -> str:
    """The inputs that there are, by what they look like."""
    side = report.sides[0 if direction == "AtoB" else 1] if len(report.sides) == 2 else None
    return tr("As they are: {kind}", kind=kind_words(side)) if side is not None else tr("As they are")


