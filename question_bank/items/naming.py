"""Which words of a statement name somebody or something, and which only say what kind it is.

``korean/common_nouns.tsv`` holds the nouns that name nothing by themselves (위원회, 다리); the event and the
gazetteer say what is known by name.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.gazetteer import load_gazetteer
from question_bank.korean.morphology import Token
from question_bank.korean.subject import is_topic

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from question_bank.facts.model import Event

_NOUNS: Final = ("NN", "XSN", "XPN", "XR", "SL", "SH", "SN", "NR", "SW", "SO", "W_", "SS", "SP")
_AFTER: Final = frozenset({"뒤", "후", "직후"})
_ALSO_NOMINAL: Final = frozenset({"MM", "JC", "JKG"})
_UNTELLING: Final = ("SN", "NNB", "NR", "SW", "W_", "J", "SP", "SS")
# a modifying clause in one of these forms tells what for, or what is said (길을 잇는 다리, 낸다는 합의)
_DESCRIBING: Final = frozenset({"는", "ᆯ", "을", "ᆫ다는", "는다는", "다는", "라는", "자는", "려는", "으려는"})
ALL_KINDS: Final = frozenset({"body", "place", "thing", "person", "owned", "local", "related", "about"})


@functools.cache
def common_nouns() -> Mapping[str, str]:
    """Return the common nouns with their kinds, as the head of the table explains them."""
    return {row["noun"]: row["kind"] for row in read_table("korean/common_nouns.tsv")}


def kind_of(token: Token) -> str | None:
    """Return the kind of a common noun, one of several too (시민들); None for other words."""
    return common_nouns().get(token.form) or common_nouns().get(token.form.removesuffix("들"))


@dataclass(frozen=True, slots=True)
class Names:
    """The morphemes before the last verb of a statement, and the places of the names that its event knows."""

    body: Sequence[Token]
    known: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, event: Event, text: str, body: Sequence[Token]) -> Names:
        """Read the names of an event's participants and places in a text of which ``body`` is."""
        names = {one.name for one in event.participants if not one.implied} | set(event.places)
        telling = [name for name in names if name and name.removesuffix("들") not in common_nouns()]
        found = [(text.find(name), len(name)) for name in telling]
        return cls(body, tuple((start, start + length) for start, length in found if start >= 0))

    def is_name(self, i: int) -> bool:
        """Tell whether a word is a name: known, or written as one (쇠내철교: no word and 철교)."""
        token = self.body[i]
        if any(start <= token.start < end for start, end in self.known):
            return True
        if kind_of(token):
            return False
        if is_place(token):
            return True
        if not token.tag.startswith(("NNG", "NNP", "SH", "SL")):
            return False
        return self.is_compound(i) or token.tag in {"NNP", "SH"}

    def is_compound(self, i: int) -> bool:
        """Tell whether a word is written together with the common noun behind it (쇠내철교, 한빛시)."""
        token = self.body[i]
        following = self.body[i + 1] if i + 1 < len(self.body) else None
        return (
            following is not None
            and following.start == token.end
            and following.tag.startswith("N")
            and common_nouns().get(following.form, "modifier") != "modifier"
        )

    def any_name(self) -> bool:
        """Tell whether a name stands anywhere before the last verb."""
        return any(self.is_name(i) for i in range(len(self.body)))

    def phrase(self, mark: int) -> Sequence[Token]:
        """Return the nouns that lead up to a particle."""
        first = mark
        while first and _is_nominal(self.body[first - 1]):
            first -= 1
        return self.body[first:mark]

    def is_modified(self, mark: int) -> bool:
        """Tell whether a verb or an adjective stands before the nouns of a particle (낡은 성문을)."""
        first = mark - len(self.phrase(mark))
        return first > 0 and self.body[first - 1].tag == "ETM"

    def is_vague(self, mark: int, kinds: Collection[str]) -> bool:
        """Tell whether the phrase before a particle ends in a common noun of these kinds and says not which.

        A noun that is somebody's (``owned``: 일본 음반) is not told by a country or a town, nor one that is
        ``about`` something (표결) by any name before it.
        """
        phrase = self.phrase(mark)
        words = [token for token in phrase if not token.tag.startswith(_UNTELLING)]
        while len(words) > 1 and (words[-1].form == "들" or kind_of(words[-1]) == "modifier"):
            words.pop()
        if not words or kind_of(words[-1]) not in kinds:
            return False
        about = kind_of(words[-1]) == "about"
        owned = about or kind_of(words[-1]) == "owned"
        if not all(
            kind_of(token)
            or token.tag in {"XSN", "MM"}
            or (owned and is_place(token))
            or (about and token.tag == "NNP")
            for token in words
        ):
            return False
        if about:
            return not self.is_modified(mark)
        first = mark - len(phrase)
        if first and self.body[first - 1].end >= phrase[0].start:
            return False  # 푸른별재단: a name that begins like a verb
        if self.is_modified(mark):
            if self.body[first - 1].form in _DESCRIBING and any(t.tag == "JKO" for t in self.body[:first]):
                return False
            earlier = range(first - 1, 0, -1)
            first = next((i for i in earlier if self.body[i].tag == "EC" or is_topic(self.body[i])), 0)
        return not any(self.is_name(i) and not (owned and is_place(self.body[i])) for i in range(first, mark))


def is_place(token: Token) -> bool:
    """Tell whether a word is a country or a place of the gazetteer."""
    gazetteer = load_gazetteer()
    return token.form in gazetteer.places or gazetteer.country(token.form) is not None


def _is_nominal(token: Token) -> bool:
    if token.tag == "JKB":
        return token.form in {"과", "와"}
    if token.form in _AFTER:
        return False  # 만난 뒤 철군을: the time is no part of it
    return token.tag.startswith(_NOUNS) or token.tag in _ALSO_NOMINAL
