"""Facts of an attribute: X의 수도는 Y이다, X의 길이는 12km이다, X의 초대 회장은 Y이다, X의 약칭은 Y이다.

The owner stands before the attribute, or the sentence (or the one before it) has it as its subject.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import FigurePrecision
from question_bank.facts.quantities import find_quantities
from question_bank.facts.undated.epithet import read_called
from question_bank.facts.undated.office import TERM, title_of
from question_bank.facts.undated.outline import Nominal
from question_bank.facts.undated.relation import TOLD_IN_PAST, Link, Relation, read_relations, read_uses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from question_bank.facts.model import Quantity
    from question_bank.facts.undated.term import Reader

_ATTRIBUTES: Final = read_relations("attribute")
_LONGEST_FIRST: Final = sorted(_ATTRIBUTES, key=len, reverse=True)
_CHANGING: Final = read_uses("changing")
_STAND: Final = read_uses("stand")
_NAMES: Final = frozenset({Relation.ABBREVIATION, Relation.ALIAS, Relation.REAL_NAME, Relation.FORMER_NAME})
_MAKERS: Final = frozenset({Relation.FOUNDED_BY, Relation.CREATED_BY, Relation.DISCOVERED_BY})
_REACHING: Final = frozenset({"이르", "달하"})
_COUNTERS: Final = frozenset(
    {
        "개국",
        "나라",
        "개",
        "명",
        "개사",
        "개교",
        "개소",
        "곳",
        "척",
        "대",
        "편",
        "권",
        "채",
        "마리",
        "점",
        "그루",
        "가지",
    }
)
_RATIOS: Final = frozenset({"배", "%", "퍼센트", "위", "회", "번", "차례"})
_COUNT_AFTER: Final = re.compile(r"\s(?:등\s)?(?P<count>\d{1,3})\s?(?:개국|나라|개사|개)$")


def is_attribute(reader: Reader, at: int) -> bool:
    """Tell whether the noun phrase at ``at`` is an attribute of something (길이, 초대 회장)."""
    phrase = reader.phrases[at]
    if not isinstance(phrase, Nominal):
        return False
    words = reader.words(phrase)
    return words in _ATTRIBUTES or TERM.fullmatch(words) is not None


class Attribute:
    """Reads what one clause says of the attribute of somebody or something."""

    def __init__(self, reader: Reader, start: int, end: int, topic: str | None) -> None:
        """Take the phrases ``start`` to ``end``; ``topic`` owns an attribute whose owner is not told."""
        self._reader = reader
        self._phrases = reader.phrases
        self._start, self._end = start, end
        self._topic = topic

    def read(self) -> Iterator[Link]:
        """Give what the clause states."""
        found = self._find()
        if found is None:
            return
        at, owner, words = found
        relation = _ATTRIBUTES.get(words)
        last = self._phrases[self._end - 1]
        if isinstance(last, Nominal):
            if not last.mark and last.stop:
                yield from self._read_value(at, owner, words, self._end - 1)
            return
        if last.negative or last.tag not in {"EF", "EC"}:
            return
        if last.stem == "이" or (last.stem in _REACHING and relation is Relation.MEASURE):
            links = self._read_value(at, owner, words, self._end - 2)
        elif last.stem in _STAND and relation is Relation.HEADQUARTERS_IN:
            links = self._read_seat(at, owner)
        else:
            return
        for link in links:
            if not last.past or link.relation in TOLD_IN_PAST or link.relation is Relation.OFFICE:
                yield link

    def _find(self) -> tuple[int, str, str] | None:
        """Return the place of the attribute, its owner and its name."""
        first = self._phrases[self._start]
        if self._topic and isinstance(first, Nominal) and first.mark == "이":
            words = self._words(first)
            return (self._start, self._topic, words) if words in _ATTRIBUTES else None
        for at in range(self._start, self._end):
            phrase = self._phrases[at]
            if not isinstance(phrase, Nominal):
                return None
            if phrase.mark == "의" and not phrase.stop:
                continue
            if phrase.mark == "은" and (found := self._split(at, phrase)):
                return found
            if phrase.mark == "은" and at + 1 < self._end and (name := self._reader.name(at)):
                inner = self._phrases[at + 1]
                # 가온대교는 길이가 3km이다
                if isinstance(inner, Nominal) and inner.mark == "이" and self._words(inner) in _ATTRIBUTES:
                    return at + 1, name, self._words(inner)
            return None
        return None

    def _split(self, at: int, phrase: Nominal) -> tuple[int, str, str] | None:
        """Return the attribute at ``at`` with its owner, told with 의, in the same words, or the topic."""
        words = self._words(phrase)
        owner = self._reader.owner(at)
        if owner is not None:
            return at, owner, words
        if self._reader.has_owner(at) or self._reader.modified(at):
            return None
        if words in _ATTRIBUTES or TERM.fullmatch(words):
            return (at, self._topic, words) if self._topic and at == self._start else None
        for attribute in _LONGEST_FIRST:
            if words.endswith(" " + attribute):
                until = phrase.start + len(words) - len(attribute) - 1
                name = self._reader.name(at, until)
                return (at, name, attribute) if name else None
        return None

    def _read_value(self, at: int, owner: str, words: str, value: int) -> Iterator[Link]:
        """Give what the noun at ``value`` says that the attribute is."""
        noun = self._phrases[value] if value > at else None
        if not isinstance(noun, Nominal):
            return
        relation = _ATTRIBUTES.get(words)
        if relation in _NAMES:
            names: Iterable[str] = self._read_names(at + 1, value)
            yield from (Link(owner, relation, name) for name in names if name != owner)
        elif relation in _MAKERS:
            names = self._reader.names(value, at + 1)
            yield from (Link(owner, relation, name) for name in names)
        elif relation is Relation.MEMBER_OF:
            yield from self._read_members(at, owner, words, value)
        elif relation is Relation.CAPITAL_OF:
            city = self._reader.name(value) if value == at + 1 else None
            yield from [Link(city, relation, owner)] if city else []
        elif TERM.fullmatch(words):
            yield from self._read_term(owner, words, value)
        elif relation is not Relation.HEADQUARTERS_IN:
            yield from self._read_figure(at, owner, words, value)

    def _read_term(self, owner: str, words: str, value: int) -> Iterator[Link]:
        """Give who was the first, or the third, to hold an office."""
        term = TERM.fullmatch(words)
        person = self._reader.name(value)
        if person and term and title_of(term["office"], self._reader.gazetteer):
            yield Link(person, Relation.OFFICE, f"{owner} {words}")

    def _read_figure(self, at: int, owner: str, words: str, value: int) -> Iterator[Link]:
        figure = self._figure(value) if value == at + 1 else None
        if figure is None or figure.unit in _RATIOS:
            return
        if _ATTRIBUTES.get(words) is Relation.MEASURE:
            if figure.unit not in _COUNTERS:
                yield Link(f"{owner}의 {words}", Relation.MEASURE, figure.exact)
        elif figure.unit in _COUNTERS and self._is_countable(self._phrases[at]):
            passing = words in _CHANGING or words.rsplit(maxsplit=1)[-1] in _CHANGING
            yield Link(f"{owner}의 {words}", Relation.COUNT, figure.exact, passing)

    def _is_countable(self, phrase: object) -> bool:
        return isinstance(phrase, Nominal) and all(t.tag in {"NNG", "XSN"} for t in phrase.tokens)

    def _figure(self, value: int) -> Quantity | None:
        """Return the figure that a noun phrase wholly is; None for another, or a vague one."""
        phrase = self._phrases[value]
        if not isinstance(phrase, Nominal):
            return None
        words = self._words(phrase)
        found = find_quantities(self._reader.text, self._reader.tokens)
        figure = next((one for one in found if one.exact == words), None)
        return figure if figure and figure.precision is not FigurePrecision.VAGUE else None

    def _read_members(self, at: int, owner: str, words: str, value: int) -> Iterator[Link]:
        """Give the members that are listed, all of them, or their number."""
        if self._figure(value):
            yield from self._read_figure(at, owner, words, value)
            return
        phrase = self._phrases[value]
        counted = _COUNT_AFTER.search(self._words(phrase)) if isinstance(phrase, Nominal) else None
        until = phrase.start + counted.start() if counted else None
        names = self._reader.names(value, at + 1, until)
        complete = counted is None or (int(counted["count"]) == len(names) and "등" not in counted[0])
        if len(names) > 1 and complete and self._reader.members(value, at + 1)[0] == at + 1:
            for name in names:
                yield Link(name, Relation.MEMBER_OF, owner)

    def _read_seat(self, at: int, owner: str) -> Iterator[Link]:
        place = self._phrases[self._end - 2]
        if self._end - 2 == at + 1 and isinstance(place, Nominal) and place.mark == "에":
            name = self._reader.name(self._end - 2)
            if name:
                yield Link(owner, Relation.HEADQUARTERS_IN, name)

    def _read_names(self, first: int, last: int) -> Iterator[str]:
        """Give the names that somebody is said to have: those in quotation marks, else the whole phrase."""
        members = self._reader.members(last, first)
        if len(members) > 1:
            names = self._reader.names(last, first)
            if members[0] == first:
                yield from names
            return
        name = read_called(self._reader, first, last)
        if name:
            yield name

    def _words(self, phrase: Nominal) -> str:
        return self._reader.words(phrase)
