from datetime import date
from pathlib import Path

import pytest

from question_bank.source.article import Article, Kind
from question_bank.source.readers import read_article

PAGE = Path(__file__).parents[2] / "data" / "namuwiki_page.txt"


@pytest.fixture(scope="module")
def article() -> Article:
    return read_article(PAGE.read_bytes(), name=PAGE.name)


def texts(article: Article, kind: Kind) -> list[str]:
    return [sentence.text for sentence in article.sentences() if sentence.kind is kind]


def test_page_gives_title_revision_and_format(article: Article) -> None:
    assert (article.id, article.title) == ("은하항로", "은하항로")
    assert article.revised == date(2023, 5, 6)
    assert article.format == "namuwiki-plain"


def test_title_above_the_revision_line_is_found_on_the_wiki_itself() -> None:
    text = (
        "가람시\n최근 수정 시각: 2022-01-02 03:04:05\n분류: 도시\n\n1. 개요\n\n가람시는 바닷가의 도시이다.\n"
    )
    article = read_article(text.encode(), name="x.txt", format="namuwiki-plain")
    assert article.title == "가람시"
    assert article.revised == date(2022, 1, 2)
    assert [sentence.text for sentence in article.sentences()] == ["가람시는 바닷가의 도시이다."]


def test_headings_nest_by_their_numbers(article: Article) -> None:
    assert [section.headings for section in article.sections] == [
        ("개요",),
        ("역사",),
        ("역사", "6.25 전쟁 이전"),
        ("역사", "개항 뒤"),
        ("역사", "개항 뒤", "1950년대"),
        ("관련 문서",),
    ]
    last = article.sections[4].heading
    assert last is not None
    assert last.selector(article.text).exact == "1950년대"


def test_prose_is_free_of_navigation_links_and_marks(article: Article) -> None:
    assert texts(article, Kind.PROSE) == [
        "은하항로는 가람시와 누리섬을 잇는 뱃길이다.",
        "하루에 배가 두 번 다닌다.",
        "1923년 4월 5일 가람항에서 첫 배가 떠났다.",
        "같은 달, 누리섬에 등대가 섰다.",
        "등대는 아직도 쓰인다.",
        "뱃노래는 그 뒤로 널리 퍼졌다고 한다.",
        '"바다가 우리를 불렀다. 우리는 답했다."라고 선장이 적었다는데, 그 일기는 사라졌다.',
        "1924년 2월 가람시는 새 배를 샀다",
        "11월 1일. 3년2개월 동안 멈춘 뱃길이 다시 열렸다.",
        "9월. 선장 노조가 17일 시장을 만났다.",
        "1931년 가람시가 항로를 넓혔다.",
        "1951년 등대가 무너졌다.",
        "그러나 이듬해 다시 섰다",
    ]


def test_lyrics_are_verse_and_words_below_a_picture_are_a_caption(article: Article) -> None:
    assert len(texts(article, Kind.VERSE)) == 5
    assert texts(article, Kind.CAPTION) == ["1923년 첫 배를 타는 사람들.", "이때 지은 노래가 남아 있다."]


def test_definitions_are_entries_and_link_lists_are_left_out(article: Article) -> None:
    assert texts(article, Kind.ENTRY) == ["표준어: 은하항로", "문화어: 은하배길", "영어: Galaxy Line"]


def test_glued_footnotes_are_split_and_tied_to_their_marks(article: Article) -> None:
    assert [footnote.label for footnote in article.footnotes] == ["1", "2", "3"]
    for footnote in article.footnotes:
        assert footnote.anchor is not None
        assert article.text[footnote.anchor.start : footnote.anchor.end] == f"[{footnote.label}]"
    second = article.footnotes[1].paragraph.sentences
    assert [sentence.text for sentence in second] == [
        "1920년 지도에는 다른 이름으로 나온다.",
        "그 이름은 알 수 없다.",
    ]
    assert second[0].section == ("개요",)


def test_footnotes_a_line_each_and_the_licence_below_are_told_apart() -> None:
    text = (
        "최근 수정 시각 : 2022-01-02 03:04:05\n\n가람시\n\n1. 개요\n가람시는 도시이다.[1] 바다에 닿는다.[2]\n"
        "\n[1] 옛 이름은 모른다.\n[2] 동쪽이다.\n\n이 저작물은 자유로이 이용할 수 있습니다.\n"
    )
    article = read_article(text.encode(), name="x.txt")
    assert [footnote.paragraph.sentences[0].text for footnote in article.footnotes] == [
        "옛 이름은 모른다.",
        "동쪽이다.",
    ]
    assert not any("저작물" in sentence.text for sentence in article.sentences())


def test_list_with_a_date_in_each_line_stays_a_list() -> None:
    text = (
        "최근 수정 시각 : 2022-01-02 03:04:05\n\n가람시\n\n1. 연표\n"
        "1901년 3월 시청 세움\n1902년 5월 학교 세움\n1903년 7월 다리 놓음\n1904년 9월 항구 열림\n"
    )
    article = read_article(text.encode(), name="x.txt")
    assert [sentence.kind for sentence in article.sentences()] == [Kind.ENTRY] * 4


def test_numbered_line_that_is_not_in_the_contents_is_no_heading() -> None:
    text = (
        "최근 수정 시각 : 2022-01-02 03:04:05\n\n가람시\n\n1. 개요2. 역사\n\n1. 개요\n가람시는 도시이다.\n"
        "2. 둘째로 큰 곳\n2. 역사\n1901년 섰다.\n"
    )
    article = read_article(text.encode(), name="x.txt")
    assert [section.headings for section in article.sections] == [("개요",), ("역사",)]


def test_words_beside_a_picture_keep_their_place_in_the_text() -> None:
    text = (
        "최근 수정 시각 : 2022-01-02 03:04:05\n\n가람시\n\n1. 개요\n"
        "가람시는 도시이다.\n가람의 배파일:배.jpg\n배가 왔다.\n"
    )
    article = read_article(text.encode(), name="x.txt")
    assert [sentence.text for sentence in article.sentences()] == [
        "가람시는 도시이다.",
        "가람의 배",
        "배가 왔다.",
    ]
