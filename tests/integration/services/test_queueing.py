"""What a question page asks of the database: as much for a deck of thousands as for one of ten."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from quiz.services import queueing
from quiz.services.reporting import progress
from quiz.services.studying import next_card
from tests.factories.answers import reply, take
from tests.factories.study import NOW, make_deck, make_learner

Statements = list[tuple[str, Any]]


@pytest.fixture
def statements(engine: Engine) -> Iterator[Statements]:
    """The statements that are sent from now on, with their parameters."""
    sent: Statements = []

    def note(*context: Any) -> None:  # noqa: ANN401 - SQLAlchemy's event
        sent.append((context[2], context[3]))

    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


@pytest.mark.parametrize("cards", [3, 28])
def test_an_answer_and_the_next_card_take_as_many_queries_for_any_deck(
    session: Session, statements: Statements, cards: int
) -> None:
    make_deck(session, cards)
    user = make_learner(session)
    reply(session, user, take(session, user))
    statements.clear()
    reply(session, user, take(session, user))
    assert len(statements) <= 13


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_the_next_new_cards_of_a_deck_are_found_without_sorting_it(
    session: Session, statements: Statements
) -> None:
    deck_id = make_deck(session, 20)
    user = make_learner(session)
    statements.clear()
    next_card(session, NOW, user, deck_id)
    ((untouched, parameters),) = [one for one in statements if "cards.id IS NULL" in one[0]]
    plan = str(session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {untouched}", parameters).all())
    assert "ix_items_deck_id_position" in plan
    assert "TEMP B-TREE" not in plan


def test_who_allows_thousands_of_new_cards_gets_the_next_ones(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queueing, "_MOST_LOOKED_AT", 5)
    make_deck(session, 20)
    turn = next_card(session, NOW, make_learner(session, new_per_day=9999))
    assert turn.question is not None
    assert turn.question.stem == "1번 등대에 불이 켜진 날은 언제인가?"
    assert turn.counts.new == 5


def test_progress_reads_items_that_stand_alike_as_one_row(session: Session, statements: Statements) -> None:
    make_deck(session, 20)
    user = make_learner(session)
    reply(session, user, take(session, user))
    statements.clear()
    assert [(deck.new, deck.learning) for deck in progress(session, NOW, user).decks] == [(19, 1)]
    ((counting, parameters),) = [one for one in statements if "GROUP BY decks.id" in one[0]]
    assert len(session.connection().exec_driver_sql(counting, parameters).all()) == 2
