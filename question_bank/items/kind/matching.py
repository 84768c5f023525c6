"""Pairs to find: events and their dates, people and what they did. Each right side fits one left side.

The options are the left sides and then the right ones, as they are shown: no order of them tells the key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.dates.wording import word_date
from question_bank.facts.model import EntityType
from question_bank.items.kind.choice_of_actor import ask_who, is_done_by_many
from question_bank.items.kind.cluster import Joint, gather, joinable, stand_apart
from question_bank.items.material import UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.rival import one_name
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
    """Give questions that match linked events with their dates, all of one grain and without overlap."""

    def fits(left: Statement, right: Statement) -> bool:
        ours, theirs = left.event.edtf, right.event.edtf
        same = ours is not None and theirs is not None and ours.precision == theirs.precision
        return same and stand_apart(left, right)

    for chosen in gather(material, joinable(material), _DATES, _REACH, fits):
        yield _dates(material, chosen)


def _dates(material: Material, chosen: Sequence[Statement]) -> Item:
    pairs = [(one.text, word_date(one.event.edtf)) for one in chosen if one.event.edtf]
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

    Only acts that a question could ask ‘who’ of, and nobody who has a part in anything of another's time.
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
        yield _people(material, chosen)


def _is_sure(material: Material, statement: Statement) -> bool:
    """Tell whether the article leaves nobody else who did it."""
    if is_done_by_many(statement):
        return False
    sure = material.sure.get(statement.event.id)
    if sure is None:
        try:
            ask_who(material, statement)
        except UnsuitableError:
            return False
    elif not sure:
        return False
    return len(_act(statement)) <= _LONGEST_ACT


def _act(statement: Statement) -> str:
    edtf = statement.event.edtf
    return f"{statement.clause.modifier_without_subject(place_in_time(edtf) if edtf else '')} 인물"


def _people(material: Material, chosen: Sequence[Statement]) -> Item:
    pairs = [(_act(one), material.actors[one.event.id].participant.name) for one in chosen]
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
