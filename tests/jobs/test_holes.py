"""Which models leave alone what is not transparent: those that learnt from a recipe that says so."""

import pytest

from gantool.api import Geometry, Layout, Task
from gantool.card import Card, TrainingFacts
from gantool.jobs.work.opened import keeps_visible


@pytest.mark.parametrize(
    ("recipe", "channels", "keeps"),
    [("holes", 4, True), ("scribble", 3, False), ("gone-with-its-plugin", 4, False), (None, 4, False)],
)
def test_only_models_that_fill_holes_keep_the_rest(recipe: str | None, channels: int, keeps: bool) -> None:
    training = TrainingFacts(
        layout=Layout.SINGLE,
        samples=4,
        held_out=1,
        data_sha256="",
        steps=1,
        images_seen=1,
        seed=0,
        direction=None,
        recipe=recipe,
        resized=False,
        size=64,
    )
    card = Card(
        name="model",
        family="pix2pix",
        task=Task.PAIRED,
        geometry=Geometry(),
        input_channels=channels,
        training=training,
    )
    assert keeps_visible(card) is keeps
    assert not keeps_visible(card.model_copy(update={"training": None}))
