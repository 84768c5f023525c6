"""How questions on ballots read, and what is said after the answer."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Final

from question_bank.dates.wording import word_date
from question_bank.facts.identity import squeeze
from question_bank.korean.particles import attach

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.dates.edtf import Edtf
    from question_bank.items.wording.motion import Motion


class Side(enum.StrEnum):
    """How one votes."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"


_CAST: Final = {Side.YES: "찬성표를 던진", Side.NO: "반대표를 던진", Side.ABSTAIN: "기권한"}
_DID: Final = {Side.YES: "찬성표를 던졌다", Side.NO: "반대표를 던졌다", Side.ABSTAIN: "기권했다"}
_CAST_LOOSELY: Final = {Side.YES: "찬성한", Side.NO: "반대한", Side.ABSTAIN: "기권한"}
_DID_LOOSELY: Final = {Side.YES: "찬성했다", Side.NO: "반대했다", Side.ABSTAIN: "기권했다"}
_VOTES: Final = {Side.YES: "찬성표", Side.NO: "반대표", Side.ABSTAIN: "기권표"}


def name_ballot(body: str, motion: Motion, edtf: Edtf | None, year: int | None = None) -> str:
    """Return the words that name a ballot: 2019년 6월 20일 민의원의 ‘연금법 개정안’ 표결.

    Only a motion in its own words stands in quotation marks; ``year`` is that of what it is about.
    """
    when = f"{word_date(edtf)} " if edtf else ""
    who = "" if squeeze(body) in squeeze(motion.words) else f"{body}의 "
    what = f"‘{motion.words}’" if motion.literal else motion.words
    about = f"{year}년 " if year and not edtf else ""
    return f"{when}{who}{about}{what} 표결"


def ask_side_members(ballot: str, side: Side) -> str:
    """Ask for all states that voted so."""
    return f"{ballot}에서 {_CAST[side]} 나라를 모두 고르시오."


def ask_side_member(ballot: str, side: Side) -> str:
    """Ask for the one of the options that voted so."""
    return f"다음 중 {ballot}에서 {_CAST[side]} 나라는 어디인가?"


def ask_opposed(ballot: str) -> str:
    """Ask for the one state whose vote brought a motion down."""
    return f"{ballot}에서 반대하여 안건을 무산시킨 나라는 어디인가?"


def ask_side_count(ballot: str, side: Side, *, states: bool) -> str:
    """Ask how many voted so."""
    if states:
        return f"{ballot}에서 {_CAST[side]} 나라는 모두 몇 개국인가?"
    return f"{ballot}에서 {attach(_VOTES[side], '은/는')} 몇 표였는가?"


def state_side(ballot: str, side: Side, state: str, *, cast: bool = True) -> str:
    """Say that a state voted so, to be judged; ``cast`` a vote, by the words of the article."""
    return f"{attach(state, '은/는')} {ballot}에서 {(_DID if cast else _DID_LOOSELY)[side]}."


def deny_side(told: Side, side: Side, state: str, *, cast: bool = True) -> str:
    """Say that a state did not vote as was ``told``, but otherwise."""
    wrong = (_CAST if cast else _CAST_LOOSELY)[told]
    return f"{attach(state, '은/는')} {wrong} 것이 아니라 {(_DID if cast else _DID_LOOSELY)[side]}."


def tell_ballot(  # noqa: PLR0913 - what is told of one side
    ballot: str,
    side: Side,
    count: int | None,
    names: Sequence[str],
    *,
    states: bool,
    cast: bool = True,
) -> str:
    """Say how many voted so, and who, as far as the article tells it."""
    who = ", ".join(names)
    if states and names:
        told = f"{who} {count}개국" if count else who
        voting = (_CAST if cast else _CAST_LOOSELY)[side]
        return f"{ballot}에서 {voting} 나라는 {attach(told, '이다/다')}."
    return f"{ballot}에서 {attach(_VOTES[side], '은/는')} {count}표였다."
