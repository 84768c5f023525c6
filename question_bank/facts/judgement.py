"""Whether a statement may become a question, and if not, why: strict, because fewer and right beats many.

The reasons are a fixed list, so that a build can count them and a teacher can read them.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from question_bank.dates.edtf import Precision
from question_bank.facts.attribution import RUMOUR
from question_bank.facts.dating import Dating
from question_bank.facts.mention import NameMention
from question_bank.facts.model import Act, Attribution, Confidence, DateRole, EntityType
from question_bank.facts.syntax import Syntax
from question_bank.facts.tail import Case
from question_bank.facts.word_list import any_of, read_words
from question_bank.korean.morphology import Token
from question_bank.source.article import Kind


class Reason(enum.StrEnum):
    """Why no question is made of a statement."""

    NOT_PROSE = "a caption or verse, no prose"
    DATE_ROLE = "the date is that of a plan, a deadline or a comparison"
    DATE_UNSURE = "the date is not certain"
    DATE_COARSE = "the date is no finer than a decade"
    DATE_OPEN = "the date has an open end"
    DATE_OF_WHAT = "unclear whether the date is that of the words or of what they tell"
    PASSING = "holds at the time of the text only"
    UNTIMED = "the article does not tell when"
    OFFICE_OF_WHAT = "it does not say whose office it is"
    TOLD_BY_NAME = "its name tells it"
    INITIALS = "initials in Latin letters are no knowledge of the article's subject"
    OTHER_LETTERS = "the name in other letters only"
    EMBASSY = "an embassy is in the capital"
    FAMILIAR = "everybody knows who leads the country"
    DATES_DIFFER = "the article gives two dates for it"
    FIGURES_DIFFER = "the article gives two figures for it"
    OUTCOMES_DIFFER = "the article gives two outcomes for it"
    NAMES_DIFFER = "the article gives two answers for it"
    TOLD_TWICE = "told elsewhere in the article"
    UNFINISHED = "no finished sentence"
    NOT_PAST = "a state, a plan or a rule, not a past happening"
    UNRESOLVED = "points to another sentence"
    ELIDED = "the subject is left out"
    NO_OBJECT = "the object is left out"
    GLUED = "two names stand together with nothing between them"
    HEARSAY = "hearsay: nobody is named as its source"
    NO_SPEAKER = "a claim without a named speaker"
    DENIED = "a claim that is denied or not proven"
    FORECAST = "a rumour or a forecast"
    VICTIM = "a private person's death or trial"
    EDITORIAL = "the author's own comment"
    TWO = "two happenings in one sentence"
    NOBODY = "names no person, body or place"
    LENGTH = "too long or too short to ask"


@dataclass(frozen=True, slots=True)
class Statement:
    """All that is judged of one sentence; ``implied`` are the countries that only a sign names (북러).

    ``is_completed``: the headline names a subject that the sentence leaves out, or calls only 구단; ``told``
    is the headline without that subject.
    """

    kind: Kind
    text: str
    headline: str
    tokens: Sequence[Token]
    syntax: Syntax
    names: Sequence[NameMention]
    implied: Sequence[str]
    attribution: Attribution | None
    dating: Dating
    is_completed: bool = False
    told: str | None = None


_POSSIBLE: Final = re.compile(any_of("possible"))
_PRESENT_QUOTES: Final = frozenset({"ᆫ다고", "는다고", "ᆫ다며", "는다며"})
_FUTURE: Final = frozenset({"것", "예정", "전망", "계획", "방침"})
_FORECASTING: Final = read_words("forecasting_verb")
_DEATH: Final = re.compile(rf"(?:{any_of('death')})(?!률)")
# 박모 씨, 김씨가: people whom the article keeps out of sight
_PRIVATE: Final = re.compile(
    r"[가-힣]모\s?\(?\d*\)?\s?씨|(?<![가-힣])[가-힣]{1,4}\s?씨(?:가|는|를|의|에게|와|도)\s"
)
_LIVING_MEMORY: Final = 1900
_EDITORIAL: Final = re.compile(rf"\(\.{{2,}}\)|\.{{3}}|듯\W*$|[?!]\W*$|{any_of('editorial')}")
_SHORTEST: Final = 8
_SHORTEST_LINE: Final = 6
# one word says it all: …는 해체되었다
_WHOLE: Final = re.compile(r"[가-힣]{2,6}(?:되었|됐)다|태어났다")
_LONGEST: Final = 140
# …가 들어오면서 …는 늘었다: one happening and what came of it
_WITH: Final = frozenset({"면서", "으면서"})


def refuse_form(statement: Statement) -> Reason | None:
    """Refuse captions, verses, headings without a predicate, and what no stem can hold."""
    if statement.kind in {Kind.CAPTION, Kind.VERSE}:
        return Reason.NOT_PROSE
    predicate = statement.syntax.predicate
    if not predicate.finite and not predicate.nominal:
        return Reason.UNFINISHED
    told = statement.headline if statement.told is None else statement.told
    whole = statement.is_completed and _WHOLE.fullmatch(told)
    shortest = _SHORTEST_LINE if predicate.nominal else _SHORTEST
    return None if (whole or shortest <= len(told)) and len(statement.headline) <= _LONGEST else Reason.LENGTH


def refuse_date(statement: Statement) -> Reason | None:
    """Refuse where the date is not certain or does not say when it happened."""
    dating = statement.dating
    checks = (
        (dating.role is DateRole.OTHER, Reason.DATE_ROLE),
        (_is_unsure(dating), Reason.DATE_UNSURE),
        (dating.edtf.is_open, Reason.DATE_OPEN),
        (dating.edtf.precision < Precision.YEAR, Reason.DATE_COARSE),
        (dating.unclear, Reason.DATE_OF_WHAT),
        (bool(dating.rivals), Reason.TWO),
    )
    return next((reason for refused, reason in checks if refused), None)


def _is_unsure(dating: Dating) -> bool:
    """Tell whether a date is not certain, or only about right: no question could have it for its key."""
    return dating.confidence is not Confidence.CERTAIN or dating.edtf.uncertain or dating.edtf.approximate


def refuse_claim(statement: Statement) -> Reason | None:
    """Refuse hearsay, forecasts and what is no past happening; a claim keeps its speaker.

    What a speaker denied or announced is no fact, but that it was said is one: where the date is that of the
    saying, who said so and when may be asked; so may what a person by name holds possible.
    """
    attribution = statement.attribution
    if attribution is not None:
        said = statement.dating.role is DateRole.REPORT and attribution.speaker is not None
        forecast = attribution.act is Act.ESTIMATED and statement.syntax.predicate.stem in _FORECASTING
        own = said and attribution.act is not Act.REPORTED and _is_person(statement, attribution.speaker)
        checks = (
            (attribution.act is Act.HEARSAY, Reason.HEARSAY),
            (attribution.act is Act.DENIED and not said, Reason.DENIED),
            (attribution.speaker is None, Reason.NO_SPEAKER),
            ((forecast or _is_supposed(statement)) and not own, Reason.FORECAST),
            (_tells_future(statement) and not (said and attribution.act is Act.ANNOUNCED), Reason.FORECAST),
        )
        refused = next((reason for holds, reason in checks if holds), None)
        if refused is not None:
            return refused
    return None if statement.syntax.predicate.past else Reason.NOT_PAST


def _is_person(statement: Statement, speaker: str | None) -> bool:
    return any(m.name == speaker and m.type is EntityType.PERSON for m in statement.names)


def _is_supposed(statement: Statement) -> bool:
    """Tell whether what is told is only possible or rumoured (가능성이, 움직임을 보였다)."""
    return _POSSIBLE.search(statement.text) is not None or RUMOUR.search(statement.text) is not None


def _tells_future(statement: Statement) -> bool:
    """Tell whether what is quoted lies ahead of the saying (…ㄹ 것이라고)."""
    last = statement.dating.edtf.last()
    if any(m.date.edtf is not None and m.date.edtf.first() > last for m in statement.dating.others):
        return True
    # a date inside the quotation with a present tense there: the report of a plan (6월에 보낸다고 보도했다)
    if statement.dating.role is DateRole.EVENT and any(t.form in _PRESENT_QUOTES for t in statement.tokens):
        return True
    tokens = statement.tokens
    return any(
        token.tag == "ETM" and token.form in {"ᆯ", "을"} and following.form in _FUTURE and after.tag == "VCP"
        for token, following, after in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def refuse_taste(statement: Statement) -> Reason | None:
    """Refuse irony and asides, the deaths and injuries of private people, and two happenings in one."""
    if _EDITORIAL.search(statement.text):
        return Reason.EDITORIAL
    if _PRIVATE.search(statement.text):
        return Reason.VICTIM
    if statement.dating.edtf.first()[0] >= _LIVING_MEMORY and _DEATH.search(statement.text):
        named = any(m.type is EntityType.PERSON and m.case is Case.SUBJECT for m in statement.names)
        if not named or statement.attribution is not None:
            return Reason.VICTIM
    return Reason.TWO if statement.syntax.linked or _has_two_actors(statement) else None


def _has_two_actors(statement: Statement) -> bool:
    """Tell whether a link between clauses parts two subjects outside what is quoted."""
    syntax = statement.syntax
    limit = syntax.quote_end or 0
    outside = [subject for subject in syntax.subjects if subject.start >= limit]
    joined = {token.end for token in statement.tokens if token.tag == "EC" and token.form in _WITH}
    links = [link for link in syntax.links if link not in joined]
    return any(left.end < link <= right.start for left, right in pairwise(outside) for link in links)
