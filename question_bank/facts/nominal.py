"""Runs of nouns in a sentence with the particle behind them, as the morphemes give them.

Names that no table knows are looked for among them: a run of proper nouns, or one whose last word says what
it is (한빛 유나이티드, 북한 노동자들).
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from question_bank.facts.actor_noun import noun_at_end
from question_bank.facts.foreign import name_beginnings
from question_bank.facts.name_form import holds_particle
from question_bank.facts.tail import Case, Tail, read_tail
from question_bank.facts.word_list import read_words
from question_bank.korean.morphology import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOUN: Final = frozenset({"NNG", "NNP", "XPN", "XSN", "SL", "SH", "SN"})
_JOINTS: Final = frozenset("·ㆍ-–&'’")
_LEADS: Final = read_words("phrase_lead")
_HONORIFICS: Final = frozenset({"씨", "님", "옹", "군", "양"})
# 노동자 36명은, 시민 4만 7천 명이
_COUNT: Final = re.compile(
    r"\s(?:약 |총 |모두 )?[\d,.]{1,9}(?:[십백천만억여]| (?=[\d백천만명여])|\d){0,8}\s?여?\s?(?:명|인)"
)
_INITIAL: Final = re.compile(r"[A-Z]\.")
_PARTICLES: Final = frozenset("이가은는을를")
# 국립극장, 올림픽주경기장
PUBLIC: Final = frozenset({"국립", "시립", "도립", "왕립", "국회", "올림픽", "월드컵"})
_PROPER: Final = frozenset({"NNP", "SL"})
_GIVEN_LENGTH: Final = 3
_MOST: Final = 12
_REMEMBERED: Final = 4096


@dataclass(frozen=True, slots=True)
class Nominal:
    """A run of nouns: ``text[start:end]``, its morphemes, and the tail behind it.

    ``counted`` tells that a number of people stands between the nouns and the tail (선수 28명은).
    """

    start: int
    end: int
    tokens: tuple[Token, ...]
    tail: Tail
    counted: bool = False

    @property
    def head(self) -> Token:
        """The last morpheme of the run."""
        return self.tokens[-1]


@functools.lru_cache(maxsize=_REMEMBERED)
def read_nominals(text: str, tokens: tuple[Token, ...]) -> tuple[Nominal, ...]:
    """Return the runs of nouns of a sentence in order, without what opens them but is no part of a name.

    A run ends where another part of speech, a dependent noun (2019년) or a mark stands. Those without a
    proper noun are left out where their last word does not say who acts (정부, 노동자들). They are
    remembered, because a sentence is read for the names that it teaches, for those in it, and for its places.
    """
    found: list[Nominal] = []
    run: list[Token] = []
    for index, token in enumerate(tokens):
        if run and not _goes_on(text, run, token):
            _close(text, run, found)
            run = []
        joined = bool(run) and (token.form in _HONORIFICS or _joins(text, tokens, index))
        if token.tag in _NOUN or joined:
            run.append(token)
            if token.tag == "NNP" and holds_particle(token.form) and text[token.end : token.end + 1] == " ":
                run[-1] = replace(token, form=token.form[:-1], end=token.end - 1)
                _close(text, run, found)
                run = []
        elif run:
            _close(text, run, found)
            run = []
    if run:
        _close(text, run, found)
    return tuple(found)


def _goes_on(text: str, run: Sequence[Token], token: Token) -> bool:
    """Tell whether nothing but one space stands between a run and the next morpheme."""
    return len(run) < _MOST and text[run[-1].end : token.start] in {"", " ", "\u00a0"}


def _joins(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a mark without spaces joins two nouns (가쓰라-태프트, J. K.)."""
    token = tokens[index]
    if token.tag == "SF" and _INITIAL.fullmatch(text, token.end - 2, token.end):
        return True
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        token.form in _JOINTS
        and following is not None
        and tokens[index - 1].end == token.start
        and following.start == token.end
        and following.tag in _NOUN
    )


def _close(text: str, run: list[Token], found: list[Nominal]) -> None:
    """Add what a run of morphemes makes, without its opening words and marks."""
    proper = any(token.tag in _PROPER or token.form in PUBLIC or _is_given_name(token) for token in run)
    if not proper and noun_at_end(text, run[0].start, _noun_end(run)) is None:
        return
    kept = run
    while kept and (kept[-1].form in _JOINTS or kept[-1].tag in {"SF", "SN"}):
        kept = kept[:-1]
    kept = _without_particle(text, kept)
    opened = max((index for index in range(len(kept) - 1) if _is_lead(kept, index)), default=-1)
    kept = kept[opened + 1 :]
    if not kept:
        return
    start, end = kept[0].start, kept[-1].end
    tail = read_tail(text, start, end)
    counted = False
    if tail is not None and tail.case is Case.BARE:
        count = _COUNT.match(text, end)
        behind = read_tail(text, count.start() + 1, count.end()) if count else None
        if behind is not None:
            tail, counted = behind, True
    if tail is not None:
        found.append(Nominal(start, end, tuple(kept), tail, counted))


def _is_given_name(token: Token) -> bool:
    """Tell whether a noun that Kiwi takes for a common one is a foreign given name (이레나)."""
    return len(token.form) >= _GIVEN_LENGTH and token.form in name_beginnings()


def _without_particle(text: str, run: list[Token]) -> list[Token]:
    """Return a run whose last proper noun does not hold its own particle (축구단이 before a comma)."""
    if not run or run[-1].tag != "NNP" or run[-1].form[-1:] not in _PARTICLES:
        return run
    last = run[-1]
    if noun_at_end(text, last.start, last.end - 1) is None or noun_at_end(text, last.start, last.end):
        return run
    return [*run[:-1], replace(last, form=last.form[:-1], end=last.end - 1)]


def _noun_end(run: Sequence[Token]) -> int:
    """Return where the last noun of a run ends, before 들 or a number (선수들, 선수 28)."""
    return next((token.end for token in reversed(run) if token.tag not in {"XSN", "SN"}), run[-1].end)


def _is_lead(run: Sequence[Token], index: int) -> bool:
    """Tell whether a morpheme opens a run but belongs to no name: 당시, 지난해, a number or mark."""
    token, following = run[index], run[index + 1]
    if index == 0 and (token.tag in {"SN", "XSN"} or token.form in _JOINTS):
        return True
    return token.form in _LEADS and following.start > token.end
