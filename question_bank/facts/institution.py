"""Countries together with what acts for them: 러시아 외무부, 미 국방부, 주러시아 북한 대사관, 북러 양국."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.mention import WORD_START, NameMention, Naming, mention_of
from question_bank.facts.model import EntityType
from question_bank.facts.tail import read_tail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.facts.gazetteer import Entry, Gazetteer

_ENDING: Final = re.compile(
    r"[가-힣A-Z0-9]*(?:위원회|법원|대사관|영사관|연구소|대학교|재단|협회|총국|사령부|보안국|개발부|정보국|수비대|"
    r"은행|공사|당국)"
)
_MISSION: Final = re.compile(
    r"(?:주\s?(?P<host>[가-힣]{1,8}?)|(?P<resident>[가-힣]{2,8})\s주재)\s(?P<sender>[가-힣]{2,8}?)\s?"
    r"(?P<kind>대사관|총영사관|영사관|대표부)"
)
_PAIR: Final = re.compile(
    r"(?P<signs>[가-힣]{2,3}?)\s?(?P<noun>양국|삼국|정상회담|회담|조약|협정|공동선언|공동성명|합의)"
)
_BOTH: Final = frozenset({"양국", "삼국"})
# signs that stand alone before a body (미 국방부), but 중 and 일 not behind a word (수사 중 경찰이)
_ALONE: Final = frozenset("미중일러북영독불소")
_WORDS_TOO: Final = frozenset("중일")
_BEHIND_WORD: Final = re.compile(r"[가-힣\d] $")
_VISIT: Final = re.compile(r"방(?P<sign>[북러미중일한남])(?=[하했해])")
_LONGEST_PLACE: Final = 10
_INNER: Final = re.compile(r"\s(?:대표단|대변인실|위원회|합동대표단)")
_FORCES: Final = re.compile(r"군부|군|공군|해군|육군|정부|당국")


def find_missions(text: str, gazetteer: Gazetteer) -> list[NameMention]:
    """Return the embassies of a sentence by one form of name: 주러시아 북한 대사관."""
    found = []
    for match in _MISSION.finditer(text):
        host = match["host"] or match["resident"]
        host = gazetteer.country(host) or gazetteer.abbreviations.get(host)
        sender = gazetteer.country(match["sender"])
        tail = read_tail(text, match.start(), match.end())
        if host and sender and tail:
            naming = Naming(f"주{host} {sender} {match['kind']}", EntityType.ORGANISATION)
            found.append(mention_of(text, match.start(), match.end(), tail, naming))
    return found


def find_institution(
    text: str, start: int, gazetteer: Gazetteer, matched: tuple[str, Entry] | None
) -> NameMention | None:
    """Return the organisation that a country and its institution make from ``start`` on; None for others.

    ``matched`` is the name of the gazetteer that begins there.
    """
    owner = _read_owner(text, start, gazetteer, matched)
    if owner is None:
        return None
    end, country = owner
    forces = _FORCES.match(text, end)
    tail = read_tail(text, start, forces.end()) if forces else None
    if forces and tail:
        if forces[0].endswith("군"):
            spelling = text[start:end].strip()
            usual = spelling if len(spelling) < len(country) and end == forces.start() else country
            name = f"{usual}{forces[0]}"  # 한국군, 거란군, 미군 go by the short name
        else:
            name = f"{country} {forces[0]}"
        naming = Naming(name, EntityType.ORGANISATION)
        return mention_of(text, start, forces.end(), tail, naming)
    begin = end + 1 if text[end : end + 1] == " " else end
    last = begin
    while last < len(text) and text[last].isalnum():
        last += 1
    for stop in range(last, begin + 1, -1):
        word = text[begin:stop]
        if word not in gazetteer.institutions and not (begin > end and _ENDING.fullmatch(word)):
            continue
        found = _with_part(text, start, stop, f"{country} {word}")
        if found is not None:
            return found
    return None


def _read_owner(
    text: str, start: int, gazetteer: Gazetteer, matched: tuple[str, Entry] | None
) -> tuple[int, str] | None:
    """Return where the country, its sign or the region before an institution ends, and its name."""
    if matched and matched[1].type is EntityType.COUNTRY:
        return start + len(matched[0]), matched[1].name
    space = text.find(" ", start + 2, start + _LONGEST_PLACE)
    if space > 0 and text[start:space] in gazetteer.places:
        return space, text[start:space]
    sign = text[start]
    if text[start + 1 : start + 2] != " " or sign not in _ALONE or sign not in gazetteer.abbreviations:
        return None
    if sign in _WORDS_TOO and _BEHIND_WORD.search(text, max(0, start - 2), start):
        return None
    return start + 1, gazetteer.abbreviations[sign]


def _with_part(text: str, start: int, stop: int, name: str) -> NameMention | None:
    """Return the institution, with a part of it that follows (북한 교육성 대표단)."""
    for part in (_INNER.match(text, stop), None):
        end = part.end() if part else stop
        tail = read_tail(text, start, end)
        if tail is not None and (part or end == stop):
            naming = Naming(name + (part[0] if part else ""), EntityType.ORGANISATION)
            return mention_of(text, start, end, tail, naming)
    return None


def find_implied(text: str, subjects: Sequence[str], gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the countries that only a sign names: 북러 정상회담이 as a subject, 북러 양국, and 방북하여."""
    found: dict[str, None] = {}
    signs = gazetteer.abbreviations
    for match in WORD_START.finditer(text):
        pair = _PAIR.match(text, match.start())
        if pair and gazetteer.country(pair["signs"]) is None and all(sign in signs for sign in pair["signs"]):
            subject = pair["noun"] in _BOTH or any(phrase.startswith(pair[0]) for phrase in subjects)
            found.update(dict.fromkeys(signs[sign] for sign in pair["signs"]) if subject else {})
        visit = _VISIT.match(text, match.start())
        if visit and visit["sign"] in signs:
            found.setdefault(signs[visit["sign"]])
    return tuple(found)
