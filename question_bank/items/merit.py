"""How good a question reads, judged by its form alone; learners' answers tell more later.

The measures follow the guidelines of Haladyna, Downing and Rodriguez 2002 ("A review of multiple-choice
item-writing guidelines for classroom assessment", Applied Measurement in Education 15): little to read (8),
the central idea in the stem without window dressing (14, 15), plausible distractors (29), no trivial content
(3, 4); three wrong options or two are equally good (18; Rodriguez 2005). Their weights are ours.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Precision
from question_bank.facts.model import Act, Event
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.wording.date_text import read_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from question_bank.facts.model import Timeline

_SHORT, _LONG = 14, 70
_OPTION: Final = 40
_SEVERAL: Final = 3
_QUOTED: Final = re.compile(r"[“‘\"'「『][^“”‘’\"'「」『』]*[”’\"'」』]")
_SPEECH: Final = re.compile(r"(?:다고|라고|냐고|자고|라며|다며|다는|라는)\s")
_LINK: Final = re.compile(
    r"[가-힣](?:고|며|면서|지만|는데|으나|도록|려고|아서|어서|해서|하여|되어|다가)(?=[\s,])"
)
_BRACKET: Final = re.compile(r"[(\[（]")
_COLLOQUIAL: Final = re.compile(
    r"(?:^|\s)(?:아예|무려|심지어|굳이|그냥|워낙|엄청|굉장히|야밤|한창|바람에|탓에|통에|덕에|사실상|또다시)|"
    r"(?:버렸|해댔|거렸|나섰다가)"
)
_VAGUE: Final = re.compile(
    r"(?:논의|언급|강조|우려|시사|과시|거론|보이|나타나|계속|진행|추진|모색|검토|놓이|늘|줄)[가-힣]{0,4}$"
)
_KINDS: Final[Mapping[tuple[ItemType, Asks | None], float]] = {
    (ItemType.DATE_ENTRY, None): 0.08,
    (ItemType.MULTIPLE_CHOICE, Asks.DATE): 0.04,
    (ItemType.TRUE_FALSE, None): 0.06,
    (ItemType.MULTIPLE_CHOICE, Asks.EVENT): 0.03,
    (ItemType.CLOZE, None): 0.02,
    (ItemType.MULTIPLE_CHOICE, Asks.OFFICE): 0.05,
    (ItemType.MULTIPLE_CHOICE, Asks.ORDER): 0.02,
    (ItemType.MATCHING, None): 0.03,
    (ItemType.SHORT_ANSWER, Asks.OFFICE): 0.05,
}
"""What kind of question asks least: a bare date, a statement to judge; a last pair is found by itself."""
_OF_DAY: Final = 0.06
_FAR_YEARS: Final = 10
_ANOTHER: Final = 0.12


def judge_merit(item: Item, events: Mapping[str, Event]) -> float:
    """Return from 0 to 1 how good a question reads.

    ``events`` are the article's by id. Neither the key's place nor whether a statement is told truly plays a
    part, so that choosing by merit leaves the keys as even as they were.
    """
    about = [events[name] for name in item.events if name in events]
    faults = (
        *_length(item),
        *_style(item),
        *(fault for event in about for fault in _ground(event, len(about))),
        *_distractors(item),
        _KINDS.get((item.type, None), _KINDS.get((item.type, item.asks), 0.0)),
        _OF_DAY * (item.asks is Asks.DATE and _is_day(item)),
        # the year stands in another sentence than the statement
        0.08 * (len(item.evidence) > max(1, len(item.events))),
    )
    return round(max(0.0, 1.0 - sum(faults)), 3)


def rank(items: Iterable[Item], timeline: Timeline) -> list[Item]:
    """Return the items, the best first; the same items always come in the same order.

    Each further question on a statement that stands higher up counts a little less, so that the best fifty
    ask about many statements.
    """
    events = {event.id: event for event in timeline.events}
    by_merit = sorted(
        ((judge_merit(item, events), item) for item in items), key=lambda one: (-one[0], one[1].id)
    )
    seen: Counter[str] = Counter()
    placed = []
    for merit, item in by_merit:
        placed.append((merit - _ANOTHER * max((seen[name] for name in item.events), default=0), item))
        seen.update(item.events)
    return [item for _, item in sorted(placed, key=lambda one: (-one[0], one[1].id))]


def _length(item: Item) -> Iterable[float]:
    """Blame what is long to read: the stem, and the options where they are statements."""
    yield min(0.3, max(0, len(item.stem) - _LONG) / 120)
    yield 0.1 * (len(item.stem) < _SHORT)
    options = item.options or ()
    if options and not all(map(read_date, options)):
        yield min(0.2, max(0.0, sum(map(len, options)) / len(options) - _OPTION) / 100)


def _style(item: Item) -> Iterable[float]:
    """Blame speech, clauses, brackets and colloquial words in what is to be read, each once a text."""
    texts = [item.stem, *(item.options or ())]
    whole = " ".join(texts)
    quoted = sum(len(found) for found in _QUOTED.findall(item.stem))
    yield 0.3 * quoted / max(1, len(item.stem))
    yield 0.08 * sum(bool(_SPEECH.search(text)) for text in texts) / len(texts)
    yield 0.06 * min(3.0, max(0.0, len(_LINK.findall(whole)) / len(texts) - 1.0))
    yield 0.06 * bool(_BRACKET.search(whole))
    yield 0.1 * bool(_COLLOQUIAL.search(whole))


def _ground(event: Event, of: int) -> Iterable[float]:
    """Blame what weakens a statement: a claim, a subject that was put in, nobody named, a vague act."""
    told = event.attribution
    yield (0.12 if told and told.act in {Act.CLAIMED, Act.DENIED, Act.ESTIMATED} else 0.0) / of
    yield (0.04 if told and told.act is Act.REPORTED else 0.0) / of
    yield 0.08 * any(one.implied and event.headline.startswith(one.name) for one in event.participants) / of
    yield 0.06 * (not event.participants) / of
    words = event.headline.rstrip(".다 ").split()
    yield 0.06 * bool(words and _VAGUE.search(words[-1])) / of


def _distractors(item: Item) -> Iterable[float]:
    """Blame wrong dates that lie far off and, less, names of another build than the key's."""
    if item.type is not ItemType.MULTIPLE_CHOICE or not isinstance(item.key, str):
        return
    options = item.options or ()
    yield 0.02 * (len(options) <= _SEVERAL)
    key = read_date(item.key)
    if key:
        dates = [read_date(option) for option in options if option != item.key]
        gaps = [abs(date.first()[0] - key.first()[0]) for date in dates if date]
        yield 0.08 * bool(gaps and min(gaps) > _FAR_YEARS)
    elif item.asks is Asks.PARTICIPANT:
        build = len(item.key.split())
        yield 0.08 * all(len(option.split()) != build for option in options if option != item.key)


def _is_day(item: Item) -> bool:
    date = read_date(item.key) if isinstance(item.key, str) else None
    return date is not None and date.precision is Precision.DAY
