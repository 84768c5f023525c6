"""What a question on facts, on a ballot or on somebody's office rests on, and the item made of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from question_bank.dates.edtf import Edtf
from question_bank.facts.identity import squeeze
from question_bank.facts.model import Fact
from question_bank.items.model import Item
from question_bank.items.wording.tag import tag_item
from question_bank.spans import Selector

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from question_bank.facts.judgement import Reason
    from question_bank.facts.undated.relation import Relation
    from question_bank.items.kind.draft import Draft
    from question_bank.items.material import Material


@dataclass(frozen=True, slots=True)
class Proof:
    """The statements that an item asks about (``names`` make its id), the passages that say it, and where.

    ``told`` is the explanation: what is right, in own words.
    """

    names: tuple[str, ...]
    events: tuple[str, ...]
    evidence: tuple[Selector, ...]
    section: tuple[str, ...]
    told: str
    edtf: Edtf | None = None

    def identify(self, material: Material, kind: str) -> str:
        """Return the id of the item of this kind."""
        return material.identity(kind, *self.names)

    def make(self, material: Material, draft: Draft) -> Item:
        """Return the item."""
        return Item(
            id=self.identify(material, draft.kind),
            type=draft.type,
            asks=draft.asks,
            stem=draft.stem,
            options=draft.options,
            key=draft.key,
            accepted=draft.accepted,
            tolerance=draft.tolerance,
            explanation=self.told,
            events=self.events,
            evidence=self.evidence,
            tags=tag_item(self.edtf, self.section, draft.asks),
            difficulty=0.0,
        )


@dataclass(frozen=True, slots=True)
class Record:
    """What one sentence says of a subject: all its objects by one relation."""

    subject: str
    objects: tuple[str, ...]
    facts: tuple[Fact, ...]

    @property
    def fact(self) -> Fact:
        """The first of the facts; they share their passage."""
        return self.facts[0]

    def prove(self, told: str) -> Proof:
        """Return what items on this record rest on."""
        ids = tuple(fact.id for fact in self.facts)
        return Proof(ids[:1], ids, (self.fact.selector,), self.fact.section, told)


def find_records(
    material: Material, relations: Collection[Relation], *, though: Reason | None = None
) -> Iterator[Record]:
    """Give what the article says by these relations, where it says it in one passage alone and in full.

    Left out is what is not quizzable, unless for the reason ``though``, what two passages tell in two ways,
    and names that do not stand in their passage (a treaty known by another name): their evidence would not
    show the answer.
    """
    facts = [fact for fact in material.timeline.facts if fact.relation in relations]
    about: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        about[fact.subject, fact.relation].append(fact)
    for (subject, _), told in about.items():
        fit = all(fact.quizzable or fact.reason == though for fact in told)
        if len({fact.selector.start for fact in told}) > 1 or not fit:
            continue
        quote = squeeze(told[0].selector.quote)
        objects = tuple(fact.object for fact in told)
        if all(squeeze(name) in quote for name in objects) and _is_told(subject, quote):
            yield Record(subject, objects, tuple(told))


def _is_told(subject: str, quote: str) -> bool:
    """Tell whether a quote names its subject (에펠탑의 높이: each of its words)."""
    return all(squeeze(word).removesuffix("의") in quote for word in subject.split())


def place_key(
    material: Material, proof: Proof, kind: int, wrong: tuple[str, ...], key: str
) -> tuple[str, ...]:
    """Return the options: the wrong ones in their order, the right one at its place.

    ``kind`` counts the kinds of question on one statement, so that their keys stand at different places.
    """
    options = list(wrong)
    options.insert(material.key_place(proof.names[0], kind, len(wrong) + 1), key)
    return tuple(options)
