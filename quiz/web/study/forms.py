"""What a learner sends in: the answer in the shape that the type of question takes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count, takewhile
from typing import TYPE_CHECKING, Any

from question_bank.items.model import ItemType
from quiz.domain.errors import Reason, RefusedError

if TYPE_CHECKING:
    from werkzeug.datastructures import MultiDict

LONGEST_DURATION = timedelta(hours=1)  # a page that was left open


def read_response(kind: ItemType, form: MultiDict[str, str]) -> Any:  # noqa: ANN401 - see studying.answer
    """Return the answer as ``studying.answer`` takes it; None where the learner says not to know.

    Raises RefusedError(UNREADABLE_RESPONSE) where nothing was chosen or places were given twice.
    """
    if "unknown" in form:
        return None
    response: Any
    if kind is ItemType.MULTIPLE_RESPONSE:
        response = form.getlist("response")
    elif kind is ItemType.ORDERING:
        response = _read_order(form)
    elif kind is ItemType.MATCHING:
        response = _read_pairs(form)
    else:
        response = form.get("response", "").strip()
    if not response:
        raise RefusedError(Reason.UNREADABLE_RESPONSE)
    return response


def _read_options(form: MultiDict[str, str]) -> list[str]:
    """Return the lines of the form by their own numbers: a script may have moved them on the page."""
    return [form[f"option-{number}"] for number in takewhile(lambda one: f"option-{one}" in form, count())]


def _read_pairs(form: MultiDict[str, str]) -> list[list[str]]:
    """Return each line with what was chosen for it; nothing unless all have something."""
    chosen = [form.get(f"target-{number}", "") for number, _ in enumerate(_read_options(form))]
    return [list(pair) for pair in zip(_read_options(form), chosen, strict=True)] if all(chosen) else []


def _read_order(form: MultiDict[str, str]) -> list[str]:
    """Return the options in the order of the places chosen; nothing unless each place is taken once."""
    options = _read_options(form)
    places = [form.get(f"place-{number}", type=int) for number in range(len(options))]
    if set(places) != set(range(1, len(options) + 1)):
        return []
    return [option for _, option in sorted(zip(places, options, strict=True))]


def stamp(moment: datetime) -> int:
    """Return a moment as milliseconds since 1970, to stand in a form."""
    return int(moment.timestamp() * 1000)


def read_duration_ms(shown: int | None, now: datetime) -> int:
    """Return the milliseconds since the question was shown: 0 to one hour; 0 where the form does not say."""
    if shown is None:
        return 0
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    longest = int(LONGEST_DURATION.total_seconds() * 1000)
    return min(max(0, (now - epoch) // timedelta(milliseconds=1) - shown), longest)
