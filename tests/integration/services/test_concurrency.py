from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from quiz.domain.errors import Reason, RefusedError
from quiz.models import Card, Review, User
from quiz.services import accounts
from tests.factories.answers import reply, take
from tests.factories.study import NOW, make_deck, make_learner


def test_of_two_answers_at_once_one_is_refused(engine: Engine, session: Session) -> None:
    make_deck(session)
    user = make_learner(session)
    reply(session, user, take(session, user))
    question = take(session, user, 10)
    with Session(engine) as other:
        same_user = other.get_one(User, user.id)
        held = other.scalars(select(Card)).one()  # read before the other answer is saved, so it looks current
        reply(session, user, question, minutes=10)
        assert held.sequence == question.sequence
        with pytest.raises(RefusedError) as refused:
            reply(other, same_user, question, minutes=10)
    assert refused.value.reason is Reason.STALE_ANSWER
    assert session.scalar(select(func.count()).select_from(Review)) == 2


def test_of_many_first_answers_at_once_one_is_saved(engine: Engine, session: Session) -> None:
    make_deck(session)
    user_id = make_learner(session).id
    question = take(session, session.get_one(User, user_id))
    session.commit()
    together = Barrier(6)

    def send(_: int) -> str:
        with Session(engine) as own:
            user = own.get_one(User, user_id)
            together.wait()
            try:
                reply(own, user, question)
            except RefusedError as error:
                return error.reason
            return "saved"

    with ThreadPoolExecutor(6) as threads:
        results = list(threads.map(send, range(6)))
    assert sorted(results) == ["saved"] + [Reason.STALE_ANSWER] * 5
    assert session.scalar(select(func.count()).select_from(Review)) == 1


def test_answers_of_many_learners_at_once_are_all_saved(engine: Engine, session: Session) -> None:
    make_deck(session)
    learners = [make_learner(session, f"학생 {number}").id for number in range(8)]
    together = Barrier(len(learners))

    def study(user_id: int) -> None:
        together.wait()
        for place in range(5):
            with Session(engine) as own:
                user = own.get_one(User, user_id)
                reply(own, user, take(own, user, place * 0.1), minutes=place * 0.1)

    with ThreadPoolExecutor(len(learners)) as threads:
        list(threads.map(study, learners))
    saved = session.execute(select(Review.user_id, func.count()).group_by(Review.user_id)).all()
    assert {row[0]: row[1] for row in saved} == dict.fromkeys(learners, 5)


def test_of_two_who_take_a_name_at_once_one_gets_it(engine: Engine) -> None:
    together = Barrier(4)

    def take(_: int) -> str:
        with Session(engine) as own:
            together.wait()
            try:
                accounts.sign_up(own, NOW, "김솔", "a good password", local=False)
            except RefusedError as error:
                return error.reason
            return "taken"

    with ThreadPoolExecutor(4) as threads:
        results = list(threads.map(take, range(4)))
    assert sorted(results) == [Reason.NAME_TAKEN] * 3 + ["taken"]
