"""Whether a statement says all that it needs: who, whom, where to, of which one.

``korean/verb_frames.tsv`` says what a verb cannot do without; :mod:`question_bank.items.naming` which words
say which one is meant.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import EntityType
from question_bank.facts.word_list import read_words
from question_bank.items.belonging import refuse_belonging
from question_bank.items.naming import ALL_KINDS, Names, is_place, kind_of
from question_bank.items.refusal import UnusableError
from question_bank.items.side import refuse_one_side

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from question_bank.facts.model import Event
    from question_bank.korean.clause import Clause
    from question_bank.korean.morphology import Token

# Kiwi reads 80%를 as 르 and ᆯ
_OBJECT: Final = frozenset({"을", "를", "ᆯ"})
_INTO: Final = frozenset({"에", "에게"})
_TO: Final = _INTO | {"로", "으로", "까지", "께"}
_FROM: Final = _OBJECT | {"에서", "에게서", "로부터", "으로부터"}
_MARKS: Final = {
    "object": _OBJECT,
    "to": _TO,
    "as": _TO,
    "whom": _TO | {"에게서", "더러"},
    "into": _INTO,
    "from": _FROM,
    "way": _TO | _FROM,
    "with": _OBJECT | {"과", "와", "하고"},
}
_PLACE_LEFT_OUT: Final = "the place where somebody went is left out"
_REASONS: Final = {
    "object": "the object is left out",
    "to": _PLACE_LEFT_OUT,
    "from": _PLACE_LEFT_OUT,
    "whom": "to whom is left out",
    "way": _PLACE_LEFT_OUT,
    "as": "what somebody or something became is left out",
    "into": "what somebody joined or signed is left out",
    "with": "the other side is left out",
}
VAGUE: Final = "a common noun that only the article makes clear"
_SEVERAL: Final = frozenset({"두", "세", "네", "양", "들", "여러"})
_JOINING: Final = frozenset({"에", "로", "으로", "에서"})
_WAYS: Final = frozenset({"to", "as", "into", "from", "way"})
_PARTING: Final = frozenset({"from", "way", "with"})
_RELATED: Final = frozenset({"related", "about"})
_LOCAL: Final = frozenset({"local"}) | _RELATED
_GOAL_KINDS: Final = _LOCAL | {"body"}
# 만의 일부: of which? an inner subject is only asked where it is a place (상인들이 제안한 is clear enough)
_LIMITED: Final = {"JKG": frozenset({"body", "place", "local"}), "JKS": frozenset({"place"}) | _RELATED}
_APPEARING: Final = frozenset(["생기", "나타나", "일어나", "나", "들어서", "놓이", "다니"])
_APPEARED: Final = frozenset(["발생", "발견", "설치", "건립", "설립", "개설", "개통"])
_WINS: Final = frozenset(["우승", "준우승", "승리", "패배"])
_RANK: Final = "위"
_TITLE_MARKS: Final = "〈《「『"
_ROLES: Final = read_words("relative_role")


@dataclass(frozen=True, slots=True)
class _Frame:
    needs: frozenset[str]
    known: bool


@functools.cache
def _frames() -> Mapping[str, _Frame]:
    rows = read_table("korean/verb_frames.tsv")
    return {row["verb"]: _Frame(frozenset(row["needs"].split()), row["object"] == "known") for row in rows}


def refuse_gap(event: Event, clause: Clause) -> None:
    """Refuse a sentence that leans on the one before it; raise UnusableError."""
    body = [token for token in clause.tokens if token.start < len(clause.predicate.before)]
    names = Names.of(event, clause.text, body)
    _refuse_person_alone(event, clause, names)
    verb = _verb(body, clause)
    frame = _frames().get(verb)
    for need in frame.needs if frame else ():
        if not (clause.saying and need == "object") and not _has(need, body, clause):
            raise UnusableError(_REASONS[need])
    _refuse_win(body)
    refuse_belonging(clause, names)
    refuse_one_side(clause, names)
    _refuse_vague_subject(clause, verb, names)
    last = max((i for i, token in enumerate(body) if token.tag in {"EC", "ETM"}), default=-1)
    for i, token in enumerate(body):
        kinds = _kinds(token, frame, last_clause=i > last)
        counted = kinds == _RELATED and any(other.tag == "SN" for other in names.phrase(i))
        described = token.tag == "JKO" and (names.is_modified(i) or counted)
        if token.start <= clause.subject.start:
            kinds &= _RELATED
        elif token.end == clause.subject.particle_end:
            kinds -= _RELATED
        if kinds and i and not described and names.is_vague(i, kinds):
            raise UnusableError(VAGUE)


def _verb(body: Sequence[Token], clause: Clause) -> str:
    """Return the verb as the frames have it: 체결 for 체결하다, 승격되 for 승격되다, 맺 for 맺기로 하다."""
    stem = [(token.form, token.tag) for token in body]
    stem += [part for part in clause.predicate.stem if part[1] != "EP"]
    while len(stem) > 2 and stem[-1][1].startswith("VX") and stem[-2][1] == "EC":  # noqa: PLR2004 - and a verb
        if stem[-1][0] == "지":
            return stem[-3][0] + "어지"
        stem = stem[:-2]
    if [form for form, _ in stem[-3:]] in (["기", "로", "하"], ["기", "시작", "하"]):
        stem = stem[:-3]
    if len(stem) > 1 and stem[-1][1] == "XSV":
        return stem[-2][0] + ("" if stem[-1][0] in {"하", "시키"} else stem[-1][0])
    return stem[-1][0] if stem else ""


def _has(need: str, body: Sequence[Token], clause: Clause) -> bool:
    """Tell whether a particle stands in the sentence behind which the needed argument may be."""
    subject = clause.subject
    outside = [
        token
        for token in body
        if token.tag in {"JKB", "JKO", "JC"} and not subject.start <= token.start < subject.end
    ]
    if need == "object" and not subject.bare:
        # 배를 모는 선장이: this object belongs to the subject
        outside = [token for token in outside if token.start >= subject.particle_end]
    if need == "with":
        several = subject.joint or any(word.endswith("들") for word in clause.subject_text.split())
        counted = any(t.form in _SEVERAL for t in body if subject.start <= t.start < subject.end)
        if several or counted:
            return True
    tags = {"JKO"} if need == "object" else {"JKB", "JKO", "JC"}
    return any(token.tag in tags and token.form in _MARKS[need] for token in outside)


def _refuse_win(body: Sequence[Token]) -> None:
    """Refuse 우승했다 and 1위에 올랐다 where nothing says in what."""
    if any(token.tag == "JKB" and token.form == "에서" for token in body):
        return
    for i, token in enumerate(body):
        before = body[i - 1] if i else None
        if token.form == _RANK and before is not None and before.tag == "SN":
            before = body[i - 2] if i > 1 else None
        elif token.form not in _WINS or any(other.form == "에" for other in body):
            continue
        if before is None or before.tag not in {"JKG", "NNG", "NNP", "ETM", "NNB", "XSN", "SSC"}:
            raise UnusableError("a victory without its contest")


def _refuse_person_alone(event: Event, clause: Clause, names: Names) -> None:
    """Refuse 초대 감독 ○○○ or ○○○이 감독이 되었다 where nothing tells of what club.

    Somebody whom the gazetteer knows may stand alone.
    """
    people = [one for one in event.participants if not one.implied]
    gazetteer = load_gazetteer()
    if event.places or len(people) > 1 or any(one.type is not EntityType.PERSON for one in people):
        return
    nouns = [left.form for left, right in pairwise(clause.tokens) if right.tag != "XSV"]
    offices = [form for form in nouns if form in gazetteer.titles or form in _ROLES]
    if not people and not offices:
        return
    name = people[0].name if people else clause.subject_text
    named = any(
        is_place(token)
        or (names.is_name(i) and (token.form not in name or names.is_compound(i)))
        or (token.tag == "SL" and token.form not in name)
        for i, token in enumerate(names.body)
    )
    titled = any(mark in clause.text for mark in _TITLE_MARKS)
    if not (named or titled) and name not in gazetteer.entries:
        raise UnusableError("names a person alone, not the place or body it is about")


def _refuse_vague_subject(clause: Clause, verb: str, names: Names) -> None:
    """Refuse 위원회가, 다리가; but 부산에서 지진이 났다 and 부산에서 시민들이 … say all that is needed."""
    mark = next((i for i, t in enumerate(names.body) if t.end == clause.subject.particle_end), None)
    if mark is None or not names.is_vague(mark, ALL_KINDS):
        return
    phrase = names.phrase(mark)
    kinds = {kind_of(token) for token in phrase}
    if kinds & _RELATED and any(names.is_name(i) for i in range(mark - len(phrase))):
        return  # 쿠바에서 군정이
    people = kinds <= {"person", "modifier", None}
    counted = any(token.tag == "SN" or token.form == "들" for token in phrase)
    appears = verb in _APPEARING or verb.removesuffix("되") in _APPEARED
    if not (names.any_name() and (appears or (people and counted))):
        raise UnusableError(VAGUE)


def _kinds(token: Token, frame: _Frame | None, *, last_clause: bool) -> frozenset[str]:
    """Return the kinds of common nouns that would leave open which one, before this particle."""
    if token.tag in _LIMITED:
        return _LIMITED[token.tag]
    local = {"JKB": _LOCAL, "JKO": _RELATED}.get(token.tag, frozenset())
    if frame is None or not last_clause:
        return local
    if token.tag == "JKO":
        if frame.known:
            return ALL_KINDS
        return _GOAL_KINDS if frame.needs & _PARTING else local
    if token.tag == "JKB" and frame.needs & _WAYS and token.form in _JOINING:
        return ALL_KINDS if frame.known else _GOAL_KINDS
    return local
