"""Questions that tell another one's answer.

Siblings, which share an id in ``events`` or a passage of the article, are kept apart by the day; so only
pairs that are none are looked for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf
from question_bank.items.model import Asks, Item, ItemType, count_passages
from question_bank.items.rule.flaw import squeeze
from question_bank.items.wording.date_text import find_dates, read_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# names of headings and of works, and the words that a year comes from
_QUOTED: Final = re.compile(r"‘[^‘’]*’")
# the beginning of each word, which particles and endings leave as it is; nothing of a figure
_WORD: Final = re.compile(r"[0-9][가-힣A-Za-z0-9]*|([가-힣A-Za-z][가-힣A-Za-z0-9])[가-힣A-Za-z0-9]*")
# what a question is asked with says nothing of what it asks about
_ASKING: Final = frozenset(
    re.findall(
        r"\w+",
        "누구 무엇 언제 어디 어느 어떤 며칠 다음 인물 나라 이름 사람 언론 직책 문서 가운 알맞 있었 일어 맡고 "
        "있던 것은 날은 때는 해는 곳은",
    )
)
_SENTENCE: Final = re.compile(r"(?<=[.?])\s+")
_SAME_YEAR: Final = "같은 해"
_NOTHING: Final = frozenset({""})
_CLOSE: Final = 0.75
_FEWEST: Final = 2
_RAREST: Final = 4
_CROWD: Final = 24


@dataclass(frozen=True, slots=True)
class Giveaway:
    """A pair of questions: what is read with the ``teller`` answers ``asked``."""

    teller: Item
    asked: Item


def find_giveaways(items: Iterable[Item], readings: dict[str, Reading] | None = None) -> Iterator[Giveaway]:
    """Give each question whose answer another one tells, with one that does.

    A question tells its stem (a statement to judge only where it is true) and its explanation. It answers
    another one that is no sibling where it holds that one's key and three quarters of the words that say what
    it asks about. Looked for through the rarest words, so the time grows with the number of items only.
    ``readings`` keeps by id what was read of each item, for another look at the same ones.
    """
    known: dict[str, Reading] = {} if readings is None else readings
    readable = [_read(item, known) for item in items]
    shown: dict[str, list[Reading]] = defaultdict(list)
    for one in readable:
        for word in one.told_words:
            shown[word].append(one)
    for asked in readable:
        teller = _teller(asked, shown)
        if teller:
            yield Giveaway(teller.item, asked.item)


def _read(item: Item, known: dict[str, Reading]) -> Reading:
    reading = known.get(item.id)
    if reading is None or reading.item is not item:
        reading = known[item.id] = Reading.of(item)
    return reading


def _teller(asked: Reading, shown: Mapping[str, list[Reading]]) -> Reading | None:
    if len(asked.asked_words) < _FEWEST:
        return None
    rarest = sorted(asked.asked_words, key=lambda word: (len(shown.get(word, ())), word))[:_RAREST]
    near = chain.from_iterable(shown.get(word, ())[:_CROWD] for word in rarest)
    # each once, in this order; most hold too few of the words
    tried = {other.item.id: other for other in near}
    tried.pop(asked.item.id, None)
    words, least = asked.asked_words, _CLOSE * len(asked.asked_words)
    for other in tried.values():
        if len(words & other.told_words) < least:
            continue
        if asked.is_told_by(other) and not are_siblings(asked.item, other.item):
            return other
    return None


def are_siblings(left: Item, right: Item) -> bool:
    """Tell whether two items share an event, or one's passages overlap what the other asks about."""
    if not set(left.events).isdisjoint(right.events):
        return True
    return any(
        ours.start < theirs.end and theirs.start < ours.end
        for one, other in ((left, right), (right, left))
        for ours in one.evidence
        for theirs in other.evidence[: count_passages(other.events)]
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """An item as a learner reads it: what it tells, and what it asks about."""

    item: Item
    told: str
    dates: frozenset[Edtf]
    told_words: frozenset[str]
    asked_words: frozenset[str]
    keys: tuple[str, ...]
    date: Edtf | None
    when: tuple[Edtf, ...]
    sentences: tuple[tuple[frozenset[Edtf], frozenset[str]], ...]
    """The dates and words of each sentence told: a neighbour in time is told without a date of its own."""

    @classmethod
    def of(cls, item: Item) -> Reading:
        """Read one item."""
        judged = item.type is ItemType.TRUE_FALSE
        told = item.explanation if judged and item.key is not True else f"{item.stem} {item.explanation}"
        keys = item.key if isinstance(item.key, tuple) else (item.key,)
        texts = () if judged else tuple(key for key in keys if isinstance(key, str))
        date = read_date(texts[0]) if len(texts) == 1 else None
        asked = item.stem
        if date is None and len(texts) == 1 and next(find_dates(item.stem), None) and texts[0].endswith("다"):
            # what happened then: the stem is a date, and the key says what about
            asked, texts = texts[0], ()
        return cls(
            item,
            squeeze(told),
            frozenset(find_dates(_QUOTED.sub("", told))),
            _words(told),
            frozenset() if judged or isinstance(item.key, tuple) else _words(asked) - _ASKING,
            tuple(squeeze(text) for text in texts),
            date or (next(find_dates(item.stem), None) if not texts else None),
            # who holds an office at one time may well hold it at another
            () if item.asks is Asks.OFFICE else tuple(find_dates(item.stem)),
            tuple(_read_sentences(_QUOTED.sub("", told))),
        )

    def is_told_by(self, other: Reading) -> bool:
        """Tell whether another item that has most of what this one asks about holds its key."""
        if self.date is not None:
            date, least = self.date, _CLOSE * len(self.asked_words)
            return any(
                len(self.asked_words & words) >= least and any(map(date.contains, dates))
                for dates, words in other.sentences
            )
        then = not self.when or any(when.contains(date) for when in self.when for date in other.dates)
        return then and bool(self.keys) and all(len(key) > 1 and key in other.told for key in self.keys)


def _read_sentences(told: str) -> Iterator[tuple[frozenset[Edtf], frozenset[str]]]:
    """Give the dates and the words of each sentence; 같은 해 is of the date before."""
    dates: frozenset[Edtf] = frozenset()
    for sentence in _SENTENCE.split(told):
        found = frozenset(find_dates(sentence))
        dates = found | dates if _SAME_YEAR in sentence else found
        yield dates, _words(sentence)


def _words(text: str) -> frozenset[str]:
    """Return the beginnings of the words; no dates."""
    return frozenset(_WORD.findall(text)) - _NOTHING
