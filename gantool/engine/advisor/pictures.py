"""Rules on what the pictures show: all alike, negatives, copies, or no different from the first."""

from gantool.engine.advisor.advice import Advice
from gantool.engine.advisor.record import Record, middle
from gantool.engine.advisor.words import figure, percent, step

ALIKE = 0.1  # variety of what is made beside that of real pictures
NEGATIVE = -0.3  # correlation of light and dark with the goal
NEGATIVE_OF_INPUT = -0.6  # without a goal: an input may rightly be darker where the result is lighter, up to a point
COPY = 0.4  # of the distance that unseen real pictures have to their nearest training picture
UNCHANGED = 0.03  # mean absolute difference from the input, in units of [-1, 1]: four of 255 levels
UNMOVED = 0.03  # root mean square, of pictures in [-1, 1]: what nobody sees
LEAST_LOOKS = 3
LEAST_CHECKS = 6
NO_BETTER = 0.03  # than at the start, by which share
LATE_SHARE = 0.25  # of the run: many begin worse than a flat grey, and leave it behind only then
LEAST_SHARE = 0.05  # of the run, below which nothing need show yet


def collapsed(record: Record) -> Advice | None:
    """Whatever it is given it makes the same picture, or the same few."""
    looks = [each.variety for each in record.later_looks()[-LEAST_LOOKS:] if each.variety is not None]
    if len(looks) < LEAST_LOOKS or max(looks) >= ALIKE or _too_early(record):
        return None
    return Advice(
        "collapsed",
        "warning",
        "It makes the same picture again and again",
        f"Its pictures differ from each other by {percent(looks[-1])} of what real ones do, in the last "
        f"{LEAST_LOOKS} previews.",
        "Stop, and begin anew with another objective (hinge, or a relativistic one) or a lower lr_g.",
        "It hardly ever finds its way out by itself.",
    )


def inverted(record: Record) -> Advice | None:
    """Light and dark are exchanged: a negative fools D as well as the picture would, and is easier to find."""
    looks = [each for each in record.later_looks()[-2:] if each.agreement is not None]
    bound = NEGATIVE if record.facts.paired else NEGATIVE_OF_INPUT
    if len(looks) < 2 or not all((each.agreement or 0.0) < bound for each in looks):
        return None
    other = "goal" if record.facts.paired else "input"
    return Advice(
        "inverted",
        "warning",
        "Light and dark are exchanged",
        f"Its pictures go against their {other}: a correlation of {figure(looks[-1].agreement or 0.0)}, where 1 is the "
        "same and -1 a negative.",
        "Stop and begin anew with another seed; a weight on keeping the colours (identity) prevents it.",
        "It stays that way: the way back leads through worse pictures.",
    )


def unchanged(record: Record) -> Advice | None:
    """Without goals: what is made is what was given, which costs nothing by cycle and identity."""
    looks = [each.change for each in record.later_looks()[-LEAST_LOOKS:] if each.change is not None]
    if record.facts.paired or len(looks) < LEAST_LOOKS or max(looks) >= UNCHANGED:
        return None
    if record.steps is None or record.step < LATE_SHARE * record.steps:
        return None  # to begin with leaving everything as it is, is a way to learn
    return Advice(
        "unchanged",
        "warning",
        "It gives back what it is given",
        f"In the last {LEAST_LOOKS} previews its pictures differ from their input by {figure(looks[-1])} of 2, which "
        "nobody sees.",
        "Stop and begin anew with less weight on the way back and on keeping the colours (lambda_cycle, "
        "lambda_identity).",
        "What costs nothing is rarely given up later.",
    )


def copying(record: Record) -> Advice | None:
    """What is made from pictures it never saw is a training picture, nearly."""
    looks = [each.nearness for each in record.later_looks()[-2:] if each.nearness is not None]
    if len(looks) < 2 or max(looks) >= COPY or _too_early(record):
        return None
    best = record.best
    stop = f", or stop and keep {step(best.step)}" if best is not None else ""
    return Advice(
        "copying",
        "warning",
        "It copies its training pictures",
        f"What it makes is {percent(looks[-1])} as far from the nearest training picture as unseen real pictures are; "
        "see Nearest match.",
        f"More pictures, or more variation (augment=bgc){stop}, would help.",
        "It will know them better and better, and everything else no better.",
    )


def nothing_learned(record: Record) -> Advice | None:
    """The pictures are still those of the first preview, or after a quarter of the run no figure is better."""
    if not record.facts.fresh or _too_early(record):
        return None
    return _unmoved(record) or _no_better(record)


def _unmoved(record: Record) -> Advice | None:
    looks = [each.movement for each in record.later_looks()[-LEAST_LOOKS:] if each.movement is not None]
    if len(looks) < LEAST_LOOKS or max(looks) >= UNMOVED:
        return None
    return _nothing(f"Its pictures are those it began with: they have moved by {figure(max(looks))} of 2.")


def _no_better(record: Record) -> Advice | None:
    checks, best = record.checks, record.best
    if best is None or len(checks) < LEAST_CHECKS or record.worse(checks[0].value, best.value) > NO_BETTER:
        return None
    if record.steps is None or record.step < LATE_SHARE * record.steps:
        return None
    start = next((each.error for each in record.looks if each.step == 0 and each.error is not None), None)
    last = [each.error for each in record.later_looks()[-LEAST_LOOKS:] if each.error is not None]
    if start is None or len(last) < LEAST_LOOKS or min(last) < (1 - NO_BETTER) * start:
        return None
    now = middle(last) or 0.0
    return _nothing(f"Its pictures are as far from the goal ({figure(now)}) as before it began ({figure(start)}).")


def _nothing(evidence: str) -> Advice:
    return Advice(
        "nothing_learned",
        "warning",
        "It has learnt nothing so far",
        evidence,
        "Look whether inputs and goals belong together, and whether the learning rates (lr_g, lr_d) are not 0.",
        "Where nothing has come by now, little comes later.",
    )


def _too_early(record: Record) -> bool:
    """Whether so little of the run is done that nothing need show yet."""
    return record.steps is not None and record.step < LEAST_SHARE * record.steps
