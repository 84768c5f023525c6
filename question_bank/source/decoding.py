"""Bytes to text: UTF-8, UTF-16, CP949; anything else is refused and the first bad byte named."""

from __future__ import annotations

import codecs
import re
from typing import NoReturn

from question_bank.errors import ArticleError
from question_bank.source.webpage.tag import read_tags

MAX_BYTES = 3_000_000
"""An article may have this many bytes; a command can refuse a larger file before it reads it."""

_HANGUL = re.compile(r"[가-힣]")
_LETTER = re.compile(r"[^\W\d_]")
# Four in ten syllables of running Korean are one of these; text of another encoding seldom meets them.
_FREQUENT = re.compile(r"[이다는의에을고가하한은를지로기도서]")
_ADDRESS = re.compile(r"(?:https?|ftp)://\S+")
_MIN_HANGUL = 0.3
_MIN_HANGUL_CP949 = 0.5
_MIN_FREQUENT = 0.12
_MIN_NUL = 0.1  # of the bytes of UTF-16: the upper halves of spaces and figures
_OTHER_FILES = {
    b"%PDF-": "a PDF",
    b"From: <Saved by": "a web archive (MHTML)",
    b"MIME-Version:": "a web archive (MHTML)",
    b"\x89PNG": "a picture (PNG)",
    b"\xff\xd8\xff": "a picture (JPEG)",
    b"PK\x03\x04": "a zip archive, as Word, spreadsheet and Anki files are",
}
_MEND = "save it as UTF-8 text"
# WHATWG Encoding Standard: these labels all mean what Windows calls code page 949
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*(?:euc-kr|ks_?c_?5601(?:-19(?:87|89))?|korean|cp949|uhc|windows-949)\b",
    re.IGNORECASE,
)
_HEAD = 4096
_UNSEEN = frozenset(("script", "style"))
_NOTES = {
    "cp949": "read as CP949, for it is not UTF-8",
    "utf-16-le": "read as UTF-16 (little endian), though it has no byte order mark",
    "utf-16-be": "read as UTF-16 (big endian), though it has no byte order mark",
}


def check_size(size: int, name: str) -> None:
    """Raise ArticleError where a file of ``size`` bytes is empty or larger than :data:`MAX_BYTES`."""
    if size == 0:
        raise ArticleError(f"{name}: the file is empty; choose a file with an article in it")
    if size > MAX_BYTES:
        raise ArticleError(
            f"{name}: {size / 1_000_000:.1f} MB ({size:,} bytes) is over the limit of "
            f"{MAX_BYTES // 1_000_000} MB ({MAX_BYTES:,} bytes); split the article into parts"
        )


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Return the text without its BOM, line ends as they are, and the encoding it was in.

    The encoding is ``utf-8``, ``utf-16`` (with a byte order mark, which is left out), or one that the content
    alone tells, for which :func:`note_encoding` has words: ``utf-16-le``, ``utf-16-be``, ``cp949``. Raises
    ArticleError, with ``name`` in front, for an empty or too large file, a binary one, and one in any other
    encoding.
    """
    check_size(len(data), name)
    for beginning, kind in _OTHER_FILES.items():
        if data.startswith(beginning):
            raise ArticleError(f"{name}: this is {kind}; copy its text into a text file")
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise ArticleError(f"{name}: byte 0x{data[0]:02X} at offset 0 opens UTF-32 text; {_MEND}")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text, encoding = _decode_utf16(data, name), "utf-16"
    else:
        text, encoding = _decode_bytes(data, name)
    if not text.strip():
        raise ArticleError(
            f"{name}: the file holds nothing but white space; choose a file with an article in it"
        )
    return text, encoding


def note_encoding(encoding: str) -> str:
    """Return what to tell of the encoding that a text was read in; empty where the file itself tells it."""
    return _NOTES.get(encoding, "")


def check_korean(text: str, name: str) -> None:
    """Raise ArticleError where too few letters of a text are Hangul for it to be Korean."""
    letters = _LETTER.findall(_ADDRESS.sub("", text))
    hangul = sum(1 for letter in letters if _HANGUL.match(letter))
    if hangul == 0 or hangul / len(letters) < _MIN_HANGUL:
        raise ArticleError(
            f"{name}: not Korean, {hangul:,} of {len(letters):,} letters are Hangul; "
            "only Korean articles can be read"
        )


def _decode_utf16(data: bytes, name: str) -> str:
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise _refusal(data, error.start, name, "is not valid UTF-16") from None
    if "\0" in text:
        raise ArticleError(f"{name}: a NUL character at {text.index(chr(0))} is no text; {_MEND}")
    return text


def _decode_bytes(data: bytes, name: str) -> tuple[str, str]:
    if b"\0" in data:
        return _guess_utf16(data) or _refuse_nul(data, name)
    try:
        return data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError as error:
        bad = error.start + (len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0)
    try:
        text = data.decode("cp949")
    except UnicodeDecodeError:
        text = ""
    if text and (_DECLARED.search(data[:_HEAD]) or _reads_as_korean(text)):
        return text, "cp949"
    if guess := _guess_utf16(data):  # Hangul without a single space or figure
        return guess
    raise _refusal(data, bad, name, "is neither UTF-8 nor Korean CP949")


def _guess_utf16(data: bytes) -> tuple[str, str] | None:
    """Return the text and its encoding where the bytes are Korean text in UTF-16 without a mark."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and _reads_as_korean(text):
            return text, encoding
    return None


def _refuse_nul(data: bytes, name: str) -> NoReturn:
    halves = (data[::2].count(0), data[1::2].count(0))
    if min(halves) == 0 and max(halves) >= _MIN_NUL * len(data):
        what = "is no text; the file looks like UTF-16 without a byte order mark"
    else:
        what = "is no text, the file is binary"
    raise _refusal(data, data.index(b"\0"), name, what)


def _reads_as_korean(text: str) -> bool:
    words = _words(text)
    letters, hangul = len(_LETTER.findall(words)), len(_HANGUL.findall(words))
    if hangul == 0 or hangul / letters < _MIN_HANGUL_CP949:
        return False
    return len(_FREQUENT.findall(words)) / hangul >= _MIN_FREQUENT


def _words(text: str) -> str:
    """Return a text without its tags and scripts, where it has any."""
    if "<" not in text:
        return text
    words: list[str] = []
    before = ""
    for tag in read_tags(text):
        if not tag.name and before not in _UNSEEN:
            words.append(text[tag.start : tag.end])
        before = tag.name
    return "".join(words)


def _refusal(data: bytes, offset: int, name: str, what: str) -> ArticleError:
    line = data.count(b"\n", 0, offset) + 1
    byte = f"byte 0x{data[offset]:02X} at offset {offset} (line {line})"
    return ArticleError(f"{name}: {byte} {what}; {_MEND}")
