"""Subjects that a sentence leaves out, restored where the paragraph makes them certain.

Korean leaves out a subject that goes on from the sentence before. It is restored only where that sentence has
one actor for its subject and brings up nobody else who could go on, and where the predicate is an act of such
an actor. 그는 is read alike. A participant restored so is implied.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import EntityType, Participant
from question_bank.facts.names import find_names
from question_bank.facts.reading import Reading
from question_bank.facts.syntax import read_syntax, without_date
from question_bank.facts.tail import Case
from question_bank.facts.word_list import any_of, read_words
from question_bank.source.article import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.facts.mention import NameMention
    from question_bank.facts.syntax import Subject
    from question_bank.korean.morphology import Token
    from question_bank.source.article import Article, Sentence

_ACTS: Final = read_words("actor_verb")
_PERSONAL: Final = read_words("person_verb")
_CHOOSING: Final = read_words("person_object_verb")
_PERSONS: Final = frozenset({"그", "그녀", "그들", "이들"})
# what one body is called by in the same article
_KINDS: Final = (
    frozenset({"기업", "회사", "당사", "대기업", "공기업", "스타트업", "제조사"}),
    frozenset({"축구단", "야구단", "농구단", "배구단", "구단", "팀", "클럽", "선수단"}),
    frozenset({"학교", "대학교", "대학", "고등학교"}),
    frozenset({"정당", "당"}),
    frozenset({"은행"}),
    frozenset({"신문", "신문사", "일간지"}),
    frozenset({"방송사", "방송국"}),
    frozenset({"협회"}),
    frozenset({"재단"}),
    frozenset({"연맹"}),
    frozenset({"병원"}),
    frozenset({"박물관"}),
    frozenset({"출판사"}),
    frozenset({"연구소"}),
)
_COLLECTIVE: Final = frozenset(
    {"선임하", "영입하", "방출하", "상장하", "개교하", "폐교하", "출시하", "창단하"}
)
_PRONOUNS: Final = frozenset({"그", "그녀"})
_TIMES: Final = frozenset({"해", "날", "달", "때", "년", "월", "일", "기간", "시간", "이후", "당시"})
_SWITCH: Final = re.compile(rf"^\W*(?:{any_of('switch')})(?![가-힣])")
# 맺었고, 맺었으며, 열려: the next clause keeps the subject (not 떠나자, 맺었지만)
_LINKED: Final = frozenset(
    {"고", "며", "으며", "면서", "으면서", "어", "아", "여", "어서", "아서", "다가", "었다가", "았다가"}
)
_ACTORS: Final = frozenset({EntityType.PERSON, EntityType.COUNTRY, EntityType.ORGANISATION})
_JOINING: Final = frozenset({Case.SUBJECT, Case.COMPANION, Case.OTHER})
_ADDED: Final = frozenset({"도", "만", "마저", "조차"})
_NOUNS: Final = ("NN", "XSN", "SL", "NP")
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
    return _continued(reading, _topic(readings, linked=find_pronoun(reading) is not None), gazetteer)


def continue_clause(reading: Reading, clause: Reading, link: str) -> Participant | None:
    """Return the actor whom a clause shares with the one before it; None where none is certain.

    ``link`` is the ending that links the two.
    """
    if not lacks_subject(reading) or link not in _LINKED:
        return None
    actor = _topic([clause], linked=True)
    return Participant(actor.name, actor.type, implied=True) if actor and _fits(reading, actor) else None


def find_described(reading: Reading, gazetteer: Gazetteer) -> Participant | None:
    """Return the body that an article is about where a sentence calls it by what it is (구단은, 회사는)."""
    about, subjects = gazetteer.subject, own_subjects(reading)
    if about is None or about.type is not EntityType.ORGANISATION or len(subjects) != 1:
        return None
    word = without_date(subjects[0].text)
    kin = next((kinds for kinds in _KINDS if word in kinds and about.noun in kinds), None)
    bodies = [m for m in reading.names if m.type is EntityType.ORGANISATION and m.name != about.name]
    return None if kin is None or bodies else Participant(about.name, about.type, implied=True)


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


def _fits(reading: Reading, actor: NameMention) -> bool:
    """Tell whether a predicate is what such an actor does."""
    stem, person = reading.syntax.predicate.stem, actor.type is EntityType.PERSON
    if find_pronoun(reading) is not None:
        return person
    return (stem in _ACTS and not (person and stem in _COLLECTIVE)) or (person and stem in _PERSONAL)


def lacks_subject(reading: Reading) -> bool:
    """Tell whether a sentence of prose has a finished predicate and no subject, or only 그는."""
    if reading.kind is not Kind.PROSE or not reading.syntax.predicate.finite or _SWITCH.search(reading.text):
        return False
    if find_pronoun(reading) is None and own_subjects(reading):
        return False
    if any(m.case is Case.SUBJECT or (m.case is Case.PLACE and m.side) for m in reading.names):
        return False
    return not any(_stands_for_subject(reading.tokens, index) for index in range(len(reading.tokens)))


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
    alone = len(subjects) == 1 and subjects[0].text in _PRONOUNS
    return subjects[0] if alone else None


def _topic(readings: Sequence[Reading], *, linked: bool = False) -> NameMention | None:
    """Return the actor that the last of some sentences is about; None where it is not certain.

    A subject with 이 or 가 is what a sentence goes on about only within it, where the clauses are ``linked``.
    """
    if not readings:
        return None
    last = readings[-1]
    if last.kind is not Kind.PROSE or last.syntax.quote_end is not None or not last.syntax.predicate.finite:
        return None
    if lacks_subject(last):
        earlier = _topic(readings[:-1])
        carried = earlier is not None and _fits(last, earlier)
        return earlier if earlier and carried and not _rivals(last, earlier, topic=True) else None
    subjects = own_subjects(last)
    if len(subjects) != 1 or not (subjects[0].topic or linked):
        return None
    subject = subjects[0]
    actor = next(
        (m for m in last.names if m.start <= subject.end - 1 < m.tail_end and m.case is Case.SUBJECT), None
    )
    if actor is None or actor.type not in _ACTORS or actor.side:
        return None
    return None if _rivals(last, actor, topic=subject.topic) else actor


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
