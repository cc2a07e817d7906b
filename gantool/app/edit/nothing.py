"""What the Edit page shows where there is no model that makes pictures."""

from PySide6.QtWidgets import QWidget

from gantool.app.context import Context
from gantool.app.widgets.button import Button
from gantool.app.widgets.empty import Empty
from gantool.app.words import tr


def no_model(context: Context) -> tuple[QWidget, Button]:
    """Two ways to come to a model; also the button of the first one."""
    train = Button(tr("Train on pictures of one kind"), "accent", "train", size="large", key="Ctrl+Enter")
    train.clicked.connect(lambda: context.go("train"))
    bring = Button(tr("Bring a model in…"), "", "models", size="large")
    bring.clicked.connect(lambda: context.go("models"))
    words = tr(
        "A model that has seen a few hundred pictures of one kind, such as faces, flowers or rooms, makes new "
        "ones of that kind. Here you explore them, mix them, and change them by sliders or by dragging points, "
        "a photo of yours too. There is no such model yet: train one, or drop a model file here."
    )
    return Empty("edit", tr("Invent pictures and change them"), words, train, bring), train
