"""Pictures in the links of both wikis (``[[파일:…]]``), and what in such a link is no caption."""

from __future__ import annotations

import re

_TARGET = re.compile(r"\s*(?:파일|이미지|그림|file|image|media)\s*:", re.IGNORECASE)
_LINK = re.compile(rf"\[\[{_TARGET.pattern}([^\[\]]{{0,500}})", re.IGNORECASE)
# less than 100 pixels: a flag or a sign beside a word
_SIGN = re.compile(
    r"[|&]\s*(?:(?:width|height)\s*=\s*\d{1,2}(?:px)?|(?:\d{0,2}x)?\d{1,2}\s?(?:px|픽셀))\s*(?=[|&]|\Z)",
    re.IGNORECASE,
)
_OPTION = re.compile(
    r"\s*(?:thumb|thumbnail|섬네일|축소판|frame(?:d|less)?|프레임|왼쪽|오른쪽|가운데|없음|left|right|center|none"
    r"|(?:\d{0,4}x)?\d{1,4}\s?(?:px|픽셀)|upright.{0,9}|위오른쪽.{0,9}|border|테두리|baseline|middle|top|bottom|중간"
    r"|위|아래|(?:alt|대체글|link|링크|page|lang|class|쪽|클래스|언어)\s?=.*)\s*",
    re.IGNORECASE | re.DOTALL,
)


def is_picture(target: str) -> bool:
    """Tell whether a link shows a picture instead of leading to a page."""
    return bool(_TARGET.match(target))


def has_picture(text: str) -> bool:
    """Tell whether a wiki text shows a picture that is more than a sign beside a word."""
    return any(not _SIGN.search(link[1]) for link in _LINK.finditer(text))


def is_option(part: str) -> bool:
    """Tell whether a part of a MediaWiki picture says how to show it, and not what is on it."""
    return bool(_OPTION.fullmatch(part))
