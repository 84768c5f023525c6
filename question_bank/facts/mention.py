"""A name as it stands in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from question_bank.facts.model import EntityType
from question_bank.facts.tail import Case, Tail

WORD_START: Final = re.compile(r"(?:(?<=[\s,.·ㆍ、“”\"‘’'(\[《〈「『~∼-])|^)(?=[^\s\W])")


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in a sentence: ``text[start:end]`` is the name with its office, ``name`` the form to show.

    ``surface`` is the name as it stands there (푸틴), ``tail_end`` where its particle ends, ``side`` whether
    측 follows it (러시아 측은).
    """

    start: int
    end: int
    tail_end: int
    surface: str
    name: str
    type: EntityType
    case: Case
    role: str | None = None
    side: bool = False


@dataclass(frozen=True, slots=True)
class Naming:
    """What a mention shows: the name and what kind of actor bears it."""

    name: str
    type: EntityType


def mention_of(text: str, start: int, end: int, tail: Tail, naming: Naming) -> NameMention:
    """Return the mention of ``text[start:end]`` with its tail."""
    surface = text[start:end]
    return NameMention(start, end, tail.end, surface, naming.name, naming.type, tail.case, side=tail.side)
