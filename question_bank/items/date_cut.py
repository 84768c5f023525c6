"""A sentence without its date: what ties the date to it goes too, and nothing that hung on it stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.items.refusal import UnusableError
from question_bank.korean.hangul import final_consonant, is_syllable
from question_bank.korean.morphology import tokens
from question_bank.korean.narration import OPENING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TIMED: Final = ("NN", "NR", "SN", "SL", "SH", "XSN", "XPN", "JKG", "SP")
# (수요일), (음력 5월 7일)
_WEEKDAY: Final = (
    r"(?:\s*\([월화수목금토일](?:요일)?\))?"
    r"(?:\s?\((?:음력|양력|구력|신력|현지|한국|율리우스력|그레고리력)[^()]{0,20}\))?"
)
# 오전 11시 40분에: the hour goes with the day
_CLOCK: Final = r"(?:[가-힣]{2,6}\s표준시|(?:현지|한국)\s?시[각간]|새벽|아침|오전|낮|오후|저녁|밤)"
# 7일 새벽 배가 …: so it is on that day, too; not 저녁 식사, 밤 9시까지
_DAYTIME: Final = (
    r"(?:새벽|아침|오전|낮|오후|저녁|밤)(?:에(?=\s)|(?=,|\s))"
    r"(?!\s(?:\d|식사|뉴스|신문|방송|미사|예배|공연|경기|인사|회의|열차|기차|늦게|사이|이슬|하늘))"
)
_HOUR: Final = (
    rf"(?:\s(?:{_CLOCK}\s?)?\d{{1,2}}시(?:\s?\d{{1,2}}분)?(?:\s?\d{{1,2}}초)?(?=에|,|\s)|\s{_DAYTIME})?"
)
_LEADING_DAYTIME: Final = re.compile(rf"{_DAYTIME},?\s")
_AFTER: Final = (
    r"(?:\s(?:들어서?|접어들어서?)(?=\s)|에는|에도|에야|에서야|부로|자로|에(?![가-힣])|[,.:]|(?=\s)|$)"
)
_TAIL: Final = re.compile(_WEEKDAY + _AFTER)
_TAIL_WITH_HOUR: Final = re.compile(_WEEKDAY + _HOUR + _AFTER)
_BEFORE_DATE: Final = re.compile(r"(?:^|[\s,(])$")
_DANGLING: Final = re.compile(r"(?:^|\s)\S*(?:인|된|한|의|부터|이후|이전|전날|다음|지난)\s*$")
# 647년과 648년에: the date is one of several
_SEVERAL: Final = re.compile(r"\d(?:년|월|일)(?:과|이나|및|부터|에서|[,·~∼-])?\s*(?:및\s*)?$")
# 1592년 봄까지: what stands after the date belongs to it
_PART: Final = re.compile(
    r"(?:이른\s|늦\s?)?(?:봄|여름|가을|겨울|초|중순|하순|상순|말|무렵|중반|후반|초반)"
    r"(?:부터|까지|에는|에|의|,|\s|$)"
    # 2019년 ~ 2020년 기간: what the sentence is about, not when it was
    r"|(?:기간|동안|사이)"
    # 밤 제야의 종, 오후 3시: a time of day hangs on its day
    r"|(?:새벽|아침|오전|낮|정오|오후|저녁|밤|자정|\d{1,2}시)(?:에|까지|부터)?(?:,|\s|$)"
)
# 30년 뒤인 698년: counted from another sentence; 회담 직전인 6월 11일: so it is without the date, too
_COUNTED: Final = re.compile(
    r"(?:^|(?<=\s))(?:하루|이틀|사흘|나흘|닷새|엿새|이레|열흘|보름|일주일|[한두세석넉네]\s달|"
    r"\d+(?:일|주|주일|개월|달|년)(?:\s\d+개월)?)(?:쯤|가량|남짓)?\s?(?:뒤|후)인\s*$"
)
_AGAIN: Final = re.compile(r"(?:^|\s)(?:다시|또)\s")
# 5년 만인 2018년: so it is without the date; 회담 직전인 6월 11일: a second time, that only the date held
_BESIDE: Final = re.compile(r"(?P<near>\d년 만)인\s*$")
_NEAR: Final = re.compile(r"(?:(?<=\s)(?:직전|직후|당일)|\S째)인\s*$")


def cut_date(text: str, date: str) -> tuple[str, str]:
    """Cut one date out with what ties it; return the text before it, and the whole without it.

    Raises UnusableError where the date, or the words before it, cannot be parted from the rest.
    """
    found = next(_find(date, _TAIL_WITH_HOUR, text), None)
    if not found:
        if date in text:
            raise UnusableError("the date cannot be cut out of its phrase")
        return "", text
    before = OPENING.sub("", text[: found.start() - len(date)])
    if _COUNTED.search(before) and _AGAIN.search(text):
        raise UnusableError("words before the date belong to it alone")
    before = _settle(before)
    if before and (not _BEFORE_DATE.search(before) or _dangles(before)):
        raise UnusableError("words before the date belong to it alone")
    if _SEVERAL.search(before):
        raise UnusableError("the date is one of several")
    after = text[found.end() :].lstrip(" ,")
    if belongs_to_date(after):
        raise UnusableError("the date cannot be cut out of its phrase")
    return before, before + after


def as_quoted(date: str, quote: str) -> str:
    """Return a date as a quote free of markup has it: 1974년 9월 for ``1974년](…/1974) 9월``.

    ``date`` is as the article's file has it. Where the quote does not have it, it comes as it is.
    """
    plain = " ".join(date.split())
    if plain in quote or not date:
        return plain
    starts = (i for i, sign in enumerate(quote) if sign == date[0])
    found = [quote[i : _reach(date, quote, i)] for i in starts]
    return max((one for one in found if one.endswith(date[-1])), key=len, default=plain)


def _reach(date: str, quote: str, at: int) -> int:
    """Return how far the quote goes on with characters of the date, in their order, from a place."""
    place, last = 0, at
    for i in range(at, min(len(quote), at + len(date))):
        if quote[i].isspace():
            continue
        place = date.find(quote[i], place) + 1
        if not place:
            break
        last = i + 1
    return last


def find_dated(date: str, text: str) -> Iterator[re.Match[str]]:
    """Give what ties each writing of a date to its sentence."""
    return _find(date, _TAIL, text)


def belongs_to_date(after: str) -> bool:
    """Tell whether what stands behind a date belongs to it (봄까지, 기간)."""
    return _PART.match(after) is not None


def find_daytime(after: str) -> int:
    """Return how long the time of day is with which the words behind a date begin; 0 for none."""
    found = _LEADING_DAYTIME.match(after)
    return found.end() if found else 0


def _dangles(before: str) -> bool:
    """Tell whether words hang on the date that stood behind them (퇴임을 앞둔 3월 4일)."""
    if _DANGLING.search(before):
        return True
    last = before.rstrip()
    ends = is_syllable(last[-1:]) and final_consonant(last[-1]) in {"ㄴ", "ㄹ"}
    if not ends:
        return False
    found = tokens(last)
    return bool(found) and found[-1].tag == "ETM"


def _find(date: str, tail: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Give what ties each writing of a date to its sentence; a pattern for each date would cost too much."""
    place = text.find(date)
    while place >= 0:
        match = tail.match(text, place + len(date))
        if match:
            yield match
        place = text.find(date, place + 1)


def _settle(before: str) -> str:
    """Return the words before a date without what only the date held: 이틀 뒤인, 직전인 (직전에)."""
    beside = _BESIDE.search(before)
    if beside:
        return f"{before[: beside.start()]}{beside['near']}에 "
    near = _NEAR.search(before)
    if near is None:
        return _COUNTED.sub("", before)
    found = [token for token in tokens(before) if token.start < near.end()]
    while found and found[-1].end > near.start():
        found.pop()
    while found and found[-1].tag.startswith(_TIMED):
        found.pop()
    if found and found[-1].tag == "ETM":
        raise UnusableError("words before the date belong to it alone")
    return f"{before[: found[-1].end]} " if found else ""
