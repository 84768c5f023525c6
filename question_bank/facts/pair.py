"""The two countries whose relations an article is about, put in where a sentence calls them 두 나라 or 양국.

Their names take the place of that only where the sentence and what its paragraph says before it name no third
country; another sentence that names both is the proof.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.gap import lacks_subject
from question_bank.facts.mention import WORD_START
from question_bank.facts.model import EntityType
from question_bank.korean.particles import attach

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.facts.mention import NameMention
    from question_bank.facts.reading import Reading
    from question_bank.source.article import Article
    from question_bank.spans import Selector

_BETWEEN: Final = re.compile(r"\s?[-–—·]\s?|[와과]\s|\s(?:및|대)\s|\s")
_RELATION: Final = re.compile(
    r"(?:\s(?:공화국|연방|왕국))?(?:의|\s?(?:간|사이)의?)?\s(?:외교\s|대외\s)?(?:관계|교류)"
)
_SIGNS: Final = re.compile(r"(?P<signs>[가-힣]{2})\s?관계(?![가-힣])")
# not 두 나라 정상: the leaders are two; not 한미 양국: others are named
_BOTH: Final = re.compile(
    r"^(?:양국|두 나라)(?P<particle>은|는|이|가)(?=\s)"
    r"|(?:^|(?<=[서는은이가을를와과고며에,]\s))(?:양국|두 나라)(?P<other>을|를|의|에)(?=\s)"
)
_OF_BOTH: Final = re.compile(
    r"(?:^|(?<=[서는은이가을를와과고며에,]\s))(?:양국|두 나라)\s"
    r"(?=(?!간|사이|정상|지도자|외무|외교|대통령|총리|장관|대표)[가-힣]+(?:이|가|은|는|을|를|에|에서|의)\s)"
)
_SIDES: Final = re.compile(
    r"(?:^|(?<=[서는은이가을를와과고며에,]\s))(?:양국|두 나라)\s?(?P<link>간의?|사이의?)(?=\s)"
)
_CONCLUDED: Final = re.compile(
    r"(?:양국|두 나라)\s?(?:간|사이)의? (?P<deed>[^“”\"]*(?:협정|조약|협약|의정서|각서|합의서|협정서)[을를] "
    r"(?:체결|서명|맺|교환|채택)[가-힣]*다)"
)
# 북러 수교 70주년을 맞아 회담을 열었다: those whose anniversary it is
_ANNIVERSARY: Final = re.compile(
    r"(?P<signs>[가-힣]{2}) (?P<deed>(?:수교|국교 수립) \d+주년을 (?:맞아|맞이하여|기념하여|기념해) "
    r"(?![^“”\"]*[가-힣](?:이|가|은|는|께서|측에서)\s)[^“”\"]+다)"
)
_OPENING: Final = 3


def find_pair(title: str, texts: Sequence[str], gazetteer: Gazetteer) -> tuple[str, str] | None:
    """Return the two countries whose relations a title or the first of some texts names; None for none."""
    for text in (title, *texts[:_OPENING]):
        for match in WORD_START.finditer(text):
            first = gazetteer.match(text, match.start())
            if first is None or first[1].type is not EntityType.COUNTRY:
                continue
            gap = _BETWEEN.match(text, match.start() + len(first[0]))
            second = gazetteer.match(text, gap.end()) if gap else None
            if gap is None or second is None or second[1].type is not EntityType.COUNTRY:
                continue
            if _RELATION.match(text, gap.end() + len(second[0])) and first[1].name != second[1].name:
                return first[1].name, second[1].name
    signs = _SIGNS.match(title)
    return _read_signs(signs["signs"], gazetteer) if signs else None


def _read_signs(signs: str, gazetteer: Gazetteer) -> tuple[str, str] | None:
    """Return the two countries of two signs: 북러."""
    left, right = (gazetteer.abbreviations.get(sign) for sign in signs)
    return (left, right) if left and right and left != right else None


def name_pair(headline: str, reading: Reading, told: str, gazetteer: Gazetteer) -> str:
    """Return a headline with the names of the two countries in place of 두 나라; as it is where none is sure.

    An agreement between the two that nobody is said to conclude is theirs, and so is what is done at the
    anniversary of their relations. ``reading`` is its sentence, ``told`` what the paragraph says before.
    """
    pair = gazetteer.pair
    if pair is None or any(name in headline for name in pair) or not _alone(reading.names, told, gazetteer):
        return headline
    both = _both(pair)
    shared = _CONCLUDED.fullmatch(headline) or _find_anniversary(headline, reading, gazetteer)
    if shared:
        return f"{attach(both, '은/는')} {shared['deed']}"
    named = _SIDES.sub(lambda match: f"{both} {match['link']}", headline, count=1)
    if named == headline:
        named = _BOTH.sub(lambda match: attach(both, match["particle"] or match["other"]), headline, count=1)
    return named if named != headline else _OF_BOTH.sub(f"{both}의 ", headline, count=1)


def _find_anniversary(headline: str, reading: Reading, gazetteer: Gazetteer) -> re.Match[str] | None:
    """Return what the two did at the anniversary of their relations, where nobody else is said to do it."""
    found = _ANNIVERSARY.fullmatch(headline)
    own = found is not None and lacks_subject(reading)
    return found if found and own and _read_signs(found["signs"], gazetteer) == gazetteer.pair else None


def opens_with(headline: str, pair: tuple[str, str]) -> bool:
    """Tell whether the two countries are the subject of a headline that begins with them."""
    return headline.startswith(tuple(f"{_both(pair)}{mark} " for mark in "은는이가"))


def find_both(article: Article, pair: tuple[str, str]) -> Selector | None:
    """Return the passage that names both: the first of the article, None where no sentence does."""
    naming = next((s for s in article.sentences() if all(name in s.text for name in pair)), None)
    return naming.passage.selector(article.text) if naming is not None else None


def _both(pair: tuple[str, str]) -> str:
    return f"{attach(pair[0], '와/과')} {pair[1]}"


def _alone(names: Sequence[NameMention], told: str, gazetteer: Gazetteer) -> bool:
    """Tell whether no third country is named there."""
    pair = gazetteer.pair or ()
    if any(mention.type is EntityType.COUNTRY and mention.name not in pair for mention in names):
        return False
    known = (gazetteer.match(told, match.start()) for match in WORD_START.finditer(told))
    return all(one is None or one[1].type is not EntityType.COUNTRY or one[1].name in pair for one in known)
