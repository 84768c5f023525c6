"""From an event's sentence to a statement that stands alone, without its date.

What cannot be turned with certainty raises UnusableError; its message is the reason that the build counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import Act, Confidence, DateMention, DateRole, Event
from question_bank.items.date_text import gives_away
from question_bank.items.reference import points_elsewhere
from question_bank.items.similarity import content_words
from question_bank.korean.clause import Clause, read_clause
from question_bank.korean.subject import ClauseError

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST: Final = 110
"""A longer statement makes a stem that nobody reads (Haladyna et al. 2002, guideline 13)."""

_DEBRIS: Final = re.compile(r"[#※?!;…\n*|]|\.\.\.|\(\.|https?:|\bFile:|파일:")
_WEEKDAY: Final = r"(?:\s*\([월화수목금토일](?:요일)?\))?"
_AFTER: Final = r"(?:에는|에도|에(?![가-힣])|[,.:]|(?=\s)|$)"
_BEFORE_DATE: Final = re.compile(r"(?:^|[\s,(])$")
_DANGLING: Final = re.compile(r"(?:^|\s)\S*(?:인|된|한|의|부터|이후|이전|전날|다음|지난)\s*$")
_LEADING: Final = re.compile(
    r"^(?:(?:그리고|그러나|하지만|그런데|또한|또|한편|다만|게다가|결국|특히|실제로|이로써|"
    r"같은 해|같은 달|그해|해가 바뀌어|이듬해|이듬해에는)(?:에는|에)?,?\s+|[-–—•·:,.]\s*)+",
)
_BULLET: Final = re.compile(r"^[-–—•·:,.\s]+")
_HEARSAY: Final = re.compile(
    r"(?:것으로|사실이|사실도|것이|의혹이|관측이|전망이|주장이|설이|소문이|다고|라고|소식이|정황이|분석이|"
    r"보도가|말이)\s?(?:뒤늦게\s|처음\s|공식\s)?(?:알려|전해|전하여|나타|드러|밝혀|확인|판명|추정|보이|보였|"
    r"관측|분석|전망|제기|나왔|나온|꼽|돌았)",
)
_DATE_WITH_COMMA: Final = re.compile(r"\d+[년월일](?:에는|에)?[,.:]")
_LOOSE_DAY: Final = re.compile(r"(?<![\d월])(?<!월 )\d{1,2}일(?!간|\s?동안|\s?만|\d)")
_FORECAST: Final = re.compile(r"(?:예정|계획|전망|방침)(?:이다|이었다|이라고 한다)?$")
_LONG_NAME: Final = 8
_NEEDS_OBJECT: Final = frozenset(
    [
        "체결",
        "개최",
        "선고",
        "승인",
        "발사",
        "건설",
        "방문",
        "점령",
        "침공",
        "창설",
        "설립",
        "반포",
        "맺",
        "세우",
        "만들",
        "짓",
        "보내",
    ]
)
_RETOLD: Final = frozenset({"보이", "여기어지", "꼽히", "일컫"})


class UnusableError(ValueError):
    """No question can be made of the event; the message is the reason, in one English phrase."""


@dataclass(frozen=True, slots=True)
class Statement:
    """An event in words: ``clause`` without its date; ``words`` are what it is about, for comparing."""

    event: Event
    clause: Clause
    words: frozenset[str]

    @property
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
        raise UnusableError(f"event not quizzable: {event.reason or 'no reason given'}")
    if event.attribution and event.attribution.act is Act.HEARSAY:
        raise UnusableError("hearsay without a source")
    text, dated_at = _clean(event, mentions)
    _refuse(text)
    if event.edtf and gives_away(text, event.edtf):
        raise UnusableError("the date is told again in the sentence")
    try:
        clause = read_clause(text, _names(event))
    except ClauseError as error:
        raise UnusableError(str(error)) from error
    _refuse_clause(event, clause)
    _refuse_dated_part(event, clause, dated_at)
    return Statement(event, clause, content_words(clause.tokens))


def _names(event: Event) -> tuple[str, ...]:
    return tuple(person.name for person in event.participants if not person.implied)


def _clean(event: Event, mentions: Sequence[DateMention]) -> tuple[str, int]:
    """Return the sentence without its date, leading links and full stop, and where the date stood."""
    text = event.selector.quote.strip().rstrip(".").strip()
    if _DEBRIS.search(text):
        raise UnusableError("residue or a question in the sentence")
    text = _BULLET.sub("", text)
    before = ""
    for mention in mentions:
        if mention.edtf and event.edtf and mention.edtf.contains(event.edtf):
            kept, text = _without_date(text, " ".join(mention.exact.split()))
            before = kept or before
    return " ".join(_LEADING.sub("", text).split()), len(" ".join(_LEADING.sub("", before).split()))


def _without_date(text: str, date: str) -> tuple[str, str]:
    """Cut one date out with what ties it; return the text before it, and the whole without it."""
    found = re.search(re.escape(date) + _WEEKDAY + _AFTER, text)
    if not found:
        if date in text:
            raise UnusableError("the date is a part of a phrase")
        return "", text
    before = _LEADING.sub("", text[: found.start()])
    if before and (not _BEFORE_DATE.search(before) or _DANGLING.search(before)):
        raise UnusableError("words that belong to the date alone")
    return before, before + text[found.end() :].lstrip(" ,")


def _refuse(text: str) -> None:
    """Refuse a text that needs the sentences around it."""
    if len(text) > LONGEST:
        raise UnusableError("too long for a question")
    if points_elsewhere(text):
        raise UnusableError("points to another sentence")
    if _HEARSAY.search(text):
        raise UnusableError("hearsay without a source")
    if _LOOSE_DAY.search(text):
        raise UnusableError("a day without its month is left")
    if text.count("(") != text.count(")"):
        raise UnusableError("a bracket without its pair")


def _refuse_clause(event: Event, clause: Clause) -> None:
    """Refuse what is no happening, or what the article itself does not vouch for."""
    predicate = clause.predicate
    tags = [tag for _, tag in predicate.stem]
    if "VX" in tags and predicate.lemma == "있":
        raise UnusableError("a lasting state, no happening")
    if predicate.lemma in {"있", "없", "많", "적"} and tags[0] == "VA":
        raise UnusableError("a lasting state, no happening")
    if predicate.lemma in _RETOLD or _FORECAST.search(clause.text):
        raise UnusableError("an opinion or a forecast")
    if clause.text[: len(predicate.before)].rstrip().endswith(("것", "수")):
        raise UnusableError("no plain statement")
    _refuse_broken(clause)
    speaker = event.attribution.speaker if event.attribution else None
    if speaker and speaker.split()[-1] not in clause.text:
        raise UnusableError("the speaker is not named in the sentence")
    if not clause.subject_text or clause.subject_text.split()[-1] in {"사실", "것", "경우", "점", "때"}:
        raise UnusableError("no subject")


def _refuse_dated_part(event: Event, clause: Clause, dated_at: int) -> None:
    """Refuse a date that may be that of a part: 2020년 사들인 말은 30마리였다.

    So it is where the date stands inside what was said (신문은 3월에 배가 온다고 보도했다), or before
    a modifier in the past with no comma to set it apart.
    """
    subject = clause.subject
    if clause.saying and dated_at >= subject.particle_end:
        raise UnusableError("the date stands inside what was said")
    after = [
        i for i, token in enumerate(clause.tokens) if token.start >= dated_at and token.tag in {"EC", "ETM"}
    ]
    if not after or clause.tokens[after[0]].tag != "ETM":
        return
    ending, host = clause.tokens[after[0]], clause.tokens[after[0] - 1]
    past = ending.form in {"ᆫ", "은"} and host.tag.startswith(("VV", "XSV", "VX"))
    of_subject = not subject.bare and ending.start < subject.start
    if past and (dated_at or of_subject) and _DATE_WITH_COMMA.search(event.selector.quote) is None:
        raise UnusableError("the date may belong to a modifier")


def _refuse_broken(clause: Clause) -> None:
    """Refuse a sentence that lost a particle or a space: 조약에 대해 체결했다, 공화국동해."""
    body = [token for token in clause.tokens if token.start < len(clause.predicate.before)]
    for left, right in pairwise(body):
        nouns = left.tag in {"NNG", "NNP"} and right.tag == "NNP"
        if nouns and left.end == right.start and len(left.form) > 1 and len(right.form) > 1:
            raise UnusableError("words run together")
    if any(_swallows_word(token.form, clause.text) for token in body if token.tag == "NNP"):
        raise UnusableError("words run together")
    last = body[-1] if clause.predicate.stem[0][1] == "XSV" and body else None
    verb = last.form if last else clause.predicate.lemma
    active = clause.predicate.lemma == "하" or last is None
    after = [token.tag for token in body if token.start >= clause.subject.particle_end or clause.subject.bare]
    if verb in _NEEDS_OBJECT and active and "JKO" not in after:
        raise UnusableError("no object")


def _swallows_word(name: str, text: str) -> bool:
    """Tell whether a long unknown name holds a word that stands in the text by itself too."""
    rest = text.replace(name, " ", 1)
    return len(name) >= _LONG_NAME and any(
        name[:cut] in rest for cut in range(_LONG_NAME // 2, len(name) - 1)
    )
