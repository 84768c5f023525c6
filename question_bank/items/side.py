"""Whether what two do to each other, such as a war, a lawsuit or a peace, is told with both of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.items.refusal import UnusableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.items.naming import Names
    from question_bank.korean.clause import Clause
    from question_bank.korean.morphology import Token

_WITH: Final = frozenset({"와", "과"})
_WAGED: Final = frozenset({"벌이", "맺", "치르", "나누", "다투", "싸우"})
_FIGHTS: Final = frozenset({"전쟁", "내전", "분쟁", "다툼", "전투", "소송", "교전"})
_ANSWERED: Final = frozenset({"강화", "맞소송", "맞고소"})
_MADE: Final = frozenset({"맺", "체결", "이루", "내", "제기", "하"})
_BETWEEN: Final = frozenset({"상대", "사이", "간", "대하"})
_BACK: Final = "맞"
_LAID_DOWN: Final = "내려놓"
_ARMS: Final = frozenset({"총", "무기", "총칼"})


def refuse_one_side(clause: Clause, names: Names) -> None:
    """Refuse 나루와 벌이던 다툼이 끝났다 and 강화가 맺어졌다: who, with whom? Raises UnusableError."""
    body, subject = names.body, clause.subject
    opening = [token for token in body if token.start < subject.particle_end]
    if _opens_with_one(opening, names):
        raise UnusableError("the other side is left out")
    for i in range(len(body) - 1):
        if _stands_bare(body, i) and not _names_other(body):
            raise UnusableError("the other side is left out")
    if any(_lays_down(body, i) for i in range(2, len(body) + 1)) or (
        clause.predicate.lemma == _LAID_DOWN and _ends_in_arms(body)
    ):
        raise UnusableError("a common noun that only the article makes clear")


def _opens_with_one(opening: Sequence[Token], names: Names) -> bool:
    """Tell whether a fight or a bond opens the sentence with one of the two (나루와 네 번째 전쟁이)."""
    at = next((i for i, token in enumerate(opening) if not token.tag.startswith(("NN", "SL", "XSN"))), 0)
    if not at or opening[at].form not in _WITH:
        return False
    rest = opening[at + 1 :]
    waged = len(rest) > 1 and rest[0].form in _WAGED and rest[1].tag == "ETM"
    if waged:
        return True
    fight = len(rest) > 1 and rest[-2].form in _FIGHTS and rest[-1].tag == "JKS"
    named = any(names.is_name(i) for i in range(at + 1, len(opening)))
    return fight and not named and not any(token.tag == "JKG" for token in rest)


def _stands_bare(body: Sequence[Token], i: int) -> bool:
    """Tell whether a peace is made or a suit brought with no word before it that says which."""
    # a dictionary word that Kiwi takes for two: 맞 and 소송
    back = i and body[i - 1].form == _BACK and body[i].form in _FIGHTS
    described = i and body[i - 1].tag.startswith(("NN", "ETM", "JKG", "SL"))
    if not back and (body[i].form not in _ANSWERED or described):
        return False
    following = body[i + 1 : i + 3]
    if following[0].tag == "XSV":
        since = next((k for k in range(i, -1, -1) if body[k].tag in {"EC", "ETM"}), 0)
        return following[0].form == "하" and not any(token.tag == "JKO" for token in body[since:i])
    made = len(following) == 1 or following[1].form in _MADE
    return following[0].tag in {"JKS", "JKO"} and made


def _names_other(body: Sequence[Token]) -> bool:
    return any(token.form in _WITH or token.form in _BETWEEN for token in body)


def _lays_down(body: Sequence[Token], i: int) -> bool:
    return i < len(body) and body[i].form == _LAID_DOWN and _ends_in_arms(body[:i])


def _ends_in_arms(body: Sequence[Token]) -> bool:
    """Tell whether arms stand last, with no word of the fight that they were laid down in."""
    told = any(token.form in _FIGHTS for token in body)
    return len(body) > 1 and body[-1].tag == "JKO" and body[-2].form in _ARMS and not told
