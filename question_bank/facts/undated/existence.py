"""What is where, told from the place: 여수시에는 오동도가 있다; A에 X, B에 Y가 있다."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.facts.undated.definition import head_of
from question_bank.facts.undated.outline import Nominal, Verbal
from question_bank.facts.undated.relation import Link, Relation, read_uses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.facts.undated.term import Reader

_STAND: Final = read_uses("stand") | {"존재하"}
_BESIDE: Final = read_uses("beside")
_SITES: Final = read_uses("site")


def read_existence(reader: Reader, start: int, end: int) -> Iterator[Link]:
    """Give the places of the buildings and natural features that a clause says to be somewhere.

    The clause is pairs of a place with 에 and a name; anything else in it, and nothing is read.
    """
    phrases = reader.phrases
    verb = phrases[end - 1]
    if not isinstance(verb, Verbal) or verb.stem not in _STAND or verb.past or verb.negative:
        return
    found: list[Link] = []
    place: str | None = None
    for at in range(_first_place(reader, start, end), end - 1):
        phrase = phrases[at]
        if not isinstance(phrase, Nominal):
            return
        if phrase.mark == "에" and not head_of(phrase, _BESIDE):
            place = reader.name(at)
        elif phrase.mark in {"이", "와"} or (not phrase.mark and phrase.stop):
            name = reader.name(at)
            # 해인사: the temple's 사 would be that of 회사 and 의사 in a common noun
            sited = head_of(phrase, _SITES) or (
                phrase.tokens[-1].tag == "NNP" and reader.words(phrase).endswith(("사", "암"))
            )
            if place is None or name is None or not sited:
                return
            found.append(Link(name, Relation.LOCATED_IN, place))
        else:
            return
    yield from found


def _first_place(reader: Reader, start: int, end: int) -> int:
    """Return where the places begin; what qualifies the first is left out (수도였던 경주에는)."""
    qualified = [i for i in range(start, end - 1) if getattr(reader.phrases[i], "tag", "") == "ETM"]
    return qualified[-1] + 1 if qualified else start
