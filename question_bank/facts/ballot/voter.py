"""Who voted how: 러시아가 거부권을 행사해, 중국과 러시아의 반대로, 기권한 나라는 …, 반대 1표(일본).

A list is taken whole or not at all: a member that is no known name spoils it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.facts.ballot.tally import ABSTAIN, NO, SIDES, YES
from question_bank.facts.model import EntityType
from question_bank.facts.tail import Case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.facts.ballot.clause import Clause
    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.facts.mention import NameMention

_LISTED: Final = re.compile(
    r"(?P<side>반대|찬성|기권)"
    r"(?:표?(?:[를을])?\s?(?:던진|행사한|한)\s(?:국가|나라|회원국|이사국)(?:들)?|국|국가|표)(?:은|는)\s"
    r"(?:(?:총|모두|전부)?\s?\d{1,3}\s?개?\s?(?:국가|국|나라)"
    r"(?:로|으로|이며|인데|이고|이다|였다|이었고|이었으며)?,?\s?)?"
    r"(?P<rest>[^.]{2,600})"
)
_EXCEPT: Final = re.compile(
    r"(?P<name>[가-힣 ]{2,20}?)(?:을|를)?\s(?:이외|외|제외)(?:의|에|한)?\s(?:국가|나라)(?:는|들은|은)\s"
)
_BRACKET: Final = re.compile(r"\s?[(](?P<rest>[^()]{2,200})[)]")
_PART: Final = re.compile(r"\s*[,·、ㆍ]\s*|\s(?:및|그리고)\s|(?<=[가-힣])[와과]\s")
_LIST_END: Final = re.compile(
    r"(?:이다|였다|이었다|뿐이다|뿐이었다|다|뿐|등이다|등이었다|등|이며|이고|[이가]\s(?:던졌|행사했|행사하였)다?)?"
)
_GAP: Final = re.compile(r"[\s,·ㆍ、]*(?:및|그리고)?\s*")
_JOINED: Final = re.compile(r"(?:[와과]|및|그리고|[·ㆍ、])\s*$")
_VETO: Final = (
    r"거부권(?:을)?\s(?:행사(?:했|하였|하여|해|하고|하며|하면서|하자|로)|썼|써\s|쓰면서)|거부권\s행사"
)
_ACT: Final = (
    r"(?P<side>찬성|반대|기권)(?:했|하였|하여|하고|하며|하면서|하자|해\s|해서|한\s(?:가운데|반면|상태|데)|"
    rf"표를\s(?:던졌|던지|던져|행사)|으?로\s|,|$)|{_VETO}"
)
_NEAR: Final = re.compile(rf"\s?(?:(?:모두|각각|홀로|함께|끝내|결국|유일하게)\s)?(?:{_ACT})")
_NEAR_OTHERS: Final = re.compile(
    rf"\s(?:모두\s|총\s)?(?:\d{{1,3}}\s?(?:개국|개\s국가|명))?(?:이|가|은|는|의)?\s(?:{_ACT})"
)
_FAR: Final = re.compile(
    r"\s?[^.,“”]{0,80}?"
    rf"(?:(?P<side>찬성|반대|기권)(?:표를\s(?:던졌|던지|던져)|했|하여|하고|하며)|{_VETO})"
)
_OTHERS: Final = re.compile(r"\s?등")
_CLAUSE_END: Final = frozenset({"EC", "EF", "ETM", "JKS"})
_ENDING: Final = 3
_VOTING: Final = frozenset({EntityType.COUNTRY, EntityType.PERSON})
_ACTING: Final = frozenset({Case.SUBJECT, Case.GENITIVE})
_LINKED: Final = frozenset({Case.COMPANION, Case.GENITIVE})


@dataclass(frozen=True, slots=True)
class Side:
    """Those whom the text names on one side, where they stand, and whether they are all.

    ``whole`` is True where the text says so (러시아만), False where it names others beside (등), else None.
    """

    names: tuple[str, ...]
    start: int
    whole: bool | None = None


def find_sides(clause: Clause, ends: dict[str, int], gazetteer: Gazetteer) -> dict[str, Side]:
    """Return whom a clause names on each side; a side that is named twice keeps the longer list.

    ``ends`` is where the count of each side ends: a bracket may follow it (반대 1표(일본)).
    """
    found: dict[str, Side] = {}
    for side, value in (*_find_listed(clause, gazetteer), *_find_acting(clause)):
        if side not in found or len(found[side].names) < len(value.names):
            found[side] = value
    for side, end in ends.items():
        bracket = _BRACKET.match(clause.text, end) if side in SIDES else None
        names, whole = _read_list(bracket["rest"], gazetteer) if bracket else ((), None)
        if names:
            found[side] = Side(names, end, whole)
    return found


def count_named(sides: dict[str, Side], counts: dict[str, int]) -> dict[str, int]:
    """Return how many are named on each side that has no count of its own."""
    return {
        side: len(value.names)
        for side, value in sides.items()
        if side in {YES, NO, ABSTAIN} and side not in counts and value.whole is not False
    }


def _find_listed(clause: Clause, gazetteer: Gazetteer) -> Iterator[tuple[str, Side]]:
    """Read 반대표를 던진 국가는 총 5개국이며, …: the country named by 이외의 is one of them."""
    for match in _LISTED.finditer(clause.text, clause.start, clause.end):
        rest, first = match["rest"], []
        excepted = _EXCEPT.search(rest)
        if excepted:
            name = gazetteer.country(excepted["name"].strip(" ,이며으로"))
            if name is None:
                continue
            first, rest = [name], rest[excepted.end() :]
        names, whole = _read_list(rest, gazetteer)
        if names:
            yield match["side"], Side(tuple(dict.fromkeys([*first, *names])), match.start(), whole)


def _read_list(text: str, gazetteer: Gazetteer) -> tuple[tuple[str, ...], bool | None]:
    """Return the countries of a list, all of them or none, and whether it says that they are all."""
    names: list[str] = []
    whole: bool | None = None
    for part in _PART.split(text.strip(" ,")):
        word = part.strip()
        if not word:
            continue
        matched = gazetteer.match(word, 0)
        if not matched or matched[1].type is not EntityType.COUNTRY:
            return (), None
        tail = word[len(matched[0]) :].strip()
        if not _LIST_END.fullmatch(tail):
            return (), None
        if tail.startswith(("등", "뿐")):
            whole = tail.startswith("뿐")
        names.append(matched[1].name)
    return tuple(names), whole


def _find_acting(clause: Clause) -> Iterator[tuple[str, Side]]:
    """Read 러시아와 중국이 거부권을 행사해, 중국과 러시아의 반대로, 미국만 반대했다."""
    text = clause.text
    for run in _runs(text, [m for m in clause.names if clause.start <= m.start < clause.end]):
        last = run[-1]
        others = _OTHERS.match(text, last.tail_end)
        only = text[last.end : last.tail_end] == "만"
        acts = others is not None or only or last.case in _ACTING
        # 소말릴란드와 러시아가: another member that is no known name stands before
        if not acts or _JOINED.search(text, max(clause.start, run[0].start - 6), run[0].start):
            continue
        at = others.end() if others else last.tail_end
        match = (_NEAR_OTHERS if others else _NEAR).match(text, at, clause.end)
        if match is None and last.case is Case.SUBJECT:
            match = _find_far(clause, at)
        # a president's veto is no vote
        if match is not None and (match["side"] or last.type is not EntityType.PERSON):
            names = tuple(dict.fromkeys(m.name for m in run))
            whole = True if only else False if others else None
            yield match["side"] or NO, Side(names, run[0].start, whole)


def _find_far(clause: Clause, at: int) -> re.Match[str] | None:
    """Read what a subject does further on in its own clause: 러시아가 결의안에 거부권을 행사해."""
    match = _FAR.match(clause.text, at, clause.end)
    if match is None or any(t.tag in _CLAUSE_END for t in clause.between(at, match.end() - _ENDING)):
        return None
    return match


def _runs(text: str, names: Sequence[NameMention]) -> Iterator[list[NameMention]]:
    """Give the lists of names of those who can vote: 중국과 러시아, 미국·영국."""
    run: list[NameMention] = []
    for mention in names:
        joins = run and run[-1].case in _LINKED and run[-1].type is mention.type
        if run and not (joins and _GAP.fullmatch(text, run[-1].tail_end, mention.start)):
            yield run
            run = []
        if mention.type in _VOTING:
            run.append(mention)
    if run:
        yield run
