"""Choose the written form of a Korean particle (조사) that fits the word before it.

Rule (표준국어대사전, the entry of each particle): after a final consonant 은, 이, 을, 과, 아, 이나 …; after
a vowel 는, 가, 를, 와, 야, 나 …; and 로 with its compounds also follows ㄹ (서울로). How a word ends when
read aloud is settled in `reading`. Where nothing can be read (an emoji, a blank, Cyrillic) the double form
is given: 을(를), (으)로. The irregular 내가, 네가, 제가, 누가 are not made: attach("나", "가") gives 나가.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from question_bank.korean.hangul import Ending
from question_bank.korean.reading import ending


class Pair(NamedTuple):
    """The two written forms of one particle."""

    after_consonant: str
    after_vowel: str

    @property
    def double(self) -> str:
        """The form that leaves the choice open: 을(를), (으)로, 은(는)커녕."""
        closed, opened = self
        if closed[1:] == opened:
            return f"({closed[0]}){opened}"
        if closed[1:] == opened[1:]:
            return f"{closed[0]}({opened[0]}){closed[1:]}"
        return f"{closed}({opened})"


def _pairs(text: str) -> tuple[Pair, ...]:
    """Read "closed/open closed/open"."""
    return tuple(Pair(*entry.split("/")) for entry in text.split())


# Where one written form belongs to two particles (야 to 아/야 and 이야/야), the earlier pair has it.
_PAIRS: Final = _pairs(
    "은/는 이/가 을/를 과/와 과는/와는 과도/와도 과의/와의 과만/와만 아/야 으로/로 으로서/로서 으로써/로써 "
    "으로부터/로부터 으로의/로의 으로는/로는 으로도/로도 으로만/로만 으로까지/로까지 으로서의/로서의 "
    "으로서는/로서는 으로써는/로써는 으로부터의/로부터의 은커녕/는커녕 이나/나 이나마/나마 이라/라 "
    "이라고/라고 이라는/라는 이라도/라도 이라면/라면 이라며/라며 이란/란 이며/며 이든/든 이든지/든지 "
    "이든가/든가 이랑/랑 이면/면 이야/야 이야말로/야말로 이여/여 이시여/시여 이었다/였다 이었고/였고 "
    "이었던/였던 이었으며/였으며 이었으나/였으나 이었는데/였는데 이었습니다/였습니다 이었/였 이에요/예요 "
    "이어서/여서 이어야/여야",
)
# 이다 keeps its full form after a vowel too (의사이다). The short form (의사다) comes only when asked for by
# a pair such as 이다/다 or (이)다, because 다 or 고 alone would be no particle.
_SHORTENED: Final = _pairs("이다/다 이고/고 이자/자 이지만/지만 이니/니 이므로/므로 이던/던")
_RO: Final = "으로"
# Particles and full forms of 이다 that never change. A second particle, already in its form, may follow one
# of the first kind (에서는, 만으로).
_INVARIANT: Final = re.compile(
    r"(에|에서|에서부터|에게|에게서|한테|한테서|께|께서|서|에다|에다가|의|도|만|까지|부터|보다|처럼|마다|"
    r"조차|마저|밖에|뿐|뿐만|대로|만큼|같이|하고|더러|보고)(은|는|이|가|을|를|과|와|의|도|만|로|으로|이다|이나|나)?"
    r"|이다|입니다|이고|이자|이지만|이니|이므로|이던|인|인데|인가|일|임|이기|이죠|이지",
)


def _spellings(pair: Pair) -> tuple[str, ...]:
    """List the notations that name a pair, such as 을/를, 를/을, 을(를), (을)를, (으)로 and 은/는커녕."""
    closed, opened = pair
    return (
        f"{closed}/{opened}",
        f"{opened}/{closed}",
        f"{closed}({opened})",
        f"{opened}({closed})",
        f"({closed}){opened}",
        pair.double,
        f"{closed[0]}/{opened}",
    )


def _notations() -> dict[str, Pair]:
    """Map every accepted notation to its pair; the first pair to claim a notation keeps it."""
    known: dict[str, Pair] = {}
    for pair in _PAIRS:
        for text in (*pair, *_spellings(pair)):
            known.setdefault(text, pair)
    for pair in _SHORTENED:
        for text in _spellings(pair):
            known.setdefault(text, pair)
    return known


_NOTATIONS: Final = _notations()


def particle_for(word: str, particle: str) -> str:
    """Give the form of `particle` that fits `word`: ("서울", "으로") gives 로, ("150t", "을/를") 을.

    `particle` may be either form (을, 를), a pair (을/를, 은(는), (으)로) or one that never changes (에서,
    의, 이다), which comes back as it is. A word that cannot be read gets the double form, such as 을(를).
    Raises ValueError for a blank word or an unknown particle. Source of the rule: the module docstring.
    """
    kind = ending(word)
    notation = particle.strip()
    pair = _NOTATIONS.get(notation)
    if pair is None:
        if _INVARIANT.fullmatch(notation):
            return notation
        raise ValueError(f"unknown particle: {particle!r}")
    if kind is Ending.UNKNOWN:
        return pair.double
    takes_ro = kind is Ending.RIEUL and pair.after_consonant.startswith(_RO)
    return pair.after_vowel if kind is Ending.VOWEL or takes_ro else pair.after_consonant


def attach(word: str, particle: str) -> str:
    """Write `particle` in its fitting form straight after `word`: ("김수키(Kimsuky)", "을") gives …를.

    Takes the same particles, and raises the same errors, as `particle_for`; `word` itself is not altered.
    """
    return word + particle_for(word, particle)
