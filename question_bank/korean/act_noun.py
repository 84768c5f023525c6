"""Nouns of acts, and the finished sentence that a chronicle leaves unfinished with one (하람중학교 개교).

Whether something is done or undergone is settled by what stands before the noun: an object or a subject with
its particle, or, for nouns of which the table ``korean/act_nouns.tsv`` says so, a noun without one (도서관
설립: 도서관이 설립되었다).
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.korean.particles import attach

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from question_bank.korean.morphology import Token

_DID: Final = "했다"
_UNDERWENT: Final = "되었다"
_NOUNS: Final = ("NN", "NR", "SN", "SL", "SH", "SW", "SS", "XPN", "XSN", "XR", "MM", "JKG", "SO")
_HEADS: Final = ("NNG", "NNP", "XSN", "SSC")
_WITH: Final = frozenset({"과", "와"})


@dataclass(frozen=True, slots=True)
class _Act:
    has_object: bool
    undergone: bool
    bare: str


@functools.cache
def _acts() -> Mapping[str, _Act]:
    rows = read_table("korean/act_nouns.tsv")
    return {row["noun"]: _Act(row["object"] == "yes", row["undergone"] == "되", row["bare"]) for row in rows}


def takes_object(noun: str, *, unknown: bool = True) -> bool:
    """Tell whether the act is done to something; ``unknown`` for one that is not in the table."""
    act = _acts().get(noun)
    return unknown if act is None else act.has_object


def finish_note(text: str, tokens: Sequence[Token]) -> str | None:
    """Return a note that ends in a noun of an act as a sentence in the past; None where that is not settled.

    ``하람시의회, 예산안을 가결`` gives 하람시의회가 예산안을 가결했다, ``도서관 설립`` 도서관이 설립되었다.
    ``tokens`` are those of ``text``, which has no full stop.
    """
    body = [token for token in tokens if token.end <= len(text)]
    if len(body) < 2 or body[-1].tag != "NNG" or body[-1].end != len(text):  # noqa: PLR2004 - who, and what
        return None
    act, before = _acts().get(body[-1].form), body[:-1]
    if act is None or before[-1].end == body[-1].start:
        return None
    marks = _outer_particles(before)
    objects = [token for token in marks if token.tag == "JKO"]
    subjects = [token for token in marks if token.tag == "JKS" or token.form in {"은", "는"}]
    commas = [token for i, token in enumerate(before) if token.tag == "SP" and not _is_counted(before, i)]
    if max(len(objects), len(subjects), len(commas)) > 1:
        return None
    if commas or subjects:
        return _finish_acting(text, before, act, (objects, subjects, commas))
    return _finish_undergoing(text, before, body[-1], act, objects)


def _finish_acting(
    text: str, before: Sequence[Token], act: _Act, marks: tuple[list[Token], list[Token], list[Token]]
) -> str | None:
    objects, subjects, commas = marks
    if commas:
        return _finish_headline(text, before, act, commas[0]) if objects and not subjects else None
    return _finish_marked(text, act, has_object=bool(objects))


def _finish_undergoing(
    text: str, before: Sequence[Token], noun: Token, act: _Act, objects: Sequence[Token]
) -> str | None:
    if any(token.tag == "JKB" and token.form in _WITH for token in before):
        return None  # 새벽시와 협정 체결: of the two one is left out
    return _finish_object(text, act, objects[0]) if objects else _finish_bare(text, before, noun, act)


def name_actor(text: str, tokens: Sequence[Token]) -> str | None:
    """Return a note with a verb whose actor stands before a comma as a sentence with 이/가; None for others.

    ``한빛전자, 나루반도체를 사들임`` gives 한빛전자가 나루반도체를 사들임.
    """
    body = [token for token in tokens if token.end <= len(text)]
    comma = next((i for i, token in enumerate(body) if token.tag == "SP"), 0)
    noted = bool(body) and (body[-1].tag == "ETN" or (body[-1].tag == "EF" and body[-2].tag != "EP"))
    marked = any(token.tag == "JKS" or token.form in {"은", "는"} for token in body)
    if not comma or not noted or marked or not _is_actor(body[:comma]):
        return None
    return attach(text[: body[comma].start], "이/가") + text[body[comma].end :]


def _is_actor(named: Sequence[Token]) -> bool:
    """Tell whether nothing but nouns stands there, several joined by 과 or 와 too."""
    nouns = [token for token in named if token.tag != "JC" and token.form not in _WITH]
    return _is_phrase(nouns) and named[-1] is nouns[-1]


def _outer_particles(before: Sequence[Token]) -> list[Token]:
    """Return the particles behind the last modifying clause (시장을 지낸 박온을 gives the second 을)."""
    since = max((token.end for token in before if token.tag == "ETM"), default=0)
    early = [token for token in before if token.start < since and token.form in {"은", "는"}]
    topics = [token for token in early if token.tag == "JX"]
    return topics + [token for token in before if token.start >= since and token.tag in {"JKO", "JKS", "JX"}]


def _finish_headline(text: str, before: Sequence[Token], act: _Act, comma: Token) -> str | None:
    """Finish 하람시의회, 예산안을 가결: the nouns before the comma act."""
    named = [token for token in before if token.start < comma.start]
    if not act.has_object or not _is_actor(named):
        return None
    return attach(text[: comma.start], "이/가") + text[comma.end :] + _DID


def _finish_marked(text: str, act: _Act, *, has_object: bool) -> str | None:
    if has_object:
        return text + _DID if act.has_object else None
    if not act.has_object:
        return text + _DID
    return text + _DID if act.bare == "itself" else None


def _finish_object(text: str, act: _Act, particle: Token) -> str | None:
    """Finish 박온을 의장으로 선출: what is done to it is all that is told."""
    if not (act.has_object and act.undergone):
        return None
    return attach(text[: particle.start], "이/가") + text[particle.end :] + _UNDERWENT


def _finish_bare(text: str, before: Sequence[Token], noun: Token, act: _Act) -> str | None:
    last = before[-1]
    if act.bare == "-" or not last.tag.startswith(_HEADS) or (act.bare == "noun" and last.tag == "NNP"):
        return None
    since = max((i for i, token in enumerate(before) if token.tag == "JKB"), default=-1)
    if act.bare == "does" and not _is_phrase(before[since + 1 :]):
        return None
    ending = _UNDERWENT if act.bare in {"done", "noun"} else _DID
    return f"{attach(text[: last.end], '이/가')} {noun.form}{ending}"


def _is_counted(before: Sequence[Token], comma: int) -> bool:
    """Tell whether a comma stands behind a count (찬성 14표, 반대 9표)."""
    return comma > 1 and before[comma - 2].tag == "SN"


def _is_phrase(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and all(token.tag.startswith(_NOUNS) for token in tokens)
