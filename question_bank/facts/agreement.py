"""Agreements that a sentence names: treaties, accords, joint declarations (교통협정, 판문점 선언).

An agreement is no participant; it is what participants conclude. Its name is a run of nouns that ends in a
head such as 조약, with the phrase before …에 관한 where there is one (표준국어대사전: 조약, 협정, 협약,
의정서, 선언). A declaration must hold a proper name, because 종전 선언 and 여야 합의 are common nouns.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Final, TypeAlias

from question_bank.facts.agreement_name import HEAD, HEADS, NUMBERED, find_spans
from question_bank.facts.identity import squeeze
from question_bank.facts.mention import WORD_START
from question_bank.facts.tail import read_tail

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.korean.morphology import Token

_HEAD_AT_END: Final = re.compile(rf"(?:{HEAD.pattern})$")
_FULL_HEAD: Final = re.compile(rf"(?:{HEADS})$")
_SHORT: Final = re.compile(
    r"\(\s?(?:이하|약칭|일명|영어:?)?\s?[‘“'\"]?(?P<short>[A-Z][A-Za-z]{1,9}|[가-힣·\d ]{2,24})[’”'\"]?\s?\)"
)
_POINTING: Final = frozenset({"이", "그", "동", "본", "해당"})
_PADDING: Final = re.compile("에관한|에대한|[을를]위한|적인|적|관계")
_ASIDE: Final = re.compile(r"\s?\([^()]{1,40}\)$")
_START: Final = attrgetter("start")
_SHORTEST: Final = 3
_SIGNS: Final = 2


_Key: TypeAlias = tuple[frozenset[str], str]


@dataclass(frozen=True, slots=True)
class AgreementMention:
    """An agreement in a sentence: ``text[start:end]`` is what stands there, ``name`` its full name."""

    start: int
    end: int
    name: str


def find_agreements(text: str, tokens: Sequence[Token], gazetteer: Gazetteer) -> tuple[AgreementMention, ...]:
    """Return the agreements that a sentence names, in order, none overlapping.

    ``name`` is the full name that the article or the gazetteer gives, else the words of the sentence. A bare
    조약 is only found where the article is about one agreement. ``tokens`` are the sentence's morphemes.
    """
    spans = find_spans(text, tokens)
    found = [AgreementMention(start, end, " ".join(text[start:end].split())) for start, end in spans]
    found = [
        replace(mention, name=_full_name(mention.name, gazetteer))
        for mention in found
        if _is_named(text, mention, tokens, gazetteer)
    ]
    for spelling, name in gazetteer.agreements.items():
        if spelling in text:
            found.extend(_known(text, spelling, name))
    chosen: list[AgreementMention] = []
    taken = bytearray(len(text))
    for mention in sorted(found, key=lambda m: (m.start - m.end, m.start)):
        if not any(taken[mention.start : mention.end]):
            chosen.append(mention)
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    return tuple(sorted(chosen, key=_START))


def agreement_key(name: str, gazetteer: Gazetteer) -> tuple[frozenset[str], str]:
    """Return what tells agreements apart: the countries that open a name, and the core of the rest.

    북러 교통 협정 and 조러교통협정 have the same key, so have 우호 관계에 관한 조약 and 우호관계 조약.
    """
    countries: set[str] = set()
    rest = name.strip()
    while rest:
        matched = gazetteer.match(rest, 0)
        if matched is None or gazetteer.country(matched[0]) is None:
            break
        after = re.match(r"(?:\s?[-–·ㆍ]\s?|[와과]\s|\s)", rest[len(matched[0]) :])
        if after is None:
            break
        countries.add(matched[1].name)
        rest = rest[len(matched[0]) + after.end() :]
    signs = re.sub(r"(?<=[가-힣])[·ㆍ](?=[가-힣])", "", rest)
    for count in (3, _SIGNS):
        if not countries and all(sign in gazetteer.abbreviations for sign in signs[:count]):
            core = _core(signs[count:])
            if len(core) >= _SHORTEST and not _FULL_HEAD.fullmatch(core):
                return frozenset(gazetteer.abbreviations[sign] for sign in signs[:count]), core
    return frozenset(countries), _core(rest)


def _core(name: str) -> str:
    return _PADDING.sub("", squeeze(name))


def learn_agreements(
    title: str, sentences: Iterable[str], gazetteer: Gazetteer, analyse: Callable[[str], Sequence[Token]]
) -> dict[str, str]:
    """Return the full name of each agreement of an article by the other spellings that it goes by there.

    A spelling that fits several agreements stands for none. ``analyse`` gives the morphemes of a text.
    """
    spellings: dict[_Key, set[str]] = {}
    aliases: dict[str, str] = {}
    titled = _ASIDE.sub("", title)
    if _HEAD_AT_END.search(titled):
        spellings[agreement_key(titled, gazetteer)] = {titled}
    for text in sentences:
        if HEAD.search(text) is None:
            continue
        for mention in find_agreements(text, analyse(text), gazetteer):
            written = " ".join(text[mention.start : mention.end].split())
            spellings.setdefault(agreement_key(mention.name, gazetteer), set()).add(written)
            bracket = _SHORT.match(text, mention.end)
            if bracket:
                aliases[bracket["short"].strip()] = written
    # the fullest of an article's own spellings is the one to show
    longest = {
        key: max(some, key=lambda name: (len(name.split()), len(name), name))
        for key, some in spellings.items()
    }
    names = {name: _fuller(key, longest) for key, some in spellings.items() for name in some}
    head = _HEAD_AT_END.search(titled)
    if head and {name for name in names.values() if name.endswith(head[0])} == {names[titled]}:
        names[head[0]] = names[titled]
    return {alias: names[name] for alias, name in aliases.items()} | names


def _fuller(key: _Key, longest: Mapping[_Key, str]) -> str:
    """Return the one fuller name that ends in an agreement's own; its own where there is none or several."""
    countries, core = key
    fuller = [
        other for other in longest if other[1].endswith(core) and (not countries or countries == other[0])
    ]
    best = max(fuller, key=lambda other: (len(other[1]), len(other[0])))
    nested = all(best[1].endswith(core) and signs <= best[0] for signs, core in fuller)
    return longest[best if nested else key]


def _is_named(text: str, mention: AgreementMention, tokens: Sequence[Token], gazetteer: Gazetteer) -> bool:
    """Tell whether a run of nouns is the name of an agreement, not a bare head or a common noun."""
    name = mention.name
    if squeeze(name) in gazetteer.agreements or name in gazetteer.agreements:
        return _is_definite(mention, tokens)
    head = next((h for h in (_FULL_HEAD.search(name),) if h), None)
    if head is not None:
        return len(squeeze(name)) > len(head[0])
    inside = [t for t in tokens if mention.start <= t.start and t.end <= mention.end]
    if NUMBERED.match(name) or text[mention.end : mention.end + 1] in set("」』》〉"):
        return True
    if agreement_key(name, gazetteer)[0] and "공동" in name:
        return True
    proper = [t for t in inside if t.tag == "NNP" or t.form in gazetteer.places]
    if "공동" in name or name.endswith("합의"):
        return bool(inside) and inside[0] in proper and inside[0].form in gazetteer.places
    return len(inside) > 1 and inside[-2] in proper and gazetteer.country(inside[-2].form) is None


def _is_definite(mention: AgreementMention, tokens: Sequence[Token]) -> bool:
    """Tell whether no word before a bare head makes it another one (다른 조약, 새 협정)."""
    if HEAD.fullmatch(mention.name) is None:
        return True
    at = bisect_left(tokens, mention.start, key=_START)
    before = tokens[at - 1] if at else None
    return before is None or before.tag not in {"MM", "ETM", "JKG", "NR"} or before.form in _POINTING


def _full_name(name: str, gazetteer: Gazetteer) -> str:
    """Return the name that an agreement goes by; its own where no other is known."""
    known = gazetteer.agreements
    return known.get(name) or known.get(squeeze(name)) or name


def _known(text: str, spelling: str, name: str) -> list[AgreementMention]:
    """Return the mentions of a spelling that no run of nouns may give (NPT, 지소미아)."""
    mentions: list[AgreementMention] = []
    at = -1 if HEAD.fullmatch(spelling) else text.find(spelling)
    while at >= 0:
        end = at + len(spelling)
        if WORD_START.match(text, at) and read_tail(text, at, end):
            mentions.append(AgreementMention(at, end, name))
        at = text.find(spelling, end)
    return mentions
