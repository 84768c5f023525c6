import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from question_bank.data.table import read_table
from question_bank.errors import ArticleError
from question_bank.source.article import Article, Kind
from question_bank.source.mediawiki.bracket import Sort, scan
from question_bank.source.mediawiki.inline import leave_gaps
from question_bank.source.mediawiki.template import find_shown
from question_bank.source.passage import Passage
from question_bank.source.readers import READERS, read_article
from question_bank.source.strand import show_gaps
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

PAGE = """{{다른 뜻|별자리|돛새자리}}
{{기업 정보
| 이름 = 돛새조선
| 창립 = {{시작 날짜|1968|4|2}}
| 그림 = [[파일:돛새.svg|200px]]
}}
[[파일:조선소.jpg|섬네일|오른쪽|2010년에 지은 [[조선소]]이다.]]
'''돛새조선'''(帆鳥造船, {{llang|en|Dotsae Shipyard}})은 [[1968년]]<ref name="창립">{{뉴스 인용|제목=새 회사
|날짜=1968-04-03}}</ref> [[가람시]]에 세운&nbsp;[[조선업|배]] 회사이다.<ref group=주>옛 이름은
돛단배공업이다.</ref> <!-- 숨은 말 -->
{{날짜|1970|3|1}}에 첫 배를 띄웠다.{{출처|날짜=2020}} 그때 일꾼은 {{모르는 틀|x}} 명이다.<ref name="창립"/>
<!-- 한 줄 -->
<s>1971년에 망했다.</s> 1972년 5월 “누리”호를 팔았다.{{refn|누리호는 [[화물선]]이다.|name=b}}

== 역사 ==
=== 연표 ===
{| class="wikitable"
|+ 주요 일지
! 해 !! 일
|-
| rowspan="2" | 1975년 || 3월 [[증권거래소]] 상장
|-
| 8월 || align="center" | 새 부두 준공<ref name=c>8월 15일이다.</ref>
|-
| [[1976년]]
| 수출 1억&nbsp;달러
* 스무 척
|}
* 1977년 4월: 연구소를 열었다.
** 5월: 연구원이 100명을 넘었다.
# 첫째이다.
;선대: 배를 짓는 자리
:들여쓴 문장이다.
__TOC__
<Gee>호를 띄웠다. 3 < 5이다. CO<sub>2</sub>와 10<sup>8</sup>이다. [https://a.b/c 누리집].<br />줄을 바꿨다.
&ldquo;배가 간다.&rdquo; {{lang|ru|Корабль}}, {{nowrap|큰 배}}이다.

<nowiki>[[고리]]</nowiki>는 그대로이다. <math>x^2</math>는 식이다.
<gallery>
파일:배.jpg|1980년의 배
</gallery>
<poem>
가람이 흐른다
바다로 간다
</poem>
{{다단|
* 하나
* 둘
}}
== 각주 ==
{{각주}}
<references group="주" />
{{조선소 둘러보기}}
[[분류:회사]]
[[en:Dotsae]]
"""


@pytest.fixture(scope="module")
def article() -> Article:
    return read_article(PAGE.encode(), name="돛새조선.txt")


def read(text: str) -> Article:
    return read_article(text.encode(), name="x", format="mediawiki")


def test_page_source_is_recognised(article: Article) -> None:
    assert (article.format, article.title) == ("mediawiki", "돛새조선")


def test_headings_nest(article: Article) -> None:
    assert [section.headings for section in article.sections] == [
        (),
        ("역사",),
        ("역사", "연표"),
        ("각주",),
    ]


def test_prose_is_free_of_templates_links_and_deleted_text(article: Article) -> None:
    assert of_kind(article, Kind.PROSE) == [
        "돛새조선(帆鳥造船, Dotsae Shipyard)은 1968년 가람시에 세운 배 회사이다.",
        "1970년 3월 1일에 첫 배를 띄웠다.",
        "그때 일꾼은 … 명이다.",
        "1972년 5월 “누리”호를 팔았다.",
        "들여쓴 문장이다.",
        "<Gee>호를 띄웠다.",
        "3 < 5이다.",
        "CO₂와 10⁸이다.",
        "누리집.",
        "줄을 바꿨다.",
        "“배가 간다.”",
        "Корабль, 큰 배이다.",
        "[[고리]]는 그대로이다.",
        "…는 식이다.",
    ]


def test_rows_and_items_are_entries_and_rows_of_one_year_stand_together(article: Article) -> None:
    entries = [p for section in article.sections for p in section.paragraphs if p.kind is Kind.ENTRY]
    assert [[sentence.text for sentence in entry.sentences] for entry in entries] == [
        ["해"],
        ["일"],
        ["1975년 3월 증권거래소 상장", "8월 새 부두 준공"],
        ["1976년 수출 1억 달러", "스무 척"],
        ["1977년 4월: 연구소를 열었다."],
        ["5월: 연구원이 100명을 넘었다."],
        ["첫째이다."],
        ["선대: 배를 짓는 자리"],
        ["하나"],
        ["둘"],
    ]


def test_words_of_pictures_galleries_and_tables_are_captions(article: Article) -> None:
    assert of_kind(article, Kind.CAPTION) == ["2010년에 지은 조선소이다.", "주요 일지", "1980년의 배"]


def test_poem_is_verse(article: Article) -> None:
    assert of_kind(article, Kind.VERSE) == ["가람이 흐른다", "바다로 간다"]


def test_footnotes_are_tied_to_the_place_where_they_are_written(article: Article) -> None:
    assert marks(article) == [
        ("2", "<ref group=주>옛 이름은\n돛단배공업이다.</ref>"),
        ("3", "{{refn|누리호는 [[화물선]]이다.|name=b}}"),
        ("4", "<ref name=c>8월 15일이다.</ref>"),
    ]
    assert noted(article) == ["옛 이름은 돛단배공업이다.", "누리호는 화물선이다.", "8월 15일이다."]
    assert article.footnotes[2].paragraph.sentences[0].section == ("역사", "연표")


def test_every_sentence_stands_where_its_selector_says(article: Article) -> None:
    check_places(article)


def test_character_reference_stands_for_the_whole_of_it() -> None:
    article = read("&ldquo;배가 간다.&rdquo;\n\n&#8216;끝&#x2019;이다.")
    selectors = [sentence.passage.selector(article.text) for sentence in article.sentences()]
    assert [(one.exact, one.quote) for one in selectors] == [
        ("&ldquo;배가 간다.&rdquo;", "“배가 간다.”"),
        ("&#8216;끝&#x2019;이다.", "‘끝’이다."),
    ]


def test_date_of_a_template_stands_for_the_whole_of_it() -> None:
    article = read("{{시작 날짜|1970|03|01}}에 배를 띄웠다.")
    (sentence,) = article.sentences()
    end = sentence.text.index("에")
    assert sentence.text[:end] == "1970년 3월 1일"
    assert sentence.passage.selector(article.text, 0, end).exact == "{{시작 날짜|1970|03|01}}"


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("[[화성]]은 붉다.", "화성은 붉다."),
        ("[[화성|'''붉은''' 별]]은 멀다.", "붉은 별은 멀다."),
        ("[[화성의 산#높이]]는 높다.", "화성의 산는 높다."),
        ("[[화성 (행성)|]]은 붉다.", "화성은 붉다."),
        ("[[:분류:행성]]을 보라고 했다.", "분류:행성을 보라고 했다."),
        ("화성은 붉다.[[분류:행성]][[en:Mars]]", "화성은 붉다."),
        ("화성은 [[파일:기.svg|20px]] 붉다.", "화성은 붉다."),
        ("[https://a.example 자료]를 보았다. https://a.example", "자료를 보았다."),
        ("화성은 붉다.[https://a.example]", "화성은 붉다."),
        ("화성은 [단독] 붉다.", "화성은 [단독] 붉다."),
        ("{{한자|火星}}은 {{글자색|red|붉은}} {{작게|별}}이다.", "火星은 붉은 별이다."),
        ("{{lang-en|Mars}}는 {{abbr|NASA|우주국}}가 보았다.", "Mars는 NASA가 보았다."),
        ("{{임시 링크|올림푸스산|en|Olympus Mons}}은 높다.", "올림푸스산은 높다."),
        ("{{국기|대한민국}}이 이겼다.", "대한민국이 이겼다."),
        ("{{국기그림|대한민국}} 한국이 이겼다.", "한국이 이겼다."),
        ("{{출생 미상}}은 화성을 보았다.", "…은 화성을 보았다."),
        ("화성은 붉다.{{모르는 틀}} 멀다.", "화성은 붉다. 멀다."),
        ("{{큰 상자\n|[[가]]=나\n}}\n화성은 붉다.", "화성은 붉다."),
        ("높이는 {{formatnum:21900}}m이다.", "높이는 21900m이다."),
        ("화성{{·}}금성은 별이다.", "화성·금성은 별이다."),
        ("{{nowrap|1=둘=둘}}이다.", "둘=둘이다."),
        ("화성은 붉다.<!-- 아니다 --> 멀다.", "화성은 붉다. 멀다."),
        ("화성은<ref>붉다.</ref>(별) 멀다.", "화성은(별) 멀다."),
        ("높이는 10<sup>8<ref>어림이다.</ref></sup>m이다.", "높이는 10⁸m이다."),
        ("[https://a.example 화성<ref>붉다.</ref> 자료]를 보았다.", "화성 자료를 보았다."),
        ("화성은 붉<del>지 않</del>다.", "화성은 붉다."),
        ("<small>화성은</small> <b>붉다</b>.", "화성은 붉다."),
        ("화성은 {{ 붉고 ]] <b>멀다.", "화성은 붉고 멀다."),
        ("화성은 &lt;붉다&gt; &amp; &없음; 멀다.", "화성은 <붉다> & &없음; 멀다."),
        ("화성은 <nowiki>{{붉다}}</nowiki>이다.", "화성은 {{붉다}}이다."),
        ("#넘겨주기 [[화성]]\n화성은 붉다.", "화성은 붉다."),
        ("화성은\n붉고\n멀다.", "화성은 붉고 멀다."),
        ("화성은 붉다.[12] 멀다.", "화성은 붉다. 멀다."),
    ],
)
def test_reader_of_a_paragraph_sees_its_words(source: str, seen: str) -> None:
    article = read(source)
    assert " ".join(" ".join(shown(article)).split()) == seen
    check_places(article)


def test_reference_with_a_name_is_read_where_it_is_defined() -> None:
    article = read(
        '배가 왔다.<ref name="가" /> 갔다.\n<references>\n<ref name="가">목선이다.</ref>\n</references>'
    )
    assert marks(article) == [("1", '<ref name="가" />')]
    assert noted(article) == ["목선이다."]


def test_reference_that_refers_to_itself_is_read_once() -> None:
    article = read("배가 왔다.<ref name=가>목선<ref name=가 />이다.</ref>")
    assert noted(article) == ["목선이다."]


def test_footnote_in_a_footnote_is_tied_to_the_place_in_it() -> None:
    article = read("배가 왔다.{{refn|돛배이다.<ref>목선이다.</ref>}} 갔다.")
    assert marks(article) == [("1", "{{refn|돛배이다.<ref>목선이다.</ref>}}"), ("2", "<ref>목선이다.</ref>")]
    assert noted(article) == ["돛배이다.", "목선이다."]


def test_table_that_nothing_closes_ends_at_the_next_heading() -> None:
    article = read("{|\n|-\n| 1987년 || 다리를 놓았다.\n== 뒤 ==\n사람이 건넜다.")
    assert shown(article) == ["1987년 다리를 놓았다.", "뒤", "사람이 건넜다."]


def test_table_in_a_cell_is_read_by_itself() -> None:
    article = read("{|\n| 바깥\n|\n{|\n| 1987년 6월 || 안쪽\n|}\n| 끝\n|}")
    assert shown(article) == ["바깥", "1987년 6월 안쪽", "끝"]


def test_brackets_that_cannot_be_parsed_leave_gaps() -> None:
    text = "화성은 {{가|[[나]]}}이고 [[다]]이다."
    left = leave_gaps(Passage.of(text, 0, len(text)), scan(text).outermost(*Sort))
    assert show_gaps(left).text == "화성은 …이고 …이다."
    assert left.selector(text).exact == text


def test_display_title_names_the_article() -> None:
    assert read("{{DISPLAYTITLE:돛새}}\n돛새는 별이다.").title == "돛새"


def test_templates_are_sorted_and_show_what_a_reader_knows() -> None:
    rows = read_table("wiki/templates.tsv")
    names = [row["template"] for row in rows]
    assert names == sorted(set(names))
    assert all(re.fullmatch(r"\d|all|note|date|nothing|=.?", row["shows"]) for row in rows)
    assert all(name == name.lower() for name in names)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("틀:한자", "1"),
        ("Lang-RU", "1"),
        (" cite_web ", "nothing"),
        ("뉴스 인용", "nothing"),
        ("인용문", "1"),
        ("없는 틀", ""),
    ],
)
def test_template_is_found_by_its_name_or_the_longest_pattern(name: str, expected: str) -> None:
    assert find_shown(name) == expected


def test_elements_are_sorted_and_say_what_they_show() -> None:
    rows = read_table("wiki/elements.tsv")
    assert [row["element"] for row in rows] == sorted({row["element"] for row in rows})
    assert {row["inside"] for row in rows} == {"wiki", "raw", "empty"}
    assert {row["shows"] for row in rows} == {"words", "lines", "nothing", "gap"}


MEDIAWIKI = Markup(
    frames=(
        *("'''@'''", "''@''", "<b>@</b>", "<small>@</small>", "<sup>@</sup>", "<span style='x'>@</span>"),
        *("[[문서|@]]", "[https://a.example/x @]", "{{nowrap|@}}", "{{llang|ru|@}}", "{{작게|1=@}}"),
    ),
    plain_frames=("<nowiki>@</nowiki>", "[[@]]", "[[@#절]]", "{{루비|@|루비}}", "@&nbsp;"),
    note="{{주석|@}}",
    hidden=(
        *("<s>없앤 말</s>", "<!-- 숨긴 말 -->", "[[파일:그림.png|20px]]", "[[분류:배]]", "{{출처 필요}}"),
        *("<ref>{{웹 인용|제목=숨긴 말}}</ref>", "{{없는 틀|숨긴 말}}"),
    ),
    line_frames=(
        "@",
        "@\n",
        "* @",
        "## @",
        ": @",
        "\n@\n",
        "== @ ==\n",
        "----\n@",
        " @",
        "\n{{다단|\n* @\n}}\n",
    ),
    row=('\n{|\n|-\n| style="x" | @\n|}\n', " || "),
    box_frames=("<div>\n@\n</div>", "{|\n|\n@\n|}", "<blockquote>\n@\n</blockquote>"),
    unseen=("<!-- 숨긴 말 -->", "__TOC__", "{{숨긴 상자\n|가=나\n}}", "{{각주}}", "<references />"),
)
MARKUP = re.compile(r"\[\[|\]\]|\{\{|\}\}|\{\||\|\}|\|\||''|\[\^|==|<[a-z/]|&nbsp|없앤|숨긴|루비|example")


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(document=pages(MEDIAWIKI))
def test_every_visible_word_is_read_in_order_and_no_mark(document: Piece) -> None:
    article = read(f"배가 왔다.\n{document.source}\n")
    check_places(article)
    body, notes = shown(article), noted(article)
    check_words(document.words, body)
    assert not [line for line in [*body, *notes] if MARKUP.search(line)]
    assert sorted(re.sub("…|문서", " ", " ".join(notes)).split()) == sorted(document.notes)
    assert all(footnote.anchor is not None for footnote in article.footnotes)


BROKEN = (
    *(
        "[[",
        "]]",
        "{{",
        "}}",
        "{{{",
        "}}}",
        "{|",
        "|}",
        "|-",
        "|",
        "||",
        "!",
        "|+",
        "<ref>",
        "<ref name=가>",
        "</ref>",
    ),
    *(
        '<ref name="가" />',
        "<nowiki>",
        "</nowiki>",
        "<!--",
        "-->",
        "<b>",
        "</b>",
        "<",
        "&amp;",
        "&#",
        "[http://a.b ",
    ),
    *(
        "]",
        "''",
        "==",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "* ",
        "# ",
        ": ",
        "{{주석|",
        "{{lang|ru|",
        "{{날짜|1|2|3}}",
        "<br>",
    ),
    *("<gallery>", "<poem>", "{{다단|", "[[파일:a|", "\ue000", "\ue001", "\ue002", "\ufffc", "가."),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pieces=st.lists(st.sampled_from(BROKEN) | st.text(max_size=5), max_size=25))
def test_any_text_is_read_or_refused(pieces: list[str]) -> None:
    check_read_or_refused("".join(pieces), "mediawiki")


HOSTILE = (
    "[[" * 25_000,
    "{{" * 25_000,
    "{{a|" * 12_500,
    "<ref>" * 12_500,
    "<ref name=" * 12_500,
    '<b a="' * 12_500,
    "<nowiki>" * 12_500,
    "<!--" * 12_500,
    "<div>" * 12_500,
    "{|\n|" * 12_500,
    "<" * 50_000,
    "[http://a " * 12_500,
    "''" * 50_000,
    "'''가 " * 12_500,
    "&" * 50_000,
    "=" * 100_000,
    "*" * 100_000,
    "\n" * 100_000 + "가",
    "|" * 100_000,
    "가" * 250_000,
    "[[" * 10_000 + "가" + "]]" * 10_000,
    "{{lang|ru|" * 10_000 + "가" + "}}" * 10_000,
    "<small>" * 10_000 + "가" + "</small>" * 10_000,
    "{|\n|\n" * 10_000 + "가" + "\n|}" * 10_000,
    "<ref>" * 10_000 + "가" + "</ref>" * 10_000,
    "{{{1|" * 10_000 + "가" + "}}}" * 10_000,
    "{{a}} " * 70_000,
)


@pytest.mark.parametrize("hostile", HOSTILE, ids=[f"{text[:8]!r}" for text in HOSTILE])
def test_hostile_page_is_read_or_refused_within_a_minute(hostile: str) -> None:
    begin = time.process_time()
    try:
        draft = READERS["mediawiki"](f"배가 왔다.\n\n{hostile}\n\n끝났다.\n")
    except ArticleError as error:
        assert re.search(r"more than (?:30 deep|a page of a wiki holds)", str(error))  # noqa: PT017 - all there are
    else:
        assert draft.parts[0].passage.text == "배가 왔다."
    assert time.process_time() - begin < 60, "no hostile page may hold a reader up"


def test_deep_brackets_are_refused_with_their_line() -> None:
    with pytest.raises(
        ArticleError, match=r"^x: line 3: templates, links or tables stand in each other more than"
    ):
        read("배가 왔다.\n\n" + "{{nowrap|" * 40 + "나" + "}}" * 40)
