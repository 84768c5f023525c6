"""Subjects that a sentence leaves out, restored where the paragraph makes them certain.

Korean leaves out a subject that goes on from the sentence before. It is restored only where that sentence has
one actor for its subject and brings up nobody else who could go on, and where the predicate is an act of such
an actor. 그는 is read alike. A participant restored so is implied.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.facts.description import find_described
from question_bank.facts.gap import find_pronoun, has_object, lacks_subject, meets, own_subjects
from question_bank.facts.model import EntityType, Participant
from question_bank.facts.names import find_names
from question_bank.facts.reading import Reading
from question_bank.facts.syntax import read_syntax
from question_bank.facts.tail import Case
from question_bank.facts.word_list import read_words
from question_bank.source.article import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.facts.mention import NameMention
    from question_bank.korean.morphology import Token
    from question_bank.source.article import Article, Sentence

_ACTS: Final = read_words("actor_verb")
_PERSONAL: Final = read_words("person_verb")
_CHOOSING: Final = read_words("person_object_verb")
_PERSONS: Final = frozenset({"그", "그녀", "그들", "이들"})
_COLLECTIVE: Final = frozenset(
    {"선임하", "영입하", "방출하", "상장하", "개교하", "폐교하", "출시하", "창단하"}
)
# 맺었고, 맺었으며, 열려: the next clause keeps the subject (not 떠나자, 맺었지만)
_LINKED: Final = frozenset(
    {"고", "며", "으며", "면서", "으면서", "어", "아", "여", "어서", "아서", "다가", "었다가", "았다가"}
)
_ACTORS: Final = frozenset({EntityType.PERSON, EntityType.COUNTRY, EntityType.ORGANISATION})
_JOINING: Final = frozenset({Case.SUBJECT, Case.COMPANION, Case.OTHER})
_MET: Final = frozenset({Case.OBJECT, Case.TARGET, Case.COMPANION})
_BECOME: Final = "되"
_HELD: Final = ("국", "국가", "회원", "회원사")
_SAID: Final = "하"
_GOING: Final = read_words("going_verb")
_VISIT: Final = re.compile(r"방[가-힣]하|방문하")
_FARTHEST: Final = 3
_REACH: Final = 8


def read_along(article: Article) -> list[tuple[Sentence, ...]]:
    """Return for each sentence of an article, in reading order, those of its paragraph up to it."""
    paragraphs = [paragraph for section in article.sections for paragraph in section.paragraphs]
    paragraphs.extend(footnote.paragraph for footnote in article.footnotes)
    return [
        paragraph.sentences[max(0, index - _REACH) : index + 1]
        for paragraph in paragraphs
        for index in range(len(paragraph.sentences))
    ]


def restore_subject(
    reading: Reading,
    before: Sequence[Sentence],
    gazetteer: Gazetteer,
    analyse: Callable[[str], Sequence[Token]],
) -> Participant | None:
    """Return the actor whom a sentence leaves out; None where one is there or nobody is certain.

    ``before`` are the sentences before it in its paragraph, in order; ``analyse`` gives morphemes.
    """
    described = find_described(reading, gazetteer)
    if described is not None:
        others = (find_names(s.text, gazetteer, partial(analyse, s.text)) for s in before)
        alone = all(m.name == described.name or m.type is not described.type for some in others for m in some)
        return described if alone else None
    if not before or not lacks_subject(reading):
        return None
    readings = []
    for index, sentence in enumerate(before[-_FARTHEST:]):
        text, tokens = sentence.text, analyse(sentence.text)
        told = " ".join(s.text for s in before[: len(before[:-_FARTHEST]) + index])
        names = find_names(text, gazetteer, partial(analyse, text), told)
        readings.append(Reading(text, tokens, read_syntax(text, tokens), names, sentence.kind))
    # 그는 also takes up whom 이 or 가 has brought in
    opens = len(before) <= _FARTHEST and meets(reading)
    topic = _topic(readings, linked=find_pronoun(reading) is not None, opens=opens)
    return _continued(reading, topic, gazetteer)


def continue_clause(
    reading: Reading, clause: Reading, link: str, carried: Participant | None = None
) -> Participant | None:
    """Return the actor whom a clause shares with the one before it; None where none is certain.

    ``link`` is the ending that links the two, ``carried`` the actor whom the one before leaves out itself.
    """
    if not lacks_subject(reading) or link not in _LINKED:
        return None
    if lacks_subject(clause):
        return carried if carried is not None and _fits(reading, carried) else None
    actor = _topic([clause], linked=True)
    if actor is None:
        return None
    others = [m for m in clause.names if m.name != actor.name and m.case in _MET and m.type in _ACTORS]
    if actor.type is EntityType.PERSON and (
        clause.syntax.predicate.stem in _CHOOSING
        or any(m.type is EntityType.PERSON for m in others)
        or any(_is_unknown_object(clause, index) for index in range(1, len(clause.tokens)))
    ):
        return None  # 어머니는 아들을 낳았고, 훗날 훈장을 받았다
    # what a topic is told of goes on to a second act upon an object
    acts = own_subjects(clause)[0].topic and has_object(reading) and not others
    return Participant(actor.name, actor.type, implied=True) if acts or _fits(reading, actor) else None


def _continued(reading: Reading, actor: NameMention | None, gazetteer: Gazetteer) -> Participant | None:
    """Return an actor as a participant who is implied, where the predicate is one of such an actor.

    A sentence without a subject may also go on about the subject of the whole article, so that nobody else is
    certain but a person who does what only persons do.
    """
    if actor is None or not _fits(reading, actor):
        return None
    about = gazetteer.subject
    if about is not None and about.name != actor.name and find_pronoun(reading) is None:
        personal = actor.type is EntityType.PERSON and reading.syntax.predicate.stem in _PERSONAL
        if not personal or about.type is EntityType.PERSON:
            return None
    return Participant(actor.name, actor.type, implied=True)


def _fits(reading: Reading, actor: NameMention | Participant) -> bool:
    """Tell whether a predicate is what such an actor does."""
    stem, person = reading.syntax.predicate.stem, actor.type is EntityType.PERSON
    if find_pronoun(reading) is not None:
        return person
    if meets(reading):
        return True
    if stem == _BECOME:  # 회원국이 되었다
        held = [noun.form for noun, mark in pairwise(reading.tokens) if mark.tag == "JKC"]
        return not person and bool(held) and held[-1].endswith(_HELD)
    return (stem in _ACTS and not (person and stem in _COLLECTIVE)) or (person and stem in _PERSONAL)


def _topic(readings: Sequence[Reading], *, linked: bool = False, opens: bool = False) -> NameMention | None:
    """Return the actor that the last of some sentences is about; None where it is not certain.

    A subject with 이 or 가 is what a sentence goes on about only within it, where the clauses are ``linked``,
    and where it brings in one visitor alone at the beginning of a paragraph that goes on with a meeting
    (``opens``).
    """
    if not readings:
        return None
    last = readings[-1]
    if last.kind is not Kind.PROSE or not last.syntax.predicate.finite:
        return None
    if last.syntax.quote_end is not None:
        return _topic(readings[:-1], opens=opens) if _is_aside(last) else None
    if lacks_subject(last):
        earlier = _topic(readings[:-1], opens=opens)
        carried = earlier is not None and _fits(last, earlier)
        return earlier if earlier and carried and not _rivals(last, earlier, topic=True) else None
    alone = opens and len(readings) == 1 and len({m.name for m in last.names}) == 1 and _visits(last)
    return _subject_of(last, linked=linked, alone=alone)


def _subject_of(last: Reading, *, linked: bool, alone: bool) -> NameMention | None:
    """Return the actor who is the one subject of a sentence, a topic or one that goes on; else None."""
    subjects = own_subjects(last)
    if len(subjects) != 1 or not (subjects[0].topic or linked or alone):
        return None
    subject = subjects[0]
    actor = next(
        (m for m in last.names if m.start <= subject.end - 1 < m.tail_end and m.case is Case.SUBJECT), None
    )
    if actor is None or actor.type not in _ACTORS or actor.side:
        return None
    if not (subject.topic or linked) and actor.type is not EntityType.PERSON:
        return None
    return None if _rivals(last, actor, topic=subject.topic) else actor


def _visits(reading: Reading) -> bool:
    """Tell whether a sentence tells that somebody came: 방러하였다, 도착했다."""
    stem = reading.syntax.predicate.stem
    return stem in _GOING or _VISIT.fullmatch(stem) is not None


def _is_aside(reading: Reading) -> bool:
    """Tell whether a sentence only passes on what is said of the same one: 배를 타고 왔다고 한다."""
    stem, past = reading.syntax.predicate.stem, reading.syntax.predicate.past
    return stem == _SAID and not past and not reading.names and lacks_subject(reading)


def _is_unknown_object(reading: Reading, index: int) -> bool:
    """Tell whether a proper noun that no rule knows is acted on: it may be somebody."""
    token, before = reading.tokens[index], reading.tokens[index - 1]
    known = any(m.start <= before.start < m.end for m in reading.names)
    return token.tag == "JKO" and before.tag == "NNP" and not known


def _is_companion(reading: Reading, index: int) -> bool:
    """Tell whether 와 or 과 stands behind a proper noun that no rule knows: it may be somebody."""
    token, before = reading.tokens[index], reading.tokens[index - 1]
    if token.form not in {"와", "과"} or not token.tag.startswith("J") or before.tag != "NNP":
        return False
    return not any(m.start <= before.start < m.end for m in reading.names)


def _rivals(reading: Reading, actor: NameMention, *, topic: bool) -> bool:
    """Tell whether a sentence brings up somebody else who could be the subject of the next.

    Behind a topic (은, 는) those who only undergo something are none, but for a person who was chosen or
    dismissed.
    """
    others = [m for m in reading.names if m.name != actor.name and m.case not in {Case.BARE, Case.GENITIVE}]
    if any(t.tag == "NP" and t.form in _PERSONS for t in reading.tokens) and find_pronoun(reading) is None:
        return True  # 그를 해임했다, 그의 아들은
    if any(_is_companion(reading, index) for index in range(1, len(reading.tokens))):
        return True
    if topic:
        chosen = actor.type is not EntityType.PERSON or reading.syntax.predicate.stem in _CHOOSING
        others = [m for m in others if m.case in _JOINING or (chosen and m.type is EntityType.PERSON)]
    return any(m.case is not Case.PLACE or m.type is not EntityType.COUNTRY for m in others)
