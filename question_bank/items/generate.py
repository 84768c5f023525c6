"""From a timeline to its questions: every candidate is made, checked, and kept or counted with its reason."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from question_bank.items.arrangement import arrange
from question_bank.items.checks import check_items
from question_bank.items.date_entry import ask_for_date
from question_bank.items.material import Material, UnsuitableError, gather
from question_bank.items.model import Item
from question_bank.items.multiple_choice import ask_what, ask_when, ask_who
from question_bank.items.ordering import order_events
from question_bank.items.true_false import judge
from question_bank.items.year_proof import prove_years

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from question_bank.facts.model import Timeline
    from question_bank.items.statement import Statement

_MAKERS: Final[tuple[tuple[str, Callable[[Material, Statement], Item]], ...]] = (
    ("date to write", ask_for_date),
    ("date to choose", ask_when),
    ("what happened", ask_what),
    ("who", ask_who),
    ("true or false", judge),
)


@dataclass(frozen=True, slots=True)
class Generation:
    """The questions in the order to learn them, and how many candidates were rejected for what."""

    items: tuple[Item, ...]
    rejected: tuple[tuple[str, int], ...]


def generate_items(article_id: str, timeline: Timeline, *, seed: int, edition: int = 1) -> Generation:
    """Make the questions of a timeline; the same arguments give the same questions.

    Each item draws its chances from ``seed`` and its own id, so that a change to one event leaves the others'
    questions as they were, but for neighbours that use it as a wrong option. ``edition`` becomes each item's
    ``changed_in``. The cost grows with the number of events only.
    """
    material = gather(article_id, timeline, seed)
    rejected = Counter({f"sentence: {reason}": count for reason, count in material.rejected.items()})
    made: list[Item] = []
    for statement in material.statements:
        for kind, make in _MAKERS:
            try:
                made.append(make(material, statement))
            except UnsuitableError as error:
                rejected[f"{kind}: {error}"] += 1
    made.extend(order_events(material))
    items = prove_years(arrange(_sound(made, timeline, rejected)), timeline)
    kept = tuple(replace(item, changed_in=edition) for item in items)
    return Generation(kept, tuple(sorted(rejected.items(), key=lambda entry: (-entry[1], entry[0]))))


def _sound(made: Iterable[Item], timeline: Timeline, rejected: Counter[str]) -> list[Item]:
    """Return the items without a flaw; count each flawed one once, under its first rule."""
    items = list(made)
    rules: dict[str, list[str]] = defaultdict(list)
    for flaw in check_items(items, timeline, None):
        rules[flaw.item].append(flaw.rule)
    for item in items:
        if rules.get(item.id):
            rejected[f"broken rule: {rules[item.id][0]}"] += 1
    return [item for item in items if not rules.get(item.id)]
