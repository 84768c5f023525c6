"""What a line of a page is when nothing marks it: prose, an entry of a list, a line of a verse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.source.article import Kind
from question_bank.source.clean import ends_as_sentence
from question_bank.source.draft import Block, join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.source.passage import Passage

_BULLET = re.compile(r"\s*(?:[-*•·‣▪◦○●■□▶※ㆍ–—]\s+|\(\d{1,2}\)\s+|\d{1,2}\)\s+|[①-⑳]\s*)")
_DEFINITION = re.compile(r"(?!.{0,15}\([^()]{0,15}[:：])[가-힣A-Za-z()· ]{1,15}\s?[:：]\s?\S.{0,120}")
_FINAL_MARK = re.compile(r"[.!?][\"'”’)\]]*$")
_MAX_ENTRY = 80
_MAX_VERSE_LINE = 40
_MIN_VERSE_LINES = 4
_MIN_VERSE_WORDS = 2.5


def read_lines(lines: Sequence[Passage]) -> list[Block]:
    """Return the blocks of lines that stand together, without blank lines between them."""
    blocks: list[Block] = []
    run: list[Passage] = []
    for line in [*lines, None]:
        if line is not None and _may_be_verse(line.text):
            run.append(line)
            continue
        blocks.extend(_verse(run))
        run = []
        if line is not None:
            blocks.append(read_line(line))
    return blocks


def read_line(line: Passage) -> Block:
    """Return one line as prose, or as an entry where it is marked as one or is short and no sentence."""
    bullet = _BULLET.match(line.text)
    if bullet:
        return Block(Kind.ENTRY, line.cut(bullet.end(), len(line)).strip())
    short = len(line) <= _MAX_ENTRY and not ends_as_sentence(line.text)
    entry = short or _DEFINITION.fullmatch(line.text)
    return Block(Kind.ENTRY if entry else Kind.PROSE, line)


def settle_breaks(passage: Passage) -> Passage:
    """Return the passage with the line ends that only wrap a sentence as spaces.

    Such a break stands in a sentence that its next line ends, where no date opens that line below another.
    """
    if "\n" not in passage.text:
        return passage
    pieces = [piece for piece in (piece.strip() for piece in passage.split("\n")) if piece.text]
    joined: list[Passage] = []
    for piece in pieces:
        if joined and _is_wrapped(joined[-1].text, piece.text):
            joined[-1] = join([joined[-1], piece])
        else:
            joined.append(piece)
    return join(joined, "\n")


def _is_wrapped(text: str, following: str) -> bool:
    if ends_as_sentence(text) or not ends_as_sentence(following) or _BULLET.match(following):
        return False
    return not (following[:1].isdigit() and any(character.isdigit() for character in text))


def _may_be_verse(text: str) -> bool:
    """Short, without figures, bullet, label or final mark."""
    return (
        len(text) <= _MAX_VERSE_LINE
        and not any(character.isdigit() for character in text)
        and not _FINAL_MARK.search(text)
        and not _BULLET.match(text)
        and not _DEFINITION.fullmatch(text)
    )


def _verse(run: list[Passage]) -> list[Block]:
    """Return a long run of many-worded lines as one verse, any other as its lines."""
    words = sum(len(line.text.split()) for line in run)
    open_ended = sum(1 for line in run if not ends_as_sentence(line.text))
    if len(run) >= _MIN_VERSE_LINES and 2 * open_ended >= len(run) and words >= _MIN_VERSE_WORDS * len(run):
        return [Block(Kind.VERSE, join(run, "\n"))]
    return [read_line(line) for line in run]
