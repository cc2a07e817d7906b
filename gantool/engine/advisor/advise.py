"""Which advice is given: the first rule that holds is the judgement, the gravest first; some are told beside it."""

from collections.abc import Callable

from gantool.engine.advisor import checks, game, pictures
from gantool.engine.advisor.advice import Advice
from gantool.engine.advisor.record import Record

Rule = Callable[[Record], Advice | None]

JUDGEMENTS: tuple[Rule, ...] = (
    game.diverged,
    pictures.inverted,
    pictures.collapsed,
    pictures.unchanged,
    pictures.nothing_learned,
    pictures.copying,
    checks.overfitting,
    game.d_too_strong,
    game.g_too_strong,
    checks.levelled_off,
    checks.good_enough,
    checks.going_well,
    checks.too_early,
)

BESIDE: tuple[Rule, ...] = (checks.few_pictures,)


def advise(record: Record) -> tuple[Advice, ...]:
    """The judgement, then what is worth telling beside it."""
    judgement = next(advice for rule in JUDGEMENTS if (advice := rule(record)) is not None)
    return judgement, *(advice for rule in BESIDE if (advice := rule(record)) is not None)
