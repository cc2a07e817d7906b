"""Which smaller squares a fully convolutional pair of networks can learn from, where memory is short."""

SHARES = (0.75, 0.5)  # of the side; below a half, what is learnt is no longer what was asked for


def smaller_crops(size: int, multiple_of: int, least: int = 64) -> tuple[int, ...]:
    """Sides in px below `size`, largest first: multiples of `multiple_of`, none under `least`."""
    sides = {int(size * share) // multiple_of * multiple_of for share in SHARES}
    return tuple(sorted((side for side in sides if least <= side < size), reverse=True))
