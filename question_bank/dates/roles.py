"""What a date does in its sentence, read from the words around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.dates.expression import Expression, Open
from question_bank.dates.model import MentionRole

if TYPE_CHECKING:
    from collections.abc import Sequence

PASSING = (MentionRole.DEADLINE, MentionRole.COMPARISON, MentionRole.CITATION)
"""The roles of a date that the story does not go to."""

_EDITION = re.compile(
    r"도?\s?(?:[가-힣A-Z]+(?<![은는이가을를의로])(?<!에서)(?<!에)\s){0,3}?[가-힣]{0,4}"
    r"(?:올림픽|패럴림픽|월드컵|아시안\s?게임|유니버시아드|선수권|엑스포|박람회|비엔날레|영화제|유로)"
)
_REACH = 60
_LONGEST_TOLD = 300
# every syllable that closes with ㅆ, as -았/었- does, but 있 and 겠
PAST_STEMS = "".join(chr(code) for code in range(0xAC14, 0xD7A4, 28) if chr(code) not in "있겠")
"""The syllables that end the stem of a past tense."""
_COMPARED = re.compile(
    r"보다(?:는|도)?(?![가-힣])|대비(?![가-힣])|에 비해|에 비하|에 견주"
    r"|^의\s(?:절반|반에|갑절)"
    r"|^의\s(?:[\d.,]+|[두세네몇]|다섯|여섯|열)\s?(?:여\s)?(?:배|분의)"
    r"|^의\s[\d,.]+[가-힣]{0,4}[을를]\s(?:넘|웃돌|밑돌|뛰어넘|앞지|앞질)"
    r"|[과와] (?:비교|달리|다르|다른|달랐|비슷|마찬가지)"
)
# 2009년 이후 가장 많다: the year only bounds a record
_RECORD = re.compile(r"^로?\s(?:[가-힣]+\s)?(?:가장|처음|최초|최[고저대소다장단악]|\d+\s?년 만)")
# 계획보다 늦게, 그보다 빠른: the measure is told of without the date
_NO_COMPARISON = re.compile(
    r"(?:예상|생각|기대|무엇|누구|평소|어느 때|(?<=\S\s)(?:계획|예정|당초|애초|그|이))보다"
)
_LINK = re.compile(r"[가-힣](?:[해어아여려]|[고며서게자])\s")
_PLAN = re.compile(r"\s(?:계획|예정)")
_RECORD_AFTER = re.compile(
    r"(?:\s[가-힣]+){0,2}\s(?:뒤로|이후로?|이래로?|다음으로)\s(?:[가-힣]+\s)?(?:가장|처음|최[고저대소다장단악초])"
)
_SUBJECT = re.compile(r"[가-힣](?:은|는|이|가)\s|[.!?;]|,(?!\d)")
_PLANNED = re.compile(
    r"[할될갈올볼릴낼질칠킬살을일길설]\s?(?:것|예정|계획|방침|전망)(?!(?:이|은)\s?(?:전혀\s)?없|이\s아니)|[가-힣]\s수\s있|예정|계획(?:이|을|이라|된|인)|[을를]\s계획|기로\s(?:했|하|합의|약속|결정|정|뜻|확정|의결|계약)|겠다|해야|방침"
    r"|목표"
)
# 3월 2일로 잡혔다: the day was only set then, or moved
_SET_FOR = re.compile(
    r"(?:에서\s[\d년월일\s]{2,14})?(?:까지)?(?:으)?로\s(?:잡|예정|정[해하했]|확정|미[루뤄룬]|옮|연기|변경|늦|앞당|당[겨긴]|바[뀌뀐꾸꿨꾼])"
)
_PLAN_NAMED = re.compile(
    r"(?:에|부터)?\s(?:[가-힣]+\s){0,2}[가-힣]*\s?(?:예정|계획)(?:이었던|이던|이였던|된|됐던|되었던|인)\s"
)
_PLAN_AT_END = re.compile(r"(?:예정|계획)이(?:다|었다)\W*$")
# 2014년에 다시 열기로 했다: nobody but the plan is told of
_PAST = re.compile(rf"[{PAST_STEMS}](?:다|고|으며|으나|지만|는데)")
_PLAN_ALONE = re.compile(
    r"(?:에|까지)?\s(?:[가-힣]+(?<![은는이가])\s){0,4}"
    r"(?:[가-힣]+[을를] (?:목표로|계획)|[가-힣]+기로\s(?:했|하였|합의|약속|정했))"
)
_ADNOMINAL = re.compile(
    r"^[^,.]{0,40}?(?:[하되리치나지]는|[가-힣]던|된|(?<![북남대])한|린|[어해혀겨여쳐]진|난|낸|[맺잃받읽죽얻묻잡믿닫막앓놓쌓낳겪맡꺾끊꽂]은|폭행한|보낸|있는|있을|열릴)\s"
)
_MADE_THEN = re.compile(
    r"^에?\s[가-힣]*(?:던|된|[어해혀겨여쳐려]진|태어난|맺은|지은|세운|만든|놓인|쓰인)\s"
    r"(?<!\s개최된\s)(?<!\s치러진\s)"
)
_FINITE = re.compile(rf"(?:[{PAST_STEMS}]|겠)(?:다|고|으며|으나|지만|는데)|[하되]고\s|(?:하|되)며|,")
_OPENER = re.compile(
    r"^\W*(?:(?:그리고|그러나|하지만|그런데|또한|또|한편|결국|이후|이어|특히|당시|게다가|다만|최근|이에\s대해|그\s?뒤|그\s?후)\W*)?"
    r"(?:[가-힣]{1,12}(?:던|인)\s)?$"
)
TOLD = re.compile(
    r"(?:[다라냐자]|[\x22”])고\s(?:[^\s.!?]{1,12}\s){0,4}?"
    r"(?:보도|전[했하해]|밝[혔히힌]|말[했하한]|주장|발표|공개|폭로|설명|증언|회고|비난|비판|알[렸리려]|덧붙|강조|지적"
    r"|추정|추측|분석|적[었어혔]|썼|쓴|기록|논평|반박|인정[했하]|시인|부인[했하]|답[했하]|통보|전망|경고|약속)"
)
"""The end of an indirect quotation and the verb of saying after it (간접 인용, 고)."""

_TOLD_PLAN = re.compile(r"겠다고|것이라고|(?:예정|계획|방침)이라고")
_SPOKEN = re.compile(r"(?:에|에는)?,?\s?[\x22“‘']")
_TOPIC_END = re.compile(r"[은는]\s*$")


def is_initial(text: str, expression: Expression) -> bool:
    """Tell whether a date opens its sentence, at most a connective or "…직전인" before it."""
    return expression.start < _REACH and bool(_OPENER.match(text[: expression.start]))


def find_roles(text: str, expressions: Sequence[Expression]) -> tuple[MentionRole, ...]:
    """Return the role of each date of a sentence; ``expressions`` are all of it in reading order."""
    limits = [e.start for e in expressions[1:]] + [len(text)]
    plans = _PLANNED.search(text, expressions[0].end) is not None  # most sentences have none
    return tuple(
        _find_role(text, expression, limit, is_first=index == 0, plans=plans)
        for index, (expression, limit) in enumerate(zip(expressions, limits, strict=True))
    )


def _find_role(text: str, expression: Expression, limit: int, *, is_first: bool, plans: bool) -> MentionRole:
    after = text[expression.end : min(limit, expression.end + _REACH)]
    initial = is_initial(text, expression)
    bounds_record = (expression.opening is Open.SINCE and _RECORD.match(after)) or _RECORD_AFTER.match(after)
    if bounds_record or _is_compared(after, initial=initial, of_day=expression.left.day is not None):
        return MentionRole.COMPARISON
    if _SET_FOR.match(text, expression.end):
        return MentionRole.MODIFIER  # it dates nothing here, but 같은 달 after it leans on it
    if plans and _is_planned(text, expression, limit, initial=initial):
        return MentionRole.NARRATIVE if _is_of_saying(text, expression) else MentionRole.DEADLINE
    if initial or not _modifies(text, expression, after, is_first=is_first):
        return MentionRole.NARRATIVE
    return MentionRole.MODIFIER


def _is_planned(text: str, expression: Expression, limit: int, *, initial: bool) -> bool:
    """Tell whether a date is that of a plan; one that opens its sentence only where that is all it tells."""
    end = expression.end
    if _PLAN_NAMED.match(text, end):
        return True
    planned = _PLANNED.search(text, end, end + 2 * _REACH)
    if initial and not (planned and expression.opening is Open.UNTIL):
        at_end = _PLAN_AT_END.search(text, max(end, len(text) - 12))
        told = at_end and _PAST.search(text, end, at_end.start())
        return bool((at_end and not told) or _PLAN_ALONE.match(text, end, limit))
    return planned is not None and (
        expression.opening is Open.UNTIL or not _FINITE.search(text, end, planned.start())
    )


def names_edition(text: str, end: int) -> bool:
    """Tell whether the year that ends at ``end`` belongs to the name of an edition: 2020년 도쿄 올림픽.

    The games need not have been held in that year.
    """
    return _EDITION.match(text, end) is not None


def may_be_of_plan(text: str, expression: Expression) -> bool:
    """Tell whether the day right after a topic may be that of a plan: 시는 3일 열겠다고 밝혔다."""
    if not ends_topic(text, expression.start) or _SPOKEN.match(text, expression.end):
        return False
    return _TOLD_PLAN.search(text, expression.end, expression.end + 2 * _REACH) is not None


def _is_of_saying(text: str, expression: Expression) -> bool:
    """Tell whether it is the day on which a plan was told, right after the topic: 시는 3일 …겠다고 밝혔다."""
    if expression.opening is not None or (expression.left.day is None and expression.left.shift is None):
        return False
    return (
        ends_topic(text, expression.start)
        and TOLD.search(text, expression.end, expression.end + _LONGEST_TOLD) is not None
    )


def _modifies(text: str, expression: Expression, after: str, *, is_first: bool) -> bool:
    """Tell whether a date inside a sentence belongs to a noun, or to the clause before one."""
    if after.startswith("의 ") and not is_first:
        return True
    if _MADE_THEN.match(after):
        return True
    adnominal = _ADNOMINAL.match(after)
    if adnominal is None or (is_first and ends_topic(text, expression.start)):
        return False
    finite = _FINITE.search(after)
    return finite is None or finite.start() >= adnominal.end() - 1


def ends_topic(text: str, start: int) -> bool:
    """Tell whether the words right before ``start`` are a topic: a date there is the sentence's own."""
    return bool(_TOPIC_END.search(text, max(0, start - 3), start))


def _is_compared(after: str, *, initial: bool, of_day: bool) -> bool:
    """Tell whether the words after a date make it the measure of a comparison."""
    compared = _COMPARED.search(after)
    if compared is None:
        return False
    between = after[: compared.start()]
    if initial and len(between) > 8:  # noqa: PLR2004 - a noun phrase, not the clause that the date opens
        return False
    if _PLAN.fullmatch(between) and of_day:
        return False  # 5월 6일 계획보다 늦게 열었다
    if _SUBJECT.search(between) or _LINK.search(between) or _PAST.search(between):
        return False  # 5월 6일 항복하였으나 약속과 달리
    return not _NO_COMPARISON.search(after[: compared.end()])
