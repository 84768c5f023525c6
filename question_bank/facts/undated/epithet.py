"""What somebody or something is called: 검은 거미, 악마의 섬; quoted or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.facts.undated.outline import Nominal, Verbal

if TYPE_CHECKING:
    from question_bank.facts.undated.term import Reader

_NO_NAME: Final = frozenset(
    {"미상", "불명", "비밀", "미정", "없음", "동일", "마찬가지", "다음", "여러 가지", "여럿"}
)
_LONGEST_NAME: Final = 25
_SAYS_NOTHING: Final = frozenset({"NNB", "NP", "NR"})


def read_called(reader: Reader, first: int, last: int) -> str | None:
    """Return the name that phrases make, a verb or an owner before its noun included (검은 거미, 악마의 섬).

    None where they are no name: a figure, a pronoun, more than one particle, too long.
    """
    phrases = reader.phrases[first : last + 1]
    noun = phrases[-1] if phrases else None
    if not isinstance(noun, Nominal):
        return None
    if noun.quoted:
        return reader.words(noun) if len(phrases) == 1 or isinstance(phrases[-2], Nominal) else None
    for phrase in phrases[:-1]:
        adjective = isinstance(phrase, Verbal) and phrase.tag == "ETM" and phrase.ending in {"은", "ᆫ"}
        if not (adjective or (isinstance(phrase, Nominal) and phrase.mark == "의" and not phrase.topic)):
            return None
    if any(
        token.tag in _SAYS_NOTHING
        for phrase in phrases
        if isinstance(phrase, Nominal)
        for token in phrase.tokens
    ):
        return None
    if noun.tokens[0].tag in {"MM", "SN"}:
        return None
    name = " ".join(reader.text[phrases[0].start : noun.end].split())
    return name if name not in _NO_NAME and 1 < len(name) <= _LONGEST_NAME else None
