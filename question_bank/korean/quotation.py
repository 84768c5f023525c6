"""Quotation marks as a question has them: one pair of marks, nobody's insertions, no quotation cut in two."""

from __future__ import annotations

import re
from typing import Final

_DOUBLE: Final = '“”"'
_PAIR: Final = re.compile(rf"[{_DOUBLE}]([^{_DOUBLE}]*)[{_DOUBLE}]")
# 'L'Aquila' and 5'10 hold no quotation
_SINGLE: Final = re.compile(r"(?<![\w'])'([^'\s][^']*)'(?![A-Za-z0-9])")
_INSERTED: Final = re.compile(r"\s?\(([^()]*)\)")
# (북한이), (회담을): without it nobody would know who, or what
_NEEDED: Final = re.compile(r"[가-힣][이가은는을를]$|[^가-힣]")
# (섬나라에) 와서: where, without which the verb says nothing
_LED_TO: Final = re.compile(r"[가-힣](?:에|에서|에게|로|으로|까지|부터)$")
_INSIDE: Final = re.compile(r"“([^“”]*)”")
# “…을 검토해야” 한다고: the marks end where a word still lacks its verb
_CUT: Final = re.compile(
    r"“([^“”]*[가-힣](?:야|지|고|게|도록|려|러|기로|수))”"
    r"(?=\s?(?:한다|된다|않|못\s?[하한할해]|있[다을었]|없[다을었]|하겠|되겠|할\s|될\s|했다|됐다))\s?"
)


def tidy_quotes(text: str) -> str:
    """Return the text with “ ” and ‘ ’ for straight marks, and quotations that are what somebody said.

    What a reporter put in brackets into a quotation goes, unless it says who or what is meant (“(시장이)
    떠났다”); what says where stands without brackets. A quotation that ends before the verb of its
    last words loses its marks: it is told indirectly then. A text in which a mark has no pair keeps its
    marks.
    """
    if sum(map(text.count, _DOUBLE)) % 2 == 0:
        text = _PAIR.sub(r"“\1”", text)
    text = _SINGLE.sub(r"‘\1’", text)
    text = _INSIDE.sub(lambda found: f"“{_without_insertions(found[1])}”", text)
    return " ".join(_CUT.sub(r"\1 ", text).split())


def _without_insertions(words: str) -> str:
    def write(found: re.Match[str]) -> str:
        inside = found[1].strip()
        if _LED_TO.search(inside):
            return f" {inside}"
        return found[0] if _NEEDED.search(inside) else ""

    return " ".join(_INSERTED.sub(write, words).split())
