"""A set of flawed questions, written by hand: each flaw is found by its rule, and none in the sound ones."""

from __future__ import annotations

from collections import Counter

import pytest

from question_bank.items.checks import RULES, check_items
from question_bank.items.model import Origin
from tests.factories.flawed import Case, Subject, read_subjects

SUBJECTS = read_subjects()
CASES = [case for subject in SUBJECTS for case in subject.cases]
WHOLE_BANK = {
    "duplicate_id",
    "duplicate_item",
    "sibling_overlap",
    "answer_in_another_stem",
    "asked_too_often",
    "key_position_unbalanced",
    "true_false_unbalanced",
}


def _rules(case: Case) -> set[str]:
    return {flaw.rule for flaw in check_items([case.item, *case.beside], case.timeline, case.text)}


@pytest.mark.parametrize("origin", Origin)
def test_nearly_all_flaws_are_found_by_their_rule(origin: Origin) -> None:
    cases = [case for case in CASES if case.item.origin is origin]
    missed = [case.name for case in cases if not (case.equal | {case.rule}) & _rules(case)]
    assert cases
    assert len(missed) <= 0.05 * len(cases), missed


@pytest.mark.parametrize(
    ("subject", "name"),
    [(subject, name) for subject in SUBJECTS for name in subject.items],
    ids=lambda value: value if isinstance(value, str) else value.name,
)
def test_sound_item_has_no_flaw(subject: Subject, name: str) -> None:
    assert check_items([subject.items[name]], subject.timeline, subject.text) == ()


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.name)
def test_sound_items_have_no_flaw_together(subject: Subject) -> None:
    found = check_items(list(subject.items.values()), subject.timeline, subject.text)
    assert [flaw for flaw in found if flaw.rule != "asked_too_often"] == []


def test_each_rule_is_broken_at_least_twice() -> None:
    counts = Counter(case.rule for case in CASES)
    rules = {rule.name for rule in RULES} | WHOLE_BANK
    assert {rule for rule in rules if counts[rule] < 2} == set()
    assert set(counts) <= rules


def test_broken_item_differs_from_its_sound_twin() -> None:
    sound = {(subject.name, item) for subject in SUBJECTS for item in subject.items.values()}
    for subject in SUBJECTS:
        for case in subject.cases:
            same = (subject.name, case.item) in sound and case.timeline == subject.timeline
            assert not same or case.beside
