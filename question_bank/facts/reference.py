"""Whether a sentence stands alone: nothing points to another sentence, nothing that it needs is left out."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.facts.actor_noun import noun_at_end
from question_bank.facts.headline import opening_end
from question_bank.facts.judgement import (
    Reason,
    Statement,
    refuse_claim,
    refuse_date,
    refuse_form,
    refuse_taste,
)
from question_bank.facts.model import EntityType
from question_bank.facts.names import names_run_together
from question_bank.facts.pronoun import is_own
from question_bank.facts.tail import Case
from question_bank.facts.word_list import any_of, read_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.korean.morphology import Token

_OPENING: Final = re.compile(rf"^\W*(?:{any_of('opening')})(?![가-힣]*[0-9])")
_SAME: Final = re.compile(any_of("same_time"))
_PAIR: Final = re.compile(r"양국|양측|쌍방|양 정상|두 (?:나라|정상|사람|공화국|국가|회사|팀|지도자)")
_PRONOUNS: Final = read_words("pronoun")
_POINTERS: Final = read_words("pointer")
_NEEDS_OBJECT: Final = read_words("needs_object")
_UNWILLED: Final = read_words("unwilled_verb")
_SHARING: Final = read_words("sharing_verb")
_CAUSAL: Final = frozenset({"어", "어서", "아서", "으니", "니", "므로"})
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
# 러시아어 대회: a language names neither who nor where
_LANGUAGE: Final = re.compile(r"[가-힣]{2,}어")
_GRADE: Final = re.compile(r"[+-](?![0-9A-Za-z])")
# the only ones of a country: 검찰은 ○○○를 재판에 넘겼다
_STANDING: Final = frozenset({"검찰", "경찰", "대법원", "헌법재판소", "국회", "감사원"})
_SINGLE: Final = frozenset({"NNG", "NNB"})
_SHORTEST_NAME: Final = 2
_PHRASE: Final = ("NN", "SN", "SL", "XSN", "XPN", "SO")
_BODIES: Final = frozenset({EntityType.ORGANISATION, EntityType.GROUP, EntityType.PERSON})
_OPENS_LINE: Final = re.compile(r"\S{2,20}, ")
_CHRONICLED: Final = read_words("chronicle_noun")
_TITLED: Final = re.compile(r"[《〈「『][^《》〈〉「」『』]{2,}[》〉」』]")
_TIME_NOUNS: Final = frozenset({"해", "날", "달", "때", "년", "월", "일"})
_QUALIFIED: Final = ("의", "한", "된", "는", "던", "인", "난", "린", "친")


def judge(statement: Statement, gazetteer: Gazetteer) -> Reason | None:
    """Return why no question may be made of a statement; None where one may."""
    for refuse in (refuse_form, refuse_date, refuse_claim, refuse_taste, refuse_gap, refuse_reference):
        reason = refuse(statement)
        if reason is Reason.NOBODY and _names_title(statement.headline, gazetteer):
            reason = None
        if reason is not None:
            return reason
    if statement.syntax.predicate.nominal and gazetteer.subject is not None and not statement.is_completed:
        return Reason.ELIDED  # 지사 설립: of the company that the article is about
    return Reason.GLUED if names_run_together(statement.headline, gazetteer) else None


def refuse_gap(statement: Statement) -> Reason | None:
    """Refuse a sentence that lacks a subject or an object."""
    syntax, tokens = statement.syntax, statement.tokens
    if syntax.predicate.nominal:
        told = statement.is_completed or (syntax.predicate.stem in _CHRONICLED and _has_argument(statement))
        return None if told else Reason.ELIDED
    if syntax.predicate.stem in _NEEDS_OBJECT and syntax.quote_end is None:
        has_object = any(t.tag == "JKO" or (t.tag == "JX" and t.form == "도") for t in tokens)
        if not has_object:
            return Reason.NO_OBJECT
    subjects = [s for s in syntax.subjects if s.text.split()[-1] not in _TIME_NOUNS]
    speaks = statement.attribution is not None and statement.attribution.speaker is not None
    named = any(m.case is Case.SUBJECT and (m.role or m.type is EntityType.PERSON) for m in statement.names)
    if not subjects and not speaks and not named and not statement.is_completed:
        return Reason.ELIDED
    first = min((s.start for s in subjects), default=None)
    if (first is not None and _acts_before(tokens, first)) or _lacks_last_subject(statement):
        return Reason.ELIDED
    return None


def _has_argument(statement: Statement) -> bool:
    """Tell whether a proper noun stands in the phrase before the noun that ends a chronicle's line.

    A proper noun before a comma that opens the line is who did it: ○○시의회, 예산안을 가결.
    """
    start = statement.syntax.predicate.start
    phrase: list[Token] = []
    for token in reversed(statement.tokens):
        if token.start >= start:
            continue
        if not token.tag.startswith(_PHRASE):
            break
        phrase.insert(0, token)
    opening = _OPENS_LINE.match(statement.headline)
    if opening is not None:
        first = statement.text.find(opening[0])
        last = first + len(opening[0].rstrip(", "))
        if noun_at_end(statement.text, first + 1, last) is not None:
            return True
        phrase += [t for t in statement.tokens if first <= t.start < last]
    named = any(m.start <= t.start < m.end and m.type in _BODIES for m in statement.names for t in phrase)
    return named or any(token.tag == "NNP" for token in phrase) or _holds_unknown(phrase)


def _acts_before(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether somebody unnamed acts before the first subject (…을 유지하고 있어 북한이)."""
    for index, token in enumerate(tokens):
        if token.start >= first or token.tag != "EC" or token.form not in _CAUSAL:
            continue
        before = tokens[:index]
        verb = next((t for t in reversed(before) if t.tag.startswith("V") or t.tag == "XSV"), None)
        if verb is None or verb.form in _SHARING:
            continue
        if any(t.tag == "VX" for t in before[-2:]) and any(t.tag == "JKO" for t in before):
            return True
    return False


def _lacks_last_subject(statement: Statement) -> bool:
    """Tell whether somebody acts and then something unnamed ends (러시아가 반대하여 없어졌다)."""
    syntax = statement.syntax
    if syntax.predicate.stem not in _UNWILLED or not syntax.subjects or syntax.subjects[-1].topic:
        return False
    last = syntax.subjects[-1]
    linked = any(t.tag == "EC" and last.end < t.start < syntax.predicate.start for t in statement.tokens)
    actor = any(m.start <= last.end - 1 < m.tail_end for m in statement.names)
    return linked and actor and not any(subject.topic for subject in syntax.subjects)


def refuse_reference(statement: Statement) -> Reason | None:
    """Refuse what points to another sentence, and what names nobody at all."""
    headline = _QUOTED.sub(" ", statement.headline)
    points = (
        _OPENING.search(headline)
        or _SAME.search(headline)
        or _points(statement)
        or _is_lonely_pair(statement, headline)
        or _has_bare_topic(statement)
    )
    if points:
        return Reason.UNRESOLVED
    if statement.names or statement.implied or statement.is_completed or _TITLED.search(statement.headline):
        return None
    if statement.syntax.predicate.nominal or _is_unknown_name(statement):
        return None
    return (
        None if any(_names_something(t, statement.text) for t in _outside_dates(statement)) else Reason.NOBODY
    )


def _names_title(headline: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a headline names what the article is about, whole or by the first word of its name."""
    about = gazetteer.subject
    first = about.name.split()[0] if about is not None else ""
    return len(first) >= _SHORTEST_NAME and any(word.startswith(first) for word in headline.split())


def _is_unknown_name(statement: Statement) -> bool:
    """Tell whether a subject holds a name that the morphemes break into single syllables (동/온/제철)."""
    return any(
        _holds_unknown([t for t in statement.tokens if subject.start <= t.start < subject.end])
        for subject in statement.syntax.subjects
    )


def _holds_unknown(phrase: Sequence[Token]) -> bool:
    """Tell whether two nouns of one syllable stand together there, as in no word of the dictionary."""
    return any(
        len(left.form) == len(right.form) == 1
        and left.tag == "NNG"
        and right.tag in _SINGLE
        and left.end == right.start
        and phrase[-1].end - left.start > _SHORTEST_NAME
        for left, right in pairwise(phrase)
    )


def _names_something(token: Token, text: str) -> bool:
    """Tell whether a morpheme is a name: no language (러시아어) and no mark or grade (A+, AA-)."""
    if token.tag == "SL":
        return _GRADE.match(text[token.end :]) is None
    return token.tag == "NNP" and _LANGUAGE.fullmatch(token.form) is None


def _outside_dates(statement: Statement) -> list[Token]:
    """Return the morphemes outside the event's own date and outside quotation marks."""
    spans = [(m.start, m.end) for m in statement.dating.used]
    spans += [match.span() for match in _QUOTED.finditer(statement.text)]
    return [t for t in statement.tokens if not any(first <= t.start < last for first, last in spans)]


def _points(statement: Statement) -> bool:
    """Tell whether a pronoun or a pointing word stands in the sentence (그는, 이 조약)."""
    first = opening_end(statement.text)
    outside = [token for token in _outside_dates(statement) if token.start >= first]
    if statement.is_completed and statement.syntax.subjects:
        # the headline has the name in place of 그는
        outside = [t for t in outside if t.start >= statement.syntax.subjects[0].end]
    for token, following in zip(outside, [*outside[1:], None], strict=True):
        if token.tag == "NP" and token.form in _PRONOUNS and not is_own(statement, token):
            return True
        if token.tag == "MM" and token.form in _POINTERS and following and following.tag.startswith("N"):
            return True
    return False


def _is_lonely_pair(statement: Statement, headline: str) -> bool:
    """Tell whether 양국 or 두 사람 stands without the two being named."""
    pair = _PAIR.search(headline)
    if pair is None:
        return False
    if pair[0].endswith(("사람", "정상", "지도자")):
        named = {m.name for m in statement.names if m.type is EntityType.PERSON}
    elif pair[0].endswith(("나라", "국", "측", "방", "국가")):
        named = {m.name for m in statement.names if m.type is EntityType.COUNTRY} | set(statement.implied)
    else:
        return True
    return len(named) < 2  # noqa: PLR2004 - two


def _has_bare_topic(statement: Statement) -> bool:
    """Tell whether the topic is one common noun alone (요트는, 정부는), known only from what went before."""
    for subject in statement.syntax.subjects[: 0 if statement.is_completed else 1]:
        inside = [t for t in _outside_dates(statement) if subject.start <= t.start < subject.end]
        if subject.text.split()[-1] not in statement.headline:
            continue  # 두 나라는, which the headline names
        if subject.topic and len(inside) == 1 and inside[0].tag == "NNG":
            named = any(m.start <= inside[0].start < m.end for m in statement.names)
            qualified = statement.text[: subject.start].rstrip().endswith(_QUALIFIED)
            alone = inside[0].form in _STANDING and any(m.type in _BODIES for m in statement.names)
            return not named and not qualified and not alone
    return False
