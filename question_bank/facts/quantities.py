"""Figures of a sentence: 2만5천t, 3천만 달러, 150여 명, 최대 8조 원, 72.9%, 5개국, 네 차례.

Durations, dates, ordinals and ages are no figures here: only the counters below are taken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import FigurePrecision, Quantity
from question_bank.facts.word_list import read_words
from question_bank.korean.numerals import parse_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.korean.morphology import Token

_UNITS: Final = (
    "퍼센트|%|개국|개소|개사|개교|킬로미터|km|㎞|킬로그램|kg|㎏|센티미터|cm|미터|m|톤|t|리터|배럴|헥타르|ha|제곱킬로미터|㎢|메가와트|MW|"
    "달러|유로|위안|루블|파운드|엔|원|프랑|"
    "명|사람|나라|마리|척|대|곳|가지|차례|회|번|발|석|건|점|권|편|표|채|그루|통|병|상자|기|정|자루|가구|세대|호|배|개|섬|냥|필"
)
_BIG: Final = r"(?:[천백십]?[조억만]|[천백십])"
_DIGITS: Final = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_NUMBER: Final = rf"(?:{_DIGITS})(?:\s?{_BIG}(?:\s?(?:{_DIGITS}){_BIG}?)*)?"
_NATIVE: Final = "한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|열한|열두|스무|서른|마흔|쉰"
_BEFORE: Final = r"(?P<before>약|대략|거의|최대|최소|최소한|최대한|적어도|많아야|무려|총|모두|전체|불과)?\s?"
_AFTER: Final = r"(?P<after>\s?(?:이상|이하|미만|초과|가량|정도|안팎|내외|남짓|쯤))?"
_FIGURE: Final = re.compile(
    rf"(?<![\d.,가-힣A-Za-z-]){_BEFORE}(?P<number>{_NUMBER})(?:\s?[~∼～-]\s?(?P<high>{_NUMBER}))?"
    rf"(?P<more>여)?\s?(?P<unit>{_UNITS})(?![가-힣A-Za-z]*째)(?!\s?\d){_AFTER}"
)
_COUNTED: Final = re.compile(
    rf"(?<![가-힣]){_BEFORE}(?P<number>{_NATIVE})\s(?P<unit>명|사람|마리|척|곳|가지|차례|번|채|권|편|대|배|개)(?!째){_AFTER}"
)
_MANY: Final = re.compile(
    rf"(?<![가-힣\d])(?P<number>수십|수백|수천|수만|수십만|수백만|수천만|수억|몇|여러)\s?(?P<unit>{_UNITS})(?![가-힣]*째)"
)
_FRACTION: Final = re.compile(r"(?<![\d.])(?P<whole>\d+)분의\s?(?P<part>\d+)")
_PRECISIONS: Final = {
    FigurePrecision.APPROXIMATE: {"약", "대략", "거의", "가량", "정도", "안팎", "내외", "남짓", "쯤"},
    FigurePrecision.MAXIMUM: {"최대", "최대한", "많아야", "이하", "미만"},
    FigurePrecision.MINIMUM: {"최소", "최소한", "적어도", "이상", "초과"},
}
_AGES: Final = re.compile(r"[1-9]0대\s?(?:남|여|초|중|후|청|의|에|가|는)")
_UNIT_NOUN: Final = re.compile(
    r"(?:은|는|이|가|을|를|의|에|에게|로|으로|과|와|도|만|나|이나|며|이며|고|이고|인|뿐|다|이다|였다|이었다|씩|당|까지|부터|보다|에서|에도|까지는)?(?![가-힣A-Za-z])"
)
_OF: Final = re.compile(r"의\s(?P<of>[가-힣A-Za-z]+)")
_OF_THINGS: Final = re.compile(r"의?\s(?P<of>[가-힣A-Za-z]+)")
_NOUNS: Final = frozenset({"NNG", "NNP", "XSN", "XPN", "SL"})
_TIMES: Final = frozenset({"차례", "번", "회"})
_SKIPPED: Final = frozenset({"MAG", "JX", "JKS", "JKO", "SP"})
_PARTS: Final = read_words("part_noun")
_AMOUNT_WORDS: Final = read_words("amount_word")


def find_quantities(text: str, tokens: Sequence[Token]) -> tuple[Quantity, ...]:
    """Return the figures of a sentence in order, in base units; ``of`` is "" where unknown."""
    found: dict[int, tuple[int, Quantity]] = {}
    for match in _FRACTION.finditer(text):
        whole = int(match["whole"])
        if whole:
            value = round(int(match["part"]) / whole, 4)
            found[match.start()] = (
                match.end(),
                Quantity(match[0], value, "", FigurePrecision.EXACT, _counted(text, tokens, match)),
            )
    for match in (*_FIGURE.finditer(text), *_COUNTED.finditer(text), *_MANY.finditer(text)):
        start = match.start("number")
        if any(first <= start < end for first, (end, _) in found.items()):
            continue
        if _AGES.match(text, start) or not _UNIT_NOUN.match(text, match.end("unit")):
            continue
        quantity = _quantity(text, tokens, match)
        if quantity is not None:
            found[start] = (match.end(), quantity)
    return tuple(quantity for _, (_, quantity) in sorted(found.items()))


def _quantity(text: str, tokens: Sequence[Token], match: re.Match[str]) -> Quantity | None:
    groups = match.groupdict()
    exact, unit, of = " ".join(match[0].split()), match["unit"], _counted(text, tokens, match)
    if groups["number"].startswith(("수", "몇", "여러")):
        return Quantity(exact, None, unit, FigurePrecision.VAGUE, of)
    value = parse_number(groups["number"])
    if value is None:
        return None
    high = parse_number(groups["high"]) if groups.get("high") else None
    if high is not None:
        if high <= value:
            return None
        return Quantity(exact, (float(value), float(high)), unit, FigurePrecision.RANGE, of)
    return Quantity(exact, float(value), unit, _precision(groups), of)


def _precision(groups: dict[str, str | None]) -> FigurePrecision:
    marks = {(groups.get("before") or "").strip(), (groups.get("after") or "").strip()}
    for precision, words in _PRECISIONS.items():
        if marks & words:
            return precision
    return FigurePrecision.APPROXIMATE if groups.get("more") else FigurePrecision.EXACT


def _counted(text: str, tokens: Sequence[Token], match: re.Match[str]) -> str:
    """Return what a figure counts: the noun after 의 (2만5천t의 밀), else the nouns before it (어선 3척)."""
    following = (_OF_THINGS if match.groupdict().get("unit") == "개" else _OF).match(text, match.end())
    if following:
        nouns = []
        for token in tokens:
            if token.start >= following.start("of"):
                if not token.tag.startswith(("NN", "XSN", "SL")):
                    break
                nouns.append(token)
        if nouns:
            return text[nouns[0].start : nouns[-1].end]
    if match.groupdict().get("unit") in _TIMES:
        return ""
    start = match.start("number" if "number" in match.re.groupindex else 0)
    return _noun_before(text, [t for t in tokens if t.end <= start])


def _noun_before(text: str, before: list[Token]) -> str:
    """Return the noun phrase that ends before a figure, particles, 약 and 총 and a comparison left out."""
    last = len(before)
    while last and (before[last - 1].tag in _SKIPPED or before[last - 1].form in _AMOUNT_WORDS):
        last -= 1
    if (
        last and before[last - 1].form == "보다"
    ):  # 무역액이 지난해보다 10%: the measure is not what is counted
        last -= 1
        while last and before[last - 1].tag.startswith(("N", "SN")):
            last -= 1
        while last and before[last - 1].tag in _SKIPPED:
            last -= 1
    first = last
    while first and (before[first - 1].tag in _NOUNS or (first == last - 1 and _is_counted(before, first))):
        first -= 1
    nouns = before[first:last]
    return text[nouns[0].start : nouns[-1].end] if nouns and nouns[-1].form not in _PARTS else ""


def _is_counted(before: Sequence[Token], first: int) -> bool:
    """Tell whether 의 stands before a word that only says that it is counted (노동자의 수)."""
    return before[first - 1].tag == "JKG" and before[first].form in {"수", "규모", "금액", "비율"}
