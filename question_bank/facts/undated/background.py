"""What a sentence takes from those before it: the owner of 길이는, and what 이 다리 stands for.

Only the nearest sentences of the same paragraph count, and only while they speak of one and the same thing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from question_bank.facts.agreement import find_agreements
from question_bank.facts.gazetteer import Gazetteer
from question_bank.facts.undated.attribute import is_attribute
from question_bank.facts.undated.outline import Nominal, Phrase, Verbal, read_phrases, split_clauses
from question_bank.facts.undated.relation import read_uses
from question_bank.facts.undated.term import Reader
from question_bank.korean.morphology import Token

_AGREEMENTS: Final = read_uses("agreement")
_FAR: Final = 12  # sentences: further back nobody looks for what 이 다리 is
_POINTERS: Final = frozenset({"이", "해당", "동"})


def find_topic(phrases: Sequence[Phrase], start: int, end: int) -> int | None:
    """Return the place of the topic that opens a clause; None where it opens otherwise.

    What owns or qualifies the topic may stand before it (두 강이 만나는 두물머리는).
    """
    at = next((i for i in range(start, end) if getattr(phrases[i], "mark", "") == "은"), None)
    first = at
    while first is not None and first > start:
        before = phrases[first - 1]
        if isinstance(before, Verbal):
            inside = all(isinstance(p, Nominal) or p.tag == "ETM" for p in phrases[start:first])
            return at if before.tag == "ETM" and inside else None
        if before.mark != "의" and not before.stop:
            return None
        first -= 1
    return at


def points(phrase: Phrase) -> bool:
    """Tell whether a noun phrase points to another sentence (이 다리)."""
    if not isinstance(phrase, Nominal) or len(phrase.tokens) < 2:  # noqa: PLR2004 - the pointer and a noun
        return False
    return phrase.tokens[0].tag == "MM" and phrase.tokens[0].form in _POINTERS


@dataclass(slots=True)
class Background:
    """The sentences of one paragraph; ``analyse`` gives the morphemes of a text."""

    texts: Sequence[str]
    gazetteer: Gazetteer
    title: str
    analyse: Callable[[str], Sequence[Token]]
    _read: dict[int, Reader] = field(default_factory=dict)

    def reader(self, at: int) -> Reader:
        """Return the reader of the sentence at ``at``, pointing phrases resolved."""
        if at not in self._read:
            self._read[at] = self._bare(at)
            if any(points(phrase) for phrase in self._read[at].phrases):
                self._point(at)
        return self._read[at]

    def _point(self, at: int) -> None:
        """Resolve what points in the sentences up to ``at``, in the order of the text."""
        for place in range(max(0, at - _FAR), at + 1):
            reader = self._read.get(place) or self._bare(place)
            known = self._known(place, reader.text, reader.phrases)
            self._read[place] = replace(reader, known=known) if known else reader

    def _bare(self, at: int) -> Reader:
        """Return the reader of a sentence in which nothing is resolved yet."""
        text = self.texts[at]
        tokens = self.analyse(text)
        return Reader(text, tokens, read_phrases(text, tokens), self.gazetteer, self.title, {})

    def _known(self, at: int, text: str, phrases: Sequence[Phrase]) -> dict[str, str]:
        """Return what the pointing phrases of a sentence stand for."""
        known: dict[str, str] = {}
        for phrase in phrases:
            if points(phrase) and isinstance(phrase, Nominal):
                words = " ".join(text[phrase.start : phrase.end].split())
                name = self._resolve(at, words.split(maxsplit=1)[-1])
                known |= {words: name} if name else {}
        return known

    def topic_before(self, at: int) -> str | None:
        """Return what the sentences before ``at`` speak of, those that only add an attribute passed over."""
        for before in range(at - 1, max(-1, at - 1 - _FAR), -1):
            name, bare = self._topic(self.reader(before))
            if not bare:
                return name
        return None

    def _topic(self, reader: Reader) -> tuple[str | None, bool]:
        """Return the topic of a sentence, and whether it is an attribute whose owner is not told."""
        clauses = split_clauses(reader.phrases)
        place = find_topic(reader.phrases, *clauses[0]) if clauses else None
        if place is None:
            return None, False
        for start, end in clauses[1:]:
            other = find_topic(reader.phrases, start, end)
            if other is not None and not is_attribute(reader, other):
                return None, False
        if is_attribute(reader, place):
            owner = reader.owner(place)
            return owner, owner is None and not reader.has_owner(place)
        return reader.name(place), False

    def _resolve(self, at: int, noun: str) -> str | None:
        """Return what 이 〈noun〉 stands for: the one agreement of that kind, or the topic that is one."""
        reader = self._read.get(at - 1)
        if reader is None:
            return None
        if noun in _AGREEMENTS:
            found = find_agreements(reader.text, reader.tokens, self.gazetteer)
            names = {mention.name for mention in found if mention.name.endswith(noun)}
            return names.pop() if len(names) == 1 else None
        topic, _ = self._topic(reader)
        if topic is None:
            return None
        return topic if topic.endswith(noun) or noun in self._kinds(reader) else None

    def _kinds(self, reader: Reader) -> set[str]:
        """Return what a sentence says its topic to be: 현수교, and the last noun of 철도 노선."""
        kinds: set[str] = set()
        for start, end in split_clauses(reader.phrases):
            last = reader.phrases[end - 1]
            noun = (
                last if isinstance(last, Nominal) else reader.phrases[end - 2] if end - 2 >= start else None
            )
            copular = isinstance(last, Nominal) or (isinstance(last, Verbal) and last.stem == "이")
            if copular and isinstance(noun, Nominal):
                words = reader.words(noun)
                kinds |= {words, words.split()[-1], noun.tokens[-1].form}
        for phrase in reader.phrases:
            # "이 다리는 …": the kind was told before, and still holds
            if points(phrase) and isinstance(phrase, Nominal):
                kinds.add(reader.words(phrase).split(maxsplit=1)[-1])
        return kinds
