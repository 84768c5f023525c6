"""Letters as a reader sees them: Hangul and accents in one piece, nothing that is invisible."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from question_bank.source.clean import INVISIBLE, remove_invisible
from question_bank.source.passage import Passage

# Syllables in single letters (Unicode's form D, in which macOS writes), letters before their accents
_PIECES: Final = re.compile(
    "[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[가-힣][\u11a8-\u11c2]|[A-Za-z][\u0300-\u036f]{1,8}"
)


def see(text: str) -> Passage | None:
    """Return an article as a reader sees its letters; None where that is the text as it stands.

    A syllable written in single letters is one character, whose place reaches from the first of them to the
    last. Direction marks, joiners and soft hyphens are left out, inside words and dates too.
    """
    if not (INVISIBLE.search(text) or _PIECES.search(text)):
        return None
    passage = remove_invisible(Passage.of(text, 0, len(text)))
    return passage.replace(_PIECES, lambda match: unicodedata.normalize("NFC", match[0]))
