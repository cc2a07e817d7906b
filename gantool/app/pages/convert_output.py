"""Where the results of a conversion go, what they are called, and how the model is used."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLineEdit, QWidget

from gantool.app.context import Context
from gantool.app.titles import recipe_titled, titled
from gantool.app.told import told
from gantool.app.widgets.boxes import Part, Scroll, clear, column, holder, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.label import ElidedLabel, as_tip, label, set_property
from gantool.app.widgets.number import NumberField
from gantool.app.widgets.slider import Slider
from gantool.app.widgets.switch import Switch
from gantool.app.words import tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.api import Control
    from gantool.app.pages.enlarge_size import HowMuch
    from gantool.library import Entry

SUFFIXES = {"png": ".png", "jpeg": ".jpg", "webp": ".webp", "tiff": ".tif"}


class Output(QFrame):
    """The right panel of Convert.

    Signals:
        changed(): something is set otherwise now.
    """

    changed = Signal()

    def __init__(self, context: Context, first: "HowMuch | None" = None) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        self._first = first
        if first is not None:
            first.changed.connect(self.changed)
        self._context = context
        self._entry: Entry | None = None
        self._folder: Path | None = None
        self._chosen_by_hand = False
        self._sample = ""
        self._controls: dict[str, tuple[Any, QWidget]] = {}
        self._folder_label = ElidedLabel(tr("beside the pictures"))
        self._browse = Button("", "tool", "folder", tip=tr("Choose the folder for the results"))
        self._browse.clicked.connect(self._on_browse)
        self._template = QLineEdit("{stem}_{model}")
        self._template.setAccessibleName(tr("File name"))
        self._template.setToolTip(tr("{{stem}} is the picture's name, {{model}} the model's, {{n}} a number."))
        self._template.textEdited.connect(self._on_edited)
        self._name = ElidedLabel(type="small", tone="text2")
        self._format = _choice(
            tr("Format"),
            [
                ("keep", tr("As the original, else PNG")),
                ("png", "PNG"),
                ("jpeg", "JPEG"),
                ("webp", "WebP"),
                ("tiff", "TIFF"),
            ],
        )
        self._conflict = _choice(
            tr("If it exists already"),
            [
                ("rename", tr("Keep both")),
                ("skip", tr("Leave the old one")),
                ("overwrite", tr("Replace the old one")),
            ],
        )
        self._fit = _choice(
            tr("Size"),
            [
                ("auto", tr("As the model prefers")),
                ("native", tr("The picture's own size")),
                ("model", tr("As trained, then back")),
            ],
        )
        self._frames = _choice(
            tr("Animations and pages"),
            [("first", tr("The first frame or page")), ("all", tr("All of them"))],
        )
        self._frames.setToolTip(
            tr("Of GIF, animated PNG, WebP and AVIF, and of TIFF with several pages. PNG, WebP and TIFF can hold all.")
        )
        self.watch = Switch(tr("Watch the folder for new files"), False)
        self.watch.toggled.connect(self._on_edited)
        self._watch_note = label(type="small", tone="text2", wrap=True)
        self._watch_note.hide()
        for each in (self._format, self._conflict, self._fit, self._frames):
            each.currentIndexChanged.connect(self._on_edited)
        self._strip = Switch(tr("Keep camera data and profile"), True)
        self._strip.toggled.connect(self._on_edited)
        self._recipe = Switch(tr("Make the input first"), True)
        self._recipe.toggled.connect(self._on_edited)
        self._recipe_row = holder(_switch_row(tr("Make the input first"), self._recipe))
        self._recipe_note = label(type="small", tone="text2", wrap=True)
        self._model_box = column(gap=8)
        # Of an enlarger it is the first thing that a person turns.
        around = (label(tr("Look"), "section"), self._model_box, line()) if first is not None else (self._model_box,)
        self._look = holder(column(*around, gap=12))
        content = QWidget()
        content.setLayout(
            column(
                *((first, line(), self._look) if first is not None else ()),
                label(tr("Output"), "section"),
                _field(tr("Folder"), holder(row(self._folder_label, None, self._browse))),
                _field(tr("File name"), self._template, self._name),
                _field(tr("Format"), self._format),
                _field(tr("If it exists already"), self._conflict),
                _field(tr("Animations and pages"), self._frames),
                line(),
                holder(_switch_row(tr("Keep camera data"), self._strip)),
                holder(_switch_row(tr("Watch the folder for new files"), self.watch)),
                self._watch_note,
                line(),
                label(tr("Model"), "section"),
                _field(tr("Size"), self._fit),
                self._recipe_row,
                self._recipe_note,
                *(() if first is not None else (self._look,)),
                None,
                gap=14,
                margins=(16, 14, 16, 16),
            )
        )
        self.setLayout(column(Scroll(content)))
        self._show_name()

    @property
    def folder(self) -> Path | None:
        return self._folder

    @property
    def fault(self) -> str:
        """What is wrong with the settings; empty if nothing is."""
        text = self._template.text()
        if "{stem}" not in text and "{n}" not in text:
            return tr("the file name needs {{stem}} or {{n}}, else all results have one name")
        if "/" in text or "\\" in text:
            return tr("the file name may not hold a slash")
        if self._first is not None and self._first.fault():
            return self._first.fault().rstrip(".")
        for _, control in self._controls.values():
            if isinstance(control, NumberField) and control.fault():
                return control.fault().rstrip(".")
        return ""

    def show_model(self, entry: "Entry | None") -> None:
        """Offer what this model can be told."""
        self._entry = entry
        if self._first is not None:
            self._first.show_model(entry)
        clear(self._model_box)
        self._controls = {}
        recipe = entry.card.training.recipe if entry is not None and entry.card.training is not None else None
        self._recipe_row.setVisible(recipe is not None)
        self._recipe_note.setVisible(recipe is not None)
        if recipe is not None:
            self._recipe_note.setText(
                tr(
                    "It learnt from “{recipe}”: with this on, photos are turned into that first. "
                    "Switch it off for drawings of your own.",
                    recipe=recipe_titled(recipe),
                )
            )
        for control in entry.card.controls if entry is not None else ():
            self._add_control(control)
        self._look.setVisible(bool(self._controls))
        self._show_name()

    def show_sample(self, name: str, near: Path | None) -> None:
        """The name of a picture to show the result's name for, and a folder near which results may go."""
        self._sample = name
        if not self._chosen_by_hand and near is not None:
            model = self._entry.name if self._entry is not None else "gantool"
            base = near if near.is_dir() else near.parent
            self._folder = base.parent / f"{base.name}-{model}" if base.parent != base else base / model
            self._folder_label.setText(shown(self._folder.name))
            self._folder_label.setToolTip(as_tip(shown(self._folder)))
        self._show_name()

    def arguments(self) -> dict[str, Any]:
        """What is set, as arguments of a `ConvertSpec`."""
        recipe = self._entry is not None and self._entry.card.training is not None and self._entry.card.training.recipe
        return {
            "fit": self._fit.currentData(),
            "recipe": "apply" if recipe and self._recipe.isChecked() else "skip",
            "format": self._format.currentData(),
            "template": self._template.text(),
            "on_conflict": self._conflict.currentData(),
            "strip_metadata": not self._strip.isChecked(),
            "frames": self._frames.currentData(),
            "controls": {name: value for name, (value, _) in self._controls.items()},
            **(self._first.arguments() if self._first is not None else {}),
        }

    def explain_watch(self, reason: str) -> None:
        """Why no folder can be watched now; with an empty reason one can."""
        self.watch.setEnabled(not reason)
        self.watch.setToolTip(reason or tr("New pictures are converted as they arrive, until you stop it."))
        self._watch_note.setText(reason)
        self._watch_note.setVisible(bool(reason) and self.watch.isChecked())

    def knows(self, entry: "Entry") -> bool:
        """Whether what can be set is that of this model."""
        return self._entry is not None and self._entry.card == entry.card

    def arguments_for(self, entry: "Entry") -> dict[str, Any]:
        """As `arguments`, for a model that is compared with the page's own: what it has not is left out."""
        if self._entry is not None and entry.folder == self._entry.folder:
            return self.arguments()
        given = self.arguments()
        training = entry.card.training
        made = training is not None and training.recipe is not None and self._recipe.isChecked()
        known = {control.name for control in entry.card.controls}
        controls = {name: value for name, value in given["controls"].items() if name in known}
        return {**given, "recipe": "apply" if made else "skip", "controls": controls}

    def _add_control(self, control: "Control") -> None:
        widget: QWidget
        title = titled(control.title)
        if control.kind == "switch":
            widget = Switch(title, bool(control.default))
            widget.toggled.connect(lambda on: self._turn(control.name, on))
            self._model_box.addLayout(_switch_row(title, widget))
        elif control.kind == "choice":
            widget = _choice(title, [(each, each) for each in control.choices])
            widget.choose(control.default)
            widget.currentIndexChanged.connect(lambda _, made=widget: self._turn(control.name, made.currentData()))
            self._model_box.addLayout(_field(title, widget))
        elif control.kind == "number" and control.minimum is not None and control.maximum is not None:
            widget = Slider(
                title,
                control.minimum,
                control.maximum,
                float(control.default) if isinstance(control.default, int | float) else control.minimum,
                step=control.step or (control.maximum - control.minimum) / 100,
            )
            widget.value_changed.connect(lambda value: self._turn(control.name, round(value, 6)))
            self._model_box.addWidget(widget)
        else:
            whole = control.kind == "seed"
            default = control.default if isinstance(control.default, int | float) else 0
            widget = NumberField(
                title, default, whole=whole, low=0 if whole else control.minimum, high=control.maximum
            )
            widget.number_changed.connect(lambda value: self._turn(control.name, value))
            widget.fault_changed.connect(lambda _: self.changed.emit())
            self._model_box.addLayout(_field(title, widget))
        widget.setToolTip(as_tip(told(control.help)))
        self._controls[control.name] = (control.default, widget)

    def _turn(self, name: str, value: Any) -> None:
        self._controls[name] = (value, self._controls[name][1])
        self.changed.emit()

    def _on_browse(self) -> None:
        given = QFileDialog.getExistingDirectory(
            self, tr("Folder for the results"), str(self._context.remembered.folder("results"))
        )
        if given:
            self._context.remembered.keep("folders/results", given)
            self._chosen_by_hand = True
            self._folder = Path(given)
            self._folder_label.setText(shown(self._folder.name or given))
            self._folder_label.setToolTip(given)
            self.changed.emit()

    def _on_edited(self) -> None:
        set_property(self._template, "invalid", "true" if self.fault else "false")
        self._show_name()
        self.changed.emit()

    def _show_name(self) -> None:
        if self.fault:
            set_property(self._name, "tone", "danger")
            self._name.setText(self.fault[:1].upper() + self.fault[1:])
            return
        set_property(self._name, "tone", "text2")
        stem, dot, suffix = self._sample.rpartition(".")
        stem, suffix = (stem, dot + suffix) if stem else (self._sample or tr("picture"), "")
        chosen = str(self._format.currentData())
        ending = SUFFIXES.get(chosen, suffix or ".png")
        model = self._entry.name if self._entry is not None else tr("model")
        named = self._template.text().replace("{stem}", stem).replace("{model}", model).replace("{n}", "1")
        self._name.setText(named + ending)


def _choice(name: str, choices: list[tuple[str, str]]) -> Choice:
    made = Choice(name)
    for id_, title in choices:
        made.addItem(title, id_)
    return made


def _field(title: str, *parts: Part) -> Any:
    return column(label(title, "small", "text2"), *parts, gap=6)


def _switch_row(title: str, switch: Switch) -> Any:
    return row(label(title, wrap=True), None, switch)
