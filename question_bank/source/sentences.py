"""A paragraph to its sentences, every offset true."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from question_bank.korean.morphology import Token, split_line

if TYPE_CHECKING:
    from question_bank.source.passage import Passage

_DATE = (
    r"(?:(?:기원전|서기|음력|양력|지난|같은 해)\s*)?"
    r"(?:\d{1,4}년|\d{1,2}월|\d{1,2}일|\d{4}(?=\.\s*\d{1,2}\.))"
    r"(?:\s*(?:\d{1,2}월|\d{1,2}일|초|중순|말|상반기|하반기))*"
)
# "11월 1일. 철도가 …": the full stop ends the date, not the sentence
_LEADING_DATE = re.compile(rf"(?:^|(?<=[.!?…]\s))\s*{_DATE}(\.)(?=\s)")
_NUMBER_STOP = re.compile(r"(?<=\d)\.(?=\s*\d)")  # 2019. 4. 24. is a date, no three sentences
# Kiwi takes a Chinese character behind a full stop for the end of that sentence
_FOREIGN = re.compile(r"[^\W\d_가-힣ㄱ-ㅣA-Za-z]")
_BEFORE_QUOTATION = re.compile(r"(?<=[다요까]\.)\s+(?=[“‘\"])")
_WORDLESS = re.compile(r"[\W_]*")
_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉", "(": ")", "（": "）"}
_CLOSERS = {closer: opener for opener, closer in _PAIRS.items()}
_MAX_QUOTATION = 600
_MAX_DEPTH = 20
_PLACE = attrgetter("start")


def split_sentences(passage: Passage) -> list[tuple[Passage, tuple[Token, ...] | None]]:
    """Return the sentences of a paragraph in order, without white space around them; never across a line.

    Together they hold every visible character of the passage. With each come its morphemes, which fall off
    when the line is split; None where they would have to be read anew.
    """
    sentences: list[tuple[Passage, tuple[Token, ...] | None]] = []
    for line in passage.split("\n"):
        masked = _LEADING_DATE.sub(lambda match: match[0][:-1] + ",", line.text)
        masked = _FOREIGN.sub("A", _NUMBER_STOP.sub(",", masked))
        starts, tokens = split_line(masked)
        for first, last in pairwise([*_joined(line.text, sorted({0, *starts})), len(line)]):
            piece = line.cut(first, last).strip()
            if not piece.text:
                continue
            start = first + len(line.text[first:last]) - len(line.text[first:last].lstrip())
            read = masked.startswith(piece.text, start)
            sentences.append((piece, _within(tokens, start, start + len(piece)) if read else None))
    return sentences


def _within(tokens: tuple[Token, ...], start: int, end: int) -> tuple[Token, ...]:
    """Return the morphemes between two places of their line, their own places counted from the first."""
    first, last = bisect_left(tokens, start, key=_PLACE), bisect_left(tokens, end, key=_PLACE)
    return tuple(Token(t.form, t.tag, t.start - start, min(t.end, end) - start) for t in tokens[first:last])


def _joined(text: str, starts: list[int]) -> list[int]:
    """Drop the starts in a quotation or bracket or glued to its end, and those of pieces without a word.

    A quotation that opens behind a sentence's end starts one.
    """
    inside = _nested(text)
    starts = sorted({*starts, *(match.end() for match in _BEFORE_QUOTATION.finditer(text))})
    kept = [0]
    for start, end in zip(starts[1:], [*starts[2:], len(text)], strict=False):
        # a quotation or bracket goes on behind its end; a word (하나다전기) is never cut in two
        glued = not text[start - 1].isspace() and (inside[start - 1] or text[start - 1].isalnum())
        if not (inside[start] or glued or _WORDLESS.fullmatch(text, start, end)):
            kept.append(start)
    return kept


def _nested(text: str) -> bytearray:
    """Mark the characters that stand in a quotation or bracket which is closed again."""
    inside = bytearray(len(text) + 1)
    opened: list[tuple[str, int]] = []
    for place, mark in enumerate(text):
        if mark in _PAIRS:
            opened = [*opened[-_MAX_DEPTH:], (mark, place)]
        elif mark in _CLOSERS or mark == '"':
            opener = _CLOSERS.get(mark, mark)
            at = next((i for i in range(len(opened) - 1, -1, -1) if opened[i][0] == opener), None)
            if at is not None and place - opened[at][1] <= _MAX_QUOTATION:
                begin = opened[at][1] + 1
                inside[begin : place + 1] = b"\1" * (place + 1 - begin)
                del opened[at:]
            elif mark == '"':
                opened.append((mark, place))
    return inside
