"""Who founded a body, made a work, found a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import EntityType
from question_bank.facts.name_form import SURNAMES
from question_bank.facts.undated.relation import Relation, read_relations
from question_bank.items.kind.draft import Draft
from question_bank.items.kind.proof import Proof, find_records, place_key
from question_bank.items.kind.rejected import Rejected
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.cast import Cast
from question_bank.items.option.distractors import FEWEST, WANTED
from question_bank.items.option.rival import one_name
from question_bank.items.wording.fact import ask_maker, ask_makers, tell_maker
from question_bank.items.wording.question import actor_noun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.items.kind.proof import Record

_ONE: Final = "multiple_choice/maker"
_ALL: Final = "multiple_response/makers"
_MOST: Final = 4
_CROWD: Final = 60
_KOREAN_LENGTH: Final = 3
_PLAIN: Final = {
    Relation.FOUNDED_BY: "세우",
    Relation.CREATED_BY: "만들",
    Relation.DISCOVERED_BY: "발견하",
}


def ask_who_made(material: Material) -> Iterator[Item | Rejected]:
    """Give the question on everything whose makers one passage names in full."""
    cast = Cast.of(material.timeline)
    for record in find_records(material, tuple(_PLAIN)):
        try:
            yield _ask(material, record, cast)
        except UnsuitableError as error:
            yield Rejected("maker", str(error))


def _ask(material: Material, record: Record, cast: Cast) -> Item:
    makers = record.objects
    if any(maker in record.subject for maker in makers):
        raise UnsuitableError("the thing is named after its maker")
    if len(makers) > _MOST:
        raise UnsuitableError("more makers than a question can list")
    kind = _kind_of(cast, makers[0])
    if kind is None or any(_kind_of(cast, maker) is not kind for maker in makers):
        raise UnsuitableError("its makers are not known as persons or as bodies")
    wrong = _pick_others(cast, makers, kind)
    verb = _find_verb(record)
    proof = record.prove(tell_maker(record.subject, verb, makers))
    identity = _ALL if len(makers) > 1 else _ONE
    material.chance(proof.identify(material, identity)).shuffle(wrong)
    return proof.make(material, _draft(material, proof, record, wrong, kind))


def _draft(material: Material, proof: Proof, record: Record, wrong: list[str], kind: EntityType) -> Draft:
    makers, verb = record.objects, _find_verb(record)
    if len(makers) > 1:
        options = [*makers, *wrong[:WANTED]]
        material.chance(f"{proof.identify(material, _ALL)}\x1foptions").shuffle(options)
        return Draft(
            kind=_ALL,
            type=ItemType.MULTIPLE_RESPONSE,
            asks=Asks.PARTICIPANT,
            stem=ask_makers(record.subject, verb),
            options=tuple(options),
            key=tuple(option for option in options if option in makers),
        )
    noun = actor_noun(makers[0], kind)
    return Draft(
        kind=_ONE,
        type=ItemType.MULTIPLE_CHOICE,
        asks=Asks.PARTICIPANT,
        stem=ask_maker(record.subject, verb, noun),
        options=place_key(material, proof, 0, tuple(wrong[:WANTED]), makers[0]),
        key=makers[0],
    )


def _find_verb(record: Record) -> str:
    """Return the verb by which the passage says it, else the plain one of the relation."""
    relation = Relation(record.fact.relation)
    quote = record.fact.selector.quote
    verbs = {
        verb
        for use in ("found", "build", "create", "discover")
        for verb, meant in read_relations(use).items()
        if meant is relation and verb.endswith("하") and verb.removesuffix("하") in quote
    }
    return min(verbs, key=lambda verb: quote.index(verb.removesuffix("하")), default=_PLAIN[relation])


def _kind_of(cast: Cast, name: str) -> EntityType | None:
    """Return what a name is by the article's events, by the gazetteer, or as a Korean's by its form."""
    if name in cast.kinds:
        return cast.kinds[name]
    entry = load_gazetteer().entries.get(name)
    if entry:
        return entry.type if entry.name == name else None
    return EntityType.PERSON if len(name) == _KOREAN_LENGTH and name[0] in SURNAMES else None


def _pick_others(cast: Cast, makers: tuple[str, ...], kind: EntityType) -> list[str]:
    """Return others of the makers' kind in the article, those of names built alike first."""
    build = len(makers[0].split())
    ranked = sorted(cast.ranked[kind][:_CROWD], key=lambda name: len(name.split()) != build)
    others: list[str] = []
    for name in ranked:
        if len(others) <= WANTED and not any(one_name(name, known) for known in (*makers, *others)):
            others.append(name)
    if len(others) < FEWEST:
        raise UnsuitableError("too few others who could be taken for the right one")
    return others
