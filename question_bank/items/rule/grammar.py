"""Rules for particles and endings: 등대국는, 3,000L을, 신설했다인 것은."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.items.rule.flaw import KOREAN, Ground, Rule
from question_bank.korean.hangul import is_syllable
from question_bank.korean.particles import particle_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.items.model import Item

_ENDED: Final = re.compile(r"(\S+?)(으로|은|는|이|가|을|를|과|와|로)(?=[\s,.?!]|$)")
# letters that are spelled out, and units after a figure: their sound is certain, that of a word is a guess
_SPELLED: Final = re.compile(r"(?:[A-Z]{2,}|\d\s?(?:[A-Z]|[kcm]?m|[kmc]?g|t|ha|[kMGT]?[WB]))$")
_COUNTED: Final = re.compile(r"\d[십백천만억조]*[명개척대표골장점원회년월일]$")
_PAST: Final = "".join(chr(code) for code in range(0xAC00 + 20, 0xD7A4, 28))
"""The syllables that end in ㅆ (Unicode, Hangul syllables)."""
_PASTED: Final = re.compile(
    rf"(?:[{_PAST}]다|[{_PAST}한된인]다인)\s(?:날|것|때|해|달|곳|일|사람|인물|나라|기관|회사|단체|도시|이름|수)"
    r"(?:은|는|이|을|를)(?=\s)",
)


def _particle(item: Item, ground: Ground) -> Iterator[str]:
    for text in (item.stem, *(item.options or ())):
        for found in _ENDED.finditer(text):
            word, particle = found.groups()
            bare = word.strip("‘’“”'\"《》〈〉")
            if not bare or not _is_noun(bare, particle, ground):
                continue
            if word + particle in ground.cast.words:
                continue
            right = particle_for(bare, particle)
            if right != particle and "(" not in right:
                yield f"{bare}{particle} should be {bare}{right}"


def _is_noun(word: str, particle: str, ground: Ground) -> bool:
    if word in ground.cast.words:
        return True
    if particle == "를" and is_syllable(word[-1]):
        return True  # no word of another kind ends so after a consonant; 은, 는, 을 and 이 end many
    last = word[-1]
    if last.isascii():
        return last.isalpha() and _SPELLED.search(word) is not None
    return particle != "로" and word[0].isdigit() and _COUNTED.search(word) is not None


def _pasted(item: Item, _: Ground) -> Iterator[str]:
    found = _PASTED.search(item.stem)
    if found:
        yield f"a whole sentence before a noun: {found.group()}"


GRAMMAR_RULES: Final = (
    Rule("particle_wrong", KOREAN, _particle),
    Rule("clause_pasted", KOREAN, _pasted),
)
