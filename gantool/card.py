"""The model card: what a trained model is, as plain data beside its weights (`card.json`).

Equal training gives an equal card, byte for byte: there is no clock, no path and no machine in it, and it is written
as canonical JSON (sorted keys). Weights are replaced under a running reader and across crashes: the card of the weights
to come stands beside the old one as `card.next.json` until they are in place, so that one of the two always fits.
"""

import json
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    FiniteFloat,
    JsonValue,
    ValidationError,
    model_validator,
)

from gantool import __version__, files
from gantool.api import Control, Direction, Geometry, Layout, Palette, Task
from gantool.errors import UnusableError

FORMAT_VERSION = 1
CARD = "card.json"
NEXT_CARD = "card.next.json"
WEIGHTS = "model.safetensors"
PREVIEW = "preview.png"

MOST_BYTES = 8 << 20  # a card is a few kB; what is larger is no card
MOST_NAME_BYTES = 200  # file systems end at 255, and a number or a suffix may be added

_FORBIDDEN = frozenset('<>:"/\\|?*%$`')
_PORTS = frozenset(f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³")
_RESERVED = _PORTS | {"con", "prn", "aux", "nul", "conin$", "conout$"}

Migration = Callable[[dict[str, Any]], dict[str, Any]]

MIGRATIONS: tuple[Migration, ...] = ()
"""Migration n turns a card of format n + 1 into one of format n + 2; there is one fewer than there are formats."""


def check_name(name: str) -> str:
    """Return `name` as it will stand on the disk (NFC), or say why it is no name for a model.

    Names are folder names on every system, arguments of a command line and text in a terminal at once.

    Raises:
        UnusableError: it is empty, too long, reserved by Windows, or holds a character that some system forbids.
    """
    text = unicodedata.normalize("NFC", name) if name.isprintable() else name
    shown = ascii(name) if not name.isprintable() else f"'{name}'"
    if not text.strip():
        raise UnusableError("A model needs a name; give it one of letters and digits.")
    if len(text.encode("utf-8", "surrogatepass")) > MOST_NAME_BYTES:
        raise UnusableError(f"The name {shown[:40]}... is too long; {MOST_NAME_BYTES} bytes is the most.")
    if not text.isprintable() or _FORBIDDEN & set(text):
        bad = next(char for char in text if not char.isprintable() or char in _FORBIDDEN)
        raise UnusableError(f"{shown} is no name for a model because of {bad!a}; use letters, digits and spaces.")
    if text[0] in " .-~" or text[-1] in " .":
        raise UnusableError(f"{shown} is no name for a model: it begins or ends with a space, a dot, - or ~.")
    if text.split(".")[0].strip().casefold() in _RESERVED:
        raise UnusableError(f"{shown} is no name for a model: Windows keeps it for a device; choose another.")
    return text


def safe_name(wanted: str) -> str:
    """The nearest name to `wanted` that `check_name` accepts ("model" where nothing is left of it)."""
    text = unicodedata.normalize("NFC", wanted.encode("utf-8", "replace").decode("utf-8"))
    text = "".join(char if char.isprintable() and char not in _FORBIDDEN else "_" for char in text)
    text = text.encode("utf-8")[: MOST_NAME_BYTES - 8].decode("utf-8", "ignore").lstrip(" .-~").rstrip(" .")
    if text.split(".")[0].strip().casefold() in _RESERVED:
        text = f"model {text}"
    return text if text.strip(" _") else "model"


def _name(value: object) -> object:
    """Let pydantic check names by the one rule; its errors are ValueErrors."""
    if not isinstance(value, str):
        return value
    try:
        return check_name(value)
    except UnusableError as error:
        raise ValueError(str(error)) from None


class _Entry(BaseModel):
    """A frozen part of the card. Unknown fields are refused: a newer gantool raises the format version for them."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Sha256 = Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")]
Count = Annotated[int, Field(ge=0)]


class TrainingFacts(_Entry):
    """What a model learnt from.

    `data_sha256` stands for the pictures, `size` is the training crop in px, `resized` says whether pictures were
    resized to it, `direction` which side was the input (None without two sides).
    """

    layout: Layout
    samples: Count
    held_out: Count
    data_sha256: Sha256
    steps: Count
    images_seen: Count
    seed: int
    direction: Direction | None = None
    recipe: str | None = None
    resized: bool
    size: Annotated[int, Field(ge=1)]


class Metric(_Entry):
    """A measured value, over `n` pictures; `extractor` names the feature network where the metric has one."""

    value: FiniteFloat
    extractor: str = ""
    n: Count


class NamedDirection(_Entry):
    """A latent direction that a person has given a name.

    `vector`: base64 of its little-endian float32 numbers, `rows` times as many as a w has (1: the same for each row).
    `layers`: the rows of w+ that it is meant for, empty for all. `amount`: how far is sensible on both sides.
    """

    name: Annotated[str, Field(min_length=1, max_length=100)]
    origin: Annotated[str, Field(pattern=r"^(sefa|pca|taught)$")]
    number: Count = 0
    layers: tuple[Count, ...] = ()
    amount: FiniteFloat = 3.0
    rows: Annotated[int, Field(ge=1, le=64)] = 1
    vector: Annotated[str, Field(max_length=1 << 20)]


class Card(_Entry):
    """Everything a person or a program may want to know of a model without loading it.

    Attributes:
        config: the settings it was trained with, as the family's Config gives them.
        architecture: the plain values from which `Family.translator` rebuilds the network.
        training: None for a model that was taken in from elsewhere.
        adopted: what was recognised when it was taken in, in words; empty for one trained here.
        directions: the latent directions that a person has named.
        sha256: of `model.safetensors`; empty until the weights are written.
        gantool: the version that wrote the model.
    """

    format_version: int = FORMAT_VERSION
    name: Annotated[str, BeforeValidator(_name)]
    family: str
    task: Task
    config: dict[str, JsonValue] = {}
    architecture: dict[str, JsonValue] = {}
    geometry: Geometry
    controls: tuple[Control, ...] = ()
    input_channels: Annotated[int, Field(ge=1, le=4)] = 3
    output_channels: Annotated[int, Field(ge=1, le=4)] = 3
    palette: Palette | None = None
    training: TrainingFacts | None = None
    adopted: str = ""
    licence: str = ""
    notes: str = ""
    tags: tuple[str, ...] = ()
    metrics: dict[str, Metric] = {}
    directions: tuple[NamedDirection, ...] = ()
    sha256: Sha256 = ""
    gantool: str = __version__

    @model_validator(mode="after")
    def _survives_json(self) -> Self:
        """Refuse NaN, infinity and broken Unicode here, not when hours of training are to be written."""
        try:
            canonical(self)
        except ValueError:
            raise ValueError("a value has no place in JSON (NaN, infinity or broken text)") from None
        return self

    def amended(self, changes: Mapping[str, object]) -> "Card":
        """This card with some fields changed, checked again (`model_copy` does not check).

        Raises:
            UnusableError: a change is unusable; the sentence names the field.
        """
        try:
            return Card.model_validate(self.model_dump() | dict(changes))
        except ValidationError as error:
            raise UnusableError(f"The card of '{self.name}' cannot be changed: {_first_fault(error)}.") from None


def canonical(card: Card) -> bytes:
    """The card as JSON for a person to read, the same bytes for the same content.

    Raises:
        ValueError: a value has no place in JSON (NaN, infinity, half a surrogate pair).
    """
    text = json.dumps(card.model_dump(mode="json"), sort_keys=True, indent=2, ensure_ascii=False, allow_nan=False)
    return (text + "\n").encode("utf-8")


def write_card(folder: Path, card: Card) -> None:
    """Write `card.json` in one step, or leave the old one.

    Raises:
        JobFailedError: the disk is full or refuses.
    """
    files.write_bytes(folder / CARD, canonical(card))


def announce_card(folder: Path, card: Card) -> None:
    """Put the card of weights that are about to be replaced beside the one in force."""
    files.write_bytes(folder / NEXT_CARD, canonical(card))


def enforce_card(folder: Path) -> None:
    """Make the announced card the one in force, now that its weights are in place."""
    (folder / NEXT_CARD).replace(folder / CARD)
    files.sync_folder(folder)


def read_card(folder: Path) -> Card:
    """Read the card of the model in `folder`: of the weights that lie there, also where a crash cut a save in two.

    Raises:
        UnusableError: there is none, it is damaged, or a newer gantool wrote it.
    """
    announced = folder / NEXT_CARD
    if announced.is_file() and (folder / WEIGHTS).is_file():
        try:
            card = _parsed(announced)
            if card.sha256 == files.sha256(folder / WEIGHTS):
                return card
        except (UnusableError, OSError):
            pass  # half written or already enforced: the card in force counts
    return _parsed(folder / CARD)


def _parsed(path: Path) -> Card:
    """Read one card file."""
    shown = files.shown(path)
    if not path.is_file():
        raise UnusableError(f"{files.shown(path.parent)} is not a gantool model: it has no {CARD}.")
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnusableError(f"{shown} cannot be read: {error.strerror or error}.") from None
    if len(content) > MOST_BYTES:
        raise UnusableError(f"{shown} is not a model card: it is larger than {MOST_BYTES >> 20} MB.")
    try:
        values = json.loads(content.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise UnusableError(f"{shown} is damaged: it is no JSON; take the model again from where it came.") from None
    if not isinstance(values, dict):
        raise UnusableError(f"{shown} is damaged: it holds no fields; take the model again from where it came.")
    try:
        return Card.model_validate(migrated(values, shown))
    except ValidationError as error:
        raise UnusableError(f"{shown} is damaged: {_first_fault(error)}.") from None
    except RecursionError:
        raise UnusableError(f"{shown} is damaged: its values are nested too deeply.") from None


def migrated(values: dict[str, Any], shown: str, migrations: Sequence[Migration] = MIGRATIONS) -> dict[str, Any]:
    """Bring the fields of a card to the newest format, one migration after the other.

    Args:
        shown: the file, for the sentence.
        migrations: as `MIGRATIONS`.

    Raises:
        UnusableError: a newer gantool wrote it, or it does not say in which format it is.
    """
    newest = len(migrations) + 1
    version = values.get("format_version")
    if type(version) is not int or version < 1:
        raise UnusableError(f"{shown} is damaged: it does not say in which format it is (format_version).")
    if version > newest:
        raise UnusableError(
            f"{shown} was written by a newer gantool (card format {version}, this one reads {newest}): update gantool."
        )
    for number in range(version, newest):
        values = {**migrations[number - 1](values), "format_version": number + 1}
    return values


def _refuse_constant(name: str) -> None:
    raise ValueError(name)


def _first_fault(error: ValidationError) -> str:
    """What is wrong, in a few words: field and reason."""
    first = error.errors(include_url=False, include_input=False)[0]
    where = ".".join(str(part) for part in first["loc"]) or "its content"
    reason = first["msg"].removeprefix("Value error, ").rstrip(".")
    return f"{ascii(where)[1:-1][:80]}: {reason[:300]}"
