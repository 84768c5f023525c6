"""Which of a sentence's dates says when it happened."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf
from question_bank.dates.model import Mention, MentionRole
from question_bank.dates.roles import PASSING
from question_bank.facts.attachment import (
    is_counted_from,
    may_be_there,
    may_belong_to_clause,
    may_belong_to_name,
    qualifies_noun,
)
from question_bank.facts.attribution import TIMES
from question_bank.facts.background import (
    Bound,
    find_bound,
    find_coordinated,
    is_as_of,
    is_in_a_name,
    is_named_later,
    stands_in_brackets,
    stands_in_quotes,
)
from question_bank.facts.model import Act, Confidence, DateRole, YearSource
from question_bank.facts.speech.citation import is_behind_source
from question_bank.facts.speech.moment import (
    drop_before_saying,
    is_quoted,
    is_report,
    stands_beside,
    tells_plan,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from question_bank.facts.model import Attribution
    from question_bank.facts.syntax import Syntax

# 광복절을 맞아, 전해에 이어: the date belongs to another clause or to a comparison
_OBJECT: Final = re.compile(
    r"(?:을|를|과|와|이다|이었|였|뿐|이|가)(?=[\s.,다])|(?:으)?로(?=,|서\s)|에 (?:이어|비해|비하|견주)|의 "
)
_AND: Final = re.compile(r"[\s,](?:그리고|또한?|이어|아울러|뒤이어)\s")
_FINISHED: Final = re.compile(r"(?:[했었았였됐갔왔났]|겠)(?:다|고|으며|으나|지만|는데)|[하되]고\s|[하되]며")


_SURENESS: Final = (Confidence.AMBIGUOUS, Confidence.PROBABLE, Confidence.CERTAIN)


@dataclass(frozen=True, slots=True)
class Dating:
    """When a sentence's happening took place.

    ``used`` are the mentions that the date is made of; ``rivals`` other dates that could as well date it,
    ``others`` the rest. ``unclear``: a coarse date beside the speaker dates the saying or what is said.
    """

    edtf: Edtf
    year_source: YearSource
    confidence: Confidence
    role: DateRole
    used: tuple[Mention, ...]
    rivals: tuple[Mention, ...]
    others: tuple[Mention, ...]
    unclear: bool = False


def find_dating(
    text: str, mentions: Sequence[Mention], syntax: Syntax, attribution: Attribution | None
) -> Dating | None:
    """Return when a sentence's happening took place; None where none of its mentions has a value.

    The first narrative date counts, or a finer one inside it (9월. … 17일). A date only of a plan, a
    comparison or a noun gives the role ``other``.
    """
    dated = [mention for mention in mentions if mention.date.edtf is not None]
    anchors = _find_anchors(text, dated, syntax)
    if not anchors or (_is_end(anchors[0]) and is_as_of(text, dated[0])):
        return _date_aside(text, dated, syntax, attribution) if dated else None
    best, used, rivals, period = _sort_dates(text, anchors, syntax, attribution)
    role = DateRole.REPORT if is_report(text, best, syntax, attribution) else DateRole.EVENT
    taken = {mention.start for mention in (*used, *rivals)}
    others = tuple(mention for mention in dated if mention.start not in taken)
    dating = _dating(best, role, tuple(used), tuple(rivals), others)
    if period is not None:
        dating = replace(dating, edtf=period, confidence=_least(m.date.confidence for m in used))
    subjects = [s for s in syntax.subjects if s.text not in TIMES]
    beside = attribution is not None and bool(subjects) and stands_beside(text, best, subjects[0])
    beside = beside and not is_behind_source(text, best.start)
    limit = next((m.start for m in dated if m.start > best.start), len(text))
    bound = find_bound(text, best, limit)
    if is_counted_from(text, best):
        bound = Bound.OPEN
    elif bound is Bound.NONE and role is DateRole.EVENT and _is_loose(text, best, syntax):
        bound = Bound.LOOSE
    dating = _heed_bound(dating, bound)
    unclear = dating.role is not DateRole.REPORT or tells_plan(text, best, syntax)
    return replace(dating, unclear=beside and unclear)


def _date_aside(
    text: str, dated: Sequence[Mention], syntax: Syntax, attribution: Attribution | None
) -> Dating:
    """Return the dating of a sentence whose dates all belong to something else in it.

    What is told as of a day counts before plans and comparisons. The only date, before a noun that says where
    it was (2011년에 낸 책에서) or before a clause that may follow it, may be that of the sentence: unclear.
    """
    best = next((m for m in dated if is_as_of(text, m)), dated[0])
    dating = _dating(best, DateRole.OTHER, (best,), (), tuple(m for m in dated if m is not best))
    if best.role is MentionRole.CITATION:
        return replace(dating, confidence=_least((dating.confidence, Confidence.PROBABLE)))
    outside = [m for m in dated if not stands_in_quotes(text, m)]
    if outside != [best] or best.role in PASSING or not may_be_there(text, best, syntax):
        return dating
    told = attribution is not None and attribution.act is not Act.HEARSAY
    return replace(
        dating,
        role=DateRole.REPORT if told else DateRole.EVENT,
        confidence=_least((dating.confidence, Confidence.PROBABLE)),
        unclear=True,
    )


def _sort_dates(
    text: str, anchors: Sequence[Mention], syntax: Syntax, attribution: Attribution | None
) -> tuple[Mention, list[Mention], list[Mention], Edtf | None]:
    """Return the date that counts, those it is made of, its rivals, and the period that two of them bound."""
    if attribution is not None and syntax.quote_end is not None:
        # 2월에 내렸다고 3월 4일 발표했다: the day after the quotation is that of the saying
        anchors = [m for m in anchors if m.start >= (syntax.quote_end or 0)] or anchors
    told = drop_before_saying(text, anchors, syntax, attribution)
    rivals: list[Mention] = [m for m in anchors if m.start < told[0].start]
    anchors = told
    best, used = anchors[0], [anchors[0]]
    period: Edtf | None = None
    for mention in anchors[1:]:
        joined = _join_period(text, best, mention) if period is None and not rivals else None
        if joined is not None:
            period = joined
            used.append(mention)
        elif _inside(mention, best) and not _follows_period(text, best, mention):
            best = mention
            used.append(mention)
        elif mention.date.edtf == best.date.edtf:
            used.append(mention)
        elif (
            _inside(best, mention) and not _is_end(mention) and not _AND.search(text, best.end, mention.start)
        ):
            continue
        elif not is_quoted(mention, best, syntax, attribution):
            rivals.append(mention)
    return best, used, rivals, period


def _is_loose(text: str, mention: Mention, syntax: Syntax) -> bool:
    return may_belong_to_clause(text, mention, syntax) or may_belong_to_name(text, mention, syntax)


def _heed_bound(dating: Dating, bound: Bound) -> Dating:
    """Return the dating of what only follows its date: a background since then, less sure some time after."""
    if bound is Bound.OPEN:
        return replace(dating, role=DateRole.OTHER)
    if bound is Bound.LOOSE:
        return replace(dating, confidence=_least((dating.confidence, Confidence.PROBABLE)))
    return dating


def _least(confidences: Iterable[Confidence]) -> Confidence:
    return min(confidences, key=_SURENESS.index)


def _find_anchors(text: str, dated: Sequence[Mention], syntax: Syntax) -> list[Mention]:
    """Return the dates that can say when the sentence's happening took place."""
    side_by_side = find_coordinated(text, dated)
    anchors = [
        m
        for m in dated
        if m.is_anchor
        and (m.start in side_by_side or not _qualifies(text, m, syntax))
        and not stands_in_brackets(text, m)
        and not is_named_later(text, m, syntax)
        and not is_in_a_name(text, m)
        and not is_as_of(text, m)
    ]
    outside = [m for m in anchors if not stands_in_quotes(text, m)]
    return outside or anchors


def _join_period(text: str, start: Mention, end: Mention) -> Edtf | None:
    """Return the period that 부터 opens and 까지 closes, where they belong to one clause; else None."""
    first, last = start.date.edtf, end.date.edtf
    if first is None or last is None or first.end is not None or last.start is not None:
        return None
    if first.first() > last.last() or _FINISHED.search(text, start.end, end.start):
        return None
    return Edtf(
        first.start, last.end, first.uncertain or last.uncertain, first.approximate or last.approximate
    )


def _is_end(mention: Mention) -> bool:
    """Tell whether a date only ends something: 2002년까지."""
    return mention.date.edtf is not None and mention.date.edtf.start is None


def _dating(
    best: Mention,
    role: DateRole,
    used: tuple[Mention, ...],
    rivals: tuple[Mention, ...],
    others: tuple[Mention, ...],
) -> Dating:
    if best.date.edtf is None:
        raise ValueError(f"a name dates nothing: {best.date.exact!r}")
    return Dating(best.date.edtf, best.date.year_source, best.date.confidence, role, used, rivals, others)


def _qualifies(text: str, mention: Mention, syntax: Syntax) -> bool:
    """Tell whether a date qualifies a noun (2022년에 벌어진 전쟁은) or is acted on (광복절을 맞아)."""
    after = text[mention.end :]
    if _OBJECT.match(after) and (mention.start or not after.startswith("의 ")):
        return True
    return qualifies_noun(text, mention, syntax)


def _inside(inner: Mention, outer: Mention) -> bool:
    """Tell whether one date is finer than another and lies within it."""
    fine, coarse = inner.date.edtf, outer.date.edtf
    return fine is not None and coarse is not None and fine != coarse and coarse.contains(fine)


def _follows_period(text: str, period: Mention, mention: Mention) -> bool:
    """Tell whether a date tells of another thing than the period: 12세기 이후 …, 그리고 13세기에."""
    first = period.date.edtf.start if period.date.edtf is not None else None
    second = mention.date.edtf.start if mention.date.edtf is not None else None
    if _AND.search(text, period.end, mention.start):
        return True
    is_open = period.date.edtf is not None and period.date.edtf.end is None
    return is_open and first is not None and second is not None and second.precision <= first.precision
