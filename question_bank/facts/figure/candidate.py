"""A number with its unit and the words around it, before it is known to be a figure."""

from __future__ import annotations

from dataclasses import dataclass

from question_bank.facts.figure.phrase import Line
from question_bank.facts.figure.unit import UnitMention
from question_bank.korean.amount import Amount


@dataclass(frozen=True, slots=True)
class Candidate:
    """An amount with its unit.

    ``outer`` is where the words before it begin that weigh it (총, 약); ``bounded`` tells whether a word
    behind it says how exact it is (이상, 가량, 넘는).
    """

    line: Line
    amount: Amount
    mention: UnitMention
    outer: int
    bounded: bool

    @property
    def before(self) -> str:
        """The text shortly before the figure, the words that weigh it left out."""
        return self.line.text[max(0, self.outer - 16) : self.outer]

    @property
    def after(self) -> str:
        """The text shortly after the unit."""
        return self.line.text[self.mention.end : self.mention.end + 16]

    @property
    def weighed(self) -> bool:
        """Whether words stand beside it that only an amount has: 총 3번, 3번 이상."""
        return self.bounded or self.outer < self.amount.start

    @property
    def plain(self) -> bool:
        """Whether it is one number in digits, as the numbers in a row are."""
        amount = self.amount
        return not (
            amount.word or amount.spoken or amount.about or amount.low is None or amount.high is not None
        )
