"""Wrong options that a learner could take for right, and that the article shows to be wrong.

Each is drawn from the neighbourhood in time, so a bank's cost grows with its number of events only.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf, Precision
from question_bank.facts.model import EntityType
from question_bank.items.era import window
from question_bank.items.material import SAME, Material, UnsuitableError
from question_bank.items.recurrence import is_idle, is_minor
from question_bank.items.weight import is_deed, is_passing, may_recur

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence

    from question_bank.items.statement import Statement

WANTED: Final = 3
FEWEST: Final = 2
"""Three options are enough (Haladyna et al. 2002, guideline 18; Rodriguez 2005)."""
LENGTH_RATIO: Final = 1.5
LONGEST: Final = 45
"""Characters of a statement among the options: more is not compared, but searched for what stands out."""
_LIKE_LENGTH: Final = 1.4
"""The longest of several statements is then at most twice as long as the shortest."""

REACH: Final = 16
"""How many statements on each side in time are looked at."""
_NEXT_YEARS: Final = 5
_ALIKE: Final = 0.45
# 76주년, 4년 만에: the year can be worked out
_COUNTED: Final = re.compile(r"\d\s?주년|\d\s?주기|\d여?\s?년\s?만에")
_QUOTED: Final = re.compile(r"[“”\"「」『』]")
_DATED: Final = re.compile(r"\d{3,4}년|\d+월|\d+일(?![가-힣])|20세기|작년|올해")


@lru_cache(maxsize=4096)  # each statement is a neighbour of many
def holds_date(text: str) -> bool:
    """Tell whether a text names a year, a month or a day."""
    return _DATED.search(text) is not None


def _gap(date: Edtf, key: Edtf) -> int:
    """Return the whole years between two dates."""
    return abs(date.first()[0] - key.first()[0])


def choose_names(key: str, names: Sequence[str], rng: random.Random, wanted: int) -> list[str]:
    """Return the first ``wanted`` names in any order, one of them as long as the key or nearly so."""
    chosen = list(names[:wanted])
    if not any(LENGTH_RATIO * len(name) >= len(key) for name in chosen):
        longer = next((name for name in names[wanted:] if LENGTH_RATIO * len(name) >= len(key)), None)
        chosen[-1:] = [longer] if longer else chosen[-1:]
    rng.shuffle(chosen)
    return chosen


def pick_statements(
    material: Material, statement: Statement, edtf: Edtf, rng: random.Random
) -> tuple[str, ...]:
    """Return two or three things that happened in other years of the same time, alike in length and kind.

    ``edtf`` is the time that is asked about. The nearest are taken, from before and after as far as there are
    such: what is far off tells itself from the rest by its time. Each lies in another year, could have been
    in the key's by all who are named, and shares little with anything of that date; none was only said,
    happens more than once or every year, or may well do so in a whole year, or counts years, so that none is
    true of it nor plainly of another. Where the key names a person, one of them does. Raises UnsuitableError.
    """
    key = statement.text
    present = [event.id for event in material.meanwhile(edtf)]
    fitting = [
        other
        for other in material.near(statement, 2 * REACH)
        if is_plain(other)
        and 1 / _LIKE_LENGTH <= len(other.text) / len(key) <= _LIKE_LENGTH
        and 1 <= _years_apart(other, edtf) <= window(edtf.first()[0])
        and not material.recurs(other)
        and not tells_same_act(statement, other)
        and not (edtf.precision is Precision.YEAR and may_recur(other))
        and material.lives.could_be(other, edtf.first()[0])
        and all(material.likeness.shared(other.event.id, name) < _ALIKE for name in present)
    ]
    picked = list(_apart(material, _nearest(edtf, fitting), rng, key))
    if len(picked) < FEWEST:
        raise UnsuitableError("too few other events of like length to choose from")
    if _names_person(statement) and not any(map(_names_person, picked)):
        named = [one for one in _nearest(edtf, fitting) if _names_person(one)]
        fit = (one for one in named if all(_differ(material, one, kept) for kept in picked[:-1]))
        picked[-1:] = [next(fit, statement)]
    if statement in picked:
        raise UnsuitableError("the key alone names a person")
    return tuple(other.text for other in picked)


def is_plain(statement: Statement) -> bool:
    """Tell whether a statement is a deed in few words that may stand among others: no speech, no date."""
    text = statement.text
    return (
        len(text) <= LONGEST
        and is_deed(statement)
        and not (is_passing(statement) or is_idle(statement) or is_minor(statement))
        and statement.event.edtf is not None
        and not (holds_date(text) or _COUNTED.search(text) or _QUOTED.search(text))
    )


def _names_person(statement: Statement) -> bool:
    return any(one.type is EntityType.PERSON and not one.implied for one in statement.event.participants)


def _years_apart(statement: Statement, edtf: Edtf) -> int:
    return _gap(statement.event.edtf, edtf) if statement.event.edtf else 0


def _nearest(edtf: Edtf, ranked: Sequence[Statement]) -> list[Statement]:
    """Return those of the next few years where they are enough, else all."""
    close = [one for one in ranked if _years_apart(one, edtf) <= _NEXT_YEARS]
    return close if len(close) >= WANTED else list(ranked)


def tells_same_act(left: Statement, right: Statement) -> bool:
    """Tell whether two statements tell the like of one subject: 북한이 수입을 늘렸다, 북한의 수입이 늘었다.

    The last noun before the predicate is one, the verbs begin alike, and the subjects share a noun. Each may
    then have been true at the time of the other as well.
    """
    return left.act == right.act and not left.subject_nouns.isdisjoint(right.subject_nouns)


def _apart(
    material: Material, ranked: Sequence[Statement], rng: random.Random, key: str
) -> Iterator[Statement]:
    """Give up to three that differ from one another, one as long as the key if there is such."""
    pool = list(ranked[: 2 * WANTED])
    rng.shuffle(pool)
    longer = next((other for other in (*pool, *ranked) if len(other.text) >= len(key)), None)
    chosen: list[Statement] = []
    for other in ([longer] if longer else []) + pool + list(ranked[2 * WANTED :]):
        if len(chosen) == WANTED:
            return
        if all(_differ(material, other, kept) for kept in chosen):
            chosen.append(other)
            yield other


def _differ(material: Material, one: Statement, other: Statement) -> bool:
    """Tell whether two statements tell different things, so that they may stand beside one another."""
    return (
        one is not other
        and not tells_same_act(one, other)
        and material.likeness.shared(one.event.id, other.event.id) < SAME - 0.1
    )
