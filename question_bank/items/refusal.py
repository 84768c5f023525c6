"""Which sentences give no question, and why: fewer and right beats many."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import EntityType
from question_bank.facts.word_list import read_words
from question_bank.items.reference import points_elsewhere

if TYPE_CHECKING:
    from question_bank.facts.model import Event
    from question_bank.korean.clause import Clause

LONGEST: Final = 110
"""A longer statement makes a stem that nobody reads (Haladyna et al. 2002, guideline 13)."""

_HEARSAY: Final = re.compile(
    r"(?:것으로|사실이|사실도|것이|의혹이|관측이|전망이|주장이|설이|소문이|다고|라고|소식이|정황이|분석이|"
    r"보도가|말이)\s?(?:뒤늦게\s|처음\s|공식\s)?(?:알려|전해|전하여|나타|드러|밝혀|확인|판명|추정|보이|보였|"
    r"관측|분석|전망|제기|나왔|나온|꼽|돌았)",
)
_DATE_WITH_COMMA: Final = re.compile(r"\d+[년월일](?:에는|에)?[,.:]")
_DURATION: Final = re.compile(r"\d\s?(?:년|개월|달|주)\s?(?:동안|간|가까이|넘게)(?=\s)")
# 50km 떨어진 곳: from where?
_FAR_FROM: Final = re.compile(r"(?<![\d,.])(?<!에서 )(?<!로부터 )\d[\d,.]*\s?k?m(?:나)?\s떨어진")
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
        "생각",
    ]
)
_NEEDS_GOAL: Final = frozenset(
    [
        "가",
        "오",
        "떠나",
        "돌아오",
        "돌아가",
        "들어오",
        "들어가",
        "쳐들어오",
        "쳐들어가",
        "내려오",
        "올라오",
        "나가",
        "물러나",
    ]
)
_LEAVING: Final = frozenset(["가", "오", "떠나", "나가"])
_GOALS: Final = frozenset(["에", "로", "으로", "까지", "에게", "에게서"])
_WINS: Final = frozenset(["우승", "준우승", "승리", "패배"])
_ROLES: Final = read_words("relative_role")
_RETOLD: Final = frozenset({"보이", "여기어지", "꼽히", "일컫"})


class UnusableError(ValueError):
    """No question can be made of the event; the message is the reason, in one English phrase."""


def refuse_text(text: str) -> None:
    """Refuse a text that needs the sentences around it."""
    if len(text) > LONGEST:
        raise UnusableError("too long for a question")
    if points_elsewhere(text):
        raise UnusableError("points to another sentence")
    if _HEARSAY.search(text):
        raise UnusableError("hearsay: nobody is named as its source")
    if _LOOSE_DAY.search(text):
        raise UnusableError("names a day without its month")
    if _FAR_FROM.search(text):
        raise UnusableError("points to another sentence")
    if text.count("(") != text.count(")"):
        raise UnusableError("a bracket without its pair")


def refuse_clause(event: Event, clause: Clause) -> None:
    """Refuse what is no happening, or what the article itself does not vouch for."""
    predicate = clause.predicate
    tags = [tag for _, tag in predicate.stem]
    lasting = ("VX" in tags and predicate.lemma == "있") or tags[0] in {"VA", "VCP", "VCN"}
    if lasting:
        raise UnusableError("a lasting state, no happening")
    if not clause.saying and _DURATION.search(clause.text):
        raise UnusableError("a lasting state, no happening")
    if clause.compound:
        raise UnusableError("two happenings in one sentence")
    if predicate.lemma in _RETOLD or _FORECAST.search(clause.text):
        raise UnusableError("an opinion or a forecast")
    if clause.text[: len(predicate.before)].rstrip().endswith(("것", "수")):
        raise UnusableError("ends in …것 or …수, no plain statement")
    _refuse_broken(clause)
    _refuse_unfinished(clause)
    _refuse_person_alone(event, clause)
    speaker = event.attribution.speaker if event.attribution else None
    if speaker and speaker.split()[-1] not in clause.text:
        raise UnusableError("the speaker is not named in the sentence")
    if not clause.subject_text or clause.subject_text.split()[-1] in {"사실", "것", "경우", "점", "때"}:
        raise UnusableError("the subject is left out")


def _refuse_unfinished(clause: Clause) -> None:
    """Refuse a sentence that leaves out where somebody went or what was won: it needs the one before it."""
    body = [token for token in clause.tokens if token.start < len(clause.predicate.before)]
    where = {token.form for token in body if token.tag in {"JKB", "JKO", "JX"}}
    goals = _GOALS | {"을", "를"} if clause.predicate.lemma in _LEAVING else _GOALS
    if clause.predicate.lemma in _NEEDS_GOAL and not where & goals:
        raise UnusableError("the place where somebody went is left out")
    for i, token in enumerate(body):
        bare = not i or body[i - 1].tag not in {"JKG", "NNG", "NNP", "ETM", "NNB", "XSN"}
        if token.form in _WINS and bare and not any(other.form in {"에서", "에"} for other in body):
            raise UnusableError("a victory without its contest")


def _refuse_person_alone(event: Event, clause: Clause) -> None:
    """Refuse 초대 감독 ○○○ or ○○○이 감독이 되었다 where nothing tells of what club.

    Somebody whom the gazetteer knows may stand alone.
    """
    people = [one for one in event.participants if not one.implied]
    gazetteer, words = load_gazetteer(), clause.subject_text.split()
    if event.places or len(people) > 1 or any(one.type is not EntityType.PERSON for one in people):
        return
    offices = [
        token.form for token in clause.tokens if token.form in gazetteer.titles or token.form in _ROLES
    ]
    if not people and not offices:
        return
    name = people[0].name if people else clause.subject_text
    named = any(token.tag in {"NNP", "SL"} and token.form not in name for token in clause.tokens)
    named = named or any(word in gazetteer.places or gazetteer.country(word) for word in words)
    if not named and name not in gazetteer.entries:
        raise UnusableError("names a person alone, not the place or body it is about")


def refuse_dated_part(event: Event, clause: Clause, dated_at: int) -> None:
    """Refuse a date that may be that of a part: 2020년 사들인 말은 30마리였다.

    So it is where the date stands inside what was said (신문은 3월에 배가 온다고 보도했다), or before
    a modifier in the past with no comma to set it apart.
    """
    subject = clause.subject
    if clause.saying and dated_at >= subject.particle_end:
        raise UnusableError("unclear whether the date is that of the words or of what they tell")
    after = [
        i for i, token in enumerate(clause.tokens) if token.start >= dated_at and token.tag in {"EC", "ETM"}
    ]
    if not after or clause.tokens[after[0]].tag != "ETM":
        return
    ending, host = clause.tokens[after[0]], clause.tokens[after[0] - 1]
    past = ending.form in {"ᆫ", "은"} and host.tag.startswith(("VV", "XSV", "VX"))
    of_subject = not subject.bare and ending.start < subject.start
    if past and (dated_at or of_subject) and _DATE_WITH_COMMA.search(event.selector.quote) is None:
        raise UnusableError("the date may be that of a part of the sentence alone")


def _refuse_broken(clause: Clause) -> None:
    """Refuse a sentence that lost a particle or a space: 조약에 대해 체결했다, 공화국동해."""
    body = [token for token in clause.tokens if token.start < len(clause.predicate.before)]
    for left, right in pairwise(body):
        nouns = left.tag in {"NNG", "NNP"} and right.tag == "NNP"
        if nouns and left.end == right.start and len(left.form) > 1 and len(right.form) > 1:
            raise UnusableError("two words stand together with nothing between them")
    if any(_swallows_word(token.form, clause.text) for token in body if token.tag == "NNP"):
        raise UnusableError("two words stand together with nothing between them")
    last = body[-1] if clause.predicate.stem[0][1] == "XSV" and body else None
    verb = last.form if last else clause.predicate.lemma
    active = clause.predicate.lemma == "하" or last is None
    after = [token.tag for token in body if token.start >= clause.subject.particle_end or clause.subject.bare]
    if verb in _NEEDS_OBJECT and active and "JKO" not in after:
        raise UnusableError("the object is left out")


def _swallows_word(name: str, text: str) -> bool:
    """Tell whether a long unknown name holds a word that stands in the text by itself too."""
    rest = text.replace(name, " ", 1)
    return len(name) >= _LONG_NAME and any(
        name[:cut] in rest for cut in range(_LONG_NAME // 2, len(name) - 1)
    )
