"""What is to be measured: which models, on which pictures, by which figures, with which networks."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget
from shiboken6 import isValid

from gantool.app.context import Context
from gantool.app.pages.measure_words import figure_help, figure_title
from gantool.app.widgets.boxes import Scroll, clear, column, holder, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.notice import Notice
from gantool.app.widgets.switch import Switch
from gantool.app.words import listed, number, place, tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.api import Task
    from gantool.jobs.spec import Rival
    from gantool.library import Entry

PATTERNS = "*.npz *.safetensors *.pth *.pt *.th"


@dataclass(frozen=True)
class AtHand:
    """Which published networks lie on this computer, by name."""

    networks: frozenset[str] = frozenset()

    @property
    def lpips(self) -> bool:
        return bool(self.networks & {"alex", "vgg", "squeeze"})

    @property
    def inception(self) -> bool:
        return "inception" in self.networks


class MeasurePanel(QFrame):
    """The right panel of Measure.

    Signals:
        changed(): something is to be measured otherwise now.
    """

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        self.setFixedWidth(316)
        self._context = context
        self.rivals: list[Rival] = []
        self.task: Task | None = None
        self.run: Path | None = None
        self.paths: tuple[Path, ...] = ()
        self.extractor: Path | None = None
        self._entries: dict[str, Entry] = {}
        self._at_hand = AtHand()
        self._unwanted: set[str] = set()
        self.switches: dict[str, Switch] = {}
        self._models = column(gap=4)
        self.add = Choice(tr("Model to measure"))
        self.add.activated.connect(self._on_added)
        self.states = Button(tr("All saved states"), size="small", tip=tr("Every checkpoint of the run, oldest first"))
        self.states.clicked.connect(self._on_states)
        self._pictures = ElidedLabel(tone="text2")
        self.browse = Button(tr("Choose…"), "", "folder", size="small", key="Ctrl+O")
        self.browse.clicked.connect(self.choose)
        self._figures = column(gap=2)
        self._lacking = Notice("info")
        self._lacking.hide()
        self.consent = Switch(tr("Fetch missing networks when measuring"), False)
        self.consent.toggled.connect(lambda _: self._show_figures())
        self._consent_words = label(type="small", tone="text2", wrap=True)
        self._extractor = ElidedLabel(tr("Inception v3 of FID"), tone="text2")
        self._own = Button(tr("Other…"), size="small", tip=tr("A network of your own: distances are relative, not FID"))
        self._own.clicked.connect(self._on_own)
        self._usual = Button("", "icon", "x", size="small", tip=tr("Use Inception v3 again"))
        self._usual.clicked.connect(lambda: self._use(None))
        self._build()
        context.catalogue.models_loaded.connect(self._on_models)
        self.look()

    # -- building

    def _build(self) -> None:
        consent = row(gap=10)
        consent.addWidget(self.consent, 0, Qt.AlignmentFlag.AlignTop)
        consent.addWidget(self._consent_words, 1)
        self._consent = holder(consent)
        pictures = row(gap=8)
        pictures.addWidget(self._pictures, 1)
        pictures.addWidget(self.browse)
        network = row(gap=6)
        network.addWidget(self._extractor, 1)
        network.addWidget(self._usual)
        network.addWidget(self._own)
        content = QWidget()
        layout = column(label(tr("Models"), "section"), gap=10, margins=(18, 16, 18, 16))
        layout.addLayout(self._models)
        layout.addWidget(self.add)
        layout.addLayout(row(self.states, None))
        layout.addWidget(line())
        layout.addWidget(label(tr("Pictures"), "section"))
        layout.addLayout(pictures)
        layout.addWidget(line())
        layout.addWidget(label(tr("Figures"), "section"))
        layout.addLayout(self._figures)
        layout.addWidget(self._lacking)
        layout.addWidget(self._consent)
        layout.addWidget(label(tr("Network that describes pictures"), "small", "text2"))
        layout.addLayout(network)
        layout.addStretch(1)
        content.setLayout(layout)
        self.setLayout(column(Scroll(content)))

    # -- what is chosen

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names of the figures that are wanted and can be taken."""
        return tuple(name for name, switch in self.switches.items() if switch.isEnabled() and switch.isChecked())

    @property
    def download(self) -> bool:
        return self._consent.isVisibleTo(self) and self.consent.isChecked()

    def reason(self) -> str:
        """Why nothing can be measured now; empty where it can."""
        if not self.rivals:
            return tr("choose a model")
        if not self.paths and self.run is None:
            return tr("drop the pictures to measure on")
        return "" if self.chosen else tr("choose a figure")

    def begin(self, folders: list[Path]) -> None:
        """Measure these models."""
        self._context.catalogue.load_models()
        self._entries = {str(each.folder): each for each in self._context.catalogue.models}
        self.rivals.clear()
        for folder in folders:
            self._take(str(folder))
        self._show()

    def show_paths(self, paths: tuple[Path, ...]) -> None:
        """Measure on the pictures below these."""
        self.paths = paths
        self._show()

    def choose(self) -> None:
        """Ask for the folder of the pictures."""
        begin = str(self._context.remembered.folder("measure"))
        given = QFileDialog.getExistingDirectory(self, tr("Pictures to measure on"), begin)
        if given:
            self._context.remembered.keep("folders/measure", given)
            self.show_paths((Path(given),))

    def look(self) -> None:
        """See which networks lie on this computer, outside the event loop."""

        def look() -> frozenset[str]:
            from gantool import measures

            return frozenset(name for name in measures.NETWORKS if measures.at_hand(name) is not None)

        def seen(found: frozenset[str]) -> None:
            if isValid(self):
                self._at_hand = AtHand(found)
                self._show_figures()

        self._context.background.call(look, seen)

    # -- models

    def _on_models(self) -> None:
        self._entries = {str(each.folder): each for each in self._context.catalogue.models}
        self._show()

    def _take(self, key: str) -> None:
        """Take the model in this folder in, under a name of its own."""
        from gantool.jobs.spec import Rival

        entry = self._entries.get(key)
        if entry is None or any(str(rival.path) == key for rival in self.rivals):
            return
        names = {rival.name for rival in self.rivals}
        name, at = entry.name, 2
        while name in names:
            name, at = f"{entry.name} ({at})", at + 1
        self.rivals.append(Rival(name=name, path=entry.folder))

    def _on_added(self) -> None:
        if key := str(self.add.currentData() or ""):
            self._take(key)
            self._show()

    def _on_removed(self, rival: "Rival") -> None:
        self.rivals.remove(rival)
        self._show()

    def _on_states(self) -> None:
        """Put the saved states of the first model's run before it."""
        entry = self._first()
        if entry is None:
            return

        def ask() -> "list[Rival]":
            from gantool import library
            from gantool.jobs.spec import Rival

            return [Rival(name=each.name, path=each.folder) for each in reversed(library.checkpoints(entry))]

        def answered(found: "list[Rival]") -> None:
            if not isValid(self):
                return
            known = {rival.path for rival in self.rivals}
            self.rivals[:0] = [rival for rival in found if rival.path not in known]
            self._show()

        self._context.background.call(ask, answered)

    def _first(self) -> "Entry | None":
        """The first model that the library knows."""
        found = (self._entries.get(str(rival.path)) for rival in self.rivals)
        return next((entry for entry in found if entry is not None), None)

    # -- showing

    def _show(self) -> None:
        from gantool import library

        first = self._first()
        self.task = first.card.task if first is not None else None
        self.run = library.run_of(first) if first is not None else None
        clear(self._models)
        for rival in self.rivals:
            self._models.addWidget(self._model_row(rival))
        self._offer()
        alike = first is not None and self.run is not None
        self.states.setVisible(alike)
        if self.paths:
            self._pictures.setText(listed([place(each) for each in self.paths], 1))
        elif self.run is not None:
            self._pictures.setText(tr("those its training held out"))
        else:
            self._pictures.setText(tr("none yet"))
        self._show_figures()

    def _model_row(self, rival: "Rival") -> QWidget:
        drop = Button("", "icon", "x", size="small", tip=tr("Measure without {name}", name=rival.name))
        drop.clicked.connect(lambda: self._on_removed(rival))
        made = row(gap=4)
        made.addWidget(ElidedLabel(rival.name), 1)
        made.addWidget(drop)
        return holder(made)

    def _offer(self) -> None:
        """The models that do what the first one does."""
        taken = {str(rival.path) for rival in self.rivals}
        self.add.clear()
        self.add.addItem(tr("Add a model to compare") if self.rivals else tr("Choose a model"), "")
        for key, entry in self._entries.items():
            if key not in taken and self.task in (None, entry.card.task):
                self.add.addItem(entry.name, key)
        self.add.setEnabled(self.add.count() > 1)
        self.add.setToolTip("" if self.add.count() > 1 else tr("There is no other model with the same task."))

    def _show_figures(self) -> None:
        from gantool import measures
        from gantool.measures import Need

        clear(self._figures)
        self.switches.clear()
        lacking: list[str] = []
        offered = measures.offered(self.task, own_extractor=self.extractor is not None) if self.task else ()
        for each in offered:
            reason = self._lacks(each.need)
            if reason and each.need is not Need.NOTHING:
                lacking.append(figure_title(each.name))
            self._figures.addWidget(self._figure_row(each.name, reason))
        self._tell_lacking(lacking)
        self._usual.setVisible(self.extractor is not None)
        self._extractor.setText(tr("Inception v3 of FID") if self.extractor is None else shown(self.extractor.name))
        self.changed.emit()

    def _figure_row(self, name: str, reason: str) -> QWidget:
        title = figure_title(name)
        switch = Switch(title, name not in self._unwanted and not reason)
        switch.setEnabled(not reason)
        switch.setToolTip(reason or figure_help(name))
        switch.setAccessibleDescription(reason or figure_help(name))
        switch.toggled.connect(lambda on: self._on_figure(name, on))
        self.switches[name] = switch
        words = label(title, tone="text3" if reason else "")
        words.setToolTip(reason or figure_help(name))
        made = row(gap=10, margins=(0, 3, 0, 3))
        made.addWidget(words, 1)
        made.addWidget(switch)
        return holder(made)

    def _on_figure(self, name: str, on: bool) -> None:
        (self._unwanted.discard if on else self._unwanted.add)(name)
        self.changed.emit()

    def _lacks(self, need: object) -> str:
        """Why a figure cannot be taken, or nothing."""
        from gantool.measures import Need

        agreed = self.consent.isChecked()
        if need is Need.LPIPS and not self._at_hand.lpips and not agreed:
            return tr("AlexNet is not on this computer.")
        if need is Need.INCEPTION and self.extractor is not None:
            return tr("It is defined on Inception v3 alone.")
        if need in (Need.FEATURES, Need.INCEPTION) and self.extractor is None:
            return "" if self._at_hand.inception or agreed else tr("Inception v3 is not on this computer.")
        return ""

    def _tell_lacking(self, lacking: list[str]) -> None:
        """Name what is missing, and the ways to get it."""
        from gantool import measures

        wanted = [name for name, there in (("inception", self._at_hand.inception), ("alex", self._at_hand.lpips))
                  if not there]  # fmt: skip
        self._lacking.setVisible(bool(lacking))
        if lacking:
            folder = Button(tr("Choose folder…"), size="small", tip=tr("The folder in which such networks lie"))
            folder.clicked.connect(self._on_weights)
            again = Button(tr("Look again"), size="small")
            again.clicked.connect(self.look)
            self._lacking.tell("info", tr("{n} figures need a published network", n=number(len(lacking))),
                               tr("Agree to fetch it below, or say where it lies."), folder, again)  # fmt: skip
        self._consent.setVisible(bool(wanted) and self.task is not None)
        parts = [tr("{name}, {n} MB", name=measures.NETWORKS[name].title, n=measures.NETWORKS[name].megabytes)
                 for name in wanted]  # fmt: skip
        self._consent_words.setText(tr("Fetch when measuring: {what}", what=" · ".join(parts)))

    # -- networks

    def _on_weights(self) -> None:
        given = QFileDialog.getExistingDirectory(self, tr("Folder with published networks"))
        if given:
            from gantool import measures

            self._context.background.call(lambda: measures.remember_weights(Path(given)), lambda _: self.look())

    def _on_own(self) -> None:
        given, _ = QFileDialog.getOpenFileName(
            self, tr("A network of your own"), "", tr("Networks ({patterns})", patterns=PATTERNS)
        )
        if given:
            self._use(Path(given))

    def _use(self, extractor: Path | None) -> None:
        self.extractor = extractor
        self._show_figures()
