"""The one whom a whole article is about, put in where a sentence leaves the subject out.

A life or a history of a body goes on about it from paragraph to paragraph without naming it. It is put in
only where nobody else has been the subject since it was named or since the paragraph began, and where the
predicate is what such a one does; another sentence that names it is the proof.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from question_bank.facts.actor_noun import noun_at_end
from question_bank.facts.description import find_described
from question_bank.facts.gap import find_pronoun, has_object, lacks_subject, meets, own_subjects
from question_bank.facts.model import EntityType, Participant
from question_bank.facts.names import find_names
from question_bank.facts.reading import Reading
from question_bank.facts.syntax import read_syntax, without_date
from question_bank.facts.tail import Case
from question_bank.facts.word_list import read_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from question_bank.facts.gazetteer import Gazetteer, Subject
    from question_bank.korean.morphology import Token
    from question_bank.source.article import Article, Sentence
    from question_bank.spans import Selector

_ACTORS: Final = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.GROUP})
_ACTS: Final = read_words("actor_verb")
_PERSONAL: Final = read_words("person_verb") | read_words("own_verb")
_OF_BODIES: Final = read_words("own_body_verb")
_BESIDE: Final = frozenset({Case.PLACE, Case.GENITIVE, Case.BARE})
_KIN: Final = read_words("kin")
# 발표되다, 이루어지다: what is done to a thing
_PASSIVE: Final = ("되", "어지", "아지")


def find_protagonist(
    reading: Reading,
    before: Sequence[Sentence],
    gazetteer: Gazetteer,
    analyse: Callable[[str], Sequence[Token]],
) -> Participant | None:
    """Return the subject of the article where a sentence without a subject follows others about it.

    ``before`` are the sentences before it in its paragraph; ``analyse`` gives morphemes. Whether its
    predicate is one of such a subject is for :func:`goes_on` to tell.
    """
    about = gazetteer.subject
    if about is None or about.type not in _ACTORS:
        return None
    if reading.syntax.predicate.nominal and not own_subjects(reading):
        return Participant(about.name, about.type, implied=True)  # a line of its own chronicle
    if not lacks_subject(reading):
        return None
    if find_pronoun(reading) is not None and about.type is not EntityType.PERSON:
        return None
    for sentence in reversed(before):
        tokens = analyse(sentence.text)
        names = find_names(sentence.text, gazetteer, partial(analyse, sentence.text))
        syntax = read_syntax(sentence.text, tokens)
        earlier = Reading(sentence.text, tokens, syntax, names, sentence.kind)
        if lacks_subject(earlier) and find_pronoun(earlier) is None:
            continue
        if find_described(earlier, gazetteer) is not None or _is_about(earlier, about):
            break
        if not _tells_of_thing(earlier):
            return None
    return Participant(about.name, about.type, implied=True)


def goes_on(reading: Reading, gazetteer: Gazetteer) -> bool:
    """Tell whether a clause without a subject tells what the subject of the article does."""
    about = gazetteer.subject
    if about is None:
        return False
    return reading.syntax.predicate.nominal or (lacks_subject(reading) and _does(reading, about))


def stands_alone(reading: Reading, actor: Participant) -> bool:
    """Tell whether a sentence without any subject brings up nobody beside the actor whom it goes on about.

    Whom he meets is not the one who is left out: …와 정상회담을 했다.
    """
    if own_subjects(reading):
        return False
    beside = _BESIDE | {Case.COMPANION} if meets(reading) else _BESIDE
    return all(m.name == actor.name or m.case in beside for m in reading.names)


def find_naming(article: Article, before: Sequence[Sentence], name: str) -> Selector | None:
    """Return the passage that names somebody: the last one before, else the first of the article."""
    near = next((sentence for sentence in reversed(before) if name in sentence.text), None)
    naming = near or next((sentence for sentence in article.sentences() if name in sentence.text), None)
    return naming.passage.selector(article.text) if naming is not None else None


def _is_about(reading: Reading, about: Subject) -> bool:
    """Tell whether a sentence has the article's subject for its topic, and nobody else for a subject."""
    subjects = own_subjects(reading)
    if find_pronoun(reading) is not None:
        return about.type is EntityType.PERSON
    if len(subjects) != 1:
        return False
    inside = {m.name for m in reading.names if subjects[0].start <= m.start < subjects[0].end}
    return inside == {about.name} or without_date(subjects[0].text) == about.name


def _tells_of_thing(reading: Reading) -> bool:
    """Tell whether a thing is the subject there, so that nobody new has come in: 교향곡이 초연되었다.

    A topic is a new one unless something is done to it.
    """
    subjects = own_subjects(reading)
    if len(subjects) != 1 or (subjects[0].topic and not reading.syntax.predicate.stem.endswith(_PASSIVE)):
        return False
    text = subjects[0].text
    actor = noun_at_end(text, 0, len(text)) is not None or text.split()[-1] in _KIN
    named = any(m.start < subjects[0].end <= m.tail_end for m in reading.names)
    return not actor and not named


def _does(reading: Reading, about: Subject) -> bool:
    """Tell whether a predicate is what such a one does: one of a list, or an act upon an object."""
    stem = reading.syntax.predicate.stem
    if find_pronoun(reading) is not None:
        return True
    if stem in _ACTS or stem in (_PERSONAL if about.type is EntityType.PERSON else _OF_BODIES):
        return True
    return not stem.endswith(_PASSIVE) and has_object(reading)
