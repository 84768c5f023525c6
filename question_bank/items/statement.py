"""From an event's sentence to a statement that stands alone, without its date.

What cannot be turned with certainty raises UnusableError; its message is the reason that the build counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import Act, Confidence, DateMention, DateRole, Event
from question_bank.items.refusal import UnusableError, refuse_clause, refuse_dated_part, refuse_text
from question_bank.items.similarity import content_words
from question_bank.items.wording.date_text import gives_away
from question_bank.korean.clause import Clause, read_clause
from question_bank.korean.subject import ClauseError

if TYPE_CHECKING:
    from collections.abc import Sequence

_DEBRIS: Final = re.compile(r"[#※?!;…\n*|]|\.\.\.|\(\.|https?:|\bFile:|파일:")
_WEEKDAY: Final = r"(?:\s*\([월화수목금토일](?:요일)?\))?"
_AFTER: Final = r"(?:\s(?:들어서?|접어들어서?)(?=\s)|에는|에도|에(?![가-힣])|[,.:]|(?=\s)|$)"
_BEFORE_DATE: Final = re.compile(r"(?:^|[\s,(])$")
_DANGLING: Final = re.compile(r"(?:^|\s)\S*(?:인|된|한|의|부터|이후|이전|전날|다음|지난)\s*$")
_LEADING: Final = re.compile(
    r"^(?:(?:그리고|그러나|하지만|그런데|또한|또|한편|다만|게다가|결국|특히|실제로|이로써|"
    r"같은 해|같은 달|그해|해가 바뀌어|이듬해|이듬해에는)(?:에는|에)?,?\s+|[-–—•·:,.]\s*)+",
)
# a narrator's words; what happened stands without them
_NARRATING: Final = re.compile(r"(?:(?<=\s)|^)(?:마침내|드디어|결국|끝내|급기야)\s+")
# 647년과 648년에: the date is one of several
_SEVERAL: Final = re.compile(r"\d(?:년|월|일)(?:과|이나|및|부터|에서|[,·~∼-])?\s*(?:및\s*)?$")
# 1592년 봄까지: what stands after the date belongs to it
_PART: Final = re.compile(
    r"(?:이른\s|늦\s?)?(?:봄|여름|가을|겨울|초|중순|하순|상순|말|무렵|중반|후반|초반)"
    r"(?:부터|까지|에는|에|의|,|\s|$)"
    # 밤 제야의 종, 오후 3시: a time of day hangs on its day
    r"|(?:새벽|아침|오전|낮|정오|오후|저녁|밤|자정|\d{1,2}시)(?:에|까지|부터)?(?:,|\s|$)"
)
_BULLET: Final = re.compile(r"^[-–—•·:,.\s]+")


@dataclass(frozen=True)
class Statement:
    """An event in words: ``clause`` without its date; ``words`` are what it is about, for comparing."""

    event: Event
    clause: Clause
    words: frozenset[str]

    @cached_property
    def text(self) -> str:
        """The statement as an option: one form for all, no full stop."""
        return self.clause.statement()

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


def read_statement(event: Event, mentions: Sequence[DateMention]) -> Statement:
    """Return what the event's sentence says without its date; raise UnusableError if it cannot.

    ``mentions`` are the date mentions that lie in the event's selector.
    """
    if not event.quizzable:
        raise UnusableError(event.reason or "marked as not for questions")
    if event.attribution and event.attribution.act is Act.HEARSAY:
        raise UnusableError("hearsay: nobody is named as its source")
    text, dated_at = _rewritten(event, mentions) or _clean(event, mentions)
    refuse_text(text)
    if event.edtf and gives_away(text, event.edtf):
        raise UnusableError("tells its date a second time")
    try:
        clause = read_clause(text, _names(event))
    except ClauseError as error:
        raise UnusableError(str(error)) from error
    refuse_clause(event, clause)
    refuse_dated_part(event, clause, dated_at)
    return Statement(event, clause, content_words(clause.tokens))


def _names(event: Event) -> tuple[str, ...]:
    return tuple(
        person.name
        for person in event.participants
        if not person.implied or event.headline.startswith(person.name)
    )


def _rewritten(event: Event, mentions: Sequence[DateMention]) -> tuple[str, int] | None:
    """Return the headline and where its date stood, where it says in other words what the quote says.

    So it is with a clause that was made a sentence (맺었고 as 맺었다), and with a subject put in for 구단은.
    None where the headline only leaves words of the quote out.
    """
    quote = event.selector.quote
    rest = iter(quote)
    if all(character in rest for character in event.headline if not character.isspace()):
        return None
    if _DEBRIS.search(quote):
        raise UnusableError("signs of the page, or a question, stand in the sentence")
    dated = [
        match.end()
        for mention in mentions
        if mention.edtf and event.edtf and mention.edtf.contains(event.edtf)
        for match in re.finditer(re.escape(" ".join(mention.exact.split())) + _WEEKDAY + _AFTER, quote)
    ]
    following = quote[max(dated) :].lstrip(" ,").split()[:2] if dated else []
    # the last word may have got another ending
    tries = (
        " ".join(following),
        *following[:1],
        *(word[:-1] for word in following[:1] if len(following) == 1),
    )
    at = next((found for words in tries if words and (found := event.headline.find(words)) >= 0), -1)
    if at < 0 or _PART.match(" ".join(following)):
        raise UnusableError("the date cannot be cut out of its phrase")
    return _NARRATING.sub("", event.headline), at


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
        if not mention.edtf.is_open:
            kept, text = _without_date(text, " ".join(mention.exact.split()))
            before, cut = kept or before, True
        elif cut:
            # 1988년에 열려 2002년까지 쓰였다; but 2013년부터 2부에서 뛰던 ○○은 2015년에 승격했다
            raise UnusableError("two happenings in one sentence")
    text = _NARRATING.sub("", text)
    return " ".join(_LEADING.sub("", text).split()), len(" ".join(_LEADING.sub("", before).split()))


def _without_date(text: str, date: str) -> tuple[str, str]:
    """Cut one date out with what ties it; return the text before it, and the whole without it."""
    found = re.search(re.escape(date) + _WEEKDAY + _AFTER, text)
    if not found:
        if date in text:
            raise UnusableError("the date cannot be cut out of its phrase")
        return "", text
    before = _LEADING.sub("", text[: found.start()])
    if before and (not _BEFORE_DATE.search(before) or _DANGLING.search(before)):
        raise UnusableError("words before the date belong to it alone")
    if _SEVERAL.search(before):
        raise UnusableError("the date is one of several")
    after = text[found.end() :].lstrip(" ,")
    if _PART.match(after):
        raise UnusableError("the date cannot be cut out of its phrase")
    return before, before + after
