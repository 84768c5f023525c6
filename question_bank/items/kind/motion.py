"""What names a ballot so that it is one and no other: what was voted on, and on which date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.items.material import UnsuitableError
from question_bank.items.wording.motion import LONGEST, find_year, word_motion
from question_bank.items.wording.question import is_askable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.dates.edtf import Edtf
    from question_bank.facts.model import Vote
    from question_bank.items.wording.motion import Motion

# what any assembly votes on: without its date it is no certain ballot
_COMMON: Final = re.compile(r"(?:안|안건|결의)$")
_MEETING: Final = re.compile(r"(?:회의|회담|회의 개최|회담 개최)$")
# 관련 조례: of what, the question would not say
_VAGUE: Final = re.compile(
    r"^(?:(?:관련|해당|이|그|이런|그런|같은|위|새|동)\s?)?"
    r"(?:조례|법률?|조약|협정|예산|결의|동의|개정|수정|해임|불신임|탄핵)?(?:안|안건)?$"
)
_HOUSES: Final = frozenset({"상원", "하원", "양원"})
_BREAK: Final = re.compile(r"[가-힣](?:고|며|어|아|여|해|으나|지만|는데)[,\s]")


def find_date(vote: Vote) -> Edtf | None:
    """Return the ballot's own date; None where none is sure."""
    edtf = vote.edtf
    return edtf if edtf is not None and is_askable(edtf) and _is_dated_itself(vote) else None


def name_motion(vote: Vote, *, certain: bool, dated: bool) -> tuple[Motion, int | None]:
    """Return how a question names a motion, and the year of what it is about, where the article tells it.

    Raises UnsuitableError for one that does not say what it is about, or is put again and again. ``certain``
    tells whether the article has no other ballot of that name, ``dated`` whether a question has its date.
    """
    if vote.body in _HOUSES:
        raise UnsuitableError("the body is a house of no named country")
    if _VAGUE.search(vote.motion):
        raise UnsuitableError("the motion does not say what it is about")
    motion = word_motion(vote.motion)
    year = find_year(motion.matter, (vote.selector.quote, *vote.section))
    if not certain or not (dated or year or not _COMMON.search(vote.motion)):
        raise UnsuitableError("without a certain date the ballot cannot be told from others")
    if len(motion.words) > LONGEST:
        raise UnsuitableError("the motion is too long for a question")
    if not dated and _MEETING.search(vote.motion):
        raise UnsuitableError("what is opposed is a meeting, and which one is not told")
    return motion, year


def _is_dated_itself(vote: Vote) -> bool:
    """Tell whether the date is the ballot's own: not that of the signing, told in a clause beside it."""
    quote, edtf = vote.selector.quote, vote.edtf
    day = re.search(rf"{edtf.first()[1]}월\s?{edtf.first()[2]}일", quote) if edtf else None
    counted = next((at for at in map(quote.find, _numbers(vote)) if at >= 0), None)
    if day is None or counted is None:
        return True
    between = quote[day.end() : counted] if day.end() <= counted else quote[counted : day.start()]
    return _BREAK.search(between) is None


def _numbers(vote: Vote) -> Iterator[str]:
    """Give how a passage may write the numbers of votes: with what is counted, and as a score."""
    for count in (vote.yes, vote.no):
        if count:
            yield from (f"찬성 {count}", f"반대 {count}", f"{count} 대", f"{count}표", f"{count}개")
