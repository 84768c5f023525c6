"""The office that somebody holds at the time of an event.

The office beside a name stands with the mention; here it is read from what is told of the person:
국방장관이던 쇼이구, 외무상에 임명된 최선희, 박민수가 사장에 취임했다. An office that was left (장관에서
물러난) gives none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import EntityType
from question_bank.facts.tail import Case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.facts.mention import NameMention
    from question_bank.facts.model import Event, Participant

_OFFICE_WORDS: Final = r"(?:[가-힣A-Za-z0-9·]{1,14} ){0,4}?[가-힣A-Za-z0-9·]{2,16}?"
_OFFICE: Final = rf"(?P<office>{_OFFICE_WORDS})"
_TAKING: Final = r"(?:임명|선출|취임|선임|추대|부임|승진|기용|발탁)"
# 감독에 올랐다, 사장 자리에 앉았다
_MOUNTING: Final = r"(?:올랐|오르|올라|앉았|앉으|앉아)"
_TAKING_WORD: Final = re.compile(rf"{_TAKING}|{_MOUNTING}|되었|됐|뽑[았아]")
# 당시 국방장관이던 쇼이구, 외무상에 임명된 최선희
_BEING: Final = re.compile(rf"(?:^|(?<=\s)){_OFFICE}이?던 $")
_MADE: Final = re.compile(rf"(?:^|(?<=\s)){_OFFICE}(?:에|으로|로) {_TAKING}(?:된|한) $")
_TAKEN: Final = re.compile(
    rf"(?:^|(?<=\s)){_OFFICE}(?:에|으로|로) (?:{_TAKING}(?=[되됐했하])|{_MOUNTING})"
    rf"|(?:^|(?<=\s))(?P<become>{_OFFICE_WORDS})(?:이|가) (?:되었|됐)"
)
_GIVEN: Final = re.compile(rf"(?:^|(?<=\s)){_OFFICE}(?:에|으로|로) (?:{_TAKING}(?=[했하])|뽑[았아])")
_CHANGE: Final = re.compile(
    r"임명|취임|물러|사임|해임|경질|교체|퇴임|사퇴|은퇴|낙선|당선|파면|탄핵|선출|승진|강등|좌천|전보|부임|실각|숙청|복귀|이적|입단"
)
_FORMER: Final = re.compile(r"(?:^|\s)(?:전|前|신임|초대|차기|역대|제\d+대)\s")
_LEADS: Final = re.compile(
    r"^(?:새|당시|현재|이후|그해|이날|다시|새로|결국|곧|함께|에서|는|은|이|가|을|를)\s"
)
_OTHER_SUBJECT: Final = re.compile(r"[가-힣](?:이|가)\s")
_BEFORE: Final = 60
_AFTER: Final = 90
_WORD_END: Final = re.compile(
    r"(?:은|는|이|가|을|를|에서|에|의|와|과|로|으로|뒤|후|년|월|일|고|며|어|아|해)$"
)


def read_office(
    text: str, mention: NameMention, names: Sequence[NameMention], gazetteer: Gazetteer
) -> str | None:
    """Return the office that a sentence says somebody holds or takes; None where it says none."""
    if mention.type is not EntityType.PERSON:
        return None
    ahead = text[max(0, mention.start - _BEFORE) : mention.start]
    if ahead.endswith(("던 ", "된 ", "한 ")):
        for pattern in (_BEING, _MADE):
            match = pattern.search(ahead)
            if match is not None:
                return _office(match["office"], gazetteer)
    return _read_taken(text, mention, names, gazetteer) if _TAKING_WORD.search(text) else None


def _read_taken(
    text: str, mention: NameMention, names: Sequence[NameMention], gazetteer: Gazetteer
) -> str | None:
    """Return the office that somebody takes or is given; None where it may be another person's.

    With two persons as subjects the office is that of the last one before it.
    """
    persons = [n for n in names if n.type is EntityType.PERSON and n.case is mention.case]
    telling = {Case.SUBJECT: _TAKEN, Case.OBJECT: _GIVEN}.get(mention.case)
    if telling is None or (len(persons) > 1 and mention.case is not Case.SUBJECT):
        return None
    if mention.case is Case.SUBJECT and any(
        n.type is EntityType.PERSON and n.case is Case.OBJECT for n in names
    ):
        return None
    limit = min((n.start for n in persons if n.start > mention.start), default=len(text))
    match = telling.search(text, mention.tail_end, min(limit, mention.tail_end + _AFTER))
    if match is None:
        return None
    kind = "office" if match["office"] else "become"
    # 사장에 취임한 뒤 … 회장에 올랐다: whose is the second
    if len(persons) > 1 and _TAKING_WORD.search(text, mention.tail_end, match.end(kind)):
        return None
    office = _office(match[kind], gazetteer)
    between = text[mention.tail_end : match.end(kind) - len(office or "")]
    return None if _OTHER_SUBJECT.search(between) else office


def _office(words: str, gazetteer: Gazetteer) -> str | None:
    """Return the words of a run that name an office, from its end; None where the last word names none."""
    kept: list[str] = []
    for word in reversed(words.split()):
        if kept and (_WORD_END.search(word) or word in gazetteer.titles):
            break
        kept.insert(0, word)
    office = _LEADS.sub("", " ".join(kept))
    return office if gazetteer.title_of(office) else None


def carry_offices(events: Sequence[Event]) -> tuple[Event, ...]:
    """Give persons without an office the last one that the article gives them in the same year.

    Only where nothing changed between: every office of that year is the same one, none is a former or a new
    one, and no sentence of the year about that person tells of a change.
    """
    told: dict[tuple[str, int], list[tuple[int, str, tuple[int, int, int]]]] = {}
    restless: set[tuple[str, int]] = set()
    for index, event in enumerate(events):
        year = _year(event)
        if year is None or event.edtf is None:
            continue
        for person in event.participants:
            key = (person.name, year)
            if person.type is not EntityType.PERSON:
                continue
            if _CHANGE.search(event.selector.quote) or _FORMER.search(f"{person.role or ''} "):
                restless.add(key)
            if person.role:
                told.setdefault(key, []).append((index, person.role, event.edtf.first()))
    return tuple(_with_offices(event, index, told, restless) for index, event in enumerate(events))


def _with_offices(
    event: Event,
    index: int,
    told: dict[tuple[str, int], list[tuple[int, str, tuple[int, int, int]]]],
    restless: set[tuple[str, int]],
) -> Event:
    year = _year(event)
    if year is None or event.edtf is None:
        return event
    first = event.edtf.first()
    changed: list[Participant] = []
    for person in event.participants:
        offices = told.get((person.name, year), [])
        earlier = [role for at, role, day in offices if at < index and day <= first]
        steady = (person.name, year) not in restless and len(
            {role.split()[-1] for _, role, _ in offices}
        ) == 1
        carried = earlier and steady and person.role is None and person.type is EntityType.PERSON
        changed.append(replace(person, role=earlier[-1]) if carried else person)
    return event if tuple(changed) == event.participants else replace(event, participants=tuple(changed))


def _year(event: Event) -> int | None:
    """Return the one year that an event surely lies in; None where there is none."""
    edtf = event.edtf
    if edtf is None or edtf.is_open or edtf.uncertain or event.confidence.value != "certain":
        return None
    return edtf.first()[0] if edtf.first()[0] == edtf.last()[0] else None
