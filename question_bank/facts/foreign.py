"""Foreign persons without an office: 마리 퀴리는, 존 F. 케네디가, 이토 히로부미를.

The first part must be a given name that Korean writes so (``name_beginnings.tsv``), for a run of proper nouns
may as well be a company or a town. Elsewhere only what a person alone does, or the years of a life in
brackets, make a person of it: a wrong person is worse than a missing one.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.actor_noun import noun_at_end
from question_bank.facts.mention import NameMention
from question_bank.facts.model import EntityType
from question_bank.facts.tail import Case
from question_bank.facts.word_list import read_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.facts.nominal import Nominal
    from question_bank.korean.morphology import Token

_PART: Final = re.compile(r"[가-힣]{1,9}(?:[-·][가-힣]{1,9})?|[A-Z]\.")
NAME_PARTICLES: Final = frozenset(
    {
        "폰",
        "반",
        "판",
        "데",
        "드",
        "다",
        "디",
        "델",
        "라",
        "르",
        "빈",
        "이븐",
        "알",
        "엘",
        "도스",
        "폰데어",
        "마르",
    }
)
_INITIAL: Final = re.compile(r"[A-Z]\.")
# (1867년 11월 7일 ~ 1934년), (1874–1965)
_LIFE: Final = re.compile(r"\([^()]{0,60}?\d{3,4}년?[^()]{0,12}\s?[~∼–-]\s?[^()]{0,24}\)")
_PERSON_VERBS: Final = read_words("person_verb")
_PLACE_NOUNS: Final = read_words("place_noun")
_DONE_TO_PERSONS: Final = read_words("person_object_verb")
_CASES: Final = frozenset({Case.SUBJECT, Case.OBJECT, Case.TARGET, Case.COMPANION, Case.GENITIVE, Case.OTHER})
_ADDING: Final = frozenset({"도", "만", "까지", "부터", "마저", "조차"})
_COPULA: Final = frozenset({"이었다", "였다", "이다", "다"})
_START: Final = attrgetter("start")
_MOST: Final = 5
_REACH: Final = 60
_SHORTEST: Final = 2
_LONGEST: Final = 10
_LONG: Final = 4


@functools.cache
def name_beginnings() -> frozenset[str]:
    """Return the words that foreign names begin with, read once."""
    return frozenset(row["word"] for row in read_table("gazetteer/name_beginnings.tsv"))


def find_foreign_names(
    text: str, phrases: Sequence[Nominal], tokens: Sequence[Token], gazetteer: Gazetteer
) -> list[NameMention]:
    """Return the foreign persons of a sentence who bear two names or more, in order."""
    found = []
    for phrase in phrases:
        if phrase.tail.case in _CASES and not phrase.counted:
            mention = _read(text, phrase, tokens, gazetteer)
            if mention is not None:
                found.append(mention)
    return found


def acts_as_person(text: str, phrase: Nominal, tokens: Sequence[Token]) -> bool:
    """Tell whether a phrase does or undergoes what only a person does, or a life's years stand behind it."""
    if _LIFE.match(text, phrase.end):
        return True
    if phrase.tail.case is Case.SUBJECT:
        return next_predicate(tokens, phrase.end) in _PERSON_VERBS
    return phrase.tail.case is Case.OBJECT and next_predicate(tokens, phrase.end) in _DONE_TO_PERSONS


def next_predicate(tokens: Sequence[Token], start: int) -> str | None:
    """Return the stem of the first predicate after a place (태어나, 졸업하); None for none near."""
    first = bisect_left(tokens, start, key=_START)
    before: Token | None = None
    for token in islice(tokens, first, first + _REACH):
        if token.tag in {"XSV", "XSA"} and before is not None:
            return before.form + token.form
        if token.tag.startswith(("VV", "VA", "VCP", "VCN")):
            return token.form
        before = token
    return None


def _read(text: str, phrase: Nominal, tokens: Sequence[Token], gazetteer: Gazetteer) -> NameMention | None:
    tail = phrase.tail
    particle = text[phrase.end : tail.end]
    if tail.case is Case.OTHER and particle not in _ADDING | _COPULA:
        return None
    end = phrase.end
    beginnings = name_beginnings()
    ahead = _word_before(text, phrase.start)
    if " " not in text[phrase.start : end] and ahead not in beginnings:
        return None
    words = _words(text, phrase.start, end)
    if phrase.head.tag == "NNB" and len(words) > 1:
        end = words[-2][0] + len(words[-2][1])
        words = words[:-1]
    first = next(
        (i for i, (_, word) in enumerate(words) if word in beginnings or _INITIAL.fullmatch(word)), None
    )
    if first is None and ahead in beginnings:
        words, first = [(phrase.start - len(ahead) - 1, ahead), *words], 0  # Kiwi reads 우고 as 우 and 고
    known = first is not None
    if first is None:
        first = 0
    name = words[first:]
    if not 1 < len(name) <= _MOST or not all(_PART.fullmatch(word) for _, word in name):
        return None
    last_start, last = name[-1]
    inside = [t for t in phrase.tokens if name[0][0] <= t.start < end]
    if not _is_surname(last_start, last, inside, gazetteer) or not _is_introduced(
        words[:first], phrase, gazetteer
    ):
        return None
    if not known and not (
        particle not in _COPULA
        and all(t.tag in {"NNP", "SL"} for t in inside)
        and acts_as_person(text, phrase, tokens)
    ):
        return None
    start = name[0][0]
    surface = text[start:end]
    return NameMention(
        start, end, tail.end, surface, " ".join(surface.split()), EntityType.PERSON, tail.case, side=tail.side
    )


def _word_before(text: str, start: int) -> str:
    """Return the word before a place, where one space parts them."""
    if text[start - 1 : start] != " " or start < _SHORTEST:
        return ""
    return text[
        max(text.rfind(" ", max(0, start - _LONGEST), start - 1) + 1, start - _LONGEST, 0) : start - 1
    ]


def _words(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return the words of a phrase with their places."""
    return [(start + m.start(), m[0]) for m in re.finditer(r"\S+", text[start:end])]


def _is_surname(start: int, word: str, tokens: Sequence[Token], gazetteer: Gazetteer) -> bool:
    """Tell whether the last word of a run may be a surname: a proper noun, but no place, body or office."""
    inside = [token for token in tokens if token.start >= start]
    tags = [token.tag for token in inside]
    # Kiwi takes a long word that it does not know for a common noun (조머펠트)
    unknown = tags == ["NNG"] and len(word) >= _LONG and noun_at_end(word, 0, len(word)) is None
    if not unknown and ("NNP" not in tags or tags[-1] == "NNG"):
        return False
    entry = gazetteer.entries.get(word)
    if entry is not None and entry.type is not EntityType.PERSON:
        return False
    return (
        word not in gazetteer.places
        and gazetteer.title_of(word) is None
        and word not in _PLACE_NOUNS
        and noun_at_end(word, 0, len(word)) is None
    )


def _is_introduced(words: Sequence[tuple[int, str]], phrase: Nominal, gazetteer: Gazetteer) -> bool:
    """Tell whether what stands before a name may stand there: a country, an office, a common noun."""
    if not words:
        return True
    limit = words[-1][0] + len(words[-1][1])
    proper = [t for t in phrase.tokens if t.start < limit and t.tag in {"NNP", "SL"}]
    return all(t.form in gazetteer.entries or t.form in gazetteer.places for t in proper)
