"""What a reader sees of an article, and where a passage stands in it."""

from __future__ import annotations

import pytest

from quiz.services.reading import find_marks, find_passage, lay_out, mark_lines

PAGE = """<!doctype html>
<html><head><title>다리 이야기</title><style>p { color: red }</style></head>
<body><script>alert("x")</script>
<article><h1>다리 이야기</h1>
<h2>첫 다리</h2>
<p>1921년 3월 2일 <b>한빛시</b>는 새벽강에 첫 다리를 놓기로 했다. 주민은 &amp; 기호를 좋아했다.</p>
<p>1931년 큰물에 나무다리가 떠내려갔고, 시는 그해 겨울에 새 다리를 설계하기 시작했다.</p>
</article></body></html>
"""
WIKI = """== 첫 다리 ==
1921년 3월 2일 [[한빛시]]는 '''새벽강'''에 첫 다리를 놓기로 했다.

{{인용문|다리는 시의 자랑이다.}}
1931년 큰물에 나무다리가 [[홍수|떠내려갔다]].
[[분류:다리]]
"""
PLAIN = "1921년 다리를 놓았다.\n\n1931년 다리가\n떠내려갔다. <b>굵게</b>\n"


def texts(article: str) -> list[str]:
    return [strip.text for strip in lay_out(article)]


def test_a_page_is_shown_without_its_source() -> None:
    shown = "\n".join(texts(PAGE))
    assert "1921년 3월 2일 한빛시는 새벽강에 첫 다리를 놓기로 했다. 주민은 & 기호를 좋아했다." in shown
    assert not any(sign in shown for sign in ("<", "alert", "color", "&amp;"))


def test_wiki_text_is_shown_without_its_marks_and_with_its_headings() -> None:
    assert "1921년 3월 2일 한빛시는 새벽강에 첫 다리를 놓기로 했다." in texts(WIKI)
    assert not any(sign in "\n".join(texts(WIKI)) for sign in ("[[", "'''", "=="))
    assert [strip.text for strip in lay_out(WIKI) if strip.level] == ["첫 다리"]


def test_plain_text_is_shown_as_it_stands() -> None:
    assert texts(PLAIN) == ["1921년 다리를 놓았다.", "1931년 다리가", "떠내려갔다. <b>굵게</b>"]


@pytest.mark.parametrize("article", [PAGE, WIKI, PLAIN])
def test_every_letter_stands_where_it_says(article: str) -> None:
    for strip in lay_out(article):
        assert (strip.first, strip.last) == (min(strip.places), max(strip.places))
        places = zip(strip.text, strip.places, strict=True)
        assert all(article[place] in {letter, "&"} for letter, place in places if not letter.isspace())


@pytest.mark.parametrize("article", [PAGE, WIKI])
def test_a_quote_is_marked_where_markup_stands_between(article: str) -> None:
    start, end = article.index("1921년"), article.index("놓기로 했다.") + len("놓기로 했다.")
    lines = mark_lines(article, [(start, end)])
    marked = [part.text for line in lines for part in line.fragments if part.mark == 0]
    assert marked == ["1921년 3월 2일 한빛시는 새벽강에 첫 다리를 놓기로 했다."]
    ((line, left, right),) = find_marks(article, [(start, end)])
    text = next(strip.text for strip in lay_out(article) if strip.start == line)
    assert text[left:right] == marked[0]


@pytest.mark.parametrize("article", [PAGE, WIKI, PLAIN])
def test_a_copied_passage_is_found_with_its_true_place(article: str) -> None:
    selector = find_passage(
        article, "1921년  3월 2일 한빛시는\n새벽강에" if article != PLAIN else "1931년 다리가 떠내려갔다."
    )
    assert selector
    assert article[selector.start : selector.end] == selector.exact
    assert "\n" not in selector.quote
    assert "<" not in selector.quote


@pytest.mark.parametrize("passage", ["없는 구절", "", "   ", "가" * 2_000, "color: red"])
def test_what_a_reader_cannot_see_is_no_passage(passage: str) -> None:
    assert find_passage(PAGE, passage) is None
