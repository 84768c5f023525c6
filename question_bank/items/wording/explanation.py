"""What is shown after an answer, in own words around the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.items.material import UnsuitableError
from question_bank.items.model import Asks
from question_bank.items.wording.question import tell

if TYPE_CHECKING:
    from question_bank.items.material import Material
    from question_bank.items.statement import Statement

_SHORT: Final = 12
_OTHERWISE: Final = {
    Asks.DATE: "문서와 다른 것은 시기이다.",
    Asks.QUANTITY: "문서와 다른 것은 수이다.",
    Asks.PARTICIPANT: "문서와 다른 것은 말한 사람이다.",
}


def explain(material: Material, statement: Statement, changed: Asks | None = None) -> str:
    """Say what is right, when, who says so, and where the article tells it.

    ``changed`` is what a false statement tells otherwise than the article; it is named first.
    """
    del material
    edtf, section = statement.event.edtf, statement.event.section
    if edtf is None:
        raise UnsuitableError("no date")
    place = f"문서의 ‘{section[-1]}’ 부분" if section else "문서"
    told = f"{tell(statement, edtf)} 이 내용은 {place}에 {_as_whose(statement)}나온다."
    return f"{_OTHERWISE[changed]} {told}" if changed in _OTHERWISE else told


def _as_whose(statement: Statement) -> str:
    """Return whose words the statement is, so that a claim stays one; nothing for the article's own."""
    attribution = statement.event.attribution
    if attribution is None or attribution.speaker is None or not statement.clause.saying:
        return ""
    kind = "보도로" if statement.text.endswith("보도했다") else "말로"
    # 우크라이나 측 stays so; a name with its office is shorter without
    phrase = statement.clause.subject_text
    return f"{phrase if len(phrase) <= _SHORT else attribution.speaker}의 {kind} "
