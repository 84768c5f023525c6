"""What the application refuses, as values that the web layer turns into words."""

from __future__ import annotations

import enum


class Reason(enum.StrEnum):
    """Why something was refused. The key of a message; the web layer has the sentence in each language."""

    NAME_LENGTH = "name_length"  # 2 to 40 characters
    NAME_CHARACTERS = "name_characters"  # a control character, or an invisible one
    NAME_TAKEN = "name_taken"
    PASSWORD_TOO_SHORT = "password_too_short"  # noqa: S105 - a message key
    PASSWORD_TOO_LONG = "password_too_long"  # noqa: S105 - a message key
    PASSWORD_TOO_EASY = "password_too_easy"  # noqa: S105 - a message key
    WRONG_CREDENTIALS = "wrong_credentials"  # name or password; which of them is not told
    WRONG_RECOVERY_CODE = "wrong_recovery_code"  # name or code; which of them is not told
    NOT_A_GUEST = "not_a_guest"
    LAST_ADMINISTRATOR = "last_administrator"  # the last one can be neither deleted nor demoted
    SETTING_OUT_OF_RANGE = "setting_out_of_range"
    STALE_ANSWER = "stale_answer"  # the card has moved on: doubled, or answered in another window
    NOT_ASKED_NOW = "not_asked_now"  # the item is retired, rejected or suspended
    QUESTION_CHANGED = "question_changed"  # corrected since the page was drawn; it is asked again
    UNREADABLE_RESPONSE = "unreadable_response"  # not the shape that the item's type takes
    NOT_THE_LAST_REVIEW = "not_the_last_review"  # only the last rating of a card can be changed
    NOTHING_TO_UNDO = "nothing_to_undo"
    NO_STEP_TO_UNDO = "no_step_to_undo"  # of a teacher, in this deck
    CHANGED_SINCE = "changed_since"  # somebody else, or another window, was first
    PASSAGE_NOT_FOUND = "passage_not_found"  # a quote that does not stand in the article


class DomainError(Exception):
    """Something that a person asked for and that is not done."""


class NotFoundError(DomainError):
    """There is no such thing, or it is not this person's to see; the two are not told apart."""


class RefusedError(DomainError):
    """The rules say no; ``reason`` says which one.

    ``values`` fill the message: ``limit`` of a length, ``name`` of an account or a setting.
    """

    def __init__(self, reason: Reason, **values: str | int) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.values = values
