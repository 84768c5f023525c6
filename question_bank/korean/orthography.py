"""Spelling and spacing that no teacher would let stand, mended in the texts of questions.

An article's own slips (잇다른, 대지내에서, 3천여명이) are kept in every quote, but a question does not
pass them on. Only what is wrong wherever it stands is mended (한글 맞춤법 제5장 for spacing, its words in
``data/korean``); what stands in quotation marks or title brackets is somebody's words or a name and stays.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.korean.hangul import final_consonant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_QUOTED: Final = re.compile(
    r"(“[^“”]*”|‘[^‘’]*’|\"[^\"]*\"|'[^']*'|「[^「」]*」|『[^『』]*』|《[^《》]*》|〈[^〈〉]*〉)"
)
# the noun that ends before what is written on to it
_NOUN: Final = r"(?<![가-힣])([가-힣A-Za-z0-9·]{1,12}?)"
_NUMERALS: Final = "한|두|세|네|다섯|여섯|일곱|여덟|아홉|열"
_TORN_PARTICLES: Final = "에서|에서는|에서도|에게|에게서|에는|로부터|으로부터"
_SHARED: Final = "북한|남한|한국|미국|중국|일본|러시아|영국|독일|프랑스|[한북미중일러조소유남]{2}"
_END: Final = r"(?=[은는이가을를에의도만과와로,]|으로|까지|부터|\s|$)"


def mend(text: str, names: Iterable[str] = ()) -> str:
    """Return the text with its certain errors of spelling and spacing mended.

    Quotations stay as they are, and so do ``names`` (김대중이라는 holds no 중 to be set apart).
    """
    parts = _QUOTED.split(text)
    parts[::2] = map(_mend, parts[::2])
    mended = "".join(parts)
    for name in names:
        if name in text and name not in mended:
            loose = r"\s?".join(map(re.escape, _mend(name).replace(" ", "")))
            mended = re.sub(loose, lambda _, name=name: name, mended)  # type: ignore[misc]
    return mended


def _mend(text: str) -> str:
    text = _misspelled().sub(lambda found: _spellings()[found.group()], text)
    for pattern, write in _spacings():
        text = pattern.sub(write, text)
    return text


@functools.cache
def _spellings() -> dict[str, str]:
    return {row["wrong"]: row["right"] for row in read_table("korean/spelling.tsv")}


@functools.cache
def _misspelled() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _spellings()), key=lambda wrong: (-len(wrong), wrong))))


@functools.cache
def _words(name: str) -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("korean/spacing.tsv") if row["list"] == name)


@functools.cache
def _spacings() -> tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...]:
    """Return each rule of spacing as a pattern and what is written for it."""
    between, counted, more, manner, acted = (
        "|".join(sorted(_words(name), key=lambda word: (-len(word), word)))
        for name in ("between", "counted", "more_than", "manner", "acted")
    )
    return (
        (re.compile(rf"{_NOUN}없이(?=[\s,]|$)"), _apart("without", "없이", 1)),
        (re.compile(rf"{_NOUN}내(?=에서|에는|에|의|로|\s)"), _apart("inside", "내", 2)),
        (re.compile(rf"{_NOUN}중(?=이[라던었며고]|인\s|에\s|에도|임)"), _apart("during", "중", 2)),
        (re.compile(rf"{_NOUN}쪽(?=에서|에|으로|의|은|이\s)"), _apart("side", "쪽", 2)),
        # 분야 is no ending; 전분야 and the like are too short to be parted
        (re.compile(r"(?<=[가-힣]{2})분야(?=[의에를가은와로,]|\s|$)"), " 분야"),
        (re.compile(rf"(?<![가-힣])({between}|{_SHARED})간(?=[\s,]|의|에|으로)"), r"\1 간"),
        (re.compile(rf"(?<=\d)([십백천만억]*)여\s?(?={more})"), r"\1여 "),
        # 10만명: a numeral in letters stands apart from its unit; 3만 and 5억 are numerals themselves
        (re.compile(rf"(\d[십백천만억조]+)(?!만|억)({more}){_END}"), r"\1 \2"),
        (re.compile(rf"(?<![가-힣])({manner})({acted})(?=\s?[하했한할해]|[을를]\s)"), r"\1 \2"),
        (re.compile(rf"(?<![가-힣])({_NUMERALS})({counted}){_END}"), r"\1 \2"),
        (re.compile(r"(\d\s?(?:개월|시간|세기|년|달|주|일|분)여?)만에(?=[\s,]|$)"), r"\1 만에"),
        (re.compile(r"(이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|하루|보름)만에"), r"\1 만에"),
        (re.compile(r"(?<=[가-힣]{2})(탓에|때문에|덕분에)(?=[\s,]|$)"), r" \1"),
        (re.compile(r"(?<=[할될갈올날볼줄쓸살알을낼킬칠길릴])수\s?(?=있|없)"), " 수 "),
        (
            re.compile(r"(?<=[는한된할될던])것(?=이[라다었며고]?|을|으로|은|에|도|만|과|입|임|\s|$)"),
            " 것",
        ),
        (re.compile(r"뿐만아니라"), "뿐만 아니라"),
        # 조사 (제41항): 상반기 보다 12%, 나루시 에서
        (re.compile(r"(?<=[가-힣])(?<![을를]) 보다(?=\s(?:약\s?|무려\s?)?\d)"), "보다"),
        (re.compile(rf"(?<=[가-힣]) ({_TORN_PARTICLES})(?=[\s,]|$)"), r"\1"),
        (re.compile(r"(?<=[가-힣]) ([과와]의)(?=\s)"), _join_with),
        (re.compile(r" {2,}"), " "),
    )


def _join_with(found: re.Match[str]) -> str:
    """Return 과의 or 와의 joined to its noun, where it is the form that the noun takes."""
    before, particle = found.string[found.start() - 1], found.group(1)
    return particle if (particle[0] == "과") == bool(final_consonant(before)) else found.group()


def _apart(words: str, ending: str, shortest: int) -> Callable[[re.Match[str]], str]:
    """Return what parts an ending from its noun, unless the two are one word or the noun is shorter."""

    def write(found: re.Match[str]) -> str:
        noun = found.group(1)
        whole = len(noun) < shortest or noun in _words(words) or any(map(noun.endswith, _long(words)))
        return found.group() if whole else f"{noun} {ending}"

    return write


@functools.cache
def _long(name: str) -> tuple[str, ...]:
    """Return the words of a list that may also end a longer one (성별관계없이)."""
    return tuple(word for word in _words(name) if len(word) > 1)
