"""Rules on the game itself: who of generator and discriminator is too strong, and numbers that run away."""

from gantool.engine.advisor.advice import Advice
from gantool.engine.advisor.record import Reading, Record, middle, share_of
from gantool.engine.advisor.words import figure, percent, step

LEAST_READINGS = 20
MOSTLY = 0.9
FADED = 0.1  # of G's early gradient: nothing to learn from any more
FOOLED = 0.1  # of a sure distance: fakes taken for more real than real ones, beyond noise
WORSE_THAN_NOTHING = 1.5  # times the error of the untrained network
BLOWN_UP = 30.0  # times the losses it began with

SURE = {
    # D(real) - D(fake) at which D is certain and its gradient about gone.
    "non-saturating": 8.0,  # both logits at 4: sigmoid 0.98
    "minimax": 8.0,
    "lsgan": 0.9,  # it aims at 1 and 0
    "hinge": 2.0,  # beyond it the loss is 0
    "relativistic-average": 8.0,
    "relativistic-pairing": 8.0,
}
"""Objectives that are not named here (Wasserstein) have no such distance: the larger, the better the critic."""


def diverged(record: Record) -> Advice | None:
    """The numbers ran away a short while ago, or the pictures got worse than those of an untrained network."""
    return _went_back(record) or _worse_than_at_first(record) or _blown_up(record)


def _went_back(record: Record) -> Advice | None:
    if not record.rollbacks:
        return None
    failed_at, to = record.rollbacks[-1]
    if record.step > max(2 * (failed_at - to) + failed_at, round(1.2 * failed_at)) and len(record.rollbacks) < 3:
        return None  # long ago, and it has come well past it
    times = "once" if len(record.rollbacks) == 1 else f"{len(record.rollbacks)} times"
    return Advice(
        "diverged",
        "warning",
        f"The numbers ran away at {step(failed_at)}",
        f"That happened {times}; each time it went back (now to {step(to)}) and halved the learning rate.",
        "If it happens again, begin anew with a lower learning rate (lr_g, lr_d).",
        "Mostly it holds from here on; after the third time it ends by itself and keeps the last good state.",
    )


def _worse_than_at_first(record: Record) -> Advice | None:
    first = next((each for each in record.looks if each.step == 0 and each.error is not None), None)
    last = [each for each in record.later_looks() if each.error is not None][-2:]
    if first is None or first.error is None or len(last) < 2:
        return None
    if not all(each.error is not None and each.error > WORSE_THAN_NOTHING * first.error for each in last):
        return None
    return Advice(
        "diverged",
        "warning",
        "It gets worse instead of better",
        f"Its pictures are further from the goal ({figure(last[-1].error or 0.0)}) than before it had learnt anything "
        f"({figure(first.error)}).",
        "Stop and begin anew with a lower learning rate: lr_g and lr_d are 0.0002 in most papers.",
        "It rarely comes back from here by itself.",
    )


def _blown_up(record: Record) -> Advice | None:
    early, recent = record.early()[:5], record.recent()
    if len(early) < 3 or len(record.readings) < 2 * LEAST_READINGS:
        return None
    for name in dict.fromkeys(name for each in recent for name in each.losses):  # on some steps D learns alone
        before = middle(abs(each.losses[name]) for each in early if name in each.losses)
        now = middle(abs(each.losses[name]) for each in recent if name in each.losses)
        if before is not None and now is not None and now > BLOWN_UP * max(before, 1.0):
            return Advice(
                "diverged",
                "warning",
                "The losses are running away",
                f"{name} has grown from {figure(before)} to {figure(now)}.",
                "Stop and begin anew with a lower learning rate (lr_g, lr_d).",
                "Before long the numbers will be none; then it goes back and halves the rates by itself.",
            )
    return None


def d_too_strong(record: Record) -> Advice | None:
    """D is certain of nearly everything, and G has nothing to learn from it any more, or learns nothing from it."""
    sure = SURE.get(record.facts.game)
    recent = _judged(record.recent())
    if sure is None or len(recent) < LEAST_READINGS or share_of(recent, lambda each: _gap(each) > sure) < MOSTLY:
        return None
    before, now = middle(each.norm for each in record.early()), middle(each.norm for each in record.recent())
    faded = before is not None and now is not None and now < FADED * before
    stuck = len(record.since_best) >= 3
    if not (faded or stuck):
        return None
    gap = middle(_gap(each) for each in recent) or 0.0
    why = (
        f"the generator's gradient has shrunk to {percent((now or 0.0) / (before or 1.0))} of what it was"
        if faded
        else f"no check in the last {len(record.since_best)} was better"
    )
    return Advice(
        "d_too_strong",
        "warning",
        "The discriminator is too strong",
        f"It tells made from real with certainty (a distance of {figure(gap)}, where {figure(sure)} is sure), and "
        f"{why}.",
        "Vary the pictures it sees (augment=bgc), or lower lr_d to a quarter.",
        "Left alone, the pictures stay about as they are.",
    )


def g_too_strong(record: Record) -> Advice | None:
    """D takes what is made for more real than what is real, most of the time: it guides into nowhere."""
    sure = SURE.get(record.facts.game, 1.0)
    recent = _judged(record.recent())
    if len(recent) < LEAST_READINGS or share_of(recent, lambda each: _gap(each) < 0) < MOSTLY:
        return None
    gap = middle(_gap(each) for each in recent) or 0.0
    if gap > -FOOLED * sure:
        return None
    return Advice(
        "g_too_strong",
        "warning",
        "The discriminator is too weak",
        f"In {percent(share_of(recent, lambda each: _gap(each) < 0))} of the last steps it took what is made for more "
        f"real than what is real (a distance of {figure(gap)}), so that following it leads nowhere.",
        "Raise lr_d, or lower lr_g; less augmentation helps where p is high.",
        "Often it catches up within some thousand steps; if not, details get no better.",
    )


def _judged(readings: list[Reading]) -> list[Reading]:
    return [each for each in readings if each.real is not None and each.fake is not None]


def _gap(reading: Reading) -> float:
    return (reading.real or 0.0) - (reading.fake or 0.0)
