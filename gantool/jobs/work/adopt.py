"""Taking a foreign checkpoint, or a model that somebody shared, into the library."""

import shutil
import tempfile
from pathlib import Path

from gantool import card, files, host, library
from gantool.api import Adoption, Family
from gantool.card import Card
from gantool.engine import foreign
from gantool.engine.weights import load_model, save_model
from gantool.errors import GantoolError, UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished
from gantool.jobs.spec import AdoptSpec
from gantool.jobs.work.export import exported_card

UNNAMING = frozenset({"latest_net_g", "net_g", "model", "generator", "checkpoint"})
"""File names that say nothing: the folder's name is the better one."""


def adopt(spec: AdoptSpec, desk: Desk) -> Finished:
    """Recognise what the file is and add it to the library; nothing is added unless all of it is understood."""
    if not spec.path.exists():
        raise UnusableError(f"{files.shown(spec.path)} is not there; check the name.")
    desk.phase("Reading the file")
    if spec.path.is_dir() or (spec.path.with_name(card.CARD).exists() and spec.path.name == card.WEIGHTS):
        return _copied(spec, library.find(spec.path).folder)
    if spec.path.suffix.lower() == library.SHARED_SUFFIX:
        return _received(spec)
    if exported_card(spec.path).exists():
        return _taken_back(spec)
    family_id, adoption = foreign.adopt(spec.path, _families(desk))
    desk.phase("Checking the model")
    with tempfile.TemporaryDirectory(dir=files.folder("cache"), prefix=files.TEMPORARY) as temporary:
        facts = _card(family_id, adoption, spec)
        save_model(Path(temporary), adoption.export, facts)
        entry = library.add(Path(temporary), facts.name)
    return Finished(outcome="done", result={"name": entry.name, "family": family_id, "report": adoption.report})


def _received(spec: AdoptSpec) -> Finished:
    """A model that somebody shared as one file; it must run here before it is taken in."""
    with library.unpacked(spec.path) as folder:
        content, facts = load_model(folder)
        host.load_family(facts.family).translator(content)
        return _copied(spec, folder)


def _taken_back(spec: AdoptSpec) -> Finished:
    """A `.safetensors` that gantool exported, with its card beside it."""
    with tempfile.TemporaryDirectory(dir=files.folder("cache"), prefix=files.TEMPORARY) as temporary:
        shutil.copyfile(spec.path, Path(temporary) / card.WEIGHTS)
        shutil.copyfile(exported_card(spec.path), Path(temporary) / card.CARD)
        return _copied(spec, Path(temporary))


def _copied(spec: AdoptSpec, folder: Path) -> Finished:
    name = spec.name or library.free_name(card.read_card(folder).name)
    entry = library.add(folder, name)
    report = f"A gantool model; it was copied as it is.{_licence(entry.card)}"
    return Finished(outcome="done", result={"name": entry.name, "family": entry.card.family, "report": report})


def _licence(facts: Card) -> str:
    return f" Licence: {facts.licence}." if facts.licence else " Its card names no licence; ask whoever made it."


def _families(desk: Desk) -> list[Family]:
    found = []
    for data in host.families():
        try:
            found.append(host.load_family(data.id))
        except GantoolError as error:
            desk.note(str(error))
    return found


def _card(family_id: str, adoption: Adoption, spec: AdoptSpec) -> Card:
    family = host.load_family(family_id)
    translator = family.translator(adoption.export)
    return Card(
        name=spec.name or library.free_name(_name(spec.path)),
        family=family_id,
        task=family.task,
        geometry=translator.geometry,
        controls=translator.controls,
        input_channels=translator.input_channels,
        output_channels=translator.output_channels,
        palette=translator.palette,
        adopted=adoption.report,
        notes=f"Taken in from {files.shown(spec.path.name)}.",
    )


def _name(path: Path) -> str:
    stem = files.shown(path.stem)
    return files.shown(path.resolve().parent.name) if stem.lower() in UNNAMING else stem
