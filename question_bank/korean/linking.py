"""Endings that join one verb to another, and whether they join two acts.

-고 joins acts (회담을 열고 조약을 맺었다) as well as an act and its manner (군대를 이끌고 쳐들어왔다): the
verb decides. After a tense (-았고, -았으며, -았지만) the first clause is finished, and two things are told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.korean.morphology import Token

_LINKING: Final = frozenset({"어", "아", "게", "지"})
_PAST: Final = frozenset({"었", "았", "였", "었었", "았었", "였었"})
_AND: Final = "고"
_FINISHING: Final = frozenset({"고", "으며", "며", "지만", "으나", "나", "는데", "은데", "으면서"})
# with these verbs -고 tells how or with what, no act of its own
_MANNER: Final = frozenset(
    [
        "이끌",
        "타",
        "들",
        "가지",
        "데리",
        "거느리",
        "몰",
        "끌",
        "메",
        "입",
        "쓰",
        "두",
        "앞두",
        "놓",
        "믿",
        "싣",
        "안",
        "지",
    ]
)


def ties_auxiliary(body: Sequence[Token], i: int) -> bool:
    """Tell whether the ending at ``i`` only ties an auxiliary to its verb (쏘아 올리다, 알고 있다)."""
    if i + 1 >= len(body):
        return body[i].form in _LINKING
    return body[i + 1].tag.startswith("VX") or (body[i].form in _LINKING and body[i + 1].tag.startswith("VV"))


def tells_manner(body: Sequence[Token], i: int) -> bool:
    """Tell whether the ending at ``i`` only says how or with what (군대를 이끌고, 배를 타고)."""
    return body[i].form == _AND and i > 0 and body[i - 1].tag.startswith("VV") and body[i - 1].form in _MANNER


def finishes_clause(body: Sequence[Token], i: int) -> bool:
    """Tell whether the ending at ``i`` closes a clause with a tense of its own (했고, 했으나)."""
    return body[i].tag == "EC" and i > 0 and body[i - 1].form in _PAST and body[i].form in _FINISHING


def find_links(body: Sequence[Token], mark: int, said: int | None) -> list[int]:
    """Return where endings join acts; ``mark`` is the place of the subject's particle, ``said`` of -다고.

    A finished clause (-았고) is an act. A plain -고 joins two acts unless its verb tells the manner, it
    belongs to what was said, or to what modifies the subject (대회를 마치고 귀국하던 배가).
    """
    links = []
    for i in range(1, len(body)):
        token = body[i]
        if token.tag != "EC" or ties_auxiliary(body, i) or (said is not None and i == said):
            continue
        if finishes_clause(body, i):
            if said is None or i > said or not _is_said(body, mark, i, said):
                links.append(i)
        elif token.form != _AND or tells_manner(body, i) or (said is not None and i < said):
            continue
        elif i > mark or all(other.tag != "ETM" for other in body[i:mark]):
            links.append(i)
    return links


def _is_said(body: Sequence[Token], mark: int, i: int, said: int) -> bool:
    """Tell whether a clause before -다고 is part of what was said: its speaker comes later or it has one."""
    return mark > said or any(token.tag == "JKS" for token in body[mark + 1 : i])
