"""The answers that a reader of the timeline would give to a question, and whether they are its key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from question_bank.items.model import Item, ItemType
from question_bank.items.solver.ballot import (
    choose_voters,
    count_votes,
    find_side,
    find_votes,
    judge_vote,
    voters,
)
from question_bank.items.solver.choice import (
    choose_figures,
    choose_happenings,
    choose_names,
    find_figures,
    find_names,
    read_figure,
)
from question_bank.items.solver.gap import fill
from question_bank.items.solver.index import Index
from question_bank.items.solver.judgement import judge
from question_bank.items.solver.office import choose_offices, find_holders, find_offices, keep_holders
from question_bank.items.solver.pairing import match_sides
from question_bank.items.solver.passage import squeeze
from question_bank.items.solver.question import Question, Wants, read_question
from question_bank.items.solver.relation import judge_relation, recall, recall_at
from question_bank.items.solver.sequence import (
    choose_dates,
    choose_extreme,
    find_dates,
    put_in_order,
)
from question_bank.items.solver.thing import find_things

if TYPE_CHECKING:
    from collections.abc import Callable

    from question_bank.facts.model import Timeline

Answer: TypeAlias = str | bool | float | tuple[str, ...] | tuple[tuple[str, str], ...]
_PLACES: Final = ("시", "특별시", "광역시", "군", "도", "섬")


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a reader knows: the events and ballots, and the facts."""

    events: Index
    facts: Index

    @classmethod
    def of(cls, timeline: Timeline) -> Knowledge:
        """Read a timeline once; the time grows with its length."""
        return cls(Index.of((*timeline.events, *timeline.votes)), Index.of(timeline.facts))


def solve(item: Item, knowledge: Knowledge) -> frozenset[Answer]:
    """Return every answer that the timeline gives to a question, none where it gives none.

    Only the item's type, stem and options are looked at (of a matching, its two sides). The time does not
    grow with the timeline.
    """
    return _SOLVERS[item.type](item, knowledge)


def disagree(item: Item, knowledge: Knowledge) -> str | None:
    """Return how the timeline's answer differs from the key, as one English phrase; None if it does not."""
    answers = solve(item, knowledge)
    if not answers:
        return "no answer found"
    if _is_key(item, answers):
        return None
    if len(answers) > 1:
        return f"more than one answer: {', '.join(sorted(map(_show, answers))[:4])}"
    return f"another answer: {_show(next(iter(answers)))}"


def _show(answer: Answer) -> str:
    if isinstance(answer, tuple):
        return " / ".join(" - ".join(part) if isinstance(part, tuple) else part for part in answer)
    return str(answer)


def _is_key(item: Item, answers: frozenset[Answer]) -> bool:
    key = item.key
    if item.type is ItemType.MULTIPLE_RESPONSE or item.type is ItemType.MATCHING:
        return isinstance(key, tuple) and {frozenset(key)} == {
            frozenset(answer) for answer in answers if isinstance(answer, tuple)
        }
    if item.type in {ItemType.SHORT_ANSWER, ItemType.CLOZE} and isinstance(key, str):
        full = {squeeze(key), *map(squeeze, key.split()[-1:])}
        right = full | set(map(squeeze, item.accepted))
        told = {squeeze(answer) for answer in answers if isinstance(answer, str)}
        return told <= right and not told.isdisjoint(full)
    if item.type is ItemType.NUMBER_ENTRY and isinstance(key, int | float):
        near = item.tolerance or 0.0
        return all(isinstance(answer, int | float) and abs(answer - key) <= near for answer in answers)
    return answers == {key}


def _date(item: Item, knowledge: Knowledge) -> frozenset[Answer]:
    return frozenset(find_dates(knowledge.events, read_question(item.stem).body, item.stem))


def _one(item: Item, knowledge: Knowledge) -> frozenset[Answer]:
    question, options = read_question(item.stem), item.options or ()
    match question.wants:
        case Wants.DATE:
            return frozenset(choose_dates(knowledge.events, question.body, options))
        case Wants.FIRST | Wants.LAST:
            place = 0 if question.wants is Wants.FIRST else -1
            return frozenset(choose_extreme(knowledge.events, options, place))
        case Wants.HAPPENING if question.moment:
            return frozenset(choose_happenings(knowledge.events, options, question.moment))
        case Wants.FIGURE:
            return _figure_options(item, question, knowledge)
        case Wants.OFFICE | Wants.OFFICE_OF:
            return frozenset(choose_offices(knowledge.events, question, item.stem, options))
    return frozenset(_named_options(item, question, knowledge))


def _named_options(item: Item, question: Question, knowledge: Knowledge) -> frozenset[str]:
    options = item.options or ()
    if question.wants is Wants.HOLDER and question.moment:
        return find_holders(knowledge.events, question.body, question.moment) & frozenset(options)
    side = find_side(item.stem)
    votes = find_votes(knowledge.events, item.stem) if side else ()
    if side and votes:
        return choose_voters(votes, side, item.stem, options)
    told = choose_names(knowledge.events, question, item.stem, options)
    told = keep_holders(knowledge.events, question, item.stem, told)
    if told and question.moment:
        return told
    known = frozenset(
        squeeze(name) for name in recall_at(knowledge.facts, knowledge.events, question, item.stem)
    )
    return frozenset(option for option in options if _is_known(squeeze(option), known)) or told


def _is_known(name: str, known: frozenset[str]) -> bool:
    """Tell whether a name is among those known, with or without what kind of place it is (평양, 평양시)."""
    return name in known or any(f"{name}{kind}" in known for kind in _PLACES)


def _figure_options(item: Item, question: Question, knowledge: Knowledge) -> frozenset[Answer]:
    options = item.options or ()
    found = choose_figures(knowledge.events, question, item.stem, options)
    if found and not find_side(item.stem):
        return frozenset(found)
    counts = _numbers(item, question, knowledge)
    return frozenset(option for option in options if read_figure(option) in counts)


def _several(item: Item, knowledge: Knowledge) -> frozenset[Answer]:
    question, options = read_question(item.stem), item.options or ()
    if question.wants is Wants.HAPPENING and question.moment:
        chosen = choose_happenings(knowledge.events, options, question.moment)
    else:
        chosen = _named_options(item, question, knowledge)
    return frozenset({tuple(sorted(chosen))}) if chosen else frozenset()


def _number(item: Item, knowledge: Knowledge) -> frozenset[Answer]:
    return frozenset(_numbers(item, read_question(item.stem), knowledge))


def _numbers(item: Item, question: Question, knowledge: Knowledge) -> frozenset[float]:
    side = find_side(item.stem)
    votes = find_votes(knowledge.events, item.stem) if side else ()
    if side and votes:
        counts = [count_votes(vote, side) for vote in votes]
        return frozenset(float(count) for count in counts if count is not None)
    found = find_figures(knowledge.events, question, item.stem)
    recalled = (read_figure(text) for text in recall(knowledge.facts, item.stem))
    return found or frozenset(number for number in recalled if number is not None)


def _name(item: Item, knowledge: Knowledge) -> frozenset[Answer]:
    question = read_question(item.stem)
    if question.wants is Wants.HOLDER and question.moment:
        return frozenset(find_holders(knowledge.events, question.body, question.moment))
    asks_office = question.wants in {Wants.OFFICE, Wants.OFFICE_OF}
    if asks_office and (held := find_offices(knowledge.events, question, item.stem)):
        return frozenset(held)
    side = find_side(item.stem)
    votes = find_votes(knowledge.events, item.stem) if side else ()
    if side and votes:
        return frozenset(name for vote in votes for name in voters(vote, side))
    told = find_names(knowledge.events, question, item.stem)
    told = keep_holders(knowledge.events, question, item.stem, told)
    recalled = recall_at(knowledge.facts, knowledge.events, question, item.stem)
    kind = frozenset(name for name in recalled if question.noun and name.endswith(question.noun))
    if not kind and (things := find_things(knowledge.events, question, item.stem)):
        return frozenset(things)
    if kind or not (told and question.moment):
        return frozenset(kind or recalled or told)
    return frozenset(told)


def _blank(item: Item, knowledge: Knowledge) -> frozenset[Answer]:
    found = fill(knowledge.events, item.stem) or recall(knowledge.facts, item.stem)
    if item.options:
        bare = {squeeze(word) for word in found}
        return frozenset(option for option in item.options if squeeze(option) in bare)
    return frozenset(found)


def _truth(item: Item, knowledge: Knowledge) -> frozenset[Answer]:
    for verdict in (
        judge_vote(knowledge.events, item.stem),
        judge(knowledge.events, item.stem),
        judge_relation(knowledge.facts, item.stem),
    ):
        if verdict is not None:
            return frozenset({verdict})
    return frozenset()


def _order(item: Item, knowledge: Knowledge) -> frozenset[Answer]:
    found = put_in_order(knowledge.events, item.options or ())
    return frozenset({found}) if found else frozenset()


def _pairs(item: Item, knowledge: Knowledge) -> frozenset[Answer]:
    sides = item.key if isinstance(item.key, tuple) else ()
    lefts = sorted({side[0] for side in sides if isinstance(side, tuple)})
    rights = sorted({side[1] for side in sides if isinstance(side, tuple)})
    found = match_sides(knowledge.events, knowledge.facts, lefts, rights)
    return frozenset({tuple(sorted(found))}) if found else frozenset()


_SOLVERS: Final[dict[ItemType, Callable[[Item, Knowledge], frozenset[Answer]]]] = {
    ItemType.DATE_ENTRY: _date,
    ItemType.TIMELINE_PLACEMENT: _date,
    ItemType.MULTIPLE_CHOICE: _one,
    ItemType.MULTIPLE_RESPONSE: _several,
    ItemType.NUMBER_ENTRY: _number,
    ItemType.SHORT_ANSWER: _name,
    ItemType.CLOZE: _blank,
    ItemType.TRUE_FALSE: _truth,
    ItemType.ORDERING: _order,
    ItemType.MATCHING: _pairs,
}
