"""Facts of a definition: X는 A와 B를 잇는 다리이다, X는 Y의 수도이다, X는 Y가 세운 학교이다, X는 Y에 있다.

What stands between a subject and its predicate is read by the particles; where a noun or verb more makes it
unclear what belongs to what, nothing is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.undated.office import read_held
from question_bank.facts.undated.outline import Nominal, Verbal
from question_bank.facts.undated.relation import TOLD_IN_PAST, Link, Relation, read_relations, read_uses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.facts.undated.term import Reader

_LINK: Final = read_uses("link")
_PASSAGE: Final = read_uses("passage")
_CONCLUDE: Final = read_uses("conclude")
_CONCLUDED: Final = read_uses("concluded")
_MADE: Final = read_relations("found") | read_relations("create") | read_relations("discover")
_BUILD: Final = read_uses("build")
_MAKE: Final = read_uses("make")
_STAND: Final = read_uses("stand")
_BELONG: Final = read_uses("belong")
_SEATS: Final = frozenset(w for w, r in read_relations("attribute").items() if r is Relation.HEADQUARTERS_IN)
_PARTS: Final = read_uses("part")
_MEMBERS: Final = read_uses("member")
_BESIDE: Final = read_uses("beside")
_BETWEEN: Final = frozenset({"사이", "간"})
_HAVE: Final = frozenset({"두"})
_UNDER: Final = re.compile(r"(?P<whole>.+?) 산하(?: |$)")
_MANNERS: Final = read_uses("manner")
_PAIR: Final = 2


def head_of(phrase: Nominal, kinds: frozenset[str]) -> bool:
    """Tell whether a noun phrase ends in one of these nouns (철도 노선: 노선)."""
    words = "".join(token.form for token in phrase.tokens)
    return any(words.endswith(kind.replace(" ", "")) for kind in kinds)


def _only_sorts(phrase: Nominal) -> bool:
    """Tell whether a phrase with 의 says how much or what sort, so that no verb before it qualifies it."""
    return phrase.tokens[-1].form in _MANNERS or any(token.tag in {"SN", "NR"} for token in phrase.tokens)


class Definition:
    """Reads what one clause says of its subject."""

    def __init__(self, reader: Reader, topic: str, start: int, end: int) -> None:
        """Take the phrases from ``start`` up to ``end`` as what is said of ``topic``."""
        self._reader = reader
        self._phrases = reader.phrases
        self._topic = topic
        self._start, self._end = start, end

    def read(self) -> Iterator[Link]:
        """Give what the clause states of its subject."""
        last = self._phrases[self._end - 1]
        if isinstance(last, Verbal):
            if last.negative or last.tag not in {"EF", "EC"}:
                return
            if last.stem == "이":
                yield from self._read_noun(self._end - 2, past=last.past)
            else:
                yield from self._read_verb(self._end - 1)
        elif last.mark == "로":
            yield from self._read_noun(self._end - 1, past=False)

    def _read_noun(self, at: int, *, past: bool) -> Iterator[Link]:
        """Give what the noun that the subject is said to be states: its owner, and the verb before it."""
        noun = self._phrases[at] if at >= self._start else None
        if not isinstance(noun, Nominal):
            return
        yield from read_held(self._reader, self._topic, at, past=past)
        if head_of(noun, read_uses("agreement")) and self._reader.has_owner(at):
            yield from self._all(Relation.BETWEEN, self._between(at - 1, "의"))
        if not past:
            yield from self._read_owned(at, noun)
        for verb in self._verbs_before(at):
            links = [
                link
                for link in self._read_modifier(verb, noun)
                if not (past and link.relation not in TOLD_IN_PAST)
            ]
            if links:
                yield from links
                return

    def _read_owned(self, at: int, noun: Nominal) -> Iterator[Link]:
        words = self._reader.words(noun)
        under = _UNDER.match(words)
        if under and (whole := self._reader.name(at, until=noun.start + under.end("whole"))):
            yield Link(self._topic, Relation.PART_OF, whole)
        owner = self._reader.owner(at)
        listed = at - 1 > self._start and len(self._reader.members(at - 1)) > 1
        if owner is None or listed:
            return
        if words == "수도":
            yield Link(self._topic, Relation.CAPITAL_OF, owner)
        elif words in _PARTS or words.split()[-1] in _PARTS:
            yield Link(self._topic, Relation.PART_OF, owner)
        elif words.split()[-1] in _MEMBERS:
            yield Link(self._topic, Relation.MEMBER_OF, owner)

    def _verbs_before(self, at: int) -> Iterator[int]:
        """Give the places of the verbs that qualify a noun: those right before it, then one with a comma.

        A figure (3km의) and a word for the sort of thing (이슬람 양식의) are passed over.
        """
        beside = True
        for place in range(at - 1, self._start - 1, -1):
            phrase = self._phrases[place]
            if isinstance(phrase, Verbal):
                if phrase.tag == "ETM" and (beside or phrase.stop == ",") and not phrase.negative:
                    yield place
                if phrase.tag != "ETM":
                    return
            elif phrase.mark != "의" or not _only_sorts(phrase):
                beside = False

    def _read_modifier(self, verb: int, noun: Nominal) -> Iterator[Link]:
        """Give what a verb before the noun states: 잇는, 맺은, 세운, 쓴, 있는, 속한, 본부를 둔."""
        phrase = self._phrases[verb]
        if not isinstance(phrase, Verbal) or phrase.ending in {"ᆯ", "을", "던"} or phrase.past:
            return
        stem = phrase.stem
        if stem in _LINK | _PASSAGE and head_of(noun, read_uses("route")):
            yield from self._all(Relation.CONNECTS, self._ends(verb))
        elif stem in _CONCLUDE and head_of(noun, read_uses("agreement")):
            yield from self._all(Relation.BETWEEN, self._parties(verb))
        elif stem in _CONCLUDED and head_of(noun, read_uses("agreement")):
            yield from self._all(Relation.BETWEEN, self._between(verb - 1, "에"))
        elif stem in _MADE:
            yield from self._makers(verb, _MADE[stem])
        elif stem in _BUILD and head_of(noun, read_uses("body")):
            yield from self._makers(verb, Relation.FOUNDED_BY)
        elif stem in _MAKE and head_of(noun, read_uses("work")):
            yield from self._makers(verb, Relation.CREATED_BY)
        else:
            yield from self._read_place(verb)

    def _read_verb(self, verb: int) -> Iterator[Link]:
        """Give what the verb that ends the clause states of the subject."""
        phrase = self._phrases[verb]
        if not isinstance(phrase, Verbal) or phrase.past:
            return
        if phrase.stem in _LINK and any(self._topic.endswith(kind) for kind in read_uses("route") | {"선"}):
            yield from self._all(Relation.CONNECTS, self._ends(verb))
        else:
            yield from self._read_place(verb)

    def _read_place(self, verb: int) -> Iterator[Link]:
        phrase = self._phrases[verb]
        stem = phrase.stem if isinstance(phrase, Verbal) else ""
        before = self._phrases[verb - 1] if verb > self._start else None
        if not isinstance(before, Nominal):
            return
        if stem in _STAND or stem in _BELONG:
            place = self._place(verb - 1)
            if place and not self._reader.is_person(self._topic):
                yield Link(self._topic, Relation.PART_OF if stem in _BELONG else Relation.LOCATED_IN, place)
        elif stem in _HAVE and before.mark == "을" and self._reader.words(before) in _SEATS:
            place = self._place(verb - 2)
            if place:
                yield Link(self._topic, Relation.HEADQUARTERS_IN, place)

    def _place(self, at: int) -> str | None:
        """Return the place that stands with 에 at ``at``; None for a place beside another, or for several."""
        phrase = self._phrases[at] if at >= self._start else None
        if not isinstance(phrase, Nominal) or phrase.mark != "에" or head_of(phrase, _BESIDE):
            return None
        return self._reader.name(at) if len(self._reader.members(at)) == 1 else None

    def _ends(self, verb: int) -> tuple[str, ...]:
        """Return the places that a route joins: A와 B를, A와 B 사이를, A에서 B까지."""
        at = verb - 1
        last = self._phrases[at] if at >= self._start else None
        if not isinstance(last, Nominal):
            return ()
        if last.mark == "을":
            return self._between(at, "을") or self._several(at)
        before = self._phrases[at - 1] if at - 1 >= self._start else None
        if last.mark == "까지" and isinstance(before, Nominal) and before.mark in {"에서", "부터"}:
            names = (self._reader.name(at - 1), self._reader.name(at))
            return tuple(name for name in names if name) if all(names) else ()
        return ()

    def _parties(self, verb: int) -> tuple[str, ...]:
        """Return those who concluded: A와 B가 맺은, A가 B와 맺은, A와 B 사이에 맺은."""
        at = verb - 1
        last = self._phrases[at] if at >= self._start else None
        if not isinstance(last, Nominal):
            return ()
        if last.mark == "이":
            return self._several(at)
        if last.mark == "에":
            return self._between(at, "에")
        before = self._phrases[at - 1] if at - 1 >= self._start else None
        if last.mark == "와" and isinstance(before, Nominal) and before.mark == "이":
            others, ours = self._reader.name(at), self._reader.names(at - 1)
            return (*ours, others) if others and ours else ()
        return ()

    def _several(self, at: int) -> tuple[str, ...]:
        names = self._reader.names(at, self._start)
        return names if len(names) >= _PAIR else ()

    def _between(self, at: int, mark: str) -> tuple[str, ...]:
        """Return the names before 사이 or 간: A와 B 사이에."""
        phrase = self._phrases[at] if at >= self._start else None
        if not isinstance(phrase, Nominal) or phrase.mark != mark or phrase.tokens[-1].form not in _BETWEEN:
            return ()
        if len(phrase.tokens) < _PAIR:
            return ()
        names = self._reader.names(at, self._start, until=phrase.tokens[-2].end)
        return names if len(names) >= _PAIR else ()

    def _makers(self, verb: int, relation: Relation) -> Iterator[Link]:
        """Give those who made the subject: what stands with 이/가 before the verb, no object beside it."""
        at, actor = verb - 1, None
        while at >= self._start:
            phrase = self._phrases[at]
            if not isinstance(phrase, Nominal) or phrase.mark in {"을", "와"} or phrase.topic:
                break
            if phrase.mark == "이":
                actor = at
                break
            at -= 1
        if actor is None:
            return
        yield from self._all(relation, self._reader.names(actor, self._start))

    def _all(self, relation: Relation, names: Sequence[str]) -> Iterator[Link]:
        if self._topic not in names:
            for name in names:
                yield Link(self._topic, relation, name)
