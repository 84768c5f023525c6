"""Whether the words of a statement go together: a sentence that no teacher would write is not asked.

Where an article is torn (어업 하다가), or takes a particle that its verb does not (역에 배가 포착됐다), no
word of it is changed: a mended guess could say something else.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.items.naming import common_nouns, is_place
from question_bank.items.refusal import UnusableError
from question_bank.korean.linking import ties_auxiliary
from question_bank.korean.subject import SAYING, is_topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.korean.clause import Clause
    from question_bank.korean.morphology import Token

_TORN: Final = "two words are torn apart or run together"
_NO_PARTICLE: Final = "a noun without its particle"
_TWICE: Final = "one act is named twice"
_MISFIT: Final = "a particle that does not go with its verb"
_TWO_TIMES: Final = "a second time stands beside the date"
_OF_WHAT: Final = "a common noun that only the article makes clear"
_VERBAL: Final = frozenset({"XSV", "XSA"})
_MISFITS: Final = frozenset(
    (row["word"], row["particle"]) for row in read_table("korean/particle_misfits.tsv")
)
# 공장이 무너진 뒤로 문을 닫았다: since then, of what was done once
_WHEN: Final = frozenset({"당시", "시", "후", "뒤", "전", "직전", "직후", "도중", "중"})
_SITES: Final = frozenset("시군도항역섬읍면")
_SINCE: Final = frozenset({"뒤", "후", "이후"})
# 2단 이상으로 실패했다: a fault of the second stage, or more than two?
_FAULT: Final = re.compile(r"\d[가-힣]{1,2}\s이상으로(?!\s(?:늘|증가|커|높|올|확대|불어))")
# 화재 쪽에 무게를 실었다, 진품이라는 쪽으로 기울었다: what was weighed?
_WEIGHED: Final = re.compile(r"쪽(?:에\s(?:무게를|힘을)|으로\s(?:기울|가닥))")
_QUESTION: Final = re.compile(r"원인|이유|까닭|여부|진위|정체|(?:을|를)\s두고|에\s대(?:해|하여)")
_TELLING: Final = frozenset({"보도", "소식", "의혹", "주장", "소문", "기사"})
_GIVEN: Final = frozenset(
    ["내", "싣", "쓰", "나오", "다루", "담", "전하", "대하", "관하", "있", "없", "알리", "의하"]
)
_MEDIA: Final = ("통신", "신문", "일보", "방송", "뉴스", "타임스", "포스트", "저널")
_AS: Final = frozenset({"면서", "으면서"})
# what happens without anybody's will, so that who does it cannot do the rest
_HAPPENING: Final = frozenset(
    ["나오", "나", "생기", "열리", "늘", "줄", "터지", "무너지", "드러나", "알려지", "내리", "끝나", "오르"]
)


def refuse_unsound(clause: Clause) -> None:
    """Refuse a clause whose words do not go together; raise UnusableError."""
    body = [token for token in clause.tokens if token.start < len(clause.predicate.before)]
    whole = [*body, *(t for t in clause.tokens if t.start >= len(clause.predicate.before))]
    checks = (
        (_is_torn(whole), _TORN),
        (_lacks_particle(clause, body), _NO_PARTICLE),
        (_names_act_twice(whole), _TWICE),
        (_is_misfit(clause, whole), _MISFIT),
        (_FAULT.search(clause.text) is not None, "a figure that can be read in two ways"),
        (_WEIGHED.search(clause.text) and not _QUESTION.search(clause.text), _OF_WHAT),
        (any(_is_since(body, i) for i in range(1, len(body) - 1)), _TWO_TIMES),
        (_leaves_actor_out(clause, body), "the subject is left out"),
    )
    for found, reason in checks:
        if found:
            raise UnusableError(reason)


def _is_torn(tokens: Sequence[Token]) -> bool:
    """Tell whether 하다 stands apart from its noun (어업 하다가)."""
    return any(
        left.tag == "NNG" and right.start > left.end and (right.tag in _VERBAL or _is_do(right))
        for left, right in pairwise(tokens)
    )


def _is_do(token: Token) -> bool:
    return token.form == "하" and token.tag.startswith("VV")


def _lacks_particle(clause: Clause, body: Sequence[Token]) -> bool:
    """Tell whether a name stands bare before the act (나루시 방문했다)."""
    if clause.predicate.stem[0][1] != "XSV" or len(body) < 2:  # noqa: PLR2004 - a name and an act
        return False
    name, act = body[-2:]
    return name.tag == "NNP" and act.tag == "NNG" and name.end < act.start


def _names_act_twice(tokens: Sequence[Token]) -> bool:
    """Tell whether an act stands before its verb as a time, too (발사 전에 멈췄다가 발사되었다).

    Elsewhere the same noun may well be another one (수출 상담회에서 수출을 약속했다).
    """
    acts = [left for left, right in pairwise(tokens) if right.tag in _VERBAL or right.tag == "JKO"]
    told = {(act.form, act.start) for act in acts if act.tag == "NNG" and len(act.form) > 1}
    return any(
        _tells_when(tokens, i) and any(form == token.form and start > token.start for form, start in told)
        for i, token in enumerate(tokens)
        if token.tag == "NNG"
    )


def _tells_when(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a noun tells when (합병 당시, 발사 56분 전)."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return following is not None and (following.form in _WHEN or following.tag == "SN")


def _is_misfit(clause: Clause, tokens: Sequence[Token]) -> bool:
    """Tell whether a particle stands with a word that does not take it, by korean/particle_misfits.tsv."""
    for i, token in enumerate(tokens):
        if token.tag == "JKB" and i and _is_where(tokens[i - 1]):
            rest = tokens[i + 1 :]
            stop = next((k for k, t in enumerate(rest) if t.tag in {"EC", "EF"} or is_topic(t)), len(rest))
            if any(_is_taken(rest[: stop + 1], k, token.form) for k in range(stop)):
                return True
        if _is_told(tokens, i):
            return True
    medium = clause.subject_text.split()[-1].endswith(_MEDIA)
    return clause.saying and medium and clause.predicate.lemma.startswith("밝히")


def _is_where(token: Token) -> bool:
    return token.tag == "NNP" or token.form in _SITES or is_place(token)


def _is_taken(tokens: Sequence[Token], at: int, particle: str) -> bool:
    """Tell whether a verb, or a noun that is done or undergone here, is one that refuses the particle."""
    word, following = tokens[at].form, tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].tag.startswith("VV"):
        return (word, particle) in _MISFITS
    if following is None or tokens[at].tag != "NNG":
        return False
    undergone = following.tag == "XSV" and (f"{word}{following.form}", particle) in _MISFITS
    done = following.tag == "JKO" or (following.tag == "XSV" and following.form == "하")
    return undergone or (done and (f"{word}하", particle) in _MISFITS)


def _is_told(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a report is said to do what it only tells of (보내겠다고 제안한 보도)."""
    if tokens[i].form not in _TELLING or i < 3 or tokens[i - 1].tag != "ETM":  # noqa: PLR2004 - …고 한 보도
        return False
    verb = tokens[i - 3] if tokens[i - 2].tag == "XSV" else tokens[i - 2]
    quoted = any(t.tag == "EC" and t.form.endswith(SAYING) for t in tokens[max(0, i - 5) : i])
    return tokens[i - 1].form == "ᆫ" and quoted and verb.form not in _GIVEN


def _is_since(body: Sequence[Token], i: int) -> bool:
    """Tell whether a clause before says since when (무너진 뒤로): it stands beside the date."""
    return body[i].form in _SINCE and body[i - 1].tag == "ETM" and body[i + 1].form in {"로", "으로"}


def _leaves_actor_out(clause: Clause, body: Sequence[Token]) -> bool:
    """Tell whether the only subject is that of what happened besides (결과가 나오면서 … 기울었다)."""
    mark = next((i for i, t in enumerate(body) if t.end == clause.subject.particle_end), None)
    if mark is None or is_topic(body[mark]) or body[mark - 1].tag != "NNG":
        return False
    if common_nouns().get(body[mark - 1].form) in {"person", "body", "related"}:
        return False
    link = next(
        (i for i in range(mark, len(body)) if body[i].tag == "EC" and not ties_auxiliary(body, i)), None
    )
    if link is None or body[link].form not in _AS:
        return False
    verb = body[link - 1]
    return verb.form in _HAPPENING or (verb.tag == "XSV" and verb.form == "되")
