"""The forms of a teacher: a decision, and a question by its type."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, cast

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import Field, HiddenField, StringField, TextAreaField
from wtforms.validators import AnyOf, InputRequired, Length, ValidationError

from quiz.domain.answers import read_number
from quiz.domain.date_answer import read_date
from quiz.services.drafting import Wording
from quiz.services.reading import LONGEST_PASSAGE
from quiz.web.moment import now

if TYPE_CHECKING:
    from question_bank.items.model import Item, Key

LONGEST_STEM = 500
LONGEST_OPTION = 200
LONGEST_EXPLANATION = 2_000
LONGEST_REASON = 200
LINES = {"rows": 3, "lang": "ko"}
NEEDED = InputRequired(_l("Fill in this field."))


def tidy(text: str | None) -> str:
    """Return a text without what no database holds, and without white space at its ends."""
    return (text or "").replace("\x00", "").strip()


class QuestionForm(FlaskForm):
    """What questions of every type have: the question, the explanation and the quote."""

    changed_in = HiddenField()
    stem = TextAreaField(_l("Question"), [NEEDED, Length(max=LONGEST_STEM)], filters=[tidy], render_kw=LINES)
    explanation = TextAreaField(
        _l("Explanation"), [Length(max=LONGEST_EXPLANATION)], filters=[tidy], render_kw=LINES
    )
    quote = TextAreaField(
        _l("Passage that proves it"), [Length(max=LONGEST_PASSAGE)], filters=[tidy], render_kw=LINES
    )

    def fill(self, item: Item) -> None:
        """Show an item as it is."""
        self.changed_in.data = str(item.changed_in)
        self.stem.data, self.explanation.data = item.stem, item.explanation
        self.quote.data = item.evidence[0].quote if item.evidence else ""
        self.fill_answer(item)

    def fill_answer(self, item: Item) -> None:
        """Show the answer of an item."""
        raise NotImplementedError

    def key(self) -> Key:
        """Return the right answer in the shape of the type."""
        raise NotImplementedError

    def options(self) -> tuple[str, ...] | None:
        """Return the options in display order."""
        return None

    def wording(self, *, with_quote: bool) -> Wording:
        """Return what was written; the quote only where it may be changed."""
        accepted = getattr(self, "accepted", None)
        tolerance = getattr(self, "tolerance", None)
        return Wording(
            stem=self.stem.data or "",
            options=self.options(),
            key=self.key(),
            accepted=tuple(filter(None, map(tidy, accepted.data.splitlines()))) if accepted else (),
            tolerance=read_number(tolerance.data) if tolerance and tolerance.data else None,
            explanation=self.explanation.data or "",
            quote=self.quote.data if with_quote else None,
        )


class TruthForm(QuestionForm):
    """A statement that is true or false."""

    truth = StringField(_l("The statement is"), [NEEDED, AnyOf(["true", "false"])])

    def fill_answer(self, item: Item) -> None:
        """Show whether it is true."""
        self.truth.data = "true" if item.key is True else "false"

    def key(self) -> Key:
        """Return the truth value."""
        return bool(self.truth.data == "true")


class DateForm(QuestionForm):
    """A date to write, as exact as it is asked for."""

    answer = StringField(_l("Right answer"), [NEEDED, Length(max=LONGEST_OPTION)], filters=[tidy])

    def validate_answer(self, field: Field) -> None:
        """Refuse what is no date."""
        if read_date(field.data, now().year) is None:
            raise ValidationError(_("This is no date. Write 1990-09-30, 1990년 9월 30일, 1990-09 or 1990."))

    def fill_answer(self, item: Item) -> None:
        """Show the date."""
        self.answer.data = str(item.key)

    def key(self) -> Key:
        """Return the date as EDTF."""
        return str(read_date(self.answer.data or "", now().year))


class NumberForm(QuestionForm):
    """A number to write, and how far an answer may be off."""

    answer = StringField(_l("Right answer"), [NEEDED, Length(max=40)], filters=[tidy])
    tolerance = StringField(_l("How far an answer may be off"), [Length(max=40)], filters=[tidy])

    def validate_answer(self, field: Field) -> None:
        """Refuse what is no number."""
        number = read_number(field.data) if field.data else 0.0
        if number is None or not math.isfinite(number):
            raise ValidationError(_("This is no number."))

    def validate_tolerance(self, field: Field) -> None:
        """Refuse what is no number above zero."""
        number = read_number(field.data) if field.data else 0.0
        if number is None or not 0 <= number < math.inf:
            raise ValidationError(_("This is no number."))

    def fill_answer(self, item: Item) -> None:
        """Show the number."""
        self.answer.data = _number(item.key)
        self.tolerance.data = "" if item.tolerance is None else _number(item.tolerance)

    def key(self) -> Key:
        """Return the number."""
        return cast("float", read_number(self.answer.data or ""))


class TextForm(QuestionForm):
    """A word or a name to write, and what else is right."""

    answer = StringField(_l("Right answer"), [NEEDED, Length(max=LONGEST_OPTION)], filters=[tidy])
    accepted = TextAreaField(
        _l("Also right, one a line"), [Length(max=LONGEST_EXPLANATION)], filters=[tidy], render_kw=LINES
    )

    def fill_answer(self, item: Item) -> None:
        """Show the answers."""
        self.answer.data, self.accepted.data = str(item.key), "\n".join(item.accepted)

    def key(self) -> Key:
        """Return the answer."""
        return str(self.answer.data)


def _number(value: Any) -> str:  # noqa: ANN401 - any key
    return f"{value:g}" if isinstance(value, float | int) and abs(value) < 1e6 else str(value)  # noqa: PLR2004 - %g
