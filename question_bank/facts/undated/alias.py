"""Other names: 국가정보원(국정원), 유엔 안전보장이사회(이하 안보리), X는 Y라고도 불린다.

A bracket after a name holds anything; it is another name only where a word says so (이하, 약칭, 일명) or
its letters are those of the name in their order, the first one first.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from question_bank.facts.identity import squeeze
from question_bank.facts.undated.epithet import read_called
from question_bank.facts.undated.outline import Nominal, Phrase, Verbal
from question_bank.facts.undated.relation import Link, Relation, read_relations, read_uses
from question_bank.facts.word_list import read_words
from question_bank.korean.hangul import compose, decompose, is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.facts.undated.term import Reader

_CUES: Final = read_relations("bracket")
_CUE: Final = re.compile(
    rf"(?:^|[,;]\s?)(?P<cue>{'|'.join(sorted(map(re.escape, _CUES), key=len, reverse=True))})"
    r"(?:은|는|해서|하여)?\s?:?\s?[‘’“”'\"「『《〈]?"
    r"(?P<name>[가-힣A-Za-z0-9·& -]{2,30}?)[’”'\"」』》〉]?\s?(?=[,;]|$)"
)
_LATIN: Final = re.compile(r"[A-Z][A-Z&]{1,6}")
_HANGUL: Final = re.compile(r"[가-힣]{2,8}")
_CALLED: Final = frozenset({"불리", "부르", "일컫", "칭하", "통칭하", "불리우"})
_SHORTENED: Final = re.compile(r"줄여서|줄여|약칭")
_WORDS_FOR_NAME: Final = frozenset({"이름", "명칭", "별칭", "별명", "애칭"})
_COMMONLY: Final = re.compile(r"(?<![가-힣])(?:흔히|보통|일명|줄여서|줄여|별칭으로|달리)(?![가-힣])")
_BEFORE: Final = re.compile(r"(?<![가-힣])(?:과거|예전|옛날|원래|본래|이전)(?:에는|에)?(?![가-힣])")
# what any company or party to a contract calls itself
_ANYBODY: Final = read_uses("body") | {
    "당사",
    "본사",
    "동사",
    "갑",
    "을",
    "병",
    "원고",
    "피고",
    "법인",
    "위원회",
    "연맹",
}
_TIMES: Final = read_uses("now") | read_uses("once")
_DATE: Final = re.compile(r"^(?:\d{1,4}(?:년|월|일)\s)+")
_LEADS: Final = read_uses("now") | read_uses("once") | read_words("agreement_lead")
_SHORTEST_LATIN: Final = 4
_PAIR: Final = 2
_MOST_WORDS: Final = 4
_MOST_PARTS: Final = 8
_FOLLOWERS: Final = frozenset("ㅑㅕㅖㅛㅠㅣ")


def read_brackets(reader: Reader) -> Iterator[Link]:
    """Give the other names in the brackets of a sentence."""
    for at, phrase in enumerate(reader.phrases):
        if not isinstance(phrase, Nominal) or phrase.bracket is None:
            continue
        inside = reader.text[slice(*phrase.bracket)].strip()
        cue = _CUE.search(inside)
        if cue:
            full = reader.spelt(at) or _term(reader.words(phrase), "-" * _MOST_WORDS)
            if full and _is_other(full, cue["name"]):
                yield Link(full, _CUES[cue["cue"]], cue["name"].strip())
        elif known := _same_entry(reader, reader.words(phrase), inside):
            yield known
        elif _LATIN.fullmatch(inside):
            full = _spelt_out(reader, at, phrase, inside)
            if full:
                yield Link(full, Relation.ABBREVIATION, inside)
        elif _HANGUL.fullmatch(inside) and not phrase.quoted:
            full = shorten(reader.words(phrase), inside)
            if full:
                yield Link(full, Relation.ABBREVIATION, inside)


def _same_entry(reader: Reader, words: str, inside: str) -> Link | None:
    """Return what a bracket says that holds another spelling of the name before it, by the gazetteer."""
    entries = reader.gazetteer.entries
    parts = words.split()[-_MOST_PARTS:]
    for first in range(len(parts)):
        full = " ".join(parts[first:])
        entry, other = entries.get(full), entries.get(inside)
        if entry is not None and other is not None and entry.name == other.name and full != inside:
            short = _LATIN.fullmatch(inside) or _holds(squeeze(full), inside)
            return Link(full, Relation.ABBREVIATION if short else Relation.ALIAS, inside)
    return None


def _spelt_out(reader: Reader, at: int, phrase: Nominal, letters: str) -> str | None:
    """Return what letters in a bracket stand for: the words before it; None where they say too little."""
    full = reader.spelt(at) or _term(_undated(reader, phrase), letters)
    if full is None or len(squeeze(full)) < max(_SHORTEST_LATIN, len(letters)) or not is_syllable(full[-1]):
        return None
    first, _, rest = full.partition(" ")
    # 로스앤젤레스 다저스(LA): the letters may be those of the city alone
    return None if rest and first in reader.gazetteer.places else full


def _undated(reader: Reader, phrase: Nominal) -> str:
    """Return the words of a phrase, without the date before them where a country follows it."""
    words = reader.words(phrase)
    rest = _DATE.sub("", words)
    return rest if reader.gazetteer.country(rest.split(" ")[0]) else words


def _term(words: str, letters: str) -> str | None:
    """Return the words before a bracket as a term: no more of them than the letters in it, none of time."""
    parts = words.split()
    while parts and parts[0] in _LEADS:
        del parts[0]
    hangul = all(all(map(is_syllable, part)) for part in parts)
    return " ".join(parts) if parts and hangul and len(parts) <= len(letters) else None


def shorten(words: str, short: str) -> str | None:
    """Return the part of a phrase that a short form is made of (직속 국가정보원, 국정원: the last word).

    It holds the syllables of the short form in order, and begins with the first or ends with the last.
    None where there is none, or where the short form is one of its words.
    """
    parts = words.split()[-_MOST_PARTS:]
    found = None
    for first in range(len(parts)):
        full = " ".join(parts[first:])
        letters = squeeze(full)
        if len(letters) <= len(short) + 1 or short in parts or letters.endswith(short):
            continue
        if not _holds(letters, short):
            break
        if _same(letters[0], short[0]):
            return full
        if len(short) > _PAIR and _same(letters[-1], short[-1]):
            found = full  # 국민건강보험공단, 건보공단
    return found


def _holds(letters: str, short: str) -> bool:
    """Tell whether the syllables of a short form stand among those of the name in their order."""
    at = 0
    for letter in letters:
        if at < len(short) and _same(letter, short[at]):
            at += 1
    return at == len(short)


def _same(one: str, other: str) -> bool:
    """Tell whether two syllables are one by the rule of initial sounds (이사회, 안보리; 한글 맞춤법 11항)."""
    return one == other or (is_syllable(one) and is_syllable(other) and _initial(one) == _initial(other))


def _initial(syllable: str) -> str:
    initial, medial, final = decompose(syllable)
    if initial in {"ㄹ", "ㄴ"}:
        initial = "ㅇ" if medial in _FOLLOWERS else "ㄴ"
    return compose(initial, medial, final)


def _is_other(full: str, name: str) -> bool:
    """Tell whether a name is more than a word for the kind of thing (대한축구협회, 이하 협회, is none)."""
    return not squeeze(full).endswith(squeeze(name)) and name.strip() not in _ANYBODY


def read_naming(
    reader: Reader, start: int, end: int, topic: str | None, topic_at: int | None
) -> Iterator[Link]:
    """Give the other names that a clause gives its subject: X는 Y라고도 불린다, X를 Y라고도 한다."""
    phrases = reader.phrases
    verb, at = phrases[end - 1], end - 2
    named = phrases[at] if at > start else None
    if not isinstance(verb, Verbal) or not isinstance(named, Nominal) or verb.negative:
        return
    if at - 2 > start and reader.words(named) in _WORDS_FOR_NAME and _is_named(phrases[at - 1]):
        before = phrases[at - 2]
        at -= 2
        named = replace(before, mark="라고", also=True) if isinstance(before, Nominal) else named
    if verb.stem == "하" and verb.ending == "ᆫ다" and named.mark == "라고":
        if not (named.also or named.quoted or _COMMONLY.search(reader.text)):
            return
    elif verb.stem not in _CALLED or not (named.mark == "라고" or (named.mark == "로" and named.also)):
        return
    subject, first = _subject(reader, start, at, topic, topic_at)
    if subject is None:
        return
    name = read_called(reader, first, at)
    if name is None or squeeze(name) == squeeze(subject):
        return
    if verb.past:
        if _BEFORE.search(reader.text) and verb.stem == "불리":
            yield Link(subject, Relation.FORMER_NAME, name)
        return
    short = _SHORTENED.search(reader.text) is not None
    yield Link(subject, Relation.ABBREVIATION if short else Relation.ALIAS, name)


def _frames(reader: Reader, phrase: Nominal) -> bool:
    """Tell whether a phrase says when or where something is called so (예전에는, 중국에서는, 영어로는)."""
    return reader.words(phrase) in _TIMES or (phrase.mark in {"에서", "로"} and phrase.topic)


def _is_named(phrase: Phrase) -> bool:
    return isinstance(phrase, Verbal) and phrase.stem == "이" and phrase.ending == "라는"


def _subject(
    reader: Reader, start: int, at: int, topic: str | None, topic_at: int | None
) -> tuple[str | None, int]:
    """Return who is called so (the topic, or what stands with 을/를), and where the name begins."""
    phrases = reader.phrases
    objects = [i for i in range(start, at) if isinstance(p := phrases[i], Nominal) and p.mark == "을"]
    actors = [i for i in range(start, at) if isinstance(p := phrases[i], Nominal) and p.mark in {"은", "이"}]
    if len(objects) == 1 and not actors:
        return reader.name(objects[0]), objects[0] + 1
    if objects or [i for i in actors if i != topic_at]:
        return None, start
    first = topic_at + 1 if topic_at is not None else start
    while first < at and isinstance(p := phrases[first], Nominal) and _frames(reader, p):
        first += 1
    return topic, first
