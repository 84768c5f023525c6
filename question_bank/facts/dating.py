"""Which of a sentence's dates says when it happened, and what the sentence says without that date."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf, Precision
from question_bank.dates.model import Mention
from question_bank.facts.attribution import TIMES
from question_bank.facts.model import Act, Confidence, DateRole, YearSource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.facts.model import Attribution
    from question_bank.facts.syntax import Subject, Syntax

_CONNECTIVE: Final = re.compile(
    r"^(?:그리고|그러나|하지만|그런데|그래도|또한|또|한편|특히|게다가|다만|단|결국|마침내|"
    r"결과적으로|참고로|실제로|반면|이어서|이어|이후|그 후|그 뒤|그리하여|그래서|"
    r"따라서|그러자|해가 바뀌어)[,\s]+"
)
_REMOTE: Final = re.compile(
    r"(?:하루|이틀|사흘|나흘|닷새|엿새|이레|열흘|보름|한 달|[두세네] 달|반년|"
    r"\d+\s?(?:일|주|주일|개월|달|년))\s?(?:뒤|후|전|만)인\s*$"
    r"|(?:방문 )?(?:첫날|이틀째|사흘째|마지막 날)인\s*$"
)
_BESIDE: Final = re.compile(r"(직전|직후|당일|전날|이튿날|다음 날|첫날|무렵)인\s*$")
_REACH: Final = 40
_AFTER: Final = re.compile(r"\s?(?:에는|에도|에|엔|부로|자로|부터|,|\.|:)?(?:\s*[,:])?\s*")
_DEBRIS: Final = re.compile(r"[#*]\d*|\[[^\]]{0,8}\]|\(\.{2,}\)")
# 광복절을 맞아, 전해에 이어: the date belongs to another clause or to a comparison
_OBJECT: Final = re.compile(
    r"(?:을|를|과|와|이다|이었|였|뿐|이|가)(?=[\s.,다])|에 (?:이어|비해|비하|견주)|의 "
)
_END: Final = re.compile(r"[\s.!?…:;,]+$")


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
    anchors = [m for m in dated if m.is_anchor and not _qualifies(text, m, syntax)]
    if not anchors:
        return _dating(dated[0], DateRole.OTHER, (dated[0],), (), tuple(dated[1:])) if dated else None
    best, used, rivals = anchors[0], [anchors[0]], []
    for mention in anchors[1:]:
        if _inside(mention, best):
            best = mention
            used.append(mention)
        elif mention.date.edtf == best.date.edtf:
            used.append(mention)
        elif _inside(best, mention):
            continue
        elif not _is_quoted(mention, best, syntax, attribution):
            rivals.append(mention)
    role = DateRole.EVENT
    if _is_report(text, best, syntax, attribution):
        role = DateRole.REPORT
    taken = {mention.start for mention in (*used, *rivals)}
    others = tuple(mention for mention in dated if mention.start not in taken)
    dating = _dating(best, role, tuple(used), tuple(rivals), others)
    subjects = [s for s in syntax.subjects if s.text not in TIMES]
    beside = attribution is not None and bool(subjects) and _stands_beside(text, best, subjects[0])
    return replace(dating, unclear=beside and role is not DateRole.REPORT)


def write_headline(text: str, dating: Dating | None) -> str:
    """Return what the sentence says without its date, connectives at its start, debris and the final mark."""
    headline = text
    for mention in sorted(dating.used, key=lambda m: -m.start) if dating else ():
        before, after = headline[: mention.start], headline[mention.end :]
        gap = _AFTER.match(after)
        if before.strip() and gap and not gap[0] and after[:1].isalnum():
            continue
        if after.startswith(("의 ", "까지", "산 ", "판 ", "형 ")):
            continue
        # the end alone: a long list of dates would else be searched from its start for each
        before = before[:-_REACH] + _BESIDE.sub(r"\1 ", _REMOTE.sub("", before[-_REACH:]))
        if before.endswith("인 "):
            continue
        headline = before + (after[gap.end() :] if gap else after)
    headline = _DEBRIS.sub("", headline)
    headline = _CONNECTIVE.sub("", " ".join(headline.split()).lstrip(",.:·-– "))
    return _END.sub("", headline)


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
    particle = re.match(r"(?:에는|에)?\s*", after)
    begin = mention.end + (particle.end() if particle else 0)
    return begin in syntax.adnominal_starts


def _inside(inner: Mention, outer: Mention) -> bool:
    """Tell whether one date is finer than another and lies within it."""
    fine, coarse = inner.date.edtf, outer.date.edtf
    return fine is not None and coarse is not None and fine != coarse and coarse.contains(fine)


def _is_quoted(mention: Mention, best: Mention, syntax: Syntax, attribution: Attribution | None) -> bool:
    """Tell whether a later date belongs to what is quoted, not to the saying."""
    return (
        attribution is not None
        and syntax.quote_end is not None
        and best.end <= mention.start < syntax.quote_end
    )


def _stands_beside(text: str, mention: Mention, subject: Subject) -> bool:
    """Tell whether a date follows the topic straight away (타스 통신은 9월 26일 …)."""
    return (
        subject.topic
        and mention.start > subject.end
        and not text[subject.end + 1 : mention.start].strip(" ,")
    )


def _is_report(text: str, mention: Mention, syntax: Syntax, attribution: Attribution | None) -> bool:
    """Tell whether a date is that of the saying: it opens the sentence or stands right after the speaker."""
    if attribution is None or attribution.act is Act.HEARSAY:
        return False
    if not syntax.subjects:
        return True
    first = next((s for s in syntax.subjects if s.text not in TIMES), syntax.subjects[0])
    opening = mention.end <= first.end
    edtf = mention.date.edtf
    fine = edtf is not None and not edtf.is_interval and edtf.precision is Precision.DAY
    beside = fine and _stands_beside(text, mention, first)
    last = syntax.quote_end is not None and syntax.quote_end <= mention.start
    return opening or beside or last
