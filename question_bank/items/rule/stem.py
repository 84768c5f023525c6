"""Rules for the stem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.reference import points_elsewhere
from question_bank.items.rule.flaw import CONTRACT, GUIDELINES, KOREAN, TEXTUAL, Ground, Rule, squeeze
from question_bank.items.solver.moment import without_moments
from question_bank.items.solver.passage import figures
from question_bank.items.wording.date_text import find_dates, gives_away, read_date
from question_bank.items.wording.question import NEGATION
from question_bank.korean.numerals import NATIVE_LIMIT, native, sino
from question_bank.korean.particles import particle_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.dates.edtf import Edtf

_BLANK: Final = re.compile(r"_{2,}")
_AFTER_BLANK: Final = re.compile(
    r"_{2,}(은|는|이|가|을|를|과|와|으로|로|이나|나|이라는|라는|이라고|라고|이란|란|이었다|였다|이며|며)(?=[\s,.?!]|$)",
)
_DOUBLE: Final = re.compile(
    r"을\(를\)|를\(을\)|은\(는\)|는\(은\)|이\(가\)|가\(이\)|과\(와\)|와\(과\)|\(으\)로|으로\(로\)|[은을이과]/[는를가와]"
)
_EXCEPT: Final = re.compile(
    r"(?<![‘'“\"*_<\[])(?:아닌|않은|않는|틀린|잘못된|없는|거리가\s먼|제외한)\s"
    r"(?:것|설명|진술|보기|사람|인물|나라|국가|사건|일|곳|기관|언론사)(?:은|는|을|를)",
)
_ENDS: Final = re.compile(r"(?:\?|시오\.|하라\.|하세요\.|써\s?보자\.)(?:\s*[(（\[].*[)）\]])?$")
_NOT_SO: Final = re.compile(
    r"지\s(?:않은|않았던|않는|못한|못했던|아니한)\s(?!날|때|해|달|것|곳|까닭|이유)[가-힣]{1,8}(?:은|는|을|를)\s"
    r"(?=누구|어디|무엇|어느|모두|고르)"
)
# 이 모 양: a family name; 7월 1일 이후, 방송사와 그 금액: what they point to stands before them
_SETTLED: Final = re.compile(
    r"(?<=\s)이\s모\s(?=씨|양|군)|(?<=[년월일]\s)이(?:후|전|래)(?=\s)|(?<=[와과]\s)그\s"
)
_TWO_OF: Final = re.compile(
    r"(?:두|세|네)\s?(?:선수|감독|후보|작가|학자|가수|배우|남매|형제|자매|구단|팀|학교)[이가은는의]\s"
)
_BESIDE: Final = re.compile(r"(?:예외\s?없이|빠짐없이)")
_HANJA: Final = re.compile(r"(?<![(（一-鿿])[一-鿿]{2,}")
_HANGUL: Final = re.compile(r"[가-힣]{2,}")
_WORD: Final = re.compile(r"[가-힣A-Za-z]{2,}")
_PARTICLES: Final = "과와은는을를에의"
_NAMES: Final = frozenset({Asks.PARTICIPANT, Asks.PLACE})


def _empty(item: Item, _: Ground) -> Iterator[str]:
    if not squeeze(item.stem):
        yield "the stem is empty"


def _blank_first(item: Item, _: Ground) -> Iterator[str]:
    if _BLANK.match(item.stem.lstrip("‘“\"'( ")):
        yield "the stem begins with the blank"


def _no_blank(item: Item, _: Ground) -> Iterator[str]:
    if item.type is ItemType.CLOZE and len(_BLANK.findall(item.stem)) != 1:
        yield "a cloze has exactly one blank, written ____"


def _particle(item: Item, _: Ground) -> Iterator[str]:
    words = list(item.options or [word for word in (item.key, *item.accepted) if isinstance(word, str)])
    for particle in _AFTER_BLANK.findall(item.stem):
        wrong = [word for word in words if word.strip() and particle_for(word, particle) != particle]
        if wrong:
            yield f"the particle {particle} after the blank does not fit {wrong[0]}"


def _double(item: Item, _: Ground) -> Iterator[str]:
    for text in (item.stem, *(item.options or ())):
        found = _DOUBLE.search(text)
        if found:
            yield f"a particle in two forms: {found.group()}"


def _negative(item: Item, _: Ground) -> Iterator[str]:
    found = _EXCEPT.search(item.stem) or _NOT_SO.search(item.stem)
    if found and item.type is not ItemType.TRUE_FALSE:
        yield f"a negative stem that is not marked: {found.group()}"


def _denial(item: Item, _: Ground) -> Iterator[str]:
    if item.type is ItemType.TRUE_FALSE and NEGATION.search(_BESIDE.sub("", item.stem)):
        yield "a statement to judge holds a negation"


def _form(item: Item, _: Ground) -> Iterator[str]:
    stem = item.stem.strip()
    if item.type is ItemType.TRUE_FALSE or not stem:
        return
    if not _ENDS.search(stem) and not _BLANK.search(stem):
        yield "the stem is no complete question; it ends neither in ? nor in -시오."


def _pointing(item: Item, _: Ground) -> Iterator[str]:
    for text in (item.stem, *(item.options or ())):
        if points_elsewhere(_SETTLED.sub("", text)) or _TWO_OF.match(text):
            yield f"points to another sentence: {text[:40]}"


def _giveaway(item: Item, _: Ground) -> Iterator[str]:
    if item.type not in TEXTUAL:
        return
    if item.asks is Asks.DATE:
        yield from _date_giveaway(item)
        return
    if isinstance(item.key, bool) or not isinstance(item.key, str | float | int):
        return
    if not isinstance(item.key, str):
        yield from _number_giveaway(item.stem, item.key)
        return
    if len(squeeze(item.key)) > 1 and squeeze(item.key) in squeeze(item.stem):
        yield f"the stem holds the answer {item.key}"
        return
    # a name in hanja has as many characters as in Hangul
    for hanja in _HANJA.findall(item.stem):
        if hanja not in item.key and any(len(word) == len(hanja) for word in _HANGUL.findall(item.key)):
            yield f"the stem holds the answer in hanja: {hanja}"
            return


def _date_giveaway(item: Item) -> Iterator[str]:
    key = read_date(item.key) if isinstance(item.key, str) else None
    if key and gives_away(item.stem, key):
        yield f"the stem holds the answer's year, or its month and day ({item.key})"
        return
    named = list(find_dates(item.stem))
    others: list[Edtf] = [date for date in map(read_date, item.options or ()) if date]
    if any(date in named for date in others):
        yield "the stem holds the date of another option"


def _number_giveaway(stem: str, number: float) -> Iterator[str]:
    text, told = without_moments(stem), figures(stem)
    for form in _number_forms(number):
        if form in told or (len(form) > 1 and not form[0].isdigit() and form in text):
            yield f"the stem holds the answer {form}"
            return


def _number_forms(number: float) -> list[str]:
    if number != int(number):
        return [str(number)]
    whole = int(number)
    forms = [str(whole), sino(whole)]
    if 0 < whole < NATIVE_LIMIT:
        forms += [native(whole), native(whole, before_noun=True)]
    return forms


def _clang(item: Item, _: Ground) -> Iterator[str]:
    if item.type is not ItemType.MULTIPLE_CHOICE or item.asks is Asks.DATE or not isinstance(item.key, str):
        return
    others = " ".join(option for option in item.options or () if option != item.key)
    stem = squeeze(item.stem)
    for word in _WORD.findall(item.key):
        if word in stem and word not in others:
            yield f"only the key repeats the stem's word {word}"
            return
    for word in _WORD.findall(item.stem) if item.asks in _NAMES else ():
        # 극동과 … 늘었다고 밝힌 곳: 극동개발부
        begun = [name for name in _WORD.findall(item.key) if name.startswith(word.rstrip(_PARTICLES) or word)]
        if begun and len(word.rstrip(_PARTICLES)) > 1 and not set(begun) <= set(_WORD.findall(others)):
            yield f"only the key holds the stem's word {word}"
            return


STEM_RULES: Final = (
    Rule("empty_stem", f"{GUIDELINES}, 14", _empty),
    Rule("stem_starts_with_blank", f"{GUIDELINES}, 15", _blank_first),
    Rule("cloze_blank", CONTRACT, _no_blank),
    Rule("particle_after_blank", f"{KOREAN}; {GUIDELINES}, 28c", _particle),
    Rule("double_particle", KOREAN, _double),
    Rule("negative_stem", f"{GUIDELINES}, 17", _negative),
    Rule("true_false_negation", f"{GUIDELINES}, 17", _denial),
    Rule("incomplete_stem", f"{GUIDELINES}, 14", _form),
    Rule("unresolved_reference", f"{GUIDELINES}, 4", _pointing),
    Rule("giveaway_in_stem", f"{GUIDELINES}, 28", _giveaway),
    Rule("clang_clue", f"{GUIDELINES}, 28b", _clang),
)
