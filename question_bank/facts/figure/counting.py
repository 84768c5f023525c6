"""Whether a number with a unit counts something, or is a name, a figure of speech, a word of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.figure.row import is_counted_noun, is_machine, is_occurrence, is_thing
from question_bank.facts.figure.vocabulary import words

if TYPE_CHECKING:
    from question_bank.facts.figure.candidate import Candidate

_HOMOGRAPHS: Final = words("homograph")
_FUSED: Final = words("fused")
_IDIOMS: Final = tuple(sorted(words("idiom")))
_SHORT: Final = frozenset({"서", "너", "석", "넉"})  # 서명, 석유: too short to be parted from what follows
# 표준어 규정 제17항: 서, 너 stand before these, 석, 넉 before those; elsewhere they are words of their own
_SHORT_BEFORE: Final = {
    **dict.fromkeys("서너", frozenset({"돈", "말", "발", "푼"})),
    **dict.fromkeys("석넉", frozenset({"냥", "되", "섬", "자", "장", "잔", "점", "대"})),
}
_SIGNED: Final = frozenset({"temperature", "percent", "money"})
_MANY: Final = 1000
_FEW: Final = 3
_FAR: Final = 10

_ORDINAL: Final = re.compile(r"(?<![가-힣])제\s?$")
_ONE_OF: Final = re.compile(r"(?:중|가운데)(?:에서)?\s$")
_ONE_OF_END: Final = re.compile(r"으?로(?![가-힣])|이[다자며고었기]|인(?![가-힣])|였")
_NOT_EVEN: Final = re.compile(r"도(?![가-힣])|조차")
_AGAIN: Final = re.compile(r"(?:다시|또|또다시|딱|더)\s?$")
_ONCE: Final = re.compile(r"\s?(?:더|쯤|만\s더)(?![가-힣])|에(?![가-힣])")
_TIMES_MORE: Final = re.compile(
    r"\s?(?:로(?![가-힣])|나(?![가-힣])|[이가]\s?(?:[되넘]|훨|조금)|에\s?(?:달|이르|가까|육박)|였|이[다며고]|인(?![가-힣])|"
    r"의(?![가-힣])(?=\s?(?:이|넘|수|속|크|규|높|빠|성|차|증|인|매))|이상|정도|가량|넘|가까이|늘|증가|많|더|빠르|빨|"
    r"비싸|비싼|높|크|큰|커|뛰|올|성장|길|넓|무거|강|불|차이)"
)
_TIME_NOUN: Final = re.compile(r"\s?(?:월|년|연도|학기|분기|시즌|세기|주일|시간)")
_FULL_MARKS: Final = re.compile(r"\s?만점")


def is_count(candidate: Candidate) -> bool:
    """Tell whether an amount with its unit is a figure."""
    return not (
        candidate.mention.suffix in {"당", "째"}
        or _ORDINAL.search(candidate.line.text[max(0, candidate.amount.start - 3) : candidate.amount.start])
        or _is_other_word(candidate)
        or (candidate.amount.word and not _native_fits(candidate))
        or (candidate.mention.unit.name == "개" and _TIME_NOUN.match(candidate.after))
        or (candidate.mention.unit.name == "점" and _FULL_MARKS.match(candidate.after))
    ) and _GUARDS[candidate.mention.unit.guard](candidate)


def _is_other_word(candidate: Candidate) -> bool:
    """Tell whether it is a figure of speech, a word like a numeral (세척), a dash read as a minus."""
    line, amount, mention = candidate.line, candidate.amount, candidate.mention
    if line.text.startswith(_IDIOMS, amount.start):
        return True
    if amount.low is not None and amount.low < 0:
        return mention.unit.kind not in _SIGNED
    if not amount.word and not amount.spoken:
        return False
    fused = mention.start == amount.end
    unlikely = mention.unit.name not in _FUSED or amount.word in _SHORT
    if fused and (unlikely or line.text[amount.start : mention.end] in _HOMOGRAPHS):
        return True
    return not line.is_parted(mention.start, mention.end)


def _native_fits(candidate: Candidate) -> bool:
    """Tell whether 한, 두, 세 counts: not 국가 중 한 명이다, 한 명도, 다시 한 번."""
    unit, after = candidate.mention.unit, candidate.after
    if unit.kind in {"money", "percent"} or unit.name.isascii():
        return False
    word = candidate.amount.word
    if word != "한":
        return word not in _SHORT_BEFORE or unit.name in _SHORT_BEFORE[word]
    if _NOT_EVEN.match(after) or (_ONE_OF.search(candidate.before) and _ONE_OF_END.match(after)):
        return False
    before = candidate.line.text[max(0, candidate.amount.start - 8) : candidate.amount.start]
    return unit.name != "번" or not (_AGAIN.search(before) or _ONCE.match(after))


def _always(candidate: Candidate) -> bool:
    return bool(candidate)


def _full_noun(candidate: Candidate) -> bool:
    """두 나라 mostly means both, 한 나라 a certain one; from three up they are counted."""
    amount, mention = candidate.amount, candidate.mention
    if amount.low is None or amount.high is not None:
        return True
    if mention.unit.name == "사람" and not amount.word:
        return amount.low > 1
    return bool(amount.word) and amount.low >= _FEW and mention.start > amount.end


def _multiple(candidate: Candidate) -> bool:
    """두 배 may be two ships, bellies or pears: a word of change or comparison must follow."""
    return not candidate.amount.word or bool(_TIMES_MORE.match(candidate.after))


def _storey(candidate: Candidate) -> bool:
    built = candidate.after.lstrip().startswith(candidate.mention.unit.words)
    return candidate.mention.suffix == "짜리" or built


def _degree(candidate: Candidate) -> bool:
    return any(word in candidate.before for word in candidate.mention.unit.words)


def _share(candidate: Candidate) -> bool:
    return candidate.amount.low is not None and candidate.amount.low >= _MANY


def _far(candidate: Candidate) -> bool:
    """Tell whether 리 is a distance: a village bears a small number (장전 3리), and so does 3할 3푼 3리."""
    low = candidate.amount.low
    return low is None or low >= _FAR


def _attached(candidate: Candidate) -> bool:
    return candidate.mention.start == candidate.amount.end and not candidate.amount.word


_GUARDS: Final = {
    "": _always,
    "attached": _attached,
    "degree": _degree,
    "far": _far,
    "full_noun": _full_noun,
    "machine": is_machine,
    "multiple": _multiple,
    "noun": is_counted_noun,
    "share": _share,
    "storey": _storey,
    "thing": is_thing,
    "times": is_occurrence,
}
GUARDS: Final = frozenset(_GUARDS)
"""The guards that a unit may name in ``data/figures/units.tsv``."""
