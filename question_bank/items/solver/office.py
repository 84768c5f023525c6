"""Who held what office, as the timeline's participants show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.model import EntityType, Event
from question_bank.items.solver.choice import SPOKEN_OF, tellers
from question_bank.items.solver.passage import squeeze
from question_bank.items.solver.question import Wants

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from question_bank.dates.edtf import Edtf
    from question_bank.items.solver.index import Index
    from question_bank.items.solver.passage import Passage
    from question_bank.items.solver.question import Question


def find_holders(index: Index, office: str, moment: Edtf) -> frozenset[str]:
    """Return who is shown in an office at a time; the fullest name of the office decides."""
    asked = squeeze(office)
    shown = [
        (name, squeeze(role))
        for name, role in _shown(index.told_within(moment, office))
        if _is_one(squeeze(role), asked)
    ]
    longest = max((len(role) for _, role in shown), default=0)
    return frozenset(name for name, role in shown if len(role) == longest)


def find_offices(index: Index, question: Question, stem: str) -> frozenset[str]:
    """Return the offices in which somebody is shown: who did what a question tells, or whom its stem names.

    The latter at the stem's time where it has one.
    """
    if question.wants is Wants.OFFICE_OF:
        asked = squeeze(question.body)
        passages = tellers(index, question.body, question.moment, SPOKEN_OF)
        return frozenset(role for name, role in _shown(passages) if asked.endswith(squeeze(name)))
    return find_offices_at(index, stem, question.moment)


def find_offices_at(index: Index, text: str, moment: Edtf | None) -> frozenset[str]:
    """Return the offices in which the people whom a text names are shown at a time, at any without one."""
    asked = squeeze(text)
    passages = index.told_within(moment, text) if moment else index.near(text)
    return frozenset(role for name, role in _shown(passages) if squeeze(name) in asked)


def choose_offices(index: Index, question: Question, stem: str, options: Sequence[str]) -> frozenset[str]:
    """Return the options that are the office asked for, the nearest in wording."""
    roles = {squeeze(role) for role in find_offices(index, question, stem)}
    exact = frozenset(option for option in options if squeeze(option) in roles)
    return exact or frozenset(option for option in options if _is_among(option, roles))


def held_at(index: Index, name: str, moment: Edtf, office: str) -> bool:
    """Tell whether somebody is shown in an office at a time."""
    return _is_among(office, map(squeeze, find_offices_at(index, name, moment)))


def keep_holders(index: Index, question: Question, stem: str, names: frozenset[str]) -> frozenset[str]:
    """Return those of some names whose office a stem asks for, all of them where it asks for none.

    The passages on the question's matter show it: …와 만난 ○○국 외무장관은 누구인가.
    """
    asked = squeeze(stem[: stem.rfind(question.noun) + len(question.noun)])
    passages = tellers(index, question.body, question.moment, SPOKEN_OF)
    held = {squeeze(name) for name, role in _shown(passages) if asked.endswith(squeeze(role))}
    return frozenset(name for name in names if squeeze(name) in held) or names


def holds_office(index: Index, name: str, office: str) -> bool:
    """Tell whether a person is shown in an office anywhere."""
    asked = squeeze(office)
    return any(_is_one(role, asked) for role in index.roles.get(name, ()))


def _is_among(office: str, roles: Iterable[str]) -> bool:
    return any(_is_one(role, squeeze(office)) for role in roles)


def _is_one(role: str, office: str) -> bool:
    """Tell whether two wordings are of one office, the shorter being the end of the longer (국방장관)."""
    shorter, longer = sorted((role, office), key=len)
    return bool(shorter) and longer.endswith(shorter)


def _shown(passages: Iterable[Passage]) -> Iterator[tuple[str, str]]:
    for passage in passages:
        for one in passage.told.participants if isinstance(passage.told, Event) else ():
            if one.type is EntityType.PERSON and one.role:
                yield one.name, one.role
