"""Pronouns that go back to a word of their own sentence, so that it stands alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.korean.subject import is_topic

if TYPE_CHECKING:
    from question_bank.facts.judgement import Statement
    from question_bank.korean.morphology import Token

_THINGS: Final = frozenset({"이", "이것", "그것"})
_PAIRED: Final = 2
_PARTING: Final = frozenset({"자", "으나", "지만", "는데", "고", "으며", "며"})


def is_own(statement: Statement, token: Token) -> bool:
    """Tell whether a pronoun goes back to a word of its own sentence.

    제 is the subject's (…이 그 섬을 제 땅이라고 선언했다), 이를 is what somebody else did or did it to in the
    clause before: 페루가 배를 붙잡았을 때 칠레는 이를 침략으로 보았다.
    """
    subjects, tokens = statement.syntax.subjects, statement.tokens
    if token.form == "저":
        return any(subject.end <= token.start for subject in subjects)
    objects = [t for t in tokens if t.tag == "JKO" and t.start <= token.end]
    if token.form not in _THINGS or len(objects) != _PAIRED or objects[1].start != token.end:
        return False
    before = [t for t in tokens if t.start < objects[0].start]
    between = [t for t in tokens if objects[0].end <= t.start < token.start]
    parted = any((t.tag == "EC" and t.form in _PARTING) or t.form == "때" for t in between)
    first = [t for t in before if t.tag == "JKS" or is_topic(t)]
    other = [t for t in between if t.tag == "JKS" or is_topic(t)]
    return parted and len(first) == len(other) == 1 and first[0].tag == "JKS"
