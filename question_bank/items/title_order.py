"""The order of a name and its office: 박온 나루국 교육장, where an article writes 나루국의 박온 교육장."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from question_bank.facts.model import Participant

# a country's name, or that of one of its bodies: 외무부, 제1아주국
_BODY: Final = re.compile(
    r"제\d{1,3}[가-힣]{0,8}국|[가-힣]{2,12}(?:위원회|의회|법원|은행|[부국처청원실성당])"
)
# before these words a phrase begins
_ENDED: Final = tuple("은는이가을를에서와과도고며로,")


def order_titles(text: str, people: Iterable[Participant]) -> str:
    """Return the text with a country or body that stands with 의 before a name put before its office.

    ``people`` are those of the statement; the office is the one that the timeline gives each.
    """
    for person in people:
        if person.type is EntityType.PERSON and person.role:
            text = _order(text, person.name, person.role)
    return text


def _order(text: str, name: str, role: str) -> str:
    torn = f"의 {name} {role}"
    at = text.find(torn)
    if at <= 0 or load_gazetteer().country(role.partition(" ")[0]):
        return text
    words = text[:at].split(" ")
    first = len(words)
    while first and _names_body(words[first - 1]):
        first -= 1
    if first == len(words) or (first and not words[first - 1].endswith(_ENDED)):
        return text
    of = " ".join(words[first:])
    before = " ".join([*words[:first], ""])
    return f"{before}{name} {of} {role}{text[at + len(torn) :]}"


def _names_body(word: str) -> bool:
    return load_gazetteer().country(word) is not None or _BODY.fullmatch(word) is not None
