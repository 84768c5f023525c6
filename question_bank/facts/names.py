"""Who stands in a sentence: persons, countries, organisations, each with its place and its case.

The gazetteer gives known names, :mod:`question_bank.facts.person` those beside an office, and a country before
an institution gives an organisation (러시아 외무부). A short name (푸틴) stands for the full one that the article or
the gazetteer knows; a name is never cut.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import Entry
from question_bank.facts.model import EntityType
from question_bank.facts.person import Found, find_office_holders
from question_bank.facts.tail import Case, Tail, read_tail

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.korean.morphology import Token

_WORD_START: Final = re.compile(r"(?:(?<=[\s,.·ㆍ、“”\"‘’'(\[《〈「『~∼-])|^)(?=[^\s\W])")
_INSTITUTION_END: Final = re.compile(
    r"[가-힣A-Z0-9]*(?:위원회|법원|대사관|영사관|연구소|대학교|재단|협회|총국|사령부|보안국|개발부|정보국|수비대|은행|공사|당국)"
)
_MISSION: Final = re.compile(
    r"(?:주\s?(?P<host>[가-힣]{1,8}?)|(?P<resident>[가-힣]{2,8})\s주재)\s(?P<sender>[가-힣]{2,8}?)\s?"
    r"(?P<kind>대사관|총영사관|영사관|대표부)"
)
_MEETING: Final = re.compile(r"\s(?:첫 |두 번째 |단독 |확대 )?(?:정상)?(?:회담|만남|면담|통화|회동|회의)")
_PAIR: Final = re.compile(
    r"(?P<signs>[가-힣]{2,3}?)\s?(?P<noun>양국|삼국|정상회담|회담|조약|협정|공동선언|공동성명|합의)"
)
_VISIT: Final = re.compile(r"방(?P<sign>[북러미중일한남])(?=[하했해])")
_LIST_GAP: Final = re.compile(r"[\s,·ㆍ、]*")
_PLACE_WORD: Final = re.compile(r"[가-힣]{2,8}(?=\s)")
_INNER: Final = re.compile(r"\s(?:대표단|대변인실|위원회|합동대표단)")
_FORCES: Final = re.compile(r"군|공군|해군|육군|군부|정부|당국")


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in a sentence: ``text[start:end]`` is the name with its office, ``name`` the form to show.

    ``surface`` is the name as it stands there (푸틴), ``tail_end`` where its particle ends.
    """

    start: int
    end: int
    tail_end: int
    surface: str
    name: str
    type: EntityType
    case: Case
    role: str | None = None
    side: bool = False


def find_names(
    text: str, gazetteer: Gazetteer, analyse: Callable[[], Sequence[Token]]
) -> tuple[NameMention, ...]:
    """Return the names of a sentence in order, none overlapping.

    ``analyse`` gives the sentence's morphemes; it is only called where an office stands in the sentence.
    """
    found = [_holder(person, gazetteer) for person in find_office_holders(text, gazetteer, analyse)]
    found.extend(m for m in _missions(text, gazetteer) if not _covered(m.start, m.end, found))
    for match in _WORD_START.finditer(text):
        start = match.start()
        if _covered(start, start + 1, found):
            continue
        mention = _institution(text, start, gazetteer) or _known(text, start, gazetteer)
        if mention is not None and not _covered(mention.start, mention.end, found):
            found.append(mention)
    return _settled(text, sorted(found, key=lambda m: m.start))


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
        following = replace(mention, case=case)
        settled.append(following)
    return tuple(reversed(settled))


def find_implied(text: str, subjects: Sequence[str], gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the countries that only a sign names: 북러 정상회담이 as a subject, 북러 양국, and 방북하여."""
    found: dict[str, None] = {}
    for match in _WORD_START.finditer(text):
        pair = _PAIR.match(text, match.start())
        if pair and pair["noun"] not in {"양국", "삼국"} and not any(s.startswith(pair[0]) for s in subjects):
            pair = None
        if (
            pair
            and not gazetteer.country(pair["signs"])
            and all(sign in gazetteer.abbreviations for sign in pair["signs"])
        ):
            found.update(dict.fromkeys(gazetteer.abbreviations[sign] for sign in pair["signs"]))
        visit = _VISIT.match(text, match.start())
        if visit and visit["sign"] in gazetteer.abbreviations:
            found.setdefault(gazetteer.abbreviations[visit["sign"]])
    return tuple(found)


def learn_persons(
    sentences: Iterable[tuple[str, Callable[[], Sequence[Token]]]], gazetteer: Gazetteer
) -> Gazetteer:
    """Return the gazetteer with the persons that an article names beside their offices.

    A foreign person is then found by the last part of the name too, unless two share it; two spellings one
    letter apart, with the same given name, are one person (마체고라, 마고체라).
    """
    names: dict[str, int] = {}
    for text, analyse in sentences:
        for person in find_office_holders(text, gazetteer, analyse):
            if person.surface not in gazetteer.entries:
                names[person.surface] = names.get(person.surface, 0) + 1
    full = sorted(names, key=lambda name: (-len(name.split()), -names[name], name))
    learnt: dict[str, Entry] = {}
    for name in full:
        parts = name.split()
        same = next((e for s, e in {**gazetteer.entries, **learnt}.items() if _same_person(name, s, e)), None)
        entry = same or Entry(name, EntityType.PERSON)
        learnt[name] = entry
        if len(parts) > 1:
            clash = learnt.get(parts[-1])
            learnt[parts[-1]] = entry if clash is None or clash.name == entry.name else clash
    shared = _shared_last_parts(full)
    return gazetteer.extended({s: e for s, e in learnt.items() if s not in shared})


def _shared_last_parts(names: Sequence[str]) -> set[str]:
    """Return the last parts that belong to two persons whose spellings are not alike."""
    owners: dict[str, set[str]] = {}
    for name in names:
        if " " in name:
            owners.setdefault(name.split()[-1], set()).add(name)
    return {last for last, full in owners.items() if len(full) > 1}


def _same_person(name: str, spelling: str, entry: Entry) -> bool:
    """Tell whether a new full name is another spelling of a known one: one letter changed or two exchanged."""
    if entry.type is not EntityType.PERSON or " " not in name or " " not in spelling:
        return False
    (*given, last), (*other_given, other_last) = name.split(), spelling.split()
    return given == other_given and len(last) >= 4 and _one_apart(last, other_last)  # noqa: PLR2004 - letters


def _one_apart(left: str, right: str) -> bool:
    if len(left) != len(right):
        return False
    places = [i for i, (a, b) in enumerate(zip(left, right, strict=True)) if a != b]
    if len(places) == 1:
        return True
    return len(places) == 2 and sorted(left) == sorted(right)  # noqa: PLR2004 - two exchanged


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


def _missions(text: str, gazetteer: Gazetteer) -> list[NameMention]:
    """Find embassies: 주러시아 북한 대사관, 북한 주재 러시아 대사관."""
    found = []
    for match in _MISSION.finditer(text):
        host = match["host"] or match["resident"]
        host = gazetteer.country(host) or gazetteer.abbreviations.get(host)
        sender = gazetteer.country(match["sender"])
        tail = read_tail(text, match.start(), match.end())
        if host and sender and tail:
            name = f"주{host} {sender} {match['kind']}"
            found.append(_mention(text, match.start(), match.end(), tail, name, EntityType.ORGANISATION))
    return found


def _institution(text: str, start: int, gazetteer: Gazetteer) -> NameMention | None:
    """Read a country and its institution as one organisation: 러시아 외무부, 미 국방부, 러시아군."""
    matched = gazetteer.match(text, start)
    word = _PLACE_WORD.match(text, start)
    place = word[0] if word and word[0] in gazetteer.places else ""
    if matched and matched[1].type is EntityType.COUNTRY:
        end, country = start + len(matched[0]), matched[1].name
    elif place:
        end, country = start + len(place), place
    elif text[start : start + 2].endswith(" ") and text[start] in gazetteer.abbreviations:
        end, country = start + 1, gazetteer.abbreviations[text[start]]
    else:
        return None
    forces = _FORCES.match(text, end)
    if forces:
        tail = read_tail(text, start, forces.end())
        if tail is not None:
            gap = "" if forces[0].endswith("군") else " "
            name = f"{country}{gap}{forces[0]}"
            return _mention(text, start, forces.end(), tail, name, EntityType.ORGANISATION)
    gap_end = end + 1 if text[end : end + 1] == " " else end
    word_end = gap_end
    while word_end < len(text) and (text[word_end].isalnum()):
        word_end += 1
    for stop in range(word_end, gap_end + 1, -1):
        word = text[gap_end:stop]
        if word not in gazetteer.institutions and not (gap_end > end and _INSTITUTION_END.fullmatch(word)):
            continue
        tail = read_tail(text, start, stop)
        if tail is None:
            continue
        inner = _INNER.match(text, stop)
        inner_tail = read_tail(text, start, inner.end()) if inner else None
        if inner and inner_tail:
            name = f"{country} {word}{inner[0]}"
            return _mention(text, start, inner.end(), inner_tail, name, EntityType.ORGANISATION)
        return _mention(text, start, stop, tail, f"{country} {word}", EntityType.ORGANISATION)
    return None


def _known(text: str, start: int, gazetteer: Gazetteer) -> NameMention | None:
    """Read a name of the gazetteer with its tail; an ambiguous one only in a list with another country."""
    matched = gazetteer.match(text, start)
    while matched is not None:
        spelling, entry = matched
        end = start + len(spelling)
        tail = read_tail(text, start, end)
        if tail is not None and (spelling not in entry.ambiguous or _supported(text, start, tail, gazetteer)):
            return _mention(text, start, end, tail, entry.name, entry.type)
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


def _mention(text: str, start: int, end: int, tail: Tail, name: str, kind: EntityType) -> NameMention:
    return NameMention(start, end, tail.end, text[start:end], name, kind, tail.case, side=tail.side)


def _covered(start: int, end: int, found: Sequence[NameMention]) -> bool:
    return any(start < other.end and other.start < end for other in found)
