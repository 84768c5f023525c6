"""What an article itself teaches about names: its persons, and how it writes its organisations."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import Entry
from question_bank.facts.mention import WORD_START
from question_bank.facts.model import EntityType
from question_bank.facts.person import find_office_holders
from question_bank.facts.tail import Case, read_tail

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.korean.morphology import Token

_OFTEN: Final = 3
_ALIKE_LENGTH: Final = 4
_EXCHANGED: Final = 2


def learn_names(
    title: str, sentences: Iterable[str], gazetteer: Gazetteer, analyse: Callable[[str], Sequence[Token]]
) -> Gazetteer:
    """Return the gazetteer with the names that an article itself gives; ``analyse`` gives morphemes.

    Persons beside their offices are added; a foreign one is then found by the last part of the name too,
    unless two share it, and two spellings one letter apart with the same given name are one person (마체고라,
    마고체라). An organisation goes by the longest name that the article uses for it (타스 통신, not 타스).
    A spelling that is also an ordinary word (조선, 수단) is a name where the title has it or it is a subject
    three times.
    """
    names: dict[str, int] = {}
    longest: dict[str, str] = {}
    subjects: Counter[str] = Counter(dict.fromkeys(_ambiguous_names(title, gazetteer), _OFTEN))
    for text in sentences:
        for person in find_office_holders(text, gazetteer, partial(analyse, text)):
            if person.surface not in gazetteer.entries:
                names[person.surface] = names.get(person.surface, 0) + 1
        _note_names(text, gazetteer, longest, subjects)
    full = sorted(names, key=lambda name: (-len(name.split()), -names[name], name))
    learnt = _learn_persons(full, gazetteer)
    settled = {spelling for spelling, count in subjects.items() if count >= _OFTEN}
    return gazetteer.extended(learnt).renamed(longest).settled(settled)


def _ambiguous_names(title: str, gazetteer: Gazetteer) -> list[str]:
    """Return the ambiguous spellings that stand as words of their own in a title."""
    known = ((m.start(), gazetteer.match(title, m.start())) for m in WORD_START.finditer(title))
    return [
        entry[0]
        for start, entry in known
        if entry and entry[0] in entry[1].ambiguous and read_tail(title, start, start + len(entry[0]))
    ]


def _note_names(text: str, gazetteer: Gazetteer, longest: dict[str, str], subjects: Counter[str]) -> None:
    for match in WORD_START.finditer(text):
        known = gazetteer.match(text, match.start())
        tail = read_tail(text, match.start(), match.start() + len(known[0])) if known else None
        if known is None or tail is None:
            continue
        spelling, entry = known
        if spelling in entry.ambiguous and tail.case is Case.SUBJECT:
            subjects[spelling] += 1
        if entry.type is EntityType.ORGANISATION and len(spelling) > len(longest.get(entry.name, "")):
            longest[entry.name] = spelling


def _learn_persons(full: Sequence[str], gazetteer: Gazetteer) -> dict[str, Entry]:
    """Return the entries of full names and of their last parts, but for last parts that two persons share."""
    namesakes: dict[tuple[str, ...], list[tuple[str, Entry]]] = {}
    for spelling, entry in gazetteer.entries.items():
        *given, last = spelling.split()
        if entry.type is EntityType.PERSON and given:
            namesakes.setdefault(tuple(given), []).append((last, entry))
    learnt: dict[str, Entry] = {}
    owners: dict[str, set[str]] = {}
    for name in full:
        *given, last = name.split()
        alike = namesakes.setdefault(tuple(given), []) if given else []
        entry = next((e for spelling, e in alike if _is_same(last, spelling)), Entry(name, EntityType.PERSON))
        learnt[name] = entry
        if given:
            alike.append((last, entry))
            learnt[last] = entry
            owners.setdefault(last, set()).add(entry.name)
    return {s: e for s, e in learnt.items() if len(owners.get(s, ())) < _EXCHANGED}


def _is_same(last: str, other: str) -> bool:
    """Tell whether a last name is another spelling of one: a letter apart, or two letters exchanged."""
    if not len(last) == len(other) >= _ALIKE_LENGTH:
        return False
    apart = sum(a != b for a, b in zip(last, other, strict=True))
    return apart == 1 or (apart == _EXCHANGED and sorted(last) == sorted(other))
