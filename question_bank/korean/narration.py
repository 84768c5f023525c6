"""What a narrator adds to a happening: words of comment, openings that link sentences, asides in brackets.

The words are in ``korean/narration.tsv``. Quotations keep every word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator


def _words(kind: str) -> str:
    words = [row["words"] for row in read_table("korean/narration.tsv") if row["kind"] == kind]
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


OPENING: Final = re.compile(rf"^(?:(?:{_words('opening')})(?:,\s*|\s+)|[-–—•·:,.]\s*)+")
"""What stands before a sentence to link it to the one before, and the marks of a list."""

_COMMENT: Final = re.compile(rf"(?<!\S)(?:{_words('word')}),?\s+")
# 72.9%나 늘었다: the narrator's wonder; not 3명이나 4명
_WONDER: Final = re.compile(r"(?<=\d%)나(?=\s(?!\d))|(?<=\d명)이나(?=\s(?!\d))|(?<=\d개)나(?=\s(?!\d))")
_BRACKET: Final = re.compile(r"\s?\([^()]*\)")
# a bracket before everything belongs to the clause that went before
_OPENING_BRACKET: Final = re.compile(r"\([^()]*\)[\s,]+")
_QUOTED: Final = re.compile(r"“[^”]*”|‘[^’]*’|\"[^\"]*\"|'[^']*'|「[^」]*」|『[^』]*』|〈[^〉]*〉|《[^》]*》")
# a bracket with one word tells two names apart, or gives another name (광주(전남), 국가정보원(NIS), 해(海))
_ONE_NAME: Final = re.compile(r"[가-힣]{1,6}|[A-Za-z][A-Za-z .&-]{0,30}|[\u4e00-\u9fff]{1,12}")
_REMARK: Final = re.compile(r"당시|현재|사실상|추정|이하|구\s|약\s|총\s|또는|혹은|사실|예정|제외|포함")
_LEAST_NAME: Final = 2


def find_asides(text: str) -> list[tuple[int, int]]:
    """Return the places of what can be left out of a sentence, in order.

    A bracket stays where it may tell two names apart: one name in it, or the word before it twice in the
    text.
    """
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    words = (match.span() for sign in (_COMMENT, _WONDER) for match in sign.finditer(text))
    found = sorted((*_brackets(text), *words))
    outside = [span for span in found if not any(a < span[1] and span[0] < b for a, b in quoted)]
    return [span for i, span in enumerate(outside) if not i or outside[i - 1][1] <= span[0]]


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    for match in _BRACKET.finditer(text):
        inside = match[0].strip()[1:-1].strip()
        named = _ONE_NAME.fullmatch(inside) and not _REMARK.search(inside)
        before = text[: match.start()].split()[-1:]
        twice = len("".join(before)) >= _LEAST_NAME and text.count(before[0]) > 1
        if before and not named and not twice:
            yield match.span()
    opening = _OPENING_BRACKET.match(text)
    if opening:
        yield opening.span()


def leave_out(text: str, spans: list[tuple[int, int]]) -> str:
    """Return the text without these places."""
    kept, at = [], 0
    for start, end in spans:
        kept.append(text[at:start])
        at = end
    return "".join((*kept, text[at:]))
