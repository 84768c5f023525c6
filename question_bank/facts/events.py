"""From one sentence and its dates to an event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.facts.attribution import find_attribution
from question_bank.facts.dating import find_dating, write_headline
from question_bank.facts.identity import event_id
from question_bank.facts.institution import find_implied
from question_bank.facts.judgement import Statement
from question_bank.facts.model import EntityType, Event, Participant
from question_bank.facts.names import find_names
from question_bank.facts.places import find_places
from question_bank.facts.quantities import find_quantities
from question_bank.facts.reference import judge
from question_bank.facts.syntax import read_syntax
from question_bank.facts.tail import Case

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from question_bank.dates.model import Mention
    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.facts.mention import NameMention
    from question_bank.korean.morphology import Token
    from question_bank.source.article import Article, Sentence

_TAKING_PART: Final = frozenset({Case.SUBJECT, Case.OBJECT, Case.TARGET, Case.COMPANION, Case.OTHER})


def draw_event(
    article: Article,
    sentence: Sentence,
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    analyse: Callable[[str], tuple[Token, ...]],
) -> Event | None:
    """Return the event that a dated sentence tells; None where no mention in it has a value.

    ``analyse`` gives the morphemes of a text.
    """
    text = sentence.text
    if not any(mention.date.edtf is not None for mention in mentions):
        return None
    morphemes = analyse(text)
    syntax = read_syntax(text, morphemes)
    names = find_names(text, gazetteer, lambda: morphemes)
    implied = find_implied(text, [subject.text for subject in syntax.subjects], gazetteer)
    attribution = find_attribution(text, syntax, names)
    dating = find_dating(text, mentions, syntax, attribution)
    if dating is None:
        return None
    headline = write_headline(text, dating)
    statement = Statement(
        sentence.kind, text, headline, morphemes, syntax, names, implied, attribution, dating
    )
    reason = judge(statement, gazetteer)
    return Event(
        id=event_id(article.id, text),
        headline=headline,
        edtf=dating.edtf,
        year_source=dating.year_source,
        confidence=dating.confidence,
        date_role=dating.role,
        attribution=attribution,
        participants=choose_participants(
            names, attribution.speaker if attribution else None, implied, gazetteer
        ),
        places=find_places(text, gazetteer, names),
        quantities=find_quantities(text, morphemes),
        section=sentence.section,
        selector=sentence.passage.selector(article.text),
        quizzable=reason is None,
        reason=reason.value if reason else None,
    )


def choose_participants(
    names: Sequence[NameMention], speaker: str | None, implied: Sequence[str], gazetteer: Gazetteer
) -> tuple[Participant, ...]:
    """Return those who take part, each once, in order; a name that only qualifies a noun does not.

    Countries that only a sign names (북러, 방북) come last and are marked as implied.
    """
    chosen: dict[str, Participant] = {}
    for mention in names:
        place = mention.case is Case.PLACE and mention.type is not EntityType.COUNTRY
        if mention.case not in _TAKING_PART and not place and mention.name != speaker:
            continue
        known = chosen.get(mention.name)
        if known is None or (known.role is None and mention.role):
            chosen[mention.name] = Participant(mention.name, mention.type, mention.role)
    if speaker is not None and speaker not in chosen:
        office = gazetteer.title_of(speaker.split()[-1]) is not None
        chosen[speaker] = Participant(speaker, EntityType.PERSON if office else EntityType.GROUP)
    for name in implied:
        chosen.setdefault(name, Participant(name, EntityType.COUNTRY, implied=True))
    return tuple(chosen.values())
