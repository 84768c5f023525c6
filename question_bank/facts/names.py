"""Who stands in a sentence: persons, countries, organisations, each with its place and its case.

The gazetteer gives known names, :mod:`question_bank.facts.person` those beside an office, and a country
before an institution gives an organisation (러시아 외무부). A short name (푸틴) stands for the full one that
the article or the gazetteer knows; a name is never cut.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from question_bank.facts.institution import find_institution, find_missions
from question_bank.facts.mention import WORD_START, NameMention, Naming, is_covered, mention_of
from question_bank.facts.model import EntityType
from question_bank.facts.person import SURNAMES, Found, find_korean_names, find_office_holders
from question_bank.facts.tail import Case, Tail, read_tail

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.korean.morphology import Token

_MEETING: Final = re.compile(r"\s(?:첫 |두 번째 |단독 |확대 )?(?:정상)?(?:회담|만남|면담|통화|회동|회의)")
_LIST_GAP: Final = re.compile(r"[\s,·ㆍ、]*")
_LONG_NAME: Final = 3


def find_names(
    text: str, gazetteer: Gazetteer, analyse: Callable[[], Sequence[Token]]
) -> tuple[NameMention, ...]:
    """Return the names of a sentence in order, none overlapping.

    ``analyse`` gives the sentence's morphemes; it is called where an office or a surname stands in it.
    """
    found = [_holder(person, gazetteer) for person in find_office_holders(text, gazetteer, analyse)]
    found.extend(m for m in find_missions(text, gazetteer) if not is_covered(m.start, m.end, found))
    for match in WORD_START.finditer(text):
        start = match.start()
        if is_covered(start, start + 1, found):
            continue
        mention = find_institution(text, start, gazetteer) or _known(text, start, gazetteer)
        if mention is not None and not is_covered(mention.start, mention.end, found):
            found.append(mention)
    if not SURNAMES.isdisjoint(text):
        for end, tail in find_korean_names(text, gazetteer, analyse()):
            start = end - _LONG_NAME
            if not is_covered(start, end, found):
                found.append(mention_of(text, start, end, tail, Naming(text[start:end], EntityType.PERSON)))
    return _settled(text, sorted(found, key=lambda m: m.start))


def names_run_together(text: str, gazetteer: Gazetteer) -> bool:
    """Tell whether two names stand without anything between them, as where a page lost its links."""
    for match in WORD_START.finditer(text):
        first = gazetteer.match(text, match.start())
        if first is None or first[1].type is not EntityType.COUNTRY:
            continue
        end = match.start() + len(first[0])
        second = gazetteer.match(text, end)
        if second and len(second[0]) >= _LONG_NAME and read_tail(text, end, end + len(second[0])):
            return True
    return False


def _settled(text: str, mentions: list[NameMention]) -> tuple[NameMention, ...]:
    """Give the members of a list the case of its last name, and those of a meeting a part in it.

    북한과 러시아의 사이: both only qualify the noun; 김정은과 푸틴의 회담: both take part.
    """
    settled: list[NameMention] = []
    following: NameMention | None = None
    for mention in reversed(mentions):
        case = mention.case
        if case is Case.GENITIVE and _MEETING.match(text, mention.tail_end):
            case = Case.COMPANION
        if case is Case.COMPANION and following is not None and following.case is Case.GENITIVE:
            listed = _LIST_GAP.fullmatch(text[mention.tail_end : following.start])
            case = Case.GENITIVE if listed else case
        following = mention if case is mention.case else replace(mention, case=case)
        settled.append(following)
    return tuple(reversed(settled))


def _holder(person: Found, gazetteer: Gazetteer) -> NameMention:
    entry = gazetteer.entries.get(person.surface)
    return NameMention(
        start=person.start,
        end=person.end,
        tail_end=person.tail.end,
        surface=person.surface,
        name=entry.name if entry else person.surface,
        type=EntityType.PERSON,
        case=person.tail.case,
        role=person.role,
    )


def _known(text: str, start: int, gazetteer: Gazetteer) -> NameMention | None:
    """Read a name of the gazetteer with its tail; an ambiguous one only in a list with another country."""
    matched = gazetteer.match(text, start)
    while matched is not None:
        spelling, entry = matched
        end = start + len(spelling)
        tail = read_tail(text, start, end)
        if tail is not None and (spelling not in entry.ambiguous or _supported(text, start, tail, gazetteer)):
            return mention_of(text, start, end, tail, Naming(entry.name, entry.type))
        shorter = gazetteer.match(spelling[:-1], 0) if len(spelling) > 1 else None
        matched = shorter if shorter and len(shorter[0]) < len(spelling) else None
    return None


def _supported(text: str, start: int, tail: Tail, gazetteer: Gazetteer) -> bool:
    """Tell whether another country stands right beside an ambiguous name in a list or pair."""
    if tail.case is Case.COMPANION:
        after = re.match(r"[\s,·、ㆍ]*", text[tail.end :])
        following = gazetteer.match(text, tail.end + (after.end() if after else 0))
        if following and following[1].type is EntityType.COUNTRY:
            return True
    before = re.search(r"([가-힣]+?)(?:\s?[,·、ㆍ]\s?|[와과]\s)$", text[:start])
    return bool(before and gazetteer.country(before[1]))
