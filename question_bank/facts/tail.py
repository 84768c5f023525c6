"""What follows a name inside its word: particles, 측, brackets; and what case that gives the name.

Only whole tails count, and only where the particle fits the last sound of the name (표준국어대사전: 이 after
a consonant, 가 after a vowel), so a name is never cut: 시리아 keeps its 아, 김여정이 gives 김여정.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import Final

from question_bank.korean.hangul import final_consonant, is_syllable


class Case(enum.StrEnum):
    """What a name does in its sentence, read from the particle after it."""

    SUBJECT = "subject"  # 이/가, 은/는, 께서
    PLACE = "place"  # 에서: a place, or the speaker of an institution
    OBJECT = "object"  # 을/를
    TARGET = "target"  # 에게, 에, 로부터
    DIRECTION = "direction"  # 로/으로
    COMPANION = "companion"  # 와/과, or in a list
    GENITIVE = "genitive"  # 의, 와의
    BARE = "bare"  # nothing: it belongs to the noun after it
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Tail:
    """Where the tail of a name ends, the case it gives and whether 측 (the side of) is part of it."""

    end: int
    case: Case
    side: bool = False


_CASES: Final = (
    (Case.SUBJECT, "께서는|께서|은|는|이|가"),
    (Case.PLACE, "에서는|에서도|에서의|에서"),
    (Case.OBJECT, "을|를"),
    (Case.TARGET, "에게서|에게는|에게도|에게|한테|께|으로부터|로부터|에는|에도|에"),
    (Case.DIRECTION, "으로|로"),
    (Case.GENITIVE, "과의|와의|의"),
    (Case.COMPANION, "과는|와는|과|와|하고|이랑|랑|이나|나"),
    (Case.OTHER, "이었다|였다|이다|다|이며|며|이고|고|뿐|도|만|까지|부터|처럼|조차|마저|보다"),
    (Case.OTHER, "이라고|라고|이라며|라며"),
)


def _by_first_letter() -> dict[str, tuple[tuple[str, Case], ...]]:
    """Return the particles that begin with each letter, the longest first."""
    found: dict[str, list[tuple[str, Case]]] = {}
    for case, forms in _CASES:
        for form in forms.split("|"):
            found.setdefault(form[0], []).append((form, case))
    return {letter: tuple(sorted(some, key=lambda one: -len(one[0]))) for letter, some in found.items()}


_PARTICLES: Final = _by_first_letter()
# 이다, 이며, 이고 stand after a vowel too
_CLOSED: Final = frozenset({"은", "이", "을", "과", "으로", "이었다", "이랑", "이나", "이라고", "이라며"})
_OPEN: Final = frozenset({"는", "가", "를", "와", "로", "였다", "다", "며", "고", "랑", "나", "라고", "라며"})
_BOUNDARY: Final = re.compile(r"$|[\s,.·…!?\"'”’)\]》」』:;~∼、ㆍ|-]")
_LIST_MARK: Final = re.compile(r"\s*[,·、ㆍ]\s*(?=\S)|\s+(?:및|또는|혹은)\s")
_HONORIFIC: Final = re.compile(
    r" (?:씨|님|옹|여사|선생|부부|내외|일행|[1-9]단)(?=[는가은이를을의와과도에께]{1,2}\s)"
)
_BRACKET: Final = re.compile(r"\([^()]{1,80}\)")
_SIDE: Final = re.compile(r"(?: ?측|쪽)(?=$|[은이에의을과, ])")
_SIDE_STARTS: Final = frozenset({"측", " ", "쪽"})
_CLOSERS: Final = "’'”\""


def fits(name: str, particle: str) -> bool:
    """Tell whether a particle's form agrees with the last sound of a name; true where it is unknown."""
    last = name.rstrip("’”\"'")[-1:]
    if not is_syllable(last):
        return True
    final = final_consonant(last)
    if particle in _CLOSED or particle.startswith(("으로", "과")):
        return bool(final) and not (particle.startswith("으로") and final == "ㄹ")
    if particle in _OPEN or particle.startswith(("로", "와")):
        return not final or (particle.startswith("로") and final == "ㄹ")
    return True


def read_tail(text: str, start: int, end: int) -> Tail | None:
    """Return the tail after the name ``text[start:end]``; None where the word goes on with something else.

    A bracket straight after the name (북한(조선)은) and an honorific (조수미 씨는) are passed over.
    """
    at, side, sounding = end, False, text[start:end]
    first = text[at : at + 1]
    if first == "(":
        bracket = _BRACKET.match(text, at)
        at = bracket.end() if bracket else at
        first = text[at : at + 1]
    if first == " ":
        honorific = _HONORIFIC.match(text, at)
        if honorific:
            at = honorific.end()
            sounding = text[start:at]
            first = text[at : at + 1]
    if first in _SIDE_STARTS:
        mark = _SIDE.match(text, at)
        if mark:
            at, side = mark.end(), mark[0] != "쪽"
            sounding = text[start:at] if side else sounding
            first = text[at : at + 1]
    begins = (at, at + 1) if first and first in _CLOSERS else (at,)
    for begin in begins:
        for form, case in _PARTICLES.get(text[begin : begin + 1], ()):
            after = begin + len(form)
            if text.startswith(form, begin) and _BOUNDARY.match(text, after) and fits(sounding, form):
                return Tail(after, case, side)
    if not _BOUNDARY.match(text, at):
        return None
    return Tail(at, Case.COMPANION if _LIST_MARK.match(text, at) else Case.BARE, side)
