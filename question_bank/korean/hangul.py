"""Decomposition of Hangul syllables, as pure functions.

Source: The Unicode Standard, section 3.12 (conjoining jamo behaviour): a precomposed syllable's code point is
0xAC00 + (initial * 21 + medial) * 28 + final, with final 0 meaning an open syllable (no 받침).
"""

from __future__ import annotations

from typing import Final, NamedTuple

INITIALS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
MEDIALS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS: Final = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

_FIRST: Final = 0xAC00
_COUNT: Final = len(INITIALS) * len(MEDIALS) * len(FINALS)


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
        message = f"not a Hangul syllable: {char!r}"
        raise ValueError(message)
    body, final = divmod(ord(char) - _FIRST, len(FINALS))
    initial, medial = divmod(body, len(MEDIALS))
    return Syllable(INITIALS[initial], MEDIALS[medial], FINALS[final])


def compose(initial: str, medial: str, final: str = "") -> str:
    """Join jamo into one syllable, the inverse of `decompose`.

    Raises ValueError if a jamo cannot stand in its place (ㄸ as a final, for one).
    """
    if len(initial) != 1 or len(medial) != 1 or final not in FINALS:
        message = f"not a syllable: {initial!r}, {medial!r}, {final!r}"
        raise ValueError(message)
    body = INITIALS.index(initial) * len(MEDIALS) + MEDIALS.index(medial)
    return chr(_FIRST + body * len(FINALS) + FINALS.index(final))


def final_consonant(char: str) -> str:
    """Give the 받침 of one syllable as a compatibility jamo, or the empty string for an open syllable.

    Raises ValueError if `char` is not exactly one precomposed syllable.
    """
    return decompose(char).final


def jamo(text: str) -> tuple[str, ...]:
    """List the jamo of `text` in order; every other character stands for itself; never raises."""
    return tuple(
        letter for char in text for letter in (filter(None, decompose(char)) if is_syllable(char) else char)
    )
