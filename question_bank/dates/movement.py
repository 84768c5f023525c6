"""Whether a date moves the narrative of an article, and what can lean on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.dates.anchor import Anchor, least
from question_bank.dates.expression import Lean, Open
from question_bank.dates.model import Confidence, MentionKind, MentionRole
from question_bank.dates.roles import PASSING, may_be_of_plan, names_edition

if TYPE_CHECKING:
    from question_bank.dates.edtf import Day
    from question_bank.dates.expression import Part
    from question_bank.dates.scanning import Found

_DECEMBER = 12
_REACH = 40
_BIRTH = re.compile(r"태어[나난났]|출생|출산")


def follows_another_year(one: Found, anchor: Anchor, main: Anchor) -> bool:
    """Tell whether a sentence names two mere years: 제1회는 1988년에, 제2회는 1992년에 열렸다."""
    mere = anchor.month is None and main.month is None and one.expression.kind is MentionKind.EXPLICIT
    return mere and main.sentence == one.sentence and main.year != anchor.year and one.sentence is not None


def make_anchor(one: Found, part: Part, confidence: Confidence, sure_of_month: Confidence) -> Anchor | None:
    """Return the anchor that a date makes, None where nothing can lean on it."""
    expression = one.expression
    if one.role in PASSING or one.is_aside:
        return None
    if not part.has_month and names_edition(one.passage.text, expression.end):
        confidence = least(confidence, Confidence.PROBABLE)
    if part.day is not None and may_be_of_plan(one.passage.text, expression):
        sure_of_month = least(sure_of_month, Confidence.PROBABLE)
    if part.year is None or expression.opening is Open.UNTIL:
        return None  # before 까지 the sentence tells what went on until then
    month, day = part.month, part.day
    if part.months:
        first, last = part.months
        month = last if expression.lean is Lean.PAST and last <= _DECEMBER else first
    is_open = expression.opening is Open.SINCE and month is None
    shift = expression.left.shift
    looks_back = shift is not None and shift.amount < 0
    return Anchor(
        part.year,
        month,
        day,
        confidence,
        one.paragraph,
        one.sentence,
        is_open=is_open,
        is_lunar=expression.lunar or expression.reign,
        is_look_back=looks_back,
        is_span=expression.right is not None,
        is_birth=_BIRTH.search(one.passage.text, expression.end, expression.end + _REACH) is not None,
        sure_of_month=sure_of_month,
    )


def turns_back(one: Found, anchor: Anchor, main: Anchor, next_day: Day | None) -> bool:
    """Tell whether a date before the narrative moves the narrative itself back."""
    expression = one.expression
    if expression.kind is not MentionKind.EXPLICIT or expression.lean is not Lean.NONE:
        return False
    if one.role is MentionRole.MODIFIER or not one.opens_sentence:
        return False
    if anchor.month is not None:
        return True
    return one.opens_paragraph and next_day is not None and anchor.first() <= next_day < main.first()
