"""The Plugins page: what offers model families and recipes, on or off, and why one does not work."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from gantool.app.context import Context
from gantool.app.frame.header import Header
from gantool.app.frame.page import Page
from gantool.app.jobwatch import sentence
from gantool.app.titles import titled
from gantool.app.widgets.boxes import Scroll, clear, column, frame, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.empty import Empty
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import ElidedLabel, badge, label
from gantool.app.widgets.switch import Switch
from gantool.app.words import counted, tr

if TYPE_CHECKING:
    from gantool.host import PluginInfo


class PluginsPage(Page):
    """A card a plugin."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._open: set[str] = set()
        self._busy = ""
        context.catalogue.plugins_loaded.connect(self._show)
        again = Button(tr("Look again"), "quiet", "retry", tip=tr("Look for plugins anew"))
        again.clicked.connect(lambda: self.context.catalogue.load_plugins(anew=True))
        self._intro = label(tone="text2", wrap=True)
        self._cards = column(gap=12)
        self._empty = Empty("plugins", tr("Looking for plugins"), tr("Each is tried in a process of its own."))
        content = QWidget()
        content.setMaximumWidth(860)
        content.setLayout(column(self._intro, self._cards, None, gap=14, margins=(24, 20, 24, 24)))
        centred = QWidget()
        middle = row(gap=0)
        middle.addStretch(0)
        middle.addWidget(content, 1)
        middle.addStretch(0)
        centred.setLayout(middle)
        page = column(Header(context, tr("Plugins"), actions=(again,)), gap=0)
        page.addWidget(self._empty, 1)
        self._scroll = Scroll(centred)
        page.addWidget(self._scroll, 1)
        self.setLayout(page)
        self._scroll.hide()

    def arrived(self, payload: object) -> None:
        self.context.catalogue.load_plugins()
        self._show()

    def _show(self) -> None:
        catalogue = self.context.catalogue
        self._empty.setVisible(not catalogue.has_plugins)
        self._scroll.setVisible(catalogue.has_plugins)
        if catalogue.fault and not catalogue.has_plugins:
            self._empty.tell(tr("The plugins could not be looked up"), catalogue.fault)
        clear(self._cards)
        working = sum(1 for each in catalogue.plugins if each.enabled and each.fault is None)
        self._intro.setText(
            counted(working, tr("{n} plugin works."), tr("{n} plugins work."))
            + " "
            + tr(
                "A plugin that fails costs only what it offers. One that did not come with gantool is off until "
                "you switch it on."
            )
        )
        for plugin in catalogue.plugins:
            self._cards.addWidget(self._card(plugin))

    def _card(self, plugin: "PluginInfo") -> QFrame:
        name = label(plugin.name, "section")
        origin = {
            "bundled": tr("Comes with gantool"),
            "installed": tr("Installed"),
            "folder": tr("In the plugin folder"),
        }[plugin.origin]
        head = row(Icon("plugins", "text2"), name, badge(origin), gap=10)
        if plugin.fault is not None:
            head.addWidget(badge(tr("Does not work"), "danger"))
        head.addStretch(1)
        switch = Switch(tr("{name} on or off", name=plugin.name), plugin.enabled)
        switch.setToolTip(tr("Switch off") if plugin.enabled else tr("Switch on"))
        if plugin.origin == "bundled" and plugin.enabled:
            switch.setToolTip(tr("Switch off: its families and recipes go until it is on again"))
        switch.setEnabled(self._busy != plugin.name)
        switch.toggled.connect(lambda on, plugin=plugin: self._turn(plugin, on))
        head.addWidget(switch)
        layout = column(head, gap=8, margins=(16, 12, 16, 14))
        offers = [
            *(each.title for each in plugin.families),
            *(tr("recipe {name}", name=titled(each.title)) for each in plugin.recipes),
        ]
        if offers:
            layout.addWidget(label(tr("Offers {what}", what=", ".join(offers)), tone="text2", wrap=True))
        elif not plugin.enabled:
            layout.addWidget(label(tr("Off. Its code has not been run."), tone="text2", wrap=True))
        layout.addWidget(ElidedLabel(plugin.location, "small", "text3", Qt.TextElideMode.ElideMiddle))
        for remark in plugin.remarks:
            layout.addWidget(label(remark, "small", "warn", wrap=True))
        if plugin.fault is not None:
            layout.addWidget(self._fault(plugin))
        self._add_details(plugin, layout)
        return frame("card", layout)

    def _fault(self, plugin: "PluginInfo") -> QFrame:
        assert plugin.fault is not None
        copy = Button(tr("Copy report"), "", "copy", size="small")
        report = f"{plugin.fault.reason}\n\n{plugin.fault.traceback}\n{plugin.output}"
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        words = row(Icon("error", "danger", 18), gap=10, margins=(12, 8, 12, 8))
        words.addWidget(label(plugin.fault.reason, wrap=True), 1)
        words.addWidget(copy)
        return frame("danger", words)

    def _add_details(self, plugin: "PluginInfo", layout: object) -> None:
        """The traceback and the file hashes, folded."""
        parts = []
        if plugin.fault is not None and plugin.fault.traceback:
            parts.append(plugin.fault.traceback)
        if plugin.origin != "bundled" and plugin.hashes:
            parts.append("\n".join(f"{digest[:16]}…  {name}" for name, digest in plugin.hashes.items()))
        if not parts:
            return
        opened = plugin.name in self._open
        fold = Button(tr("Hide details") if opened else tr("Details"), "link", size="small")
        fold.clicked.connect(lambda: self._fold(plugin.name))
        assert hasattr(layout, "addWidget")
        layout.addWidget(holder(row(fold, None)))
        if opened:
            text = QPlainTextEdit("\n\n".join(parts))
            text.setReadOnly(True)
            text.setAccessibleName(tr("Details of {name}", name=plugin.name))
            text.setFixedHeight(160)
            layout.addWidget(text)

    def _fold(self, name: str) -> None:
        self._open ^= {name}
        self._show()

    def _turn(self, plugin: "PluginInfo", on: bool) -> None:
        name = plugin.name
        self._busy = name

        def turn() -> None:
            from gantool import host

            (host.enable if on else host.disable)(name)

        def turned(_: object) -> None:
            self._busy = ""
            self.context.catalogue.load_plugins(anew=True)
            self.context.catalogue.load_families(anew=True)

        def failed(error: Exception) -> None:
            self._busy = ""
            self.context.toast("danger", sentence(error))
            self.context.catalogue.load_plugins(anew=True)

        self.context.slow.call(turn, turned, failed)
