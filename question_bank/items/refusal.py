"""Which sentences give no question, and why: fewer and right beats many."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.items.reference import points_elsewhere
from question_bank.korean.subject import SAYING

if TYPE_CHECKING:
    from question_bank.facts.model import Event
    from question_bank.korean.clause import Clause

# 다시 문을 열었다: closed by what? 귀환했다: from where? 잃어버렸던 거울: whose?
# 금수 해제 촉구 결의: against whom?
_REOPENED: Final = re.compile(r"(?:다시\s(?:[가-힣]*문을\s)?열[었렸]|재개[관장통]했)")
_INTERRUPTED: Final = re.compile(
    r"휴관|폐관|휴업|폐쇄|휴교|닫|중단|끊|불[에이]|화재|전쟁|공사|보수|복구|수리|끝내고|마치고|다가\s|\s[뒤후]\s|만에\s"
)
_RETURNED: Final = re.compile(r"(?:귀환|귀국|복귀)했")
_AWAY: Final = re.compile(
    r"에서\s|에서의\s|로부터\s|마치고|마친|끝내고|임무|비행|[뒤후]\s|만에\s|다가\s|호를\s타고"
)
_LOST: Final = re.compile(r"^(?:잃어버렸던|빼앗겼던|도난당했던|사라졌던|되찾은|돌아온)\s")
_MOTION: Final = re.compile(
    r"(?<![가-힣])(?:금수|제재|봉쇄)(?:\s조치)?\s(?:해제|완화|철회|연장|강화|중단)\s(?:촉구\s)?결의"
)
LONGEST: Final = 110
"""A longer statement makes a stem that nobody reads (Haladyna et al. 2002, guideline 13)."""

_HEARSAY: Final = re.compile(
    r"(?:것으로|사실이|사실도|것이|의혹이|관측이|전망이|주장이|설이|소문이|다고|라고|소식이|정황이|분석이|"
    r"보도가|말이)\s?(?:뒤늦게\s|처음\s|공식\s)?(?:알려|전해|전하여|나타|드러|밝혀|확인|판명|추정|보이|보였|"
    r"관측|분석|전망|제기|나왔|나온|꼽|돌았)",
)
_RUMOUR: Final = re.compile(r"(?<![가-힣])(?:소문|헛소문|뜬소문|풍문|낭설)(?:이|을|과|도|은|에|으로|\s)")
_DATE_WITH_COMMA: Final = re.compile(r"\d+[년월일](?:에는|에)?[,.:]")
_DURATION: Final = re.compile(r"\d\s?(?:년|개월|달|주)\s?(?:동안|간|가까이|넘게)(?=\s)")
# 50km 떨어진 곳: from where?
_FAR_FROM: Final = re.compile(r"(?<![\d,.])(?<!에서 )(?<!로부터 )\d[\d,.]*\s?k?m(?:나)?\s떨어진")
# 남위 69도에 내려앉았다: of the earth, or of the moon? 북위 38도선 is a name
_DEGREES: Final = re.compile(r"(?<!의 )(?:남위|북위|동경|서경)\s\d[\d.]*도(?!선)")
_LOOSE_DAY: Final = re.compile(r"(?<![\d월])(?<!월 )\d{1,2}일(?!간|\s?동안|\s?만|\d)")
_FORECAST: Final = re.compile(r"(?:예정|계획|전망|방침)(?:이다|이었다|이라고 한다)?$")
# “…”고 말했다: the quotation is all that was said
_SAID_SO: Final = re.compile(r"“[^“”]*”(?:이?라)?고(?:\s\S+){1,2}$")
_YEAR: Final = re.compile(r"(?<!\d)\d{4}년(?:\s\d+[월일분]\S*|\s(?:초|말|중반))*(?:에|부터|까지)?")
_SPAN: Final = re.compile(r"(?:부터|까지)$")
_LONG_NAME: Final = 8
# 극동개발부, 조선노동당: a name of two names
_BODY_ENDS: Final = tuple("부청당국원회단사서성처군")
_INTENDING: Final = frozenset({"려고", "으려고", "려", "으려", "고자", "어야", "아야"})
# 열리기 시작해 …: the rest of the sentence tells what began
_BEGUN: Final = ("기 시작해", "기 시작하여")
_DUTY: Final = ("면 안", "면 아니")
_RETOLD: Final = frozenset({"보이", "여기어지", "꼽히", "일컫"})


class UnusableError(ValueError):
    """No question can be made of the event; the message is the reason, in one English phrase."""


def refuse_text(text: str) -> None:
    """Refuse a text that needs the sentences around it."""
    if len(text) > LONGEST:
        raise UnusableError("too long for a question")
    if points_elsewhere(text):
        raise UnusableError("points to another sentence")
    if _leans_back(text):
        raise UnusableError("leans back on what was told before")
    if _HEARSAY.search(text) or _RUMOUR.search(text):
        raise UnusableError("hearsay: nobody is named as its source")
    if _LOOSE_DAY.search(text):
        raise UnusableError("names a day without its month")
    if _FAR_FROM.search(text) or _DEGREES.search(text):
        raise UnusableError("points to another sentence")
    if text.count("(") != text.count(")"):
        raise UnusableError("a bracket without its pair")


def _leans_back(text: str) -> bool:
    """Tell whether something is told to begin again, come back or be lifted without what was before."""
    motion = _MOTION.search(text)
    return bool(
        (_REOPENED.search(text) and not _INTERRUPTED.search(text))
        or (_RETURNED.search(text) and not _AWAY.search(text))
        or _LOST.search(text)
        or (motion and not re.search(r"대한\s$|대\S+\s$", text[: motion.start()]))
    )


def refuse_clause(event: Event, clause: Clause, dated_at: int) -> None:
    """Refuse what is no happening, or what the article itself does not vouch for.

    ``dated_at`` is where the date stood: behind the first of several acts it may not be the date of all.
    """
    predicate = clause.predicate
    tags = [tag for _, tag in predicate.stem]
    lasting = ("VX" in tags and predicate.lemma == "있") or tags[0] in {"VA", "VCP", "VCN"}
    if lasting:
        raise UnusableError("a lasting state, no happening")
    if not clause.saying and _DURATION.search(clause.text):
        raise UnusableError("a lasting state, no happening")
    if clause.compound or (clause.joined is not None and dated_at >= clause.joined):
        raise UnusableError("two happenings in one sentence")
    before = [token for token in clause.tokens if token.start < len(predicate.before)]
    if tags[0] == "VX" and before and before[-1].tag == "EC" and before[-1].form in _INTENDING:
        raise UnusableError("an intention, no happening")
    if clause.text[: len(predicate.before)].rstrip().endswith(_DUTY):
        raise UnusableError("an intention, no happening")
    if predicate.lemma in _RETOLD or _FORECAST.search(clause.text):
        raise UnusableError("an opinion or a forecast")
    if before and before[-1].tag == "NNB" and before[-1].form in {"것", "수"}:
        raise UnusableError("ends in …것 or …수, no plain statement")
    _refuse_broken(clause)
    speaker = event.attribution.speaker if event.attribution else None
    if speaker and not clause.saying and speaker.split()[-1] not in clause.text:
        raise UnusableError("the speaker is not named in the sentence")
    if not clause.subject_text or clause.subject_text.split()[-1] in {"사실", "것", "경우", "점", "때"}:
        raise UnusableError("the subject is left out")


def refuse_dated_part(event: Event, clause: Clause, dated_at: int) -> None:
    """Refuse a date that may be that of a part: 2020년 사들인 말은 30마리였다.

    So it is where the date stands inside what was said (신문은 3월에 배가 온다고 보도했다), or before
    a modifier in the past with no comma to set it apart.
    """
    if event.selector.quote.rstrip(" ,").endswith(_BEGUN):
        raise UnusableError("two happenings in one sentence")
    subject = clause.subject
    own = _quotes_after(clause, dated_at) or _dates_itself(clause, dated_at)
    if clause.saying and dated_at >= subject.particle_end and not own:
        raise UnusableError("unclear whether the date is that of the words or of what they tell")
    after = [
        i for i, token in enumerate(clause.tokens) if token.start >= dated_at and token.tag in {"EC", "ETM"}
    ]
    if not after or clause.tokens[after[0]].tag != "ETM":
        return
    ending, host = clause.tokens[after[0]], clause.tokens[after[0] - 1]
    if any(token.form == "끝" for token in clause.tokens[after[0] + 1 : after[0] + 2]):
        return  # 회담한 끝에 맺었다: one course of acts
    past = ending.form in {"ᆫ", "은"} and host.tag.startswith(("VV", "XSV", "VX"))
    of_subject = not subject.bare and ending.start < subject.start
    if past and (dated_at or of_subject) and _DATE_WITH_COMMA.search(event.selector.quote) is None:
        raise UnusableError("the date may be that of a part of the sentence alone")


def _quotes_after(clause: Clause, dated_at: int) -> bool:
    """Tell whether the words said stand in quotation marks behind the date: it is that of the saying then."""
    opening = clause.text.find("“", dated_at)
    if opening < 0:
        return False
    between = [token for token in clause.tokens if dated_at <= token.start < opening]
    alone = not any(token.tag in {"EC", "ETM", "EF"} for token in between)
    return alone and _SAID_SO.search(clause.text, opening) is not None


def _dates_itself(clause: Clause, dated_at: int) -> bool:
    """Tell whether what was said has a time of its own (2016년 신문은 2014년에 배가 떠났다고 보도했다)."""
    year = _YEAR.search(clause.text, dated_at)
    said = max((i for i, one in enumerate(clause.tokens) if one.form.endswith(SAYING)), default=0)
    if year is None or not said:
        return False
    inside = [token for token in clause.tokens[:said] if token.start >= year.start()]
    # 2014년에 지은 배가 떠났다고: the year is the ship's
    if not inside or any(token.tag == "ETM" for token in inside):
        return False
    return not _SPAN.search(year[0]) or inside[-1].form == "겠"


def _refuse_broken(clause: Clause) -> None:
    """Refuse a sentence that lost a particle or a space: 조약에 대해 체결했다, 공화국동해."""
    body = [token for token in clause.tokens if token.start < len(clause.predicate.before)]
    for left, right in pairwise(body):
        nouns = left.tag in {"NNG", "NNP"} and right.tag == "NNP"
        body_name = right.form.endswith(_BODY_ENDS)
        if nouns and left.end == right.start and min(len(left.form), len(right.form)) > 1 and not body_name:
            raise UnusableError("two words stand together with nothing between them")
    if any(_swallows_word(token.form, clause.text) for token in body if token.tag == "NNP"):
        raise UnusableError("two words stand together with nothing between them")


def _swallows_word(name: str, text: str) -> bool:
    """Tell whether a long unknown name holds a word that stands in the text by itself too."""
    rest = text.replace(name, " ", 1)
    return (
        len(name) >= _LONG_NAME
        and " " not in name
        and any(name[:cut] in rest for cut in range(_LONG_NAME // 2, len(name) - 1))
    )
