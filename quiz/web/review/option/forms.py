"""The forms of questions with options: each option on a line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from flask import request
from flask_babel import gettext as _
from wtforms import Field, FieldList, StringField
from wtforms.validators import Length, ValidationError

from quiz.web.review.forms import LONGEST_OPTION, QuestionForm, tidy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.items.model import Item, Key


class OptionsForm(QuestionForm):
    """A question with options, each on a line of its own; empty lines are left out."""

    most = 4
    lines = FieldList(StringField(filters=[tidy], validators=[Length(max=LONGEST_OPTION)]), max_entries=8)

    def add_lines(self) -> None:
        """Put as many empty lines as there may be options."""
        while len(self.lines) < self.most:
            self.lines.append_entry("")

    def written(self) -> tuple[str, ...]:
        """Return the options that were written, in their order."""
        return tuple(line.data for line in self.lines if line.data)

    def fill_answer(self, item: Item) -> None:
        """Show the options in the order that learners see."""
        self.put(item.options or ())

    def put(self, texts: Sequence[str]) -> None:
        """Show these lines."""
        for text in texts:
            self.lines.append_entry(text)
        self.add_lines()

    def options(self) -> tuple[str, ...]:
        """Return the options as they were written."""
        return self.written()


class ChoiceForm(OptionsForm):
    """Options of which one is right; ``right`` is its number."""

    right = StringField()

    def validate_right(self, field: Field) -> None:
        """Refuse what names no option that was written."""
        number = field.data or ""
        if not number.isdecimal() or int(number) >= len(self.lines) or not self.lines[int(number)].data:
            raise ValidationError(_("Mark the option that is right."))

    def fill_answer(self, item: Item) -> None:
        """Show the options and which is right."""
        super().fill_answer(item)
        options = item.options or ()
        self.right.data = str(options.index(str(item.key))) if item.key in options else ""

    def is_right(self, number: int) -> bool:
        """Tell whether a line is marked as right."""
        return bool(self.right.data == str(number))

    def key(self) -> Key:
        """Return the text of the right option."""
        return str(self.lines[int(self.right.data or 0)].data)


class ResponseForm(OptionsForm):
    """Options of which several are right."""

    most = 8
    right = StringField()

    def validate_right(self, field: Field) -> None:
        """Refuse where none is marked."""
        del field
        if not self.key():
            raise ValidationError(_("Mark the option that is right."))

    def fill_answer(self, item: Item) -> None:
        """Show the options and which are right."""
        super().fill_answer(item)
        self._shown = cast("tuple[str, ...]", item.key)

    def is_right(self, number: int) -> bool:
        """Tell whether a line is marked as right."""
        if self.is_submitted():
            return str(number) in request.form.getlist("right")
        return self.lines[number].data in getattr(self, "_shown", ())

    def key(self) -> Key:
        """Return the texts of the right options."""
        marked = request.form.getlist("right")
        return tuple(
            line.data for number, line in enumerate(self.lines) if str(number) in marked and line.data
        )


class PairForm(QuestionForm):
    """Pairs, a side of each in a field of its own; learners see the right sides by the alphabet.

    A right side alone is one that fits none. Empty pairs are left out.
    """

    most = 6
    lefts = FieldList(StringField(filters=[tidy], validators=[Length(max=LONGEST_OPTION)]), max_entries=8)
    rights = FieldList(StringField(filters=[tidy], validators=[Length(max=LONGEST_OPTION)]), max_entries=8)

    def add_lines(self) -> None:
        """Put as many empty pairs as there may be."""
        for side in (self.lefts, self.rights):
            while len(side) < self.most:
                side.append_entry("")

    def validate_rights(self, field: Field) -> None:
        """Refuse a left side without its right one, or no pair at all."""
        del field
        if not self.key() or any(left.data and not right.data for left, right in self._rows()):
            raise ValidationError(_("Write beside each left side what belongs to it."))

    def fill_answer(self, item: Item) -> None:
        """Show the pairs, then the right sides that fit none."""
        pairs = cast("tuple[tuple[str, str], ...]", item.key)
        sides = {side for pair in pairs for side in pair}
        spare = [option for option in item.options or () if option not in sides]
        for left, right in (*pairs, *(("", option) for option in spare)):
            self.lefts.append_entry(left)
            self.rights.append_entry(right)
        self.add_lines()

    def key(self) -> Key:
        """Return the pairs as they were written."""
        return tuple((left.data, right.data) for left, right in self._rows() if left.data and right.data)

    def options(self) -> tuple[str, ...]:
        """Return the left sides, then all right sides by the alphabet."""
        rights = sorted({right.data for _left, right in self._rows() if right.data})
        return (*(left.data for left, _right in self._rows() if left.data), *rights)

    def _rows(self) -> list[tuple[Field, Field]]:
        return list(zip(self.lefts, self.rights, strict=True))


class OrderForm(OptionsForm):
    """Lines in the right order; learners see them by the alphabet, or turned where that is the right one."""

    most = 6

    def fill_answer(self, item: Item) -> None:
        """Show the lines in the right order."""
        self._before = item.options
        self.put(cast("tuple[str, ...]", item.key))

    def remember(self, item: Item) -> None:
        """Keep in mind in which order learners see the lines of an item."""
        self._before = item.options

    def options(self) -> tuple[str, ...]:
        """Return the lines as learners see them: as before where they are the same."""
        before: tuple[str, ...] = getattr(self, "_before", None) or ()
        if sorted(before) == sorted(self.written()):
            return before
        mixed = tuple(sorted(self.written()))
        return mixed if mixed != self.written() else mixed[::-1]

    def key(self) -> Key:
        """Return the lines in the order of the form."""
        return self.written()
