"""Which statements are told truly, and which with something changed: drawn once for an article."""

from __future__ import annotations

import hashlib
import random
import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import Act
from question_bank.items.press import is_press_report
from question_bank.items.recurrence import is_any_time, is_idle
from question_bank.items.wording.question import NEGATION, is_askable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from question_bank.items.statement import Statement

_PLAN: Final = re.compile(r"(?:것|예정|계획|방침)이라")
_TOLD_TRULY: Final = 0.5


def draw_chance(seed: int, name: str) -> random.Random:
    """Return a source of choices that belongs to a name, the same for the same seed."""
    digest = hashlib.sha256(f"{seed}\x1f{name}".encode()).digest()
    return random.Random(digest)  # noqa: S311 - reproducible choices, no secret


def draw_truths(statements: Sequence[Statement], seed: int, known: Mapping[str, bool]) -> frozenset[str]:
    """Return the ids of the events to be told truly: those that drew the lowest numbers.

    What may have happened otherwise, too, goes first, for it cannot be told so that it is surely false. Those
    that are known stay as they are. Without them a further event moves the edge by one place, so at most one
    other statement changes sides.
    """
    judgeable = {one.event.id: one for one in statements if is_judgeable(one)}
    told = [name for name in judgeable if known.get(name)]
    drawn = sorted(
        (name for name in judgeable if name not in known),
        key=lambda name: (
            not is_any_time(judgeable[name]),
            draw_chance(seed, f"truth\x1f{name}").random(),
            name,
        ),
    )
    return frozenset((*told, *drawn[: max(0, round(_TOLD_TRULY * len(judgeable)) - len(told))]))


def is_judgeable(statement: Statement) -> bool:
    """Tell whether a statement can be judged true or false: of one date, no denial, no plan, no report."""
    denied = statement.clause.predicate.negative or NEGATION.search(statement.text)
    slight = is_press_report(statement) or is_idle(statement)
    return is_askable(statement.event.edtf) and not (denied or slight or _is_open(statement))


def _is_open(statement: Statement) -> bool:
    """Tell whether what was said is a denial or a plan: who said so is certain, what they said is not."""
    said = statement.event.attribution
    return said is not None and (said.act is Act.DENIED or _PLAN.search(statement.text) is not None)
