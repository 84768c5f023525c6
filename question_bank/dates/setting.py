"""What the words and dates around a month without a year say of its year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from question_bank.dates.evidence import lasts_on, passes_years
from question_bank.dates.expression import Open
from question_bank.dates.model import MentionRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.dates.anchor import Anchor
    from question_bank.dates.edtf import Day
    from question_bank.dates.outlook import Outlook
    from question_bank.dates.scanning import Found

_REACH = 60
_MOST_BETWEEN = 8
_LOOKS_BACK = re.compile(r"앞서|당초|이미")
_TURNS_YEAR = re.compile(r"(?:해를 넘[겨기긴]|해가 바뀌|해가 바뀐|새해\s?(?:에\s)?들어)\S*(?:\s뒤)?,?\s?$")
_TOLD_AFTER = re.compile(r"에?\s(?:\S{1,12}\s){0,3}\S{0,12}[한된은던]\s(?:일|것)이(?:었|다)")
_EARLIER = re.compile(r"(?:앞서|앞선|\s전)\s*$")
_YEARS_PASSED = re.compile(
    r"(?:\d{1,2}여?\s?년|[한두세네몇]\s해)[이가]?\s?(?:지나|지난\s뒤|흐른\s뒤|흘러|만에)\s$"
)


class Setting(NamedTuple):
    """Where a bare date stands: what opens its paragraph or sentence, and the dates that bound it.

    ``looks_back`` says that it may lie before the date it leans on, ``is_earlier`` that the words say so;
    ``ends_period`` that it ends what began on that date, ``turns_year`` that a new year began (해를 넘겨).
    """

    paragraph: int
    sentence: int | None
    opens_paragraph: bool
    looks_back: bool
    ends_period: bool
    turns_year: bool
    is_earlier: bool
    is_entry: bool
    bound: Day | None
    ceiling: Day | None
    calendar_year: int | None
    gap_paragraphs: int


def read_setting(
    one: Found, index: int, base: Anchor, outlook: Outlook, limits: tuple[Day | None, int | None]
) -> Setting:
    """Return the setting of the mention with this number, which leans on ``base``.

    ``limits`` are the day of the article's revision and the calendar year that its heading consists of.
    """
    start = one.expression.start
    before = one.passage.text[max(0, start - _REACH) : start]
    told_before = _LOOKS_BACK.search(before) is not None
    descends = _descends(one, base, outlook.find_next_day(index))
    return Setting(
        paragraph=one.paragraph,
        sentence=one.sentence,
        opens_paragraph=one.opens_paragraph,
        looks_back=descends
        or one.role is MentionRole.MODIFIER
        or told_before
        or _TOLD_AFTER.match(one.passage.text, one.expression.end) is not None,
        ends_period=one.expression.opening is Open.UNTIL
        and base.sentence == one.sentence
        and not told_before,
        turns_year=_TURNS_YEAR.search(before) is not None,
        is_earlier=_is_earlier(one, before),
        is_entry=one.is_entry,
        bound=outlook.find_bound(index, base),
        ceiling=limits[0],
        calendar_year=limits[1],
        gap_paragraphs=max(0, one.paragraph - base.paragraph - 1),
    )


def _descends(one: Found, base: Anchor, following: Day | None) -> bool:
    """Tell whether the next date with a year lies before the base, as where an article tells the last first.

    For a month behind the base that is so only where the next date is of an earlier year: else the month of
    the year before would lie before both (4월 5일, 7월, 2024년 2분기).
    """
    if following is None or following >= base.first():
        return False
    runs_on = base.month is not None and one.expression.left.first()[0] > base.month
    return not runs_on or following[0] < base.year


def have_years_passed(one: Found, base: Anchor, texts: Sequence[str]) -> bool:
    """Tell whether years that no date names have passed since the date that a mention leans on.

    ``texts`` are the sentences of the article in order.
    """
    if base.sentence is None or one.sentence is None or base.paragraph != one.paragraph:
        return False
    start = one.expression.start
    if _YEARS_PASSED.search(one.passage.text, max(0, start - _REACH), start):
        return True
    if base.sentence >= one.sentence or one.sentence > len(texts):
        return False
    between = texts[max(base.sentence + 1, one.sentence - _MOST_BETWEEN) : one.sentence]
    return lasts_on(texts[base.sentence]) or any(map(passes_years, between))


def _is_earlier(one: Found, before: str) -> bool:
    """Tell whether the words before a date put it before the date it leans on: 한 달 전인 12월 2일."""
    gap = one.expression.gap
    return (gap is not None and gap.amount < 0) or _EARLIER.search(before) is not None
