"""From a timeline to its questions: every candidate is made, checked, and kept or counted with its reason."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from question_bank.items.arrangement import arrange
from question_bank.items.checks import Flaw, check_each
from question_bank.items.difficulty import count_names, estimate
from question_bank.items.kind.registry import ARTICLE_KINDS, STATEMENT_KINDS
from question_bank.items.kind.rejected import Rejected
from question_bank.items.material import UnsuitableError, gather
from question_bank.items.model import Item
from question_bank.items.rule.bank import check_bank
from question_bank.items.selection import select
from question_bank.items.subject_proof import prove_subjects
from question_bank.items.year_proof import prove_years

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from question_bank.facts.model import Timeline
    from question_bank.items.giveaway import Reading
    from question_bank.korean.morphology import Token


@dataclass(frozen=True, slots=True)
class Generation:
    """The questions in the order to learn them, and how many candidates were rejected for what."""

    items: tuple[Item, ...]
    rejected: tuple[tuple[str, int], ...]


def generate_items(  # noqa: PLR0913 - three tell of the edition before
    article_id: str,
    timeline: Timeline,
    *,
    seed: int,
    edition: int = 1,
    truths: Mapping[str, bool] | None = None,
    known: Mapping[str, float] | None = None,
    morphemes: Mapping[str, Sequence[Token]] | None = None,
) -> Generation:
    """Make the questions of a timeline; the same arguments give the same questions.

    Each item draws its chances from ``seed`` and its own id, so that a change to one event leaves the others'
    questions as they were, but for neighbours that use it as a wrong option. ``edition`` becomes each item's
    ``changed_in``; ``truths`` says which events an earlier edition told truly, which otherwise; the
    questions that are ``known`` from there go before others (see :func:`select`). Sentences whose
    ``morphemes`` are given are not analysed again. The cost grows with the number of events only.
    """
    material = gather(article_id, timeline, seed, truths, morphemes)
    rejected = Counter({f"sentence: {reason}": count for reason, count in material.rejected.items()})
    made: list[Item] = []
    for statement in material.statements:
        for kind, make in STATEMENT_KINDS:
            try:
                made.append(make(material, statement))
            except UnsuitableError as error:
                rejected[f"{kind}: {error}"] += 1
    for one in chain.from_iterable(make(material) for make in ARTICLE_KINDS):
        if isinstance(one, Rejected):
            rejected[f"{one.kind}: {one.reason}"] += 1
        else:
            made.append(one)
    sound = _without_flaws(made, check_each(made, timeline, None), rejected)
    readings: dict[str, Reading] = {}
    selected, left = select(prove_subjects(prove_years(sound, timeline), timeline), timeline, known, readings)
    rejected.update({f"selection: {reason}": count for reason, count in left.items()})
    items = arrange(_without_flaws(selected, check_bank(selected, readings), rejected))
    familiar = count_names(timeline)
    kept = tuple(replace(item, difficulty=estimate(item, familiar), changed_in=edition) for item in items)
    return Generation(kept, tuple(sorted(rejected.items(), key=lambda entry: (-entry[1], entry[0]))))


def _without_flaws(items: Sequence[Item], flaws: Iterable[Flaw], rejected: Counter[str]) -> list[Item]:
    """Return the items without a flaw; count each flawed one once, under its first rule."""
    rules: dict[str, list[str]] = defaultdict(list)
    for flaw in flaws:
        rules[flaw.item].append(flaw.rule)
    for item in items:
        if rules.get(item.id):
            rejected[f"broken rule: {rules[item.id][0]}"] += 1
    return [item for item in items if not rules.get(item.id)]
