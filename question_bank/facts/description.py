"""The body that an article is about where a sentence calls it by what it is: 구단은, 회사는."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.facts.gap import own_subjects
from question_bank.facts.model import EntityType, Participant
from question_bank.facts.syntax import without_date

if TYPE_CHECKING:
    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.facts.reading import Reading

# what one body is called by in the same article
_KINDS: Final = (
    frozenset({"기업", "회사", "당사", "대기업", "공기업", "스타트업", "제조사"}),
    frozenset({"축구단", "야구단", "농구단", "배구단", "구단", "팀", "클럽", "선수단"}),
    frozenset({"학교", "대학교", "대학", "고등학교"}),
    frozenset({"정당", "당"}),
    frozenset({"은행"}),
    frozenset({"신문", "신문사", "일간지"}),
    frozenset({"방송사", "방송국"}),
    frozenset({"협회"}),
    frozenset({"재단"}),
    frozenset({"연맹"}),
    frozenset({"병원"}),
    frozenset({"박물관"}),
    frozenset({"출판사"}),
    frozenset({"연구소"}),
)


def find_described(reading: Reading, gazetteer: Gazetteer) -> Participant | None:
    """Return the body that an article is about where a sentence calls it by what it is (구단은, 회사는)."""
    about, subjects = gazetteer.subject, own_subjects(reading)
    if about is None or about.type is not EntityType.ORGANISATION or len(subjects) != 1:
        return None
    word = without_date(subjects[0].text)
    kin = next((kinds for kinds in _KINDS if word in kinds and about.noun in kinds), None)
    bodies = [m for m in reading.names if m.type is EntityType.ORGANISATION and m.name != about.name]
    return None if kin is None or bodies else Participant(about.name, about.type, implied=True)
