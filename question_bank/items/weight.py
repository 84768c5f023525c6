"""What is worth knowing by its day, what by its month or year, and what by no date at all.

Readers of the questions rejected most of all the exact days of lesser events. What weighs is a closed list
(``data/items/weight.tsv``): a treaty, a founding, an opening, a war, a summit, a throne, a birth or death, a
launch, a law, a disaster; and whatever was the first or the last of its kind. Of these the day is worth
knowing where history turned (war, independence, peace, the breach of relations), and where the article's own
subject began, ended or changed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.model import DateRole, EntityType
from question_bank.facts.word_list import read_words
from question_bank.items.press import is_press_report
from question_bank.items.prominence import known_leaders

if TYPE_CHECKING:
    from collections.abc import Mapping

    from question_bank.facts.model import Event
    from question_bank.items.statement import Statement

_ANY: Final = "-"
_ALWAYS: Final = "always"
_OWN: Final = "own"
_LIFE: Final = "life"
_DOOR: Final = "문"
_COUP: Final = re.compile(r"(?:쿠데타|정변|반정)(?:로|으로)\s")
_AGAIN: Final = re.compile(r"(?:^|\s)(?:다시|재)")
# 처음 날았다, 첫 회담; not 첫째, 첫눈
_EXTREME: Final = re.compile(r"(?:^|\s)(?:최초로|최초의|처음으로|처음|사상 첫|첫|마지막으로)(?=\s)")
_NOBODY: Final = ("전문가", "관계자", "당국자", "주민", "장교", "교수", "기자", "분석가", "연구원")
_PARTICLE: Final = re.compile(r"(?<=.)(?:을|를|이|가|은|는|에|의|도)$")
# 총격을 당했다, 시위를 벌였다: the noun tells what was done
_DOING: Final = frozenset(
    {"하", "당하", "받", "입", "겪", "벌이", "가하", "갖", "가지", "치르", "나", "일어나", "발생", "이루어지"}
)
_STATE: Final = ("놓이", "보이", "지내", "머무르", "살", "이어지", "계속", "유지", "지속", "전개", "진행")


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, Mapping[str, str]]:
    """Return for each verb what it must be done to, and what sort of happening it then is."""
    return _by_verb("kind")


@lru_cache(maxsize=1)
def _days() -> Mapping[str, Mapping[str, str]]:
    """Return for each verb what it must be done to, and whether its day is then worth knowing."""
    return _by_verb("day")


def _by_verb(column: str) -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in read_table("items/weight.tsv"):
        found[row["word"]][row["of"]] = row[column]
    return found


@lru_cache(maxsize=1)
def _things() -> Mapping[str, frozenset[str]]:
    """Return for each word what sorts of thing it and the words that end in it are."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in read_table("items/things.tsv"):
        found[row["word"]].add(row["thing"])
    return {word: frozenset(things) for word, things in found.items()}


@lru_cache(maxsize=1)
def _titles() -> tuple[str, ...]:
    return tuple(row["title"] for row in read_table("gazetteer/titles.tsv"))


@lru_cache(maxsize=4096)  # each statement is a neighbour of many
def weigh_happening(statement: Statement) -> str | None:
    """Return which sort of weighty happening a statement tells (founding, war, life), None for a lesser one.

    What somebody said is none, whatever was said.
    """
    if not is_deed(statement):
        return None
    known = _weights().get(statement.verb, {})
    if _ANY in known:
        return known[_ANY]
    found = _things_of(statement) & known.keys()
    if found:
        return known[min(found)]
    return "first" if _EXTREME.search(statement.text) and not is_passing(statement) else None


@lru_cache(maxsize=4096)
def is_turning_point(statement: Statement) -> bool:
    """Tell whether the very day is worth knowing: history turned on it, or the article's own subject did.

    Who founds or opens something else than the own door (당을 창당했다) is not its subject; what begins again
    is no beginning. Of a head of state the day of death is worth knowing anywhere.
    """
    kind = weigh_happening(statement)
    if kind is None:
        return False
    days = _days().get(statement.verb, {})
    found = {days[of] for of in _things_of(statement) & days.keys() | {_ANY} & days.keys()}
    if _ALWAYS in found or _COUP.search(statement.text):
        return True
    if _OWN not in found or _AGAIN.search(statement.text):
        return False
    if kind == _LIFE:
        return statement.own or _is_leader(statement)
    has_object = any(token.tag == "JKO" for token in statement.clause.tokens) and statement.act[0] != _DOOR
    return statement.own and not has_object


def _is_leader(statement: Statement) -> bool:
    """Tell whether the subject is known to have led a state."""
    people = (one.name for one in statement.event.participants if one.type is EntityType.PERSON)
    ends = tuple(name.split()[-1] for name in people if name in known_leaders())
    return statement.clause.subject_text.endswith(ends)


def _things_of(statement: Statement) -> set[str]:
    """Return what sorts of thing the last noun before the predicate and the subject are."""
    last = _last_words(statement, 3)
    ends = [statement.act[0], statement.clause.subject_text, *last[-2:], " ".join(last)]
    tails = {end[start:] for end in ends for start in range(len(end))}
    return {thing for tail in tails for thing in _things().get(tail, ())}


def _last_words(statement: Statement, number: int) -> list[str]:
    """Return the words before the predicate without their particles."""
    words = statement.clause.predicate.before.split()[-number:]
    return [_PARTICLE.sub("", word) for word in words]


def is_deed(statement: Statement) -> bool:
    """Tell whether the date is that of what was done, not of what was said or reported of it."""
    event = statement.event
    return event.date_role is DateRole.EVENT and event.attribution is None and not statement.clause.saying


@lru_cache(maxsize=4096)
def is_passing(statement: Statement) -> bool:
    """Tell whether nobody needs to know when it was: courtesies, lasting states, words of nobody by name.

    A greeting, thanks or wishes (축전, 사의); what was so for a time (상태에 놓였다); what the press told;
    what a side, an officer, a body or people without a name said.
    """
    return (
        is_courtesy(statement)
        or is_state(statement)
        or is_press_report(statement)
        or not (is_deed(statement) or _is_named(statement.event))
    )


def may_recur(statement: Statement) -> bool:
    """Tell whether the like may well be done, or said, year after year (방문, 총격): no date is sure then."""
    if weigh_happening(statement):
        return False
    done = statement.act[0] if statement.verb in _DOING else statement.verb
    return not is_deed(statement) or done in read_words("repeated", "items/words.tsv")


def is_courtesy(statement: Statement) -> bool:
    """Tell whether all that was done is a greeting, thanks or wishes."""
    courtesies = read_words("courtesy", "items/words.tsv")
    return not courtesies.isdisjoint({*_last_words(statement, 3), *statement.act[:1], statement.verb})


def is_state(statement: Statement) -> bool:
    """Tell whether the predicate tells what was so, or went on (상태에 놓였다), not what was done."""
    predicate = statement.clause.predicate
    return (
        not predicate.verb
        or statement.verb in _STATE
        or any(form == "있" for form, tag in predicate.stem[1:] if tag.startswith("VX"))
    )


def _is_named(event: Event) -> bool:
    """Tell whether who spoke is a person, by name and not only by office, or a country."""
    speaker = event.attribution.speaker if event.attribution else None
    if not speaker or f"{speaker} 측" in event.headline:
        return False
    titles = _titles()
    for one in event.participants:
        if one.name == speaker and one.type is EntityType.PERSON:
            return not (one.role or "").endswith(_NOBODY) and (
                one.role is not None or not speaker.split()[-1].endswith(titles)
            )
        if one.name == speaker:
            return one.type is EntityType.COUNTRY
    return False
