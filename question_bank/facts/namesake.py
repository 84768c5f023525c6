"""Short names that several persons of an article share, and offices that tell who is meant (김 위원장).

Who is meant by a shared surname is certain only where the paragraph has named one of its bearers alone
before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from question_bank.facts.gazetteer import Entry

_Key = TypeVar("_Key")
_KOREAN_LENGTH: Final = 3
# 관형사 (표준국어대사전): 한, 이, 전, 현, 양
_DETERMINERS: Final = frozenset("한이전현양")
_ALIKE_LENGTH: Final = 4
_EXCHANGED: Final = 2
# 두음 법칙 (한글 맞춤법 제10~12항), which the North does not write
_NORTHERN: Final = str.maketrans("리류림량려렴로라륙", "이유임양여염노나육")


@dataclass(frozen=True, slots=True)
class Namesakes:
    """``shared`` maps a surname to its bearers, ``officers`` a surname and an office to who holds it.

    ``only`` maps a Korean surname to the one person of the article who bears it, ``single`` an office to the
    one who holds it there.
    """

    shared: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    officers: Mapping[tuple[str, str], str] = field(default_factory=dict)
    only: Mapping[str, str] = field(default_factory=dict)
    single: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        shared: Mapping[str, tuple[str, ...]],
        offices: Iterable[tuple[str, str]],
        entries: Mapping[str, Entry],
        titles: Collection[str],
        persons: Iterable[str] = (),
    ) -> Namesakes:
        """Return the namesakes of an article from the persons whom it names beside their offices.

        ``persons`` are all whom the article names in full, also those without an office.
        """
        holders: dict[tuple[str, str], set[str]] = {}
        held: dict[str, set[str]] = {}
        bearers: dict[str, set[str]] = {}
        for person in persons:
            name = entries[person].name if person in entries else person
            if " " not in name and len(name) == _KOREAN_LENGTH:
                bearers.setdefault(name[0], set()).add(name)
        for surface, role in offices:
            name = entries[surface].name if surface in entries else surface
            short = name.split()[-1] if " " in name else name[0]
            last = role.split()[-1]
            for title in (last[at:] for at in range(len(last)) if last[at:] in titles):
                holders.setdefault((short, title), set()).add(name)
                held.setdefault(title, set()).add(name)
        return cls(shared, _alone(holders), _alone(bearers), _alone(held))

    def officer(self, surname: str, title: str) -> str | None:
        """Return whom a surname before an office means (최 감독); None where that is not sure.

        It is who is named with that office, else the only person of the article with that surname. A surname
        that is also a determiner (한 사장, 이 감독, 전 총리) counts where nobody else holds the office.
        """
        name = self.officers.get((surname, title))
        if surname in _DETERMINERS:
            return name if name is not None and self.single.get(title) == name else None
        known = any(held == surname for held, office in self.officers if office == title)
        return name if name is not None or known else self.only.get(surname)

    def bearer(self, surname: str, context: str) -> str | None:
        """Return the one bearer of a shared surname whom a context names; None for none or several."""
        named = [name for name in self.shared.get(surname, ()) if name in context]
        return named[0] if len(named) == 1 else None


def _alone(names: Mapping[_Key, set[str]]) -> dict[_Key, str]:
    """Return what belongs to one person alone."""
    return {key: next(iter(some)) for key, some in names.items() if len(some) == 1}


def is_one_name(name: str, other: str) -> bool:
    """Tell whether a name is another spelling of one: a letter apart or two letters exchanged."""
    if name == other:
        return True
    short, long = sorted((name, other), key=len)
    if len(short) < _ALIKE_LENGTH or len(long) - len(short) > 1:
        return False
    if len(short) < len(long):
        return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    apart = sum(a != b for a, b in zip(name, other, strict=True))
    return apart == 1 or (apart == _EXCHANGED and sorted(name) == sorted(other))


def southern(name: str) -> str:
    """Return a Korean name as the South writes it: 리설주 becomes 이설주."""
    return name[0].translate(_NORTHERN) + name[1:]
