"""Figures of a sentence: 2만5천t, 3천만 달러, 150여 명, 최대 8조 원, 72.9%, 5개국, 네 차례, 3분의 1.

A figure is a number with a unit (``data/figures/units.tsv``) that counts or measures something. Dates,
durations, clock times, ages, places in a row (제3차, 4위, 2번 국도), scores (2 대 1) and numbers in names are
none. The rules stand in ``figure``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.figure.candidate import Candidate
from question_bank.facts.figure.counted import Counted
from question_bank.facts.figure.counting import is_count
from question_bank.facts.figure.hedge import hedges_after, hedges_before, settle
from question_bank.facts.figure.joining import Figure, join
from question_bank.facts.figure.phrase import Line
from question_bank.facts.figure.scale import Scaled, find_scale, find_unitless
from question_bank.facts.figure.unit import Unit, find_unit, word_end
from question_bank.facts.model import FigurePrecision, Quantity
from question_bank.korean.amount import find_amount

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.korean.amount import Amount
    from question_bank.korean.morphology import Token

# one character for one, so that every place stays true
_WIDE: Final = {0xFF10 + digit: str(digit) for digit in range(10)} | {
    0xFF05: "%", 0xFF5E: "~", 0x223C: "~", 0x2212: "-", 0xFF1A: ":", 0x00A0: " ", 0x3000: " ", 0x2009: " ",
}  # fmt: skip
_IS_WIDE: Final = re.compile(f"[{''.join(map(chr, _WIDE))}]")

_FRACTION: Final = Unit("", "fraction")
_PRECISE_SUFFIXES: Final = frozenset({"대", "급", "여"})
_ROUNDED_SUFFIXES: Final = frozenset({"급", "여"})
_RATIO: Final = re.compile(r"\s?(?:대|[:×x])\s?(?=[0-9])")
_DATED: Final = re.compile(
    r"\s?(?:년|월|일|시(?!버트)|분|초|개월|달(?!러)|주일|주년|세기|세(?![가-힣])|살|번째|째|차(?!례)|위(?!안)|호(?!주))"
)
_MIXED: Final = re.compile(r"[0-9][와과]\s$")
_TITLE: Final = re.compile(
    r"《[^》\n]{1,60}》|〈[^〉\n]{1,60}〉|『[^』\n]{1,60}』|「[^」\n]{1,60}」|<[^>\n]{1,60}>"
)
_OPENING: Final = re.compile("[《〈『「<]")
_DECIMAL_PART: Final = re.compile(r"\s?\d푼")


def find_quantities(text: str, tokens: Sequence[Token]) -> tuple[Quantity, ...]:
    """Return the figures of a sentence in order, in base units; ``of`` is "" where unknown.

    ``tokens`` are the morphemes of the text. A number whose reading is not clear is left out.
    """
    plain = text.translate(_WIDE) if _IS_WIDE.search(text) else text
    if _OPENING.search(plain):
        plain = _TITLE.sub(lambda title: "\n" * len(title[0]), plain)  # 《7인의 사무라이》
    line = Line(plain, text, tokens)
    counted = Counted(line)
    return tuple(_quantity(text, figure, counted) for figure in join(plain, _figures(line)))


def _figures(line: Line) -> Iterator[Figure]:
    """Give the figures one by one, still without what they count."""
    at = 0
    while at < len(line.text):
        amount, at = find_amount(line.text, at, _DATED)
        if amount is None or _DATED.match(line.text, amount.end):  # 3년, 3~4년
            continue
        ratio = _RATIO.match(line.text, amount.end)
        if ratio:  # 2 대 1, 1:500: two numbers, no single value
            _, at = find_amount(line.text, ratio.end())
            continue
        scaled = _measure(line, amount)
        if scaled is not None:
            figure = _weigh(line.text, scaled)
            at = max(at, figure.after)
            yield figure


def _measure(line: Line, amount: Amount) -> Scaled | None:
    """Return the amount with its unit, where it counts or measures something."""
    text = line.text
    if amount.fraction:
        ends = word_end(text, amount.end) or hedges_after(text, amount.end)[0] > amount.end
        mixed = _MIXED.search(text[max(0, amount.start - 3) : amount.start])
        return Scaled(amount, _FRACTION, amount.start, amount.end) if ends and not mixed else None
    _, outer, _ = hedges_before(text, amount.start)
    scaled = find_scale(line, amount, outer)
    if scaled is not None:
        return scaled
    mention = find_unit(line, amount.end)
    if mention is None or _DECIMAL_PART.match(text, mention.end):  # 4할 2푼
        return find_unitless(line, amount, outer)
    _, said = hedges_after(text, mention.end + len(mention.suffix))
    if not is_count(Candidate(line, amount, mention, outer, bool(said))):
        return None
    return Scaled(amount, mention.unit, amount.start, mention.end, mention.suffix)


def _weigh(text: str, scaled: Scaled) -> Figure:
    """Return the figure with the words around it that set its precision."""
    amount, suffix = scaled.amount, scaled.suffix
    start, outer, before = hedges_before(text, scaled.start)
    whole_end = scaled.end + len(suffix)
    after, said = hedges_after(text, whole_end)
    high = amount.high
    if suffix == "대" and amount.low is not None:  # 30%대, 2만~3만 원대
        highest = amount.low if high is None else high
        high = highest + _step(highest)
    if amount.about or suffix in _ROUNDED_SUFFIXES:
        said.add(FigurePrecision.APPROXIMATE)
    return Figure(
        start=start,
        end=after if after > whole_end or suffix in _PRECISE_SUFFIXES else scaled.end,
        outer=outer,
        after=after,
        low=amount.low,
        high=high,
        unit=scaled.unit,
        suffix=suffix,
        before=frozenset(before),
        said=frozenset(said | before),
    )


def _step(value: float) -> float:
    """Return the place of the last digit that is not zero: 30%대 reaches to 40, 3.5%대 to 3.6."""
    digits = f"{value:.8f}".rstrip("0").rstrip(".")
    if "." in digits:
        return float(10 ** -len(digits.partition(".")[2]))
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def _quantity(text: str, figure: Figure, counted: Counted) -> Quantity:
    exact = " ".join(text[figure.start : figure.end].split())
    of, unit = counted.find(figure), figure.unit.name
    if figure.low is None:
        return Quantity(exact, None, unit, FigurePrecision.VAGUE, of)
    if figure.high is not None:
        return Quantity(exact, (float(figure.low), float(figure.high)), unit, FigurePrecision.RANGE, of)
    return Quantity(exact, float(figure.low), unit, settle(figure.said), of)
