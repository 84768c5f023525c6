"""What an article says that its own subject is: ○○는 …의 물리학자이다, ○○는 … 프로 축구단이다.

The first sentence after a title defines it (위키백과:편집 지침, 첫머리), so that the subject is known by its
type wherever the article speaks of it, and a person also by the last part of the name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.facts.actor_noun import actor_nouns
from question_bank.facts.foreign import name_beginnings
from question_bank.facts.model import EntityType
from question_bank.facts.word_list import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BRACKET: Final = re.compile(r"\s?\((?P<hint>[^()]{1,30})\)$")
_TYPES: Final = (
    (EntityType.PERSON, re.compile(rf"(?:{any_of('defined_person')})$")),
    (EntityType.GROUP, re.compile(rf"(?:{any_of('defined_group')})$")),
    (EntityType.ORGANISATION, re.compile(rf"(?:{any_of('defined_organisation')})$")),
    (EntityType.COUNTRY, re.compile(rf"(?:{any_of('defined_country')})$")),
)
_PLACE: Final = re.compile(rf"(?:{any_of('defined_place')})$")
_NO_ACTOR: Final = re.compile(
    rf"(?:{any_of('no_place_end')}|{any_of('agreement_head')}|{any_of('place_noun')})$"
)
_TOPIC: Final = re.compile(r"\s?(?:주식회사|㈜)?\s?(?:은|는)\s|,\s")
_ASIDE: Final = re.compile(r"\([^()]{0,200}\)")
_BUSINESS: Final = re.compile(r"(?:기업|사업|재벌|경영|자동차|전자|금융|건설) 그룹$")
_VERB_END: Final = re.compile(r"(?:이었다|였다|이다|다|이며.*|이자.*|으로.*|로서.*|로, .*)?[.。]?\s*$")
_BARE: Final = re.compile(r"(?:(?!\S*[은는이가을를]\s)[^.。]){2,80}[가-힣][.。]?")
_NAMED: Final = re.compile(r"(?P<name>[^\s,.]{2,10}(?:\s[^\s,.]{1,10}){0,3}?)(?:은|는)\s")
_NEAR: Final = 3
_OPENING: Final = 12
_KNOWN: Final = 2
_SHORTEST: Final = 2
_LONGEST: Final = 300


@dataclass(frozen=True, slots=True)
class Definition:
    """What an article is about: the ``name`` in its title, its ``type`` where that is told, or a ``place``.

    ``noun`` is what it is called by (축구단), so that the article may go on with 구단은.
    """

    name: str
    type: EntityType | None = None
    place: bool = False
    noun: str = ""


def define_subject(title: str, sentences: Sequence[str]) -> Definition:
    """Return what a title names; its type is told by a bracket in it, else by the first sentences."""
    bracket = _BRACKET.search(title)
    name = title[: bracket.start()] if bracket else title
    complements = [bracket["hint"]] if bracket else []
    if sentences and _BARE.fullmatch(sentences[0][:_LONGEST]):
        complements.append(_VERB_END.sub("", sentences[0]))  # 오스트리아의 물리학자.
    complements.extend(_complements(name, sentences[:_NEAR]))
    found = (_define(name, complement) for complement in complements)
    defined = next((definition for definition in found if definition is not None), None)
    return defined or _define_by_text(name, sentences) or Definition(name)


def _define_by_text(title: str, sentences: Sequence[str]) -> Definition | None:
    """Return what the first sentence defines where the title is only a file's, which the text never names."""
    if any(title in sentence for sentence in sentences[:_OPENING]):
        return None
    for sentence in sentences[:_OPENING]:
        plain = " ".join(_ASIDE.sub("", sentence[:_LONGEST]).split())
        named = _NAMED.match(plain)
        if named is None:
            continue
        name = named["name"]
        if sum(name in other for other in sentences) >= _KNOWN:
            return _define(name, _VERB_END.sub("", plain[named.end() :]))
    return None


def short_name(name: str, kind: EntityType) -> str | None:
    """Return the part of a name by which an article goes on to call its subject; None where there is none.

    A foreigner goes by the surname, a club or a company by what stands before its kind (한빛 유나이티드).
    """
    *given, last = name.split()
    if kind is EntityType.PERSON and given and given[0] in name_beginnings():
        return last
    known = kind is EntityType.ORGANISATION and last in actor_nouns()
    return " ".join(given) if given and known and len(given[0]) >= _SHORTEST else None


def names_no_actor(title: str) -> bool:
    """Tell whether a title is an occasion or an agreement, which does nothing by itself (임진왜란)."""
    return _NO_ACTOR.search(title) is not None


def _complements(name: str, sentences: Sequence[str]) -> Iterator[str]:
    """Give what the sentences about a name say that it is."""
    for sentence in sentences:
        plain = " ".join(_ASIDE.sub("", sentence[:_LONGEST]).split()).lstrip("‘“'\"")
        rest = plain[len(name) :].lstrip("’”'\"")
        topic = _TOPIC.match(rest) if plain.startswith(name) else None
        if topic is not None:
            yield _VERB_END.sub("", rest[topic.end() :])


def _define(name: str, complement: str) -> Definition | None:
    """Return the definition that a complement gives by its last noun; None where that tells nothing."""
    if _BUSINESS.search(complement):
        return Definition(name, EntityType.ORGANISATION, noun="기업")
    for kind, pattern in _TYPES:
        noun = pattern.search(complement)
        if noun is not None:
            return Definition(name, kind, noun=noun[0])
    return Definition(name, place=True) if _PLACE.search(complement) else None
