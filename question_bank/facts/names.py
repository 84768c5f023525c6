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
from question_bank.facts.mention import WORD_START, NameMention, Naming, mention_of
from question_bank.facts.model import EntityType
from question_bank.facts.person import Found, find_office_holders
from question_bank.facts.stranger import find_strangers
from question_bank.facts.tail import Case, Tail, read_tail
from question_bank.facts.word_list import any_of
from question_bank.korean.particles import attach

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from question_bank.facts.gazetteer import Entry, Gazetteer
    from question_bank.korean.morphology import Token

_MEETING: Final = re.compile(r"\s(?:첫 |두 번째 |단독 |확대 )?(?:정상)?(?:회담|만남|면담|통화|회동|회의)")
_BETWEEN: Final = re.compile(
    r"\s?(?:간|사이)의?\s(?:\S{1,8}\s)?(?:회담|만남|면담|통화|회동|회의|합의|대화|협상)"
)
_LIST_GAP: Final = re.compile(r"[\s,·ㆍ、]*")
_ROLE: Final = re.compile(rf"(?:^|(?<=\s))(?P<role>{any_of('apposition')}|{any_of('relative_role')}) $")
_WORD: Final = re.compile(r"[가-힣]{2,12}")
_REIGNS: Final = frozenset({"정부", "정권", "행정부", "내각"})
_LONG_NAME: Final = 3
_AT: Final = frozenset({"에", "에는", "에도"})


def find_names(
    text: str, gazetteer: Gazetteer, analyse: Callable[[], Sequence[Token]], before: str = ""
) -> tuple[NameMention, ...]:
    """Return the names of a sentence in order, none overlapping.

    ``analyse`` gives the sentence's morphemes, ``before`` is what the paragraph says before it: who a surname
    means that two persons of the article share is only told there.
    """
    tokens = analyse()
    found = [_holder(person, gazetteer) for person in find_office_holders(text, gazetteer, analyse)]
    taken = bytearray(len(text))
    for mention in found:
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    proper = {(t.start, t.end): _follows_noun(tokens, i) for i, t in enumerate(tokens) if t.tag == "NNP"}
    missions = {mention.start: mention for mention in find_missions(text, gazetteer)}
    for match in WORD_START.finditer(text):
        start = match.start()
        if taken[start]:
            continue
        matched = gazetteer.match(text, start)
        known = (
            missions.get(start)
            or find_institution(text, start, gazetteer, matched)
            or _known(text, start, gazetteer, matched, proper)
            or _shared(text, start, gazetteer, before)
        )
        if known is not None and not any(taken[known.start : known.end]):
            found.append(known)
            taken[known.start : known.end] = b"\1" * (known.end - known.start)
    for stranger, _ in find_strangers(text, tokens, gazetteer):
        if not any(taken[stranger.start : stranger.end]):
            found.append(stranger)
            continue
        inside = [m for m in found if m.start < stranger.end and stranger.start < m.end]
        # 한국 in 한국 대표팀 only qualifies the noun
        if all(_qualifies(m, stranger) for m in inside):
            found = [m for m in found if m not in inside]
            found.append(stranger)
    return _settled(text, sorted(found, key=lambda m: m.start))


def names_run_together(text: str, gazetteer: Gazetteer) -> bool:
    """Tell whether two names stand without anything between them, as where a page lost its links."""
    return _find_run_together(text, gazetteer) is not None


def part_names(headline: str, article: str, gazetteer: Gazetteer) -> str:
    """Return a headline with 와 or 과 between two names that run together, where the article has them so."""
    found = _find_run_together(headline, gazetteer)
    if found is None:
        return headline
    start, parting, end = found
    first = headline[start:parting]
    parted = attach(first, "와/과")
    if f"{parted} {headline[parting:end]}" not in article:
        return headline
    return f"{headline[:start]}{parted} {headline[parting:]}"


def _find_run_together(text: str, gazetteer: Gazetteer) -> tuple[int, int, int] | None:
    """Return where the first of two names that run together begins and ends, and where the other ends."""
    for match in WORD_START.finditer(text):
        first = gazetteer.match(text, match.start())
        if first is None or first[1].type is not EntityType.COUNTRY:
            continue
        end = match.start() + len(first[0])
        second = gazetteer.match(text, end)
        if second and len(second[0]) >= _LONG_NAME and read_tail(text, end, end + len(second[0])):
            return match.start(), end, end + len(second[0])
    return None


def _settled(text: str, mentions: list[NameMention]) -> tuple[NameMention, ...]:
    """Give the members of a list the case of its last name, and those of a meeting a part in it.

    북한과 러시아의 사이: both only qualify the noun; 김정은과 푸틴의 회담, 최선희와 푸틴 간의 만남: both take
    part.
    """
    settled: list[NameMention] = []
    following: NameMention | None = None
    for mention in reversed(mentions):
        case = mention.case
        meeting = _MEETING if case is Case.GENITIVE else _BETWEEN if case is Case.BARE else None
        if meeting is not None and meeting.match(text, mention.tail_end):
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
        name=person.name or (entry.name if entry else person.surface),
        type=EntityType.PERSON,
        case=person.tail.case,
        role=person.role,
    )


def _known(
    text: str,
    start: int,
    gazetteer: Gazetteer,
    matched: tuple[str, Entry] | None,
    proper: Mapping[tuple[int, int], bool],
) -> NameMention | None:
    """Read a name of the gazetteer with its tail; an ambiguous one only where something supports it."""
    while matched is not None:
        spelling, entry = matched
        end = start + len(spelling)
        tail = read_tail(text, start, end)
        if tail is not None and _names_place(text, end, tail, entry):
            return None
        if tail is not None and (
            spelling not in entry.ambiguous
            or ((start, end) in proper and _is_likely(tail, entry, behind_noun=proper[start, end]))
            or _supported(text, start, tail, gazetteer)
        ):
            mention = mention_of(text, start, end, tail, Naming(entry.name, entry.type))
            if entry.type is not EntityType.PERSON:
                return mention
            role = _ROLE.search(text, 0, start)
            office = spelling.rsplit(maxsplit=1)[-1] if " " in spelling else ""
            if office in gazetteer.titles:
                return replace(mention, role=office)  # 케네디 대통령 is a spelling of the table
            return replace(mention, role=role["role"]) if role else mention
        shorter = gazetteer.match(spelling[:-1], 0) if len(spelling) > 1 else None
        matched = shorter if shorter and len(shorter[0]) < len(spelling) else None
    return None


def _names_place(text: str, end: int, tail: Tail, entry: Entry) -> bool:
    """Tell whether a person's name stands for a place that is called after the person (호찌민에서, 호찌민에).

    에게, not 에, follows what is alive (표준국어대사전).
    """
    if entry.type is not EntityType.PERSON:
        return False
    return tail.case is Case.PLACE or text[end : tail.end] in _AT


def _qualifies(mention: NameMention, whole: NameMention) -> bool:
    """Tell whether a name is only part of a longer one: 한국 in 한국 대표팀, a person only in 노태우 정부."""
    rest = whole.surface[mention.end - whole.start :].strip()
    part = mention.type is not EntityType.PERSON or rest in _REIGNS
    return part and mention.case is Case.BARE and whole.start <= mention.start


def _follows_noun(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a noun stands right before a morpheme (독립유공자 서훈)."""
    before = tokens[index - 1] if index else None
    return before is not None and before.tag in {"NNG", "NNP"}


def _is_likely(tail: Tail, entry: Entry, *, behind_noun: bool) -> bool:
    """Tell whether a word that is a proper noun by its morphemes is the name that it may be.

    A country in any case but before another noun, others only as a subject: 카카오를 may be the plant's.
    """
    if entry.type is EntityType.COUNTRY:
        return tail.case is not Case.BARE
    return tail.case is Case.SUBJECT and not (behind_noun and entry.type is EntityType.PERSON)


def _shared(text: str, start: int, gazetteer: Gazetteer, before: str) -> NameMention | None:
    """Read a surname that several persons of the article bear, where the paragraph tells which of them."""
    word = _WORD.match(text, start)
    if word is None or not gazetteer.namesakes.shared:
        return None
    for end in range(word.end(), start + 1, -1):
        if text[start:end] not in gazetteer.namesakes.shared:
            continue
        tail = read_tail(text, start, end)
        name = gazetteer.namesakes.bearer(text[start:end], f"{before} {text[:start]}")
        if tail is not None and name is not None:
            return mention_of(text, start, end, tail, Naming(name, EntityType.PERSON))
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
