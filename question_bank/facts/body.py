"""Organisations, states and groups that no table names: the last word of a phrase says what they are.

한빛 유나이티드 is a club and 유럽 의회 a body because of their last word and the proper name before it;
시위대 and 노동자들 are groups by themselves. A common noun alone (회사는, 위원회는) names nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.actor_noun import actor_nouns, nouns_at_end
from question_bank.facts.foreign import next_predicate
from question_bank.facts.mention import NameMention
from question_bank.facts.model import EntityType
from question_bank.facts.tail import Case
from question_bank.facts.word_list import read_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.facts.nominal import Nominal
    from question_bank.korean.morphology import Token

_ALONE: Final = frozenset({"state_body", "band"})
_ACTING: Final = frozenset({Case.SUBJECT, Case.COMPANION})
_AFFECTED: Final = _ACTING | {Case.TARGET}
_ADDING: Final = frozenset({"도", "만", "까지", "부터", "마저", "조차"})
_ONE: Final = re.compile(r"\s(?:단 )?(?:1|한)\s?(?:명|인)")
_STEM: Final = 2
_TOWN_ENDS: Final = frozenset("시군")
_TOWN_VERBS: Final = read_words("town_verb")
# FC 서울, AC 밀란
_CLUB: Final = frozenset(
    {"FC", "AC", "AS", "SC", "CF", "CD", "RC", "SV", "RB", "SSC", "BSC", "PSV", "KV", "VfL", "VfB"}
)


def find_bodies(
    text: str, phrases: Iterable[Nominal], gazetteer: Gazetteer, tokens: Sequence[Token] = ()
) -> list[NameMention]:
    """Return the organisations, states and groups among a sentence's phrases, in order."""
    named = (phrase for phrase in phrases if phrase.tail.case is not Case.BARE)
    found = (read_body(text, phrase, gazetteer, tokens) for phrase in named)
    return [mention for mention in found if mention is not None]


def read_body(
    text: str, phrase: Nominal, gazetteer: Gazetteer, following: Sequence[Token] = ()
) -> NameMention | None:
    """Return the organisation, state or group that a phrase names; None where its last word names none.

    ``following`` are the morphemes of the sentence, which tell whether a town acts (군산시는 … 발표했다).
    """
    if phrase.tail.case is Case.OTHER and text[phrase.end : phrase.tail.end] not in _ADDING:
        return None  # 정당이었다 says what something is
    tokens = phrase.tokens
    plural = tokens[-1].form == "들" and len(tokens) > 1
    end = tokens[-2].end if plural else phrase.end
    noun = _last_noun(text, phrase.start, end, tokens)
    if noun is None:
        return _read_club(text, phrase) or _read_town(text, phrase, following)
    kind = actor_nouns()[noun][0]
    group = kind is EntityType.GROUP
    start = phrase.start if group else _name_start(phrase, end - len(noun), gazetteer)
    if not _counts(text, phrase, noun, start, plural=plural):
        return None
    name = " ".join(text[start : phrase.end].split())
    first = name.split()[0]
    if first in gazetteer.abbreviations and name != first:
        name = f"{gazetteer.abbreviations[first]}{name[len(first) :]}"  # 미 제10군단
    surface = text[start : phrase.end]
    tail = phrase.tail
    return NameMention(start, phrase.end, tail.end, surface, name, kind, tail.case, side=tail.side)


def _read_club(text: str, phrase: Nominal) -> NameMention | None:
    """Return the club whose kind stands before its name (FC 서울); None for others."""
    tokens = phrase.tokens
    first = next((i for i, t in enumerate(tokens) if t.form in _CLUB), None)
    if first is None or first + 1 == len(tokens) or any(t.tag != "NNP" for t in tokens[first + 1 :]):
        return None
    start, tail = tokens[first].start, phrase.tail
    surface = text[start : phrase.end]
    return NameMention(
        start, phrase.end, tail.end, surface, surface, EntityType.ORGANISATION, tail.case, side=tail.side
    )


def _read_town(text: str, phrase: Nominal, following: Sequence[Token]) -> NameMention | None:
    """Return the town or county that does what its government does (군산시는 … 발표했다), else None."""
    tail = phrase.tail
    if tail.case is not Case.SUBJECT or text[phrase.end - 1] not in _TOWN_ENDS:
        return None
    *rest, last = phrase.tokens
    glued = len(last.form) == 1 and bool(rest) and rest[-1].tag == "NNP" and rest[-1].end == last.start
    start = rest[-1].start if glued else last.start
    if (not glued and last.tag != "NNP") or phrase.end - start <= _STEM:
        return None
    if next_predicate(following, tail.end) not in _TOWN_VERBS:
        return None
    surface = text[start : phrase.end]
    return NameMention(start, phrase.end, tail.end, surface, surface, EntityType.ORGANISATION, tail.case)


def _last_noun(text: str, start: int, end: int, tokens: Sequence[Token]) -> str | None:
    """Return the longest noun of the table that the last word ends in, at a morpheme or in a proper noun."""
    start = max(start, text.rfind(" ", start, end) + 1)
    nouns = nouns_at_end(text, start, end)
    if not nouns:
        return None
    proper = any(t.tag == "NNP" and t.start <= end - 1 < t.end for t in tokens)
    starts = {token.start for token in tokens}
    return next((noun for noun in nouns if proper or end - len(noun) in starts), None)


def _name_start(phrase: Nominal, noun_start: int, gazetteer: Gazetteer) -> int:
    """Return where the name begins: at its first proper noun, at the noun itself where there is none."""
    for token in phrase.tokens:
        if token.start >= noun_start:
            break
        numbered = token.tag in {"XPN", "SN"}
        known = token.form in gazetteer.abbreviations or token.form in gazetteer.entries
        known = known or (token.form.endswith("군") and len(token.form) > 1)  # 한국군 제6사단
        if token.tag in {"NNP", "SL"} or numbered or known:
            return token.start
    return noun_start


def _counts(text: str, phrase: Nominal, noun: str, start: int, *, plural: bool) -> bool:
    """Tell whether a phrase names an actor: by a proper name before the noun, or by the kind of the noun."""
    kind, sort = actor_nouns()[noun]
    case = phrase.tail.case
    if sort == "people":
        counted = phrase.counted and not _ONE.match(text, phrase.end)
        troops = len(phrase.tokens) > 1 and phrase.tokens[-2].form == "군"  # 북한군 보병이
        return (plural or counted or troops) and case in _AFFECTED
    if sort in _ALONE:
        return kind is not EntityType.GROUP or case in _AFFECTED
    if kind is EntityType.COUNTRY and noun in text[start : phrase.end - len(noun)]:
        return False  # two names run together
    noun_start = phrase.end - len(noun)
    if plural or start >= noun_start or (sort == "house" and case not in _ACTING):
        return False
    return _is_whole(phrase, noun_start) and (sort != "glued" or _is_glued(phrase, start, noun_start))


def _is_whole(phrase: Nominal, noun_start: int) -> bool:
    """Tell whether a noun of two letters is not only the end of another word: 광해군 is no 해군."""
    short = phrase.end - noun_start > 1 and noun_start - phrase.head.start < _STEM
    return phrase.head.start >= noun_start or not short


def _is_glued(phrase: Nominal, start: int, noun_start: int) -> bool:
    """Tell whether a noun stands right behind a proper name, without a space (한빛전자)."""
    before = next((t for t in phrase.tokens if t.start < noun_start <= t.end), None)
    return before is not None and before.tag in {"NNP", "SL"} and noun_start - start > 1
