"""Pairs to find among facts that hold at all times: names and short forms, works and makers."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from question_bank.facts.undated.relation import Relation
from question_bank.items.kind.cluster import openers, weigh
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.rival import one_name
from question_bank.items.wording.tag import tag_item
from question_bank.korean.particles import attach

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from question_bank.facts.model import Fact
    from question_bank.items.material import Material


class _Wording(NamedTuple):
    """What a question calls the two sides of a relation, and what its explanation calls the right one."""

    stem: str
    told: str
    asks: Asks


_WORDINGS: Final[Mapping[str, _Wording]] = {
    Relation.ABBREVIATION: _Wording("다음 이름을 알맞은 줄임말과 짝지으시오.", "줄임말은", Asks.OTHER),
    Relation.ALIAS: _Wording("다음 이름을 알맞은 다른 이름과 짝지으시오.", "다른 이름은", Asks.OTHER),
    Relation.FORMER_NAME: _Wording("다음 이름을 알맞은 옛 이름과 짝지으시오.", "옛 이름은", Asks.OTHER),
    Relation.REAL_NAME: _Wording("다음 인물을 알맞은 본명과 짝지으시오.", "본명은", Asks.OTHER),
    Relation.CAPITAL_OF: _Wording("다음 수도를 알맞은 나라와 짝지으시오.", "나라는", Asks.PLACE),
    Relation.FOUNDED_BY: _Wording("다음 단체를 알맞은 설립자와 짝지으시오.", "설립자는", Asks.PARTICIPANT),
    Relation.CREATED_BY: _Wording("다음 작품을 만든 이와 짝지으시오.", "만든 이는", Asks.PARTICIPANT),
    Relation.DISCOVERED_BY: _Wording("다음 대상을 알맞은 발견자와 짝지으시오.", "발견자는", Asks.PARTICIPANT),
}
_SIZE: Final = 4
_FEWEST: Final = 3
_REACH: Final = 2
_WINDOW: Final = 12


def match_facts(material: Material) -> Iterator[Item]:
    """Give questions that match the subjects of one relation with its objects.

    No name stands in another. Offices are not asked so: who holds one changes with the time.
    """
    for relation, pool in sorted(_pools(material).items()):
        seen: set[frozenset[Fact]] = set()
        for place in openers([fact.id for fact in pool], f"matching/{relation}", _REACH):
            chosen = _gather(pool, place)
            if len(chosen) >= _FEWEST and frozenset(chosen) not in seen:
                seen.add(frozenset(chosen))
                yield _item(material, relation, chosen)


def _pools(material: Material) -> Mapping[str, list[Fact]]:
    """Return the facts of each relation that have one object, in the order of the text."""
    objects: dict[tuple[str, str], set[str]] = defaultdict(set)
    for fact in material.timeline.facts:
        objects[fact.relation, fact.subject].add(fact.object)
    pools: dict[str, list[Fact]] = defaultdict(list)
    for fact in material.timeline.facts:
        if fact.quizzable and fact.relation in _WORDINGS and len(objects[fact.relation, fact.subject]) == 1:
            pools[fact.relation].append(fact)
    return pools


def _gather(pool: Sequence[Fact], place: int) -> list[Fact]:
    opener = pool[place]
    around = [*pool[max(0, place - _WINDOW) : place], *pool[place + 1 : place + 1 + _WINDOW]]
    around.sort(key=lambda fact: weigh(opener.id, fact.id))
    chosen = [opener]
    for fact in around:
        if len(chosen) < _SIZE and all(_apart(fact, kept) for kept in chosen):
            chosen.append(fact)
    return chosen


def _apart(left: Fact, right: Fact) -> bool:
    if one_name(left.subject, right.subject) or _one_in_other(left.object, right.object):
        return False
    return not (_one_in_other(left.subject, right.object) or _one_in_other(right.subject, left.object))


def _one_in_other(left: str, right: str) -> bool:
    """Tell whether one name may be the other in short: 천문대 beside 나루 천문대."""
    return left in right or right in left or _head(left) == _head(right)


def _head(name: str) -> str:
    return name.rpartition(" ")[2]


def _item(material: Material, relation: str, chosen: Sequence[Fact]) -> Item:
    wording = _WORDINGS[relation]
    facts = sorted(chosen, key=lambda fact: fact.id)
    events = tuple(fact.id for fact in facts)
    identity = material.identity(f"matching/{relation}", *events)
    pairs = [(fact.subject, fact.object) for fact in facts]
    rights = sorted(fact.object for fact in facts)
    rng = material.chance(identity)
    rng.shuffle(pairs)
    while [right for _, right in pairs] == rights:
        rng.shuffle(pairs)
    told = " ".join(f"문서에서 {left}의 {wording.told} {attach(right, '이다')}." for left, right in pairs)
    return Item(
        id=identity,
        type=ItemType.MATCHING,
        asks=wording.asks,
        stem=wording.stem,
        options=(*(left for left, _ in pairs), *rights),
        key=tuple(pairs),
        accepted=(),
        tolerance=None,
        explanation=told,
        events=events,
        evidence=tuple(fact.selector for fact in facts),
        tags=tag_item(None, (), wording.asks),
        difficulty=0.0,
    )
