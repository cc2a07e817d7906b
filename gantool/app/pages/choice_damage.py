"""How the small pictures that an enlarger learns from are made: the choice in the report, and the editor behind it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from gantool.app.context import Context
from gantool.app.pages.damage_preview import DamagePreview
from gantool.app.pages.damage_settings import DAMAGED, KIND, Damage, damages
from gantool.app.widgets.boxes import Scroll, clear, column, holder, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.form import SettingsForm
from gantool.app.widgets.label import label
from gantool.app.widgets.rangeslider import RangeSlider
from gantool.app.widgets.slider import Slider
from gantool.app.widgets.switch import Switch
from gantool.app.words import tr

ROOMY = 600  # px of height above which the preview is shown large


class DamageChoice(QWidget):
    """The setting "degradation" in the report.

    Signals:
        opened(): the person wants to see and edit what it does.
    """

    opened = Signal()

    def __init__(self, form: SettingsForm) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._form = form
        self.kinds = Choice(tr("How small pictures are made"))
        self.kinds.currentIndexChanged.connect(lambda _: form.set_value(KIND, self.kinds.currentData()))
        self.open = Button(tr("See and edit"), "link", size="small", tip=tr("Try it on your own pictures"))
        self.open.clicked.connect(self.opened)
        self._text = label(type="small", tone="text2", wrap=True)
        head = row(label(tr("Small pictures"), "section"), None, self.open)
        self.setLayout(column(head, self.kinds, self._text, gap=6))

    def show_kinds(self) -> None:
        """Offer the kinds that the family knows."""
        fill_kinds(self.kinds, self._form)
        self.show_value()

    def show_value(self) -> None:
        """The setting is this now, whoever changed it."""
        self.kinds.choose(self._form.value(KIND))
        self._text.setText(explained(str(self._form.value(KIND))))


class DamageEditor(QFrame):
    """Every range of the damage, above them what they do to a person's own pictures. The settings are the form's."""

    def __init__(self, context: Context, form: SettingsForm, back: Button) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("How small pictures are made"))
        self._form = form
        self._shown: Mapping[str, Any] = {}  # the schema that the controls are those of
        self._controls: dict[tuple[str, ...], QWidget] = {}
        self.kinds = Choice(tr("How small pictures are made"))
        self.kinds.currentIndexChanged.connect(lambda _: form.set_value(KIND, self.kinds.currentData()))
        self.preview = DamagePreview(context)
        self.reset = Button(tr("Reset"), "link", size="small", tip=tr("Back to what the preset has"))
        self.reset.clicked.connect(self._on_reset)
        self._text = label(type="small", tone="text2", wrap=True)
        self._rows = column(gap=4)
        self._ranges = holder(self._rows)
        content = QWidget()
        content.setLayout(column(self.kinds, self._text, self._ranges, None, gap=8, margins=(0, 0, 8, 8)))
        self._scroll = Scroll(content)
        head = row(label(tr("Small pictures"), "section"), None, self.reset, back)
        body = column(head, line(), self.preview, gap=10, margins=(16, 10, 12, 12))
        body.addWidget(self._scroll, 1)
        self.setLayout(body)

    def show_pictures(self, pictures: tuple[Path, ...]) -> None:
        self.preview.show_pictures(pictures)

    def show_settings(self, family: str, preset: str) -> None:
        """Show what the form has now, and what that does."""
        if not self.isVisible():
            return
        schema = self._form.schema
        if schema is not self._shown:
            self._shown = schema
            self._build(damages(schema))
            fill_kinds(self.kinds, self._form)
        self.kinds.choose(self._form.value(KIND))
        kind = str(self._form.value(KIND))
        self._text.setText(explained(kind))
        self._ranges.setVisible(kind == DAMAGED)
        names = [name for names in self._controls for name in names]
        changed = {name: value for name, value in self._form.changes.items() if name in names or name == KIND}
        self.reset.explain("" if changed else tr("all is as the preset has it"))
        for names_, control in self._controls.items():
            self._show_value(control, [self._form.value(name) for name in names_])
        decisive = {name: value for name, value in self._form.changes.items() if name in ("scale", *names, KIND)}
        self.preview.show_damage(family, preset, decisive)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.preview.wish()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.preview.box.setFixedHeight(212 if self.height() > ROOMY else 144)

    def _build(self, groups: Mapping[str, list[Damage]]) -> None:
        clear(self._rows)
        self._controls = {}
        for title, controls in groups.items():
            self._rows.addWidget(label(title, "section"))
            for each in controls:
                made = self._control(each)
                made.setToolTip(each.help)
                self._controls[each.names] = made
                if isinstance(made, Switch):
                    self._rows.addLayout(row(label(each.title, "small", "text2"), None, made))
                else:
                    self._rows.addWidget(made)

    def _control(self, each: Damage) -> QWidget:
        name = each.names[0]
        if each.kind == "switch":
            switch = Switch(each.title)
            switch.toggled.connect(lambda on: self._form.set_value(name, on))
            return switch
        if each.kind == "share":
            value = float(self._form.default(name))
            share = Slider(each.title, each.low, each.high, value, step=0.01)
            share.name.setFixedWidth(84)
            share.value_changed.connect(lambda value: self._form.set_value(name, round(value, 4)))
            return share
        first = (float(self._form.default(name)), float(self._form.default(each.names[1])))
        made = RangeSlider(each.title, each.low, each.high, first, step=each.step, curve=each.curve)

        def take(low: float, high: float) -> None:
            self._form.set_values({name: low, each.names[1]: high})

        made.range_changed.connect(take)
        return made

    def _show_value(self, control: QWidget, values: list[Any]) -> None:
        if isinstance(control, Switch):
            blocked = control.blockSignals(True)
            control.setChecked(bool(values[0]))
            control.blockSignals(blocked)
        elif isinstance(control, Slider):
            if round(control.value, 4) != values[0]:
                control.show_value(float(values[0]))
        elif isinstance(control, RangeSlider) and control.value != tuple(values):
            control.show_range(float(values[0]), float(values[1]))

    def _on_reset(self) -> None:
        names = {KIND, *(name for names in self._controls for name in names)}
        self._form.set_values({name: self._form.default(name) for name in names if name in self._form.changes})


def fill_kinds(kinds: Choice, form: SettingsForm) -> None:
    """Offer the kinds of small pictures that the family knows."""
    blocked = kinds.blockSignals(True)
    kinds.clear()
    for each in form.choices(KIND):
        kinds.addItem(kind_words(str(each)), each)
    kinds.blockSignals(blocked)


def kind_words(kind: str) -> str:
    """What a kind of degradation is called."""
    return {
        "bicubic": tr("Only made smaller (bicubic)"),
        "real": tr("Blurred, noisy, saved as JPEG"),
        "nearest": tr("Pixels left out (pixel art)"),
    }.get(kind, kind)


def explained(kind: str) -> str:
    """What it is good for."""
    return {
        "bicubic": tr("Good pictures that are only too small: the model adds detail and mends nothing."),
        "real": tr("Pictures from the web or old cameras: the model also takes blur, noise and JPEG blocks away."),
        "nearest": tr("Drawings made of single pixels; no two of them are blended."),
    }.get(kind, "")
