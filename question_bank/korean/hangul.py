"""Decomposition of Hangul syllables, as pure functions.

Source: The Unicode Standard, section 3.12 (conjoining jamo behaviour): a precomposed syllable's code point is
0xAC00 + (initial * 21 + medial) * 28 + final, with final 0 meaning an open syllable (no 받침).
"""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple

INITIALS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
MEDIALS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS: Final = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

_CONSONANT_NAMES: Final = (
    "기역 쌍기역 니은 디귿 쌍디귿 리을 미음 비읍 쌍비읍 시옷 쌍시옷 이응 지읒 쌍지읒 치읓 키읔 티읕 피읖 히읗"
)
_NAMES: Final = dict(zip(INITIALS, _CONSONANT_NAMES.split(), strict=True))
_FIRST: Final = 0xAC00
_COUNT: Final = len(INITIALS) * len(MEDIALS) * len(FINALS)


class Ending(Enum):
    """The kind of sound a word ends in, as far as particles care."""

    VOWEL = "vowel"
    RIEUL = "rieul"
    CONSONANT = "consonant"
    UNKNOWN = "unknown"


class Syllable(NamedTuple):
    """One syllable in compatibility jamo; `final` is the empty string for an open syllable."""

    initial: str
    medial: str
    final: str


def is_syllable(char: str) -> bool:
    """Tell whether `char` is exactly one precomposed Hangul syllable (가 to 힣); never raises."""
    return len(char) == 1 and 0 <= ord(char) - _FIRST < _COUNT


def decompose(char: str) -> Syllable:
    """Split one precomposed syllable into its jamo: 값 gives (ㄱ, ㅏ, ㅄ).

    Raises ValueError if `char` is not exactly one precomposed syllable. Source: see the module docstring.
    """
    if not is_syllable(char):
        raise ValueError(f"not a Hangul syllable: {char!r}")
    body, final = divmod(ord(char) - _FIRST, len(FINALS))
    initial, medial = divmod(body, len(MEDIALS))
    return Syllable(INITIALS[initial], MEDIALS[medial], FINALS[final])


def compose(initial: str, medial: str, final: str = "") -> str:
    """Join jamo into one syllable, the inverse of `decompose`.

    Raises ValueError if a jamo cannot stand in its place (ㄸ as a final, for one).
    """
    if len(initial) != 1 or len(medial) != 1 or final not in FINALS:
        raise ValueError(f"not a syllable: {initial!r}, {medial!r}, {final!r}")
    body = INITIALS.index(initial) * len(MEDIALS) + MEDIALS.index(medial)
    return chr(_FIRST + body * len(FINALS) + FINALS.index(final))


def letter_name(char: str) -> str:
    """Give the name a lone compatibility jamo is read by: ㅅ 시옷, ㅏ 아; "" for any other character.

    Source: 한글 맞춤법 제4항. Rare clusters (ㄳ, ㅄ …) have no name there and give "".
    """
    if len(char) == 1 and char in MEDIALS:
        return compose("ㅇ", char)
    return _NAMES.get(char, "")


def final_consonant(char: str) -> str:
    """Give the 받침 of one syllable as a compatibility jamo, or the empty string for an open syllable.

    Raises ValueError if `char` is not exactly one precomposed syllable.
    """
    return decompose(char).final


def ending_of(char: str) -> Ending:
    """Classify one syllable by its 받침: 나 VOWEL, 물 RIEUL, 삶 CONSONANT (only ㄹ alone counts as RIEUL).

    Raises ValueError if `char` is not exactly one precomposed syllable.
    """
    final = final_consonant(char)
    if not final:
        return Ending.VOWEL
    return Ending.RIEUL if final == "ㄹ" else Ending.CONSONANT
