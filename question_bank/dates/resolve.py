"""Every date of an article with its days, the source of its year and how sure that is."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from question_bank.dates.anchor import Anchor
from question_bank.dates.carrying import Carrier
from question_bank.dates.choosing import COUNTED
from question_bank.dates.evidence import read_notes
from question_bank.dates.model import Confidence, DateMention, Mention, MentionRole, YearSource
from question_bank.dates.prospect import look_ahead
from question_bank.dates.reckoning import tells_of_solar_lands
from question_bank.dates.scanning import (
    Found,
    find_calendar_year,
    find_heading_month,
    find_heading_year,
    scan_body,
    scan_paragraph,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from question_bank.dates.edtf import Day
    from question_bank.dates.evidence import Note
    from question_bank.dates.value import Value
    from question_bank.source.article import Article


def resolve_dates(article: Article) -> tuple[DateMention, ...]:
    """Return every date mention of an article in the order of its original text.

    Mentions do not overlap. Names that look like dates are among them with ``edtf`` None. See
    :func:`resolve_mentions` for where each stands and why it has its value.
    """
    return tuple(sorted((m.date for m in resolve_mentions(article)), key=lambda date: date.start))


def resolve_mentions(article: Article) -> tuple[Mention, ...]:
    """Return the mentions of headings and body in reading order, then those of the footnotes.

    The value of a date without a year comes from the narrative before it (:mod:`.carrying`). A footnote
    leans on the narrative at its mark and never moves it.
    """
    revised = article.revised
    day = (revised.year, revised.month, revised.day) if revised is not None else None
    found = look_ahead(tuple(scan_body(article)), day)
    texts = [sentence.text for sentence in article.sentences()]
    notes = read_notes(texts)
    solar = tells_of_solar_lands(article.text)
    foundings = _find_foundings(article, found, notes, solar=solar)
    carrier = _carrier(article, found, notes, foundings, solar=solar)
    carrier.texts = texts
    body, states = _read_body(carrier, article)
    return (*body, *_read_footnotes(article, found, states, solar=solar))


def _find_foundings(
    article: Article, found: Sequence[Found], notes: Mapping[int, Note], *, solar: bool
) -> dict[str, int]:
    """Return the first year of what the article tells anniversaries of, read up to the last of them."""
    told = {note.sentence: note.anniversary for note in notes.values() if note.anniversary}
    if not told:
        return {}
    years: dict[int, int | None] = {}
    last = max(told)
    for one, value in _read_in_turn(_carrier(article, found, notes, {}, solar=solar), article):
        if one.sentence is None or one.sentence not in told:
            if (one.sentence or 0) > last:
                break
        elif (
            one.sentence not in years
            and one.role is MentionRole.NARRATIVE
            and value.edtf
            and value.edtf.start
        ):
            guess = value.confidence is Confidence.AMBIGUOUS or value.source is YearSource.ANNIVERSARY
            years[one.sentence] = None if guess else value.edtf.start.year
    return {
        told[sentence].subject: year - told[sentence].count
        for sentence, year in years.items()
        if year is not None
    }


def _read_in_turn(carrier: Carrier, article: Article) -> Iterator[tuple[Found, Value]]:
    """Give each expression of the body with its value, as the narrative goes from section to section."""
    section = -1
    for index, one in enumerate(carrier.found):
        if one.section != section:
            section = one.section
            headings = article.sections[section].headings
            carrier.narrative.enter_section(
                section, _heading_anchor(headings, one.paragraph), _calendar_year(headings)
            )
        yield one, carrier.read(index)


def _read_body(carrier: Carrier, article: Article) -> tuple[list[Mention], list[Anchor | None]]:
    """Return the mentions of the body, and the narrative's place after each of them."""
    mentions: list[Mention] = []
    states: list[Anchor | None] = []
    for one, value in _read_in_turn(carrier, article):
        states.append(carrier.narrative.last)
        if value.reason != COUNTED:
            mentions.append(_mention(article, one, value))
    return mentions, states


def _carrier(
    article: Article,
    found: Sequence[Found],
    notes: Mapping[int, Note],
    foundings: Mapping[str, int],
    *,
    solar: bool,
) -> Carrier:
    """Return a reader of these expressions that stands where the article's title puts it."""
    ceiling: Day | None = None
    if article.revised is not None:
        ceiling = (article.revised.year, article.revised.month, article.revised.day)
    carrier = Carrier(found, ceiling, notes, foundings, solar_article=solar)
    if (named := find_heading_year(article.title)) is not None:
        carrier.narrative.main = Anchor(*named, confidence=Confidence.PROBABLE, from_heading=True)
    return carrier


def _heading_anchor(headings: Sequence[str], paragraph: int) -> Anchor | None:
    """Return the date that the headings give: the innermost year, and a month in the headings below it."""
    month: int | None = None
    for heading in reversed(headings):
        named = find_heading_year(heading)
        if named is not None:
            return Anchor(named[0], named[1] or month, paragraph=paragraph, from_heading=True)
        month = month or find_heading_month(heading)
    return None


def _calendar_year(headings: Sequence[str]) -> int | None:
    """Return the innermost heading that consists of a year, unless a heading below it has other years."""
    for heading in reversed(headings):
        year = find_calendar_year(heading)
        if year is not None or find_heading_year(heading) is not None:
            return year
    return None


def _read_footnotes(
    article: Article, body: Sequence[Found], states: Sequence[Anchor | None], *, solar: bool
) -> list[Mention]:
    mentions: list[Mention] = []
    starts = [one.passage.places[one.expression.start] for one in body]
    sentence = sum(len(p.sentences) for section in article.sections for p in section.paragraphs)
    for number, footnote in enumerate(article.footnotes):
        paragraph = -2 - number  # no number of the body
        found = tuple(scan_paragraph(article.text, footnote.paragraph, sentence, paragraph, paragraph))
        sentence += len(footnote.paragraph.sentences)
        carrier = _carrier(article, found, {}, {}, solar=solar)
        if footnote.anchor is not None and (before := bisect_right(starts, footnote.anchor.start)):
            state = states[before - 1]
            if state is not None:
                carrier.narrative.main = carrier.narrative.last = Anchor(
                    state.year, state.month, state.day, Confidence.PROBABLE, paragraph=paragraph
                )
        carrier.narrative.section = paragraph
        values = [(one, carrier.read(index)) for index, one in enumerate(found)]
        mentions.extend(_mention(article, one, value) for one, value in values if value.reason != COUNTED)
    return mentions


def _mention(article: Article, one: Found, value: Value) -> Mention:
    expression = one.expression
    span = one.passage.span(expression.start, expression.end)
    exact = article.text[span.start : span.end]
    date = DateMention(span.start, span.end, exact, value.edtf, value.source, value.confidence)
    return Mention(
        one.sentence, expression.start, expression.end, date, expression.kind, one.role, value.reason
    )
