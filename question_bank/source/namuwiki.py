"""A NamuWiki page, or a mirror's, copied from the browser as plain text."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from question_bank.source.article import Kind
from question_bank.source.clean import remove_debris
from question_bank.source.draft import Block, Draft, Heading, Note, lines
from question_bank.source.lists import read_lines
from question_bank.source.numbering import Contents, Number, find_contents, read_heading
from question_bank.source.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

_REVISED = re.compile(r"^[ \t]*최근 수정 시각[ \t]*:[ \t]*(\d{4})-(\d{2})-(\d{2})", re.MULTILINE)
_TEMPLATE = re.compile(r"\{\{\{#!|^\[clearfix\]|^파일:\S.*\.(?:svg|png|jpe?g|webp)|^번 문단을$", re.MULTILINE)
_MIN_TEMPLATES = 3

_NAVIGATION = re.compile(
    r"\[clearfix\]|-{4,}|\[?\s*펼치기\s*·\s*접기\s*\]?|\[\s*(?:펼치기|접기|목차|각주|편집)\s*\]|목차"
    r"|분류\s?[:：].*"
    r"|\[\[.*|\]\].*|.*에서 넘어옴|번 문단을|부분을|번 문단|문단을|참고하십시오\.?"
    r"|은\(는\) 여기로 연결됩니다\.?"
    r"|,?\s*에 대한 (?:내용|자세한 내용)은\s*(?:문서)?|(?:(?:더 )?자세한|.{1,60}에 대한) 내용은 .{0,60}문서"
    r"|편집|토론|역사|\|+|}}}.*|<[a-z]+[^>]*>"
)
FOOTER = re.compile(
    r"이 저작물은 |이 문서의 내용 중 전체 또는 일부는|나무위키는 백과사전이 아니며"
    r"|기여하신 문서의 저작권은|\[각주\]$"
)
"""The beginnings of the lines below an article: its licence and what the wiki says of itself."""

_TAGS = re.compile(r"<(?:col|row|cell)?(?:bg)?(?:color|keepall|width|height|table)[^<>\n]*>|<[-|]\d+>|\|\|")
_FILE = re.compile(r"파일:[^\n|]{1,150}?\.(?:svg|png|jpe?g|gif|webp)\s*", re.IGNORECASE)
_NOT_TITLE = re.compile(
    r"분류(?:\s*[:：].*)?|[\d\s|★☆]*(?:(?:편집|역사|토론|ACL)[\s|]*)+|파일:.*|\d+\..*|[\[{].*"
)


def is_namuwiki_text(text: str) -> bool:
    """Tell whether a text was copied from a NamuWiki page: its revision line, or several of its templates."""
    return bool(_REVISED.search(text[:20_000])) or len(_TEMPLATE.findall(text)) >= _MIN_TEMPLATES


def read_namuwiki(text: str) -> Draft:
    """Return the headings, prose, captions, verses and footnotes of a copied page; navigation is left out."""
    all_lines = lines(Passage.of(text, 0, len(text)))
    contents = find_contents(all_lines)
    head = next((i for i, line in enumerate(all_lines) if _REVISED.match(line.text)), None)
    first = contents.last if contents else (0 if head is None else head + 1)
    title, title_at = _title(all_lines, head)
    body = all_lines[max(first, title_at + 1) :]
    body, notes = _split_notes(text, body)
    revised = _REVISED.search(text)
    return Draft(title, tuple(_read_body(body, contents)), notes, _date(revised))


def _date(match: re.Match[str] | None) -> date | None:
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def _title(all_lines: Sequence[Passage], head: int | None) -> tuple[str, int]:
    """Return the title and its line: below the revision line on a mirror, above it on the wiki itself."""
    if head is None:
        return "", -1
    below = next((i for i in range(head + 1, len(all_lines)) if all_lines[i].text.strip()), None)
    if below is not None and not _NOT_TITLE.fullmatch(all_lines[below].text.strip()):
        return all_lines[below].text.strip(), below
    above = next((i for i in range(head - 1, -1, -1) if all_lines[i].text.strip()), None)
    return ("", -1) if above is None else (all_lines[above].text.strip(), head)


def _read_body(body: Sequence[Passage], contents: Contents | None) -> list[Heading | Block]:
    parts: list[Heading | Block] = []
    together: list[Passage] = []
    number: Number = ()
    depth = 0
    caption = False
    for line in body:
        heading = read_heading(line, number, contents)
        if heading:
            parts.extend(read_lines(together))
            together, number, depth, caption = [], heading.number, 0, False
            parts.append(Heading(len(number), heading.title.strip()))
            continue
        depth, outside = _leave_templates(line.text, depth)
        clean = remove_debris(line.without(_TAGS).without(_FILE)) if outside else line.cut(0, 0)
        if not clean.text or _NAVIGATION.fullmatch(clean.text):
            parts.extend(read_lines(together))
            together = []
            caption = outside and bool(_FILE.search(line.text)) and not clean.text
        elif caption or _FILE.search(line.text):
            parts.extend(read_lines(together))
            parts.append(Block(Kind.CAPTION, clean))
            together, caption = [], False
        else:
            together.append(clean)
    parts.extend(read_lines(together))
    return parts


def _leave_templates(text: str, depth: int) -> tuple[int, bool]:
    """Return how many templates are open behind a line, and whether the line stands outside of all."""
    opened, closed = text.count("{{{"), text.count("}}}")
    return max(0, depth + opened - closed), depth == 0 and not opened


def _split_notes(text: str, body: list[Passage]) -> tuple[list[Passage], tuple[Note, ...]]:
    """Split the footnotes off the end: from the last line that starts with "[1] ", glued or a line each."""
    footer = next((i for i, line in enumerate(body) if FOOTER.match(line.text.strip())), len(body))
    body = body[:footer]
    first = next((i for i in range(len(body) - 1, -1, -1) if re.match(r"\s*\[1\]\s", body[i].text)), None)
    if first is None:
        return body, ()
    last = next(line for line in reversed(body) if len(line))
    start, end = body[first].places[0], last.places[-1] + 1
    region = text[start:end]
    marks = [(0, 0, "")]
    while match := re.compile(rf"\[{len(marks)}\]\s").search(region, marks[-1][1]):
        marks.append((match.start(), match.end(), str(len(marks))))
    marks = marks[1:]
    ends = [begin for begin, _, _ in marks[1:]] + [len(region)]
    whole = body[first].of(text, start, end)
    notes = (
        Note(label, remove_debris(whole.cut(begin, stop)))
        for (_, begin, label), stop in zip(marks, ends, strict=True)
    )
    return body[:first], tuple(note for note in notes if note.passage.text)
