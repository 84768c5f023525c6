"""Names that no table knows, told by the words around them and by their own form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.body import find_bodies
from question_bank.facts.foreign import find_foreign_names
from question_bank.facts.korean_name import find_korean_names
from question_bank.facts.nominal import read_nominals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.facts.mention import NameMention
    from question_bank.korean.morphology import Token


def find_strangers(
    text: str, tokens: Sequence[Token], gazetteer: Gazetteer
) -> list[tuple[NameMention, bool]]:
    """Return the mentions of names that the gazetteer does not know, each with whether it is sure.

    None overlap. What is not sure (a Korean name by its form alone) is a name in its own sentence, but
    teaches nothing about other sentences unless it stands there twice.
    """
    nominals = read_nominals(text, tuple(tokens))
    found = [(mention, True) for mention in find_bodies(text, nominals, gazetteer, tokens)]
    others = [(mention, True) for mention in find_foreign_names(text, nominals, tokens, gazetteer)]
    others.extend(find_korean_names(text, nominals, tokens, gazetteer))
    taken = bytearray(len(text))
    for mention, _ in found:
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    found.extend((m, sure) for m, sure in others if not any(taken[m.start : m.end]))
    return found
