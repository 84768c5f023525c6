"""How much a statement gives a question to stand on, by itself: names, its date, what weighs in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Precision
from question_bank.facts.model import Act, EntityType
from question_bank.facts.word_list import read_words
from question_bank.items.recurrence import is_minor
from question_bank.items.statement import Statement
from question_bank.items.weight import is_passing, weigh_happening
from question_bank.korean.clause import read_clause
from question_bank.korean.morphology import tokens
from question_bank.korean.subject import ClauseError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.facts.model import Event
    from question_bank.korean.morphology import Token

_NAMES: Final = frozenset({"NNP", "SL"})
_CROWD: Final = re.compile(r"(?:들|\d여?\s?명)$")
_SAID: Final = frozenset({Act.CLAIMED, Act.DENIED, Act.ESTIMATED, Act.ANNOUNCED})


@dataclass(frozen=True, slots=True)
class Ground:
    """What can be told of a statement without its neighbours.

    ``names`` counts the words of proper names in it, so that 피델 카스트로 counts twice and 피델 once.
    ``grain`` is that of its date, None without one. ``vague``: talked over or under way, nothing done.
    ``minor``: of a court, a shop, a boat. ``nobody``: people without a name did it. ``said``: its date is
    that of somebody's words; ``reported``: of a press report.
    """

    names: int
    grain: Precision | None
    weighty: bool
    passing: bool
    vague: bool
    minor: bool
    nobody: bool
    said: bool
    reported: bool


@lru_cache(maxsize=4096)  # each statement is asked in many ways
def read_ground(event: Event) -> Ground:
    """Return what an event's headline gives; of what is no clause of one subject only names and date."""
    act = event.attribution.act if event.attribution else None
    known = (*(one.name for one in event.participants), *event.places)
    try:
        clause = read_clause(event.headline, known)
    except ClauseError:
        found: Sequence[Token] = tokens(event.headline)
        statement = None
    else:
        found, statement = clause.tokens, Statement(event, clause, frozenset())
    return Ground(
        names=sum(token.tag in _NAMES for token in found),
        grain=event.edtf.precision if event.edtf else None,
        weighty=statement is not None and weigh_happening(statement) is not None,
        passing=statement is not None and is_passing(statement),
        vague=statement is not None and statement.verb in read_words("vague", "items/words.tsv"),
        minor=statement is not None and is_minor(statement),
        nobody=statement is not None and _is_nobody(event, statement.clause.subject_text),
        said=act in _SAID or (statement is not None and statement.clause.saying),
        reported=act is Act.REPORTED,
    )


@lru_cache(maxsize=4096)
def count_names(text: str) -> int:
    """Return how many words of proper names, or of Latin letters, a text holds."""
    return sum(token.tag in _NAMES for token in tokens(text))


def _is_nobody(event: Event, subject: str) -> bool:
    """Tell whether the subject are people without a name: 주민들, 비행사 후보 4명."""
    groups = (one.name for one in event.participants if one.type is EntityType.GROUP)
    return _CROWD.search(subject) is not None or subject.endswith(tuple(groups))
