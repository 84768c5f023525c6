"""What was voted on, as a question names it: short, and about what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import EntityType
from question_bank.facts.word_list import read_words
from question_bank.korean.morphology import tokens
from question_bank.korean.particles import attach

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST: Final = 45
"""Characters of a motion in a question."""
_RESOLVED: Final = "|".join(sorted(read_words("resolved", "items/words.tsv")))
_RESOLUTION: Final = re.compile(
    rf"(?P<matter>.+?)\s(?P<act>{_RESOLVED})\s?(?P<kind>(?:공동\s?)?(?:결의안|결의문|결의|성명|선언))"
)
_DEEDS: Final = tuple(sorted(read_words("deed", "items/words.tsv")))
_FEWEST: Final = 2
_SHORTEST: Final = 8


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion in words, what it is about (empty where that is not told apart), and whether in its own."""

    words: str
    matter: str
    literal: bool


def word_motion(motion: str) -> Motion:
    """Return a motion as a question says it.

    A resolution tells by a clause what it does: 침공 유엔 규탄 결의안 is 침공을 규탄하는 유엔 결의안. Of a
    motion that is too long the clauses before its last noun phrase are left out.
    """
    resolution = _RESOLUTION.fullmatch(motion)
    if resolution:
        matter, body = _split_body(resolution["matter"].split())
        # 금수 해제 촉구 결의 reads well as it stands; whose deed it is about, or whose it is, needs a clause.
        # 중국의 인권 비난 결의 may be China's own
        tangled = body or any(word.endswith("의") for word in matter)
        if tangled and len(matter) >= _FEWEST and matter[-1].endswith(_DEEDS):
            about = " ".join(matter)
            kind = " ".join((*body, resolution["kind"]))
            return Motion(f"{attach(about, '을/를')} {resolution['act']}하는 {kind}", about, literal=False)
    if len(motion) > LONGEST:
        short = _without_clauses(motion)
        return Motion(short, "", literal=short == motion)
    return Motion(motion, "", literal=True)


def find_year(matter: str, texts: Iterable[str]) -> int | None:
    """Return the one year that stands right before a matter in some texts; None for none or several."""
    if not matter:
        return None
    form = re.compile(rf"(?<!\d)(?P<year>\d{{4}})년\s{re.escape(matter)}")
    years = {int(match["year"]) for text in texts for match in form.finditer(text)}
    return years.pop() if len(years) == 1 else None


def _split_body(words: list[str]) -> tuple[list[str], list[str]]:
    """Return what a resolution is about, and the body whose it is, where that stands behind (유엔 총회)."""
    entries = load_gazetteer().entries
    for size in (2, 1):
        entry = entries.get(" ".join(words[-size:]))
        if len(words) > size and entry and entry.type is EntityType.ORGANISATION:
            return words[:-size], words[-size:]
    return words, []


def _without_clauses(motion: str) -> str:
    """Return the noun phrase behind the last clause; the whole where that says too little."""
    clauses = [token.end for token in tokens(motion) if token.tag == "ETM"]
    rest = motion[clauses[-1] :].strip() if clauses else ""
    return rest if len(rest) >= _SHORTEST and len(rest.split()) > _FEWEST else motion
