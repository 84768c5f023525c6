"""The subject of a Korean sentence, found among its morphemes.

A topic (은/는) is the subject of the whole; a subject particle (이/가) may belong to a modifier or to
what was said. Where the morphemes do not settle it, ClauseError is raised.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.korean.inner import FIXED, ends_elsewhere
from question_bank.korean.linking import ties_auxiliary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.korean.morphology import Token

_NOMINAL: Final = ("N", "S", "XPN", "XSN", "XR", "JKG", "MM", "W")
_WORD_STARTS: Final = frozenset({"MAG", "MM", "IC", "NP", "ETM", "VA", "VA-I", "VV", "VV-I", "XSA"})
_NOT_NOMINAL: Final = frozenset({"SF", "SP"})
_TOGETHER: Final = frozenset({"과", "와"})
_REASONING: Final = ("다면서", "라면서", "다며", "라며")
SAYING: Final = ("다고", "라고", "냐고", "자고")


class ClauseError(ValueError):
    """The sentence cannot be turned with certainty; the message says why, in one English phrase."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what a statement is about: ``text[start:end]``, its particle up to ``particle_end``.

    ``bare``: nouns alone, nothing that modifies them with a verb. ``joint``: several, joined by 과/와.
    """

    start: int
    end: int
    particle_end: int
    bare: bool
    joint: bool


def find_subject(body: Sequence[Token], said: int | None) -> tuple[Subject, int]:
    """Return the subject and the place of its particle among the tokens before the last predicate.

    ``said`` is what :func:`find_saying` gives. Raises ClauseError where it cannot be told.
    """
    mark = _plain_subject(body) if said is None else _said_subject(body, said)
    return _span(body, mark), mark


def place_subject(body: Sequence[Token], mark: int, said: int | None) -> int | None:
    """Return where the subject goes when another one would stand right after it; None where it can stay.

    러시아 측은 북한이 … 것에 대해: with 이/가 the two would read as one (러시아 측이 북한이), so the first
    goes behind the clause of the second. Raises ClauseError where that clause has no clear end.
    """
    return _behind_clause(body, mark) if said is None else _behind_saying(body, mark, said)


def _behind_clause(body: Sequence[Token], mark: int) -> int | None:
    inner = next((i for i in _subjects(body) if i > mark), None)
    if inner is None or _run_start(body, inner) != mark + 1:
        return None
    if any(token.tag in {"SN", "NR"} for token in body[mark + 1 : inner]):
        # 113만 명이 넘는 군대: a figure is not taken for the one who acts
        return None
    for i in range(inner + 1, len(body)):
        if body[i].tag == "EC" and body[i].form.endswith(SAYING):
            continue  # 파업하겠다고 예고한 공문: what is said belongs to the verb that follows
        if body[i].tag == "EC" and not ties_auxiliary(body, i):
            if any(other.tag == "ETM" for other in body[i + 1 :]):
                continue  # 기술을 얻어 배를 만들었다는 주장: the clause goes on to its noun
            return body[i].end
        if body[i].tag == "ETM" and not ties_auxiliary(body, i):
            end = _phrase_end(body, i + 1)
            if any(other.tag == "ETM" for other in body[i + 1 :] if other.start >= end):
                # 북한이 새로 만든 체계로 기술을 얻었다는 말: which of the two ends its clause?
                break
            return end
    raise ClauseError("two subjects stand side by side")


def _phrase_end(body: Sequence[Token], start: int) -> int:
    """Return where the noun phrase that begins here ends with its particle, 에 대해 and the like included."""
    for i in range(start, len(body)):
        if body[i].tag in {"JKO", "JKB"}:
            fixed = [token.form for token in body[i + 1 : i + 2]]
            ends = i + 2 < len(body) and body[i + 2].tag == "EC" and fixed[0] in FIXED
            return body[i + 2].end if ends else body[i].end
        if not (_nominal(body[i]) or body[i].tag == "JC"):
            break
    raise ClauseError("two subjects stand side by side")


def _behind_saying(body: Sequence[Token], mark: int, said: int) -> int | None:
    start = _run_start(body, mark)
    if mark > said or start or body[start].form == "한":
        # …다고 한 장교가 would read as 했다
        return None
    inner = [i for i in (*_subjects(body), *_topics(body)) if mark < i < said]
    if inner and not _links_on(body, mark, min(inner)):
        # 주민이 다쳤다면서 길을 막으라고 했다: the speaker stands close to what it asks for
        reasons = (token for token in body[max(inner) : said] if token.tag == "EC")
        return next((one.end for one in reasons if one.form.endswith(_REASONING)), body[said].end)
    return None


def find_saying(body: Sequence[Token]) -> int | None:
    """Return the place of the -다고 or 라고 whose verb ends the sentence."""
    for i in range(len(body) - 1, -1, -1):
        token = body[i]
        if token.tag == "JKQ" or (token.tag == "EC" and token.form.endswith(SAYING)):
            return i
        if token.tag in {"EC", "ETM"} and not ties_auxiliary(body, i):
            return None
    return None


def _predicate_between(body: Sequence[Token], start: int, end: int) -> bool:
    places = range(start, min(end, len(body)))
    return any(body[i].tag in {"EC", "ETM"} and not ties_auxiliary(body, i) for i in places)


def _links_on(body: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a linking ending (-자, -면서, -아서) stands between two places."""
    places = range(start, min(end, len(body)))
    return any(body[i].tag == "EC" and not ties_auxiliary(body, i) for i in places)


def _topics(body: Sequence[Token]) -> list[int]:
    return [i for i, token in enumerate(body) if is_topic(token) and i and _nominal(body[i - 1])]


def is_topic(token: Token) -> bool:
    """Tell whether the token is the topic particle."""
    return token.tag == "JX" and token.form in {"은", "는"}


def is_misread_particle(text: str, found: Sequence[Token], i: int) -> bool:
    """Tell whether Kiwi took 이 for the copula although the word ends with it (대외경제상이 갔다)."""
    token = found[i]
    if token.tag != "VCP" or text[token.start : token.end] != "이" or i + 1 == len(found):
        return False
    return text[token.end : token.end + 1] == " " and not found[i + 1].tag.startswith("E")


def _subjects(body: Sequence[Token]) -> list[int]:
    return [i for i, token in enumerate(body) if token.tag == "JKS" and i]


def _nominal(token: Token) -> bool:
    return token.tag not in _NOT_NOMINAL and token.tag.startswith(_NOMINAL)


def _said_subject(body: Sequence[Token], said: int) -> int:
    """Return the place of the speaker's particle."""
    marks = sorted(_topics(body) + _subjects(body))
    after = [i for i in marks if i > said]
    if len(after) == 1:
        return after[0]
    if after:
        raise ClauseError("unclear which of two subjects acts")
    topics = [i for i in _topics(body) if i < said]
    first = next((i for i in marks if _run_start(body, i) == 0), None)
    if first is None or (first not in topics and topics and _links_on(body, first, topics[0])):
        # 비가 그치자 시장은 …: the first subject is that of the clause before
        if topics and _links_on(body, 0, topics[0]):
            return topics[0]
    else:
        return first
    if first is None and len(topics) == 1:
        return topics[0]  # 회의에서 대사는 …라고 했다: beside a topic 에서 tells where
    place = next((i for i, token in enumerate(body) if token.tag == "JKB" and token.form == "에서"), None)
    if place and _run_start(body, place) == 0 and not topics:
        return place + 1 if body[place + 1].tag == "JX" else place
    raise ClauseError("the speaker is left out")


def _plain_subject(body: Sequence[Token]) -> int:
    """Return the place of the subject's particle in a statement that quotes nobody."""
    topics, subjects = _topics(body), _subjects(body)
    bound = [i for i in subjects if not _predicate_between(body, i, len(body))]
    if len(topics) > 1 or len(bound) > 1:
        raise ClauseError("unclear which of two subjects acts")
    if topics:
        topic = topics[0]
        rivals = [i for i in subjects if i < topic and not _predicate_between(body, i, topic)]
        if bound or rivals:
            raise ClauseError("unclear which of two subjects acts")
        return topic
    if bound:
        return bound[0]
    if len([i for i in subjects if _is_left_open(body, i)]) > 1:
        raise ClauseError("unclear which of two subjects acts")
    own = [i for i in subjects if not ends_elsewhere(body, i)]
    if own and own[0] == subjects[0] and _run_start(body, own[0]):
        # 비로 길이 잠긴 마을에 시장이 와서: the first is that of the clause before the noun
        own = [i for i in own[1:] if any(token.tag == "ETM" for token in body[own[0] : i])]
    if own:
        return own[0]
    raise ClauseError("the subject is left out")


def _is_left_open(body: Sequence[Token], mark: int) -> bool:
    """Tell whether only an adjective before a noun could end a subject's clause, and one too far off.

    병사가 쏜 화살이 마을에 큰 탑을 맞혔다: what is big is the tower, not the arrow.
    """
    ends = [i for i in range(mark + 1, len(body)) if _predicate_between(body, i, i + 1)]
    if len(ends) != 1 or body[ends[0]].tag != "ETM" or not body[ends[0] - 1].tag.startswith(("VA", "XSA")):
        return False
    return any(token.tag not in {"MAG", "XR", "NNG"} for token in body[mark + 1 : ends[0] - 1])


def _run_start(body: Sequence[Token], mark: int) -> int:
    """Return the first of the nouns that lead up to a particle."""
    i = mark - 1 if body[mark - 1].tag != "JKB" else mark - 2
    while i >= 0 and (_nominal(body[i]) or body[i].tag == "JC" or _joins(body[i]) or _apposes(body, i)):
        i -= 1
    return i + 1


def _joins(token: Token) -> bool:
    return token.tag == "JKB" and token.form in _TOGETHER


def _apposes(body: Sequence[Token], i: int) -> bool:
    """Tell whether the token belongs to the 인 of 대표인 ○○○."""
    at = i if body[i].tag == "VCP" else i - 1
    return at >= 0 and body[at].tag == "VCP" and [token.form for token in body[at + 1 : at + 2]] == ["ᆫ"]


def _span(body: Sequence[Token], mark: int) -> Subject:
    first = _run_start(body, mark)
    last = mark - 1 if body[mark - 1].tag != "JKB" else mark - 2
    if first > last:
        raise ClauseError("the subject is left out")
    while first and body[first - 1].end >= body[first].start:
        # 다누리 and 푸른별재단 are one word, whatever Kiwi makes of its first syllables
        if body[first - 1].tag not in _WORD_STARTS:
            raise ClauseError("unclear where the subject begins")
        first -= 1
    run = body[first : last + 1]
    joint = any(token.tag == "JC" or _joins(token) for token in run)
    bare = first == 0 or body[first - 1].tag != "ETM"
    return Subject(min(token.start for token in run), run[-1].end, body[mark].end, bare, joint)
