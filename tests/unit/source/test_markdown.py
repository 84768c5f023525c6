import pytest

from question_bank.source.article import Article, Kind
from question_bank.source.readers import detect_format, read_article

PAGE = """---
title: 다른 제목
date: 2020-01-01
---
# 가람시 연표

**가람시**는 바닷가에 *자리한*
도시이다.[^시] 옛 기록은 [가람지](https://example.org/a_(b) "책")에 있다.

<!-- 1899년의 이야기는
뺀다. -->
## 근대 ##

- 1901년 3월 시청이 섰다.
- 1902년
  학교가 섰다.
1. `부두`는 1903년에 생겼다.

```
1999년 코드는 글이 아니다. <!--
```

> 시장은 1904년 8월 "길을 열자. 바다로 가자."라고 말했다.

### 표

| 때 | 일 |
|----|:--:|
| 1905년 5월 | 다리를 놓았다 |
| 가람 | 누리 |

![1906년의 부두](pier.jpg)

현대
----

1948\\. 가람시가 ~~조금~~ 커지고 &amp; 넓어졌다.

[^시]: 시가 된 때는 1949년이다.
    그 전에는 읍이었다.
[가람지]: https://example.org/book
"""


@pytest.fixture(scope="module")
def article() -> Article:
    return read_article(PAGE.encode(), name="page.md")


def test_first_heading_of_level_one_is_the_title(article: Article) -> None:
    assert (article.title, article.id, article.format) == ("가람시 연표", "가람시-연표", "markdown")


def test_title_of_the_front_matter_stands_in_for_a_missing_heading() -> None:
    text = '---\ntitle: "누리섬"\n---\n\n누리섬은 섬이다.\n'
    article = read_article(text.encode(), name="x.md")
    assert article.title == "누리섬"
    assert [sentence.text for sentence in article.sentences()] == ["누리섬은 섬이다."]


def test_headings_of_both_styles_nest(article: Article) -> None:
    assert [section.headings for section in article.sections] == [
        (),
        ("근대",),
        ("근대", "표"),
        ("현대",),
    ]


def test_reader_sees_words_without_marks(article: Article) -> None:
    assert [sentence.text for sentence in article.sentences() if sentence.kind is Kind.PROSE] == [
        "가람시는 바닷가에 자리한 도시이다.",
        "옛 기록은 가람지에 있다.",
        '시장은 1904년 8월 "길을 열자. 바다로 가자."라고 말했다.',
        "1948. 가람시가 조금 커지고 & 넓어졌다.",
    ]


def test_list_items_and_table_rows_are_entries(article: Article) -> None:
    assert [sentence.text for sentence in article.sentences() if sentence.kind is Kind.ENTRY] == [
        "1901년 3월 시청이 섰다.",
        "1902년 학교가 섰다.",
        "부두는 1903년에 생겼다.",
        "때",
        "일",
        "1905년 5월 다리를 놓았다",
        "가람",
        "누리",
    ]


def test_picture_on_its_own_line_gives_a_caption(article: Article) -> None:
    assert [s.text for s in article.sentences() if s.kind is Kind.CAPTION] == ["1906년의 부두"]


def test_code_and_comments_are_left_out(article: Article) -> None:
    everything = " ".join(sentence.text for sentence in article.sentences())
    assert "1999" not in everything
    assert "1899" not in everything


def test_footnote_is_tied_to_its_mark(article: Article) -> None:
    (footnote,) = article.footnotes
    assert footnote.label == "시"
    assert footnote.anchor is not None
    assert article.text[footnote.anchor.start : footnote.anchor.end] == "[^시]"
    assert [sentence.text for sentence in footnote.paragraph.sentences] == [
        "시가 된 때는 1949년이다.",
        "그 전에는 읍이었다.",
    ]


def test_soft_wrapped_sentence_keeps_its_true_place(article: Article) -> None:
    first = next(article.sentences())
    selector = first.passage.selector(article.text)
    assert selector.exact == "가람시**는 바닷가에 *자리한*\n도시이다."
    assert selector.quote == "가람시는 바닷가에 자리한 도시이다."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("# 제목\n\n글이다.", "markdown"),
        ("제목\n=====\n\n글이다.", "markdown"),
        ("- 하나\n- 둘\n\n**굵은** 글이다.", "markdown"),
        ("제목\n\n#1 글이다. #2", "plain"),
        ("1. 개요\n글이다.\n- 하나\n- 둘", "plain"),
    ],
)
def test_marks_tell_markdown_from_plain_text(text: str, kind: str) -> None:
    assert detect_format(text) == kind


def test_character_references_are_what_they_stand_for() -> None:
    text = "# 가람\n\n가람시는 1948년&nbsp;8월&#160;15일&mdash;그날 **시&amp;읍**이 되었다&hellip;\n"
    (sentence,) = read_article(text.encode(), name="x.md").sentences()
    assert sentence.text == "가람시는 1948년 8월 15일—그날 시&읍이 되었다…"
    assert sentence.passage.selector(text).exact == text.splitlines()[2]
