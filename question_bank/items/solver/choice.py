"""Which options are right, whose name is asked for, and how many there were."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import EntityType, Event, FigurePrecision
from question_bank.items.solver.index import Index, leaders
from question_bank.items.solver.passage import squeeze
from question_bank.korean.numerals import parse_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from question_bank.dates.edtf import Edtf
    from question_bank.items.solver.passage import Passage
    from question_bank.items.solver.question import Question

TOLD: Final = 0.5
"""A passage that has less of a whole statement does not tell it."""
SPOKEN_OF: Final = 0.5
"""A passage that has less of a question's words is not what it asks about."""
_FIGURE: Final = re.compile(r"(?:약\s?)?(\d[\d,]*(?:\.\d+)?\s?[십백천만억조]*)")
_FRACTION: Final = re.compile(r"(\d{1,4})분의\s?(\d{1,4})")
_NEAR: Final = 0.001
_DATED: Final = 0.3
"""A passage of just the date that is asked about needs to have less of the words."""
_KINDS: Final = (
    (re.compile(r"(?:인물|사람|선수|감독|장관|대통령|의장|대사|누구)$"), (EntityType.PERSON,)),
    (re.compile(r"(?:나라|국가|국)$"), (EntityType.COUNTRY,)),
    (
        re.compile(
            r"(?:언론사|기관|단체|회사|기업|기구|통신사|신문|방송사|정당|부처|조직|정부|부대|의회|위원회|법원|공관|팀)$"
        ),
        (EntityType.ORGANISATION, EntityType.GROUP),
    ),
)
_OFFICE: Final = re.compile(r"(?:직책|직위|자리|직|관직)$")
_PLACE: Final = re.compile(
    r"(?:곳|장소|도시|지역|마을|항구|섬|역|시|군|읍|면|구|도|현|성|주|지방|지구|"
    r"제도|군도|열도|반도|산|산맥|강|만|바다|해안|해변|해협|호수|운하|사막|고원|"
    r"숲|폭포|환초|공항|비행장|기지|발사장|센터|궁|궁전|궁궐|절|산성|요새|건물|"
    r"광장|공원|거리|호텔|극장|박물관|미술관|도서관|경기장|체육관|운동장|고분|왕릉|"
    r"다리|댐|공단|광산|탄광|공장|부두|조선소|제철소|발전소|수용소|형무소|감옥|"
    r"천문대|스키장|등대|묘지)$"
)


def tellers(index: Index, text: str, moment: Edtf | None, least: float) -> tuple[Passage, ...]:
    """Return the passages that a text may be about; where it names a time, those of that time.

    What is told alone of a date is found by the date.
    """
    hits = index.find(text, moment)
    if moment:
        dated = [hit for hit in hits if hit.passage.moment and hit.passage.moment.overlaps(moment)]
        found = leaders(hit for hit in dated if hit.share >= _DATED)
        alone = index.told_at(moment)
        return found or (alone if len(alone) == 1 else ())
    return leaders(hit for hit in hits if hit.share >= least)


def choose_happenings(index: Index, options: Iterable[str], moment: Edtf) -> frozenset[str]:
    """Return the options that happened within a time."""
    return frozenset(
        option
        for option in options
        if any(
            hit.passage.moment and hit.passage.moment.overlaps(moment)
            for hit in index.find(option)
            if hit.share >= TOLD and hit.passage in index.tell(option)
        )
    )


def choose_names(index: Index, question: Question, stem: str, options: Iterable[str]) -> frozenset[str]:
    """Return the options that a passage on the question's matter names."""
    passages = tellers(index, question.body, question.moment, SPOKEN_OF)
    asked = squeeze(stem)
    return frozenset(
        option
        for option in options
        if squeeze(option) not in asked and any(passage.holds(option) for passage in passages)
    )


def find_names(index: Index, question: Question, stem: str) -> frozenset[str]:
    """Return the names of the kind asked for in the passages on the question's matter."""
    asked = squeeze(stem)
    found: set[str] = set()
    for passage in tellers(index, question.body, question.moment, SPOKEN_OF):
        named = _named(passage, question.noun)
        found |= {name for name in named if not _is_told(name.removesuffix(f" {question.noun}"), asked)}
    return frozenset(found)


def _named(passage: Passage, noun: str) -> Sequence[str]:
    told = passage.told
    if not isinstance(told, Event):
        return ()
    if _OFFICE.search(noun):
        return [role for _, role in passage.roles]
    if noun in load_gazetteer().titles:
        return passage.names(EntityType.PERSON)
    for form, kinds in _KINDS:
        if form.search(noun):
            return passage.names(*kinds)
    if _PLACE.search(noun) and told.places:
        return told.places
    return (*told.places, *passage.names(EntityType.ORGANISATION, EntityType.GROUP, EntityType.COUNTRY))


def _is_told(name: str, asked: str) -> bool:
    """Tell whether a stem names somebody, wholly or by the last part."""
    last = name.rsplit(maxsplit=1)[-1]
    return squeeze(name) in asked or (len(last) > 1 and last in asked)


def find_figures(index: Index, question: Question, stem: str) -> frozenset[float]:
    """Return the exact figures with the unit asked for in the passages on the question's matter."""
    asked = squeeze(stem)
    found: set[float] = set()
    for passage in tellers(index, question.body, question.moment, SPOKEN_OF):
        for quantity in passage.told.quantities if isinstance(passage.told, Event) else ():
            fits = not question.noun or (bool(quantity.unit) and question.noun.startswith(quantity.unit))
            told = squeeze(quantity.exact) in asked or quantity.precision is FigurePrecision.VAGUE
            if fits and not told and isinstance(quantity.value, int | float):
                found.add(float(quantity.value))
    return frozenset(found)


def choose_figures(index: Index, question: Question, stem: str, options: Iterable[str]) -> frozenset[str]:
    """Return the options that a passage on the question's matter gives as its figure."""
    found = find_figures(index, question, stem)
    return frozenset(
        option
        for option in options
        if (figure := read_figure(option)) is not None and any(abs(figure - one) <= _NEAR for one in found)
    )


@lru_cache(maxsize=4096)  # several rules read the same options
def read_figure(text: str) -> float | None:
    """Return the number with which a text begins: 2만5천t gives 25000."""
    part = _FRACTION.search(text)
    if part and int(part[1]):
        return int(part[2]) / int(part[1])
    match = _FIGURE.match(text.strip())
    words = text.split()
    value = parse_number(match.group(1).strip() if match else words[0]) if match or words else None
    return None if value is None else float(value)
