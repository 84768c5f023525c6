"""Whether a date belongs to the main clause or to a clause before a noun, where its place leaves that open.

2022년에 벌어진 전쟁은 dates the war; 1905년 이론을 발표한 학자는 … 받았다 dates the theory, most often.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.dates.vocabulary import HAPPENINGS
from question_bank.korean.hangul import final_consonant, is_syllable

if TYPE_CHECKING:
    from question_bank.dates.model import Mention
    from question_bank.facts.syntax import Syntax

_PARTICLE: Final = re.compile(r"에?\s*")
_TOPIC: Final = re.compile(r"에는|에도|엔")
_APART: Final = re.compile(r"에?,\s")
_WORD: Final = re.compile(r"\S+")
# 처음, 다시, 새로 and the first verb of a chain (쏘아 올린) stand between a date and its verb
_ADVERB: Final = re.compile(
    r"(?:처음|다시|새로|서로|따로|홀로|스스로|바로|직접|함께|잇달아|크게|먼저|미리|\S*[아어여])$"
)
_FIXED: Final = re.compile(r"^(?:대한|관한|위한|따른|인한|통한|의한|비롯한|향한|둘러싼)$")
_TOLD_THERE: Final = re.compile(r"(?:에서|에서는|에서도|에게|에|에는|에도)$")
_VENUE: Final = re.compile(r"에서(?:는|도)?$")
# 보낸 것으로, 숨진 채: no clause of its own time
_BOUND_NOUN: Final = re.compile(
    r"\s(?:것|채|적|바|줄|듯|만큼|대로|가운데|상태|뒤|후|끝|직후|다음|데|지(?=\s))"
)
_ROLE: Final = re.compile(r"(?:은|는|이|가|을|를|으로|로|와|과|의|도|,)$")
_STATES: Final = frozenset({"", "이"})  # 사들인 말은 30마리였다: the figure is of that time too
_HEAD_WORDS: Final = 5
_ADVERBS: Final = 2
_LONGEST_CLAUSE: Final = 80
_HAPPENING: Final = re.compile(
    rf"\s(?!(?:이|그|저|두|양|이번|이때)\s)(?:[가-힣]+\s){{0,3}}[가-힣]{{0,4}}(?:{'|'.join(HAPPENINGS)})(?:은|는|이|가)\s"
)
_COMING_ABOUT: Final = (
    "열리", "개최되", "개최하", "일어나", "발생하", "시작되", "시작하", "치르", "치르어지", "벌어지",
    "터지", "개막하", "체결되", "제정되", "공포되", "맺어지", "나", "나오", "끝나", "만들어지", "채택되",
    "이루어지",
)  # fmt: skip
_SINCE: Final = re.compile(r"\s지\s.{0,20}만에")


def qualifies_noun(text: str, mention: Mention, syntax: Syntax) -> bool:
    """Tell whether nothing but adverbs stands between a date and a verb before a noun.

    에는 shows that the date is that of the whole sentence: 1960년대에는 가르치는 일에 힘썼다.
    """
    return not _TOPIC.match(text, mention.end) and _find_adnominal(text, mention, syntax) is not None


def _find_adnominal(text: str, mention: Mention, syntax: Syntax) -> int | None:
    """Return where the verb before a noun begins that a date stands before, adverbs passed over, or None."""
    particle = _PARTICLE.match(text, mention.end)
    begin = particle.end() if particle else mention.end
    for _ in range(_ADVERBS + 1):
        if begin in syntax.adnominal_starts:
            return begin
        word = _WORD.match(text, begin)
        if word is None or not _ADVERB.match(word[0]):
            return None
        begin = word.end() + 1
    return None


def may_belong_to_clause(text: str, mention: Mention, syntax: Syntax) -> bool:
    """Tell whether the date may be that of a clause before a noun, and the main clause is not surely dated.

    A topic or a link between clauses after the date shows that it is the main clause's (2020년 법원은 …), so
    do 에는, a comma after the date that opens the sentence, and a noun that names where it happened (2024년
    열린 회담에서).
    """
    if _TOPIC.match(text, mention.end) or syntax.predicate.stem in _STATES:
        return False
    if not text[: mention.start].strip() and _APART.match(text, mention.end):
        return False
    topics = (subject.end for subject in syntax.subjects if subject.topic)
    limit = min((end for end in (*topics, *syntax.links) if end > mention.end), default=len(text))
    for start in sorted(syntax.adnominal_starts):
        if start < mention.end:
            continue
        word = _WORD.match(text, start)
        if word is None or start >= limit:
            return False
        if _ends_past(word[0]) and not _FIXED.match(word[0]):
            return not (
                _BOUND_NOUN.match(text, word.end()) or _TOLD_THERE.search(_head_word(text, word.end()))
            )
    return False


def may_be_there(text: str, mention: Mention, syntax: Syntax) -> bool:
    """Tell whether a date before a verb before a noun may be that of the main clause after all.

    It may where the verb is of the present (2004년 파는 물건을 줄였다), or where the noun says where it
    happened (2004년에 낸 책에서 밝혔다).
    """
    begin = _find_adnominal(text, mention, syntax)
    word = _WORD.match(text, begin) if begin is not None else None
    if word is None:
        return False
    return word[0].endswith("는") or _VENUE.search(_head_word(text, word.end())) is not None


def may_belong_to_name(text: str, mention: Mention, syntax: Syntax) -> bool:
    """Tell whether the date may only name what the sentence is about: 2015년 파리 협정은 … 서명했다.

    Where the sentence tells that it was held or made, the date is that of the sentence too.
    """
    named = _HAPPENING.match(text, mention.end)
    return named is not None and not syntax.predicate.stem.endswith(_COMING_ABOUT)


def is_counted_from(text: str, mention: Mention) -> bool:
    """Tell whether the main clause came a stretch of time after the date: 위성을 쏜 지 한 달 만에."""
    return _SINCE.search(text, mention.end, mention.end + _LONGEST_CLAUSE) is not None


def _ends_past(word: str) -> bool:
    """Tell whether a verb before a noun tells the past: its last sound is ㄴ, and it is not 던 or 는."""
    last = word[-1:]
    return is_syllable(last) and final_consonant(last) == "ㄴ" and last not in "던는"


def _head_word(text: str, start: int) -> str:
    """Return the first word with a particle after a verb before a noun."""
    words = _WORD.finditer(text, start)
    for word, _ in zip(words, range(_HEAD_WORDS), strict=False):
        if _TOLD_THERE.search(word[0]) or _ROLE.search(word[0]):
            return word[0]
    return ""
