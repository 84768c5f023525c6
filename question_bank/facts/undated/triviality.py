"""Facts that are plainly said and never worth asking: their own words or what everybody knows answer them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from question_bank.facts.agreement import agreement_key
from question_bank.facts.identity import squeeze
from question_bank.facts.judgement import Reason
from question_bank.facts.undated.relation import Relation
from question_bank.facts.word_list import read_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.facts.model import Event, Fact

TRIVIAL: Final = frozenset(
    {
        Reason.TOLD_BY_NAME.value,
        Reason.INITIALS.value,
        Reason.OTHER_LETTERS.value,
        Reason.EMBASSY.value,
        Reason.FAMILIAR.value,
        Reason.OFFICE_OF_WHAT.value,
    }
)
"""Why a fact is not asked although it is plainly said."""
FAMILIAR: Final = 5
"""In so many events an article names whom every learner of it knows, office and all."""
_EMBASSIES: Final = tuple(sorted(read_words("body_embassy", "items/words.tsv")))
# a deputy (부총리) is none
_HEAD: Final = re.compile(rf"(?<!부)(?:{'|'.join(sorted(read_words('office_head', 'items/words.tsv')))})$")
# 초대 감독, 9대 관장: of what, another sentence says
_NUMBERED: Final = re.compile(r"(?:초대|제?\s?\d{1,3}대) [가-힣]+")
_LATIN: Final = re.compile(r"[A-Za-z]")
_HANGUL: Final = re.compile(r"[가-힣]")
_CITY: Final = "시"


def refuse_trivial(facts: Iterable[Fact], events: Sequence[Event], gazetteer: Gazetteer) -> tuple[Fact, ...]:
    """Return the facts, those that are never worth asking not quizzable, each with its reason.

    The parties of 한미 상호방위조약 stand in its name, 김수키 and Kimsuky are one name in two scripts, an
    embassy is in the capital, who learns an article knows the head of state that it tells much of, and 9대
    관장 may be that of anything.
    """
    told = Counter(one.name for event in events for one in event.participants if not one.implied)
    return tuple(_refuse(fact, told, gazetteer) for fact in facts)


def _refuse(fact: Fact, told: Mapping[str, int], gazetteer: Gazetteer) -> Fact:
    reason = _find_reason(fact, told, gazetteer) if fact.quizzable else None
    return fact if reason is None else replace(fact, quizzable=False, reason=reason.value)


def _find_reason(fact: Fact, told: Mapping[str, int], gazetteer: Gazetteer) -> Reason | None:
    """Return why a fact is never asked; None where it may be."""
    reason = None
    match fact.relation:
        case Relation.BETWEEN if _names_party(fact, gazetteer):
            reason = Reason.TOLD_BY_NAME
        case Relation.ABBREVIATION if _LATIN.search(fact.object):
            reason = Reason.INITIALS
        case Relation.ALIAS if _writes_alike(fact.subject, fact.object):
            reason = Reason.OTHER_LETTERS
        case Relation.LOCATED_IN if _is_embassy_in_capital(fact, gazetteer):
            reason = Reason.EMBASSY
        case Relation.OFFICE | Relation.HELD_OFFICE if _NUMBERED.fullmatch(fact.object):
            reason = Reason.OFFICE_OF_WHAT
        case Relation.OFFICE | Relation.HELD_OFFICE if _is_familiar(fact, told):
            reason = Reason.FAMILIAR
    return reason


def _is_familiar(fact: Fact, told: Mapping[str, int]) -> bool:
    """Tell whether an office is that of the head of a state of whom the article tells much."""
    return told.get(fact.subject, 0) >= FAMILIAR and _HEAD.search(fact.object) is not None


def _names_party(fact: Fact, gazetteer: Gazetteer) -> bool:
    """Tell whether an agreement's name says that this is one of its parties, by its name or its sign."""
    signs, _ = agreement_key(fact.subject, gazetteer)
    return fact.object in signs or squeeze(fact.object) in squeeze(fact.subject)


def _writes_alike(name: str, other: str) -> bool:
    """Tell whether one name is in Hangul, the other in Latin letters: only the letters may differ."""
    latin = _LATIN.search(other) is not None and not other.isupper()
    return latin and _HANGUL.search(name) is not None and not _LATIN.search(name)


def _is_embassy_in_capital(fact: Fact, gazetteer: Gazetteer) -> bool:
    return fact.subject.endswith(_EMBASSIES) and fact.object.removesuffix(_CITY) in gazetteer.capitals
