"""Where a happening took place: cities, buildings, rivers and stations with a particle of place.

Names that the gazetteer does not know count where nothing but a place can stand: a proper noun with 에서 that
is no actor and no occasion (노량에서), one whose last word says that it is a place (하얼빈역에), one where
somebody arrives or whither somebody goes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from question_bank.facts.actor_noun import noun_at_end
from question_bank.facts.foreign import next_predicate
from question_bank.facts.model import EntityType
from question_bank.facts.nominal import PUBLIC, Nominal, read_nominals
from question_bank.facts.tail import Case, Tail, read_tail
from question_bank.facts.word_list import any_of, read_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.facts.mention import NameMention
    from question_bank.korean.morphology import Token

_WORD: Final = re.compile(r"[가-힣A-Za-z.]+")
_WITHIN: Final = frozenset({Case.PLACE, Case.TARGET, Case.DIRECTION})
_GOING: Final = re.compile(
    r"\s(?:\S+\s)?(?:방문|찾|합병|병합|떠나|떠났|출발|점령|함락|공격|거쳐|지나|포위|탈환|순방|답사|폭격)"
)
_SUFFIX: Final = re.compile(r"(?:시|도|주|항|역|공항|지역|외곽|일대|근처|남부|북부|동부|서부)?")
# 평양 만수대의사당에서: the city before a building; 러시아 소치에서
_BUILDING: Final = re.compile(r"\s(?P<noun>[가-힣]{2,12}?)(?:에서|에)(?=[\s,.])")
_KIND: Final = re.compile(rf" (?:{any_of('place_noun')})(?=(?:에서|에|으로|로)[\s,.])")
_RELATION: Final = re.compile(rf"\s(?:{any_of('place_relation')})(?:에서|에|으로|로)(?=[\s,.])")
# 나진 ~ 원산 간, 나진과 원산 사이
_BETWEEN: Final = re.compile(
    r"\s?[~∼–-]\s?[가-힣]{1,12}\s?(?:간|사이|구간|노선)|\s?(?:간|사이|구간)(?=[\s에의을를])"
)
_AMID: Final = re.compile(r"\s[가-힣]{1,12}\s?(?:간|사이|구간)(?=[\s에의을를])")
_PLACE_NOUNS: Final = read_words("place_noun")
_RELATIONS: Final = read_words("place_relation")
_NO_PLACE: Final = re.compile(rf"(?:{any_of('no_place_end')})$")
_ARRIVING: Final = read_words("arriving_verb")
_SETTLING: Final = _ARRIVING | read_words("settling_verb")
_LEAVING: Final = read_words("going_verb")
_OPENERS: Final = "《〈「『“‘\"'"
_WORKS: Final = "《〈「『"
_WORD_PLACES: Final = read_words("word_place")
_CONTEST: Final = read_words("contest_verb")
_START: Final = attrgetter("start")
_LONG_NOUN: Final = 6
_SHORT: Final = 2


def find_places(
    text: str, gazetteer: Gazetteer, names: Sequence[NameMention], tokens: Sequence[Token]
) -> tuple[str, ...]:
    """Return the places of a sentence in order, each once, by the names it gives them."""
    taken = bytearray(len(text))
    for m in names:
        taken[m.start : m.end] = b"\1" * (m.end - m.start)
    spots = [*_known_places(text, gazetteer, taken, tokens)]
    for start, name in spots:
        taken[start : start + len(name)] = b"\1" * len(name)
    for m in names:
        if m.type is EntityType.COUNTRY and m.case is Case.BARE:
            taken[m.start : m.end] = bytes(m.end - m.start)
    for nominal in read_nominals(text, tuple(tokens)):
        spot = _unknown_place(text, nominal, tokens, gazetteer)
        if spot is not None and not any(taken[spot[0] : spot[0] + len(spot[1])]):
            spots.append(spot)
    starts = {start for start, _ in spots}
    spots.extend(
        (m.start, m.name)
        for m in names
        if not m.side and (_locates(text, m, tokens) or (_is_land(m) and m.tail_end + 1 in starts))
    )
    return tuple(dict.fromkeys(name for _, name in sorted(spots)))


def is_house(name: str) -> bool:
    """Tell whether a body is also the house where it works (뮌헨 대학교)."""
    noun = noun_at_end(name, 0, len(name))
    return noun is not None and noun[1] == "house"


def is_site(text: str, mention: NameMention, tokens: Sequence[Token]) -> bool:
    """Tell whether a country with 에 is only where something is set up or reached (한국에 세웠다)."""
    if not text[mention.end : mention.tail_end].endswith(("에", "에도", "에는")):
        return False
    return next_predicate(tokens, mention.tail_end) in _SETTLING


def _is_land(mention: NameMention) -> bool:
    """Tell whether a country only says where the place behind it lies (일본 오사카, 미국의 보스턴)."""
    return mention.type is EntityType.COUNTRY and mention.case in {Case.BARE, Case.GENITIVE}


def _locates(text: str, mention: NameMention, tokens: Sequence[Token]) -> bool:
    """Tell whether a country or a house stands in a sentence as the place of what happened."""
    if mention.type is EntityType.COUNTRY:
        return mention.case is Case.PLACE or (mention.case is Case.TARGET and is_site(text, mention, tokens))
    return mention.case is Case.PLACE and mention.type is EntityType.ORGANISATION and is_house(mention.name)


def _is_proper(start: int, end: int, tokens: Sequence[Token]) -> bool:
    """Tell whether a place that is also an ordinary word is meant as the place.

    Its morpheme must be a proper noun behind no other noun (자동차 경주), and nobody may win there or
    succeed in it (경주에서 우승했다, 도하에 성공했다): then it may be the word.
    """
    at = bisect_left(tokens, start, key=_START)
    if at == len(tokens) or tokens[at].start != start or tokens[at].tag != "NNP":
        return False
    if tokens[at].end < end:  # 경주시, 공주역
        return True
    noun = at > 0 and tokens[at - 1].tag == "NNG" and tokens[at - 1].end < start
    return not noun and next_predicate(tokens, end) not in _CONTEST


def _known_places(
    text: str, gazetteer: Gazetteer, taken: bytearray, tokens: Sequence[Token]
) -> Iterable[tuple[int, str]]:
    """Give the places of the gazetteer with where they stand; ``taken`` marks the letters of other names."""
    for match in _WORD.finditer(text):
        start = match.start()
        if start and text[start - 1] in _WORKS:
            continue
        name = gazetteer.place_at(text, start)
        while name is not None:
            length = len(name)
            suffix = _SUFFIX.match(text, start + length)
            ends = (suffix.end() if suffix else start + length, start + length)
            tails = ((end, read_tail(text, start, end)) for end in ends)
            spot = next((end for end, tail in tails if tail and _is_place(text, tail, tokens)), None)
            if spot is not None and name in _WORD_PLACES and not _is_proper(start, spot, tokens):
                break
            if spot is not None:
                kind = _KIND.match(text, spot)  # 평택 공장에서
                if not taken[start]:
                    yield start, text[start : kind.end() if kind else spot]
                break
            name = gazetteer.place_at(name[:-1], 0) if length > 1 else None


def _is_place(text: str, tail: Tail, tokens: Sequence[Token]) -> bool:
    """Tell whether a tail makes a name a place; an object only where one goes there (평양을 방문했다)."""
    case = tail.case
    if case is Case.BARE:
        building = _BUILDING.match(text, tail.end)
        if building and not _NO_PLACE.search(building["noun"]):
            # 수원 단비에 졌다: a club
            return building[0].endswith("에서") or next_predicate(tokens, building.end()) not in _CONTEST
        return any(pattern.match(text, tail.end) for pattern in (_RELATION, _BETWEEN))
    return (
        case in _WITHIN
        or (case is Case.OBJECT and bool(_GOING.match(text, tail.end)))
        or (case is Case.COMPANION and bool(_AMID.match(text, tail.end)))
    )


def _unknown_place(
    text: str, nominal: Nominal, tokens: Sequence[Token], gazetteer: Gazetteer
) -> tuple[int, str] | None:
    """Return the place that a run of nouns names by its last word and its particle; None for others."""
    particle = text[nominal.end : nominal.tail.end]
    if (
        nominal.counted
        or nominal.tail.case not in _WITHIN
        or particle.startswith(("에게", "한테", "께", "로부터"))
    ):
        return None
    if text[nominal.start - 1 : nominal.start] in _OPENERS and nominal.start:
        return None
    run = list(nominal.tokens)
    while len(run) > 1 and run[-1].form in _RELATIONS and run[-2].end < run[-1].start:
        run.pop()
    related = len(run) < len(nominal.tokens)
    end = run[-1].end
    noun = _place_noun(text, run)
    if noun is None and not (
        run[-1].tag == "NNP" and _is_reached(nominal, particle, tokens, related=related)
    ):
        return None
    start = _start(run, end - len(noun) if noun else run[-1].start, gazetteer)
    name = " ".join(text[start:end].split())
    if noun is None and (_NO_PLACE.search(name) or len(name) < _SHORT or name in gazetteer.entries):
        return None
    if name == noun or (name in _WORD_PLACES and not _is_proper(start, end, tokens)):
        return None
    return start, name


def _is_reached(nominal: Nominal, particle: str, tokens: Sequence[Token], *, related: bool) -> bool:
    """Tell whether nothing but a place can stand with a particle and the verb after it."""
    if particle.startswith("에서"):
        return True
    verb = next_predicate(tokens, nominal.end)
    if nominal.tail.case is Case.DIRECTION:
        return verb in _LEAVING
    return verb in _ARRIVING or related


def _place_noun(text: str, run: Sequence[Token]) -> str | None:
    """Return the noun for a kind of place that a run ends in, behind something that names it."""
    end = run[-1].end
    starts = {token.start for token in run[1:]}
    for length in range(min(_LONG_NOUN, end - run[0].start), 0, -1):
        noun = text[end - length : end]
        if noun not in _PLACE_NOUNS:
            continue
        whole = run[-1].tag == "NNP" and run[-1].end - run[-1].start > max(length, _SHORT)
        glued = end - length in starts and (length > 1 or text[end - length - 1] != " ")
        named = any((t.tag in {"NNP", "SL"} or t.form in PUBLIC) and t.start < end - length for t in run)
        if (whole or glued) and named:
            return noun
    return None


def _start(run: Sequence[Token], noun_start: int, gazetteer: Gazetteer) -> int:
    """Return where a place's name begins: at the proper nouns before its noun, a country or city left out."""
    at = max((i for i, t in enumerate(run) if t.start <= noun_start), default=0)
    while at and run[at - 1].tag in {"NNP", "NNG", "SL", "XPN", "SN"}:
        if run[at - 1].end < run[at].start and _is_known(run, at - 1, gazetteer):
            break
        at -= 1
    while run[at].tag == "NNG" and run[at].start < noun_start and run[at].end < run[at + 1].start:
        at += 1
    return run[at].start


def _is_known(run: Sequence[Token], at: int, gazetteer: Gazetteer) -> bool:
    """Tell whether the word that ends with a token names a country or a place, as 부천 or 부천시."""
    form = run[at].form
    if at and run[at - 1].end == run[at].start and _SUFFIX.fullmatch(form):
        form = run[at - 1].form
    known = form in gazetteer.places or form[:-1] in gazetteer.places
    return known or gazetteer.country(form) is not None
