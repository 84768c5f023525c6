"""Plain words for a narrator's: no figure of speech, no heavy noun, one form of the past.

``나포되는 사건이 발생하였다`` says no more than 나포되었다, ``만남을 가졌다`` than 만났다; what only a figure
tells (둥지를 틀었다) is not asked. The words are in ``korean/plain_verbs.tsv``. Quotations keep every word.
"""

from __future__ import annotations

import functools
import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.korean.morphology import join, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from question_bank.korean.morphology import Token

_NONE: Final = "-"
_QUOTED: Final = re.compile(r"(“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|〈[^〉]*〉|《[^》]*》)")
# one form through a bank: 했다, 되었다
_FORMS: Final = re.compile(r"하였|됐")
_SHORTER: Final = {"하였": "했", "됐": "되었"}
_HAPPENINGS: Final = frozenset({"사건", "사고", "사태", "일", "참사"})
_TIMES: Final = frozenset({"시간", "자리"})
_HAPPEN: Final = frozenset({"발생하", "일어나", "벌어지", "생기", "터지", "있"})
_OF_ACTS: Final = frozenset({"는", "ᆫ", "은"})
_VERBS: Final = ("VV", "XSV")
_MODIFYING: Final = ("ETM", "MM", "JKG", "NN", "SN", "XSN", "NR")
_PAST: Final = (("었", "EP"), ("다", "EF"))
_LONGEST: Final = 8


def make_plain(text: str) -> str:
    """Return a sentence (without full stop) in plain words and with one form of the past."""
    return _unify(_make_end_plain(_unify(text)))


def _unify(text: str) -> str:
    """Return the text with one form of the past; what is quoted keeps its words."""
    parts = _QUOTED.split(text)
    parts[::2] = (_FORMS.sub(lambda found: _SHORTER[found[0]], part) for part in parts[::2])
    return "".join(parts)


def find_figure(found: Sequence[Token]) -> str | None:
    """Return the first figure of speech among the morphemes of a sentence that has no plain words."""
    for i, token in enumerate(found):
        for words in _runs(found, i) if token.form[:1] in _beginnings() else ():
            if _table().get(words) == _NONE:
                return words
    return None


def _make_end_plain(text: str) -> str:
    """Return the sentence with a plain end, as it is where it has one or where that is unclear."""
    found = [token for token in tokens(text + ".") if token.start < len(text)]
    past = len(found) > len(_PAST) and found[-1].form == "다" and found[-2].form in {"었", "았", "였"}
    if not past:
        return text
    return _drop_happening(text, found[:-2]) or _replace(text, found[:-2]) or text


def _drop_happening(text: str, found: Sequence[Token]) -> str:
    """Leave 사건이 발생하- out behind the clause that tells what happened (배가 나포되는)."""
    verb = 2 if found[-1].tag == "XSV" else 1
    tail = found[-verb - 4 :]
    if len(tail) < verb + 4:
        return ""
    stem, ending, noun, particle, *act = tail
    happens = noun.form in _HAPPENINGS and particle.tag == "JKS" and _write(act) in _HAPPEN
    passes = noun.form in _TIMES and particle.tag == "JKO" and _write(act) == "가지"
    acts = stem.tag.startswith(_VERBS) and ending.tag == "ETM" and ending.form in _OF_ACTS
    told = any(token.tag in {"JKS", "JX"} for token in found[: -verb - 4])
    if not (acts and told and (happens or passes)):
        return ""
    return text[: stem.start] + join([(stem.form, stem.tag), *_PAST])


def _replace(text: str, found: Sequence[Token]) -> str:
    """Write the plain words for the last ones, unless something before modifies a noun that goes."""
    for i in range(max(0, len(found) - _LONGEST), len(found)):
        plain = _table().get(_write(found[i:]), _NONE)
        if plain == _NONE:
            continue
        noun = found[i].form if len(found) - i > 1 else ""
        if noun and not plain.startswith(noun) and i and found[i - 1].tag.startswith(_MODIFYING):
            return ""
        *_, last, _ = [token for token in tokens(plain + ".") if token.start < len(plain)]
        written = join([(last.form, last.tag), *_PAST])
        return text[: found[i].start] + plain[: last.start] + written
    return ""


def _write(found: Sequence[Token]) -> str:
    return "".join(token.form for token in found)


def _runs(found: Sequence[Token], i: int) -> Iterator[str]:
    """Give what the morphemes from ``i`` on write, one after the other."""
    yield from accumulate((token.form for token in found[i : i + _LONGEST]), str.__add__)


@functools.cache
def _beginnings() -> frozenset[str]:
    return frozenset(words[0] for words in _table())


@functools.cache
def _table() -> Mapping[str, str]:
    return {row["words"].replace(" ", ""): row["plain"] for row in read_table("korean/plain_verbs.tsv")}
