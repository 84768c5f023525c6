"""Other ways of writing a name that an answer may use: short names, aliases, other transcriptions."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import EntityType
from question_bank.facts.word_list import read_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from question_bank.facts.model import Participant, Timeline

_SAME: Final = frozenset({"alias", "abbreviation", "real_name"})
_SHORTEST: Final = 2
_LONG: Final = 3
_ORDINAL: Final = re.compile(r"(?:제\s?)?\d+(?:세|대|차|호)?")


def find_spellings(timeline: Timeline) -> Mapping[str, tuple[str, ...]]:
    """Return the other spellings of each name in a timeline, sorted.

    Taken: the gazetteer's aliases, what the article's own facts call an alias, an abbreviation or a real
    name, a transcription with the same syllables in another order (나로무, 나무로), a person's last name
    where the article has nobody else of it, the whole name of who is also called by the first, a king's name
    without its ordinal and a body's without its country, where that can mean nobody else. An ordinal or an
    office alone (2세, 국왕) names nobody.
    """
    told = [one for event in timeline.events for one in event.participants]
    people = {one.name for one in told if one.type is EntityType.PERSON}
    names = {one.name for one in told} | {place for event in timeline.events for place in event.places}
    found: dict[str, set[str]] = defaultdict(set)
    known = _aliases()
    for name in sorted(names):
        found[name] |= known.get(name, frozenset()) | _shortened(name, names)
    for fact in timeline.facts:
        if fact.relation in _SAME:
            found[fact.subject].add(fact.object)
            found[fact.object].add(fact.subject)
    for group in _groups(people, _mixed).values():
        for name in group:
            found[name] |= set(group)
    for first, group in _groups(people, _first).items():
        whole = [name for name in group if name != first]
        if first in people and len(whole) == 1:
            found[first].add(whole[0])
    for last, group in _groups(people, _last).items():
        if len(group) == 1 and len(last) >= _SHORTEST:
            found[group[0]].add(last)
    return {name: tuple(sorted(filter(_names, others - {name}))) for name, others in found.items()}


def _names(form: str) -> bool:
    """Tell whether a form has a proper name in it: not 2세, 국왕, 2세 국왕."""
    titles = load_gazetteer().titles
    return any(not _ORDINAL.fullmatch(word) and word not in titles for word in form.split())


def _shortened(name: str, names: Iterable[str]) -> set[str]:
    """Return the name without what the article's other names make needless: 2세, the country of a ministry.

    The foreign ministries of all countries may be called alike (외무부, 외교부, 외무성).
    """
    first, _, rest = name.partition(" ")
    bare, _, last = name.rpartition(" ")
    if bare and _ORDINAL.fullmatch(last):
        others = (one for one in names if one not in {name, bare})
        return set() if any(one.startswith(bare) for one in others) else {bare}
    gazetteer = load_gazetteer()
    if not rest or rest not in gazetteer.institutions or gazetteer.country(first) is None:
        return set()
    foreign = read_words("foreign_ministry", "items/words.tsv")
    alike = foreign if rest in foreign else {rest}
    own = {f"{first} {one}" for one in alike}
    if any(one.split()[-1] in alike and one not in own for one in names if " " in one):
        return own
    return own | alike


def settle_names(text: str, names: Iterable[str]) -> str:
    """Return the text with the one spelling of each name that a learner is to learn (마나무로 for 마무나로).

    Only a transcription with the same syllables in another order, of three or more, is replaced, and only
    one that ends alike, so that the particle after it still fits.
    """
    for name in names:
        last = name.split()[-1]
        if name in text or len(last) < _LONG:
            continue
        for word in text.split():
            written = word[: len(last)]
            if written != last and written[-1:] == last[-1] and sorted(written) == sorted(last):
                text = text.replace(written, last)
    return text


def find_written(name: str, quote: str, spellings: Iterable[str]) -> str | None:
    """Return how a passage writes a person's last name, where it does so in another way than ``name``.

    None where it has the name as it is, or does not have it at all (외무상, 그).
    """
    last = _last(name)
    if last in quote:
        return None
    words = {_last(one) for one in spellings}
    written = (word for word in words if word in quote and _is_like(word, last))
    return max(written, key=lambda word: (len(word), word), default=None)


def _is_like(word: str, last: str) -> bool:
    """Tell whether a word may be another transcription: as long, and half its syllables are the same."""
    same = len(set(word) & set(last))
    return abs(len(word) - len(last)) <= 1 and same * 2 >= max(len(word), len(last)) and word not in last


def accept(
    spellings: Mapping[str, tuple[str, ...]], written: str, name: str, participant: Participant | None
) -> tuple[str, ...]:
    """Return what is right besides the name: its spellings, what the article writes, each with the office."""
    forms = {name, written, *spellings.get(name, ())}
    office = (participant.role or "").split()[-1:] if participant else []
    titled = {f"{form} {office[0]}" for form in forms if office and office[0] not in form}
    return tuple(sorted((forms | titled) - {name}))


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]


def _first(name: str) -> str:
    return name.split(maxsplit=1)[0]


def _mixed(name: str) -> str:
    """Return the words of a name with their syllables in order, so that transposed ones are equal."""
    words = name.split()
    return " ".join("".join(sorted(word)) for word in words) if len(words) > 1 else name


def _groups(names: Iterable[str], key: Callable[[str], str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        groups[key(name)].append(name)
    return groups


@functools.cache
def _aliases() -> dict[str, frozenset[str]]:
    """Return the gazetteer's spellings by the name that it shows."""
    found: dict[str, set[str]] = defaultdict(set)
    for spelling, entry in load_gazetteer().entries.items():
        found[entry.name].add(spelling)
    return {name: frozenset(spellings) for name, spellings in found.items()}
