"""What Convert shows where there is nothing to convert, or nothing to convert with."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gantool.app.widgets.button import Button
from gantool.app.widgets.dropzone import DropZone
from gantool.app.widgets.empty import Empty
from gantool.app.words import tr


def no_pictures(choose: Callable[[], None]) -> DropZone:
    """No pictures yet."""
    button = Button(tr("Choose pictures…"), "", "folder", size="large", key="Ctrl+O")
    button.clicked.connect(choose)
    return DropZone(
        tr("Drop pictures to convert"),
        tr("Single pictures or whole folders. The originals stay as they are; results go to a folder of their own."),
        button,
    )


def no_models(train: Callable[[], None]) -> QWidget:
    """No model yet."""
    button = Button(tr("Go to Train"), size="large")
    button.clicked.connect(train)
    return Empty(
        "models", tr("No models yet"), tr("Train one on your own pictures, or drop a model file here."), button
    )


def makes_its_own(another: Callable[[], None], models: Callable[[], None]) -> QWidget:
    """The chosen model invents pictures and takes none."""
    other = Button(tr("Choose a model that converts"), size="large")
    other.clicked.connect(another)
    look = Button(tr("See what it can do"), "quiet", size="large")
    look.clicked.connect(models)
    return Empty(
        "spark",
        tr("This model makes pictures of its own"),
        tr("It learnt to invent pictures like those it saw and takes none itself, so there is nothing to convert."),
        other,
        look,
    )
