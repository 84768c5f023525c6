"""What a stem asks for, read from its own words."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import Final

from question_bank.dates.edtf import Edtf
from question_bank.items.solver.moment import read_moments, without_moments

_COPULA: Final = r"(?:인가|이었는가|였는가|이었나|일까|입니까)?\s?\?"
_DATE: Final = re.compile(
    rf"\s?(?:날|때|해|것|시기|달|연도|날짜)(?:은|는)\s(?:언제|몇\s?년[^?]*){_COPULA}$"
    r"|\s?(?:때|날|해|시기|것|일)(?:을|를)\s연표[^.]*(?:시오\.|라\.)$"
)
_WHAT: Final = re.compile(r"(?:있었던|일어난|벌어진)\s일(?:은|을)")
_EXTREME: Final = re.compile(r"가장\s(?:먼저|이른|일찍|앞선|나중|늦|뒤|최근|마지막)|(?:먼저|나중에)\s일어난")
_LATE: Final = re.compile(r"나중|늦|뒤|최근|마지막")
_OFFICE: Final = re.compile(
    r"(?:어떤|무슨)\s(?:직책|직위|자리)|(?P<of>의)\s(?:직책|직위|직함)(?:은|는)\s무엇"
)
_HOLDER: Final = re.compile(r"(?P<office>\S.*?)(?:이었던|였던|인|이던|던)\s(?:인물|사람)(?:은|는)\s누구")
_COUNT: Final = re.compile(
    r"(?:\s?(?:수|액수|값))?(?:은|는|이|가)?\s(?:모두\s|총\s|약\s)?(?:몇\s?(?P<unit>[^\s?]*)|얼마[^\s?]*)"
)
_WITHIN: Final = re.compile(
    r"(?:^|\s)(?:누구|누가|어디|무엇|(?:어느|어떤)\s(?P<noun>[^\s?]+?))"
    r"(?P<particle>에게서|에게|에서|에|와|과|을|를|로|의|이|가)?(?=\s[^?]*[가-힣]\?)"
)
_NOUN: Final = re.compile(rf"\s?(?P<noun>\S+?)(?:은|는)\s(?:누구|어디|무엇|어느\s\S+){_COPULA}$")
_CALLED: Final = re.compile(r"(?P<noun>\S+?)의\s(?:이름|명칭)(?:은|는)\s무엇")
_BARE: Final = re.compile(r"(?P<noun>\S+?)(?:은|는|이|가)?\?$")
_ALL: Final = re.compile(r"(?P<noun>\S+?)(?:을|를)\s(?:모두|전부)\s고르(?:시오|라|세요)\.?$")
_END: Final = re.compile(r"(?:는가|은가|한가|인가)?\s?\?$")
_ASIDE: Final = re.compile(r"\s?\([^)]*\)$")
_WORDS: Final = {"누구": "인물", "누가": "인물", "어디": "곳"}


class Wants(enum.Enum):
    """What kind of answer a stem wants."""

    DATE = "date"
    HAPPENING = "happening"
    FIRST = "first"
    LAST = "last"
    FIGURE = "figure"
    OFFICE = "office"
    OFFICE_OF = "office of who did it"
    HOLDER = "holder"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Question:
    """A stem taken apart: ``body`` is what it tells, ``noun`` what it wants to know, or its unit."""

    wants: Wants
    body: str
    noun: str
    moment: Edtf | None


def read_question(stem: str) -> Question:
    """Return what a stem wants and what it tells of it."""
    text = _ASIDE.sub("", stem.strip())
    moments = read_moments(text)
    moment = moments[0] if moments else None
    if found := _DATE.search(text):
        return Question(Wants.DATE, text[: found.start()], "", moment)
    if _EXTREME.search(text):
        return Question(Wants.LAST if _LATE.search(text) else Wants.FIRST, "", "", moment)
    if _WHAT.search(text) and moments:
        return Question(Wants.HAPPENING, "", "", moment)
    return _read_name(without_moments(text), moment)


def _read_name(text: str, moment: Edtf | None) -> Question:
    """Return what a stem wants that asks for no date and no happening."""
    if found := _OFFICE.search(text):
        wants = Wants.OFFICE_OF if found["of"] else Wants.OFFICE
        return Question(wants, text[: found.start()], "직책", moment)
    if moment and (found := _HOLDER.search(text)):
        return Question(Wants.HOLDER, found["office"], "인물", moment)
    if found := _COUNT.search(text):
        return Question(Wants.FIGURE, _cut(text, found), found["unit"] or "", moment)
    if found := _CALLED.search(text) or _NOUN.search(text):
        return Question(Wants.NAME, text[: found.start()], found["noun"], moment)
    if found := _WITHIN.search(text):
        noun = found["noun"] or next((_WORDS[word] for word in _WORDS if word in found.group()), "")
        return Question(Wants.NAME, _cut(text, found), noun, moment)
    found = _ALL.search(text) or _BARE.search(text)
    return Question(
        Wants.NAME, text[: found.start()] if found else text, found["noun"] if found else "", moment
    )


def _cut(text: str, found: re.Match[str]) -> str:
    """Return the text without its question word and without the ending that asks."""
    return _END.sub("", f"{text[: found.start()]} {text[found.end() :]}".strip())
