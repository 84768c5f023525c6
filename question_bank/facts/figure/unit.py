"""Units and counters after a number (``data/figures/units.tsv``), and where the word they stand in ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table

if TYPE_CHECKING:
    from question_bank.facts.figure.phrase import Line


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it is written, its kind (money, mass, count …) and what else must be seen (units.tsv)."""

    name: str
    kind: str
    guard: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitMention:
    """A unit at ``[start, end)`` and what is fixed to it: 급 of 12만t급, 당 of 1인당."""

    unit: Unit
    start: int
    end: int
    suffix: str = ""


_UNITS: Final = {
    row["unit"]: Unit(row["unit"], row["kind"], row["guard"], tuple(filter(None, row["words"].split(","))))
    for row in read_table("figures/units.tsv")
}
_FOLDED: Final = frozenset(name.casefold() for name in _UNITS)
_LONGEST: Final = max(map(len, _UNITS))
_FIRST: Final = frozenset(name[0] for name in _UNITS)
_GAP: Final = re.compile(r"[^\S\n]{0,2}")
_HANGUL: Final = re.compile(r"[가-힣]")
_GOES_ON: Final = re.compile(r"[A-Za-z0-9²³]|/[A-Za-zμ㎡㎥%]|[·⋅][A-Za-z]")  # ㎥/s, N·m
_SUFFIX: Final = r"(?P<suffix>들|씩|당|급|짜리|어치|대|여|째)?"
_PARTICLE: Final = (
    r"(?:은|는|이|가|을|를|의|도|나|이나|이?다|인|뿐|라도|이라도|마다|조차|마저|밖에|부터|처럼|만큼|보다[는도]?|하고|"
    r"이?랑|까지[는도의]?|에(?:게서?|서)?[는도의]?|으?로(?:서|써)?[는도의]?|[과와][는도의]?|만(?:이|을|에|의|으로|은)?|"
    r"뿐(?:이|만)[가-힣]{0,3}|이?며|이?고|이자|이?라[는고며]?|이?란|이?지만|이?므로|이?던|인데|이어서|여서|"
    r"(?:이었|였)(?:다|고|으며|으나|지만|는데|던|을|음|기)|등(?:이|을|은|의|에|으로|도)?)?"
)
_WORD_END: Final = re.compile(rf"{_SUFFIX}{_PARTICLE}(?![가-힣A-Za-z0-9])")
_QUESTION_END: Final = re.compile(r"(?:이었는가|였는가|인가|인지|일까)?")
_SYMBOL_SUFFIX: Final = re.compile(rf"(?P<suffix>씩|당|급|짜리|어치|대|여){_PARTICLE}(?![가-힣A-Za-z0-9])")
_JOINED: Final = ("J", "VCP", "XSN", "XSV")


def find_unit(line: Line, at: int) -> UnitMention | None:
    """Return the unit that stands at ``at``, a space before it allowed; the longest whose word ends well."""
    gap = _GAP.match(line.text, at)
    start = gap.end() if gap else at
    if line.text[start : start + 1] not in _FIRST:
        return None
    for size in range(min(_LONGEST, len(line.text) - start), 0, -1):
        unit = _UNITS.get(line.text[start : start + size])
        if unit is not None:
            found = _closed(line, unit, start, start + size)
            if found is not None:
                return found
    return None


def read_unit(text: str) -> str:
    """Return the unit with which a text begins, a particle or the end of a question after it; "" for none.

    The longest one; no morphemes are looked at, so what else must be seen (units.tsv) does not count.
    """
    for size in range(min(_LONGEST, len(text)), 0, -1):
        if text[:size] in _UNITS and word_end(text, _QUESTION_END.match(text, size).end()):  # type: ignore[union-attr] # it may match nothing
            return text[:size]
    return ""


def is_unit(text: str) -> bool:
    """Tell whether a text is a unit or counter, in small or in capital letters."""
    return text in _UNITS or text.casefold() in _FOLDED


def word_end(text: str, at: int) -> bool:
    """Tell whether the word ends at ``at``, a particle after it left out."""
    return bool(_WORD_END.match(text, at))


def _closed(line: Line, unit: Unit, start: int, end: int) -> UnitMention | None:
    """Return the unit as a mention, unless it is only the beginning of a longer word."""
    text = line.text
    if not _HANGUL.match(unit.name[-1]):
        suffix = _SYMBOL_SUFFIX.match(text, end)
        if _GOES_ON.match(text, end) and unit.name[-1] not in "%℃":
            return None
        return UnitMention(unit, start, end, suffix["suffix"] if suffix else "")
    closed = _WORD_END.match(text, end)
    if closed:
        return UnitMention(unit, start, end, closed["suffix"] or "")
    following = line.token_at(end)  # 5명이었으므로, 8개팀
    if following is None:
        return None
    noun = following.form == "팀" or (following.tag in {"NNG", "NNP"} and len(following.form) > 1)
    fits = following.tag.startswith(_JOINED) or (unit.name == "개" and noun)
    return UnitMention(unit, start, end) if fits else None
