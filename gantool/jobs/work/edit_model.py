"""A model opened for editing: with its card, the parts of edits, and the facts that a window needs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from gantool import host
from gantool.api import Export
from gantool.card import Card
from gantool.edits import Edit, EditedModel, EditStack, Part, Parts
from gantool.engine import devices
from gantool.engine.editing.layers import presets
from gantool.engine.editing.studio import ALWAYS, STYLED, Studio
from gantool.engine.refusal import printable
from gantool.engine.weights import load_model
from gantool.jobs.editing import Facts, FoundDirection
from gantool.jobs.work.edit_directions import named_directions


@dataclass
class OpenedModel:
    """A model and what edits of it need."""

    folder: Path
    card: Card
    export: Export
    studio: Studio
    parts: Parts

    @classmethod
    def load(cls, folder: Path, name: str, device: str, parts: Parts) -> "OpenedModel":
        """Load a model.

        Raises:
            UnusableError: it is damaged, or makes no pictures of its own.
        """
        export, card = load_model(folder)
        translator = host.load_family(card.family).translator(export)
        choice = devices.choose(device, "fp32")
        devices.apply(choice)
        return cls(folder, card, export, Studio(translator, name or card.name, choice, _Lookup(parts)), parts)

    @property
    def identity(self) -> EditedModel:
        return EditedModel(name=self.studio.name, family=self.card.family, sha256=self.card.sha256)

    def facts(self) -> Facts:
        """What a window needs to know."""
        studio, unable = self.studio, self.studio.unable()
        size = studio.space.picture_size if studio.space else _size(studio)
        resolutions = studio.space.resolutions if studio.space else ()
        reasons = {name: f"{studio.name} {reason}" for name, reason in unable.items()}
        return Facts(
            model=self.identity, device=studio.choice.name, width=size[1], height=size[0],
            channels=studio.translator.output_channels, classes=studio.model.classes, resolutions=resolutions,
            presets=presets(resolutions) if resolutions else {}, psi=0.7 if studio.space else 1.0,
            able=tuple(name for name in (*ALWAYS, *STYLED) if name not in unable), unable=reasons,
            directions=self.directions())

    def directions(self) -> tuple[FoundDirection, ...]:
        """Those that the card keeps."""
        return named_directions(self.card, self.parts) if self.studio.space else ()

    def borrow(self, stack: EditStack, parts: Parts) -> None:
        """Keep the parts that an edit of another session refers to.

        Raises:
            UnusableError: one is gone, or damaged.
        """
        for name in stack.parts():
            self.parts.keep(name.split("-")[0], parts[name])

    def take(self, edit: Edit) -> str:
        """Keep the parts of a saved edit; returns why its picture may differ from the one that was saved, or ""."""
        for name, part in edit.parts.items():
            self.parts.keep(name.split("-")[0], dict(part))
        made, here = edit.head.model, self.identity
        if made.sha256 == here.sha256:
            return ""
        name = printable(made.name)  # a word out of a foreign file
        if made.name == here.name:
            return (f"The edit was made with another version of {name} ({made.sha256[:8]}, this is "
                    f"{here.sha256[:8]}), so its picture may differ.")
        return (f"The edit was made with the model {name} ({made.sha256[:8]}), not with {here.name}, so its "
                "picture will differ.")


class _Lookup(Mapping[str, Part]):
    """The parts of a session as a mapping that reads."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def __getitem__(self, name: str) -> Part:
        return self._parts[name]

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def _size(studio: Studio) -> tuple[int, int]:
    made = studio.paint_stack(EditStack())
    return made.shape[2], made.shape[3]
