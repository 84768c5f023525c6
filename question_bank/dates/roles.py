"""What a date does in its sentence, read from the words around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.dates.expression import Expression, Open
from question_bank.dates.model import MentionRole

if TYPE_CHECKING:
    from collections.abc import Sequence

_REACH = 60
_COMPARED = re.compile(r"보다(?:는|도)?(?![가-힣])|대비(?![가-힣])|에 비해|에 비하|[과와] 비교|에 견주")
_NO_COMPARISON = re.compile(r"(?:예상|생각|기대|무엇|누구|평소|어느 때)보다")
_SUBJECT = re.compile(r"[가-힣](?:은|는|이|가)\s|[.!?;]|,(?!\d)")
_PLANNED = re.compile(
    r"[할될갈올볼릴낼질칠킬살을일길설]\s?(?:것|예정|계획|방침|전망)|[가-힣]\s수\s있|예정|계획(?:이|을|이라)|기로\s(?:했|하|합의)|겠다|해야|방침"
    r"|목표"
)
_ADNOMINAL = re.compile(
    r"^[^,.]{0,40}?(?:[하되리치나지]는|[가-힣]던|된|(?<![북남대])한|린|[어해혀겨여쳐]진|난|낸|[맺잃받읽죽얻묻잡믿닫막앓놓쌓낳겪맡꺾끊꽂]은|폭행한|보낸|있는|있을|열릴)\s"
)
_MADE_THEN = re.compile(
    r"^에?\s[가-힣]*(?:던|된|[어해혀겨여쳐려]진|태어난|맺은|지은|세운|만든|놓인|쓰인)\s"
    r"(?<!\s개최된\s)(?<!\s치러진\s)"
)
_FINITE = re.compile(r"(?:[했었았였졌됐갔왔났]|겠)(?:다|고|으며|으나|지만|는데)|[하되]고\s|(?:하|되)며|,")
_OPENER = re.compile(
    r"^\W*(?:(?:그리고|그러나|하지만|그런데|또한|또|한편|결국|이후|이어|특히|당시|게다가|다만|최근|이에\s대해|그\s?뒤|그\s?후)\W*)?"
    r"(?:[가-힣]{1,12}(?:던|인)\s)?$"
)


def is_initial(text: str, expression: Expression) -> bool:
    """Tell whether a date opens its sentence, at most a connective or "…직전인" before it."""
    return expression.start < _REACH and bool(_OPENER.match(text[: expression.start]))


def find_roles(text: str, expressions: Sequence[Expression]) -> tuple[MentionRole, ...]:
    """Return the role of each date of a sentence; ``expressions`` are all of it in reading order."""
    limits = [e.start for e in expressions[1:]] + [len(text)]
    return tuple(
        _find_role(text, expression, limit, is_first=index == 0)
        for index, (expression, limit) in enumerate(zip(expressions, limits, strict=True))
    )


def _find_role(text: str, expression: Expression, limit: int, *, is_first: bool) -> MentionRole:
    after = text[expression.end : min(limit, expression.end + _REACH)]
    initial = is_initial(text, expression)
    if _is_compared(after, initial=initial):
        return MentionRole.COMPARISON
    planned = _PLANNED.search(text, expression.end, expression.end + 2 * _REACH)
    if planned and expression.opening is Open.UNTIL:
        return MentionRole.DEADLINE
    if initial:
        return MentionRole.NARRATIVE
    if planned and not _FINITE.search(text, expression.end, planned.start()):
        return MentionRole.DEADLINE
    modifies = _modifies(text, expression, after, is_first=is_first)
    return MentionRole.MODIFIER if modifies else MentionRole.NARRATIVE


def _modifies(text: str, expression: Expression, after: str, *, is_first: bool) -> bool:
    """Tell whether a date inside a sentence belongs to a noun, or to the clause before one."""
    if after.startswith("의 ") and not is_first:
        return True
    if _MADE_THEN.match(after):
        return True
    adnominal = _ADNOMINAL.match(after)
    if adnominal is None or (is_first and _ends_a_topic(text, expression.start)):
        return False
    finite = _FINITE.search(after)
    return finite is None or finite.start() >= adnominal.end() - 1


def _ends_a_topic(text: str, start: int) -> bool:
    """Tell whether the words right before are a topic, so that the date belongs to the sentence itself."""
    return bool(re.search(r"[은는]\s*$", text[max(0, start - 3) : start]))


def _is_compared(after: str, *, initial: bool) -> bool:
    """Tell whether the words after a date make it the measure of a comparison."""
    compared = _COMPARED.search(after)
    if compared is None:
        return False
    between = after[: compared.start()]
    if initial and len(between) > 8:  # noqa: PLR2004 - a noun phrase, not the clause that the date opens
        return False
    return not _SUBJECT.search(between) and not _NO_COMPARISON.search(after[: compared.end()])
