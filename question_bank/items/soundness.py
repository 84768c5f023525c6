"""Whether the words of a statement go together: a sentence that no teacher would write is not asked.

What can be mended in one way only has been mended before (:mod:`question_bank.items.repair`); a guess could
say something else.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.word_list import read_words
from question_bank.items.naming import common_nouns
from question_bank.items.press import MEDIA
from question_bank.items.refusal import UnusableError
from question_bank.items.repair import find_misfit, find_telling, is_since
from question_bank.korean.linking import ties_auxiliary
from question_bank.korean.plain import find_figure
from question_bank.korean.subject import is_topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.korean.clause import Clause
    from question_bank.korean.morphology import Token

_TORN: Final = "two words are torn apart or run together"
_NO_PARTICLE: Final = "a noun without its particle"
_TWICE: Final = "one act is named twice"
_MISFIT: Final = "a particle that does not go with its verb"
_TWO_TIMES: Final = "a second time stands beside the date"
_LETTERS: Final = "initials that nothing explains"
_OF_WHAT: Final = "a common noun that only the article makes clear"
_VERBAL: Final = frozenset({"XSV", "XSA"})
# 공장이 무너진 뒤로 문을 닫았다: since then, of what was done once
_WHEN: Final = frozenset({"당시", "시", "후", "뒤", "전", "직전", "직후", "도중", "중"})
# 2단 이상으로 실패했다: a fault of the second stage, or more than two? 70%까지 늘었다: by, or to?
_FAULT: Final = re.compile(
    r"\d[가-힣]{1,2}\s이상으로(?!\s(?:늘|증가|커|높|올|확대|불어))"
    r"|%까지\s(?:증가|늘|감소|줄|확대|축소|급증|급감)"
)
# 화재 쪽에 무게를 실었다, 진품이라는 쪽으로 기울었다: what was weighed?
_WEIGHED: Final = re.compile(r"쪽(?:에\s(?:무게를|힘을)|으로\s(?:기울|가닥))")
_QUESTION: Final = re.compile(r"원인|이유|까닭|여부|진위|정체|(?:을|를)\s두고|에\s대(?:해|하여)")
_AS: Final = frozenset({"면서", "으면서"})
# alone before a particle or a space; a name goes on with a number, in Hangul or in brackets
_INITIALS: Final = re.compile(
    r"(?<![A-Za-z\d(.&‘「《-])[A-Z]{2,5}(?=(?:을|를|이|가|은|는|의|와|과|에|도|로|으로|에서)?(?:\s(?!\()|$))"
)
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
        (_holds_initials(clause.text), _LETTERS),
        (_FAULT.search(clause.text) is not None, "a figure that can be read in two ways"),
        (_WEIGHED.search(clause.text) and not _QUESTION.search(clause.text), _OF_WHAT),
        (find_figure(whole) is not None, "a figure of speech"),
        (any(is_since(body, i) for i in range(len(body))), _TWO_TIMES),
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
    """Tell whether a particle stands with a word that does not take it, or a report does what it tells of."""
    if any(find_misfit(tokens, i) or find_telling(tokens, i) is not None for i in range(len(tokens))):
        return True
    medium = clause.subject_text.split()[-1].endswith(MEDIA)
    return clause.saying and medium and clause.predicate.lemma.startswith("밝히")


def _holds_initials(text: str) -> bool:
    """Tell whether initials stand bare that few know: MD를; not S-400, 300MW, 통신사(ABC), the BBC."""
    known = read_words("letters", "items/words.tsv")
    return any(
        found[0] not in known and found[0] not in load_gazetteer().entries
        for found in _INITIALS.finditer(text)
    )


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
