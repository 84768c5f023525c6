"""Whether a sentence is about its subject, which then stands first, with 은/는, before the time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.items.figure import NUMBERING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.facts.model import Event
    from question_bank.korean.clause import Clause
    from question_bank.korean.morphology import Token

_NAMES: Final = frozenset({"NNP", "SL", "SH"})
_SIDE: Final = "측"
_COUNTS: Final = frozenset({"SN", "NR", "MM"})


def names_one(event: Event, clause: Clause) -> bool:
    """Tell whether the subject is somebody or something with a name, not one or some of many.

    So it is with a name, with its office too (○○○ 대사), with what ends in one (탐사선 ○○○ 2호), or in a
    bracket or quotation mark, and with several that are joined.
    """
    subject = clause.subject
    inside = [one for one in clause.tokens if subject.start <= one.start < subject.end]
    if not subject.bare or any(_is_count(inside, i) for i in range(len(inside))):
        return False
    last = inside[-1]
    if last.tag in _NAMES | {"SN", "SSC"} or last.form in NUMBERING or subject.joint:
        return True
    if len(inside) > 1 and inside[-2].tag == "NNP" and (last.form in load_gazetteer().titles | {_SIDE}):
        return True
    ends = (one.name.split()[-1] for one in event.participants if not one.implied)
    offices = (one.role.split()[-1] for one in event.participants if one.role)
    return clause.subject_text.endswith((*ends, *offices))


def _is_count(inside: Sequence[Token], i: int) -> bool:
    """Tell whether a morpheme counts (배 세 척), and is no part of a name (나루 3호, SLV-3)."""
    return inside[i].tag in _COUNTS and not (i and inside[i - 1].tag in _NAMES | {"SO"})
