"""Korean numbers: text to value, and an integer's Sino-Korean or native reading.

Sources: place names from 만 up (억, 조, 경, 해) step by ten thousand, and a written number is spaced at each
(한글 맞춤법 제44항: 십이억 삼천사백오십육만 칠천팔백구십팔). Native numerals run from 1 to 99; 하나, 둘, 셋,
넷 and 스물 shorten before a noun (한 명, 스무 명; 서/석 and 너/넉 by 표준어 규정 제17항).
"""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from typing import Final

SINO_LIMIT: Final = 10**24
NATIVE_LIMIT: Final = 100
MYRIAD: Final = 10**4
_LONGEST: Final = 100  # no written number is longer, and int() refuses digits by the thousand

_DIGITS: Final = "영일이삼사오육칠팔구"
_SMALL: Final = ((1000, "천"), (100, "백"), (10, "십"))
_LARGE: Final = ((10**20, "해"), (10**16, "경"), (10**12, "조"), (10**8, "억"), (10**4, "만"))
_ONES: Final = ("", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉")
_TENS: Final = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
_BEFORE_NOUN: Final = {"하나": "한", "둘": "두", "셋": "세", "넷": "네", "스물": "스무"}
_VARIANTS: Final = {"서": 3, "석": 3, "너": 4, "넉": 4}

_ARABIC: Final = re.compile(r"(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?", re.ASCII)
_SINO_RUN: Final = re.compile(r"[영공일이삼사오육칠팔구]+")
_SPLIT_DIGITS: Final = re.compile(r"[\d.,]\s+[\d.,]")


def sino(number: int) -> str:
    """Read an integer in Sino-Korean, spaced at 만 units: 25 gives 이십오, 0 영, -3 마이너스 삼.

    A leading one is silent before 십, 백, 천 and a first 만 (10000 is 만) but kept before 억 and above.
    Raises ValueError unless abs(number) < SINO_LIMIT. Source: 한글 맞춤법 제44항.
    """
    if abs(number) >= SINO_LIMIT:
        raise ValueError(f"out of range for a Sino-Korean reading: {number}")
    if number < 0:
        return f"마이너스 {sino(-number)}"
    parts: list[str] = []
    rest = number
    for size, name in (*_LARGE, (1, "")):
        count, rest = divmod(rest, size)
        if count:
            silent = count == 1 and name == "만" and not parts
            parts.append(("" if silent else _sino_below_man(count)) + name)
    return " ".join(parts) or _DIGITS[0]


def in_myriads(number: int, *, grouped: bool = True) -> str:
    """Write a whole number of 0 and more in digits and large units: 1204000000 gives 12억 400만.

    ``grouped``: thousands are parted by a comma (8억 4,400만). Source: 한글 맞춤법 제44항.
    """
    parts: list[str] = []
    rest = number
    for size, name in (*_LARGE, (1, "")):
        count, rest = divmod(rest, size)
        if count:
            parts.append((f"{count:,}" if grouped else str(count)) + name)
    return " ".join(parts) or "0"


def native(number: int, *, before_noun: bool = False) -> str:
    """Read 1 to 99 in native Korean: 5 gives 다섯, 21 스물하나 (or 스물한 when `before_noun`).

    Raises ValueError outside 1 to 99, where no native numerals exist.
    """
    if not 0 < number < NATIVE_LIMIT:
        raise ValueError(f"no native Korean numeral: {number}")
    tens, ones = divmod(number, 10)
    words = [_TENS[tens], _ONES[ones]] if ones else [_TENS[tens]]
    if before_noun:
        words[-1] = _BEFORE_NOUN.get(words[-1], words[-1])
    return "".join(words)


def parse_number(text: str) -> int | float | None:
    """Read a number written in digits, Sino-Korean, native Korean or a mix; None if `text` is anything else.

    2만5천 gives 25000, 1,696 1696, 삼백이십 320, 열두 12, 1.5억 150000000, 삼점일사 3.14, 일구사오 1945.
    A whole value comes as int, any other as float. The entire text must be the number: a counter (5명) or a
    vague word (수십, 한두) gives None, but a noun spelled like a number (이, 만, 세) is read as one.
    Text over 100 characters gives None. Never raises.
    """
    if len(text) > _LONGEST or any(unicodedata.category(char) == "No" for char in text):  # 10² is not 102
        return None
    plain = unicodedata.normalize("NFKC", text).strip()
    if _SPLIT_DIGITS.search(plain):  # "3 5" is two numbers, "2만 5천" is one
        return None
    bare = re.sub(r"\s+", "", plain)
    body = re.sub(r"^(?:마이너스|[-\u2212+])", "", bare)
    value = _decimal(body) if "점" in body else _whole(body)
    if value is None:
        return None
    signed = -value if body != bare and not bare.startswith("+") else value
    return int(signed) if signed.denominator == 1 else float(signed)


def _sino_below_man(number: int) -> str:
    """Read 1 to 9999 without spaces."""
    words = ""
    for size, name in _SMALL:
        count, number = divmod(number, size)
        words += (_DIGITS[count] if count > 1 else "") + (name if count else "")
    return words + (_DIGITS[number] if number else "")


def _decimal(text: str) -> Fraction | None:
    """Read 삼점일사: a whole number, 점, then digits one by one."""
    left, _, right = text.partition("점")
    whole = _whole(left)
    digits = _digit_run(right)
    if whole is None or whole.denominator != 1 or digits is None:
        return None
    return whole + Fraction(int(digits), 10 ** len(digits))


def _whole(text: str) -> Fraction | None:
    """Read a number with its large units, each allowed once and in falling order."""
    total = Fraction(0)
    rest = text
    ceiling = 0  # 0 while no large unit has been seen
    for size, name in _LARGE:
        head, unit, tail = rest.partition(name)
        if not unit:
            continue
        count = _below_man(head, last=False) if head else None if ceiling else Fraction(1)
        if count is None or (ceiling and count * size >= ceiling):
            return None
        total, rest, ceiling = total + count * size, tail, size
    if ceiling and not rest:
        return total
    last = _below_man(rest, last=True)
    if last is None or (ceiling and last >= ceiling):
        return None
    return total + last


def _below_man(text: str, *, last: bool) -> Fraction | None:
    """Read a group between large units: digits, or places of 천, 백, 십; only the last may end natively."""
    plain = _arabic(text)
    if plain is not None:
        return plain
    run = _digit_run(text)
    if run is not None:
        return Fraction(int(run))
    total = Fraction(0)
    rest = text
    ceiling = 10000
    for size, name in _SMALL:
        head, unit, tail = rest.partition(name)
        if unit:
            count = _one_digit(head) if head else Fraction(1)
            if count is None:
                return None
            total, rest, ceiling = total + count * size, tail, size
    if not rest:
        return total if text else None
    ones = _one_digit(rest) or _arabic(rest) or (_native(rest) if last else None)
    return total + ones if ones is not None and ones < ceiling else None


def _arabic(text: str) -> Fraction | None:
    """Read plain digits."""
    return Fraction(text.replace(",", "")) if _ARABIC.fullmatch(text) else None


def _one_digit(text: str) -> Fraction | None:
    """Read a count before 천, 백 or 십: one Sino-Korean digit, or digits under ten (1.5천); never zero."""
    value = Fraction(_DIGITS.find(text)) if len(text) == 1 and text in _DIGITS else _arabic(text)
    return value if value is not None and 0 < value < 10 else None  # noqa: PLR2004


def _digit_run(text: str) -> str | None:
    """Turn digits said one by one (이공이사, 1945) into an Arabic string."""
    if re.fullmatch(r"\d+", text, re.ASCII):
        return text
    if not _SINO_RUN.fullmatch(text):
        return None
    return "".join(str(_DIGITS.index(char)) for char in text.replace("공", _DIGITS[0]))


def _native(text: str) -> Fraction | None:
    """Read a native numeral, in its full form or the form before a noun."""
    value = _NATIVE.get(text)
    return None if value is None else Fraction(value)


_NATIVE: Final = _VARIANTS | {
    native(number, before_noun=short): number for number in range(1, NATIVE_LIMIT) for short in (False, True)
}
