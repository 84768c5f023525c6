"""A sentence as read, for the rules that need more than one of its sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from question_bank.facts.mention import NameMention
from question_bank.facts.syntax import Syntax
from question_bank.korean.morphology import Token
from question_bank.source.article import Kind


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with its morphemes, syntax and names; ``kind`` is what its paragraph is."""

    text: str
    tokens: Sequence[Token]
    syntax: Syntax
    names: Sequence[NameMention]
    kind: Kind
