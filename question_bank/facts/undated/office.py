"""Who holds which office, by apposition (최선희 북한 외무상) or by definition (X는 Y의 제6대 주석이다).

By apposition only where the article gives a person no other.

An office is held for a time. A person with two offices, or with a former one, is only said to have held each;
when, the events tell.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.person import find_office_holders
from question_bank.facts.undated.outline import Nominal, Verbal
from question_bank.facts.undated.plainness import Glance
from question_bank.facts.undated.relation import Link, Relation, read_uses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.facts.undated.term import Reader
    from question_bank.korean.morphology import Token

_OCCUPATIONS: Final = frozenset(
    row["title"] for row in read_table("gazetteer/titles.tsv") if row["kind"] == "occupation"
)
_POSTS: Final = read_uses("post")
TERM: Final = re.compile(r"(?:초대|제\s?\d{1,3}대|\d{1,3}대) (?P<office>[가-힣]+(?: [가-힣]+)?)$")
_FORMER: Final = frozenset({"전", "前", "전직"})
_CURRENT: Final = frozenset({"현", "現", "현직", "신임", "당시"})
_NOT_YET: Final = re.compile(r"\s?(?:당선인|당선자|후보|내정자|지명자|권한대행|직무대행|대행|예정자)")
_AHEAD: Final = re.compile(r"차기|후보|예비|내정|지명")
# what makes an office out of a title, but not whose
_VAGUE: Final = frozenset(
    {"사무", "상임", "수석", "명예", "집행", "최고", "선임", "공동", "특별", "총서", "부총"}
)
_MINISTRY: Final = re.compile(r"(?<=[가-힣])부\s?(?=(?:장관|차관|상)$)")
_FOREIGN: Final = re.compile(r"외교(?=장관|차관)")  # 외교부 장관 and 외무장관 are one office
_TWICE: Final = re.compile(r"([가-힣])\1")  # 연해주 주지사, 연해주지사
_POST: Final = re.compile(
    r"(?:(?<![가-힣])주\s?(?P<host>[가-힣]{1,8})|(?P<resident>[가-힣]{2,8}) 주재)"
    r" ?(?P<sender>[가-힣]{2,8}?) ?(?P<kind>대사|총영사|영사)$"
)
_RANKS: Final = read_uses("rank")
_WHOSE: Final = re.compile(r"(?!초대|제?\s?\d)[가-힣A-Z]{2,}\s")
_SHORTEST_PREFIX: Final = 2
_KOREAN_LENGTH: Final = 3


@dataclass(frozen=True, slots=True)
class Holding:
    """A person beside an office in one sentence (counted by ``sentence``)."""

    person: str
    office: str
    key: str
    former: bool
    sentence: int


def has_title(text: str, gazetteer: Gazetteer) -> bool:
    """Tell whether an office could stand in a text; cheap."""
    return _glance(gazetteer.titles).may_hold(text)


@functools.cache
def _glance(titles: frozenset[str]) -> Glance:
    return Glance(titles)


def find_holdings(
    text: str, sentence: int, gazetteer: Gazetteer, analyse: Callable[[], Sequence[Token]]
) -> Iterator[Holding]:
    """Give the persons of a sentence beside their offices; occupations and offices to come are none."""
    for found in find_office_holders(text, gazetteer, analyse):
        if _NOT_YET.match(text, found.end) or _AHEAD.search(found.role):
            continue
        entry = gazetteer.entries.get(found.surface)
        person = entry.name if entry else found.surface
        holding = read_holding(person, found.role, sentence, gazetteer)
        if holding is not None:
            yield holding


def find_past_holdings(reader: Reader, sentence: int) -> Iterator[Holding]:
    """Give the persons who are said to have been something (감독이었던 홍길동)."""
    for at, phrase in enumerate(reader.phrases[:-1]):
        following = reader.phrases[at + 1]
        if not isinstance(phrase, Verbal) or phrase.stem != "이" or phrase.ending != "던" or not at:
            continue
        office = reader.phrases[at - 1]
        name = reader.name(at + 1) if isinstance(following, Nominal) else None
        if not isinstance(office, Nominal) or name is None:
            continue
        if reader.is_person(name) or len(name.split()) > 1 or len(name) == _KOREAN_LENGTH:
            owner = reader.owner(at - 1)
            words = f"{owner} {reader.words(office)}" if owner else reader.words(office)
            if owner is None and reader.has_owner(at - 1):
                continue
            holding = read_holding(name, f"전 {words}", sentence, reader.gazetteer)
            if holding is not None:
                yield holding


def read_holding(person: str, role: str, sentence: int, gazetteer: Gazetteer) -> Holding | None:
    """Return the office that words name; None for an occupation and for a title that anybody may bear."""
    words = [word for word in role.split() if word not in _FORMER | _CURRENT]
    office = " ".join(words)
    title = title_of(office, gazetteer)
    if title is None or (title not in _POSTS and (title in _OCCUPATIONS or office in _OCCUPATIONS)):
        return None
    former = len(words) < len(role.split()) and not _FORMER.isdisjoint(role.split())
    return Holding(person, office, _key(office, gazetteer), former, sentence)


def read_held(reader: Reader, topic: str, at: int, *, past: bool) -> Iterator[Link]:
    """Give the office that somebody is said to hold or have held: 대한민국의 제6대 주석이었다.

    ``at`` is the place of the noun that ``topic`` is or, with ``past``, was.
    """
    noun = reader.phrases[at]
    if not isinstance(noun, Nominal):
        return
    words = reader.words(noun)
    title = title_of(words, reader.gazetteer)
    if title is None or title in _RANKS or title in _OCCUPATIONS or reader.modified(at):
        return
    owner = reader.owner(at)
    if owner is None and (reader.has_owner(at) or not _WHOSE.match(words)):
        return
    office = f"{owner} {words}" if owner else words
    if TERM.search(words):
        yield Link(topic, Relation.OFFICE, office)
    elif past:
        yield Link(topic, Relation.HELD_OFFICE, office)
    else:
        yield Link(topic, Relation.OFFICE, office, passing=True)


def title_of(words: str, gazetteer: Gazetteer) -> str | None:
    """Return the title that an office ends in, those of a team or a school among them; None for none."""
    return next((post for post in _POSTS if words.split()[-1:] == [post]), None) or gazetteer.title_of(words)


def state_offices(holdings: Iterable[Holding], gazetteer: Gazetteer) -> Iterator[tuple[int, Link]]:
    """Give what an article's holdings state, each with the sentence that says it.

    Spellings of one office (외무장관, 러시아 외무장관) count as one, the fullest is shown.
    """
    persons: dict[str, list[Holding]] = {}
    for holding in holdings:
        persons.setdefault(holding.person, []).append(holding)
    for person, held in persons.items():
        offices = _distinct(held)
        for office in offices:
            if not is_specific(office.office, gazetteer):
                continue
            alone = len(offices) == 1 and not any(other.former for other in held)
            relation = Relation.OFFICE if alone else Relation.HELD_OFFICE
            yield office.sentence, Link(person, relation, office.office)


def _distinct(held: Sequence[Holding]) -> list[Holding]:
    """Return one holding for each office: the one whose name says most."""
    distinct: list[Holding] = []
    for holding in sorted(held, key=lambda one: (-len(one.key), one.sentence)):
        if not any(other.key.endswith(holding.key) for other in distinct):
            distinct.append(holding)
    return sorted(distinct, key=lambda one: one.sentence)


def _key(office: str, gazetteer: Gazetteer) -> str:
    """Return an office without spaces and 부, a post abroad in one form (주북한, 북한 주재)."""
    post = _POST.search(office)
    if post:
        host = post["host"] or post["resident"]
        country = gazetteer.country(host) or gazetteer.abbreviations.get(host, host)
        sender = gazetteer.country(post["sender"]) or post["sender"]
        return f"주{country}{sender}{post['kind']}"
    return _TWICE.sub(r"\1", _FOREIGN.sub("외무", _MINISTRY.sub("", office).replace(" ", "")))


def spell_office(office: str, gazetteer: Gazetteer) -> str:
    """Return an office as it is shown, a post abroad in one form (주북 러시아대사: 북한 주재 러시아 대사)."""
    post = _POST.search(office)
    host = (post["host"] or post["resident"]) if post else ""
    host = gazetteer.abbreviations.get(host, host)
    if post is None or gazetteer.country(host) is None:
        return office
    sender = f"{post['sender']} " if post["sender"] else ""
    return f"{office[: post.start()]}{host} 주재 {sender}{post['kind']}"


def is_specific(office: str, gazetteer: Gazetteer) -> bool:
    """Tell whether an office says more than a title that many bear (장관, 부위원장, 사무총장)."""
    words = office.split()
    if len(words) > 1:
        return True
    head = gazetteer.title_of(office, 1)
    if head is None:
        return office.endswith("상") and len(office) > _SHORTEST_PREFIX
    prefix = office.removesuffix(head)
    return len(prefix) >= _SHORTEST_PREFIX and prefix not in _VAGUE
