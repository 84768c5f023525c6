from datetime import date

import pytest

from question_bank.source.article import Article, Kind
from question_bank.source.readers import detect_format, read_article

FRAME = """<!DOCTYPE html>
<!-- saved from url=(0030)https://ko.example.org/wiki/가람호 -->
<html lang="ko"><head><meta charset="utf-8"><title>{title}</title>{head}
<script>var page = "<p>1999년 1월 1일 이것은 글이 아니다.</p>";</script>
<style>p::after {{ content: "1998년" }}</style>
</head><body><nav><ul><li><a href="/">대문</a></li><li><a href="/new">새 글</a></li></ul></nav>
{body}
<footer>이 누리집은 1990년 3월 1일에 열었다.</footer></body></html>"""


def read(body: str, *, title: str = "가람호 - 누리 백과", head: str = "") -> Article:
    page = FRAME.format(title=title, head=head, body=body)
    article = read_article(page.encode(), name="page.html")
    assert article.format == "html"
    for sentence in article.sentences():
        selector = sentence.passage.selector(page)
        assert page[selector.start : selector.end] == selector.exact
    return article


def texts(article: Article, kind: Kind | None = None) -> list[str]:
    return [s.text for s in article.sentences() if kind in (None, s.kind)]


def test_paragraphs_are_read_without_what_stands_around_the_article() -> None:
    article = read(
        "<header><a href='/'>누리 백과</a></header><main><h1>가람호</h1>"
        "<p>가람호는 <b>누리섬</b>의\n  로켓이다. 2001년 3월 4일 처음 날았다.</p>"
        "<aside>관련: 2002년의 새별호</aside><form><button>보내기</button></form>"
        "<div class='related-posts'><p>2003년 5월 6일 다른 글이 나왔다.</p></div>"
        "<p hidden>2004년에는 없던 글이다.</p><p style='color: red; display: none'>2005년에도 없다.</p>"
        "</main>"
    )
    assert article.title == "가람호"
    assert texts(article) == ["가람호는 누리섬의 로켓이다.", "2001년 3월 4일 처음 날았다."]


def test_space_that_the_browser_draws_together_is_one_and_a_reference_one_character() -> None:
    article = read("<p>가람호는&nbsp;&#8220;새벽\n\t&amp;&#xA0;밤&#8221;을 <i> 실었다</i>.</p>")
    (sentence,) = article.sentences()
    assert sentence.text == "가람호는 “새벽 & 밤”을 실었다."
    selector = sentence.passage.selector(article.text)
    assert selector.exact == "가람호는&nbsp;&#8220;새벽\n\t&amp;&#xA0;밤&#8221;을 <i> 실었다</i>."


def test_span_that_ends_with_a_reference_holds_all_of_it() -> None:
    article = read("<p>배가 왔다&hellip;</p><p>가람호는 하늘로 떠났다.</p>")
    selector = next(article.sentences()).passage.selector(article.text)
    assert (selector.quote, selector.exact) == ("배가 왔다…", "배가 왔다&hellip;")


def test_headings_nest_and_lose_their_numbers_and_edit_links() -> None:
    article = read(
        "<h1>가람호</h1><p>가람호는 로켓이다.</p>"
        "<h2><a id='s-1' href='#toc'>1.</a> <span>역사<span><a href='/e'>[편집]</a></span></span></h2>"
        "<h3><a id='s-1.1' href='#toc'>1.1.</a> 준비 <span class='mw-editsection'>[<a>편집</a> | <a>원본</a>]"
        "</span></h3>"
        "<p>엔진을 시험하였다.</p><h2>4. 19 기념</h2><p>가람호가 다시 날았다.</p>"
    )
    assert [section.headings for section in article.sections] == [
        (),
        ("역사",),
        ("역사", "준비"),
        ("4. 19 기념",),
    ]


def test_list_items_terms_and_their_definitions_are_entries() -> None:
    article = read(
        "<ul><li>2001년 3월 첫 비행<li>2002년<ul><li>4월 두 번째 비행</li></ul></ul>"
        "<dl><dt>2003년</dt><dd>5월 세 번째 비행</dd></dl><dl><dd>들여쓴 글은 그냥 글이다.</dd></dl>"
    )
    assert texts(article, Kind.ENTRY) == [
        "2001년 3월 첫 비행",
        "2002년",
        "4월 두 번째 비행",
        "2003년",
        "5월 세 번째 비행",
    ]
    assert texts(article, Kind.PROSE) == ["들여쓴 글은 그냥 글이다."]


def test_line_break_ends_a_line_and_a_blank_one_a_paragraph() -> None:
    article = read(
        "<div>가람호가 처음으로 날았다.<br>새별호도 뒤를 따랐다.<br><br>■ 그 뒤의 일<br><br>"
        "배도 돌아왔다.</div>"
    )
    assert texts(article) == [
        "가람호가 처음으로 날았다.",
        "새별호도 뒤를 따랐다.",
        "그 뒤의 일",
        "배도 돌아왔다.",
    ]


def test_lines_of_a_song_are_a_verse() -> None:
    song = ["별이 지는 바닷가에 서서", "멀리 떠난 배를 그리며", "나는 노래를 부르네", "바람이 불어오는 밤에"]
    article = read(f"<p>가람호의 노래이다.</p><p>{'<br>'.join(song)}</p><pre>{chr(10).join(song)}</pre>")
    assert texts(article, Kind.VERSE) == song * 2


def test_words_below_pictures_are_captions() -> None:
    article = read(
        "<p>가람호는 로켓이다.</p><figure><img><figcaption>2001년의 가람호</figcaption></figure>"
        "<div class='thumbcaption'>2002년의 발사장</div><em class='img_desc'>2003년의 시험</em>"
    )
    assert texts(article, Kind.CAPTION) == ["2001년의 가람호", "2002년의 발사장", "2003년의 시험"]


def test_rows_that_a_date_opens_are_entries_and_their_running_numbers_go() -> None:
    article = read(
        "<p>가람호는 로켓이다.</p><table><thead><tr><th>번호<th>날짜<th>결과</tr></thead>"
        "<tr><td>1<td>2001년 3월 4일<br>17:00<td>성공</tr><tr><td>2<td>2002년 5월 6일<td>실패</tr></table>"
    )
    assert texts(article, Kind.ENTRY) == ["2001년 3월 4일 17:00 성공", "2002년 5월 6일 실패"]


def test_row_with_a_date_in_a_cell_of_its_own_is_one_entry() -> None:
    article = read(
        "<p>가람호는 로켓이다.</p><table><tr><th>이름<th>1월<th>처음 난 날</tr>"
        "<tr><td>가람 1호<td>3회<td>2001년 3월 4일</tr>"
        "<tr><td>가람 2호<td>5회<td>2002. 5. 6.</tr>"
        "<tr><td>가람 3호<td>아직 만들고 있다.<td>2003년</tr></table>"
    )
    assert texts(article, Kind.ENTRY) == [
        "가람 1호 3회 2001년 3월 4일",
        "가람 2호 5회 2002. 5. 6.",
        "가람 3호",
        "아직 만들고 있다.",
        "2003년",
    ]


def test_rows_beside_one_year_are_lines_of_one_entry() -> None:
    article = read(
        "<p>가람호는 로켓이다.</p><table><tr><td rowspan=2>2001년<td>3월<td>엔진 시험</tr>"
        "<tr><td>5월<td>첫 비행</tr><tr><td>2002년<td>6월<td>두 번째 비행</tr></table>"
    )
    entries = [p for s in article.sections for p in s.paragraphs if p.kind is Kind.ENTRY]
    assert [[sentence.text for sentence in entry.sentences] for entry in entries] == [
        ["2001년 3월 엔진 시험", "5월 첫 비행"],
        ["2002년 6월 두 번째 비행"],
    ]


def test_table_that_only_places_the_page_is_read_as_text() -> None:
    article = read("<table><tr><td><h2>역사</h2><p>가람호가 날았다. 배가 왔다.</p></td></tr></table>")
    assert texts(article, Kind.PROSE) == ["가람호가 날았다.", "배가 왔다."]


def test_contents_and_lists_of_links_are_left_out() -> None:
    article = read(
        "<p>가람호는 로켓이다.</p>"
        "<div><span><a href='#s-1'>1</a>. 역사</span><span><a href='#s-2'>2</a>. 기록</span>"
        "<span><a href='#s-3'>3</a>. 여담</span></div>"
        "<h2><a id='s-1' href='#toc'>1.</a> 역사</h2><p>가람호가 날았다.</p>"
        "<h2><a id='s-2' href='#toc'>2.</a> 기록</h2><p>가장 높이 난 것은 이 배이다.</p>"
        "<h2><a id='s-3'>3.</a> 여담</h2><p>이름은 강에서 왔다.</p>"
        "<ul><li><a href='/1'>2001년의 일</a><li><a href='/2'>2002년의 일</a>"
        "<li><a href='/3'>2003년의 일</a></ul>"
    )
    assert texts(article) == [
        "가람호는 로켓이다.",
        "가람호가 날았다.",
        "가장 높이 난 것은 이 배이다.",
        "이름은 강에서 왔다.",
    ]


MEDIAWIKI_NOTES = (
    "<p>가람호가 날았다.<sup id='cite_ref-a_1-0' class='reference'><a href='{page}#cite_note-a-1'>"
    "<span>[</span>1<span>]</span></a></sup> 배가 왔다.<sup class='reference'><a href='#cite_note-2'>"
    "[주 1]</a></sup></p>"
    "<div class='reflist'><ol class='references'><li id='cite_note-a-1'><span class='mw-cite-backlink'>"
    "<a href='#cite_ref-a_1-0'>↑</a></span> <span class='reference-text'>이름은 강에서 왔다.</span></li>"
    "<li id='cite_note-2'><a href='#x'>↑</a> 그날은 비가 왔다.</li><li>가리키는 글이 없다.</li></ol></div>"
)
NAMUWIKI_NOTES = (
    "<div><div>가람호가 날았다.<a class='xQ' title='이름은 …' href='#fn-1'><span id='rfn-1'></span>[1]</a>"
    " 배가 왔다.<a href='#fn-2'><span id='rfn-2'></span>[주 1]</a></div><div class='b7'>"
    "<span class='q'><span id='fn-1'></span><a href='#rfn-1'>[1]</a> 이름은 강에서 왔다.</span>"
    "<span class='q'><span id='fn-2'></span><a href='#rfn-2'>[주 1]</a> 그날은 비가 왔다.</span></div></div>"
)
EMPTY_ANCHORS = (
    "<p>가람호가 날았다.<sup>[<a href='#n1'>1</a>]</sup> 배가 왔다.<sup>[<a href='#n2'>주 1</a>]</sup></p>"
    "<hr><div><a id='n1'></a>이름은 강에서 왔다.<br><a id='n2'></a>그날은 비가 왔다.</div>"
)


@pytest.mark.parametrize(
    "body",
    [
        MEDIAWIKI_NOTES.format(page=""),
        MEDIAWIKI_NOTES.format(page="https://ko.example.org/wiki/%EA%B0%80%EB%9E%8C%ED%98%B8"),
        NAMUWIKI_NOTES,
        EMPTY_ANCHORS,
    ],
)
def test_footnotes_are_tied_to_their_marks(body: str) -> None:
    article = read(body)
    assert [s.text for section in article.sections for p in section.paragraphs for s in p.sentences] == [
        "가람호가 날았다.",
        "배가 왔다.",
    ]
    notes = [[s.text for s in footnote.paragraph.sentences] for footnote in article.footnotes]
    assert notes == [["이름은 강에서 왔다."], ["그날은 비가 왔다."]]
    ends = [article.text.index("날았다."), article.text.index("왔다.")]
    for footnote, end in zip(article.footnotes, ends, strict=True):
        assert footnote.anchor is not None
        assert end < footnote.anchor.start < end + 150
        assert article.text[footnote.anchor.start] == "["
        assert article.text[footnote.anchor.end - 1] == "]"


def test_figure_in_brackets_that_leads_nowhere_is_no_mark_of_a_note() -> None:
    article = read(f"<p>배가 떠났다.[1] 밤이 되었다.</p>{NAMUWIKI_NOTES}")
    assert texts(article)[:2] == ["배가 떠났다.", "밤이 되었다."]
    assert article.footnotes[0].anchor is not None
    assert article.footnotes[0].anchor.start > article.text.index("rfn-1")


def test_citation_in_a_footnote_is_no_statement() -> None:
    article = read(
        "<p>가람호가 날았다.<sup><a href='#n'>[1]</a></sup></p><ol><li id='n'><cite class='citation book'>"
        "홍바다 (2001년 2월 3일). 《가람호》. <span>2020년 3월 3일에 확인함.</span></cite></li></ol>"
    )
    assert texts(article) == ["가람호가 날았다."]


def test_figures_that_stand_higher_keep_their_value_and_a_formula_leaves_a_gap() -> None:
    article = read(
        "<p>무게는 10<sup>4</sup> kg, 연료는 H<sub>2</sub>이며 속도는 <math><mi>v</mi></math>였다.</p>"
    )
    assert texts(article) == ["무게는 10⁴ kg, 연료는 H₂이며 속도는 …였다."]


def test_struck_out_words_are_left_out() -> None:
    assert texts(read("<p>가람호는 <del>2000년</del> 2001년에 <s>배로</s> 날았다.</p>")) == [
        "가람호는 2001년에 날았다."
    ]


def test_folded_part_of_a_page_for_telephones_is_read() -> None:
    assert texts(
        read("<section hidden='until-found'><p>가람호가 날았다.</p></section><p>배가 왔다.</p>")
    ) == [
        "가람호가 날았다.",
        "배가 왔다.",
    ]


def test_article_is_found_by_its_prose_where_nothing_names_it() -> None:
    prose = "".join(f"<div class='Xk{n}'>가람호는 {n}번째로 하늘을 날았다.</div>" for n in range(1, 31))
    article = read(
        "<div id='app'><div class='q1'><span>오늘의 배</span><span>2024년 3월 2일</span></div>"
        f"<div class='z9'><div class='p3'>{prose}</div></div><div class='r2'>실시간 2024년</div></div>"
    )
    assert texts(article) == [f"가람호는 {n}번째로 하늘을 날았다." for n in range(1, 31)]


@pytest.mark.parametrize("name", ["aspnetForm", "has-sidebar comments-open", "page-header"])
def test_wrapper_around_the_whole_page_is_kept_whatever_its_name(name: str) -> None:
    article = read(
        f"<form id='f' class='{name}'><div class='{name}'><p>가람호가 하늘을 날았다.</p></div></form>"
    )
    assert texts(article) == ["가람호가 하늘을 날았다."]


def test_section_keeps_the_heading_in_its_header() -> None:
    article = read(
        "<article><section><header><h2>역사</h2></header><p>가람호가 날았다.</p></section>"
        "<section><div class='section-header'><h2>기록</h2></div><p>배가 왔다.</p></section></article>"
    )
    assert [section.headings for section in article.sections] == [("역사",), ("기록",)]


@pytest.mark.parametrize(
    ("title", "head", "body", "expected"),
    [
        ("가람호 - 누리 백과", "", "<h1>가람호</h1>", "가람호"),
        ("가람호 - 누리 백과, 모두의 백과사전", "", "", "가람호"),
        (
            "가람호 날다 : 과학 : 새벽일보",
            "<meta property='og:title' content='가람호 날다'>",
            "<h1>새벽일보</h1>",
            "가람호 날다",
        ),
        (
            "새벽일보 :: 가람호 날다",
            "<meta property='og:title' content='가람호 날다'>",
            "<h1>새벽일보</h1>",
            "가람호 날다",
        ),
        ("가람호 – 새별호 관계 - 누리 백과", "", "<h1>가람호 – 새별호 관계</h1>", "가람호 – 새별호 관계"),
        ("가람 &amp; 누리 | 누리 백과", "", "", "가람 & 누리"),
        ("", "", "<h1>가람호</h1>", "가람호"),
    ],
)
def test_title_is_that_of_the_article_without_the_site(
    title: str, head: str, body: str, expected: str
) -> None:
    assert read(f"{body}<p>가람호가 날았다.</p>", title=title, head=head).title == expected


TWO_CHANGES = "".join(
    f'<script type=\'application/ld+json\'>{{"dateModified": "{day}"}}</script>'
    for day in ("2023-05-27", "2022-01-01")
)


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        (
            "<meta property='article:modified_time' content='2023-05-25T18:40:11+09:00'>",
            "",
            date(2023, 5, 25),
        ),
        ("", "<time itemprop='dateModified' datetime='2023-05-26'>어제</time>", date(2023, 5, 26)),
        (
            '<script type=\'application/ld+json\'>{"dateModified": "2023-05-27T01:02:03Z"}</script>',
            "",
            date(2023, 5, 27),
        ),
        (
            "",
            "<div>이 문서는 2023년 5월 28일 (일) 05:30에 마지막으로 편집되었습니다.</div>",
            date(2023, 5, 28),
        ),
        ("", "<div>최근 수정 시각: <time datetime='x'>2023-05-29 20:22:33</time></div>", date(2023, 5, 29)),
        (
            "<meta property='article:modified_time' content='2023-05-24T20:40:11Z'>",
            "<p>2023년 5월 25일 (목) 05:30에 마지막으로 편집되었습니다.</p>",
            date(2023, 5, 25),
        ),
        ("<meta property='article:modified_time' content='soon'>", "", None),
        ("<meta property='article:published_time' content='2023-05-24'>", "", None),
        (
            TWO_CHANGES,
            "",
            None,
        ),
    ],
)
def test_day_of_the_last_change_is_the_one_shown_or_told(head: str, body: str, expected: date | None) -> None:
    assert read(f"<p>가람호가 날았다.</p>{body}", head=head).revised == expected


@pytest.mark.parametrize(
    "stamp",
    [
        "입력 2023.05.24. 오전 9:10 수정 2023.05.25. 오후 6:40",
        "기사입력 2023-05-24 09:10",
        "최종수정 2023년 5월 24일 09:10",
        "이 저작물은 CC BY 4.0에 따라 이용할 수 있습니다.",
        "[ 펼치기 · 접기 ]",
        "분류: 로켓",
    ],
)
def test_line_that_serves_the_page_is_left_out(stamp: str) -> None:
    assert texts(read(f"<div>{stamp}</div><div>가람호가 날았다.</div>")) == ["가람호가 날았다."]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!doctype html><p>가람호가 날았다.", "html"),
        (" \n<!-- 주석 --><!-- 또 -->\n<HTML><p>가람호가 날았다.", "html"),
        ('<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html>가', "html"),
        ("<div>" + "<p>가람호가 날았다.</p>" * 5 + "</div>", "html"),
        ("<div align='center'>\n\n# 가람호\n\n가람호가 날았다.\n</div>", "markdown"),
        ("가람호가 <b>날았다</b>.", "plain"),
        ("<!-- 끝나지 않는 말", "plain"),
    ],
)
def test_a_page_is_told_by_its_beginning(text: str, kind: str) -> None:
    assert detect_format(text) == kind
