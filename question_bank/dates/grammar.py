"""The patterns of Korean date expressions.

One pattern reads one end of a date (``POINT``); :mod:`question_bank.dates.korean` joins the ends to ranges.
"""

from __future__ import annotations

import re

DASH = r"[~∼～〜–—―-]"
"""The signs that stand between the ends of a range."""

_ERAS = r"기원전|서기전|기원후|서기|단기|불기|紀元前|西紀|西暦|檀紀|B\.?\s?C\.?(?:E\.?)?|A\.?\s?D\.?"
_SPAN = r"\s?[~∼～–·-]\s?"
_RANGE_YEAR = (
    rf"(?:(?P<year0>\d{{3,4}}|(?<=기원전\s)\d{{1,2}}|(?<=기원전)\d{{1,2}})\s?{DASH}\s?"
    r"|(?P<listed>[12]\d{3})(?P<more>(?:(?:,\s|\s?[·ㆍ]\s?)[12]\d{3}){0,9})(?:,\s|\s?[·ㆍ]\s?)(?=[12]\d{3}\s?년))?"
)
_YEAR = (
    rf"(?:(?P<era>{_ERAS})\s?)?{_RANGE_YEAR}"
    r"(?:(?P<year>\d{1,4})\s?(?P<yunit>학년도|(?:년\s)?회계\s?연도|년도|년|年)|[’'‘](?P<short>\d\d)년)"
)
_DECADE = (
    rf"(?:(?P<era2>{_ERAS})\s?)?(?:(?P<decade0>\d{{2,4}})\s?(?:년대)?{_SPAN})?"
    r"(?P<decade>\d{2,4})\s?(?P<dunit>년대)"
)
_CENTURY = (
    rf"(?:(?P<era3>{_ERAS})\s?)?(?:(?P<century0>\d{{1,2}}){_SPAN})?"
    r"(?P<century>\d{1,2})\s?(?P<cunit>세기)"
)
_CALENDAR = r"음력|양력|구력|신력|율리우스력|그레고리력"
_REIGN = r"(?P<note>\s?\((?:[가-힣]{1,8}\s?(?:\d{1,4}|원|즉위)\s?년?|[가-힣]{2}년|\d{4}년)\))?"

YEAR_WORDS = {
    "같은해": 0, "그해": 0, "동년": 0, "당해": 0, "익년": 1, "올해": 0, "금년": 0, "이해": 0,
    "이듬해": 1, "그이듬해": 1, "다음해": 1, "그다음해": 1, "내년": 1, "이듬해인": 1,
    "작년": -1, "지난해": -1, "전해": -1, "전년": -1, "재작년": -2,
}  # fmt: skip
"""Words for a year, without spaces, and how far it lies from the year before them."""

MONTH_WORDS = {
    "같은달": 0,
    "동월": 0,
    "익월": 1,
    "그달": 0,
    "이달": 0,
    "이번달": 0,
    "지난달": -1,
    "다음달": 1,
    "이듬달": 1,
}
"""Words for a month and how far it lies from the month before them."""

DAY_WORDS = {
    "같은날": 0, "이날": 0, "그날": 0, "당일": 0, "이튿날": 1, "다음날": 1, "익일": 1, "전날": -1,
}  # fmt: skip
"""Words for a day and how far it lies from the day before them."""

_REL_YEAR = (
    r"(?P<ryear>같은\s?해|그\s이듬해|그\s?다음\s?해|그\s?해|동년|당해(?=\s)|익년|올해(?!의\s)|금년|이듬해|다음\s?해|내년(?!도)|작년"
    r"|지난\s?해|전해(?=에\s|보다|의\s|\s\d{1,2}월)|전년(?!도)|재작년|이\s해(?=에|의\s))(?:인)?"
)
_REL_MONTH = (
    r"(?P<rmonth>같은\s?달|동월|익월|그\s?달(?=\s|에|의|부터|까지)|이달(?!의)|이번\s?달|지난\s?달"
    r"|다음\s?달|이듬달)"
)
_LEAN = (
    r"(?P<lean>지난|오는|올)"
    r"(?=\s?(?:초|늦|이른)?(?:\d{1,2}\s?월|\d{1,2}\s?일|[1-4]\s?분기|봄|여름|가을|겨울))"
)

_FOLLOW = (
    r"(?=$|\W|에|엔\s|까지|부터|이후|이전|의\s|이\s|은\s|는\s|로\s|인\s|이던|이었|였|과\s|와\s|쯤|경|무렵"
    r"|이[다며고자]\W|이[다며고자]$|이[라란지]|다\W|다$|만\s|보다|처럼|[을를]\s(?:끝|기점|기준|기해|마지막|고비|전후))"
)
_NO_MONTH = (
    r"급|세|드|당(?![시일])|치(?![르러렀른뤄])|형(?![제을])|생(?=$|\W|[을은의에]|이[다었라]|으로)"
    r"|호(?=$|\W|[를는의에]|가\s|부터|까지)|물(?![가-힣])|령|분[이을의]?\s"
)
_VAGUE = (
    r"연말|연초|초중반|초순|초반|초엽|초기|초(?!과)|상순|중순|중반|중엽|중후반|하순|말경|말엽|말기|말"
    r"|후반기|전반기|후반|전반|께|무렵|즈음|쯤|전후|경(?!의|로|과|이|은)"
)
_DURATION_DAY = r"(?!\s?(?:간(?![가-힣])|간의|간은|간에|동안|만(?:에|의|이[었다며]|[.,]|$)|째|여\s|내내))"
_POINT = rf"""
(?:(?P<calendar0>{_CALENDAR})\s?(?=\d{{1,4}}\s?년))?
(?: {_DECADE} | {_CENTURY} | {_YEAR}{_REIGN} | {_REL_YEAR} | {_REL_MONTH} | {_LEAN} )?
(?:\s?\(?(?P<calendar>{_CALENDAR})\)?)?(?:\s?(?P<leap>윤)\s?(?=\d))?
(?:
  \s{{0,2}},?\s?(?:(?P<month0>\d{{1,2}})\s?(?:{DASH}|[·ㆍ,])\s?)?(?P<month>\d{{1,2}})\s?(?P<munit>[월月])(?!{_NO_MONTH})
  (?:\s{{0,2}}(?:(?P<day0>\d{{1,2}})\s?(?:{DASH}|[·ㆍ,])\s?)?(?P<day>\d{{1,2}})\s?(?P<dayunit>[일日]){_DURATION_DAY})?
| \s{{0,2}}(?:(?P<lone0>\d{{1,2}})\s?{DASH}\s?)?(?P<lone>\d{{1,2}})\s?(?P<loneunit>[일日]){_DURATION_DAY}
)?
(?:\s?\((?P<calendar2>{_CALENDAR})\))?
(?:\s{{0,2}}(?P<part>상반기|하반기|상\s?[·ㆍ,]\s?하반기|(?P<old>[1-4])\s?[·ㆍ]\s?4\s?분기|제?\s?(?:(?P<quarter0>[1-4])\s?(?:{DASH}|[·ㆍ,])\s?)?(?P<quarter>[1-4])(?:/4)?\s?(?:사)?분기(?!별|점|\s?연속|\s?만에|\s?째)
   |(?:초|늦|이른\s?|한)?(?P<season>봄|여름|가을|겨울)(?=$|\W|에|엔|의|부터|까지|이|은|을|과|철)))?
(?:\s?(?P<vague>{_VAGUE}){_FOLLOW})?
"""
PLAIN = re.compile(r"\d{1,4}[년월일]")
"""Figures with their unit, which no other pattern than the grammar's own reads."""

POINT = re.compile(_POINT, re.VERBOSE)
"""One end of a date; matches the empty text where none stands."""

SEASON = re.compile(
    rf"(?P<y>\d{{4}})(?:\s?(?:{DASH}|/)\s?(?P<z>\d{{4}}|\d\d)(?!\d|년|월|-)(?P<named>\s?시즌(?![권별]))?|\s?시즌(?![권별]))"
)
"""A sporting season: 2015-16 시즌, 2018 시즌."""

PAREN_YEAR = re.compile(rf"(?P<y>\d{{3,4}})(?:\s?{DASH}\s?(?P<z>\d{{3,4}})?)?(?=[),]|\s?\?\))")
"""A year without a unit after an opening bracket: (1443), (1397~1450)."""

ENTRY_YEAR = re.compile(
    r"(?P<y>\d{4})(?=$|\s?[:：]|\s?[–—-]\s|\s(?!여\s|미터|킬로|그램|만|억|명|개|원|톤|대|번|호)[가-힣]{2})"
)
"""A year without a unit at the start of a list entry: 1988: …."""

ENTRY_DAY = re.compile(
    r"(?P<m>\d{1,2})(?:/(?P<d>\d{1,2})(?![\d/%]|[가-힣]|\s(?:이상|이하|미만|정도|넘|가량|수준|찬성|지점))"
    r"|\.\s?(?P<d2>\d{1,2})(?:\.(?!\d)|(?=\s?[:：]|\s[–—-]\s))"
    r"|(?<=0\d)\.(?P<d3>\d\d)(?=$|\s[가-힣]))"
)
"""A month and day at the start of a list entry: 7/13, 4. 27., 07.13."""

DAY_WITH_WEEKDAY = re.compile(
    r"(?P<m>\d{1,2})[./]\s?(?P<d>\d{1,2})\.?(?=\s?[(（][월화수목금토일](?:요일)?[)）])"
)
"""A month and day in figures that a weekday shows to be one: 7.13(수)."""

MOVED_TO = re.compile(
    r"(?P<m>\d{1,2})/(?P<d>\d{1,2})(?=(?:으?로)\s(?:미[루뤄룸룬]|연기|변경|옮|앞당|바[꿨뀌뀜꿈]|순연))"
)
"""A month and day in figures to which something was put off: 5/3로 미룸."""

HABITUAL = re.compile(r"(?:매년|해마다|매해|매주|매달|매월|연례|보통|통상|대개)(?:\s[가-힣]+)?\s?$")
"""Words that make the month after them one of every year."""

OF_EVERY_YEAR = re.compile(
    r"\s?(?:평균|기온|강수량|이면|이\s되면|마다|달력|학기|결산|호(?![가-힣])|생(?![가-힣]))"
)
"""Words that make the month before them one of every year."""

OFFSET = re.compile(
    r"(?P<count>\d{1,3}|하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름|일주일|반년|[한두세석넉네]\s?(?:달|해)"
    r"|(?:다섯|여섯|일곱|여덟|아홉|열)\s?달)"
    r"(?P<unit>년|개월|달|주일?|일)?\s?(?P<side>뒤(?!를|에서)|후(?![반기])|전(?![반쟁투후기])|만(?=인\s\d))"
    r"(?P<linked>인\s(?=.?같은|.?이달|.?\d))?"
)
"""So much time after or before: 이틀 뒤인 29일, 3년 뒤."""

WORD_COUNTS = {
    "하루": ("day", 1), "이틀": ("day", 2), "사흘": ("day", 3), "나흘": ("day", 4), "닷새": ("day", 5),
    "엿새": ("day", 6), "이레": ("day", 7), "여드레": ("day", 8), "아흐레": ("day", 9), "열흘": ("day", 10),
    "보름": ("day", 15), "일주일": ("day", 7), "한달": ("month", 1), "두달": ("month", 2),
    "반년": ("month", 6),
    "세달": ("month", 3), "석달": ("month", 3),
    "네달": ("month", 4), "넉달": ("month", 4), "다섯달": ("month", 5),
    "여섯달": ("month", 6), "일곱달": ("month", 7), "여덟달": ("month", 8), "아홉달": ("month", 9),
    "열달": ("month", 10), "한해": ("year", 1), "두해": ("year", 2), "세해": ("year", 3), "네해": ("year", 4),
}  # fmt: skip
"""Native words for a stretch of time, without spaces."""

DAY_WORD = re.compile(r"(?P<rday>같은\s?날|이날|그날|당일(?!치기)|이튿날|다음\s?날|익일|전날)")

TURN = re.compile(r"(?P<unit>[연월])(?P<side>[말초])(?=에|까지|부터|께|쯤|경|무렵)")
"""The turn of the year or the month without a figure: 연말에, 월초부터."""

JOINT = re.compile(rf"\s?(?:(?:{DASH})\s?|부터\s?{DASH}?\s?|에서\s)|(?:와|과)\s(?=\d)")
"""What stands between the ends of a range."""

CLOSE = re.compile(r"\s?(?:까지|사이|에 걸쳐|\))|\s(?:새벽|아침|오전|낮|오후|저녁|밤)까지")
"""What must follow the second end of a range joined by a particle."""

BETWEEN = re.compile(r"\s?사이(?=에|의|\s|,|$)")
"""What must follow two ends that 과 joins: 1996년과 2000년 사이."""

SINCE = re.compile(
    r"부터|\s?이후로(?=\s|는|도|,|$)|\s?이후(?![가-힣]|로)|\s?이후(?=에|의|부터|까지)"
    r"|\s?이래(?:로(?=\s|는|도|,|$))?(?![가-힣])|\s?[뒤후]로(?=\s|는|도|,|$)"
)
UNTIL = re.compile(r"까지|까진|\s?이전(?!하|했|한|해|할|된|됐|되|을|을|계획|투)|\s?전까지")

NOT_A_YEAR = re.compile(
    r"\s?(?:간(?![가-힣])|간의|간은|간에|동안|만에|만의|만이|째|차(?![가-힣])|여\s|여간|이상|이하|이내|미만|가까이"
    r"|넘게|넘는|넘도록|남짓|형(?![가-힣])|형을|짜리|주기|단위|된\s|지난|(?:뒤|후|전)(?=$|[\s.,에의부까인이쯤로)]|엔)|내내|안에"
    r"|사이|마다|에\s걸쳐|치\s|임기|복무|연속|역사|전통|왕조|사직|도읍|세월|묵은|걸려|걸렸|걸쳐|계획|계약|반(?![가-힣])|제\s|생\s|집권"
    r"|통치|치세|재위|(?:에\s?)?한\s?번|에\s(?:두|세|\d{1,2})\s?번|\s전쟁|주년|징역|시한부|\s시한부|\s?[가-힣]개월|\d{1,2}개월|\s\d{1,2}개월|이\s(?:지나|넘|걸)|을\s(?:넘|버티|이어)"
    r"|정도|가량|쯤\s(?:걸|지))"
)
"""What makes the figures before 년 a stretch of time."""

UNKNOWN_REIGN = re.compile(r"\d{1,3}\s?년\s?\d{1,2}월(?:\s?\d{1,2}일)?(?!간|\s?동안)")
"""A month of a counted year that is no year of an era: 재위 32년 2월."""

NOT_A_DAY = re.compile(
    r"\s?(?:간|동안|만(?:에|의|이[었다며]|[.,]|$)|째|여|이상|이하|이내|미만|가까이|넘게|남짓|뒤(?!를)|후|전(?!투)|내내|안에|연속|천하|치|정도|가량|씩"
    r"|에\s(?:한|두|\d{1,2})\s?번|로\s(?!잡|예정|정해|미루|미뤄|옮|연기|변경|바꾸|앞당)|로써|장|마다|분\s|짜리|단위|이면|이\s(?:지나|넘|걸)|을\s(?:넘|기다|버)|밖에|일정|걸|\s?(?:휴가|단식|체류|여행|연휴|장마|파업|격리|근무제?|생활권|교통량|평균|학교|작전)(?!에)|\s\d{1,3}(?:식|회|번))"
)
BEFORE_A_SPAN = re.compile(
    r"(?:최대|최소|최장|약|총|하루|매|단|불과|무려|모두|평균|꼬박|무료|연|앞으로|\d박)\s?$"
)
"""Words that make the following number a stretch, not a date."""
