"""The marks inside a line of Markdown, and the line as a reader sees it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.source.reference import decode_references

if TYPE_CHECKING:
    from question_bank.source.passage import Passage

# Each rule cuts the match out but for its group. The order matters: pictures, links, then stress.
_RULES: tuple[tuple[re.Pattern[str], int | None], ...] = (
    (re.compile(r"!\[[^\[\]]*\](?:\([^)]*\)|\[[^\]]*\])"), None),
    (re.compile(r"\[((?!\^)[^\[\]]+)\]\((?:[^()\s]|\([^()]{0,80}\))*(?:\s[\"'][^\"']*[\"'])?\s*\)"), 1),
    (re.compile(r"\[((?!\^)[^\[\]]+)\]\[[^\]]*\]"), 1),
    (re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]"), 1),
    (re.compile(r"<(?:https?://|mailto:)[^>\s]+>"), None),
    (re.compile(r"(?<![\w/])(?:https?|ftp)://[^\s()<>\[\]]+"), None),
    (re.compile(r"</?[A-Za-z][^<>]{0,300}>"), None),
    (re.compile(r"(`{1,3})(.{1,200}?)\1"), 2),
    (re.compile(r"(?<!\\)(\*{1,3})(?=\S)(.{1,500}?)(?<=\S)(?<!\\)\1(?!\*)"), 2),
    (re.compile(r"(?<![\w\\])(_{1,3})(?=\S)(.{1,500}?)(?<=[^\s_])\1(?![A-Za-z0-9_])"), 2),
    (re.compile(r"~~(?=\S)(.{1,500}?)(?<=\S)~~"), 1),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!~>|<])"), 1),
    (re.compile(r"\\$"), None),
)


def remove_inline(passage: Passage) -> Passage:
    """Return the passage without links' addresses, pictures, tags, stress, code marks and escapes.

    Character references are the characters that they stand for.
    """
    for pattern, keep in _RULES:
        passage = passage.without(pattern, keep)
    return decode_references(passage)
