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

from question_bank.facts.identity import squeeze
from question_bank.facts.mention import WORD_START
from question_bank.facts.tail import read_tail
from question_bank.facts.word_list import any_of, read_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.korean.morphology import Token

_HEADS: Final = any_of("agreement_head")
_DECLARATIONS: Final = any_of("declaration_head")
_HEAD: Final = re.compile(rf"{_HEADS}|{_DECLARATIONS}")
_HEAD_AT_END: Final = re.compile(rf"(?:{_HEADS}|{_DECLARATIONS})$")
_FULL_HEAD: Final = re.compile(rf"(?:{_HEADS})$")
# 조약 기구, 협정문, 조약들: something else, or more than one
_OTHER: Final = re.compile(
    r"\s?(?:기구|상대국|당사국|가입국)|[가-힣]*문(?=[\s은이을에과의])|들|국(?=[\s은이을])"
)
_NUMBERED: Final = re.compile(r"\d{1,2}[·.ㆍ]\d{1,2}")
_SHORT: Final = re.compile(
    r"\(\s?(?:이하|약칭|일명|영어:?)?\s?[‘“'\"]?(?P<short>[A-Z][A-Za-z]{1,9}|[가-힣·\d ]{2,24})[’”'\"]?\s?\)"
)
_OPENERS: Final = {"’": "‘", "”": "“", "'": "'", '"': '"', "」": "「", "』": "『", "》": "《", "〉": "〈"}
_NOUN: Final = frozenset({"NNG", "NNP", "XPN", "XSN", "SL", "SH", "SN", "NR"})
_MARK: Final = frozenset("·ㆍ-–—.")
_WITHIN_WORD: Final = frozenset({"MM", "NP", "MAG"})
_ABOUT: Final = frozenset({"관하", "대하", "위하", "의하"})
_LEADS: Final = read_words("agreement_lead")
_POINTING: Final = frozenset({"이", "그", "동", "본", "해당"})
_PADDING: Final = re.compile("에관한|에대한|[을를]위한|적인|적|관계")
_ASIDE: Final = re.compile(r"\s?\([^()]{1,40}\)$")
_START: Final = attrgetter("start")
_REACH: Final = 90
_ADNOMINAL: Final = 3
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
    found = [mention for mention in _read(text, tokens) if _is_named(text, mention, tokens, gazetteer)]
    found = [replace(m, name=_full_name(m.name, gazetteer)) for m in found]
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
        if _HEAD.search(text) is None:
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


def _read(text: str, tokens: Sequence[Token]) -> Iterable[AgreementMention]:
    """Give every run of nouns that ends in a head, the phrase before …에 관한 included."""
    last = 0
    for match in _HEAD.finditer(text):
        end = match.end()
        at = bisect_left(tokens, end, key=attrgetter("end"))
        if at == len(tokens) or tokens[at].end != end or tokens[at].tag not in _NOUN:
            continue
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        glued = following is not None and following.start == end and following.tag in {"NNG", "NNP", "XSN"}
        if glued or _OTHER.match(text, end):
            continue
        start = _quoted_start(text, end)
        if start is None or start < last:
            start = tokens[_first(text, tokens, at, max(last, end - _REACH))].start
        last = end
        yield AgreementMention(start, end, " ".join(text[start:end].split()))


def _quoted_start(text: str, end: int) -> int | None:
    """Return where a name in quotation marks begins that ends here; None where no mark closes it."""
    opener = _OPENERS.get(text[end : end + 1])
    if opener is None:
        return None
    at = text.rfind(opener, max(0, end - _REACH), end)
    return None if at < 0 or re.search(r"[을를]\s|[,.]\s", text[at + 1 : end]) else at + 1


def _first(text: str, tokens: Sequence[Token], head: int, limit: int) -> int:
    """Return the index of the token that a name begins with, read from its head to the left."""
    at, formal = head, False
    while at > 0 and tokens[at - 1].start >= limit:
        if text[tokens[at - 1].end : tokens[at].start].strip():
            break
        steps = _steps(tokens, at, formal=formal)
        if not steps:
            break
        formal = formal or _about(tokens, at)
        at -= steps
    while at < head and (tokens[at].form in _LEADS or _is_loose(tokens, at)):
        at += 1
    # a name begins with a word: Kiwi takes 한 in 한불 for a determiner
    while at and tokens[at - 1].end == tokens[at].start and tokens[at - 1].tag in _WITHIN_WORD:
        at -= 1
    return at


def _steps(tokens: Sequence[Token], at: int, *, formal: bool) -> int:
    """Return how many tokens before a place belong to the name; ``formal`` behind …에 관한 조약."""
    before = tokens[at - 1]
    if before.tag in _NOUN:
        return 0 if _HEAD.fullmatch(before.form) else 1
    if _about(tokens, at) or [t.form for t in tokens[max(0, at - 3) : at]] == ["적", "이", "ᆫ"]:
        return _ADNOMINAL  # 협력에 관한, 포괄적인
    ordinal = before.form == "차" and at > 1 and tokens[at - 2].tag == "SN"
    joint = before.form in _MARK and before.end == tokens[at].start and _is_joint(tokens, at - 1)
    listed = formal and ((before.tag == "JKG" and _qualifies(tokens, at - 1)) or before.form == "및")
    return int(ordinal or joint or listed)


def _is_joint(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a mark stands right behind a token (가쓰라-태프트)."""
    return at > 0 and tokens[at - 1].end == tokens[at].start


def _about(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether …에 관한 or …을 위한 stands before a token."""
    if at < _ADNOMINAL + 1:
        return False
    particle, verb, ending = tokens[at - 3 : at]
    return ending.tag == "ETM" and verb.form in _ABOUT and particle.tag in {"JKB", "JKO"}


def _qualifies(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether 의 stands behind a common noun that is part of the title (핵무기의 비확산)."""
    return at > 0 and tokens[at - 1].tag == "NNG" and tokens[at - 1].form not in _LEADS


def _is_loose(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a mark or a number that belongs to no name opens the run (3 자유무역협정)."""
    token, following = tokens[at], tokens[at + 1]
    if token.form in _MARK or token.tag == "XSN":
        return True
    return token.tag == "SN" and token.end != following.start and not _NUMBERED.fullmatch(token.form)


def _is_named(text: str, mention: AgreementMention, tokens: Sequence[Token], gazetteer: Gazetteer) -> bool:
    """Tell whether a run of nouns is the name of an agreement, not a bare head or a common noun."""
    name = mention.name
    if squeeze(name) in gazetteer.agreements or name in gazetteer.agreements:
        return _is_definite(mention, tokens)
    head = next((h for h in (_FULL_HEAD.search(name),) if h), None)
    if head is not None:
        return len(squeeze(name)) > len(head[0])
    inside = [t for t in tokens if mention.start <= t.start and t.end <= mention.end]
    if _NUMBERED.match(name) or text[mention.end : mention.end + 1] in set("」』》〉"):
        return True
    if agreement_key(name, gazetteer)[0] and "공동" in name:
        return True
    proper = [t for t in inside if t.tag == "NNP" or t.form in gazetteer.places]
    if "공동" in name or name.endswith("합의"):
        return bool(inside) and inside[0] in proper and inside[0].form in gazetteer.places
    return len(inside) > 1 and inside[-2] in proper and gazetteer.country(inside[-2].form) is None


def _is_definite(mention: AgreementMention, tokens: Sequence[Token]) -> bool:
    """Tell whether no word before a bare head makes it another one (다른 조약, 새 협정)."""
    if _HEAD.fullmatch(mention.name) is None:
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
    at = -1 if _HEAD.fullmatch(spelling) else text.find(spelling)
    while at >= 0:
        end = at + len(spelling)
        if WORD_START.match(text, at) and read_tail(text, at, end):
            mentions.append(AgreementMention(at, end, name))
        at = text.find(spelling, end)
    return mentions
