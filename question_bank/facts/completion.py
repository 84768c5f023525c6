"""A headline with the subject put in that its sentence does not name: 구단은, 맺었고 … 비준했다."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.syntax import without_date
from question_bank.korean.particles import attach

if TYPE_CHECKING:
    from question_bank.facts.model import Participant
    from question_bank.facts.reading import Reading

_PRONOUNS: Final = frozenset({"그", "그녀", "그들", "이들"})


def complete_headline(headline: str, reading: Reading, actor: Participant, *, in_clause: bool) -> str | None:
    """Return a headline that names its actor; None where the proof would then not lie in the same sentence.

    A common noun for the article's own subject (구단은) gives way to the name; a clause without a subject
    (``in_clause``) takes that of the clause before, which its quote shows too.
    """
    subjects = [subject.text for subject in reading.syntax.subjects]
    if not subjects:
        return f"{attach(actor.name, '은/는')} {headline}" if in_clause else None
    word = without_date(subjects[0])
    if len(subjects) > 1 or word in _PRONOUNS or " " in word:
        return None
    called = re.compile(rf"(?<!\S){re.escape(word)}(?P<particle>은|는|이|가)(?=\s)")
    named, count = called.subn(lambda match: attach(actor.name, match["particle"]), headline, count=1)
    return named if count else None
