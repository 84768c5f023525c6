"""How long, how high, how many: figures to write."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.undated.relation import Relation
from question_bank.items.kind.draft import Draft
from question_bank.items.kind.proof import find_records
from question_bank.items.kind.rejected import Rejected
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.wording.fact import ask_figure, tell_figure
from question_bank.korean.amount import find_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.items.kind.proof import Record

_KIND: Final = "number_entry/figure"
_UNIT: Final = re.compile(
    r"\s?(?:m²|km²|㎢|㎡|k?m|cm|mm|kg|g|t|톤|미터|킬로미터|해리|리|명|개국|개|곳|척|대|편|권|채)"
)
# grows and shrinks from year to year
_CHANGING: Final = re.compile(
    r"(?:국|회원|회원사|직원|사원|단원|학생|교원|인원|가구|신도|교인|선수|점포|매장|지점|지부|노선|차량)$"
)


def ask_figures(material: Material) -> Iterator[Item | Rejected]:
    """Give the question on every exact figure that one passage gives."""
    for record in find_records(material, (Relation.MEASURE, Relation.COUNT)):
        try:
            yield _ask(material, record)
        except UnsuitableError as error:
            yield Rejected("figure", str(error))


def _ask(material: Material, record: Record) -> Item:
    told = record.objects[0]
    if _CHANGING.search(record.subject):
        raise UnsuitableError("the number changes from year to year")
    amount, _ = find_amount(told, 0)
    if len(record.objects) > 1 or amount is None or amount.start or amount.low is None:
        raise UnsuitableError("no single figure")
    if amount.about or amount.high is not None or amount.fraction:
        raise UnsuitableError("the figure is not exact")
    if not float(amount.low).is_integer():
        raise UnsuitableError("nobody need type a decimal")
    unit = told[amount.end :].strip()
    if not _UNIT.fullmatch(unit):
        raise UnsuitableError("the figure has no plain unit")
    if re.search(rf"약\s?{re.escape(told)}", record.fact.selector.quote):
        raise UnsuitableError("the figure is not exact")
    explanation = tell_figure(record.subject, told)
    draft = Draft(
        kind=_KIND,
        type=ItemType.NUMBER_ENTRY,
        asks=Asks.QUANTITY,
        stem=ask_figure(record.subject, unit),
        key=float(amount.low),
        accepted=(told,),
    )
    return record.prove(explanation).make(material, draft)
