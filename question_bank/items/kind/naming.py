"""What something is called: short forms, other and former names, names given at birth."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.identity import squeeze
from question_bank.facts.model import EntityType
from question_bank.facts.undated.relation import Relation
from question_bank.items.kind.draft import Draft
from question_bank.items.kind.proof import find_records, place_key
from question_bank.items.kind.rejected import Rejected
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.cast import Cast
from question_bank.items.option.distractors import FEWEST, LENGTH_RATIO, WANTED
from question_bank.items.wording.fact import ask_name, ask_short_for, tell_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.items.kind.proof import Record

_NAME: Final = "short_answer/name"
_WHOLE: Final = "multiple_choice/name"
_LATIN: Final = re.compile(r"[A-Za-z]")
_CROWD: Final = 60
_HANGUL: Final = re.compile(r"[가-힣]")
# what goes by its full name only
_UNSHORTENED: Final = re.compile(r"(?:대사관|총영사관|총회|당국|대표단|법원|군|정부|측)$")
_WORDINGS: Final = {
    Relation.ABBREVIATION: "약칭",
    Relation.FORMER_NAME: "옛 이름",
    Relation.REAL_NAME: "본명",
    Relation.ALIAS: "다른 이름",
}


def ask_names(material: Material) -> Iterator[Item | Rejected]:
    """Give the questions on other names: the short form to write, and what it stands for to choose."""
    records = list(find_records(material, tuple(_WORDINGS)))
    owners = Counter(name for record in records for name in record.objects)
    bodies = Cast.of(material.timeline).ranked[EntityType.ORGANISATION][:_CROWD]
    for record in records:
        for kind, make in (("other name", _ask_other), ("what a short form stands for", _ask_whole)):
            if owners[record.objects[0]] > 1:
                yield Rejected(kind, "two are called so")
                continue
            try:
                yield make(material, record, bodies)
            except UnsuitableError as error:
                yield Rejected(kind, str(error))


def _told(record: Record) -> str:
    noun = _WORDINGS[Relation(record.fact.relation)]
    return tell_value(record.subject, noun, record.objects[0])


def _ask_other(material: Material, record: Record, _: Sequence[str]) -> Item:
    name, other = record.subject, record.objects[0]
    if len(record.objects) > 1:
        raise UnsuitableError("it has several other names")
    if record.fact.relation == Relation.ALIAS and _is_country(name):
        raise UnsuitableError("a country has more names than the article tells")
    if squeeze(other) in squeeze(name) or squeeze(name) in squeeze(other):
        raise UnsuitableError("one name is a part of the other")
    proof = record.prove(_told(record))
    noun = _WORDINGS[Relation(record.fact.relation)]
    return proof.make(
        material,
        Draft(
            kind=_NAME,
            type=ItemType.SHORT_ANSWER,
            asks=Asks.OTHER,
            stem=ask_name(name, noun),
            key=other,
        ),
    )


def _ask_whole(material: Material, record: Record, bodies: Sequence[str]) -> Item:
    name, short = record.subject, record.objects[0]
    if record.fact.relation != Relation.ABBREVIATION or len(record.objects) > 1:
        raise UnsuitableError("no short form")
    if squeeze(short) in squeeze(name):
        raise UnsuitableError("one name is a part of the other")
    wrong = _other_bodies(bodies, name, short)
    proof = record.prove(_told(record))
    material.chance(proof.identify(material, _WHOLE)).shuffle(wrong)
    return proof.make(
        material,
        Draft(
            kind=_WHOLE,
            type=ItemType.MULTIPLE_CHOICE,
            asks=Asks.OTHER,
            stem=ask_short_for(short),
            options=place_key(material, proof, 0, tuple(wrong[:WANTED]), name),
            key=name,
        ),
    )


def _other_bodies(bodies: Sequence[str], name: str, short: str) -> list[str]:
    """Return other bodies of the article whose names are about as long; the right one must be a body too."""
    entry = load_gazetteer().entries.get(name)
    if name not in bodies and (entry is None or entry.type is not EntityType.ORGANISATION):
        raise UnsuitableError("it is not known as a body")
    others = [
        other
        for other in bodies
        if other != name
        and _HANGUL.search(other)
        and not _LATIN.search(other)
        and not _UNSHORTENED.search(other)
        and squeeze(other) not in squeeze(name)
        and squeeze(name) not in squeeze(other)
        and short[0] != other[0]
    ]
    near = sorted(others, key=lambda other: abs(len(other) - len(name)))[: WANTED + 1]
    if len(near) < FEWEST or max(map(len, near)) * LENGTH_RATIO < len(name):
        raise UnsuitableError("too few other bodies with names as long")
    return near


def _is_country(name: str) -> bool:
    return load_gazetteer().country(name) is not None
