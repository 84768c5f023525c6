"""What stands of a question that was changed here, once another edition of its bank comes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.edition.teaching import is_a_teachers, keep_work
from question_bank.items.model import Item, Status

if TYPE_CHECKING:
    from question_bank.edition.comparison import Comparison


def settle(old: Item, given: Item, comparison: Comparison) -> Item:
    """Return what an item is from now on: as the bank has it, or as a teacher left it here.

    ``old``: the item as it is here; ``given``: as the bank has it. A teacher's work stands as it does in
    a new edition (``question_bank.edition``). Of two items that both hold such work, the one changed in the
    later edition stands: so an older export does not take back what was done here since.
    """
    is_newer = is_a_teachers(given) and given.changed_in >= old.changed_in
    if is_newer or not (is_a_teachers(old) or is_a_teachers(given)):
        return given
    return keep_work(old, None if given.status is Status.RETIRED else given, comparison)[0]
