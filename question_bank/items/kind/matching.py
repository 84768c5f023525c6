"""Pairs to find: events and their dates, people and what they did. Each right side fits one left side.

The options are the left sides and then the right ones, as they are shown: no order of them tells the key.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf, Precision
from question_bank.dates.wording import word_date
from question_bank.facts.model import EntityType
from question_bank.items.grain import tell_when_sure
from question_bank.items.kind.choice_of_actor import actor_stem, is_done_by_many
from question_bank.items.kind.cluster import Joint, gather, joinable, stand_apart
from question_bank.items.kind.ordering import lie_apart
from question_bank.items.material import UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.rival import one_name
from question_bank.items.period import coarsen
from question_bank.items.reference import points_elsewhere
from question_bank.items.wording.question import place_in_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.items.material import Material
    from question_bank.items.statement import Statement

_DATES: Final = "matching/dates"
_PEOPLE: Final = "matching/people"
_DATES_STEM: Final = "다음 사건을 일어난 때와 짝지으시오."
_PEOPLE_STEM: Final = "다음 설명을 알맞은 인물과 짝지으시오."
_REACH: Final = 3
_LONGEST_ACT: Final = 80


def match_dates(material: Material) -> Iterator[Item]:
    """Give questions that match linked events of different years with their months, or all with the year."""

    def fits(left: Statement, right: Statement) -> bool:
        ours, theirs = _when(left), _when(right)
        same = ours is not None and theirs is not None and ours.precision == theirs.precision
        return same and lie_apart(left, right)

    for chosen in gather(material, joinable(material), _DATES, _REACH, fits):
        yield _dates(material, chosen)


def _when(statement: Statement) -> Edtf | None:
    """Return the month of an event, or its year where no more is told: among others the day is no matter."""
    return coarsen(statement.event.edtf, Precision.MONTH) if statement.event.edtf else None


def _dates(material: Material, chosen: Sequence[Statement]) -> Item:
    pairs = [(one.text, word_date(when)) for one in chosen if (when := _when(one))]
    dates = tuple(date for _, date in pairs)
    rng = material.chance(material.identity(_DATES, *(one.event.id for one in chosen)))
    while tuple(date for _, date in pairs) == dates:
        rng.shuffle(pairs)
    return Joint(
        kind=_DATES,
        type=ItemType.MATCHING,
        asks=Asks.DATE,
        stem=_DATES_STEM,
        options=(*(text for text, _ in pairs), *dates),
        key=tuple(pairs),
    ).on(material, chosen)


def match_people(material: Material) -> Iterator[Item]:
    """Give questions that match what was done at a time with who did it.

    Only acts that a question could ask ‘who’ of, and nobody who has a part in anything of another's time. All
    of them are of one country, or two at least of each.
    """
    pool = [
        actor.statement
        for actor in material.actors.values()
        if actor.participant.type is EntityType.PERSON and _is_sure(material, actor.statement)
    ]

    def fits(left: Statement, right: Statement) -> bool:
        name, edtf = material.actors[right.event.id].participant.name, left.event.edtf
        if not edtf or one_name(material.actors[left.event.id].participant.name, name):
            return False
        present = (person.name for event in material.meanwhile(edtf) for person in event.participants)
        named = any(part in left.clause.text for part in name.split() if len(part) > 1)
        return stand_apart(left, right) and not named and not any(one_name(name, other) for other in present)

    for chosen in gather(material, pool, _PEOPLE, _REACH, fits):
        # the only one of a side is found by the country that his act tells of
        sides = Counter(material.sides.get(material.actors[one.event.id].participant.name) for one in chosen)
        if len(sides) > 1 and 1 in sides.values():
            continue
        yield _people(material, chosen)


def _is_sure(material: Material, statement: Statement) -> bool:
    """Tell whether the article leaves nobody else who did it."""
    if is_done_by_many(statement):
        return False
    try:
        actor_stem(material, statement)
    except UnsuitableError:
        return False
    act = _act(statement)
    # without its subject it may need another sentence (양국), and would spoil every set it joins
    return len(act) <= _LONGEST_ACT and not points_elsewhere(act)


def _act(statement: Statement, when: Edtf | None = None) -> str:
    edtf = when or statement.event.edtf
    return f"{statement.clause.modifier_without_subject(place_in_time(edtf) if edtf else '')} 인물"


def _people(material: Material, chosen: Sequence[Statement]) -> Item:
    # all by the month, or all by the day
    sure = [tell_when_sure(material, one) for one in chosen]
    months = all(when.precision <= Precision.MONTH for when in sure)
    pairs = [
        (_act(one, _when(one) if months else None), material.actors[one.event.id].participant.name)
        for one in chosen
    ]
    names = sorted(name for _, name in pairs)
    rng = material.chance(material.identity(_PEOPLE, *(one.event.id for one in chosen)))
    rng.shuffle(pairs)
    while [name for _, name in pairs] == names:
        rng.shuffle(pairs)
    return Joint(
        kind=_PEOPLE,
        type=ItemType.MATCHING,
        asks=Asks.PARTICIPANT,
        stem=_PEOPLE_STEM,
        options=(*(act for act, _ in pairs), *names),
        key=tuple(pairs),
    ).on(material, chosen)
