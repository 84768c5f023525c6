"""Who does or says what a statement tells, and for which country."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import NONE, Gazetteer, load_gazetteer
from question_bank.facts.model import EntityType, FigurePrecision, Participant
from question_bank.facts.word_list import read_words
from question_bank.items.option.rank import is_head
from question_bank.items.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from question_bank.facts.model import Event

_ACTORS: Final = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.COUNTRY})
_DONE_BY_ONE: Final = read_words("done_by_one", "items/words.tsv")
_SHORTEST: Final = 2
BRACKET: Final = re.compile(r"\(([^()]*)\)$")
"""The letters or the other name that stand behind a name."""
# what begins, ends or is led in these words is a body, though its name looks like a person's
_OF_BODY: Final = re.compile(
    r"(?:이|가|은|는)\s(?:출범|발족|(?:창립|창설|설립|신설|결성|해산|해체|개편|폐지|통합)되)|(?:을|를)\s이끌"
)


@dataclass(frozen=True, slots=True)
class Actor:
    """The subject of a statement as one participant; ``phrase`` is its name in the sentence."""

    participant: Participant
    phrase: str
    statement: Statement


def find_actor(statement: Statement) -> Actor | None:
    """Return the one participant who is the statement's subject, or None where it cannot be told.

    The subject must be nothing but the name, whole or its last part (푸틴), with its office and origin:
    ``○○의 측근`` is somebody else.
    """
    clause = statement.clause
    phrase = clause.subject_text
    if clause.subject.joint or not clause.subject.bare:
        return None
    for participant in sorted(statement.event.participants, key=lambda one: -len(one.name)):
        if participant.implied or participant.type not in _ACTORS:
            continue
        before, found, after = cut_at_name(phrase, participant)
        if not found:
            continue
        office = after.strip()
        if after.startswith("의") or before.rstrip().endswith(("-", "·")) or (before and before[-1] != " "):
            return None
        if participant.type is EntityType.PERSON:
            if participant.name.split()[-1] in load_gazetteer().titles:
                return None  # 외무차관 alone names nobody
            titled = not office or (
                after.startswith(" ") and (participant.role or "").endswith(office.split()[-1])
            )
            return Actor(participant, phrase, statement) if titled else None
        # 새벽국 우주청(SA): whose it is, and its letters
        alone = not BRACKET.sub("", office) and (not before or _is_country(participant, before))
        return (
            Actor(participant, phrase, statement) if alone and _has_one_doer(statement, participant) else None
        )
    return None


def _is_country(participant: Participant, before: str) -> bool:
    """Tell whether no more than a country stands before the name of a body."""
    return (
        participant.type is EntityType.ORGANISATION and load_gazetteer().country(before.strip()) is not None
    )


def _has_one_doer(statement: Statement, participant: Participant) -> bool:
    """Tell whether a body or a country alone did it: others may have done the like of most acts.

    Words have one owner, and so has an act that one does (판결하다), or that is told with an exact figure.
    What a country says is said by many of its people.
    """
    if statement.clause.saying:
        return participant.type is EntityType.ORGANISATION
    counted = any(
        quantity.precision is FigurePrecision.EXACT and quantity.value not in {0, 1}
        for quantity in statement.event.quantities
    )
    return counted or statement.verb in _DONE_BY_ONE


def cut_at_name(phrase: str, participant: Participant) -> tuple[str, str, str]:
    """Cut a phrase at a participant's name; a person's last name counts where it is a word by itself.

    Without the name the middle part is empty.
    """
    cut = phrase.partition(participant.name)
    last = participant.name.split()[-1]
    if cut[1]:
        return cut
    if participant.type is not EntityType.PERSON or last == participant.name:
        # 타스통신 and 타스 통신 are one
        same = phrase.replace(" ", "") == participant.name.replace(" ", "")
        same = same or load_gazetteer().country(phrase) == participant.name
        return ("", phrase, "") if same else cut
    words = phrase.split()
    if len(last) < _SHORTEST or words.count(last) != 1:
        return phrase, "", ""
    at = words.index(last)
    before, after = " ".join(words[:at]), " ".join(words[at + 1 :])
    return f"{before} " if before else "", last, f" {after}" if after else ""


def find_roles(events: Iterable[Event]) -> Mapping[str, frozenset[str]]:
    """Return every office that the article gives each person, at whatever time."""
    found: dict[str, set[str]] = {}
    for event in events:
        for one in event.participants:
            if one.type is EntityType.PERSON and one.role and not one.implied:
                found.setdefault(one.name, set()).add(one.role)
    return {name: frozenset(roles) for name, roles in found.items()}


def find_famous(events: Iterable[Event], familiar: int) -> frozenset[str]:
    """Return the heads of states whom the article names in so many events: who learns it knows them."""
    told: Counter[str] = Counter()
    heads: set[str] = set()
    for event in events:
        for one in event.participants:
            if one.type is EntityType.PERSON and not one.implied:
                told[one.name] += 1
                heads |= {one.name} if one.role and is_head(one.role) else set()
    return frozenset(name for name in heads if told[name] >= familiar)


def find_misread(events: Iterable[Event]) -> frozenset[str]:
    """Return the names read as persons' of which the article tells what only a body does: ○○이 출범했다.

    Among them are those that are no more than an office (새벽국 국방차관).
    """
    found: set[str] = set()
    for event in events:
        for one in event.participants:
            if one.type is not EntityType.PERSON:
                continue
            if _is_office(one.name):
                found.add(one.name)
            elif not one.role and " " not in one.name:
                behind = event.headline.partition(one.name)[2]
                found |= {one.name} if _OF_BODY.match(behind) else set()
    return frozenset(found)


def _is_office(name: str) -> bool:
    """Tell whether a name is an office, alone or behind the country it serves."""
    gazetteer = load_gazetteer()
    first, _, rest = name.partition(" ")
    last = name.rsplit(maxsplit=1)[-1]
    served = bool(rest) and gazetteer.country(first) is not None
    return last in gazetteer.titles or (served and any(last.endswith(one) for one in gazetteer.titles))


def find_sides(events: Iterable[Event], gazetteer: Gazetteer) -> Mapping[str, str]:
    """Return the country that each person serves, where the article or the gazetteer tells it.

    In the article it is the last country of the office (북한 주재 러시아 대사 serves 러시아), the one told
    most often; it goes before the gazetteer's.
    """
    events = tuple(events)
    countries = {
        person.name for event in events for person in event.participants if person.type is EntityType.COUNTRY
    }
    known: dict[str, str] = {}
    told: dict[str, Counter[str]] = {}
    for event in events:
        for person in event.participants:
            entry = gazetteer.entries.get(person.name)
            if entry and entry.type is EntityType.PERSON and entry.country != NONE:
                known[person.name] = entry.country
            served = [word for word in (person.role or "").split() if word in countries]
            if served and person.type is EntityType.PERSON:
                told.setdefault(person.name, Counter())[served[-1]] += 1
    return known | {
        name: min(counts, key=lambda side: (-counts[side], side)) for name, counts in told.items()
    }
