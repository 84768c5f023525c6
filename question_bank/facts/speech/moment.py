"""Which dates of a sentence that passes on what was said are those of the saying, which of what is said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Precision
from question_bank.facts.model import Act
from question_bank.facts.speech.citation import is_behind_source
from question_bank.facts.speech.speaker import TIMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.dates.model import Mention
    from question_bank.facts.model import Attribution
    from question_bank.facts.syntax import Subject, Syntax

_DIRECT: Final = re.compile(r"(?:에|에는)?,?\s?[\"“‘']")
_PLAN: Final = re.compile(r"겠다(?:고|며|면서)|것이라(?:고|며|면서)|(?:예정|계획|방침)이라(?:고|며|면서)")
_MOST_ANCHORS: Final = 8
_CAUSE: Final = re.compile(r"[가-힣]자,?\s")  # 선언하자, 터지자


def tells_plan(text: str, mention: Mention, syntax: Syntax) -> bool:
    """Tell whether what is quoted indirectly after a date is a plan, which the date may belong to as well."""
    if syntax.quote_end is None or _DIRECT.match(text, mention.end):
        return False
    return _PLAN.search(text, mention.end, syntax.quote_end) is not None


def drop_before_saying(
    text: str, anchors: Sequence[Mention], syntax: Syntax, attribution: Attribution | None
) -> Sequence[Mention]:
    """Return the dates from that right after the speaker on, where a clause before him has its own.

    8월 20일 섬이 독립을 선언하자, 이웃 나라는 25일 지지한다고 밝혔다: the first clause ends in -자.
    """
    if attribution is None or syntax.quote_end is None:
        return anchors
    for number, mention in enumerate(anchors[1:_MOST_ANCHORS], 1):
        beside = any(stands_beside(text, mention, s) for s in syntax.subjects if s.text not in TIMES)
        if beside and _CAUSE.search(text, anchors[0].end, mention.start):
            return anchors[number:]
    return anchors


def is_quoted(mention: Mention, best: Mention, syntax: Syntax, attribution: Attribution | None) -> bool:
    """Tell whether a later date belongs to what is quoted, not to the saying."""
    return (
        attribution is not None
        and syntax.quote_end is not None
        and best.end <= mention.start < syntax.quote_end
    )


def stands_beside(text: str, mention: Mention, subject: Subject) -> bool:
    """Tell whether a date follows the topic straight away (타스 통신은 9월 26일 …)."""
    return (
        subject.topic
        and mention.start > subject.end
        and not text[subject.end + 1 : mention.start].strip(" ,")
    )


def is_report(text: str, mention: Mention, syntax: Syntax, attribution: Attribution | None) -> bool:
    """Tell whether a date is that of the saying: it opens the sentence or stands right after the speaker."""
    if attribution is None or attribution.act is Act.HEARSAY or is_behind_source(text, mention.start):
        return False
    if not syntax.subjects:
        return True
    first = next((s for s in syntax.subjects if s.text not in TIMES), syntax.subjects[0])
    later = any(stands_beside(text, mention, s) for s in syntax.subjects if s.start > first.end)
    if later and _CAUSE.search(text, first.end, mention.start):
        return True
    opening = mention.end <= first.end
    edtf = mention.date.edtf
    fine = edtf is not None and not edtf.is_interval and edtf.precision is Precision.DAY
    beside = fine and stands_beside(text, mention, first)
    last = syntax.quote_end is not None and syntax.quote_end <= mention.start
    return opening or beside or last
