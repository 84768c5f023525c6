"""Whether the timeline tells what a statement says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.items.solver.index import leaders
from question_bank.items.solver.moment import read_moments, without_moments
from question_bank.items.solver.passage import Passage, figures, split_words, squeeze

if TYPE_CHECKING:
    from question_bank.dates.edtf import Edtf
    from question_bank.items.solver.index import Hit, Index

_LEAST: Final = 0.4
_DATED: Final = 0.25
_SHORT: Final = 2
_LINKING: Final = re.compile(r"[가-힣](?:하여|하며|면서|[가-힣]고)$")
_FROM: Final = re.compile(r"(?<=[가-힣]{2})으?로부터$")


def judge(index: Index, statement: str) -> bool | None:
    """Return whether a statement is told as it stands, or None where that cannot be said.

    It is false where it is told of another date, and where what is told of its date differs in a figure or a
    word.
    """
    moments = read_moments(statement)
    body = without_moments(statement).strip().rstrip(".")
    if not moments:
        return None
    moment, told = moments[0], figures(body)
    texts = {body, _without_figures(body)} if told else {body}
    found = [hit for text in sorted(texts) for hit in index.find(text, moment) if _is_near(hit, moment)]
    at_once = [hit.passage for hit in found if _is_of(hit.passage, moment)]
    if any(not _differences(body, told, passage) for passage in at_once):
        return True
    elsewhere = leaders(sorted(found, key=lambda hit: -hit.share))
    otherwise = any(
        passage.moment is not None
        and not passage.moment.overlaps(moment)
        and not _differences(body, told, passage)
        for passage in elsewhere
    )
    return False if at_once or otherwise else None


def _is_of(passage: Passage, moment: Edtf) -> bool:
    date = passage.moment
    return date is not None and (moment.contains(date) or date.contains(moment))


def _differences(body: str, told: frozenset[str], passage: Passage) -> int:
    return len(told - passage.figures) + len(strangers(body, passage))


def _is_near(hit: Hit, moment: Edtf) -> bool:
    """Tell whether a passage may be what a statement tells: much of it, or some of it at just its time."""
    return hit.share >= (_DATED if hit.passage.moment == moment else _LEAST)


def strangers(body: str, passage: Passage) -> list[str]:
    """Return the words of a statement that a passage does not have, its last one aside.

    An ending may differ: a word counts as had where its beginning, at most two syllables short, is there.
    What links one verb to the next is passed over, as it may be said in other words (방문하여 for 방북해).
    """
    ground = passage.bare
    found = []
    for word in split_words(body)[:-1]:
        bare = squeeze(word)
        if bare[:1].isdigit() or len(bare) < _SHORT or _LINKING.search(bare):
            continue
        if not any(_beginning(form) in ground for form in (bare, bare.replace("했", "하였"))):
            found.append(word)
    return found


def _beginning(bare: str) -> str:
    return bare[: max(1, len(_FROM.sub("", bare)) - 2)]


def _without_figures(body: str) -> str:
    """Return the statement without its words with figures, to find what tells it with others."""
    return " ".join(word for word in body.split() if not any(char.isdigit() for char in word))
