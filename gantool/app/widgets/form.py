"""A form drawn from the schema of a family's settings: search, basic and advanced, what was changed, and help.

A family has some forty settings, and the controls for all of them take a third of a second on a busy machine. So a
control is made when its setting is first shown, and those that come together are made in slices.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from gantool.app.slices import Slices
from gantool.app.widgets.boxes import Scroll, clear, column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.formfield import Field, Setting, plain, resolved
from gantool.app.widgets.label import label
from gantool.app.widgets.number import NumberField
from gantool.app.widgets.switch import Switch
from gantool.app.words import tr


class _Section(QWidget):
    """The settings of one section, basic ones first; each has its place, whether or not there is a control in it."""

    def __init__(self, title: str, settings: list[Setting]) -> None:
        super().__init__()
        self.settings = sorted(settings, key=lambda each: each.advanced)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 12)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.addWidget(label(title, "section"), 0, 0, 1, 3)
        self._grid.setColumnStretch(1, 1)

    def place(self, field: Field) -> None:
        """Put a field where it belongs."""
        line = 1 + 2 * [each.name for each in self.settings].index(field.name)
        alignment = Qt.AlignmentFlag.AlignLeft if isinstance(field.control, Switch) else Qt.AlignmentFlag(0)
        self._grid.addWidget(field.label, line, 0)
        self._grid.addWidget(field.control, line, 1, alignment)
        self._grid.addWidget(field.reset, line, 2)
        self._grid.addWidget(field.shown_help, line + 1, 0, 1, 3)


class SettingsForm(QWidget):
    """All settings of a family. The controls are made when they are first looked at: `changes` does without them.

    Signals:
        changed(): a value is another one now; `changes` has those that differ from the preset.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._schema: Mapping[str, Any] = {}
        self._values: Mapping[str, Any] = {}
        self._changes: dict[str, Any] = {}
        self._stale = False
        self._settings: dict[str, Setting] = {}
        self._fields: dict[str, Field] = {}  # those that were shown
        self._making = Slices(self)
        self._making.finished.connect(self._order_tabs)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search settings"))
        self.search.setAccessibleName(tr("Search settings"))
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(self._filter)
        self.expert = Switch(tr("Show all, also for experts"))
        self.expert.toggled.connect(self._filter)
        self.reset_all = Button(tr("Reset all"), "link", size="small", tip=tr("Back to what the preset has"))
        self.reset_all.clicked.connect(self.take_back)
        self._sections: list[_Section] = []
        self._nothing = label(tr("No setting is called that."), tone="text2", wrap=True)
        self._body = QWidget()
        self._body_layout = column(gap=0, margins=(0, 0, 8, 0))
        self._body.setLayout(self._body_layout)
        top = row(label(tr("Also for experts"), "small", "text2"), self.expert, None, self.reset_all)
        self.setLayout(column(self.search, top, Scroll(self._body), gap=8))

    @property
    def changes(self) -> dict[str, Any]:
        """The settings whose value is not the preset's."""
        return dict(self._changes)

    @property
    def fault(self) -> str:
        """What is wrong with the first field that is wrong; empty if nothing is."""
        return "" if self._stale else next((field.fault for field in self._fields.values() if field.fault), "")

    @property
    def count(self) -> int:
        return len(self._schema.get("properties", {}))

    def field(self, name: str) -> Field:
        """The field of a setting, made now if it was not shown yet."""
        self._build()
        if name not in self._fields:
            section = next(each for each in self._sections if name in [setting.name for setting in each.settings])
            self._make(section, self._settings[name])
            self._show_field(self._settings[name])
        return self._fields[name]

    def value(self, name: str) -> Any:
        """What a setting is now; None if there is no such setting."""
        if name not in self._schema.get("properties", {}):
            return None
        return self._changes.get(name, self._preset_value(name))

    @property
    def schema(self) -> Mapping[str, Any]:
        """The schema whose settings are shown."""
        return self._schema

    def default(self, name: str) -> Any:
        """What the preset has for a setting."""
        return self._preset_value(name)

    def choices(self, name: str) -> list[Any]:
        """The values that a setting can have, where there is a list of them."""
        return list(plain(self._property(name)).get("enum", ()))

    def set_value(self, name: str, value: Any) -> None:
        """Change a setting from outside the form."""
        if name in self._fields and not self._stale:
            self._take(self._fields[name], value, show=True)
            return
        self._remember(name, value)
        if not self._stale:
            self._filter()
        self.changed.emit()

    def forget(self) -> None:
        """Nothing is changed; what the fields show comes with the next schema."""
        self._changes, self._stale = {}, True

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Change several settings from outside the form, at once."""
        for name, value in values.items():
            self._remember(name, value)
            if name in self._fields and not self._stale:
                field = self._fields[name]
                field.show_value(value)
                self._mark(field)
        if not self._stale:
            self._filter()
        self.changed.emit()

    def take_back(self) -> None:
        """All settings as the preset has them."""
        self._changes, self._stale = {}, True
        if self.isVisible():
            self._build()
        self.changed.emit()

    def show_schema(self, schema: Mapping[str, Any], values: Mapping[str, Any], keep: Mapping[str, Any]) -> None:
        """Show the settings of `schema`; `values` are those of the preset, `keep` what the person had changed."""
        self._schema, self._values, self._stale = schema, values, True
        self._changes = {}
        for name in schema.get("properties", {}):
            if name in keep:
                self._remember(name, keep[name])
        if self.isVisible():
            self._build()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._build()
        self._making.begin(self._make_wanted())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._making.stop()

    def _property(self, name: str) -> dict[str, Any]:
        return resolved(self._schema["properties"][name], self._schema.get("$defs", {}))

    def _preset_value(self, name: str) -> Any:
        return self._values.get(name, self._schema["properties"][name].get("default"))

    def _remember(self, name: str, value: Any) -> None:
        self._changes.pop(name, None)
        if value != self._preset_value(name):
            self._changes[name] = value

    def _build(self) -> None:
        """Make the controls for the schema, if they are not those that stand there."""
        if not self._stale:
            return
        self._stale = False
        self._making.stop()
        clear(self._body_layout)
        for field in self._fields.values():
            field.deleteLater()
        self._fields = {}
        names = self._schema.get("properties", {})
        self._settings = {name: Setting.of(name, self._property(name), self._preset_value(name)) for name in names}
        self._sections = []
        for title in dict.fromkeys(each.section for each in self._settings.values()):
            section = _Section(title, [each for each in self._settings.values() if each.section == title])
            self._sections.append(section)
            self._body_layout.addWidget(section)
        self._nothing = label(tr("No setting is called that."), tone="text2", wrap=True)
        self._body_layout.addWidget(self._nothing)
        self._body_layout.addStretch(1)
        self._filter()

    def _make(self, section: _Section, setting: Setting) -> None:
        field = Field(setting)
        if setting.name in self._changes:
            field.show_value(self._changes[setting.name])
        self._fields[setting.name] = field
        self._connect(field)
        section.place(field)

    def _make_wanted(self) -> Iterator[None]:
        for section in self._sections:
            for setting in section.settings:
                if self._wants(setting) and setting.name not in self._fields:
                    self._make(section, setting)
                    self._show_field(setting)
                    yield

    def _order_tabs(self) -> None:
        """Tab goes down the page, in whatever order the fields were made."""
        before: QWidget = self.reset_all
        for section in self._sections:
            for field in (self._fields[each.name] for each in section.settings if each.name in self._fields):
                for widget in (field.control, field.reset):
                    QWidget.setTabOrder(before, widget)
                    before = widget

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            for field in self._fields.values():
                if field.control is watched:
                    self._say(field, focused=event.type() == QEvent.Type.FocusIn)
        return False

    def _connect(self, field: Field) -> None:
        control = field.control
        control.installEventFilter(self)
        field.reset.clicked.connect(lambda: self._take(field, field.default, show=True))
        if isinstance(control, NumberField):
            control.number_changed.connect(lambda value: self._take(field, value))
            control.fault_changed.connect(lambda fault: self._on_fault(field, fault))
        elif isinstance(control, Choice):
            control.currentIndexChanged.connect(lambda _: self._take(field, control.currentData()))
        elif isinstance(control, Switch):
            control.toggled.connect(lambda on: self._take(field, on))
        elif isinstance(control, QLineEdit):
            control.textEdited.connect(lambda text: self._take(field, text))
        self._mark(field)

    def _take(self, field: Field, value: Any, *, show: bool = False) -> None:
        if show:
            field.show_value(value)
        field.value, field.fault = value, ""
        self._remember(field.name, value)
        self._mark(field)
        self._say(field, focused=field.control.hasFocus())
        self.changed.emit()

    def _on_fault(self, field: Field, fault: str) -> None:
        field.fault = fault
        self._say(field, focused=True)
        self.changed.emit()

    def _mark(self, field: Field) -> None:
        self.reset_all.explain("" if self._changes else tr("nothing is changed"))
        changed = field.value != field.default
        field.reset.setVisible(changed)
        field.label.setText(f"• {field.title}" if changed else field.title)

    def _say(self, field: Field, *, focused: bool) -> None:
        field.shown_help.setText(field.fault or field.help)
        field.shown_help.setProperty("tone", "danger" if field.fault else "text3")
        field.shown_help.style().unpolish(field.shown_help)
        field.shown_help.style().polish(field.shown_help)
        field.shown_help.setVisible(bool(field.fault) or focused)

    def _wants(self, setting: Setting) -> bool:
        """Whether the setting is one of those to be seen now."""
        wanted = self.search.text().strip().lower()
        if wanted:
            return setting.matches(wanted)
        return not setting.advanced or self.expert.isChecked() or setting.name in self._changes

    def _show_field(self, setting: Setting) -> None:
        field, shown = self._fields[setting.name], self._wants(setting)
        for widget in (field.label, field.control):
            widget.setVisible(shown)
        field.reset.setVisible(shown and field.value != field.default)
        if not shown:
            field.shown_help.hide()

    def _filter(self) -> None:
        self.reset_all.explain("" if self._changes else tr("nothing is changed"))
        for section in self._sections:
            section.setVisible(any(map(self._wants, section.settings)))
            for setting in section.settings:
                if setting.name in self._fields:
                    self._show_field(setting)
        self._nothing.setVisible(not any(map(self._wants, self._settings.values())))
        self._making.begin(self._make_wanted())
