"""Rules on the figures of the check pictures, which it never learns from: still better, no better, or worse again."""

from gantool.engine.advisor.advice import Advice
from gantool.engine.advisor.record import Check, Record, middle
from gantool.engine.advisor.words import criterion, duration, figure, percent, step

LEAST_SINCE = 4  # checks after the best one
LEAST_WAIT = 0.15  # of the training time since the best one
WORSE = 0.05  # than the best: it has turned
HARDLY = 0.05  # of all that was gained: what the last third brings when it is good enough
KNOWN_BY_HEART = 0.8  # r_v: all that D knows it knows of its training pictures alone
FEW = 200
FEW_R_V = 0.3
HARDLY_VARIED = 0.05  # p below which variation holds against nothing yet


def overfitting(record: Record) -> Advice | None:
    """The figures have become worse again and stay so: what is learnt now holds for the training pictures alone."""
    best, since = record.best, record.since_best
    if best is None or len(since) < LEAST_SINCE:
        return None
    worse = [record.worse(each.value, best.value) for each in since[-3:]]
    if min(worse) < WORSE:
        return None
    r_v = middle(each.r_v for each in record.recent())
    knows = f" The discriminator knows its training pictures by heart (r_v {r_v:.2f})." if (r_v or 0) > FEW_R_V else ""
    return Advice(
        "overfitting",
        "warning",
        "It gets worse on pictures it never saw",
        f"{_opened(record)} was best at {step(best.step)} ({figure(best.value)}) and is {percent(worse[-1])} worse now "
        f"({figure(since[-1].value)}).{knows}",
        f"Stop and keep {step(best.step)}. More pictures, or more variation (augment=bgc), carry further.",
        "From here on it learns its training pictures by heart.",
    )


def levelled_off(record: Record) -> Advice | None:
    """The best check lies well back."""
    best, since = record.best, record.since_best
    if best is None or len(since) < LEAST_SINCE or not _long_since(record, best):
        return None
    return Advice(
        "levelled_off",
        "info",
        f"No better for {duration(since[-1].seconds - best.seconds)}",
        f"The best so far is {step(best.step)} ({figure(best.value)} by {criterion(record.facts.criterion)}); it is "
        f"{figure(since[-1].value)} now.",
        "You can stop and keep it.",
        "Where the learning rate still falls, the end of the run may bring a little more.",
    )


def good_enough(record: Record) -> Advice | None:
    """It still gets better, but hardly."""
    checks = record.checks
    if len(checks) < 6 or record.best is None:
        return None
    bests = _running_best(record)
    gained = record.worse(bests[0], bests[-1])
    late = record.worse(bests[-1 - len(checks) // 3], bests[-1])
    if late <= 0 or late > HARDLY * gained:
        return None
    waited = duration(checks[-1].seconds - checks[-1 - len(checks) // 3].seconds)
    return Advice(
        "good_enough",
        "good",
        "About as good as it gets",
        f"{_opened(record)} came from {figure(bests[0])} to {figure(bests[-1])}; the last {waited} brought only "
        f"{percent(late / gained)} of that.",
        "Try it on pictures of your own; stop when they please you.",
        "Each further hour brings less.",
    )


def going_well(record: Record) -> Advice | None:
    """The figures on the check pictures are still getting better."""
    checks = record.checks
    if len(checks) < 3:
        return None
    before = checks[max(0, len(checks) - 6)]
    last = checks[-1]
    way = "rising" if record.more_is_better else "falling"
    now = record.best or last
    evidence = (
        f"{_opened(record)} is still {way}: {figure(before.value)} to {figure(now.value)} in "
        f"{duration(max(0.0, now.seconds - before.seconds))}."
        if record.worse(now.value, before.value) < 0
        else f"{_opened(record)} is at {figure(last.value)}; the best was {figure(now.value)} at {step(now.step)}."
    )
    return Advice("going_well", "good", "Going well, let it run", evidence, "", _expectation(record))


def too_early(record: Record) -> Advice | None:
    """There is too little to judge by, or nothing at all."""
    if record.facts.held_out == 0 and record.facts.paired and record.looks:
        return Advice(
            "unchecked",
            "info",
            "It learns, but nobody checks",
            "No picture was kept aside, so what you see are pictures it learns from.",
            "Add pictures: some are then kept aside, and tell whether it copies.",
        )
    count = len(record.checks)
    so_far = f"{count} of the 3 checks that a judgement needs are done." if count else "The first check is yet to come."
    return Advice("too_early", "info", "Too early to say", so_far)


def few_pictures(record: Record) -> Advice | None:
    """Beside the judgement: few pictures, of which D begins to know which are which."""
    r_v = middle(each.r_v for each in record.recent())
    told = middle(each.p for each in record.recent())
    p = told if told is not None and told >= HARDLY_VARIED else None
    facts = record.facts
    if not 0 < facts.samples < FEW or (r_v is not None and r_v < FEW_R_V and not p):
        return None
    knows = f" The discriminator begins to know them by heart (r_v {r_v:.2f})." if r_v and r_v >= FEW_R_V else ""
    if p:
        return Advice(
            "few_pictures",
            "warning" if (r_v or 0) >= KNOWN_BY_HEART else "info",
            "Few pictures: it may start to copy",
            f"Adaptive variation is holding against it (p {p:.2f}).{knows}",
        )
    if not knows:
        return None
    return Advice(
        "few_pictures",
        "warning",
        "Few pictures: it may start to copy",
        f"It learns from {facts.samples} pictures.{knows}",
        "Vary what the discriminator sees (augment=bgc).",
    )


def _opened(record: Record) -> str:
    """The deciding figure at the beginning of a sentence."""
    name = criterion(record.facts.criterion)
    return f"{name[0].upper()}{name[1:]} on the check pictures"


def _long_since(record: Record, best: Check) -> bool:
    return record.checks[-1].step - best.step >= LEAST_WAIT * record.step


def _running_best(record: Record) -> list[float]:
    bests: list[float] = []
    for each in record.checks:
        better = not bests or record.worse(each.value, bests[-1]) < 0
        bests.append(each.value if better else bests[-1])
    return bests


def _expectation(record: Record) -> str:
    if record.steps is None or record.step >= 0.7 * record.steps:
        return "Towards the end the learning rate falls, and details settle."
    return "First come colours and shapes, then textures; details settle as the learning rate falls."
