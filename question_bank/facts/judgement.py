"""Whether a statement may become a question, and if not, why: strict, because fewer and right beats many.

The reasons are a fixed list, so that a build can count them and a teacher can read them.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.facts.attribution import RUMOUR
from question_bank.facts.model import Act, Confidence, DateRole, EntityType
from question_bank.facts.tail import Case
from question_bank.source.article import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.facts.clause import Clause
    from question_bank.facts.dating import Dating
    from question_bank.facts.model import Attribution
    from question_bank.facts.names import NameMention
    from question_bank.korean.morphology import Token


class Reason(enum.StrEnum):
    """Why no question is made of a statement."""

    NOT_PROSE = "caption or verse"
    DATE_ROLE = "the date is that of a plan, a deadline or a comparison"
    DATE_UNSURE = "date is not certain"
    DATE_OPEN = "the date has an open end"
    DATE_OF_WHAT = "unclear whether the date is that of the saying"
    BROKEN = "names run together"
    OBJECT = "elided object"
    DATES_DIFFER = "the article gives two dates"
    UNFINISHED = "not a finished sentence"
    NOT_PAST = "a state, a plan or a rule, not a past happening"
    UNRESOLVED = "unresolved reference"
    ELIDED = "elided subject"
    HEARSAY = "hearsay"
    NO_SPEAKER = "nobody stands for the claim"
    DENIED = "denied or unproven claim"
    FORECAST = "rumour or forecast"
    VICTIM = "private victim"
    EDITORIAL = "editorial"
    TWO = "two happenings in one sentence"
    NOBODY = "names nobody"
    LENGTH = "too long or too short to ask"


@dataclass(frozen=True, slots=True)
class Statement:
    """All that is judged of one statement."""

    kind: Kind
    text: str
    headline: str
    tokens: Sequence[Token]
    clause: Clause
    names: Sequence[NameMention]
    implied: Sequence[str]
    attribution: Attribution | None
    dating: Dating


_OPENING: Final = re.compile(
    r"^\W*(?:이에|이때|당시|이를|이로|이어|이어서|이후|그 후|그 뒤|그러자|따라서|그래서|그 결과|그 과정|여기|거기|이 과정|이와|그와|"
    r"한편으로|반면|그중|이 중|이 가운데|그 가운데|앞서|덕분에|때문에|이 때문에|그 때문에|나머지|다른 |같은 (?!해|달|날|년|월))"
)
_PRONOUNS: Final = frozenset(
    "이 그 그녀 그들 이들 저 이것 그것 이곳 그곳 여기 거기 이때 그때 우리 나 내 저희 이거 그거".split()
)
_POINTERS: Final = frozenset("이 그 저 해당 동 이런 그런 이러한 그러한 본".split())
_PAIR: Final = re.compile(
    r"양국|양측|쌍방|양 정상|양자|두 (?:나라|정상|사람|공화국|국가|회사|팀|지도자)|서로"
)
_SAME: Final = re.compile(
    r"같은 (?:날|해|달|기간|자리|시기|분기|곳|이유)|이날|그날|그해|이달|당일|전해|이듬해|작년|올해|지난해"
)
_POSSIBLE: Final = re.compile(r"가능성[이은도]|[할될] 것 같|모종의|조짐|움직임을 보|[될] 수 있다고")
_FUTURE: Final = frozenset({"것", "예정", "전망", "계획", "방침"})
_FORECASTING: Final = frozenset("전망하 예상하 예측하 내다보 관측하 추측하 보".split())
_DEATH: Final = re.compile(
    r"사망(?!률)|숨[진졌져지]|폭사|피살|살해|자살|익사|전사(?:했|하|한|자)|시신|흉기|성폭행|강간|유괴|참변|희생자|부상자|중상|추락사|동사"
)
_MEMORY: Final = 1900
_EDITORIAL: Final = re.compile(
    r"\(\.{2,}\)|\.{3}|ㅋㅋ|ㅎㅎ|ㄷㄷ|뭐\?|바보|재밌는|재미있는 (?:점|것)|웃기|황당|어이없|뻔뻔|조롱|욕[했하]|빌어먹|뒤통수|뒷통수|"
    r"듯\W*$|듯한|작정|아닌가|셈이|과연|안타깝|불쌍|한심|무려|심지어|눈독|두 마리 토끼|[?!]\W*$|야밤|당연히|노골적|퇴짜|열을 올"
)
# 인민공화국루간스크: two names without anything between them
_GLUED: Final = re.compile(
    r"(?:공화국|연합|연방|왕국|제국)(?=(?:[가-힣]{2,8}\s)?(?:루간스크|도네츠크|유럽|러시아|북한|미국|중국|일본))|일본유럽|북한러시아"
)
_TRANSITIVE: Final = frozenset("체결하 개최하 발표하 승인하 제안하 선포하 제정하 설립하 창설하".split())
_UNWILLED: Final = frozenset("없어지 사라지 무산되 취소되 중단되 폐지되 연기되 결렬되".split())
_SHARING: Final = frozenset("위하 통하 대하 향하 맞 앞두 두 따르 기념하 비롯하 의하 인하 관하".split())
_MIN_LENGTH: Final = 8
_MAX_LENGTH: Final = 140
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
_TIME_NOUNS: Final = frozenset({"해", "날", "달", "때", "년", "월", "일"})


def judge(statement: Statement) -> Reason | None:
    """Return why no question may be made of a statement; None where one may."""
    for refuse in (
        _refuse_form,
        _refuse_date,
        _refuse_claim,
        _refuse_taste,
        _refuse_grammar,
        _refuse_reference,
    ):
        reason = refuse(statement)
        if reason is not None:
            return reason
    return None


def _refuse_form(statement: Statement) -> Reason | None:
    if statement.kind in {Kind.CAPTION, Kind.VERSE}:
        return Reason.NOT_PROSE
    if not statement.clause.predicate.finite:
        return Reason.UNFINISHED
    if not _MIN_LENGTH <= len(statement.headline) <= _MAX_LENGTH:
        return Reason.LENGTH
    return None


def _refuse_date(statement: Statement) -> Reason | None:
    dating = statement.dating
    if dating.role is DateRole.OTHER:
        return Reason.DATE_ROLE
    if dating.confidence is not Confidence.CERTAIN or dating.edtf.uncertain:
        return Reason.DATE_UNSURE
    if dating.edtf.is_open:
        return Reason.DATE_OPEN
    if dating.unclear:
        return Reason.DATE_OF_WHAT
    if dating.rivals:
        return Reason.TWO
    return None


def _refuse_claim(statement: Statement) -> Reason | None:
    attribution = statement.attribution
    predicate = statement.clause.predicate
    if attribution is not None:
        if attribution.act is Act.HEARSAY:
            return Reason.HEARSAY
        if attribution.act is Act.DENIED:
            return Reason.DENIED
        if attribution.speaker is None:
            return Reason.NO_SPEAKER
        if attribution.act is Act.ESTIMATED and predicate.stem in _FORECASTING:
            return Reason.FORECAST
        if _tells_future(statement):
            return Reason.FORECAST
    if not predicate.past:
        return Reason.NOT_PAST
    return None


def _tells_future(statement: Statement) -> bool:
    """Tell whether what is quoted lies ahead of the saying: …ㄹ 것이라고, 가능성, a later date."""
    last = statement.dating.edtf.last()
    if any(m.date.edtf is not None and m.date.edtf.first() > last for m in statement.dating.others):
        return True
    if _POSSIBLE.search(statement.text) or RUMOUR.search(statement.text):
        return True
    tokens = statement.tokens
    return any(
        token.tag == "ETM" and token.form in {"ᆯ", "을"} and following.form in _FUTURE and after.tag == "VCP"
        for token, following, after in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def _refuse_taste(statement: Statement) -> Reason | None:
    if _EDITORIAL.search(statement.text):
        return Reason.EDITORIAL
    start = statement.dating.edtf.first()[0]
    if start >= _MEMORY and _DEATH.search(statement.text):
        named = any(m.type is EntityType.PERSON and m.case is Case.SUBJECT for m in statement.names)
        if not named or statement.attribution is not None:
            return Reason.VICTIM
    if statement.clause.linked or _two_actors(statement):
        return Reason.TWO
    return None


def _refuse_grammar(statement: Statement) -> Reason | None:
    """Refuse what lacks a part or whose names have run together (a link lost its space)."""
    if _GLUED.search(statement.text):
        return Reason.BROKEN
    clause, tokens = statement.clause, statement.tokens
    if clause.predicate.stem in _TRANSITIVE and clause.quote_end is None:
        if not any(t.tag == "JKO" or (t.tag == "JX" and t.form == "도") for t in tokens):
            return Reason.OBJECT
    first = min((s.start for s in clause.subjects), default=None)
    if first is not None and _acts_before(tokens, first):
        return Reason.ELIDED
    if clause.predicate.stem in _UNWILLED and clause.subjects:
        last = clause.subjects[-1]
        linked = any(t.tag == "EC" and last.end < t.start < clause.predicate.start for t in tokens)
        actor = any(m.start <= last.end - 1 < m.tail_end for m in statement.names)
        if linked and actor and not last.topic:
            return Reason.ELIDED
    return None


def _acts_before(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a clause with an object but no subject stands before the first subject (…을 유지하고 있어 북한이)."""
    for index, token in enumerate(tokens):
        if (
            token.start >= first
            or token.tag != "EC"
            or token.form not in {"어", "어서", "아서", "으니", "니", "므로"}
        ):
            continue
        before = tokens[:index]
        verb = next((t for t in reversed(before) if t.tag.startswith("V") or t.tag == "XSV"), None)
        if verb is None or verb.form in _SHARING:
            continue
        if any(t.tag == "VX" for t in before[-2:]) and any(t.tag == "JKO" for t in before):
            return True
    return False


def _two_actors(statement: Statement) -> bool:
    """Tell whether a link between clauses parts two subjects outside what is quoted."""
    clause = statement.clause
    limit = clause.quote_end or 0
    outside = [s for s in clause.subjects if s.start >= limit] if limit else list(clause.subjects)
    return any(
        left.end < link <= right.start
        for left, right in zip(outside, outside[1:], strict=False)
        for link in clause.links
    )


def _refuse_reference(statement: Statement) -> Reason | None:
    headline = _QUOTED.sub(" ", statement.headline)
    if _OPENING.search(headline) or _SAME.search(headline):
        return Reason.UNRESOLVED
    subjects = [s for s in statement.clause.subjects if s.text.split()[-1] not in _TIME_NOUNS]
    speaks = statement.attribution is not None and statement.attribution.speaker is not None
    named = any(m.case is Case.SUBJECT and m.role for m in statement.names)
    if not subjects and not speaks and not named:
        return Reason.ELIDED
    if _points(statement) or _lonely_pair(statement, headline) or _bare_topic(statement):
        return Reason.UNRESOLVED
    if (
        not statement.names
        and not statement.implied
        and not any(t.tag in {"NNP", "SL"} for t in _outside_dates(statement))
    ):
        return Reason.NOBODY
    return None


def _outside_dates(statement: Statement) -> list[Token]:
    """Return the morphemes outside the event's own date and outside quotation marks."""
    spans = [(m.start, m.end) for m in statement.dating.used]
    spans += [match.span() for match in _QUOTED.finditer(statement.text)]
    return [t for t in statement.tokens if not any(first <= t.start < last for first, last in spans)]


def _points(statement: Statement) -> bool:
    """Tell whether a pronoun or a pointing word stands in the sentence (그는, 이 조약)."""
    outside = _outside_dates(statement)
    for token, following in zip(outside, [*outside[1:], None], strict=True):
        if token.tag == "NP" and token.form in _PRONOUNS:
            return True
        if token.tag == "MM" and token.form in _POINTERS and following and following.tag.startswith("N"):
            return True
    return False


def _lonely_pair(statement: Statement, headline: str) -> bool:
    """Tell whether 양국 or 두 사람 stands without the two being named."""
    pair = _PAIR.search(headline)
    if not pair:
        return False
    persons = pair[0].endswith(("사람", "정상", "지도자"))
    if pair[0].endswith("공화국") or pair[0] == "서로":
        return pair[0] != "서로"
    kinds = {EntityType.PERSON} if persons else {EntityType.COUNTRY, EntityType.ORGANISATION}
    named = {m.name for m in statement.names if m.type in kinds} | (
        set() if persons else set(statement.implied)
    )
    return len(named) < 2  # noqa: PLR2004 - two


def _bare_topic(statement: Statement) -> bool:
    """Tell whether the topic is one common noun alone (요트는, 정부는), known only from what went before."""
    for subject in statement.clause.subjects[:1]:
        inside = [t for t in _outside_dates(statement) if subject.start <= t.start < subject.end]
        if subject.topic and len(inside) == 1 and inside[0].tag == "NNG":
            before = statement.text[: subject.start].rstrip()
            named = any(m.start <= subject.start < m.end for m in statement.names)
            return not named and not before.endswith(("의", "한", "된", "는", "던", "인"))
    return False
