"""From one sentence and its dates to its events."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from question_bank.facts.attribution import find_attribution
from question_bank.facts.completion import complete_headline, complete_line, complete_meeting
from question_bank.facts.dating import Dating, find_dating
from question_bank.facts.division import Portion, divide
from question_bank.facts.ellipsis import continue_clause, restore_subject
from question_bank.facts.gap import lacks_subject, own_subjects
from question_bank.facts.headline import write_headline
from question_bank.facts.identity import event_id
from question_bank.facts.institution import find_implied
from question_bank.facts.judgement import Reason, Statement
from question_bank.facts.model import Confidence, DateRole, EntityType, Event, Participant
from question_bank.facts.names import find_names, part_names
from question_bank.facts.pair import find_both, name_pair, opens_with
from question_bank.facts.participant import choose_participants
from question_bank.facts.places import find_places
from question_bank.facts.protagonist import find_naming, find_protagonist, goes_on, stands_alone
from question_bank.facts.quantities import find_quantities
from question_bank.facts.reading import Reading
from question_bank.facts.reference import judge
from question_bank.facts.syntax import read_syntax, without_date
from question_bank.facts.tail import Case
from question_bank.spans import Selector

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from question_bank.dates.model import Mention
    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.facts.mention import NameMention
    from question_bank.korean.morphology import Token
    from question_bank.source.article import Article, Sentence


def draw_events(
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    analyse: Callable[[str], tuple[Token, ...]],
) -> Iterator[Event]:
    """Give the events that the last of some sentences tells, in order; none where no date in it has a value.

    A clause with a date of its own gives an event of its own; so does each further date in a clause, but that
    one is not quizzable. The sentences before it are those of its paragraph, which tell who is left out;
    ``analyse`` gives the morphemes of a text.
    """
    *before, sentence = sentences
    if any(mention.date.edtf is not None for mention in mentions):
        told = " ".join(one.text for one in before)
        clause: Reading | None = None
        link = ""
        opening: Reading | None = None
        carried: Participant | None = None
        since: Dating | None = None
        for portion in divide(article, sentence, mentions, analyse):
            names = find_names(portion.text, gazetteer, partial(tuple, portion.tokens), told)
            syntax = read_syntax(portion.text, portion.tokens)
            reading = Reading(portion.text, portion.tokens, syntax, names, portion.kind)
            if clause is None:
                opening = reading
                restored = restore_subject(reading, before, gazetteer, analyse)
            else:
                restored = continue_clause(reading, clause, link, carried)
            naming = None
            if carried is not None and restored is carried and opening and lacks_subject(opening):
                naming = find_naming(article, before, carried.name)
            protagonist = (
                find_protagonist(opening, before, gazetteer, analyse)
                if opening is not None and goes_on(reading, gazetteer)
                else None
            )
            if protagonist is not None and restored in {None, protagonist}:
                restored, naming = protagonist, find_naming(article, before, protagonist.name)
            elif clause is None and restored is not None and stands_alone(reading, restored):
                naming = find_naming(article, before, restored.name) if restored.name in told else None
            context = _Context(restored, naming, since, told)
            for event in _draw_portion(article, portion, reading, gazetteer, context):
                since = since or (None if portion.is_answered else _dated_like(event))
                yield event
            clause, link, carried = reading, portion.link, restored


@dataclass(frozen=True, slots=True)
class _Context:
    """Who is left out of a clause, if anybody is sure, and the passage that names them where it does not.

    ``since`` is the date of the clause before, after which this one happened if it has no date of its own,
    ``told`` what the paragraph says before.
    """

    actor: Participant | None
    naming: Selector | None
    since: Dating | None
    told: str


def _draw_portion(
    article: Article, portion: Portion, reading: Reading, gazetteer: Gazetteer, context: _Context
) -> Iterator[Event]:
    text, morphemes, mentions = portion.text, portion.tokens, portion.mentions
    syntax, names = reading.syntax, reading.names
    implied = find_implied(text, [subject.text for subject in syntax.subjects], gazetteer)
    attribution = find_attribution(text, syntax, names, morphemes)
    dating = find_dating(text, mentions, syntax, attribution) or context.since
    if dating is None:
        return
    headline = part_names(write_headline(text, None if dating.rivals else dating), article.text, gazetteer)
    in_clause = portion.number > 0
    actor, naming = context.actor, context.naming
    shown = in_clause or naming is not None
    if actor is None:
        named = complete_meeting(headline, reading)
    elif syntax.predicate.nominal:
        named = complete_line(headline, reading, actor)
    else:
        named = complete_headline(headline, reading, actor, is_shown=shown)
    paired = name_pair(headline, reading, context.told, gazetteer) if named is None else headline
    both = find_both(article, gazetteer.pair) if gazetteer.pair and paired != headline else None
    if both is not None and gazetteer.pair:
        headline, naming, implied = paired, both, tuple(dict.fromkeys((*implied, *gazetteer.pair)))
        named = paired if opens_with(paired, gazetteer.pair) else None
    if named and actor and attribution is not None and attribution.speaker in _called(reading):
        attribution = replace(attribution, speaker=actor.name)  # 구단은 …라고 밝혔다
    statement = Statement(
        portion.kind,
        text,
        named or headline,
        morphemes,
        syntax,
        names,
        implied,
        attribution,
        dating,
        is_completed=named is not None,
        told=headline,
    )
    reason = judge(statement, gazetteer)
    if (
        reason is None
        and in_clause
        and named is None
        and not (_has_actor(names) or _has_own_subject(reading))
    ):
        reason = Reason.ELIDED
    if dating is context.since:
        reason = Reason.TWO
    if reason is None and portion.is_answered:
        reason = Reason.DENIED
    event = Event(
        id=event_id(article.id, text),
        headline=statement.headline,
        edtf=dating.edtf,
        year_source=dating.year_source,
        confidence=dating.confidence,
        date_role=dating.role,
        attribution=attribution,
        participants=choose_participants(
            reading, attribution.speaker if attribution else None, _implied(implied, actor), gazetteer
        ),
        places=find_places(text, gazetteer, names, morphemes),
        quantities=find_quantities(text, morphemes),
        section=portion.section,
        selector=portion.reach if named and naming is None else portion.selector,
        quizzable=reason is None,
        reason=reason.value if reason else None,
        naming=naming if named or both else None,
    )
    yield event
    for other in _further_datings(dating, syntax.quote_end):
        yield replace(
            event,
            id=event_id(article.id, f"{text} {other.used[0].date.exact}"),
            edtf=other.edtf,
            year_source=other.year_source,
            confidence=other.confidence,
            date_role=other.role,
            quizzable=False,
            reason=Reason.TWO.value,
        )


def _called(reading: Reading) -> set[str]:
    """Return what the subjects of a sentence are called there, without a date before them."""
    return {without_date(subject.text) for subject in reading.syntax.subjects}


def _dated_like(event: Event) -> Dating | None:
    """Return the dating of what followed an event, at its date or later: at most probable."""
    if event.edtf is None:
        return None
    sure = Confidence.PROBABLE if event.confidence is Confidence.CERTAIN else event.confidence
    return Dating(event.edtf, event.year_source, sure, event.date_role, (), (), ())


def _implied(countries: Sequence[str], restored: Participant | None) -> list[Participant]:
    """Return who takes part without being named: countries behind their signs, and who is left out."""
    found = [Participant(name, EntityType.COUNTRY, implied=True) for name in countries]
    return [*found, restored] if restored else found


def _has_actor(names: Sequence[NameMention]) -> bool:
    """Tell whether a clause names who acts: one that follows another may leave that to it."""
    return any(mention.case is Case.SUBJECT for mention in names)


def _has_own_subject(reading: Reading) -> bool:
    """Tell whether a clause has subjects, each of more than one common noun (첫 정기편이, not 협상이)."""
    phrases = [
        [token for token in reading.tokens if subject.start <= token.start < subject.end]
        for subject in own_subjects(reading)
    ]
    return bool(phrases) and all(
        len(inside) > 1 or any(token.tag in {"NNP", "SL"} for token in inside) for inside in phrases
    )


def _further_datings(dating: Dating, quote_end: int | None) -> Iterator[Dating]:
    """Give the datings by the other dates of a clause: those beside the first, those in what is quoted."""
    quoted = [
        mention
        for mention in dating.others
        if mention.is_anchor and quote_end is not None and dating.used[-1].end <= mention.start < quote_end
    ]
    for mention in (*dating.rivals, *quoted):
        date = mention.date
        if date.edtf is not None and not dating.edtf.contains(date.edtf):
            planned = mention in quoted and date.edtf.first() > dating.edtf.last()
            role = DateRole.OTHER if planned else DateRole.EVENT
            yield Dating(date.edtf, date.year_source, date.confidence, role, (mention,), (), ())
