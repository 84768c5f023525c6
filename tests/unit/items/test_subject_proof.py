from dataclasses import replace

from question_bank.facts.model import Timeline
from question_bank.items.subject_proof import prove_subjects
from question_bank.spans import Selector
from tests.factories.bank import make_bank

BANK = make_bank()
EVENT = BANK.timeline.events[0]
ITEM = replace(BANK.items[0], events=(EVENT.id,), evidence=(EVENT.selector,))
NAMING = Selector(0, 12, "한서우는 시인이다.", "한서우는 시인이다.")


def test_a_subject_that_the_passage_leaves_out_is_proved_by_the_one_that_names_it() -> None:
    timeline = Timeline((), (replace(EVENT, naming=NAMING),))
    (proved,) = prove_subjects([ITEM], timeline)

    assert proved.evidence == (EVENT.selector, NAMING)


def test_a_passage_stands_in_the_evidence_once() -> None:
    timeline = Timeline((), (replace(EVENT, naming=NAMING),))
    (proved,) = prove_subjects(prove_subjects([ITEM], timeline), timeline)

    assert proved.evidence == (EVENT.selector, NAMING)


def test_a_statement_that_names_its_subject_needs_no_further_proof() -> None:
    assert prove_subjects([ITEM], Timeline((), (EVENT,))) == [ITEM]
