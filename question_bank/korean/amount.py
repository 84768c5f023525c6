"""Numbers in running text: 2만 5천, 3,000여, 삼천만, 열두, 수백만, 두세, 3~4만, 3분의 1, 三千.

A number alone is no figure yet: what it counts, and whether it counts at all, is decided by what follows it.
Sources: 한글 맞춤법 제44항 (a number is spaced at 만), 표준국어대사전 (두세, 여남은, 수- and -여).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from question_bank.data.table import read_table
from question_bank.korean.numerals import native, parse_number

_ROUGH: Final = {
    row["word"]: (int(row["low"]), int(row["high"]) if row["high"] else None)
    for row in read_table("figures/rough_numerals.tsv")
}
_SCALES: Final = {"십": 10, "백": 100, "천": 1000, "만": 10**4, "억": 10**8, "조": 10**12}
_LARGEST: Final = 2**63  # what a bank's file holds

_DIGITS: Final = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,6}|[0-9]{1,16})(?:\.[0-9]{1,8})?(?![0-9])"
_SCALE: Final = r"(?:[천백십]?(?:[만억]|조(?!각))|천(?!문단위)|[백십])"  # not in 3조각
_PART: Final = rf"{_DIGITS}{_SCALE}"
_WRITTEN: Final = rf"{_DIGITS}(?:{_SCALE}(?:\s?{_PART}){{0,5}}(?:\s?{_DIGITS}(?!{_SCALE}))?)?"
_PLACES: Final = "일이삼사오육칠팔구십백천만억조"
_NATIVES: Final = {native(n, before_noun=short): n for n in range(1, 100) for short in (False, True)} | {
    "서": 3, "석": 3, "너": 4, "넉": 4,
}  # fmt: skip
_NATIVE: Final = "|".join(sorted(_NATIVES, key=lambda word: (-len(word), word)))
_SPOKEN: Final = rf"[{_PLACES}]{{1,16}}(?:\s[{_PLACES}]{{2,16}}){{0,3}}(?:{_NATIVE})?"
_ROUGH_WORD: Final = "|".join(sorted(_ROUGH, key=lambda word: (-len(word), word)))
_HANJA_DIGITS: Final = "一二三四五六七八九十百千萬万億兆"
_HANJA: Final = str.maketrans(_HANJA_DIGITS, "일이삼사오육칠팔구십백천만만억조")
# most places of a text are left at this one look: a number begins with one of these
_FIRST: Final = "".join(
    sorted(
        {word[0] for word in [*_NATIVES, *_ROUGH]} | set("이일삼사오육칠팔구십백천만수몇절" + _HANJA_DIGITS)
    )
)
_NUMBER: Final = re.compile(
    rf"(?=[0-9{_FIRST}-])(?:"
    rf"(?P<part>(?<![\w.,/:·-])(?:{_WRITTEN}|[{_PLACES}]{{1,6}})분의\s?(?:{_DIGITS}|[일이삼사오육칠팔구]{{1,2}}))"
    r"|(?P<half>(?<![가-힣])절반)"
    rf"|(?:(?<![^\s(])(?P<minus>-)(?=[0-9])|(?<![A-Za-z0-9.,/:·'’±△▽▼-]))(?P<written>{_WRITTEN})"
    rf"(?P<digit_more>여(?P<digit_scale>{_SCALE})?|수|몇)?"
    r"|(?<![가-힣])(?:"
    rf"(?P<vague>(?:수|몇)\s?{_SCALE})여?"
    rf"|(?P<rough>{_ROUGH_WORD})(?P<rough_scale>[십백천만억]{{0,2}})"
    rf"|(?P<native>{_NATIVE})(?P<native_more>여)?"
    rf"|(?P<spoken>{_SPOKEN})(?P<spoken_more>여(?P<spoken_scale>[만억])?|수|몇)?"
    r")"
    rf"|(?<![一-龥])(?P<hanja>[{_HANJA_DIGITS}]{{1,12}})(?P<hanja_more>여|餘)?)"
)
_MISREAD: Final = re.compile("[일이삼사오육칠팔구십천만억조](?:한|두|세|네|서|너|석|넉)$")
_RANGE: Final = re.compile(rf"\s?(?:[~–—-]|내지|또는|혹은)\s?(?P<high>{_WRITTEN})(?P<more>여)?")
_NEIGHBOURS: Final = re.compile(r"(?<![0-9.,])([0-9])(?:,\s?|[·∙])([0-9])(?![0-9.,])")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number at ``[start, end)`` of a text.

    ``high`` is None but for a range; both ends are None for a number that only gives its order (수백만).
    ``about`` marks one that says itself that it is not exact (150여, 여남은). ``word`` is the native numeral
    that was used (한, 두), else ""; ``fraction`` marks 3분의 1 and 절반, ``spoken`` one in Sino-Korean
    letters (삼천).
    """

    start: int
    end: int
    low: float | None
    high: float | None = None
    about: bool = False
    word: str = ""
    fraction: bool = False
    spoken: bool = False


def find_amount(text: str, start: int, passed: re.Pattern[str] | None = None) -> tuple[Amount | None, int]:
    """Return the first number at or after ``start`` and where to look for the next one.

    The number is None where none is left, where what looks like one has no value (3만 2만, 이나), and where
    ``passed`` matches right behind it.
    """
    match = _NUMBER.search(text, start)
    if match is None:
        return None, len(text)
    if passed is not None and passed.match(text, match.end()):
        return None, match.end()
    amount = _read(text, match)
    return amount, match.end() if amount is None else amount.end


def _read(text: str, match: re.Match[str]) -> Amount | None:
    for group, reader in _READERS.items():
        if match[group]:
            return reader(match)
    return _read_written(text, match)


def _read_part(match: re.Match[str]) -> Amount | None:
    """Read 3분의 1, the whole first."""
    whole, _, part = match["part"].partition("분의")
    below, above = parse_number(whole), parse_number(part)
    if not below or above is None:
        return None
    return Amount(match.start(), match.end(), round(above / below, 4), fraction=True)


def _read_half(match: re.Match[str]) -> Amount:
    return Amount(match.start(), match.end(), 0.5, fraction=True)


def _read_vague(match: re.Match[str]) -> Amount:
    return Amount(match.start(), match.end(), None)


def _read_native(match: re.Match[str]) -> Amount:
    word, about = match["native"], bool(match["native_more"])
    return Amount(*match.span(), _NATIVES[word], about=about, word=word)


def _read_hanja(match: re.Match[str]) -> Amount | None:
    value = _bounded(parse_number(match["hanja"].translate(_HANJA)))
    return None if value is None else Amount(*match.span(), value, about=bool(match["hanja_more"]))


def _bounded(value: float | None) -> float | None:
    return value if value is not None and abs(value) < _LARGEST else None


def _factor(scale: str | None) -> int:
    factor = 1
    for name in scale or "":
        factor *= _SCALES[name]
    return factor


def _read_rough(match: re.Match[str]) -> Amount | None:
    """Read 두세, and 이삼 with its scale (이삼십)."""
    low, high = _ROUGH[match["rough"]]
    factor = _factor(match["rough_scale"])
    return Amount(
        match.start(),
        match.end(),
        low * factor,
        None if high is None else high * factor,
        about=high is None,
    )


def _read_spoken(match: re.Match[str]) -> Amount | None:
    """Read 삼천만, 백열두, 천여; one syllable only where it is a place (천 명, but not 이 명 or 조 명)."""
    word = match["spoken"]
    if word in set("일이삼사오육칠팔구억조") or not re.search("[십백천만억조]", word):
        return None
    if _MISREAD.search(word):  # 갈 만한 곳
        return None
    if match["spoken_more"] in {"수", "몇"}:
        return Amount(match.start(), match.end(), None)
    value = _bounded(parse_number(word))
    if value is None:
        return None
    factor = _factor(match["spoken_scale"])
    return Amount(match.start(), match.end(), value * factor, about=bool(match["spoken_more"]), spoken=True)


def _read_written(text: str, match: re.Match[str]) -> Amount | None:
    """Read digits with their scales, and the other end of a range."""
    start, end = match.span()
    pair = _NEIGHBOURS.match(text, match.start("written"))
    if pair:  # 2, 3명
        low, high = int(pair[1]), int(pair[2])
        return Amount(start, pair.end(), low, high) if high == low + 1 else None
    if match["digit_more"] in {"수", "몇"}:
        return Amount(start, end, None)
    written, about = match["written"], bool(match["digit_more"])
    value = int(written) if written.isdecimal() else parse_number(written)
    value = _bounded(None if value is None else value * _factor(match["digit_scale"]))
    if value is None:
        return None
    other = _RANGE.match(text, end)
    if other:
        return _read_range(start, written, value, other, about=about)
    return Amount(start, end, -value if match["minus"] else value, about=about)


def _read_range(start: int, written: str, low: float, other: re.Match[str], *, about: bool) -> Amount | None:
    """Read the upper end of a range; None where it is not above the lower one."""
    high = _bounded(parse_number(other["high"]))
    if high is None:
        return None
    low = _lift(written, low, other["high"], high)
    return Amount(start, other.end(), low, high, about=about or bool(other["more"])) if low < high else None


def _lift(written: str, low: float, high_written: str, high: float) -> float:
    """Give the lower end the scale that only the upper one has: 3~4만 is 30,000 to 40,000."""
    if re.search(r"[천백십만억조]", written):
        return low
    scale = re.search(rf"{_SCALE}$", high_written)
    lifted = low * _factor(scale[0]) if scale else low
    return lifted if lifted < high else low


_READERS: Final = {
    "part": _read_part,
    "half": _read_half,
    "vague": _read_vague,
    "rough": _read_rough,
    "native": _read_native,
    "spoken": _read_spoken,
    "hanja": _read_hanja,
}
