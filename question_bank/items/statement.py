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
from question_bank.items.refusal import UnusableError, refuse_clause, refuse_dated_part, refuse_text
from question_bank.items.similarity import content_words
from question_bank.items.wording.date_text import gives_away
from question_bank.korean.clause import Clause, read_clause
from question_bank.korean.narration import OPENING, find_asides, leave_out
from question_bank.korean.orthography import mend
from question_bank.korean.subject import ClauseError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NOUNS: Final = frozenset({"NNG", "NNP"})
_DEBRIS: Final = re.compile(r"[#※?!;…\n*|]|\.\.\.|\(\.|https?:|\bFile:|파일:")
# (수요일), (음력 5월 7일)
_WEEKDAY: Final = (
    r"(?:\s*\([월화수목금토일](?:요일)?\))?"
    r"(?:\s?\((?:음력|양력|구력|신력|현지|한국|율리우스력|그레고리력)[^()]{0,20}\))?"
)
# 오전 11시 40분에: the hour goes with the day
_HOUR: Final = (
    r"(?:\s(?:(?:새벽|아침|오전|낮|오후|저녁|밤)\s?)?\d{1,2}시(?:\s?\d{1,2}분)?(?:\s?\d{1,2}초)?(?=에|,|\s))?"
)
_AFTER: Final = (
    r"(?:\s(?:들어서?|접어들어서?)(?=\s)|에는|에도|에야|에서야|부로|자로|에(?![가-힣])|[,.:]|(?=\s)|$)"
)
_TAIL: Final = re.compile(_WEEKDAY + _AFTER)
_TAIL_WITH_HOUR: Final = re.compile(_WEEKDAY + _HOUR + _AFTER)
_BEFORE_DATE: Final = re.compile(r"(?:^|[\s,(])$")
_DANGLING: Final = re.compile(r"(?:^|\s)\S*(?:인|된|한|의|부터|이후|이전|전날|다음|지난)\s*$")
# 647년과 648년에: the date is one of several
_SEVERAL: Final = re.compile(r"\d(?:년|월|일)(?:과|이나|및|부터|에서|[,·~∼-])?\s*(?:및\s*)?$")
# 1592년 봄까지: what stands after the date belongs to it
_PART: Final = re.compile(
    r"(?:이른\s|늦\s?)?(?:봄|여름|가을|겨울|초|중순|하순|상순|말|무렵|중반|후반|초반)"
    r"(?:부터|까지|에는|에|의|,|\s|$)"
    # 2019년 ~ 2020년 기간: what the sentence is about, not when it was
    r"|(?:기간|동안|사이)"
    # 밤 제야의 종, 오후 3시: a time of day hangs on its day
    r"|(?:새벽|아침|오전|낮|정오|오후|저녁|밤|자정|\d{1,2}시)(?:에|까지|부터)?(?:,|\s|$)"
)
# 30년 뒤인 698년: counted from another sentence; 회담 직전인 6월 11일: so it is without the date, too
_COUNTED: Final = re.compile(
    r"(?:^|(?<=\s))(?:하루|이틀|사흘|나흘|닷새|엿새|이레|열흘|보름|일주일|[한두세석넉네]\s달|"
    r"\d+(?:일|주|주일|개월|달|년)(?:\s\d+개월)?)\s?(?:뒤|후)인\s*$"
)
# 2030년까지 갚겠다는 계획: the end of what is planned
_AHEAD: Final = re.compile(r"까지\s.{0,60}?(?:겠다|기로|려는|을 계획|ㄹ 계획|할 계획)")
_AGAIN: Final = re.compile(r"(?:^|\s)(?:다시|또)\s")
_BESIDE: Final = re.compile(r"(?P<near>(?<=\s)(?:직전|직후|당일)|\S째|\d년 만)인\s*$")
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
    asides = find_asides(text)
    dated_at -= sum(min(end, dated_at) - start for start, end in asides if start < dated_at)
    text, names = leave_out(text, asides), _names(event)
    dated_at = len(mend(text[:dated_at], names))
    text = mend(text, names)
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
    return Statement(event, clause, content_words(clause.tokens))


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
    if all(character in rest for character in event.headline if not character.isspace()):
        return None
    if _DEBRIS.search(quote):
        raise UnusableError("signs of the page, or a question, stand in the sentence")
    dated = [
        match.end()
        for mention in mentions
        if mention.edtf and event.edtf and mention.edtf.contains(event.edtf)
        for match in _find_dated(" ".join(mention.exact.split()), _TAIL, quote)
    ]
    following = quote[max(dated) :].lstrip(" ,").split()[:2] if dated else []
    # the last word may have got another ending
    tries = (
        " ".join(following),
        *following[:1],
        *(word[:-1] for word in following[:1] if len(following) == 1),
    )
    at = next((found for words in tries if words and (found := event.headline.find(words)) >= 0), -1)
    if at < 0 and len(following) > 1 and following[1] in event.headline and _opens(quote, mentions):
        at = 0  # the subject is another one now: 회사는 is the company's name
    if at < 0 or _PART.match(" ".join(following)):
        raise UnusableError("the date cannot be cut out of its phrase")
    return event.headline, at


def _opens(quote: str, mentions: Sequence[DateMention]) -> bool:
    """Tell whether a sentence begins with a date."""
    return _BULLET.sub("", quote).startswith(tuple(" ".join(mention.exact.split()) for mention in mentions))


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
        elif cut and not _AHEAD.search(text):
            # 1988년에 열려 2002년까지 쓰였다; but 2013년부터 2부에서 뛰던 ○○은 2015년에 승격했다
            raise UnusableError("two happenings in one sentence")
    return " ".join(OPENING.sub("", text).split()), len(" ".join(OPENING.sub("", before).split()))


def _without_date(text: str, date: str) -> tuple[str, str]:
    """Cut one date out with what ties it; return the text before it, and the whole without it."""
    found = next(_find_dated(date, _TAIL_WITH_HOUR, text), None)
    if not found:
        if date in text:
            raise UnusableError("the date cannot be cut out of its phrase")
        return "", text
    before = OPENING.sub("", text[: found.start() - len(date)])
    if _COUNTED.search(before) and _AGAIN.search(text):
        raise UnusableError("words before the date belong to it alone")
    before = _settle(before)
    if before and (not _BEFORE_DATE.search(before) or _DANGLING.search(before)):
        raise UnusableError("words before the date belong to it alone")
    if _SEVERAL.search(before):
        raise UnusableError("the date is one of several")
    after = text[found.end() :].lstrip(" ,")
    if _PART.match(after):
        raise UnusableError("the date cannot be cut out of its phrase")
    return before, before + after


def _find_dated(date: str, tail: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Give what ties each writing of a date to its sentence; a pattern for each date would cost too much."""
    place = text.find(date)
    while place >= 0:
        match = tail.match(text, place + len(date))
        if match:
            yield match
        place = text.find(date, place + 1)


def _settle(before: str) -> str:
    """Return the words before a date without what only the date held: 이틀 뒤인, 직전인 (직전에)."""
    beside = _BESIDE.search(before)
    if beside:
        return f"{before[: beside.start()]}{beside['near']}에 "
    return _COUNTED.sub("", before)
