"""Figures as a reader writes them, and the unit that a question asks for."""

from __future__ import annotations

import re
from typing import Final

from question_bank.facts.figure.unit import read_unit
from question_bank.korean.numerals import MYRIAD, in_myriads

_ASKED: Final = re.compile(r"몇\s?")


def unit_asked(stem: str) -> str:
    """Return the unit in which a stem asks for a number (몇 명, 몇 %), "" where it names none."""
    for match in _ASKED.finditer(stem):
        if unit := read_unit(stem[match.end() :]):
            return unit
    return ""


def write_figure(number: float, unit: str = "") -> str:
    """Return a number with its thousands apart, whole ones without a point, its unit right after it.

    한글 맞춤법 제43항: a unit may follow digits without a space (20,500명, 72.9%). Tens of thousands
    without a rest go by the large units: 2만명, 12억 400만원.
    """
    if number >= MYRIAD and number % MYRIAD == 0:
        return in_myriads(int(number)) + unit
    if float(number).is_integer():
        return f"{int(number):,}{unit}"
    return f"{float(number):,.10f}".rstrip("0") + unit
