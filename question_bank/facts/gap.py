"""What a sentence leaves out and what it has: its subject, an object, somebody who is met."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.facts.syntax import without_date
from question_bank.facts.tail import Case
from question_bank.facts.word_list import any_of, read_words
from question_bank.korean.swallowed import may_hide_subject
from question_bank.source.article import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.facts.reading import Reading
    from question_bank.facts.syntax import Subject
    from question_bank.korean.morphology import Token

_PRONOUNS: Final = frozenset({"그", "그녀"})
_TIMES: Final = frozenset({"해", "날", "달", "때", "년", "월", "일", "기간", "시간", "이후", "당시"})
_SWITCH: Final = re.compile(rf"^\W*(?:{any_of('switch')})(?![가-힣])")
_ADDED: Final = frozenset({"도", "만", "마저", "조차"})
_NOUNS: Final = ("NN", "XSN", "SL", "NP")
_SEASON: Final = re.compile(r"^(?:봄|여름|가을|겨울|초|말|중순|무렵|상반기|하반기)\s")
_HOLDING: Final = frozenset({"하", "갖", "가지", "열"})
_MEETINGS: Final = ("회담", "면담", "만남", "회동", "통화")
_MUTUAL: Final = read_words("mutual_verb")


def lacks_subject(reading: Reading) -> bool:
    """Tell whether a sentence of prose has a finished predicate and no subject, or only 그는."""
    if reading.kind is not Kind.PROSE or not reading.syntax.predicate.finite or _SWITCH.search(reading.text):
        return False
    if find_pronoun(reading) is None and own_subjects(reading):
        return False
    if any(m.case is Case.SUBJECT or (m.case is Case.PLACE and m.side) for m in reading.names):
        return False
    if any(_may_be_subject(reading, token) for token in reading.tokens):
        return False
    return not any(_stands_for_subject(reading.tokens, index) for index in range(len(reading.tokens)))


def _may_be_subject(reading: Reading, token: Token) -> bool:
    """Tell whether a name that no rule knows, the last of its word, may have its particle inside it."""
    if not may_hide_subject(token) or reading.text[token.end : token.end + 1].strip():
        return False
    return not any(m.start <= token.start and token.end <= m.end for m in reading.names)


def _stands_for_subject(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a noun may be a subject without its particle: before 도 or 만, or before a comma."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    if before is None or not before.tag.startswith(_NOUNS) or before.tag == "NNB":
        return False
    return (token.tag == "JX" and token.form in _ADDED) or (token.form == "," and before.tag == "NNP")


def own_subjects(reading: Reading) -> list[Subject]:
    """Return the subjects of a sentence that are no words of time (그 해는)."""
    return [s for s in reading.syntax.subjects if s.text.split()[-1] not in _TIMES]


def find_pronoun(reading: Reading) -> Subject | None:
    """Return the subject of a sentence where it is 그는 or 그녀는 and no other."""
    subjects = own_subjects(reading)
    alone = len(subjects) == 1 and undated(subjects[0]) in _PRONOUNS
    return subjects[0] if alone else None


def undated(subject: Subject) -> str:
    """Return a subject without a date that runs into it: 1921년 가을 그 is 그."""
    return _SEASON.sub("", without_date(subject.text), count=1)


def meets(reading: Reading) -> bool:
    """Tell whether a sentence tells of a meeting with somebody: …와 정상회담을 했다, …와 만났다."""
    stem, start = reading.syntax.predicate.stem, reading.syntax.predicate.start
    held = [t for t, after in pairwise(reading.tokens) if after.tag == "JKO" and after.start < start]
    return stem in _MUTUAL or (stem in _HOLDING and bool(held) and held[-1].form.endswith(_MEETINGS))


def has_object(reading: Reading) -> bool:
    """Tell whether the last predicate has an object of its own (논문을 실었다, not 배를 타고 떠났다)."""
    start = reading.syntax.predicate.start
    for token in reversed(reading.tokens):
        if token.start >= start:
            continue
        if token.tag == "JKO":
            return True
        if token.tag in {"EC", "ETM"}:
            return False
    return False
