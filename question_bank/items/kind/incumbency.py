"""What the questions on somebody's office rest on: the passages, the deed or the time, the explanation."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from question_bank.facts.identity import squeeze
from question_bank.items.kind.deed import Deed, find_deed, find_others, find_time
from question_bank.items.kind.proof import Proof
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.tenure import Roster, Tenure, stands_alone
from question_bank.items.wording.explanation import explain, note_spellings
from question_bank.items.wording.fact import tell_office
from question_bank.items.wording.question import is_askable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.dates.edtf import Edtf
    from question_bank.facts.model import Event
    from question_bank.items.option.cast import Cast
    from question_bank.spans import Selector


class Around(NamedTuple):
    """What wrong options are taken from, and what tells the time of an office.

    ``near`` are the offices told of nearby, without those of who takes part in the ``deed`` to ask by;
    ``others`` are the same person's other offices and the office's other holders.
    """

    near: Sequence[Tenure]
    roster: Roster
    cast: Cast
    deed: Deed | None
    others: Sequence[Tenure]


def look_around(material: Material, roster: Roster, cast: Cast, place: int) -> Around:
    """Return what questions on the tenure at a place of the roster draw on."""
    tenure, near = roster.tenures[place], roster.near(place)
    deed = find_deed(material, tenure)
    beside = {one.name for one in deed.statement.event.participants} if deed else set[str]()
    return Around(
        [one for one in near if one.person == tenure.person or one.person not in beside],
        roster,
        cast,
        deed,
        find_others(tenure, near),
    )


def prove_office(material: Material, tenure: Tenure, around: Around) -> Proof:
    """Return what the items on a tenure rest on; raise UnsuitableError where nothing shows it at a date.

    Where a deed tells it, they ask about its event, too. The ids come from the fact alone: what happened then
    is another statement, with questions of its own.
    """
    deed = around.deed
    event = deed.statement.event if deed else tenure.event
    if event is None or event.edtf is None:
        raise UnsuitableError("no event of certain date shows the office")
    if not is_askable(event.edtf):
        raise UnsuitableError("the date is no single day, month or year")
    if not stands_alone(tenure.office):
        raise UnsuitableError("the office says too little to stand alone")
    if deed is None and not around.others:
        raise UnsuitableError("no deed of the holder can be told, and the time decides nothing")
    fact = (tenure.fact.id,) if tenure.fact else ()
    when = deed.when if deed else find_time(tenure, around.others)
    if any(one.edtf and one.edtf.overlaps(when) for other in around.others for one in other.events):
        raise UnsuitableError("another office, or another holder, is told of at that time")
    return Proof(
        names=fact or (event.id, tenure.person),
        events=(*fact, event.id) if deed else fact or (event.id,),
        evidence=_show(tenure, event),
        section=event.section,
        told=_explain(material, tenure, deed, when),
        edtf=when,
    )


def _show(tenure: Tenure, event: Event) -> tuple[Selector, ...]:
    """Return the passage of the event, and those that tell the office in full where it does not."""
    if event is tenure.event:
        return tenure.proofs
    quote = squeeze(event.selector.quote)
    whole = all(word in quote for word in tenure.office.split())
    return (event.selector,) if whole else tuple(dict.fromkeys((event.selector, *tenure.proofs)))


def _explain(material: Material, tenure: Tenure, deed: Deed | None, when: Edtf) -> str:
    """Say who held the office, with what he did in it where that is asked by."""
    held = tell_office(tenure.person, tenure.office, when)
    if deed:
        told = explain(material, deed.statement)
        return told if squeeze(tenure.office) in squeeze(told) else f"{held} {told}"
    quote = " ".join(proof.quote for proof in tenure.proofs)
    return " ".join((held, *note_spellings(material, [(tenure.person, quote)])))
