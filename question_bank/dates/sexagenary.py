"""Years of the cycle of sixty: 임진년(1592년), 갑오년.

갑자 was 1984 and every sixtieth year before and after (한국천문연구원, 간지). A name alone fits one year in
sixty, which only the narrative can choose.
"""

from __future__ import annotations

import re

from question_bank.dates.expression import Part, Reading, Shift, Unit
from question_bank.dates.model import MentionKind

CYCLE = 60
"""So many years one name comes round in."""

_STEMS, _BRANCHES = "갑을병정무기경신임계", "자축인묘진사오미신유술해"
_NAMES = {_STEMS[i % 10] + _BRANCHES[i % 12]: (i + 4) % CYCLE for i in range(CYCLE)}
SEED = rf"[{_STEMS}][{_BRANCHES}]년"
"""What such a year looks like (a pattern)."""

_YEAR = re.compile(rf"(?P<name>[{_STEMS}][{_BRANCHES}])년(?:\s?\((?:서기\s?)?(?P<y>\d{{3,4}})년?\))?")


def read_cycle(text: str, start: int) -> Reading | None:
    """Return a year named by the cycle; the year in brackets after it decides, where it has that name."""
    match = _YEAR.match(text, start)
    if match is None or match["name"] not in _NAMES:
        return None
    place = _NAMES[match["name"]]
    if match["y"]:
        doubt = int(match["y"]) % CYCLE != place
        return Reading(start, match.end(), Part(int(match["y"])), MentionKind.EXPLICIT, doubt=doubt)
    part = Part(shift=Shift(Unit.YEAR, 0))
    return Reading(start, match.end(), part, MentionKind.RELATIVE, doubt=True, cycle=place)


def find_nearest(place: int, year: int) -> int:
    """Return the year nearest to a year that has this place in the cycle; the later one of two."""
    return year - (year - place + CYCLE // 2 - 1) % CYCLE + CYCLE // 2 - 1
