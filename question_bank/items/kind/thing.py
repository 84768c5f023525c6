"""What it was called: the name of a probe that left, of a law that was signed, of a medal given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Precision
from question_bank.facts.word_list import read_words
from question_bank.items.kind.draft import Draft
from question_bank.items.kind.rejected import Rejected
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.thing import find_things
from question_bank.items.wording.blank import ask_for_thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.items.statement import Statement
    from question_bank.items.thing import Thing

# 휴면에 2023년 9월 2일에 들어간 로버
_SPLIT: Final = re.compile(r"[가-힣][에로] \d+년(?: \d+월)?(?: \d+일)?에? \S+ (?:\S+ )?\S+의 이름은")
_RIDDEN: Final = re.compile(r"\s(?:타고|실려|싣고|이용해)(?=\s)")
_SIGNED: Final = frozenset({"서명", "공포", "조인"})
_ONCE: Final = read_words("done_by_one", "items/words.tsv")


def ask_things(material: Material) -> Iterator[Item | Rejected]:
    """Give the questions for the names of things, and those not made."""
    # an agreement with its parties is asked for by its own kind
    known = {fact.subject for fact in material.timeline.facts}
    for statement in material.statements:
        for thing in find_things(statement):
            if thing.name in known:
                continue
            try:
                yield _ask(material, statement, thing)
            except UnsuitableError as error:
                yield Rejected("name of a thing", str(error))


def _ask(material: Material, statement: Statement, thing: Thing) -> Item:
    edtf = statement.event.edtf
    if edtf is None or edtf.is_interval:
        raise UnsuitableError("in so long a time there may have been others")
    if edtf.precision < Precision.MONTH and thing.verb not in _ONCE:
        raise UnsuitableError("in so long a time there may have been others")
    for other in material.meanwhile(edtf):
        if thing.noun in other.selector.quote and thing.name not in other.selector.quote:
            raise UnsuitableError("another such thing is told of at the same time")
    stem = ask_for_thing(statement, thing)
    if _SPLIT.search(stem):
        raise UnsuitableError("the time parts the verb from what belongs to it")
    if _RIDDEN.match(statement.clause.text, thing.particle_end):
        raise UnsuitableError("nobody need know what somebody rode")
    if _is_bare_signing(statement, thing):
        raise UnsuitableError("who signed it, and when, tells nothing of what it is about")
    forms = {*thing.forms, *material.spellings.get(thing.name, ())}
    if any(form in stem for form in (thing.name, *forms)):
        raise UnsuitableError("the stem names the answer")
    return Draft(
        kind=f"short_answer/thing:{thing.name}",
        type=ItemType.SHORT_ANSWER,
        asks=Asks.OTHER,
        stem=stem,
        key=thing.name,
        accepted=tuple(sorted(forms - {thing.name})),
    ).on(material, statement)


def _is_bare_signing(statement: Statement, thing: Thing) -> bool:
    """Tell whether all that a statement tells of a law or a paper is who signed it: 어떤 법에 서명했는가.

    Two countries that sign say what it is between.
    """
    clause = statement.clause
    if thing.verb not in _SIGNED or thing.kept or clause.subject.joint:
        return False
    before = clause.text[: len(clause.predicate.before)]
    rest = before[clause.subject.particle_end : thing.start] + before[thing.particle_end :]
    return not rest.replace(thing.verb, "").strip()
