"""Plain text, with numbered headings or without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.source.clean import ends_as_sentence, is_link_list, remove_debris
from question_bank.source.draft import Block, Draft, Heading, join, lines
from question_bank.source.lists import read_line, read_lines
from question_bank.source.numbering import Number, find_contents, read_heading
from question_bank.source.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

_MAX_TITLE = 60
_CHAPTER = re.compile(r"제\s?\d{1,2}\s?[장절편부](?:[.:]|\s|$).{0,50}")
_NUMBERED = re.compile(r"\s*(?:\d{1,2}\.)+\s")
_YEARS = re.compile(r"(?:기원전 )?\d{1,4}(?:년대?|세기)?(?:\s?[~∼–-]\s?\d{1,4}(?:년대?|세기)?)?")
_MIN_WRAPPED = 30
_MAX_BARE = 30


def read_plain(text: str) -> Draft:
    """Return the title (a short first line that is no sentence), numbered headings and paragraphs."""
    all_lines = lines(Passage.of(text, 0, len(text)))
    contents = find_contents(all_lines)
    title, first = _title(all_lines)
    parts: list[Heading | Block] = []
    together: list[Passage] = []
    number: Number = ()
    bare = _bare_headings(all_lines, first)
    for i in range(first, len(all_lines)):
        line = all_lines[i]
        if contents and contents.first <= i < contents.last:
            continue
        heading = None if _in_list(all_lines, i) else read_heading(line, number, contents)
        chapter = not heading and (i in bare or _is_chapter(line.text.strip()))
        clean = remove_debris(line)
        if heading or chapter or not clean.text:
            parts.extend(_read_block(together))
            together = []
        if heading:
            number = heading.number
            parts.append(Heading(len(number), heading.title.strip()))
        elif chapter:
            number = number if i in bare else ()
            parts.append(Heading(len(number) + 1, clean))
        elif clean.text:
            together.append(clean)
    parts.extend(_read_block(together))
    return Draft(title, tuple(parts))


def _title(all_lines: Sequence[Passage]) -> tuple[str, int]:
    """Return the title and the number of the line behind it; no title where the text starts at once."""
    first = next((i for i, line in enumerate(all_lines) if line.text.strip()), 0)
    text = remove_debris(all_lines[first]).text if all_lines else ""
    alone = len(text) <= _MAX_TITLE and not ends_as_sentence(text) and not _NUMBERED.match(text)
    return (text, first + 1) if alone and text else ("", first)


def _is_chapter(text: str) -> bool:
    return (bool(_CHAPTER.fullmatch(text)) and not ends_as_sentence(text)) or is_link_list(text)


def _bare_headings(all_lines: Sequence[Passage], first: int) -> frozenset[int]:
    """Return the lines that head what follows without a number: short, alone, no sentence, no dated entry.

    Of several such lines in a row none is a heading: they are a list with blank lines between.
    """
    filled = [i for i in range(first, len(all_lines)) if all_lines[i].text.strip()]
    alone = [False, *(_stands_alone(all_lines, i) for i in filled), True]
    return frozenset(i for k, i in enumerate(filled) if alone[k : k + 3] == [False, True, False])


def _stands_alone(all_lines: Sequence[Passage], i: int) -> bool:
    line = all_lines[i].strip()
    if len(line) > _MAX_BARE or any(
        all_lines[j].text.strip() for j in (i - 1, i + 1) if 0 <= j < len(all_lines)
    ):
        return False
    dated = any(character.isdigit() for character in line.text) and not _YEARS.fullmatch(line.text)
    marked = read_line(line).passage.text != line.text or _NUMBERED.match(line.text)
    return not (dated or marked or ends_as_sentence(line.text))


def _in_list(all_lines: Sequence[Passage], i: int) -> bool:
    """Tell whether a numbered line stands right beside another of its depth: a list, no headings."""
    mine = _NUMBERED.match(all_lines[i].text)
    if not mine:
        return False
    beside = (all_lines[j].text for j in (i - 1, i + 1) if 0 <= j < len(all_lines))
    others = (_NUMBERED.match(text) for text in beside)
    return any(other[0].count(".") == mine[0].count(".") for other in others if other)


def _read_block(together: list[Passage]) -> list[Block]:
    """Return lines without blank ones between: one paragraph where they are wrapped, else a block a line."""
    wrapped = [line for line in together[:-1] if not ends_as_sentence(line.text)]
    full = all(len(line) >= _MIN_WRAPPED for line in together[:-1])
    if len(together) > 1 and full and len(wrapped) * 2 >= len(together) - 1:
        return read_lines([join(together)])
    return read_lines(together)
