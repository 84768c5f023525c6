"""What learners write, read by value: numbers, names and words."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from question_bank.facts.figure.unit import is_unit
from question_bank.korean.numerals import parse_number

if TYPE_CHECKING:
    from collections.abc import Iterator

# times and what learners write beside the table of units
_COUNTED: Final = frozenset({"년", "월", "일", "시간", "분", "초", "살", "세", "개월", "프로", "번째"})
_LONGEST_UNIT: Final = 8
_ABOUT: Final = re.compile(r"^(?:약|대략|총|모두)(?=[\d가-힣])")
_MORE: Final = re.compile(r"(?<=[\d십백천만억조])여$")
# particles that may cling to a name, the longest first
_PARTICLES: Final = (
    "으로",
    "에서",
    "에게",
    "이다",
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "에",
    "로",
    "와",
    "과",
    "도",
)
_SHORTEST_STEM: Final = 2


def read_number(text: str) -> float | None:
    """Read a number in digits or Korean ("2만 5천", "1,696", "72.9%", "3분의 1"); None where it is none.

    A unit or counter may follow ("13개국", "열두 명", "5만t"), and 약 stand before; they are not compared.
    """
    tidy = unicodedata.normalize("NFKC", text).strip()
    fraction = re.fullmatch(r"(\d+)분의\s*(\d+)|(\d+)\s*/\s*(\d+)", tidy)
    if fraction:
        below, above = (fraction[1], fraction[2]) if fraction[1] else (fraction[4], fraction[3])
        return int(above) / int(below) if int(below) else None
    sign, tidy = (-1, tidy[1:].strip()) if tidy[:1] in {"-", "\N{MINUS SIGN}"} else (1, tidy)
    bare = re.sub(r"\s+", "", tidy)
    if bare.startswith("-"):
        return None
    for candidate in _candidates(_ABOUT.sub("", bare)):
        value = parse_number(candidate)
        if value is not None:
            return float(sign * value)
    return None


def _candidates(bare: str) -> Iterator[str]:
    """Give what may be the number alone: all of it, then without each unit that may stand at its end."""
    yield bare
    for size in range(min(_LONGEST_UNIT, len(bare) - 1), 0, -1):
        if bare[-size:] in _COUNTED or is_unit(bare[-size:]):
            yield _MORE.sub("", bare[:-size])


def fold_text(text: str) -> str:
    """Return a text as it is compared: NFKC, small letters, without blanks, marks and quotation signs.

    Between digits a point or a middle dot stays (as a point) and a hyphen stays: 1.5 is not 15.
    """
    folded = unicodedata.normalize("NFKC", text).casefold().strip()
    folded = re.sub(r"(?<=\d)[·ㆍ・](?=\d)", ".", folded)
    kept = (
        char
        for place, char in enumerate(folded)
        if unicodedata.category(char)[0] in "LMNS" or (char in ".-" and _between_digits(folded, place))
    )
    return "".join(kept)


def _between_digits(text: str, place: int) -> bool:
    """Tell whether the characters on both sides are digits."""
    return text[max(place - 1, 0) : place].isdigit() and text[place + 1 : place + 2].isdigit()


def same_text(given: str, right: str) -> bool:
    """Tell whether two texts are the same word: folded, and without a particle at the given one's end."""
    folded, wanted = fold_text(given), fold_text(right)
    if not folded or not wanted:
        return False
    if folded == wanted:
        return True
    return len(wanted) >= _SHORTEST_STEM and any(folded == wanted + particle for particle in _PARTICLES)
