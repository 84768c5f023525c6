"""Character references of HTML (``&nbsp;``, ``&#8211;``) as the characters a reader sees."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from question_bank.source.passage import Passage

_REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")


def decode_references(passage: Passage) -> Passage:
    """Return the passage with each reference as its character, which stands for the whole of it.

    White space of any width is a plain space. A name that HTML does not know stays as it is.
    """
    return passage.replace(_REFERENCE, _decode) if "&" in passage.text else passage


def _decode(match: re.Match[str]) -> str:
    shown = html.unescape(match[0])
    return " " if shown.isspace() else shown
