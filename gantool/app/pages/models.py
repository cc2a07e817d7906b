"""The Models page: what there is, what each can do, bringing models in, and taking them away."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QStackedWidget

from gantool.app.context import Context, paths_of
from gantool.app.dropped import Held
from gantool.app.frame.header import Header
from gantool.app.frame.page import Page
from gantool.app.jobwatch import JobWatch, sentence
from gantool.app.pages.models_panel import ModelPanel
from gantool.app.pages.models_words import model_card
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.dropzone import DropZone
from gantool.app.widgets.empty import Empty
from gantool.app.widgets.label import label
from gantool.app.widgets.modelcards import ModelCard, ModelCards
from gantool.app.words import counted, tr
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
        self._build()

    # -- Page

    def arrived(self, payload: object) -> None:
        self.context.catalogue.load_families()
        self.context.catalogue.load_models(anew=True)
        if paths_of(payload):
            self.dropped(tuple(paths_of(payload)))
        self._show()

    def main_button(self) -> Button | None:
        return self._panel.convert

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
        self._panel = ModelPanel(self.context)
        self._panel.convert_requested.connect(self._on_convert)
        self._panel.removal_requested.connect(self._on_remove)
        body.addWidget(self._panel)
        page = column(Header(self.context, tr("Models"), actions=(bring,)), gap=0)
        page.addLayout(body, 1)
        self.setLayout(page)

    def _choose_button(self) -> Button:
        made = Button(tr("Choose file…"), size="small")
        made.clicked.connect(self.choose)
        return made

    # -- showing

    def _show(self) -> None:
        catalogue = self.context.catalogue
        self._entries = {str(each.folder): each for each in catalogue.models}
        wanted = self._search.text().strip().lower()
        cards = [model_card(each, catalogue.families) for each in catalogue.models]
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

    def _on_chosen(self, key: str) -> None:
        self._chosen = key
        self._show_details()

    def _entry(self) -> "Entry | None":
        return self._entries.get(self._chosen)

    def _show_details(self) -> None:
        damaged = (each.reason for each in self.context.catalogue.damaged if str(each.path) == self._chosen)
        self._panel.show_model(self._entry(), next(damaged, ""))

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
        self._panel.tell(
            "info",
            tr("Looking at {name}", name=shown(path.name)),
            tr("It is read in a process of its own, never run."),
            done=False,
        )
        self._watch.start(AdoptSpec(path=path))

    def _on_adopted(self, outcome: "Outcome") -> None:
        name = shown(self._adopting.name)
        if outcome.state == "done":
            given = outcome.result
            self._panel.tell("done", tr("{name} is in", name=given["name"]), str(given.get("report", "")))
            self.context.catalogue.load_models(anew=True)
        else:
            self._panel.tell("danger", tr("{name} cannot be taken in", name=name), outcome.reason)
        self._watch.discard()
        self._next()

    def _on_refused(self, reason: str) -> None:
        self._panel.tell("danger", tr("The file cannot be taken in"), reason)
