from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from question_bank.bank import Bank, read_bank, write_bank
from question_bank.errors import BankError
from question_bank.facts.model import Timeline
from question_bank.items.model import Asks, ItemType, Status
from question_bank.items.model import Item as BankItem
from quiz.domain.card import CardState, Rating
from quiz.domain.errors import Reason, RefusedError
from quiz.models import Card, Deck, Item, Review, User
from quiz.services.importing import ImportReport, import_bank
from quiz.services.studying import Feedback, answer, next_card, rate, read_feedback
from tests.factories.bank import make_bank
from tests.factories.study import NOW, make_dated_bank, make_learner

LATER = NOW + timedelta(hours=1)


def with_first(bank: Bank, **changes: object) -> Bank:
    """Return the next edition, in which the first item is changed."""
    first: BankItem = replace(bank.items[0], **changes)  # type: ignore[arg-type]
    return replace(bank, edition=bank.edition + 1, items=(first, *bank.items[1:]))


def learn_first(session: Session, user: User, rating: Rating) -> Feedback:
    question = next_card(session, NOW, user).question
    assert question is not None
    feedback = answer(session, NOW, user, question.item_id, "2000-01-01", sequence=0, duration_ms=2_000)
    return rate(session, NOW, user, feedback.review_id, rating, sequence=feedback.sequence)


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    return report.added, report.changed, report.unchanged, report.retired


def test_a_bank_becomes_a_deck_for_everybody(session: Session) -> None:
    bank = make_bank()
    report = import_bank(session, NOW, bank)
    assert counts(report) == (4, 0, 0, 0)
    deck = session.get_one(Deck, report.deck_id)
    assert (deck.title, deck.owner_id, deck.licence, deck.edition) == (
        "한빛시와 새벽시",
        None,
        "CC BY 4.0",
        1,
    )
    assert deck.article_text == bank.article.text
    assert [item.key for item in deck.items] == [item.id for item in bank.items]
    ordering = deck.items[3]
    assert ordering.answer == ["우정 협약", "영사관 개설", "김솔 시장의 방문"]
    assert [deck.article_text[one["start"] : one["end"]] for one in ordering.evidence] == [
        one["exact"] for one in ordering.evidence
    ]
    assert ordering.evidence[0]["section"] == ["교류"]
    assert deck.items[2].answer is True


def test_the_same_bank_again_changes_nothing(session: Session) -> None:
    bank = make_bank()
    first = import_bank(session, NOW, bank)
    session.expunge_all()
    read_again = read_bank(write_bank(bank), name="bank.json")
    assert counts(import_bank(session, LATER, read_again)) == (0, 0, 4, 0)
    assert session.scalars(select(Deck.id)).all() == [first.deck_id]


def test_a_better_wording_keeps_cards_and_reviews(session: Session) -> None:
    bank = make_dated_bank(3)
    import_bank(session, NOW, bank)
    user = make_learner(session)
    learn_first(session, user, Rating.EASY)
    before = session.scalars(select(Card)).one()
    due_on, sequence = before.due_on, before.sequence
    report = import_bank(session, LATER, with_first(bank, stem="1번 등대는 언제 불을 밝혔는가?"))
    assert counts(report) == (0, 1, 2, 0)
    card = session.scalars(select(Card)).one()
    assert (card.due_on, card.sequence) == (due_on, sequence)
    assert card.item.stem == "1번 등대는 언제 불을 밝혔는가?"
    assert len(session.scalars(select(Review)).all()) == 1


def test_items_that_are_gone_are_retired_and_come_back(session: Session) -> None:
    bank = make_dated_bank(3)
    deck_id = import_bank(session, NOW, bank).deck_id
    user = make_learner(session)
    learn_first(session, user, Rating.AGAIN)
    shorter = replace(bank, edition=2, items=bank.items[1:])
    assert counts(import_bank(session, LATER, shorter)) == (0, 0, 2, 1)
    assert counts(import_bank(session, LATER, shorter)) == (0, 0, 2, 0)
    assert session.scalars(select(Item.status).order_by(Item.id)).all()[0] is Status.RETIRED
    assert len(session.scalars(select(Card)).all()) == 1
    assert next_card(session, LATER, user, deck_id, fresh=True).counts.learning == 0
    assert counts(import_bank(session, LATER, bank)) == (0, 1, 2, 0)
    assert next_card(session, LATER, user, deck_id, fresh=True).counts.learning == 1


@pytest.mark.parametrize("rating", [Rating.EASY, Rating.AGAIN])
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_a_corrected_key_makes_the_card_due_at_once(session: Session, rating: Rating, zone: str) -> None:
    bank = make_dated_bank(3)
    import_bank(session, NOW, bank)
    user = make_learner(session, zone=zone, rollover_hour=23)
    learned = learn_first(session, user, rating)
    import_bank(session, NOW, with_first(bank, key="2000-01-31", changed_in=2))
    question = next_card(session, NOW, user).question
    assert question is not None
    assert question.item_id == learned.item_id
    assert question.state is (CardState.REVIEW if rating is Rating.EASY else CardState.LEARNING)
    wrong = answer(
        *(session, LATER, user, question.item_id, "2000-01-01"), sequence=question.sequence, duration_ms=1
    )
    assert not wrong.grade.passed
    assert wrong.key_text == "2000-01-31"


TOLD = {
    "type": ItemType.MULTIPLE_CHOICE,
    "asks": Asks.EVENT,
    "options": ("등대에 불이 켜졌다", "등대를 새로 칠했다"),
    "key": "등대에 불이 켜졌다",
}
ORDERED = {
    "type": ItemType.ORDERING,
    "asks": Asks.ORDER,
    "options": ("점등", "도색", "개축"),
    "key": ("도색", "점등", "개축"),
}


@pytest.mark.parametrize(
    ("asked", "options", "key", "is_due"),
    [
        (TOLD, ("등대가 불을 밝혔다", "등대를 새로 칠했다"), "등대가 불을 밝혔다", False),
        (TOLD, ("등대에 불이 켜졌다", "등대를 새로 칠했다"), "등대를 새로 칠했다", True),
        (ORDERED, ("첫 점등", "도색", "개축"), ("도색", "첫 점등", "개축"), False),
        (ORDERED, ("점등", "도색", "개축"), ("점등", "도색", "개축"), True),
    ],
)
def test_only_a_corrected_fact_makes_a_card_due(
    session: Session, asked: dict[str, object], options: tuple[str, ...], key: object, *, is_due: bool
) -> None:
    bank = with_first(make_dated_bank(1), **asked)
    import_bank(session, NOW, bank)
    user = make_learner(session)
    question = next_card(session, NOW, user).question
    assert question is not None
    given = list(asked["key"]) if isinstance(asked["key"], tuple) else asked["key"]
    feedback = answer(session, NOW, user, question.item_id, given, sequence=0, duration_ms=1)
    rate(session, NOW, user, feedback.review_id, Rating.EASY, sequence=feedback.sequence)
    import_bank(session, LATER, with_first(bank, options=options, key=key))
    assert (next_card(session, LATER, user).question is not None) is is_due
    assert read_feedback(session, LATER, user, feedback.review_id).can_rate is not is_due


def test_a_form_drawn_before_the_correction_is_refused(session: Session) -> None:
    bank = make_dated_bank(3)
    import_bank(session, NOW, bank)
    user = make_learner(session)
    learned = learn_first(session, user, Rating.AGAIN)
    import_bank(session, NOW, with_first(bank, key="2000-01-31"))
    with pytest.raises(RefusedError):
        answer(
            *(session, LATER, user, learned.item_id, "2000-01-01"), sequence=learned.sequence, duration_ms=1
        )


def test_a_corrected_key_grades_an_answer_to_the_same_question(session: Session) -> None:
    """Nothing that the learner saw has changed, so the answer counts, and it is the right key that counts."""
    bank = make_dated_bank()
    import_bank(session, NOW, bank)
    user = make_learner(session)
    question = next_card(session, NOW, user).question
    assert question is not None
    import_bank(session, LATER, with_first(bank, key="2000-01-31"))
    feedback = answer(
        *(session, LATER, user, question.item_id, "2000-01-31"),
        sequence=question.sequence,
        duration_ms=2_000,
        version=question.version,
    )
    assert feedback.grade.passed


@pytest.mark.parametrize("changes", [{"stem": "다른 물음인가?"}, {"key": "2000-01"}])
def test_another_question_than_was_shown_is_not_answered(
    session: Session, changes: dict[str, object]
) -> None:
    bank = make_dated_bank()
    import_bank(session, NOW, bank)
    user = make_learner(session)
    question = next_card(session, NOW, user).question
    assert question is not None
    import_bank(session, LATER, with_first(bank, **changes))
    with pytest.raises(RefusedError) as refused:
        answer(
            *(session, LATER, user, question.item_id, "2000-01-01"),
            sequence=question.sequence,
            duration_ms=2_000,
            version=question.version,
        )
    assert refused.value.reason is Reason.QUESTION_CHANGED
    assert session.scalars(select(Review)).all() == []


def test_a_rating_of_the_old_answer_does_not_put_off_the_corrected_card(session: Session) -> None:
    bank = make_dated_bank()
    import_bank(session, NOW, bank)
    user = make_learner(session)
    feedback = learn_first(session, user, Rating.GOOD)
    import_bank(session, LATER, with_first(bank, key="2000-01-31"))
    shown = read_feedback(session, LATER, user, feedback.review_id)
    assert not shown.can_rate
    with pytest.raises(RefusedError) as refused:
        rate(session, LATER, user, feedback.review_id, Rating.EASY, sequence=shown.sequence)
    assert refused.value.reason is Reason.QUESTION_CHANGED
    turn = next_card(session, LATER, user)
    assert turn.question is not None
    assert turn.question.item_id == feedback.item_id


def test_an_old_answer_keeps_the_grade_of_its_time(session: Session) -> None:
    bank = make_dated_bank(3)
    import_bank(session, NOW, bank)
    user = make_learner(session)
    learned = learn_first(session, user, Rating.GOOD)
    import_bank(session, NOW, with_first(bank, key="2000-01-31"))
    assert read_feedback(session, LATER, user, learned.review_id).grade.passed


@pytest.mark.parametrize(
    ("changes", "corrected"),
    [
        ({"key": "2000-01-31"}, True),
        ({"explanation": "첫 등대의 이야기."}, False),
        ({"key": "2000-01-31", "accepted": ("2000-01-01",)}, False),
        ({"type": ItemType.TRUE_FALSE, "key": True}, True),
    ],
)
def test_an_old_answer_is_told_where_the_present_key_grades_it_otherwise(
    session: Session, changes: dict[str, object], *, corrected: bool
) -> None:
    bank = make_dated_bank(3)
    import_bank(session, NOW, bank)
    user = make_learner(session)
    learned = learn_first(session, user, Rating.GOOD)
    assert not learned.corrected
    import_bank(session, NOW, with_first(bank, **changes))
    assert read_feedback(session, LATER, user, learned.review_id).corrected is corrected


def test_a_bank_made_in_the_application_is_its_makers(session: Session) -> None:
    mine, other = make_learner(session), make_learner(session, "박하늘")
    bank = make_dated_bank(3)
    decks = {
        import_bank(session, NOW, bank, owner_id=owner_id).deck_id for owner_id in (None, mine.id, other.id)
    }
    assert len(decks) == 3
    assert import_bank(session, NOW, bank, owner_id=mine.id).unchanged == 3


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"key": "어느 봄날"}, "'어느 봄날' does not fit the type date_entry"),
        ({"key": ("2000-01-01",)}, "does not fit the type date_entry"),
        ({"type": ItemType.ORDERING}, "does not fit the type ordering"),
        ({"type": ItemType.TRUE_FALSE, "key": "아마"}, "does not fit the type true_false"),
        (
            {"type": ItemType.MULTIPLE_CHOICE, "key": "가", "options": ("나", "다")},
            "is not among the options",
        ),
        (
            {"type": ItemType.ORDERING, "key": ("가", "나"), "options": ("나", "다")},
            "is not among the options",
        ),
    ],
)
def test_an_item_that_nobody_could_answer_is_refused(
    session: Session, changes: dict[str, object], said: str
) -> None:
    with pytest.raises(BankError, match=f"item 등대-1: .*{said}"):
        import_bank(session, NOW, with_first(make_dated_bank(3), **changes))
    assert session.scalars(select(Deck)).all() == []


def test_a_quote_between_two_events_of_a_section_belongs_to_it(session: Session) -> None:
    bank = make_dated_bank(4)
    first = replace(bank.timeline.events[0], section=("북쪽",))
    last = replace(bank.timeline.events[3], section=("남쪽",))
    import_bank(session, NOW, replace(bank, timeline=Timeline((), (first, last))))
    assert [item.evidence[0]["section"] for item in session.scalars(select(Item).order_by(Item.id))] == [
        *(["북쪽"], [], [], ["남쪽"])
    ]
    between = Timeline((), (first, replace(last, section=("북쪽",))))
    import_bank(session, NOW, replace(bank, timeline=between))
    assert all(item.evidence[0]["section"] == ["북쪽"] for item in session.scalars(select(Item)))
