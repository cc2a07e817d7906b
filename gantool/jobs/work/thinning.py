"""Which previews of a long night are kept: a bounded number, spread over the run, denser where it changes more."""

from collections.abc import Collection, Sequence


def superfluous(steps: Sequence[int], most: int, kept: Collection[int] = ()) -> list[int]:
    """The steps whose previews go, so that at most `most` stay.

    One after the other, that one goes whose neighbours are nearest to each other, on a scale of square roots: a run
    changes fast at first and slowly later. The first, the last and those in `kept` stay.

    Args:
        steps: ascending.
    """
    left, gone = list(steps), []
    while len(left) > most:
        inner = [at for at in range(1, len(left) - 1) if left[at] not in kept]
        if not inner:
            break
        least = min(inner, key=lambda at: left[at + 1] ** 0.5 - left[at - 1] ** 0.5)
        gone.append(left.pop(least))
    return gone
