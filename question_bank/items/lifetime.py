"""In which years something could have happened, by when those named in it lived, were or were told of.

A wrong date before a body was founded, after a person died or outside a war that is named is seen to be wrong
at once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.model import EntityType
from question_bank.items.weight import weigh_happening

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from question_bank.items.statement import Statement

EARLIEST: Final = -10_000
LATEST: Final = 10_000
_NONE: Final = "-"
# 존슨 대통령, 보리스 옐친 러시아 대통령, 레이건 행정부; 케네디가
_OFFICE: Final = r"(?=[이가은는]\s|\s(?:[가-힣]{1,8}\s)?(?:대통령|행정부|정부|정권|총리|수상|주석|서기장))"
_SLACK: Final = 4
"""Years by which a person may have been at work before and after the article tells of him."""
_BORN: Final = frozenset({"출생", "태어나"})
_KINDS_OF_START: Final = frozenset({"founding", "opening"})
_KINDS_OF_END: Final = frozenset({"closing"})
_ACTING: Final = frozenset({EntityType.PERSON, EntityType.ORGANISATION})
_NARROW: Final = 4
_SUMMIT: Final = "정상회담"
_LIFE: Final = "life"
_DOOR: Final = "문"
_AGAIN: Final = re.compile(r"(?:^|\s)(?:다시|재)")

Years = tuple[int, int]


@lru_cache(maxsize=2)
def _years(table: str) -> Mapping[str, tuple[Years, ...]]:
    """Return the years by name; who held an office twice has two of them."""
    found: dict[str, tuple[Years, ...]] = defaultdict(tuple)
    for row in read_table(f"items/{table}.tsv"):
        last = LATEST if row["last"] == _NONE else int(row["last"])
        found[row["name"]] += ((int(row["first"]), last),)
    return found


@lru_cache(maxsize=3)
def _named(table: str, behind: str) -> re.Pattern[str]:
    names = sorted(_years(table), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![가-힣A-Za-z0-9])({'|'.join(map(re.escape, names))}){behind}")


@lru_cache(maxsize=4096)  # each statement is a neighbour of many
def find_terms(text: str) -> tuple[Years, ...]:
    """Return the years of the states, wars, plagues and governments of the tables that a text names.

    Who meets for a summit is named without the office, too.
    """
    return tuple(
        years
        for table, behind in (("terms", ""), ("heads", "" if _SUMMIT in text else _OFFICE))
        for name in _named(table, behind).findall(text)
        for years in _years(table)[name]
    )


def tells_year(text: str, year: int) -> bool:
    """Tell whether a text names something of just those few years (코로나19), so that its year is told."""
    return any(first <= year <= last < first + _NARROW for first, last in find_terms(text))


@dataclass(frozen=True, slots=True)
class Lifetimes:
    """The years of an article's people and bodies: when they began, ended, and are told of."""

    began: Mapping[str, int]
    ended: Mapping[str, int]
    active: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(cls, statements: Iterable[Statement]) -> Lifetimes:
        """Read the certain statements of an article; the time grows with their number."""
        began: dict[str, int] = {}
        ended: dict[str, int] = {}
        active: dict[str, set[int]] = defaultdict(set)
        for statement in statements:
            year = _year(statement)
            for one in statement.event.participants:
                if one.type is EntityType.PERSON:
                    active[one.name].add(year)
            start, end = _turn(statement)
            for name in _subjects(statement) if start or end else ():
                (began if start else ended).setdefault(name, year)
        return cls(began, ended, {name: tuple(sorted(years)) for name, years in active.items()})

    def window(self, statement: Statement) -> Years:
        """Return the first and the last year in which a learner could think that it happened.

        Its own year always lies within. A founding lies before what else the founded did, a death after it.
        """
        year = _year(statement)
        first, last = EARLIEST, LATEST
        for low, high in (*find_terms(statement.text), *self._of_those_named(statement)):
            if low <= year <= high:
                first, last = max(first, low), min(last, high)
        return first, last

    def could_be(self, statement: Statement, year: int) -> bool:
        """Tell whether all those named in a statement were there in another year."""
        first, last = self.window(statement)
        return first <= year <= last

    def _of_those_named(self, statement: Statement) -> Iterator[Years]:
        """Give the years of each person and body that takes part."""
        year, subjects = _year(statement), _subjects(statement)
        start, end = _turn(statement)
        for one in statement.event.participants:
            if one.type not in _ACTING:
                continue
            # what a head of state did in office could not be of another time
            yield from _years("heads").get(one.name.split()[-1], ()) if one.type is EntityType.PERSON else ()
            years = [other for other in self.active.get(one.name, ()) if other != year]
            turns = one.name in subjects
            low = self.began.get(one.name, EARLIEST)
            high = self.ended.get(one.name, LATEST)
            if turns and start:
                yield EARLIEST, min((one for one in years if one > year), default=LATEST)
            elif turns and end:
                yield max((one for one in years if one < year), default=EARLIEST), LATEST
            elif years:
                told = sorted(one for one in {*years, year} if low <= one <= high)
                yield max(low, min(told, default=year) - _SLACK), min(high, max(told, default=year) + _SLACK)
            else:
                yield low, high


def _turn(statement: Statement) -> tuple[bool, bool]:
    """Tell whether a statement tells how its subject began, and whether it tells how that ended.

    Who founds or opens another thing has an object (당을 창당했다); to open one's door is to begin.
    """
    kind = weigh_happening(statement)
    if kind == _LIFE:
        born = statement.verb in _BORN
        return born, not born
    has_object = any(token.tag == "JKO" for token in statement.clause.tokens) and statement.act[0] != _DOOR
    if has_object or _AGAIN.search(statement.text):
        return False, False
    return kind in _KINDS_OF_START, kind in _KINDS_OF_END


def _subjects(statement: Statement) -> frozenset[str]:
    """Return those taking part whom the statement has for its subject, in full or by the last name."""
    subject = statement.clause.subject_text
    return frozenset(
        one.name for one in statement.event.participants if subject.endswith(one.name.split()[-1])
    )


def _year(statement: Statement) -> int:
    return statement.event.edtf.first()[0] if statement.event.edtf else 0
