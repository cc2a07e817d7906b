"""The latent directions that a person has named: kept in the card of the model, so that they travel with it."""

from gantool.card import NamedDirection, write_card
from gantool.library.changing import changing, own
from gantool.library.entry import Entry, look_at


def keep_direction(name: str, direction: NamedDirection) -> Entry:
    """Write a direction on the card of one of the user's own models, in the place of one with the same name or vector.

    Raises:
        UnusableError: there is no such model, or it is not the user's own.
        JobFailedError: the disk is full or refuses; the old card stands.
    """
    return _changed(name, direction, (direction,))


def drop_direction(name: str, direction: NamedDirection) -> Entry:
    """Take a direction out of the card again.

    Raises:
        UnusableError: there is no such model, or it is not the user's own.
        JobFailedError: the disk is full or refuses; the old card stands.
    """
    return _changed(name, direction, ())


def _changed(name: str, gone: NamedDirection, come: tuple[NamedDirection, ...]) -> Entry:
    with changing():
        entry = own(name, "changed")
        others = tuple(each for each in entry.card.directions
                       if each.vector != gone.vector and each.name.casefold() != gone.name.casefold())
        write_card(entry.folder, entry.card.amended({"directions": (*others, *come)}))
    return look_at(entry.folder, entry.name, entry.origin)
