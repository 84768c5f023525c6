"""What only the sentences before make clear: the rest of what, the fifth head of what, come to where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.word_list import read_words
from question_bank.items.naming import is_place
from question_bank.items.refusal import UnusableError
from question_bank.korean.linking import ties_auxiliary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.items.naming import Names
    from question_bank.korean.clause import Clause
    from question_bank.korean.morphology import Token

_ROLES: Final = read_words("relative_role")
_ORDER: Final = frozenset({"대", "초대", "제", "신임", "새", "역대", "임시"})
_AS: Final = frozenset({"로", "으로", "에"})
_CLAIMED: Final = frozenset({"자처", "역임", "지내", "맡"})
_ARGUMENTS: Final = frozenset({"JKB", "JKO"})
_MINISTER: Final = "장관"
_COMING: Final = frozenset({"찾아오", "찾아가", "들르", "방문"})


def refuse_belonging(clause: Clause, names: Names) -> None:
    """Refuse 남은 상자를, 5대 관장으로 취임했다 and 찾아와 …: which, of what, where? Raises UnusableError."""
    body = names.body
    if any(_is_rest(body, i) for i in range(len(body) - 2)):
        raise UnusableError("a common noun that only the article makes clear")
    if any(_is_office_alone(clause, names, i) for i in range(1, len(body))):
        raise UnusableError("names a person alone, not the place or body it is about")
    if any(_is_minister_of_what(body, i) for i in range(1, len(body))):
        raise UnusableError("names a person alone, not the place or body it is about")
    if any(_comes_nowhere(body, i) for i in range(1, len(body))):
        raise UnusableError("the place where somebody went is left out")


def _is_rest(body: Sequence[Token], i: int) -> bool:
    """Tell whether the rest of something stands here (남은 상자를), not what stayed somewhere."""
    left, ending, noun = body[i : i + 3]
    if (left.form, left.tag, ending.tag) != ("남", "VV", "ETM") or ending.form != "은":
        return False
    return noun.tag == "NNG" and (i == 0 or body[i - 1].tag not in _ARGUMENTS)


def _is_office_alone(clause: Clause, names: Names, i: int) -> bool:
    """Tell whether somebody takes an office, and nothing outside the subject says where (5대 관장으로)."""
    body, subject = names.body, clause.subject
    takes = body[i].tag == "JKB" and body[i].form in _AS
    claims = body[i].tag == "JKO" and any(token.form in _CLAIMED for token in body[i + 1 : i + 2])
    if not (takes or claims) or body[i].start < subject.start:
        return False
    phrase = names.phrase(i)
    titles = load_gazetteer().titles
    if not phrase or (phrase[-1].form not in titles and phrase[-1].form not in _ROLES):
        return False
    if not any(token.form in _ORDER for token in phrase[:-1]):
        return False
    outside = (k for k, token in enumerate(body) if not subject.start <= token.start < subject.particle_end)
    return not any(names.is_name(k) for k in outside)


def _is_minister_of_what(body: Sequence[Token], i: int) -> bool:
    """Tell whether somebody is called a minister alone (박온 장관), with neither ministry nor country."""
    before = body[i - 1]
    # 한빛국 장관 says whose, known or not
    whose = is_place(before) or before.form.endswith("국")
    named = before.tag == "NNP" and before.end < body[i].start and not whose
    told = any(is_place(token) or token.form.endswith("부") for token in body[max(0, i - 4) : i - 1])
    return body[i].form == _MINISTER and named and not told


def _comes_nowhere(body: Sequence[Token], i: int) -> bool:
    """Tell whether somebody comes, and then does something, with no word of where to (찾아와 …)."""
    if body[i].tag != "EC" or ties_auxiliary(body, i):
        return False
    verb = body[i - 2] if body[i - 1].tag == "XSV" and i > 1 else body[i - 1]
    first = next((k + 1 for k in range(i - 1, -1, -1) if body[k].tag in {"EC", "ETM"}), 0)
    return verb.form in _COMING and not any(token.tag in _ARGUMENTS for token in body[first:i])
