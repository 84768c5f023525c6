"""Whether a sentence states something plainly, in its own name, and whether it may hold a fact at all."""

from __future__ import annotations

import re
from operator import add
from typing import TYPE_CHECKING, Final

from question_bank.facts.undated.outline import Verbal
from question_bank.facts.undated.relation import read_uses
from question_bank.facts.word_list import any_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from question_bank.facts.undated.term import Reader

_SOURCE: Final = re.compile(
    r"에 따르면|에 의하면|에 따라|보면,|주장|소문|추정|추측|것으로|가상의|허구|\s듯|"
    r"(?<![가-힣])(?:아마|아마도|만약|만일)(?![가-힣])"
)
_ASIDE: Final = re.compile(rf"[?!]|\.{{3}}|…|{any_of('editorial')}")
_QUOTING: Final = re.compile(r"(?:는|ᆫ)?[다라냐자](?:고|는|며|면서|던|지만)")
_IF: Final = frozenset(
    {"면", "으면", "다면", "라면", "려면", "더라도", "거든", "어야", "아야", "도록", "려고", "자고"}
)
_AHEAD: Final = frozenset({"ᆯ", "을"})
_ENDS: Final = frozenset({"다", "ᆫ다", "는다", "음", "ᆷ", "습니다", "ᆸ니다"})
_COUNTED: Final = re.compile(r"의 [가-힣 ]{1,15}[은는] [^.]{0,12}\d")
_STEMS: Final = {
    "세우": ("세운", "세웠"),
    "쓰": ("쓴",),
    "짓": ("지은",),
    "그리": ("그린",),
    "만들": ("만든",),
}
_SAID: Final = (
    "불리", "불린", "불렸", "부른", "부르", "라고도", "라고 한", "일컫", "일컬", "칭한", "칭하",
    "었던", "였던", "에 있", "가 있", "이 있", "존재", "초대", "대 ", "산하", "(",
)  # fmt: skip


def _cues() -> tuple[str, ...]:
    """Return the words one of which stands in every sentence that a pattern fits."""
    words = {
        word
        for use in ("attribute", "agreement", "part", "member", "stand", "belong")
        for word in read_uses(use)
    }
    for use in ("link", "passage", "conclude", "concluded", "found", "build", "create", "make", "discover"):
        for stem in read_uses(use):
            words.update(_STEMS.get(stem, (stem.removesuffix("하").removesuffix("되"),)))
    words -= {"있", "속하"}
    words.add("속")
    return tuple(sorted({*words, *_SAID}, key=len))


class Glance:
    """Tells at a glance whether a text could hold one of some words: by single letters and pairs of them."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words; the last two letters of a long one count: 국방장관 is looked for as 장관."""
        words = tuple(words)
        self._letters = frozenset(word for word in words if len(word) == 1)
        self._pairs = frozenset(word[-2:] for word in words if len(word) > 1)

    def may_hold(self, text: str) -> bool:
        """Return False where no word stands in the text for certain."""
        if not self._letters.isdisjoint(text):
            return True
        return not self._pairs.isdisjoint(map(add, text, text[1:]))


_CUES: Final = Glance(_cues())


def is_cued(text: str) -> bool:
    """Tell whether a sentence could hold a fact; cheap, and true for many that hold none."""
    return _CUES.may_hold(text) or _COUNTED.search(text) is not None


def is_plain(reader: Reader) -> bool:
    """Tell whether a sentence states something itself: nobody is quoted, nothing supposed or planned."""
    text, phrases = reader.text, reader.phrases
    last = phrases[-1] if phrases else None
    if not isinstance(last, Verbal) or last.ending not in _ENDS:
        return False
    if _SOURCE.search(text) or _ASIDE.search(text):
        return False
    for phrase in phrases:
        if not isinstance(phrase, Verbal):
            continue
        if _QUOTING.fullmatch(phrase.ending) and phrase.stem != "이":
            return False
        if (phrase.tag == "EC" and phrase.ending in _IF) or (phrase.tag == "ETM" and phrase.ending in _AHEAD):
            return False
    return not any(token.tag == "EC" and token.form in {"다고", "ᆫ다고", "는다고"} for token in reader.tokens)
