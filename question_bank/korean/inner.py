"""Clauses inside a sentence, whose subject is not that of the whole: 돈이 없어, 상인들이 제안한 방안을."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.korean.act_noun import takes_object

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.korean.morphology import Token

_STATES: Final = frozenset({"VA", "XSA", "VCP", "VCN"})
_DONE: Final = frozenset(row["word"] for row in read_table("korean/chain_words.tsv") if row["kind"] == "done")
_WHEN: Final = frozenset({"뒤", "후", "끝", "다음", "이후", "직후", "가운데", "상태", "자리", "때"})
FIXED: Final = frozenset({"대하", "관하", "위하", "따르", "인하"})
"""에 대한, 에 따른: a fixed form, no clause with a subject."""


def ends_elsewhere(body: Sequence[Token], mark: int) -> bool:
    """Tell whether a subject's clause leaves the last verb without one.

    So does a state (돈이 없어 일했다) and a clause before a noun (상인들이 낸 안을 받아들였다), but 만난 뒤.
    """
    link = next((i for i in range(mark + 1, len(body)) if _ends_clause(body, i)), None)
    if link is None or any(token.tag == "JKS" for token in body[mark + 1 : link]):
        return False
    if body[link].tag == "EC":
        quoting = body[link].form.startswith(("라", "다"))
        return not quoting and body[link - 1].tag.partition("-")[0] in _STATES
    following = body[link + 1] if link + 1 < len(body) else None
    if following is None or following.tag == "NNB" or following.form in _WHEN:
        return False
    # 허물어진 탑을, 배를 모는 선장을: what stands before the noun has its own subject in it
    verb = body[link - 2] if body[link - 1].tag == "XSV" and body[link - 1].form == "하" else body[link - 1]
    done = verb.form in _DONE if verb.tag.startswith("VV") else takes_object(verb.form, unknown=False)
    return done and all(token.tag != "JKO" for token in body[mark:link])


def _ends_clause(body: Sequence[Token], i: int) -> bool:
    """Tell whether a clause ends here: no fixed form (에 대한), no claim (했다는 주장), no name (탈린)."""
    if body[i].tag != "ETM":
        return body[i].tag == "EC"
    glued = i + 1 < len(body) and body[i + 1].start <= body[i].end
    return not glued and body[i - 1].form not in FIXED and not body[i].form.endswith(("다는", "라는"))
