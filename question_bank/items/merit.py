"""How good a question is likely to be, by its form and its statement; learners' answers tell more later.

The weights come from what strict readers accepted (``docs/reading.md``), each with its reason beside it. How
it reads follows Haladyna, Downing and Rodriguez 2002 ("A review of multiple-choice item-writing guidelines
for classroom assessment", Applied Measurement in Education 15) besides: little to read (8), the central idea
in the stem without window dressing (14, 15), plausible distractors (29), no trivial content (3, 4).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Precision
from question_bank.items.ground import count_names, read_ground
from question_bank.items.model import Asks, Item, ItemType, count_passages
from question_bank.items.wording.date_text import read_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from question_bank.facts.model import Event, Timeline
    from question_bank.items.ground import Ground

_BASE: Final = 0.55
WEIGHTS: Final[Mapping[str, float]] = {
    # what the statement is. The shares are of the questions that readers accepted with and without it
    "name": 0.05,  # each proper name left to read, up to four: 30 % with none, 83 % with four. Bare nouns
    # (포로들이, 새 정권을) were what most often could not be understood without the article
    "weighty": 0.08,  # a treaty, a founding, a launch, a death: 70 % to 59 %, and worth a learner's time
    "month": -0.05,  # what the article dates by month or year it tells in passing: 68 % by the day,
    "year": -0.1,  # 48 % by the month, 38 % by the year
    "carried": -0.06,  # the year stands in another sentence, so the statement leans on it: 45 % to 64 %
    "said": -0.18,  # what somebody said on a day is long and seldom worth the day: 40 % to 63 %
    "reported": -0.4,  # that the press told it on a day is worth nothing: below words of nobody by name
    "passing": -0.2,  # greetings, states that last, words of nobody by name: 33 % to 63 %
    "vague": -0.15,  # what was talked over, stressed or heard of: nothing came of it that could be known
    "minor": -0.15,  # a shop, a court's lesser case: six of the best fell on such in two readings
    "nobody": -0.1,  # people without a name did it (포로들이, 연구팀이): 33 % to 63 %
    # how it is asked
    "judge": 0.03,  # a statement to judge or a date to write has no options that could be wrong: 73 %, 71 %
    "joint": 0.05,  # an order to find rests on the best-dated statements: 77 %
    "name to choose": -0.08,  # names among names of another kind or age: 2 of 11, mended in part since
    "name to write": -0.04,  # who did it often has two right answers or a name short of others: 54 %
    "office": -0.1,  # who held an office on a day, with no deed to tell it by: a list, no happening
    "figure": -0.04,  # a number is read past; votes lacked the house or the year: 44 %
    "abbreviation": -0.15,  # Latin letters that everybody knows or that the name tells: 14 %
    "blank": -0.1,  # more than one word fits a gap: 33 %
    "three": -0.05,  # three options are what was left of four: 35 % to 56 %
    "apart": -0.08,  # all wrong dates are more than ten years off, so the time of the words gives the answer
    # how it reads
    "quoted": -0.2,  # by the share of quoted words in the stem: quoted speech 26 % to 62 %
    "long": -0.4,  # by each hundred characters beyond seventy: 36 % to 60 %
    "long options": -0.3,  # by each hundred characters beyond forty on average
    "linked": -0.05,  # each clause beyond the second, of three: a second thing to hold in mind
    "colloquial": -0.1,  # 무려, 아예, 해댔다: no teacher writes so
}

_ENOUGH: Final = 4
_LONG, _LONG_OPTION, _HUNDRED = 70, 40, 100
_SEVERAL: Final = 3
_MOST_LINKS: Final = 3.0
_FAR_YEARS: Final = 10
_QUOTED: Final = re.compile(r"[“‘\"'「『][^“”‘’\"'「」『』]*[”’\"'」』]")
_LINK: Final = re.compile(
    r"[가-힣](?:고|며|면서|지만|는데|으나|도록|려고|아서|어서|해서|하여|되어|다가)(?=[\s,])"
)
_COLLOQUIAL: Final = re.compile(
    r"(?:^|\s)(?:아예|무려|심지어|굳이|그냥|워낙|엄청|굉장히|야밤|한창|바람에|탓에|통에|덕에|사실상|또다시)|"
    r"(?:버렸|해댔|거렸|나섰다가)"
)
_NAMED: Final = frozenset({Asks.PARTICIPANT, Asks.PLACE, Asks.AGREEMENT})
_COUNTED: Final = frozenset({Asks.QUANTITY, Asks.VOTE})
_JUDGED: Final = frozenset({ItemType.TRUE_FALSE, ItemType.DATE_ENTRY})
_JOINT: Final = frozenset({ItemType.ORDERING, ItemType.MATCHING})

_OFTEN: Final = 2
_ANOTHER: Final = 0.03
_SAME: Final = 0.12
_CROWD: Final = 0.2


def judge_merit(item: Item, events: Mapping[str, Event]) -> float:
    """Return from 0 to 1 how good a question is likely to read.

    ``events`` are the article's by id. Neither the key's place nor whether a statement is told truly plays a
    part, so that choosing by merit leaves the keys as even as they were.
    """
    about = [read_ground(events[name]) for name in item.events if name in events]
    signs = (*_stand(item, about), *_form(item), *_style(item))
    total = _BASE + math.fsum(WEIGHTS[name] * amount for name, amount in signs)
    return round(min(1.0, max(0.0, total)), 3)


def rank(items: Iterable[Item], timeline: Timeline) -> list[Item]:
    """Return the items, the best first; the same items always come in the same order.

    A third question on a statement comes only when every statement has had two. A second one counts less,
    above all where it asks the same, and so does one of a type that many before it have: the best fifty ask
    about many statements in many ways.
    """
    events = {event.id: event for event in timeline.events}
    rest = {item.id: (judge_merit(item, events), item) for item in items}
    seen, kinds = Counter[str](), Counter[ItemType]()
    asked: set[tuple[str, Asks | ItemType]] = set()
    placed: list[Item] = []

    def worth(merit: float, item: Item) -> tuple[bool, float, str]:
        often = max((seen[name] for name in item.events), default=0)
        same = any((name, find_subject(item)) in asked for name in item.events)
        crowd = kinds[item.type] / (len(placed) + _SEVERAL)
        return often < _OFTEN, merit - _ANOTHER * often - _SAME * same - _CROWD * crowd, item.id

    while rest:
        name = max(rest, key=lambda name: worth(*rest[name]))
        _, item = rest.pop(name)
        placed.append(item)
        seen.update(set(item.events))
        asked.update((name, find_subject(item)) for name in item.events)
        kinds[item.type] += 1
    return placed


def find_subject(item: Item) -> Asks | ItemType:
    """Return what an item asks about; a statement to judge is its own, be it told truly or not."""
    return item.type if item.type is ItemType.TRUE_FALSE else item.asks


def _stand(item: Item, about: list[Ground]) -> Iterable[tuple[str, float]]:
    """Tell what the statements are, of several each by its share."""
    told = sum(ground.names for ground in about) / len(about) if about else count_names(item.stem)
    hidden = count_names(item.key) if item.asks in _NAMED and isinstance(item.key, str) else 0
    yield "name", min(_ENOUGH, max(0, told - hidden))
    yield "carried", min(1.0, max(0, len(item.evidence) - count_passages(item.events)) / max(1, len(about)))
    yield "office", item.asks is Asks.OFFICE and not about
    for ground in about:
        share = 1 / len(about)
        yield "month", share * (ground.grain is Precision.MONTH)
        yield "year", share * (ground.grain is not None and ground.grain < Precision.MONTH)
        yield "weighty", share * ground.weighty
        yield "said", share * (ground.said and not ground.reported)
        yield "reported", share * ground.reported
        yield "passing", share * (ground.passing and not ground.reported)
        yield "vague", share * ground.vague
        yield "minor", share * ground.minor
        yield "nobody", share * ground.nobody


def _form(item: Item) -> Iterable[tuple[str, float]]:
    """Tell how it is asked, and how far wrong dates lie off."""
    chosen = item.type is ItemType.MULTIPLE_CHOICE
    yield "judge", item.type in _JUDGED
    yield "joint", item.type in _JOINT
    yield "blank", item.type is ItemType.CLOZE
    yield "name to choose", chosen and item.asks in _NAMED
    yield "name to write", item.type is ItemType.SHORT_ANSWER and item.asks in _NAMED
    yield "figure", item.asks in _COUNTED and item.type is not ItemType.TRUE_FALSE
    yield "abbreviation", item.asks is Asks.OTHER
    yield "three", chosen and len(item.options or ()) == _SEVERAL
    key = read_date(item.key) if chosen and isinstance(item.key, str) else None
    if key:
        dates = [read_date(option) for option in item.options or () if option != item.key]
        gaps = [abs(date.first()[0] - key.first()[0]) for date in dates if date]
        yield "apart", bool(gaps) and min(gaps) > _FAR_YEARS


def _style(item: Item) -> Iterable[tuple[str, float]]:
    """Tell how it reads: what is long, quoted, of many clauses or colloquial, each once a text."""
    options = item.options or ()
    texts = [item.stem, *options]
    yield "quoted", sum(len(found) for found in _QUOTED.findall(item.stem)) / max(1, len(item.stem))
    yield "long", max(0, len(item.stem) - _LONG) / _HUNDRED
    if options and not all(map(read_date, options)):
        yield "long options", max(0.0, sum(map(len, options)) / len(options) - _LONG_OPTION) / _HUNDRED
    links = len(_LINK.findall(" ".join(texts))) / len(texts)
    yield "linked", min(_MOST_LINKS, max(0.0, links - 1.0))
    yield "colloquial", _COLLOQUIAL.search(" ".join(texts)) is not None
