"""From an event's sentence to a statement that stands alone, without its date.

What cannot be turned with certainty raises UnusableError; its message is the reason that the build counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import Act, Confidence, DateMention, DateRole, Event
from question_bank.items.completeness import refuse_gap
from question_bank.items.date_cut import as_quoted, belongs_to_date, cut_date, find_dated, find_daytime
from question_bank.items.refusal import (
    LONGEST,
    UnusableError,
    refuse_clause,
    refuse_dated_part,
    refuse_text,
)
from question_bank.items.similarity import content_words
from question_bank.items.soundness import refuse_unsound
from question_bank.items.spelling import settle_names
from question_bank.items.title_order import order_titles
from question_bank.items.topic import names_one
from question_bank.items.wording.date_text import gives_away
from question_bank.items.writing import carry, write_out
from question_bank.korean.clause import Clause, read_clause
from question_bank.korean.narration import OPENING, find_asides, leave_out
from question_bank.korean.subject import ClauseError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.items.full_name import Bearers

_NOUNS: Final = frozenset({"NNG", "NNP"})
_DEBRIS: Final = re.compile(r"[#※?!;…\n*|]|\.\.\.|\(\.|https?:|\bFile:|파일:")
# 2030년까지 갚겠다는 계획: the end of what is planned
_AHEAD: Final = re.compile(r"까지\s.{0,60}?(?:겠다|기로|려는|을 계획|ㄹ 계획|할 계획)")
_DIGIT: Final = re.compile(r"\d")
# 2019년~2020년 기간 협력 계획서: the years that a paper is for
_PERIOD_OF: Final = re.compile(
    r"\s기간(?:의)?\s(?=(?:[가-힣]+\s)?[가-힣]*(?:계획서|계획|협정|의정서|협약|프로그램)(?:에|을|를))"
)
_BULLET: Final = re.compile(r"^[-–—•·:,.\s]+")


@dataclass(frozen=True, eq=False)
class Statement:
    """An event in words: ``clause`` without its date; ``words`` are what it is about, for comparing.

    ``own``: the article is about its subject. Each is itself only: what is found out is kept with it.
    """

    event: Event
    clause: Clause
    words: frozenset[str]
    own: bool = False

    @cached_property
    def text(self) -> str:
        """The statement as an option: one form for all, no full stop."""
        return self.clause.statement()

    @cached_property
    def act(self) -> tuple[str, str]:
        """What is done in short: the last noun before the predicate, and how the predicate begins."""
        predicate = self.clause.predicate
        body = (token for token in self.clause.tokens if token.start < len(predicate.before))
        nouns = [token.form for token in body if token.tag in _NOUNS]
        return (nouns[-1] if nouns else "", predicate.lemma[:1])

    @cached_property
    def verb(self) -> str:
        """The stem of the predicate, or the noun before 하다, 되다 and the like: 열, 방문."""
        predicate = self.clause.predicate
        if predicate.stem[0][1] not in {"XSV", "XSA"}:
            return predicate.lemma
        body = [token.form for token in self.clause.tokens if token.start < len(predicate.before)]
        return body[-1] if body else ""

    @cached_property
    def subject_nouns(self) -> frozenset[str]:
        """The nouns of the subject."""
        start, end = self.clause.subject.start, self.clause.subject.end
        nouns = (token for token in self.clause.tokens if token.tag in _NOUNS)
        return frozenset(token.form for token in nouns if start <= token.start < end)

    @cached_property
    def topical(self) -> bool:
        """Whether the statement is about its subject: somebody or something with a name, not some of many."""
        return names_one(self.event, self.clause)

    @property
    def certain(self) -> bool:
        """Whether a question may ask for or rest on its date."""
        return is_certain(self.event)


def is_certain(event: Event) -> bool:
    """Tell whether the event's date is one a question may rest on: certain, no qualifier, no open end."""
    edtf = event.edtf
    return (
        edtf is not None
        and event.confidence is Confidence.CERTAIN
        and event.date_role is not DateRole.OTHER
        and not (edtf.uncertain or edtf.approximate or edtf.is_open)
    )


def read_statement(
    event: Event, mentions: Sequence[DateMention], bearers: Bearers | None = None
) -> Statement:
    """Return what the event's sentence says without its date; raise UnusableError if it cannot.

    ``mentions`` are the date mentions that lie in the event's selector, ``bearers`` whom the article names.
    """
    if not event.quizzable:
        raise UnusableError(event.reason or "marked as not for questions")
    if event.attribution and event.attribution.act is Act.HEARSAY:
        raise UnusableError("hearsay: nobody is named as its source")
    text, dated_at = _rewritten(event, mentions) or _clean(event, mentions)
    asides = find_asides(text)
    dated_at -= sum(min(end, dated_at) - start for start, end in asides if start < dated_at)
    told, names = leave_out(text, asides), _names(event)
    if len(told) > 2 * LONGEST:
        raise UnusableError("too long for a question")  # and too costly to mend
    text = settle_names(write_out(told, names), names)
    text = bearers.name_fully(text, event) if bearers else text
    text = order_titles(text, event.participants)
    dated_at = carry(told, text, dated_at)
    refuse_text(text)
    if event.edtf and gives_away(text, event.edtf):
        raise UnusableError("tells its date a second time")
    try:
        clause = read_clause(text, names)
    except ClauseError as error:
        raise UnusableError(str(error)) from error
    refuse_clause(event, clause, dated_at)
    refuse_dated_part(event, clause, dated_at)
    refuse_gap(event, clause)
    refuse_unsound(clause)
    own = bool(bearers and bearers.leads_with(clause.subject_text))
    return Statement(event, clause, content_words(clause.tokens), own)


def _names(event: Event) -> tuple[str, ...]:
    people = (
        person.name
        for person in event.participants
        if not person.implied or event.headline.startswith(person.name)
    )
    return (*people, *event.places)


def _rewritten(event: Event, mentions: Sequence[DateMention]) -> tuple[str, int] | None:
    """Return the headline and where its date stood, where it says in other words what the quote says.

    So it is with a clause that was made a sentence (맺었고 as 맺었다), and with a subject put in for 구단은.
    None where the headline only leaves words of the quote out.
    """
    quote = event.selector.quote
    rest = iter(quote)
    shortened = all(character in rest for character in event.headline if not character.isspace())
    if shortened and not _leaves_dated_clause(event, mentions):
        return None
    if _DEBRIS.search(quote):
        raise UnusableError("signs of the page, or a question, stand in the sentence")
    dated = [
        match.end()
        for mention in mentions
        if mention.edtf and event.edtf and mention.edtf.contains(event.edtf)
        for match in find_dated(as_quoted(mention.exact, quote), quote)
    ]
    following = quote[max(dated) :].lstrip(" ,").split()[:2] if dated else []
    # the last word may have got another ending
    tries = (
        " ".join(following),
        *following[:1],
        *(
            word[:-cut]
            for word in following[:1]
            if len(following) == 1
            for cut in (1, 2)
            if len(word) > cut + 1
        ),
    )
    at = next((found for words in tries if words and (found := event.headline.find(words)) >= 0), -1)
    alone = len(mentions) == 1 or (len(following) > 1 and following[1] in event.headline)
    if at < 0 and len(following) == 1:
        at = event.headline.rfind(" ") + 1  # 열려 is 열렸다 there: the date stood before the last word
    if at < 0 and alone and _opens(quote, mentions):
        at = 0  # the subject is another one now: 회사는 is the company's name
    words, headline = " ".join(following), event.headline
    hour = find_daytime(words)
    if at >= 0 and hour and headline.startswith(words[:hour], at):
        words, headline = words[hour:], headline[:at] + headline[at + hour :]
    if at < 0 or belongs_to_date(words):
        raise UnusableError("the date cannot be cut out of its phrase")
    return headline, at


def _leaves_dated_clause(event: Event, mentions: Sequence[DateMention]) -> bool:
    """Tell whether the headline leaves out a clause with a date of its own (313년 …을 몰아냈고, 427년 …)."""
    return any(
        mention.edtf is not None
        and event.edtf is not None
        and not mention.edtf.overlaps(event.edtf)
        and as_quoted(mention.exact, event.selector.quote) not in event.headline
        for mention in mentions
    )


def _opens(quote: str, mentions: Sequence[DateMention]) -> bool:
    """Tell whether a sentence begins with a date."""
    return _BULLET.sub("", quote).startswith(tuple(as_quoted(mention.exact, quote) for mention in mentions))


def _clean(event: Event, mentions: Sequence[DateMention]) -> tuple[str, int]:
    """Return the sentence without its date, leading links and full stop, and where the date stood."""
    text = event.selector.quote.strip().rstrip(".").strip()
    if _DEBRIS.search(text):
        raise UnusableError("signs of the page, or a question, stand in the sentence")
    text = _BULLET.sub("", text)
    before, cut = "", False
    for mention in mentions:
        if not mention.edtf or not event.edtf or not mention.edtf.contains(event.edtf):
            continue
        date = as_quoted(mention.exact, text)
        if cut and not _DIGIT.search(date):
            continue  # 6월 12일, 나라의 날을 맞아: a feast that it was for
        if cut and mention.edtf.end != mention.edtf.start and (span := _of_paper(date, text)):
            text = text[: span[0]] + text[span[1] :]
        elif not mention.edtf.is_open:
            kept, text = cut_date(text, date)
            before, cut = kept or before, True
        elif cut and not _AHEAD.search(text):
            # 1988년에 열려 2002년까지 쓰였다; but 2013년부터 2부에서 뛰던 ○○은 2015년에 승격했다
            raise UnusableError("two happenings in one sentence")
    return " ".join(OPENING.sub("", text).split()), len(" ".join(OPENING.sub("", before).split()))


def _of_paper(date: str, text: str) -> tuple[int, int] | None:
    """Return where the years stand for which a paper was made; None where they are something else's."""
    at = text.find(date)
    found = _PERIOD_OF.match(text, at + len(date)) if at >= 0 else None
    return (at, found.end()) if found else None
