"""What may happen again and again, what tells one such time from the others, and what is too slight to ask.

A visit, a meeting, a seizure or a remark may have happened in other years, too, of which the article tells
nothing: that another date is wrong nobody can say unless the statement tells more of it than who and whom.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import EntityType
from question_bank.facts.word_list import any_of, read_words
from question_bank.items.figure import find_figures
from question_bank.items.option.rank import standing_of
from question_bank.items.weight import is_courtesy, is_deed, may_recur, weigh_happening

if TYPE_CHECKING:
    from question_bank.items.statement import Statement

_TABLE: Final = "items/words.tsv"
# 중재를 위해, 수교를 맞아, 협상 차: what it was for
_PURPOSE: Final = re.compile(
    r"(?:기|를|을)\s(?:위해|위하여)\s|(?:를|을)\s(?:맞아|맞이해|맞이하여|계기로|기념해|기념하여|목적으로)(?=\s)"
    r"|\s(?:참석|협의|협상|관람|조문|조사)\s?차(?=\s)"
)
# ‘나루 작전’, 2차 핵실험
_NAMED: Final = re.compile(r"[‘「『《〈]|(?<!\d)\d{1,3}(?:차|번째|호)\s")
_OCCASION: Final = re.compile(any_of("occasion", _TABLE))
_HIGH: Final = frozenset({"head", "minister"})


@lru_cache(maxsize=4096)  # each statement is a neighbour of many
def is_singled_out(statement: Statement) -> bool:
    """Tell whether a statement tells what sets it apart from the like: what for, how many, of which name."""
    return bool(
        weigh_happening(statement)
        or _PURPOSE.search(statement.text)
        or _NAMED.search(statement.text)
        or find_figures(statement)
    )


def is_any_time(statement: Statement) -> bool:
    """Tell whether the like may have been done at other times, with nothing that sets this one apart.

    Of what was said the content sets it apart.
    """
    return is_deed(statement) and may_recur(statement) and not is_singled_out(statement)


@lru_cache(maxsize=4096)
def is_minor(statement: Statement) -> bool:
    """Tell whether a statement is worth one question at most: a shop, a boat, a court's lesser case."""
    words = statement.clause.subject_text.split()
    return bool(words) and words[-1] in read_words("minor", _TABLE) and not weigh_happening(statement)


def is_talk(statement: Statement) -> bool:
    """Tell whether something was only talked over, thought of or heard of: nothing came of it to be dated."""
    return is_deed(statement) and statement.verb in read_words("vague", _TABLE)


@lru_cache(maxsize=4096)
def is_idle(statement: Statement) -> bool:
    """Tell whether nobody need know that it was: a greeting on no occasion, a talk of lesser officials."""
    if is_courtesy(statement):
        return _OCCASION.search(statement.text) is None
    people = [one for one in statement.event.participants if one.type is EntityType.PERSON]
    return (
        is_talk(statement)
        and bool(people)
        and not any(_HIGH & standing_of(one.name, frozenset({one.role or ""})) for one in people)
    )
