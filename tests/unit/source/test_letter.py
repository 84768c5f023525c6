import unicodedata

import pytest

from question_bank.source.letter import see
from question_bank.source.readers import READERS, read_article

TEXT = "가람시는 2001년 3월 4일 문을 열었다. 값진 날이었다."


def test_text_in_whole_letters_is_left_as_it_stands() -> None:
    assert see(TEXT) is None


def test_syllables_in_single_letters_are_composed_and_reach_to_the_last_of_them() -> None:
    raw = unicodedata.normalize("NFD", TEXT)
    seen = see(raw)
    assert seen is not None
    assert seen.text == TEXT
    for start, end in ((0, 1), (0, 4), (TEXT.index("값"), TEXT.index("값") + 1), (0, len(TEXT))):
        span = seen.span(start, end)
        assert raw[span.start : span.end] == unicodedata.normalize("NFD", TEXT[start:end])


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("가\u11a8", "각"),
        ("Ba\u0308r", "Bär"),
        ("각\u11a8", "각\u11a8"),
        ("\u1161\u11a8\u0301", "\u1161\u11a8\u0301"),
        ("20\u200e01년\u202c 3\u2067월\u2069", "2001년 3월"),
        ("가\u00ad람\ufeff시", "가람시"),
    ],
)
def test_what_a_reader_sees_of_letters(raw: str, text: str) -> None:
    seen = see(raw)
    assert (seen.text if seen else raw) == text


@pytest.mark.parametrize("kind", READERS)
def test_every_format_is_read_in_single_letters_too(kind: str) -> None:
    raw = unicodedata.normalize("NFD", TEXT)
    article = read_article(raw.encode(), name="x", format=kind)
    sentences = [sentence.passage.selector(raw) for sentence in article.sentences()]
    assert [one.quote for one in sentences] == ["가람시는 2001년 3월 4일 문을 열었다.", "값진 날이었다."]
    assert [raw[one.start : one.end] for one in sentences] == [
        unicodedata.normalize("NFD", one.quote) for one in sentences
    ]
