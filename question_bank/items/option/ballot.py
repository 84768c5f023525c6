"""States that did not vote so, and other numbers of votes: wrong options on a ballot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.items.option.country import is_member, is_of_other_side, rank_states

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.facts.model import Vote
    from question_bank.items.option.cast import Cast

_SIZE: Final = 4
_STEP: Final = 0.12
_SPREAD: Final = 4


def pick_other_states(cast: Cast, vote: Vote) -> list[str]:
    """Return the states of the article that the ballot's lists do not name, the most familiar first.

    Only where a list is complete are they wrong; who calls sees to that. Those that sit in no assembly of
    states are left out, for nobody would take them for voters, and those whom the motion itself names, for
    what it says of them tells how they voted; so are those that are allied with nobody who voted so.
    """
    named = (*vote.yes_list, *vote.no_list, *vote.abstain_list)
    return [
        state
        for state in rank_states(cast, named)
        if is_member(state) and state not in vote.motion and not is_of_other_side(state, named)
    ]


def pick_figures(count: int, told: Sequence[int | None], place: int) -> tuple[int, ...]:
    """Return four numbers of votes in order, ``count`` among them, as far as may be at ``place``.

    The ballot's other numbers of like size come first, then numbers near the right one.
    """
    step = max(1, round(count * _STEP))
    lower = [count - step * n for n in range(1, _SIZE) if count - step * n > 0]
    higher = [count + step * n for n in range(1, _SIZE)]
    others = sorted({figure for figure in told if figure and figure != count and _is_near(figure, count)})
    lower = [*[figure for figure in others if figure < count][-1:], *lower]
    higher = [*[figure for figure in others if figure > count][:1], *higher]
    lower, higher = list(dict.fromkeys(lower)), list(dict.fromkeys(higher))
    before = min(place, len(lower))
    return tuple(sorted((*lower[:before], count, *higher[: _SIZE - 1 - before])))


def _is_near(figure: int, count: int) -> bool:
    """Tell whether two numbers are of one size, so that neither stands out."""
    return max(figure, count) <= _SPREAD * min(figure, count)
