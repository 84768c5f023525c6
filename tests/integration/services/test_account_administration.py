import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quiz.domain.card import Rating
from quiz.domain.errors import NotFoundError, Reason, RefusedError
from quiz.models import Card, Deck, Review, Role, User
from quiz.services import accounts, visiting
from quiz.services.importing import import_bank
from tests.factories.accounts import PASSWORD, count, reason_of, sign_up, study_one
from tests.factories.study import NOW, make_dated_bank, make_deck


def test_accounts_are_listed_by_name_without_guests(session: Session) -> None:
    accounts.add_user(session, NOW, "한결", PASSWORD, Role.TEACHER)
    accounts.add_user(session, NOW, "김솔", PASSWORD)
    visiting.start_guest(session, NOW)
    assert [(user.name, user.role) for user in accounts.list_users(session)] == [
        ("김솔", Role.LEARNER),
        ("한결", Role.TEACHER),
    ]


def test_the_last_administrator_stays_one(session: Session) -> None:
    first = sign_up(session, local=True).user
    second = sign_up(session, "박하늘").user
    with pytest.raises(RefusedError) as refused:
        accounts.set_role(session, NOW, "김솔", Role.LEARNER)
    assert reason_of(refused) is Reason.LAST_ADMINISTRATOR
    with pytest.raises(RefusedError):
        accounts.delete_account(session, NOW, first)
    with pytest.raises(NotFoundError):
        accounts.set_role(session, NOW, "한결", Role.ADMINISTRATOR)
    accounts.set_role(session, NOW, "박하늘", Role.ADMINISTRATOR)
    assert second.is_administrator
    assert accounts.set_role(session, NOW, "김솔", Role.LEARNER).role is Role.LEARNER


def test_the_only_person_may_leave(session: Session) -> None:
    user = sign_up(session, local=True).user
    accounts.delete_account(session, NOW, user)
    assert count(session, User) == 0


def test_a_deleted_account_takes_everything_of_its_own_along(session: Session) -> None:
    make_deck(session)
    user = sign_up(session).user
    import_bank(session, NOW, make_dated_bank(article_id="나의 글"), owner_id=user.id)
    study_one(session, user)
    accounts.delete_account(session, NOW, user)
    assert [count(session, model) for model in (User, Card, Review)] == [0, 0, 0]
    assert session.scalars(select(Deck.article_id)).all() == ["등대"]


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        *(("zone", "Mars/Olympus"), ("rollover_hour", 24), ("rollover_hour", -1), ("new_per_day", -1)),
        *(("reviews_per_day", 10_000), ("desired_retention", 0.69), ("desired_retention", 1.0)),
        *(("desired_retention", float("nan")), ("locale", "k" * 17)),
    ],
)
def test_settings_out_of_range_are_refused_by_name(session: Session, setting: str, value: object) -> None:
    user = sign_up(session).user
    with pytest.raises(RefusedError) as refused:
        accounts.change_settings(session, NOW, user, **{setting: value})  # type: ignore[arg-type]
    assert refused.value.values == {"name": setting}


def test_settings_that_are_not_named_stay(session: Session) -> None:
    user = sign_up(session).user
    accounts.change_settings(session, NOW, user, zone="Europe/Berlin", new_per_day=0, desired_retention=0.95)
    session.expire_all()
    assert (user.zone, user.new_per_day, user.desired_retention) == ("Europe/Berlin", 0, 0.95)
    assert (user.rollover_hour, user.reviews_per_day, user.locale) == (4, 200, None)


def test_ratings_are_stored_as_text(session: Session) -> None:
    make_deck(session)
    study_one(session, sign_up(session).user)
    assert session.connection().exec_driver_sql("SELECT rating FROM reviews").scalar() == Rating.GOOD.value
