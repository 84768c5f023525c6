"""Between whom an agreement is: A와 B는 X 조약을 맺었다, A와 B 사이에 X 조약이 체결되었다, 한미 상호방위조약.

Only countries and organisations count as parties; the ministers who sign are none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.agreement import agreement_key, find_agreements
from question_bank.facts.model import EntityType
from question_bank.facts.undated.outline import Nominal, Verbal
from question_bank.facts.undated.relation import Link, Relation, read_uses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.facts.agreement import AgreementMention
    from question_bank.facts.undated.term import Reader

_CONCLUDE: Final = read_uses("conclude")
_CONCLUDED: Final = read_uses("concluded")
_BETWEEN: Final = frozenset({"사이", "간"})
_TREATIES: Final = ("조약", "협정", "의정서", "협약")
_DATES: Final = re.compile(r"^(?:\d{1,4}(?:년|월|일)[\s,]*)+")
_AND: Final = frozenset({"고", "며", "으며", "어", "어서", "아"})
_LOOSELY: Final = frozenset({"로", "에서"})
_PAIR: Final = 2


def read_parties(reader: Reader, *, plain: bool) -> Iterator[Link]:
    """Give the parties of the agreements that a sentence names or concludes.

    Where the sentence is not ``plain`` (a claim, a plan) only the names themselves tell (한미 상호방위조약).
    """
    found = find_agreements(reader.text, reader.tokens, reader.gazetteer)
    for mention in found:
        signs, _ = agreement_key(reader.text[mention.start : mention.end], reader.gazetteer)
        if len(signs) >= _PAIR and mention.name.endswith(_TREATIES):
            for country in sorted(signs):
                yield Link(mention.name, Relation.BETWEEN, country)
    last = reader.phrases[-1] if reader.phrases else None
    if plain and len(found) == 1 and isinstance(last, Verbal) and last.past:
        for name in _concluding(reader, found[0]):
            yield Link(found[0].name, Relation.BETWEEN, name)


def _concluding(reader: Reader, mention: AgreementMention) -> tuple[str, ...]:
    """Return all parties that the sentence names as such; none where one is no country or organisation."""
    phrases = reader.phrases
    at = next((i for i, p in enumerate(phrases) if isinstance(p, Nominal) and p.end == mention.end), None)
    agreement = phrases[at] if at is not None else None
    if at is None or not isinstance(agreement, Nominal):
        return ()
    after = (p for p in phrases[at + 1 :] if not (isinstance(p, Nominal) and p.mark in _LOOSELY))
    verb = next(after, None)
    if not isinstance(verb, Verbal) or verb.negative:
        return ()
    if verb.tag != "EF" and not (verb.tag == "EC" and verb.ending in _AND):
        return ()
    before = next((i for i in range(at, -1, -1) if _starts_by(phrases[i], mention.start)), at)
    if verb.stem in _CONCLUDE and agreement.mark in {"을", "에"}:
        return _acting(reader, before)
    if verb.stem in _CONCLUDED and agreement.mark == "이":
        return _standing_between(reader, before)
    return ()


def _starts_by(phrase: object, start: int) -> bool:
    return isinstance(phrase, Nominal | Verbal) and phrase.start <= start


def _acting(reader: Reader, before: int) -> tuple[str, ...]:
    """Return the subject's names and the one with 와 right before the agreement."""
    subjects = [
        i for i in range(before) if isinstance(p := reader.phrases[i], Nominal) and p.mark in {"은", "이"}
    ]
    if len(subjects) != 1:
        return ()
    at = subjects[0]
    ours = _parties(reader, reader.members(at))
    last = before - 1
    companion = reader.phrases[last] if last > at else None
    theirs: tuple[str, ...] = ()
    if isinstance(companion, Nominal) and companion.mark == "와":
        theirs = _parties(reader, reader.members(last, at + 1))
        if not theirs:
            return ()
    elif any(isinstance(p, Nominal) and p.mark == "와" for p in reader.phrases[at + 1 : before]):
        return ()
    if isinstance(companion, Nominal) and companion.mark == "에" and companion.tokens[-1].form in _BETWEEN:
        return ()
    names = tuple(dict.fromkeys((*ours, *theirs)))
    return names if ours and len(names) >= _PAIR else ()


def _standing_between(reader: Reader, before: int) -> tuple[str, ...]:
    """Return the names before 사이에."""
    for at in range(before):
        phrase = reader.phrases[at]
        if isinstance(phrase, Nominal) and phrase.tokens[-1].form in _BETWEEN and len(phrase.tokens) >= _PAIR:
            names = _parties(reader, reader.members(at), until=phrase.tokens[-2].end)
            return names if len(names) >= _PAIR else ()
    return ()


def _parties(reader: Reader, members: Sequence[int], until: int | None = None) -> tuple[str, ...]:
    """Return the countries and organisations of a list, all of its members or none."""
    names: list[str] = []
    for at in members:
        phrase = reader.phrases[at]
        if not isinstance(phrase, Nominal):
            return ()
        words = reader.text[phrase.start : until if at == members[-1] and until else phrase.end]
        words = _DATES.sub("", " ".join(words.split()))
        entry = reader.gazetteer.entries.get(words)
        if entry is None or entry.type not in {EntityType.COUNTRY, EntityType.ORGANISATION}:
            return ()
        names.append(entry.name)
    return tuple(names)
