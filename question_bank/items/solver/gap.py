"""What fills the blank of a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import Event
from question_bank.items.solver.choice import SPOKEN_OF, tellers
from question_bank.items.solver.moment import read_moments, without_moments
from question_bank.items.solver.passage import squeeze

if TYPE_CHECKING:
    from question_bank.items.solver.index import Index
    from question_bank.items.solver.passage import Passage

_BLANK: Final = re.compile(r"(?P<mark>_{2,})(?P<particle>[^\s,.?!]*)")
_PART: Final = re.compile(
    r"(?<!\d)\d{1,2}(?:월|일)(?:에는|에|,)?(?=\s|$)|(?:같은|그|이듬)\s?(?:해|달|날)(?:에는|에|,)?(?=\s|$)"
)
_LONGEST: Final = 5


def fill(index: Index, stem: str) -> frozenset[str]:
    """Return the words that the passages on a sentence have where it has its blank."""
    blank = _BLANK.search(stem)
    if not blank:
        return frozenset()
    moments = read_moments(stem)
    body = without_moments(_BLANK.sub(" ", stem))
    passages = tellers(index, body, moments[0] if len(moments) == 1 else None, SPOKEN_OF)
    after = squeeze(stem[blank.end("mark") :])
    return frozenset(
        _without_unit(word, after)
        for passage in passages
        for word in _left_over(passage, body, blank["particle"])
    )


def _without_unit(word: str, after: str) -> str:
    """Return a figure without the unit that already stands behind the blank: 30t before t."""
    if not any(char.isdigit() for char in word):
        return word
    return next(
        (word[:end].strip() for end in range(1, len(word)) if after.startswith(squeeze(word[end:]) or " ")),
        word,
    )


def _left_over(passage: Passage, body: str, particle: str) -> list[str]:
    """Return the runs of a passage's words that end in the particle and that the sentence does not have.

    Of a run that holds a name or figure which the timeline knows, only that is returned.
    """
    asked = squeeze(body)
    found = []
    run: list[str] = []
    for word in _PART.sub(" ", without_moments(passage.text)).rstrip(".").split():
        bare = word.rstrip(",.")
        if squeeze(bare)[: max(1, len(squeeze(bare)) - 1)] in asked:
            run = []
            continue
        run.append(bare)
        if (not particle or bare.endswith(particle)) and len(run) <= _LONGEST:
            text = " ".join(run)
            found.append(text[: len(text) - len(particle)] if particle else text)
            run = []
    known = [name for name in _known(passage) if squeeze(name) not in asked]
    named = [name for name in known if any(_is_in(name, text) for text in found)]
    return named or found


def _known(passage: Passage) -> list[str]:
    told = passage.told
    if not isinstance(told, Event):
        return []
    return [*passage.names(), *told.places, *(quantity.exact for quantity in told.quantities)]


def _is_in(name: str, text: str) -> bool:
    """Tell whether a run of words is a name, whole or by its last part, with no more than words before it."""
    return text.endswith((name, name.rsplit(maxsplit=1)[-1])) or name.startswith(text)
