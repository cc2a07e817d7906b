"""One setting as a label, a control for its type, and what it says; made from its JSON schema."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from gantool.app.told import told
from gantool.app.widgets.button import Button
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.label import label
from gantool.app.widgets.number import NumberField
from gantool.app.widgets.settingnames import spoken
from gantool.app.widgets.switch import Switch
from gantool.app.words import tr


@dataclass(frozen=True)
class Setting:
    """What is known of a setting before there is a control for it; `default` is the preset's value."""

    name: str
    schema: Mapping[str, Any]
    default: Any
    title: str
    help: str
    section: str
    advanced: bool

    @classmethod
    def of(cls, name: str, schema: Mapping[str, Any], default: Any) -> "Setting":
        """By its part of the schema."""
        return cls(
            name,
            schema,
            default,
            spoken(name),
            told(str(schema.get("description", ""))),
            told(str(schema["section"])) if "section" in schema else tr("Training"),
            bool(schema.get("advanced", True)),
        )

    def matches(self, words: str) -> bool:
        """Whether it is one that a person searches for by these words."""
        return words in f"{self.name} {self.title} {self.help}".lower()


class Field(QObject):
    """One setting: its label, its control, its "Reset", and what it says."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.name, self.title, self.help = setting.name, setting.title, setting.help
        self.default = self.value = setting.default
        self.fault = ""
        self.label = label(self.title, tone="text2")
        self.label.setToolTip(self.help)
        self.label.setMinimumWidth(104)
        self.label.setMaximumWidth(128)
        self.label.setWordWrap(True)
        self.reset = Button(tr("Reset"), "link", size="small")
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self.control = self._control(setting.schema)
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
        given = plain(schema)
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


def resolved(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of a property with what it refers to put in."""
    found = dict(schema)
    reference = found.pop("$ref", None) or next(
        (each["$ref"] for each in found.get("allOf", []) if "$ref" in each), None
    )
    if reference:
        found = {**definitions.get(reference.rsplit("/", 1)[-1], {}), **found}
    return found


def plain(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """One schema out of several: of `int | None` the first that is not null."""
    for each in schema.get("anyOf", []):
        if each.get("type") != "null":
            return {**each, **{key: value for key, value in schema.items() if key in ("minimum", "maximum")}}
    return schema
