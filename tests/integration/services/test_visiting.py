from datetime import timedelta

from sqlalchemy.orm import Session

from quiz.config import SESSION_LIFETIME
from quiz.models import Card, Review, User
from quiz.services import visiting
from tests.factories.accounts import PASSWORD, count, sign_up
from tests.factories.answers import reply, take
from tests.factories.study import NOW, make_deck

YEAR = visiting.LONGEST_ABSENCE
MINUTES_OF_YEAR = YEAR / timedelta(minutes=1)


def test_a_guest_is_kept_as_long_as_a_browser_remembers_it() -> None:
    assert YEAR >= SESSION_LIFETIME


def test_a_guest_who_leaves_is_deleted_with_all_answers(session: Session) -> None:
    make_deck(session)
    guest = visiting.start_guest(session, NOW)
    reply(session, guest, take(session, guest))
    visiting.forget_guest(session, NOW, guest)
    assert [count(session, model) for model in (User, Card, Review)] == [0, 0, 0]


def test_an_account_is_never_forgotten_as_a_guest(session: Session) -> None:
    guest = visiting.start_guest(session, NOW)
    visiting.keep_guest(session, NOW, guest, "김솔", PASSWORD, local=False)
    visiting.forget_guest(session, NOW, guest)
    assert count(session, User) == 1


def test_guests_who_cannot_come_back_are_deleted(session: Session) -> None:
    make_deck(session)
    sign_up(session)
    faithful, silent = (visiting.start_guest(session, NOW) for _ in range(2))
    reply(session, faithful, take(session, faithful), minutes=60)
    silent_id = silent.id
    assert visiting.forget_absent(session, NOW + YEAR - timedelta(seconds=1)) == 0
    assert visiting.forget_absent(session, NOW + YEAR) == 1
    assert session.get(User, silent_id) is None
    assert visiting.forget_absent(session, NOW + YEAR + timedelta(hours=1)) == 1
    assert [count(session, model) for model in (User, Card, Review)] == [1, 0, 0]


def test_a_new_guest_is_the_occasion_to_delete_old_ones(session: Session) -> None:
    old = visiting.start_guest(session, NOW).id
    visiting.start_guest(session, NOW + YEAR)
    assert session.get(User, old) is None
    assert count(session, User) == 1
