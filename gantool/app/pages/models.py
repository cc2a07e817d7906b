"""The Models page: what there is, what each can do, bringing models in, and taking them away."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFormLayout, QFrame, QLineEdit, QStackedWidget, QWidget

from gantool.app.context import Context, paths_of
from gantool.app.dropped import Held
from gantool.app.frame.header import Header
from gantool.app.frame.page import Page
from gantool.app.jobwatch import JobWatch, sentence
from gantool.app.widgets.boxes import Scroll, column, frame, holder, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.dropzone import DropZone
from gantool.app.widgets.empty import Empty
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.modelcards import ModelCard, ModelCards
from gantool.app.widgets.notice import Notice
from gantool.app.widgets.picture import PictureBox
from gantool.app.words import counted, figure, megabytes, number, tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome
    from gantool.library import Entry

FILES = "*.safetensors *.pth *.pt *.th *.ckpt *.pkl *.bin *.tar card.json"


class ModelsPage(Page):
    """Cards at the left, the chosen model at the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._entries: dict[str, Entry] = {}
        self._chosen = ""
        self._waiting: list[Path] = []
        self._watch = JobWatch(context.background, self)
        self._watch.job_ended.connect(self._on_adopted)
        self._watch.refused.connect(self._on_refused)
        context.catalogue.models_loaded.connect(self._show)
        context.catalogue.families_loaded.connect(self._show)
        context.pictures.loaded.connect(lambda key: self._show_picture())
        self._build()

    # -- Page

    def arrived(self, payload: object) -> None:
        self.context.catalogue.load_families()
        self.context.catalogue.load_models(anew=True)
        if paths_of(payload):
            self.dropped(tuple(paths_of(payload)))
        self._show()

    def main_button(self) -> Button | None:
        return self._convert

    def choose(self) -> None:
        given, _ = QFileDialog.getOpenFileNames(
            self,
            tr("Bring in a model"),
            str(self.context.remembered.folder("models")),
            tr("Models ({patterns})", patterns=FILES),
        )
        if given:
            self.context.remembered.keep("folders/models", str(Path(given[0]).parent))
            self.dropped(tuple(Path(each) for each in given))

    def search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def drag_entered(self, held: Held) -> None:
        self._zone.show_state("over", tr("Bring in {name}", name=held.name), tr("It is read, never run."))

    def drag_left(self) -> None:
        self._zone.show_state("rest")

    def dropped(self, paths: tuple[Path, ...]) -> None:
        """Bring these models in, one after the other."""
        self._waiting += paths
        self._next()

    def closing(self) -> None:
        self._watch.discard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panel.setFixedWidth(280 if self.width() < 1000 else 316)

    # -- building

    def _build(self) -> None:
        bring = Button(tr("Bring in a model…"), "", "plus", key="Ctrl+O")
        bring.clicked.connect(self.choose)
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Search models"))
        self._search.setAccessibleName(tr("Search models"))
        self._search.setMaximumWidth(260)
        self._search.textChanged.connect(self._show)
        self._counts = label(tone="text2")
        self._cards = ModelCards(self.context.pictures)
        self._cards.card_chosen.connect(self._on_chosen)
        self._cards.card_opened.connect(lambda _: self._on_convert())
        self._zone = DropZone(
            tr("Drop a model file to bring it in"),
            tr("Our own, or pix2pix checkpoints of other tools. Read, never run."),
            self._choose_button(),
            compact=True,
        )
        train = Button(tr("Go to Train"), "accent", size="large")
        train.clicked.connect(lambda: self.context.go("train"))
        self._empty = Empty(
            "models", tr("No models yet"), tr("Train one on your own pictures, or drop a model file here."), train
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._cards)
        self._stack.addWidget(self._empty)
        left = column(row(self._search, self._counts, None, gap=12), gap=14, margins=(24, 16, 8, 16))
        left.addWidget(self._stack, 1)
        left.addLayout(row(self._zone, margins=(0, 0, 16, 0)))
        body = row(gap=0)
        body.addLayout(left, 1)
        self._panel = self._build_panel()
        body.addWidget(self._panel)
        page = column(Header(self.context, tr("Models"), actions=(bring,)), gap=0)
        page.addLayout(body, 1)
        self.setLayout(page)

    def _choose_button(self) -> Button:
        made = Button(tr("Choose file…"), size="small")
        made.clicked.connect(self.choose)
        return made

    def _build_panel(self) -> QFrame:
        self._adopted = Notice()
        self._adopted.hide()
        self._picture = PictureBox(tr("What the model does"), 140, cut=False)
        self._name = ElidedLabel(type="page")
        self._what = label(tone="text2", wrap=True)
        self._convert = Button(tr("Convert"), "accent", "convert", key="Ctrl+Enter")
        self._convert.clicked.connect(self._on_convert)
        self._facts = QFormLayout()
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setVerticalSpacing(8)
        self._facts.setHorizontalSpacing(16)
        self._facts.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._remove = Button(tr("Move to trash"), "danger", "trash")
        self._remove.clicked.connect(self._on_remove)
        self._details = holder(
            column(
                self._picture,
                self._name,
                self._what,
                self._convert,
                line(),
                self._facts,
                None,
                line(),
                row(self._remove, None),
                gap=12,
            )
        )
        self._nothing = label(
            tr("Choose a model to see what it learnt from and how good it is."), tone="text2", wrap=True
        )
        content = QWidget()
        content.setLayout(column(self._adopted, self._nothing, self._details, gap=14, margins=(18, 16, 18, 16)))
        made = frame("panel", column(Scroll(content)))
        made.setFixedWidth(316)
        return made

    # -- showing

    def _show(self) -> None:
        catalogue = self.context.catalogue
        self._entries = {str(each.folder): each for each in catalogue.models}
        wanted = self._search.text().strip().lower()
        cards = [self._card(each) for each in catalogue.models]
        cards += [
            ModelCard(
                str(each.path), shown(each.path.name), tr("cannot be used"), "", "", preview=None, fault=each.reason
            )
            for each in catalogue.damaged
        ]
        some = [card for card in cards if wanted in f"{card.name} {card.what}".lower()]
        self._counts.setText(
            counted(len(cards), tr("{n} model"), tr("{n} models")) if catalogue.has_models else tr("looking …")
        )
        self._stack.setCurrentIndex(0 if cards or not catalogue.has_models else 1)
        self._cards.show_cards(some, self._chosen)
        self._show_details()

    def _card(self, entry: "Entry") -> ModelCard:
        from gantool.library import Origin

        metrics = entry.card.metrics
        name = next((each for each in ("l1", "feature", *metrics) if each in metrics), "")
        best = (
            tr(
                "{name} {value} on {n}",
                name=name.upper() if len(name) < 5 else name.capitalize(),
                value=figure(metrics[name].value),
                n=number(metrics[name].n),
            )
            if name
            else tr("taken in")
            if entry.card.adopted
            else ""
        )
        mark = {Origin.SHIPPED: tr("Comes with gantool"), Origin.RUN: tr("From a run"), Origin.USER: ""}[entry.origin]
        try:
            size = megabytes(entry.weights.stat().st_size)
        except OSError:
            size = ""
        return ModelCard(str(entry.folder), entry.name, self._words(entry), best, size, mark, entry.preview)

    def _words(self, entry: "Entry") -> str:
        family = self.context.catalogue.families.get(entry.card.family)
        title = family.title if family is not None else entry.card.family
        training = entry.card.training
        if training is not None and training.recipe:
            return tr("{family}, from {recipe}", family=title, recipe=training.recipe)
        return tr("{family}, taken in", family=title) if entry.card.adopted else title

    def _on_chosen(self, key: str) -> None:
        self._chosen = key
        self._show_details()

    def _entry(self) -> "Entry | None":
        return self._entries.get(self._chosen)

    def _show_picture(self) -> None:
        entry = self._entry()
        preview = entry.preview if entry is not None else None
        self._picture.setVisible(preview is not None)
        if preview is not None:
            self._picture.show_image(self.context.pictures.get(preview))

    def _show_details(self) -> None:
        from gantool.library import Origin

        entry = self._entry()
        self._details.setVisible(entry is not None)
        self._nothing.setVisible(entry is None and not self._adopted.isVisible())
        damaged = next((each for each in self.context.catalogue.damaged if str(each.path) == self._chosen), None)
        self._nothing.setText(
            damaged.reason if damaged else tr("Choose a model to see what it learnt from and how good it is.")
        )
        if entry is None:
            return
        self._show_picture()
        self._name.setText(entry.name)
        self._what.setText(self._words(entry))
        self._remove.explain(
            {
                Origin.USER: "",
                Origin.SHIPPED: tr("it came with gantool"),
                Origin.RUN: tr("it belongs to a run; remove the run's folder"),
            }[entry.origin]
        )
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for title, text in self._facts_of(entry):
            self._facts.addRow(label(title, tone="text2"), label(text, wrap=True))

    def _facts_of(self, entry: "Entry") -> list[tuple[str, str]]:
        card, facts = entry.card, []
        training = card.training
        if training is not None:
            facts.append((tr("Size"), tr("learnt at {n} px", n=number(training.size))))
            facts.append(
                (
                    tr("Learnt from"),
                    counted(training.samples, tr("{n} sample"), tr("{n} samples"))
                    + tr(", {n} steps", n=number(training.steps)),
                )
            )
            if training.recipe:
                facts.append((tr("Input"), tr("made by the recipe “{recipe}”", recipe=training.recipe)))
        for name, metric in card.metrics.items():
            title = name.upper() if len(name) < 5 else name.replace("_", " ").capitalize()
            on = counted(metric.n, tr("on {n} picture it never saw"), tr("on {n} pictures it never saw"))
            by = f" ({metric.extractor})" if metric.extractor else ""
            facts.append((title, f"{figure(metric.value)}{by} {on}"))
        if card.palette is not None:
            facts.append((tr("Input colours"), listed_swatches(card.palette.swatches)))
        if card.adopted:
            facts.append((tr("Taken in"), card.adopted))
        facts.append((tr("Licence"), card.licence or tr("not set")))
        if card.notes:
            facts.append((tr("Notes"), card.notes))
        return facts

    # -- acting

    def _on_convert(self) -> None:
        entry = self._entry()
        if entry is not None:
            self.context.go("convert", ("model", entry.folder))

    def _on_remove(self) -> None:
        entry = self._entry()
        if entry is None:
            return
        name = entry.name

        def remove() -> str:
            from gantool import library

            return library.remove(name)

        def removed(said: str) -> None:
            self.context.toast("done", said)
            self.context.catalogue.load_models(anew=True)

        self.context.slow.call(remove, removed, lambda error: self.context.toast("danger", sentence(error)))

    def _next(self) -> None:
        from gantool.jobs.spec import AdoptSpec

        if self._watch.active or not self._waiting:
            return
        path = self._waiting.pop(0)
        self._adopting = path
        self._adopted.tell(
            "info", tr("Looking at {name}", name=shown(path.name)), tr("It is read in a process of its own, never run.")
        )
        self._adopted.show()
        self._nothing.hide()
        self._watch.start(AdoptSpec(path=path))

    def _on_adopted(self, outcome: "Outcome") -> None:
        name = shown(self._adopting.name)
        if outcome.state == "done":
            given = outcome.result
            self._adopted.tell(
                "done", tr("{name} is in", name=given["name"]), str(given.get("report", "")), self._understood()
            )
            self.context.catalogue.load_models(anew=True)
        else:
            self._adopted.tell("danger", tr("{name} cannot be taken in", name=name), outcome.reason, self._understood())
        self._watch.discard()
        self._next()

    def _on_refused(self, reason: str) -> None:
        self._adopted.tell("danger", tr("The file cannot be taken in"), reason, self._understood())

    def _understood(self) -> Button:
        made = Button(tr("Understood"), size="small")
        made.clicked.connect(self._adopted.hide)
        made.clicked.connect(self._show_details)
        return made


def listed_swatches(swatches: "tuple[object, ...]") -> str:
    """The classes of a palette by name."""
    from gantool.app.words import listed

    return listed([str(getattr(each, "name", "")) for each in swatches], 4)
