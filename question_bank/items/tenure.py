"""Who holds which office when, by an article's dated events and what it says besides."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import Gazetteer, load_gazetteer
from question_bank.facts.identity import squeeze
from question_bank.facts.model import EntityType, Event, Fact
from question_bank.facts.undated.office import is_specific, read_holding, spell_office
from question_bank.facts.undated.relation import Relation, read_uses
from question_bank.facts.undated.tenancy import find_showing
from question_bank.items.statement import is_certain
from question_bank.spans import Selector

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from question_bank.facts.model import Timeline

_OFFICES: Final = frozenset({Relation.OFFICE.value, Relation.HELD_OFFICE.value})
_SINGLE: Final = read_uses("single")
_MINISTER: Final = re.compile(r"(?:(?<!부)장관|[가-힣]{2}(?<!부)(?<!재)상)$")
_NUMBERED: Final = re.compile(r"^(?:초대|역대|제?\s?\d{1,3}대)\s")
# 교육상, 교육부 장관, 외무부상: the field that a ministry is named after
_FIELD: Final = re.compile(r"(?P<field>[가-힣]{2,8}?)(?:성\s부상|부상|상|부\s?장관|장관|부\s?차관|차관)")
_LEADING: Final = r"(?:[을를]\s[가-힣]{2,6}로\s(?:하는|한)|[이가]\s(?:이끄는|이끈|인솔하는|인솔한|거느린))\s"
_REACH: Final = 40
_MOST: Final = 20


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office of a person: ``office`` as it is shown, ``key`` for comparing, ``side`` the country served.

    ``event`` shows it on its certain date; None where the article gives no date. ``events`` are all that do,
    the best first. ``proofs`` are the passages that say it, ``fact`` the one without a date that says it too.
    """

    person: str
    office: str
    key: str
    side: str | None
    proofs: tuple[Selector, ...]
    event: Event | None = None
    fact: Fact | None = None
    events: tuple[Event, ...] = ()

    @property
    def year(self) -> int | None:
        """The year in which the article shows it."""
        return self.event.edtf.first()[0] if self.event and self.event.edtf else None


@dataclass(frozen=True, slots=True)
class Roster:
    """The offices of an article in the order in which it tells them, and all keys of each person's."""

    tenures: tuple[Tenure, ...]
    keys: Mapping[str, frozenset[str]]

    def near(self, place: int) -> tuple[Tenure, ...]:
        """Return the tenures told around one of them, so that the cost does not grow with the article."""
        return self.tenures[max(0, place - _REACH) : place + _REACH]


def find_tenures(timeline: Timeline, sides: Mapping[str, str]) -> Roster:
    """Return every office that the article gives somebody, once, with the event that shows it best.

    The office is told in full: what another passage calls 대통령 is 러시아 대통령 where only that one could
    be meant. ``sides`` are the countries that persons are known to serve. Who is given more than twenty
    offices is no one person, and left out.
    """
    gazetteer = load_gazetteer()
    found = [*_dated(timeline, gazetteer), *_undated(timeline, gazetteer)]
    keys: dict[str, set[str]] = {}
    for tenure in found:
        keys.setdefault(tenure.person, set()).add(tenure.key)
    kept: dict[tuple[str, str], list[Tenure]] = {}
    for tenure in found:
        if len(keys[tenure.person]) <= _MOST:
            kept.setdefault((tenure.person, _full(tenure.key, keys[tenure.person])), []).append(tenure)
    tenures = (_best(person, key, told, sides, gazetteer) for (person, key), told in kept.items())
    return Roster(tuple(tenures), {person: frozenset(held) for person, held in keys.items()})


def are_related(key: str, other: str) -> bool:
    """Tell whether two offices may be one, more or less exactly told (대통령, 러시아대통령)."""
    return key.endswith(other) or other.endswith(key)


@lru_cache(maxsize=4096)
def is_single(office: str) -> bool:
    """Tell whether one person at a time holds an office (독일 총리), not several (독일 외무차관)."""
    title = load_gazetteer().title_of(office) or office.rsplit(maxsplit=1)[-1]
    return title in _SINGLE or _MINISTER.search(title) is not None


@lru_cache(maxsize=4096)
def is_bound(office: str) -> bool:
    """Tell whether an office says of which country, place or body it is, so that it stands alone."""
    gazetteer = load_gazetteer()
    return any(word in gazetteer.entries or word in gazetteer.places for word in office.split())


@lru_cache(maxsize=4096)
def stands_alone(office: str) -> bool:
    """Tell whether an office can be understood by itself: of a named body, or a compound (국방장관)."""
    gazetteer = load_gazetteer()
    if _NUMBERED.match(office) or not is_specific(office, gazetteer):
        return False
    return is_bound(office) or " " not in office or office in gazetteer.titles


def _dated(timeline: Timeline, gazetteer: Gazetteer) -> Iterator[Tenure]:
    disputed = {name for one in timeline.contradictions for name in one.events}
    showing = find_showing(timeline.events, timeline.dates)
    for event in timeline.events:
        for person in event.participants:
            if person.type is not EntityType.PERSON or not person.role or person.implied:
                continue
            holding = read_holding(person.name, person.role, 0, gazetteer)
            if holding is None or not _is_name(person.name, gazetteer):
                continue
            quote = event.selector.quote
            told = squeeze(person.role) in squeeze(quote)
            shown = (event.id, person.name) in showing and is_certain(event) and event.id not in disputed
            office = spell_office(holding.office, gazetteer)
            country = _country_before(quote, person.name, person.role, gazetteer)
            country = country or _country_led(quote, person.role, holding.office, gazetteer)
            if country and not any(gazetteer.country(word) for word in office.split()):
                office = f"{country} {office}"
                holding = replace(holding, key=f"{country}{holding.key}")
            yield Tenure(
                person=person.name,
                office=office,
                key=holding.key,
                side=None,
                proofs=(event.selector,) if told else (),
                event=event if shown else None,
            )


def _undated(timeline: Timeline, gazetteer: Gazetteer) -> Iterator[Tenure]:
    for fact in timeline.facts:
        if fact.relation in _OFFICES and _is_name(fact.subject, gazetteer):
            holding = read_holding(fact.subject, fact.object, 0, gazetteer)
            if holding is not None:
                office = spell_office(holding.office, gazetteer)
                yield Tenure(fact.subject, office, holding.key, None, (fact.selector,), None, fact)


def _is_name(name: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a name has no place in it: … 드빌팽이 뉴욕 took in more than the name."""
    return not any(word in gazetteer.places or gazetteer.country(word) for word in name.split()[1:])


def _country_before(quote: str, name: str, role: str, gazetteer: Gazetteer) -> str | None:
    """Return the country of 프랑스의 장 뒤퐁 재무부 장관, and of 프랑스의 재무부 장관 장 뒤퐁."""
    for words in (f"{name} {role}", f"{role} {name}"):
        at = quote.find(f"의 {words}")
        before = quote[: max(at, 0)].rsplit(maxsplit=1)
        if before:
            return gazetteer.country(before[-1])
    return None


def _country_led(quote: str, role: str, office: str, gazetteer: Gazetteer) -> str | None:
    """Return the country of a minister who leads people of his own ministry.

    교육상을 단장으로 하는 북한 교육성 대표단: the minister is North Korea's. A ministry that only stands in
    the sentence may be that of the other side.
    """
    field = _FIELD.fullmatch(office)
    if field is None:
        return None
    own = re.compile(
        rf"{re.escape(role)}{_LEADING}(?P<country>[가-힣]{{2,8}}?)의?\s"
        rf"{field['field']}(?:성|부)(?=[\s은는이가의에을를과와])"
    )
    found = own.search(quote)
    return gazetteer.country(found["country"]) if found else None


def _full(key: str, keys: Iterable[str]) -> str:
    """Return the fullest of a person's offices that one could be; itself where two could be meant."""
    fuller = [other for other in keys if other.endswith(key)]
    longest = max(fuller, key=len)
    return longest if all(longest.endswith(other) for other in fuller) else key


def _best(
    person: str, key: str, told: Sequence[Tenure], sides: Mapping[str, str], gazetteer: Gazetteer
) -> Tenure:
    """Return one tenure for all that tell it: its best event, its fact, and what proves its full name."""
    whole = next(one for one in told if one.key == key)
    dated = sorted((one for one in told if one.event), key=lambda one: _rank(one, key))
    proofs = dict.fromkeys(proof for one in (*dated[:1], whole) for proof in one.proofs[:1])
    if dated and dated[0].key == key:
        proofs = dict.fromkeys(dated[0].proofs)
    countries = [word for word in whole.office.split() if gazetteer.country(word)]
    return replace(
        whole,
        side=gazetteer.country(countries[-1]) if countries else sides.get(person),
        proofs=tuple(proofs),
        event=dated[0].event if dated else None,
        events=tuple(one.event for one in dated if one.event),
        fact=next((one.fact for one in told if one.fact), None),
    )


def _rank(tenure: Tenure, key: str) -> tuple[bool, bool, int, int]:
    """Order the events that show an office: told in full, fit for questions, of an exact date, early."""
    event = tenure.event
    if event is None or event.edtf is None:
        return True, True, 0, 0
    return tenure.key != key, not event.quizzable, -event.edtf.precision, event.selector.start
