"""What somebody did or said in office: the deed by which a question tells which office, or which holder.

A bare day says nothing of an office. Where no deed can be told, the time alone stands in a question only
where it decides something: the office changed hands, or the person held several.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf, Precision
from question_bank.facts.gazetteer import load_gazetteer
from question_bank.items.grain import tell_when
from question_bank.items.kind.choice_of_actor import FIRST, is_done_by_many
from question_bank.items.material import UnsuitableError
from question_bank.items.period import coarsen
from question_bank.items.statement import Statement
from question_bank.items.tenure import are_related, is_single, stands_alone
from question_bank.items.weight import is_passing, weigh_happening
from question_bank.items.wording.fact import ask_office_of
from question_bank.items.wording.question import ask_actor, place_in_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from question_bank.items.material import Material
    from question_bank.items.tenure import Tenure

_LONG: Final = 60
_SHORTEST: Final = 2


@dataclass(frozen=True, slots=True)
class Deed:
    """A statement whose subject is the holder of an office, and the date with which a question tells it."""

    statement: Statement
    when: Edtf

    @property
    def told(self) -> str:
        """The statement with its time, without its subject, as it stands before a noun."""
        return self.statement.clause.modifier_without_subject(place_in_time(self.when))

    def ask_office(self, person: str) -> str:
        """Ask for the office of who did it."""
        return ask_office_of(self.told, person)

    def ask_holder(self, office: str) -> str:
        """Ask which holder of the office did it; raise UnsuitableError where other holders may have."""
        if FIRST.search(self.statement.clause.text):
            raise UnsuitableError("‘for the first time’ without a name would mean the first of all")
        if is_done_by_many(self.statement) and not is_single(office):
            raise UnsuitableError("several hold such an office at once, and any may have done the like")
        if is_done_by_many(self.statement) and self.when.precision < Precision.MONTH:
            raise UnsuitableError("an office may change hands within a year")
        return ask_actor(self.statement, self.when, office)


def find_deed(material: Material, tenure: Tenure) -> Deed | None:
    """Return the deed to ask by, of the events that show an office; None where none can be told.

    Its stem tells neither the name nor the office. What weighs goes first, what is long last.
    """
    found = [deed for deed in _deeds(material, tenure) if not _tells(deed, tenure)]
    return min(found, key=_rank, default=None)


def _deeds(material: Material, tenure: Tenure) -> Iterator[Deed]:
    for event in tenure.events:
        actor = material.actors.get(event.id)
        if actor is None or actor.participant.name != tenure.person or is_passing(actor.statement):
            continue
        try:
            deed = Deed(actor.statement, tell_when(actor.statement))
        except UnsuitableError:
            continue
        if deed.told:
            yield deed


def _tells(deed: Deed, tenure: Tenure) -> bool:
    """Tell whether a deed names its doer, or his office beside the country: 대사관에서 만난 … 대사."""
    country = load_gazetteer().country
    parts = (*tenure.person.split(), *(word for word in tenure.office.split() if not country(word)))
    told = deed.told
    return any(len(part) >= _SHORTEST and part in told for part in parts)


def _rank(deed: Deed) -> tuple[bool, bool]:
    return not weigh_happening(deed.statement), len(deed.told) > _LONG


def find_others(tenure: Tenure, around: Iterable[Tenure]) -> tuple[Tenure, ...]:
    """Return the other offices of a holder, and the other holders of an office that one holds at a time."""
    single = is_single(tenure.office)
    return tuple(
        other
        for other in around
        if stands_alone(other.office)
        and (
            other.person == tenure.person
            if not are_related(other.key, tenure.key)
            else single and other.person != tenure.person
        )
    )


def find_time(tenure: Tenure, others: Sequence[Tenure]) -> Edtf:
    """Return the coarsest time of an office's event that can be of none of the ``others``.

    Without others it is the year. Else the year decides only if it lies between others in which the same is
    shown, for nobody knows when in a year the change was; then it is the month, or the day. Raises
    UnsuitableError for an office without a date.
    """
    edtf = tenure.event.edtf if tenure.event else None
    if edtf is None:
        raise UnsuitableError("no event of certain date shows the office")
    year, month = coarsen(edtf, Precision.YEAR), coarsen(edtf, Precision.MONTH)
    if not others:
        return year
    dates = [event.edtf for other in others for event in other.events if event.edtf]
    own = [event.edtf.first()[0] for event in tenure.events if event.edtf]
    between = min(own) < edtf.first()[0] < max(own) and all(other.events for other in others)
    if between and not any(min(own) <= date.first()[0] <= max(own) for date in dates):
        return year
    return edtf if any(date.overlaps(month) for date in dates) else month
