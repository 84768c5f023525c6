import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from question_bank.errors import ArticleError
from question_bank.source.article import Article, Kind
from question_bank.source.readers import READERS, read_article
from tests.factories.markup import Markup, Piece, pages
from tests.factories.reading import (
    check_places,
    check_read_or_refused,
    check_words,
    marks,
    noted,
    of_kind,
    shown,
)

PAGE = r"""[include(틀:다른 뜻, other1=별자리, rd1=고래자리)]
## 아무도 보지 않는 말
[[분류:우주 탐사선]]
[목차]
||<-2><tablealign=right><bgcolor=#123> {{{#white '''{{{+1 고래 2호}}}'''}}} ||
|| '''발사''' || [[2009년]] 4월 17일 ||
|| '''나라''' || [[파일:국기.svg|width=20]] [[한울국]] ||
== 개요 ==
'''고래 2호'''는 [[한울 우주국|우주국]]이 만든 [[탐사선#종류]]이다.[* 처음 이름은
'돛새'였다. [[돛새|그 이름]]은 곧 잊혔다.]
몸은 {{{#blue 파란색}}}이다.[*무게 [2009년]에 잰 값이다.[* 연료를 뺐다.]]

--2008년에 떨어졌다.-- ~~농담이다.~~ 2009년 4월 17일에 떠났다.[*무게]
==# 여정 #==
||<tablewidth=100%> '''해''' || 일 ||
||<|3> 2009년 || 4월 17일 || 발사[* 비가 왔다.] ||
|| 6월 || [[달]] 통과 ||
|| 12월 || {{{#!wiki style="margin: 0"
궤도 수정}}} ||
|| 2011년 8월 || 목성 도착 ||
 * 2012년 1월 첫 사진을 보냈다.
  * 3월 10^^4^^번째 사진을 보냈다.
  모두 흑백이다.
 1. 물은 H,,2,,O이다.
{{{#!folding [ 자세한 기록 펼치기 · 접기 ]
||<^|2> 2013년 || 고장 ||
|| 복구 ||
접어 둔 글이다.
}}}
> 별은 가깝다. 우리는 멀다.
----
{{{[[날것]]}}}은 그대로이다. [ruby(鯨, ruby=고래)]라고 쓴다.
[[https://a.example/b 누리집]]에 있다. 지금 [age(2009-04-17)]살이다.
\[[글자\]]이다.
[youtube(abc)]
{{{#!html <b>1999년</b>}}}{{{#!syntax python
print("1998년")
}}}
[[파일:b.jpg|width=300]]
고래 2호의 모습
[각주]
"""


@pytest.fixture(scope="module")
def article() -> Article:
    return read_article(PAGE.encode(), name="고래_2호.txt")


def read(text: str) -> Article:
    return read_article(text.encode(), name="x", format="namumark")


def test_page_source_is_recognised(article: Article) -> None:
    assert (article.format, article.title) == ("namumark", "고래_2호")


def test_headings_lose_their_marks_and_those_of_folded_parts_theirs(article: Article) -> None:
    assert [section.headings for section in article.sections] == [(), ("개요",), ("여정",)]


def test_prose_is_free_of_marks_deleted_text_and_code(article: Article) -> None:
    assert of_kind(article, Kind.PROSE) == [
        "고래 2호는 우주국이 만든 탐사선이다.",
        "몸은 파란색이다.",
        "2009년 4월 17일에 떠났다.",
        "접어 둔 글이다.",
        "별은 가깝다.",
        "우리는 멀다.",
        "[[날것]]은 그대로이다.",
        "鯨라고 쓴다.",
        "누리집에 있다.",
        "지금 …살이다.",
        "[[글자]]이다.",
    ]


def test_rows_and_items_are_entries_and_rows_of_one_year_stand_together(article: Article) -> None:
    entries = [p for section in article.sections for p in section.paragraphs if p.kind is Kind.ENTRY]
    assert [[sentence.text for sentence in entry.sentences] for entry in entries] == [
        ["고래 2호"],
        ["발사 2009년 4월 17일"],
        ["나라"],
        ["한울국"],
        ["해"],
        ["일"],
        ["2009년 4월 17일 발사", "6월 달 통과", "12월 궤도 수정"],
        ["2011년 8월 목성 도착"],
        ["2012년 1월 첫 사진을 보냈다."],
        ["3월 10⁴번째 사진을 보냈다.", "모두 흑백이다."],
        ["물은 H₂O이다."],
        ["자세한 기록"],
        ["2013년 고장", "복구"],
    ]


def test_words_below_a_picture_are_its_caption(article: Article) -> None:
    assert of_kind(article, Kind.CAPTION) == ["고래 2호의 모습"]


def test_footnotes_are_tied_to_the_place_where_they_are_written(article: Article) -> None:
    assert marks(article) == [
        ("1", "[* 처음 이름은\n'돛새'였다. [[돛새|그 이름]]은 곧 잊혔다.]"),
        ("무게", "[*무게 [2009년]에 잰 값이다.[* 연료를 뺐다.]]"),
        ("3", "[* 연료를 뺐다.]"),
        ("4", "[* 비가 왔다.]"),
    ]
    assert noted(article) == [
        "처음 이름은 '돛새'였다.",
        "그 이름은 곧 잊혔다.",
        "[2009년]에 잰 값이다.",
        "연료를 뺐다.",
        "비가 왔다.",
    ]
    sections = [note.paragraph.sentences[0].section for note in article.footnotes]
    assert sections == [("개요",), ("개요",), ("개요",), ("여정",)]


def test_every_sentence_stands_where_its_selector_says(article: Article) -> None:
    check_places(article)


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("[[금성]]은 뜨겁다.", "금성은 뜨겁다."),
        ("[[금성(행성)|금성]]은 뜨겁다.", "금성은 뜨겁다."),
        ("[[금성의 바람#대기]]은 세다.", "금성의 바람은 세다."),
        ("[[금성|'''금성''' {{{#red 대기}}}]]는 짙다.", "금성 대기는 짙다."),
        ("[[금성|[[파일:금성.png|width=20]] 금성]]은 뜨겁다.", "금성은 뜨겁다."),
        ("[[:파일:금성.png]]은 그림이다.", "파일:금성.png은 그림이다."),
        ("[[/지형]]은 거칠다.", "지형은 거칠다."),
        ("[[https://a.example/x|금성 자료]]를 보았다.", "금성 자료를 보았다."),
        ("[[https://a.example/x 금성 자료]]를 보았다.", "금성 자료를 보았다."),
        ("금성은 뜨겁다.[[https://a.example/x]]", "금성은 뜨겁다."),
        ("금성은 뜨겁다.[[https://a.example/x|#]]", "금성은 뜨겁다."),
        ("''금성''은 __매우__ '''뜨겁다'''.", "금성은 매우 뜨겁다."),
        ("금성은 {{{+2 아주}}} {{{-1 매우}}} {{{#f00,#0f0 뜨겁다}}}.", "금성은 아주 매우 뜨겁다."),
        ("넓이는 10^^8^^km^^2^^이다.", "넓이는 10⁸km²이다."),
        ("공기는 CO,,2,,이다.", "공기는 CO₂이다."),
        ("금성은 뜨겁다.--차갑다.--", "금성은 뜨겁다."),
        ("금성은 뜨겁~~[[명왕성|차갑]]~~다.", "금성은 뜨겁다."),
        ("금성은[anchor(가)] 뜨겁다.", "금성은 뜨겁다."),
        ("금성은 [단독] 뜨겁다.", "금성은 [단독] 뜨겁다."),
        ("금성의 [math(x^2)]은 크다.", "금성의 …은 크다."),
        ("[date]에 보았다.", "…에 보았다."),
        ("금성은 뜨겁다. [math(x)]", "금성은 뜨겁다."),
        (r"금성은 \'\'뜨겁다\'\'.", "금성은 ''뜨겁다''."),
        ("금성은[[ 뜨겁고}}} 짙다.", "금성은 뜨겁고 짙다."),
        ("금성은 뜨겁다.[12] 짙다.", "금성은 뜨겁다. 짙다."),
        ('{{{#!wiki style="display: inline-block"\n금성}}}은 뜨겁다.', "금성은 뜨겁다."),
    ],
)
def test_reader_of_a_line_sees_its_words(source: str, seen: str) -> None:
    article = read(source)
    assert " ".join(shown(article)) == seen
    check_places(article)


def test_line_break_macro_ends_a_line_unless_it_wraps_a_sentence() -> None:
    article = read("||기록|| 2001년 출항[br]2003년 귀항 ||\n\n선장은[br]끝까지 배를 지켰다.")
    assert shown(article) == ["기록 2001년 출항", "2003년 귀항", "선장은 끝까지 배를 지켰다."]


def test_footnote_between_a_word_and_a_bracket_leaves_no_mark() -> None:
    article = read("배[* 목선이다.](큰 배)가 떠났다.")
    assert shown(article) == ["배(큰 배)가 떠났다."]
    assert marks(article) == [("1", "[* 목선이다.]")]


def test_second_text_under_one_name_is_a_footnote_of_its_own() -> None:
    article = read("배가[*배 목선이다.] 떠나고[*배 철선이다.] 돌아왔다.[*배]")
    assert [label for label, _ in marks(article)] == ["배", "2"]
    assert noted(article) == ["목선이다.", "철선이다."]


def test_footnote_that_is_never_written_is_left_out() -> None:
    article = read("배가 떠났다.[*없음]")
    assert (shown(article), article.footnotes) == (["배가 떠났다."], ())


def test_unclosed_footnote_does_not_swallow_the_next_paragraph() -> None:
    article = read("배가 떠났다.[* 목선이다.\n\n[단독] 배가 돌아왔다.")
    assert shown(article)[-1] == "[단독] 배가 돌아왔다."
    assert article.footnotes == ()


def test_row_goes_on_over_lines_until_two_bars_end_one() -> None:
    article = read("||1987년 6월||다리를 놓았다.\n * 길이 300m\n * 너비 12m||\n||1990년||무너졌다.||\n")
    assert shown(article) == ["1987년 6월 다리를 놓았다.", "길이 300m", "너비 12m", "1990년 무너졌다."]


def test_table_in_a_cell_is_read_by_itself() -> None:
    article = read('||바깥||{{{#!wiki style=""\n||1987년 6월||안쪽||\n}}}||끝||\n')
    assert shown(article) == ["바깥", "1987년 6월 안쪽", "끝"]


def test_caption_of_a_table_and_words_below_a_picture_are_captions() -> None:
    article = read("|다리의 역사|1987년||놓았다||\n||[[파일:다리.jpg|width=100%]]||\n||다리의 모습||\n")
    assert of_kind(article, Kind.CAPTION) == ["다리의 역사", "다리의 모습"]
    assert of_kind(article, Kind.ENTRY) == ["1987년 놓았다"]


def test_cell_with_a_flag_is_an_entry_and_one_with_a_picture_a_caption() -> None:
    article = read("||[[파일:기.svg|width=20]] 한울국||[[파일:다리.jpg|width=300]] 다리||\n")
    assert (of_kind(article, Kind.ENTRY), of_kind(article, Kind.CAPTION)) == (["한울국"], ["다리"])


def test_number_before_a_full_stop_is_a_list_mark_only_where_the_wiki_has_it_so() -> None:
    article = read("== 일지 ==\n 1. 첫째이다.\n 3. 1. 만세를 불렀다.\n")
    assert shown(article)[1:] == ["첫째이다.", "3. 1. 만세를 불렀다."]


@pytest.mark.parametrize(
    ("title", "seen"),
    [
        ("[ 펼치기 · 접기 ]", []),
        ("펼치기/접기", []),
        ("[ 역대 선장 펼치기 · 접기 ]", ["역대 선장"]),
        ("'역대' 선장", ["'역대' 선장"]),
        ("항해 보기 좋은 날", ["항해 보기 좋은 날"]),
        ("", []),
    ],
)
def test_title_of_a_folded_part_loses_its_button(title: str, seen: list[str]) -> None:
    article = read(f"{{{{{{#!folding {title}\n배가 왔다.\n}}}}}}")
    assert shown(article) == [*seen, "배가 왔다."]


def test_rule_in_a_quotation_is_no_word_of_it() -> None:
    assert shown(read("> 가람은 강이다.\n> ----\n> 누리는 섬이다.")) == ["가람은 강이다.", "누리는 섬이다."]


def test_title_line_names_the_article_and_a_redirect_has_no_words() -> None:
    assert read("#title 돛새\n\n돛새는 별이다.").title == "돛새"
    with pytest.raises(ArticleError, match=r"^x: no sentence found when read as namumark"):
        read("#redirect 돛새\n")


NAMUMARK = Markup(
    frames=(
        *("'''@'''", "''@''", "__@__", "^^@^^", ",,@,,", "{{{#red @}}}", "{{{+1 @}}}"),
        *("[[문서|@]]", "[[https://a.example/x @]]", "[[https://a.example/x|@]]"),
    ),
    plain_frames=("{{{@}}}", "[[@]]", "[[@#절]]", "[ruby(@, ruby=루비)]"),
    note="[* @]",
    hidden=(
        "--없앤 말--",
        "~~지운 말~~",
        "[[파일:그림.png|width=20]]",
        "[[분류:배]]",
        "[anchor(ㄱ)]",
        "[clearfix]",
    ),
    line_frames=("@", "@\n", " * @", "  1. @", "> @", "\n@\n", "||@||", "== @ ==\n", "----\n@"),
    row=("||<#fff> @ ||", " || "),
    box_frames=('{{{#!wiki style="color: red"\n@\n}}}', "{{{#!folding [ 펼치기 · 접기 ]\n@\n}}}"),
    unseen=("## 숨긴 말", "[목차]", "[include(틀:배)]", "[youtube(abc)]", "{{{#!html <b>숨긴</b>}}}"),
)
MARKUP = re.compile(
    r"\[\[|\]\]|\{\{\{|\}\}\}|\|\||''|--|~~|__|\^\^|,,|\[[*^]|==|#!|없앤|지운|숨긴|루비|example"
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(document=pages(NAMUMARK))
def test_every_visible_word_is_read_in_order_and_no_mark(document: Piece) -> None:
    article = read(f"배가 왔다.\n{document.source}\n")
    check_places(article)
    body, notes = shown(article), noted(article)
    check_words(document.words, body)
    assert not [line for line in [*body, *notes] if MARKUP.search(line)]
    assert sorted(" ".join(notes).split()) == sorted(document.notes)
    assert all(footnote.anchor is not None for footnote in article.footnotes)


BROKEN = (
    *(
        "[[",
        "]]",
        "{{{",
        "}}}",
        '{{{#!wiki style=""\n',
        "{{{#red ",
        "[* ",
        "[*가 ",
        "]",
        "||",
        "|",
        "<|2>",
        "--",
    ),
    *("~~", "'''", "==", "\n", "\n\n", "\r\n", "\r", " * ", "> ", "##", "\\", "[include(", "[br]", "\ue000"),
    *("\ufffc", "가."),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pieces=st.lists(st.sampled_from(BROKEN) | st.text(max_size=5), max_size=25))
def test_any_text_is_read_or_refused(pieces: list[str]) -> None:
    check_read_or_refused("".join(pieces), "namumark")


HOSTILE = (
    "[[" * 25_000,
    "[* " * 25_000,
    "{{{" * 25_000,
    "{{{#red " * 12_500,
    "[include(" * 12_500,
    "||" * 25_000,
    "||가\n" * 5_000,
    "--" + "가" * 100_000,
    "~~" * 25_000,
    "'''가 " * 12_500,
    "]" * 50_000,
    " " * 100_000 + "가",
    "\n" * 100_000 + "가",
    "== 가" + " " * 100_000,
    "[br]" * 7_500,
    "||" + "<-2>" * 12_500 + "가||",
    "[[" * 10_000 + "가" + "]]" * 10_000,
    "{{{#red " * 10_000 + "가" + "}}}" * 10_000,
    "[* " * 10_000 + "가" + "]" * 10_000,
    "||{{{-1\n" * 10_000 + "||가||" + "\n}}}||" * 10_000,
)


@pytest.mark.parametrize("hostile", HOSTILE, ids=[f"{text[:8]!r}" for text in HOSTILE])
def test_hostile_page_is_read_or_refused_within_a_minute(hostile: str) -> None:
    begin = time.process_time()
    try:
        draft = READERS["namumark"](f"배가 왔다.\n\n{hostile}\n\n끝났다.\n")
    except ArticleError as error:
        assert "more than 50 deep" in str(error)  # noqa: PT017 - the one refusal there is
    else:
        assert draft.parts[0].passage.text == "배가 왔다."
    assert time.process_time() - begin < 60, "no hostile page may hold a reader up"


def test_deep_brackets_are_refused_with_their_line() -> None:
    with pytest.raises(ArticleError, match=r"^x: line 3: brackets stand in brackets more than 50 deep"):
        read("배가 왔다.\n\n" + "[[가|" * 60 + "나" + "]]" * 60)
