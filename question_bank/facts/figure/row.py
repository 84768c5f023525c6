"""Whether a number is a place in a row or a name and counts nothing: 2번 국도, 3권에서, 30대 남성."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.figure.phrase import Noun, noun_ending, noun_following
from question_bank.facts.figure.vocabulary import words

if TYPE_CHECKING:
    from question_bank.facts.figure.candidate import Candidate
    from question_bank.korean.morphology import Token

_MACHINES: Final = tuple(sorted(words("machine")))
_NUMBERED: Final = tuple(sorted(words("numbered_noun")))
_NUMBERED_HEADS: Final = words("numbered_head")
_ACTS: Final = words("act")
_SURE: Final = 1000  # no row of things is numbered so high
_AGE_LIMIT: Final = 100

_LASTING: Final = r"(?:걸쳐|그[치쳤]|불과|달[하했]|이[르른]|나[누눠])"
_POSITION: Final = re.compile(
    rf"(?:에게?|에게?서|부터|까지|에는|에서는)(?![가-힣])(?!\s?{_LASTING})|\s?(?:초|말|중순|후반|초반|중반)(?![가-힣])"
)
_MARKED: Final = re.compile(r"[은는이가을를](?![가-힣])")
_PER_TIME: Final = re.compile(
    r"(?:연|하루에?|일년에?|1년에?|매년|매주|매달|한\s달에?|한\s해에?|주|월|일주일에?|각각|다시|또|동안|만에|걸쳐)\s?$"
)
_OCCURRENCES: Final = re.compile(rf"(?:이?나|의|뿐|밖에|만에|에\s{_LASTING})(?![가-힣])|씩")
_STATED: Final = re.compile(r"이[다며고었자]|였|인(?![가-힣])|로(?![가-힣])|\s?[,.)(]|\s?$")


def is_thing(candidate: Candidate) -> bool:
    """Tell whether 권, 편, 장, 발 and the like count: 책 3권을, but not 3권에서, 3기 내각, 두 발로."""
    if candidate.amount.word and not candidate.after.startswith("의 "):
        return _told_of(candidate)
    if candidate.mention.suffix == "짜리" or not candidate.plain or _high(candidate):
        return candidate.amount.high is None or not _POSITION.match(candidate.after)
    if _is_number(candidate) and not candidate.weighed:
        return False
    if candidate.weighed or not _MARKED.match(candidate.after):
        return True
    noun = noun_before(candidate)
    return noun is not None and noun.text not in _NUMBERED


def is_counted_noun(candidate: Candidate) -> bool:
    """Tell whether a counter that is also a word of its own (말, 섬, 자) counts the noun right before it."""
    if candidate.mention.unit.name == "인" and candidate.after.startswith("의 "):
        return True
    return noun_before(candidate) is not None and not (candidate.plain and _is_number(candidate))


def is_occurrence(candidate: Candidate) -> bool:
    """Tell whether 번 and 회 say how often: 3회 우승했다, 모두 2번; not 교향곡 5번, 38회 졸업식."""
    if not candidate.plain or _high(candidate) or candidate.weighed:
        return True
    noun = noun_before(candidate)
    if noun is not None and noun.text.endswith(_NUMBERED):
        return False
    if _OCCURRENCES.match(candidate.after):
        return True
    per_time = bool(_PER_TIME.search(candidate.before))
    if candidate.after.startswith(" "):
        return _acts(candidate, sure=per_time)
    if _STATED.match(candidate.after):
        return noun is not None or _subject_before(candidate)
    return per_time and not _POSITION.match(candidate.after)


def is_machine(candidate: Candidate) -> bool:
    """Tell whether 대 counts machines: 트럭 30대, 배 5대를; not 30대 남성 or 조선 4대 임금."""
    low = candidate.amount.low
    if candidate.amount.word or low is None or _high(candidate):
        return True
    before = noun_before(candidate)
    owned = candidate.after.startswith("의 ")
    after = noun_following(candidate.line, candidate.mention.end + 2) if owned else None
    if any(noun is not None and noun.text.endswith(_MACHINES) for noun in (before, after)):
        return True
    highest = candidate.amount.high or low
    if highest < _AGE_LIMIT and highest % 10 == 0:
        return False
    return owned or candidate.weighed or (before is not None and not before.proper and is_thing(candidate))


def noun_before(candidate: Candidate) -> Noun | None:
    """Return the noun that stands right before a figure without a particle."""
    index = candidate.line.index_from(candidate.outer)
    noun = noun_ending(candidate.line, index)
    near = noun is not None and candidate.line.tokens[index - 1].end >= candidate.outer - 2
    return noun if near else None


def _high(candidate: Candidate) -> bool:
    low = candidate.amount.low
    return low is None or low >= _SURE


def _is_number(candidate: Candidate) -> bool:
    """Tell whether it is a place in a row: a particle of place follows, or the noun that it numbers."""
    if _POSITION.match(candidate.after):
        return True
    following = _word_after(candidate)
    return following is not None and following.tag in {"NNG", "NNP"} and following.form not in _ACTS


def _word_after(candidate: Candidate) -> Token | None:
    return candidate.line.token_at(candidate.mention.end + 1) if candidate.after.startswith(" ") else None


def _acts(candidate: Candidate, *, sure: bool) -> bool:
    """Tell whether a verb, an adverb or a noun of doing follows: 15번 돈다, 10회 연속, 3회 우승했다."""
    first = _word_after(candidate)
    if first is None:
        return False
    following = candidate.line.token_at(first.end)
    made_verb = following is not None and following.tag in {"XSV", "XSA"}
    if first.form in _NUMBERED_HEADS and not made_verb:
        return False
    return sure or made_verb or first.form in _ACTS or first.tag.startswith(("V", "MAG"))


def _told_of(candidate: Candidate) -> bool:
    """Tell whether what is counted stands before it, with its particle or without: 시를 두 편, 총성 한 발."""
    index = candidate.line.index_from(candidate.outer)
    particle = index > 0 and candidate.line.tokens[index - 1].tag in {"JKO", "JKS", "SSO"}
    return particle or noun_before(candidate) is not None


def _subject_before(candidate: Candidate) -> bool:
    index = candidate.line.index_from(candidate.outer)
    return index > 0 and candidate.line.tokens[index - 1].tag in {"JKS", "JX"}
