"""How exact a date a question asks for: the day of a turning point, else the month or the year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Precision
from question_bank.items.lifetime import tells_year
from question_bank.items.material import UnsuitableError
from question_bank.items.period import coarsen
from question_bank.items.press import is_press_report
from question_bank.items.recurrence import is_any_time, is_idle
from question_bank.items.weight import is_deed, is_state, is_turning_point, may_recur
from question_bank.items.wording.question import is_askable

if TYPE_CHECKING:
    from question_bank.dates.edtf import Edtf
    from question_bank.items.material import Material
    from question_bank.items.statement import Statement

# 76주년, 20주기, 5선이 확정된: the year can be worked out
_COUNTED: Final = re.compile(r"\d\s?(?:주년|주기|돌)|\d선(?:이|에|을)\s")
_ALIKE: Final = 0.3
_SINCE: Final = re.compile(r"\d여?\s?년\s?만에|(?<!\d)\d{3,4}년")


def tell_when(statement: Statement) -> Edtf:
    """Return the date with which a question tells a statement: the day of a turning point, else the month.

    Raises UnsuitableError where it has no single date.
    """
    edtf = statement.event.edtf
    if edtf is None or not is_askable(edtf):
        raise UnsuitableError("the date is no single day, month or year")
    return edtf if is_turning_point(statement) else coarsen(edtf, Precision.MONTH)


def tell_when_sure(material: Material, statement: Statement) -> Edtf:
    """Return the date with which a question asks who, where or how many: its month where that decides it.

    The day stays where the article tells the like of that month, or (but for words, which differ in what is
    said) the same verb of the same people: then the month alone would leave two answers. Raises
    UnsuitableError for a statement without a date.
    """
    exact = statement.event.edtf
    if exact is None:
        raise UnsuitableError("no date")
    if not is_askable(exact):
        return exact
    coarse = tell_when(statement)
    own = statement.event
    ours = {one.name for one in own.participants}
    for other in material.meanwhile(coarse):
        if other.id == own.id:
            continue
        if material.likeness.shared(other.id, own.id) >= _ALIKE:
            return exact
        place = material.places.get(other.id)
        same_verb = place is None or material.statements[place].verb == statement.verb
        if same_verb and not statement.clause.saying and ours & {one.name for one in other.participants}:
            return exact
    return coarse


def date_to_ask(material: Material, statement: Statement, *, written: bool = False) -> Edtf:
    """Return the date that a question may ask for; raise UnsuitableError where it may not.

    ``written``: the learner writes it, so of what is no turning point only the year is asked, and nothing of
    words. To choose, the month is asked among those of other years: a whole year is too long to be sure
    that the like did not happen in it.
    """
    edtf = tell_when(statement)
    if written and not is_deed(statement):
        raise UnsuitableError("the day on which something was said is not worth writing")
    if written and not is_turning_point(statement):
        edtf = coarsen(edtf, Precision.YEAR)
    refuse_dating(material, statement, edtf)
    return edtf


def refuse_dating(material: Material, statement: Statement, edtf: Edtf) -> None:
    """Raise UnsuitableError where it is not worth knowing, not decided or told beforehand when it was."""
    if is_press_report(statement) or is_state(statement) or is_idle(statement):
        raise UnsuitableError("nobody needs to know when it was")
    if material.recurs(statement) or is_any_time(statement) or _is_any_year(statement):
        raise UnsuitableError("the like happened at another time, too")
    if _COUNTED.search(statement.text):
        raise UnsuitableError("the statement itself tells its year")
    if edtf.precision is Precision.YEAR and _tells_year(statement, edtf):
        raise UnsuitableError("the statement itself tells its year")


def _is_any_year(statement: Statement) -> bool:
    """Tell whether an act that may be done year after year is dated by its year alone."""
    edtf = statement.event.edtf
    return edtf is not None and edtf.precision <= Precision.YEAR and may_recur(statement)


def _tells_year(statement: Statement, edtf: Edtf) -> bool:
    return _SINCE.search(statement.text) is not None or tells_year(statement.text, edtf.first()[0])
