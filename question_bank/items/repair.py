"""Slips of grammar that can be mended in one way only: a particle, a missing 를, a verb torn from its noun.

The morphemes settle it; where they leave a doubt the words stay, and :mod:`question_bank.items.soundness`
refuses the sentence.
"""

from __future__ import annotations

import functools
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.items.naming import is_place
from question_bank.items.press import MEDIA
from question_bank.korean.morphology import join, tokens
from question_bank.korean.particles import particle_for
from question_bank.korean.subject import SAYING, is_topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from question_bank.korean.morphology import Token

    Edit = tuple[int, int, str]

_SITES: Final = frozenset("시군도항역섬읍면")
_DONE: Final = frozenset({"XSV", "XSA"})
_SINCE: Final = frozenset({"뒤", "후", "이후"})
_CARRIED_ON: Final = frozenset(["하", "늘리", "줄이", "시작", "재개", "중단", "확대", "축소"])
_TELLING: Final = frozenset({"보도", "소식", "의혹", "주장", "소문", "기사"})
_UNDERGONE: Final = frozenset({"되", "당하"})
_DRIVEN: Final = frozenset({"몰리", "처하", "빠지", "화나"})
_STATE: Final = frozenset({"MAG", "XR", "NNG", "XSA", "VA", "EC"})
_GIVEN: Final = frozenset(
    ["내", "싣", "쓰", "나오", "다루", "담", "전하", "대하", "관하", "있", "없", "알리", "의하"]
)
_VISITED: Final = frozenset({"방문", "순방", "탈출", "점령", "침공", "공격"})
_DONE_TO_PLACES: Final = _VISITED | {"합병", "병합", "침략", "파병", "상륙", "폭격", "탈환"}
_MEDIUM_SAYS: Final = re.compile(rf"(?<=[다라]고\s)((?:\S+\s)?\S*(?:{'|'.join(MEDIA)}))([이가])\s밝혔다$")


def repair(text: str) -> str:
    """Return the text with its slips of grammar mended, as far as there is no doubt what it says.

    역에 배가 포착됐다 gets 역에서, 어업 하다가 its 을, 나루시 방문했다 its 를; 간다고 제안한 보도 becomes
    제안했다는 보도, 무너진 뒤로는 … 없앴다 무너진 뒤, and what an agency 밝혔다 it 보도했다.
    """
    text = _MEDIUM_SAYS.sub(r"\1\2 보도했다", text)
    found = tokens(text + ".")
    rules = (_bind, _name_objects, _tell, _date, _tell_once, _part, _leave_state)
    edits = sorted((*_fit(text, found), *(edit for rule in rules for edit in rule(found))))
    for start, end, words in reversed(edits):
        text = text[:start] + words + text[end:]
    return text


@functools.cache
def _misfits() -> Mapping[tuple[str, str], str]:
    rows = read_table("korean/particle_misfits.tsv")
    return {(row["word"], row["particle"]): row["right"] for row in rows}


@functools.cache
def _acts() -> frozenset[str]:
    """Return the nouns that make one word with 하다."""
    framed = (row["verb"] for row in read_table("korean/verb_frames.tsv"))
    return frozenset((*framed, *(row["noun"] for row in read_table("korean/act_nouns.tsv"))))


def find_misfit(tokens: Sequence[Token], i: int) -> str | None:
    """Return what must stand for the particle at ``i`` behind a place; None where it may stay."""
    if tokens[i].tag != "JKB" or not i or not _is_where(tokens[i - 1]):
        return None
    rest = tokens[i + 1 :]
    # 항구에는: what is set apart is still the verb's
    first = 1 if rest and is_topic(rest[0]) else 0
    ends = (k for k, t in enumerate(rest) if k >= first and (t.tag in {"EC", "EF"} or is_topic(t)))
    stop = next(ends, len(rest))
    taken = (_taken(rest[: stop + 1], k, tokens[i].form) for k in range(stop))
    return next(filter(None, taken), None)


def find_telling(tokens: Sequence[Token], i: int) -> int | None:
    """Return where the verb before a report begins that the report only tells of (보내겠다고 제안한 보도).

    None where the report itself does so (간다고 전한 보도), or nothing was quoted.
    """
    if tokens[i].form not in _TELLING or i < 3 or tokens[i - 1].tag != "ETM":  # noqa: PLR2004 - …고 한 보도
        return None
    verb = tokens[i - 3] if tokens[i - 2].tag == "XSV" else tokens[i - 2]
    quoted = any(t.tag == "EC" and t.form.endswith(SAYING) for t in tokens[max(0, i - 5) : i])
    return i - 2 if tokens[i - 1].form == "ᆫ" and quoted and verb.form not in _GIVEN else None


def is_since(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a clause before says since when (무너진 뒤로): a second time beside the date."""
    if not 0 < i < len(tokens) - 1 or tokens[i].form not in _SINCE:
        return False
    return tokens[i - 1].tag == "ETM" and tokens[i + 1].form in {"로", "으로"}


def _is_where(token: Token) -> bool:
    return token.tag == "NNP" or token.form in _SITES or is_place(token)


def _taken(tokens: Sequence[Token], at: int, particle: str) -> str | None:
    """Return what a verb, or a noun that is done or undergone here, takes for a particle that it refuses."""
    word, following = tokens[at].form, tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].tag.startswith("VV"):
        return _misfits().get((word, particle))
    if following is None or tokens[at].tag != "NNG":
        return None
    if following.tag == "XSV" and following.form != "하":
        return _misfits().get((f"{word}{following.form}", particle))
    verb = tokens[at + 2].form if at + 2 < len(tokens) else ""
    # 이웃에 수입을 요청했다: the neighbour imports
    done = following.tag == "XSV" or (following.tag == "JKO" and verb in _CARRIED_ON)
    return _misfits().get((f"{word}하", particle)) if done else None


def _fit(text: str, found: Sequence[Token]) -> Iterator[Edit]:
    """Give the particles that a verb takes for those that it does not."""
    for i, token in enumerate(found):
        right = find_misfit(found, i)
        if right is None or text[token.start : token.end] != token.form:
            continue
        before = text[: token.start].rsplit(maxsplit=1)[-1]
        yield token.start, token.end, particle_for(before, right) if "/" in right else right


def _bind(found: Sequence[Token]) -> Iterator[Edit]:
    """Give what joins 하다 to the noun it stands apart from: 건설 했다 is one word, 어업 하다가 lacks 을."""
    since = 0
    for i, (left, right) in enumerate(pairwise(found)):
        if left.tag in {"EC", "ETM"}:
            since = i
        if left.tag != "NNG" or right.tag not in _DONE or right.start <= left.end:
            continue
        if right.form != "하" or right.tag == "XSA" or left.form in _acts():
            yield left.end, right.start, ""
        elif not any(token.tag == "JKO" for token in found[since:i]):
            yield left.end, right.start, f"{particle_for(left.form, '을/를')} "


def _name_objects(found: Sequence[Token]) -> Iterator[Edit]:
    """Give the particle of a place that is visited without one (나루시 방문했다), the visitor named."""
    for i in range(2, len(found) - 1):
        name, act, verb = found[i - 1], found[i], found[i + 1]
        if act.form not in _VISITED or (verb.form, verb.tag) != ("하", "XSV") or verb.start != act.end:
            continue
        apart = name.end < act.start and found[i - 2].end < name.start
        since = next((k for k in range(i - 2, 0, -1) if found[k].tag in {"EC", "ETM"}), 0)
        tags = {token.tag for token in found[since:i]}
        named = "JKS" in tags or any(is_topic(token) for token in found[since:i])
        if apart and is_place(name) and named and "JKO" not in tags and _ends_phrase(found[i - 2]):
            yield name.end, name.end, particle_for(name.form, "을/를")


def _ends_phrase(token: Token) -> bool:
    return token.tag in {"JKS", "JKB", "JX", "EC"}


def _tell(found: Sequence[Token]) -> Iterator[Edit]:
    """Give the verb of what a report tells: 제안한 보도 as 제안했다는 보도."""
    for i in range(len(found)):
        at = find_telling(found, i)
        if at is not None:
            verb, ending = found[at], found[i - 1]
            told = join([(verb.form, verb.tag), ("었", "EP"), ("다는", "ETM")])
            yield verb.start, ending.end, told


def _date(found: Sequence[Token]) -> Iterator[Edit]:
    """Give what leaves 무너진 뒤 of 무너진 뒤로는, before a verb that tells of one moment."""
    lasting = any(token.tag == "VX" and token.form == "있" for token in found)
    for i in range(1, len(found) - 1):
        if is_since(found, i) and not lasting:
            last = found[i + 2] if i + 2 < len(found) and is_topic(found[i + 2]) else found[i + 1]
            yield found[i].end, last.end, ""


def _tell_once(found: Sequence[Token]) -> Iterator[Edit]:
    """Give what leaves out when it was, where the act itself is named again: 나루 합병 당시 나루 합병을 …."""
    for i in range(1, len(found) - 1):
        if found[i].form != "당시" or found[i - 1].tag != "NNG":
            continue
        first = _phrase_start(found, i)
        again = range(i + 1, len(found) - 1)
        at = next(
            (k for k in again if found[k].form == found[i - 1].form and found[k + 1].tag == "JKO"), None
        )
        if at is None or not first or not _ends_phrase(found[first - 1]):
            continue
        since = max(_phrase_start(found, at), i + 1)
        named = {token.form for token in found[since:at] if token.tag != "JKG"}
        if named and named <= {token.form for token in found[first:i]}:
            yield found[first].start, found[i + 1].start, ""


def _leave_state(found: Sequence[Token]) -> Iterator[Edit]:
    """Give what leaves out how somebody felt or what befell him before: 다급해진, 궁지에 몰린 나루온은."""
    at = next((i for i, token in enumerate(found) if token.tag == "ETM"), 0)
    if at < 1 or found[at].form not in {"ᆫ", "은"} or at + 1 >= len(found):
        return
    verb, name = found[at - 1], found[at + 1]
    turned = (verb.form, verb.tag) == ("지", "VX") and any(token.tag in {"XSA", "VA"} for token in found[:at])
    undergone = verb.tag == "XSV" and verb.form in _UNDERGONE
    driven = verb.tag == "VV" and verb.form in _DRIVEN
    into = driven and any(token.form == "에" for token in found[: at - 1])
    plain = all(token.tag in _STATE or (into and token.form == "에") for token in found[: at - 1])
    if name.tag == "NNP" and not is_place(name) and plain and (turned or undergone or driven):
        yield 0, name.start, ""


def _phrase_start(found: Sequence[Token], at: int) -> int:
    while at and (found[at - 1].tag.startswith("NN") or found[at - 1].tag == "JKG"):
        at -= 1
    return at


def _part(found: Sequence[Token]) -> Iterator[Edit]:
    """Give the space between a place and what is done to it: 크림합병을 is 크림 합병을."""
    for name, act, mark in zip(found, found[1:], found[2:], strict=False):
        joined = name.end == act.start and len(name.form) > 1 and mark.tag == "JKO"
        if joined and name.tag == "NNP" and act.form in _DONE_TO_PLACES:
            yield name.end, name.end, " "
