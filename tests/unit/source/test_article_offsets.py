from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from question_bank.errors import ArticleError
from question_bank.source.article import Article
from question_bank.source.readers import READERS, read_article

PIECES = st.sampled_from(
    [
        "가람시는 바닷가의 도시이다.",
        "11월 1일. 배가 왔다.",
        '시장은 "가자. 어서."라고 했다',
        "1901년 3월 시청 세움",
        "#",
        "#1 #2",
        "[1]",
        "[^a]",
        "[^a]: 덧붙인 말이다.",
        "[1] 첫째 주석이다.[2] 둘째 주석이다.",
        "**굵은 글**",
        "[고리](https://example.org/(x))",
        "![그림](a.png)",
        "| 1901년 | 섰다 |",
        "|---|---|",
        "```",
        "<!--",
        "-->",
        "> ",
        "- ",
        "1. 개요",
        "1. 개요2. 역사",
        "2. 역사",
        "## 근대",
        "파일:배.jpg",
        "{{{#!wiki",
        "}}}",
        "최근 수정 시각 : 2023-05-06 07:08:09",
        "🚢",
        "\u200b",
        "*",
        "_",
        "“",
        "”",
        "(",
        ")",
        " ",
        "\t",
        "\\",
        "&amp;",
    ]
)
BREAKS = st.sampled_from(["", " ", "\n", "\n\n", "\r\n", "\r"])
ARTICLES = st.lists(st.tuples(PIECES | st.text(max_size=6), BREAKS), min_size=1, max_size=25).map(
    lambda pieces: "가람시의 배가 왔다.\n\n" + "".join(piece + end for piece, end in pieces)
)


def check(article: Article) -> None:
    spans = []
    for sentence in article.sentences():
        selector = sentence.passage.selector(article.text)
        assert article.text[selector.start : selector.end] == selector.exact
        assert sentence.text == sentence.text.strip()
        assert selector.quote
        spans.append((selector.start, selector.end))
    notes = sum(len(footnote.paragraph.sentences) for footnote in article.footnotes)
    for part in (spans[: len(spans) - notes], spans[len(spans) - notes :]):
        assert all(end <= start for (_, end), (start, _) in pairwise(part))
    assert len({start for start, _ in spans}) == len(spans)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=ARTICLES, kind=st.sampled_from([None, *READERS]))
def test_sentences_stand_in_order_where_their_selectors_say(text: str, kind: str | None) -> None:
    data = text.replace("\0", "").encode("utf-8", "ignore")
    try:
        article = read_article(data, name="x", format=kind)
    except ArticleError as error:
        assert "\n" not in str(error)  # noqa: PT017 - a refusal is one line
    else:
        assert article.text == data.decode("utf-8-sig")
        check(article)
