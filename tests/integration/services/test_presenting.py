from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from question_bank.items.model import ItemType
from quiz.domain.card import Rating
from quiz.domain.errors import NotFoundError
from quiz.models import Item
from quiz.services.importing import import_bank
from quiz.services.studying import answer, ask, read_feedback
from tests.factories.mixed_bank import make_mixed_bank
from tests.factories.study import NOW, make_deck, make_learner


def test_a_question_of_every_type_can_be_asked_and_answered(session: Session) -> None:
    bank = make_mixed_bank()
    assert {item.type for item in bank.items} >= set(ItemType) - {ItemType.TIMELINE_PLACEMENT}
    deck_id = import_bank(session, NOW, bank).deck_id
    user = make_learner(session)
    for item in session.scalars(select(Item).where(Item.deck_id == deck_id)).all():
        question = ask(session, NOW, user, item.id)
        assert (question.type, question.deck_title) == (item.type, "한빛시의 다리")
        feedback = answer(session, NOW, user, item.id, item.answer, sequence=0, duration_ms=3_000)
        assert (feedback.grade.passed, feedback.rating, feedback.key) == (True, Rating.GOOD, item.answer)
        assert feedback.key_text
        assert read_feedback(session, NOW + timedelta(days=1), user, feedback.review_id) == feedback


def test_what_is_to_be_ordered_or_matched_is_not_shown_in_the_right_order(session: Session) -> None:
    deck_id = import_bank(session, NOW, make_mixed_bank()).deck_id
    user = make_learner(session)
    items = {item.type: item for item in session.scalars(select(Item).where(Item.deck_id == deck_id)).all()}
    for item in items.values():
        item.options = None if item.type in {ItemType.ORDERING, ItemType.MATCHING} else item.options
    ordering, matching = items[ItemType.ORDERING], items[ItemType.MATCHING]
    ordering.answer = sorted(ordering.answer, reverse=True)
    session.commit()
    question = ask(session, NOW, user, ordering.id)
    assert list(question.options) == sorted(ordering.answer)
    question = ask(session, NOW, user, matching.id)
    assert list(question.options) == [left for left, _ in matching.answer]
    assert list(question.targets) == sorted({right for _, right in matching.answer})


def test_a_matching_may_hold_right_sides_that_fit_nothing(session: Session) -> None:
    import_bank(session, NOW, make_mixed_bank())
    matching = session.scalars(select(Item).where(Item.type == ItemType.MATCHING)).one()
    rights = [right for _, right in matching.answer]
    matching.options = [left for left, _ in matching.answer] + ["1800년", *reversed(rights)]
    session.commit()
    assert ask(session, NOW, make_learner(session), matching.id).targets == ("1800년", *reversed(rights))


def test_an_item_that_does_not_exist_is_not_found(session: Session) -> None:
    make_deck(session, 1)
    with pytest.raises(NotFoundError):
        ask(session, NOW, make_learner(session), 999)
