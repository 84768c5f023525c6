"""What an article itself teaches about names: its subject, its persons with their offices, its agreements."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from question_bank.facts.agreement import learn_agreements
from question_bank.facts.definition import define_subject, names_no_actor, short_name
from question_bank.facts.gazetteer import Entry, Subject
from question_bank.facts.mention import WORD_START
from question_bank.facts.model import EntityType
from question_bank.facts.name_form import SURNAMES
from question_bank.facts.namesake import Namesakes, is_one_name, southern
from question_bank.facts.pair import find_pair
from question_bank.facts.person import find_office_holders
from question_bank.facts.stranger import find_strangers
from question_bank.facts.tail import read_tail

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.korean.morphology import Token

_KNOWN: Final = 2
# 안창호(호는 도산): a name that the article says to be another of the person
_PEN_NAME: Final = re.compile(
    r"(?P<name>[가-힣]{2,4})\s?\((?:호|아호|필명|본명|예명|법명|세례명|별명)(?:는|은|:)?\s?[‘“']?"
    r"(?P<alias>[가-힣]{2,6})[’”']?\)"
)
_SHORTEST: Final = 2
_PAIR: Final = 2
# Kiwi takes a longer word that it does not know for a common noun (조머펠트)
_WORD_LENGTH: Final = 3


def learn_names(
    title: str, sentences: Iterable[str], gazetteer: Gazetteer, analyse: Callable[[str], Sequence[Token]]
) -> Gazetteer:
    """Return the gazetteer with the names that an article itself gives; ``analyse`` gives morphemes.

    Its subject is added with the type that its first sentence tells, then the persons who are named beside an
    office or by what they do. A foreigner is then found by the last part of the name too, unless two share
    it; then by the given name. Two spellings one letter apart with the same given name are one person
    (마체고라, 마고체라). A spelling that is also an ordinary word (조선, 수단) is a name where the title has
    it. Agreements go by the fullest name that the article gives.
    """
    texts = list(sentences)
    gazetteer = _with_subject(title, texts, gazetteer).between(find_pair(title, texts, gazetteer))
    names: Counter[str] = Counter()
    offices: set[tuple[str, str]] = set()
    known: set[str] = set()
    proper: set[str] = set()
    common: set[str] = set()
    for text in texts:
        for token in analyse(text):
            if token.tag == "NNP":
                proper.add(token.form)
            elif token.tag == "NNG" and len(token.form) <= _WORD_LENGTH:
                common.add(token.form)
        for person in find_office_holders(text, gazetteer, partial(analyse, text)):
            offices.add((person.surface, person.role))
            if person.surface not in gazetteer.entries:
                names[person.surface] += _KNOWN
        known.update(_full_names(text, analyse(text), gazetteer))
        for mention, sure in find_strangers(text, analyse(text), gazetteer):
            if mention.type is EntityType.PERSON:
                names[mention.name] += _KNOWN if sure else 1
    full = sorted(
        (*known, *(name for name, count in names.items() if count >= _KNOWN)),
        key=lambda name: (-len(name.split()), -names[name], name),
    )
    persons = (*names, *(form for form in proper if _is_korean(form, gazetteer)))
    whole = "\n".join(texts)
    learnt, shared = _learn_persons(full, gazetteer)
    common.difference_update(full)
    learnt = {name: _doubted(name, entry, common) for name, entry in learnt.items()}
    learnt |= _learn_spellings(full, whole, gazetteer, learnt)
    extended = (
        gazetteer.extended(learnt)
        .overruled(_own_bearers(learnt, shared, whole, gazetteer))
        .settled(_ambiguous_names(title, gazetteer))
    )
    extended = extended.with_namesakes(
        Namesakes.of(shared, offices, extended.entries, gazetteer.titles, persons)
    )
    extended = extended.with_speaking(_sure_capitals(whole, proper, extended))
    return extended.agreeing(learn_agreements(title, texts, extended, analyse))


def _with_subject(title: str, texts: Sequence[str], gazetteer: Gazetteer) -> Gazetteer:
    """Return the gazetteer with what the article's title names, where its first sentences say what that is.

    What stands as a subject more than once is at least an actor, though of no certain type.
    """
    defined = define_subject(title, texts)
    name, kind = defined.name, defined.type
    if defined.place:
        return gazetteer.placed(name)
    known = gazetteer.entries.get(name)
    if known is not None:
        return gazetteer.about(Subject(known.name, known.type, defined.noun))
    if kind is None or len(name) < _SHORTEST:
        acts = sum(text.startswith(tuple(f"{name}{particle} " for particle in "은는이가")) for text in texts)
        return gazetteer if acts < _KNOWN or names_no_actor(name) else gazetteer.about(Subject(name))
    short = short_name(name, kind)
    about = gazetteer.about(Subject(name, kind, defined.noun))
    if short is None or short in gazetteer.entries or short in gazetteer.places:
        return about.extended({name: Entry(name, kind)})
    # 한빛 is also the town's
    entry = Entry(name, kind, ambiguous=frozenset({short} if kind is EntityType.ORGANISATION else ()))
    return about.extended(dict.fromkeys((name, short), entry))


def _full_names(text: str, tokens: Sequence[Token], gazetteer: Gazetteer) -> Iterable[str]:
    """Give the persons of the gazetteer whom a sentence names in full: their short names are then sure."""
    for token in tokens:
        if token.tag == "NNP" and token.form in gazetteer.given:
            matched = gazetteer.match(text, token.start)
            if matched and " " in matched[0] and matched[1].type is EntityType.PERSON:
                last = matched[0].split()[-1]
                if last not in gazetteer.titles and not last[-2:-1].isdigit():  # 케네디 대통령, 루이 16세
                    yield matched[0]


def _ambiguous_names(title: str, gazetteer: Gazetteer) -> list[str]:
    """Return the ambiguous spellings that stand as words of their own in a title."""
    known = ((m.start(), gazetteer.match(title, m.start())) for m in WORD_START.finditer(title))
    return [
        entry[0]
        for start, entry in known
        if entry and entry[0] in entry[1].ambiguous and read_tail(title, start, start + len(entry[0]))
    ]


def _learn_spellings(
    full: Sequence[str], whole: str, gazetteer: Gazetteer, learnt: Mapping[str, Entry]
) -> dict[str, Entry]:
    """Return the other spellings of persons that an article gives: 안창호(호는 도산), 리설주 and 이설주."""
    found: dict[str, Entry] = {}
    for name in full:
        entry = learnt.get(name) or gazetteer.entries[name]
        other = southern(name)
        if other != name and " " not in name and other in whole:
            found[other] = gazetteer.entries.get(other, entry)
            found.setdefault(name, found[other])
    for match in _PEN_NAME.finditer(whole):
        known = learnt.get(match["name"]) or gazetteer.entries.get(match["name"])
        if known is not None and known.type is EntityType.PERSON:
            found[match["alias"]] = replace(known, ambiguous=known.ambiguous | {match["alias"]})
    return found


def _own_bearers(
    learnt: Mapping[str, Entry], shared: Mapping[str, tuple[str, ...]], whole: str, gazetteer: Gazetteer
) -> dict[str, Entry]:
    """Return the last names that the article gives to another person than the gazetteer.

    Who is first named in full bears the name (파벨 리센코가 … 리센코 총리는); a last name that stands alone
    before that is the well-known person's.
    """
    found: dict[str, Entry] = {}
    for last, bearers in shared.items():
        known = gazetteer.entries.get(last)
        own = [name for name in bearers if name in learnt and name != (known.name if known else "")]
        if known is None or known.type is not EntityType.PERSON or len(own) != 1 or len(bearers) != _PAIR:
            continue
        first = whole.find(own[0])
        if 0 <= first == whole.find(last) - len(own[0]) + len(last):
            others = (name for name, entry in gazetteer.entries.items() if entry.name == known.name)
            if not any(name in whole for name in others if name != last):
                found[last] = learnt[own[0]]
    return found


def _is_korean(name: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a proper noun is a Korean person of the gazetteer."""
    known = gazetteer.entries.get(name)
    return known is not None and known.type is EntityType.PERSON and name[0] in SURNAMES


def _doubted(spelling: str, entry: Entry, common: Collection[str]) -> Entry:
    """Return the entry of a short name; it is ambiguous where the article also uses it as a common noun.

    After 마거릿 대처 the sentence 정부의 대처는 늦었다 must name nobody.
    """
    return replace(entry, ambiguous=entry.ambiguous | {spelling}) if spelling in common else entry


def _sure_capitals(whole: str, proper: AbstractSet[str], gazetteer: Gazetteer) -> dict[str, str]:
    """Return the capitals that can stand for their governments: the article names the country, no former one.

    모스크바 means 러시아 only where 소련 is out of the question. Past states count as the ``proper`` nouns of
    the article, for 왜 and 하나라 are also letters of other words.
    """
    if any(
        name in whole if " " in name else not proper.isdisjoint((name, f"{name}군", f"{name}인"))
        for name in gazetteer.former
    ):
        return {}
    return {
        city: country
        for city, country in gazetteer.capitals.items()
        if f"{city}는 " in whole or f"{city}은 " in whole
        if country in whole
    }


def _learn_persons(
    full: Sequence[str], gazetteer: Gazetteer
) -> tuple[dict[str, Entry], dict[str, tuple[str, ...]]]:
    """Return the entries of full names and short ones, and the last parts that several persons share."""
    alike: dict[tuple[str, ...], list[tuple[str, Entry]]] = {}
    learnt: dict[str, Entry] = {}
    owners: dict[str, dict[str, Entry]] = {}
    for name in full:
        *given, last = name.split()
        others = alike.setdefault(tuple(given), list(gazetteer.families.get(tuple(given), ())))
        entry = gazetteer.entries.get(name) or next(
            (e for spelling, e in others if is_one_name(last, spelling)), Entry(name, EntityType.PERSON)
        )
        learnt[name] = entry
        if given:
            others.append((last, entry))
            owners.setdefault(last, {})[entry.name] = entry
            owners.setdefault(given[0], {})[entry.name] = entry
    known = {last: gazetteer.entries[last] for last in owners if last in gazetteer.entries}
    for last, entry in known.items():
        if entry.type is EntityType.PERSON:
            owners[last][entry.name] = entry
    shared = {last: tuple(sorted(some)) for last, some in owners.items() if len(some) > 1}
    for name in full:
        *given, last = name.split()
        if given and len(last) >= _SHORTEST and last not in shared:
            learnt[last] = learnt[name]
        elif given and len(given[0]) >= _SHORTEST and given[0] not in shared:
            learnt.setdefault(given[0], learnt[name])  # the members of a family go by their given names
    return learnt, {last: some for last, some in shared.items() if last in {n.split()[-1] for n in full}}
