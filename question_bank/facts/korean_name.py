"""Korean persons without an office: 김연아는, 영조가, 광개토대왕이, 아들 사도세자를, 막내 서아는.

A name of three syllables that begins with a surname counts where it is a subject by itself; kings by the
names that they bear after death; a shorter or longer name where the noun before it says that it is a
person's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.actor_noun import actor_nouns
from question_bank.facts.foreign import acts_as_person, next_predicate
from question_bank.facts.mention import NameMention
from question_bank.facts.model import EntityType
from question_bank.facts.tail import Case
from question_bank.facts.word_list import any_of, read_words
from question_bank.korean.swallowed import may_hide_companion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.facts.nominal import Nominal
    from question_bank.korean.morphology import Token

SURNAMES: Final = read_words("surname")
_KINGS: Final = read_words("temple_name")
_ROYAL: Final = re.compile(rf"[가-힣]{{1,5}}(?:{any_of('royal_end')})")
_KIN: Final = read_words("kin")
_APPOSED: Final = read_words("apposition") | read_words("relative_role")
_NAME: Final = re.compile(r"[가-힣]{2,5}")
_PLACE_END: Final = frozenset(
    "시도군구읍면동리역산강천섬당궁사교로대국항단부회장탑어족차컵날절춤말글론폰팀쇼전"
)
_CASES: Final = frozenset({Case.SUBJECT, Case.OBJECT, Case.TARGET, Case.COMPANION, Case.GENITIVE})
_ANIMATE: Final = frozenset({"에게", "에게서", "에게는", "에게도", "한테", "께"})
# syllables of loanwords (로터스, 노키아), which no 한자 is read as
_LOAN_SYLLABLES: Final = frozenset("스터트크프드즈츠르므브티키케테페베카커퍼")
_THING_VERBS: Final = read_words("thing_verb")
_NO_PERSON: Final = read_words("no_person")
# 전인권과 들국화는
_MEETING: Final = read_words("meeting_verb")
_SUBJECT_NEXT: Final = re.compile(r"\s[가-힣A-Za-z]{2,12}(?:은|는|이|가)\s")
_NOUN_ENDS: Final = frozenset("군인왕족어당회단팀부성주시도강산전")
_FULL: Final = 3
_PAIR: Final = 2


def find_korean_names(
    text: str, phrases: Sequence[Nominal], tokens: Sequence[Token], gazetteer: Gazetteer
) -> list[tuple[NameMention, bool]]:
    """Return the Korean persons whom no office names, and whether more than their form says so."""
    found = []
    for phrase in phrases:
        if phrase.tail.case in _CASES and not phrase.counted and not phrase.tail.side:
            mention = _read(text, phrase, tokens, gazetteer)
            if mention is not None:
                found.append(mention)
    return found


def _read(
    text: str, phrase: Nominal, tokens: Sequence[Token], gazetteer: Gazetteer
) -> tuple[NameMention, bool] | None:
    run = list(phrase.tokens)
    honoured = run[-1].tag == "NNB" and len(run) > 1
    if honoured:
        run.pop()
    start = run[-1].start
    at = len(run) - 1
    while at and run[at - 1].end == run[at].start and run[at - 1].tag in {"NNP", "NNG"}:
        at -= 1
        start = run[at].start
    end = run[-1].end
    word = text[start:end]
    before = run[at - 1] if at else None
    if not _NAME.fullmatch(word) or word in gazetteer.places or not _is_one_name(run[at:], gazetteer):
        return None
    # 민의원 is a house of parliament, and 김의원 a surname with an office
    if word in gazetteer.entries or word[1:] in gazetteer.titles:
        return None
    role, sure = None, True
    if before is not None and before.end < start and _tells_person(before, gazetteer):
        if word in actor_nouns():
            return None
        role = None if before.form in _KIN else before.form
    elif not _is_royal(word, run[at:]) and not _is_told(text, phrase, run[at:], tokens):
        if at > 0 or not _looks_like_name(text, phrase, word, tokens):
            return None
        sure = False
    tail = phrase.tail
    return NameMention(start, end, tail.end, word, word, EntityType.PERSON, tail.case, role=role), sure


def _is_one_name(run: Sequence[Token], gazetteer: Gazetteer) -> bool:
    """Tell whether a word is one proper noun, or a name that Kiwi takes apart (김 서 준)."""
    first, *rest = run
    if first.tag != "NNP" or may_hide_companion(first):
        return False  # 이보와는 is also 이보 with 와
    if not rest:
        return True
    if run[-1].end - first.start != _FULL or first.form[0] not in SURNAMES:
        return _ROYAL.fullmatch("".join(token.form for token in run)) is not None
    whole = first.form in gazetteer.entries or first.form in gazetteer.places
    return all(token.tag == "NNG" for token in rest) and not whole and rest[-1].form not in _NOUN_ENDS


def _tells_person(noun: Token, gazetteer: Gazetteer) -> bool:
    """Tell whether a noun before a name says that a person bears it: 아들, 막내, 창업자, 사업가."""
    if noun.form in _KIN or noun.form in _APPOSED or noun.form in gazetteer.titles:
        return True
    known = actor_nouns().get(noun.form)
    return known is not None and known[1] == "people"


def _is_royal(word: str, run: Sequence[Token]) -> bool:
    """Tell whether a word is a king's name or ends like that of somebody royal (광개토대왕)."""
    if len(run) == 1 and word in _KINGS:
        return True
    return run[0].tag == "NNP" and len(word) > _PAIR and _ROYAL.fullmatch(word) is not None


def _is_told(text: str, phrase: Nominal, run: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Tell whether a word is a person's by an honorific behind it or by what the person does."""
    if phrase.head.tag == "NNB" and len(phrase.tokens) > 1:
        return True
    alone = run[0] is phrase.tokens[0] and run[0].form[-1] not in _PLACE_END
    return alone and acts_as_person(text, phrase, tokens)


def _looks_like_name(text: str, phrase: Nominal, word: str, tokens: Sequence[Token]) -> bool:
    """Tell whether a proper noun has the form of a Korean name, and stands where persons do."""
    if len(word) != _FULL or word[0] not in SURNAMES or word[-1] in _PLACE_END or word in _NO_PERSON:
        return False
    if not _LOAN_SYLLABLES.isdisjoint(word) or next_predicate(tokens, phrase.tail.end) in _THING_VERBS:
        return False
    joined = phrase.tail.case is Case.COMPANION and (
        _SUBJECT_NEXT.match(text, phrase.tail.end) is not None
        or next_predicate(tokens, phrase.tail.end) in _MEETING
    )
    return joined or phrase.tail.case is Case.SUBJECT or text[phrase.end : phrase.tail.end] in _ANIMATE
