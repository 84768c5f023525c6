from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from question_bank.bank import Bank, read_bank, write_bank
from question_bank.facts.model import Timeline
from question_bank.items.checks import check_items
from question_bank.items.model import Asks, ItemType, Origin, Status
from quiz.domain.difficulty import Facility
from quiz.domain.errors import NotFoundError, Reason, RefusedError
from quiz.models import (
    Card,
    Decision,
    Deck,
    Item,
    Judgement,
    Report,
    ReportReason,
    ReportStatus,
    RevisionAction,
)
from quiz.models import User as Teacher
from quiz.services import drafting, exporting, flagging, reviewing, revising, sifting
from quiz.services.calibrating import facilities_of
from quiz.services.checking import FlawedError, check_item, find_grave
from quiz.services.converting import to_bank_item
from quiz.services.drafting import Wording
from quiz.services.importing import import_bank
from quiz.services.studying import answer, next_card
from tests.factories.study import NOW, make_dated_bank, make_learner

LATER = NOW + timedelta(hours=1)
BANK = make_dated_bank(4, directions=2)
QUOTE = "2000년 1월 3일 3번 등대에 불이 켜졌다."


@pytest.fixture
def teacher(session: Session) -> Teacher:
    return make_learner(session, "한선생")


@pytest.fixture
def deck(session: Session, teacher: Teacher) -> Deck:
    return reviewing.open_deck(session, teacher, import_bank(session, NOW, BANK).deck_id)


def item_of(deck: Deck, key: str) -> Item:
    return next(item for item in deck.items if item.key == key)


def written(item: Item, **changes: object) -> Wording:
    bank_item = to_bank_item(item)
    wording = Wording(
        stem=bank_item.stem,
        options=bank_item.options,
        key=bank_item.key,
        accepted=bank_item.accepted,
        explanation=bank_item.explanation,
    )
    return replace(wording, **changes)  # type: ignore[arg-type]


def decide(  # noqa: PLR0913, PLR0917 - what is done, in one line
    session: Session, teacher: Teacher, deck: Deck, keys: list[str], action: RevisionAction, reason: str = ""
) -> int:
    items = {item_of(deck, key).id for key in keys}
    return reviewing.decide(session, NOW, teacher, deck, items=items, action=action, reason=reason)


def edit(session: Session, teacher: Teacher, item: Item, **changes: object) -> int:
    wording = written(item, **changes)
    return reviewing.edit_item(session, LATER, teacher, item, wording, changed_in=item.changed_in)


def states(deck: Deck) -> dict[str, Status]:
    return {item.key: item.status for item in deck.items if item.status is not Status.ACTIVE}


def test_accepting_keeps_who_and_when_and_changes_no_edition(
    session: Session, teacher: Teacher, deck: Deck
) -> None:
    assert decide(session, teacher, deck, ["등대-1", "등대-2"], RevisionAction.ACCEPT) == 2
    judgement = session.get_one(Judgement, item_of(deck, "등대-1").id)
    assert (judgement.decision, judgement.user_id, judgement.decided_at) == (
        Decision.ACCEPTED,
        teacher.id,
        NOW,
    )
    assert deck.edition == 1


def test_a_rejected_question_is_not_asked_and_keeps_its_reason(
    session: Session, teacher: Teacher, deck: Deck
) -> None:
    keys = [item.key for item in deck.items if item.key != "등대-3"]
    decide(session, teacher, deck, keys, RevisionAction.REJECT, "너무 쉬움")
    question = next_card(session, NOW, teacher).question
    assert question is not None
    assert question.item_id == item_of(deck, "등대-3").id
    assert session.get_one(Judgement, item_of(deck, "등대-1").id).reason == "너무 쉬움"
    assert item_of(deck, "등대-1").changed_in == deck.edition == 2
    assert decide(session, teacher, deck, keys, RevisionAction.RESTORE) == 7
    assert states(deck) == {}
    assert session.scalars(select(Judgement)).all() == []


def test_only_what_can_be_decided_is(session: Session, teacher: Teacher, deck: Deck) -> None:
    decide(session, teacher, deck, ["등대-1"], RevisionAction.REJECT, "틀림")
    assert decide(session, teacher, deck, ["등대-1"], RevisionAction.ACCEPT) == 0
    assert decide(session, teacher, deck, ["등대-2"], RevisionAction.RESTORE) == 0
    assert session.get_one(Judgement, item_of(deck, "등대-1").id).reason == "틀림"


def test_an_edit_keeps_cards_and_marks_the_item(session: Session, teacher: Teacher, deck: Deck) -> None:
    item = item_of(deck, "등대-1")
    answer(session, NOW, teacher, item.id, "2000-01-01", sequence=0, duration_ms=1_000)
    due = session.scalars(select(Card.due_at)).one()
    assert edit(session, teacher, item, stem="1번 등대는 언제 불을 밝혔는가?") == 1
    assert (item.stem, item.edited, item.changed_in) == ("1번 등대는 언제 불을 밝혔는가?", True, 2)
    assert session.scalars(select(Card.due_at)).one() == due
    assert session.get_one(Judgement, item.id).decision is Decision.ACCEPTED


def test_another_right_answer_calls_its_cards_back(session: Session, teacher: Teacher, deck: Deck) -> None:
    item = item_of(deck, "등대-1-b")
    answer(session, NOW, teacher, item.id, "1번 등대", sequence=0, duration_ms=1_000)
    options = ("첫째 등대", "둘째 등대", "셋째 등대")
    assert edit(session, teacher, item, options=options, key="첫째 등대") == 1
    assert session.scalars(select(Card.due_at)).one() == LATER


def test_a_wording_that_is_the_same_changes_nothing(session: Session, teacher: Teacher, deck: Deck) -> None:
    item = item_of(deck, "등대-1")
    assert edit(session, teacher, item) == 0
    assert not item.edited
    assert revising.last_step(session, teacher, deck) is None


@pytest.mark.parametrize("changes", [{"stem": " "}, {"key": "2000-02-01"}, {"key": "어느 봄날"}])
def test_what_would_teach_something_wrong_is_not_saved(
    session: Session, teacher: Teacher, deck: Deck, changes: dict[str, object]
) -> None:
    item = item_of(deck, "등대-1")
    with pytest.raises(FlawedError):
        edit(session, teacher, item, **changes)
    session.rollback()
    assert (item.edited, item.answer) == (False, "2000-01-01")


def test_a_smaller_flaw_is_told_and_saved(session: Session, teacher: Teacher, deck: Deck) -> None:
    item = item_of(deck, "등대-1")
    draft = drafting.reword(deck, to_bank_item(item), written(item, stem="1번 등대에 불이 켜진 날"))
    assert "incomplete_stem" in {flaw.rule for flaw in check_item(deck, draft)}
    assert edit(session, teacher, item, stem="1번 등대에 불이 켜진 날") == 1


def test_an_edit_of_what_somebody_else_changed_is_refused(
    session: Session, teacher: Teacher, deck: Deck
) -> None:
    item = item_of(deck, "등대-1")
    edit(session, teacher, item, stem="1번 등대는 언제 불을 밝혔는가?")
    with pytest.raises(RefusedError) as refused:
        reviewing.edit_item(session, LATER, teacher, item, written(item, stem="언제인가?"), changed_in=1)
    assert refused.value.reason is Reason.CHANGED_SINCE


def add(session: Session, teacher: Teacher, deck: Deck, **changes: object) -> Item:
    wording = replace(
        Wording("3번 등대의 불빛은 무슨 색인가?", None, "하얀색", quote=QUOTE),
        **changes,  # type: ignore[arg-type]
    )
    return reviewing.add_item(session, NOW, teacher, deck, wording, kind=ItemType.SHORT_ANSWER)


def test_an_own_question_stands_last_with_its_quote(session: Session, teacher: Teacher, deck: Deck) -> None:
    item = add(session, teacher, deck)
    (evidence,) = item.evidence
    assert deck.article_text[evidence["start"] : evidence["end"]] == evidence["exact"] == QUOTE
    assert evidence["section"] == ["등대", "점등"]
    assert (item.origin, item.asks, item.events) == (Origin.TEACHER, Asks.OTHER, ["등대-e3"])
    assert item.position == max(other.position for other in deck.items if other is not item) + 1
    assert item.key.startswith("등대-")


def test_a_quote_that_the_article_lacks_is_refused(session: Session, teacher: Teacher, deck: Deck) -> None:
    with pytest.raises(RefusedError) as refused:
        add(session, teacher, deck, quote="5번 등대는 꺼졌다.")
    assert refused.value.reason is Reason.PASSAGE_NOT_FOUND


def test_an_own_question_may_do_without_a_quote(session: Session, teacher: Teacher, deck: Deck) -> None:
    assert add(session, teacher, deck, quote="").evidence == []


def test_steps_are_taken_back_one_after_the_other(session: Session, teacher: Teacher, deck: Deck) -> None:
    item = item_of(deck, "등대-1")
    stem = item.stem
    decide(session, teacher, deck, ["등대-1", "등대-2", "등대-3"], RevisionAction.ACCEPT)
    edit(session, teacher, item, stem="1번 등대는 언제 불을 밝혔는가?")
    decide(session, teacher, deck, ["등대-1", "등대-2"], RevisionAction.REJECT, "틀림")
    own = add(session, teacher, deck)
    undone = []
    while step := revising.last_step(session, teacher, deck):
        undone.append((step.action.value, step.items))
        revising.undo_step(session, LATER, teacher, deck, revision_id=step.revision_id)
        session.expire_all()
    assert undone == [("add", 1), ("reject", 2), ("edit", 1), ("accept", 3)]
    assert own.key not in [item.key for item in deck.items]
    assert states(deck) == {}
    assert (item.stem, item.edited) == (stem, False)
    assert session.scalars(select(Judgement)).all() == []
    with pytest.raises(RefusedError) as refused:
        revising.undo_step(session, LATER, teacher, deck)
    assert refused.value.reason is Reason.NO_STEP_TO_UNDO


def test_an_undo_brings_back_who_had_accepted(session: Session, teacher: Teacher, deck: Deck) -> None:
    decide(session, teacher, deck, ["등대-1"], RevisionAction.ACCEPT)
    other = make_learner(session, "박선생")
    decide(session, other, deck, ["등대-1"], RevisionAction.REJECT, "틀림")
    revising.undo_step(session, LATER, other, deck)
    judgement = session.get_one(Judgement, item_of(deck, "등대-1").id)
    assert (judgement.decision, judgement.user_id, judgement.decided_at) == (
        Decision.ACCEPTED,
        teacher.id,
        NOW,
    )


def test_an_undo_leaves_what_somebody_else_changed_since(
    session: Session, teacher: Teacher, deck: Deck
) -> None:
    decide(session, teacher, deck, ["등대-1", "등대-2"], RevisionAction.REJECT, "틀림")
    other = make_learner(session, "박선생")
    decide(session, other, deck, ["등대-1"], RevisionAction.RESTORE)
    decide(session, other, deck, ["등대-1"], RevisionAction.REJECT, "그래도 틀림")
    step = revising.undo_step(session, LATER, teacher, deck)
    assert (step.items, step.kept) == (1, 1)
    assert states(deck) == {"등대-1": Status.REJECTED}


def test_an_undo_of_another_step_than_was_meant_is_refused(
    session: Session, teacher: Teacher, deck: Deck
) -> None:
    decide(session, teacher, deck, ["등대-1"], RevisionAction.ACCEPT)
    first = revising.last_step(session, teacher, deck)
    assert first
    decide(session, teacher, deck, ["등대-2"], RevisionAction.ACCEPT)
    with pytest.raises(RefusedError) as refused:
        revising.undo_step(session, LATER, teacher, deck, revision_id=first.revision_id)
    assert refused.value.reason is Reason.CHANGED_SINCE


def test_an_own_question_that_was_answered_is_kept_for_its_learners(
    session: Session, teacher: Teacher, deck: Deck
) -> None:
    item = add(session, teacher, deck)
    answer(session, NOW, teacher, item.id, "하얀색", sequence=0, duration_ms=1_000)
    revising.undo_step(session, LATER, teacher, deck)
    assert item.status is Status.REJECTED


def rebuilt(bank: Bank, **changes: object) -> Bank:
    """The bank as it would be built anew from the article, without what happened here."""
    items = tuple(replace(item, **changes) for item in bank.items)  # type: ignore[arg-type]
    return replace(bank, edition=2, items=items)


def test_a_teachers_work_survives_a_rebuilt_bank(session: Session, teacher: Teacher, deck: Deck) -> None:
    edit(session, teacher, item_of(deck, "등대-1"), stem="1번 등대는 언제 불을 밝혔는가?")
    options = ("첫째 등대", "둘째 등대", "셋째 등대")
    edit(session, teacher, item_of(deck, "등대-1-b"), options=options, key="첫째 등대")
    decide(session, teacher, deck, ["등대-2"], RevisionAction.REJECT, "틀림")
    own = add(session, teacher, deck)
    for _ in range(2):
        import_bank(session, LATER, rebuilt(BANK, explanation="새 해설이다."))
        session.expire_all()
        assert item_of(deck, "등대-1").stem == "1번 등대는 언제 불을 밝혔는가?"
        assert item_of(deck, "등대-1-b").answer == "첫째 등대"
        assert item_of(deck, "등대-2").status is Status.REJECTED
        assert session.get_one(Judgement, item_of(deck, "등대-2").id).reason == "틀림"
        assert item_of(deck, own.key).status is Status.ACTIVE
        assert item_of(deck, "등대-3").explanation == "새 해설이다."


def test_an_own_question_follows_its_quote_and_goes_to_the_end(
    session: Session, teacher: Teacher, deck: Deck
) -> None:
    own = add(session, teacher, deck)
    shifted = make_dated_bank(5, directions=2)
    text = "머리말이다.\n" + shifted.article.text
    items = tuple(replace(item, evidence=(), events=()) for item in shifted.items)
    article = replace(shifted.article, text=text)
    bank = replace(shifted, edition=2, article=article, timeline=Timeline((), ()), items=items)
    import_bank(session, LATER, bank)
    session.expire_all()
    place = own.evidence[0]
    assert deck.article_text[place["start"] : place["end"]] == QUOTE
    assert own.position == 10


def test_acceptance_is_void_where_the_question_became_another(
    session: Session, teacher: Teacher, deck: Deck
) -> None:
    decide(session, teacher, deck, ["등대-1", "등대-2"], RevisionAction.ACCEPT)
    first = replace(BANK.items[0], stem="1번 등대는 언제 불을 밝혔는가?")
    import_bank(session, LATER, replace(BANK, edition=2, items=(first, *BANK.items[1:])))
    assert session.get(Judgement, item_of(deck, "등대-1").id) is None
    assert session.get(Judgement, item_of(deck, "등대-2").id)


def test_an_older_export_takes_nothing_back(session: Session, teacher: Teacher, deck: Deck) -> None:
    decide(session, teacher, deck, ["등대-2"], RevisionAction.REJECT, "틀림")
    edit(session, teacher, item_of(deck, "등대-1"), stem="1번 등대는 언제 불을 밝혔는가?")
    older = exporting.bank_of(session, deck)
    decide(session, teacher, deck, ["등대-2"], RevisionAction.RESTORE)
    edit(session, teacher, item_of(deck, "등대-1"), stem="1번 등대에 언제 불이 켜졌는가?")
    import_bank(session, LATER, older)
    session.expire_all()
    assert item_of(deck, "등대-2").status is Status.ACTIVE
    assert item_of(deck, "등대-1").stem == "1번 등대에 언제 불이 켜졌는가?"


def test_an_exported_deck_is_sound_and_comes_back_without_loss(
    session: Session, teacher: Teacher, deck: Deck
) -> None:
    edit(session, teacher, item_of(deck, "등대-1"), stem="1번 등대는 언제 불을 밝혔는가?")
    decide(session, teacher, deck, ["등대-2"], RevisionAction.REJECT, "틀림")
    add(session, teacher, deck)
    answer(session, NOW, teacher, item_of(deck, "등대-3").id, None, sequence=0, duration_ms=1_000)
    bank = read_bank(write_bank(exporting.export_deck(session, "등대 연표")), name="bank.json")
    assert find_grave(check_items(bank.items, bank.timeline, bank.article.text), bank.items) == ()
    before = {item.key: to_bank_item(item) for item in deck.items}
    for _ in range(2):
        report = import_bank(session, LATER, bank)
        assert (report.added, report.changed, report.retired) == (0, 0, 0)
    session.expire_all()
    assert {item.key: to_bank_item(item) for item in deck.items} == before
    assert deck.edition == bank.edition
    mine = import_bank(session, LATER, bank, owner_id=teacher.id)
    elsewhere = session.get_one(Deck, mine.deck_id)
    assert tuple(map(to_bank_item, elsewhere.items)) == bank.items


def test_answers_move_the_difficulty(session: Session, teacher: Teacher, deck: Deck) -> None:
    item = item_of(deck, "등대-1")
    for number in range(10):
        learner = make_learner(session, f"학생{number}")
        response = "2000-01-01" if number < 2 else None
        first = answer(session, NOW, learner, item.id, response, sequence=0, duration_ms=1_000)
        answer(session, LATER, learner, item.id, "2000-01-01", sequence=first.sequence, duration_ms=1_000)
    assert facilities_of(session, deck.id) == {item.id: Facility(0.2, 10)}
    entry = sifting.read_board(session, deck).entry(item.id)
    assert entry
    assert entry.difficulty == 0.65
    exported = {one.id: one.difficulty for one in exporting.bank_of(session, deck).items}
    assert (exported["등대-1"], exported["등대-2"], item.difficulty) == (0.65, 0.5, 0.5)


def report(session: Session, learner: Teacher, item: Item, remark: str = "") -> None:
    card = session.scalar(select(Card).where(Card.user_id == learner.id, Card.item_id == item.id))
    sequence = card.sequence if card else 0
    feedback = answer(session, NOW, learner, item.id, None, sequence=sequence, duration_ms=1_000)
    flagging.report_item(
        session, NOW, learner, feedback.review_id, reason=ReportReason.UNCLEAR, remark=remark
    )


def test_a_learner_has_one_open_report_of_an_item(session: Session, teacher: Teacher, deck: Deck) -> None:
    learner, item = make_learner(session), item_of(deck, "등대-1")
    report(session, learner, item)
    report(session, learner, item, "  뜻을 모르겠어요\x00 " + "가" * 600)
    report(session, make_learner(session, "박하늘"), item)
    reports = flagging.open_reports(session, deck.id)[item.id]
    assert [len(one.remark) for one in reports] == [500, 0]
    assert flagging.settle_reports(session, LATER, teacher, item, status=ReportStatus.DISMISSED) == 2
    assert flagging.open_reports(session, deck.id) == {}
    report(session, learner, item)
    assert len(session.scalars(select(Report)).all()) == 3


def test_nobody_reports_by_another_persons_answer(session: Session, teacher: Teacher, deck: Deck) -> None:
    item = item_of(deck, "등대-1")
    feedback = answer(session, NOW, teacher, item.id, None, sequence=0, duration_ms=1_000)
    with pytest.raises(NotFoundError):
        flagging.report_item(
            *(session, NOW, make_learner(session), feedback.review_id),
            reason=ReportReason.OTHER,
            remark="",
        )


def keys_of(deck: Deck, session: Session, **wanted: object) -> list[str]:
    board = sifting.read_board(session, deck)
    return [entry.item.key for entry in sifting.sift(board.entries, sifting.Filter(**wanted))]  # type: ignore[arg-type]


def test_questions_are_found_by_every_side(session: Session, teacher: Teacher, deck: Deck) -> None:
    decide(session, teacher, deck, ["등대-1"], RevisionAction.ACCEPT)
    decide(session, teacher, deck, ["등대-2"], RevisionAction.REJECT, "틀림")
    edit(session, teacher, item_of(deck, "등대-3"), stem="3번 등대에 불이 켜진 날")
    own = add(session, teacher, deck)
    report(session, make_learner(session), item_of(deck, "등대-4"))
    everything = [item.key for item in deck.items]
    expected: list[tuple[dict[str, object], list[str]]] = [
        ({}, everything),
        ({"flag": sifting.Flag.ACCEPTED}, ["등대-1", "등대-3", own.key]),
        ({"flag": sifting.Flag.UNSEEN}, [*(f"등대-{day}-b" for day in range(1, 4)), "등대-4", "등대-4-b"]),
        ({"flag": sifting.Flag.EDITED}, ["등대-3"]),
        ({"flag": sifting.Flag.REPORTED}, ["등대-4"]),
        ({"flag": sifting.Flag.OWN}, [own.key]),
        ({"status": Status.REJECTED}, ["등대-2"]),
        ({"kind": ItemType.SHORT_ANSWER}, [own.key]),
        ({"year": 2000}, everything),
        ({"year": 1999}, []),
        ({"section": ("등대",)}, everything),
        ({"section": ("점등",)}, []),
        ({"words": "불빛"}, [own.key]),
    ]
    for wanted, keys in expected:
        assert sorted(keys_of(deck, session, **wanted)) == sorted(keys), wanted
    assert "등대-1" in keys_of(deck, session, band="medium")
    assert "등대-1" not in keys_of(deck, session, band="hard")
    assert "등대-3" in keys_of(deck, session, flag=sifting.Flag.FLAWED)
    assert own.key not in keys_of(deck, session, flag=sifting.Flag.FLAWED)


def test_a_deck_without_its_timeline_is_checked_by_the_other_rules(
    session: Session, teacher: Teacher, deck: Deck
) -> None:
    deck.timeline = None
    session.commit()
    edit(session, teacher, item_of(deck, "등대-1"), stem="1번 등대에 불이 켜진 날")
    flaws = check_item(deck, to_bank_item(item_of(deck, "등대-1")))
    assert "incomplete_stem" in {flaw.rule for flaw in flaws}
    assert "unknown_event" not in {flaw.rule for flaw in flaws}


def test_an_account_that_is_deleted_leaves_its_decisions_without_a_name(
    session: Session, teacher: Teacher, deck: Deck
) -> None:
    decide(session, teacher, deck, ["등대-1"], RevisionAction.ACCEPT)
    number, teacher_id = item_of(deck, "등대-1").id, teacher.id
    session.delete(session.get_one(Teacher, teacher_id))
    session.commit()
    session.expire_all()
    assert session.get_one(Judgement, number).user_id is None
