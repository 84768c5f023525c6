import unicodedata

import pytest

from quiz.domain.errors import Reason, RefusedError
from quiz.domain.naming import CODE_ALPHABET, check_password, clean_name, fold_name, hash_code, make_code


@pytest.mark.parametrize(
    ("text", "name"),
    [("김솔", "김솔"), ("  Kim   Sol ", "Kim Sol"), (unicodedata.normalize("NFD", "김솔"), "김솔")],
)
def test_names_are_kept_composed_and_trimmed(text: str, name: str) -> None:
    assert clean_name(text) == name


@pytest.mark.parametrize("name", ["1반 7번", "Nguyễn Thị", "สมชาย", "김솔★", "O’Neill", "🐯 호랑이"])
def test_names_of_every_script_may_be_taken(name: str) -> None:
    assert clean_name(name) == name


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("솔", Reason.NAME_LENGTH),
        ("가" * 41, Reason.NAME_LENGTH),
        ("   ", Reason.NAME_LENGTH),
        ("김\u200b솔", Reason.NAME_CHARACTERS),
        ("김\x00솔", Reason.NAME_CHARACTERS),
        ("\u202e솔김", Reason.NAME_CHARACTERS),
        ("\u3164\u3164", Reason.NAME_CHARACTERS),  # Hangul fillers: a letter to Unicode, nothing to the eye
        ("김\uffa0솔", Reason.NAME_CHARACTERS),
        ("김솔\ufe0f", Reason.NAME_CHARACTERS),
        ("\u2800\u2800", Reason.NAME_CHARACTERS),
        ("…!?", Reason.NAME_CHARACTERS),
        ("김" + "\u0336" * 6 + "솔", Reason.NAME_CHARACTERS),
    ],
)
def test_names_that_cannot_be_told_apart_by_eye_are_refused(text: str, reason: Reason) -> None:
    with pytest.raises(RefusedError) as refused:
        clean_name(text)
    assert refused.value.reason is reason


def test_case_and_composition_make_no_other_name() -> None:
    assert fold_name("KIM sol") == fold_name(" kim SOL")
    assert fold_name(unicodedata.normalize("NFD", "김솔")) == fold_name("김솔")
    assert fold_name("김솔") != fold_name("김설")


@pytest.mark.parametrize(
    ("password", "reason"),
    [("1234567", Reason.PASSWORD_TOO_SHORT), ("x" * 513, Reason.PASSWORD_TOO_LONG)],
)
def test_passwords_have_limits(password: str, reason: Reason) -> None:
    with pytest.raises(RefusedError) as refused:
        check_password(password, "김솔")
    assert refused.value.reason is reason


@pytest.mark.parametrize(
    "password",
    ["aaaaaaaa", "abababab", "12121233", "12345678", "1234567890", "87654321", "ABCDEFGH", "qwertyui"],
)
def test_passwords_that_are_tried_first_are_refused(password: str) -> None:
    with pytest.raises(RefusedError) as refused:
        check_password(password, "김솔")
    assert refused.value.reason is Reason.PASSWORD_TOO_EASY


@pytest.mark.parametrize("password", ["HanBit 2024", " hanbit  2024 "])
def test_the_name_is_no_password_however_it_is_written(password: str) -> None:
    with pytest.raises(RefusedError) as refused:
        check_password(password, "hanbit 2024")
    assert refused.value.reason is Reason.PASSWORD_TOO_EASY


@pytest.mark.parametrize("password", ["hanbit 2025", "12345679", "강물은 흘러간다", "x1234567"])
def test_other_passwords_are_taken(password: str) -> None:
    check_password(password, "hanbit 2024")


def test_a_recovery_code_has_five_groups_of_letters_that_look_unlike() -> None:
    letters = iter(CODE_ALPHABET)
    code = make_code(lambda _: next(letters))
    assert code == "ABCD-EFGH-JKMN-PQRS-TUVW"
    assert not set("01OIL") & set(CODE_ALPHABET)


def test_a_code_may_be_typed_in_small_letters_and_without_hyphens() -> None:
    assert hash_code("abcd efgh jkmn pqrs tuvw") == hash_code("ABCD-EFGH-JKMN-PQRS-TUVW")
    assert hash_code("ABCD-EFGH-JKMN-PQRS-TUVX") != hash_code("ABCD-EFGH-JKMN-PQRS-TUVW")
