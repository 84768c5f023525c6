"""A headline with the subject put in that its sentence does not name: 구단은, 맺었고 … 비준했다."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.gap import undated
from question_bank.facts.tail import Case
from question_bank.facts.word_list import read_words
from question_bank.korean.particles import attach

if TYPE_CHECKING:
    from question_bank.facts.model import Participant
    from question_bank.facts.reading import Reading

_DEEDS: Final = read_words("own_deed_noun")
_ACTING: Final = frozenset({Case.SUBJECT, Case.COMPANION})
# …와 … 간의 만남을 가졌다: those who met are the subject
_MET: Final = re.compile(
    r"(?P<both>[^,“”\"]{2,40}?[와과] [^,“”\"]{2,40}) (?:간|사이)의? "
    r"(?P<noun>[가-힣]*(?:회담|면담|만남|회동|통화))[을를]? (?P<verb>가졌다|했다|하였다)"
)
_PAIR: Final = 2
_BRACKET: Final = re.compile(r"\s?\([^()]*\)$")
_PRONOUNS: Final = frozenset({"그", "그녀", "그들", "이들"})


def complete_line(headline: str, reading: Reading, actor: Participant) -> str | None:
    """Return a line of a body's or a person's own chronicle as a sentence: 지사 설립 as ○○는 지사를 설립했다.

    None where the line does not tell what its one noun phrase was done to, or names somebody who did it.
    """
    predicate = reading.syntax.predicate
    line = _BRACKET.sub("", headline)
    if not predicate.nominal or predicate.stem not in _DEEDS or not line.endswith(f" {predicate.stem}"):
        return None
    first = len(reading.text) - len(reading.text[reading.text.find(line) :]) if line in reading.text else None
    if first is None or any(m.case in _ACTING for m in reading.names):
        return None
    inside = [token for token in reading.tokens if first <= token.start < predicate.start]
    plain = all(not token.tag.startswith(("J", "E", "V", "SP")) or token.tag == "JKG" for token in inside)
    if not inside or not plain or not inside[-1].tag.startswith(("NN", "XSN", "SL", "SN")):
        return None
    thing = line.removesuffix(predicate.stem).rstrip()
    return f"{attach(actor.name, '은/는')} {attach(thing, '을/를')} {predicate.stem}했다"


def complete_meeting(headline: str, reading: Reading) -> str | None:
    """Return a meeting between two, told without a subject, as what the two did: …와 …이 만남을 가졌다."""
    met = _MET.fullmatch(headline)
    taking_part = [m for m in reading.names if m.case is Case.COMPANION]
    if met is None or len(taking_part) != _PAIR or len(reading.names) != _PAIR or reading.syntax.subjects:
        return None
    return f"{attach(met['both'], '이/가')} {attach(met['noun'], '을/를')} {met['verb']}"


def complete_headline(headline: str, reading: Reading, actor: Participant, *, is_shown: bool) -> str | None:
    """Return a headline that names its actor; None where no proof would show who that is.

    A common noun for the article's own subject (구단은) gives way to the name. Where another passage shows
    the actor (``is_shown``: the clause before, a sentence that names the article's subject), the name is put
    before a headline without a subject or in place of 그는.
    """
    subjects = reading.syntax.subjects
    if not subjects:
        return f"{attach(actor.name, '은/는')} {headline}" if is_shown else None
    word = undated(subjects[0])
    if len(subjects) > 1 or (word in _PRONOUNS and not is_shown) or " " in word:
        return None
    called = re.compile(rf"(?<!\S){re.escape(word)}(?P<particle>은|는|이|가)(?=\s)")
    named, count = called.subn(lambda match: attach(actor.name, match["particle"]), headline, count=1)
    return named if count else None
