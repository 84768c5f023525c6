"""Rules for the options."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Precision
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.rule.flaw import CONTRACT, GUIDELINES, Ground, Rule, squeeze
from question_bank.items.wording.date_text import read_date
from question_bank.korean.numerals import parse_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.dates.edtf import Edtf

_CHOICES: Final = frozenset({ItemType.MULTIPLE_CHOICE, ItemType.MULTIPLE_RESPONSE})
_COUNTS: Final = {
    ItemType.MULTIPLE_CHOICE: (3, 4),
    ItemType.MULTIPLE_RESPONSE: (3, 8),
    ItemType.ORDERING: (3, 6),
}
_RATIO: Final = 1.5
_SPREAD: Final = 2.0
_SLACK: Final = 8
_FIRST_SYLLABLE, _FINALS = 0xAC00, 28
_VERB_FINALS: Final = frozenset({4, 20})
"""The places of ㄴ and ㅆ among the final consonants (Unicode, Hangul syllables)."""
_MAGNITUDE: Final = 20
"""A number so many times another is no near thing to it."""
_CATCH_ALL: Final = re.compile(
    r"위의?\s?(?:모두|보기)|모두\s(?:맞|옳|정답|해당)|(?:정답|해당\s?사항|답)[이은]?\s?없(?:음|다)|보기\s?모두|해당\s없음"
    r"|^(?:둘|셋|넷|모두|양쪽|앞의\s것)\s?(?:다|모두)$",
)
_ABSOLUTE: Final = re.compile(
    r"(?:^|\s)(?:항상|절대로?|결코|언제나|전혀|반드시|무조건|오직|모든|예외\s?없이|빠짐없이)(?=\s)"
)
_MONTHS: Final = {
    "봄": {3, 4, 5},
    "여름": {6, 7, 8},
    "가을": {9, 10, 11},
    "겨울": {12, 1, 2},
    "초": {1, 2, 3, 4},
    "중반": {5, 6, 7, 8},
    "말": {9, 10, 11, 12},
    "상반기": {1, 2, 3, 4, 5, 6},
    "하반기": {7, 8, 9, 10, 11, 12},
}
_SEASON: Final = re.compile(rf"(\d{{3,4}})년\s?({'|'.join(_MONTHS)})")
_RANGE: Final = re.compile(r"(\d[\d,]*(?:\.\d+)?[십백천만억조]*)\s?[^\d\s]{0,6}\s?(이상|초과|넘게|이하|미만)")
_NUMBER: Final = re.compile(r"(?:약\s)?(\d[\d,]*(?:\.\d+)?[십백천만억조]*)\s?[^\d\s]{0,6}")


def _count(item: Item, _: Ground) -> Iterator[str]:
    bounds = _COUNTS.get(item.type)
    if bounds and not bounds[0] <= len(item.options or ()) <= bounds[1]:
        yield f"{len(item.options or ())} options; there should be {bounds[0]} to {bounds[1]}"


def _twice(item: Item, _: Ground) -> Iterator[str]:
    seen: dict[str, str] = {}
    for option in item.options or ():
        if not option.strip():
            yield "an option is empty"
        if squeeze(option) in seen:
            yield f"two options are the same: {option}"
        seen[squeeze(option)] = option


def _length(item: Item, _: Ground) -> Iterator[str]:
    options = item.options or ()
    if item.type is not ItemType.MULTIPLE_CHOICE or not isinstance(item.key, str) or item.key not in options:
        return
    if all(map(read_date, options)) or len(options) < 2:  # noqa: PLR2004 - nothing to compare
        return
    others = [len(option) for option in options if option != item.key]
    key = len(item.key)
    least = 2 if item.asks in {Asks.PARTICIPANT, Asks.PLACE} else 1
    if key > _RATIO * max(others, default=key) and key - max(others) > least:
        yield f"the key is by far the longest option ({key} against {max(others)} characters)"
        return
    lengths = [len(option) for option in options]
    if (
        item.key.endswith("다")
        and max(lengths) > _SPREAD * min(lengths)
        and max(lengths) - min(lengths) > _SLACK
    ):
        yield f"options of unequal length ({min(lengths)} to {max(lengths)} characters)"


def _form(item: Item, _: Ground) -> Iterator[str]:
    if item.type not in _CHOICES and item.type is not ItemType.ORDERING:
        return
    forms = {_form_of(option) for option in item.options or ()}
    if len(forms) > 1:
        yield f"options of different form: {', '.join(sorted(forms))}"


def _form_of(option: str) -> str:
    bare = option.strip()
    if read_date(bare):
        return "date"
    if re.search(r"(?:다|요|음|함)\.$", bare):
        return "sentence with a full stop"
    if " " in bare and bare.endswith("다") and _is_verbal(bare[-2]):
        return "sentence"
    return "number" if _NUMBER.fullmatch(bare) else "phrase"


def _is_verbal(syllable: str) -> bool:
    """Tell whether a syllable before 다 may end a verb: 갔다, 한다, 이다; not 즈베즈다."""
    return syllable in "이있없않" or (ord(syllable) - _FIRST_SYLLABLE) % _FINALS in _VERB_FINALS


def _grain(item: Item, _: Ground) -> Iterator[str]:
    dates = _dates(item)
    if dates and len({(date.precision, date.is_interval) for date in dates}) > 1:
        yield "dates of unequal grain"


def _overlap(item: Item, _: Ground) -> Iterator[str]:
    yield from _rough_overlap(item)
    dates = sorted(_dates(item))
    for earlier, later in pairwise(dates):
        if earlier.overlaps(later):
            yield f"the dates {earlier} and {later} overlap"
            return


def _rough_overlap(item: Item) -> Iterator[str]:
    """Find a season that holds another option's month, and a range that holds another option's number."""
    options = item.options if item.type in _CHOICES else ()
    for option in options or ():
        season, bound = _SEASON.fullmatch(option.strip()), _RANGE.fullmatch(option.strip())
        for other in options or ():
            if other == option:
                continue
            if season and _is_within(season, read_date(other)):
                yield f"{option} holds {other}"
                return
            if bound and _is_beyond(bound, _NUMBER.fullmatch(other.strip())):
                yield f"{option} holds {other}"
                return


def _is_within(season: re.Match[str], date: Edtf | None) -> bool:
    if date is None or date.is_open:
        return False
    year, month, _ = date.first()
    return year == int(season[1]) and (date.precision == Precision.YEAR or month in _MONTHS[season[2]])


def _is_beyond(bound: re.Match[str], number: re.Match[str] | None) -> bool:
    least, value = parse_number(bound[1]), parse_number(number[1]) if number else None
    if least is None or value is None:
        return False
    return value >= least if bound[2] in {"이상", "초과", "넘게"} else value <= least


def _order(item: Item, _: Ground) -> Iterator[str]:
    dates = _dates(item)
    if dates and dates != sorted(dates):
        yield "the dates are not in order"
    numbers = _numbers(item)
    if numbers and numbers != sorted(numbers):
        yield "the numbers are not in order"


def _dates(item: Item) -> list[Edtf]:
    """Return the options as dates, empty unless all are."""
    if item.type not in _CHOICES:
        return []
    found = [read_date(option) for option in item.options or ()]
    return [date for date in found if date] if all(found) else []


def _numbers(item: Item) -> list[float]:
    if item.type not in _CHOICES or _dates(item):
        return []
    matches = [_NUMBER.fullmatch(option.strip()) for option in item.options or ()]
    values = [parse_number(match.group(1)) for match in matches if match]
    found = [float(value) for value in values if value is not None]
    return found if len(found) == len(item.options or ()) else []


def _unit(item: Item, _: Ground) -> Iterator[str]:
    numbers = _numbers(item)
    if not numbers:
        return
    units = {
        re.sub(r"^(?:약\s)?[\d,.]+[십백천만억조]*\s?", "", option.strip()) for option in item.options or ()
    }
    if len(units) > 1:
        yield f"numbers of different units: {', '.join(sorted(units))}"
    elif min(numbers) > 0 and max(numbers) > _MAGNITUDE * min(numbers):
        yield f"numbers of unlike size: {min(numbers):g} and {max(numbers):g}"


def _catch_all(item: Item, _: Ground) -> Iterator[str]:
    for option in item.options or ():
        if item.type in _CHOICES and _CATCH_ALL.search(option):
            yield f"an option that stands for all or none: {option}"


def _absolute(item: Item, _: Ground) -> Iterator[str]:
    texts = (item.stem,) if item.type is ItemType.TRUE_FALSE else item.options or ()
    for text in texts:
        found = _ABSOLUTE.search(text)
        if found:
            yield f"an absolute word: {found.group().strip()}"


OPTION_RULES: Final = (
    Rule("option_count", f"{GUIDELINES}, 18", _count),
    Rule("duplicate_options", f"{GUIDELINES}, 22", _twice),
    Rule("options_unequal_length", f"{GUIDELINES}, 24", _length),
    Rule("options_mixed_form", f"{GUIDELINES}, 23", _form),
    Rule("options_mixed_grain", f"{GUIDELINES}, 23", _grain),
    Rule("options_overlap", f"{GUIDELINES}, 22", _overlap),
    Rule("options_unsorted", f"{GUIDELINES}, 21", _order),
    Rule("options_mixed_unit", f"{GUIDELINES}, 23", _unit),
    Rule("all_or_none_of_the_above", f"{GUIDELINES}, 25 and 26", _catch_all),
    Rule("absolute_term", f"{GUIDELINES}, 28a", _absolute),
    Rule("options_where_none_belong", CONTRACT, lambda item, _: _stray(item)),
)


def _stray(item: Item) -> Iterator[str]:
    if item.options and item.type in {ItemType.TRUE_FALSE, ItemType.DATE_ENTRY, ItemType.NUMBER_ENTRY}:
        yield f"an item of type {item.type} has no options"
