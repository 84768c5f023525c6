"""Figures that could be thought right: of the same size, unit and form, and none that the article gives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.items.material import Material, UnsuitableError
from question_bank.items.option.distractors import FEWEST, WANTED
from question_bank.korean.numerals import NATIVE_LIMIT, in_myriads, native, parse_number

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterable, Sequence

    from question_bank.items.figure import Figure
    from question_bank.items.statement import Statement

_WRITTEN: Final = re.compile(
    r"(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<part>\d+))?(?P<scale>[십백천만억조]{0,2})"
)
_SHARE: Final = re.compile(r"(?P<of>\d+)분의(?P<gap> ?)(?P<part>\d+)")
_NUMBER: Final = re.compile(r"\d[\d,]*(?:\.\d+)?[십백천만억조]{0,2}")
_RUN: Final = re.compile(r"\d{4}")
_BELOW: Final = (0.45, 0.9)
_ABOVE: Final = (1.12, 1.9)
_NEAREST: Final = 0.08
_ABOUT: Final = 0.2
_FEW: Final = 10
_THOUSAND: Final = 1000
_SMALL_SCALES: Final = frozenset("십백천")
_LARGEST_SHARE: Final = 7
_PERCENT: Final = 100
_LARGEST: Final = 10**5
_TRIES: Final = 24


def pick_figures(
    material: Material, statement: Statement, figure: Figure, rng: random.Random, below: int
) -> tuple[tuple[str, ...], str]:
    """Return the options in order of size, the key among them, and the key as written there.

    ``below`` of the wrong ones are smaller, as far as there can be so many. A wrong figure has as many
    significant digits as the key, lies between half and twice of it, and equals no other figure of the
    statement or of what the article tells of the same date. Raises UnsuitableError.
    """
    barred = _barred(material, statement, figure)
    written = statement.clause.text[figure.number_start : figure.number_end]
    share = _SHARE.fullmatch(written)
    if share:
        return _shares(share, rng)
    found = _WRITTEN.fullmatch(written)
    if not found:
        return _plain(figure, written, barred, rng, below)
    part, scale = found["part"] or "", found["scale"]
    digits = int(found["digits"].replace(",", "") + part)
    size = 10 ** len(part)
    unit = (parse_number(f"1{scale}") or 1) / size if scale else 1 / size

    def write(number: int) -> str:
        whole, rest = divmod(number, size)
        grouped = f"{whole:,}" if "," in found["digits"] or number >= _THOUSAND > digits else str(whole)
        return grouped + (f".{rest:0{len(part)}}" if part else "") + scale + figure.unit

    top = _PERCENT * size if figure.unit.strip() == "%" and figure.value <= _PERCENT else None
    if scale[:1] in _SMALL_SCALES:  # 9천만, but no 10천만
        top = _FEW * size
    near = _ABOUT if figure.about else _NEAREST
    told = [value / unit for value in barred]
    round_ones = range(0, 2 * digits, 10) if part and digits < _LARGEST else ()  # 104.0 beside 89.5
    others = _others(digits, [*told, *round_ones], rng, below, (near, top))
    return tuple(write(number) for number in sorted({*others, digits})), write(digits)


def _plain(
    figure: Figure, written: str, barred: Iterable[float], rng: random.Random, below: int
) -> tuple[tuple[str, ...], str]:
    """Return options in native numerals where the key is one, else in digits and large units as the key."""
    whole = int(figure.value)
    if whole != figure.value:
        raise UnsuitableError("the figure is written in a way that others cannot be")
    spoken = whole < NATIVE_LIMIT and written in {native(whole), native(whole, before_noun=True)}

    def name(number: int) -> str:
        return native(number, before_noun=True)

    thousands = written.endswith("천") and whole % _THOUSAND == 0
    grouped = "," in written or not _RUN.search(written)

    def spell(number: int) -> str:
        return _in_thousands(number) if thousands else in_myriads(number, grouped=grouped)

    write: Callable[[int], str] = name if spoken else spell
    others = _others(whole, barred, rng, below, (_NEAREST, NATIVE_LIMIT if spoken else None))
    options = tuple(write(number) + figure.unit for number in sorted({*others, whole}))
    return options, write(whole) + figure.unit


def _in_thousands(number: int) -> str:
    """Write a number of whole thousands as 4만 7천."""
    told = in_myriads(number)
    head, _, last = told.rpartition(" ")
    if last.endswith(",000") and len(last) == len("7,000"):
        return f"{head} {last.removesuffix(',000')}천".strip()
    return told


def _shares(share: re.Match[str], rng: random.Random) -> tuple[tuple[str, ...], str]:
    of, part = int(share["of"]), share["part"]
    if part != "1" or not 1 < of < _LARGEST_SHARE:
        raise UnsuitableError("the figure is written in a way that others cannot be")
    others = rng.sample([other for other in range(2, _LARGEST_SHARE) if other != of], WANTED)
    options = tuple(f"{other}분의{share['gap']}1" for other in sorted({*others, of}))
    return options, share.group()


def _others(
    digits: int, barred: Iterable[float], rng: random.Random, below: int, bounds: tuple[float, int | None]
) -> tuple[int, ...]:
    """Return other numbers with the same zeros at their end: neighbours of a small one, spread for a large.

    ``bounds``: the least distance as a share of the number, and what all others must stay under.
    """
    nearest, top = bounds
    zeros = len(str(digits)) - len(str(digits).rstrip("0"))
    step = 10**zeros
    core = digits // step
    if core < _FEW and zeros:  # 20: also 15 and 25
        step, core = step // 10, core * 10
        steps = [number for number in range(core // 10 * 5, 2 * core + 1, 5) if number != core]
    elif core < _FEW:
        steps = [number for number in range(max(2, core - 3), core + 5) if number != core]
    else:
        steps = [round(core * rng.uniform(*(_BELOW if i % 2 else _ABOVE))) for i in range(_TRIES)]
    near = max(1.0, nearest * core) if core >= _FEW else 1.0
    usable: list[int] = []
    for number in steps:
        apart = all(abs(number - kept) >= near for kept in (core, *usable))
        if apart and number > 1 and number * step not in barred and (top is None or number * step < top):
            usable.append(number)
    for _ in range(_TRIES):
        picked = _draw(usable, core, rng, below)
        if any(number % min(*picked, core) for number in (*picked, core)):
            break  # not all of them multiples of one
    return tuple(number * step for number in picked)


def _draw(usable: Sequence[int], core: int, rng: random.Random, below: int) -> list[int]:
    """Draw ``below`` smaller numbers and the rest larger, as far as there are such."""
    smaller = [number for number in usable if number < core]
    larger = [number for number in usable if number > core]
    count = max(min(below, len(smaller)), WANTED - len(larger))
    picked = rng.sample(smaller, min(count, len(smaller)))
    picked += rng.sample(larger, min(WANTED - len(picked), len(larger)))
    if len(picked) < FEWEST:
        raise UnsuitableError("too few other figures of like size")
    return picked


def _barred(material: Material, statement: Statement, figure: Figure) -> set[float]:
    """Return the figures that may be right as well: those of the sentence and of the same date."""
    edtf = statement.event.edtf
    events = [*(material.meanwhile(edtf) if edtf else ()), *material.twins[statement.event.id]]
    values = {
        float(quantity.value)
        for event in events
        for quantity in event.quantities
        if isinstance(quantity.value, int | float) and quantity.unit == figure.quantity.unit
    }
    written = (parse_number(number) for number in _NUMBER.findall(statement.clause.text))
    return (values | {float(value) for value in written if value is not None}) - {figure.value}
