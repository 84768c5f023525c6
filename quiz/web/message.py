"""The sentences for what the rules of the application say by a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask_babel import lazy_gettext as _l

from question_bank.items.model import ItemType
from quiz.domain.card import Rating
from quiz.domain.errors import Reason, RefusedError
from quiz.domain.grading import Grade, Verdict

if TYPE_CHECKING:
    from flask_babel.speaklater import LazyString

REASONS: dict[Reason, LazyString] = {
    Reason.NAME_LENGTH: _l("A name has 2 to 40 characters."),
    Reason.NAME_CHARACTERS: _l("Leave out spaces at the ends and invisible characters."),
    Reason.NAME_TAKEN: _l("Somebody has this name already. Choose another one."),
    Reason.PASSWORD_TOO_SHORT: _l("Choose a longer password: at least %(limit)s characters."),
    Reason.PASSWORD_TOO_LONG: _l("Choose a shorter password: at most %(limit)s characters."),
    Reason.PASSWORD_TOO_EASY: _l(
        "This password is easy to guess. Take neither the name nor a run such as 12345678 or aaaaaaaa."
    ),
    Reason.WRONG_CREDENTIALS: _l("Name or password is wrong."),
    Reason.WRONG_RECOVERY_CODE: _l("Name or recovery code is wrong."),
    Reason.NOT_A_GUEST: _l("This account is kept already."),
    Reason.LAST_ADMINISTRATOR: _l("This is the last administrator. Make another person administrator first."),
    Reason.SETTING_OUT_OF_RANGE: _l("This value is out of range."),
    Reason.STALE_ANSWER: _l(
        "This card was answered already, perhaps in another window. Here is the next one."
    ),
    Reason.NOT_ASKED_NOW: _l("This question is not asked any more. Here is the next one."),
    Reason.QUESTION_CHANGED: _l("This question was corrected in the meantime, so it is asked again."),
    Reason.UNREADABLE_RESPONSE: _l("This answer could not be read. Look at the example and write it again."),
    Reason.NOT_THE_LAST_REVIEW: _l("Only the rating of a card's last answer can be changed."),
    Reason.NOTHING_TO_UNDO: _l("There is no answer to take back."),
    Reason.NO_STEP_TO_UNDO: _l("There is no step of yours left to take back in this deck."),
    Reason.CHANGED_SINCE: _l("This was changed in the meantime. Look at it as it is now and try again."),
    Reason.PASSAGE_NOT_FOUND: _l("The article has no such passage. Copy it exactly as it stands there."),
}

VERDICTS: dict[Verdict, LazyString] = {
    Verdict.RIGHT: _l("Right!"),
    Verdict.WRONG: _l("Not right"),
    Verdict.NOT_KNOWN: _l("Now you will know it"),
    Verdict.TOO_COARSE: _l("Right as far as it goes, but a more exact date was asked"),
    Verdict.YEAR_RIGHT: _l("The year is right, the rest is not"),
    Verdict.MONTH_RIGHT: _l("Year and month are right, the day is not"),
    Verdict.PARTLY: _l("%(right)s of %(of)s are right"),
}

NEIGHBOURS = _l("%(right)s of %(of)s neighbouring pairs are in order")

RATINGS: dict[Rating, LazyString] = {
    Rating.AGAIN: _l("Again"),
    Rating.HARD: _l("Hard"),
    Rating.GOOD: _l("Good"),
    Rating.EASY: _l("Easy"),
}


def say_refusal(error: RefusedError) -> str:
    """Return the sentence for a refusal, with its values filled in."""
    return str(REASONS[error.reason]) % error.values


def say_verdict(grade: Grade, kind: ItemType) -> str:
    """Return the sentence for a grade of an answer to this type of item, with its numbers filled in.

    An order is graded by its neighbours: of four lines three pairs, which are not to be taken for lines.
    """
    partly = grade.verdict is Verdict.PARTLY and kind is ItemType.ORDERING
    return str(NEIGHBOURS if partly else VERDICTS[grade.verdict]) % grade.values
