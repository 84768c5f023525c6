"""Who held what office, as the timeline's participants show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.model import EntityType, Event
from question_bank.items.solver.passage import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from question_bank.dates.edtf import Edtf
    from question_bank.items.solver.index import Index
    from question_bank.items.solver.passage import Passage


def find_holders(index: Index, office: str, moment: Edtf) -> frozenset[str]:
    """Return who is shown in an office at a time; the fullest name of the office decides."""
    asked = squeeze(office)
    shown = [
        (name, squeeze(role)) for name, role in _shown(index.told_at(moment)) if _is_one(squeeze(role), asked)
    ]
    longest = max((len(role) for _, role in shown), default=0)
    return frozenset(name for name, role in shown if len(role) == longest)


def find_offices(index: Index, stem: str, moment: Edtf | None) -> frozenset[str]:
    """Return the offices in which the person whom a stem names is shown, at its time where it has one."""
    asked = squeeze(stem)
    passages = index.told_at(moment) if moment else index.near(stem)
    return frozenset(role for name, role in _shown(passages) if squeeze(name) in asked)


def choose_offices(index: Index, stem: str, moment: Edtf | None, options: Iterable[str]) -> frozenset[str]:
    """Return the options that are the office of the person whom a stem names, the nearest in wording."""
    roles = {squeeze(role) for role in find_offices(index, stem, moment)}
    exact = frozenset(option for option in options if squeeze(option) in roles)
    return exact or frozenset(
        option for option in options if any(_is_one(role, squeeze(option)) for role in roles)
    )


def holds_office(index: Index, name: str, office: str) -> bool:
    """Tell whether a person is shown in an office anywhere."""
    asked = squeeze(office)
    return any(_is_one(role, asked) for role in index.roles.get(name, ()))


def _is_one(role: str, office: str) -> bool:
    """Tell whether two wordings are of one office, the shorter being the end of the longer (국방장관)."""
    shorter, longer = sorted((role, office), key=len)
    return bool(shorter) and longer.endswith(shorter)


def _shown(passages: Iterable[Passage]) -> Iterator[tuple[str, str]]:
    for passage in passages:
        for one in passage.told.participants if isinstance(passage.told, Event) else ():
            if one.type is EntityType.PERSON and one.role:
                yield one.name, one.role
