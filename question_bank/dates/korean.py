"""Finds the date expressions of a Korean text: a pure function on text, linear in its length.

Only what the words themselves say is read here; which year a bare month means is decided by
:mod:`question_bank.dates.resolve` from the whole article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.dates.expression import Expression, Open, Part, Reading, Shift, Unit
from question_bank.dates.feast import read_feast
from question_bank.dates.grammar import HABITUAL, OF_EVERY_YEAR, PLAIN, UNKNOWN_REIGN
from question_bank.dates.joining import join_ends
from question_bank.dates.model import MentionKind
from question_bank.dates.offset import read_offset
from question_bank.dates.reading import read_end
from question_bank.dates.seed import SEED
from question_bank.dates.special import read_name, read_special, stands_in_title
from question_bank.dates.spelled import write_figures

if TYPE_CHECKING:
    from collections.abc import Iterator

_AFTER_WORD = ("기원전", "음력", "양력")
_YEARLESS = (MentionKind.BARE, MentionKind.DAY)
_COUNTED = re.compile(r"\d{1,3}(?=[년일달주개\s])|[하이사나닷엿여아열보일반한두세석넉네다]")
_SPEAKERS_DAY = {"그저께": -2, "어제": -1, "오늘": 0, "내일": 1, "모레": 2}
_SPEECH = re.compile("|".join(_SPEAKERS_DAY))
_LONGEST_SPEECH = 200
_SAME_DAY = Shift(Unit.DAY, 0)
# 2016년/음악: the name of a page or a category
_PATH = re.compile(r"년/[가-힣]")


def find_expressions(text: str, *, entry: bool = False) -> tuple[Expression, ...]:
    """Return the date expressions of a text in reading order, none overlapping another.

    Names that look like dates are among them, of kind NAME. ``entry`` says that the text is an entry of a
    list, where a year or ``7/13`` may open the line.
    """
    rewriting = write_figures(text)
    if rewriting is None:
        return tuple(_scan(text, entry=entry))
    return tuple(
        one._replace(start=rewriting.starts[one.start], end=rewriting.ends[one.end - 1])
        for one in _scan(rewriting.text, entry=entry)
    )


def _scan(text: str, *, entry: bool) -> Iterator[Expression]:
    done = 0
    opening = len(text) - len(text.lstrip(" -*•·")) if entry else -1
    for seed in SEED.finditer(text):
        start = seed.start()
        if start < done:
            continue
        expression = _read(text, start, opens_entry=start == opening)
        if expression:
            yield _name(expression) if stands_in_title(text, expression.start) else expression
            done = expression.end
        elif text[start].isdigit():
            counted = UNKNOWN_REIGN.match(text, start)
            done = counted.end() if counted else seed.end()


def _read(text: str, start: int, *, opens_entry: bool = False) -> Expression | None:
    """Return the expression that begins at a seed, or None."""
    if text[start].isdigit():
        if _inside_a_number(text, start):
            return None
        # most figures are plain, and are no more than that
        odd = None if PLAIN.match(text, start) else _read_odd(text, start, opens_entry=opens_entry)
        if odd:
            return odd if isinstance(odd, Expression) else join_ends(text, odd)
    elif _inside_a_word(text, start):
        return None
    elif word := _SPEECH.match(text, start):
        return _read_speech(text, word)
    return _read_dated(text, start)


def _read_odd(text: str, start: int, *, opens_entry: bool) -> Expression | Reading | None:
    """Return what figures without their unit are: 3·1절, 6.25 전쟁, 2015-16 시즌, 7.13(수)."""
    feast = read_feast(text, start)
    return feast or read_name(text, start) or read_special(text, start, opens_entry=opens_entry)


def _read_dated(text: str, start: int) -> Expression | None:
    """Return a date with the stretch of time that leads to it, a stretch that leads to one, or a date."""
    if _COUNTED.match(text, start):
        offset = read_offset(text, start)
        if isinstance(offset, Expression):
            return offset
        if offset is not None:
            linked = _read_plain(text, offset[1])
            return linked._replace(gap=offset[0]) if linked else None
    return _read_plain(text, start)


def _name(expression: Expression) -> Expression:
    return Expression(expression.start, expression.end, MentionKind.NAME, Part())


def _read_plain(text: str, start: int) -> Expression | None:
    """Return a date that is no season, no name and no stretch of time."""
    reading = read_end(text, start)
    if reading is None or reading.end <= reading.start:
        return None
    if _PATH.match(text, reading.end - 1):
        return Expression(reading.start, reading.end, MentionKind.NAME, Part())
    if reading.kind is MentionKind.NAME or (reading.kind in _YEARLESS and _is_habitual(text, reading)):
        return Expression(reading.start, reading.end, MentionKind.NAME, Part())
    joined = join_ends(text, reading)
    if (
        reading.part.shift == _SAME_DAY
        and joined.opening is Open.SINCE
        and text.startswith("부터", reading.end)
    ):
        # 이날부터 is the day on which something begins, and the day itself is what the sentence dates
        return joined._replace(end=reading.end, opening=None)
    return joined


def _read_speech(text: str, word: re.Match[str]) -> Expression | None:
    """Return 어제 or 내일 in direct speech, where it is seen from the day of the speech; else None."""
    first = max(0, word.start() - _LONGEST_SPEECH)
    opened = max(text.rfind(mark, first, word.start()) for mark in "“‘")
    closed = max(text.rfind(mark, first, word.start()) for mark in "”’")
    if opened <= closed:
        return None
    part = Part(shift=Shift(Unit.DAY, _SPEAKERS_DAY[word[0]]))
    return Expression(word.start(), word.end(), MentionKind.RELATIVE, part, doubt=True)


def _is_habitual(text: str, reading: Reading) -> bool:
    """Tell whether a month is one of every year: 매년 10월, 8월 평균 기온."""
    before = HABITUAL.search(text, max(0, reading.start - 14), reading.start)
    return before is not None or OF_EVERY_YEAR.match(text, reading.end) is not None


def _inside_a_word(text: str, start: int) -> bool:
    return start > 0 and "가" <= text[start - 1] <= "힣" and not text.startswith(_AFTER_WORD, start)


def _inside_a_number(text: str, start: int) -> bool:
    """Tell whether the figure goes on from one before it: the 696 of 1,696, the 16 of 0.16."""
    return start > 1 and text[start - 1] in ".,/-:" and text[start - 2].isdigit()
