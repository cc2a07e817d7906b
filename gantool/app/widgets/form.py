"""A form drawn from the schema of a family's settings: search, basic and advanced, what was changed, and help."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from gantool.app.widgets.boxes import Scroll, clear, column, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.formfield import Field, plain, resolved
from gantool.app.widgets.label import label
from gantool.app.widgets.number import NumberField
from gantool.app.widgets.switch import Switch
from gantool.app.words import tr


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
        self._fields: dict[str, Field] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search settings"))
        self.search.setAccessibleName(tr("Search settings"))
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(self._filter)
        self.expert = Switch(tr("Show all, also for experts"))
        self.expert.toggled.connect(self._filter)
        self.reset_all = Button(tr("Reset all"), "link", size="small", tip=tr("Back to what the preset has"))
        self.reset_all.clicked.connect(self.take_back)
        self._sections: list[tuple[QWidget, list[Field]]] = []
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
        self._build()
        return self._fields[name]

    def value(self, name: str) -> Any:
        """What a setting is now; None if there is no such setting."""
        if name not in self._schema.get("properties", {}):
            return None
        return self._changes.get(name, self._preset_value(name))

    def choices(self, name: str) -> list[Any]:
        """The values that a setting can have, where there is a list of them."""
        return list(plain(self._property(name)).get("enum", ()))

    def set_value(self, name: str, value: Any) -> None:
        """Change a setting from outside the form."""
        if name in self._fields and not self._stale:
            self._take(self._fields[name], value, show=True)
            return
        self._remember(name, value)
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
        clear(self._body_layout)
        for field in self._fields.values():
            field.deleteLater()
        self._fields, self._sections = {}, []
        for name in self._schema.get("properties", {}):
            field = Field(name, self._property(name), self._preset_value(name))
            if name in self._changes:
                field.show_value(self._changes[name])
            self._fields[name] = field
            self._connect(field)
        for section in dict.fromkeys(field.section for field in self._fields.values()):
            fields = [field for field in self._fields.values() if field.section == section]
            fields.sort(key=lambda field: field.advanced)
            self._sections.append((self._section(section, fields), fields))
            self._body_layout.addWidget(self._sections[-1][0])
        self._nothing = label(tr("No setting is called that."), tone="text2", wrap=True)
        self._body_layout.addWidget(self._nothing)
        self._body_layout.addStretch(1)
        self._filter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            for field in self._fields.values():
                if field.control is watched:
                    self._say(field, focused=event.type() == QEvent.Type.FocusIn)
        return False

    def _section(self, title: str, fields: list[Field]) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(0, 4, 0, 12)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.addWidget(label(title, "section"), 0, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        for at, field in enumerate(fields):
            line = 1 + 2 * at
            field.label.setMinimumWidth(104)
            field.label.setMaximumWidth(128)
            field.label.setWordWrap(True)
            grid.addWidget(field.label, line, 0)
            alignment = Qt.AlignmentFlag.AlignLeft if isinstance(field.control, Switch) else Qt.AlignmentFlag(0)
            grid.addWidget(field.control, line, 1, alignment)
            grid.addWidget(field.reset, line, 2)
            grid.addWidget(field.shown_help, line + 1, 0, 1, 3)
        return holder(grid)

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

    def _filter(self) -> None:
        wanted = self.search.text().strip().lower()
        self.reset_all.explain("" if self._changes else tr("nothing is changed"))
        any_shown = False
        for section, fields in self._sections:
            some = False
            for field in fields:
                text = f"{field.name} {field.title} {field.help}".lower()
                shown = (
                    wanted in text
                    if wanted
                    else (not field.advanced or self.expert.isChecked() or field.value != field.default)
                )
                for widget in (field.label, field.control):
                    widget.setVisible(shown)
                field.reset.setVisible(shown and field.value != field.default)
                if not shown:
                    field.shown_help.hide()
                some = some or shown
            section.setVisible(some)
            any_shown = any_shown or some
        self._nothing.setVisible(not any_shown)
