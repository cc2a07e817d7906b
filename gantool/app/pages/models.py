"""The Models page: what there is, what each can do, bringing models in, and taking them away."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QStackedWidget

from gantool.app.context import Context, paths_of
from gantool.app.dropped import Held
from gantool.app.frame.header import Header
from gantool.app.frame.page import Page
from gantool.app.jobwatch import JobWatch
from gantool.app.pages.models_actions import ModelActions
from gantool.app.pages.models_compare import CompareCards
from gantool.app.pages.models_next import group
from gantool.app.pages.models_panel import ModelPanel
from gantool.app.pages.models_words import model_card, ordered, searched
from gantool.app.told import told
from gantool.app.widgets.boxes import column, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.dropzone import DropZone
from gantool.app.widgets.empty import Empty
from gantool.app.widgets.modelcards import ModelCard, ModelCards
from gantool.app.widgets.segmented import Segmented
from gantool.app.words import number, tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome
    from gantool.library import Entry

FILES = "*.gantool *.safetensors *.pth *.pt *.th *.ckpt *.pkl *.bin *.tar card.json"
PAGES = frozenset({"convert", "paint", "enlarge"})  # that can be opened with a model


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
        self.acts = ModelActions(context, self)
        self.acts.moved.connect(self._on_moved)
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
        return self._panel.main

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
        self.acts.close()

    def escape(self) -> bool:
        """Esc goes back from comparing to all cards."""
        comparing = self._stack.currentWidget() is self.comparison
        if comparing:
            self._on_compared()
        return comparing

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < 1000
        self._panel.setFixedWidth(280 if narrow else 316)
        self.sorting.setMinimumWidth(96 if narrow else 150)

    # -- building

    def _build(self) -> None:
        bring = Button(tr("Bring in a model…"), "", "plus", key="Ctrl+O")
        bring.clicked.connect(self.choose)
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Search models"))
        self._search.setAccessibleName(tr("Search models"))
        self._search.setMinimumWidth(100)
        self._search.setMaximumWidth(260)
        self._search.textChanged.connect(self._show)
        self._cards = ModelCards(self.context.pictures)
        self._cards.card_chosen.connect(self._on_chosen)
        self._cards.card_opened.connect(lambda _: self._on_opened())
        self.filters = Segmented(
            [("all", tr("All")), ("translate", tr("Translate")), ("create", tr("Create")), ("enlarge", tr("Enlarge"))],
            tr("Which models are shown"),
        )
        self.filters.chosen.connect(lambda _: self._show())
        self.sorting = Choice(tr("Order of the models"))
        for id_, title in (("newest", tr("Newest first")), ("name", tr("By name")), ("size", tr("Smallest first"))):
            self.sorting.addItem(title, id_)
        self.sorting.setMinimumWidth(96)
        self.sorting.setMaximumWidth(150)
        self.sorting.currentIndexChanged.connect(lambda _: self._show())
        self.comparison = CompareCards(self.context)
        self.comparison.left.connect(self._on_compared)
        self._zone = DropZone(
            tr("Drop a model file to bring it in"),
            tr("Shared by others, or checkpoints of other tools. Read, never run."),
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
        self._stack.addWidget(self.comparison)
        self._tools = holder(row(self._search, self.filters, None, self.sorting, gap=8, margins=(0, 0, 16, 0)))
        left = column(self._tools, gap=14, margins=(24, 16, 8, 16))
        left.addWidget(self._stack, 1)
        left.addLayout(row(self._zone, margins=(0, 0, 16, 0)))
        body = row(gap=0)
        body.addLayout(left, 1)
        self._build_panel()
        body.addWidget(self._panel)
        page = column(Header(self.context, tr("Models"), actions=(bring,)), gap=0)
        page.addLayout(body, 1)
        self.setLayout(page)

    def _build_panel(self) -> None:
        self._panel = panel = ModelPanel(self.context, PAGES)
        panel.next_requested.connect(self._on_next)
        panel.renamed.connect(lambda name: self._with_entry(lambda entry: self.acts.rename(entry, name)))
        panel.licensed.connect(lambda text: self._with_entry(lambda entry: self.acts.describe(entry, licence=text)))
        panel.noted.connect(lambda text: self._with_entry(lambda entry: self.acts.describe(entry, notes=text)))
        panel.menu_taken.connect(self._on_menu)
        panel.export_requested.connect(lambda form: self._with_entry(lambda entry: self.acts.export(entry, form)))
        panel.share_requested.connect(lambda: self._with_entry(self.acts.share))
        panel.removal_requested.connect(self._on_removal)
        panel.compare_requested.connect(self._on_compare)
        panel.measure_requested.connect(
            lambda: self._with_entry(lambda entry: self.context.go("measure", entry.folder))
        )
        self.acts.told.connect(lambda kind, title, text, done: panel.tell(kind, title, text, done=done))

    def _choose_button(self) -> Button:
        made = Button(tr("Choose file…"), size="small")
        made.clicked.connect(self.choose)
        return made

    # -- showing

    def _show(self) -> None:
        catalogue = self.context.catalogue
        entries = {str(each.folder): each for each in catalogue.models}
        self._entries = entries
        wanted = self._search.text().strip().lower()
        found = [
            (each, card)
            for each in ordered(catalogue.models, str(self.sorting.currentData()))
            if wanted in searched(each, card := model_card(each, catalogue.families))
        ]
        groups = Counter(group(each) for each, _ in found)
        for id_, title in (("translate", tr("Translate")), ("create", tr("Create")), ("enlarge", tr("Enlarge"))):
            self.filters.retitle(id_, f"{title} {number(groups[id_])}" if groups[id_] else title)
        shown_group = self.filters.current
        cards = [card for each, card in found if shown_group in ("all", group(each))]
        cards += [card for card in self._damaged_cards() if wanted in card.name.lower() and shown_group == "all"]
        self.filters.retitle("all", tr("All {n}", n=number(len(found))) if found else tr("All"))
        if self._stack.currentWidget() is not self.comparison:
            there = bool(entries) or bool(catalogue.damaged) or not catalogue.has_models
            self._stack.setCurrentWidget(self._cards if there else self._empty)
        self._cards.show_cards(cards, self._chosen)
        self.comparison.show_entries(entries)
        self._show_details()

    def _damaged_cards(self) -> list[ModelCard]:
        return [
            ModelCard(
                str(each.path), shown(each.path.name), tr("cannot be used"), "", "", preview=None, fault=each.reason
            )
            for each in self.context.catalogue.damaged
        ]

    def _on_chosen(self, key: str) -> None:
        self._chosen = key
        self._show_details()

    def _entry(self) -> "Entry | None":
        return self._entries.get(self._chosen)

    def _show_details(self) -> None:
        damaged = (each.reason for each in self.context.catalogue.damaged if str(each.path) == self._chosen)
        self._panel.show_model(self._entry(), next(damaged, ""), others=len(self._entries) > 1)

    # -- acting

    def _with_entry(self, act: "Callable[[Entry], None]") -> None:
        entry = self._entry()
        if entry is not None:
            act(entry)

    def _on_opened(self) -> None:
        if self._panel.main is not None:
            self._panel.main.click()

    def _on_next(self, page: str) -> None:
        entry = self._entry()
        if entry is not None:
            self.context.go(page, ("model", entry.folder) if page in ("convert", "enlarge") else entry.folder)

    def _on_menu(self, id_: str) -> None:
        if id_ == "duplicate":
            self._with_entry(self.acts.duplicate)
        else:
            self._with_entry(_open_folder)

    def _on_removal(self) -> None:
        entry = self._entry()
        self.acts.remove(entry.name if entry is not None else Path(self._chosen).name)

    def _on_compare(self) -> None:
        self._tools.hide()
        self._stack.setCurrentWidget(self.comparison)
        self.comparison.begin(self._chosen)

    def _on_compared(self) -> None:
        self._tools.show()
        self._stack.setCurrentWidget(self._cards)
        self._show()

    def _on_moved(self, folder: Path) -> None:
        self._chosen = str(folder)

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
            self._panel.tell("danger", tr("{name} cannot be taken in", name=name), told(outcome.reason))
        self._watch.discard()
        self._next()

    def _on_refused(self, reason: str) -> None:
        self._panel.tell("danger", tr("The file cannot be taken in"), reason)
        self._next()


def _open_folder(entry: "Entry") -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(entry.folder)))
