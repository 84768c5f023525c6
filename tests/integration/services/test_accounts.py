import pytest
from argon2 import PasswordHasher
from sqlalchemy.orm import Session

from quiz.domain.errors import NotFoundError, Reason, RefusedError
from quiz.models import Review, Role, User
from quiz.services import accounts, visiting
from tests.factories.accounts import PASSWORD, count, reason_of, sign_up, study_one
from tests.factories.study import NOW, make_deck


def test_who_signs_up_can_sign_in_whatever_the_case(session: Session) -> None:
    user = sign_up(session, "Kim Sol").user
    assert accounts.sign_in(session, NOW, "kim SOL ", PASSWORD) is user
    assert (user.role, user.zone, user.rollover_hour, user.is_guest) == (Role.LEARNER, "Asia/Seoul", 4, False)


def test_neither_password_nor_code_is_kept_in_the_clear(session: Session) -> None:
    user, code = sign_up(session)
    assert user.password_hash is not None
    assert user.password_hash.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert PASSWORD not in user.password_hash
    assert user.recovery_hash is not None
    assert code.replace("-", "") not in user.recovery_hash


@pytest.mark.parametrize(("name", "password"), [("김솔", "another one"), ("박하늘", PASSWORD), ("", "")])
def test_wrong_name_and_wrong_password_are_refused_alike(session: Session, name: str, password: str) -> None:
    sign_up(session)
    with pytest.raises(RefusedError) as refused:
        accounts.sign_in(session, NOW, name, password)
    assert reason_of(refused) is Reason.WRONG_CREDENTIALS


@pytest.mark.parametrize(
    ("name", "password", "reason"),
    [
        ("솔", PASSWORD, Reason.NAME_LENGTH),
        ("박\u200b하늘", PASSWORD, Reason.NAME_CHARACTERS),
        ("KIM", PASSWORD, Reason.NAME_TAKEN),
        ("박하늘", "short", Reason.PASSWORD_TOO_SHORT),
        ("박하늘과 김솔과 나", "박하늘과 김솔과 나", Reason.PASSWORD_TOO_EASY),
    ],
)
def test_a_bad_sign_up_leaves_no_account(session: Session, name: str, password: str, reason: Reason) -> None:
    sign_up(session, "Kim")
    with pytest.raises(RefusedError) as refused:
        accounts.sign_up(session, NOW, name, password, local=False)
    assert reason_of(refused) is reason
    assert count(session, User) == 1


def test_a_hash_of_weaker_days_is_renewed_at_the_next_sign_in(session: Session) -> None:
    user = sign_up(session).user
    user.password_hash = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
    session.commit()
    accounts.sign_in(session, NOW, "김솔", PASSWORD)
    session.expire_all()
    assert user.password_hash.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert accounts.sign_in(session, NOW, "김솔", PASSWORD) is user


def test_the_first_account_made_on_the_machine_itself_is_the_administrators(session: Session) -> None:
    first = sign_up(session, local=True).user
    assert (first.role, first.is_teacher, first.is_administrator) == (Role.ADMINISTRATOR, True, True)
    assert sign_up(session, "박하늘", local=True).user.role is Role.LEARNER


def test_a_first_account_from_elsewhere_is_a_learners(session: Session) -> None:
    assert sign_up(session).user.role is Role.LEARNER


def test_a_guest_before_it_does_not_take_the_administrators_place(session: Session) -> None:
    visiting.start_guest(session, NOW)
    assert sign_up(session, local=True).user.is_administrator


@pytest.mark.parametrize(("local", "role"), [(True, Role.ADMINISTRATOR), (False, Role.LEARNER)])
def test_a_guest_who_keeps_the_progress_first_is_the_administrator_as_who_signs_up(
    session: Session, *, local: bool, role: Role
) -> None:
    first, second = (visiting.start_guest(session, NOW) for _ in range(2))
    assert visiting.keep_guest(session, NOW, first, "김솔", PASSWORD, local=local).user.role is role
    assert visiting.keep_guest(session, NOW, second, "박하늘", PASSWORD, local=True).user.role is Role.LEARNER


def test_a_refused_name_leaves_the_guest_a_guest_without_a_role(session: Session) -> None:
    guest = visiting.start_guest(session, NOW)
    with pytest.raises(RefusedError):
        visiting.keep_guest(session, NOW, guest, "김솔", "12345678", local=True)
    assert (guest.is_guest, guest.role) == (True, Role.LEARNER)


@pytest.mark.parametrize("way", ["recover", "change", "reset"])
def test_no_way_to_a_new_password_takes_the_name(session: Session, way: str) -> None:
    name = "박하늘과 김솔과 나"
    user, code = sign_up(session, name)
    ways = {
        "recover": lambda: accounts.recover(session, NOW, name, code, name),
        "change": lambda: accounts.change_password(session, NOW, user, PASSWORD, name),
        "reset": lambda: accounts.reset_password(session, NOW, name, name),
    }
    with pytest.raises(RefusedError) as refused:
        ways[way]()
    assert reason_of(refused) is Reason.PASSWORD_TOO_EASY
    assert accounts.sign_in(session, NOW, name, PASSWORD) is user


def test_an_unknown_zone_is_left_out(session: Session) -> None:
    assert (
        accounts.sign_up(session, NOW, "김솔", PASSWORD, local=False, zone="Mars/Olympus").user.zone is None
    )


def test_a_guest_keeps_all_progress(session: Session) -> None:
    make_deck(session)
    guest = visiting.start_guest(session, NOW)
    study_one(session, guest)
    before = guest.get_id()
    kept = visiting.keep_guest(session, NOW, guest, "김솔", PASSWORD, local=False).user
    assert (kept.id, kept.is_guest, kept.name) == (guest.id, False, "김솔")
    assert count(session, Review) == 1
    assert accounts.sign_in(session, NOW, "김솔", PASSWORD) is kept
    assert accounts.find_signed_in(session, before) is None
    with pytest.raises(RefusedError) as refused:
        visiting.keep_guest(session, NOW, kept, "박하늘", PASSWORD, local=False)
    assert reason_of(refused) is Reason.NOT_A_GUEST


def test_guests_have_different_names_in_their_language(session: Session) -> None:
    names = {visiting.start_guest(session, NOW, locale="ko").name for _ in range(5)}
    assert len(names) == 5
    assert all(name.startswith("손님 ") for name in names)
    assert visiting.start_guest(session, NOW, locale="en").name.startswith("Guest ")


@pytest.mark.parametrize("name", ["\x00", "김\x00솔", "x" * 100_000, "\ufffd" * 50, "ﷺ" * 40])
def test_a_name_that_nobody_can_have_is_found_nowhere(session: Session, name: str) -> None:
    assert accounts.find_user(session, name) is None
    with pytest.raises(RefusedError) as refused:
        accounts.sign_in(session, NOW, name, PASSWORD)
    assert reason_of(refused) is Reason.WRONG_CREDENTIALS


def test_nobody_signs_in_as_a_guest(session: Session) -> None:
    guest = visiting.start_guest(session, NOW)
    with pytest.raises(RefusedError):
        accounts.sign_in(session, NOW, guest.name, "")


def test_a_recovery_code_works_once(session: Session) -> None:
    _, code = sign_up(session)
    recovered, new_code = accounts.recover(session, NOW, "김솔", code.lower(), "a new password")
    assert new_code != code
    assert accounts.sign_in(session, NOW, "김솔", "a new password") is recovered
    with pytest.raises(RefusedError) as refused:
        accounts.recover(session, NOW, "김솔", code, "another password")
    assert reason_of(refused) is Reason.WRONG_RECOVERY_CODE


@pytest.mark.parametrize("name", ["박하늘", "김솔"])
def test_a_wrong_code_is_refused_for_any_name(session: Session, name: str) -> None:
    sign_up(session)
    for code in ("", "ABCD-EFGH-JKMN-PQRS-TUVW"):
        with pytest.raises(RefusedError) as refused:
            accounts.recover(session, NOW, name, code, "a new password")
        assert reason_of(refused) is Reason.WRONG_RECOVERY_CODE


def test_a_guest_cannot_be_recovered_with_an_empty_code(session: Session) -> None:
    guest = visiting.start_guest(session, NOW)
    with pytest.raises(RefusedError):
        accounts.recover(session, NOW, guest.name, "", "a new password")


def test_a_new_password_signs_out_every_browser(session: Session) -> None:
    user = sign_up(session).user
    cookie = user.get_id()
    assert accounts.find_signed_in(session, cookie) is user
    accounts.change_password(session, NOW, user, PASSWORD, "a new password")
    assert accounts.find_signed_in(session, cookie) is None
    assert accounts.find_signed_in(session, user.get_id()) is user


def test_the_old_password_is_asked_for(session: Session) -> None:
    user = sign_up(session).user
    with pytest.raises(RefusedError) as refused:
        accounts.change_password(session, NOW, user, "another one", "a new password")
    assert reason_of(refused) is Reason.WRONG_CREDENTIALS


def test_a_new_recovery_code_voids_the_old_one(session: Session) -> None:
    user, code = sign_up(session)
    with pytest.raises(RefusedError):
        accounts.renew_recovery_code(session, NOW, user, "another one")
    fresh = accounts.renew_recovery_code(session, NOW, user, PASSWORD)
    with pytest.raises(RefusedError):
        accounts.recover(session, NOW, "김솔", code, "a new password")
    assert accounts.recover(session, NOW, "김솔", fresh, "a new password").user is user


@pytest.mark.parametrize("identity", ["", "1", "x.y", "1.wrong", "999.token", "9" * 40 + ".t", "²." + "t"])
def test_a_forged_identity_is_nobody(session: Session, identity: str) -> None:
    sign_up(session)
    assert accounts.find_signed_in(session, identity) is None


def test_a_password_can_be_set_from_the_command_line(session: Session) -> None:
    user = sign_up(session).user
    accounts.reset_password(session, NOW, "김솔", "a new password")
    assert accounts.sign_in(session, NOW, "김솔", "a new password") is user
    with pytest.raises(NotFoundError):
        accounts.reset_password(session, NOW, "박하늘", "a new password")
