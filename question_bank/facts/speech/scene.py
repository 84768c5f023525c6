"""A sentence in which a speaker or a source is looked for, and what a noun phrase in it is called."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from question_bank.facts.mention import NameMention
from question_bank.facts.syntax import Syntax
from question_bank.facts.word_list import any_of, read_words
from question_bank.korean.morphology import Token

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEADING: Final = re.compile(
    r"^(?:[\d\s년월일.,:~∼-]+(?:대|경|께|초|말|중순|하순|상순|초반|중반|후반|상반기|하반기|분기)?\s?"
    r"(?:이후|이래|이전|무렵|들어)?\s"
    r"|(?:당시|그 뒤|그 후|뒤|후|이후|이어|최근|현재|결국|한편|오전|오후|직후|"
    r"다음\s?(?:날|달|해)|지난해|올해|작년|"
    r"이듬해|이튿날|이날|그날|그달|그해|그때|전날|초반|중반|후반|초순|중순|하순|상반기|하반기|"
    r"봄|여름|가을|겨울|새벽|아침|저녁|그날 밤|"
    r"(?:하루|이틀|사흘|나흘|닷새|엿새|열흘|보름|며칠|얼마) (?:뒤|후|전)|"
    r"(?:같은|그|이) (?:날|달|해|시각|무렵)|\S{1,4} (?:결과|가운데))\s)+"
)
_MARKS: Final = " '\"“”‘’『』「」《》〈〉()"
_BRACKET: Final = re.compile(r"\s?\([^()]{0,60}\)")
_NAMELESS: Final = read_words("nameless_source")
_MEDIUM_END: Final = re.compile(rf"(?:{any_of('medium_end')})(?:지|들)?$")


@dataclass(frozen=True)
class Scene:
    """A sentence in which somebody is looked for: its text, morphemes, syntax and names."""

    text: str
    tokens: Sequence[Token]
    syntax: Syntax
    names: Sequence[NameMention]

    def before(self, end: int) -> Iterator[Token]:
        """Give the morphemes that end at a place or before it, from right to left."""
        for index in range(bisect_right(self._ends, end) - 1, -1, -1):
            yield self.tokens[index]

    def after(self, start: int) -> Iterator[Token]:
        """Give the morphemes that end behind a place, from left to right."""
        for index in range(bisect_right(self._ends, start), len(self.tokens)):
            yield self.tokens[index]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.end for token in self.tokens]


def clean_phrase(text: str) -> str:
    """Return a noun phrase without a date before it, brackets and quotation marks."""
    return _BRACKET.sub("", _LEADING.sub("", text.strip())).strip(_MARKS)


def is_nameless(speaker: str) -> bool:
    """Tell whether a source is nobody in particular: 일각, 소식통."""
    return speaker in _NAMELESS


def is_medium(speaker: str) -> bool:
    """Tell whether a name is that of a medium or a chronicle by its last word."""
    return _MEDIUM_END.search(speaker) is not None
