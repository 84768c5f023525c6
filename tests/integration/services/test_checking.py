"""Which flaws keep a bank from being imported and a question from being saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from question_bank.bank import Bank, write_bank
from question_bank.errors import BankError
from question_bank.items.checks import check_items
from question_bank.items.model import Origin
from quiz.commands.files import load_sound_bank
from quiz.services.checking import PROVED_RULES, find_blocking, find_grave
from tests.factories.bank import make_bank
from tests.factories.flawed import Case, read_subjects

CASES = [case for subject in read_subjects() for case in subject.cases]
PROVED = [
    replace(case, item=replace(case.item, origin=Origin.GENERATED))
    for case in CASES
    if case.rule in PROVED_RULES
]
NAMES = [case.name for case in PROVED]
SMALLER = [
    case for case in CASES if case.rule in {"options_unequal_length", "stem_too_long", "negative_stem"}
]


def bank_of(case: Case) -> Bank:
    bank = make_bank()
    article = replace(bank.article, text=case.text)
    return replace(bank, article=article, timeline=case.timeline, items=(case.item, *case.beside))


def test_every_rule_that_proves_an_answer_wrong_has_a_case() -> None:
    assert {case.rule for case in PROVED} == PROVED_RULES


@pytest.mark.parametrize("case", PROVED, ids=NAMES)
def test_a_bank_that_proves_its_own_answer_wrong_is_not_passed_on(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "bank.json"
    path.write_text(write_bank(bank_of(case)), encoding="utf-8")
    with pytest.raises(BankError, match="would be taught"):
        load_sound_bank(path)


@pytest.mark.parametrize("case", PROVED, ids=NAMES)
def test_an_own_question_is_its_teachers_to_answer_for(case: Case) -> None:
    own = replace(case.item, origin=Origin.TEACHER)
    flaws = [
        flaw
        for flaw in check_items([own], case.timeline, case.text)
        if flaw.rule == case.rule and flaw.item == own.id
    ]
    assert find_grave(flaws, [own]) == ()
    assert find_blocking(flaws, own=True) == ()


@pytest.mark.parametrize("case", SMALLER, ids=[case.name for case in SMALLER])
def test_a_smaller_flaw_keeps_nothing_back(case: Case) -> None:
    flaws = [flaw for flaw in check_items([case.item], case.timeline, case.text) if flaw.rule == case.rule]
    assert flaws
    assert find_grave(flaws, [case.item]) == find_blocking(flaws) == ()


def test_an_own_question_must_have_a_key_of_its_form() -> None:
    bank = make_bank()
    own = replace(bank.items[1], origin=Origin.TEACHER, events=(), key="어디에도 없는 보기")
    flaws = check_items([own], bank.timeline, bank.article.text)
    assert "key_not_an_option" in {flaw.rule for flaw in find_grave(flaws, [own])}
    assert "key_not_an_option" in {flaw.rule for flaw in find_blocking(flaws, own=True)}


@pytest.mark.parametrize(("swapped", "is_blocked"), [(False, False), (True, True)])
def test_an_edited_pair_is_refused_where_it_is_wrong_and_not_where_it_is_reworded(
    *, swapped: bool, is_blocked: bool
) -> None:
    subject = next(one for one in read_subjects() if one.name == "football-club")
    pairs = subject.items["pairs"]
    (first, day), (second, other), *rest = [pair for pair in pairs.key if isinstance(pair, tuple)]  # type: ignore[union-attr] # a matching
    key = ((first, other), (second, day), *rest) if swapped else (("팀의 탄생", day), (second, other), *rest)
    edited = replace(pairs, key=key, options=None, edited=True)
    flaws = check_items([edited], subject.timeline, subject.text)
    assert ("matching_key_wrong" in {flaw.rule for flaw in find_blocking(flaws)}) is is_blocked
