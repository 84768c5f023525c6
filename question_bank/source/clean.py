"""What a wiki leaves behind in copied text, and how a reader sees the text without it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.korean.hangul import decompose

if TYPE_CHECKING:
    from question_bank.source.passage import Passage

INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+")
"""Zero-width spaces and joiners, soft hyphens, direction marks, invisible signs, a stray BOM."""

# Words that a link to a source is labelled with; one to three words, the last one of these.
_SOURCE = (
    r"(?:[가-힣A-Za-z]{1,8} ){0,2}"
    r"(?:뉴스|기사|기사 원문|원문|유튜브|동영상|영상|출처|링크|아카이브|블로그|트위터|페이스북|인스타그램)"
)
_LANGUAGE = r"(?:\s?\((?:[가-힣]{1,6}어|영문|국문|일문|중문|번역|한글)\))?"
_HASHES = rf"#\d{{0,2}}{_LANGUAGE}(?:[\s,]{{0,3}}#\d{{0,2}}(?!\w){_LANGUAGE})*"

_DEBRIS = re.compile(
    # links "#", "##", "#1 #2", "# (러시아어)" with a label behind them, and a full stop set once more
    rf"(?<![A-Za-z&])\s{{0,3}}{_HASHES}(?!\w)"
    rf"(?:\s?{_SOURCE}(?=$|\s\d|\s?#)|\s(?:\S{{1,8}} )?기사 원문(?=\s))?"
    r"(?:(?<=#)\s?\.(?=\s|$))?"
    # bare addresses
    r"|\(?(?:https?|ftp)://[^\s()<>]+\)?"
    # a star behind a sentence
    r"|(?<=[.!?])\*+(?=\s|$)"
    # a label behind a sentence: at the end of the line, or before a date or a link
    rf"|(?<=[.!?…])\s?{_SOURCE}(?=$|\s?#|\s\d)"
    r"|\s?:\s?(?:유튜브|동영상|영상|트위터|링크|출처)$"
)

_SEE_ALSO = re.compile(
    r"(?:문서|문단|항목|부분|단락|내용)[을를]?\s*(?:참고|참조)"
    r"(?:할 것|하십시오|하라|하자|하세요|바람|바랍니다)?[.!]?\)?$"
    r"|^(?:자세한|상세한|더 자세한) (?:내용|사항)은.{0,60}(?:참고|참조|문서)\S*(?: 것)?[.!]?$"
)

_LINK_LISTS = re.compile(
    r"(?:관련|참고)\s?(?:문서|기사|항목|문헌|자료)|(?:같이|함께|더) 보기|둘러보기"
    r"|(?:외부|바깥) (?:링크|고리)|출처|각주|링크"
)

_MARKS = re.compile(r"(?:\s*\[\^?\w{1,8}\])+$")
_FINAL_MARK = re.compile(r"[.!?…。][\"'”’)\]」』]*$")
_FINAL_VERB = re.compile(r"(?:[어아해세지네져여예워와]요|죠|이다|(?P<stem>[가-힣])다)[\"'”’)]*$")
_TAIL = 60  # the end of a line is looked at, however long the line


def remove_invisible(passage: Passage) -> Passage:
    """Return the passage without characters that nobody sees."""
    return passage.without(INVISIBLE)


def remove_debris(passage: Passage) -> Passage:
    """Return one line of a wiki page without what links and marks leave behind when it is copied as text."""
    return remove_invisible(passage).strip().without(_DEBRIS).strip()


def is_pointer(text: str) -> bool:
    """Tell whether a sentence only sends the reader to another page or paragraph."""
    return bool(_SEE_ALSO.search(text.strip()))


def is_link_list(heading: str) -> bool:
    """Tell whether a heading opens a list of links or books instead of prose."""
    return bool(_LINK_LISTS.fullmatch(heading.strip("<>[]【】〈〉《》■▶ ")))


def states_something(text: str) -> bool:
    """Tell whether a line ends in a verb; an entry of a bibliography has a full stop, but no verb."""
    return ends_as_sentence(text.rstrip(" .!?…"))


def ends_as_sentence(text: str) -> bool:
    """Tell whether a line ends like a Korean sentence: with a final mark, or a final verb ending.

    Footnote marks behind it do not count.
    """
    tail = _MARKS.sub("", text.rstrip()[-_TAIL:])
    if _FINAL_MARK.search(tail):
        return True
    verb = _FINAL_VERB.search(tail)
    # 갔다, 없다, 높다 end in a consonant before 다; 바다 and 캐나다 do not
    return verb is not None and (verb["stem"] is None or bool(decompose(verb["stem"]).final))
