"""A form drawn from the schema of a family's settings: search, basic and advanced, what was changed, and help."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from gantool.app.widgets.boxes import Scroll, column, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.label import label
from gantool.app.widgets.number import NumberField
from gantool.app.widgets.switch import Switch
from gantool.app.words import tr


class Field(QObject):
    """One setting: its label, its control, its "Reset", and what it says."""

    def __init__(self, name: str, schema: Mapping[str, Any], value: Any) -> None:
        super().__init__()
        self.name = name
        self.title = spoken(name)
        self.help = str(schema.get("description", ""))
        self.section = str(schema.get("section", tr("Training")))
        self.advanced = bool(schema.get("advanced", True))
        self.default = value
        self.value = value
        self.fault = ""
        self.label = label(self.title, tone="text2")
        self.label.setToolTip(self.help)
        self.reset = Button(tr("Reset"), "link", size="small")
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self.control = self._control(schema)
        self.control.setToolTip(self.help)
        self.shown_help = label(self.help, "small", "text3", wrap=True)
        self.shown_help.hide()

    def show_value(self, value: Any) -> None:
        self.value, self.fault = value, ""
        control = self.control
        if isinstance(control, NumberField):
            control.show_value(value)
        elif isinstance(control, Choice):
            control.choose(value)
        elif isinstance(control, Switch):
            blocked = control.blockSignals(True)
            control.setChecked(bool(value))
            control.blockSignals(blocked)
            control.update()
        elif isinstance(control, QLineEdit):
            control.setText(str(value))

    def _control(self, schema: Mapping[str, Any]) -> QWidget:
        given = _plain(schema)
        choices = given.get("enum")
        if choices:
            made = Choice(self.title)
            for each in choices:
                made.addItem(str(each), each)
            made.choose(self.value)
            return made
        kind = given.get("type")
        if kind == "boolean":
            return Switch(self.title, bool(self.value))
        if kind in ("integer", "number"):
            return NumberField(
                self.title,
                self.value if self.value is not None else 0,
                whole=kind == "integer",
                low=given.get("minimum"),
                high=given.get("maximum"),
                log=bool(schema.get("log")),
            )
        field = QLineEdit(str(self.value))
        field.setAccessibleName(self.title)
        return field


class SettingsForm(QWidget):
    """All settings of a family.

    Signals:
        changed(): a value is another one now; `changes` has those that differ from the preset.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fields: dict[str, Field] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search settings"))
        self.search.setAccessibleName(tr("Search settings"))
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(self._filter)
        self.expert = Switch(tr("Show all, also for experts"))
        self.expert.toggled.connect(self._filter)
        self._grid = QGridLayout()
        self._sections: list[tuple[QWidget, list[Field]]] = []
        self._nothing = label(tr("No setting is called that."), tone="text2", wrap=True)
        self._body = QWidget()
        self._body_layout = column(gap=0, margins=(0, 0, 8, 0))
        self._body.setLayout(self._body_layout)
        top = row(label(tr("Also for experts"), "small", "text2"), None, self.expert)
        self.setLayout(column(self.search, top, Scroll(self._body), gap=8))

    @property
    def changes(self) -> dict[str, Any]:
        """The settings whose value is not the preset's."""
        return {name: field.value for name, field in self._fields.items() if field.value != field.default}

    @property
    def fault(self) -> str:
        """What is wrong with the first field that is wrong; empty if nothing is."""
        return next((field.fault for field in self._fields.values() if field.fault), "")

    @property
    def count(self) -> int:
        return len(self._fields)

    def field(self, name: str) -> Field:
        return self._fields[name]

    def show_schema(self, schema: Mapping[str, Any], values: Mapping[str, Any], keep: Mapping[str, Any]) -> None:
        """Draw the form for `schema`; `values` are those of the preset, `keep` what the person had changed."""
        for name in self._fields:
            self._fields[name].deleteLater()
        old = self._body_layout.takeAt(0)
        while old is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
            old = self._body_layout.takeAt(0)
        self._fields, self._sections = {}, []
        definitions = schema.get("$defs", {})
        for name, given in schema.get("properties", {}).items():
            field = Field(name, _resolved(given, definitions), values.get(name, given.get("default")))
            if name in keep and keep[name] != field.default:
                field.show_value(keep[name])
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
        self._mark(field)
        self._say(field, focused=field.control.hasFocus())
        self.changed.emit()

    def _on_fault(self, field: Field, fault: str) -> None:
        field.fault = fault
        self._say(field, focused=True)
        self.changed.emit()

    def _mark(self, field: Field) -> None:
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


def spoken(name: str) -> str:
    """A setting's name as a label: lr_g is "Learning rate of G", others are read as words."""
    known = {
        "lr_g": tr("Learning rate, G"),
        "lr_d": tr("Learning rate, D"),
        "size": tr("Picture size"),
        "batch": tr("Batch"),
        "ema_kimg": tr("Averaging (EMA)"),
        "checkpoint_every": tr("Save every"),
        "lambda_l1": tr("Weight of L1"),
        "ada_target": tr("ADA target"),
        "augment": tr("Vary pictures"),
    }
    return known.get(name) or name.replace("_", " ").capitalize()


def _resolved(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of a property with what it refers to put in."""
    found = dict(schema)
    reference = found.pop("$ref", None) or next(
        (each["$ref"] for each in found.get("allOf", []) if "$ref" in each), None
    )
    if reference:
        found = {**definitions.get(reference.rsplit("/", 1)[-1], {}), **found}
    return found


def _plain(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """One schema out of several: of `int | None` the first that is not null."""
    for each in schema.get("anyOf", []):
        if each.get("type") != "null":
            return {**each, **{key: value for key, value in schema.items() if key in ("minimum", "maximum")}}
    return schema
