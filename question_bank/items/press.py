"""Papers, agencies and stations: what they are called, and what is only their report."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import Act

if TYPE_CHECKING:
    from question_bank.items.statement import Statement

MEDIA: Final = ("통신", "통신사", "신문", "일보", "방송", "방송국", "뉴스", "타임스", "포스트", "저널")
"""How the names of news agencies, papers and stations end."""
_NAMES: Final = re.compile(rf"(?:{'|'.join(MEDIA)}|로이터|TV|의 소리|NHK|BBC|CNN|AFP|AP|NK)$")


def is_press(name: str) -> bool:
    """Tell whether a name is that of a paper, an agency or a station."""
    return _NAMES.search(name) is not None


def is_press_report(statement: Statement) -> bool:
    """Tell whether all that is dated is that the press told something, by whatever verb."""
    said = statement.event.attribution
    is_told = said is not None and said.act is Act.REPORTED
    return is_told or (statement.clause.saying and is_press(statement.clause.subject_text))
