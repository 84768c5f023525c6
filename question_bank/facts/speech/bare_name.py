"""A speaker's bare name out of a noun phrase: 일간지 《한빛》 gives 한빛, 소장 클라라 벤 gives 클라라 벤.

An apposition says what somebody is before his name (동격, 표준국어대사전); it is taken off only where a
proper name follows, so that 현지 언론 and 한국 방송 공사 stay whole.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.speech.scene import clean_phrase
from question_bank.facts.word_list import read_words

if TYPE_CHECKING:
    from question_bank.facts.speech.scene import Scene
    from question_bank.facts.syntax import Subject

_BRACKETED: Final = re.compile(r"[《「『〈‘“'\"](?P<name>[^《「『〈‘“'\"》」』〉’”]{1,40})[》」』〉’”'\"]$")
_SIDE: Final = re.compile(r"\s(?:쪽|측|본인|자신|스스로)$")
_NEAR: Final = 5
_GENERIC: Final = read_words("speaker_end") | read_words("medium_end") | read_words("class_noun")
_PROPER: Final = ("NNP", "SL", "SH", "W_", "NA", "UN")


def end_of_name(scene: Scene, subject: Subject) -> int:
    """Return where the name of a subject ends, before 측, 쪽, 본인 and their like."""
    side = _SIDE.search(scene.text, max(subject.start, subject.end - _NEAR), subject.end)
    return side.start() if side is not None else subject.end


def read_bare_name(scene: Scene, start: int, end: int) -> str:
    """Return the name that the noun phrase ``text[start:end]`` gives; "" where it holds no word."""
    written = scene.text[start:end].strip()
    bracketed = _BRACKETED.search(written)
    if bracketed is not None:
        return bracketed["name"].strip()
    phrase = clean_phrase(written)
    words = phrase.split()
    for at in range(len(words) - 2, -1, -1):
        if not _is_apposition(words[at]):
            continue
        rest = words[at + 1 :]
        plain = rest[-1] in _GENERIC and (len(rest) == 1 or not _is_proper(scene, rest[:-1], start, end))
        if plain or load_gazetteer().title_of(rest[-1]) == rest[-1]:
            return phrase
        return " ".join(rest) if _is_proper(scene, rest, start, end) else phrase
    return phrase


def _is_apposition(word: str) -> bool:
    """Tell whether a word may say what the one named behind it is: an office or a kind of body."""
    return word in _GENERIC or load_gazetteer().title_of(word) is not None


def _is_proper(scene: Scene, words: list[str], start: int, end: int) -> bool:
    """Tell whether a proper name stands among the words of the phrase ``text[start:end]``."""
    named = " ".join(words)
    first = scene.text.rfind(named, start, end)
    inside = takewhile(lambda token: token.start < first + len(named), scene.after(max(0, first)))
    return first >= 0 and any(token.tag.startswith(_PROPER) for token in inside)
