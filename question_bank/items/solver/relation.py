"""What the article tells without a date: names, seats, parties, offices, measures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import Fact
from question_bank.items.solver.choice import SPOKEN_OF, tellers
from question_bank.items.solver.passage import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.items.solver.index import Index
    from question_bank.items.solver.question import Question

_CUES: Final = {
    relation: re.compile(form)
    for relation, form in {
        "office": r"직책|직위|자리|맡|지낸|인물|누구|사람",
        "held_office": r"직책|직위|자리|맡|지낸|인물|누구|사람",
        "abbreviation": r"줄|약칭|약자|간단히",
        "alias": r"다른\s이름|다르게|달리|별칭|별명|이라고도|라고도|부르|불리|일컫",
        "former_name": r"옛|예전|이전|이름|처음",
        "real_name": r"본명|본이름|태어났을|원래",
        "between": r"맺|체결|당사|서명",
        "connects": r"잇|연결|이어|닿",
        "located_in": r"있|위치|자리|놓",
        "headquarters_in": r"본부|본사|사무국|사무소|두",
        "capital_of": r"수도",
        "part_of": r"속|일부|부분|이루|포함",
        "member_of": r"회원|속|가입|구성|일원|멤버|당사",
        "founded_by": r"세운|세웠|설립|창립|창설|만든|건국|창건",
        "created_by": r"만든|만들|지은|쓴|그린|작곡|설계|발명|제작|짓",
        "discovered_by": r"발견|찾",
        "measure": r"몇|얼마",
        "count": r"몇|얼마",
    }.items()
}
_ANY: Final = re.compile("")


def recall(book: Index, stem: str) -> frozenset[str]:
    """Return what the facts on a stem's matter give as its answer: the other side of the relation."""
    asked = squeeze(stem)
    facts = [fact for fact in _facts(book, stem) if _CUES.get(fact.relation, _ANY).search(stem)]
    by_subject = [fact for fact in facts if squeeze(fact.subject) in asked]
    longest = max((len(fact.subject) for fact in by_subject), default=0)
    objects = {fact.object for fact in by_subject if len(fact.subject) == longest}
    objects = {name for name in objects if squeeze(name) not in asked}
    if objects:
        return frozenset(objects)
    by_object = [fact for fact in facts if squeeze(fact.object) in asked]
    longest = max((len(fact.object) for fact in by_object), default=0)
    return frozenset(
        fact.subject
        for fact in by_object
        if len(fact.object) == longest and squeeze(fact.subject) not in asked
    )


def recall_at(facts: Index, events: Index, question: Question, stem: str) -> frozenset[str]:
    """Return what facts give as the answer; where the stem names a time, what is told of that time."""
    recalled = recall(facts, stem)
    if not question.moment:
        return recalled
    moment = question.moment
    of_that_time = (*tellers(events, question.body, moment, SPOKEN_OF), *events.told_at(moment))
    return frozenset(name for name in recalled if any(one.holds(name) for one in of_that_time))


def judge_relation(book: Index, statement: str) -> bool | None:
    """Return whether a statement tells a fact, or gives it another object, or None where neither shows."""
    bare = squeeze(statement)
    otherwise = False
    for fact in _facts(book, statement):
        if not _CUES.get(fact.relation, _ANY).search(statement):
            continue
        subject, told = squeeze(fact.subject) in bare, squeeze(fact.object) in bare
        if subject and told:
            return True
        if subject or told:
            otherwise = True
    return False if otherwise else None


def _facts(book: Index, text: str) -> Iterator[Fact]:
    for passage in book.near(text):
        if isinstance(passage.told, Fact):
            yield passage.told
