"""Statements that a teacher would put together, and what every question on several of them shares.

A question on several statements depends on them and their neighbours alone. Who opens one is the statement
with the lowest hash among its neighbours, and who joins is chosen by link, nearness in time and hash, so that
a further event moves only what stands beside it (rendezvous hashing, Thaler and Ravishankar 1998).
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import Act, DateRole, EntityType
from question_bank.items.model import Asks, Item, ItemType, Key
from question_bank.items.option.distractors import holds_date, tells_same_act
from question_bank.items.period import count_days
from question_bank.items.recurrence import is_idle, is_minor
from question_bank.items.weight import is_passing
from question_bank.items.wording.explanation import explain_several
from question_bank.items.wording.question import NEGATION
from question_bank.items.wording.tag import tags

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from question_bank.items.material import Material
    from question_bank.items.statement import Statement

LONGEST: Final = 54
"""Characters of a statement that stands among others."""
WINDOW: Final = 16
"""How many neighbours in time are looked at on each side."""
_SIZE: Final = 4
_FEWEST: Final = 3
_APART_DAYS: Final = 14
_ALIKE: Final = 0.6
_FAR_YEARS: Final = 50
_NEAR_YEARS: Final = (1, 3, 8, 20)
_LABELS: Final = ("연도", "유형", "단원")
_ACTORS: Final = frozenset({EntityType.PERSON, EntityType.ORGANISATION})


def joinable(material: Material) -> list[Statement]:
    """Return the statements that may stand among others, in the order of time.

    They are short, their date is a single day, month or year, they name no other date, and the like of them
    happened only once, and are worth their date. What was reported, claimed or denied is none: among others,
    the day of the words would be taken for that of the deed.
    """
    return [
        statement
        for statement in material.statements
        if len(statement.text) <= LONGEST
        and not holds_date(statement.text)
        and statement.event.edtf
        and not statement.event.edtf.is_interval
        and statement.event.date_role is DateRole.EVENT
        and not _is_told(statement)
        and not material.recurs(statement)
        and not (is_passing(statement) or is_idle(statement) or is_minor(statement))
    ]


def _is_told(statement: Statement) -> bool:
    told = statement.event.attribution
    denied = statement.clause.predicate.negative or NEGATION.search(statement.text)
    return bool(denied) or (told is not None and told.act is not Act.ANNOUNCED)


def weigh(*names: str) -> bytes:
    """Return the hash by which one name goes before another, the same in every article."""
    return sha256("\x1f".join(names).encode()).digest()


def openers(names: Sequence[str], kind: str, reach: int) -> Iterator[int]:
    """Give the places of those with the lowest hash among their neighbours, ``reach`` on each side."""
    weights = [weigh(kind, name) for name in names]
    for place, weight in enumerate(weights):
        if weight == min(weights[max(0, place - reach) : place + reach + 1]):
            yield place


def gather(
    material: Material,
    pool: Sequence[Statement],
    kind: str,
    reach: int,
    fits: Callable[[Statement, Statement], bool],
) -> Iterator[list[Statement]]:
    """Give sets of three or four linked statements in the order of time, none of them twice.

    About one statement in ``2 * reach + 1`` of the pool opens a set. ``fits`` tells whether two may stand
    beside one another; it is asked in both orders.
    """
    seen: set[tuple[str, ...]] = set()
    for place in openers([statement.event.id for statement in pool], kind, reach):
        chosen = [pool[place]]
        for other in _ranked(pool, place):
            if len(chosen) < _SIZE and all(fits(kept, other) and fits(other, kept) for kept in chosen):
                chosen.append(other)
        chosen.sort(key=lambda one: material.places[one.event.id])
        names = tuple(one.event.id for one in chosen)
        if len(chosen) >= _FEWEST and names not in seen:
            seen.add(names)
            yield chosen


def _ranked(pool: Sequence[Statement], place: int) -> list[Statement]:
    """Return the linked neighbours: those of one actor and near in time first."""
    opener = pool[place]
    around = [*pool[max(0, place - WINDOW) : place], *pool[place + 1 : place + 1 + WINDOW]]
    return sorted(
        (other for other in around if _belongs(opener, other)),
        key=lambda other: (
            -link(opener, other) - 2 * (_years(opener, other) <= _NEAR_YEARS[1]),
            sum(_years(opener, other) > limit for limit in _NEAR_YEARS),
            weigh(opener.event.id, other.event.id),
        ),
    )


def _belongs(opener: Statement, other: Statement) -> bool:
    """Tell whether a statement may join another: over many years only by the same actor or heading."""
    years = _years(opener, other)
    return years <= _FAR_YEARS and link(opener, other) > (years > _NEAR_YEARS[-2])


def link(left: Statement, right: Statement) -> int:
    """Return how closely two statements hang together, by a person or body and by headings; 0: not at all."""
    ours, theirs = left.event.section, right.event.section
    return 2 * bool(_actors(left) & _actors(right)) + 2 * (ours == theirs) + (ours[:1] == theirs[:1])


def stand_apart(left: Statement, right: Statement) -> bool:
    """Tell whether two statements differ in what they tell and clearly in when."""
    ours, theirs = left.event.edtf, right.event.edtf
    if not ours or not theirs or ours.overlaps(theirs):
        return False
    earlier, later = sorted((ours, theirs))
    return (
        count_days(later.first()) - count_days(earlier.last()) >= _APART_DAYS
        and _shared(left, right) < _ALIKE
        and not tells_same_act(left, right)
    )


def _shared(left: Statement, right: Statement) -> float:
    """Return the common part of two statements' words, of the shorter one's, whatever others tell."""
    fewer = min(len(left.words), len(right.words))
    return len(left.words & right.words) / fewer if fewer else 1.0


def _actors(statement: Statement) -> set[str]:
    return {one.name for one in statement.event.participants if one.type in _ACTORS}


def _years(left: Statement, right: Statement) -> int:
    ours, theirs = left.event.edtf, right.event.edtf
    return abs(ours.first()[0] - theirs.first()[0]) if ours and theirs else _FAR_YEARS + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """The parts in which questions on several dated statements differ; ``kind`` makes the id with theirs."""

    kind: str
    type: ItemType
    asks: Asks
    stem: str
    options: tuple[str, ...]
    key: Key
    explanation: str | None = None

    def on(self, material: Material, chosen: Sequence[Statement]) -> Item:
        """Return the item on these statements, which stand in the order of time."""
        events = tuple(statement.event.id for statement in chosen)
        labels = dict.fromkeys(label for one in chosen for label in tags(one, self.asks))
        order = sorted(labels, key=lambda label: _LABELS.index(label.partition(":")[0]))
        return Item(
            id=material.identity(self.kind, *events),
            type=self.type,
            asks=self.asks,
            stem=self.stem,
            options=self.options,
            key=self.key,
            accepted=(),
            tolerance=None,
            explanation=self.explanation or explain_several(material, chosen),
            events=events,
            evidence=tuple(statement.event.selector for statement in chosen),
            tags=tuple(order),
            difficulty=0.0,
        )
