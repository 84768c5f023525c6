"""Particles that may be hidden in a name nobody knows: Kiwi takes 가람노프과 or 이데민이 for one word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.korean.hangul import final_consonant, is_syllable

if TYPE_CHECKING:
    from question_bank.korean.morphology import Token

# 표준국어대사전: 이, 은, 과 follow a consonant, 가, 는, 와 a vowel
_SUBJECT: Final = {"이": True, "은": True, "가": False, "는": False}
_COMPANION: Final = {"과": True, "와": False}
_SHORTEST: Final = 3


def may_hide_subject(token: Token) -> bool:
    """Tell whether a proper noun may be one with 이/가 or 은/는 behind it: 프레드민이."""
    return _may_hide(token, _SUBJECT)


def may_hide_companion(token: Token) -> bool:
    """Tell whether a proper noun may be one with 와/과 behind it: 코르파와, in 코르파와는 with whom."""
    return _may_hide(token, _COMPANION)


def _may_hide(token: Token, particles: dict[str, bool]) -> bool:
    form = token.form
    if token.tag != "NNP" or len(form) < _SHORTEST or form[-1] not in particles or not is_syllable(form[-2]):
        return False
    return bool(final_consonant(form[-2])) is particles[form[-1]]
