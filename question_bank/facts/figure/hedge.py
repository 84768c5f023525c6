"""How exact a figure is meant: 약, 최대, 이상, 가까이, and verbs such as 넘다 and 달하다.

The words stand in ``data/figures/hedges.tsv``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.figure.unit import word_end
from question_bank.facts.figure.vocabulary import any_of
from question_bank.facts.model import FigurePrecision

if TYPE_CHECKING:
    from collections.abc import Collection

_ROWS: Final = read_table("figures/hedges.tsv")


def _words(place: str) -> dict[str, FigurePrecision]:
    rows = (row for row in _ROWS if row["place"] == place)
    return {row["word"].replace(" ", ""): FigurePrecision(row["precision"]) for row in rows}


def _any(words: Collection[str]) -> str:
    return "|".join(r"\s?".join(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _bare(word: str) -> str:
    return "".join(word.split())


_BEFORE_WORDS: Final = _words("before")
_AFTER_WORDS: Final = _words("after")
_OBJECT_VERBS: Final = _words("after_이")
_TARGET_VERBS: Final = _words("after_에")
_WINDOW: Final = 12
_MOST_WORDS: Final = 4

_BEFORE: Final = re.compile(rf"(?<![가-힣])(?P<word>{_any(_BEFORE_WORDS)})\s?$")
_AFTER: Final = re.compile(rf"\s?(?P<word>{_any(_AFTER_WORDS)})")
_ADVERB: Final = r"(?:훌쩍|훨씬|크게|조금|약간|이미|거의|무려|다|채)?\s?"
# 넘다 in its sense of more than: not 넘어지다, 넘겨주다, 넘어가다
_OVER: Final = (
    r"(?:넘(?=[는은을게었고지기긴겼길]|어[섰선서설]|으며)|(?!넘)(?P<verb>" + _any(_OBJECT_VERBS) + "))"
)
_OBJECT: Final = re.compile(rf"(?:[이가을를은는도]|이나)?\s?{_ADVERB}{_OVER}")
_TARGET: Final = re.compile(rf"(?:에|에도|에는|에만)?\s?{_ADVERB}(?P<verb>{_any(_TARGET_VERBS)})")
_NEGATED: Final = re.compile(r"[가-힣]{0,3}지(?:는|도)?\s?(?:않|못|아니|말)")
_SOON: Final = re.compile(r"[가-힣]{0,2}\s?(?:직전|(?:을|를)?\s?(?:앞두|눈앞|목전))")
BRACKET: Final = re.compile(r"\s?\([^()\n]{1,40}\)")
"""A bracket behind a figure, which what is said of it may pass over."""
_UP_TO: Final = re.compile(r"까지[만는도의]?(?![가-힣])\s?(?P<rest>.{0,24})")
_REACHED: Final = re.compile(any_of("change_on"))


def hedges_before(text: str, start: int) -> tuple[int, int, set[FigurePrecision]]:
    """Return where the words that set the precision begin, where all such words begin, and what they say.

    총 and 무려 only weigh a figure: the first place leaves them out where nothing else stands before them.
    """
    outer = inner = start
    said: set[FigurePrecision] = set()
    for _ in range(_MOST_WORDS):
        match = _BEFORE.search(text[max(0, outer - _WINDOW) : outer])
        if match is None:
            break
        outer -= len(match[0])
        precision = _BEFORE_WORDS[_bare(match["word"])]
        if precision is not FigurePrecision.EXACT:
            said.add(precision)
            inner = outer
    return inner, outer, said


def hedges_after(text: str, end: int) -> tuple[int, set[FigurePrecision]]:
    """Return where the words that set the precision end, and what they and a verb after them say."""
    said: set[FigurePrecision] = set()
    for _ in range(2):
        match = _AFTER.match(text, end)
        if match is None or not (
            word_end(text, match.end()) or text.startswith("한 ", match.end())
        ):  # 남짓한
            break
        said.add(_AFTER_WORDS[_bare(match["word"])])
        end = match.end()
    bracket = BRACKET.match(text, end)  # 5억 달러(약 6천억 원)를 넘는
    return end, said | _verbs(text, bracket.end() if bracket else end)


def _verbs(text: str, end: int) -> set[FigurePrecision]:
    """Return what a verb behind the figure says of it: 넘는, 넘지 않는, 달하는, and 까지."""
    over, target = _OBJECT.match(text, end), _TARGET.match(text, end)
    verb = over or target
    if verb is None:
        up_to = _UP_TO.match(text, end)
        return {FigurePrecision.MAXIMUM} if up_to and not _REACHED.search(up_to["rest"]) else set()
    if _NEGATED.match(text, verb.end()):
        return {FigurePrecision.MAXIMUM}
    if over and _SOON.match(text, verb.end()):
        return {FigurePrecision.APPROXIMATE}
    if not verb["verb"]:
        return {FigurePrecision.MINIMUM}
    said = (_OBJECT_VERBS if over else _TARGET_VERBS)[_bare(verb["verb"])]
    return {said} - {FigurePrecision.EXACT}


def settle(said: Collection[FigurePrecision]) -> FigurePrecision:
    """Return the one precision that several words give together: a bound counts more than about."""
    bounds = {FigurePrecision.MINIMUM, FigurePrecision.MAXIMUM} & set(said)
    if len(bounds) == 1:
        return next(iter(bounds))
    return FigurePrecision.APPROXIMATE if said else FigurePrecision.EXACT
